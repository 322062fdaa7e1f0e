"""Seconds to the first page: `bin/demo` in a fresh clone (packages from the network), and started again."""

import os
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from _processes import family, free_port
from _steps import ROOT
from measures import Figure


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="dondoc-start-") as folder:
        clone = Path(folder, "clone")
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, clone], check=True)
        return [
            Figure("first start of a fresh clone", _seconds_to_first_page(clone), "s", at_most=180),
            Figure("later start", _seconds_to_first_page(clone), "s", at_most=10),
        ]


def _seconds_to_first_page(clone: Path) -> float:
    port = free_port()
    env = {name: value for name, value in os.environ.items() if name != "VAR_DIR"}
    started = time.monotonic()
    with family(clone.parent / "log") as processes:
        processes.start("demo", [clone / "bin" / "demo", "--port", str(port)], env, cwd=clone)
        address = f"http://127.0.0.1:{port}/login/"
        processes.wait_until(lambda: _shows(address), "The first page", seconds=600)
        return time.monotonic() - started


def _shows(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
