"""What a person makes of a directive: accepted, amended, dismissed, taken back."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from directives.models import Directive, Judgement, Verdict
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.crowds import all_at_once, unless
from tracker.models import AuditEvent, Kind, State, Task
from tracker.services import progress, review

CLAUSE = "Sở Y tế báo cáo kết quả"


def _mention(text: str) -> dict[str, object]:
    return {"text": text, "spans": [[0, 1]], "rule": "test", "inherited": False}


def _due(day: str | None, kind: str = "date") -> dict[str, object]:
    return _mention("trước ngày …") | {"kind": kind, "due": day, "arithmetic": ""}


def _directive(cast: Cast, **fields: object) -> Directive:
    values: dict[str, object] = {"units": [_mention("Giám đốc Sở Y tế")], "partners": []}
    values.update(fields)
    return builders.directive(builders.document(cast.clerk), CLAUSE, **values)


def test_named_units_and_the_date_are_proposed(cast: Cast) -> None:
    directive = _directive(cast, partners=[_mention("Sở Tài chính")], deadline=_due("2026-12-15"))
    found = review.suggest(directive)
    assert (found.lead, found.partners) == (cast.health, (cast.finance,))
    assert (found.due_on, found.is_standing) == (date(2026, 12, 15), False)
    assert found.content == CLAUSE


def test_unknown_names_are_said_and_not_guessed(cast: Cast) -> None:
    found = review.suggest(_directive(cast, units=[_mention("các tổ đội xung kích")]))
    assert (found.lead, found.unresolved) == (None, ("các tổ đội xung kích",))


@pytest.mark.parametrize(("kind", "standing"), [("ongoing", True), ("recurring", True), ("relative", False)])
def test_a_duty_without_an_end_is_proposed_as_standing(cast: Cast, kind: str, standing: bool) -> None:
    assert review.suggest(_directive(cast, deadline=_due(None, kind))).is_standing is standing


def test_accepting_opens_a_task_with_lead_partners_and_deadline(cast: Cast) -> None:
    directive = _directive(cast, product=_mention("Báo cáo"), urgent=_mention("ngay"), deadline=_due("2026-12-15"))
    [task] = review.accept(
        directive, leads=[cast.health], partners=[cast.finance], due_on=date(2026, 12, 15),
        by=cast.clerk, now=NOW,
    )  # fmt: skip
    assert (task.lead, task.partners) == (cast.health, [cast.finance])
    assert (task.kind, task.due_on) == (Kind.DATED, date(2026, 12, 15))
    assert (task.product, task.is_urgent) == ("Báo cáo", True)
    assert list(task.directives.all()) == [directive]
    judgement = Judgement.objects.get(directive=directive)
    assert (judgement.verdict, judgement.judged_by) == (Verdict.ACCEPTED, cast.clerk)
    assert judgement.amended == {"partners": ["Sở Tài chính"]}


def test_several_addressees_get_a_task_each(cast: Cast) -> None:
    directive = _directive(cast, units=[_mention("Sở Y tế"), _mention("Sở Tài chính")])
    found = review.suggest(directive)
    tasks = review.accept(directive, leads=found.leads, by=cast.clerk, now=NOW)
    assert [task.lead for task in tasks] == [cast.health, cast.finance]
    assert directive.tasks.count() == 2
    assert Judgement.objects.get().amended == {}


def test_without_a_lead_nothing_is_opened_and_nothing_judged(cast: Cast) -> None:
    directive = _directive(cast)
    with pytest.raises(review.NoLead):
        review.accept(directive, leads=[], by=cast.clerk, now=NOW)
    assert not Task.objects.exists()
    assert not Judgement.objects.exists()


def test_an_amendment_stands_beside_the_reading_and_never_over_it(cast: Cast) -> None:
    directive = _directive(cast, deadline=_due("2026-12-15"))
    before = Directive.objects.filter(pk=directive.pk).values().get()
    [task] = review.accept(
        directive, leads=[cast.finance], due_on=TODAY, content="Báo cáo bằng văn bản",
        by=cast.clerk, now=NOW,
    )  # fmt: skip
    assert Directive.objects.filter(pk=directive.pk).values().get() == before
    assert Judgement.objects.get().amended == {
        "leads": ["Sở Tài chính"],
        "due_on": "2026-11-20",
        "content": "Báo cáo bằng văn bản",
    }
    assert task.content == "Báo cáo bằng văn bản"


def test_a_dismissal_says_why(cast: Cast) -> None:
    directive = _directive(cast)
    with pytest.raises(review.NoReason):
        review.dismiss(directive, "  ", by=cast.clerk, now=NOW)
    review.dismiss(directive, review.Why.REPEATS, by=cast.clerk, now=NOW)
    assert Judgement.objects.get().reason == "repeats"
    assert not Task.objects.exists()


def test_the_second_judgement_is_refused_and_changes_nothing(cast: Cast) -> None:
    directive = _directive(cast)
    review.accept(directive, leads=[cast.health], by=cast.clerk, now=NOW)
    for again in (
        lambda: review.accept(directive, leads=[cast.finance], by=cast.clerk, now=NOW),
        lambda: review.dismiss(directive, "nhầm", by=cast.clerk, now=NOW),
    ):
        with pytest.raises(review.AlreadyJudged):
            again()
    assert [task.lead for task in Task.objects.all()] == [cast.health]
    assert Judgement.objects.get().verdict == Verdict.ACCEPTED


@pytest.mark.django_db(transaction=True)
def test_of_many_who_accept_at_once_one_opens_the_task(cast: Cast) -> None:
    directive = _directive(cast)

    def accept() -> None:
        review.accept(directive, leads=[cast.health], by=cast.clerk, now=NOW)

    outcomes = all_at_once(*[unless(review.AlreadyJudged, accept)] * 8)
    assert sorted(outcomes) == ["late"] * 7 + ["won"]
    assert Task.objects.count() == 1


def test_undo_takes_back_the_judgement_and_cancels_the_untouched_task(cast: Cast) -> None:
    directive = _directive(cast)
    [task] = review.accept(directive, leads=[cast.health], by=cast.clerk, now=NOW)
    review.undo(directive, by=cast.clerk, now=NOW)
    task.refresh_from_db()
    assert task.state == State.CANCELLED
    assert not Judgement.objects.exists()
    [again] = review.accept(Directive.objects.get(pk=directive.pk), leads=[cast.finance], by=cast.clerk, now=NOW)
    assert again.lead == cast.finance


def test_undo_of_a_dismissal(cast: Cast) -> None:
    directive = _directive(cast)
    review.dismiss(directive, "đã làm", by=cast.clerk, now=NOW)
    review.undo(directive, by=cast.clerk, now=NOW)
    assert not Judgement.objects.exists()
    with pytest.raises(review.NotJudged):
        review.undo(directive, by=cast.clerk, now=NOW)


@pytest.mark.parametrize("step", ["note", "submit", "returned"])
def test_undo_is_refused_once_work_was_reported(cast: Cast, step: str) -> None:
    directive = _directive(cast)
    both = review.accept(directive, leads=[cast.finance, cast.health], by=cast.clerk, now=NOW)
    task = both[1]
    if step == "note":
        progress.note(task, "Đang làm", 10, by=cast.officer, today=TODAY, now=NOW)
    else:
        progress.submit(task, "Xong", by=cast.officer, today=TODAY, now=NOW)
    if step == "returned":
        progress.return_(task, "Thiếu", by=cast.leader, now=NOW)
    with pytest.raises(review.WorkReported):
        review.undo(directive, by=cast.clerk, now=NOW)
    assert Judgement.objects.exists()
    assert not Task.objects.filter(state=State.CANCELLED).exists()


@pytest.mark.parametrize("who", ["leader", "officer", "onlooker"])
def test_only_clerks_and_administrators_judge(cast: Cast, who: str) -> None:
    directive, user = _directive(cast), getattr(cast, who)
    for act in (
        lambda: review.accept(directive, leads=[cast.health], by=user, now=NOW),
        lambda: review.dismiss(directive, "không", by=user, now=NOW),
        lambda: review.undo(directive, by=user, now=NOW),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert not Judgement.objects.exists()


def test_judging_is_on_record(cast: Cast) -> None:
    directive = _directive(cast)
    review.accept(directive, leads=[cast.health], by=cast.clerk, now=NOW)
    review.undo(directive, by=cast.clerk, now=NOW)
    review.dismiss(directive, "nhầm", by=cast.clerk, now=NOW)
    events = AuditEvent.objects.filter(document=directive.document).order_by("pk")
    assert [event.verb for event in events] == ["accept_directive", "undo_judgement", "dismiss_directive"]
    assert {event.by for event in events} == {cast.clerk}
