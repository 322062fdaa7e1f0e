"""An office's own list of tasks comes in: looked at, tried, and written exactly as it was shown."""

from datetime import date

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests import builders
from tests.builders import TODAY
from tests.conftest import Cast
from tests.tracker.desk_parts import signed_in
from tests.tracker.listing import HEADS, ROW, an_office_list, bring_in, fates, filled, look_at, try_out, workbook, write
from tracker.models import Kind, ListState, Task, TaskList, Unit
from tracker.services.list_words import words


def errors(of: TaskList) -> dict[int, list[str]]:
    return {line["row"]: [words(error) for error in line["errors"]] for line in of.plan if line["errors"]}


def test_a_row_becomes_a_task_with_all_that_it_says(cast: Cast, clerk: Client) -> None:
    done = bring_in(clerk, workbook([HEADS, [*ROW, date(2026, 11, 2), "", "Khẩn"]]))
    assert done.state == ListState.DONE
    task = Task.objects.get()
    assert (task.content, task.lead, task.partners) == ("Báo cáo kết quả quý III", cast.health, [cast.finance])
    assert (task.due_on, task.kind, task.product) == (date(2026, 12, 15), Kind.DATED, "Báo cáo")
    assert (task.owner, task.created_by) == (cast.province, cast.clerk)
    listed = task.listed
    assert (listed.source, listed.row) == (done, 2)
    assert (listed.number, listed.issued_on, listed.note) == ("05/CT-UBND", date(2026, 11, 2), "Khẩn")
    assert "05/CT-UBND" in clerk.get("/tasks/?q=05/ct-ubnd").content.decode()


def test_the_same_file_twice_makes_nothing_twice(cast: Cast, clerk: Client) -> None:
    data = an_office_list("Sở Y tế", ["Sở Tài chính", "Bệnh viện tỉnh"])
    first = bring_in(clerk, data)
    assert (fates(first).count("made"), fates(first).count("refused")) == (38, 2)
    assert errors(first)[17] == ["No unit is called “Sở Ytê”; nearest: Sở Y tế."]
    again = try_out(clerk, look_at(clerk, data))
    assert (fates(again).count("made"), fates(again).count("here"), fates(again).count("refused")) == (0, 38, 2)


def test_what_was_refused_is_mended_on_the_page(cast: Cast, clerk: Client) -> None:
    tried = try_out(clerk, look_at(clerk, an_office_list("Sở Y tế", ["Sở Tài chính", "Bệnh viện tỉnh"])))
    form = clerk.get(tried.get_absolute_url()).context["form"]
    (name,) = [name for name in form.fields if name.startswith("name_")]
    assert form.fields[name].label == "Sở Ytê"
    mended = try_out(clerk, tried, **{name: "Sở Y tế"})
    page = clerk.get(mended.get_absolute_url())
    assert (page.context["refused"], page.context["lacks_units"]) == (1, False)
    mended = try_out(clerk, tried, **{name: "Sở Y tế", "keeps_unread": "on"})
    assert fates(mended).count("refused") == 0
    write(clerk, mended)
    assert Task.objects.no_turns().count() == 40
    task = Task.objects.get(listed__row=31)
    assert (task.kind, task.listed.note) == (Kind.UNDATED, "Deadline: Sớm nhất có thể")


def test_who_signs_below_the_list_is_no_task_in_whichever_columns(cast: Cast, clerk: Client) -> None:
    signed = [
        [None, None, None, None, "Hà Nội, ngày 05 tháng 11 năm 2026", None],
        [None, "NGƯỜI LẬP BIỂU", None, None, "CHÁNH VĂN PHÒNG"],
        [None, "(Ký, ghi rõ họ tên)", None, None, "(Ký, đóng dấu)"],
        [None, "Nguyễn Văn A", None, None, "Trần Văn B"],
    ]
    tried = try_out(clerk, look_at(clerk, workbook([HEADS, ROW, [], *signed])))
    assert fates(tried) == ["made", "heading", "heading", "heading", "heading"]


