"""Fetching by a web address has an end: in time, in size, in what is taken for a document; and TLS is checked."""

import gzip
import ssl
import time
import zlib
from pathlib import Path

import pytest

from tests.tracker.web_server import (
    LETTER,
    Handler,
    Names,
    Site,
    address,
    bomb,
    certificate,
    endless,
    policy,
    refused,
    slow_head,
    slowly,
)
from tracker.fetching import NotFetched, Why, fetch

pytestmark = pytest.mark.once


@pytest.mark.parametrize("path", ["/drip", "/head", "/silent", "/continue"])
def test_time_has_an_end_however_it_is_spent(site: Site, path: str) -> None:
    def forever(to: Handler) -> None:
        while True:
            to.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    site.pages |= {"/drip": slowly, "/head": slow_head, "/silent": lambda _: time.sleep(9), "/continue": forever}
    begun = time.monotonic()
    assert refused(address(site, path), policy(site, seconds=0.5)) in (Why.SLOW, Why.BROKEN)
    assert time.monotonic() - begun < 1.5


def test_redirects_share_the_time(site: Site) -> None:
    def later(to: Handler) -> None:
        time.sleep(0.3)
        to.say(b"", 302, Location="/")

    site.pages["/"] = later
    assert refused(address(site, "/"), policy(site, seconds=1)) is Why.SLOW


def test_a_resolver_that_never_answers_is_left_behind(site: Site) -> None:
    class Hanging(Names):
        def resolve(self, host: str, port: int) -> list[str]:
            time.sleep(5)
            return []

    begun = time.monotonic()
    assert refused(address(site, "/"), policy(site, names=Hanging({}), seconds=0.3)) is Why.SLOW
    assert time.monotonic() - begun < 1


def test_size_has_an_end_told_or_not_packed_or_not(site: Site) -> None:
    site.pages |= {
        "/told": lambda to: to.say(b"a", Content_Length=str(20 * 1024**3)),
        "/endless": endless,
        "/bomb": lambda to: to.say(bomb(50), Content_Encoding="gzip"),
        "/deflated": lambda to: to.say(zlib.compress(bytes(3 * 1024**2)), Content_Encoding="deflate"),
    }
    for path in site.pages:
        assert refused(address(site, path), policy(site, most_bytes=2 * 1024**2)) is Why.LARGE, path
    site.pages["/just"] = lambda to: to.say(bytes(2 * 1024**2))
    assert len(fetch(address(site, "/just"), policy(site, most_bytes=2 * 1024**2)).data) == 2 * 1024**2


def test_what_is_packed_although_we_ask_for_it_plain_is_unpacked(site: Site) -> None:
    site.pages["/a.txt"] = lambda to: to.say(gzip.compress(LETTER), Content_Encoding="gzip")
    assert fetch(address(site, "/a.txt"), policy(site)).data == LETTER


@pytest.mark.parametrize("path", ["/short", "/chunks", "/cut", "/br", "/noise", "/none"])
def test_a_part_is_no_document(site: Site, path: str) -> None:
    def chunks(to: Handler) -> None:
        to.send_response(200)
        to.send_header("Transfer-Encoding", "chunked")
        to.end_headers()
        to.wfile.write(b"5\r\nabcde\r\n80\r\nabc")

    def noise(to: Handler) -> None:
        to.wfile.write(b"\x16\x03\x01 this is no HTTP\r\n\r\n")

    site.pages |= {
        "/short": lambda to: to.say(LETTER, Content_Length=str(len(LETTER) + 9)),
        "/chunks": chunks,
        "/cut": lambda to: to.say(gzip.compress(LETTER)[:-9], Content_Encoding="gzip"),
        "/br": lambda to: to.say(LETTER, Content_Encoding="br"),
        "/noise": noise,
        "/none": lambda _: None,
    }
    assert refused(address(site, path), policy(site)) is Why.BROKEN


@pytest.mark.parametrize("status", [204, 206, 304, 401, 403, 404, 500, 503])
def test_an_answer_that_is_no_document_says_which(site: Site, status: int) -> None:
    site.pages["/a"] = lambda to: to.say(b"", status)
    with pytest.raises(NotFetched) as caught:
        fetch(address(site, "/a"), policy(site))
    assert (caught.value.why, caught.value.said["status"]) == (Why.STATUS, status)


def test_nobody_there(site: Site) -> None:
    gone = Site()
    rules = policy(gone)
    gone.shutdown()
    gone.server_close()
    assert refused(address(gone, "/"), rules) is Why.AWAY
    assert refused(address(site, "/"), policy(site, names=Names({}))) is Why.NAME


def test_the_second_address_of_a_name_is_tried_where_the_first_is_silent(site: Site) -> None:
    site.pages["/a"] = lambda to: to.say(LETTER)
    names = Names({"vanban.test": ["127.0.0.9", "127.0.0.1"]})
    rules = policy(site, names=names, may_reach=lambda place: place.is_loopback)
    assert fetch(address(site, "/a"), rules).data == LETTER


# ---- TLS


def test_the_certificate_is_that_of_the_name(tmp_path: Path) -> None:
    server, cert = certificate(tmp_path, "vanban.test")
    site = Site(server)
    site.pages["/a"] = lambda to: to.say(LETTER)
    url = f"https://vanban.test:{site.port}/a"
    trusting = ssl.create_default_context(cafile=str(cert))
    assert fetch(url, policy(site, tls=trusting)).data == LETTER
    assert refused(url, policy(site)) is Why.TLS  # nobody vouches for it
    other = url.replace("vanban", "khac")
    assert refused(other, policy(site, "khac.test", tls=trusting)) is Why.TLS
    site.shutdown()
    site.server_close()


def test_a_server_without_tls_and_one_that_stalls_in_the_handshake(site: Site) -> None:
    url = f"https://vanban.test:{site.port}/"
    begun = time.monotonic()
    assert refused(url, policy(site, seconds=1)) in (Why.TLS, Why.SLOW)
    assert time.monotonic() - begun < 2
