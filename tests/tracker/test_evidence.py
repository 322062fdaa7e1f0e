"""Files and links that prove a report: what is taken, how it is kept, who gets it back."""

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.builders import NOW, TODAY, upload
from tests.conftest import Cast
from tracker.models import AuditEvent, Evidence, EvidenceKind, Progress, State, Task
from tracker.services import bin as bin_
from tracker.services import evidence, progress, tracking
from tracker.services.progress import More

pytestmark = pytest.mark.usefixtures("own_files")

PDF = b"%PDF-1.7\n1 0 obj"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def note(
    client: Client, task: Task, *files: SimpleUploadedFile, links: str = "", step: str = "note", **more: str
) -> HttpResponse:
    data = {"text": "Đã họp ba lần.", "percent": "40", "attachments": list(files), "links": links, **more}
    answer: HttpResponse = client.post(reverse(f"task_{step}", args=[task.pk]), data)  # type: ignore[assignment]
    return answer


def stored_files() -> list[Path]:
    return [file for file in (Path(settings.MEDIA_ROOT) / "evidence").glob("*") if file.is_file()]


@pytest.fixture
def task(cast: Cast) -> Task:
    return builders.task(cast.health, cast.clerk, due_on=TODAY)


@pytest.fixture
def officer(client: Client, cast: Cast) -> Client:
    client.force_login(cast.officer)
    return client


def test_a_report_takes_files_and_links_along(officer: Client, task: Task, cast: Cast) -> None:
    said = {"difficulties": "Thiếu kinh phí.", "proposals": "Xin bổ sung.", "product": "Quyết định số 5."}
    answer = note(officer, task, upload("Biên bản.pdf", PDF), upload("ảnh.png", PNG), links="https://a.vn/x", **said)
    assert answer.status_code == 302
    report = task.progress.get()
    file, picture, link = report.evidence.all()
    assert (file.kind, file.name, file.size) == (EvidenceKind.FILE, "Biên bản.pdf", len(PDF))
    assert file.sha256 == hashlib.sha256(PDF).hexdigest()
    assert (picture.name, link.kind, link.url) == ("ảnh.png", EvidenceKind.LINK, "https://a.vn/x")
    assert not report.on_behalf
    page = officer.get(task.get_absolute_url()).content.decode()
    for words in (*said.values(), "Biên bản.pdf", file.sha256, reverse("evidence_file", args=[file.pk])):
        assert words in page
    assert '<a href="https://a.vn/x" rel="noopener noreferrer external">https://a.vn/x</a>' in page
    events = AuditEvent.objects.filter(verb="add_evidence").order_by("seq")
    assert [event.about for event in events] == [f"evidence {row.pk}" for row in (file, picture, link)]
    assert events[0].changes == {"name": [None, "Biên bản.pdf"], "sha256": [None, file.sha256], "version": [None, 1]}
    assert (events[0].task, events[0].by, events[2].changes) == (task, cast.officer, {"url": [None, "https://a.vn/x"]})
    noted = AuditEvent.objects.get(verb="note_progress")
    assert noted.changes["difficulties"] == [None, "Thiếu kinh phí."]


def test_a_file_lies_under_a_random_name_and_comes_back_as_it_was_to_be_saved(officer: Client, task: Task) -> None:
    note(officer, task, upload("../../tmp/Biên\u202egpj. bản.pdf", PDF))
    row = Evidence.objects.get()
    assert row.name == "Biêngpj. bản.pdf"
    [lies] = stored_files()
    assert (lies.read_bytes(), lies.suffix, len(lies.stem)) == (PDF, ".bin", 32)
    answer = officer.get(reverse("evidence_file", args=[row.pk]))
    assert b"".join(answer) == PDF
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_whoever_does_not_see_the_task_does_not_get_its_files(officer: Client, task: Task, cast: Cast) -> None:
    note(officer, task, upload(), links="https://a.vn/")
    file, link = Evidence.objects.all()
    for user in (cast.onlooker, cast.accountant):
        officer.force_login(user)
        assert officer.get(reverse("evidence_file", args=[file.pk])).status_code == 404
    officer.force_login(cast.leader)
    assert officer.get(reverse("evidence_file", args=[file.pk])).status_code == 200
    assert officer.get(reverse("evidence_file", args=[link.pk])).status_code == 404
    stored_files()[0].unlink()
    assert officer.get(reverse("evidence_file", args=[file.pk])).status_code == 404


