"""The numbers that Word shows before paragraphs but does not write into their text: "1.", "a)", "Điều 3."."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import partial
from xml.etree.ElementTree import Element

from directives.readers.word_xml import is_on, tag, value

_BULLETS = "-+*"  # by depth, so that extraction sees which hangs below which
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_DEPTHS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    words: str
    start: int
    is_plain: bool  # shows the numbers above it as 1, 2, 3, however those show themselves


class Numbers:
    """Counts the paragraphs of one document, in their order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)  # by list and depth
        self._list_of: dict[str, str] = {}  # of a number: the list that it counts in
        self._styles = {value(style, "styleId"): style for style in _all(styles, "style")}
        self._default = next(
            (
                key
                for key, one in self._styles.items()
                if value(one, "default") == "1" and value(one, "type") == "paragraph"
            ),
            "",
        )
        if numbering is not None:
            self._learn(numbering)

    def label(self, paragraph: Element) -> str:
        """What stands before it; empty where it has no number. To be asked once for each paragraph."""
        number, depth = self._number(paragraph)
        level = self._levels.get(number, {}).get(depth)
        if level is None or level.format == "none":
            return ""
        if level.format == "bullet":
            return _BULLETS[min(depth, len(_BULLETS) - 1)]
        counts = self._counts[self._list_of[number]]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        counts_of = partial(self._written, number, is_plain=level.is_plain)
        return _PLACE.sub(lambda place: counts_of(int(place[1]) - 1), level.words).strip()

    def _written(self, number: str, depth: int, *, is_plain: bool) -> str:
        level = self._levels[number].get(depth)
        if level is None:
            return ""
        count = self._counts[self._list_of[number]].get(depth, level.start)
        return written(count, "decimal" if is_plain else level.format)

    def _number(self, paragraph: Element) -> tuple[str, int]:
        """The list and depth that a paragraph names, or its style for it, or a style that this one builds upon."""
        own = paragraph.find(f"{tag('pPr')}/{tag('numPr')}")
        style = value(paragraph.find(f"{tag('pPr')}/{tag('pStyle')}")) or self._default
        number, depth = value(_child(own, "numId")), value(_child(own, "ilvl"))
        for _ in range(_MOST_DEPTHS):
            given = self._styles.get(style)
            if given is None or (number and depth):
                break
            named = given.find(f"{tag('pPr')}/{tag('numPr')}")
            number, depth = number or value(_child(named, "numId")), depth or value(_child(named, "ilvl"))
            style = value(_child(given, "basedOn"))
        return number, int(depth) if depth.isdigit() else 0

    def _learn(self, numbering: Element) -> None:
        lists = {value(one, "abstractNumId"): one for one in _all(numbering, "abstractNum")}
        for one in _all(numbering, "num"):
            number, name = value(one, "numId"), value(_child(one, "abstractNumId"))
            levels = {key: level for level_ in _all(lists.get(name), "lvl") for key, level in [_level(level_)]}
            self._list_of[number] = name
            for change in _all(one, "lvlOverride"):
                depth, start = value(change, "ilvl"), value(_child(change, "startOverride"))
                anew = _child(change, "lvl")
                if depth.isdigit() and anew is not None:
                    levels[int(depth)] = _level(anew)[1]
                if depth.isdigit() and start.isdigit():
                    self._list_of[number] = f"num {number}"  # counts by itself
                    if old := levels.get(int(depth)):
                        levels[int(depth)] = replace(old, start=int(start))
            self._levels[number] = levels


def written(count: int, style: str) -> str:
    """A number as a list shows it."""
    if style in ("lowerRoman", "upperRoman"):
        roman = _roman(count)
        return roman.upper() if style == "upperRoman" else roman
    if style in ("lowerLetter", "upperLetter") and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1 if count < 1_000 else 1)
        return letter.upper() if style == "upperLetter" else letter
    return f"{count:02}" if style == "decimalZero" else str(count)


def _roman(count: int) -> str:
    out = ""
    for worth, letters in _ROMAN if 0 < count < 4_000 else ():
        times, count = divmod(count, worth)
        out += letters * times
    return out or str(count)


def _level(element: Element) -> tuple[int, _Level]:
    depth, start = value(element, "ilvl"), value(_child(element, "start"))
    level = _Level(
        value(_child(element, "numFmt")) or "decimal",
        value(_child(element, "lvlText"))[:80],
        int(start) if start.isdigit() and len(start) < 6 else 1,
        is_on(_child(element, "isLgl")),
    )
    return int(depth) if depth.isdigit() else 0, level


def _child(element: Element | None, name: str) -> Element | None:
    return None if element is None else element.find(tag(name))


def _all(element: Element | None, name: str) -> list[Element]:
    return [] if element is None else element.findall(tag(name))