def test_capitals_with_a_deadline_are_a_task(cast: Cast, clerk: Client) -> None:
    row = [None, "BÁO CÁO KẾT QUẢ", "SỞ Y TẾ", None, "HẰNG QUÝ"]
    assert fates(try_out(clerk, look_at(clerk, workbook([HEADS, ROW, row])))) == ["made", "made"]


def test_a_reader_of_another_language_reads_what_is_wrong_with_the_rows(cast: Cast, clerk: Client) -> None:
    """Also in a list that is written already."""
    rows = [[2, "Khác", "Sở Y tế", None, "31/11/2026"], [3, "Kỳ", "Sở Y tế", "Sở Tài chính", "Hằng quý"]]
    tried = try_out(clerk, look_at(clerk, workbook([HEADS, ROW, *rows])))
    for _state in (tried, write(clerk, tried)):
        for language, wrong, every in (
            ("vi", "Không có ngày 31/11/2026", "hằng quý"),
            ("fr", "Le 31/11/2026 n’existe pas", "chaque trimestre"),
            ("en", "There is no day 31/11/2026", "every quarter"),
        ):
            clerk.cookies[settings.LANGUAGE_COOKIE_NAME] = language
            page = clerk.get(tried.get_absolute_url()).content.decode()
            assert wrong in page
            assert every in page


def test_a_superuser_without_a_role_brings_a_list_into_the_only_house_or_learns_what_is_missing(cast: Cast) -> None:
    chief = signed_in(User.objects.create_superuser("chief", password="long-enough-secret"))
    answer = chief.post("/tasks/import/", {"file": SimpleUploadedFile("b.xlsx", workbook([HEADS, ROW]))})
    assert answer.status_code == 422
    assert "You have no role in a unit" in answer.content.decode()
    Unit.objects.filter(parent=None).exclude(pk=cast.province.pk).update(is_active=False)
    assert bring_in(chief, workbook([HEADS, ROW])).unit == cast.province


def test_sections_sums_and_signatures_are_left_out_and_said(cast: Cast, clerk: Client) -> None:
    tried = try_out(clerk, look_at(clerk, an_office_list("Sở Y tế", ["Sở Tài chính", "Bệnh viện tỉnh"])))
    left = [line["what"] for line in tried.plan if line["fate"] == "heading"]
    assert left == ["Lĩnh vực kinh tế", "Lĩnh vực văn hóa, xã hội", "Tổng cộng: 40 nhiệm vụ", "NGƯỜI LẬP BIỂU"]
    assert "Lĩnh vực kinh tế" in clerk.get(tried.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("cell", "kind", "due_on"),
    [
        ("Quý III/2026", Kind.DATED, date(2026, 9, 30)),
        ("15/6", Kind.DATED, date(2026, 6, 15)),
        ("5/6/2026", Kind.DATED, date(2026, 6, 5)),
        ("31.12.26", Kind.DATED, date(2026, 12, 31)),
        ("T10/2026", Kind.DATED, date(2026, 10, 31)),
        ("fin mars 2026", Kind.DATED, date(2026, 3, 31)),
        ("end of 2026", Kind.DATED, date(2026, 12, 31)),
        ("trước ngày 25 hằng tháng", Kind.RECURRING, None),
        ("mensuel", Kind.RECURRING, None),
        ("Thường xuyên", Kind.STANDING, None),
        ("", Kind.UNDATED, None),
        ("-", Kind.UNDATED, None),
    ],
)
def test_a_deadline_is_read_as_the_office_writes_it(
    cast: Cast, clerk: Client, cell: str, kind: Kind, due_on: date | None
) -> None:
    bring_in(clerk, workbook([["Năm 2026"], HEADS[1:5], ["Báo cáo", "Sở Y tế", "", cell]]))
    task = Task.objects.no_turns().get()
    assert (task.kind, task.due_on) == (kind, due_on)


@pytest.mark.parametrize("cell", ["31/2/2026", "15/13/2026", "Theo tiến độ", "trong 10 ngày", "1/1/1026", "#REF!"])
def test_a_deadline_that_cannot_be_read_is_an_error_that_says_so(cast: Cast, clerk: Client, cell: str) -> None:
    tried = try_out(clerk, look_at(clerk, workbook([HEADS[1:5], ["Báo cáo", "Sở Y tế", "", cell]])))
    assert fates(tried) == ["refused"]
    assert errors(tried)[2]


