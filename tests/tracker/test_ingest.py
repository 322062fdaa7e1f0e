"""A watched folder: what stands still is taken in once, what is refused moves aside with its reason, nothing is lost."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from directives.models import Document
from tests.builders import NOW
from tests.conftest import Cast
from tests.directives.fixtures import make
from tests.tracker.folder_parts import LATER, ingest, names, watched
from tests.tracker.web_server import LETTER
from tracker.models import DocumentAccess
from tracker.services import documents
from tracker.services.folder import Folder, Gone

HERE = Path(make.__file__).parent

pytestmark = pytest.mark.usefixtures("english", "own_files")


def test_files_become_documents_of_the_accounts_unit_and_move(cast: Cast, place: Path) -> None:
    (place / "Công văn.txt").write_bytes(LETTER)
    (place / "chi_thi.docx").write_bytes((HERE / "chi_thi.docx").read_bytes())
    said = ingest(place, "clerk", "--confidential")
    assert names(place) == []
    assert names(place / "done") == ["Công văn.txt", "chi_thi.docx"]
    assert names(place / "failed") == []
    assert (place / "done" / "Công văn.txt").read_bytes() == LETTER
    document = Document.objects.get(name="Công văn.txt")
    assert f"Công văn.txt: taken in as document {document.pk}" in said
    event = document.events.get(verb="take_in")
    assert (event.by, event.origin) == (cast.clerk, "from the folder")
    assert DocumentAccess.objects.filter(unit=cast.province, is_confidential=True).count() == 2
    assert documents.waiting(LATER, LATER) == list(
        document.readings.model.objects.order_by("pk").values_list("pk", flat=True)
    )


def test_what_is_refused_moves_aside_with_its_reason_and_is_not_tried_again(cast: Cast, place: Path) -> None:
    (place / "a.pdf").write_bytes(b"abc")
    (place / "a.exe").write_bytes(b"MZ")
    (place / "tốt.txt").write_bytes(LETTER)
    said = ingest(place)
    assert names(place / "failed") == ["a.exe", "a.exe.txt", "a.pdf", "a.pdf.txt"]
    told = (place / "failed" / "a.pdf.txt").read_text()
    assert told.startswith("a.pdf\n")
    assert "is named .pdf, but it is none" in told
    assert said.count("refused:") == 2
    assert ingest(place) == ""
    assert names(place / "done") == ["tốt.txt"]


def test_the_same_bytes_are_taken_in_once_and_no_name_is_overwritten(cast: Cast, place: Path) -> None:
    for turn in range(3):
        (place / "a.txt").write_bytes(LETTER)
        (place / "b.pdf").write_bytes(b"abc")
        assert ("was here already" in ingest(place)) is (turn > 0)
    assert Document.objects.count() == 1
    assert names(place / "done") == ["a (2).txt", "a (3).txt", "a.txt"]
    assert len(names(place / "failed")) == 6


def test_a_file_that_grows_waits_until_it_stands_still(cast: Cast, place: Path) -> None:
    file = place / "a.txt"
    file.write_bytes(LETTER[:9])
    folder = watched(place)
    assert folder.standing_still(LATER) == [b"a.txt"]
    file.write_bytes(LETTER)
    assert folder.standing_still(LATER) == []
    assert folder.standing_still(LATER) == [b"a.txt"]
    with file.open("ab") as more:
        more.write(b" ")
    with pytest.raises(Gone):
        folder.take_in(b"a.txt", by=cast.clerk, now=LATER)
    assert not Document.objects.exists()
    assert names(place) == ["a.txt"]


def test_an_empty_file_gets_a_minute_for_its_contents(place: Path, cast: Cast) -> None:
    (place / "a.txt").touch()
    folder = watched(place)
    seconds = (place / "a.txt").stat().st_mtime
    told = NOW.fromtimestamp(seconds, NOW.tzinfo)
    assert folder.standing_still(told + timedelta(seconds=59)) == []
    assert folder.standing_still(told + timedelta(seconds=61)) == [b"a.txt"]


def test_only_finished_plain_files_are_touched(cast: Cast, place: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_bytes(b"root:x:0:0")
    left = [".a.txt", "~$a.docx", "a.txt.part", "b.TMP", "c.crdownload", "d.docx~", ".~lock.a.odt#"]
    for name in left:
        (place / name).write_bytes(LETTER)
    (place / "link.txt").symlink_to(secret)
    (place / "nowhere.txt").symlink_to(tmp_path / "no such")
    (place / "folder.txt").mkdir()
    (place / "folder.txt" / "a.txt").write_bytes(LETTER)
    os.mkfifo(place / "pipe.txt")
    assert ingest(place) == ""
    assert not Document.objects.exists()
    assert {*left, "link.txt", "nowhere.txt", "folder.txt", "pipe.txt"} <= {path.name for path in place.iterdir()}


def test_a_file_that_becomes_a_link_or_pipe_at_the_last_moment_is_not_followed(cast: Cast, place: Path) -> None:
    folder = watched(place)
    for swap in (lambda path: path.symlink_to("/etc/passwd"), os.mkfifo):
        (place / "a.txt").write_bytes(LETTER)
        folder.standing_still(LATER)
        folder.standing_still(LATER)
        (place / "a.txt").unlink()
        swap(place / "a.txt")
        try:
            outcome = folder.take_in(b"a.txt", by=cast.clerk, now=LATER)
            assert outcome.document_id is None
        except Gone:
            pass
        for path in (place / "a.txt", place / "failed" / "a.txt"):
            path.unlink(missing_ok=True)
    assert not Document.objects.exists()


def test_names_of_any_bytes(cast: Cast, place: Path) -> None:
    odd = [
        b"\xff\xfe.txt",
        b"a\nb.txt",
        b"'; DROP TABLE--.txt",
        b"a" * 251 + b".txt",
        "ệ".encode() * 80 + b".pdf",
        b" .txt",
        b"-rf.txt",
    ]
    for nth, name in enumerate(odd):
        (place / os.fsdecode(name)).write_bytes(LETTER + b"%d" % nth)
    ingest(place)
    assert names(place) == []
    assert len(os.listdir(place / "done")) == 6
    assert len(os.listdir(place / "failed")) == 2
    assert Document.objects.count() == 6
    for document in Document.objects.all():
        assert document.name.isprintable()


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_moves_aside(cast: Cast, place: Path) -> None:
    (place / "a.txt").write_bytes(LETTER)
    (place / "a.txt").chmod(0)
    assert "may not be read" in ingest(place)


def test_a_disk_that_gives_an_error_is_told(cast: Cast, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "a.txt").write_bytes(LETTER)

    def broken(_folder: Folder, _name: bytes) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Folder, "_read", broken)
    assert "may not be read on the server" in ingest(place)
    assert names(place / "failed") == ["a.txt", "a.txt.txt"]


def test_too_large_a_file_is_refused_unread(cast: Cast, place: Path) -> None:
    with (place / "a.txt").open("wb") as file:
        file.truncate(3 * 1024**4 if os.environ.get("HUGE") else 21 * 1024**2)
    assert "larger than 20 MB" in ingest(place)


def test_a_file_that_cannot_move_is_left_alone_until_it_changes(
    cast: Cast, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (place / "a.txt").write_bytes(LETTER)
    (place / "b.pdf").write_bytes(b"abc")
    folder = watched(place)
    monkeypatch.setattr(os, "rename", stuck)
    assert [folder.take_in(name, by=cast.clerk, now=LATER).is_new for name in folder.standing_still(LATER)] == [
        True,
        False,
    ]
    assert folder.standing_still(LATER) == []
    assert names(place) == ["a.txt", "b.pdf"]
    assert names(place / "done") == names(place / "failed") == []
    monkeypatch.undo()
    assert Document.objects.count() == 1
    assert "was here already" in ingest(place)  # after a restart
    assert names(place / "done") == ["a.txt"]


def test_another_disk_gets_a_copy_before_the_file_goes(
    cast: Cast, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_disk(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    (place / "a.txt").write_bytes(LETTER)
    monkeypatch.setattr(os, "rename", other_disk)
    ingest(place)
    assert (place / "done" / "a.txt").read_bytes() == LETTER
    assert names(place) == []
