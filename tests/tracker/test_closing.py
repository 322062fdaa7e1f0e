"""What an office may demand before a task is closed; and how units answer a directive."""

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.builders import NOW, TODAY, upload
from tests.conftest import Cast
from tracker.models import Answer, AuditEvent, Response, Role, Setting, State, Task
from tracker.services import evidence, progress, responses, tracking
from tracker.services.progress import More

pytestmark = pytest.mark.usefixtures("own_files")


@pytest.fixture
def task(cast: Cast) -> Task:
    return builders.task(cast.health, cast.clerk, due_on=TODAY, partners=[cast.finance])


def post(client: Client, user: User, step: str, task: Task, **data: object) -> HttpResponse:
    client.force_login(user)
    answer: HttpResponse = client.post(reverse(f"task_{step}", args=[task.pk]), data)  # type: ignore[assignment]
    return answer


def state(task: Task) -> str:
    return Task.objects.get(pk=task.pk).state


def switch_on(option: str) -> None:
    Setting.objects.create(key=option, value=True)


# ---- evidence


def test_without_the_rule_a_task_is_reported_as_done_on_words_alone(client: Client, cast: Cast, task: Task) -> None:
    assert post(client, cast.officer, "submit", task, text="Xong.").status_code == 302


def test_with_the_rule_a_report_without_evidence_says_what_to_do(client: Client, cast: Cast, task: Task) -> None:
    switch_on("closing_needs_evidence")
    answer = post(client, cast.officer, "submit", task, text="Đã xong việc.")
    assert answer.status_code == 422
    assert "Đã xong việc." in answer.content.decode()
    assert "errorlist" in answer.content.decode()
    assert (state(task), task.progress.count()) == (State.OPEN, 0)
    assert post(client, cast.officer, "note", task, text="Đang làm.", percent=50).status_code == 302
    assert post(client, cast.officer, "submit", task, text="Xong.", attachments=upload()).status_code == 302
    assert state(task) == State.SUBMITTED


def test_evidence_of_an_earlier_report_is_enough(cast: Cast, task: Task) -> None:
    switch_on("closing_needs_evidence")
    with evidence.stored([], ["https://a.vn/"]) as offered:
        more = More(evidence=offered)
        progress.note(task, "Đang làm.", 50, more=more, by=cast.officer, today=TODAY, now=NOW)
    progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    assert state(task) == State.SUBMITTED


# ---- a second person


def test_with_the_rule_nobody_confirms_the_own_report(client: Client, cast: Cast, task: Task) -> None:
    own = builders.task(cast.province, cast.clerk, due_on=TODAY)
    progress.submit(own, "Xong.", by=cast.clerk, today=TODAY, now=NOW)
    switch_on("closing_needs_second_person")
    answer = post(client, cast.clerk, "confirm", own)
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()
    assert state(own) == State.SUBMITTED
    assert post(client, cast.leader, "confirm", own).status_code == 302
    assert state(own) == State.DONE


def test_the_own_report_may_be_taken_back(client: Client, cast: Cast) -> None:
    switch_on("closing_needs_second_person")
    own = builders.task(cast.province, cast.clerk, due_on=TODAY)
    progress.submit(own, "Xong.", by=cast.clerk, today=TODAY, now=NOW)
    assert post(client, cast.clerk, "return", own, reason="Nhầm.").status_code == 302


def test_without_the_rule_one_person_may_do_both(cast: Cast) -> None:
    own = builders.task(cast.province, cast.clerk, due_on=TODAY)
    progress.submit(own, "Xong.", by=cast.clerk, today=TODAY, now=NOW)
    progress.confirm(own, by=cast.clerk, now=NOW)
    assert state(own) == State.DONE


# ---- answers to the directive


def test_each_unit_answers_once_and_may_change_its_answer(client: Client, cast: Cast, task: Task) -> None:
    assert post(client, cast.officer, "respond", task, answer="accepted").status_code == 302
    assert post(client, cast.accountant, "respond", task, answer="noted").status_code == 302
    in_part = {"answer": "in_part", "text": "Chỉ nhận phần dự toán."}
    assert post(client, cast.accountant, "respond", task, **in_part).status_code == 302
    rows = {row.unit: (row.answer, row.text, row.by) for row in Response.objects.all()}
    assert rows == {
        cast.health: (Answer.ACCEPTED, "", cast.officer),
        cast.finance: (Answer.IN_PART, "Chỉ nhận phần dự toán.", cast.accountant),
    }
    page = client.get(task.get_absolute_url()).content.decode()
    assert "Chỉ nhận phần dự toán." in page
    events = list(AuditEvent.objects.filter(verb="respond").order_by("seq"))
    assert [event.note for event in events] == [cast.health.name, cast.finance.name, cast.finance.name]
    assert events[2].changes == {"answer": ["noted", "in_part"], "text": ["", "Chỉ nhận phần dự toán."]}


def test_the_same_answer_again_changes_nothing(cast: Cast, task: Task) -> None:
    first = responses.respond(task, Answer.NOTED, "", by=cast.officer, now=NOW)
    assert responses.respond(task, Answer.NOTED, "", by=cast.officer, now=NOW) == first
    assert AuditEvent.objects.filter(verb="respond").count() == 1


def test_a_part_needs_words(client: Client, cast: Cast, task: Task) -> None:
    assert post(client, cast.officer, "respond", task, answer="in_part", text="  ").status_code == 422
    with pytest.raises(tracking.Refused):
        responses.respond(task, Answer.IN_PART, " ", by=cast.officer, now=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Response.objects.create(task=task, unit=cast.health, answer=Answer.IN_PART, at=NOW, by=cast.officer)
    assert not Response.objects.exists()


def test_a_finished_task_keeps_its_answers(client: Client, cast: Cast, task: Task) -> None:
    responses.respond(task, Answer.NOTED, "", by=cast.officer, now=NOW)
    progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    assert post(client, cast.officer, "respond", task, answer="accepted").status_code == 302
    progress.confirm(task, by=cast.clerk, now=NOW)
    assert post(client, cast.officer, "respond", task, answer="noted").status_code == 409
    assert Response.objects.get().answer == Answer.ACCEPTED


def test_who_speaks_for_no_unit_of_the_task_does_not_answer(client: Client, cast: Cast, task: Task) -> None:
    assert post(client, cast.clerk, "respond", task, answer="accepted").status_code == 403
    assert post(client, cast.onlooker, "respond", task, answer="accepted").status_code == 404
    watcher = builders.person("hospital-officer", Role.OFFICER, cast.hospital)
    task.assignments.create(unit=cast.hospital, part="watcher")
    assert post(client, watcher, "respond", task, answer="accepted").status_code == 403
    assert not Response.objects.exists()
