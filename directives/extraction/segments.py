"""The text as a tree: blocks (lines, joined paragraphs, list items), then clauses between sentence ends and ";"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from directives.extraction.marks import Block, Clause

_LINE = re.compile(r"[^\n]+")
_MARKER = re.compile(
    r"\s*(?:"
    r"(?P<sec>(?:điều|article|art\.|section|sec\.|chương|phần|mục|titre|chapitre) ?"
    r"(?:\d{1,3}|[ivxl]{1,6})(?![\w,/])[.:)]?-?)"
    r"|(?P<num>\d{1,2}(?:\.\d{1,2}){1,4}\.?(?=\s)|\d{1,2}[.)/](?:\s?-(?=\s))?(?=\s|[^\W\d])|\d{1,2} ?[-–](?=\s))"
    r"|(?P<par>\((?:\d{1,2}|[ivx]{1,5}|[a-zđ])\))"
    r"|(?P<let>[a-zđ][.)](?=\s))"
    r"|(?P<rom>[ivx]{1,5}(?:[.)/]|\s?[-–])(?=\s))"
    r"|(?P<bul>[-–+*•▪●◦‣►](?=\s|[^\W\d]))"
    r")\s*"
)
_INLINE = re.compile(
    r"[;:.,(]\s*(?:(?:and|or|và|et|ou)\s+)?(\((?:\d{1,2}|[ivx]{1,5}|[a-z])\))\s|\s(?:and|or)\s(\([ivxa-z]{1,5}\))\s"
)
_BAR = re.compile(r"\|\s*")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_END = re.compile(r"([.!?…])([\"”»)\]]{0,2})(\s+)(?=[\"“«(\[]?(\w))|;")
_OPEN_QUOTES = "“«"
_PAIRS = re.compile(r"“[^“”]{1,1200}”|«[^«»]{1,1200}»|\"[^\"\n]{1,1200}\"|\([^()]{1,900}\)")


def blocks(text: str, folded: str, ordinals: tuple[str, ...], soft_ends: frozenset[str]) -> list[Block]:
    """Blocks in text order with their place in the list tree; what lies between them is blank."""
    found: list[Block] = []
    stack: list[tuple[str, str, int]] = []
    for start, end in _paragraphs(text, folded, soft_ends):
        for part_start, part_end, style, label, body in _parts(folded, text, start, end, ordinals, stack):
            block = Block(part_start, part_end, body, style)
            _place(block, style, label, stack, found)
            found.append(block)
    _adopt(text, found)
    _mark_parents(found)
    return found


def clauses(text: str, folded: str, block: Block, index: int, abbreviations: frozenset[str]) -> list[Clause]:
    """The clauses of a block; every one ends before its mark, and none is blank."""
    cuts = _cuts(text, folded, block, abbreviations)
    out: list[Clause] = []
    start, opens_sentence = block.body, True
    for end, mark, after in [*cuts, (block.end, "", block.end)]:
        left, right = _trim(text, start, end)
        if left < right:
            ending = mark or _ending(text, block)
            out.append(Clause(left, right, index, not out, opens_sentence, False, ending))
            opens_sentence = mark not in (";", "")
        elif mark and mark != ";":
            opens_sentence = True
        start = after
    if out:
        out[-1].closes_block = True
        out[-1].ending = _ending(text, block)
    return out


def _paragraphs(text: str, folded: str, soft_ends: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Lines, those of one wrapped paragraph joined."""
    lines = [span for span in (_trim(text, *m.span()) for m in _LINE.finditer(text)) if span[0] < span[1]]
    width = _wrap_width([end - start for start, end in lines])
    current: tuple[int, int] | None = None
    for start, end in lines:
        if current and _goes_on(text, folded, current, start, width, soft_ends):
            current = (current[0], end)
            continue
        if current:
            yield current
        current = (start, end)
    if current:
        yield current


def _wrap_width(lengths: list[int]) -> int:
    """The column at which a hard-wrapped text breaks its lines; 0 for a text whose lines are whole paragraphs."""
    if len(lengths) < 12:
        return 0
    ordered = sorted(lengths)
    width = ordered[int(len(ordered) * 0.95)]
    full = sum(width * 0.75 <= length <= width * 1.1 for length in lengths)
    return width if 40 <= width <= 130 and full >= len(lengths) * 0.45 else 0


