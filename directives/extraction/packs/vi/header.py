"""The document's own head and foot: kind, number, date, who issues, signs and receives it."""

from directives.extraction.packs.entries import HeaderLine

_ORDER = (
    "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Số: 15/CT-UBND\nLạng Sơn, ngày 12 tháng 4 năm 2024\nCHỈ THỊ\nVề việc phòng cháy rừng mùa khô\n"
    "Kính gửi: Sở Y tế.\nSở Y tế báo cáo.\n"
    "Nơi nhận:\n- Như trên;\n- Cục Kiểm lâm;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nHoàng Thị Lý"
)
_TELEGRAM = (
    "THỦ TƯỚNG CHÍNH PHỦ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHỎA TỐC\n"
    "Số: 9/CĐ-TTg\tHà Nội, ngày 3 tháng 9 năm 2024\nCÔNG ĐIỆN\nỨng phó lũ trên sông Hồng\n"
    "THỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng Bộ Công an;\n- Chủ tịch Ủy ban nhân dân thành phố Hà Nội.\nSở Y tế báo cáo.\n"
    "Nơi nhận:\n- Như trên;\n- Văn phòng Quốc hội;\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nNguyễn Văn Khoa"
)
_LETTER = (
    "BỘ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCỤC QUẢN LÝ DƯỢC | Độc lập - Tự do - Hạnh phúc\n"
    "Số: 88/QLD-CL | Hà Nội, ngày 7 tháng 5 năm 2024\nV/v thu hồi thuốc không đạt chất lượng\n"
    "Kính gửi:\n- Sở Y tế các tỉnh;\n- Các công ty dược.\nSở Y tế báo cáo.\nCỤC TRƯỞNG\nLê Văn Tám"
)
_PARTY = (
    "TỈNH ỦY HÀ NAM\n*\nSố 21-KL/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nam, ngày 2 tháng 8 năm 2024\nKẾT LUẬN\n"
    "về công tác cán bộ\nSở Y tế báo cáo.\nNơi nhận:\n- Các huyện ủy,\n- Lưu Văn phòng Tỉnh ủy.\n"
    "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nĐào Thị Mai"
)
_NEWS = "Thứ Sáu, 17/05/2024, 08:30\nBộ trưởng yêu cầu siết an toàn hồ đập\nBộ trưởng yêu cầu Sở Y tế báo cáo."
_PLAN = (
    "KẾ HOẠCH\nTiêm phòng dại cho chó, mèo\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 28/02/2024 của Chủ tịch)\n"
    "Sở Y tế báo cáo."
)
_CIRCULAR = (
    "BỘ TÀI CHÍNH\nSố: 30/2024/TT-BTC\nHà Nội, ngày 20/05/2024\nTHÔNG TƯ VỀ VIỆC QUẢN LÝ PHÍ CẢNG BIỂN NỘI ĐỊA\n"
    "Sở Y tế báo cáo.\nQ. CỤC TRƯỞNG\nTrần Bảo Ngọc"
)

_KINDS = (
    r"công điện(?: khẩn)?|chỉ thị|kế hoạch|quyết định|thông báo(?: kết luận)?|kết luận|nghị quyết|nghị định|công văn"
    r"|tờ trình|báo cáo|chương trình(?: hành động)?|thông tư(?: liên tịch)?|hướng dẫn|quy định|quy chế|thông tri|đề án"
    r"|phương án|giấy mời|biên bản|pháp lệnh|sắc lệnh|lệnh"
)
_DATE = r"ngày (?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>\d{4})"
_FIGURES = r"(?P<day>\d{1,2})[/-](?P<month>\d{1,2})[/-](?P<year>\d{4})"

