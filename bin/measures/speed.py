"""How fast documents are read, beside spaCy's French pipeline and underthesea on the same texts (installs them)."""

import json
import subprocess
import sys
import venv
from pathlib import Path

from _steps import ROOT
from measures import Figure

SPEED = ROOT / "tests" / "speed"
PEERS = ROOT / "var" / "peers"
TEXTS = sorted((ROOT / "tests" / "gold" / "seeds").glob("*.txt"))


def measure() -> list[Figure]:
    ours = json.loads(_run(sys.executable, "-m", "tests.speed.ours", *TEXTS))
    figures = [
        Figure("documents of 7 KB a second, one core", ours["documents_per_second"], at_least=150),
        Figure("time from nothing to the first directive", ours["cold_start"], " s", at_most=0.5),
        Figure("peak memory", ours["memory"], " MB", at_most=100),
        Figure("growth of time as the text doubles up to 5 MB", ours["growth"], at_most=2.2),
        Figure("a megabyte of text", ours["seconds_per_megabyte"], " s", at_most=1.0),
    ]
    peers = json.loads(_run(_peers_python(), SPEED / "peers.py", *TEXTS))
    return figures + [Figure(f"documents a second, {name}", rate) for name, rate in peers.items()]


def _peers_python() -> Path:
    python = PEERS / "bin" / "python"
    wanted = SPEED / "requirements.txt"
    stamp = PEERS / "installed.txt"
    if not stamp.is_file() or stamp.read_text() != wanted.read_text():
        venv.create(PEERS, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", wanted], check=True)
        stamp.write_text(wanted.read_text())
    return python


def _run(*words: str | Path) -> str:
    done = subprocess.run([str(word) for word in words], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout
