"""Lists as offices keep them, made with openpyxl, and what is done with them."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook, load_workbook

from tests.builders import NOW
from tracker.models import TaskList

HEADS = ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn hoàn thành", "Sản phẩm"]
HEADS += ["Văn bản giao", "Ngày giao", "Kết quả", "Ghi chú"]
ROW = [1, "Báo cáo kết quả quý III", "Sở Y tế", "Sở Tài chính", date(2026, 12, 15), "Báo cáo", "05/CT-UBND"]


def workbook(rows: Sequence[Any], *, merges: Sequence[str] = (), title: str = "Nhiệm vụ") -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for merged in merges:
        sheet.merge_cells(merged)
    return saved(book)


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def cells(data: bytes) -> list[list[Any]]:
    """The first sheet, as openpyxl reads it."""
    sheet = load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    return [[_bare(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def _bare(cell: Any) -> Any:
    return cell.date() if isinstance(cell, datetime) else cell


def amended(data: bytes, row: int, column: int, value: Any) -> bytes:
    """With one cell written otherwise."""
    book = load_workbook(io.BytesIO(data))
    sheet = book.active
    assert sheet is not None
    sheet.cell(row, column).value = value
    return saved(book)


def a_list(by: User, words: str) -> TaskList:
    """One that its maker has looked at, all of whose words hold these."""
    unit = by.memberships.get().unit
    rows = [[1, ["Nội dung", "Chủ trì"]], [2, [words, words]]]
    book = {"sheets": [{"name": words, "is_hidden": False, "rows": rows, "merges": []}]}
    choices: dict[str, Any] = {"year": 2026, "keeps_unread": False, "lead": None, "names": {}, "head": None}
    return TaskList.objects.create(
        name=words, unit=unit, book=book, columns=["content", "lead"], choices=choices, made_at=NOW, made_by=by
    )


def look_at(client: Client, data: bytes, name: str = "theo-doi.xlsx") -> TaskList:
    """Choose the file: what its columns mean is guessed."""
    answer = client.post("/tasks/import/", {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 302, answer.content.decode()
    return TaskList.objects.get(pk=int(answer["Location"].rstrip("/").rsplit("/", 1)[-1]))


def filled(client: Client, of: TaskList, **otherwise: Any) -> dict[str, Any]:
    """The form of the columns, as the page shows it."""
    form = client.get(of.get_absolute_url()).context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in (values | otherwise).items() if value is not None and value is not False}


def try_out(client: Client, of: TaskList, **otherwise: Any) -> TaskList:
    answer = client.post(f"{of.get_absolute_url()}columns/", filled(client, of, **otherwise))
    assert answer.status_code == 302, answer.context["form"].errors
    of.refresh_from_db()
    return of


def write(client: Client, of: TaskList) -> TaskList:
    """Have written what the page shows."""
    seen = client.get(of.get_absolute_url()).context["write_form"]["seen"].value()
    assert client.post(f"{of.get_absolute_url()}write/", {"seen": seen}).status_code == 302
    of.refresh_from_db()
    return of


def bring_in(client: Client, data: bytes, name: str = "theo-doi.xlsx") -> TaskList:
    return write(client, try_out(client, look_at(client, data, name)))


def fates(of: TaskList) -> list[str]:
    return [line["fate"] for line in of.plan]


def an_office_list(lead: str, others: Sequence[str], document: str = "05/CT-UBND") -> bytes:
    """Forty rows with all that such lists have: a title above, heads in two lines, sections, merged cells, deadlines in
    words, groups of partners, a name written wrongly, a sum and a signature below."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Theo dõi 2026"
    first, second = others[0], others[1]
    rows: list[list[Any]] = [
        ["ỦY BAN NHÂN DÂN TỈNH", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["VĂN PHÒNG", None, None, None, "Độc lập - Tự do - Hạnh phúc"],
        [],
        ["BẢNG THEO DÕI NHIỆM VỤ GIAO NĂM 2026"],
        ["(Kèm theo Báo cáo số 123/BC-VP ngày 15 tháng 10 năm 2026)"],
        [],
        [
            "TT",
            "Nội dung nhiệm vụ",
            "Văn bản giao",
            None,
            "Đơn vị thực hiện",
            None,
            "Thời hạn hoàn thành",
            "Sản phẩm",
            "Kết quả thực hiện",
            "Ghi chú",
        ],
        [None, None, "Số, ký hiệu", "Ngày ban hành", "Chủ trì", "Phối hợp", None, None, None, None],
        [f"({n})" for n in range(1, 11)],
        ["I", "Lĩnh vực kinh tế"],
    ]
    deadlines: list[Any] = [
        date(2026, 12, 15),
        "Quý III/2026",
        "15/6",
        "Trước ngày 25 hằng tháng",
        "Thường xuyên",
        "Trước 30/12/2026",
        None,
        "Tháng 10/2026",
        "31/12/2026",
        "Trong 10 ngày làm việc kể từ ngày ban hành",
        "cuối năm 2026",
        "Hằng quý",
    ]
    for n in range(1, 41):
        if n == 16:
            rows.append(["II", "Lĩnh vực văn hóa, xã hội", *[None] * 8])
        rows.append(
            [
                n,
                f"{('Báo cáo', 'Xây dựng', 'Rà soát', 'Tham mưu')[n % 4]} nội dung thứ {n} theo chỉ đạo của Chủ tịch",
                document if n % 3 else f"{n}/UBND-TH",
                date(2026, 1 + n % 11, 1 + n % 27),
                {7: "Sở Ytê", 12: f"{first}; {second}"}.get(n, [lead, first, second][n % 3]),
                {3: "Các sở, ban, ngành liên quan", 5: f"{second}\n{first}", 9: f"{first}, {second}"}.get(n),
                "Sớm nhất có thể" if n == 20 else deadlines[n % len(deadlines)],
                "Báo cáo" if n % 2 else None,
                "Đang thực hiện" if n % 4 == 0 else None,
                "Khẩn" if n == 11 else None,
            ]
        )
    rows += [[None, "Tổng cộng: 40 nhiệm vụ"], [], [None, "NGƯỜI LẬP BIỂU", None, None, "CHÁNH VĂN PHÒNG"]]
    for row in rows:
        sheet.append(row)
    for merged in ("A4:J4", "A5:J5", "A7:A8", "B7:B8", "C7:D7", "E7:F7", "G7:G8", "H7:H8", "I7:I8", "J7:J8", "B10:J10"):
        sheet.merge_cells(merged)
    return saved(book)