def test_the_same_name_again_is_the_next_version_and_the_one_before_stays(officer: Client, task: Task) -> None:
    note(officer, task, upload("a.txt", b"one"), upload("b.txt", b"other"))
    note(officer, task, upload("a.txt", b"two"))
    note(officer, task, upload("a.txt", b"three"), step="submit")
    one, two, three = Evidence.objects.filter(name="a.txt")
    assert [row.version for row in (one, two, three)] == [1, 2, 3]
    assert (one.replaces, two.replaces, three.replaces) == (None, one, two)
    assert Evidence.objects.get(name="b.txt").version == 1
    page = officer.get(task.get_absolute_url()).content.decode()
    for row in (one, two, three):
        assert row.sha256 in page
        assert b"".join(officer.get(reverse("evidence_file", args=[row.pk]))) in (b"one", b"two", b"three")


def test_the_very_same_file_again_is_no_newer_version(officer: Client, task: Task) -> None:
    for data in (b"one", b"one", b"two", b"one"):
        note(officer, task, upload("a.txt", data))
    rows = list(Evidence.objects.all())
    assert [row.version for row in rows] == [1, 1, 2, 3]
    assert [row.replaces for row in rows] == [None, None, rows[1], rows[2]]


def test_another_task_counts_its_own_versions(officer: Client, task: Task, cast: Cast) -> None:
    note(officer, task, upload("a.txt"))
    note(officer, builders.task(cast.health, cast.clerk), upload("a.txt"))
    assert [row.version for row in Evidence.objects.all()] == [1, 1]


def test_a_wrong_file_is_refused_by_name_and_nothing_typed_is_lost(officer: Client, task: Task) -> None:
    answer = note(
        officer, task, upload("tốt.pdf", PDF), upload("virus.exe", b"MZ"), links="https://a.vn/", proposals="Xin thêm."
    )
    assert answer.status_code == 422
    page = answer.content.decode()
    for words in ("virus.exe", "Đã họp ba lần.", "https://a.vn/", "Xin thêm."):
        assert words in page
    assert "tốt.pdf" not in page
    assert not Progress.objects.exists()
    assert not stored_files()


def test_a_wrong_link_is_refused_by_its_words(officer: Client, task: Task) -> None:
    answer = note(officer, task, upload(), links="https://a.vn/\njavascript:alert(1)")
    assert answer.status_code == 422
    assert "“javascript:alert(1)”" in answer.content.decode()
    assert 'href="javascript' not in answer.content.decode()
    assert not stored_files()


