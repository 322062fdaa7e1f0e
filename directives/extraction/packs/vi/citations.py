"""How other documents are named, and how a document names what it rests on."""

from datetime import date

from directives.extraction.packs.entries import Basis, Reference

_KIND = (
    r"(?P<kind>(?:bộ )?luật|pháp lệnh|nghị định|nghị quyết(?: liên tịch)?|quyết định|chỉ thị|thông tư(?: liên tịch)?|công điện"
    r"|công văn|văn bản|kế hoạch|thông báo(?: kết luận)?|kết luận|tờ trình|báo cáo|chương trình(?: hành động)?|đề án"
    r"|hướng dẫn|quy định|quy chế|thông tri|sắc lệnh|lệnh|biên bản)"
)
_SYMBOL = r"(?P<number>\d{1,5}(?:\.\d{1,2})?(?:/\d{4})?[-/][^\W\d_][\w&/.-]{0,30}\w)"
_DATE = r"ngày\s+(?P<day>\d{1,2})(?:[/.-]|\s+tháng\s+)(?P<month>\d{1,2})(?:[/.-]|\s+năm\s+)(?P<year>\d{4})"
_WHEN = rf"(?:,?\s+(?:được ban hành |ban hành |ký )?{_DATE})?"
_WHOSE = r"(?:,?\s+của\s+[^,;.()\d]{2,70}?(?=\s+(?:về|quy|phê|ban|hướng|sửa|thông|tại|và|để|nhằm|trong|có|gồm|là|cho|đã|trên|theo|từ|với|do|được|\d)|\s*[,;.():]|\s*$))?"
_NAME = r"(?:(?!\s(?:trước|trình|hoàn thành|chậm nhất|báo cáo|đến)\s)[^;.()\d]){2,110}?"

REFERENCES = (
    Reference(
        rf"{_DATE},\s+[^;.()\d]{{3,90}}?\s(?:(?:đã )?(?:ký )?(?:ban hành|có|gửi|ký)\s+){_KIND}\s+(?:số\s*:?\s*)?{_SYMBOL}(?!,?\s+(?:ban hành |ký )?ngày)",
        "Ngày 4/7/2023, Bộ Y tế đã có Công văn số 17/BYT-DP về tiêm chủng; yêu cầu Sở Y tế báo cáo.",
        "Ngày 4/7/2023, Bộ Y tế đã có Công văn số 17/BYT-DP",
        "Công văn", "17/BYT-DP", date(2023, 7, 4),
    ),
    Reference(
        rf"{_KIND}\s+(?:số\s*:?\s*)?{_SYMBOL}{_WHEN}{_WHOSE}",
        "Yêu cầu Sở Y tế thực hiện nghiêm Chỉ thị số 17/CT-TTg ngày 04/7/2023 của Thủ tướng Chính phủ về khám bệnh.",
        "Chỉ thị số 17/CT-TTg ngày 04/7/2023 của Thủ tướng Chính phủ",
        "Chỉ thị", "17/CT-TTg", date(2023, 7, 4),
    ),
    Reference(
        rf"(?P<kind>(?:bộ )?luật|pháp lệnh)\s+{_NAME},?\s+số\s*:?\s*{_SYMBOL}{_WHEN}",
        "Yêu cầu Sở Y tế áp dụng đúng Luật Dược số 44/2024/QH15 ngày 21 tháng 11 năm 2024.",
        "Luật Dược số 44/2024/QH15 ngày 21 tháng 11 năm 2024",
        "Luật", "44/2024/QH15", date(2024, 11, 21),
    ),
    Reference(
        rf"(?P<kind>(?:bộ )?luật|pháp lệnh)\s+{_NAME},?\s+{_DATE}",
        "Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;\nYêu cầu Sở Y tế báo cáo.",
        "Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013",
        "Luật", "", date(2013, 6, 19),
    ),
    Reference(
        rf"{_KIND}\s+{_DATE}{_WHOSE}",
        "Yêu cầu Sở Y tế thực hiện Kết luận ngày 12-5-2024 của Bí thư Tỉnh ủy.",
        "Kết luận ngày 12-5-2024 của Bí thư Tỉnh ủy",
        "Kết luận", "", date(2024, 5, 12),
    ),
    Reference(
        rf"{_KIND}\s+số\s*:?\s*(?P<number>\d{{1,5}}(?:/\d{{4}})?)(?![\w/-]){_WHEN}{_WHOSE}",
        "Yêu cầu Sở Y tế triển khai Nghị quyết số 72 của Bộ Chính trị.",
        "Nghị quyết số 72 của Bộ Chính trị",
        "Nghị quyết", "72",
    ),
    Reference(
        rf"(?:số\s*:?\s*)?{_SYMBOL}{_WHEN}",
        "Yêu cầu Sở Y tế xử lý các văn bản đã gửi, gồm: 45/SYT-NV ngày 3/5/2024.",
        "45/SYT-NV ngày 3/5/2024",
        "", "45/SYT-NV", date(2024, 5, 3),
    ),
    Reference(
        r"(?P<kind>hiến pháp|(?:bộ )?luật|pháp lệnh)\s+[^;.()]{2,110}",
        "Căn cứ Luật Giá;\nYêu cầu Sở Y tế báo cáo.",
        "Luật Giá",
        "Luật",
        only_basis=True,
    ),
)

BASES = (
    Basis(r"(?:xét|theo) đề nghị\s", "QUYẾT ĐỊNH\nVề phí đò\nXét đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 9/TTr-STC;\nYêu cầu Sở Y tế báo cáo.", "Tờ trình số 9/TTr-STC"),
    Basis(r"\(?(?:ban hành )?kèm theo\s", "KẾ HOẠCH\nTiêm phòng dại\n(Kèm theo Quyết định số 12/QĐ-UBND của Chủ tịch)\nYêu cầu Sở Y tế báo cáo.", "Quyết định số 12/QĐ-UBND của Chủ tịch"),
    Basis(r"căn cứ\s", "Căn cứ Nghị định số 15/2024/NĐ-CP của Chính phủ;\nYêu cầu Sở Y tế báo cáo.", "Nghị định số 15/2024/NĐ-CP của Chính phủ"),
    Basis(
        r"thực hiện\s+(?:các\s+)?(?:nghị quyết|nghị định|quyết định|chỉ thị|kế hoạch|công điện|chương trình|kết luận|thông báo|luật|ý kiến)",
        "KẾ HOẠCH\nKiểm tra nhà thuốc\nThực hiện Kế hoạch số 31/KH-BYT của Bộ Y tế, Sở Y tế ban hành Kế hoạch như sau:",
        "Kế hoạch số 31/KH-BYT của Bộ Y tế",
    ),
)
