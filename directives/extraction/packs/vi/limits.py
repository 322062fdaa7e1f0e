"""Time limits: what stands in the text, and what it comes to."""

from datetime import date

from directives.extraction.packs.entries import Limit, Slot, Way

_DUE = date(2024, 6, 15)
_ISSUED = date(2024, 3, 15)
_ASK = "Yêu cầu Sở Y tế báo cáo"


def _words(*templates: str | tuple[str, str]) -> tuple[Way, ...]:
    return tuple(Way(one) if isinstance(one, str) else Way(*one) for one in templates)


# What a noun did or does: "vốn cho các dự án khởi công | trong quý II".
_DONE = (
    r"(?:cho|của|với|về|từ|đối với|rà soát|danh mục|quyết toán|thanh toán|danh sách)(?: các| những| mọi)? (?:dự án|công trình|gói thầu|khoản|khoản nợ|khoản vay|hợp đồng|trái phiếu|giấy phép|vụ|vụ việc|hộ|doanh nghiệp|học sinh|sinh viên|cán bộ|nhiệm vụ|đối tượng|trường hợp)"
    r"(?: \w+){0,4} (?:khởi công|hoàn thành|khánh thành|đến hạn|đáo hạn|hết hạn|phát sinh|xảy ra|nghỉ hưu|ra trường|tốt nghiệp|mở thầu|trúng thầu|chuyển tiếp|bắt đầu|kết thúc|thành lập|nhập học|đăng ký|đầu tư)"
)
# What is counted or told of a stretch of time: "02 lần | trong tháng", "số vụ phát sinh | trong năm".
_COUNTED = (
    r"(?:(?:lần|ngày|buổi|ca|vụ|kỳ|đợt|tháng|tuần|quý|việc|kết quả|nhiệm vụ|kế hoạch|chỉ tiêu|số liệu|tình hình|hoạt động|sự kiện|diễn biến|kinh phí|doanh thu|sản lượng|phí|giá|mức|lịch|dịp|thời điểm|tiền|vốn)(?: \w+){0,3}"
    r"|phát sinh|xảy ra|diễn ra|ban hành|thực hiện|tổ chức|triển khai|tiếp nhận|giao|đã \w+(?: \w+){0,3})"
)
# A line that states the time of what it names.
_TIME_LINE = r"(?:thời gian|tiến độ|thời hạn|thời điểm) (?:hoàn thành|thực hiện|tổ chức|triển khai|tiến hành|báo cáo|gửi|nộp)[^.;:]{0,110}:"
# What lasts from one day to another by itself: "lễ hội | từ ngày 15 đến ngày 20/6".
_LASTS = (
    r"(?:(?<!tổ chức )(?<!mở )(?<!triển khai )(?<!phát động )(?:đợt|đoàn|lễ|lễ hội|hội|mùa|tuần lễ|giai đoạn|thời kỳ|chuyến|(?<!tuyển )(?<!học )(?<!vệ )(?<!thí )(?<!hộ )(?<!sản )(?<!dân )sinh|số liệu|dữ liệu|kết quả|tình hình|diễn biến|nghỉ|năm học|học kỳ|kỳ|bão|mưa|nắng nóng|triều cường|thời gian|thăm|ốm|vắng mặt|giá|phí|mức|thuế suất|cấm|nhiệm kỳ|niên độ|hợp đồng|vi phạm|vụ|ca|công tác tại)(?: [^\s.;:]+){0,7}"
    r"|xảy ra|phát sinh|ban hành|thành lập|ký|thu được|đã \w+)"
)
# Of a month: its weeks and thirds, beside the day with which they end.
_STRETCHES = (
    ("(tuần|tuần lễ) (đầu|đầu tiên|thứ nhất|thứ 1)", "tuần đầu", 7, (("day", "7"),)),
    ("(tuần|tuần lễ) (thứ hai|thứ 2)", "tuần thứ hai", 14, (("day", "14"),)),
    ("(15|mười lăm) ngày đầu", "15 ngày đầu", 15, (("day", "15"),)),
    ("(tuần|tuần lễ) (thứ ba|thứ 3)", "tuần thứ ba", 21, (("day", "21"),)),
    ("((tuần|tuần lễ) (cuối|cuối cùng|thứ tư|thứ 4)|(ngày|ngày làm việc) (cuối|cuối cùng)|({num}|những|các) ngày cuối)", "tuần cuối", 30, (("part", "end"),)),
)
# What a day named behind it is: "hạn chót để các trạm gửi báo cáo | là ngày 15/6".
_LAST_DAY = r"(?:hạn chót|hạn cuối|thời hạn|kỳ hạn|hạn nộp|hạn gửi|(?:thời điểm|mốc|ngày)(?: thời gian)? (?:cuối|chót)(?: cùng)?)(?: (?!ngày |thời điểm |mốc |dịp |lễ )[^\s.;:]+){1,40}"
# What is handed over or finished on the day that ends its clause; not the day of a paper or a meeting.
_PAPERS = r"(?:số|văn bản|công văn|kế hoạch|quyết định|nghị quyết|thông báo|kết luận|tờ trình|hợp đồng|luật|phiên họp|cuộc họp|hội nghị|buổi|lễ|kỳ|bản|báo cáo số|đơn|công điện|chỉ thị|đề án|chương trình|quy hoạch|chiến lược|mục tiêu|giai đoạn|lộ trình|dự án|tầm nhìn|định hướng|phê duyệt|ký|ban hành|từ|vào|trước|sau|trong|đến|tới|hết|là|tính|chủ nhật|thứ)"
_DELIVERED = rf"(?:báo cáo|gửi|nộp|(?<!công )(?<!chương )(?<!quá )(?<!tờ )(?<!lộ )(?<!quy )(?<!tiến )trình|bàn giao|cung cấp|công bố|công khai|hoàn thành|hoàn tất|phát hành|nghiệm thu|xong)(?: (?!{_PAPERS}(?!\w))[^\W\d_]+){{0,7}}"
_FINISHED = rf"(?:hoàn thành|hoàn tất|xóa|xoá|chấm dứt|giải quyết|phủ kín|phủ sóng|xây dựng xong|cấp xong)(?: (?!{_PAPERS}(?!\w))[^\s.;:]+){{0,14}}"
SLOTS = (
    # Before the last day, month or quarter.
    Slot(
        "before",
        "Yêu cầu Sở Y tế báo cáo {} ngày 15/6/2024.",
        _words(
            "trước", ("trước (dịp|dịp lễ|lễ|dịp kỷ niệm)", "trước dịp"), "trước hạn", "trước thời hạn", "trước mốc", "trước thời điểm",
            ("(chậm|muộn|trễ|chậm trễ) nhất[ là| vào| đến| trước| từ| trong| đến hết| vào cuối]", "chậm nhất là"),
            ("không (muộn|chậm|trễ|quá) hơn", "không muộn hơn"), ("không[ được| thể][ để][ kéo dài| chậm| muộn| trễ| lùi| vượt] quá", "không để kéo dài quá"), ("(đến|tới)[ hết]", "đến hết"),
            ("cho đến[ hết]", "cho đến"), "hết", ("[trong thời gian |trong khoảng thời gian |trong khoảng |thời gian |kể ](từ nay|từ giờ|từ bây giờ) (đến|tới|cho đến|cho tới)[ hết| trước]", "từ nay đến hết"),
            ("hoàn thành[ vào| đúng]", "hoàn thành"), ("xong[ vào| đúng]", "xong"), ("đúng[ hạn]", "đúng hạn"), "kịp trước",
        ),
        due=_DUE,
    ),
    Slot(
        "term", "Yêu cầu Sở Y tế gửi báo cáo, {} ngày 15/6/2024.",
        _words(
            ("thời hạn[ cuối][ hoàn thành| gửi| nộp| báo cáo| gửi báo cáo| thực hiện][ là| đến| vào| trước| chậm nhất][ là][:]", "thời hạn là"), ("(hạn chót|hạn cuối|hạn cuối cùng|thời hạn) {skip} (là|đến|vào|trước)", "hạn chót nộp hồ sơ là"), ("hạn[ chót| cuối][ cùng][ hoàn thành| gửi| nộp| báo cáo][ là| đến| vào| trước][:]", "hạn chót là"),
            ("(đặt|đặt ra|đưa ra|ấn định|chốt|ra) (mốc|mốc thời gian|hạn|thời hạn|hạn chót|hạn cuối|thời điểm)[ là| đến| vào]", "chốt mốc"),
            ("(ấn định|ngày|chốt|thời điểm|mốc)[ ngày] (nộp|gửi|hoàn thành|báo cáo|trình|bàn giao|kết thúc|chốt|khóa sổ|nghiệm thu)[ {skip}] (là|vào)", "ấn định ngày nộp hồ sơ là"), ("(khóa sổ|khoá sổ|chốt sổ|mốc kết thúc|điểm kết thúc|mốc hoàn thành|mốc cuối|mốc cuối cùng|điểm cuối)[ là| vào| đến| ở]", "mốc kết thúc"), ("(thời gian|thời điểm|tiến độ|mốc|mốc thời gian)[ hoàn thành| thực hiện| báo cáo| gửi]:", "thời gian hoàn thành:"), ("thời gian (hoàn thành|gửi báo cáo|báo cáo)[ là| trước| đến| chậm nhất]", "thời gian hoàn thành"),
        ),
        due=_DUE,
    ),
    # What names the day itself as the last: "hạn cuối để các trạm gửi phiếu | là", "thời hạn | các trạm gửi phiếu:".
    Slot("deadline", "Yêu cầu Sở Y tế báo cáo, hạn chót để các trạm gửi phiếu {} ngày 15/6/2024.", _words("là", "vào", "hạn", "thời hạn", "mốc", "thời điểm", "ngày"), due=_DUE),
    Slot("by_year", "Yêu cầu Sở Y tế hoàn thành báo cáo {} năm 2024.", _words("hết", "chậm nhất là", "chậm nhất", "muộn nhất", "chậm nhất đến", "chậm nhất trong", "chậm nhất vào", "muộn nhất trong", "từ nay đến", "từ nay đến hết", "đến hết", "hoàn thành", "trước khi kết thúc", "cho đến hết", "chậm nhất đến hết"), due=date(2024, 12, 31)),
    # Before a stretch of time inside which the work is to be done.
    Slot(
        "during",
        "Yêu cầu Sở Y tế báo cáo {} tháng 6/2024.",
        _words(
            "trong", "ngay trong", "vào", "trong cả", "trong khoảng",
            "trong thời gian", "trong phạm vi", "vào khoảng", "ngay", "vào dịp", ("(nội|ngay) trong", "nội trong"),
        ),
        due=date(2024, 6, 30),
    ),
    Slot(
        "hour",
        "Yêu cầu Sở Y tế báo cáo trước {} ngày 15/6/2024.",
        _words(
            ("{num} giờ[ {num}[ phút]][ sáng| trưa| chiều| tối][,]", "17 giờ 30"), ("{num} giờ[ {num}[ phút]][ sáng| chiều],", "17 giờ,"),
            ("{num}h", "17h"), ("{num}h{num}", "17h00"), ("{num}h{num},", "17h00,"), ("{num}g{num}", "17g00"), ("{num}:{num}", "17:00"),
            ("{num}h{num}'", "17h00'"), ("{num}h[ (sáng|chiều)]", "9h sáng"), ("giờ làm việc", "giờ làm việc"), ("[khi ]hết giờ[ làm việc| hành chính]", "khi hết giờ làm việc"), ("giờ (hành chính|tan sở)", "giờ hành chính"), ("[hết ]ngày làm việc", "ngày làm việc"),
            ("cuối (giờ làm việc|giờ chiều)", "cuối giờ chiều"),
        ),
        due=_DUE,
    ),
    Slot(
        "wd", "Yêu cầu Sở Y tế báo cáo trước {} ngày 15/6/2024.",
        _words(("(thứ (hai|ba|tư|năm|sáu|bảy)|chủ nhật)[,]", "thứ Bảy")),
        due=_DUE,
    ),
    # The day, month, quarter, half or part that a limit names; its last day counts.
    Slot(
        "moment",
        "Yêu cầu Sở Y tế báo cáo trước {}.",
        (
            Way("[{wd} ][hết ][sáng |chiều |tối |trưa ][ngày ][mùng |mồng ]{day}{sep}{month}{sep}{year}", "chiều ngày 15-6-2024", _DUE),
            Way("[{wd} ][hết ][sáng |chiều |tối |trưa ][ngày ][mùng |mồng ]{day}[ ]tháng {month}[,][ năm| /] {year}", "ngày 15 tháng 6 năm 2024", _DUE),
            Way("[{wd} ][hết ][sáng |chiều |tối |trưa ][ngày ][mùng |mồng ]{day} tháng {month}{sep}{year}", "ngày 15 tháng 6/2024", _DUE),
            Way("[{wd} ][hết ][sáng |chiều |tối |trưa ]ngày [mùng |mồng ]{day}{sep}{month}[ năm nay]", "ngày 15.6", _DUE),
            Way("[{wd} ][hết ][sáng |chiều |tối |trưa ]{day}/{month}[ năm nay]", "15/6", _DUE),
            Way("[{wd} ][hết ][sáng |chiều |tối |trưa ][ngày ][mùng |mồng ]{day} tháng {month}[ năm nay]", "15 tháng 6", _DUE),
            Way("[hết ][ngày ][mùng |mồng ]{day}{sep}{month} năm (sau|tới)", "ngày 15/02 năm sau", date(2025, 2, 15), (("period", "year"), ("shift", "1"))),
            Way("[hết ]ngày [mùng |mồng ]{day}[ của] {period} này", "ngày 25 tháng này", date(2024, 3, 25), (("shift", "0"),)),
            Way("[hết ]ngày [mùng |mồng ]{day}[ của] {period} (sau|tới|kế tiếp)", "ngày 25 tháng sau", date(2024, 4, 25), (("shift", "1"),)),
            Way("ngày {wd}[ ngày] {day}{sep}{month}[{sep}{year}]", "ngày thứ Bảy, 15/6/2024", _DUE),
            Way("[{wd} ][hết ]ngày {day}", "ngày 20", date(2024, 3, 20)),
            Way("[ngày ]{wd}{open}[ngày ]{day}{sep}{month}[{sep}{year}]{close}", "thứ Bảy (ngày 15/6/2024)", _DUE),
            Way("[{part} ][của ]tháng {month}", "cuối tháng 6", date(2024, 6, 30)),
            Way("[{part} ][của ]tháng {month}[,] năm (nay|{year})", "trung tuần tháng 6 năm 2024", date(2024, 6, 20)),
            Way("[{part} ][của ]tháng {month}{sep}{year}", "tháng 6/2024", date(2024, 6, 30)),
            Way("[{part} ][của ]tháng {month} năm (sau|tới)", "tháng 6 năm sau", date(2025, 6, 30), (("period", "year"), ("shift", "1"))),
            Way("[ngày ](cuối cùng|cuối) của tháng {month}[{sep}{year}| năm {year}]", "ngày cuối cùng của tháng 6/2024", date(2024, 6, 30)),
            Way("[ngày |ngày làm việc ](cuối cùng|cuối) của (quý|quí) {quarter}[{sep}{year}| năm {year}]", "ngày cuối cùng của quý II/2024", date(2024, 6, 30)),
            Way("[{part} ][của ](quý|quí) {quarter}[{sep}{year}]", "quý II/2024", date(2024, 6, 30)),
            Way("[{part} ][của ](quý|quí) {quarter}[,][ của] năm (nay|{year})", "cuối quý III năm 2024", date(2024, 9, 30)),
            Way("[{part} ](quý|quí) {skip}[ ](-|và|,|đến|,)[ ][quý |quí ]{quarter}[{sep}{year}| năm {year}]", "quý I - II/2024", date(2024, 6, 30)),
            Way("(hai|ba|2|02|3|03) tháng[:] {skip}[ ](-|và|,|đến)[ ][tháng ]{month}[{sep}{year}| năm {year}]", "hai tháng 5 và 6/2024", date(2024, 6, 30)),
            Way("(cuối|hạ tuần|trung tuần|giữa) tháng {num}[ ](,|và|hoặc|-|sang)[ ]đầu tháng {month}[{sep}{year}| năm {year}]", "cuối tháng 5, đầu tháng 6/2024", date(2024, 6, 10), (("part", "begin"),)),
            *(
                Way(f"{stretch}[ của] tháng {{month}}[{{sep}}{{year}}| năm {{year}}]", f"{example} tháng 6/2024", date(2024, 6, last), values)
                for stretch, example, last, values in _STRETCHES
            ),
            *(
                Way(f"{stretch}[ của] tháng này", f"{example} tháng này", date(2024, 3, last + (last == 30)), (*values, ("period", "tháng"), ("shift", "0")))
                for stretch, example, last, values in _STRETCHES
                if last > 14  # the proofs are of the 15th
            ),
            *(
                Way(f"{stretch}[ của] tháng (sau|tới)", f"{example} tháng sau", date(2024, 4, last), (*values, ("period", "tháng"), ("shift", "1")))
                for stretch, example, last, values in _STRETCHES
            ),
            Way("ngày [mùng |mồng ]{nth} tháng {month}[,][ năm {year}| năm nay]", "ngày hai mươi tháng sáu năm 2024", date(2024, 6, 20)),
            Way("tháng {skip}[ ](-|và|,|đến)[ ][tháng ]{month}[{sep}{year}| năm {year}]", "tháng 5 và tháng 6/2024", date(2024, 6, 30)),
            Way("{day} ngày đầu[ của] tháng {month}[{sep}{year}| năm {year}]", "10 ngày đầu tháng 6/2024", date(2024, 6, 10)),
            Way("({num}|hai|ba|bốn|những|các) (tháng|quý) (cuối|còn lại)[ của] năm[ {year}| nay]", "2 tháng cuối năm 2024", date(2024, 12, 31), (("part", "cuối"), ("period", "năm"))),
            Way("[{wd} ][hết ][sáng |chiều |tối |trưa ][ngày ][mùng |mồng ]{day}/{month}/{year2}", "ngày 15/6/24", _DUE),
            Way("[{part} ][của ](quý|quí) {quarter}[ của] năm (sau|tới)", "quý I năm sau", date(2025, 3, 31), (("period", "năm"), ("shift", "1"))),
            Way("[{part} ](6|sáu|06) tháng {half}[ của][ năm][ nay| {year}]", "6 tháng đầu năm 2024", date(2024, 6, 30)),
            Way("nửa {half}[ của][ năm][ nay| {year}]", "nửa đầu năm 2024", date(2024, 6, 30)),
            Way("(9|chín|09) tháng đầu[ của] năm[ nay]", "9 tháng đầu năm", date(2024, 9, 30), (("quarter", "3"),)),
            Way("(9|chín|09) tháng đầu[ của] năm {year}", "9 tháng đầu năm 2024", date(2024, 9, 30), (("quarter", "3"),)),
            Way("[{part} ][của ]{period} (này|nay)", "cuối năm nay", date(2024, 12, 31), (("shift", "0"),)),
            Way("{part} {period}", "cuối tháng", date(2024, 3, 31), (("shift", "0"),)),
            Way("ngày (cuối|cuối cùng)[ của] {period}[ này]", "ngày cuối cùng của tháng", date(2024, 3, 31), (("shift", "0"),)),
            Way("[{part} ][của ]{period} (sau|tới|kế tiếp|tiếp theo)", "tháng sau", date(2024, 4, 30), (("shift", "1"),)),
            Way("{part} năm {year}", "cuối năm 2024", date(2024, 12, 31)),
            Way("{weekday} (này|tuần này)", "thứ Sáu tuần này", date(2024, 3, 15), (("shift", "0"),)),
            Way("{weekday}", "thứ Năm", date(2024, 3, 21)),
            Way("{weekday} (tuần sau|tuần tới)", "thứ Sáu tuần tới", date(2024, 3, 22), (("shift", "1"),)),
            Way("[buổi |trong ](sáng|trưa|chiều|tối|đêm) nay", "chiều nay", date(2024, 3, 15), (("period", "day"), ("shift", "0"))),
            Way("[buổi ](sáng|trưa|chiều|tối|đêm)[ ngày] mai", "sáng mai", date(2024, 3, 16), (("period", "day"), ("shift", "1"))),
            *(
                Way(f"({n}|0{n}|{word}) tháng đầu[ của] năm[ nay| {{year}}]", f"{word} tháng đầu năm 2024", date(2024, n, last), (("month", str(n)),))
                for n, word, last in ((3, "ba", 31), (4, "bốn", 30), (5, "năm", 31), (8, "tám", 31))
            ),
            Way("[ngày ]hôm nay", "ngày hôm nay", date(2024, 3, 15), (("period", "day"), ("shift", "0"))),
            Way("ngày mai", "ngày mai", date(2024, 3, 16), (("period", "day"), ("shift", "1"))),
        ),
        issued=_ISSUED,
    ),
    Slot(
        "in_year",
        "Yêu cầu Sở Y tế hoàn thành báo cáo trong {}.",
        (
            Way("[cả ]năm {year}", "năm 2024", date(2024, 12, 31)),
            Way("năm học {skip} - {year}", "năm học 2024 - 2025", date(2025, 5, 31), (("month", "5"),)),
        ),
    ),
    # How long from an event.
    Slot(
        "within",
        "Yêu cầu Sở Y tế báo cáo {} 30 ngày.",
        _words(
            ("[ngay ]trong[ vòng| thời hạn| thời gian| khoảng| tối đa| khoảng thời gian][ tối đa| không quá| chậm nhất][ là]", "trong vòng"),
            ("(chậm|muộn|trễ|chậm trễ) nhất[ là][ sau| trong| trong vòng| trong thời hạn| không quá]", "chậm nhất sau"), ("không (quá|muộn quá|chậm quá|vượt quá)", "không quá"),
            ("tối đa[ là| không quá| trong| sau| chỉ]", "tối đa"), ("sau không quá", "sau không quá"), ("trong không quá", "trong không quá"), ("(chậm|muộn|trễ) lắm[ là]", "chậm lắm là"),
        ),
        due=date(2024, 4, 14), issued=_ISSUED,
    ),
    Slot(
        "since",
        "Yêu cầu Sở Y tế báo cáo trong 30 ngày {} ký văn bản này.",
        _words(("(kể|tính|được tính) từ[ ngày| khi| lúc| thời điểm]", "kể từ ngày"), ("từ[ ngày| khi| lúc| thời điểm]", "từ khi"), ("(tiếp theo|sau|sau đó)[ kể từ][ ngày| khi]", "sau khi")),
        due=date(2024, 4, 14), issued=_ISSUED,
    ),
    Slot(
        "ahead",
        "Yêu cầu Sở Y tế báo cáo chậm nhất 30 ngày {} họp.",
        _words("trước khi", "trước ngày", "trước thời điểm", "trước"),
        issued=_ISSUED,
    ),
    # The event that is the issue of the document itself.
    Slot(
        "issue",
        "Yêu cầu Sở Y tế báo cáo trong 30 ngày kể từ {}.",
        _words(
            ("[ngày |khi |thời điểm ](ký|ban hành|phát hành|ký ban hành|ký, ban hành)[ {paper}]", "ngày ký ban hành Chỉ thị này"),
            ("[ngày |khi |thời điểm ]{paper}[ được] (ký|ban hành|phát hành)", "ngày Quyết định này được ban hành"), ("[ngày |khi |thời điểm ](quyết định|chỉ thị|kế hoạch|công văn|thông báo|kết luận|văn bản|công điện|quy chế|đề án|chương trình|phương án) này có hiệu lực[ thi hành]", "ngày Quyết định này có hiệu lực"),
            ("[ngày ]có hiệu lực", "ngày có hiệu lực"), ("[ngày ]ra (quyết định|văn bản|thông báo|chỉ thị)", "ngày ra văn bản"), ("[ngày ]hôm nay", "hôm nay"), ("nay", "nay"),
            ("[ngày |ngày của |ngày có |khi có |có ]{sheet} này", "ngày có Công văn này"),
        ),
        due=date(2024, 4, 14), issued=_ISSUED,
    ),
    Slot(
        "paper",
        "Yêu cầu Sở Y tế báo cáo trong 30 ngày kể từ ngày ký {}.",
        _words(
            ("{sheet}[ này]", "Chỉ thị này"),
        ),
        due=date(2024, 4, 14), issued=_ISSUED,
    ),
    Slot(
        "sheet",
        "Yêu cầu Sở Y tế báo cáo trong 30 ngày kể từ ngày ký {} này.",
        _words("văn bản", "công điện", "chỉ thị", "thông báo", "quyết định", "kế hoạch", "công văn", "nghị quyết", "kết luận", "thông tư", "nghị định", "chương trình", "tờ trình", "hướng dẫn", "ý kiến", "đề án", "quy chế", "quy định", "phương án", "luật", "lệnh", "giấy mời", "thư", "kết luận thanh tra", "kết luận kiểm tra", "thông báo kết luận", "chương trình hành động", "chương trình công tác", "kế hoạch hành động", "văn bản chỉ đạo", "công điện khẩn", "quyết định xử phạt", "kết luận giám sát"),
        due=date(2024, 4, 14), issued=_ISSUED,
    ),
    Slot("every", "Yêu cầu Sở Y tế báo cáo trước ngày 25 {} tháng.", _words("hằng", "hàng", "mỗi", "của mỗi", "của hằng", "của hàng", "các", "của từng", "từng", "của các", "của")),
    Slot("by_turn", "Yêu cầu Sở Y tế báo cáo {} quý.", _words("hằng", "hàng", "mỗi", "định kỳ hằng", "định kỳ hàng", "định kỳ mỗi", "định kỳ theo", "định kỳ vào mỗi", "theo định kỳ hằng", "theo định kỳ hàng", "định kỳ từng")),
    Slot("once", "Yêu cầu Sở Y tế báo cáo 6 tháng {}.", _words("/lần", "/1 lần", "/một lần", "/01 lần", " một lần", " 1 lần", " 01 lần", " lần")),
    # What a report tells of: the stretch of time behind it is its own.
    Slot(
        "about", "Yêu cầu Sở Y tế tổng hợp {} trong quý II/2024.",
        _words("tình hình", "số liệu", "diễn biến", "tình hình sản xuất", "tình hình hoạt động", "tình hình thu, chi", "số liệu phát sinh", "phát sinh", "xảy ra", "diễn ra", "số vụ", "vụ việc", "tình hình tai nạn", "tình hình thực hiện"),
        is_limit=False,
    ),
    # Nouns whose own rhythm it is.
    Slot("own", "Yêu cầu Sở Y tế công khai {} hằng năm.", _words("kế hoạch", "dự toán", "chương trình", "phí", "học phí", "tiền", "lương", "phụ cấp", "trợ cấp", "chi phí", "kinh phí", "ngân sách", "chỉ tiêu", "hội nghị", "lễ hội", "giải thưởng", "nghỉ phép", "xếp loại", "thi đua", "khen thưởng", ("(hoàn thành|việc hoàn thành|mức độ hoàn thành|kết quả thực hiện) nhiệm vụ[ chính trị| được giao]", "mức độ hoàn thành nhiệm vụ")), is_limit=False),
    # Where a paper appears on another day than its own.
    Slot("gazette", "Yêu cầu Sở Y tế báo cáo trong 30 ngày kể từ ngày ban hành Chỉ thị này được {}.", _words("đăng công báo", "đăng trên công báo", "đăng tải", "niêm yết", "công bố trên"), issued=_ISSUED),
    # These come into force on another day than their own.
    Slot("in_force", "Yêu cầu Sở Y tế báo cáo trong 30 ngày kể từ ngày {}.", _words(("(nghị định|nghị quyết|thông tư|luật|bộ luật|pháp lệnh|hiệp định) này[ chính thức| bắt đầu] có hiệu lực", "Nghị định này có hiệu lực")), issued=_ISSUED),
    # Before a last day, which nothing has that only happens.
    Slot("last_day", "Yêu cầu Sở Y tế báo cáo {} ngày 15/6/2024.", _words("trước", "chậm nhất", "muộn nhất", "trễ nhất", "thời hạn", "không muộn hơn", "không quá", "hạn chót"), due=_DUE),
    # Before the first day of a span.
    Slot("spans", "Yêu cầu Sở Y tế báo cáo số ca mắc {} ngày 01/6/2024.", _words("từ"), is_limit=False),
    # What happens, is valid or lasts, and what is only expected: the time behind it is its own.
    Slot(
        "told", "Yêu cầu Sở Y tế theo dõi các đợt dịch {} trong tháng 6/2024.",
        _words(
            "diễn ra", "có mưa", "mưa to", "nắng nóng", "rét", "gió mùa", "có gió", "có khả năng", "diễn biến phức tạp", "thuế suất", "mức lương cơ sở", "khai mạc", "bế mạc", "khởi tranh", "tựu trường", "ra mắt", "đổ bộ", "xuất hiện", "phát sinh", "xảy ra", "bùng phát", "ghi nhận", "tập trung đông", "rơi vào", "nhằm vào",
            ("(dự kiến|theo dự kiến|dự báo|ước|ước tính|nhiều khả năng|có khả năng)", "dự kiến"),
            ("(sẽ|sẽ được|được|dự kiến được) (tổ chức|khởi công|khánh thành|phát động|khởi động|bắt đầu|tiến hành|công chiếu|phát sóng|đăng cai|đưa vào|thông qua|ký kết|điều chỉnh|áp dụng|miễn|giảm|hưởng|hỗ trợ|nghỉ|gia hạn|hoàn thuế|tuyển dụng|cấp phép|chuyển tiếp|bố trí vốn|giao vốn|nhận bằng)", "được tổ chức"),
            ("(có hiệu lực|hết hiệu lực|còn hiệu lực|hết hạn|đến hạn|đáo hạn|quá hạn|có giá trị|thôi hiệu lực)", "có hiệu lực"),
            ("(kéo dài|lùi|hoãn|tạm hoãn|bảo lưu|giữ nguyên|miễn|miễn giảm|tạm dừng|tạm ngừng|cấm đường|nghỉ lễ|nghỉ hè|nghỉ tết)", "kéo dài"),
            ("được (ấn định|chốt|lên lịch|hẹn|xếp lịch)[ vào]", "được lên lịch"), ("(trở về|khởi hành|cất cánh|hạ cánh|cập cảng|rời cảng|về nước|thi thử|đặt mục tiêu|đạt đỉnh|truyền hình trực tiếp|tường thuật trực tiếp|phát sóng|có giá trị[ {few}])", "khởi hành"), ("(thăm chính thức|thăm cấp nhà nước|công du|lưu diễn|bắn pháo hoa|đón giao thừa)", "lưu diễn"),
            ("(niên độ|niên độ ngân sách|năm ngân sách|năm tài chính|học kỳ|năm học|nhiệm kỳ|mùa giải|mùa vụ|kỳ nghỉ|kỳ kế toán|kỳ tính thuế)[ {skip}] (kết thúc|bắt đầu)", "học kỳ I kết thúc"),
            ("(nhiệt độ|lượng mưa|mực nước|sức gió|nền nhiệt|độ ẩm|tầm nhìn|đỉnh lũ|triều cường|không khí lạnh|áp thấp|vùng thấp|hoàn lưu|khu vực|vùng biển|cơn bão)[ {few}] (cao nhất|thấp nhất|phổ biến|lớn nhất|trung bình|dao động|lên nhanh|lên chậm|xuống chậm|suy yếu|mạnh lên|mạnh dần|di chuyển|biến đổi chậm)", "nhiệt độ phổ biến"),
            ("(nghỉ hưu|ra trường|tốt nghiệp|ra tù|xuất ngũ|nhập ngũ|nhập học|sinh ra|đến tuổi|tròn tuổi)", "nghỉ hưu"),
            ("(chuẩn bị|phục vụ|bảo vệ|bảo đảm (an toàn|an ninh|trật tự|giao thông|điện|thông tin|y tế)|đảm bảo (an toàn|an ninh|trật tự|giao thông)|giữ gìn trật tự|phân luồng|trực|tham dự|dự|đón|đón tiếp|đón tiếp chu đáo|đưa tin|tham gia|hưởng ứng|ứng phó)[ {few}] (đêm nhạc|đêm hội|đêm chung kết|trận đấu|trận|tang lễ|lễ tang|phiên tòa|chương trình nghệ thuật|đại nhạc hội|lễ|lễ hội|hội nghị|cuộc|buổi|phiên|phiên họp|kỳ họp|đại hội|hội thảo|hội thao|chuyến|đoàn|đợt|kỳ thi|ngày hội|giải|sự kiện|bão|cơn bão|mưa)", "phục vụ lễ hội"),
        ),
        is_limit=False,
    ),
    # What goes on for a while: the time behind it says how long.
    Slot(
        "lasts", "Yêu cầu Sở Y tế {} người về từ vùng dịch trong 7 ngày.",
        _words("cách ly", "hạn chế", "cho cách ly", "tạm trú", "nuôi nhốt", "bảo quản", "lưu giữ", "lưu trữ", "lưu hồ sơ", "giữ lại", "theo dõi sức khỏe", "quản thúc", "tạm giữ", "tạm giam", "hỗ trợ tiền ăn cho", "treo cờ"),
        issued=_ISSUED, is_limit=False,
    ),
    # What is forbidden or left undone: how long, and until when, is of the ban.
    Slot(
        "forbids", "Yêu cầu Sở Y tế {} mở lại phòng khám này trong vòng 30 ngày.",
        _words("không", "không được", "không cho", "không cho phép", "cấm", "nghiêm cấm", "tuyệt đối không", "tạm dừng", "tạm ngừng", "tạm ngưng", "ngừng", "tạm đình chỉ", "đình chỉ", "tạm hoãn", "hoãn", "tạm giữ", "tạm giam", "thôi không"),
        issued=_ISSUED, is_limit=False,
    ),
    # Behind a negation these say that it must be done all the same.
    Slot("lacks", "Yêu cầu Sở Y tế báo cáo số liệu, không {} gì nữa.", _words("để", "chậm", "muộn", "trễ", "vượt", "kéo dài", "tính", "riêng", "thêm", "chờ", "nên", "phải", "phép", "quá", "hề"), is_limit=False),
    # What one may do, and need not.
    Slot(
        "allows", "Yêu cầu Sở Y tế nhắc người dân {} xe lăn trong vòng 30 ngày.",
        _words(
            "có thể", "được phép", "được quyền", "có quyền", "cho phép", "cho phép các trạm",
            ("được (vay|vay vốn|nghỉ|hưởng|đổi|đổi trả|hoàn tiền|trả góp|trả dần|nộp dần|trả chậm|gia hạn|ân hạn|bảo lưu|tạm hoãn|bảo hành|xem xét|ưu tiên|lưu hành|tạm trú|giữ lại|mượn|thuê|uống|kéo dài|giãn)", "được mượn"),
        ),
        issued=_ISSUED, is_limit=False,
    ),
    # What others promise, plan or have agreed.
    Slot(
        "pledges", "Sở Y tế phải theo dõi trạm xá mà {} xong trước ngày 15/6/2024.",
        _words(
            ("(nhà thầu|doanh nghiệp|công ty|tập đoàn|chủ đầu tư|liên danh|đơn vị thi công)[ {skip}] (cam kết|hứa|hẹn|quyết tâm|phấn đấu|dự kiến|đăng ký|tự tin|kỳ vọng|sẽ)", "nhà thầu cam kết"), ("(cam kết|hứa|hứa hẹn|kỳ vọng|tin tưởng)[ sẽ] (hoàn thành|đưa|giải ngân|bàn giao|thông xe|khởi công|khánh thành|trả|chi trả|nộp|khắc phục|cung cấp|xây|xây dựng|đầu tư|đạt|thi công|huy động|tăng)", "chủ thầu cam kết xây"),
            ("(dự kiến|dự định|có kế hoạch|đặt kế hoạch|đăng ký)[ sẽ] (hoàn thành|đưa|giải ngân|bàn giao|thông xe|khởi công|khánh thành|đầu tư|rót|mở|ra mắt|tung|vận hành|công bố|thông qua|trình làng|nâng|tăng)", "họ dự kiến khánh thành"), ("(sẽ|sẽ được)", "họ sẽ"),
            ("(dự kiến|dự tính|dự báo|ước tính)[ sẽ] được", "dự kiến được"), ("được (kỳ vọng|dự báo|trông đợi|mong đợi|đánh giá là|cho là|nhận định)", "được kỳ vọng"),
        ),
        is_limit=False,
    ),
    Slot(
        "agreed", "Sở Y tế phải theo dõi trạm xá mà {} họ xây xong trước ngày 15/6/2024.",
        _words("theo hợp đồng", "theo hợp đồng đã ký", "theo hợp đồng ký kết", "theo cam kết", "theo dự kiến", ("theo (kế hoạch|tiến độ|lộ trình|phương án) ban đầu", "theo tiến độ ban đầu"), "như đã cam kết", "theo bản cam kết"), is_limit=False,
    ),
    # Before what must have happened first: a term in the same sentence counts from it.
    Slot("when", "{} sự cố, Sở Y tế phải báo cáo trong vòng 30 ngày.", _words("khi xảy ra", "khi có", "mỗi khi có", "khi phát hiện", "ngay khi có", "khi phát sinh", "trường hợp xảy ra", "trong trường hợp xảy ra", "nếu xảy ra", "nếu phát hiện", "trường hợp phát hiện"), issued=_ISSUED),
    Slot("this", "Yêu cầu Sở Y tế báo cáo trong 30 ngày kể từ ngày ký văn bản {}.", _words("này"), due=date(2024, 4, 14), issued=_ISSUED),
    Slot(
        "hold", "Yêu cầu Sở Y tế {} trong thời hạn 10 năm.",
        _words("lưu trữ", "lưu giữ", "bảo quản", ("lưu (hồ sơ|mẫu|chứng từ|tài liệu|sổ)", "lưu hồ sơ"), "niêm yết", "niêm yết công khai", "thí điểm", "bảo hành", "duy trì", "kéo dài", "áp dụng", "ổn định", "miễn", "giảm", "tạm dừng", "tạm đình chỉ", "đình chỉ", "cấm", "lưu hành", "có giá trị", "có hiệu lực", "còn hiệu lực", "dự trữ", "dùng", "đủ dùng", "tạm trú", "nghỉ", "mở cửa", "mở bán", "công diễn", "trình chiếu", "phục vụ khán giả", "đón khách", "bày bán", "tê liệt", "cô lập", "mất điện", "ngập sâu"),
        is_limit=False,
    ),
)

