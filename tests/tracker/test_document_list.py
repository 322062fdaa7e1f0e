"""In which order documents stand, what marks a confidential one, and what is said when one comes in."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directives.models import Document
from directives.models.reading import ReadingState
from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.desk_parts import read_document
from tracker.models import DocumentAccess
from tracker.services import review

MARK = "! Confidential"


pytestmark = pytest.mark.usefixtures("english")


def test_dated_papers_stand_before_those_that_bear_no_day(cast: Cast, clerk: Client) -> None:
    old = builders.document(cast.clerk, "Sở Y tế báo cáo. 1", issued_on=date(2020, 1, 2))
    bare = builders.document(cast.clerk, "Sở Y tế báo cáo. 2", issued_on=None, taken_in_at=NOW - timedelta(days=3))
    new = builders.document(cast.clerk, "Sở Y tế báo cáo. 3", issued_on=date(2026, 1, 2))
    later = builders.document(cast.clerk, "Sở Y tế báo cáo. 4", issued_on=None, taken_in_at=NOW)
    assert list(Document.objects.newest_first()) == [new, old, later, bare]
    assert list(clerk.get(reverse("document_list")).context["page"]) == [new, old, later, bare]


def test_the_overview_shows_what_came_last_first_whatever_day_it_bears(cast: Cast, clerk: Client) -> None:
    dated = builders.document(
        cast.clerk, "1. Sở Y tế báo cáo kết quả", issued_on=TODAY, taken_in_at=NOW - timedelta(days=3)
    )
    bare = builders.document(cast.clerk, "2. Sở Y tế báo cáo kết quả", issued_on=None, taken_in_at=NOW)
    for source in (dated, bare):
        builders.directive(source)
    assert clerk.get(reverse("home")).context["to_review"] == [bare, dated]


def test_a_confidential_paper_and_its_tasks_are_marked_wherever_they_stand(cast: Cast, clerk: Client) -> None:
    source = read_document(cast)
    task = builders.task(cast.health, cast.clerk, due_on=TODAY, directives=[source.directives.all()[0]])
    pages = [
        reverse("document_list"),
        reverse("document_detail", args=[source.pk]),
        reverse("review_desk", args=[source.pk]),
        reverse("task_list"),
        reverse("home"),
        task.get_absolute_url(),
    ]
    assert not [page for page in pages if MARK in clerk.get(page).content.decode()]
    DocumentAccess.objects.update(is_confidential=True)
    assert not [page for page in pages if MARK not in clerk.get(page).content.decode()]


def test_whoever_brings_a_paper_in_is_told_that_it_is_being_read(clerk: Client) -> None:
    for said in ("The document is taken in and being read.", "This very document was taken in before: here it is."):
        answer = clerk.post(reverse("document_add"), {"text": "Đề nghị Sở Y tế báo cáo kết quả."}, follow=True)
        assert [str(message) for message in answer.context["messages"]] == [said]


def test_what_could_not_be_read_or_is_not_judged_yet_is_found_among_all_the_others(cast: Cast, clerk: Client) -> None:
    done = read_document(cast)
    for row in done.directives.all():
        review.dismiss(row, "not_ours", by=cast.clerk, now=NOW)
    failed, waiting, open_ = (builders.document(cast.clerk, f"Sở Y tế báo cáo. {n}") for n in "abc")
    failed.readings.create(state=ReadingState.FAILED, created_at=NOW, error="There is no text in it.")
    waiting.readings.create(created_at=NOW)
    builders.directive(open_, "Sở Y tế báo cáo")
    for only, found in (("failed", [failed]), ("unread", [waiting]), ("to-judge", [open_])):
        assert list(clerk.get(reverse("document_list"), {"only": only}).context["page"]) == found, only
    assert "There is no text in it." in clerk.get(reverse("document_list"), {"only": "failed"}).content.decode()
    assert "1 document could not be read: see why" in clerk.get(reverse("document_list")).content.decode()
    assert len(clerk.get(reverse("document_list"), {"only": "x"}).context["page"]) == 4
    nothing = clerk.get(reverse("document_list"), {"only": "failed", "q": "zzz"}).content.decode()
    assert "There is no such document." in nothing
    failed.readings.create(state=ReadingState.DONE, created_at=NOW)
    assert "could not be read" not in clerk.get(reverse("document_list")).content.decode()


@pytest.mark.parametrize(
    ("made", "claimed", "said"),
    [
        (timedelta(minutes=4), None, "It has waited since"),
        (timedelta(minutes=2), None, ""),
        (timedelta(minutes=30), timedelta(minutes=12), "it begins again by itself after"),
        (timedelta(minutes=30), timedelta(minutes=5), ""),
    ],
)
def test_a_bar_that_stands_still_says_why(
    cast: Cast, clerk: Client, made: timedelta, claimed: timedelta | None, said: str
) -> None:
    document, now = builders.document(cast.clerk), timezone.now()
    state = ReadingState.RUNNING if claimed else ReadingState.WAITING
    document.readings.create(state=state, created_at=now - made, claimed_at=now - claimed if claimed else None)
    for address in (document.get_absolute_url(), reverse("document_progress", args=[document.pk])):
        page = clerk.get(address, headers={"HX-Request": "true"}).content.decode()
        assert (said in page) if said else ("It has waited" not in page and "begins again" not in page)
