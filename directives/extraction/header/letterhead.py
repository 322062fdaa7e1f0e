"""Who issues a document: the body that the letterhead names last, under those above it."""

from collections.abc import Sequence

from directives.extraction.header.columns import Lines, Piece, begins_with, mention
from directives.extraction.packs.entries import Pack
from directives.extraction.records import Mention

_MOST_LINES = 5
_LONGEST = 90
_STRANGE = 2  # lines above a letterhead that are none of it: a mark of secrecy, a running head


def issuer(text: str, pieces: Sequence[Piece], lines: Lines, pack: Pack, *, has_letterhead: bool) -> Mention | None:
    """The issuing body; the one above it goes with a name that says too little alone ("VĂN PHÒNG")."""
    reader = _Letterhead(lines, pack.grammar.soft_ends)
    bodies = reader.bodies(pieces) if has_letterhead else []
    if bodies:
        own = bodies[-1]
        if len(bodies) > 1 and len(" ".join(piece.words for piece in own).split()) <= 2:
            own = [*bodies[-2], *own]
        return mention(text, "header.issuer", *_spans(text, own))
    for at, piece in enumerate(pieces):
        if at and lines.match("to", piece.folded):
            return mention(text, "header.from", (pieces[at - 1].start, pieces[at - 1].end))
        found = lines.match("issuer", piece.folded)
        if found:
            return mention(text, "header.from", (piece.start + found.start("v"), piece.start + found.end("v")))
    return None


class _Letterhead:
    def __init__(self, lines: Lines, soft_ends: Sequence[str]) -> None:
        self._lines, self._soft_ends = lines, frozenset(soft_ends)

    def bodies(self, pieces: Sequence[Piece]) -> list[list[Piece]]:
        """The bodies from the highest down, each with the pieces that name it.

        Below its kind a document may still name the service it comes from, on the next line.
        """
        out: list[list[Piece]] = []
        strange, after_kind = 0, False
        for piece in pieces:
            if self._ends(piece, out) or sum(map(len, out)) == _MOST_LINES or (after_kind and (out or piece.opens)):
                break
            if self._lines.match("kind", piece.folded):
                after_kind = True
            elif self._names(piece) and not (out and piece.opens and not self._begins(piece)):
                self._take(piece, out)
            elif not self._is_other(piece):
                strange += 1
                if out or strange > _STRANGE:
                    break
        return out

    def _take(self, piece: Piece, out: list[list[Piece]]) -> None:
        if out and not self._begins_body(piece, out[-1][-1]):
            out[-1].append(piece)
        else:
            out.append([piece])

    def _ends(self, piece: Piece, above: list[list[Piece]]) -> bool:
        """Running text, who hands it out, a kind that goes on in the next line, the foot: no letterhead below."""
        if above and self._lines.match("press", piece.folded):
            return True
        if piece.folded.rsplit(None, 1)[-1] in self._soft_ends and self._lines.match("kind", piece.folded):
            return True
        if len(piece.words) > _LONGEST or piece.words[-1] in ".;":
            return True
        return any(self._lines.match(role, piece.folded) for role in ("addressee", "signature"))

    def _is_other(self, piece: Piece) -> bool:
        """The other column and the lines below the name: motto, number, date."""
        if not any(ch.isalpha() for ch in piece.words):
            return True
        return any(self._lines.match(role, piece.folded) for role in ("motto", "number", "date", "place_date"))

    def _names(self, piece: Piece) -> bool:
        words = piece.words
        if self._is_other(piece):
            return False
        if len(words) > _LONGEST or words[-1] in ".:;,!?" or any(ch.isdigit() for ch in words):
            return False
        return words.isupper() or (self._begins(piece) and words[0].isupper() and len(words.split()) <= 10)

    def _begins(self, piece: Piece) -> bool:
        return begins_with(piece.folded, self._lines.bodies)

    def _begins_body(self, piece: Piece, before: Piece) -> bool:
        """A line with a head of its own, unless it only says where the body above is, or that one is not at its end."""
        if before.folded.rsplit(None, 1)[-1] in self._soft_ends or self._lines.match("seat", piece.folded):
            return False
        return self._begins(piece)


def _spans(text: str, pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """One span for lines with only blanks between them, else one a piece."""
    out: list[tuple[int, int]] = []
    for piece in pieces:
        if out and not text[out[-1][1] : piece.start].strip():
            out[-1] = (out[-1][0], piece.end)
        else:
            out.append((piece.start, piece.end))
    return out