def _goes_on(
    text: str, folded: str, before: tuple[int, int], start: int, width: int, soft_ends: frozenset[str]
) -> bool:
    """Whether the line at `start` continues the one before."""
    if "\n" in text[before[1] : start].replace("\n", "", 1) or _MARKER.match(folded, start):
        return False
    last_line = max(before[0], text.rfind("\n", before[0], before[1]) + 1)
    if text[before[1] - 1] in ".;:!?…|":
        return bool(width) and before[1] - last_line > width * 0.75 and text[start].islower()
    last_word = folded[before[0] : before[1]].rsplit(None, 1)[-1]
    if last_word in soft_ends or text[before[1] - 1] == ",":
        return True
    if text[start].islower():
        return True
    return bool(width) and before[1] - last_line > width * 0.72 and not text[last_line : before[1]].isupper()


def _parts(
    folded: str, text: str, start: int, end: int, ordinals: tuple[str, ...], stack: list[tuple[str, str, int]]
) -> Iterator[tuple[int, int, str, str, int]]:
    """A paragraph cut at the list marks inside it: (start, end, style, label, body)."""
    cuts = [start]
    series = _own_label(folded, start, end)
    patterns = _ordinal_patterns(ordinals)
    for match in _INLINE.finditer(folded, start, end):
        group = 1 if match[1] else 2
        label = match[group].strip("()")
        if _in_series(label, series, stack) and match.start(group) > start:
            cuts.append(match.start(group))
    if patterns:
        cuts += [m.start(1) for m in patterns[1].finditer(folded, start, end)]
    cuts += _cells(text, start, end)
    cuts = sorted(set(cuts))
    for left, right in zip(cuts, [*cuts[1:], end], strict=True):
        style, label, body = _marker(folded, text, left, right, patterns and patterns[0], stack)
        stop = right
        while body < stop and text[stop - 1] in "| \n":
            stop -= 1
        yield left, stop, style, label, min(body, stop)


def _cells(text: str, start: int, end: int) -> list[int]:
    """Where the cells of a table row begin."""
    bars = [match.end() for match in _BAR.finditer(text, start, end)]
    return [bar for bar in bars if start < bar < end] if len(bars) > 1 else []


def _own_label(folded: str, start: int, end: int) -> dict[str, str]:
    """The block's own mark in parentheses begins the series that marks inside it go on with."""
    match = _MARKER.match(folded, start, end)
    label = match["par"].strip("()") if match and match["par"] else ""
    return {kind: label for kind in _kinds(label)} if label else {}


def _in_series(label: str, series: dict[str, str], stack: list[tuple[str, str, int]]) -> bool:
    """An inline mark counts where it begins a series or goes on with one."""
    first = label in ("1", "i", "a")
    for kind in _kinds(label):
        known = series.get(kind) or next(
            (last for style, last, _ in reversed(stack) if style == f"({kind})"), ""
        )
        if first or (known and _follows(kind, known, label)):
            series[kind] = label
            return True
    return False


def _marker(
    folded: str,
    text: str,
    start: int,
    end: int,
    ordinal: re.Pattern[str] | None,
    stack: list[tuple[str, str, int]],
) -> tuple[str, str, int]:
    """The style and label of the marks at the head of a block, and where its body begins."""
    style, label, at = "", "", start
    while match := _MARKER.match(folded, at, end):
        name = match.lastgroup or ""
        raw = match[name]
        one, label = _style(name, raw, text[match.start(name) : match.end(name)], stack)
        style += one
        at = match.end()
        if len(style) > 8 or name == "sec":
            break
    if ordinal and not style and (found := ordinal.match(folded, at, end)):
        return "ord", found[1], found.end()
    return style, label, at


def _style(name: str, raw: str, written: str, stack: list[tuple[str, str, int]]) -> tuple[str, str]:
    if name == "sec":
        return "sec:" + raw.split(maxsplit=1)[0].rstrip("0123456789.:ivxl"), raw
    if name == "bul":
        return raw, raw
    label = raw.strip("() .-–/")
    around = raw.replace(label, "", 1).strip()
    if name == "num":
        return "1" + ".1" * label.count(".") + (around if "." not in label else ""), label
    case = "A" if written.strip("() .-–/").isupper() else ""
    kinds = _kinds(label)
    for kind in kinds:
        full = _wrap(case, kind, around)
        known = next((last for style, last, _ in reversed(stack) if style == full), "")
        if known and _follows(kind, known, label):
            return full, label
    first = next(
        (kind for kind in kinds if label in ("i", "a", "1") and not (kind == "a" and label == "i")), kinds[0]
    )
    return _wrap(case, first, around), label


def _wrap(case: str, kind: str, around: str) -> str:
    return f"{case}({kind})" if around == "()" else f"{case}{kind}{around}"


def _kinds(label: str) -> list[str]:
    if label.isdigit():
        return ["1"]
    kinds = ["i"] if label in _ROMAN else []
    return [*kinds, "a"] if len(label) == 1 else kinds or ["a"]


