"""A document is read again: only differences are proposed, and nothing that a person worked on is touched."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directives import extraction
from directives.extraction import Deadline, Dismissed, Extraction, Header, Mention, Modality, Reason, Span, Versions
from directives.models import Directive, Document, Judgement, Origin, Passage, Reading
from directives.models.reading import ReadingState
from directives.services import reading
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import State, Task
from tracker.services import again, desk, documents, naming, progress, review
from tracker.services.again import Told
from tracker.services.closed_days import Mover

pytestmark = pytest.mark.usefixtures("english")
LETTER = "Đề nghị Sở Y tế báo cáo kết quả trước ngày 30/11/2026; Sở Tài chính bố trí kinh phí phòng, chống dịch."
LATER = NOW + timedelta(days=30)


# ---- a second reading that finds other things, as a better pack would


def _found(source: Document, *findings: extraction.Directive, dismissed: tuple[Dismissed, ...] = ()) -> Reading:
    """A reading that ended with these findings."""
    row = Reading.objects.create(document=source, created_at=NOW, claimed_at=NOW, state=ReadingState.RUNNING)
    tasks = set(Task.objects.filter(directives__document=source).values_list("directives", flat=True))
    with transaction.atomic():
        reading.lock(source)
        reading.keep(row, _extraction(findings, dismissed), NOW, bound=tasks)
    return row


def _extraction(findings: Any, dismissed: Any = ()) -> Extraction:
    return Extraction("vi", None, tuple(findings), tuple(dismissed), Header(), Versions("1", "vi-00000000", ""))


def _finding(source: Document, clause: str, unit: str = "", due: str = "", **more: Any) -> extraction.Directive:
    start = source.text.index(clause)
    return _at(start, start + len(clause), unit, due, **more)


def _at(start: int, end: int, unit: str = "", due: str = "", **more: Any) -> extraction.Directive:
    spans = (Span(start, end),)
    values: dict[str, Any] = {
        "units": (Mention(unit, spans, "test"),) if unit else (),
        "partners": (),
        "deadline": Deadline("date", f"trước ngày {due}", spans, "test", due=date.fromisoformat(due)) if due else None,
        "issuer": None,
        "modality": Modality.OBLIGATION,
        "modality_proof": None,
        "urgent": None,
        "product": None,
        "rule": "test",
        "confidence": "high",
    }
    return extraction.Directive(start=start, end=end, **(values | more))


def _told(directive: Directive) -> Told:
    row = Directive.objects.select_related("document", "judgement").get(pk=directive.pk)
    return again.Beside(row.document, desk.last_reading(row.document)).of(
        row, naming.register(TODAY), Mover(row.document)
    )


REPORT, FUND = "Sở Y tế báo cáo kết quả trước ngày 30/11/2026", "Sở Tài chính bố trí kinh phí phòng, chống dịch"


@pytest.fixture
def source(cast: Cast) -> Document:
    made = builders.document(cast.clerk, LETTER)
    _found(made, _finding(made, REPORT, "Sở Y tế"), _finding(made, FUND, "Sở Tài chính"))
    return made


@pytest.fixture
def report(source: Document) -> Directive:
    return source.directives.all()[0]


@pytest.fixture
def fund(source: Document) -> Directive:
    return source.directives.all()[1]


# ---- stories


def test_what_is_found_again_stays_the_same_row_whether_judged_or_not(
    cast: Cast, source: Document, report: Directive, fund: Directive
) -> None:
    review.dismiss(report, "done", by=cast.clerk, now=NOW)
    better = replace(_finding(source, FUND, "Sở Tài chính"), confidence="medium")
    _found(source, _finding(source, REPORT, "Sở Y tế"), better)
    assert set(source.directives.values_list("pk", flat=True)) == {report.pk, fund.pk}
    fund.refresh_from_db()
    assert fund.confidence == "medium"  # what nobody has judged knows what the reader knows today
    assert _told(report) == _told(fund) == Told()


def test_a_judged_directive_that_is_read_otherwise_stays_and_says_so(
    cast: Cast, source: Document, report: Directive
) -> None:
    [task] = review.accept(report, leads=[cast.health], by=cast.clerk, now=NOW)
    _found(source, _finding(source, REPORT, "Sở Y tế", "2026-11-30"), _finding(source, FUND, "Sở Tài chính"))
    told = _told(report)
    [proposal] = told.proposals
    assert [(one.label, one.now, one.before) for one in proposal.differences] == [("Deadline", "30/11/2026", "none")]
    assert (proposal.clause, told.is_new, told.is_unread) == ("", False, False)
    assert list(source.directives.standing()) == [report, source.directives.get(start=LETTER.index(FUND))]
    task.refresh_from_db()
    assert (task.state, task.due_on) == (State.OPEN, None)
    assert Document.objects.awaiting_review().filter(pk=source.pk).exists()


def test_what_a_clerk_had_put_right_is_no_difference_any_more(cast: Cast, source: Document, report: Directive) -> None:
    review.accept(report, leads=[cast.health], due_on=date(2026, 11, 30), by=cast.clerk, now=NOW)
    _found(source, _finding(source, REPORT, "Sở Y tế", "2026-11-30"))
    assert not _told(report).proposals


def test_a_proposal_that_is_left_aside_is_not_made_again(cast: Cast, source: Document, report: Directive) -> None:
    review.dismiss(report, "done", by=cast.clerk, now=NOW)
    other = _finding(source, REPORT, "Sở Y tế", "2026-11-30")
    _found(source, other)
    again.leave(report, by=cast.clerk, now=NOW)
    assert not _told(report).proposals
    _found(source, other)
    assert not _told(report).proposals
    assert Judgement.objects.get(directive=report).reason == "done"
    assert not Document.objects.awaiting_review().exists()
    with pytest.raises(again.NothingProposed):
        again.leave(report, by=cast.clerk, now=NOW)
    assert source.events.filter(verb="leave_as_judged").count() == 1


def test_a_proposal_that_is_taken_over_stands_open_in_place_of_the_old(
    cast: Cast, source: Document, report: Directive
) -> None:
    [task] = review.accept(report, leads=[cast.health], by=cast.clerk, now=NOW)
    other = _finding(source, REPORT, "Sở Y tế", "2026-11-30")
    _found(source, other)
    [new] = again.take_over(report, by=cast.clerk, now=NOW)
    assert list(source.directives.unjudged()) == [new]
    task.refresh_from_db()
    assert (task.state, list(task.directives.all())) == (State.CANCELLED, [report])
    # And once more: neither comes back.
    _found(source, other)
    assert list(source.directives.standing()) == [new]
    [opened] = review.accept(Directive.objects.get(pk=new.pk), leads=[cast.health], by=cast.clerk, now=NOW)
    assert list(opened.directives.all()) == [new]


def test_nothing_is_taken_over_once_a_unit_has_reported(cast: Cast, source: Document, report: Directive) -> None:
    [task] = review.accept(report, leads=[cast.health], by=cast.clerk, now=NOW)
    progress.note(task, "Đang làm.", 50, by=cast.officer, today=TODAY, now=NOW)
    _found(source, _finding(source, REPORT, "Sở Y tế", "2026-11-30"))
    with pytest.raises(again.WorkReported):
        again.take_over(report, by=cast.clerk, now=NOW)
    assert len(_told(report).proposals) == 1
    assert Judgement.objects.filter(directive=report).exists()


@pytest.mark.parametrize("who", ["leader", "officer", "onlooker"])
def test_only_who_judges_answers_a_proposal(cast: Cast, source: Document, report: Directive, who: str) -> None:
    review.dismiss(report, "done", by=cast.clerk, now=NOW)
    _found(source, _finding(source, REPORT, "Sở Y tế", "2026-11-30"))
    for act in (again.leave, again.take_over):
        with pytest.raises(PermissionDenied):
            act(report, by=getattr(cast, who), now=NOW)


def test_a_judged_directive_read_as_two_now_offers_both_and_both_are_taken_over(
    cast: Cast, source: Document, report: Directive
) -> None:
    review.dismiss(report, "done", by=cast.clerk, now=NOW)
    parts = "Sở Y tế báo cáo kết quả", "trước ngày 30/11/2026"
    _found(source, *(_finding(source, part) for part in parts))
    assert [one.clause for one in _told(report).proposals] == list(parts)
    assert len(again.take_over(report, by=cast.clerk, now=NOW)) == 2
    assert [one.clause for one in source.directives.standing()] == list(parts)


def test_a_judged_directive_that_is_no_longer_read_says_so_and_stays(
    cast: Cast, source: Document, report: Directive, fund: Directive
) -> None:
    review.dismiss(report, "done", by=cast.clerk, now=NOW)
    gone = Dismissed(report.start, report.end, Reason.BACKGROUND, "test")
    row = _found(source, _finding(source, "Sở Tài chính bố trí kinh phí"), dismissed=(gone,))
    assert _told(report).is_unread
    assert not Directive.objects.filter(pk=fund.pk).exists()  # nobody had judged it, and it is read otherwise now
    [new] = row.directives.all()
    assert _told(new).is_new
    with pytest.raises(review.Replaced):
        review.dismiss(fund, "done", by=cast.clerk, now=NOW)


def test_what_a_person_made_and_what_it_was_made_of_stay(cast: Cast, source: Document, report: Directive) -> None:
    fund = source.directives.all()[1]
    made = Directive.objects.create(
        document=source,
        reading=report.reading,
        start=report.start,
        end=fund.end,
        modality="obligation",
        origin=Origin.MERGED,
        made_by=cast.clerk,
        made_at=NOW,
    )
    made.replaces.set([report, fund])
    _found(source, _finding(source, REPORT, "Sở Y tế"), _finding(source, FUND, "Sở Tài chính"))
    assert set(source.directives.all()) == {made, report, fund}
    assert list(source.directives.standing()) == [made]
    _found(source, _finding(source, REPORT, "Sở Y tế", "2026-11-30"))
    assert [one.directive.due_on for one in _told(made).proposals] == [date(2026, 11, 30)]


def test_a_judged_passage_keeps_its_judgement_where_its_words_are_dismissed_again(cast: Cast, source: Document) -> None:
    cue = Span(0, 7)
    first = _found(source, dismissed=(Dismissed(0, 20, Reason.BACKGROUND, "test", cue),))
    Passage.objects.filter(reading=first).update(judged_at=NOW, judged_by=cast.clerk)
    for stretch in ((0, 20), (0, 30), (0, 7)):
        row = _found(source, dismissed=(Dismissed(*stretch, Reason.AIM, "test", cue),))
        passage = Passage.objects.get(reading__document=source)
        assert (passage.reading, passage.judged_at, passage.judged_by) == (row, NOW, cast.clerk)
    _found(source, dismissed=(Dismissed(20, 40, Reason.AIM, "test", Span(30, 35)),))
    assert Passage.objects.get(reading__document=source).judged_at is None


def test_a_semicolon_more_and_a_deadline_in_other_words_are_no_differences(
    cast: Cast, source: Document, report: Directive
) -> None:
    first = _finding(source, REPORT, "Sở Y tế", "2026-11-30")
    _found(source, first)
    report = source.directives.get(start=report.start)
    review.dismiss(report, "done", by=cast.clerk, now=NOW)
    assert first.deadline
    worded = replace(first.deadline, text="trước  ngày 30 tháng 11", rule="other")
    _found(source, replace(first, end=first.end + 1, deadline=worded))
    assert source.directives.count() == 1
    assert not _told(report).proposals


def test_reading_the_same_text_again_changes_nothing_and_is_told_on_record(cast: Cast) -> None:
    source, _ = documents.take_in(LETTER.encode(), "a.txt", by=cast.clerk, now=NOW)
    documents.read(source.readings.get().pk, NOW)
    before = list(source.directives.values())
    review.dismiss(source.directives.all()[0], "done", by=cast.clerk, now=NOW)
    row = documents.read_again(source, by=cast.clerk, now=LATER)
    documents.read(row.pk, LATER)
    documents.read(row.pk, LATER)  # a job may run twice
    row.refresh_from_db()
    assert row.state == ReadingState.DONE
    assert list(source.directives.values()) == before
    said = source.events.filter(verb="read").order_by("-seq")[0].changes
    assert (said["same"], said["otherwise"], said["new"]) == ([None, len(before)], [None, 0], [None, 0])


def test_a_document_says_when_the_reader_has_learnt_since(cast: Cast) -> None:
    source, _ = documents.take_in(LETTER.encode(), "a.txt", by=cast.clerk, now=NOW)
    assert not documents.outdated(source)  # not read at all yet
    documents.read(source.readings.get().pk, NOW)
    assert not documents.outdated(source)
    assert documents.to_read_again() == []
    assert documents.to_read_again(every=True) == [source]
    Reading.objects.update(versions={"engine": "1", "pack": "vi-deadbeef", "holidays": "1"})
    assert documents.outdated(source)
    assert documents.to_read_again(unfinished=True) == [source]
    assert documents.queue_again(source, now=LATER)
    assert documents.to_read_again() == []
    assert documents.queue_again(source, now=LATER) is None
    documents.read(source.readings.all()[0].pk, LATER)
    assert not documents.outdated(source)


# ---- whatever happens

TEXT = "Sở Y tế báo cáo. " * 12
STRETCHES = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=8)
FIELDS = st.tuples(st.sampled_from(["", "Sở Y tế", "Sở Tài chính"]), st.sampled_from(["", "2026-11-30", "2026-12-31"]))
QUICK = settings(
    max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


def _random(data: st.DataObject) -> list[extraction.Directive]:
    """Stretches of whole words that do not overlap, as a reading gives them."""
    words = [at for at, sign in enumerate(TEXT) if at == 0 or TEXT[at - 1] == " "]
    found, at = [], 0
    for skipped, length in data.draw(STRETCHES):
        first = at + skipped % 4
        if first + length >= len(words):
            break
        found.append(_at(words[first], words[first + length] - 1, *data.draw(FIELDS)))
        at = first + length
    return found


def _work(cast: Cast, source: Document, data: st.DataObject) -> None:
    """A clerk at the desk, who judges, undoes, answers proposals and merges neighbours."""
    for row in list(source.directives.standing()):
        act = data.draw(st.sampled_from(["accept", "dismiss", "undo", "merge", "leave", "take_over", "", ""]))
        if not Directive.objects.standing().filter(pk=row.pk).exists():
            continue
        is_judged = Judgement.objects.filter(directive=row).exists()
        if act == "accept" and not is_judged:
            review.accept(row, leads=[cast.health], by=cast.clerk, now=NOW)
        elif act == "dismiss" and not is_judged:
            review.dismiss(row, "done", by=cast.clerk, now=NOW)
        elif act == "undo" and is_judged:
            review.undo(row, by=cast.clerk, now=NOW)
        elif act == "merge" and not is_judged:
            values = {"start": row.start, "end": row.end, "reading": row.reading, "modality": "obligation"}
            made = {"origin": Origin.SPLIT, "made_by": cast.clerk, "made_at": NOW}
            Directive.objects.create(document=source, **values, **made).replaces.set([row])
        elif act in ("leave", "take_over") and Directive.objects.proposed().filter(differs_from=row).exists():
            getattr(again, act)(row, by=cast.clerk, now=NOW)


def _worked_on(source: Document) -> dict[int, Any]:
    rows = source.directives.exclude(judgement=None, made_by=None, tasks=None, replaced_by=None, replaces=None)
    fields = ("start", "end", "units", "deadline", "reading", "judgement__verdict", "judgement__judged_at", "made_by")
    return {row["pk"]: row for row in rows.values("pk", *fields)}


@QUICK
@given(st.data())
def test_whatever_is_found_later_nothing_judged_is_lost_and_each_finding_is_there_once(
    cast: Cast, data: st.DataObject
) -> None:
    with transaction.atomic():
        source = builders.document(cast.clerk, TEXT)
        _found(source, *_random(data))
        for _round in range(3):
            _work(cast, source, data)
            before, tasks = _worked_on(source), list(Task.objects.order_by("pk").values("pk", "state", "directives"))
            findings = _random(data)
            row = _found(source, *findings)
            after = _worked_on(source)
            assert {pk: after.get(pk) for pk in before} == before
            assert list(Task.objects.order_by("pk").values("pk", "state", "directives")) == tasks
            for finding in findings:
                _is_there_once(source, row, finding)
            # Nothing else is left of what nobody has worked on.
            stretches = {(finding.start, finding.end) for finding in findings}
            free = source.directives.exclude(pk__in=before)
            assert {(one.start, one.end) for one in free} <= stretches
            assert len(free) <= len(findings)
        transaction.set_rollback(True)


def _is_there_once(source: Document, row: Reading, finding: extraction.Directive) -> None:
    unit = [mention.text for mention in finding.units]
    due = finding.deadline.due if finding.deadline else None
    rows = source.directives.filter(start=finding.start, end=finding.end)
    here = [one for one in rows if (one.unit_names, one.due_on) == (unit, due)]
    made = [one for one in here if one.reading_id == row.pk]
    put_right_so = [one for one in rows if hasattr(one, "judgement") and one.judgement.amended]
    assert here or put_right_so
    # Made anew only where it was not there, in whatever hands.
    assert len(made) <= 1
    assert not made or here == made
