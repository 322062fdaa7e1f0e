"""Sub-tasks: a lead hands parts of its task down, and answers for the whole."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.handing_down import DUE, LATER, SOONER, hand
from tracker.models import AuditEvent, DocumentAccess, Notice, Part, Reminder, Role, State, Task, Unit
from tracker.services import bin as bin_
from tracker.services import extensions, progress, reminders, tracking
from tracker.services.progress import More
from tracker.services.tracking import NotPossible, Refused


@pytest.fixture
def task(cast: Cast) -> Task:
    """Followed by the province, led by Sở Y tế."""
    return builders.task(cast.health, cast.clerk, due_on=DUE)


@pytest.fixture
def part(task: Task, cast: Cast) -> Task:
    return hand(task, cast)


# ---- handing down


def test_a_part_is_followed_by_the_lead_and_answers_the_same_directive(cast: Cast) -> None:
    directive = builders.directive(builders.document(cast.clerk))
    task = builders.task(cast.health, cast.clerk, due_on=DUE, is_urgent=True, directives=[directive])
    part = hand(task, cast)
    assert (part.parent, part.owner, part.lead, part.due_on) == (task, cast.health, cast.hospital, DUE)
    assert list(part.directives.all()) == [directive]
    assert part.is_urgent
    told = AuditEvent.objects.get(verb="hand_down")
    assert (told.task, told.about) == (task, f"task {part.pk}")
    assert told.changes == {"lead": [None, "Bệnh viện tỉnh"], "due_on": [None, DUE.isoformat()]}
    assert AuditEvent.objects.filter(verb="open_task", task=part).exists()


def test_a_part_of_a_confidential_task_is_confidential(cast: Cast) -> None:
    source = builders.document(cast.clerk)
    DocumentAccess.objects.filter(document=source).update(is_confidential=True)
    part = hand(builders.task(cast.health, cast.clerk, directives=[builders.directive(source)]), cast)
    assert Task.objects.with_secrecy().get(pk=part.pk).is_confidential  # type: ignore[attr-defined]


def test_the_unit_to_which_it_goes_is_told(task: Task, cast: Cast) -> None:
    doctor = builders.person("doctor", Role.OFFICER, cast.hospital)
    hand(task, cast)
    assert list(Notice.objects.filter(recipient=doctor).values_list("kind", flat=True)) == ["assigned"]


def test_who_handed_down_is_told_once_it_is_overdue(task: Task, cast: Cast) -> None:
    doctor = builders.person("doctor", Role.OFFICER, cast.hospital)
    part = hand(task, cast, due_on=TODAY - timedelta(days=1))
    reminders.plan(TODAY, NOW)
    told = Reminder.objects.filter(task=part).values_list("recipient__username", flat=True)
    assert set(told) == {"doctor", "officer"}
    Reminder.objects.all().delete()
    progress.submit(part, "Xong.", by=doctor, today=TODAY, now=NOW)
    reminders.plan(TODAY, NOW)
    assert set(told.all()) == {"officer"}


def test_parts_have_parts_and_the_lead_may_keep_one_itself(task: Task, cast: Cast) -> None:
    ward = builders.unit("Khoa Dược", cast.hospital)
    part = hand(task, cast, due_on=SOONER)
    deeper = hand(part, cast, lead=ward)
    own = hand(task, cast, lead=cast.health)
    assert deeper.due_on == SOONER
    assert set(Task.objects.below(task)) == {part, deeper, own}
    assert list(Task.objects.below(part)) == [deeper]
    assert own.owner == own.lead == cast.health


def test_no_part_is_due_after_the_whole(task: Task, part: Task, cast: Cast) -> None:
    with pytest.raises(Refused) as refusal:
        hand(task, cast, due_on=LATER)
    assert refusal.value.field == "due_on"
    assert f"{DUE:%d/%m/%Y}" in str(refusal.value)
    for due_on in (LATER, None):
        with pytest.raises(Refused):
            tracking.amend(part, lead=cast.hospital, partners=[], due_on=due_on, by=cast.officer, now=NOW)
    tracking.amend(part, lead=cast.hospital, partners=[], due_on=SOONER, by=cast.officer, now=NOW)
    with pytest.raises(Refused):
        extensions.ask(part, LATER, "Chờ kết quả.", by=cast.officer, today=TODAY, now=NOW)
    extensions.ask(part, DUE, "Chờ kết quả.", by=cast.officer, today=TODAY, now=NOW)
    with pytest.raises(Refused):
        extensions.grant(part, None, LATER, "", by=cast.leader, now=NOW)
    extensions.grant(part, None, DUE, "", by=cast.leader, now=NOW)
    assert part.due_on == DUE


def test_a_part_of_a_task_without_a_deadline_is_due_whenever(cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)
    assert hand(task, cast).due_on is None
    assert hand(task, cast, due_on=LATER).due_on == LATER


def test_the_whole_may_be_moved_and_its_parts_stay(task: Task, part: Task, cast: Cast, client: Client) -> None:
    extensions.ask(task, LATER, "Chờ kết quả.", by=cast.officer, today=TODAY, now=NOW)
    extensions.grant(task, None, LATER, "", by=cast.leader, now=NOW)
    assert Task.objects.get(pk=part.pk).due_on == DUE
    tracking.amend(task, lead=cast.health, partners=[], due_on=SOONER, by=cast.clerk, now=NOW)
    assert Task.objects.get(pk=part.pk).due_on == DUE
    client.force_login(cast.clerk)
    page = client.get(task.get_absolute_url(), headers={"accept-language": "en"}).content.decode()
    assert "after the deadline of the whole" in page


@pytest.mark.parametrize("place", ["finance", "province", "ministry"])
def test_work_is_handed_down_within_the_own_unit_only(task: Task, part: Task, cast: Cast, place: str) -> None:
    stranger: Unit = getattr(cast, place)
    with pytest.raises(Refused):
        hand(task, cast, lead=stranger)
    with pytest.raises(Refused):
        hand(task, cast, partners=[stranger])
    with pytest.raises(Refused):
        tracking.amend(part, lead=stranger, partners=[], due_on=DUE, by=cast.officer, now=NOW)


@pytest.mark.parametrize("state", [State.SUBMITTED, State.DONE, State.CANCELLED])
def test_nothing_is_handed_down_of_a_task_that_is_not_open(task: Task, cast: Cast, state: str) -> None:
    if state == State.CANCELLED:
        tracking.cancel(task, "Nhầm.", by=cast.clerk, now=NOW)
    else:
        progress.submit(task, "Xong.", by=cast.officer, today=TODAY, now=NOW)
    if state == State.DONE:
        progress.confirm(task, by=cast.leader, now=NOW)
    with pytest.raises(NotPossible):
        hand(task, cast)


def test_nothing_is_handed_down_of_what_is_in_the_bin(task: Task, cast: Cast) -> None:
    bin_.throw_task(task, "Trùng.", by=cast.clerk, now=NOW)
    with pytest.raises(NotPossible):
        hand(task, cast)


def test_no_task_is_a_part_of_itself_or_of_a_part_of_itself(task: Task, part: Task) -> None:
    for child, parent in ((task, task), (task, part)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Task.objects.filter(pk=child.pk).update(parent=parent)
    with pytest.raises(ProtectedError):
        task.delete()


# ---- who follows


def test_another_lead_takes_the_parts_over(task: Task, part: Task, cast: Cast) -> None:
    deeper = hand(part, cast, lead=builders.unit("Khoa Dược", cast.hospital))
    tracking.amend(task, lead=cast.finance, partners=[], due_on=DUE, by=cast.clerk, now=NOW)
    assert Task.objects.get(pk=part.pk).owner == cast.finance
    assert set(Task.objects.visible_to(cast.accountant)) == {task, part, deeper}
    event = AuditEvent.objects.filter(task=part, verb="amend_task").get()
    assert event.changes == {"owner": ["Sở Y tế", "Sở Tài chính"]}
    watching = deeper.assignments.filter(part=Part.WATCHER).values_list("unit__name", flat=True)
    assert set(watching) == {"Ủy ban nhân dân tỉnh", "Sở Tài chính"}


def test_handing_down_on_the_page(client: Client, task: Task, cast: Cast) -> None:
    client.force_login(cast.officer)
    address = reverse("task_hand_down", args=[task.pk])
    form = client.get(task.get_absolute_url()).context["forms"]["hand_down"]
    assert set(form.fields["lead"].queryset) == {cast.health, cast.hospital}
    typed = {"content": "Rà soát kho thuốc", "lead": cast.hospital.pk, "due_on": f"{LATER:%d/%m/%Y}"}
    answer = client.post(address, typed)
    assert answer.status_code == 422
    assert "Rà soát kho thuốc" in answer.content.decode()
    assert client.post(address, {**typed, "lead": cast.finance.pk, "due_on": ""}).status_code == 422
    assert client.post(address, {**typed, "due_on": ""}).headers["Location"] == task.get_absolute_url()
    page = client.get(task.get_absolute_url()).content.decode()
    assert "Rà soát kho thuốc" in page
    part = task.children.get()
    assert task.content in client.get(part.get_absolute_url()).content.decode()
    progress.submit(task, "Xong.", more=More(despite="Vì."), by=cast.officer, today=timezone.localdate(), now=NOW)
    assert client.post(address, {**typed, "due_on": ""}).status_code == 409
