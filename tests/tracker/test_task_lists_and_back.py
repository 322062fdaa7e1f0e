"""A list is taken home, written in, and comes back: exactly that is changed, and what a person must decide is not."""

import csv
import io
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from openpyxl import load_workbook

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.desk_parts import signed_in
from tests.tracker.listing import amended, an_office_list, bring_in, cells, fates, look_at, try_out, write
from tracker.models import AuditEvent, DocumentAccess, Kind, Right, Role, State, Task
from tracker.services import progress, schedules, tracking
from tracker.services.list_words import words
from tracker.services.schedules import Plan

CODE, CONTENT, LEAD, PARTNERS, DUE, PRODUCT, NUMBER, ISSUED, NOTE, VERSION = range(2, 12)


def take_home(client: Client, query: str = "status=all", kind: str = "xlsx") -> bytes:
    answer = client.get(f"/tasks/export/?{query}&as={kind}")
    assert answer.status_code == 200
    assert ".".join(["", kind]) in answer["Content-Disposition"]
    return b"".join(answer)


def errors(of: Any) -> list[str]:
    return [words(error) for line in of.plan for error in line["errors"]]


@pytest.fixture
def every_kind(cast: Cast) -> list[Task]:
    """Dated, undated, standing, recurring with its turns, from a document, and one whose words begin a formula."""
    source = builders.document(cast.clerk)
    by, now = cast.clerk, NOW
    plan = Plan("FREQ=MONTHLY;BYMONTHDAY=25", date(2026, 9, 1))
    return [
        builders.task(cast.health, by, due_on=TODAY, content="Có hạn", partners=[cast.finance, cast.hospital]),
        builders.task(cast.finance, by, content="Chưa có hạn", product="Đề án"),
        builders.task(cast.health, by, content="Thường xuyên", is_standing=True),
        builders.task(cast.health, by, due_on=TODAY, content="Từ văn bản", directives=[builders.directive(source)]),
        builders.task(cast.health, by, due_on=TODAY, content='=HYPERLINK("http://x","y")'),
        schedules.open_recurring("Định kỳ", plan, lead=cast.health, today=TODAY, by=by, now=now),
    ]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_what_was_taken_home_and_not_touched_changes_nothing(
    cast: Cast, every_kind: list[Task], language: str, kind: str
) -> None:
    client = Client(headers={"accept-language": language})
    client.force_login(cast.clerk)
    tried = try_out(client, look_at(client, take_home(client, kind=kind), f"a.{kind}"))
    assert set(fates(tried)) == {"kept"}, tried.plan
    assert len(fates(tried)) == Task.objects.count()


def test_a_whole_office_list_comes_back_as_it_went(cast: Cast, clerk: Client) -> None:
    bring_in(clerk, an_office_list("Sở Y tế", ["Sở Tài chính", "Bệnh viện tỉnh"]))
    tried = try_out(clerk, look_at(clerk, take_home(clerk)))
    assert (set(fates(tried)), len(tried.plan)) == ({"kept"}, Task.objects.count())


@pytest.mark.parametrize(
    ("column", "cell", "field", "value"),
    [
        (CONTENT, "Nói lại", "content", "Nói lại"),
        (PRODUCT, "Tờ trình", "product", "Tờ trình"),
        (DUE, date(2027, 1, 31), "due_on", date(2027, 1, 31)),
        (DUE, "Quý I/2027", "due_on", date(2027, 3, 31)),
        (DUE, "Thường xuyên", "kind", Kind.STANDING),
        (DUE, "ngày 20 hằng tháng", "kind", Kind.RECURRING),
        (DUE, None, "kind", Kind.UNDATED),
        (LEAD, "Sở Tài chính", "lead.name", "Sở Tài chính"),
        (PARTNERS, "Bệnh viện tỉnh; UBND tỉnh", "names", ["Bệnh viện tỉnh", "Ủy ban nhân dân tỉnh"]),
        (NUMBER, "9/CT-UBND", "listed.number", "9/CT-UBND"),
        (ISSUED, date(2026, 1, 2), "listed.issued_on", date(2026, 1, 2)),
        (NOTE, "Khẩn", "listed.note", "Khẩn"),
    ],
)
def test_one_cell_written_otherwise_changes_exactly_that(
    cast: Cast, clerk: Client, column: int, cell: Any, field: str, value: Any
) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY, content="Báo cáo", partners=[cast.hospital])
    other = builders.task(cast.health, cast.clerk, due_on=TODAY, content="Việc khác")
    data = take_home(clerk)
    row = next(at for at, row in enumerate(cells(data), 1) if row[CONTENT - 1] == "Báo cáo")
    before = Task.objects.values().get(pk=other.pk)
    tried = try_out(clerk, look_at(clerk, amended(data, row, column, cell)))
    assert sorted(fates(tried)) == ["changed", "kept"], tried.plan
    (line,) = [line for line in tried.plan if line["fate"] == "changed"]
    assert len(set(line["changes"]) - {"kind", "rrule"}) == 1, line["changes"]
    done = write(clerk, tried)
    assert done.result(row).get("task") == task.pk, done.results
    found: Any = Task.objects.get(pk=task.pk)
    found.names = [unit.name for unit in found.partners]
    for name in field.split("."):
        found = getattr(found, name)
    assert found == value
    assert Task.objects.values().get(pk=other.pk) == before
    again = try_out(clerk, look_at(clerk, take_home(clerk)))
    assert set(fates(again)) == {"kept"}


