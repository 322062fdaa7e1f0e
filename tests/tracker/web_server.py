"""A web server on loopback that behaves as badly as it is asked to, and a policy that lets a test reach it."""

import gzip
import ipaddress
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

import pytest

from tracker.fetching import NotFetched, Policy, Why, fetch

HERE = ipaddress.ip_address("127.0.0.1")
LETTER = "Đề nghị Sở Y tế báo cáo kết quả.".encode()
MAKE_CERTIFICATE = [
    "openssl",
    "req",
    "-x509",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:prime256v1",
    "-nodes",
    "-days",
    "2",
]
Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        server = cast("Site", self.server)
        server.asked.append((self.headers["Host"], self.path))
        server.headers.append(dict(self.headers))
        answer = server.pages.get(self.path.partition("?")[0])
        if answer is None:
            self.send_error(404)
            return
        try:
            answer(self)
        except OSError:
            self.close_connection = True  # the other side has had enough

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""

    def say(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in ({"Content-Length": str(len(body))} | named).items():
            self.send_header(name, value.encode().decode("latin-1"))  # as bytes of UTF-8, which most servers send
        self.end_headers()
        self.wfile.write(body)


class Site(ThreadingHTTPServer):
    """Started by `serve`; `pages` maps a path to what is done with the request."""

    daemon_threads = True

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.pages: dict[str, Answer] = {}
        self.asked: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        if tls:
            self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that was cut off is what these tests are about."""


@dataclass
class Names:
    """What names mean, and each question that was asked; `then` is what they mean from the second question on."""

    now: dict[str, list[str]]
    then: dict[str, list[str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def resolve(self, host: str, port: int) -> list[str]:
        self.asked.append(host)
        known = self.then if self.then and self.asked.count(host) > 1 else self.now
        if host not in known:
            raise socket.gaierror(host)
        return known[host]


def policy(site: Site, *more: str, names: Names | None = None, **options: Any) -> Policy:
    """The test's server is the one address of this machine that counts as outside."""
    hosts = tuple(f"{host}:{site.port}" for host in ("vanban.test", *more))
    names = names or Names({host: ["127.0.0.1"] for host in ("vanban.test", *more)})
    values: dict[str, Any] = {"seconds": 5, "may_reach": HERE.__eq__} | options
    return Policy(hosts=hosts, resolve=names.resolve, **values)


def slowly(handler: Handler, pieces: int = 1000, pause: float = 0.05) -> None:
    """Headers at once, then a byte now and then: each by itself is quick enough."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(pieces):
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(pause)


def slow_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(1000):
        handler.wfile.write(f"X-{number}: a\r\n".encode()[: 1 + number % 7])
        handler.wfile.flush()
        time.sleep(0.05)


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"a" * 65_536)


def bomb(megabytes: int) -> bytes:
    return gzip.compress(bytes(megabytes * 1024 * 1024), 9)


def certificate(folder: Path, name: str) -> tuple[ssl.SSLContext, Path]:
    """A server's context for a certificate that nobody has signed but itself, and that certificate."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        [
            *MAKE_CERTIFICATE,
            "-keyout",
            key,
            "-out",
            cert,
            "-subj",
            f"/CN={name}",
            "-addext",
            f"subjectAltName=DNS:{name}",
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context, cert


def address(site: Site, path: str, host: str = "vanban.test") -> str:
    return f"http://{host}:{site.port}{path}"


def refused(url: str, rules: Policy) -> Why:
    with pytest.raises(NotFetched) as caught:
        fetch(url, rules)
    return caught.value.why
