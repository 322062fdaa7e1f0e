"""Rules of what comes again: the days they come to, the spans these speak of, in words; hostile ones are refused."""

import time
from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.models import Covers
from tracker.rhythms import BadRule, parse
from tracker.services import rhythm_words, spans
from tracker.services.spans import Span

DAY = timedelta(days=1)
START = date(2025, 11, 1)
QUIET = settings(max_examples=60, deadline=None, derandomize=True, database=None)
months = st.sets(st.integers(1, 12), min_size=1, max_size=6).map(lambda found: ",".join(map(str, sorted(found))))
month_days = st.integers(-28, 31).filter(bool)
rules = st.one_of(
    st.builds("FREQ=MONTHLY;BYMONTHDAY={}".format, month_days),
    st.builds("FREQ=MONTHLY;INTERVAL={};BYMONTHDAY={}".format, st.integers(1, 24), month_days),
    st.builds("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}".format, months, month_days),
    st.builds("FREQ=YEARLY;INTERVAL={};BYMONTH={};BYMONTHDAY={}".format, st.integers(1, 5), months, month_days),
    st.builds("FREQ=WEEKLY;INTERVAL={};BYDAY={}".format, st.integers(1, 9), st.sampled_from(["MO", "TU,FR", "SU"])),
    st.builds("FREQ=MONTHLY;BYDAY={};BYSETPOS={}".format, st.just("MO,TU,WE,TH,FR"), st.integers(-20, 20).filter(bool)),
    st.builds("FREQ=DAILY;INTERVAL={}".format, st.integers(1, 40)),
    st.just("RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15\nRRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20"),
)


def _days(rule: str, n: int = 4, first: date = START) -> list[str]:
    return [f"{day:%d/%m/%Y}" for day in parse(rule).upcoming(START, first, n)]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=25", ["25/11/2025", "25/12/2025", "25/01/2026", "25/02/2026"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["30/11/2025", "31/12/2025", "31/01/2026", "28/02/2026"]),
        ("FREQ=MONTHLY", ["30/11/2025", "31/12/2025", "31/01/2026", "28/02/2026"]),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20", ["20/12/2025", "20/03/2026", "20/06/2026", "20/09/2026"]),
        ("FREQ=MONTHLY;INTERVAL=6", ["31/12/2025", "30/06/2026", "31/12/2026", "30/06/2027"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", ["28/02/2026", "28/02/2027", "29/02/2028", "28/02/2029"]),
        ("FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31", ["30/11/2025", "30/04/2026", "30/09/2026", "28/02/2027"]),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=10", ["10/12/2025", "10/12/2027", "10/12/2029", "10/12/2031"]),
        ("FREQ=WEEKLY;BYDAY=FR", ["07/11/2025", "14/11/2025", "21/11/2025", "28/11/2025"]),
        ("FREQ=MONTHLY;BYDAY=-1FR", ["28/11/2025", "26/12/2025", "30/01/2026", "27/02/2026"]),
        (
            "RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15\nRRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20",
            ["20/12/2025", "15/06/2026", "20/12/2026", "15/06/2027"],
        ),
    ],
)
def test_a_rule_comes_to_these_days(rule: str, days: list[str]) -> None:
    assert _days(rule) == days


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=9",
        "FREQ=HOURLY;COUNT=3",
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=DAILY;UNTIL=99991231",
        "FREQ=DAILY;UNTIL=soon",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=999999999999",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=5",
        "FREQ=MONTHLY;BYMONTHDAY=-31",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=²",
        "FREQ=MONTHLY;BYMONTH=13",
        "FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=13",
        "FREQ=YEARLY;BYWEEKNO=53",
        "FREQ=DAILY;BYHOUR=1",
        "FREQ=FORTNIGHTLY",
        "FREQ=DAILY;FREQ=DAILY",
        "BYMONTHDAY=5",
        "\n".join(["FREQ=DAILY"] * 40),
        "FREQ=DAILY;" + "X" * 9000,
    ],
)
def test_a_hostile_or_senseless_rule_is_refused_with_words_and_at_once(rule: str) -> None:
    began = time.perf_counter()
    with translation.override("en"), pytest.raises(BadRule) as refused:
        parse(rule)
    assert str(refused.value).endswith(".")
    assert time.perf_counter() - began < 5  # never expanded


