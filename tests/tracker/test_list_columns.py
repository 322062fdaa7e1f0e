"""What the heads of an office's list mean."""

import pytest

from directives.services.books import Row, Sheet
from tests.tracker.listing import HEADS
from tracker.models.folding import fold
from tracker.services.list_columns import WORDS, column_of, find_head, guess, is_numbering

pytestmark = pytest.mark.once


def a_sheet(*rows: list[str], repeated: frozenset[tuple[int, int]] = frozenset()) -> Sheet:
    return Sheet("A", False, tuple(Row(at, tuple(row)) for at, row in enumerate(rows, 1) if any(row)), repeated)


@pytest.mark.parametrize(
    ("heads", "meanings"),
    [
        (HEADS, ["order", "content", "lead", "partners", "due", "product", "number", "issued", "", "note"]),
        (
            [
                "STT",
                "Nhiệm vụ được giao",
                "Cơ quan chủ trì thực hiện",
                "Cơ quan, đơn vị phối hợp",
                "Thời gian hoàn thành",
            ],
            ["order", "content", "lead", "partners", "due"],
        ),
        (
            ["N°", "Tâche", "Chef de file", "En liaison avec", "Échéance", "Livrable", "Référence", "Remarques"],
            ["order", "content", "lead", "partners", "due", "product", "number", "note"],
        ),
        (
            [
                "No.",
                "Task",
                "Lead unit",
                "Partners",
                "Due date",
                "Deliverable",
                "Source document",
                "Status",
                "Comments",
            ],
            ["order", "content", "lead", "partners", "due", "product", "number", "", "note"],
        ),
        (["Nội dung (ghi tóm tắt)", "Thời hạn\n(ngày/tháng/năm)", "Tiến độ"], ["content", "due", ""]),
        (["Việc", "Ai", "Bao giờ"], ["", "", ""]),
        (["Nội dung", "Nội dung chỉ đạo"], ["content", ""]),
    ],
)
def test_heads_of_three_languages_are_understood(heads: list[str], meanings: list[str]) -> None:
    assert guess(heads) == meanings


def test_words_of_heads_are_folded_and_mean_one_thing() -> None:
    every = [words for line in WORDS.values() for words in line.split("|")]
    assert len(every) == len(set(every))
    assert [words for words in every if fold(words) != words] == []
    assert {column for words in every if (column := column_of(words))} == set(WORDS)


def test_a_code_is_one_only_where_it_is_ours() -> None:
    assert guess(["Mã", "Nội dung"]) == ["", "content"]
    assert guess(["Mã", "Nội dung"], ["Mã"]) == ["code", "content"]


def test_the_heads_stand_below_a_title_and_above_the_rows() -> None:
    found = find_head(a_sheet(["DANH SÁCH"], [], ["TT", "Nội dung", "Thời hạn"], ["1", "Thời hạn nộp báo cáo", "15/6"]))
    assert (found.first, found.last, found.labels) == (3, 3, ("TT", "Nội dung", "Thời hạn"))


def test_heads_of_two_lines_are_one() -> None:
    upper, lower = ["TT", "Nội dung", "Đơn vị", "", "Thời hạn"], ["", "", "Chủ trì", "Phối hợp", ""]
    found = find_head(a_sheet(upper, lower, ["1", "Báo cáo", "Sở Y tế", "", ""]))
    assert found.labels == ("TT", "Nội dung", "Đơn vị\nChủ trì", "Đơn vị\nPhối hợp", "Thời hạn")
    assert guess(found.labels) == ["order", "content", "lead", "partners", "due"]


def test_a_list_without_heads_has_columns_without_a_meaning() -> None:
    found = find_head(a_sheet(["Báo cáo", "Sở Y tế"]))
    assert guess(found.labels) == ["", ""]
    assert find_head(a_sheet()).labels == ()


def test_numbers_below_the_heads_are_no_row() -> None:
    assert is_numbering(Row(1, ("(1)", "(2)", "(3)=(1)+(2)")))
    assert not is_numbering(Row(1, ("1", "Báo cáo", "Sở Y tế")))
    assert not is_numbering(Row(1, ("1", "", "")))
