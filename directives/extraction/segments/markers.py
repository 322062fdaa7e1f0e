"""List marks: their style, their label, and where they stand inside a line."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from directives.extraction.packs import load
from directives.extraction.packs.entries import Kind
from directives.extraction.text import either

_LONG_NUMBER = re.compile(r"\s*(?P<num>\d{3,4}[.)/])(?=\s)\s*")  # "100.": only where the numbers reached it
_BARE_NUMBER = re.compile(r"(?P<num>\d{1,2})\s+(?=([^\W\d_]+))")  # "3   Principals shall …"
_BARS = re.compile(r"\|[\s|]*")  # with the empty cells between them
_SHORTEST_PARAGRAPH = 30  # what a number without a stop may open: no cell of a table
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_DEEPER = ">"
_DAY = r"[,( ]{1,2}(?:[^\W\d]+ )?\d{1,2}\s?[/-]\s?\d"  # so goes on a weekday written as an ordinal is: "thứ Sáu, 29/3"
_AROUND = "()\\"
_FULL = 0.75  # of the longest line above, at the least
_NEXT_WORDS = 40  # characters in which two words stand
_LATIN = "abcdefghijklmnopqrstuvwxyz"


class Marks(NamedTuple):
    """What marks lists and clauses in one language: marks at the head of a block and inside one, ordinal words in both
    places, letters that count, abbreviations whose full stop ends nothing, and the tag behind a quotation."""

    head: re.Pattern[str]
    inline: re.Pattern[str]
    ordinals: tuple[re.Pattern[str], re.Pattern[str]] | None
    alphabet: str
    abbreviations: frozenset[str]
    tag: re.Pattern[str] | None
    lone: re.Pattern[str]  # the word of a division, or a mark, that stands alone on its line
    dated: frozenset[str]  # words of a date, behind which its number follows
    counted: frozenset[str]  # those and words of a paper: the number may stand on the next line
    leading: tuple[str, ...]  # words before whom a heading speaks to, that are no heading by themselves
    listing: re.Pattern[str]  # a sentence that announces the list below it, without a colon
    asking: frozenset[str] = frozenset()  # words that open a demand; empty: an initial never ends a name
    persons: frozenset[str] = frozenset()  # titles before the name of a person

    def announces(self, text: str, folded: str, start: int, end: int) -> bool:
        """ "Following are the orders of the premier.": the full stop stands for a colon."""
        if text[end - 1] == ":":
            return True
        last = max(text.rfind(mark, start, end - 1) for mark in (". ", "! ", "? "))
        return self.listing.match(folded, last + 2 if last > 0 else start, end - (text[end - 1] == ".")) is not None


@lru_cache(maxsize=8)
def marks(language: str) -> Marks:
    pack = load(language)
    grammar = pack.grammar
    letter, joint = f"[{grammar.alphabet}]", either(grammar.conjunctions)
    ending, first = either(grammar.ordinal_endings), either(word for word, number in grammar.numerals if number == 1)
    head = re.compile(
        r"\s*(?:"
        rf"(?P<sec>{either(grammar.divisions)} ?(?:\d{{1,3}}{ending}?|{first}|[ivxl]{{1,6}})(?![\w,/])"
        r"[.:)]?(?:-|\s?[-–](?=\s))?)"
        rf"|(?P<act>{either(grammar.numbered)} ?(?:n° ?)?\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}\s?[-–:.)](?=\s))"
        r"|(?P<num>\d{1,2}(?:\.\d{1,2}){1,4}\.?(?=\s)|\d{1,2}\\?[.)/°](?:\s?-(?=\s))?(?=\s|[^\W\d])"
        r"|\d{1,2} ?[-–](?=\s))"
        rf"|(?P<par>\\?\((?:\d{{1,2}}|[ivx]{{1,5}}|{letter})\\?\))"  # "\(a\)": as Markdown escapes it
        rf"|(?P<let>{letter}[.)](?=\s))"
        r"|(?P<rom>[ivx]{1,5}(?:[.)/]|\s?[-–])(?=\s))"
        r"|(?P<bul>(?!\*[^\s*][^*]{0,120}\*)[-–+*•▪●◦‣►](?=\s|[^\W\d]))"  # "*Title.*" is emphasis
        r")\s*"
    )
    inline = re.compile(
        rf"[;:.,(]\s*(?:{joint}\s+)?(\\?\((?:\d{{1,2}}|[ivx]{{1,5}}|[a-z])\\?\))\s"
        rf"|\s{joint}\s(\\?\([ivxa-z]{{1,5}}\\?\))\s"
    )
    ordinals = tuple(cue.term for cue in pack.cues if cue.kind is Kind.ORDINAL)
    tags = either(grammar.speech_tags)
    tag = re.compile(rf",?\s+{tags}(?:\s\w+){{0,3}}[.\s]*$") if grammar.speech_tags else None
    dated = frozenset(word for word, _ in (*grammar.months, *grammar.units, *grammar.periods))
    counted = dated | frozenset(grammar.counted)
    titles = {section.term for section in pack.sections}
    leading = tuple(f" {words}" for words in grammar.heading_prefixes if words not in titles)
    abbreviations = frozenset(grammar.abbreviations)
    lone = re.compile(rf"{either(grammar.divisions)}|(?:{either(grammar.divisions)} ?)?\d{{1,3}}\.")
    asking = frozenset(grammar.heading_prefixes if grammar.initials_last else ())
    persons = frozenset((*grammar.persons, *grammar.courtesies))
    found = _ordinal_patterns(ordinals)
    lines = (dated, counted, leading, re.compile(grammar.listing or "(?!)"))
    return Marks(head, inline, found, grammar.alphabet, abbreviations, tag, lone, *lines, asking, persons)


def ends_name(text: str, floor: int, start: int, dot: int, marks: Marks) -> bool:
    """ "… đơn của ông Trần Văn C. Đề nghị Thanh tra …": the initial at a name's end may also end its sentence, where
    one begins behind it: no further name, whose words are all written large."""
    before = text[max(floor, start - _NEXT_WORDS) : start].rsplit(maxsplit=2)[-2:] if marks.asking else []
    if len(before) < 2 or not (all(word[0].isupper() for word in before) or before[1].lower() in marks.persons):
        return False
    words = text[dot + 1 : dot + _NEXT_WORDS].split(maxsplit=2)
    return len(words) > 1 and (words[1][0].islower() or words[0].lower() in marks.asking)


def is_wrapped_item(text: str, folded: str, before: tuple[int, int], last_line: int, marks: Marks) -> bool:
    """An item that went on over a line already goes on before a capital too ("… kè bờ tây Sông | Lô"), where its last
    line is as long as those above."""
    if not marks.asking or last_line <= before[0] or marks.head.match(folded, before[0]) is None:
        return False
    longest = max(map(len, text[before[0] : last_line - 1].split("\n")))
    return before[1] - last_line > longest * _FULL


def parts(
    folded: str, text: str, start: int, end: int, marks: Marks, stack: list[tuple[str, str, int]]
) -> Iterator[tuple[int, int, str, str, int]]:
    """A paragraph cut at the list marks inside it: (start, end, style, label, body)."""
    cuts = [start, *_inline(folded, start, end, stack, marks)]
    if marks.ordinals:
        cuts += [m.start(1) for m in marks.ordinals[1].finditer(folded, start, end)]
    cuts += _cells(text, start, end)
    cuts = sorted(set(cuts))
    for left, right in zip(cuts, [*cuts[1:], end], strict=True):
        style, label, body = _marker(folded, text, left, right, marks, stack)
        stop = right
        while body < stop and text[stop - 1] in "| \n":
            stop -= 1
        yield left, stop, style, label, min(body, stop)


def _inline(folded: str, start: int, end: int, stack: list[tuple[str, str, int]], marks: Marks) -> Iterator[int]:
    """Where marks in parentheses that count begin."""
    if folded.find("(", start, end) < 0:
        return
    series = _own_label(folded, start, end, marks)
    for match in marks.inline.finditer(folded, start, end):
        group = 1 if match[1] else 2
        label = match[group].strip(_AROUND)
        if _in_series(label, series, stack, marks) and match.start(group) > start:
            yield match.start(group)


def nested(text: str, style: str, start: int, above: Sequence[tuple[str, int]]) -> str:
    """The style of a bullet that stands deeper than the same bullet above it: "-" below "-" is "->".

    `above`: the styles of the items above, each with its place.
    """
    column = _column(text, start) if style and not style[0].isalnum() and style[0] != "(" else None
    if column is None:
        return style
    for one, place in reversed(above):
        known = _column(text, place) if one.rstrip(_DEEPER) == style else None
        if known is not None and column >= known - 1:
            return one + _DEEPER if column > known + 1 else one
    return style


def _column(text: str, start: int) -> int | None:
    """How far a line is indented; None inside one."""
    line = text.rfind("\n", 0, start) + 1
    return start - line if not text[line:start].strip() else None


def _cells(text: str, start: int, end: int) -> list[int]:
    """Where the cells of a table row begin."""
    if text.count("|", start, end) < 2:
        return []
    bars = (match.end() for match in _BARS.finditer(text, start, end))
    return [bar for bar in bars if start < bar < end]


def _own_label(folded: str, start: int, end: int, marks: Marks) -> dict[str, str]:
    """The block's own mark in parentheses begins the series that marks inside it go on with."""
    match = marks.head.match(folded, start, end)
    label = match["par"].strip(_AROUND) if match and match["par"] else ""
    return {kind: label for kind in _kinds(label)} if label else {}


