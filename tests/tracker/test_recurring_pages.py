"""What comes again on its pages: the form, the lasting task, its turns, the list, the home page, the report."""

import html
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.recurring import MONTHLY, QUARTERLY, recurring, turns_of
from tracker.models import Holiday, Kind, Schedule, Setting, State, Task
from tracker.services import progress, turns
from tracker.services.schedules import Plan

DAY = timedelta(days=1)


def page(client: Client, task: Task | None = None, **query: Any) -> str:
    address = task.get_absolute_url() if task else reverse("task_list")
    return html.unescape(client.get(address, query).content.decode())


def filled(cast: Cast, **more: Any) -> dict[str, Any]:
    return {
        "content": "Báo cáo công tác phòng, chống tham nhũng",
        "lead": cast.health.pk,
        "kind": "recurring",
        "every": "quarter",
        "day": "20",
        "falls_in": "last",
        "weekday": "FR",
        "window_start_day": "15",
        "starts_on": f"{timezone.localdate():%d/%m/%Y}",
        **more,
    }


def test_an_empty_choice_of_a_unit_says_what_to_do(clerk: Client) -> None:
    assert '<option value="" selected>choose a unit</option>' in clerk.get(reverse("task_add")).content.decode()


@pytest.mark.parametrize(
    ("typed", "rrule", "covers"),
    [
        ({}, "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20", "quarter"),
        ({"falls_in": "after", "day": "10"}, "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=10", "quarter"),
        ({"every": "month", "day": "-1"}, "FREQ=MONTHLY;BYMONTHDAY=-1", "month"),
        ({"every": "week", "weekday": "TH"}, "FREQ=WEEKLY;BYDAY=TH", "week"),
        ({"every": "half_year", "day": "15"}, "FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=15", "half_year"),
        ({"every": "nine_months"}, "FREQ=MONTHLY;BYMONTH=9;BYMONTHDAY=20", "nine_months"),
        ({"every": "year", "falls_in": "11"}, "FREQ=MONTHLY;BYMONTH=11;BYMONTHDAY=20", "year"),
    ],
)
def test_a_person_opens_what_comes_again_and_finds_the_form_as_it_was_filled(
    clerk: Client, cast: Cast, typed: dict[str, str], rrule: str, covers: str
) -> None:
    data = filled(cast, **typed)
    answer = clerk.post(reverse("task_add"), data)
    task = Task.objects.get(kind=Kind.RECURRING)
    assert answer.headers["Location"] == task.get_absolute_url()
    schedule = Schedule.objects.get(task=task)
    assert (schedule.rrule, schedule.covers) == (rrule, covers)
    assert len(turns_of(task)) == 2
    form = clerk.get(reverse("task_schedule", args=[task.pk])).context["form"]
    idle = {"weekday"} if data["every"] != "week" else {"day", "falls_in"}
    for name in {"kind", "every", "weekday", "day", "falls_in"} - idle:
        assert str(form[name].value()) == data[name] or (name, data["every"]) == ("falls_in", "month")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"every": ""}, "Say how often it comes again."),
        ({"starts_on": "32/13/2026"}, "Write the day as dd/mm/yyyy"),
        ({"ends_on": "01/01/2020"}, "It ends before it starts."),
        ({"falls_in": "5"}, "A single month is for what comes once a year."),
        ({"kind": "dated"}, "Say by which day."),
        ({"every": "as_read"}, "Select a valid choice."),
    ],
)
def test_what_cannot_be_opened_is_said_and_kept(clerk: Client, cast: Cast, typed: dict[str, str], said: str) -> None:
    answer = clerk.post(reverse("task_add"), filled(cast, **typed))
    words = html.unescape(answer.content.decode())
    assert answer.status_code == 422
    assert said in words
    assert "Báo cáo công tác phòng, chống tham nhũng" in words
    assert not Task.objects.exists()


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ({"kind": "dated", "due_on": "31/12/2030"}, Kind.DATED),
        ({"kind": "standing", "every": ""}, Kind.STANDING),
        ({"kind": "undated"}, Kind.UNDATED),
    ],
)
def test_any_other_kind_is_opened_on_the_same_page(
    clerk: Client, cast: Cast, typed: dict[str, str], kind: Kind
) -> None:
    clerk.post(reverse("task_add"), filled(cast, **typed))
    task = Task.objects.get()
    assert (task.kind, task.lead, task.owner) == (kind, cast.health, cast.province)
    assert not Schedule.objects.exists()