def test_there_is_an_end_to_how_much_and_how_many(officer: Client, task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    assert note(officer, task, *(upload(f"{n}.txt") for n in range(21))).status_code == 422
    assert note(officer, task, links="\n".join(f"https://a.vn/{n}" for n in range(21))).status_code == 422
    assert note(officer, task, *(upload(f"{n}.txt") for n in range(20))).status_code == 302
    monkeypatch.setattr(evidence, "MOST_BYTES", 3)
    assert note(officer, task, upload("a.txt", b"four")).status_code == 422
    assert note(officer, task, upload("a.txt", b"one")).status_code == 302


def test_a_step_that_fails_leaves_no_file_behind(officer: Client, task: Task, cast: Cast) -> None:
    tracking.cancel(task, "Nhầm.", by=cast.clerk, now=NOW)
    answer = note(officer, task, upload(), proposals="Xin thêm.")
    assert answer.status_code == 409
    assert "Xin thêm." in answer.content.decode()
    assert not stored_files()
    assert not Evidence.objects.exists()


def test_what_is_removed_for_good_takes_its_files_along(officer: Client, task: Task, cast: Cast) -> None:
    note(officer, task, upload("a.txt", b"1"))
    note(officer, task, upload("a.txt", b"2"), links="https://a.vn/")
    bin_.throw_task(task, "Trùng.", by=cast.clerk, now=NOW)
    address = reverse("evidence_file", args=[Evidence.objects.earliest("pk").pk])
    assert officer.get(address).status_code == 404
    bin_.empty(NOW + timedelta(days=29))
    assert len(stored_files()) == 2
    bin_.empty(NOW + timedelta(days=31))
    assert not stored_files()
    assert not Evidence.objects.exists()


def test_the_database_keeps_a_file_with_its_hash_or_a_link(cast: Cast, task: Task) -> None:
    report = progress.note(task, "Đang làm.", 10, by=cast.officer, today=TODAY, now=NOW)
    wrong: list[dict[str, object]] = [
        {"kind": "file", "file": "evidence/x.bin", "size": 3},
        {"kind": "file", "sha256": "ab", "size": 3},
        {"kind": "link"},
        {"kind": "link", "url": "https://a.vn", "sha256": "ab"},
    ]
    for values in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            Evidence.objects.create(progress=report, name="x", added_at=NOW, added_by=cast.officer, **values)


# ---- on behalf of a unit that does not log in


def test_a_clerk_reports_for_another_unit_with_evidence_only(client: Client, cast: Cast, task: Task) -> None:
    client.force_login(cast.clerk)
    answer = note(client, task, step="submit", product="Quyết định")
    assert answer.status_code == 422
    assert "Đã họp ba lần." in answer.content.decode()
    assert cast.health.name in answer.content.decode()
    task.refresh_from_db()
    assert (task.state, Progress.objects.count(), AuditEvent.objects.filter(verb="submit_task").count()) == (
        State.OPEN,
        0,
        0,
    )
    assert note(client, task, upload(), step="submit").status_code == 302
    report = task.progress.get()
    assert (report.on_behalf, report.unit, report.reported_by) == (True, cast.health, cast.clerk)
    event = AuditEvent.objects.get(verb="submit_task")
    assert event.changes["on_behalf"] == [None, cast.health.name]
    assert "data-on-behalf" in client.get(task.get_absolute_url()).content.decode()


def test_a_link_is_evidence_too(client: Client, cast: Cast, task: Task) -> None:
    client.force_login(cast.clerk)
    assert note(client, task, links="https://a.vn/").status_code == 302


def test_whoever_belongs_to_the_unit_or_stands_over_it_speaks_for_it(cast: Cast, task: Task) -> None:
    own = builders.task(cast.province, cast.clerk)
    row = progress.note(own, "Đang làm.", 10, by=cast.clerk, today=TODAY, now=NOW)
    assert (row.unit, row.on_behalf) == (cast.province, False)
    below = builders.task(cast.hospital, cast.clerk)
    row = progress.note(below, "Đang làm.", 10, by=cast.officer, today=TODAY, now=NOW)
    assert (row.unit, row.on_behalf) == (cast.hospital, False)
    with pytest.raises(tracking.Refused):
        progress.note(below, "Đang làm.", 10, by=cast.clerk, today=TODAY, now=NOW)


def test_a_service_takes_no_file_that_a_form_would_refuse(cast: Cast, task: Task) -> None:
    with pytest.raises(tracking.Refused), evidence.stored([upload("a.txt"), upload("x.exe")]) as offered:
        progress.note(task, "x", 10, more=More(evidence=offered), by=cast.officer, today=TODAY, now=NOW)
    assert not stored_files()
