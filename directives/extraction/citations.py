"""Which other documents a text names: its legal bases, and those it cites."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from directives.extraction.marks import Block
from directives.extraction.packs import load
from directives.extraction.packs.entries import Pack, Reference
from directives.extraction.records import Citation, Directive, Header, Mention, Reason, Span

_HEAD_BLOCKS = 40
_BREAK = re.compile(r"\n(?=[^\S\n]*([^\w(]|[^\W\d_]))")
_COLON = re.compile(r"[^\S\n]*:")
_MARKS = " \t\u00a0-–*•▪"
_CLOSING = " \n\t,;:."
_FIGURE = re.compile(r"[\d(]")


# Where a form is looked for.
_BASES, _NUMBERED, _ANYWHERE = "bases", "numbered", "anywhere"
_GROUP = re.compile(r"\(\?P<\w+>")
_KIND = re.compile(r"\(\?P<kind>(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)(?![?*{])")


class _Form(NamedTuple):
    """A way to name a document; `rank`: its place in the pack's list."""

    rank: int
    reference: Reference


class _Forms(NamedTuple):
    """Forms that are looked for in the same stretches of the same text: `any_here` finds where one of them stands."""

    any_here: re.Pattern[str]
    forms: tuple[_Form, ...]


class _Found(NamedTuple):
    match: re.Match[str]
    reference: Reference


def read(text: str, folded: str, blocks: Sequence[Block], pack: Pack, header: Header) -> tuple[Citation, ...]:
    """In text order, none overlapping another; the document's own number is no citation."""
    bases = _basis_zones(folded, blocks, pack)
    breaks = [match.start() for match in _BREAK.finditer(text) if not match[1].islower()]
    written, folded = _broken(text, breaks), _broken(folded, breaks)
    months = dict(pack.grammar.months)
    own = header.number.text.lower() if header.number else ""
    out: list[Citation] = []
    for match, _ in _matches(written, folded, pack, bases):
        citation = _citation(text, match, months, is_basis=_within(match.start(), bases))
        if _is_heading(text, match):
            continue
        if not ((own and citation.number.lower() == own) or _is_itself(citation, header) or _repeats(citation, out)):
            out.append(citation)
    return tuple(out)


def _is_heading(text: str, match: re.Match[str]) -> bool:
    """ "Décision n° 4 : …" at the head of a line: the document numbers its own parts so."""
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    return not before.strip(_MARKS) and _COLON.match(text, match.end()) is not None and not match.groupdict().get("day")


def _repeats(citation: Citation, out: list[Citation]) -> bool:
    """ "The circular of 3 May", named with its number before."""
    same = (citation.kind.lower(), citation.issued_on)
    return not citation.number and any(one.number and (one.kind.lower(), one.issued_on) == same for one in out)


def _is_itself(citation: Citation, header: Header) -> bool:
    """The head's own "Executive Order of May 6, 2024"."""
    if header.kind is None or header.issued_on is None or citation.number:
        return False
    return (citation.kind.lower(), citation.issued_on) == (header.kind.text.lower(), header.issued_on.value)


def _broken(text: str, breaks: Sequence[int]) -> str:
    """A semicolon for each line break that no name goes over: those before a capital, a mark or an empty line."""
    out, at = [], 0
    for place in breaks:
        out += [text[at:place], ";"]
        at = place + 1
    return "".join([*out, text[at:]])


def attach(directives: Sequence[Directive], cited: Sequence[Citation]) -> tuple[Directive, ...]:
    """Each directive with the documents that its own clause names."""
    starts = [one.proof.spans[0].start for one in cited]
    out = []
    for directive in directives:
        first, stop = bisect_left(starts, directive.start), bisect_left(starts, directive.end)
        out.append(replace(directive, citations=tuple(cited[first:stop])) if first < stop else directive)
    return tuple(out)


def _basis_zones(folded: str, blocks: Sequence[Block], pack: Pack) -> list[tuple[int, int]]:
    """The blocks of the document's head that name what it rests on."""
    openers = _bases(pack.grammar.language)
    return [
        (block.start, block.end)
        for block in blocks[:_HEAD_BLOCKS]
        if (not block.depth or block.reason is Reason.BACKGROUND) and any(o.match(folded, block.body) for o in openers)
    ]


