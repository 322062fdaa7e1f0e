"""Passages that might be directives, and what is left to judge of a document."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from directives.models import Document, Passage
from tests.builders import NOW
from tests.conftest import Cast
from tests.tracker.desk_parts import HTMX, THREE, judged_of_all, three_directives
from tracker.models import AuditEvent
from tracker.services import cutting, desk, review, weighing


@pytest.fixture
def source(cast: Cast) -> Document:
    return three_directives(cast)


def test_a_document_is_finished_when_its_passages_with_a_cue_are_judged_too(cast: Cast, source: Document) -> None:
    for row in source.directives.all():
        review.dismiss(row, "done", by=cast.clerk, now=NOW)
    assert judged_of_all(source) == (3, 4)
    assert list(Document.objects.awaiting_review()) == [source]
    passage = Passage.objects.to_weigh().get()
    weighing.agree(passage, by=cast.clerk, now=NOW)
    assert desk.tally(source).is_finished
    assert not Document.objects.awaiting_review().exists()
    with pytest.raises(weighing.AlreadyJudged):
        weighing.agree(passage, by=cast.clerk, now=NOW)
    weighing.undo(passage, by=cast.clerk, now=NOW)
    with pytest.raises(weighing.NotJudged):
        weighing.undo(passage, by=cast.clerk, now=NOW)
    assert list(Document.objects.awaiting_review()) == [source]


def test_what_was_replaced_is_left_to_nobody(cast: Cast, source: Document) -> None:
    first, second, third = source.directives.all()
    merged = cutting.merge(first, second, by=cast.clerk, now=NOW)
    for row in (merged, third):
        review.dismiss(row, "done", by=cast.clerk, now=NOW)
    weighing.agree(Passage.objects.to_weigh().get(), by=cast.clerk, now=NOW)
    assert not Document.objects.awaiting_review().exists()


def test_a_passage_agreed_to_earlier_stays_judged_when_a_directive_over_it_is_taken_back(
    cast: Cast, source: Document
) -> None:
    passage = Passage.objects.to_weigh().get()
    weighing.agree(passage, by=cast.clerk, now=NOW)
    made = cutting.add(source, passage.start, passage.end, by=cast.clerk, now=NOW + timedelta(minutes=1))
    cutting.take_back(made, by=cast.clerk, now=NOW + timedelta(minutes=2))
    assert judged_of_all(source) == (1, 4)


def test_cutting_and_weighing_are_on_record(cast: Cast, source: Document) -> None:
    first, second, third = source.directives.all()
    merged = cutting.merge(first, second, by=cast.clerk, now=NOW)
    cutting.take_back(merged, by=cast.clerk, now=NOW)
    cutting.split(third, THREE.index("tuyên truyền"), by=cast.clerk, now=NOW)
    cutting.add(source, 0, 16, by=cast.clerk, now=NOW)
    passage = Passage.objects.to_weigh().get()
    weighing.agree(passage, by=cast.clerk, now=NOW)
    weighing.undo(passage, by=cast.clerk, now=NOW)
    events = AuditEvent.objects.filter(document=source).order_by("pk")
    assert [event.verb for event in events] == [
        "merge_directives", "undo_cut", "split_directive", "split_directive", "add_directive",
        "agree_passage", "undo_agreement",
    ]  # fmt: skip
    assert events[0].note == merged.clause
    assert {event.by for event in events} == {cast.clerk}


def test_when_what_was_added_is_gone_the_hand_goes_to_the_passage_that_it_was(
    cast: Cast, source: Document, clerk: Client
) -> None:
    passage, third = Passage.objects.to_weigh().get(), source.directives.all()[2]
    for start, end, wanted in (
        (passage.start, passage.end, f"p{passage.pk}"),
        (third.start - 3, third.end - 5, f"d{third.pk}"),
        (third.start + 3, third.end, ""),
    ):
        made = cutting.add(source, start, end, by=cast.clerk, now=NOW)
        answer = clerk.post(reverse("directive_unmake", args=[made.pk]), headers=HTMX)
        assert json.loads(answer["HX-Trigger-After-Settle"])["desk:done"]["focus"] == wanted
