"""Fetching by a web address: only from hosts of the list, never from inside, never too long or too much."""

import ipaddress

import pytest

from tests.tracker.web_server import (
    LETTER,
    Names,
    Site,
    address,
    policy,
    refused,
)
from tracker.fetching import Policy, Why, fetch, is_public

pytestmark = pytest.mark.once


def test_a_file_comes_as_it_is_with_its_name_and_its_address(site: Site) -> None:
    site.pages["/công văn.txt"] = site.pages["/c%C3%B4ng%20v%C4%83n.txt"] = lambda to: to.say(LETTER)
    found = fetch(address(site, "/công%20văn.txt?id=1&x=ư"), policy(site))
    assert (found.data, found.name) == (LETTER, "công văn.txt")
    assert site.asked == [(f"vanban.test:{site.port}", "/c%C3%B4ng%20v%C4%83n.txt?id=1&x=%C6%B0")]
    assert site.headers[0].keys() == {"Host", "Accept", "Accept-Encoding", "User-Agent", "Connection"}


def test_a_server_may_name_the_file(site: Site) -> None:
    said = "attachment; filename*=UTF-8''C%C3%B4ng%20v%C4%83n.docx"
    site.pages["/get"] = lambda to: to.say(LETTER, Content_Disposition=said)
    site.pages["/evil"] = lambda to: to.say(LETTER, Content_Disposition='attachment; filename="..\\\\../../etc/a.txt"')
    assert fetch(address(site, "/get?id=5"), policy(site)).name == "Công văn.docx"
    assert fetch(address(site, "/evil"), policy(site)).name == "a.txt"