DATES = (
    Limit("(trước|kịp|trước khi) (phiên họp|kỳ họp|cuộc họp|buổi họp|hội nghị|đại hội|hội thảo|lễ|phiên|buổi|đợt|chuyến|mùa|kỳ thi)[ {few}][ vào| diễn ra| khai mạc| tổ chức| dự kiến] [ngày ]{day}{sep}{month}[{sep}{year}]", "Yêu cầu Sở Y tế gửi tài liệu trước phiên họp ngày 15/6/2024.", _DUE, quiet=True),
    Limit("không (để|được để) {few} quá [ngày ]{day}{sep}{month}[{sep}{year}]", "Yêu cầu Sở Y tế trả kết quả, không để hồ sơ tồn quá 15/6/2024.", _DUE, quiet=True),
    Limit("{moment}[,] (trước|chậm nhất|chậm nhất là|muộn nhất|muộn nhất là|không quá)[ lúc] {hour}{end}", "Yêu cầu Sở Y tế sơ tán bệnh nhân trong ngày 15/6/2024, trước 18 giờ.", _DUE, quiet=True),
    Limit("(kịp|xong trước|hoàn thành trước|đúng|vào|chào mừng) (dịp|lễ|đợt){gap}{moment}{end}", "Yêu cầu Sở Y tế khánh thành trạm xá vào dịp kỷ niệm ngày truyền thống 15/6/2024.", _DUE, quiet=True),
    Limit("trước {in_year}", "Yêu cầu Sở Y tế hoàn thành báo cáo trước năm 2025.", date(2024, 12, 31), values=(("before", "1"),)),
    Limit("(ngay|xong|hoàn thành|báo cáo|xử lý|giải quyết|trả lời|gửi|khắc phục|kết thúc|nội) trong ngày( hôm nay|{end})", "Yêu cầu Sở Y tế khử khuẩn bệnh xá, xong trong ngày.", _ISSUED, issued=_ISSUED, quiet=True, values=(("period", "day"), ("shift", "0"))),
    *(
        Limit(f"{how}trong {word}{{end}}", f"Yêu cầu Sở Y tế sửa xong trạm xá {how.split('|')[0].strip('(')} trong {word}.", due, issued=_ISSUED, quiet=True, unless=unless, values=(("period", word), ("shift", "0")))
        for how, unless in (("(ngay|xong|hoàn thành|nội|dứt điểm|kết thúc|gọn|hoàn tất) ", ""), ("", _COUNTED))
        for word, due in (("tuần", date(2024, 3, 17)), ("tháng", date(2024, 3, 31)), ("quý", date(2024, 3, 31)), ("năm", date(2024, 12, 31)))
    ),
    Limit("trong ngày{end}", "Yêu cầu Sở Y tế khử khuẩn bệnh xá, trong ngày.", _ISSUED, free=True, issued=_ISSUED, quiet=True, values=(("period", "day"), ("shift", "0"))),
    Limit("(trước|trước dịp|xong trước|kịp)[ ngày| lễ| dịp| dịp lễ| ngày lễ] (quốc khánh|giải phóng|bầu cử|khai giảng|thành lập|khánh thành|kỷ niệm|bế giảng|tổng khai giảng)[ {skip}] {moment}", "Yêu cầu Sở Y tế khánh thành trạm y tế trước ngày Quốc khánh 15/6/2024.", _DUE),
    Limit("(phấn đấu|phấn đấu để|đặt mục tiêu) (đến|tới)[ hết][ cuối] [năm ]{year}", "Yêu cầu Sở Y tế mở rộng dịch vụ, phấn đấu đến năm 2030, mọi xã có bác sĩ.", date(2030, 12, 31), quiet=True),
    Limit("(đến|tới) cuối nhiệm kỳ {num} (-|–) {year}", "Yêu cầu Sở Y tế kết nạp đủ chỉ tiêu đảng viên đến cuối nhiệm kỳ 2020 - 2025.", date(2025, 12, 31), quiet=True),
    Limit("trước {day}(-|.){month}", "Yêu cầu Sở Y tế kiểm đếm vật tư trước 15.6.", _DUE, issued=_ISSUED),
    Limit("(đến|tới) hết {period}", "Đến hết năm, Sở Y tế phải hoàn thành đề án.", date(2024, 12, 31), free=True, issued=_ISSUED, quiet=True, values=(("shift", "0"),)),
    Limit("trước khi {moment} (kết thúc|khép lại|trôi qua)", f"{_ASK} trước khi quý II/2024 kết thúc.", date(2024, 6, 30)),
    Limit("(hết|cuối) (giờ hành chính|giờ làm việc|buổi sáng|buổi chiều|ngày làm việc)[ của| chiều| sáng][,] {moment}", "Yêu cầu Sở Y tế nộp hồ sơ tại phòng 12, hết giờ hành chính ngày 15/6/2024.", _DUE, quiet=True),
    Limit("{before}[ {hour}][ của] {moment}", f"{_ASK} trước 17 giờ ngày 15/6/2024.", _DUE),
    Limit("{term}[ {hour}] ({moment}|{in_year})", f"{_ASK}, hạn chót là ngày 15/6/2024.", _DUE, quiet=True),
    Limit("{during}[ {hour}] {moment}", f"{_ASK} trong quý II/2024.", date(2024, 6, 30), unless=_DONE),
    Limit("{during} {in_year}", "Yêu cầu Sở Y tế hoàn thành báo cáo trong năm 2024.", date(2024, 12, 31), unless=_DONE),
    Limit("{deadline} [{before} ][{hour} ]{moment}{end}", "Yêu cầu Sở Y tế báo cáo, hạn chót để các trạm y tế, bệnh viện, phòng khám gửi phiếu là ngày 15/6/2024.", _DUE, quiet=True, behind=_LAST_DAY),
    # At the head of a clause a month or a quarter needs no preposition.
    Limit("(thượng|trung|hạ) tuần[ của] tháng {month}[{sep}{year}| năm {year}]", "Yêu cầu Sở Y tế rà soát danh mục, hạ tuần tháng 6/2024 trình đề án.", date(2024, 6, 30), free=True),
    Limit("(quý|quí) {quarter}({sep}{year}| năm {year})", "Yêu cầu Sở Y tế rà soát danh mục, quý II/2024 trình đề án.", date(2024, 6, 30), free=True, quiet=True),
    Limit("tháng {month} (tới|tới đây)", "Yêu cầu Sở Y tế rà soát danh mục, tháng 6 tới trình đề án.", date(2024, 6, 30), free=True, issued=_ISSUED, quiet=True),
    *(
        Limit(f"{word} (tới|sau)", f"Yêu cầu Sở Y tế rà soát danh mục, {word} tới trình đề án.", due, free=True, issued=_ISSUED, values=(("period", word), ("shift", "1")))
        for word, due in (("tuần", date(2024, 3, 24)), ("tháng", date(2024, 4, 30)), ("quý", date(2024, 6, 30)))
    ),
    Limit("ngày {day}{sep}{month}[{sep}{year}]{end}", "Yêu cầu Sở Y tế kiểm kê vật tư, báo cáo kết quả bước đầu ngày 15/6/2024.", _DUE, quiet=True, behind=_DELIVERED),
    Limit("(đến|tới) năm {year}{end}", "Yêu cầu Sở Y tế hoàn thành việc xóa trạm tạm ở vùng cao đến năm 2030.", date(2030, 12, 31), behind=_FINISHED, quiet=True),
    Limit("{in_year}[,]=hoàn", "Năm 2024, hoàn thành việc xóa trạm tạm, Sở Y tế chủ trì.", date(2024, 12, 31), free=True, quiet=True),
    Limit("{in_year}=phải", "Yêu cầu Sở Y tế sửa trạm xá, năm 2024 phải xong.", date(2024, 12, 31), free=True, quiet=True),
    Limit("{before} {in_year}=phải", "Sở Y tế chỉ đạo bỏ giấy hẹn bản giấy, đến năm 2027 phải dứt điểm.", date(2027, 12, 31)),
    Limit("{nday}{sep}{month}[{sep}{year}]=phải", "Yêu cầu Sở Y tế sửa trạm xá, 15/6 phải xong.", _DUE, free=True, issued=_ISSUED, quiet=True),
    Limit("{nday}{sep}{month}[{sep}{year}] (là|phải là) (hạn|thời hạn|(ngày|mốc|thời điểm) (cuối|chót|muộn nhất|chậm nhất|phải|khóa sổ|khoá sổ|hết hạn))[ cuối| chót][ cùng]", f"{_ASK}, 15/6/2024 là hạn chót.", _DUE, quiet=True),
    Limit("(đầu|giữa|cuối) tháng {month}[{sep}{year}| năm {year}]", "Yêu cầu Sở Y tế rà soát danh mục, cuối tháng 6/2024 trình đề án.", date(2024, 6, 30), free=True, quiet=True),
    Limit("{moment}[ ]:", "Tháng 6/2024: Sở Y tế gửi kế hoạch mua sắm.", date(2024, 6, 30), free=True, quiet=True),
    Limit("{moment}=phải", "Yêu cầu Sở Y tế sửa trạm xá, ngày 15/6/2024 phải xong.", _DUE, free=True, quiet=True),
    Limit("{by_year} {in_year}", "Yêu cầu Sở Y tế hoàn thành báo cáo chậm nhất năm 2024.", date(2024, 12, 31)),
    Limit("(đến|tới|cho đến) [{part} ][năm ]{year}", "Đến năm 2030, Sở Y tế phải hoàn thành đề án.", date(2030, 12, 31), free=True),
    Limit("từ nay (đến|tới)[ hết] [năm ]{year}", "Yêu cầu Sở Y tế báo cáo từ nay đến năm 2024.", date(2024, 12, 31)),
    Limit("từ[ ngày| 0 giờ ngày] {skip} (đến|tới)[ hết| hết ngày] {moment}{end}", "Yêu cầu Sở Y tế tiêm vắc xin cho đàn trâu, bò từ ngày 01/6 đến ngày 15/6/2024.", _DUE, quiet=True, unless=_LASTS),
    Limit("từ [ngày ]{skip} (đến|tới) hết {moment}", "Yêu cầu Sở Y tế kiểm kê tài sản từ ngày 01/6 đến hết ngày 15/6/2024.", _DUE),
    Limit("từ (tháng|quý|quí) {skip} (đến|tới)[ hết] {moment}", "Yêu cầu Sở Y tế kiểm kê tài sản từ tháng 4 đến tháng 6/2024.", date(2024, 6, 30)),
    Limit("từ [ngày ]{skip} (đến|tới)[ hết] {moment}", "Từ ngày 01/6/2024 đến ngày 15/6/2024, Sở Y tế phải kiểm kê tài sản.", _DUE, free=True, values=(("run", "1"),)),
    Limit("(trong khoảng thời gian|trong thời gian|trong khoảng) từ [ngày ]{skip} (đến|tới)[ hết] {moment}", "Yêu cầu Sở Y tế kiểm kê vật tư trong khoảng từ ngày 01/6/2024 đến ngày 15/6/2024.", _DUE),
    Limit("(trong|làm trong|cả|trong cả|hai|ba) [{num} |hai |ba |các ]năm {num} (-|và|đến) [năm ]{year}", f"{_ASK} trong hai năm 2023 - 2024.", date(2024, 12, 31), quiet=True),
    Limit("(từ nay|từ giờ|từ bây giờ) (đến|tới|cho đến|cho tới) hết {period}", f"{_ASK} từ nay cho đến hết năm.", date(2024, 12, 31), issued=_ISSUED, values=(("shift", "0"),)),
    Limit("(xong|hoàn thành|gửi|nộp|trình|báo cáo) trước {day}-{month}", "Yêu cầu Sở Y tế thống kê cho xong trước 15-6.", _DUE, issued=_ISSUED, quiet=True),
    Limit("({moment}|{in_year}){end}", f"{_ASK}, thời gian thực hiện việc rà soát hồ sơ cũ, lập danh mục: quý I, II/2024.", date(2024, 6, 30), quiet=True, behind=_TIME_LINE),
    Limit("{deadline} {occasion}: {moment}", f"{_ASK}, thời điểm phải có kết quả gửi Văn phòng: 15/6/2024.", _DUE, quiet=True),
    Limit("(đúng|vào) dịp[ {skip}] {moment}", "Yêu cầu Sở Y tế khánh thành trạm y tế đúng dịp kỷ niệm 15/6/2024.", _DUE),
    Limit("(trước khi|khi|đến khi|ngay khi) (kết thúc|hết) {moment}", f"{_ASK} trước khi kết thúc quý II/2024.", date(2024, 6, 30)),
    Limit("{moment} (là|được coi là|phải là) (hạn|thời hạn|giới hạn|kỳ hạn|hạn mức|(ngày|mốc|thời điểm|mốc thời gian|thời gian) (cuối|chót|muộn nhất|chậm nhất|trễ nhất|phải|hoàn thành|báo cáo|nộp|gửi|bàn giao|khóa sổ|khoá sổ|kết thúc|hết hạn))[ cuối| chót| muộn nhất| chậm nhất][ cùng| hoàn thành| báo cáo]", f"{_ASK}, ngày 15/6/2024 là hạn cuối cùng.", _DUE, quiet=True),
    Limit("(trong|trong khoảng)[ {num}| hai| ba| bốn| năm| các| những] ngày[,:] [từ ]{num}[, {num}][, {num}] (và|-|đến) {day}{sep}{month}[{sep}{year}]", f"{_ASK} trong hai ngày 14 và 15/6/2024.", _DUE),
)
RELATIVE = (
    Limit("{within} {n} {unit}{open}{since} {event}", "Yêu cầu Sở Y tế báo cáo trong vòng 30 ngày (kể từ ngày kết thúc đợt thanh tra).", None, "relative", 30, "days", anchor="kết thúc đợt thanh tra", issued=_ISSUED),
    Limit("sau {n} {unit}[ nữa]{end}", "Sau 30 ngày, Sở Y tế phải báo cáo kết quả khắc phục.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, free=True, quiet=True),
    Limit("sau {n} {unit}[ nữa]=phải", "Sau 30 ngày phải báo cáo kết quả khắc phục, Sở Y tế chịu trách nhiệm.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("(kéo dài|niêm yết|niêm yết công khai|công khai)[ {skip}] ({during}|{within}) {n} {unit}[,] {since} {issue}", "Yêu cầu Sở Y tế rà soát các dự án tạm dừng, kéo dài trong thời gian 30 ngày, tính từ ngày ban hành Kế hoạch này.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    *(
        Limit(f"{{within}} {hours}h[ tới| nữa| {{since}} {{event}}| {{ahead}} {{event}}]", f"{_ASK} trong vòng {hours}h tới.", due, "relative", hours, "hours", anchor="issue", issued=_ISSUED, values=(("n", str(hours)), ("unit", "giờ")))
        for hours, due in ((6, date(2024, 3, 16)), (12, date(2024, 3, 16)), (24, date(2024, 3, 16)), (36, date(2024, 3, 17)), (48, date(2024, 3, 17)), (72, date(2024, 3, 18)))
    ),
    Limit("{deadline} (cho|đối với) {skip}[ là| tối đa| không quá] {n} {unit}[[,] {since} {event}]", "Yêu cầu Sở Y tế báo cáo, hạn cho các trạm 30 ngày, kể từ ngày ký Chỉ thị này.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("{within} {n} {unit}[,] (từ|kể từ)[ ngày] {skip} (đến|tới)[ hết][ ngày] {moment}", "Trong vòng 15 ngày, từ 01/6/2024 đến 15/6/2024, Sở Y tế phải gửi báo cáo.", _DUE),
    Limit("{within} {n} {unit}[[,] {since} {event}| {ahead} {event}]", f"{_ASK} trong vòng 30 ngày kể từ ngày ký.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED),
    Limit("thời (hạn|gian)[ hoàn thành| thực hiện| báo cáo| trả lời| gửi báo cáo][ là| tối đa][ không quá][:] {n} {unit}[ {since} {event}]", f"{_ASK}, thời hạn không quá 30 ngày.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("(sau|trước) {n} {unit}[,] (kể|tính) từ {event}", f"{_ASK} sau 10 ngày kể từ khi kết thúc đợt thanh tra.", None, "relative", 10, "days", anchor="khi kết thúc đợt thanh tra"),
    Limit("{n} {unit} ({since}|{ahead}) {event}", f"{_ASK} 10 ngày sau khi kết thúc đợt thanh tra.", None, "relative", 10, "days", anchor="kết thúc đợt thanh tra", quiet=True),
    Limit("trước (ngày|khi|kỳ|phiên|buổi|cuộc|lúc|hội nghị|lễ|đại hội|thời điểm|hạn|giờ|mùa|đợt|chuyến) {occasion} (ít nhất|tối thiểu|chậm nhất|không quá)[ là] {n} {unit}", "Yêu cầu Sở Y tế gửi tài liệu trước ngày họp ít nhất 05 ngày.", None, "relative", 5, "days", anchor="họp"),
    Limit("trước[ ít nhất| tối thiểu] {n} {unit} (so với|trước)[ khi] {event}", "Yêu cầu Sở Y tế gửi tài liệu trước ít nhất 05 ngày so với ngày họp.", None, "relative", 5, "days", anchor="ngày họp"),
    Limit("(ít nhất|tối thiểu) {n} {unit} {ahead} {event}", "Yêu cầu Sở Y tế gửi tài liệu ít nhất 05 ngày trước khi họp.", None, "relative", 5, "days", anchor="họp"),
    Limit("(trước ngày|sau ngày|trước kỳ|sau kỳ|trước phiên|trước buổi|trước cuộc) {occasion} {n} {unit}", "Trước ngày khai mạc 10 ngày, Sở Y tế phải gửi chương trình.", None, "relative", 10, "days", anchor="khai mạc"),
    Limit("(sau khi|trước khi) {occasion} {n} {unit}", "Yêu cầu Sở Y tế gửi báo cáo sau khi kết thúc đợt thanh tra 10 ngày.", None, "relative", 10, "days", anchor="kết thúc đợt thanh tra"),
    Limit("(sau khi|kể từ khi|kể từ ngày) {occasion}(,|) {within} {n} {unit}", "Yêu cầu Sở Y tế sau khi kết thúc đợt thanh tra, chậm nhất 10 ngày phải báo cáo.", None, "relative", 10, "days", anchor="kết thúc đợt thanh tra"),
)
RECURRING = (
    Limit("{by_turn} {period}(,| và|, và| và theo|;|/)[ ][{by_turn} |theo ](tháng|quý|quí|6 tháng|sáu tháng|năm)[(,| và|, và) [{by_turn} |theo ](quý|quí|6 tháng|sáu tháng|năm)][(,| và|, và) [{by_turn} |theo ](6 tháng|năm)]", f"{_ASK} hằng tháng, hằng quý.", kind="recurring", every="month"),
    Limit("{by_turn} {period}{open}({before}|vào)[ {hour}] ngày [mùng |mồng ]{day}{close}", "Yêu cầu Sở Y tế gửi số liệu về Cục hằng tháng (trước ngày 20).", kind="recurring", every="month"),
    Limit("{by_turn} {period}{open}({before}|vào)[ {hour}] {moment}{close}", "Yêu cầu Sở Y tế gửi số liệu về Cục hằng tuần (trước 15 giờ thứ Năm).", kind="recurring", every="week"),
    Limit("{by_turn} {period}[,] ({before}|vào)[ {hour}] ngày [mùng |mồng ]{day}", "Yêu cầu Sở Y tế gửi số liệu về Cục hằng tháng, trước ngày 20.", kind="recurring", every="month"),
    Limit("[trong khoảng ]từ ngày [mùng |mồng ]{num} (đến|tới)[ hết] [ngày ][mùng |mồng ]{day} {every} {period}", f"{_ASK} từ ngày 01 đến ngày 05 hằng tháng.", kind="recurring", every="month"),
    Limit("(ít nhất|tối thiểu)[ là] {times} (lần|đợt|kỳ|lượt|cuộc|phiên) (trong|trong một|trong 1|trong 01|mỗi|một) {period}", "Yêu cầu Sở Y tế kiểm tra tối thiểu hai lần trong năm.", kind="recurring", every="half-year"),
    Limit("(ít nhất|tối thiểu)[ là] ({num}|một|hai|ba|bốn) (ngày|buổi) trong[ một| 1| 01] {period}", "Yêu cầu Sở Y tế tiếp công dân ít nhất hai ngày trong tháng.", kind="recurring", every="month"),
    Limit("[định kỳ ]{before}[ {hour}] ngày [mùng |mồng ]{day} {every} {period}", f"{_ASK} trước ngày 20 hằng tháng.", kind="recurring", every="month"),
    Limit("[định kỳ ](vào|ngay)[ {hour}] ngày [mùng |mồng ]{day} {every} {period}", f"{_ASK} vào ngày 20 hằng tháng.", kind="recurring", every="month"),
    Limit("[định kỳ |vào |định kỳ vào |định kỳ các ]ngày [mùng |mồng ]{num}(,| và|, và) [ngày ][mùng |mồng ]{day} {every} {period}", f"{_ASK} định kỳ ngày 15 và ngày 30 hằng tháng.", kind="recurring", every="month", quiet=True),
    Limit("{by_turn} {period}[,] ({before}|vào)[ {hour}] {moment}", "Yêu cầu Sở Y tế gửi số liệu về Cục hằng năm, trước ngày 15/12.", kind="recurring", every="year"),
    Limit("[định kỳ ]ngày [mùng |mồng ]{day} {every} {period}", f"{_ASK} định kỳ ngày 20 hằng tháng.", kind="recurring", every="month", quiet=True),
    Limit("[định kỳ ]({before}|vào|trong)[ {hour}] {moment} {every} {period}", f"{_ASK} trước ngày 15/12 hằng năm.", kind="recurring", every="year"),
    Limit("[định kỳ ]({before}|vào)[ {hour}] {moment} (và|,) [trước ]{moment} {every} {period}", f"{_ASK} trước ngày 15/6 và 15/12 hằng năm.", kind="recurring", every="half-year"),
    Limit("({before}|vào)[ {hour}][ sáng| chiều| tối| ngày| cuối ngày][ ]{weekday} {every} tuần", f"{_ASK} trước thứ Sáu hằng tuần.", kind="recurring", every="week"),
    Limit("[định kỳ ]({before}|vào) (ngày làm việc cuối cùng) {every} {period}", f"{_ASK} trước ngày làm việc cuối cùng hằng tháng.", kind="recurring", every="month", values=(("last", "-1"), ("on", "MO,TU,WE,TH,FR"))),
    Limit("[định kỳ ]({before}|vào)[ ngày] (cuối|cuối cùng)[ của] {every} {period}", f"{_ASK} trước ngày cuối cùng của mỗi tháng.", kind="recurring", every="month", values=(("last", "-1"),)),
    Limit("[định kỳ ][{before} |vào ][{hour} ]ngày [mùng |mồng ]{day} (của |)tháng (cuối|cuối cùng của)[ hằng| hàng| mỗi] quý", f"{_ASK} trước ngày 20 của tháng cuối quý.", kind="recurring", every="quarter", quiet=True, values=(("months", "3,6,9,12"),)),
    Limit("[định kỳ ]({before}|vào)[ {hour}] ngày [mùng |mồng ]{day} (của |)tháng (đầu|đầu tiên của)[ hằng| hàng| mỗi] quý[ sau| tiếp theo| kế tiếp]", f"{_ASK} trước ngày 10 tháng đầu quý sau.", kind="recurring", every="quarter", values=(("months", "1,4,7,10"),)),
    Limit("[định kỳ ]({before}|vào)[ {hour}] ngày [mùng |mồng ]{day}[ của] tháng (sau|tiếp theo|kế tiếp)[ liền kề] (hằng|hàng|của mỗi) (tháng|quý)", f"{_ASK} trước ngày 05 tháng sau hằng tháng.", kind="recurring", every="month"),
    Limit("[{before} |vào |lúc |vào lúc |định kỳ |định kỳ vào |cứ ]{hour} (hằng|hàng|mỗi|của mỗi) (ngày|tuần|tháng)", f"{_ASK} vào 17 giờ hằng ngày cho đến khi hết dịch.", kind="recurring", every="day", quiet=True),
    Limit("(hằng|hàng|mỗi|từng) (giờ|giờ đồng hồ|tiếng|tiếng đồng hồ)", f"{_ASK} mỗi giờ.", kind="recurring", every="day", values=(("n", "1"), ("unit", "giờ")), quiet=True),
    Limit("mỗi {period}{end}", "Yêu cầu Sở Y tế họp giao ban mỗi ngày, đánh giá tình hình.", kind="recurring", every="day"),
    Limit("định kỳ (hằng|hàng|mỗi) {period}", "Yêu cầu Sở Y tế tổ chức tiếp công dân định kỳ hằng tháng theo quy định.", kind="recurring", every="month", unless=r"(?:(?:các|cuộc|chế độ|công tác|phiên|kỳ|hội nghị|những|buổi|việc|lịch|kế hoạch)(?: \w+){0,5}|nội dung|số liệu|kết quả|giao ban|dữ liệu)"),
    Limit("{by_turn} {period}[,]=có", "Yêu cầu Sở Y tế khử khuẩn phòng mổ hằng ngày, có sổ theo dõi.", kind="recurring", every="day"),
    Limit("{by_turn} {period}=về", f"{_ASK} kết quả điều trị hằng quý về Bộ Y tế.", kind="recurring", every="quarter"),
    Limit("{by_turn} {period}=gửi", f"{_ASK} kết quả điều trị hằng quý gửi Bộ Y tế.", kind="recurring", every="quarter"),
    Limit("{by_turn} {period}", f"{_ASK} hằng quý.", kind="recurring", every="quarter", free=True),
    Limit("định kỳ[ {within}] {n} {unit}[{once}]", f"{_ASK} định kỳ 6 tháng một lần.", kind="recurring", every="half-year"),
    Limit("{by_turn} {period}[,] (trong|vào|{before}) (ngày|ngày làm việc|tuần|tháng) (đầu|cuối|cuối cùng|đầu tiên)[ của][ mỗi| hằng| hàng] {period}", "Yêu cầu Sở Y tế công khai khoản thu hằng quý, trong tuần cuối của quý.", kind="recurring", every="quarter"),
    Limit("{by_turn} {period}[,] {before} {hour}", "Yêu cầu Sở Y tế báo cáo lượng thuốc còn lại về Bộ hằng ngày, trước 15 giờ.", kind="recurring", every="day"),
    Limit("[ít nhất |tối thiểu ]{num} (ngày|buổi|lần|lượt|cuộc|kỳ)[ ]/[ ]{period}", "Yêu cầu Sở Y tế tiếp dân ít nhất 02 ngày/tháng.", kind="recurring", every="month", quiet=True),
    Limit("định kỳ[ vào][ theo] {period}", f"{_ASK} định kỳ tháng.", kind="recurring", every="month"),
    Limit("(mỗi|cứ|cứ mỗi|cứ sau) {n} {unit}[{once}]", f"{_ASK} cứ 6 tháng một lần.", kind="recurring", every="half-year"),
    Limit("{n} {unit}{once}", f"{_ASK} 6 tháng/lần.", kind="recurring", every="half-year", quiet=True),
    Limit("(1|01|một) {period}{once}", f"{_ASK} 01 quý/lần.", kind="recurring", every="quarter"),
    Limit("{times} lần[ ](/|mỗi|một|trong|trong một|/một|/mỗi|/1|/01)[ ]{period}", f"{_ASK} 02 lần/năm.", kind="recurring", every="half-year", quiet=True),
    Limit("[trong |vào ](tuần|ngày|tháng|kỳ họp) (đầu|cuối|đầu tiên|cuối cùng|thứ hai) (hằng|hàng|mỗi|của mỗi|của hằng|của hàng|từng|của từng|các|của các) {period}", f"{_ASK} trong tuần cuối của mỗi quý.", kind="recurring", every="quarter", quiet=True),
    Limit("[định kỳ ][vào ][sáng |chiều |tối |ngày ]{weekday} {every} tuần", "Thứ Sáu hằng tuần, Sở Y tế phải báo cáo.", kind="recurring", every="week", quiet=True),
    Limit("(cứ|cứ vào|cứ đến)[ sáng| chiều| tối| ngày] {weekday}[ đầu tuần| cuối tuần| {every} tuần]", "Cứ vào sáng thứ Hai, Sở Y tế phải báo cáo.", kind="recurring", every="week"),
    Limit("(đầu|cuối) (hằng|hàng|mỗi|của mỗi|từng|của từng|các|của các) {period}", f"{_ASK} vào cuối mỗi quý.", kind="recurring", every="quarter", quiet=True),
    *(
        Limit(f"{word} nào cũng[ vậy| thế]", f"{_ASK}, {word} nào cũng vậy.", kind="recurring", every=every, quiet=True)
        for word, every in (("ngày", "day"), ("tuần", "week"), ("tháng", "month"), ("quý", "quarter"), ("năm", "year"))
    ),
    Limit("(mỗi|một|1|01) {period}[ ít nhất| tối thiểu] {times} (lần|kỳ|buổi|đợt|phiên|cuộc|lượt)", f"{_ASK} một năm hai lần.", kind="recurring", every="half-year", quiet=True),
    Limit("mỗi {period} {times} lần", f"{_ASK} mỗi quý một lần.", kind="recurring", every="quarter"),
    Limit("{by_turn} {period} {times} lần", f"{_ASK} định kỳ mỗi năm hai lần.", kind="recurring", every="half-year"),
)
ONGOING = (
    *(
        Limit(f"(thường xuyên|thường xuyên, liên tục)={what}", f"Yêu cầu Sở Y tế phát thường xuyên {what} {rest} phòng dịch.", kind="ongoing", quiet=True, unless=r"(?:hoạt động|nhiệm vụ|chi|nguồn|kinh phí|công tác)(?: \w+){0,2}")
        for what, rest in (("các", "khuyến cáo"), ("những", "khuyến cáo"), ("việc", "nhắc nhở"), ("công", "tác"))
    ),
    Limit("{term} ({moment}|{in_year})[,] và[ trong| vào] (các|những) năm (tiếp theo|sau|kế tiếp|tới|về sau|tiếp sau)", "Yêu cầu Sở Y tế rà soát danh mục, thời gian hoàn thành: Quý II năm 2024 và các năm tiếp theo.", kind="ongoing", quiet=True),
    Limit("[thường xuyên, |liên tục, ]không (ngừng|ngơi) nghỉ", "Yêu cầu Sở Y tế trực cấp cứu không ngừng nghỉ.", kind="ongoing", quiet=True),
    Limit("(duy trì|trực|thường trực|canh gác|tuần tra|giám sát|theo dõi) không (gián đoạn|ngắt quãng)", "Yêu cầu Sở Y tế thường trực không gián đoạn tại các trạm.", kind="ongoing", quiet=True),
    *(
        Limit(term, f"Yêu cầu Sở Y tế {term} rà soát danh mục.", kind="ongoing", free=True)
        for term in ("thường xuyên", "định kỳ")
    ),
    *(
        Limit(f"{verb} thường xuyên[, liên tục]", f"Yêu cầu Sở Y tế rà soát danh mục, {verb} thường xuyên.", kind="ongoing")
        for verb in ("thực hiện", "tiến hành", "duy trì", "triển khai", "làm", "thông báo", "cập nhật", "nhắc nhở", "theo dõi")
    ),
    Limit("[{during} |từ |kể từ ]năm {year}[,] và [trong ](các|những) năm (tiếp theo|sau|kế tiếp|tới|về sau)", "Yêu cầu Sở Y tế rà soát danh mục năm 2025 và các năm tiếp theo.", kind="ongoing", quiet=True),
    Limit("một cách (thường xuyên|liên tục|thường xuyên, liên tục|định kỳ)", "Yêu cầu Sở Y tế rà soát danh mục một cách thường xuyên.", kind="ongoing", quiet=True),
    Limit("(định kỳ|thường xuyên)(,| và|, và| hoặc|, hoặc) (đột xuất|định kỳ)", "Yêu cầu Sở Y tế định kỳ, đột xuất kiểm tra bếp ăn tập thể.", kind="ongoing", free=True),
    Limit("thường xuyên(,| và) liên tục", "Yêu cầu Sở Y tế tuyên truyền thường xuyên, liên tục về phòng dịch.", kind="ongoing", free=True, values=(("run", "1"),)),
    Limit("thường xuyên[, liên tục] trong (năm|cả năm|suốt cả năm|suốt năm|các năm|suốt quá trình|quá trình)", "Yêu cầu Sở Y tế rà soát danh mục thuốc thường xuyên trong năm.", kind="ongoing", quiet=True),
    Limit("liên tục", "Yêu cầu Sở Y tế rà soát liên tục danh mục thuốc.", kind="ongoing", free=True, values=(("run", "1"),)),
    Limit("(24/24|24/7|suốt ngày đêm|24/24 giờ|24/24h|cả ngày lẫn đêm)", "Yêu cầu Sở Y tế trực cấp cứu 24/24 giờ.", kind="ongoing", quiet=True, unless=r"(?<!duy trì )(?<!bảo đảm )(?<!đảm bảo )(?<!công khai )(?<!công bố )(?<!bố trí )(?<!tổ chức )(?<!vận hành )(?:đường dây nóng|tổng đài|hotline|phòng khám|cửa hàng|siêu thị|dịch vụ|cây xăng|nhà thuốc|số máy|số điện thoại)(?: [^\W\d]+){0,4}(?: \d+)?(?: hoạt động| trực| phục vụ| mở cửa| tiếp nhận)?"),
    Limit("(hàng|hằng) năm và các năm tiếp theo", "Yêu cầu Sở Y tế rà soát danh mục hàng năm và các năm tiếp theo.", kind="ongoing"),
)
NONE = (
    Limit("(dự kiến|theo dự kiến|dự tính|dự báo|ước tính|nhiều khả năng)[ vào| trong] {before} {moment}", "Yêu cầu Sở Y tế theo dõi các dự án mà dự kiến trước ngày 15/6/2024 sẽ khánh thành.", kind="none", quiet=True),
    Limit("(mỗi|hằng|hàng|bình quân mỗi|trung bình mỗi) {period}{gap}(tiếp nhận|đón|phục vụ|thu|thu gom|sản xuất|bán|bán ra|cung cấp|khám|điều trị|vận chuyển|xả|thải|tiêu thụ|xuất khẩu|nhập|nhập khẩu|thu nhập|tiêu tốn|thiệt hại|mất|tăng|giảm|có|cần) [hơn |trên |gần |tới |từ |khoảng ]{num}", "Yêu cầu Sở Y tế lưu ý mỗi ngày bệnh viện tiếp nhận hơn 300 ca.", kind="none", quiet=True),
    Limit("(các|những) ngày[ làm việc] từ {weekday} (đến|tới|đến hết) {weekday}", "Yêu cầu Sở Y tế mở cửa phòng khám các ngày từ thứ Hai đến thứ Bảy.", kind="none", quiet=True),
    Limit("(cảnh báo|dự báo|nhận định|cho biết|cho hay)[,][ rằng] từ nay (đến|tới)[ hết] {moment}", "Yêu cầu Sở Y tế lưu ý đài khí tượng cảnh báo từ nay đến ngày 15/6/2024 còn nắng nóng.", kind="none", quiet=True),
    Limit("(thời hạn|thời điểm) (chấm dứt|kết thúc|hết hiệu lực|hiệu lực|có hiệu lực)[ {few}][ không quá| tối đa| dưới| trên] {n} {unit}[ {since} {event}]", "Yêu cầu Sở Y tế rà soát hợp đồng có thời hạn chấm dứt không quá 12 tháng kể từ ngày ký.", kind="none", quiet=True),
    Limit("(được|được phép|cho phép|đồng ý cho|chấp thuận) (kéo dài|gia hạn|giải ngân|chuyển nguồn|sử dụng|tiếp tục|lùi|giãn){gap}(đến|tới|sang|cho đến)[ hết] ({moment}|{in_year})", "Yêu cầu Sở Y tế theo dõi nguồn vốn được phép kéo dài thời gian giải ngân đến hết ngày 15/6/2024.", kind="none", quiet=True),
    Limit("(kế hoạch|chương trình|đề án|dự án|chiến dịch|cuộc điều tra|hợp đồng|đợt|khóa học|lớp học|phong trào)[ này| {few}][ được] (thực hiện|triển khai|kéo dài|diễn ra) trong[ vòng| thời gian] {n} (ngày|tuần|tháng|năm)", "Yêu cầu Sở Y tế phổ biến để mọi người biết chiến dịch này kéo dài trong 30 ngày.", kind="none", quiet=True),
    Limit("{n} (giờ|tiếng|ngày|ca|buổi|lần|tiết|km|chuyến|lượt|người|suất|đồng)[ {few}] (trong|/|trên) (01|1|một) (ngày|tuần|tháng|năm|ca|giờ)", "Yêu cầu Sở Y tế không xếp bác sĩ trực quá 12 giờ trong một ngày.", kind="none", quiet=True),
    Limit("không (quá|vượt quá) {n} (giờ|tiếng|ngày|ca|buổi|lần|tiết|km|chuyến|lượt)[ {few}] (trong|/|trên) (01|1|một) (ngày|tuần|tháng|năm|ca|giờ)", "Yêu cầu Sở Y tế xếp lịch để bác sĩ trực không quá 12 giờ trong 01 ngày.", kind="none", quiet=True),
    Limit("(hạn sử dụng|hạn dùng|hạn bảo hành|thời hạn sử dụng|thời hạn hiệu lực|thời hạn bảo hành)[ {few}][ là] (đến|tới|trước|đến hết) ({moment}|{in_year})", "Yêu cầu Sở Y tế thu hồi lô thuốc ghi hạn sử dụng đến ngày 15/6/2024.", kind="none", quiet=True),
    Limit("(hợp đồng|hợp đồng lao động|giấy phép|khoản vay|trái phiếu|thẻ|visa|thị thực)[ {few}] (thời hạn|kỳ hạn|có thời hạn|có kỳ hạn)[ không quá| tối đa| dưới| trên| từ| là] {n} {unit}", "Yêu cầu Sở Y tế rà soát hợp đồng lao động có thời hạn không quá 12 tháng.", kind="none", quiet=True),
    Limit("học kỳ[ i| ii| 1| 2| này] (kết thúc|bắt đầu|khép lại) (trước|sau|vào|từ) {moment}", "Yêu cầu Sở Y tế lưu ý học kỳ II kết thúc trước ngày 15/6/2024.", kind="none", quiet=True),
    Limit("(có|với|còn) (thời hạn|giá trị|hiệu lực|hạn)[ sử dụng| hiệu lực| tồn tại| hoạt động| thi hành] (đến|tới|cho đến|kể từ|từ)[ hết] ({moment}|{in_year})", "Yêu cầu Sở Y tế thu hồi các thẻ có giá trị sử dụng đến hết ngày 15/6/2024.", kind="none", quiet=True),
    Limit("(sau khi|kể từ khi|sau) {occasion} (ít nhất|tối thiểu|trên|hơn|đủ|được) {n} {unit}", "Yêu cầu Sở Y tế cho tiêm nhắc sau khi khỏi bệnh ít nhất 14 ngày.", kind="none", quiet=True),
    Limit("(biệt phái|trưng tập|luân chuyển|tạm giam|tạm giữ|thử việc|tập sự|quản chế|cách ly|giam|phạt tù|giữ chức|giữ chức vụ|hoãn xuất cảnh|cấm xuất cảnh|tạm hoãn xuất cảnh|cấm cư trú|tước|tước quyền|thử thách){gap}(trong thời hạn|thời hạn|trong thời gian|thời gian) {n} (tháng|năm)[ {since} {event}]", "Yêu cầu Sở Y tế biệt phái bác sĩ về trạm y tế đảo trong thời hạn 12 tháng.", kind="none", quiet=True),
    Limit("(bảo hành|bảo trì miễn phí|có hạn dùng|còn hạn dùng|tập sự|thử việc|cách ly|tạm giữ|tạm giam|dự bị) {n} {unit}[ {since} {event}]", "Yêu cầu Sở Y tế mua máy được bảo hành 24 tháng kể từ ngày nghiệm thu.", kind="none", quiet=True),
    Limit("(mỗi|hằng|hàng) {period}{gap}(khoảng|bình quân|trung bình|xấp xỉ|lên tới|trên dưới) {num}[{sep}{num}]", "Yêu cầu Sở Y tế lưu ý mỗi ngày khoa cấp cứu tiếp nhận khoảng 120 ca.", kind="none", quiet=True),
    Limit("(xe|ô tô|xe máy|tàu|tàu hỏa|tàu cá|phương tiện|vé|hàng|hàng hóa|sản phẩm|lô hàng|thẻ|sim|thuê bao|căn hộ|máy|thiết bị|học sinh|sinh viên|thí sinh|cán bộ|công chức|viên chức|giáo viên|người lao động|lao động|người|khách|học viên|tài khoản|khoản nợ)[ {few}] (đăng ký|đăng kiểm|mua|bán|đặt|đặt mua|sản xuất|nhập khẩu|nhập|xuất xưởng|nhập học|tuyển dụng|được tuyển dụng|vào làm|sinh|cấp|phát hành|mở|nghỉ hưu|ký) (trước|từ|sau) ({moment}|{in_year}) (vẫn|được|mà|nhưng|chưa|đang|còn|thì|tiếp tục|không|phải|cần|sẽ)", "Yêu cầu Sở Y tế thông báo xe đăng ký trước ngày 15/6/2024 vẫn dùng biển cũ.", kind="none", quiet=True),
    Limit("(trong|{within}) {n} (tháng|quý|năm|tuần|ngày)[ đầu năm| qua| tới| tiếp theo][,] (tăng|giảm|đạt|ước|ghi nhận|là|chiếm|cao hơn|thấp hơn|vượt|bằng)", "Yêu cầu Sở Y tế nêu rõ số thu trong 9 tháng tăng 15% so với cùng kỳ.", kind="none", quiet=True),
    Limit("(hồ sơ|trường hợp|giấy phép|giấy chứng nhận|dự án|hợp đồng|công trình|văn bản|đơn|khoản vay|nhà|đất)[ {few}] (tiếp nhận|nộp|cấp|phát sinh|ký|ký kết|khởi công|đưa vào sử dụng|xây dựng|thành lập|ban hành|lập) trước ({moment}|{in_year}) (vẫn|được|mà|nhưng|chưa|đang|còn|thì|tiếp tục|không)", "Yêu cầu Sở Y tế thống kê hồ sơ tiếp nhận trước ngày 15/6/2024 nhưng chưa giải quyết.", kind="none", quiet=True),
    Limit("chưa {few} (đến|tới|đến hết|tính đến) ({moment}|{in_year})", "Yêu cầu Sở Y tế nộp trả phần vốn chưa giải ngân hết đến ngày 15/6/2024.", kind="none", quiet=True),
    Limit("từ [ngày |đêm |sáng ]{skip} (đến|tới)[ hết] [ngày |đêm ]{num} (tháng chạp|tháng giêng|tháng {month} âm lịch|âm lịch|tết)", "Yêu cầu Sở Y tế lập chốt cấp cứu tại chợ hoa từ ngày 20 tháng Chạp đến hết ngày 29 tháng Chạp.", kind="none", quiet=True),
    Limit("{during} {moment}[ tới] (tiếp tục|có|có khả năng|xuất hiện|còn|là)[ xảy ra] (nắng nóng|mưa|rét|dông|bão|lũ|khô hạn|hạn hán|xâm nhập mặn|triều cường|một trong|mục tiêu)", "Yêu cầu Sở Y tế lưu ý miền núi trong tháng 6/2024 tiếp tục nắng nóng.", kind="none", quiet=True),
    Limit("(lễ hội|hội|hội thi|hội chợ|giải|cuộc thi|liên hoan)[ {few}] (tổ chức|diễn ra|mở) {n} {unit}{once}", "Yêu cầu Sở Y tế dựng lều cấp cứu phục vụ lễ hội được tổ chức 2 năm một lần.", kind="none", quiet=True),
    Limit("(tết|rằm|giao thừa)[ {few}] (vào|là|nhằm|rơi vào) {moment}", "Yêu cầu Sở Y tế lên lịch trực, Tết Đoan Ngọ vào ngày 15/6/2024.", kind="none", quiet=True),
    Limit("(trước|sớm hơn|sớm|vượt|trước so với|sớm so với|vượt trước) (thời hạn|hạn|kế hoạch|tiến độ|dự kiến|yêu cầu|hợp đồng|thời gian quy định)[ {few}] {n} {unit}", "Yêu cầu Sở Y tế khen thưởng đội thi công xong trạm xá trước thời hạn 10 ngày.", kind="none", quiet=True),
    Limit("phấn đấu[ đến| tới| hết][ hết] ({in_year}|{moment})[,] (tỷ lệ|tỉ lệ|thu nhập|tổng|diện tích|quy mô|giá trị|tốc độ|số|kim ngạch|mức|năng suất|sản lượng|tuổi thọ|mật độ|chỉ số|độ che phủ|grdp|gdp)", "Yêu cầu Sở Y tế nêu rõ trong báo cáo: phấn đấu đến năm 2030, tỷ lệ bao phủ bảo hiểm y tế đạt 95% dân số.", kind="none", quiet=True),
    Limit("từ {hour} (đến|-|–) {hour}[ các ngày| hằng ngày| hàng ngày][ {moment}][ và {moment}]", "Yêu cầu Sở Y tế mở cửa phòng khám từ 8 giờ đến 17 giờ thứ Bảy.", kind="none", quiet=True),
    Limit("(ngày|giờ|thời gian|thời điểm) (ký|ký số|ban hành|đến|đi|nhận|cập nhật|đăng|đăng tải|in|xuất bản|cấp|sinh|vào đảng|tuyển dụng|bổ nhiệm|khởi tạo|tiếp nhận|phát hành):[ {hour}] {moment}", "Yêu cầu Sở Y tế lưu văn bản đến, ngày ký: 15/6/2024.", kind="none", quiet=True),
    Limit("liên tục[ trong| suốt][ ít nhất| từ| đủ| hơn| trên] {n} (năm|tháng|ngày|tuần|quý|giờ|buổi|lần|mùa|vụ|nhiệm kỳ)[ trở lên]", "Yêu cầu Sở Y tế xét khen thưởng người đóng bảo hiểm liên tục 5 năm.", kind="none", quiet=True),
    Limit("{n} (năm|tháng|ngày|tuần|quý|giờ|buổi|lần|mùa|vụ) (liên tục|liên tiếp|liền)", "Yêu cầu Sở Y tế bố trí nghỉ bù 3 ngày liên tục cho kíp trực.", kind="none", quiet=True),
    Limit("(chi|thu|giáo dục|việc làm|lao động|kinh phí|nguồn|dự toán|ngân sách|khách|thành viên|trung tâm|học viên|sinh hoạt|đoàn|chuyên mục|người|cư trú) thường xuyên", "Yêu cầu Sở Y tế tiết kiệm chi thường xuyên.", kind="none", quiet=True),
    Limit("(giãn nợ|giãn thời hạn|gia hạn nợ|khoanh nợ|hoãn nợ|ân hạn|cơ cấu nợ|cơ cấu lại nợ|cho vay|bảo lãnh|trả chậm|trả góp|trả dần|nộp dần|chậm nộp|miễn lãi|hỗ trợ lãi suất)[ {few}] {within} {n} (tháng|năm)", "Yêu cầu Sở Y tế phối hợp với ngân hàng giãn nợ tối đa 12 tháng cho người bệnh.", kind="none", quiet=True),
    Limit("[{before} |{during} |vào |từ |từ ngày |đêm |ngày ][hết ][ngày |đêm |sáng ][mùng |mồng |rằm ]{num} (tháng chạp|tháng giêng|tháng {month}[,] âm lịch|tháng {month} (âm lịch)|âm lịch|tết)", "Yêu cầu Sở Y tế trao xong quà trước ngày 23 tháng Chạp.", kind="none", quiet=True),
    Limit("({before}|{during}|vào|từ) (rằm|mùng|mồng|tháng) (giêng|chạp|tháng {month} âm lịch)", "Yêu cầu Sở Y tế trao xong quà trước tháng Chạp.", kind="none", quiet=True),
    Limit("mỗi {period} (mỗi|có|cả|trung bình|bình quân|tiêu thụ|đón|thải|phát sinh|sản xuất|thiệt hại|mất|tăng|giảm|khoảng|hơn|gần)", "Yêu cầu Sở Y tế lập đội xe, mỗi ngày mỗi xe chở 20 lượt người bệnh.", kind="none", quiet=True),
    Limit("(giữ|giữ vững|giữ ổn định|ổn định|duy trì|bình ổn|bảo đảm|đảm bảo|kiểm soát|kiềm chế|thúc đẩy|kích cầu|tiêu thụ)[ {few}] trong (những|các) tháng (cuối|đầu|còn lại)[ của] năm[ nay| {year}]", "Yêu cầu Sở Y tế giữ ổn định giá thuốc trong những tháng cuối năm.", kind="none", quiet=True),
    Limit("chưa {few} trước ({moment}|{in_year})", "Yêu cầu Sở Y tế thống kê máy chưa mở niêm phong trước ngày 15/6/2024.", kind="none", quiet=True),
    Limit("(gia hạn|giữ nguyên|bảo lưu|tạm hoãn|hoãn|giãn|cho phép|lùi thời hạn|tiếp tục duy trì|tiếp tục cho phép|ngừng|tạm ngừng)[ {few}] (đến|tới|cho đến)[ hết] {moment}", "Yêu cầu Sở Y tế gia hạn các thẻ khám đến hết ngày 15/6/2024.", kind="none", quiet=True),
    Limit("(lượt|khách|tấn|km|lít|m3|m³|kwh|triệu đồng|nghìn đồng|tỷ đồng|đồng|ca|chuyến|lượt người|lượt xe|lượt khách|sản phẩm|thu nhập|doanh thu|công suất|sản lượng|trung bình|bình quân)[ {few}] (mỗi|hằng|hàng) {period}", "Yêu cầu Sở Y tế mở bếp ăn ở nơi có trên 50 lượt người bệnh qua lại mỗi ngày.", kind="none", quiet=True),
    Limit("(báo cáo|kiểm tra|thanh tra|giám sát) thường xuyên, định kỳ[,| và| hoặc|, hoặc] đột xuất", "Yêu cầu Sở Y tế nhập đủ dữ liệu phục vụ công tác báo cáo thường xuyên, định kỳ, đột xuất.", kind="none", quiet=True),
    Limit("(kết quả|số liệu|dữ liệu) công tác {few}, {few} (hằng|hàng) {period}", "Yêu cầu Sở Y tế nhập kết quả công tác thanh tra, kiểm tra hằng tháng vào ứng dụng.", kind="none", quiet=True),
    Limit("(đạt được|ghi nhận|thực hiện được|thu được) trong {n} (tháng|năm|quý)", "Yêu cầu Sở Y tế phổ biến kết quả đạt được trong 9 tháng.", kind="none", quiet=True),
    Limit("(dự báo|thời tiết|nắng nóng|nắng hạn|mưa bão) {few}, {few} {during} ({moment}|{in_year})", "Yêu cầu Sở Y tế đề phòng thời tiết hanh khô, oi bức trong tháng tới.", kind="none", quiet=True),
    Limit("(dự kiến|ước|ước tính|ước thực hiện|dự ước|dự báo|khả năng) (đến|tới|cả|hết)[ hết] ({moment}|{in_year})", "Yêu cầu Sở Y tế báo cáo số giải ngân và dự kiến đến hết tháng 6/2024.", kind="none", quiet=True),
    Limit("(đại hội|hội nghị|hội thảo|hội thi|hội diễn|hội chợ|hội khỏe|lễ hội|lễ kỷ niệm|kỳ họp|phiên họp|cuộc họp|diễn đàn|giải đấu|triển lãm|sự kiện|festival|seagames|sea games|kỳ thi|cuộc thi|tuần lễ|năm du lịch)[ {few}][ sẽ| được| dự kiến| dự kiến sẽ| dự kiến được] (tổ chức|diễn ra|khai mạc|khởi tranh|bắt đầu)[ tại {few}] (vào|trong|từ|đúng) {moment}", "Yêu cầu Sở Y tế trực cấp cứu cho hội khỏe toàn ngành tổ chức vào tháng 12/2024.", kind="none", quiet=True),
    Limit("(đề án|chương trình|chiến lược|kế hoạch|quy hoạch|dự án|nghị quyết|phong trào|cuộc vận động|chính sách|lộ trình){gap}từ nay (đến|tới) năm {year}[,| và][ và][ các| những] năm tiếp theo", "Yêu cầu Sở Y tế phổ biến Đề án tìm kiếm, quy tập từ nay đến năm 2030 và những năm tiếp theo.", kind="none", quiet=True),
    Limit("(tuần|tháng|quý) (tới|sau) (có|sẽ|là|diễn ra|tổ chức|đón)", "Yêu cầu Sở Y tế chuẩn bị hồ sơ, tháng tới có đoàn kiểm tra.", kind="none", quiet=True),
    Limit("trước {num}{sep}{num} (ngày|giờ|phút|tiếng|tuần|tháng|năm|lần|điểm|km|m|kg|tấn|tỷ|triệu|%)", "Yêu cầu Sở Y tế mời khách trước 5-7 ngày.", kind="none"),
    Limit("(nếu|trường hợp|khi)[ {skip}] (đến|tới|quá|sau)[ hết] ({moment}|{in_year}|{period})", "Yêu cầu Sở Y tế chịu trách nhiệm nếu đến hết năm giải ngân chậm.", kind="none", quiet=True),
    Limit("(tròn|đủ)[ {num}] tuổi[ trở lên] {during} ({moment}|{in_year})", "Yêu cầu Sở Y tế khám cho cụ tròn 90 tuổi trong năm 2024.", kind="none", quiet=True),
    Limit("(miễn|giảm|miễn giảm) (phí|lệ phí|thuế|thị thực|tiền|học phí|visa)[ {skip}][ {skip}][ {skip}] {before} ({moment}|{in_year}|[năm ]{year})", "Yêu cầu Sở Y tế miễn phí thẻ khám cho người bệnh đến theo đoàn từ thiện của các hội đến hết năm 2024.", kind="none", quiet=True),
    Limit("(đề án|chương trình|chiến lược|kế hoạch|quy hoạch) {occasion} từ nay (đến|tới)[ hết] năm {year}[ và[ các| những] năm tiếp theo]", "Yêu cầu Sở Y tế phổ biến Đề án phát triển y tế biển đảo từ nay đến năm 2030.", kind="none", quiet=True),
    Limit("(mùa|thời kỳ|cao điểm|lễ hội)[ {few}] từ [ngày |tháng ]{num}[/{num}] (đến|tới)[ hết] ({moment}|tháng {month})[ {every} năm]", "Yêu cầu Sở Y tế trực trong mùa cấm biển từ 01/4 đến 30/6 hằng năm.", kind="none", quiet=True),
    Limit("(diễn ra|tổ chức|khai mạc)[ vào| trong][ {num}| hai| ba] ngày[,] {day} (và|-|đến) {day}{sep}{month}[{sep}{year}]", "Yêu cầu Sở Y tế phục vụ hội thao diễn ra trong 2 ngày 6 - 7.7.", kind="none", quiet=True),
    Limit("dồn[ việc| hết][ vào| đến| sang] {moment}", "Yêu cầu Sở Y tế không để hồ sơ dồn vào cuối năm.", kind="none"),
    Limit("(chế độ|công tác|kết quả|dữ liệu|văn bản|kế hoạch|việc) (báo cáo|hướng dẫn|nhập|thống kê|kiểm tra|thanh tra|nộp)[ {skip}] (định kỳ|{by_turn} {period})", "Yêu cầu Sở Y tế đơn giản hóa chế độ báo cáo định kỳ.", kind="none", quiet=True),
    Limit("(khô hạn|hạn hán|mùa khô|mùa mưa|mùa lũ|thiên tai|thời tiết|dịch bệnh|nguy cơ|dự báo)[ {skip}] {during} ({moment}|{in_year})", "Yêu cầu Sở Y tế chuẩn bị thuốc phòng dịch bệnh trong năm 2024.", kind="none", quiet=True),
    Limit("(phòng|phòng, chống|ứng phó|chống)[ {skip}] trong (những|các) tháng cuối năm", "Yêu cầu Sở Y tế triển khai phương án phòng, chống dịch trong những tháng cuối năm.", kind="none", quiet=True),
    Limit("(diễn ra|tổ chức|khai mạc|dự kiến diễn ra)[ vào| trong][ {num}] ngày {skip} {moment}", "Yêu cầu Sở Y tế chuẩn bị phục vụ kỳ họp diễn ra trong 2 ngày 6 - 7/7.", kind="none", quiet=True),
    Limit("thời (hạn|gian) (trả nợ|vay|vay vốn|thuê|cho vay|bảo hành|sử dụng|sử dụng đất|thực hiện hợp đồng|hợp đồng|hiệu lực|hoạt động|lưu hành|khấu hao|đào tạo|tập sự|thử việc|bổ nhiệm|giữ chức vụ|luân chuyển|ân hạn|miễn|cách ly|ủ bệnh|đại hội|hội nghị|họp|làm bài|thi|tập huấn|phát biểu|lưu trú|chờ|di chuyển|vận chuyển|nghỉ)[ {few}][ tối đa| tối thiểu| không quá| ít nhất][ là][ tối đa| không quá] {n} {unit}[ {since} {event}]", "Yêu cầu Sở Y tế xem xét thời hạn trả nợ tối đa 12 tháng.", kind="none", quiet=True),
    Limit("(gia hạn|kéo dài thêm|tăng thêm)[ {skip}] {n} {unit}", "Yêu cầu Sở Y tế gia hạn cho nhà thầu thêm 12 tháng.", kind="none", quiet=True),
    Limit("(đến hạn|đáo hạn|hết hạn|hết hiệu lực|quá hạn)[ thanh toán| trả nợ] [{before} |{during} ]({moment}|{in_year})", "Yêu cầu Sở Y tế gia hạn các hợp đồng đến hạn trong quý II/2024.", kind="none", quiet=True),
    Limit("{about} {during} ({moment}|{in_year})", "Yêu cầu Sở Y tế tổng hợp tình hình trong quý II/2024.", kind="none", quiet=True),
    Limit("(với|có) (thời hạn|thời gian|kỳ hạn)[ là| tối đa| không quá| ít nhất| tối thiểu| từ| trên| dưới| vay| thuê] {n} {unit}", "Yêu cầu Sở Y tế cấp thẻ với thời hạn 12 tháng.", kind="none"),
    Limit("từ nay (đến|tới)[ hết] {moment} (chỉ còn|còn|là)", "Yêu cầu Sở Y tế lưu ý từ nay đến ngày 15/6/2024 chỉ còn một tháng.", kind="none"),
    Limit("trong ({num}|hai|ba|những|các) tháng cuối năm[ {year}] và[ trong][ những| các| {num}] tháng đầu năm", "Yêu cầu Sở Y tế tập trung chống dịch trong 2 tháng cuối năm 2024 và những tháng đầu năm 2025.", kind="none"),
    Limit("{own}[ {few}] (hằng|hàng) {period}", "Yêu cầu Sở Y tế xây dựng kế hoạch hằng năm.", kind="none", quiet=True),
    Limit("{about} (đến|tới|tính đến)[ hết] {moment}", "Yêu cầu Sở Y tế tổng hợp số liệu đến ngày 15/6/2024.", kind="none", quiet=True),
    Limit("{about} từ [ngày ]{skip} (đến|tới)[ hết] {moment}", "Yêu cầu Sở Y tế tổng hợp số liệu từ ngày 01/6 đến hết ngày 15/6/2024.", kind="none", quiet=True),
    Limit("tính đến[ hết] {moment}", "Yêu cầu Sở Y tế tổng hợp hồ sơ tính đến ngày 15/6/2024.", kind="none"),
    Limit("từ đầu (năm|tháng|quý|nhiệm kỳ)[ {year}] (đến|tới)[ hết] {moment}", "Yêu cầu Sở Y tế tổng hợp hồ sơ từ đầu năm đến ngày 15/6/2024.", kind="none"),
    Limit("(giai đoạn|thời kỳ|nhiệm kỳ|niên độ|lộ trình) (từ nay|từ {skip}) (đến|tới)[ hết] ({moment}|[năm ]{year})", "Yêu cầu Sở Y tế xây dựng kế hoạch giai đoạn từ nay đến năm 2030.", kind="none", quiet=True),
    Limit("{hold}[ {skip}] (trong|trong vòng|trong thời hạn|trong thời gian|tối đa|không quá|ít nhất|tối thiểu|suốt)[ tối đa| ít nhất| tối thiểu| không quá] {n} {unit}", "Yêu cầu Sở Y tế lưu trữ hồ sơ trong thời hạn 10 năm.", kind="none", quiet=True),
    Limit("{hold}[ {few}] (đến|tới|cho đến|cho tới)[ hết] ({moment}|[năm ]{year})", "Yêu cầu Sở Y tế áp dụng mẫu này đến hết ngày 31/12/2024.", kind="none", quiet=True),
    Limit("(trong|trong thời gian|trong thời hạn|trong vòng)[ ít nhất| tối thiểu] {n} {unit} (qua|vừa qua|gần đây|gần nhất|trở lại đây|liên tục|liên tiếp|trước đó)", "Yêu cầu Sở Y tế rà soát hồ sơ trong 3 năm gần đây.", kind="none"),
    Limit("[trong ](ít nhất|tối thiểu) {n} {unit}", "Yêu cầu Sở Y tế lưu hồ sơ ít nhất 5 năm.", kind="none"),
    Limit("(đã|được|đã được|sinh|phát sinh|xảy ra)[ ban hành| cấp| ký| ký kết| thành lập| phê duyệt| khởi công| tuyển dụng| nộp| tiếp nhận| đăng ký| giao| cấp phép| công nhận| xây dựng| hoàn thành] ({before}|{during}) ({moment}|{in_year})", "Yêu cầu Sở Y tế rà soát các văn bản đã ban hành trước ngày 15/6/2024.", kind="none", quiet=True),
)
_LINE = "I. NHIỆM VỤ\n1. Rà soát danh mục.\nThời gian hoàn thành: "
BARE = (
    Limit("{moment} {every} {period}", _LINE + "Tháng 12 hằng năm.", kind="recurring", every="year", bare=True),
    Limit("({moment}|{in_year})[,] và[ trong| vào] (các|những) năm (tiếp theo|sau|kế tiếp|tới|về sau|tiếp sau)", _LINE + "Quý II năm 2024 và các năm tiếp theo.", kind="ongoing", bare=True, quiet=True),
    Limit("{moment}", _LINE + "Ngày 15/6/2024.", _DUE, bare=True),
    Limit("{in_year}", _LINE + "Năm 2024.", date(2024, 12, 31), bare=True),
    Limit("{n} {unit}[ {since} {event}]", _LINE + "30 ngày kể từ ngày ký.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, bare=True, quiet=True),
    Limit("(tháng|quý) {skip}[ ](-|và|,)[ ]{month}[{sep}{year}| năm {year}]", _LINE + "Tháng 5 - 6/2024.", date(2024, 6, 30), bare=True, quiet=True),
    Limit("từ (tháng|quý) {skip} (đến|-) {moment}", _LINE + "Từ tháng 4/2024 đến tháng 6/2024.", date(2024, 6, 30), bare=True),
)
LIMITS = (*DATES, *RELATIVE, *RECURRING, *ONGOING, *NONE, *BARE)
