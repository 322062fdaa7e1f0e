"""Nothing is counted twice: a part counts only where the whole does not."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tracker.models import Role, Task, Unit
from tracker.services import progress, subtasks, tracking
from tracker.services.counting import Counts
from tracker.services.overview import UnitRow, by_unit, overview
from tracker.services.window_figures import figures

TODAY = timezone.localdate()
DAY = timedelta(days=1)


@pytest.fixture
def whole(cast: Cast) -> Task:
    """Of Sở Y tế, open in term; one part is overdue at the hospital, one is its own, one is reported as done."""
    task = builders.task(cast.health, cast.clerk, due_on=TODAY + DAY)
    for lead, days in ((cast.hospital, -1), (cast.health, 0), (cast.hospital, 1)):
        part = subtasks.hand_down(
            task, "Phần việc", lead=lead, due_on=TODAY + days * DAY, by=cast.officer, now=timezone.now()
        )
    progress.submit(part, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    return task


def test_the_home_page_counts_the_whole_and_none_of_its_parts(whole: Task, cast: Cast) -> None:
    seen = overview(Task.objects.visible_to(cast.leader), TODAY)
    assert seen.tally.counts == Counts(in_term=1)
    assert (seen.due_soon, seen.overdue_last_week, seen.ageing.total) == (1, 0, 0)
    assert [(row.unit_id, row.tally) for row in seen.units] == [(cast.health.pk, seen.tally)]
    assert seen.submitted == 1  # a report that waits is one, whatever it is a part of


def test_each_unit_by_itself_is_shown_what_it_leads(whole: Task, cast: Cast) -> None:
    seen = Task.objects.visible_to(cast.leader).counted_once_a_lead()
    rows = {row.unit_id: row.tally.counts for row in by_unit(seen, TODAY)}
    assert rows == {cast.health.pk: Counts(in_term=1), cast.hospital.pk: Counts(in_term=1, overdue=1)}


def test_where_the_whole_is_not_seen_its_parts_count(whole: Task, cast: Cast) -> None:
    seen = overview(Task.objects.visible_to(cast.leader).led_within(cast.hospital), TODAY)
    assert seen.tally.counts == Counts(in_term=1, overdue=1)


def test_parts_of_a_cancelled_whole_count_for_themselves(whole: Task, cast: Cast) -> None:
    tracking.cancel(whole, "Nhầm.", by=cast.clerk, now=NOW)
    seen = overview(Task.objects.visible_to(cast.leader), TODAY)
    assert seen.tally.counts == Counts(in_term=1)  # the one that was reported as done, and waits


@pytest.mark.parametrize("unit", [None, "health", "hospital"])
def test_a_report_counts_the_whole_else_the_parts(whole: Task, cast: Cast, unit: str | None) -> None:
    chosen: Unit | None = getattr(cast, unit) if unit else None
    found = figures(TODAY - 30 * DAY, TODAY + 30 * DAY, TODAY, chosen, Task.objects.visible_to(cast.leader))
    assert found.counts == (Counts(in_term=1, overdue=1) if unit == "hospital" else Counts(in_term=1))
    assert len(found.tasks) == found.counts.total


def test_a_part_whose_whole_is_in_another_window_counts_in_its_own(whole: Task, cast: Cast) -> None:
    """Made long ago, the whole was done at once; a part came in late."""
    progress.submit(whole, "Xong.", more=progress.More(despite="Vì."), by=cast.officer, today=TODAY, now=NOW)
    progress.confirm(whole, by=cast.leader, now=NOW)
    window = (TODAY + 2 * DAY, TODAY + 9 * DAY)
    found = figures(*window, TODAY + 9 * DAY, None, Task.objects.all())
    assert found.counts == Counts(overdue=3)


def test_every_number_opens_exactly_the_tasks_it_counts(client: Client, whole: Task, cast: Cast) -> None:
    client.force_login(cast.leader)
    seen = Task.objects.visible_to(cast.leader)
    home, below = overview(seen, TODAY), overview(seen.led_within(cast.health), TODAY)
    lines: list[tuple[Counts, dict[str, str]]] = [(home.tally.counts, {"parts": "none"})]
    lines += [(row.tally.counts, _alone(row, "none")) for row in home.units]
    lines += [(row.tally.counts, _alone(row, "from_others")) for row in by_unit(seen.counted_once_a_lead(), TODAY)]
    lines += [(below.tally.counts, {"unit": str(cast.health.pk), "parts": "from_others"})]
    for counts, query in lines:
        for status in ("overdue", "in_term", "done_on_time", "done_late"):
            page = client.get(reverse("task_list"), {"status": status, **query})
            assert page.context["page"].paginator.count == getattr(counts, status), (query, status)


def test_every_door_to_a_figure_leaves_the_parts_out(client: Client, whole: Task, cast: Cast) -> None:
    client.force_login(cast.leader)
    for address in ("/", reverse("unit_list"), reverse("unit_detail", args=[cast.health.pk])):
        words = client.get(address).content.decode()
        doors = [part.split('"')[0] for part in words.split('href="/tasks/?')[1:]]
        figures_doors = [door for door in doors if "status=overdue" in door]
        assert figures_doors
        assert all("parts=" in door for door in figures_doors), address


def test_the_list_names_parts_and_leaves_them_out_on_demand(client: Client, whole: Task, cast: Cast) -> None:
    client.force_login(cast.leader)
    listed = client.get(reverse("task_list"), headers={"accept-language": "en"})
    assert listed.context["page"].paginator.count == 4
    assert listed.content.decode().count("↳ sub-task") == 3
    assert list(client.get(reverse("task_list"), {"parts": "none"}).context["page"].object_list) == [whole]
    nurse = builders.person("nurse", Role.OFFICER, cast.hospital)
    client.force_login(nurse)
    assert client.get(reverse("task_list"), {"parts": "none"}).context["page"].paginator.count == 2


def _alone(row: UnitRow, parts: str) -> dict[str, str]:
    return {"unit": str(row.unit_id), "exact": "on", "parts": parts}
