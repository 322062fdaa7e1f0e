"""What a document says of itself: at its head title, kind, number, date, issuer, addressees; at its foot the signer."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from directives.extraction.header.columns import Lines
from directives.extraction.header.letterhead import issuer
from directives.extraction.header.recipients import recipients
from directives.extraction.header.signature import signer
from directives.extraction.header.title import title
from directives.extraction.marks import Block
from directives.extraction.packs import load
from directives.extraction.packs.entries import Pack
from directives.extraction.records import Header, IssueDate, Mention, Span

_HEAD = 2_500
_TAIL = 400
_BLANKS = re.compile(r"\n\s{15,}")
_MOST_BREAKS = 6


def read(text: str, folded: str, blocks: Sequence[Block], pack: Pack) -> Header:
    lines = _head_lines(pack.grammar.language)
    folded = _BLANKS.sub(_filled, "\n".join(folded[start:end] for start, end in _lines(text)))
    head = folded[:_HEAD]
    pieces = list(lines.pieces(text, folded))
    above = [piece for piece in pieces if piece.start < _HEAD]
    number = _value(text, head, lines, "number")
    kind = _value(text, head, lines, "kind") or (_value(text, head, lines, "kind_of") if number else None)
    found = Header(
        kind=kind,
        number=number,
        issued_on=_date(text, folded, pack, blocks),
        issuer=issuer(text, above, lines, pack, has_letterhead=bool(kind or number or lines.search("motto", head))),
        signer=signer(text, pieces, lines, pack, is_headed=bool(kind or number)),
        recipients=recipients(text, pieces, lines),
    )
    return replace(found, title=title(text, above, blocks, lines, pack, found))


def _filled(blanks: re.Match[str]) -> str:
    """No pattern looks across many empty lines, and each would try them again from every one of them."""
    words = blanks[0]
    last = words.rfind("\n")
    return words if words.count("\n") <= _MOST_BREAKS else "\0" * last + words[last:]


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines of a text; folding made their breaks blanks, and the patterns of a head need them."""
    out, at = [], 0
    for line in text.split("\n"):
        out.append((at, at + len(line)))
        at += len(line) + 1
    return out


@lru_cache(maxsize=8)
def _head_lines(language: str) -> Lines:
    return Lines(load(language))


def _value(text: str, head: str, lines: Lines, wanted: str) -> Mention | None:
    match = lines.search(wanted, head)
    return _mention(text, *match.span("v"), f"header.{wanted}") if match else None


def _date(text: str, folded: str, pack: Pack, blocks: Sequence[Block]) -> IssueDate | None:
    """The date line of the head, or of the foot where the language puts it there."""
    months = dict(pack.grammar.months)
    lines = _head_lines(pack.grammar.language)
    for role, pattern in lines.in_order:
        if not role.endswith("date"):
            continue
        floor = max(0, len(folded) - _TAIL) if role == "foot_date" else 0
        stop = _HEAD if role in ("date", "news_date") else len(folded)
        match = lines.first(pattern, folded, floor, min(stop, len(folded)))
        if not match or (role in ("date", "news_date") and _closes_item(blocks, match.start("day"))):
            continue
        word = match["month"]
        try:
            value = date(int(match["year"]), months.get(word, 0) or int(word), int(match["day"]))
        except ValueError:
            continue
        places = [match.span(part) for part in ("day", "month", "year")]
        start, end = min(place[0] for place in places), max(place[1] for place in places)
        return IssueDate(value, _mention(text, start, end, f"header.{role}"))
    return None


def _closes_item(blocks: Sequence[Block], at: int) -> bool:
    """Whether a date stands in a list or right below an item: there it is a time limit. A weekday is no ordinal."""
    index = next((i for i, block in enumerate(blocks) if block.start <= at < block.end), 0)
    return any(block.style not in ("", "ord") for block in blocks[max(index - 1, 0) : index + 1])


def _mention(text: str, start: int, end: int, rule: str) -> Mention:
    return Mention(" ".join(text[start:end].split()), (Span(start, end),), rule)
