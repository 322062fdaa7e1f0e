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
    assert "▶ 1. [who: Sở Y tế] báo cáo [until: trước ngày 15/6/2024]" in out
    assert "until     trước ngày 15/6/2024 → 2024-06-15 date" in out
    assert "· Sở Y tế đã họp." in out
    assert "accomplished: it is done already [accomplished: " in out


def test_the_json_tells_the_header_and_why_each_task_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "d.txt"
    file.write_text(
        "SỞ Y TẾ\nSố: 7/KH-SYT\nHải Dương, ngày 3 tháng 6 năm 2024\nKẾ HOẠCH\nKiểm tra nhà thuốc\n"
        "Yêu cầu Chi cục Dân số thực hiện Công văn số 9/BYT-KCB, sản phẩm là báo cáo quý.\nGIÁM ĐỐC\nLê Thị Hoa\n",
        "utf-8",
    )
    main([str(file)])
    out = json.loads(capsys.readouterr().out)
    text = file.read_text("utf-8")
    assert out["issued"] == "2024-06-03"
    assert out["header"]["signer"]["text"] == "GIÁM ĐỐC Lê Thị Hoa"
    assert out["header"]["recipients"] == []
    start, end = out["header"]["number"]["spans"][0]
    assert text[start:end] == "7/KH-SYT"
    (task,) = out["tasks"]
    assert task["product"] == "báo cáo quý"
    assert [cited["number"] for cited in task["citations"]] == ["9/BYT-KCB"]
    assert task["confidence"] in ("high", "medium", "low")
    assert task["rule"]


def test_what_a_directive_inherits_is_said_to_stand_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "e.txt"
    file.write_text("Action | Lead | Deadline\nPaint the bridge | Office of Roads | 3 June 2024\n", "utf-8")
    main([str(file), "--format", "text", "--language", "en"])
    out = capsys.readouterr().out
    assert "▶ 1. Paint the bridge" in out
    assert "who       Office of Roads (said elsewhere)" in out
    assert "→ 2024-06-03" in out
    assert "rule table.row" in out
