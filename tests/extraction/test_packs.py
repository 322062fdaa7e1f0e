"""Every entry of every pack, tested by the sentence it carries."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from directives.extraction import Extraction, Modality, extract
from directives.extraction.cues import lexicon
from directives.extraction.packs import languages, load
from directives.extraction.packs.entries import (
    Basis,
    Column,
    Cue,
    FieldLine,
    Furniture,
    HeaderLine,
    Kind,
    Limit,
    Reference,
    Section,
    UnitHead,
)
from directives.extraction.text import fold, scan_form

Entry = Basis | Column | Cue | FieldLine | Furniture | HeaderLine | Limit | Reference | Section | UnitHead


def entries(language: str) -> tuple[Entry, ...]:
    pack = load(language)
    lines: tuple[Entry, ...] = (*pack.sections, *pack.fields, *pack.columns, *pack.furniture, *pack.header)
    return (*pack.cues, *pack.heads, *pack.limits, *lines, *pack.references, *pack.bases)


ENTRIES = [
    pytest.param(language, entry, id=f"{language}-{type(entry).__name__}-{entry.proof[:48]}-{number}")
    for language in languages()
    for number, entry in enumerate(entries(language))
]


@pytest.mark.parametrize(("language", "entry"), ENTRIES)
def test_an_entry_fires_with_its_effect_in_the_sentence_that_proves_it(language: str, entry: Any) -> None:
    issued = entry.issued if isinstance(entry, Limit) else None
    result = extract(entry.proof, language=language, issued=issued)
    CHECKS[type(entry)](language, entry, result)


def cue_fires(language: str, cue: Cue, result: Extraction) -> None:
    folded = fold(cue.proof)
    events = lexicon(language, ()).scan(cue.proof, scan_form(folded))
    assert any(cue in event.cues for event in events), "the term is not found in its proof"
    effect = EFFECTS.get(cue.kind)
    if effect:
        effect(cue, result)


def one_directive_of_its_modality(cue: Cue, result: Extraction) -> None:
    assert result.directives
    assert result.directives[-1].modality is cue.modality


def a_unit_ends_before_it(cue: Cue, result: Extraction) -> None:
    last = result.directives[0].units[-1].spans[-1]
    assert fold(cue.proof)[last.end :].lstrip().startswith(cue.term)
    assert bool(result.directives[0].urgent) == cue.urgent


def the_present_obliges(cue: Cue, result: Extraction) -> None:
    assert len(result.directives) == 1
    assert len(result.directives[0].units) == 1


def it_begins_a_directive_of_its_own(cue: Cue, result: Extraction) -> None:
    assert len(result.directives) == 2
    assert fold(cue.proof).startswith(cue.term, result.directives[1].start)


def nothing_is_asked(cue: Cue, result: Extraction) -> None:
    assert not result.directives
    assert cue.reason in {one.reason for one in result.dismissed}


def it_is_urgent(cue: Cue, result: Extraction) -> None:
    assert result.directives[0].urgent is not None or not cue.urgent


def it_belongs_to_no_directive(cue: Cue, result: Extraction) -> None:
    assert result.directives
    assert not any(fold(one_text).startswith(cue.term + " ") for one_text in _texts(cue, result))


def it_stays_with_the_clause_before(cue: Cue, result: Extraction) -> None:
    assert len(result.directives) == 1


def a_partner_follows(cue: Cue, result: Extraction) -> None:
    assert [unit.text for unit in result.directives[0].partners] in (
        ["Sở Tài chính"],
        ["Ministre des Finances"],
        ["Secretary of Education"],
        ["Ministerio de Hacienda"],
    )


def _texts(cue: Cue, result: Extraction) -> list[str]:
    return [cue.proof[one.start : one.end] for one in result.directives]


EFFECTS = {
    Kind.FRAME: one_directive_of_its_modality,
    Kind.STRESS: one_directive_of_its_modality,
    Kind.MODAL: one_directive_of_its_modality,
    Kind.FORBID: one_directive_of_its_modality,
    Kind.VERB: a_unit_ends_before_it,
    Kind.ADVERB: a_unit_ends_before_it,
    Kind.PAST: nothing_is_asked,
    Kind.STATE: nothing_is_asked,
    Kind.PERMIT: nothing_is_asked,
    Kind.NARRATIVE: nothing_is_asked,
    Kind.LINK: it_belongs_to_no_directive,
    Kind.ORDINAL: it_belongs_to_no_directive,
    Kind.PURPOSE: it_stays_with_the_clause_before,
    Kind.STAY: it_stays_with_the_clause_before,
    Kind.CLAUSE_HEAD: it_stays_with_the_clause_before,
    Kind.PARTNER: a_partner_follows,
    Kind.URGENT: it_is_urgent,
    Kind.INITIAL: it_begins_a_directive_of_its_own,
    Kind.PRESENT: the_present_obliges,
}


def head_fires(language: str, head: UnitHead, result: Extraction) -> None:
    assert tuple(unit.text for unit in result.directives[0].units) == head.units


def limit_fires(language: str, limit: Limit, result: Extraction) -> None:
    deadline = result.directives[-1].deadline
    if limit.kind == "none":
        assert deadline is None
        return
    assert deadline is not None
    assert deadline.kind == limit.kind
    assert deadline.due == limit.due
    if limit.amount:
        assert (deadline.amount, deadline.unit, deadline.anchor) == (limit.amount, limit.unit, limit.anchor)
    assert deadline.every == limit.every


def section_fires(language: str, section: Section, result: Extraction) -> None:
    assert bool(result.directives) == section.is_open


def field_fires(language: str, field: FieldLine, result: Extraction) -> None:
    directive = result.directives[0]
    if field.role == "lead":
        assert len(directive.units) == 1
        assert directive.units[0].inherited
    elif field.role == "partner":
        assert len(directive.partners) == 1
    elif field.role == "time":
        assert directive.deadline is not None
        assert directive.deadline.due in (date(2024, 6, 30), date(2024, 6, 15))
    elif field.role == "product":
        assert directive.product is not None
    elif field.role == "note":
        assert "field.note" in [one.rule for one in result.dismissed]


def column_fires(language: str, column: Column, result: Extraction) -> None:
    """The cell under the column gives the field of its role."""
    names, cells = (line.split(" | ") for line in column.proof.splitlines())
    (cell,) = [cell for name, cell in zip(names, cells, strict=True) if name.lower().strip(" .") == column.term]
    (row,) = result.directives
    assert row.rule == "table.row"
    given = {
        "action": column.proof[row.start : row.end],
        "lead": " ".join(unit.text for unit in row.units),
        "partner": " ".join(unit.text for unit in row.partners),
        "time": row.deadline.text if row.deadline and row.deadline.due else "",
        "product": row.product.text if row.product else "",
    }
    assert given.get(column.role, cell) == cell


def furniture_fires(language: str, furniture: Furniture, result: Extraction) -> None:
    assert not result.directives
    assert furniture.reason in {one.reason for one in result.dismissed}


def header_line_fires(language: str, line: HeaderLine, result: Extraction) -> None:
    head = result.header
    if line.role.endswith("date"):
        assert head.issued_on is not None
        assert head.issued_on.value.isoformat() == line.gives
    elif line.role in ("addressee", "copy", "another", "aside", "no_recipient"):
        recipients = [one.text for one in head.recipients]
        assert line.gives in recipients
        assert not {"Như trên", "Lưu: VT"} & set(recipients)
    else:
        field = {
            "kind_of": "kind",
            "subject": "title",
            "about": "title",
            "whose": "title",
            "motto": "issuer",
            "seat": "issuer",
            "press": "issuer",
            "to": "issuer",
        }
        signs = line.role in ("signature", "signed", "office", "office_alone")
        found = getattr(head, "signer" if signs else field.get(line.role, line.role))
        assert found is not None
        assert found.text == line.gives


def reference_fires(language: str, reference: Reference, result: Extraction) -> None:
    (cited,) = [one for one in result.citations if one.proof.text == reference.words]
    assert (cited.kind, cited.number, cited.issued_on) == (reference.kind, reference.number, reference.issued)


def basis_fires(language: str, basis: Basis, result: Extraction) -> None:
    assert [one.proof.text for one in result.citations if one.role == "basis"] == [basis.words]


CHECKS: dict[type, Callable[..., None]] = {
    Cue: cue_fires,
    UnitHead: head_fires,
    Limit: limit_fires,
    Section: section_fires,
    Column: column_fires,
    FieldLine: field_fires,
    Furniture: furniture_fires,
    HeaderLine: header_line_fires,
    Reference: reference_fires,
    Basis: basis_fires,
}


def test_a_pack_is_found_by_its_folder() -> None:
    assert languages() == ("en", "fr", "vi")


def test_every_modality_has_a_cue_in_every_language() -> None:
    for language in languages():
        assert {cue.modality for cue in load(language).cues} >= set(Modality)