def test_two_who_change_the_same_task_are_told(cast: Cast, clerk: Client) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    data = amended(take_home(clerk), 2, DUE, date(2027, 1, 31))
    tracking.amend(task, lead=cast.finance, partners=(), due_on=TODAY, by=cast.clerk, now=NOW)
    tried = try_out(clerk, look_at(clerk, data))
    assert fates(tried) == ["refused"]
    assert "was changed in the tracker after the list was taken" in errors(tried)[0]
    task.refresh_from_db()
    assert (task.due_on, task.lead) == (TODAY, cast.finance)


def test_who_changes_it_between_trial_and_writing_is_not_written_over(cast: Cast, clerk: Client) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    tried = try_out(clerk, look_at(clerk, amended(take_home(clerk), 2, DUE, date(2027, 1, 31))))
    tracking.amend(task, lead=cast.finance, partners=(), due_on=TODAY, by=cast.clerk, now=NOW)
    done = write(clerk, tried)
    assert "since the trial" in words(done.result(2)["error"])
    assert Task.objects.get().due_on == TODAY
    assert "since the trial" in clerk.get(done.get_absolute_url()).content.decode()


def test_state_and_progress_come_from_no_list(cast: Cast, clerk: Client) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    data = amended(amended(take_home(clerk), 2, VERSION + 1, "Hoàn thành"), 2, VERSION + 2, 100)
    assert fates(try_out(clerk, look_at(clerk, data))) == ["kept"]
    assert Task.objects.get().state == State.OPEN


def test_what_is_finished_is_not_changed(cast: Cast, clerk: Client) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    tracking.cancel(task, "Thôi", by=cast.clerk, now=NOW)
    tried = try_out(clerk, look_at(clerk, amended(take_home(clerk), 2, CONTENT, "Khác")))
    assert errors(tried) == ["This task is cancelled: nothing of it is changed by a list."]


def test_a_code_out_of_reach_is_the_code_of_no_task(cast: Cast, clerk: Client) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY)
    elsewhere = builders.person("elsewhere", Role.CLERK, cast.ministry)
    hidden = builders.task(cast.ministry, elsewhere, content="BÍ MẬT")
    data = take_home(clerk)
    for code in (f"DD-{hidden.pk:06d}", "DD-999999", "NV-01"):
        tried = try_out(clerk, look_at(clerk, amended(data, 2, CODE, code)), column_1="code")
        assert errors(tried) == [
            f"“{code}” is the code of no task that you see: correct it, or clear it to open a new task."
        ]
        assert "BÍ MẬT" not in str(tried.plan)


def test_a_task_that_others_follow_is_seen_and_not_changed(cast: Cast, clerk: Client) -> None:
    elsewhere = builders.person("elsewhere", Role.CLERK, cast.ministry)
    builders.task(cast.health, elsewhere, due_on=TODAY)
    data = take_home(clerk)
    assert fates(try_out(clerk, look_at(clerk, data))) == ["kept"]
    tried = try_out(clerk, look_at(clerk, amended(data, 2, CONTENT, "Khác")))
    assert errors(tried) == ["You may not change this task: Bộ Ngoại giao follows it."]


def test_a_document_here_is_linked_and_keeps_its_own_number(cast: Cast, clerk: Client) -> None:
    source = builders.document(cast.clerk, number="05/CT-UBND")
    builders.task(cast.health, cast.clerk, due_on=TODAY, content="A", directives=[builders.directive(source)])
    data = take_home(clerk)
    assert cells(data)[1][NUMBER - 1] == "05/CT-UBND"
    tried = try_out(clerk, look_at(clerk, amended(data, 2, NUMBER, "99/X")))
    assert fates(tried) == ["kept"]
    assert list(map(words, tried.plan[0]["notes"])) == ["The document number stays: it is corrected with the document."]
    bring_in(clerk, an_office_list("Sở Y tế", ["Sở Tài chính", "Bệnh viện tỉnh"]))
    listed = Task.objects.get(listed__row=11)
    page = clerk.get(listed.get_absolute_url()).content.decode()
    assert f'<a href="{source.get_absolute_url()}">05/CT-UBND</a>' in page
    assert "From the list “theo-doi.xlsx”, row 11, brought in by Clerk on" in page


