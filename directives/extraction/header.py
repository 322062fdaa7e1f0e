"""What a document says of itself at its head: kind, number, date, issuer, title."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from directives.extraction.marks import Block
from directives.extraction.packs import load
from directives.extraction.packs.entries import Pack
from directives.extraction.records import Header, IssueDate, Mention, Reason, Span

_HEAD = 2_500
_TAIL = 400
_HEAD_BLOCKS = 40
_LONGEST_TITLE = 250


def read(text: str, folded: str, blocks: Sequence[Block], pack: Pack) -> Header:
    folded = "\n".join(folded[start:end] for start, end in _lines(text))
    head = folded[:_HEAD]
    kind = _value(text, head, _patterns(pack.grammar.language), "kind")
    return Header(
        title=_title(text, blocks, kind),
        kind=kind,
        number=_value(text, head, _patterns(pack.grammar.language), "number"),
        issued_on=_date(text, folded, pack),
        issuer=_issuer(text, blocks, kind),
    )


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines of a text; folding made their breaks blanks, and the patterns of a head need them."""
    out, at = [], 0
    for line in text.split("\n"):
        out.append((at, at + len(line)))
        at += len(line) + 1
    return out


@lru_cache(maxsize=8)
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in load(language).header)


def _value(
    text: str, head: str, patterns: Sequence[tuple[str, re.Pattern[str]]], wanted: str
) -> Mention | None:
    for name, pattern in patterns:
        match = pattern.search(head) if name == wanted else None
        if match:
            return _mention(text, *match.span("v"), f"header.{wanted}")
    return None


def _date(text: str, folded: str, pack: Pack) -> IssueDate | None:
    """The date line of the head, or of the foot where the language puts it there."""
    months = dict(pack.grammar.months)
    for name, pattern in _patterns(pack.grammar.language):
        if "date" not in name:
            continue
        floor = max(0, len(folded) - _TAIL) if name.startswith("foot") else 0
        match = pattern.search(folded, floor, len(folded) if floor or name.startswith("foot") else _HEAD)
        if not match:
            continue
        word = match["month"]
        try:
            value = date(int(match["year"]), months.get(word, 0) or int(word), int(match["day"]))
        except ValueError:
            continue
        start, end = match.start("day"), match.end("year")
        start, end = min(start, match.start("month")), max(end, match.end("month"))
        return IssueDate(value, _mention(text, start, end, f"header.{name}"))
    return None


def _title(text: str, blocks: Sequence[Block], kind: Mention | None) -> Mention | None:
    """The line under the kind; where none is named, the first line that reads like a headline."""
    after = kind.spans[0].end if kind else 0
    for block in [block for block in blocks[:_HEAD_BLOCKS] if block.start >= after]:
        end = _end_of_capitals(text, block)
        words = text[block.start : end].strip()
        # Without a kind above it, furniture may stand before the headline; under a kind stands the title.
        if kind is None and block.reason is Reason.FURNITURE:
            continue
        if len(words) <= _LONGEST_TITLE and words[-1:] not in (".", ":", ";", ","):
            return _mention(text, block.start, end, "header.title")
        return None
    return None


def _end_of_capitals(text: str, block: Block) -> int:
    """A title in capitals ends with its line, even where the text goes on without a blank line."""
    stop = text.find("\n", block.start, block.end)
    return stop if stop > 0 and text[block.start : stop].isupper() else block.end


def _issuer(text: str, blocks: Sequence[Block], kind: Mention | None) -> Mention | None:
    """The capital lines that open an official document."""
    lines: list[Block] = []
    for block in blocks[:4]:
        words = text[block.start : block.end]
        if not words.isupper() or len(words) > 90 or (kind and block.start >= kind.spans[0].start):
            break
        if words.startswith(("CỘNG H", "ĐẢNG CỘNG SẢN")):
            break
        lines.append(block)
    return _mention(text, lines[0].start, lines[-1].end, "header.issuer") if lines and kind else None


def _mention(text: str, start: int, end: int, rule: str) -> Mention:
    return Mention(" ".join(text[start:end].split()), (Span(start, end),), rule)
