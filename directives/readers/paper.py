"""What every reader gives back, or why it gives nothing."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from directives.readers import old_letters

Note = Callable[[int, int], None]  # told while reading: so many of so many parts are done

# No text that people wrote is longer; an article has 7,000 characters, the longest code of law a million.
MOST_CHARACTERS = 5_000_000


class Why(StrEnum):
    """Reasons for which there is no text, and warnings about one; services/refusals.py has the words for people."""

    EMPTY = "empty"
    BINARY = "binary"
    LETTERS = "letters"
    UNKNOWN = "unknown"
    OTHERWISE = "otherwise"
    NOT_AS_NAMED = "not as named"
    OLD_OFFICE = "old office"
    OTHER_OFFICE = "other office"
    LIST = "list"
    PASSWORD = "password"  # noqa: S105 (a reason)
    SCANNED = "scanned"
    BROKEN = "broken"
    UNPACKED = "unpacked"
    TOO_MUCH = "too much"
    SLOW = "slow"
    PAGES = "pages"
    PIXELS = "pixels"
    # Warnings.
    SOME_SCANNED = "some scanned"
    SOME_RECOGNISED = "some recognised"
    HARD = "hard"
    CHANGES = "changes"
    OLD_LETTERS = "old letters"


class Unreadable(Exception):
    """These bytes give no text."""

    def __init__(self, why: Why, **said: str) -> None:
        super().__init__(why.value, said)
        self.why, self.said = why, said


@dataclass(frozen=True, slots=True)
class Paper:
    """The text of a document as its reader found it; line ends and normal form are left to the caller.

    A paragraph is a line. A table stands in the text, a row a line with its cells between bars (`row`): so extraction
    reads it, so it can be pointed at like any other words, and there is no second place for what a document says.
    `made_by` names reader and version; `warnings` what the text may lack, `pages` on which pages, counted from 1.
    """

    text: str
    made_by: str
    warnings: tuple[Why, ...] = ()
    pages: Mapping[Why, tuple[int, ...]] = field(default_factory=dict)


_BLANKS = re.compile(r"[ \t\u00a0\u2002-\u200a\u202f\u3000]+")
_MANY_EMPTY = re.compile(r"\n{3,}")
# No text has them, and databases refuse some: controls, halves of a pair, marks of byte order. Nor soft hyphens.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_CLOSED = (".", ";", ":", ",", "!", "?", "…")


def row(cells: Iterable[str]) -> str:
    """A row of a table: its cells between bars, each on one line."""
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def rows(table: Sequence[Sequence[str]]) -> list[str]:
    """A table's lines. A row whose cells all say the same is a heading across the table: a line without bars."""
    width = max(map(len, table), default=0)
    lines: list[str] = []
    long = 0
    for cells in table:
        long += sum(map(len, cells))
        if long > MOST_CHARACTERS:  # cells that go over many rows multiply
            raise Unreadable(Why.TOO_MUCH)
        words = {_cell(cell) for cell in cells}
        if words == {""}:
            continue
        lines.append(words.pop() if len(words) == 1 else row([*cells, *[""] * (width - len(cells))]))
    return lines


def joined(lines: Iterable[str]) -> str:
    """Lines to a text: no blanks at their ends, and never more than one empty line in a row."""
    text = "\n".join(line.strip() for line in lines)
    if not old_letters.is_old(text):  # one of their letters stands where others have the soft hyphen
        text = text.replace("\u00ad", "")
    return _MANY_EMPTY.sub("\n\n", _NO_TEXT.sub("", text)).strip("\n")


def modernised(paper: Paper) -> Paper:
    """In the letters of today, and told so where it was not."""
    text = old_letters.modern(paper.text)
    if text == paper.text:
        return paper
    return replace(paper, text=text.replace("\u00ad", ""), warnings=(*paper.warnings, Why.OLD_LETTERS))


def _cell(words: str) -> str:
    """The paragraphs of a cell on one line; where one ends without a mark, a semicolon parts it from the next."""
    parts = [_BLANKS.sub(" ", part).strip() for part in words.replace("|", "/").split("\n")]
    out = ""
    for part in filter(None, parts):
        if out:
            out += " " if out.endswith(_CLOSED) or part[0].islower() else "; "
        out += part
    return out