def test_terms_count_from_the_day_that_the_row_names(cast: Cast, clerk: Client) -> None:
    rows = [
        ["Nội dung", "Chủ trì", "Thời hạn", "Ngày giao"],
        ["Báo cáo", "Sở Y tế", "Trong 30 ngày", date(2026, 11, 2)],
    ]
    bring_in(clerk, workbook(rows))
    assert Task.objects.get().due_on == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("cell", "lead", "partners"),
    [
        ("Sở Y tế; Sở Tài chính", "Sở Y tế", ["Sở Tài chính"]),
        ("- Sở Y tế\n- Sở Tài chính", "Sở Y tế", ["Sở Tài chính"]),
        ("Sở Tài chính, Sở Y tế và UBND tỉnh", "Sở Tài chính", ["Sở Y tế", "Ủy ban nhân dân tỉnh"]),
        ("Sở Y tế/Sở Tài chính", "Sở Y tế", ["Sở Tài chính"]),
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch", []),
        ("Sở Y tế, Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế", ["Sở Văn hóa, Thể thao và Du lịch"]),
    ],
)
def test_several_units_in_one_cell_are_the_lead_and_partners(
    cast: Cast, clerk: Client, cell: str, lead: str, partners: list[str]
) -> None:
    builders.unit("Sở Văn hóa, Thể thao và Du lịch", cast.province)
    bring_in(clerk, workbook([["Nội dung", "Đơn vị thực hiện"], ["Báo cáo", cell]]))
    task = Task.objects.get()
    assert (str(task.lead), [unit.name for unit in task.partners]) == (lead, partners)


def test_words_for_an_unknown_unit_stay_together(cast: Cast, clerk: Client) -> None:
    tried = try_out(
        clerk, look_at(clerk, workbook([HEADS[1:3], ["Báo cáo", "Sở Kế hoạch, Đầu tư và Công thương, Sở Y tế"]]))
    )
    assert tried.plan[0]["unknown"] == ["Sở Kế hoạch, Đầu tư và Công thương"]


def test_partners_that_are_many_stay_in_their_words(cast: Cast, clerk: Client) -> None:
    row = ["Báo cáo", "Sở Y tế", "Sở Tài chính; các sở, ngành liên quan"]
    bring_in(clerk, workbook([HEADS[1:4], row]))
    task = Task.objects.get()
    assert (task.partners, task.listed.partners_said) == ([cast.finance], "các sở, ngành liên quan")
    assert "các sở, ngành liên quan" in clerk.get(task.get_absolute_url()).content.decode()


def test_a_section_named_as_a_unit_leads_where_the_list_has_no_column_for_that(cast: Cast, clerk: Client) -> None:
    rows = [["TT", "Nội dung", "Thời hạn"], ["I", "Sở Y tế"], [1, "Báo cáo", "31/12/2026"]]
    bring_in(clerk, workbook(rows))
    assert Task.objects.get().lead == cast.health


def test_the_lead_where_none_is_named_is_one_for_all(cast: Cast, clerk: Client) -> None:
    looked = look_at(clerk, workbook([["Nội dung", "Thời hạn"], ["Báo cáo", "31/12/2026"]]))
    assert fates(try_out(clerk, looked)) == ["refused"]
    write(clerk, try_out(clerk, looked, lead="Sở Tài chính"))
    assert Task.objects.get().lead == cast.finance


def test_a_task_of_the_same_words_that_is_open_already_is_not_opened_again(cast: Cast, clerk: Client) -> None:
    there = builders.task(cast.health, cast.clerk, due_on=TODAY, content="Báo cáo  kết quả")
    rows = [HEADS[1:5], ["báo cáo kết quả", "Sở Y tế", "", TODAY], ["Báo cáo kết quả", "Sở Tài chính", "", TODAY]]
    tried = try_out(clerk, look_at(clerk, workbook(rows)))
    assert fates(tried) == ["here", "made"]
    assert tried.plan[0]["task"] == there.pk
    assert f"DD-{there.pk:06d}" in words(tried.plan[1]["notes"][0])


