"""What the printed paper must not do: nothing in it fetches anything."""

import io
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pypdf
import pytest
import weasyprint
from weasyprint.urls import URLFetchingError

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.reporting import paper_of, words_of
from tracker import pdf
from tracker.models import Progress

pytestmark = pytest.mark.usefixtures("own_files")


class Canary(ThreadingHTTPServer):
    """A server on loopback that only counts who came."""

    hits = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/canary"


class _Count(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.hits += 1  # type: ignore[attr-defined]
        self.send_response(302)
        self.send_header("Location", "file:///etc/passwd")
        self.end_headers()

    def log_message(self, *args: object) -> None: ...


@pytest.fixture
def canary() -> Iterator[Canary]:
    server = Canary(("127.0.0.1", 0), _Count)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


PAYLOADS = [
    "<img src='{url}'>",
    "<img src='x' srcset='{url} 2x'>",
    "<link rel=stylesheet href='{url}'>",
    "<link rel=attachment href='{url}'>",
    "<a rel=attachment href='{url}'>x</a>",
    "<style>@import url({url});</style>",
    "<style>@import '{url}';</style>",
    "<style>@font-face {{ font-family: e; src: url({url}) }} p {{ font-family: e }}</style><p>x</p>",
    "<style>@page {{ background: url({url}) }}</style>",
    "<p style='background-image: url({url})'>x</p>",
    "<p style='list-style-image: url({url}); display: list-item'>x</p>",
    "<p style='border-image: url({url}) 3'>x</p>",
    "<p style='content: url({url})'>x</p>",
    "<style>p::before {{ content: url({url}) }}</style><p>x</p>",
    "<object data='{url}'></object>",
    "<embed src='{url}'>",
    "<iframe src='{url}'></iframe>",
    "<input type=image src='{url}'>",
    "<svg><image href='{url}' width='9' height='9'/></svg>",
    "<svg xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='{url}' width='9' height='9'/></svg>",
    "<svg><use href='{url}#a'/></svg>",
    "<svg><style>@import url({url});</style><rect width='9' height='9'/></svg>",
    "<svg><rect fill='url({url}#p)' width='9' height='9'/></svg>",
    "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='{url}'/></svg>\">",
    "<base href='{url}/'><img src='x'>",
    "<meta http-equiv=refresh content='0;url={url}'>",
    "<img src='//{host}/canary'>",
    "<img src='dondoc:../../../../etc/passwd'>",
    "<img src='dondoc:report.css/../../../tracker/settings.py'>",
]


def test_no_payload_reaches_the_network_or_a_file(canary: Canary, tmp_path: Path) -> None:
    """Straight into the paper, as if the template had forgotten to escape."""
    secret = tmp_path / "secret.svg"
    secret.write_text(
        "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='30'><text y='20'>SESAME</text></svg>"
    )
    urls = (canary.url, secret.as_uri(), "file:///etc/passwd", "ftp://127.0.0.1/x")
    for payload in PAYLOADS:
        html = "".join(payload.format(url=url, host=f"127.0.0.1:{canary.server_port}") for url in urls)
        paper = pdf.render(f"<p>here</p>{html}", title="x", language="vi", made_at=NOW)
        words = words_of(paper)
        assert "here" in words
        assert "SESAME" not in words
        assert "root:" not in words
        assert not pypdf.PdfReader(io.BytesIO(paper)).attachments
    assert canary.hits == 0


def test_a_colour_profile_from_elsewhere_stops_the_paper(canary: Canary) -> None:
    html = f"<style>@color-profile device-cmyk {{ src: url({canary.url}) }}</style>"
    with pytest.raises(URLFetchingError, match="Refused"):
        pdf.render(html, title="x", language="vi", made_at=NOW)
    assert canary.hits == 0


def test_the_same_payloads_do_reach_it_without_our_fetcher(canary: Canary) -> None:
    """Else the test above would prove nothing."""
    reached = 0
    for payload in PAYLOADS:
        before = canary.hits
        weasyprint.HTML(
            string=payload.format(url=canary.url, host=f"127.0.0.1:{canary.server_port}"), base_url="http://127.0.0.1/"
        ).write_pdf()
        reached += canary.hits > before
    assert reached >= 18


def test_payloads_in_tasks_units_titles_and_results_are_printed_as_words(cast: Cast, canary: Canary) -> None:
    host = f"127.0.0.1:{canary.server_port}"
    for number, payload in enumerate(PAYLOADS):
        words = payload.format(url=canary.url, host=host)
        unit = builders.unit(words[:290], cast.province, code=f"bad{number}")
        made = builders.task(unit, cast.clerk, due_on=TODAY, content=words, partners=[cast.health])
        Progress.objects.create(
            task=made,
            unit=unit,
            text=words,
            percent=1,
            state="noted",
            reported_on=TODAY,
            reported_at=NOW,
            reported_by=cast.officer,
        )
    paper = paper_of(cast, title="</title><img src='file:///etc/passwd'>", unit=None)
    text = words_of(paper)
    assert canary.hits == 0
    assert "<img src='file:///etc/passwd'>" in text
    assert "<iframe src=" in text
    assert "root:" not in text
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(canary.url)
    assert canary.hits == 1, "the canary was alive all along"
