"""How well directives are found: score.py's tables, per document, language and field, over annotated documents."""

import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from _steps import ROOT
from measures import Figure, project

GOLD = ROOT / "tests" / "gold"
SCORE = GOLD / "score.py"
# The workplace's own annotated documents, beside the clone where there are any.
SHARED = ROOT.parent / "shared" / "gold"
# An office's own, as `manage.py export_gold` writes them: GOLD_DIR=/where/they/are bin/measure extraction.
OFFICE = os.environ.get("GOLD_DIR", "")
AIMS = {"task": 0.92, "units": 0.85, "lead": 0.90, "with": 0.75, "deadline": 0.92, "issuer": 0.90, "modality": 0.90}
STRICT = "0.8"  # the overlap of a match that is cut as the annotator cut it; score.py's own is 0.5


def measure() -> list[Figure]:
    figures = [Figure("task F1, five founding articles", _score(GOLD / "seeds")["task"], at_least=0.90)]
    for folder, called in (("own", "composed documents"), ("modelled", "documents modelled on real pages")):
        figures += [Figure(f"{field}, {called}", value) for field, value in _score(GOLD / folder).items()]
    if SHARED.is_dir():
        scores = _score(SHARED)
        figures += [Figure(f"{field}, shared gold", scores[field], at_least=aim) for field, aim in AIMS.items()]
        figures.append(Figure("task F1 at IoU 0.8, shared gold", _score(SHARED, STRICT)["task"], at_least=0.85))
    if OFFICE:
        figures += [Figure(f"{field}, GOLD_DIR", value) for field, value in _score(Path(OFFICE).resolve()).items()]
    return figures


def _score(gold: Path, overlap: str = "0.5") -> dict[str, float]:
    """F1 or accuracy by field, all languages together; the table of all of them is printed."""
    with tempfile.TemporaryDirectory() as found:
        for annotated in gold.rglob("*.json"):
            _read(annotated, Path(found))
        print(f"\n{gold.name}, IoU {overlap}\n{_python(SCORE, gold, found, '--by-doc', '--iou', overlap)}", flush=True)
        scores = json.loads(_python(SCORE, gold, found, "--json", "--iou", overlap))
    return {field: _value(figures) for field, figures in scores["all"].items() if field in AIMS}


def _read(annotated: Path, found: Path) -> None:
    """The document's day is given as the annotators knew it, for not every text says it; its language is found."""
    extraction = project("directives.extraction")
    gold_form = project("directives.extraction.__main__").gold_form
    issued = json.loads(annotated.read_text("utf-8"))["issued"]
    raw = annotated.with_suffix(".txt").read_bytes()
    text = extraction.normalise(raw.decode())
    result = extraction.extract(text, issued=date.fromisoformat(issued) if issued else None)
    (found / annotated.name).write_text(json.dumps(gold_form(annotated.stem, raw, result)), "utf-8")


def _value(figures: dict[str, Any]) -> float:
    return float(next(figures[name] for name in ("f1", "acc", "macro_f1") if name in figures))


def _python(*words: str | Path) -> str:
    done = subprocess.run([sys.executable, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout
