"""What clerks judged, as annotated documents: the reader is measured by them and never by what only the office knows."""

import json
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from directives.models import Directive, Document, Passage
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.tracker.desk_parts import mention
from tracker.models import DocumentAccess
from tracker.services import cutting, documents, review, weighing

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = next((ROOT / "seeds" / "articles").glob("004*.txt"))


def _read(cast: Cast, text: str) -> Document:
    document, _ = documents.take_in(text.encode(), "bai.txt", by=cast.clerk, now=NOW)
    documents.read(document.readings.get().pk, NOW)
    document.refresh_from_db()
    return document


def _accept(cast: Cast, row: Directive, **otherwise: Any) -> None:
    found = review.suggest(row)
    values: dict[str, Any] = {"leads": found.leads or [cast.health], "partners": found.partners, "due_on": found.due_on}
    values |= {"is_standing": found.is_standing, "rrule": found.rrule, "content": found.content}
    review.accept(row, **(values | otherwise), by=cast.clerk, now=NOW)


def _export(folder: Path, *options: str) -> list[dict[str, Any]]:
    call_command("export_gold", str(folder), *options, stdout=StringIO(), stderr=StringIO())
    return [json.loads(file.read_text()) for file in sorted(folder.glob("*.json"))]


def _score(gold: Path, found: Path) -> dict[str, Any]:
    """By the project's own means: the reader reads the exported texts, its scorer compares."""
    for file in gold.glob("*.txt"):
        issued = json.loads(file.with_suffix(".json").read_text())["issued"]
        day = ["--issued", issued] if issued else []
        words = [sys.executable, "-m", "directives.extraction", str(file), "--out", str(found), *day]
        subprocess.run(words, cwd=ROOT, check=True)
    words = [sys.executable, str(ROOT / "tests/gold/score.py"), str(gold), str(found), "--json"]
    scored: dict[str, Any] = json.loads(subprocess.run(words, capture_output=True, check=True).stdout)["all"]
    return scored


def test_an_uncorrected_reading_scores_whole_and_a_corrected_one_does_not(cast: Cast, tmp_path: Path) -> None:
    source = _read(cast, ARTICLE.read_text())
    rows = list(source.directives.all())
    for row in rows:
        _accept(cast, row)
    for passage in Passage.objects.to_weigh():
        weighing.agree(passage, by=cast.clerk, now=NOW)
    [first] = _export(tmp_path / "a")
    assert len(first["tasks"]) == len(rows)
    figures = _score(tmp_path / "a", tmp_path / "found")
    assert {figures[name]["f1"] for name in ("task", "char", "units", "with", "deadline", "urgent")} == {1.0}
    review.undo(rows[0], by=cast.clerk, now=NOW)
    review.dismiss(rows[0], "no_directive", by=cast.clerk, now=NOW)
    _export(tmp_path / "b")
    assert _score(tmp_path / "b", tmp_path / "found")["task"]["f1"] < 1
    # The same names and the same bytes each time.
    again = {file.name: file.read_bytes() for file in (tmp_path / "b").iterdir()}
    _export(tmp_path / "b")
    assert {file.name: file.read_bytes() for file in (tmp_path / "b").iterdir()} == again


TEXT = "Sở Y tế báo cáo kết quả trước 15/12/2026; UBND tỉnh giao Sở Tài chính bố trí kinh phí. Các đơn vị tuyên truyền."


@pytest.fixture
def source(cast: Cast) -> Document:
    made = builders.document(cast.clerk, TEXT)
    due = mention(TEXT, "trước 15/12/2026", kind="date", due="2026-12-15", arithmetic="")
    builders.directive(made, "Sở Y tế báo cáo kết quả trước 15/12/2026", units=[mention(TEXT, "Sở Y tế")], deadline=due)
    builders.directive(made, "giao Sở Tài chính bố trí kinh phí", units=[mention(TEXT, "UBND tỉnh")])
    builders.directive(made, "Các đơn vị tuyên truyền", units=[mention(TEXT, "Các đơn vị")])
    return made


def _one(tmp_path: Path, clause: str) -> dict[str, Any]:
    [gold] = _export(tmp_path, "--partly")
    return next(task for task in gold["tasks"] if task["start"] == TEXT.index(clause))


def test_a_lead_put_right_stands_in_the_words_of_the_text(cast: Cast, source: Document, tmp_path: Path) -> None:
    fund, spread = source.directives.all()[1:]
    _accept(cast, fund, leads=[cast.finance], partners=[cast.province])
    assert _one(tmp_path, fund.clause)["units"] == ["Sở Tài chính"]
    assert _one(tmp_path, fund.clause)["with"] == ["UBND tỉnh"]  # as it was read, though for the lead
    # Who "Các đơn vị" are the clerk knew, and the text does not say: nothing was misread.
    _accept(cast, spread, leads=[cast.health])
    assert _one(tmp_path, spread.clause)["units"] == ["Các đơn vị"]


