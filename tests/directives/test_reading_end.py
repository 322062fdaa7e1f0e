"""How a reading ends: in one transaction, on record once, and never at the cost of where a task came from."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError

from directives import extraction
from directives.models import Directive, Document, Reading
from directives.models.reading import LEASE, ReadingState
from directives.services import reading
from tests.builders import NOW
from tests.conftest import Cast
from tracker.models import AuditEvent, State, Task
from tracker.services import audit, documents, review

LETTER = "Đề nghị Sở Y tế báo cáo kết quả trước ngày 30/11/2026."
MINUTE = timedelta(minutes=1)


class Killed(BaseException):
    """What no worker catches: it is gone."""


@pytest.fixture
def row(cast: Cast) -> Reading:
    document, _ = documents.take_in(LETTER.encode(), "a.txt", by=cast.clerk, now=NOW)
    return document.readings.get()


def test_a_worker_killed_at_the_last_step_leaves_a_reading_that_is_done_again_wholly(
    row: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as dying:
        dying.setattr(audit, "record", _die)
        with pytest.raises(Killed):
            documents.read(row.pk, NOW)
    row.refresh_from_db()
    assert row.state == ReadingState.RUNNING
    assert not row.directives.exists()
    documents.read(row.pk, NOW + LEASE + MINUTE)
    row.refresh_from_db()
    assert row.state == ReadingState.DONE
    assert AuditEvent.objects.filter(verb="read").count() == 1


def test_what_the_reading_found_in_the_header_is_searched_for_at_once(row: Reading) -> None:
    Document.objects.filter(pk=row.document_id).update(number="05/CĐ-TTg")
    documents.read(row.pk, NOW)
    assert documents.listed(row.document.taken_in_by, "05/cd-ttg").get().pk == row.document_id


def test_the_worker_that_was_overtaken_writes_nothing_on_record(row: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    _meanwhile(monkeypatch, lambda: documents.read(row.pk, NOW + LEASE + MINUTE))
    documents.read(row.pk, NOW)
    row.refresh_from_db()
    assert (row.state, row.finished_at) == (ReadingState.DONE, NOW + LEASE + MINUTE)
    assert AuditEvent.objects.filter(verb="read").count() == 1


def test_the_overtaken_worker_does_not_fail_what_the_other_has_in_hand(
    row: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = NOW + LEASE + MINUTE

    def overtaken(*_args: object, **_options: object) -> None:
        assert Reading.objects.filter(pk=row.pk).claim(later)
        raise ValueError("a fault of the engine")

    monkeypatch.setattr(extraction, "extract", overtaken)
    documents.read(row.pk, NOW)
    row.refresh_from_db()
    assert (row.state, row.claimed_at) == (ReadingState.RUNNING, later)
    assert not AuditEvent.objects.filter(verb="read").exists()


def test_a_failed_reading_is_on_record_once(row: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "extract", lambda *args, **options: 1 / 0)
    documents.read(row.pk, NOW)
    assert AuditEvent.objects.get(verb="read").changes["state"] == ["waiting", "failed"]


def test_a_busy_database_holds_a_reading_up_for_no_longer_than_the_tick(
    row: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as busy:
        busy.setattr(extraction, "extract", _locked)
        with pytest.raises(OperationalError):
            documents.read(row.pk, NOW)
    assert documents.waiting(NOW, NOW + MINUTE) == [row.pk]
    documents.read(row.pk, NOW + MINUTE)
    row.refresh_from_db()
    assert row.state == ReadingState.DONE


def test_a_reading_for_which_the_database_is_always_busy_is_given_up(
    row: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extraction, "extract", _locked)
    for moment in (NOW, NOW + MINUTE):
        with pytest.raises(OperationalError):
            documents.read(row.pk, moment)
    documents.give_up(NOW + 2 * MINUTE)
    row.refresh_from_db()
    assert (row.state, row.error) == (ReadingState.FAILED, reading.TRIED_TOO_OFTEN)


def test_a_directive_of_which_a_task_came_stays_even_where_that_was_cancelled(
    cast: Cast, row: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents.read(row.pk, NOW)
    _accept_and_undo(cast, row)
    before = list(row.directives.values())
    monkeypatch.setattr(extraction, "extract", _nothing(extraction.extract))
    documents.read(documents.read_again(row.document, by=cast.clerk, now=NOW).pk, NOW)
    assert list(Directive.objects.values()) == before
    assert Task.objects.get().directives.count() == 1


def test_a_second_reading_under_way_leaves_a_cancelled_task_its_directive(
    cast: Cast, row: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents.read(row.pk, NOW)
    again = documents.read_again(row.document, by=cast.clerk, now=NOW)
    _meanwhile(monkeypatch, lambda: _accept_and_undo(cast, row))
    documents.read(again.pk, NOW)
    again.refresh_from_db()
    assert (again.state, again.error) == (ReadingState.DONE, "")
    task = Task.objects.get()
    assert (task.state, task.directives.count()) == (State.CANCELLED, 1)


def test_a_directive_that_is_no_longer_read_cannot_be_judged_any_more(
    cast: Cast, row: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents.read(row.pk, NOW)
    stale = row.directives.all()[0]
    monkeypatch.setattr(extraction, "extract", _nothing(extraction.extract))
    documents.read(documents.read_again(row.document, by=cast.clerk, now=NOW).pk, NOW)
    for act in (
        lambda: review.accept(stale, leads=[cast.health], by=cast.clerk, now=NOW),
        lambda: review.dismiss(stale, "done", by=cast.clerk, now=NOW),
        lambda: review.undo(stale, by=cast.clerk, now=NOW),
    ):
        with pytest.raises(review.Replaced):
            act()
    assert not Task.objects.exists()


def _nothing(whole: Any) -> Any:
    """A reader that finds no directive any more."""
    return lambda *args, **options: replace(whole(*args, **options), directives=())


def _accept_and_undo(cast: Cast, row: Reading) -> None:
    directive = row.directives.all()[0]
    review.accept(directive, leads=[cast.health], by=cast.clerk, now=NOW)
    review.undo(directive, by=cast.clerk, now=NOW)


def _meanwhile(monkeypatch: pytest.MonkeyPatch, act: object) -> None:
    """While the text is being read, once, somebody else acts."""
    whole = extraction.extract

    def extract(*args: object, **options: object) -> object:
        monkeypatch.setattr(extraction, "extract", whole)
        act()  # type: ignore[operator]
        return whole(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(extraction, "extract", extract)


def _die(*_args: object, **_options: object) -> None:
    raise Killed


def _locked(*_args: object, **_options: object) -> None:
    raise OperationalError("database is locked")
