"""A deadline on a day off: kept, or moved as the office has set it, with its arithmetic, and never a day that
somebody typed."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from directives.models import Directive, Document
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.tracker.desk_parts import HTMX, mention
from tracker.models import AuditEvent, Holiday, Role, Task
from tracker.services import calendars, desk, naming, options, review
from tracker.services.closed_days import hint, move_deadline

TET = date(2026, 2, 17)
CULTURE_DAY = date(2026, 11, 24)  # a Tuesday


@pytest.fixture(autouse=True)
def vietnamese() -> Any:
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    ("day", "how", "moved", "words"),
    [
        (CULTURE_DAY, "keep", CULTURE_DAY, ""),
        (
            CULTURE_DAY,
            "next",
            date(2026, 11, 25),
            "24/11/2026 is a day off (Ngày Văn hóa Việt Nam), moved to 25/11/2026",
        ),
        (
            CULTURE_DAY,
            "previous",
            date(2026, 11, 23),
            "24/11/2026 is a day off (Ngày Văn hóa Việt Nam), moved to 23/11/2026",
        ),
        (TET, "next", date(2026, 2, 23), "17/02/2026 is a day off (Tết Nguyên Đán), moved to 23/02/2026"),
        (TET, "previous", date(2026, 2, 13), "17/02/2026 is a day off (Tết Nguyên Đán), moved to 13/02/2026"),
        (date(2026, 11, 21), "next", date(2026, 11, 23), "21/11/2026 is a day off (Saturday), moved to 23/11/2026"),
        (date(2025, 4, 26), "next", date(2025, 4, 26), ""),  # a Saturday that is worked
        (
            date(2025, 5, 2),
            "previous",
            date(2025, 4, 29),
            "02/05/2025 is a day off (Ngày nghỉ (thay cho ngày 26/04/2025)), moved to 29/04/2025",
        ),
        (date(2026, 11, 20), "next", date(2026, 11, 20), ""),
    ],
)
def test_a_deadline_moves_to_the_nearest_working_day(db: None, day: date, how: str, moved: date, words: str) -> None:
    assert move_deadline(day, calendars.of_country("VN"), how) == (moved, words)


@pytest.mark.parametrize("how", ["next", "previous"])
@pytest.mark.parametrize("day", [date(2026, 6, 15), date.min, date.max])
def test_where_nobody_ever_works_the_day_stays(how: str, day: date) -> None:
    class Never:
        def is_working_day(self, day: date) -> bool:
            return False

        def holiday_name(self, day: date) -> str:
            return "closed"

    assert move_deadline(day, Never(), how) == (day, "")


def test_the_hint_names_the_working_days_beside(db: None) -> None:
    calendar = calendars.of_country("VN")
    said = "24/11/2026 is a day off (Ngày Văn hóa Việt Nam). Working days beside it: 23/11/2026, 25/11/2026."
    assert hint(CULTURE_DAY, calendar) == said
    assert hint(date(2026, 11, 25), calendar) == ""


# ---- at the review desk


TEXT = "Đề nghị Sở Y tế báo cáo kết quả trước ngày 24/11/2026."


@pytest.fixture
def source(cast: Cast) -> Document:
    made = builders.document(cast.clerk, TEXT)
    due = mention(TEXT, "trước ngày 24/11/2026", kind="date", due="2026-11-24", arithmetic="")
    builders.directive(made, "Sở Y tế báo cáo kết quả", units=[mention(TEXT, "Sở Y tế")], deadline=due)
    return made


def moves(cast: Cast, how: str) -> None:
    options.set_("deadline_on_closed_day", how, by=builders.person("chief", Role.ADMIN, cast.province), now=NOW)


def test_by_default_a_deadline_stays_and_the_amend_form_says_what_day_it_is(source: Document, clerk: Client) -> None:
    row = source.directives.get()
    assert review.suggest(row).due_on == CULTURE_DAY
    assert review.suggest(row).due_note == ""
    form = clerk.get(f"/directives/{row.pk}/amend/").content.decode()
    assert 'value="24/11/2026"' in form
    assert "24/11/2026 is a day off (Ngày Văn hóa Việt Nam). Working days beside it: 23/11/2026, 25/11/2026." in form
    assert "is a day off" not in clerk.get(f"/documents/{source.pk}/review/").content.decode()


def test_moved_it_is_shown_with_its_arithmetic_accepted_and_on_record(
    cast: Cast, source: Document, clerk: Client
) -> None:
    moves(cast, "next")
    row = source.directives.get()
    said = "24/11/2026 is a day off (Ngày Văn hóa Việt Nam), moved to 25/11/2026"
    for address in (f"/documents/{source.pk}/review/", f"/directives/{row.pk}/amend/"):
        assert said in clerk.get(address).content.decode(), address
    assert clerk.post(f"/directives/{row.pk}/accept/", headers=HTMX).status_code == 200
    assert Task.objects.get().due_on == date(2026, 11, 25)
    assert Directive.objects.get().due_on == CULTURE_DAY
    assert Directive.objects.get().judgement.amended == {}
    assert AuditEvent.objects.get(verb="accept_directive").changes["due_on"] == ["2026-11-24", "2026-11-25"]


def test_a_day_that_somebody_typed_stays(cast: Cast, source: Document, clerk: Client) -> None:
    moves(cast, "next")
    row = source.directives.get()
    typed = {"content": "Báo cáo", "leads": "Sở Y tế", "due_on": "24/11/2026"}
    assert clerk.post(f"/directives/{row.pk}/amend/", typed, headers=HTMX).status_code == 200
    assert Task.objects.get().due_on == CULTURE_DAY
    assert Directive.objects.get().judgement.amended["due_on"] == "2026-11-24"


def test_the_days_are_those_of_the_unit_whose_clerk_took_the_document_in(cast: Cast, source: Document) -> None:
    moves(cast, "next")
    Holiday.objects.create(country="VN", unit=cast.province, on=CULTURE_DAY, name="Trực", is_working=True)
    assert review.suggest(source.directives.get()).due_on == CULTURE_DAY


@pytest.mark.parametrize(("how", "most"), [("keep", 0), ("next", 4)])
def test_many_directives_cost_one_calendar(
    cast: Cast, how: str, most: int, django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    text = "\n".join(f"Sở Y tế báo cáo kết quả lần thứ {n:02} trước ngày 24/11/2026." for n in range(30))
    source = builders.document(cast.clerk, text)
    due = mention(text, "trước ngày 24/11/2026", kind="date", due="2026-11-24", arithmetic="")
    for clause in text.split("\n"):
        builders.directive(source, clause, units=[mention(text, "Sở Y tế")], deadline=due)
    moves(cast, how)
    reading, known = source.readings.get(), naming.register()
    source = Document.objects.get(pk=source.pk)
    # Directives, tasks and assignments; the options; the taker, the membership and its calendar; links of names.
    with django_assert_max_num_queries(3 + 1 + most + 3):
        cards = desk.cards(source, reading, known)
    assert len(cards) == 30
    assert {card.suggestion.due_on for card in cards} == {CULTURE_DAY if how == "keep" else date(2026, 11, 25)}