def _follows(kind: str, known: str, label: str) -> bool:
    if kind == "1":
        return known.isdigit() and label.isdigit() and int(label) == int(known) + 1
    order: Sequence[str] = _ROMAN if kind == "i" else _LETTERS
    if known in order and label in order:
        return order.index(label) == order.index(known) + 1
    return kind == "a" and (known, label) in (("d", "đ"), ("đ", "e"))


def _place(
    block: Block, style: str, label: str, stack: list[tuple[str, str, int]], found: list[Block]
) -> None:
    """Hang the block into the list tree: a style seen before closes all that was opened after it."""
    if not style:
        return
    styles = [known for known, _, _ in stack]
    if style in styles:
        del stack[styles.index(style) :]
    elif style.startswith("sec:"):
        stack.clear()
    elif style.startswith(("Ai", "Aa")):
        del stack[len([s for s in styles if s.startswith(("sec:", "Ai"))]) :]
    block.depth = len(stack) + 1
    block.parent = stack[-1][2] if stack else -1
    stack.append((style, label, len(found)))


def _adopt(text: str, found: list[Block]) -> None:
    """An unmarked line ending with ":" heads the list below it; unmarked lines under a bare item hang below it."""
    for index, block in enumerate(found[:-1]):
        following = found[index + 1]
        if not block.style and following.style and text[block.end - 1] == ":":
            _head(found, index, following)
        elif block.style and not following.style and _is_bare(text, block):
            _hang(found, index)


def _head(found: list[Block], index: int, child: Block) -> None:
    parent, depth = child.parent, child.depth
    found[index].parent = parent
    for block in found[index + 1 :]:
        if block.style and block.depth < depth:
            break
        if block.style and block.parent == parent:
            block.parent = index


def _hang(found: list[Block], index: int) -> None:
    for block in found[index + 1 :]:
        if block.style:
            break
        block.parent = index


def _is_bare(text: str, block: Block) -> bool:
    """A short item without a closing mark, or with a colon: it names what stands below."""
    return block.end - block.body < 160 and text[block.end - 1] not in '.;,!?/…”")'


def _mark_parents(found: list[Block]) -> None:
    for block in found:
        if block.parent >= 0:
            found[block.parent].has_children = True


@lru_cache(maxsize=8)
def _ordinal_patterns(ordinals: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Ordinal words at the head of a block, and inside one after a mark."""
    if not ordinals:
        return None
    words = "|".join(re.escape(word) for word in sorted(ordinals, key=len, reverse=True))
    return re.compile(rf"({words})(?!\w)\s*[,:]?\s*"), re.compile(rf"[:.;]\s+(({words})(?!\w)\s*[,:])")


def _cuts(text: str, folded: str, block: Block, abbreviations: frozenset[str]) -> list[tuple[int, str, int]]:
    """(end, mark, start of the next) of every cut inside the block."""
    protected = _protected(text, block)
    out, depth = [], 0
    for match in _END.finditer(text, block.body, block.end):
        at = match.start()
        while depth < len(protected) and protected[depth][1] <= at:
            depth += 1
        if depth < len(protected) and protected[depth][0] < at:
            continue
        if match[0] == ";":
            out.append((at, ";", at + 1))
        elif not match[4].islower() and not _is_abbreviation(folded, block.body, at, abbreviations):
            out.append((at, match[1], match.end(2)))
    return out


def _protected(text: str, block: Block) -> list[tuple[int, int]]:
    """Parentheses and quotations, inside which nothing is cut; but speech that opens the block is read."""
    spans = [match.span() for match in _PAIRS.finditer(text, block.body, block.end)]
    return [
        (start, end)
        for start, end in spans
        if not (text[start] in '“«"' and start == block.body and end - start > 60)
    ]


def _is_abbreviation(folded: str, floor: int, dot: int, abbreviations: frozenset[str]) -> bool:
    """Whether the full stop at `dot` belongs to a shortened word, an initial or a number at a sentence's head."""
    if folded[dot] != "." or folded[dot - 1 : dot] == ".":
        return False
    start = dot
    while (
        start > floor
        and dot - start < 12
        and not folded[start - 1].isspace()
        and folded[start - 1] not in '(“"'
    ):
        start -= 1
    word = folded[start:dot]
    return (
        word in abbreviations
        or (len(word) == 1 and word.isalpha())
        or ("." in word and len(word) <= 6 and word.replace(".", "").isalpha())
    )


def _ending(text: str, block: Block) -> str:
    tail = text[block.start : block.end].rstrip('/ "”»')
    return tail[-1] if tail and tail[-1] in ".;:,…!?" else ""


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in "\ufeff\u200b\u200e\u200f"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\ufeff\u200b\u200e\u200f"):
        end -= 1
    return start, end
