"""bin/test: sets up what is missing, then checks and tests everything. With `checks`: only the linters and types, a
matter of seconds before each commit. With other arguments: only pytest, with these.

Two runs of the suite: on SQLite everything, browser included; on a PostgreSQL server of its own all but the browser.
"""

import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping

import _setup
from _postgres import postgres
from _processes import interrupt_on_terminate
from _steps import ROOT, Command, Stop, run, step

BIN = _setup.VENV / "bin"
LOGS = _setup.LOGS / "test"
MANAGE: Command = [_setup.PYTHON, ROOT / "manage.py"]
PYTEST: Command = [_setup.PYTHON, "-m", "pytest"]
# What could differ on PostgreSQL.
WITH_DATABASE = ["-m", "not browser and not once", "--ignore", "tests/extraction"]
CODE = ["tracker", "directives", "tests", "bin"]

CHECKS: dict[str, Command] = {
    "ruff check": [BIN / "ruff", "check", "."],
    "ruff format": [BIN / "ruff", "format", "--check", "."],
    "djlint": [BIN / "djlint", "--lint", "--quiet", "templates"],
    "mypy": [BIN / "mypy", *CODE],
    "import-linter": [BIN / "lint-imports"],
    "makemigrations --check": [*MANAGE, "makemigrations", "--check", "--dry-run"],
    "check --deploy": [*MANAGE, "check", "--deploy", "--fail-level", "WARNING"],
}


def main() -> int:
    interrupt_on_terminate()
    started = time.monotonic()
    _setup.for_testing()
    with tempfile.TemporaryDirectory(prefix="dondoc-test-") as var:
        # VAR_DIR keeps the tests out of the demo's own folder.
        env = {**os.environ, "VAR_DIR": var}
        arguments = sys.argv[1:]
        failed = _asked(env, arguments) if arguments else _everything(env)
    print(f"\nbin/test took {time.monotonic() - started:.0f} s.", "FAILED" if failed else "All is well.")
    return 1 if failed else 0


def _asked(env: Mapping[str, str], arguments: list[str]) -> bool:
    return bool(_failed_checks(env)) if arguments == ["checks"] else _pytest(env, *arguments)


def _everything(env: Mapping[str, str]) -> bool:
    """Each is run even where one before has failed; True if any failed."""
    failed = _failed_checks(env)
    failed += ["pytest on SQLite"] if _pytest(env, "-n", "2") else []
    with postgres(LOGS) as url:
        print("\nThe same on PostgreSQL", flush=True)
        on_postgres = {**env, "DATABASE_URL": url}
        failed += ["pytest on PostgreSQL"] if _pytest(on_postgres, "-n", "2", *WITH_DATABASE) else []
    if failed:
        print(f"\nFailed: {', '.join(failed)}")
    return bool(failed)


def _failed_checks(env: Mapping[str, str]) -> list[str]:
    return [name for name in CHECKS if not _passes(name, env)]


def _passes(name: str, env: Mapping[str, str]) -> bool:
    try:
        with step(name):
            run(CHECKS[name], LOGS / f"{name.replace(' ', '-')}.log", env={**env, **_office()})
    except Stop as reason:
        print(reason)
        return False
    return True


def _office() -> dict[str, str]:
    """The environment of a real installation: no DEMO, no DEBUG, a key of its own."""
    return {
        "ALLOWED_HOSTS": "dondoc.example.vn",
        "DEBUG": "off",
        "DEMO": "off",
        "MAIL_URL": "smtp://localhost:25",
        "SECRET_KEY": secrets.token_urlsafe(60),
        "AUDIT_KEY": secrets.token_urlsafe(60),
        "SITE_URL": "https://dondoc.example.vn",
    }


def _pytest(env: Mapping[str, str], *arguments: str) -> bool:
    return subprocess.run([*PYTEST, *arguments], cwd=ROOT, env={**env, "DEMO": "on"}).returncode != 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
    except Stop as reason:
        sys.exit(f"\n{reason}")
