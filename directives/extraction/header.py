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
_TITLE_LINES = 4
_LABEL = re.compile(r"\w[\w ]{0,15}:")


def read(text: str, folded: str, blocks: Sequence[Block], pack: Pack) -> Header:
    folded = "\n".join(folded[start:end] for start, end in _lines(text))
    head = folded[:_HEAD]
    patterns = _patterns(pack.grammar.language)
    kind = _value(text, head, patterns, "kind")
    issued_on = _date(text, folded, pack, blocks)
    issuer = _issuer(text, blocks, kind)
    speakers = _Speakers(pack, issuer)
    title = _subject(text, head, patterns) or _headed(text, blocks, kind)
    return Header(
        title=title or _title(text, blocks, kind, issued_on, speakers),
        kind=kind,
        number=_value(text, head, patterns, "number"),
        issued_on=issued_on,
        issuer=issuer,
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


def _value(text: str, head: str, patterns: Sequence[tuple[str, re.Pattern[str]]], wanted: str) -> Mention | None:
    for name, pattern in patterns:
        match = pattern.search(head) if name == wanted else None
        if match:
            return _mention(text, *match.span("v"), f"header.{wanted}")
    return None


def _date(text: str, folded: str, pack: Pack, blocks: Sequence[Block]) -> IssueDate | None:
    """The date line of the head, or of the foot where the language puts it there."""
    months = dict(pack.grammar.months)
    for name, pattern in _patterns(pack.grammar.language):
        if "date" not in name:
            continue
        floor = max(0, len(folded) - _TAIL) if name.startswith("foot") else 0
        match = pattern.search(folded, floor, len(folded) if floor or name.startswith("foot") else _HEAD)
        if not match or (not floor and _closes_item(blocks, match.start("day"))):
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


def _closes_item(blocks: Sequence[Block], at: int) -> bool:
    """Whether a date stands in a list or right below an item: there it is a time limit."""
    index = next((i for i, block in enumerate(blocks) if block.start <= at < block.end), 0)
    return any(block.style for block in blocks[max(index - 1, 0) : index + 1])


def _subject(text: str, head: str, patterns: Sequence[tuple[str, re.Pattern[str]]]) -> Mention | None:
    """The words after "Subject:", with the lines that go on with them: indented, or begun small."""
    found = _value(text, head, patterns, "subject")
    if found is None:
        return None
    start, end = found.spans[0].start, found.spans[0].end
    for _ in range(_TITLE_LINES - 1):
        line = text[end + 1 : _line_end(text, end + 1)]
        goes_on = line[:1] in (" ", "\t") or line[:1].islower()
        if not line.strip() or not goes_on or _LABEL.match(line.strip()) or line.rstrip().endswith("."):
            break
        end += 1 + len(line.rstrip())
    return _mention(text, start, end, "header.title")


def _headed(text: str, blocks: Sequence[Block], kind: Mention | None) -> Mention | None:
    """ "Conseil interministériel sur l'eau": a kind whose own line says what it is about is the title."""
    if kind is None:
        return None
    at = kind.spans[0].end
    block = next((block for block in blocks if block.start <= at <= block.end), None)
    end = min(_line_end(text, at), block.end) if block else at
    is_address = block is not None and block.reason is Reason.ADDRESS
    if is_address or text[at:end].count(" ") < 3 or text[end - 1] in ".:;,":
        return None
    start = kind.spans[0].start
    return _mention(text, start, end, "header.title") if end - start <= _LONGEST_TITLE else None


class _Speakers:
    """Knows a line in capitals that names who speaks: the issuer again, or an office."""

    def __init__(self, pack: Pack, issuer: Mention | None) -> None:
        self._issuer = issuer.text.lower() if issuer else ""
        self._offices = tuple(head.term + " " for head in pack.heads if head.title)
        self._soft_ends = frozenset(pack.grammar.soft_ends)

    def begin(self, line: str, before: str) -> bool:
        words = " ".join(line.lower().split())
        goes_on = before.lower().rsplit(None, 1)[-1] in self._soft_ends
        return not goes_on and (words in self._issuer or (words + " ").startswith(self._offices))


def _title(
    text: str, blocks: Sequence[Block], kind: Mention | None, issued_on: IssueDate | None, speakers: _Speakers
) -> Mention | None:
    """The line under the kind; where none is named, the first line that reads like a headline."""
    after = kind.spans[0].end if kind else 0
    dated = issued_on.proof.spans[0].start if issued_on else -1
    plain = [b for b in blocks[:_HEAD_BLOCKS] if not b.style and (b.reason is None or b.rule.endswith("byline"))]
    starts = {block.start for block in plain}
    for block in [block for block in blocks[:_HEAD_BLOCKS] if block.start >= after]:
        end = _end_of_capitals(text, block, starts, speakers)
        words = text[block.start : end].strip()
        # Without a kind above it, furniture may stand before the headline; under a kind stands the title.
        furniture = block.reason is Reason.FURNITURE and (kind is None or _LABEL.match(words))
        if furniture or block.start <= dated < block.end:
            continue
        if len(words) <= _LONGEST_TITLE and words[-1:] not in (".", ":", ";", ","):
            return _mention(text, block.start, end, "header.title")
        return None
    return None


def _end_of_capitals(text: str, block: Block, starts: set[int], speakers: _Speakers) -> int:
    """A title in capitals takes in the capital lines right below it, and no other line.

    `starts`: where plain blocks begin; a list item or furniture goes on with no title.
    """
    end = _line_end(text, block.start)
    if not text[block.start : end].isupper():
        return block.end
    for _ in range(_TITLE_LINES - 1):
        start, stop = end + 1, _line_end(text, end + 1)
        line = text[start:stop]
        first = stop - len(line.lstrip())
        if not line.isupper() or (first >= block.end and first not in starts):
            break
        if speakers.begin(line, text[block.start : end]):
            break
        end = stop
    return min(end, len(text))


def _line_end(text: str, start: int) -> int:
    stop = text.find("\n", start)
    return stop if stop >= 0 else len(text)


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
