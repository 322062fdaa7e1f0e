"""File formats: bytes in, a `Paper` or the reason why not out. Plain Python: no Django, no database, no network.

`kind_of` looks at the name and the first bytes and refuses what does not fit; `read` gives the text. A plain text is
decoded here and now. What has an inside (web pages, Word, PDF) is parsed in a child process with limits of memory, time
and output (`child.py`), so that a hostile file costs a child and never a worker.

A new format is a module with `read(data, note) -> Paper`, a line in `child.PARSERS` and one in `kinds.py`.
"""

from directives.readers.child import read
from directives.readers.kinds import ENDINGS, Kind, kind_of
from directives.readers.paper import Paper, Unreadable, Why

__all__ = ["ENDINGS", "Kind", "Paper", "Unreadable", "Why", "kind_of", "read"]
