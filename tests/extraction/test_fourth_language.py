"""A language is a folder: a small Spanish pack, put beside the others by its place alone, reads a Spanish decree."""

import io
import json
import re
import subprocess
import sys
import token
import tokenize
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from directives.extraction import Directive, Extraction, Modality, Reason, extract
from directives.extraction import packs as the_packs
from directives.extraction.__main__ import main
from tests.extraction.packs_for_tests import mounted
from tests.extraction.test_packs import CHECKS, Entry, entries

HOUSE = Path(the_packs.__file__).parents[1]
DECREE = """BOLETÍN OFICIAL DE LA REGIÓN
DECRETO n.º 12/2026
Villaclara, 16 de marzo de 2026

PLAN DE VERANO CONTRA LOS INCENDIOS

Considerando la sequía de los últimos meses;

A. ANTECEDENTES
El Ministerio de Agricultura ha limpiado ya cuarenta kilómetros de caminos.

B. MEDIDAS
Artículo 1. El Presidente ordena al Ministerio de Agricultura que presente, antes del 15 de junio de 2026, un mapa de los montes en peligro.
Artículo 2. La Secretaría de Transportes, en coordinación con la Dirección General de Tráfico, deberá despejar las pistas forestales en un plazo de 30 días.
Artículo 3. El Presidente instruye a las alcaldías de la sierra a:
a) revisar las bocas de riego;
b) formar brigadas de vecinos, en colaboración con el Instituto de Meteorología;
c) enviar un parte cada trimestre.
Artículo 4. Se recomienda a los ayuntamientos limitar las fiestas con fuego. No deberán autorizar hogueras en agosto.
Artículo 5. Los hospitales comarcales podrán pedir ambulancias de refuerzo.
Artículo 6. El Ministerio de Hacienda pagará de inmediato las horas extraordinarias. La Policía de Montes ha comprado ya dos camiones.
El presente decreto entrará en vigor el día de su firma.
"""


@pytest.fixture(autouse=True, scope="module")
def spanish() -> Iterator[None]:
    with mounted():
        yield


@pytest.fixture
def decree() -> Extraction:
    return extract(DECREE)


def spanish_entries() -> tuple[Entry, ...]:
    with mounted():
        return entries("es")


@pytest.mark.parametrize(
    "entry", [pytest.param(one, id=f"{type(one).__name__}-{number}") for number, one in enumerate(spanish_entries())]
)
def test_an_entry_of_a_fourth_pack_fires_in_the_sentence_that_proves_it(entry: Any) -> None:
    result = extract(entry.proof, language="es", issued=getattr(entry, "issued", None))
    CHECKS[type(entry)]("es", entry, result)


def the(decree: Extraction, words: str) -> Directive:
    (one,) = [one for one in decree.directives if words in DECREE[one.start : one.end]]
    return one


def units(directive: Directive) -> list[str]:
    return [unit.text for unit in directive.units]


def test_a_fourth_pack_is_found_by_its_folder() -> None:
    assert the_packs.languages() == ("en", "es", "fr", "vi")


def test_its_language_is_told_from_the_text(decree: Extraction) -> None:
    assert decree.language == "es"


def test_its_head_is_read(decree: Extraction) -> None:
    assert decree.issued == date(2026, 3, 16)
    assert decree.header.kind is not None
    assert decree.header.kind.text == "DECRETO"
    assert decree.header.number is not None
    assert decree.header.number.text == "12/2026"


def test_nothing_but_its_directives_is_found(decree: Extraction) -> None:
    assert [DECREE[one.start : one.end] for one in decree.directives] == [
        "al Ministerio de Agricultura que presente, antes del 15 de junio de 2026, un mapa de los montes en peligro",
        "La Secretaría de Transportes, en coordinación con la Dirección General de Tráfico, deberá despejar las pistas forestales en un plazo de 30 días",
        "revisar las bocas de riego",
        "formar brigadas de vecinos, en colaboración con el Instituto de Meteorología",
        "enviar un parte cada trimestre",
        "a los ayuntamientos limitar las fiestas con fuego",
        "No deberán autorizar hogueras en agosto",
        "El Ministerio de Hacienda pagará de inmediato las horas extraordinarias",
    ]


def test_units_stand_without_their_articles(decree: Extraction) -> None:
    assert units(the(decree, "un mapa")) == ["Ministerio de Agricultura"]
    assert units(the(decree, "pistas")) == ["Secretaría de Transportes"]
    assert units(the(decree, "fiestas")) == units(the(decree, "hogueras")) == ["ayuntamientos"]
    assert units(the(decree, "horas")) == ["Ministerio de Hacienda"]


def test_items_inherit_from_the_line_that_leads_in(decree: Extraction) -> None:
    for words in ("bocas", "brigadas", "parte cada"):
        item = the(decree, words)
        assert units(item) == ["alcaldías de la sierra"]
        assert item.units[0].inherited
        assert item.issuer is not None
        assert item.issuer.text == "Presidente"


