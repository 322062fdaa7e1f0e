"""Files that no row names: nothing of value goes, and nothing stays for ever."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.utils import timezone

from tests import builders
from tests.builders import NOW, TODAY, upload
from tests.conftest import Cast
from tracker import jobs
from tracker.models import Evidence, Report, Task
from tracker.services import bin as bin_
from tracker.services import documents, evidence, leftovers, progress, reports
from tracker.services.progress import More

pytestmark = pytest.mark.usefixtures("own_files")
OLD = timedelta(days=31)


@pytest.fixture
def task(cast: Cast) -> Task:
    return builders.task(cast.health, cast.clerk, due_on=TODAY)


def _prove(task: Task, cast: Cast) -> Evidence:
    with evidence.stored([upload()]) as offered:
        report = progress.note(task, "Xong.", 10, more=More(evidence=offered), by=cast.officer, today=TODAY, now=NOW)
    return report.evidence.get()


def _age(days: timedelta) -> None:
    then = (timezone.now() - days).timestamp()
    for file in Path(settings.MEDIA_ROOT).rglob("*.*"):
        os.utime(file, (then, then))


def test_what_a_server_that_died_left_behind_goes_after_a_month(task: Task, cast: Cast) -> None:
    now = timezone.now()
    left = [
        evidence._store(upload(), []).path,  # and here the power went
        default_storage.save("documents/2026/10/a.bin", upload()),
        default_storage.save("reports/2026/10/a.pdf", upload()),
    ]
    assert leftovers.remove(now) == 0
    _age(timedelta(days=29))
    assert leftovers.remove(now) == 0
    _age(OLD)
    assert leftovers.remove(now) == 3
    assert leftovers.remove(now) == 0
    assert not [path for path in left if default_storage.exists(path)]


def test_what_a_row_names_stays_however_old(task: Task, cast: Cast) -> None:
    proof = _prove(task, cast)
    source, _new = documents.take_in(
        b"\xc4\x90\xe1\xbb\x81 ngh\xe1\xbb\x8b b\xc3\xa1o c\xc3\xa1o.", "a.txt", by=cast.clerk, now=NOW
    )
    paper = reports.ask(
        title="T", start_on=TODAY, end_on=TODAY, as_of=TODAY, unit=None, language="vi", by=cast.leader, now=NOW
    )
    reports.make(paper.pk, NOW)
    paper.refresh_from_db()
    bin_.throw_task(task, "Trùng.", by=cast.clerk, now=NOW)
    stray = default_storage.save("elsewhere/a.txt", upload())
    _age(OLD)
    assert leftovers.remove(timezone.now()) == 0
    for path in (proof.file.name, source.original.name, Report.objects.get().pdf.name, stray):
        assert path
        assert default_storage.exists(path), path


def test_the_tick_looks_for_them_each_hour(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    asked: list[datetime] = []
    monkeypatch.setattr(leftovers, "remove", asked.append)
    for minute in (0, 1, 59):
        monkeypatch.setattr(timezone, "now", lambda minute=minute: NOW.replace(minute=minute))
        jobs.tick()
    assert [now.minute for now in asked] == [0]


def test_files_go_only_after_their_rows(task: Task, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were it the other way round, an emptying that fails half-way would leave reports without their proof."""
    proof = _prove(task, cast)
    bin_.throw_task(task, "Trùng.", by=cast.clerk, now=NOW)

    def fail(*arguments: object, **more: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(Task, "delete", fail)
        with pytest.raises(RuntimeError):
            bin_.empty(NOW + OLD)
    assert default_storage.exists(str(proof.file.name))
    assert bin_.empty(NOW + OLD) == 1
    assert not default_storage.exists(str(proof.file.name))
