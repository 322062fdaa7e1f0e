"""The text as a tree: blocks (lines, joined paragraphs, list items), then clauses between sentence ends and ";"."""

import re
from itertools import pairwise

from directives.extraction.marks import Block, Clause
from directives.extraction.packs import load
from directives.extraction.segments.markers import Marks, ends_name, marks, nested, parts
from directives.extraction.segments.paragraphs import paragraphs, trim

_DEEPEST = 40
_END = re.compile(
    r"([.!?…;])(?:(?<=;)|((?:[\"”»)\]¹²³⁴-⁹*_]{0,3}|(?<=[^\W\d_]{4}\.)\d{1,3})(?:\s?\[\^?\d{1,3}\]){0,3})"
    r"\s+(?=[*_]{0,3}(?:[\"“(\[]|«\s?)?(\w))|(?<=[^\W\d_]{2}[.!?])(?=[\"“«]?([^\W\d_]{2})))"
)
_BREAK = re.compile(r"[^\W\d_]{3}[.!?] [^\W\d_a-z\u00df-\u00ff]")
_MANY_WORDS = 250  # characters of a quotation that is cut wherever one of its sentences ends
_SENTENCE_ENDS = (".", "!", "?", "…")
_PAIRS = re.compile(r"“[^“”]{1,1200}”|«[^«»]{1,1200}»|\"[^\"\n]{1,1200}\"|\([^()]{1,900}\)")


def blocks(text: str, folded: str, language: str) -> list[Block]:
    """Blocks in text order with their place in the list tree; what lies between them is blank."""
    known = marks(language)
    found: list[Block] = []
    stack: list[tuple[str, str, int]] = []
    for start, end in paragraphs(text, folded, known, frozenset(load(language).grammar.soft_ends)):
        for part_start, part_end, mark, label, body in parts(folded, text, start, end, known, stack):
            style = nested(text, mark, part_start, [(one, found[index].start) for one, _, index in stack])
            block = Block(part_start, part_end, body, style)
            _leave_bullets(text, style, stack, found)
            _place(block, style, label, stack, found)
            found.append(block)
    _adopt(text, folded, found, known, bullets_end=load(language).grammar.head_final)
    _mark_parents(found)
    return found


def clauses(text: str, folded: str, block: Block, index: int, language: str) -> list[Clause]:
    """The clauses of a block; every one ends before its mark, and none is blank."""
    known = marks(language)
    cuts = _cuts(text, folded, block, known)
    out: list[Clause] = []
    start, opens_sentence = block.body, True
    for end, mark, after in [*cuts, (block.end, "", block.end)]:
        left, right = trim(text, start, end)
        while left < right and text[left] in "*_":  # marks of emphasis
            left += 1
        left, right = trim(text, left, right)
        tag = known.tag and known.tag.search(folded, max(left, right - 60), right)
        right = tag.start() if tag and tag.start() > left else right
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


def _place(block: Block, style: str, label: str, stack: list[tuple[str, str, int]], found: list[Block]) -> None:
    """Hang the block into the list tree: a style seen before closes all that was opened after it, and running text
    the bullets above it."""
    if not style:
        while stack and not stack[-1][0][0].isalnum() and stack[-1][0][0] != "(":
            stack.pop()
        return
    styles = [known for known, _, _ in stack]
    if style in styles:
        del stack[styles.index(style) :]
    elif style.startswith("sec:"):
        stack.clear()
    elif style.startswith(("Ai", "Aa")):
        del stack[len([s for s in styles if s.startswith(("sec:", "Ai"))]) :]
    del stack[_DEEPEST:]
    block.depth = len(stack) + 1
    block.parent = stack[-1][2] if stack else -1
    stack.append((style, label, len(found)))


def _leave_bullets(text: str, style: str, stack: list[tuple[str, str, int]], found: list[Block]) -> None:
    """A counted item behind bullets that are sentences is no part of them: "- Rà soát. a) Bộ Y tế: - Lập …"."""
    counted = style and (style[0].isalnum() or style[0] == "(")
    if not counted or any(known == style for known, _, _ in stack):
        return
    while stack and _is_bullet(found[stack[-1][2]]) and text[found[stack[-1][2]].end - 1] in ".;":
        stack.pop()


def _adopt(text: str, folded: str, found: list[Block], known: Marks, *, bullets_end: bool) -> None:
    """An unmarked line that announces a list heads it; unmarked lines under a bare item hang below it.

    `bullets_end`: running text between bullets ends their list; one that counts goes on behind it.
    """
    heads: list[tuple[int, int, int]] = []
    for index, (block, following) in enumerate(pairwise(found)):
        if bullets_end and not block.style:
            heads = [one for one in heads if not _is_bullet(found[one[2] + 1])]
        if following.style:
            _hang_below_heads(following, heads)
            if not block.style and known.announces(text, folded, block.body, block.end):
                _head(found, index, following, heads)
        elif block.style and _is_bare(text, block) and not _ends_bullets(text, found, index):
            _hang(found, index)


