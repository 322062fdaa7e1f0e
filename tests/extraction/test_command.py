"""The command: FILE → JSON in the gold form, or a marked text."""

import hashlib
import json
from pathlib import Path

import pytest

from directives.extraction.__main__ import main

TEXT = "Bộ trưởng yêu cầu Sở Y tế báo cáo trước ngày 15/6/2024."


def test_the_gold_form_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    assert main([str(file), "--issued", "2024-03-15"]) == 0
    out = json.loads(capsys.readouterr().out)
    assert out["doc"] == "a.txt"
    assert out["lang"] == "vi"
    assert out["issued"] == "2024-03-15"
    assert out["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert out["tasks"][0]["units"] == ["Sở Y tế"]
    assert out["tasks"][0]["deadline"] == {"kind": "date", "text": "trước ngày 15/6/2024", "due": "2024-06-15"}


def test_files_are_written_under_their_stems(tmp_path: Path) -> None:
    file = tmp_path / "b.txt"
    file.write_text(TEXT, "utf-8")
    main([str(file), "--out", str(tmp_path / "out"), "--language", "vi"])
    assert json.loads((tmp_path / "out" / "b.json").read_text("utf-8"))["tasks"]


def test_a_reading_for_people_shows_marks_and_reasons(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "c.txt"
    file.write_text(TEXT + "\nSở Y tế đã họp.", "utf-8")
    main([str(file), "--format", "text"])
    out = capsys.readouterr().out
    assert "▶ Sở Y tế báo cáo" in out
    assert "accomplished" in out
