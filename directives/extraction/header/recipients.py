"""To whom a document goes: its addressees at the head, and those who get a copy at the foot."""

import re
from collections.abc import Iterator, Sequence

from directives.extraction.header.columns import Lines, Piece, mention
from directives.extraction.records import Mention

_MOST = 60
_LONGEST = 400
_CLOSING = " .;,:/"


def recipients(text: str, pieces: Sequence[Piece], lines: Lines) -> tuple[Mention, ...]:
    """Each in the words of its line; those that only point at the addressees above are left out."""
    out: list[Mention] = []
    index = 0
    while index < len(pieces) and len(out) < _MOST:
        role, found = _opens(pieces[index], lines)
        index += 1
        if found is None:
            continue
        first = pieces[index - 1]
        value = (first.start + found.start("v"), first.start + found.end("v")) if found["v"] else None
        while value and index < len(pieces) and _goes_on(pieces[index]):
            value = (value[0], pieces[index].end)
            index += 1
        listed, index = _listed(pieces, index)
        spans = [value, *listed] if value else list(listed)
        out += [mention(text, f"header.{role}", span) for span in _tidy(text, spans, lines)]
    return tuple(out)


def _opens(piece: Piece, lines: Lines) -> tuple[str, re.Match[str] | None]:
    for role in ("addressee", "copy"):
        found = lines.match(role, piece.folded)
        if found:
            return role, found
    return "", None


def _listed(pieces: Sequence[Piece], index: int) -> tuple[list[tuple[int, int]], int]:
    """The list items right below, each with the lines that go on with it."""
    out: list[tuple[int, int]] = []
    while index < len(pieces):
        piece = pieces[index]
        if piece.is_item:
            out.append((piece.start, piece.end))
        elif out and _goes_on(piece):
            out[-1] = (out[-1][0], piece.end)
        else:
            break
        index += 1
    return out, index


def _goes_on(piece: Piece) -> bool:
    """A line begun small right below another is the rest of it."""
    return not (piece.opens or piece.is_item) and piece.words[0].islower()


def _tidy(text: str, spans: Sequence[tuple[int, int]], lines: Lines) -> Iterator[tuple[int, int]]:
    for start, stop in spans:
        end = stop
        while end > start and text[end - 1] in _CLOSING:
            end -= 1
        words = text[start:end].lower()
        if start < end <= start + _LONGEST and not lines.match("no_recipient", words):
            yield start, end
