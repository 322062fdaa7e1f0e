"""One document from the web, for somebody who typed its address: the one room that opens connections of its own.

Whoever may give an address must not reach by it what only this machine can: the office's network, the cloud's metadata,
a service on loopback. So the host stands on the office's list; the name is resolved once, each of its addresses must be
public, and the connection goes to one of these very addresses (a name that means something else a moment later changes
nothing). A redirect is an address like the first. No proxy of the environment, no cookies, no credentials; time and
size have an end, however the other side spends them.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import SplitResult, quote, unquote, urljoin

from tracker.fetching.line import Line, left, secured, wire
from tracker.fetching.policy import PORTS, Policy, is_public, parts_of
from tracker.fetching.reasons import NotFetched, Why

__all__ = ["Fetched", "NotFetched", "Policy", "Why", "fetch", "is_public"]

_MOVED = {301, 302, 303, 307, 308}
_PIECE = 65_536


@dataclass(frozen=True, slots=True)
class Fetched:
    data: bytes
    name: str  # as the server or the address calls it
    url: str  # where it was in the end


def fetch(url: str, policy: Policy) -> Fetched:
    """Raises NotFetched."""
    until = time.monotonic() + policy.seconds
    for _ in range(policy.redirects + 1):
        found = _once(url, policy, until)
        if isinstance(found, Fetched):
            return found
        url = _moved(url, found)
    raise NotFetched(Why.REDIRECTS, limit=policy.redirects)


def _once(url: str, policy: Policy, until: float) -> Fetched | str:
    """What stands there, or where it has moved to."""
    parts, host, port = parts_of(url)
    if not policy.knows(host, port, parts.scheme):
        raise NotFetched(Why.HOST, host=host if port == PORTS[parts.scheme] else f"{host}:{port}")
    with _told(host):
        places = _places(host, port, policy, until)
        with wire(places, port, until) as plain, secured(plain, parts.scheme, host, policy, until) as line:
            answer = _ask(line, parts, host, port, until)
            if answer.status in _MOVED and (place := answer.headers.get("Location")):
                return str(place)
            if answer.status != http.client.OK:
                raise NotFetched(Why.STATUS, host=host, status=answer.status)
            return Fetched(_body(answer, policy.most_bytes), _name(answer, parts), url)


def _moved(url: str, place: str) -> str:
    """Headers come as Latin-1; addresses in them are mostly UTF-8."""
    try:
        return urljoin(url, place.strip().encode("latin-1").decode("utf-8"))
    except ValueError as error:
        raise NotFetched(Why.ADDRESS) from error


def _places(host: str, port: int, policy: Policy, until: float) -> list[str]:
    """The addresses of the host, each of which may be reached: one that may not spoils the name."""
    found = _in_time(lambda: policy.resolve(host, port), host, until)
    try:
        addresses = [ipaddress.ip_address(place) for place in found]
    except ValueError as error:
        raise NotFetched(Why.NAME, host=host) from error
    if not addresses:
        raise NotFetched(Why.NAME, host=host)
    if not all(policy.may_reach(address) for address in addresses):
        raise NotFetched(Why.INSIDE, host=host)
    return [str(address) for address in addresses]


def _in_time(ask: Callable[[], list[str]], host: str, until: float) -> list[str]:
    """The system's resolver knows no time limit: it is left behind where it takes too long."""
    found: list[list[str]] = []

    def run() -> None:
        try:
            found.append(ask())
        except (OSError, UnicodeError):
            found.append([])

    asking = threading.Thread(target=run, daemon=True)
    asking.start()
    asking.join(left(until))
    if not found:
        raise NotFetched(Why.SLOW)
    return found[0]


@contextmanager
def _told(host: str) -> Iterator[None]:
    """What goes wrong on the line, as a reason."""
    try:
        yield
    except TimeoutError as error:
        raise NotFetched(Why.SLOW) from error
    except ssl.SSLError as error:
        raise NotFetched(Why.TLS, host=host) from error
    except (http.client.HTTPException, zlib.error, ValueError) as error:
        raise NotFetched(Why.BROKEN, host=host) from error
    except OSError as error:
        raise NotFetched(Why.AWAY, host=host) from error


def _ask(line: socket.socket, parts: SplitResult, host: str, port: int, until: float) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection(host, port)
    connection.default_port = PORTS[parts.scheme]  # so that the Host header names no usual port
    connection.sock = Line(line, until)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~") + (
        "?" + quote(parts.query, safe="/?%:@!$&'()*+,;=~[]") if parts.query else ""
    )
    headers = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": "Don-Doc", "Connection": "close"}
    connection.request("GET", path, headers=headers)
    return connection.getresponse()


def _body(answer: http.client.HTTPResponse, most: int) -> bytes:
    """All of it, or none: neither too much, packed or unpacked, nor a part."""
    said = answer.length
    if said is not None and said > most:
        raise NotFetched(Why.LARGE, limit=most // 1024**2)
    found = bytearray()
    while piece := answer.read(_PIECE):
        found += piece
        if len(found) > most:
            raise NotFetched(Why.LARGE, limit=most // 1024**2)
    if said is not None and len(found) != said:
        raise http.client.IncompleteRead(b"")
    return _unpacked(bytes(found), answer.headers.get("Content-Encoding", ""), most)


def _unpacked(data: bytes, packing: str, most: int) -> bytes:
    """We ask for nothing packed; some send it all the same."""
    packing = packing.strip().lower()
    if packing in ("", "identity"):
        return data
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise ValueError(packing)
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 32)
    out = unpacking.decompress(data, most + 1)
    if len(out) > most:
        raise NotFetched(Why.LARGE, limit=most // 1024**2)
    if not unpacking.eof:
        raise ValueError("cut off")
    return out


def _name(answer: http.client.HTTPResponse, parts: SplitResult) -> str:
    said = answer.headers.get_filename() or ""
    return PurePosixPath(said.replace("\\", "/")).name or PurePosixPath(unquote(parts.path)).name or str(parts.hostname)
