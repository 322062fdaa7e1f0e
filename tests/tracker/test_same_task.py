"""One task may answer several directives: what is offered, what joining and undoing do."""

import html
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from directives.models import Directive, Document, Judgement, Verdict
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.desk_parts import HTMX, mention
from tracker.models import DocumentAccess, Role, State, Task
from tracker.services import desk, naming, progress, review, same_task, subtasks, sure, tracking

pytestmark = pytest.mark.usefixtures("english")
CLAUSE = "Sở Y tế báo cáo kết quả phòng, chống dịch mùa đông"
NEARLY = "Sở Y tế báo cáo kết quả công tác phòng, chống dịch mùa đông"
DUE = date(2026, 12, 15)


def _directive(cast: Cast, clause: str = CLAUSE, due: str | None = "2026-12-15", **more: object) -> Directive:
    number = Document.objects.count() + 1
    source = builders.document(cast.clerk, f"Văn bản {number}: {clause}.", number=f"{number}/CT", **more)
    return _of(source, clause, due)


def _of(source: Document, clause: str, due: str | None = "2026-12-15") -> Directive:
    deadline = mention(source.text, clause, kind="date", due=due, arithmetic="") if due else None
    return builders.directive(source, clause, units=[mention(source.text, "Sở Y tế")], deadline=deadline)


def _accept(cast: Cast, directive: Directive, due_on: date | None = DUE, **more: object) -> Task:
    [task] = review.accept(directive, leads=[cast.health], due_on=due_on, by=cast.clerk, now=NOW, **more)  # type: ignore[arg-type]
    return task


def _offers(directive: Directive, cast: Cast) -> list[list[int]]:
    found = desk.card(Directive.objects.get(pk=directive.pk), TODAY, cast.clerk).offers
    return [[task.pk for task in offer.tasks] for offer in found]


# ---- what is offered


@pytest.mark.parametrize(
    ("clause", "due", "is_offered"),
    [
        (CLAUSE, "2026-12-15", True),
        (CLAUSE.replace(", ", " ;\n").upper(), "2026-12-15", True),  # the same words, otherwise printed
        (NEARLY, "2026-12-15", True),
        (CLAUSE, None, True),  # no day said: the task's own may hold
        (CLAUSE, "2027-01-15", False),  # asked for anew
        (NEARLY, None, False),
        ("Sở Y tế mua sắm trang thiết bị cho các trạm", "2026-12-15", False),
    ],
)
def test_a_directive_that_repeats_another_one_is_offered_its_task(
    cast: Cast, clause: str, due: str | None, is_offered: bool
) -> None:
    task = _accept(cast, _directive(cast))
    clause = clause.replace("SỞ Y TẾ", "Sở Y tế")
    assert _offers(_directive(cast, clause, due), cast) == ([[task.pk]] if is_offered else [])


def test_a_task_that_was_extended_is_found_by_its_first_day(cast: Cast) -> None:
    task = _accept(cast, _directive(cast))
    Task.objects.filter(pk=task.pk).update(due_on=date(2027, 1, 1))
    assert _offers(_directive(cast, NEARLY), cast) == [[task.pk]]


def test_what_is_cancelled_thrown_away_or_finished_for_another_day_is_not_offered(cast: Cast) -> None:
    first = _directive(cast)
    task = _accept(cast, first)
    tracking.cancel(task, "Thôi.", by=cast.clerk, now=NOW)
    assert _offers(_directive(cast), cast) == []
    Task.objects.filter(pk=task.pk).update(state=State.DONE, done_on=TODAY)
    assert _offers(_directive(cast), cast) == [[task.pk]]
    assert _offers(_directive(cast, due=None), cast) == []
    Task.objects.filter(pk=task.pk).update(deleted_at=NOW)
    assert _offers(_directive(cast), cast) == []


def test_clauses_of_few_words_say_the_same_by_chance(cast: Cast) -> None:
    _accept(cast, _directive(cast, "Sở Y tế"))
    assert _offers(_directive(cast, "Sở Y tế"), cast) == []


def test_a_directive_that_opened_a_task_for_each_of_its_units_is_offered_with_all_of_them(cast: Cast) -> None:
    tasks = review.accept(_directive(cast), leads=[cast.health, cast.finance], due_on=DUE, by=cast.clerk, now=NOW)
    assert _offers(_directive(cast), cast) == [[task.pk for task in tasks]]


def test_nothing_is_offered_of_documents_and_tasks_out_of_reach(cast: Cast) -> None:
    elsewhere = builders.person("clerk2", Role.CLERK, cast.ministry)
    source = builders.document(elsewhere, f"Mật: {CLAUSE}.")
    review.accept(_of(source, CLAUSE), leads=[cast.ministry], due_on=DUE, by=elsewhere, now=NOW)
    assert _offers(_directive(cast), cast) == []
    with pytest.raises(same_task.NotThere):
        same_task.join(_directive(cast), [Task.objects.get().pk], by=cast.clerk, now=NOW)
    assert not same_task.choices(cast.clerk, "")
    assert desk.card(_directive(cast), TODAY, cast.leader).offers == ()


