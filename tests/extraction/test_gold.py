"""The figures on annotated documents, by the scorer of the annotators."""

import json
from datetime import date
from pathlib import Path

import pytest

from directives.extraction import extract, normalise
from directives.extraction.__main__ import gold_form
from tests.gold import header
from tests.gold.score import Tally, figures, score_doc

SEEDS = Path(__file__).parents[1] / "gold" / "seeds"
OWN = SEEDS.with_name("own")
MODELLED = SEEDS.with_name("modelled")
DEV = Path(__file__).parents[3] / "shared" / "gold" / "dev"


def measure(folder: Path) -> dict[str, dict[str, float]]:
    tally = Tally()
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text("utf-8"))
        raw = file.with_suffix(".txt").read_bytes()
        text = normalise(raw.decode())
        issued = date.fromisoformat(gold["issued"]) if gold["issued"] else None
        tasks = gold_form(file.name, raw, extract(text, language=gold["lang"], issued=issued))["tasks"]
        score_doc(text, gold["tasks"], tasks, tally, 0.5)
    out: dict[str, dict[str, float]] = figures(tally)
    return out


def test_the_five_founding_articles_are_read() -> None:
    found = measure(SEEDS)
    assert found["task"]["f1"] >= 0.95
    assert found["units"]["f1"] >= 0.9
    assert found["issuer"]["acc"] >= 0.9
    assert found["modality"]["macro_f1"] >= 0.9


def test_the_composed_documents_are_read() -> None:
    found = measure(OWN)
    assert found["task"]["f1"] >= 0.92
    assert found["units"]["f1"] >= 0.85
    assert found["lead"]["acc"] >= 0.9
    assert found["with"]["f1"] >= 0.8
    assert found["deadline"]["f1"] >= 0.9
    assert found["issuer"]["acc"] >= 0.9
    assert found["modality"]["macro_f1"] >= 0.9


def test_documents_with_the_noise_of_real_pages_are_read() -> None:
    found = measure(MODELLED)
    assert found["task"]["f1"] >= 0.88
    assert found["units"]["f1"] >= 0.75
    assert found["lead"]["acc"] >= 0.83
    assert found["deadline"]["f1"] >= 0.8
    assert found["issuer"]["acc"] >= 0.87
    assert found["modality"]["macro_f1"] >= 0.88


@pytest.mark.skipif(not DEV.is_dir(), reason="the development documents are not part of the project")
def test_the_development_documents_are_read() -> None:
    found = measure(DEV)
    assert found["task"]["f1"] >= 0.92
    assert found["units"]["f1"] >= 0.85


def test_heads_and_citations_are_read() -> None:
    for score in header.measure().values():
        assert all(score.value(name) >= 0.85 for name in header.FIELDS), score.misses
        assert score.value("recipients") >= 0.9, score.misses
        assert score.value("citations") >= 0.6, score.misses
