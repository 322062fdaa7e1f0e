"""What stands around the text and is never read: page furniture, headings; and lines that only give a field."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from directives.extraction.marks import Block
from directives.extraction.packs import load
from directives.extraction.packs.entries import FieldLine, Pack, Section
from directives.extraction.records import Reason
from directives.extraction.text import either

_URL = re.compile(r"(?:https?://|www\.)\S+$")
_BARE = re.compile(r"[\W\d_]*$")
_DATE_LINE = re.compile(r"[\d/.:, -]*\d{1,2}[/.]\d{1,2}[/.]\d{4}[\d/.:, \[\]a-z+-]{0,20}$")
_PORTAL = re.compile(r"\w+portal\b|\w+ - block_\w+$")
_CONTENTS = re.compile(r".{2,120}?(?:\s?\.){4,}\s?\d{1,4}$")  # a line of a table of contents
_PAGES = re.compile(r"\W*\d{1,3}\W*/\W*\d{1,3}\W*$")  # "3/12"
_OF_THE_PAGE = re.compile("|".join(one.pattern for one in (_BARE, _DATE_LINE, _URL, _PORTAL, _PAGES)))
_MENU_GAP = re.compile(r"\s{2,}|\s[>»›]\s")
_LONGEST_TOLD = 60  # characters that say what a label tells of
_NO_MENU = re.compile(r"[.;:!?]")
_TO_VALUE = re.compile(r"\s*(?:\([^)]*\))?\s*(:)?\s*")
_LETTERS = 2  # of a term, by which what cannot stand at a place is known at once


class Field(NamedTuple):
    """A line that gives a field: its role, and where the words of the field begin."""

    role: str
    value: int
    term: str


class Layout:
    """The layout knowledge of one pack, compiled."""

    def __init__(self, pack: Pack) -> None:
        self._furniture = pack.furniture
        self._any_furniture = re.compile("|".join(f"(?:{entry.pattern})" for entry in pack.furniture) or "(?!)")
        self._sections = sorted(pack.sections, key=lambda section: -len(section.term))
        self._section_terms = tuple(section.term for section in self._sections)
        self._any_section = re.compile(rf"(?:\w+ ){{0,2}}?{either(self._section_terms)}(?!\w)")
        self._fields = sorted(pack.fields, key=lambda entry: -len(entry.term))
        self._fields_begun: dict[str, list[FieldLine]] = {}
        for entry in self._fields:
            self._fields_begun.setdefault(entry.term[:_LETTERS], []).append(entry)
        recalling, times = pack.grammar.recalling, either(entry.term for entry in self._fields if entry.role == "time")
        done = either(pack.grammar.closings)
        self._recalling = recalling and re.compile(
            rf"(?:{times} {recalling}\s*(:)|{recalling}(?: {either(pack.grammar.owing)})* {done}(?=\s))\s*"
        )
        products = [entry for entry in self._fields if entry.role == "product"]
        named = "|".join(re.escape(entry.term) + (r"(?!\w)" if entry.bare else r"\s*:") for entry in products)
        self._product = re.compile(rf"[,(]\s*(?:{named or '(?!)'})\s*([^.;()]{{2,200}})")

    def mark(self, text: str, folded: str, blocks: Sequence[Block]) -> None:
        """Write a reason on every block that is furniture, an address list or a caption."""
        until: re.Pattern[str] | None = None
        held: tuple[Reason, str] = (Reason.FURNITURE, "")
        lines: dict[str, int] = {}
        for index, block in enumerate(blocks):
            line = folded[block.start : block.end]
            if until is not None and index and not until.match(line):
                block.reason, block.rule = held
                continue
            until = None
            if not self._any_furniture.match(line):
                self._mark_general(text, block, line, lines, blocks, index)
                continue
            entry = next(entry for entry in self._furniture if _compiled(entry.pattern).match(line))
            until = _compiled(entry.until) if entry.until else None
            held = entry.reason, f"line:{entry.proof.splitlines()[0][:60]}"
            block.reason, block.rule = held

    def _mark_general(
        self, text: str, block: Block, line: str, lines: dict[str, int], blocks: Sequence[Block], index: int
    ) -> None:
        if (
            _OF_THE_PAGE.match(line)
            or (line[-1:].isdigit() and _CONTENTS.match(line))
            or (not block.style and _is_menu(line))
        ):
            block.reason, block.rule = Reason.FURNITURE, "furniture:line"
        elif line in lines and len(line) < 200 and not block.style and line[-1] not in ".;":
            block.reason, block.rule = Reason.FURNITURE, "furniture:repeated"
            twin = blocks[lines[line]]
            if lines[line] == index - 1:
                twin.reason, twin.rule = Reason.FURNITURE, "furniture:repeated"
        elif not block.style and index >= max(1, len(blocks) - 4) and _is_byline(text[block.start : block.end]):
            block.reason, block.rule = Reason.FURNITURE, "furniture:byline"
        lines[line] = index

    def is_heading(self, text: str, block: Block, ending: str) -> bool:
        """A line without a closing mark: in capitals, over a list, or a short line of running text."""
        words = text[block.body : block.end]
        if _is_capitals(words):
            return True
        if ending and not (ending == ":" and block.has_children):
            return False
        return block.has_children if block.style else len(words) <= 170

    def begins_document(self, text: str, folded: str, block: Block) -> bool:
        """A title line in capitals outside any list: nothing said above it holds below."""
        return not block.style and _is_capitals(text[block.start : block.end])

    def labelled_section(self, folded: str, block: Block) -> Section | None:
        """The section that a block names before a colon and fills itself: "1. Mục đích: …"."""
        if not folded.startswith(self._section_terms, block.body):
            return None
        section = next(one for one in self._sections if folded.startswith(one.term, block.body))
        after = block.body + len(section.term)
        told = " " in section.term and not section.is_open  # "Về tình hình 6 tháng đầu năm: …"
        colon = folded.find(":", after, min(after + (_LONGEST_TOLD if told else 2), block.end))
        return section if colon >= 0 and (told or not folded[after:colon].strip()) else None

    def section(self, folded: str, block: Block) -> Section | None:
        """The section a heading begins with; one that names both an aim and a demand is open."""
        line = folded[block.body : block.end].strip(" .:")
        if not self._any_section.match(line):
            return None
        hit = next((section for section in self._sections if _heads(section.term).match(line)), None)
        if hit and not hit.is_open:
            return next((s for s in self._sections if s.is_open and f", {s.term}" in line), hit)
        return hit

    def product(self, folded: str, start: int, end: int) -> tuple[int, int] | None:
        """What a clause says must be delivered: "…, sản phẩm là báo cáo", "(deliverable: a report)"."""
        match = self._product.search(folded, start, end)
        return match.span(1) if match else None

    def field(self, folded: str, start: int, end: int) -> Field | None:
        for entry in self._fields_begun.get(folded[start : start + _LETTERS], ()):
            if not folded.startswith(entry.term, start):
                continue
            match = _TO_VALUE.match(folded, start + len(entry.term), end)
            if match and (match[1] or entry.bare or _closes_run(entry)):
                return Field(entry.role, match.end(), entry.term if match[1] or entry.bare else "")
        recalled = self._recalling.match(folded, start, end) if self._recalling else None
        return Field("time", recalled.end(), recalled[1] or "") if recalled else None


@lru_cache(maxsize=512)
def _heads(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\w+ ){{0,2}}?{re.escape(term)}(?!\w)")


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first asked for: one pattern for all has mostly told that none stands there."""
    return re.compile(pattern)


@lru_cache(maxsize=8)
def layout(language: str) -> Layout:
    return Layout(load(language))


def _closes_run(entry: FieldLine) -> bool:
    """A verb of finishing with nothing but a date after it needs no colon."""
    return entry.role == "time" and " " in entry.term and entry.proof.count(":") == 0


def _is_capitals(words: str) -> bool:
    some = words[: len(words) // 4 + 1]
    if sum(map(str.islower, some)) > len(words) * 0.1:  # more than all the letters allow: the rest is not looked at
        return False
    letters = list(filter(str.isalpha, words))
    return len(letters) >= 4 and sum(map(str.isupper, letters)) >= len(letters) * 0.9


def _is_menu(line: str) -> bool:
    """A few short names side by side: a tool bar, a path of links."""
    if len(line) > 2_000 or _NO_MENU.search(line):
        return False
    names = _MENU_GAP.split(line)
    return len(names) > 3 and all(0 < len(name) <= 40 for name in names)


def _is_byline(words: str) -> bool:
    parts = words.split()
    return 1 <= len(parts) <= 5 and all(part[:1].isupper() for part in parts) and not words.endswith((":", ";"))
