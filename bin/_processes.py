"""Starts long-running processes, watches them, and leaves none behind."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from _steps import ROOT, Command, Stop, tail

LAST_LINES = 15


@dataclass(frozen=True)
class Child:
    """A process that leads a group of its own, so that its children end with it."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    def is_gone(self) -> bool:
        return self.process.poll() is not None

    def end(self, seconds: float) -> None:
        """Ask the leader, which knows how to end its own children; then kill whatever is left of the group."""
        self.process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(seconds)
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Family:
    """Processes that live and die together: the last started is the first stopped."""

    def __init__(self, logs: Path) -> None:
        self.logs = logs
        self.children: list[Child] = []
        logs.mkdir(parents=True, exist_ok=True)

    def start(
        self,
        name: str,
        command: Command,
        env: Mapping[str, str],
        *,
        cwd: Path = ROOT,
        user: int | None = None,
    ) -> Child:
        log = self.logs / f"{name}.log"
        with log.open("wb") as sink:
            process = subprocess.Popen(
                command,
                cwd=cwd,
                env=dict(env),
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=sink,
                start_new_session=True,
                user=user,
            )
        self.children.append(Child(name, process, log))
        return self.children[-1]

    def wait_until(self, holds: Callable[[], bool], what: str, seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while not holds():
            self.check()
            if time.monotonic() > end:
                raise Stop(f"{what} did not come up within {seconds:.0f} s; see {self.logs}/")
            time.sleep(0.05)

    def check(self) -> None:
        """Stop, with the last it said, if one of them has ended."""
        for child in self.children:
            if child.is_gone():
                said = tail(child.log, LAST_LINES)
                raise Stop(f"{child.name} ended ({child.process.returncode}). Its log, {child.log}, ends:\n{said}")

    def watch(self) -> None:
        """Return never: only by a signal, or by Stop where a child ends."""
        while True:
            self.check()
            time.sleep(0.3)

    def stop(self, seconds: float = 6) -> None:
        for child in reversed(self.children):
            child.end(seconds)
        self.children.clear()


@contextmanager
def family(logs: Path) -> Iterator[Family]:
    made = Family(logs)
    try:
        yield made
    finally:
        with _deaf():
            made.stop()


@contextmanager
def _deaf() -> Iterator[None]:
    """A second Ctrl-C must not leave half of them running."""
    before = {what: signal.signal(what, signal.SIG_IGN) for what in (signal.SIGINT, signal.SIGTERM)}
    yield
    for what, handler in before.items():
        signal.signal(what, handler)


def interrupt_on_terminate() -> None:
    """SIGTERM, and a closed terminal, end a command as Ctrl-C does; Ctrl-C too where a shell's `&` had it ignored."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    for what in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(what, interrupt)


def is_free(port: int) -> bool:
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def listens(port: int) -> bool:
    with socket.socket() as tried:
        tried.settimeout(1)
        return tried.connect_ex(("127.0.0.1", port)) == 0
