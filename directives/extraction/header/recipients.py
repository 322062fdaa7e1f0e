"""To whom a document goes: its addressees at the head, and those who get a copy at the foot."""

import re
from collections.abc import Iterator, Sequence

from directives.extraction.header.columns import Lines, Piece, mention
from directives.extraction.records import Mention

_ROLES = ("addressee", "copy")
_MOST = 60
_LONGEST = 400
_CLOSING = " .;,:/"
_SEMICOLON = re.compile(r";\s*(?![^()]{0,80}\))")
_INDENTED = re.compile(r"[ \t\u00a0]{4,}$")


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
        spans, index = _named(text, pieces, index, value)
        out += [mention(text, f"header.{role}", span) for span in _tidy(text, spans, lines)]
    return tuple(out)


def _named(
    text: str, pieces: Sequence[Piece], index: int, value: tuple[int, int] | None
) -> tuple[list[tuple[int, int]], int]:
    """The one behind the label, those aligned under it, and the list items right below; each with all of its lines."""
    out = [value] if value else []
    while index < len(pieces):
        piece = pieces[index]
        if out and _goes_on(text, out[-1], piece):
            out[-1] = (out[-1][0], piece.end)
        elif piece.is_item or (out and value and _is_aligned(text, piece)):
            out.append((piece.start, piece.end))
        else:
            break
        index += 1
    return out, index


def _goes_on(text: str, last: tuple[int, int], piece: Piece) -> bool:
    """Right below another, a line is the rest of it that begins small or follows a comma, if no signature does."""
    if piece.opens or piece.is_item:
        return False
    return piece.words[0].islower() or (text[last[1] - 1] == "," and not piece.words.isupper())


def _is_aligned(text: str, piece: Piece) -> bool:
    """A line of its own, set in under the one above."""
    line = text.rfind("\n", 0, piece.start) + 1
    return not piece.opens and _INDENTED.match(text, line, piece.start) is not None


def _opens(piece: Piece, lines: Lines) -> tuple[str, re.Match[str] | None]:
    for role in _ROLES if lines.any_match(_ROLES, piece.folded) else ():
        found = lines.match(role, piece.folded)
        if found:
            return role, found
    return "", None


def _tidy(text: str, spans: Sequence[tuple[int, int]], lines: Lines) -> Iterator[tuple[int, int]]:
    for start, end in (part for span in spans for part in _parts(text, span, lines)):
        words = text[start:end].lower()
        if start < end <= start + _LONGEST and not lines.match("no_recipient", words):
            yield start, end


def _parts(text: str, span: tuple[int, int], lines: Lines) -> Iterator[tuple[int, int]]:
    """Several in one line: between semicolons, but not in the list behind a colon, and where another address begins."""
    at = span[0]
    folded = text[at : span[1]].lower()
    cuts = [*_SEMICOLON.finditer(folded.partition(":")[0]), *lines.all("another", folded)]
    for first, last in [*sorted(cut.span() for cut in cuts), (len(folded), len(folded))]:
        stop = _without_aside(text, at, span[0] + first, lines)
        if at < stop:
            yield at, stop
        at = span[0] + last


def _without_aside(text: str, start: int, stop: int, lines: Lines) -> int:
    """The end of a name, before the brackets that say why it gets the document."""
    end = _closed(text, start, stop)
    opens = text.rfind("(", start, end) if text[end - 1 : end] == ")" else -1
    aside = opens > start and lines.match("aside", text[opens + 1 : end].lower())
    return _closed(text, start, opens) if aside else end


def _closed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    return end