def test_a_repetition_in_one_document_points_up_and_then_offers_the_task(cast: Cast, clerk: Client) -> None:
    source = builders.document(cast.clerk, f"{CLAUSE}. Tin: {NEARLY}.")
    body, opening = _of(source, CLAUSE), _of(source, NEARLY)
    [offer] = (
        desk.card(opening, TODAY, cast.clerk).offers
        or desk.cards(source, opening.reading, naming.register(), cast.clerk)[1].offers
    )
    assert (offer.like, offer.number, offer.is_here) == (body.pk, 1, True)
    address = reverse("directive_same", args=[opening.pk])
    assert "judge that one first" in clerk.post(address, {"like": body.pk}, headers=HTMX).content.decode()
    task = _accept(cast, body)
    clerk.post(address, {"like": body.pk}, headers=HTMX)
    assert list(Task.objects.all()) == [task]
    assert set(task.directives.all()) == {body, opening}


# ---- joining


def test_joining_accepts_without_a_new_task_and_the_task_shows_both_documents(cast: Cast, clerk: Client) -> None:
    first, second = _directive(cast), _directive(cast)
    task = _accept(cast, first)
    page = html.unescape(clerk.get(reverse("review_desk", args=[second.document_id])).content.decode())
    assert "Repeats a directive of 1/CT" in page
    answer = clerk.post(reverse("directive_same", args=[second.pk]), {"task": task.pk}, headers=HTMX, follow=True)
    assert task.get_absolute_url() in answer.content.decode()
    assert list(Task.objects.all()) == [task]
    judgement = Judgement.objects.get(directive=second)
    assert (judgement.verdict, judgement.amended, judgement.judged_by) == (Verdict.ACCEPTED, {}, cast.clerk)
    page = clerk.get(task.get_absolute_url()).content.decode()
    assert "1/CT" in page
    assert "2/CT" in page
    task.refresh_from_db()
    assert "2/ct" in task.search
    assert task.events.get(verb="join_directive").by == cast.clerk
    again = clerk.post(reverse("directive_same", args=[second.pk]), {"task": task.pk}, follow=True)
    assert "You have judged this directive already" in again.content.decode()


def test_a_task_to_be_joined_is_found_by_number_and_by_words(cast: Cast, clerk: Client) -> None:
    task = builders.task(cast.health, cast.clerk, content="Tổng hợp số liệu ca bệnh")
    builders.task(cast.finance, cast.clerk, content="Bố trí kinh phí")
    directive = _directive(cast, due=None)
    address = reverse("directive_same", args=[directive.pk])
    for words in (str(task.pk), "so lieu", "SỐ LIỆU ca"):
        page = clerk.get(address, {"q": words}).content.decode()
        assert "Tổng hợp số liệu" in page
        assert "Bố trí kinh phí" not in page
    assert "No task of your units says this" in clerk.get(address, {"q": "không có\x00 gì cả"}).content.decode()
    assert clerk.get(address, {"q": "9" * 300}).status_code == 200
    assert "Choose the task" in clerk.post(address, {}, follow=True).content.decode()
    assert "choose another" in clerk.post(address, {"task": "99999"}, follow=True).content.decode()
    assert clerk.post(address, {"task": ["x", "²", "9" * 99]}, follow=True).status_code == 200
    assert not Judgement.objects.exists()
    clerk.post(address, {"task": task.pk})
    assert list(task.directives.all()) == [directive]


def test_parts_of_the_task_come_from_both_directives_too(cast: Cast) -> None:
    first, second = _directive(cast), _directive(cast)
    task = _accept(cast, first)
    part = subtasks.hand_down(task, "Phần việc", lead=cast.hospital, by=cast.officer, now=NOW)
    same_task.join(second, [task.pk], by=cast.clerk, now=NOW)
    assert set(part.directives.all()) == {first, second}
    review.undo(second, by=cast.clerk, now=NOW)
    assert list(part.directives.all()) == [first]
    with pytest.raises(same_task.NotThere):
        same_task.join(second, [part.pk], by=cast.clerk, now=NOW)


@pytest.mark.parametrize("who", ["leader", "officer", "onlooker"])
def test_only_who_judges_joins(cast: Cast, who: str) -> None:
    task = _accept(cast, _directive(cast))
    with pytest.raises(PermissionDenied):
        same_task.join(_directive(cast), [task.pk], by=getattr(cast, who), now=NOW)


