"""A moment that stands by itself, in a cell or on a line that states a time: a day, a month, a quarter, a year.

In running text such words are no limit; the column or the line makes them one. Of a stretch of time the end counts.
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from directives.extraction.packs import load
from directives.extraction.packs.entries import Grammar
from directives.extraction.records import Deadline, Span
from directives.extraction.text import either

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ORDINALS = r"[^\W\d_]{2}"
_CLOSING = r"(?=[\s.;|]*$)"


def day(text: str, folded: str, start: int, end: int, grammar: Grammar) -> Deadline | None:
    """A day that fills the stretch, in figures or with the month in a word."""
    match = _forms(grammar.language)[0].match(folded, start, end)
    return _limit(text, match, grammar, match.start()) if match else None


def read(text: str, folded: str, start: int, end: int, grammar: Grammar) -> Deadline | None:
    """The moment that a stretch begins with; of a span of time ("6/2025 - 12/2025") its end."""
    form = _forms(grammar.language)[1]
    found: re.Match[str] | None = None
    match = form.match(folded, start, end)
    while match:
        found = match
        joint = _joint(grammar.language).match(folded, match.end(), end)
        match = form.match(folded, joint.end(), end) if joint else None
    return _limit(text, found, grammar, start) if found else None


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A whole line that is a day; any moment."""
    grammar = load(language).grammar
    word = rf"(?:{either(word for word, _ in grammar.months)})\.?"
    of = rf"(?:{either(grammar.day_joints)} )?"
    days = (
        rf"(?:(?P<d>\d{{1,2}})[/.-](?P<m>\d{{1,2}})[/.-](?P<y1>\d{{4}})"
        rf"|(?P<day>\d{{1,2}})(?:{_ORDINALS})? {of}(?P<month>{word}),? {of}(?P<y2>\d{{4}})"
        rf"|(?P<first>{word}) (?P<second>\d{{1,2}})(?:{_ORDINALS})?,? (?P<y3>\d{{4}})"
        rf"|(?P<y4>\d{{4}})-(?P<m4>\d{{2}})-(?P<d4>\d{{2}}))"
    )
    parts = "".join(
        rf"|{pattern.replace('{n}', rf'(?P<n{index}>[1-4]|i{{1,3}}|iv)')}(?P<y1{index}>\d{{4}})"
        for index, (pattern, _) in enumerate(grammar.parts_of_year)
    )
    rest = rf"(?:(?P<mword>{word}) {of}(?P<y5>\d{{4}})|(?P<m6>\d{{1,2}})[/-](?P<y6>\d{{4}}){parts}"
    rest += rf"|(?:{either(grammar.year_words)} ?)?(?P<y9>20\d{{2}}))(?![\w/])"
    head = rf"(?:{either(grammar.day_words)} )?"
    return re.compile(head + days + _CLOSING), re.compile(rf"{head}(?:{days}(?![\w/])|{rest})")


@lru_cache(maxsize=8)
def _joint(language: str) -> re.Pattern[str]:
    grammar = load(language).grammar
    return re.compile(rf"\s*(?:-|{either(grammar.until)})\s*(?:(?:{either(grammar.day_words)}) )?")


def _limit(text: str, match: re.Match[str], grammar: Grammar, start: int) -> Deadline | None:
    got = {key: value for key, value in match.groupdict().items() if value}
    year = int(next(value for key, value in got.items() if key[0] == "y"))
    months = {word.rstrip("."): number for word, number in grammar.months}
    try:
        due, whole = _day_of(got, year, months, month_first=grammar.month_first), False
        if due is None:
            due, whole = _last_day(year, _last_month(got, months, grammar)), True
    except (ValueError, KeyError):
        return None
    words = " ".join(text[start : match.end()].split())
    shown = f"{words} = {due:%d/%m/%Y}" if whole else ""
    rule = "limit:period" if whole else "limit:day"
    return Deadline("date", words, (Span(start, match.end()),), rule, due=due, arithmetic=shown)


def _day_of(got: dict[str, str], year: int, months: dict[str, int], *, month_first: bool) -> date | None:
    if "d" in got:
        first, second = int(got["d"]), int(got["m"])
        return date(year, first, second) if month_first and first <= 12 else date(year, second, first)
    if "d4" in got:
        return date(year, int(got["m4"]), int(got["d4"]))
    word = got.get("month") or got.get("first")
    return date(year, months[word.rstrip(".")], int(got.get("day") or got["second"])) if word else None


def _last_month(got: dict[str, str], months: dict[str, int], grammar: Grammar) -> int:
    """The month in which a month, a part of the year or the year itself ends."""
    if "mword" in got:
        return months[got["mword"].rstrip(".")]
    for index, (_, length) in enumerate(grammar.parts_of_year):
        number = got.get(f"n{index}")
        if number:
            return length * (_ROMAN.get(number) or int(number))
    return int(got.get("m6", 12))


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1]) if 1 <= month <= 12 else date(year, 99, 1)