def test_the_kind_is_changed_on_a_page_of_its_own_and_a_stale_one_shows_both_states(clerk: Client, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=date(2030, 1, 1))
    address = reverse("task_schedule", args=[task.pk])
    data = {**filled(cast), "version": task.version, "reason": "Theo Quy chế."}
    assert clerk.post(address, data).status_code == 302
    task.refresh_from_db()
    assert (task.kind, task.due_on, task.first_due_on) == (Kind.RECURRING, None, date(2030, 1, 1))
    late = clerk.post(address, {**data, "every": "month"})
    assert late.status_code == 409
    assert Schedule.objects.get().covers == "quarter"


def test_a_changed_rhythm_is_told_once_in_the_story(clerk: Client, cast: Cast) -> None:
    task = recurring(cast)
    values = filled(cast, version=task.version, every="month", day="10")
    assert clerk.post(reverse("task_schedule", args=[task.pk]), values).status_code == 302
    told = [entry.row.verb for entry in clerk.get(task.get_absolute_url()).context["timeline"]]
    assert told == ["set_schedule", "set_schedule", "open_task"]


def test_a_rhythm_of_the_text_that_the_fields_cannot_say_stays_to_be_chosen(clerk: Client, cast: Cast) -> None:
    task = recurring(cast, Plan("FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=7", TODAY))
    address = reverse("task_schedule", args=[task.pk])
    assert "every 5 months, by day 7" in html.unescape(clerk.get(address).content.decode())
    data = {"kind": "recurring", "every": "as_read", "starts_on": "20/11/2026", "ends_on": "31/12/2030"}
    assert clerk.post(address, {**data, "version": task.version}).status_code == 302
    schedule = Schedule.objects.get(task=task)
    assert (schedule.rrule, schedule.ends_on) == ("FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=7", date(2030, 12, 31))


def test_the_page_of_the_lasting_task_tells_its_rule_and_lists_its_turns(clerk: Client, cast: Cast) -> None:
    start = timezone.localdate().replace(day=1) - timedelta(days=500)
    task = recurring(cast, Plan(MONTHLY.rrule, start, from_start=True), today=timezone.localdate())
    first = turns_of(task)[-1]
    progress.submit(first, "Xong.", by=cast.officer, today=timezone.localdate(), now=timezone.now())
    progress.confirm(first, by=cast.leader, now=timezone.now())
    shown = page(clerk, task)
    assert "Every month, by day 25" in shown
    assert "Report as done" not in shown
    assert "Note progress" not in shown
    answer = clerk.get(task.get_absolute_url())
    assert [turn.pk for turn in answer.context["turns"]] == [turn.pk for turn in reversed(turns_of(task))][:12]
    assert "status-done_on_time" in shown
    assert "status-overdue" in shown
    assert "page 1 of 2" in shown
    # The oldest that is not done is long due, and not what comes next.
    assert "still to be done, due" in shown
    assert "next due" not in shown
    begun = recurring(cast, Plan(MONTHLY.rrule, timezone.localdate()), today=timezone.localdate())
    assert "next due" in page(clerk, begun)
    assert len(clerk.get(task.get_absolute_url(), {"page": 2}).context["turns"]) == len(turns_of(task)) - 12


def test_a_turn_names_its_period_and_leads_to_the_others(clerk: Client, cast: Cast) -> None:
    Setting.objects.create(key="deadline_on_closed_day", value="next")
    Holiday.objects.create(country="VN", on=date(2026, 12, 25), name="Lễ hội")
    task = recurring(cast, Plan(MONTHLY.rrule, TODAY), content="Báo cáo nhanh")
    turns.make_turns(TODAY + 10 * DAY, NOW)
    before, turn, after = turns_of(task)
    shown = page(clerk, turn)
    assert "Month 12/2026" in shown
    assert f'rel="prev" href="{before.get_absolute_url()}"' in shown
    assert f'rel="next" href="{after.get_absolute_url()}"' in shown
    assert f'href="{task.get_absolute_url()}">Báo cáo nhanh' in shown
    assert "25/12/2026 is a day off (Lễ hội), moved to 28/12/2026" in shown
    assert reverse("task_schedule", args=[turn.pk]) not in shown


