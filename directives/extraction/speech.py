"""Quotations: who is speaking may come after what is said."""

import re

from directives.extraction.document import Document
from directives.extraction.marks import FRAME, STRESS, Block, Clause, Event, Events
from directives.extraction.records import Reason
from directives.extraction.text import apart

_CLOSING_QUOTE = re.compile(r"[”\"»]\s*,?\s*")
_TO_MARK = re.compile(r"[^.,;:!?]+")


class Speech(Document):
    """Knows the speaker of a block that opens with a quotation."""

    def _speech(self, block: Block, clauses: list[Clause], events: Events) -> None:
        """ "…", the minister stressed: the speaker comes after the quotation that opens the block."""
        if self.text[block.body] not in '“"«':
            return
        closing = [m for m in _CLOSING_QUOTE.finditer(self.text, block.body + 1, block.end)]
        if not closing:
            return
        after = closing[-1].end()
        verb = next((e for e in events if after <= e.start < after + 120 and e.bits & (FRAME | STRESS)), None)
        name = self._speaker(after, verb, block.end) if verb else None
        if name is None:
            return
        self.machine.speaker(name, self.text[slice(*name)])
        quoted = closing[-1].start()
        for clause in clauses:
            if clause.start < quoted < clause.end:
                self.machine.dismiss(quoted, clause.end, Reason.FRAME, "speaker")
                clause.end = quoted

    def _speaker(self, after: int, verb: Event, end: int) -> tuple[int, int] | None:
        """The name on either side of the verb of saying: "the minister said", "a déclaré le ministre"."""
        start, stop = after, verb.start
        if not self.text[start:stop].strip():
            match = _TO_MARK.match(self.text, min(verb.end + 1, end), end)
            start, stop = match.span() if match else (end, end)
        article = next((w for w in apart(self.grammar.definite) if self.folded.startswith(w, start, stop)), "")
        start += len(article)
        while stop > start and self.text[stop - 1] in " ,":
            stop -= 1
        return (start, stop) if 1 < stop - start < 100 else None
