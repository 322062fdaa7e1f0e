"""No package older than the version that mends its known holes: neither locked nor installed."""

import re
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-node.txt")
PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==(\S+)", re.MULTILINE)

# Package, the first version that may be used, and what lies below it.
FLOORS = [
    ("weasyprint", "70.0", "CVE-2026-55073, GHSA-983w-rhvv-gwmv: server-side requests past the fetcher"),
    ("django", "5.2.19", "CVE-2025-64459 and the monthly releases up to 5.2.19"),
    ("celery", "5.2.2", "CVE-2021-23727: code from a result store"),
    ("redis", "6.2", "PYSEC-2023-312: answers mixed up between connections"),
    ("gunicorn", "23.0", "CVE-2024-6827: request smuggling"),
    ("sqlparse", "0.5.0", "CVE-2024-4340: endless recursion"),
    ("pillow", "12.3.0", "CVE-2026-40192, PYSEC-2026-2253 to 2257"),
    ("pypdf", "7.0", "more than twenty crafted-PDF advisories in a year, the last below 6.16.1"),
    ("pypdfium2", "5.15", "PDFium's holes are mended by new builds, as Chromium's: take the newest"),
    ("fonttools", "4.60.2", "CVE-2025-66034: a font that writes files"),
    ("brotli", "1.2.0", "CVE-2025-6176: decompression bomb"),
]


def _locked() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, pinned in PINNED.findall((ROOT / lock).read_text()):
            found.setdefault(name.lower(), set()).add(pinned)
    return found


@pytest.mark.parametrize(("name", "floor", "hole"), FLOORS, ids=[name for name, _, _ in FLOORS])
def test_nothing_is_locked_or_installed_below_its_floor(name: str, floor: str, hole: str) -> None:
    locked = _locked()
    assert name in locked, f"{name} is in no lock: take its row out"
    for found in {*locked[name], version(name)}:
        assert Version(found) >= Version(floor), hole


def test_the_locks_agree_with_one_another() -> None:
    assert {name: pinned for name, pinned in _locked().items() if len(pinned) > 1} == {}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_has_its_version_and_its_hashes(lock: str) -> None:
    text = re.sub(r"^\s*#.*\n", "", (ROOT / lock).read_text(), flags=re.MULTILINE)
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if entry.strip()]
    assert entries
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