def test_the_list_names_each_turns_period_and_narrows_by_kind(clerk: Client, cast: Cast) -> None:
    windowed = Plan(QUARTERLY.rrule, TODAY, window_start_day=15)
    task, duty = recurring(cast, windowed), recurring(cast, MONTHLY, is_standing=True)
    plain = builders.task(cast.health, cast.clerk, due_on=TODAY)
    builders.task(cast.health, cast.clerk)
    assert "15/09/2026–14/12/2026" in page(clerk)
    assert "Month 11/2026" in page(clerk)
    wanted = {
        "dated": {plain, *turns_of(task)},
        "turn": set(turns_of(task)),
        "recurring": {task},
        "standing": {duty},
        "duty": set(turns_of(duty)),
    }
    for kind, tasks in wanted.items():
        found = clerk.get(reverse("task_list"), {"kind": kind}).context["page"].object_list
        assert set(found) == tasks, kind
    assert clerk.get(reverse("task_list"), {"kind": "undated"}).context["page"].paginator.count == 1


def test_ending_asks_for_a_reason_on_the_page(clerk: Client, cast: Cast) -> None:
    task = recurring(cast)
    assert "End it" in page(clerk, task)
    assert clerk.post(reverse("task_end", args=[task.pk]), {"reason": ""}).status_code == 422
    clerk.post(reverse("task_end", args=[task.pk]), {"reason": "Hết nhiệm kỳ."})
    task.refresh_from_db()
    assert task.state == State.DONE
    assert clerk.post(reverse("task_end", args=[turns_of(task)[0].pk]), {"reason": "x"}).status_code in (409, 422)


def test_the_desk_shows_what_comes_again_and_lets_the_clerk_set_how(clerk: Client, cast: Cast) -> None:
    text = "Sở Y tế báo cáo kết quả trước ngày 25 hằng tháng."
    source = builders.document(cast.clerk, text)
    mention = {"text": "trước ngày 25 hằng tháng", "spans": [[24, 48]], "rule": "test", "inherited": False}
    deadline = {**mention, "kind": "recurring", "due": None, "every": "month", "arithmetic": ""}
    units = [{**mention, "text": "Sở Y tế"}]
    first = builders.directive(
        source, "báo cáo", units=units, deadline={**deadline, "rrule": "FREQ=MONTHLY;BYMONTHDAY=25"}
    )
    second = builders.directive(source, "kết quả", units=units, deadline={**deadline, "rrule": ""})
    desk = html.unescape(clerk.get(reverse("review_desk", args=[source.pk])).content.decode())
    assert "comes again: every month, by day 25" in desk
    clerk.post(reverse("directive_accept", args=[first.pk]))
    assert Task.objects.get(kind=Kind.RECURRING).directives.get() == first
    form = html.unescape(clerk.get(reverse("directive_amend", args=[second.pk])).content.decode())
    assert "every quarter, by day 20 of its last month" in form
    cycle = "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"
    data = {"content": "Báo cáo", "leads": ["Sở Y tế"], "is_standing": "on", "rrule": cycle}
    refused = clerk.post(reverse("directive_amend", args=[second.pk]), {**data, "due_on": "03/12/2026"})
    assert refused.status_code == 422
    clerk.post(reverse("directive_amend", args=[second.pk]), data)
    duty = Task.objects.get(kind=Kind.STANDING)
    assert Schedule.objects.get(task=duty).rrule == cycle
    assert all(turn.period.is_duty for turn in turns_of(duty))
    after = clerk.get(reverse("review_desk", args=[source.pk])).content.decode()
    assert after.count(f'href="{duty.get_absolute_url()}"') == 1
    assert turns_of(duty)[0].get_absolute_url() not in after