def test_another_unit_than_was_understood_is_found_before_the_clause_too(
    cast: Cast, source: Document, tmp_path: Path
) -> None:
    fund = source.directives.all()[1]
    Directive.objects.filter(pk=fund.pk).update(units=[mention(TEXT, "Sở Tài chính")])
    _accept(cast, Directive.objects.get(pk=fund.pk), leads=[cast.province])
    assert _one(tmp_path, fund.clause)["units"] == ["UBND tỉnh"]  # by the other name that the text has for it


@pytest.mark.parametrize(
    ("otherwise", "deadline"),
    [
        ({}, {"kind": "date", "text": "trước 15/12/2026", "due": "2026-12-15"}),
        ({"due_on": date(2026, 12, 20)}, {"kind": "date", "text": "trước 15/12/2026", "due": "2026-12-20"}),
        ({"due_on": None}, None),
        ({"due_on": None, "is_standing": True}, {"kind": "ongoing", "text": "trước 15/12/2026"}),
        (
            {"due_on": None, "rrule": "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"},
            {
                "kind": "recurring",
                "text": "trước 15/12/2026",
                "every": "quarter",
                "rrule": "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
            },
        ),
    ],
)
def test_a_deadline_put_right_is_told_as_the_clerk_set_it(
    cast: Cast, source: Document, tmp_path: Path, otherwise: dict[str, Any], deadline: dict[str, Any] | None
) -> None:
    report = source.directives.all()[0]
    _accept(cast, report, **otherwise)
    assert _one(tmp_path, report.clause)["deadline"] == deadline


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("trước 15/12/2026", "15/12/2026"),
        ("trước ngày 15 tháng 12 năm 2026", "15 tháng 12 năm 2026"),
        ("d'ici le 15 décembre 2026", "15 décembre 2026"),
        ("by December 15, 2026", "December 15, 2026"),
        ("sớm", ""),
    ],
)
def test_a_deadline_that_was_overlooked_is_found_in_the_clause_and_one_set_by_the_office_stays_out(
    cast: Cast, tmp_path: Path, words: str, day: str
) -> None:
    clause = f"Sở Y tế báo cáo {words}"
    row = builders.directive(builders.document(cast.clerk, clause), clause, units=[mention(clause, "Sở Y tế")])
    _accept(cast, row, due_on=date(2026, 12, 15))
    [gold] = _export(tmp_path)
    assert gold["tasks"][0]["deadline"] == ({"kind": "date", "text": day, "due": "2026-12-15"} if day else None)


@pytest.mark.parametrize(
    ("why", "is_in"),
    [("no_directive", False), ("done", False), ("nói cho vui", False), ("repeats", True), ("not_ours", True)],
)
def test_what_was_dismissed_is_left_out_unless_the_text_asks_for_it_all_the_same(
    cast: Cast, source: Document, tmp_path: Path, why: str, is_in: bool
) -> None:
    report = source.directives.all()[0]
    review.dismiss(report, why, by=cast.clerk, now=NOW)
    [gold] = _export(tmp_path, "--partly")
    assert bool(gold["tasks"]) is is_in


def test_what_a_clerk_merged_and_added_is_in_and_what_it_was_made_of_is_not(
    cast: Cast, source: Document, tmp_path: Path
) -> None:
    first, second, third = source.directives.all()
    made = cutting.merge(first, second, by=cast.clerk, now=NOW)
    added = cutting.add(source, TEXT.index("UBND tỉnh"), TEXT.index(" giao"), by=cast.clerk, now=NOW)
    for row in (made, added, third):
        _accept(cast, row)
    [gold] = _export(tmp_path)
    assert {(one["start"], one["end"]) for one in gold["tasks"]} == {
        (row.start, row.end) for row in (made, added, third)
    }


def test_only_finished_documents_are_written_and_confidential_ones_when_asked_for(
    cast: Cast, source: Document, tmp_path: Path
) -> None:
    first, *others = source.directives.all()
    builders.document(cast.clerk, "Chưa ai xem.", title="Khác")
    _accept(cast, first)
    said = StringIO()
    call_command("export_gold", str(tmp_path), stdout=StringIO(), stderr=said)
    assert "2 not judged yet, left out" in said.getvalue()
    assert not list(tmp_path.iterdir())
    for row in others:
        review.dismiss(row, "done", by=cast.clerk, now=NOW)
    DocumentAccess.objects.update(is_confidential=True)
    assert _export(tmp_path) == []
    assert _export(tmp_path, "--confidential", "--since", "2099-01-01") == []
    assert _export(tmp_path, "--confidential", "--document", "99999") == []
    [gold] = _export(tmp_path, "--confidential", "--since", "2026-11-20", "--document", str(source.pk))
    assert len(gold["tasks"]) == 1
    DocumentAccess.objects.update(deleted_at=NOW, deleted_by=cast.clerk)
    for file in tmp_path.iterdir():
        file.unlink()
    assert _export(tmp_path, "--confidential") == []


def test_nobody_is_named_in_what_is_written(cast: Cast, source: Document, tmp_path: Path) -> None:
    for row in source.directives.all():
        _accept(cast, row)
    _export(tmp_path)
    for file in tmp_path.iterdir():
        assert "clerk" not in (file.name + file.read_text()).lower()
        assert "2026-11-20" not in file.read_text()