@QUIET
@given(rule=rules, first=st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_every_rule_comes_again_in_order_wherever_one_begins_to_look(rule: str, first: date) -> None:
    rhythm = parse(rule)
    assert parse(str(rhythm)) == rhythm
    anchor = date(1990, 1, 1)
    found = rhythm.upcoming(anchor, first, 6)
    assert len(found) == 6
    assert all(before < after for before, after in pairwise(found))
    for before, after in pairwise(found):
        assert rhythm.before(anchor, after) == before
        assert rhythm.upcoming(anchor, before + DAY, 1) == [after]
    assert rhythm.between(anchor, first, found[-1]) == found


def test_an_end_by_number_is_a_day() -> None:
    assert parse("FREQ=MONTHLY;BYMONTHDAY=25;COUNT=3").end(START) == date(2026, 1, 25)
    assert parse("FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20260301T000000Z").end(START) == date(2026, 3, 1)
    assert parse("FREQ=MONTHLY;BYMONTHDAY=25").end(START) is None


@QUIET
@given(
    rule=st.sampled_from(
        [
            *(f"FREQ=MONTHLY;BYMONTHDAY={day}" for day in (1, 5, 15, 19, 20, 25, 28, 31, -1)),
            *(f"FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY={day}" for day in (1, 20, 31)),
            "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10",
            "FREQ=YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=31",
            "FREQ=MONTHLY;INTERVAL=6",
            "FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=5",
            *(f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY=10" for month in range(1, 13)),
            *(f"FREQ=WEEKLY;BYDAY={day}" for day in ("MO", "WE", "TH", "SU")),
            "FREQ=DAILY",
        ]
    ),
    window=st.sampled_from([1, 15, 16, 28]),
    first=st.dates(date(1999, 1, 1), date(2060, 1, 1)),
)
def test_spans_follow_one_another_without_gap_or_overlap(rule: str, window: int, first: date) -> None:
    rhythm = parse(rule)
    covers = spans.suggested(rhythm)
    found = [spans.of(day, covers, window) for day in rhythm.upcoming(first, first, 9)]
    assert all(before.ends_on + DAY == after.starts_on for before, after in pairwise(found))


@pytest.mark.parametrize(
    ("due", "covers", "window", "span", "named"),
    [
        ((2025, 11, 25), Covers.MONTH, 1, ("2025-11-01", "2025-11-30"), "month 11/2025"),
        ((2025, 12, 5), Covers.MONTH, 1, ("2025-11-01", "2025-11-30"), "month 11/2025"),
        ((2025, 12, 20), Covers.QUARTER, 1, ("2025-10-01", "2025-12-31"), "quarter IV/2025"),
        ((2026, 1, 10), Covers.QUARTER, 1, ("2025-10-01", "2025-12-31"), "quarter IV/2025"),
        ((2026, 6, 15), Covers.HALF_YEAR, 1, ("2026-01-01", "2026-06-30"), "first six months of 2026"),
        ((2026, 12, 10), Covers.YEAR, 1, ("2026-01-01", "2026-12-31"), "year 2026"),
        ((2026, 9, 20), Covers.NINE_MONTHS, 1, ("2026-01-01", "2026-09-30"), "nine months of 2026"),
        # Circular 01/2024/TT-TTCP.
        ((2026, 3, 20), Covers.QUARTER, 15, ("2025-12-15", "2026-03-14"), "15/12/2025–14/03/2026"),
        ((2026, 6, 18), Covers.QUARTER, 15, ("2026-03-15", "2026-06-14"), "15/03/2026–14/06/2026"),
        ((2026, 6, 20), Covers.HALF_YEAR, 15, ("2025-12-15", "2026-06-14"), "15/12/2025–14/06/2026"),
        ((2026, 9, 20), Covers.NINE_MONTHS, 15, ("2025-12-15", "2026-09-14"), "15/12/2025–14/09/2026"),
        ((2026, 12, 20), Covers.YEAR, 15, ("2025-12-15", "2026-12-14"), "15/12/2025–14/12/2026"),
        ((2026, 11, 17), Covers.MONTH, 16, ("2026-10-16", "2026-11-15"), "16/10/2026–15/11/2026"),
        ((2026, 11, 20), Covers.WEEK, 1, ("2026-11-16", "2026-11-22"), "week 47/2026"),
        ((2026, 11, 20), Covers.DAY, 1, ("2026-11-20", "2026-11-20"), "20/11/2026"),
    ],
)
def test_a_turn_speaks_of_this_span(
    due: tuple[int, int, int], covers: Covers, window: int, span: tuple[str, str], named: str
) -> None:
    found = spans.of(date(*due), covers, window)
    assert found == Span(*map(date.fromisoformat, span))
    with translation.override("en"):
        assert spans.label(found.starts_on, found.ends_on) == named


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=25", "every month, by day 25"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "every month, by the last day"),
        ("FREQ=MONTHLY;BYMONTHDAY=10,25", "every month, by day 10 and day 25"),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20", "every quarter, by day 20 of its last month"),
        ("FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10", "every quarter, by day 10 of its first month"),
        ("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15", "every six months, by 15/6 and 15/12"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10", "every year, by 10/12"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "every year, by the last day of February"),
        ("FREQ=YEARLY;INTERVAL=5", "every 5 years, by 31/12"),
        ("FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=7", "every 5 months, by day 7"),
        ("FREQ=WEEKLY;BYDAY=MO,FR", "every week, by Monday and Friday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "every 2 weeks, by Friday"),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "every day from Monday to Friday"),
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=10", "every 10 days"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "every month, by the last day from Monday to Friday"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "every month, by the last Friday"),
        ("FREQ=MONTHLY;BYDAY=2MO", "every month, by the 2. Monday"),
        ("nonsense", "nonsense"),
    ],
)
def test_a_rule_in_words(rule: str, said: str) -> None:
    with translation.override("en"):
        assert rhythm_words.words(rule) == said


@QUIET
@given(rule=rules)
def test_every_rule_has_words(rule: str) -> None:
    for language in ("vi", "fr", "en"):
        with translation.override(language):
            said = rhythm_words.words(rule)
            assert said
            assert "FREQ" not in said
            assert "%(" not in said
