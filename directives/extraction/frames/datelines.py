"""What stands before the first sentence of a news report: the page's own date, the place, the agency."""

import re

from directives.extraction.frames.askers import to
from directives.extraction.marks import Reading
from directives.extraction.packs.entries import Grammar

_DATELINE = re.compile(r"\w[\w .,'-]{1,40}\(\w{2,12}(?:[ /]\w{2,12})?\)\s*-\s+")
_PLACE = re.compile(
    r"[A-Z\u00c0-\u00dd][A-Z\u00c0-\u00dd .'-]{2,30}(?:, (?:[A-Z][\w.]{2,9} \d{1,2}|[^\n,;:()]{3,30}\d{4}))?"
    r"(?: ?\([^()]{2,30}\))?(?: ?(?:--|[-–—]) | ?: (?=[A-Z]))"
    r"|(?:[A-Z][\w.'-]+ ?){1,3}(?:, [A-Z][\w.]{2,9} \d{1,2})?(?: ?\([^()]{2,30}\))?(?: ?[–—] |\): )"
    r"|(?:[A-Z][\w.'-]+ ?){1,3}, [A-Z][a-z]{2,8}\.? \d{1,2} \([A-Z][\w./ ]{1,20}\) (?=[A-Z])"
)
_STAMP = re.compile(r"date \d{4}-\d\d(?:-\d\d)?\s+")

_AGENCY = re.compile(
    r"(?:\w[\w .]{1,20} )?\([^\W\d_][\w./]{1,20}(?: \w{1,8})?\)\s*[-–—:]\s+|\([^\W\d_][\w./]{2,20}\)\s+"
    r"|[A-Z\u0110]{2,8}(?:\.[A-Z]{2,4})? ?[-–] "
)
_NEWS = 40  # blocks among which a report begins


def skip_dateline(text: str, folded: str, grammar: Grammar, reading: Reading) -> None:
    """ "Hanoi (VNA) - The Premier …": place and agency before the first sentence of a news report."""
    if not reading.clause.opens_block:
        return
    reading.body = to(_STAMP, folded, reading.body, reading.clause.end)
    if grammar.verb_lexicon:
        reading.body = to(_AGENCY, text, reading.body, reading.clause.end)
    else:
        behind = to(_DATELINE, folded, reading.body, reading.clause.end)
        told = behind == reading.body and reading.clause.block < _NEWS
        reading.body = to(_PLACE, text, behind, reading.clause.end) if told else behind
