"""Many files at once: each is answered on its own, on one page that shows how far each reading is."""

import html
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from directives.models import Document, Reading
from directives.services import intake
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.crowds import all_at_once
from tests.directives.fixtures import make
from tests.tracker.desk_parts import HTMX, signed_in
from tracker.models import DocumentAccess, Role
from tracker.services import bin as bin_
from tracker.services import documents

TOKEN = "t" * 32
HERE = Path(make.__file__).parent

pytestmark = pytest.mark.usefixtures("english", "own_files")


def letter(number: int) -> SimpleUploadedFile:
    return SimpleUploadedFile(f"{number}.txt", f"Đề nghị Sở Y tế báo cáo kết quả lần {number}.".encode())


def post(client: Client, *files: SimpleUploadedFile, **more: object) -> str:
    """The address of the page with the outcomes."""
    answer = client.post(reverse("document_add"), {"file": list(files), **more})
    assert answer.status_code == 302, html.unescape(answer.content.decode())
    assert answer["Location"].startswith(reverse("document_batch"))
    return answer["Location"]


def shown(client: Client, address: str) -> str:
    return " ".join(html.unescape(client.get(address).content.decode()).split())


def test_a_bad_file_among_good_ones_costs_them_nothing(cast: Cast, clerk: Client) -> None:
    here, _ = documents.take_in(letter(7).read(), "cũ.txt", by=cast.clerk, now=NOW)
    docx = SimpleUploadedFile("van-ban.docx", (HERE / "chi_thi.docx").read_bytes())
    bad = [SimpleUploadedFile("a.pdf", b"abc"), SimpleUploadedFile("rỗng.txt", b""), SimpleUploadedFile("a.exe", b"MZ")]
    page = shown(clerk, post(clerk, letter(1), bad[0], letter(7), bad[1], docx, bad[2], letter(2)))
    assert Document.objects.count() == 4
    assert "3 files were taken in. 1 was here already. <b>3 were refused.</b>" in page
    for words in (
        "named .pdf, but it is none",
        "There is no text in it:",
        "(.exe) cannot be read",
        ">was here already<",
    ):
        assert page.count(words) == 1, words
    for document in Document.objects.all():
        assert page.count(f'href="{document.get_absolute_url()}"') == 1
    assert DocumentAccess.objects.filter(is_confidential=True).count() == 0
    assert Reading.objects.count() == 4
    assert here.name == "cũ.txt"


def test_the_page_asks_again_until_every_reading_is_over_and_tells_each_end(cast: Cast, clerk: Client) -> None:
    address = post(clerk, letter(1), letter(2), SimpleUploadedFile("hong.pdf", b"%PDF-1.7 nothing"))
    page = shown(clerk, address)
    assert "3 documents are still being read." in page
    assert "every 1s" in page
    for reading in Reading.objects.all():
        documents.read(reading.pk, NOW)
    part = clerk.get(address, headers=HTMX).content.decode()
    assert "<html" not in part
    assert "every 1s" not in part
    assert part.count("0 of 1 judged") == 2
    assert "reading failed" in part
    assert "The file is damaged" in part
    assert "Try again" in part


def test_a_single_file_still_leads_to_its_document_and_only_it_takes_the_title(clerk: Client) -> None:
    answer = clerk.post(reverse("document_add"), {"file": [letter(1)], "title": "Công văn"})
    document = Document.objects.get()
    assert answer["Location"] == document.get_absolute_url()
    assert document.title == "Công văn"
    post(clerk, letter(2), letter(3), title="Công văn", is_confidential="on")
    assert [one.title for one in Document.objects.exclude(pk=document.pk)] == [
        "Đề nghị Sở Y tế báo cáo kết quả lần 3.",
        "Đề nghị Sở Y tế báo cáo kết quả lần 2.",
    ]
    assert DocumentAccess.objects.filter(is_confidential=True).count() == 2


def test_what_is_beyond_the_limits_is_refused_by_name_and_the_rest_is_in(clerk: Client, settings: Settings) -> None:
    settings.MAX_FILES_AT_ONCE, settings.MAX_DOCUMENT_BYTES, settings.MAX_BYTES_AT_ONCE = 4, 1024**2, 2 * 1024**2
    large = SimpleUploadedFile("lớn.txt", b"a" * (1024**2 + 1))
    halves = [SimpleUploadedFile(f"{n}.txt", n.encode() * 900_000) for n in "bcd"]
    page = shown(clerk, post(clerk, large, *halves, letter(1)))
    assert Document.objects.count() == 2
    assert page.count("The file is larger than 1 MB: split it") == 1
    assert "No more than 2 MB are taken in at once: take this one in again." in page
    assert "No more than 4 files are taken in at once: take this one in again." in page


def test_two_files_of_the_same_bytes_are_one_document(clerk: Client) -> None:
    page = shown(clerk, post(clerk, letter(1), SimpleUploadedFile("khác.txt", letter(1).read())))
    assert Document.objects.count() == 1
    assert "1 file was taken in. 1 was here already." in page