def _matches(text: str, folded: str, pack: Pack, bases: list[tuple[int, int]]) -> Iterator[_Found]:
    """What stands first wins, then what is written first in the pack's list."""
    found: list[tuple[int, int, _Found]] = []
    stretches = {_BASES: bases, _NUMBERED: list(_numbered(text)), _ANYWHERE: [(0, len(text))]}
    for (place, written), forms in _forms(pack.grammar.language).items():
        for span in stretches[place]:
            found += _found(forms, text if written else folded, *span)
    at = 0
    for start, _, one in sorted(found, key=lambda item: item[:2]):
        if start >= at and _is_name(text, one):
            at = one.match.end()
            yield one


def _numbered(text: str) -> Iterator[tuple[int, int]]:
    """No name goes over a semicolon, and few are without a figure or a short form in brackets: most is not searched."""
    at = 0
    for part in text.split(";"):
        if _FIGURE.search(part):
            yield at, at + len(part)
        at += len(part) + 1


def _found(forms: _Forms, text: str, start: int, end: int) -> Iterator[tuple[int, int, _Found]]:
    """All that the forms find, each for itself from left to right."""
    done: dict[int, int] = {}
    for place in forms.any_here.finditer(text, start, end):
        at = place.start()
        for rank, reference in forms.forms:
            match = _compiled(reference.pattern).match(text, at, end) if at >= done.get(rank, start) else None
            if match:
                done[rank] = match.end()
                yield at, rank, _Found(match, reference)


def _is_name(text: str, found: _Found) -> bool:
    """A kind without a symbol is a name only where it is written as one: with a capital, where the language does so."""
    groups = found.match.groupdict()
    if groups.get("number") and not groups["number"].isdigit():
        return True
    return found.reference.kind[:1].islower() or text[found.match.start()].isupper()


def _citation(text: str, match: re.Match[str], months: dict[str, int], *, is_basis: bool) -> Citation:
    start, end = match.span()
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    words = " ".join(text[start:end].split())
    rule = "citation.basis" if is_basis else "citation"
    return Citation(
        proof=Mention(words, (Span(start, end),), rule),
        role="basis" if is_basis else "cited",
        kind=_group(text, match, "kind"),
        number=_group(text, match, "number").rstrip("."),
        issued_on=_date(match.groupdict(), months),
    )


def _group(text: str, match: re.Match[str], name: str) -> str:
    if name not in match.re.groupindex or match.start(name) < 0:
        return ""
    return " ".join(text[match.start(name) : match.end(name)].split())


def _date(got: dict[str, str | None], months: dict[str, int]) -> date | None:
    day, month, year = got.get("day"), got.get("month"), got.get("year")
    if not (day and month and year):
        return None
    try:
        return date(int(year), months.get(month.lower(), 0) or int(month), int(day))
    except ValueError:
        return None


def _within(at: int, zones: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in zones)


@lru_cache(maxsize=8)
def _forms(language: str) -> dict[tuple[str, bool], _Forms]:
    """By where they are looked for, and whether in the text as it is written."""
    sorts: dict[tuple[str, bool], list[_Form]] = {}
    for rank, one in enumerate(load(language).references):
        place = _BASES if one.only_basis else _NUMBERED if _FIGURE.search(one.words) else _ANYWHERE
        sorts.setdefault((place, one.written), []).append(_Form(rank, one))
    return {sort: _Forms(_any_of(forms), tuple(forms)) for sort, forms in sorts.items()}


def _any_of(forms: Sequence[_Form]) -> re.Pattern[str]:
    """Most places have not even the head of a form, and many forms share theirs: a list of kinds."""
    patterns = [form.reference.pattern for form in forms]
    heads = dict.fromkeys(kind[0] if (kind := _KIND.match(one)) else one for one in patterns)
    return re.compile(rf"(?<![\w/-])(?={_either(heads)})(?={_either(patterns)})")


def _either(patterns: Iterable[str]) -> str:
    return "|".join(_GROUP.sub("(?:", one) for one in patterns)


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@lru_cache(maxsize=8)
def _bases(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one.pattern) for one in load(language).bases)
