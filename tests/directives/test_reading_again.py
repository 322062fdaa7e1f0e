"""A document is read again: only differences are proposed, and nothing that a person worked on is touched."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from directives.extraction import Dismissed, Reason, Span
from directives.models import Directive, Document, Judgement, Origin, Passage, Reading
from directives.models.reading import ReadingState
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.directives.later_readings import end_with, finding, told_of
from tracker.models import State
from tracker.services import again, documents, progress, review
from tracker.services.again import Told

pytestmark = pytest.mark.usefixtures("english")
LETTER = "Đề nghị Sở Y tế báo cáo kết quả trước ngày 30/11/2026; Sở Tài chính bố trí kinh phí phòng, chống dịch."
LATER = NOW + timedelta(days=30)


REPORT, FUND = "Sở Y tế báo cáo kết quả trước ngày 30/11/2026", "Sở Tài chính bố trí kinh phí phòng, chống dịch"


@pytest.fixture
def source(cast: Cast) -> Document:
    made = builders.document(cast.clerk, LETTER)
    end_with(made, finding(made, REPORT, "Sở Y tế"), finding(made, FUND, "Sở Tài chính"))
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
    better = replace(finding(source, FUND, "Sở Tài chính"), confidence="medium")
    end_with(source, finding(source, REPORT, "Sở Y tế"), better)
    assert set(source.directives.values_list("pk", flat=True)) == {report.pk, fund.pk}
    fund.refresh_from_db()
    assert fund.confidence == "medium"  # what nobody has judged knows what the reader knows today
    assert told_of(report) == told_of(fund) == Told()


def test_a_judged_directive_that_is_read_otherwise_stays_and_says_so(
    cast: Cast, source: Document, report: Directive
) -> None:
    [task] = review.accept(report, leads=[cast.health], by=cast.clerk, now=NOW)
    end_with(source, finding(source, REPORT, "Sở Y tế", "2026-11-30"), finding(source, FUND, "Sở Tài chính"))
    told = told_of(report)
    [proposal] = told.proposals
    assert [(one.label, one.now, one.before) for one in proposal.differences] == [("Deadline", "30/11/2026", "none")]
    assert (proposal.clause, told.is_new, told.is_unread) == ("", False, False)
    assert list(source.directives.standing()) == [report, source.directives.get(start=LETTER.index(FUND))]
    task.refresh_from_db()
    assert (task.state, task.due_on) == (State.OPEN, None)
    assert Document.objects.awaiting_review().filter(pk=source.pk).exists()


def test_what_a_clerk_had_put_right_is_no_difference_any_more(cast: Cast, source: Document, report: Directive) -> None:
    review.accept(report, leads=[cast.health], due_on=date(2026, 11, 30), by=cast.clerk, now=NOW)
    end_with(source, finding(source, REPORT, "Sở Y tế", "2026-11-30"))
    assert not told_of(report).proposals


def test_a_proposal_that_is_left_aside_is_not_made_again(cast: Cast, source: Document, report: Directive) -> None:
    review.dismiss(report, "done", by=cast.clerk, now=NOW)
    other = finding(source, REPORT, "Sở Y tế", "2026-11-30")
    end_with(source, other)
    again.leave(report, by=cast.clerk, now=NOW)
    assert not told_of(report).proposals
    end_with(source, other)
    assert not told_of(report).proposals
    assert Judgement.objects.get(directive=report).reason == "done"
    assert not Document.objects.awaiting_review().exists()
    with pytest.raises(again.NothingProposed):
        again.leave(report, by=cast.clerk, now=NOW)
    assert source.events.filter(verb="leave_as_judged").count() == 1


def test_a_proposal_that_is_taken_over_stands_open_in_place_of_the_old(
    cast: Cast, source: Document, report: Directive
) -> None:
    [task] = review.accept(report, leads=[cast.health], by=cast.clerk, now=NOW)
    other = finding(source, REPORT, "Sở Y tế", "2026-11-30")
    end_with(source, other)
    [new] = again.take_over(report, by=cast.clerk, now=NOW)
    assert list(source.directives.unjudged()) == [new]
    task.refresh_from_db()
    assert (task.state, list(task.directives.all())) == (State.CANCELLED, [report])
    # And once more: neither comes back.
    end_with(source, other)
    assert list(source.directives.standing()) == [new]
    [opened] = review.accept(Directive.objects.get(pk=new.pk), leads=[cast.health], by=cast.clerk, now=NOW)
    assert list(opened.directives.all()) == [new]


def test_nothing_is_taken_over_once_a_unit_has_reported(cast: Cast, source: Document, report: Directive) -> None:
    [task] = review.accept(report, leads=[cast.health], by=cast.clerk, now=NOW)
    progress.note(task, "Đang làm.", 50, by=cast.officer, today=TODAY, now=NOW)
    end_with(source, finding(source, REPORT, "Sở Y tế", "2026-11-30"))
    with pytest.raises(again.WorkReported):
        again.take_over(report, by=cast.clerk, now=NOW)
    assert len(told_of(report).proposals) == 1
    assert Judgement.objects.filter(directive=report).exists()


@pytest.mark.parametrize("who", ["leader", "officer", "onlooker"])
def test_only_who_judges_answers_a_proposal(cast: Cast, source: Document, report: Directive, who: str) -> None:
    review.dismiss(report, "done", by=cast.clerk, now=NOW)
    end_with(source, finding(source, REPORT, "Sở Y tế", "2026-11-30"))
    for act in (again.leave, again.take_over):
        with pytest.raises(PermissionDenied):
            act(report, by=getattr(cast, who), now=NOW)


def test_a_judged_directive_read_as_two_now_offers_both_and_both_are_taken_over(
    cast: Cast, source: Document, report: Directive
) -> None:
    review.dismiss(report, "done", by=cast.clerk, now=NOW)
    parts = "Sở Y tế báo cáo kết quả", "trước ngày 30/11/2026"
    end_with(source, *(finding(source, part) for part in parts))
    assert [one.clause for one in told_of(report).proposals] == list(parts)
    assert len(again.take_over(report, by=cast.clerk, now=NOW)) == 2
    assert [one.clause for one in source.directives.standing()] == list(parts)


def test_a_judged_directive_that_is_no_longer_read_says_so_and_stays(
    cast: Cast, source: Document, report: Directive, fund: Directive
) -> None:
    review.dismiss(report, "done", by=cast.clerk, now=NOW)
    gone = Dismissed(report.start, report.end, Reason.BACKGROUND, "test")
    row = end_with(source, finding(source, "Sở Tài chính bố trí kinh phí"), dismissed=(gone,))
    assert told_of(report).is_unread
    assert not Directive.objects.filter(pk=fund.pk).exists()  # nobody had judged it, and it is read otherwise now
    [new] = row.directives.all()
    assert told_of(new).is_new
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
    end_with(source, finding(source, REPORT, "Sở Y tế"), finding(source, FUND, "Sở Tài chính"))
    assert set(source.directives.all()) == {made, report, fund}
    assert list(source.directives.standing()) == [made]
    end_with(source, finding(source, REPORT, "Sở Y tế", "2026-11-30"))
    assert [one.directive.due_on for one in told_of(made).proposals] == [date(2026, 11, 30)]


def test_a_judged_passage_keeps_its_judgement_where_its_words_are_dismissed_again(cast: Cast, source: Document) -> None:
    cue = Span(0, 7)
    first = end_with(source, dismissed=(Dismissed(0, 20, Reason.BACKGROUND, "test", cue),))
    Passage.objects.filter(reading=first).update(judged_at=NOW, judged_by=cast.clerk)
    for stretch in ((0, 20), (0, 30), (0, 7)):
        row = end_with(source, dismissed=(Dismissed(*stretch, Reason.AIM, "test", cue),))
        passage = Passage.objects.get(reading__document=source)
        assert (passage.reading, passage.judged_at, passage.judged_by) == (row, NOW, cast.clerk)
    end_with(source, dismissed=(Dismissed(20, 40, Reason.AIM, "test", Span(30, 35)),))
    assert Passage.objects.get(reading__document=source).judged_at is None


def test_words_dismissed_within_what_was_judged_are_weighed_with_it(
    cast: Cast, source: Document, report: Directive
) -> None:
    review.dismiss(report, "done", by=cast.clerk, now=NOW)
    cue = Span(report.start, report.start + 3)
    end_with(source, dismissed=(Dismissed(report.start, report.end, Reason.BACKGROUND, "test", cue),))
    passage = Passage.objects.get(reading__document=source)
    assert (passage.judged_at, passage.judged_by) == (NOW, cast.clerk)


def test_a_semicolon_more_and_a_deadline_in_other_words_are_no_differences(
    cast: Cast, source: Document, report: Directive
) -> None:
    first = finding(source, REPORT, "Sở Y tế", "2026-11-30")
    end_with(source, first)
    report = source.directives.get(start=report.start)
    review.dismiss(report, "done", by=cast.clerk, now=NOW)
    assert first.deadline
    worded = replace(first.deadline, text="trước  ngày 30 tháng 11", rule="other")
    end_with(source, replace(first, end=first.end + 1, deadline=worded))
    assert source.directives.count() == 1
    assert not told_of(report).proposals


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
