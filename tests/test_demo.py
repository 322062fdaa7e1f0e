"""bin/demo as a person starts and ends it; needs the packages that bin/test has installed."""

import os
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.real_parts import ROOT, free_port, wait_until

pytestmark = [pytest.mark.services, pytest.mark.once]
# What the suite's own environment must not lend to the demo.
OF_THE_TESTS = {"DATABASE_URL", "REDIS_URL", "MAIL_URL", "STATICFILES_BACKEND", "DJANGO_SETTINGS_MODULE", "DEMO"}


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all, so that only the first start is a first start."""
    return tmp_path_factory.mktemp("demo")


def test_ctrl_c_stops_all_that_the_demo_started(var: Path) -> None:
    port = free_port()
    with _demo(var, port) as demo:
        assert "Đôn Đốc" in urllib.request.urlopen(f"http://127.0.0.1:{port}/login/").read().decode()
        assert {"valkey-server", "celery", "gunicorn"} <= _names(var)
        demo.send_signal(signal.SIGINT)
        assert demo.wait(30) == 0
    assert _running(var) == []


def test_a_later_start_does_nothing_twice_and_ends_on_sigterm_too(var: Path) -> None:
    with _demo(var, free_port()) as demo:
        assert "packages" not in _said(var)
        assert "Static files" not in _said(var)
        demo.terminate()
        assert demo.wait(30) == 0
    assert _running(var) == []


def test_a_part_that_dies_ends_the_demo_with_its_last_words(var: Path) -> None:
    with _demo(var, free_port()) as demo:
        [valkey] = [pid for pid, name in _running(var) if name == "valkey-server"]
        os.kill(valkey, signal.SIGKILL)
        assert demo.wait(30) == 1
    assert "valkey ended (-9)" in _said(var)
    assert "Ready to accept connections" in _said(var)
    assert _running(var) == []


def test_a_taken_port_is_said_before_anything_is_done(tmp_path: Path, live: str) -> None:
    port = live.rpartition(":")[2]
    done = subprocess.run(
        [ROOT / "bin" / "demo", "--port", port], env=_environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert f"Port {port} is taken" in done.stderr
    assert list(tmp_path.iterdir()) == []


@contextmanager
def _demo(var: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Comes back when it is ready; whatever the test leaves is killed."""
    with (var / "said").open("wb") as said:
        demo = subprocess.Popen(
            [ROOT / "bin" / "demo", "--port", str(port)], env=_environment(var), stdout=said, stderr=said
        )
    try:
        wait_until(lambda: "Ready after" in _said(var) or demo.poll() is not None, 120)
        assert demo.poll() is None, _said(var)
        yield demo
    finally:
        for pid, _ in _running(var):
            os.kill(pid, signal.SIGKILL)
        demo.wait(10)


def _environment(var: Path) -> dict[str, str]:
    lent = {name: value for name, value in os.environ.items() if name not in OF_THE_TESTS}
    return {**lent, "VAR_DIR": str(var)}


def _said(var: Path) -> str:
    return (var / "said").read_text()


def _names(var: Path) -> set[str]:
    return {name for _, name in _running(var)}


def _running(var: Path) -> list[tuple[int, str]]:
    """Every process of this demo, by what it runs."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if _belongs_to(var, folder):
                found.append((int(folder.name), _name((folder / "cmdline").read_text())))
        except OSError:
            continue
    return found


def _belongs_to(var: Path, folder: Path) -> bool:
    """By its environment, or by where it runs: Valkey writes its title over its environment."""
    named = f"VAR_DIR={var}".encode() in (folder / "environ").read_bytes().split(b"\0")
    return named or (folder / "cwd").readlink() == var


def _name(command: str) -> str:
    """`python -m celery …` is celery; a server that renames itself writes blanks."""
    words = command.replace(" ", "\0").split("\0")
    return words[2] if words[1:2] == ["-m"] else Path(words[0]).name