def test_a_disk_or_database_that_fails_once_keeps_the_others_in(clerk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    keep, failures = intake.keep, iter([OperationalError("away"), OSError("no space left")])

    def sometimes(draft: intake.Draft, *args: object, **more: object) -> object:
        if draft.name in ("1.txt", "3.txt"):
            raise next(failures)
        return keep(draft, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(intake, "keep", sometimes)
    page = shown(clerk, post(clerk, letter(1), letter(2), letter(3), letter(4)))
    assert Document.objects.count() == Reading.objects.count() == 2
    assert page.count("A fault on the server kept this file out.") == 2


def test_the_outcomes_are_those_of_whoever_posted_them(cast: Cast, clerk: Client) -> None:
    address = post(clerk, letter(1), letter(2))
    other = signed_in(builders.person("other", Role.CLERK, cast.province))
    answer = other.get(address)
    assert (answer.status_code, answer["Location"]) == (302, reverse("document_add"))
    assert clerk.get(reverse("document_batch")).status_code == 302
    assert clerk.get(reverse("document_batch"), {"of": "no such"}).status_code == 302


def test_a_document_thrown_away_meanwhile_is_no_longer_there(cast: Cast, clerk: Client) -> None:
    address = post(clerk, letter(1), letter(2))
    bin_.throw_document(Document.objects.all()[0], "Nhầm.", by=cast.clerk, now=NOW)
    assert "This document is no longer here." in shown(clerk, address)


def test_the_last_five_batches_are_remembered(clerk: Client) -> None:
    addresses = [post(clerk, letter(2 * n), letter(2 * n + 1)) for n in range(6)]
    assert [clerk.get(address).status_code for address in addresses] == [302, 200, 200, 200, 200, 200]
    assert len({parse_qs(urlsplit(address).query)["of"][0] for address in addresses}) == 6


def test_names_of_files_are_shown_as_words_only(clerk: Client) -> None:
    evil = SimpleUploadedFile('<script>alert(1)<!--"&.txt', b"abc")
    page = clerk.get(post(clerk, evil, letter(1))).content.decode()
    assert "<script>alert" not in page


def test_fifty_files_cost_no_query_each(clerk: Client, django_assert_max_num_queries: object) -> None:
    address = post(clerk, *(letter(n) for n in range(50)))
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        assert clerk.get(address).content.count(b"waits to be read") == 50


# ---- the same bytes


def test_twenty_posts_at_once_are_one_document(live: str, transactional_db: None, cast: Cast) -> None:
    """Over real connections to a real server."""
    clients = [signed_in(cast.clerk) for _ in range(20)]

    def send(client: Client) -> tuple[int, str]:
        body, kind = _multipart("a.txt", letter(1).read())
        cookies = {name: morsel.value for name, morsel in client.cookies.items()} | {"csrftoken": TOKEN}
        headers = {"Content-Type": kind, "Cookie": "; ".join(map("=".join, cookies.items())), "X-CSRFToken": TOKEN}
        line = HTTPConnection(urlsplit(live).netloc, timeout=60)
        line.request("POST", reverse("document_add"), body, headers)
        answer = line.getresponse()
        line.close()
        return answer.status, answer.headers["Location"]

    places = all_at_once(*[partial(send, client) for client in clients])
    document = Document.objects.get()
    assert places == [(302, document.get_absolute_url())] * 20
    assert Reading.objects.count() == document.events.filter(verb="take_in").count() == 1


def _multipart(name: str, data: bytes) -> tuple[bytes, str]:
    mark = "x-boundary-of-the-test"
    head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    return head.encode() + data + f"\r\n--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"


def test_bytes_that_others_have_hidden_come_in_as_if_nobody_had_them(cast: Cast, clerk: Client) -> None:
    foreign = builders.person("ministry-clerk", Role.CLERK, cast.ministry)
    data = letter(1).read()
    theirs, _ = documents.take_in(data, "mật.txt", by=foreign, now=NOW, title="Tiêu đề mật", is_confidential=True)
    fresh = clerk.post(reverse("document_add"), {"file": letter(2)}, follow=True)
    hidden = clerk.post(reverse("document_add"), {"file": letter(1)}, follow=True)
    mine = Document.objects.get(access__unit=cast.province, sha256=theirs.sha256)
    assert mine != theirs
    assert (mine.name, theirs.name) == ("1.txt", "mật.txt")
    assert hidden.redirect_chain == [(mine.get_absolute_url(), 302)]
    assert hidden.status_code == fresh.status_code == 200
    assert "Tiêu đề mật" not in hidden.content.decode()
    assert "taken in and being read" in hidden.content.decode()
    again = clerk.post(reverse("document_add"), {"file": letter(1)})
    assert again["Location"] == mine.get_absolute_url()
    assert documents.take_in(data, "a.txt", by=foreign, now=NOW) == (theirs, False)


def test_a_file_hidden_in_a_foreign_bin_is_not_told_either(cast: Cast, clerk: Client) -> None:
    foreign = builders.person("ministry-clerk", Role.CLERK, cast.ministry)
    theirs, _ = documents.take_in(letter(1).read(), "a.txt", by=foreign, now=NOW)
    bin_.throw_document(theirs, "Nhầm.", by=foreign, now=NOW)
    answer = clerk.post(reverse("document_add"), {"file": letter(1)})
    assert answer.status_code == 302
    mine = Document.objects.get(access__unit=cast.province)
    bin_.throw_document(mine, "Nhầm.", by=cast.clerk, now=NOW)
    refused = clerk.post(reverse("document_add"), {"file": letter(1)})
    assert "in the bin" in refused.content.decode()


def test_the_originals_of_two_who_may_not_see_one_another_are_two_files(cast: Cast) -> None:
    foreign = builders.person("ministry-clerk", Role.CLERK, cast.ministry)
    both = [documents.take_in(letter(1).read(), "a.txt", by=by, now=NOW)[0] for by in (foreign, cast.clerk)]
    assert len({str(one.original.name) for one in both}) == 2
    both[0].original.save("x.bin", ContentFile(b"other"), save=False)
    assert both[1].original.read() == letter(1).read()