def _in_series(label: str, series: dict[str, str], stack: list[tuple[str, str, int]], marks: Marks) -> bool:
    """An inline mark counts where it begins a series or goes on with one."""
    first = label in ("1", "i", "a")
    for kind in _kinds(label):
        known = series.get(kind) or next((last for style, last, _ in reversed(stack) if style == f"({kind})"), "")
        if first or (known and _follows(kind, known, label, marks)):
            series[kind] = label
            return True
    return False


def _marker(
    folded: str,
    text: str,
    start: int,
    end: int,
    marks: Marks,
    stack: list[tuple[str, str, int]],
) -> tuple[str, str, int]:
    """The style and label of the marks at the head of a block, and where its body begins."""
    style, label, at = "", "", start
    while match := marks.head.match(folded, at, end) or (
        _goes_on_counting(folded, at, end, stack) or (at == start and _bare_number(folded, text, at, end, marks, stack))
    ):
        name = "num" if match.re is _BARE_NUMBER else match.lastgroup or ""
        raw = match[name]
        if name == "let" and _is_courtesy(raw, text[match.end() : match.end() + 1], stack, marks):
            break
        one, label = _style(name, raw, text[match.start(name) : match.end(name)], stack, marks)
        style += one
        at = match.end()
        if len(style) > 8 or name == "sec":
            break
    if marks.ordinals and not style and (found := marks.ordinals[0].match(folded, at, end)):
        return "ord", found[1], found.end()
    return style, label, at