def test_partners_are_named(decree: Extraction) -> None:
    assert [unit.text for unit in the(decree, "pistas").partners] == ["Dirección General de Tráfico"]
    assert [unit.text for unit in the(decree, "brigadas").partners] == ["Instituto de Meteorología"]


def test_deadlines_come_to_their_dates(decree: Extraction) -> None:
    day, run, turn = (the(decree, words).deadline for words in ("un mapa", "pistas", "parte cada"))
    assert day is not None and run is not None and turn is not None  # noqa: PT018
    assert (day.kind, day.due, day.text) == ("date", date(2026, 6, 15), "antes del 15 de junio de 2026")
    assert (run.kind, run.amount, run.unit, run.due) == ("relative", 30, "days", date(2026, 4, 15))
    assert "16/03/2026" in run.arithmetic
    assert "15/04/2026" in run.arithmetic
    assert (turn.kind, turn.every) == ("recurring", "quarter")


def test_modality_and_urgency_are_told(decree: Extraction) -> None:
    assert the(decree, "un mapa").modality is Modality.OBLIGATION
    assert the(decree, "fiestas").modality is Modality.REQUEST
    assert the(decree, "hogueras").modality is Modality.PROHIBITION
    assert [DECREE[one.start : one.start + 13] for one in decree.directives if one.urgent] == ["El Ministerio"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("BOLETÍN OFICIAL", Reason.FURNITURE),
        ("Considerando", Reason.BACKGROUND),
        ("La Policía de Montes ha comprado", Reason.ACCOMPLISHED),
        ("Los hospitales comarcales podrán", Reason.PERMISSION),
        ("El presente decreto entrará en vigor", Reason.BOILERPLATE),
    ],
)
def test_what_asks_for_nothing_carries_its_reason(decree: Extraction, words: str, reason: Reason) -> None:
    assert [one.reason for one in decree.dismissed if DECREE.startswith(words, one.start)] == [reason]


def test_the_command_takes_any_packs_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "decreto.txt"
    file.write_text("El Ministerio de Salud deberá reforzar los controles.", "utf-8")
    assert main([str(file), "--language", "es"]) == 0
    out = json.loads(capsys.readouterr().out)
    assert out["lang"] == "es"
    assert out["tasks"][0]["units"] == ["Ministerio de Salud"]


def test_a_record_tells_the_pack_that_read_it(decree: Extraction) -> None:
    assert re.fullmatch(r"es-[0-9a-f]{8}", decree.versions.pack)
    assert decree.versions.pack != the_packs.version("fr")


def test_a_packs_version_is_the_same_in_every_process() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", "from directives.extraction.packs import version; print(version('vi'), version('en'))"],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(HOUSE.parents[1])}, check=True, capture_output=True, text=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert told == {f"{the_packs.version('vi')} {the_packs.version('en')}\n"}


def test_a_packs_version_changes_with_one_of_its_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    pack, before = the_packs.load("es"), the_packs.version("es")
    fewer = pack._replace(cues=pack.cues[:-1])
    monkeypatch.setattr(the_packs, "load", lambda language: fewer)
    assert the_packs.version.__wrapped__("es") != before


# --- the code knows no language ---------------------------------------------------------------------------------------

# Words that no rule of structure needs: only a pack may know them.
WORDS = (
    "the",
    "of",
    "and",
    "or",
    "shall",
    "that",
    "le",
    "la",
    "les",
    "des",
    "du",
    "et",
    "que",
    "monsieur",
    "following",
)
_WORD = re.compile(rf"(?<![\w.:-])(?:{'|'.join(WORDS)})(?![\w.:-])", re.IGNORECASE)
_CODE = re.compile(r"\{[^{}]*\}")  # in an f-string


def literals(file: Path) -> Iterator[str]:
    """The quoted strings of a module; docstrings and comments speak to people, and may name what they like."""
    before = token.NEWLINE
    for one in tokenize.generate_tokens(io.StringIO(file.read_text("utf-8")).readline):
        if one.type in (tokenize.COMMENT, tokenize.NL):
            continue
        opens_statement = before in (token.NEWLINE, token.INDENT, token.DEDENT, tokenize.ENCODING)
        if one.type == token.STRING and not opens_statement:
            yield _CODE.sub("", one.string)
        before = one.type


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(file, id=str(file.relative_to(HOUSE)))
        for file in sorted(HOUSE.rglob("*.py"))
        if "packs" not in file.relative_to(HOUSE).parts and file.name not in ("records.py", "__main__.py", "explain.py")
    ],
)
def test_a_module_knows_no_language(file: Path) -> None:
    assert not [
        one for one in literals(file) if _WORD.search(one) or any(ch.isalpha() and not ch.isascii() for ch in one)
    ]
    assert not re.search(r'language\)? (?:==|!=|in) ["(]', file.read_text("utf-8"))