def test_the_list_goes_out_as_it_is_filtered(cast: Cast, clerk: Client) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY, content="Y tế")
    builders.task(cast.finance, cast.clerk, due_on=TODAY, content="Tài chính")
    data = take_home(clerk, f"unit={cast.finance.pk}")
    assert [row[CONTENT - 1] for row in cells(data)[1:]] == ["Tài chính"]
    page = clerk.get(f"/tasks/?unit={cast.finance.pk}").content.decode()
    assert f"/tasks/export/?unit={cast.finance.pk}&amp;as=xlsx&amp;status=unfinished" in page


def test_nobody_takes_home_what_they_do_not_see(cast: Cast) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY, content="Y tế")
    assert cells(take_home(signed_in(cast.accountant)))[1:] == []
    assert len(cells(take_home(signed_in(cast.officer)))) == 2


def test_what_is_confidential_goes_out_with_its_readers_only(cast: Cast, clerk: Client) -> None:
    source = builders.document(cast.clerk)
    builders.task(cast.health, cast.clerk, due_on=TODAY, content="MẬT", directives=[builders.directive(source)])
    DocumentAccess.objects.update(is_confidential=True)
    assert Right.READ_DOCUMENTS
    assert len(cells(take_home(clerk))) == 2
    home = take_home(signed_in(cast.officer))
    assert len(cells(home)) == 1
    sheet = load_workbook(io.BytesIO(home)).active
    assert sheet is not None
    assert "1 confidential task is left out." in str(sheet.oddFooter.left.text)
    # Before it is taken, of whichever kind the file is.
    assert "1 confidential task is left out." in signed_in(cast.officer).get("/tasks/").content.decode()
    assert "is left out" not in clerk.get("/tasks/").content.decode()


def test_words_stay_words_and_days_are_days(cast: Cast, clerk: Client) -> None:
    payloads = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "http://x.vn", "0123", "15/6", "<b>&", "=cmd|' /C calc'!A0"]
    for payload in payloads:
        builders.task(cast.health, cast.clerk, due_on=TODAY, content=payload)
    sheet = load_workbook(io.BytesIO(take_home(clerk))).active
    assert sheet is not None
    for row in sheet.iter_rows(min_row=2):
        assert row[CONTENT - 1].data_type == "s"
        assert row[CONTENT - 1].hyperlink is None
        assert row[DUE - 1].is_date
    assert {row[CONTENT - 1].value for row in sheet.iter_rows(min_row=2)} == set(payloads)
    rows = list(csv.reader(io.StringIO(take_home(clerk, kind="csv").decode("utf-8-sig"))))
    assert not [row for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]


def test_it_prints_on_a4_across_with_its_heads_on_each_page(cast: Cast, clerk: Client) -> None:
    sheet = load_workbook(io.BytesIO(take_home(clerk))).active
    assert sheet is not None
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$1:$1", "A2")


def test_the_trail_tells_from_what_to_what(cast: Cast, clerk: Client) -> None:
    builders.task(cast.health, cast.clerk, due_on=TODAY, content="Báo cáo")
    bring_in(clerk, amended(take_home(clerk), 2, CONTENT, "Nói lại"), "a.xlsx")
    event = AuditEvent.objects.get(verb="restate_task")
    assert (event.changes, event.note) == ({"content": ["Báo cáo", "Nói lại"]}, "Từ danh sách “a.xlsx”, dòng 2")


def test_a_turn_keeps_its_deadline(cast: Cast, clerk: Client, every_kind: list[Task]) -> None:
    data = take_home(clerk)
    turn = Task.objects.exclude(period=None).first()
    assert turn is not None
    row = next(at for at, row in enumerate(cells(data), 1) if row[CODE - 1] == f"DD-{turn.pk:06d}")
    tried = try_out(clerk, look_at(clerk, amended(data, row, DUE, None)))
    assert errors(tried) == ["A turn of a recurring task keeps having a deadline."]


def test_progress_in_between_is_no_conflict_for_rows_that_say_the_same(cast: Cast, clerk: Client) -> None:
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    data = take_home(clerk)
    progress.note(task, "Đang làm", 50, by=cast.officer, today=TODAY, now=NOW)
    assert fates(try_out(clerk, look_at(clerk, data))) == ["kept"]