def _is_courtesy(raw: str, behind: str, stack: list[tuple[str, str, int]], marks: Marks) -> bool:
    """ "M. Arkab a demandé": a letter that is short for a word, and goes on with no list above."""
    letter = raw.strip(" .)")
    if letter not in marks.abbreviations or not behind.isupper() or letter not in marks.alphabet:
        return False
    before = marks.alphabet[marks.alphabet.index(letter) - 1]
    return all(label != before for _, label, _ in stack)


def _goes_on_counting(folded: str, at: int, end: int, stack: list[tuple[str, str, int]]) -> re.Match[str] | None:
    """A number of three or four digits that is the next in a list above: a year or an amount is none."""
    match = _LONG_NUMBER.match(folded, at, end)
    if match is None:
        return None
    label, style = match["num"][:-1], "1" + match["num"][-1]
    return match if any(one == style and _counts_on(last, label) for one, last, _ in stack) else None


def _bare_number(
    folded: str, text: str, at: int, end: int, marks: Marks, stack: list[tuple[str, str, int]]
) -> re.Match[str] | None:
    """A number without a stop that begins a count of paragraphs or goes on with it; no day of a month, no amount."""
    match = _BARE_NUMBER.match(folded, at, end)
    if match is None or match[2] in marks.dated or not text[match.end() : match.end() + 1].isupper():
        return None
    label = match["num"]
    begins = label == "1" and end - at > _SHORTEST_PARAGRAPH
    return match if begins or any(one == "1" and _counts_on(last, label) for one, last, _ in stack) else None


def _style(name: str, raw: str, written: str, stack: list[tuple[str, str, int]], marks: Marks) -> tuple[str, str]:
    if name == "act":
        return "act:" + raw.split(maxsplit=1)[0], re.sub(r"\D+", ".", raw).strip(".")
    if name == "sec":
        return "sec:" + raw.split(maxsplit=1)[0].rstrip("0123456789.:ivxl"), raw
    if name == "bul":
        return raw, raw
    raw = raw.replace("\\", "")
    label = raw.strip("() .-–/")
    around = raw.replace(label, "", 1).strip()
    if name == "num":
        return "1" + ".1" * label.count(".") + (around if "." not in label else ""), label
    case = "A" if written.strip("()\\ .-–/").isupper() else ""
    kinds = _kinds(label)
    for kind in kinds:
        full = _wrap(case, kind, around)
        known = next((last for style, last, _ in reversed(stack) if style == full), "")
        if known and _follows(kind, known, label, marks):
            return full, label
    first = next((kind for kind in kinds if label in ("i", "a", "1") and not (kind == "a" and label == "i")), kinds[0])
    return _wrap(case, first, around), label


def _wrap(case: str, kind: str, around: str) -> str:
    return f"{case}({kind})" if around == "()" else f"{case}{kind}{around}"


def _kinds(label: str) -> list[str]:
    if label.isdigit():
        return ["1"]
    kinds = ["i"] if label in _ROMAN else []
    return [*kinds, "a"] if len(label) == 1 else kinds or ["a"]


def _follows(kind: str, known: str, label: str, marks: Marks) -> bool:
    """Whether a label comes next; a list may leave out the letters that only its own language has."""
    if kind == "1":
        return _counts_on(known, label)
    orders: Sequence[Sequence[str]] = (_ROMAN,) if kind == "i" else (marks.alphabet, _LATIN)
    return any(known in order and label in order and order.index(label) == order.index(known) + 1 for order in orders)


def _counts_on(known: str, label: str) -> bool:
    return known.isdigit() and label.isdigit() and int(label) == int(known) + 1


def _ordinal_patterns(ordinals: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Ordinal words at the head of a block, and inside one after a mark."""
    if not ordinals:
        return None
    words = rf"({either(ordinals)})(?!\w)(?!{_DAY})"
    return re.compile(rf"{words}\s*[,:]?\s*"), re.compile(rf"[:.;]\s+({words}\s*[,:])")
