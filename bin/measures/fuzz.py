"""10,000 hostile texts in two processes of different hash seed and locale: faults, slowest texts, differences."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from typing import Any

from _steps import ROOT
from measures import Figure

TEXTS = 10_000
TURKISH = "tr_TR.UTF-8"  # where "I" has another small letter


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="dondoc-locale-") as folder:
        _make_locale(folder)
        plain = _start({"PYTHONHASHSEED": "1", "LC_ALL": "C"})
        turkish = _start({"PYTHONHASHSEED": "2", "LC_ALL": TURKISH, "LOCPATH": folder})
        readings = [_outcome(process) for process in (plain, turkish)]
    for one in readings:
        _tell(one)
    return [
        Figure("texts read", min(one["texts"] for one in readings), at_least=TEXTS),
        Figure(
            "texts with an exception or a broken promise",
            len({f for one in readings for f in one["faults"]}),
            at_most=0,
        ),
        Figure(
            "a megabyte of the slowest of 100 KB and more",
            max(one["slowest_long"][0] for one in readings),
            "s",
            at_most=1,
        ),
        Figure("the slowest shorter text", max(one["slowest_short"][0] for one in readings), "s", at_most=0.1),
        Figure("differences between the processes", len({one["reading"] for one in readings}) - 1, at_most=0),
    ]


def _make_locale(folder: str) -> None:
    """Most machines have no Turkish locale; without the means to make one, C stands for both."""
    if shutil.which("localedef"):
        subprocess.run(["localedef", "-i", "tr_TR", "-f", "UTF-8", f"{folder}/{TURKISH}"], capture_output=True)


def _start(settings: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-B", "-m", "tests.extraction.fuzzing", "0", str(TEXTS)]
    env = {**os.environ, **settings, "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)


def _outcome(process: subprocess.Popen[str]) -> dict[str, Any]:
    said, _ = process.communicate()
    if process.returncode:
        raise RuntimeError("A process of the fuzz ended early; its words stand above.")
    found: dict[str, Any] = json.loads(said)
    return found


def _tell(found: dict[str, Any]) -> None:
    print(f"  locale {found['locale'][:40]}: {found['megabytes']:.0f} MB")
    print(f"    slowest: {found['slowest_long']} s a megabyte, {found['slowest_short']} s")
    for fault in found["faults"][:20]:
        print(f"    {fault}")