def _is_bullet(block: Block) -> bool:
    return bool(block.style) and not block.style[0].isalnum() and block.style[0] != "("


def _hang_below_heads(item: Block, heads: list[tuple[int, int, int]]) -> None:
    """`heads`: (depth, parent, head), the deepest last: items so deep, below that parent, hang below the head."""
    while heads and item.depth < heads[-1][0]:
        heads.pop()
    for _, parent, head in heads:
        if item.parent == parent:
            item.parent = head


def _head(found: list[Block], index: int, child: Block, heads: list[tuple[int, int, int]]) -> None:
    found[index].parent, parent = child.parent, child.parent
    if heads and heads[-1][0] == child.depth and heads[-1][2] == parent:
        parent = heads.pop()[1]  # the next head of the same list takes over
    heads.append((child.depth, parent, index))
    child.parent = index


def _hang(found: list[Block], index: int) -> None:
    for at in range(index + 1, len(found)):
        if found[at].style:
            break
        found[at].parent = index


def _is_bare(text: str, block: Block) -> bool:
    """A short item without a closing mark, or with a colon: it names what stands below."""
    return block.end - block.body < 160 and text[block.end - 1] not in '.;,!?/…”")'


def _ends_bullets(text: str, found: list[Block], index: int) -> bool:
    """The last of several bare bullets names nothing that stands below: what follows is running text again."""
    block, before = found[index], found[index - 1]
    alike = index > 0 and before.style == block.style and before.depth == block.depth
    return alike and not block.style[0].isalnum() and _is_bare(text, before)


def _mark_parents(found: list[Block]) -> None:
    for block in found:
        if block.parent >= 0:
            found[block.parent].has_children = True


def _cuts(text: str, folded: str, block: Block, known: Marks) -> list[tuple[int, str, int]]:
    """(end, mark, start of the next) of every cut inside the block."""
    protected = _protected(text, block)
    out, depth = [], 0
    for match in _END.finditer(text, block.body, block.end):
        at = match.start()
        while depth < len(protected) and protected[depth][1] <= at:
            depth += 1
        if depth < len(protected) and protected[depth][0] < at:
            continue
        if match[1] == ";":
            out.append((at, ";", at + 1))
        elif not _goes_on_small(text, match) and not _is_abbreviation(text, folded, block.body, at, known):
            out.append((at, match[1], match.end(2) if match[3] else at + 1))
    return out


def _goes_on_small(text: str, mark: re.Match[str]) -> bool:
    """A sentence begins with a capital; one that was run into another ("plan.The") with a word."""
    if mark[4]:
        return not (text[mark.start() - 1].islower() and mark[4].istitle())
    return mark[3].islower()


def _protected(text: str, block: Block) -> list[tuple[int, int]]:
    """Parentheses and quotations, inside which nothing is cut; but speech that is a sentence of its own is read."""
    spans = [match.span() for match in _PAIRS.finditer(text, block.body, block.end)]
    return [(start, end) for start, end in spans if not _is_speech(text, block.body, start, end)]


def _is_speech(text: str, floor: int, start: int, end: int) -> bool:
    """Whether a long quotation stands where a sentence begins, or is several sentences behind who says them."""
    if text[start] == "(" or end - start <= 60:
        return False
    before = text[max(floor, start - 3) : start].rstrip()[-1:]
    if before == ":":
        return text.find(". ", start, end) > 0
    return (
        start == floor
        or before in _SENTENCE_ENDS
        or (end - start > _MANY_WORDS and bool(_BREAK.search(text, start, end)))
    )


def _is_abbreviation(text: str, folded: str, floor: int, dot: int, known: Marks) -> bool:
    """Whether the full stop at `dot` belongs to a shortened word, an initial or a number at a sentence's head."""
    if folded[dot] != "." or folded[dot - 1 : dot] == ".":
        return False
    start = dot
    while start > floor and dot - start < 12 and not folded[start - 1].isspace() and folded[start - 1] not in '(“"':
        start -= 1
    word = folded[start:dot]
    return (
        word in known.abbreviations
        or (len(word) == 1 and text[start].isupper() and not ends_name(text, floor, start, dot, known))
        or ("." in word and len(word) <= 6 and word.replace(".", "").isalpha())
    )


def _ending(text: str, block: Block) -> str:
    if block.has_children and not block.style:
        return ":"
    tail = text[block.start : block.end].rstrip('/ "”»')
    return tail[-1] if tail and tail[-1] in ".;:,…!?" else ""