@pytest.mark.parametrize(
    "url",
    [
        "", "vanban.test/a", "//vanban.test/a", "ftp://vanban.test/a", "file:///etc/passwd", "gopher://vanban.test/", "javascript:alert(1)",
        "http://user@vanban.test/", "http://user:pw@vanban.test/", "http://@vanban.test/", "http://", "http:///a", "http://vanban.test:0x50/",
        "http://vanban.test:99999/", "http://vanban.test/\r\nX: y", "http://van ban.test/", "http://vanban.test\\@evil.test/",
        "http://[::1/", f"http://vanban.test/{'a' * 2000}", f"http://{'a' * 300}.test/", "http://a..test/", "http://\u2028.test/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_before_anything_is_asked(url: str) -> None:
    names = Names({"vanban.test": ["127.0.0.1"]})
    rules = Policy(hosts=("vanban.test", "user@vanban.test"), resolve=names.resolve)
    assert refused(url, rules) is Why.ADDRESS
    assert names.asked == []


@pytest.mark.parametrize(
    ("url", "is_known"),
    [
        ("https://vanban.chinhphu.vn/a", True),
        ("https://VANBAN.chinhphu.vn./a", True),
        ("https://moh.gov.vn/a", True),
        ("https://a.b.gov.vn/a", True),
        ("https://gov.vn/a", False),
        ("https://.gov.vn/a", False),
        ("https://evilgov.vn/a", False),
        ("https://moh.gov.vn.evil.test/a", False),
        ("https://chinhphu.vn/a", False),
        ("https://moh.gov.vn:8443/a", False),
        ("http://moh.gov.vn:443/a", False),
        ("http://portal.test:8080/a", True),
        ("http://portal.test/a", False),
        ("http://127.0.0.1/a", False),
        ("http://2130706433/a", False),
        ("http://0x7f.1/a", False),
        ("http://[::ffff:127.0.0.1]/a", False),
        ("http://xn--vn-bja.test/a", True),
        ("http://vàn.test/a", False),
    ],
)
def test_only_hosts_of_the_list_are_asked_for(url: str, is_known: bool) -> None:
    names = Names({})
    hosts = ("vanban.chinhphu.vn", "*.gov.vn", "portal.test:8080", "xn--vn-bja.test", "")
    why = refused(url, Policy(hosts=hosts, resolve=names.resolve))
    assert why is (Why.NAME if is_known else Why.HOST) or (url.startswith("https://.") and why is Why.ADDRESS)
    assert bool(names.asked) is is_known


@pytest.mark.parametrize(
    "place",
    [
        "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200",
        "192.0.0.192", "168.63.129.16", "198.18.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "::", "::1",
        "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::1", "2001:0:1::1", "2001:db8::1", "::ffff:8.8.8.8",
    ],
)  # fmt: skip
def test_no_address_inside_is_reached_whatever_its_name(place: str) -> None:
    assert not is_public(ipaddress.ip_address(place))
    for places in ([place], ["203.162.0.1", place], [place, "2405:4800::1"]):
        assert (
            refused("http://vanban.test/", Policy(hosts=("vanban.test",), resolve=lambda *_, p=places: p)) is Why.INSIDE
        )


@pytest.mark.parametrize("place", ["203.162.0.1", "8.8.8.8", "2405:4800::1", "2001:4860:4860::8888"])
def test_public_addresses_are(place: str) -> None:
    assert is_public(ipaddress.ip_address(place))


def test_a_name_that_means_something_else_a_moment_later_changes_nothing(site: Site) -> None:
    """It is asked for once a step; the connection goes to the very address that was checked."""
    site.pages["/a.txt"] = lambda to: to.say(LETTER)
    names = Names({"vanban.test": ["127.0.0.1"]}, then={"vanban.test": ["127.0.0.2"]})
    assert fetch(address(site, "/a.txt"), policy(site, names=names)).data == LETTER
    assert names.asked == ["vanban.test"]
    site.pages["/again"] = lambda to: to.say(b"", 302, Location="/a.txt")
    names = Names({"vanban.test": ["127.0.0.1"]}, then={"vanban.test": ["127.0.0.2"]})
    assert refused(address(site, "/again"), policy(site, names=names)) is Why.INSIDE


def test_no_proxy_of_the_environment_is_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages["/a.txt"] = lambda to: to.say(LETTER)
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert fetch(address(site, "/a.txt"), policy(site)).data == LETTER


# ---- redirects


def test_a_redirect_is_an_address_like_the_first(site: Site) -> None:
    site.pages["/a.txt"] = lambda to: to.say(LETTER)
    inside = {
        "/loopback": f"http://127.0.0.1:{site.port}/a.txt",
        "/other": f"http://evil.test:{site.port}/a.txt",
        "/metadata": "http://169.254.169.254/latest/meta-data/",
        "/port": "http://vanban.test:22/",
    }
    for path, place in inside.items():
        site.pages[path] = lambda to, place=place: to.say(b"", 302, Location=place)  # type: ignore[misc]
        assert refused(address(site, path), policy(site)) is Why.HOST, path
    odd = {"/file": "file:///etc/passwd", "/login": f"http://a:b@vanban.test:{site.port}/a.txt", "/odd": "http://[x/"}
    for path, place in odd.items():
        site.pages[path] = lambda to, place=place: to.say(b"", 301, Location=place)  # type: ignore[misc]
        assert refused(address(site, path), policy(site)) is Why.ADDRESS, path
    assert [path for _, path in site.asked if path == "/a.txt"] == []


def test_a_listed_host_that_points_inside_is_refused_on_the_way_too(site: Site) -> None:
    names = Names({"vanban.test": ["127.0.0.1"], "noi-bo.test": ["127.0.0.3"]})
    site.pages["/"] = lambda to: to.say(b"", 307, Location=f"http://noi-bo.test:{site.port}/")
    assert refused(address(site, "/"), policy(site, "noi-bo.test", names=names)) is Why.INSIDE


def test_five_redirects_are_followed_and_no_sixth(site: Site) -> None:
    for step in range(6):
        site.pages[f"/{step}"] = lambda to, step=step: to.say(b"", 302, Location=f"{step + 1}?ư=đ")  # type: ignore[misc]
    site.pages["/6"] = lambda to: to.say(LETTER)
    found = fetch(address(site, "/1"), policy(site))
    assert (found.data, found.name) == (LETTER, "6")
    assert refused(address(site, "/0"), policy(site)) is Why.REDIRECTS
    site.pages["/round"] = lambda to: to.say(b"", 302, Location="/round")
    assert refused(address(site, "/round"), policy(site)) is Why.REDIRECTS


def test_other_hosts_of_the_list_are_followed_to(site: Site) -> None:
    site.pages["/"] = lambda to: to.say(b"", 308, Location=f"http://tep.test:{site.port}/a.txt")
    site.pages["/a.txt"] = lambda to: to.say(LETTER)
    found = fetch(address(site, "/"), policy(site, "tep.test"))
    assert found.url == f"http://tep.test:{site.port}/a.txt"
