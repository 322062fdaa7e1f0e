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

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_HALVES = {"first": 1, "second": 2}
_CLOSING = r"(?=[\s.;|]*$)"


def day(text: str, folded: str, start: int, end: int, grammar: Grammar) -> Deadline | None:
    """A day that fills the stretch, in figures or with the month in a word."""
    match = _forms(grammar.language)[0].match(folded, start, end)
    return _limit(text, match, grammar) if match else None


def read(text: str, folded: str, start: int, end: int, grammar: Grammar) -> Deadline | None:
    """The moment that a stretch begins with; of a span of time ("6/2025 - 12/2025") its end."""
    form = _forms(grammar.language)[1]
    found: re.Match[str] | None = None
    match = form.match(folded, start, end)
    while match:
        found = match
        joint = _joint(grammar.language).match(folded, match.end(), end)
        match = form.match(folded, joint.end(), end) if joint else None
    return _limit(text, found, grammar) if found else None


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A whole line that is a day; any moment."""
    months = "|".join(sorted((re.escape(word) for word, _ in load(language).grammar.months), key=len, reverse=True))
    word = rf"(?:{months})\.?" if months else "(?!)"
    days = (
        rf"(?:(?P<d>\d{{1,2}})[/.-](?P<m>\d{{1,2}})[/.-](?P<y1>\d{{4}})"
        rf"|(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)? (?:of )?(?P<month>{word}),? (?P<y2>\d{{4}})"
        rf"|(?P<first>{word}) (?P<second>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y3>\d{{4}})"
        rf"|(?P<y4>\d{{4}})-(?P<m4>\d{{2}})-(?P<d4>\d{{2}}))"
    )
    rest = (
        rf"(?:(?P<mword>{word}) (?P<y5>\d{{4}})|(?P<m6>\d{{1,2}})[/-](?P<y6>\d{{4}})"
        r"|(?:quý |quy |q\.? ?|t)(?P<q>[1-4]|i{1,3}|iv)(?:[ ./,-]{1,3})(?:năm )?(?P<y7>\d{4})"
        r"|(?P<q8>[1-4])(?:er|e|ème|st|nd|rd|th) (?:trimestre|quarter)(?: (?:of|de))? (?P<y8>\d{4})"
        r"|(?:(?P<h>[12])(?:er|e|ème|nd|st|d) semestre|(?:s|h)(?P<h2>[12])|(?P<h3>first|second) half)"
        r"(?: (?:de|of))?(?: l'année)? (?P<y10>\d{4})"
        r"|(?:fy|cy|năm |année )? ?(?P<y9>20\d{2}))(?![\w/])"
    )
    head = r"(?:ngày |le |on |in |en |by )?"
    return re.compile(head + days + _CLOSING), re.compile(rf"{head}(?:{days}(?![\w/])|{rest})")


@lru_cache(maxsize=8)
def _joint(language: str) -> re.Pattern[str]:
    words = {"vi": "đến|tới", "fr": "à|au|jusqu'à|jusqu'en|jusqu'au", "en": "to|through|until|and"}
    return re.compile(rf"\s*(?:-|{words.get(language, '-')})\s*(?:ngày |hết |le |fin |the end of )?")


def _limit(text: str, match: re.Match[str], grammar: Grammar) -> Deadline | None:
    got = {key: value for key, value in match.groupdict().items() if value}
    year = int(next(value for key, value in got.items() if key[0] == "y"))
    months = {word.rstrip("."): number for word, number in grammar.months}
    try:
        due, whole = _day_of(got, year, months, grammar.language), False
        if due is None:
            due, whole = _last_day(year, _last_month(got, months)), True
    except (ValueError, KeyError):
        return None
    words = " ".join(text[match.start() : match.end()].split())
    shown = f"{words} = {due:%d/%m/%Y}" if whole else ""
    rule = "limit:period" if whole else "limit:day"
    return Deadline("date", words, (Span(*match.span()),), rule, due=due, arithmetic=shown)


def _day_of(got: dict[str, str], year: int, months: dict[str, int], language: str) -> date | None:
    if "d" in got:
        first, second = int(got["d"]), int(got["m"])
        return date(year, first, second) if language == "en" and first <= 12 else date(year, second, first)
    if "d4" in got:
        return date(year, int(got["m4"]), int(got["d4"]))
    word = got.get("month") or got.get("first")
    return date(year, months[word.rstrip(".")], int(got.get("day") or got["second"])) if word else None


def _last_month(got: dict[str, str], months: dict[str, int]) -> int:
    if "mword" in got:
        return months[got["mword"].rstrip(".")]
    quarter = got.get("q") or got.get("q8")
    if quarter:
        return 3 * (_QUARTERS.get(quarter) or int(quarter))
    half = got.get("h") or got.get("h2") or got.get("h3")
    if half:
        return 6 * (_HALVES.get(half) or int(half))
    return int(got.get("m6", 12))


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1]) if 1 <= month <= 12 else date(year, 99, 1)
