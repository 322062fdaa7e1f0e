"""How well directives are found: score.py's table over annotated documents, the founding articles judged."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from _steps import ROOT
from measures import Figure

SCORE = ROOT / "tests" / "gold" / "score.py"
ARTICLES = ROOT / "tests" / "gold" / "seeds"
# The workplace's own annotated documents, beside the clone where there are any.
SHARED = ROOT.parent / "shared" / "gold"
AIM = 0.90


def measure() -> list[Figure]:
    figures = [Figure("task F1, five founding articles", _task_f1(ARTICLES), at_least=AIM)]
    if SHARED.is_dir():
        figures.append(Figure("task F1, shared gold", _task_f1(SHARED)))
    return figures


def _task_f1(gold: Path) -> float:
    texts = sorted(annotated.with_suffix(".txt") for annotated in gold.rglob("*.json"))
    with tempfile.TemporaryDirectory() as found:
        _python("-m", "directives.extraction", "--out", found, *texts)
        print(_python(SCORE, gold, found, "--by-doc"), flush=True)
        scores = json.loads(_python(SCORE, gold, found, "--json"))
    return float(scores["all"]["task"]["f1"])


def _python(*words: str | Path) -> str:
    done = subprocess.run([sys.executable, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout
