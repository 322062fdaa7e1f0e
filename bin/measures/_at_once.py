"""The same file posted twenty times at once to a live server, on SQLite and on PostgreSQL."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from _postgres import postgres
from _steps import ROOT, Stop
from measures import Figure

POSTS = 20
TEST = "tests/tracker/test_batches.py::test_twenty_posts_at_once_are_one_document"


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="dondoc-intake-") as folder:
        yield _figure("SQLite", {}, Path(folder))
        try:
            with postgres(Path(folder)) as url:
                yield _figure("PostgreSQL", {"DATABASE_URL": url}, Path(folder))
        except Stop as reason:
            print(f"  not measured on PostgreSQL: {reason}")


def _figure(where: str, more: dict[str, str], folder: Path) -> Figure:
    """Documents that came of it: the test fails on any number but one, and on an answer that leads elsewhere."""
    unset = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    env = {name: value for name, value in os.environ.items() if name not in unset} | more
    with (folder / f"{where}.log").open("wb") as log:
        command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", TEST]
        ended = subprocess.run(command, cwd=ROOT, env=env, stdout=log, stderr=log).returncode
    if ended:
        print((folder / f"{where}.log").read_text()[-2000:])
    return Figure(f"one document of {POSTS} posts at once, {where}", float(ended == 0), at_least=1)
