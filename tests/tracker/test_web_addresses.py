"""Taking in by a web address: the page, what is kept of it, and the words for what cannot be."""

import html
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from directives.models import Document
from tests.builders import NOW
from tests.conftest import Cast
from tests.directives.fixtures import make
from tests.tracker.web_server import LETTER, Site, policy
from tracker import fetching
from tracker.services import documents, web_addresses

HERE = Path(make.__file__).parent

pytestmark = pytest.mark.usefixtures("english", "own_files")


@pytest.fixture
def site(site: Site, monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Site:
    """The office allows it, and it counts as outside; nothing else differs from what runs in an office."""
    rules = policy(site)
    settings.INGEST_ALLOWED_HOSTS = list(rules.hosts)
    monkeypatch.setattr(web_addresses, "office_policy", lambda: rules)
    return site


def give(clerk: Client, site: Site, path: str) -> str:
    answer = clerk.post(reverse("document_add"), {"address": f"http://vanban.test:{site.port}{path}"}, follow=True)
    return html.unescape(answer.content.decode())


def test_an_address_may_be_typed_without_its_beginning(clerk: Client, settings: Settings) -> None:
    settings.INGEST_ALLOWED_HOSTS = ["vanban.test"]
    answer = clerk.post(reverse("document_add"), {"address": " elsewhere.test/a.pdf "})
    assert answer.status_code == 422
    assert "Documents are not fetched from elsewhere.test." in html.unescape(answer.content.decode())


def test_without_a_list_of_hosts_it_is_off_and_says_so(cast: Cast, clerk: Client, settings: Settings) -> None:
    settings.INGEST_ALLOWED_HOSTS = []
    page = clerk.get(reverse("document_add")).content.decode()
    assert "Web addresses: off." in page
    assert 'name="address"' not in page
    answer = clerk.post(reverse("document_add"), {"address": "http://127.0.0.1/"})
    assert answer.status_code == 422
    with pytest.raises(documents.CannotRead, match="No host is allowed"):
        web_addresses.take_in("http://a.gov.vn/", policy=web_addresses.office_policy(), by=cast.clerk, now=NOW)


def test_the_page_says_from_where(clerk: Client, settings: Settings) -> None:
    settings.INGEST_ALLOWED_HOSTS = ["vanban.chinhphu.vn", "*.gov.vn"]
    assert (
        "Documents are fetched from: vanban.chinhphu.vn, *.gov.vn."
        in clerk.get(reverse("document_add")).content.decode()
    )


def test_a_document_remembers_where_it_was_fetched_from(clerk: Client, site: Site) -> None:
    site.pages["/old"] = lambda to: to.say(b"", 301, Location="/Cong%20van.txt?id=<b>")
    site.pages["/Cong%20van.txt"] = lambda to: to.say(LETTER)
    page = give(clerk, site, "/old")
    document = Document.objects.get()
    assert document.source_url == f"http://vanban.test:{site.port}/Cong%20van.txt?id=<b>"
    assert "<b>" not in clerk.get(document.get_absolute_url()).content.decode()
    assert "The document is taken in and being read." in page
    assert 'rel="noreferrer noopener external"' in page
    assert document.events.get().changes["source_url"][1] == document.source_url
    assert (document.name, document.original.read()) == ("Cong van.txt", LETTER)
    assert "taken in before" in give(clerk, site, "/old")


@pytest.mark.parametrize(
    ("path", "file", "name"),
    [
        ("/Pages/vbpq-toanvan.aspx", "chi_thi.htm", "vbpq-toanvan.htm"),
        ("/download", "chi_thi.docx", "download.docx"),
        ("/chi_thi.docx", "chi_thi.pdf", "chi_thi.pdf"),
        ("/", "chi_thi.pdf", "vanban.pdf"),
        ("/van-ban.htm", "chi_thi.txt", "van-ban.txt"),
    ],
)
def test_what_it_is_is_told_by_its_bytes(clerk: Client, site: Site, path: str, file: str, name: str) -> None:
    data = (HERE / file).read_bytes()
    site.pages[path] = lambda to: to.say(data, Content_Type="text/plain")
    assert "taken in and being read" in give(clerk, site, path)
    document = Document.objects.get()
    assert Path(document.name).suffix.rstrip("l") == Path(name).suffix
    documents.read(document.readings.get().pk, NOW)
    assert document.directives.count() == 9


@pytest.mark.parametrize("data", [b"GIF89a no picture of ours", b"", b"MZ\x90\x00", b"PK\x03\x04 no zip"])
def test_what_is_no_document_is_refused_with_its_reason(clerk: Client, site: Site, data: bytes) -> None:
    site.pages["/a"] = lambda to: to.say(data)
    page = give(clerk, site, "/a")
    assert 'aria-invalid="true"' in page
    assert not Document.objects.exists()


@pytest.mark.parametrize("why", list(fetching.Why))
def test_each_reason_has_words_that_say_what_to_do(why: fetching.Why) -> None:
    said = {"host": "vanban.test", "limit": 20, "status": 404}
    told = str(documents.CannotRead(web_addresses.WORDS[why], **said))
    assert told.endswith(".")
    assert "%(" not in told


def test_a_refusal_stands_beside_the_field_and_keeps_what_was_typed(clerk: Client, site: Site) -> None:
    page = give(clerk, site, "/none")
    assert "vanban.test answers “404” instead of a document: check the address." in page
    assert f'value="http://vanban.test:{site.port}/none"' in page
    answer = clerk.post(reverse("document_add"), {"address": "http://169.254.169.254/latest/"})
    assert "Documents are not fetched from 169.254.169.254." in html.unescape(answer.content.decode())


def test_three_that_last_leave_the_pages_alone(cast: Cast, site: Site) -> None:
    for _ in range(3):
        web_addresses._AT_ONCE.acquire()
    try:
        with pytest.raises(documents.CannotRead, match="at the moment"):
            web_addresses.take_in("http://vanban.test/", policy=policy(site), by=cast.clerk, now=NOW)
    finally:
        for _ in range(3):
            web_addresses._AT_ONCE.release()


def test_only_who_takes_in_makes_the_server_ask_anybody(cast: Cast, site: Site) -> None:
    for user in (cast.leader, cast.officer):
        with pytest.raises(PermissionDenied):
            web_addresses.take_in(f"http://vanban.test:{site.port}/", policy=policy(site), by=user, now=NOW)
    assert site.asked == []
