"""A whole and its parts at the end: reported as done, cancelled, taken back, thrown away."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.crowds import all_at_once, unless
from tests.tracker.handing_down import DUE, SOONER, hand
from tracker.models import AuditEvent, State, Task
from tracker.services import bin as bin_
from tracker.services import progress, review, tracking
from tracker.services.progress import More
from tracker.services.tracking import NotPossible


@pytest.fixture
def task(cast: Cast) -> Task:
    """Followed by the province, led by Sở Y tế."""
    return builders.task(cast.health, cast.clerk, due_on=DUE)


@pytest.fixture
def part(task: Task, cast: Cast) -> Task:
    return hand(task, cast)


def finish(task: Task, cast: Cast) -> None:
    progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    progress.confirm(task, by=cast.leader, now=NOW)


def states(*tasks: Task) -> list[str]:
    return [Task.objects.get(pk=task.pk).state for task in tasks]


# ---- closing


def test_the_whole_is_reported_as_done_before_its_parts_only_with_a_reason(
    task: Task, part: Task, cast: Cast, client: Client
) -> None:
    client.force_login(cast.officer)
    address = reverse("task_submit", args=[task.pk])
    answer = client.post(address, {"text": "Đã xong cả."})
    assert answer.status_code == 422
    assert answer.context["forms"]["submit"].errors["despite"]
    assert "Đã xong cả." in answer.content.decode()
    assert states(task) == [State.OPEN]
    assert client.post(address, {"text": "Đã xong cả.", "despite": "Phần còn lại không cần."}).status_code == 302
    assert states(task, part) == [State.SUBMITTED, State.OPEN]
    event = AuditEvent.objects.get(verb="submit_task")
    assert event.changes["despite"] == [None, "Phần còn lại không cần."]
    assert "Phần còn lại không cần." in client.get(task.get_absolute_url()).content.decode()


def test_with_all_parts_finished_nobody_is_asked_and_nothing_is_kept(task: Task, part: Task, cast: Cast) -> None:
    dropped = hand(task, cast)
    finish(part, cast)
    tracking.cancel(dropped, "Không cần.", by=cast.officer, now=NOW)
    row = progress.submit(task, "Xong.", more=More(despite="Thừa."), by=cast.officer, today=TODAY, now=NOW)
    assert row.despite == ""
    assert "despite" not in AuditEvent.objects.get(verb="submit_task", task=task).changes


def test_the_percent_of_the_whole_is_what_its_unit_reports(task: Task, part: Task, cast: Cast, client: Client) -> None:
    hand(task, cast)
    finish(part, cast)
    assert Task.objects.get(pk=task.pk).percent == 0
    client.force_login(cast.clerk)
    page = client.get(task.get_absolute_url(), headers={"accept-language": "en"}).content.decode()
    assert "1/2 sub-tasks done" in page


def test_cancelling_the_whole_cancels_what_is_open_of_it(task: Task, part: Task, cast: Cast) -> None:
    ward = builders.unit("Khoa Dược", cast.hospital)
    deeper = hand(part, cast, lead=ward)
    done, waiting = hand(task, cast), hand(task, cast)
    finish(done, cast)
    progress.submit(waiting, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    tracking.cancel(task, "Đã có chỉ đạo khác.", by=cast.clerk, now=NOW)
    assert states(task, part, deeper) == [State.CANCELLED] * 3
    assert states(done, waiting) == [State.DONE, State.SUBMITTED]
    notes = AuditEvent.objects.filter(verb="cancel_task").exclude(task=task).values_list("note", flat=True)
    assert len(notes) == 2
    assert all("Đã có chỉ đạo khác." in note for note in notes)


def test_taking_the_acceptance_back_asks_of_the_parts_too(cast: Cast) -> None:
    judged = builders.directive(builders.document(cast.clerk))
    [task] = review.accept(judged, leads=[cast.health], due_on=DUE, by=cast.clerk, now=NOW)
    part = hand(task, cast)
    progress.note(part, "Đang làm.", 20, by=cast.officer, today=TODAY, now=NOW)
    with pytest.raises(review.WorkReported):
        review.undo(judged, by=cast.clerk, now=NOW)
    assert states(task, part) == [State.OPEN, State.OPEN]
    other = builders.directive(builders.document(cast.clerk, "Đề nghị Sở Y tế báo cáo kết quả lần hai."))
    [task] = review.accept(other, leads=[cast.health], due_on=DUE, by=cast.clerk, now=NOW)
    part = hand(task, cast)
    review.undo(other, by=cast.clerk, now=NOW)
    assert states(task, part) == [State.CANCELLED, State.CANCELLED]


def test_of_the_last_report_and_a_new_part_at_once_one_comes_first(transactional_db: None, cast: Cast) -> None:
    """Never is a task reported as done beside an open part of which the report knows nothing."""
    for _round in range(6):
        task = builders.task(cast.health, cast.clerk, due_on=DUE)

        def close(pk: int = task.pk) -> None:
            progress.submit(Task.objects.get(pk=pk), "Xong.", by=cast.officer, today=TODAY, now=NOW)

        def give(pk: int = task.pk) -> None:
            hand(Task.objects.get(pk=pk), cast)

        give_once = unless(NotPossible, give, "give")
        told = all_at_once(unless(NotPossible, close, "close"), give_once, give_once)
        won = [one for one in told if one != "late"]
        task.refresh_from_db()
        assert won in (["close"], ["give", "give"])
        assert task.children.exists() == (won[0] == "give")
        assert (task.state == State.SUBMITTED) == (won == ["close"])


# ---- the bin


def test_parts_go_into_the_bin_with_the_whole_and_come_back_with_it(
    task: Task, part: Task, cast: Cast, client: Client
) -> None:
    early, later = hand(task, cast), NOW + timedelta(hours=1)
    bin_.throw_task(early, "Trùng.", by=cast.clerk, now=NOW)
    bin_.throw_task(task, "Trùng.", by=cast.clerk, now=later)
    assert not Task.objects.kept().exists()
    client.force_login(cast.clerk)
    listed = [row for row, _left in client.get(reverse("bin_list")).context["tasks"]]
    assert listed == [task]
    assert client.post(reverse("task_restore", args=[part.pk])).status_code == 404
    with pytest.raises(bin_.NotThere):
        bin_.restore_task(early, by=cast.clerk, now=later)
    bin_.restore_task(task, by=cast.clerk, now=later)
    assert set(Task.objects.kept()) == {task, part}
    bin_.restore_task(early, by=cast.clerk, now=later)
    assert Task.objects.kept().count() == 3


def test_after_thirty_days_whole_and_parts_are_gone_for_good(task: Task, part: Task, cast: Cast) -> None:
    hand(part, cast, lead=builders.unit("Khoa Dược", cast.hospital))
    bin_.throw_task(task, "Trùng.", by=cast.clerk, now=NOW)
    assert bin_.empty(NOW + bin_.KEPT_FOR + timedelta(minutes=1)) == 3
    assert not Task.objects.exists()


def test_who_handed_down_changes_and_cancels_a_part_but_does_not_throw_it_away(part: Task, cast: Cast) -> None:
    tracking.amend(part, lead=cast.hospital, partners=[cast.health], due_on=SOONER, by=cast.officer, now=NOW)
    with pytest.raises(PermissionDenied):
        bin_.throw_task(part, "Trùng.", by=cast.officer, now=NOW)
    tracking.cancel(part, "Không cần.", by=cast.officer, now=NOW)
    assert states(part) == [State.CANCELLED]
