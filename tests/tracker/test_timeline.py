"""A task's page tells one story: each thing once, newest first, and all that is on record beneath."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import builders
from tests.builders import NOW, TODAY, upload
from tests.conftest import Cast
from tracker.models import AuditEvent, Task
from tracker.services import comments, evidence, extensions, progress, timeline
from tracker.services.progress import More

pytestmark = pytest.mark.usefixtures("own_files")
HOUR = timedelta(hours=1)


@pytest.fixture
def task(cast: Cast) -> Task:
    """Noted, extended, submitted with evidence, commented on, returned."""
    task = builders.task(cast.health, cast.clerk, due_on=TODAY + timedelta(days=9))
    later = TODAY + timedelta(days=20)
    progress.note(task, "Đang làm.", 30, by=cast.officer, today=TODAY, now=NOW + HOUR)
    extension = extensions.ask(task, later, "Chờ số liệu.", by=cast.officer, today=TODAY, now=NOW + 2 * HOUR)
    extensions.grant(task, extension.pk, later, "", by=cast.leader, now=NOW + 3 * HOUR)
    task.refresh_from_db()
    with evidence.stored([upload("a.txt", b"1"), upload("b.txt", b"2")], ["https://a.vn/"]) as offered:
        more = More(evidence=offered)
        progress.submit(task, "Xong.", more=more, by=cast.officer, today=TODAY, now=NOW + 4 * HOUR)
    comments.comment(task, "Còn thiếu.", by=cast.leader, now=NOW + 5 * HOUR)
    progress.return_(task, "Bổ sung đi.", by=cast.leader, now=NOW + 6 * HOUR)
    return task


def events(task: Task) -> list[AuditEvent]:
    return list(AuditEvent.objects.filter(task=task))


def test_each_thing_is_told_once_newest_first(task: Task) -> None:
    told = [(entry.kind, getattr(entry.row, "verb", "")) for entry in timeline.entries(task, events(task))]
    assert told == [
        ("decision", ""),
        ("comment", ""),
        ("report", ""),
        ("event", "grant_extension"),
        ("extension", ""),
        ("report", ""),
        ("event", "open_task"),
    ]


def test_beneath_the_story_stands_all_that_is_on_record(client: Client, cast: Cast, task: Task) -> None:
    client.force_login(cast.clerk)
    page = client.get(task.get_absolute_url()).content.decode()
    story, record = page.split('<details class="more">\n    <summary>')[-2:]
    assert "Bổ sung đi." in story
    assert record.count("<li>") == len(events(task))


def test_a_long_story_costs_no_more_queries(client: Client, cast: Cast, task: Task) -> None:
    client.force_login(cast.clerk)

    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert client.get(task.get_absolute_url()).status_code == 200
        return len(asked)

    before = cost()
    for n in range(5):
        comments.comment(task, f"Lần {n}", by=cast.officer, now=NOW)
        with evidence.stored([upload("a.txt")]) as offered:
            progress.note(task, "Tiếp.", 40, more=More(evidence=offered), by=cast.officer, today=TODAY, now=NOW)
    assert cost() == before
