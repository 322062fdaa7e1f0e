"""The text at the review desk: cut into lines, and these where a directive or a passage begins or ends."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from itertools import pairwise

from directives.models import Passage
from tracker.services.desk import Card
from tracker.services.desk_passages import why_dismissed

# Lines of at most this length were broken by whoever typed the text; they do not end paragraphs.
_HARD_WRAPPED = 110
# List labels and closing punctuation: read with what they belong to, not judged for themselves.
_MARK = "mark"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line: in a directive (`card`), in a dismissed passage (`reason`), in a mark, or in none.

    `is_first`: here the directive or passage begins. `is_cue`: the words of a passage that might have asked.
    """

    text: str
    start: int
    card: Card | None = None
    passage: Passage | None = None
    reason: str = ""
    is_first: bool = True
    is_cue: bool = False

    @property
    def is_mark(self) -> bool:
        return self.reason == _MARK

    @property
    def owner(self) -> object:
        return self.card.directive.pk if self.card else self.passage and -self.passage.pk


@dataclass(frozen=True, slots=True)
class Line:
    pieces: tuple[Piece, ...]
    opens_paragraph: bool

    @property
    def is_row(self) -> bool:
        """Of a table: the readers write a row a line, between bars."""
        return self.pieces[0].text.startswith("|") and self.pieces[-1].text.rstrip().endswith("|")


def lines(text: str, shown: Sequence[Card], passages: Iterable[Passage]) -> list[Line]:
    """The text line by line, cut where a directive or passage begins or ends; blank lines open a paragraph."""
    cut: list[Line] = []
    row: list[Piece] = []
    was_blank = True
    for piece in _firsts(_pieces(text, list(_stretches(shown, passages)))):
        at = piece.start
        for nth, part in enumerate(piece.text.split("\n")):
            if nth:
                was_blank = _close(cut, row, was_blank)
                row = []
            if part:
                row.append(replace(piece, text=part, start=at, is_first=piece.is_first and nth == 0))
            at += len(part) + 1
    _close(cut, row, was_blank)
    return cut


def is_hard_wrapped(text: str) -> bool:
    return all(len(line) <= _HARD_WRAPPED for line in text.split("\n"))


# Where it begins and ends, how it ranks where stretches overlap, and what its pieces are.
Stretch = tuple[int, int, int, Piece]


def _stretches(shown: Sequence[Card], passages: Iterable[Passage]) -> Iterator[Stretch]:
    for one in shown:
        yield one.directive.start, one.directive.end, 0, Piece("", 0, one, reason=one.reason)
    for passage in passages:
        reason = _MARK if passage.reason == _MARK else why_dismissed(passage)
        kind = Piece("", 0, passage=passage, reason=reason)
        yield passage.start, passage.end, 2, kind
        if passage.cue_start is not None and passage.cue_end is not None:
            yield passage.cue_start, passage.cue_end, 1, replace(kind, is_cue=True)


def _pieces(text: str, stretches: list[Stretch]) -> Iterator[Piece]:
    """In text order, every character once. Where stretches overlap, directives go before passages, and of two the one
    that begins later: what lies within another is seen."""
    stretches.sort(key=lambda stretch: stretch[0])
    ends = sorted({0, len(text), *(at for start, end, *_ in stretches for at in (start, end) if at < len(text))})
    open_now: list[tuple[int, int, int, int]] = []
    begun = 0
    for start, end in pairwise(ends):
        while begun < len(stretches) and stretches[begun][0] <= start:
            first, last, rank, _kind = stretches[begun]
            heappush(open_now, (rank, -first, last, begun))
            begun += 1
        while open_now and open_now[0][2] <= start:
            heappop(open_now)
        kind = stretches[open_now[0][3]][3] if open_now else Piece("", 0)
        yield replace(kind, text=text[start:end], start=start)


def _firsts(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Only the first piece of a directive or passage says that it begins; pieces of one kind are joined."""
    seen: set[object] = set()
    kept: Piece | None = None
    for piece in pieces:
        if kept and (kept.owner, kept.is_cue) == (piece.owner, piece.is_cue):
            kept = replace(kept, text=kept.text + piece.text)
            continue
        if kept:
            yield kept
        kept = replace(piece, is_first=piece.owner is None or piece.owner not in seen)
        seen.add(piece.owner)
    if kept:
        yield kept


def _close(cut: list[Line], row: list[Piece], was_blank: bool) -> bool:
    """End a line; a blank one is not kept, but opens a paragraph. Returns whether it was blank."""
    if not any(piece.text.strip() for piece in row):
        return True
    cut.append(Line(tuple(row), opens_paragraph=was_blank))
    return False