def test_the_words_of_a_confidential_document_make_its_task_confidential(cast: Cast) -> None:
    task = _accept(cast, _directive(cast))
    second = _directive(cast)
    DocumentAccess.objects.filter(document=second.document).update(is_confidential=True)
    same_task.join(second, [task.pk], by=cast.clerk, now=NOW)
    assert Task.objects.with_secrecy().get(pk=task.pk).is_confidential  # type: ignore[attr-defined]


# ---- undoing


def test_undoing_one_of_two_never_cancels_the_task_and_undoing_the_last_does(cast: Cast) -> None:
    first, second = _directive(cast), _directive(cast)
    task = _accept(cast, first)
    same_task.join(second, [task.pk], by=cast.clerk, now=NOW)
    review.undo(first, by=cast.clerk, now=NOW)
    task.refresh_from_db()
    assert (task.state, list(task.directives.all())) == (State.OPEN, [second])
    assert task.events.filter(verb="part_directive").count() == 1
    review.undo(second, by=cast.clerk, now=NOW)
    task.refresh_from_db()
    assert (task.state, list(task.directives.all())) == (State.CANCELLED, [second])
    assert not Judgement.objects.exists()


def test_work_that_was_reported_bars_only_the_last_undo(cast: Cast) -> None:
    first, second = _directive(cast), _directive(cast)
    task = _accept(cast, first)
    same_task.join(second, [task.pk], by=cast.clerk, now=NOW)
    progress.note(task, "Đang làm.", 50, by=cast.officer, today=TODAY, now=NOW)
    review.undo(second, by=cast.clerk, now=NOW)
    with pytest.raises(review.WorkReported):
        review.undo(first, by=cast.clerk, now=NOW)


def test_turns_of_what_comes_again_come_from_both_and_part_again(cast: Cast) -> None:
    first, second = _directive(cast, due=None), _directive(cast, due=None)
    task = _accept(cast, first, None, rrule="FREQ=MONTHLY;BYMONTHDAY=25")
    turn = Task.objects.turns_of(task).first()
    assert turn
    same_task.join(second, [task.pk], by=cast.clerk, now=NOW)
    assert set(turn.directives.all()) == {first, second}
    review.undo(first, by=cast.clerk, now=NOW)
    turn.refresh_from_db()
    assert (turn.state, list(turn.directives.all())) == (State.OPEN, [second])


def test_among_five_thousand_directives_the_one_of_the_same_words_is_found(
    cast: Cast, django_assert_max_num_queries: object
) -> None:
    source = builders.document(cast.clerk, "\n".join(f"{CLAUSE} lần {n:05}." for n in range(5_000)))
    reading = builders.directive(source, CLAUSE + " lần 00000").reading
    lines = [source.text.index(f"lần {n:05}") for n in (1, 2)]
    assert lines[1] - lines[0] == len(f"{CLAUSE} lần 00000.\n")
    step = lines[1] - lines[0]
    rows = [
        Directive(document=source, reading=reading, start=n * step, end=n * step + step - 2, modality="obligation")
        for n in range(1, 5_000)
    ]
    made = Directive.objects.bulk_create(rows, batch_size=500)
    key = "0" * 32
    Judgement.objects.bulk_create(
        [
            Judgement(directive=row, verdict="accepted", judged_at=NOW, judged_by=cast.clerk, words_key=key)
            for row in made
        ],
        batch_size=500,
    )
    tasks = Task.objects.bulk_create(
        [
            Task(
                content=row.clause,
                kind="dated",
                due_on=DUE + timedelta(days=n % 90),
                owner=cast.province,
                created_at=NOW,
                created_by=cast.clerk,
            )
            for n, row in enumerate(made)
        ],
        batch_size=500,
    )
    through = Task.directives.through
    through.objects.bulk_create(
        [through(task=task, directive=row) for task, row in zip(tasks, made, strict=True)], batch_size=500
    )
    task = _accept(cast, _directive(cast))
    new = _directive(cast)
    with django_assert_max_num_queries(30):  # type: ignore[operator]
        assert _offers(new, cast)[0] == [task.pk]


def test_what_is_accepted_at_once_leaves_open_what_repeats_another(cast: Cast) -> None:
    _accept(cast, _directive(cast))
    source = builders.document(cast.clerk, f"{CLAUSE}. Sở Y tế mua sắm trang thiết bị cho các trạm.")
    repeated, other = _of(source, CLAUSE), _of(source, "Sở Y tế mua sắm trang thiết bị cho các trạm")
    Directive.objects.filter(document=source).update(confidence="high")
    assert sure.accept(source, sure.Level.HIGH, by=cast.clerk, now=NOW) == [other]
    left = sure.sure(source, sure.Level.HIGH, TODAY, cast.clerk)
    assert left.open == {sure.Open.REPEATS: 1}
    assert not Judgement.objects.filter(directive=repeated).exists()