def test_the_same_row_twice_in_one_list_is_told(cast: Cast, clerk: Client) -> None:
    row = ["Báo cáo", "Sở Y tế"]
    tried = try_out(clerk, look_at(clerk, workbook([HEADS[1:3], row, row])))
    assert errors(tried) == {3: ["The same stands in row 2 already."]}


def test_what_the_columns_mean_is_remembered_for_the_next_file_with_the_same_heads(cast: Cast, clerk: Client) -> None:
    heads = ["Việc", "Ai", "Bao giờ"]
    looked = look_at(clerk, workbook([heads, ["Báo cáo", "Sở Y tế", "31/12/2026"]]))
    assert looked.columns == ["", "", ""]
    write(clerk, try_out(clerk, looked, column_0="content", column_1="lead", column_2="due"))
    assert look_at(clerk, workbook([heads, ["Rà soát", "Sở Y tế", ""]])).columns == ["content", "lead", "due"]


def test_another_sheet_or_other_heads_are_guessed_anew(cast: Cast, clerk: Client) -> None:
    rows = [
        ["Nội dung", "Chủ trì", "Ghi chú"],
        ["Nhiệm vụ", "Thời hạn", "Đơn vị chủ trì"],
        ["Báo cáo", "30/12/2026", "Sở Y tế"],
    ]
    looked = look_at(clerk, workbook(rows))
    anew = try_out(clerk, looked, head=2)
    assert (anew.columns, anew.plan) == (["content", "due", "lead"], [])
    assert fates(try_out(clerk, anew)) == ["made"]


def test_a_list_of_more_rows_than_that_is_to_be_divided(cast: Cast, clerk: Client) -> None:
    data = "Nội dung,Chủ trì\n" + "".join(f"Việc {n},Sở Y tế\n" for n in range(5_001))
    looked = look_at(clerk, data.encode(), "a.csv")
    answer = clerk.post(f"{looked.get_absolute_url()}columns/", filled(clerk, looked))
    assert (answer.status_code, "more than 5000 rows" in answer.content.decode()) == (422, True)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xlsx", b"", "There is nothing in it."),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "save it as .xlsx"),
        ("a.pdf", b"%PDF-1.7", "Lists are .xlsx or .csv files, not .pdf"),
        ("a.xlsx", b"PK\x03\x04" + b"\0" * 99, "The file is damaged"),
        ("a.csv", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "This is no list"),
    ],
)
def test_what_is_no_list_is_refused_with_what_to_do(
    cast: Cast, clerk: Client, name: str, data: bytes, said: str
) -> None:
    answer = clerk.post("/tasks/import/", {"file": SimpleUploadedFile(name, data)})
    assert (answer.status_code, said in answer.content.decode()) == (422, True)
    assert not TaskList.objects.exists()


def test_a_list_of_heads_alone_would_do_nothing(cast: Cast, clerk: Client) -> None:
    tried = try_out(clerk, look_at(clerk, workbook([HEADS])))
    assert tried.plan == []
    answer = clerk.get(tried.get_absolute_url())
    assert ("write_form" in answer.context, "No row stands below the heads" in answer.content.decode()) == (False, True)


def test_a_column_twice_or_none_that_says_what_to_do_is_told(cast: Cast, clerk: Client) -> None:
    looked = look_at(clerk, workbook([HEADS[1:3], ["Báo cáo", "Sở Y tế"]]))
    for otherwise, said in (
        ({"column_1": "content"}, "Another column has this meaning already."),
        ({"column_0": ""}, "Say which column tells what is to be done."),
        ({"lead": "Sở Không có"}, "No unit is called “Sở Không có”."),
        ({"head": "x"}, "whole number"),
    ):
        answer = clerk.post(f"{looked.get_absolute_url()}columns/", filled(clerk, looked) | otherwise)
        assert (answer.status_code, said in answer.content.decode()) == (422, True), said
