"""bin/lock: compile requirements*.txt anew from pyproject.toml; `bin/lock --upgrade` takes the newest versions.

`bin/lock --check` only sees that each version can be had, as a wheel, on Python 3.11, 3.12 and 3.13. Both ask PyPI, so
they are run by hand, never by bin/test.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import _setup
from _steps import ROOT, Stop, step

LOCKS = {
    "requirements.txt": ["pyproject.toml"],
    "requirements-dev.txt": ["--group", "pyproject.toml:dev", "--constraint", "requirements.txt"],
    "requirements-node.txt": ["requirements-node.in"],
}
PYTHONS = ("3.11", "3.12", "3.13")
UV = _setup.VENV / "bin" / "uv"
COMMON = ["--quiet", "--no-header", "--generate-hashes", "--no-emit-index-url", "--universal"]


def main() -> None:
    _setup.for_testing()
    if "--check" in sys.argv[1:]:
        _check()
    else:
        _compile(sys.argv[1:])


def _compile(options: list[str]) -> None:
    for lock, sources in LOCKS.items():
        with step(f"Compiling {lock}"):
            _uv(sources, lock, *options, "--python-version", PYTHONS[0])


def _check() -> None:
    """Every version in the locks can be had, with a wheel, on each Python that we name."""
    with tempfile.TemporaryDirectory() as folder:
        for lock in LOCKS:
            for python in PYTHONS:
                with step(f"{lock} on Python {python}"):
                    _uv([lock], Path(folder, lock), "--python-version", python, "--only-binary", ":all:")


def _uv(sources: list[str], output: str | Path, *options: str) -> None:
    command = [UV, "pip", "compile", *COMMON, *options, *sources, "--output-file", output]
    done = subprocess.run(command, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True)
    if done.returncode:
        raise Stop(done.stderr)


if __name__ == "__main__":
    try:
        main()
    except Stop as reason:
        sys.exit(f"\n{reason}")