HEADER = (
    HeaderLine("number", r"(?:^|[\t|]|^luật|^pháp lệnh)\s*số ?:? ?(?P<v>\d{1,5}(?:/\d{4})?[/-][\w/&-]*\w)", _ORDER, "15/CT-UBND"),
    HeaderLine("date", rf"(?:^|\n)(?:[^\n]{{2,70}}, ?)?{_DATE}", _ORDER, "2024-04-12"),
    HeaderLine("date", rf"[\t|]\s*[^\n\t|]{{2,40}}, ?{_DATE}", _TELEGRAM, "2024-09-03"),
    HeaderLine("date", rf"^[^\n,;:]{{2,40}}, (?:ngày )?{_FIGURES}[ \t]*$", _CIRCULAR, "2024-05-20"),
    HeaderLine("kind", rf"^\s*(?P<v>{_KINDS})\s*$", _ORDER, "CHỈ THỊ"),
    HeaderLine("kind_of", rf"^\s*(?P<v>{_KINDS})(?= (?:về việc|về|v/v)\b)", _CIRCULAR, "THÔNG TƯ"),
    HeaderLine("about", r"^\s*(?P<v>v/v:? \S[^\n]*)", _LETTER, "V/v thu hồi thuốc không đạt chất lượng"),
    HeaderLine(
        "news_date",
        rf"(?:^|\n)\s*(?:cập nhật(?: lúc)? ?:? ?|ngày (?:đăng|ban hành) ?:? ?)?(?:\d{{1,2}}[:h]\d{{2}} ?[-,|]? ?)?"
        rf"(?:(?:chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy)),? ?)?(?:ngày )?{_FIGURES}",
        _NEWS,
        "2024-05-17",
    ),
    HeaderLine(
        "date", rf"^\s*\((?:ban hành )?kèm theo [^\n)]{{5,80}} ngày {_FIGURES}", _PLAN, "2024-02-28"
    ),
    HeaderLine("motto", r"cộng h(?:òa|oà) xã hội chủ nghĩa việt nam", _ORDER, "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"),
    HeaderLine("motto", r"độc lập ?- ?tự do ?- ?hạnh phúc", _LETTER, "CỤC QUẢN LÝ DƯỢC"),
    HeaderLine("motto", r"đảng cộng sản việt nam", _PARTY, "TỈNH ỦY HÀ NAM"),
    HeaderLine("motto", r"^\s*(?:hỏa tốc|thượng khẩn|khẩn|(?:tối |tuyệt )?mật)\s*$", _TELEGRAM, "THỦ TƯỚNG CHÍNH PHỦ"),
    HeaderLine(
        "seat", r"(?:tỉnh|thành phố|tp\.?|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu|khu vực) (?!ủy|uỷ)", _ORDER, "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"
    ),
    HeaderLine("signature", r"(?:kt|tm|tl|tuq|q|t/m|k/t|t/l)\. ?\w|t/m \w", _ORDER, "CHỦ TỊCH Hoàng Thị Lý"),
    HeaderLine("signed", r"\(?(?:đã ký|ký tên|ký, đóng dấu)\)?(?P<v>)", _ORDER, "CHỦ TỊCH Hoàng Thị Lý"),
    HeaderLine("office", r"(?:phó )?(?:[\w,]+ )?(?:trưởng|chủ nhiệm|bí thư|chánh văn phòng|tổng thanh tra|tư lệnh)(?!\w)", _PARTY, "PHÓ BÍ THƯ Đào Thị Mai"),
    HeaderLine("office_alone", r"(?<=\. )(?:phó )?(?:thủ tướng|bộ trưởng|chủ tịch|giám đốc|cục trưởng)$", "Sở Y tế báo cáo.\nNơi nhận:\n- Sở Y tế;\n- Lưu: VT. THỦ TƯỚNG\nĐỗ Văn Hiền", "THỦ TƯỚNG Đỗ Văn Hiền"),
    HeaderLine("addressee", r"kính gửi ?:? ?(?P<v>[^\n]*)", _ORDER, "Sở Y tế"),
    HeaderLine("addressee", r"[^\n]{5,60} điện ?:(?P<v>)$", _TELEGRAM, "Bộ trưởng Bộ Công an"),
    HeaderLine("copy", r"nơi nhận ?:(?P<v>)", _ORDER, "Cục Kiểm lâm"),
    HeaderLine("aside", r"(?:để )?(?:b/c|b/cáo|báo cáo|t/h|th/h|thực hiện|p/h|phối hợp|biết|theo dõi|đăng)(?!\w)", _ORDER.replace("lâm;", "lâm (để b/c);"), "Cục Kiểm lâm"),
    HeaderLine("whose", r"của (?:(?! (?:về|v/v) )[^\n]){3,80}$", _PARTY.replace("KẾT LUẬN\n", "KẾT LUẬN\nCỦA BAN THƯỜNG VỤ\n"), "về công tác cán bộ"),
    HeaderLine("no_recipient", r"(?:như (?:trên|điều|kính gửi|mục)|lưu)(?!\w)", _ORDER, "Cục Kiểm lâm"),
)
