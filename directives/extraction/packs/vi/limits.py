"""Time limits: what stands in the text, and what it comes to."""

from datetime import date

from directives.extraction.packs.entries import Limit

_D = date(2024, 6, 15)
_ISSUED = date(2024, 3, 15)
_BEFORE = (
    "trước", "chậm nhất", "chậm nhất là", "chậm nhất vào", "muộn nhất", "muộn nhất là", "không quá", "đến",
    "đến hết", "hết", "hoàn thành", "xong trước", "trước hạn", "chậm nhất trước", "trước 17 giờ 00",
    "trước 17h00", "trước 17 giờ", "trước 17h",
)
_ON = (
    "trong", "vào", "trước", "đến", "đến hết", "hết", "chậm nhất", "chậm nhất trong", "ngay trong",
    "chậm nhất là", "trước hết", "chậm nhất đến", "trong cả",
)
_RUN = (
    "trong", "trong vòng", "trong thời hạn", "trong thời gian", "chậm nhất sau", "chậm nhất", "không quá",
    "tối đa", "chậm nhất là", "chậm nhất trong", "chậm nhất trong vòng",
)

DATES = tuple(
    Limit(
        f"{word} [ngày ]{{day}}/{{month}}[/{{year}}]", f"Yêu cầu Sở Y tế báo cáo {word} ngày 15/6/2024.", _D
    )
    for word in _BEFORE
) + tuple(
    Limit(
        f"{word} [ngày ]{{day}} tháng {{month}}[ năm {{year}}]",
        f"Yêu cầu Sở Y tế báo cáo {word} ngày 15 tháng 6 năm 2024.",
        _D,
    )
    for word in _BEFORE
)
MONTHS = (
    tuple(
        Limit(
            f"{word} [{{part}} ]tháng {{month}}/{{year}}",
            f"Yêu cầu Sở Y tế báo cáo {word} tháng 6/2024.",
            date(2024, 6, 30),
        )
        for word in _ON
    )
    + tuple(
        Limit(
            f"{word} [{{part}} ]tháng {{month}}[ năm {{year}}]",
            f"Yêu cầu Sở Y tế báo cáo {word} tháng 6 năm 2024.",
            date(2024, 6, 30),
        )
        for word in _ON
    )
    + tuple(
        Limit(
            f"{word} [{{part}} ]quý {{quarter}}[/{{year}}]",
            f"Yêu cầu Sở Y tế báo cáo {word} quý II/2024.",
            date(2024, 6, 30),
        )
        for word in _ON
    )
    + tuple(
        Limit(
            f"{word} [{{part}} ]quý {{quarter}} năm {{year}}",
            f"Yêu cầu Sở Y tế báo cáo {word} quý II năm 2024.",
            date(2024, 6, 30),
        )
        for word in _ON
    )
    + tuple(
        Limit(
            f"{word} 6 tháng {{half}} năm {{year}}",
            f"Yêu cầu Sở Y tế báo cáo {word} 6 tháng đầu năm 2024.",
            date(2024, 6, 30),
        )
        for word in _ON
    )
    + tuple(
        Limit(
            f"{word} [{{part}} ]năm {{year}}",
            f"Yêu cầu Sở Y tế hoàn thành báo cáo {word} năm 2024.",
            date(2024, 12, 31),
        )
        for word in _ON
        if word != "đến"  # hangs on a noun too often ("chiến lược đến năm …"): see MORE
    )
)
MORE = (
    Limit(
        "từ nay đến {part} năm {year}",
        "Yêu cầu Sở Y tế báo cáo từ nay đến cuối năm 2024.",
        date(2024, 12, 31),
    ),
    Limit(
        "từ nay đến hết năm {year}", "Yêu cầu Sở Y tế báo cáo từ nay đến hết năm 2024.", date(2024, 12, 31)
    ),
    Limit(
        "từ ngày {skip} đến [ngày ]{day}/{month}/{year}",
        "Yêu cầu Sở Y tế kiểm kê từ ngày 01/6/2024 đến ngày 15/6/2024.",
        _D,
    ),
    Limit(
        "từ ngày {skip} đến [ngày ]{day} tháng {month} năm {year}",
        "Yêu cầu Sở Y tế kiểm kê từ ngày 01 tháng 6 năm 2024 đến 15 tháng 6 năm 2024.",
        _D,
    ),
    Limit(
        "đến [{part} ]năm {year}",
        "Đến năm 2030, Sở Y tế phải hoàn thành đề án.",
        date(2030, 12, 31),
        free=True,
    ),
    Limit("đến {year}", "Đến 2030, Sở Y tế phải hoàn thành đề án.", date(2030, 12, 31), free=True),
    Limit("tới [năm ]{year}", "Tới năm 2030, Sở Y tế phải hoàn thành đề án.", date(2030, 12, 31), free=True),
    Limit("trước {day}/{month}[/{year}]", "Yêu cầu Sở Y tế báo cáo trước 15/6.", _D, issued=_ISSUED),
    Limit(
        "trong năm nay", "Yêu cầu Sở Y tế hoàn thành đề án trong năm nay.", date(2024, 12, 31), issued=_ISSUED
    ),
    Limit(
        "trong {this_month} này",
        "Yêu cầu Sở Y tế hoàn thành đề án trong tháng này.",
        date(2024, 3, 31),
        issued=_ISSUED,
    ),
)
RELATIVE = (
    tuple(
        Limit(
            f"{word} {{n}} {{unit}}[ kể từ ngày {{event}}]",
            f"Yêu cầu Sở Y tế báo cáo {word} 30 ngày kể từ ngày ký.",
            date(2024, 4, 14),
            "relative",
            30,
            "days",
            anchor="issue",
            issued=_ISSUED,
        )
        for word in _RUN
    )
    + tuple(
        Limit(
            f"{word} {{n}} {{unit}} kể từ {{event}}",
            f"Yêu cầu Sở Y tế báo cáo {word} 10 ngày kể từ khi kết thúc đợt thanh tra.",
            None,
            "relative",
            10,
            "days",
            anchor="khi kết thúc đợt thanh tra",
            issued=_ISSUED,
        )
        for word in _RUN
    )
    + (
        Limit(
            "sau {n} {unit} kể từ {event}",
            "Yêu cầu Sở Y tế báo cáo sau 10 ngày kể từ khi kết thúc đợt thanh tra.",
            None,
            "relative",
            10,
            "days",
            anchor="khi kết thúc đợt thanh tra",
        ),
    )
)
RECURRING = (
    tuple(
        Limit(
            f"{word} {{period}}",
            f"Yêu cầu Sở Y tế báo cáo {word} quý.",
            kind="recurring",
            every="quarter",
            free=True,
        )
        for word in ("hằng", "hàng", "mỗi", "định kỳ hằng", "định kỳ hàng", "định kỳ mỗi")
    )
    + tuple(
        Limit(
            f"{word} ngày {{skip}} {every} {{period}}",
            f"Yêu cầu Sở Y tế báo cáo {word} ngày 20 {every} tháng.",
            kind="recurring",
            every="month",
        )
        for word in ("trước", "vào", "chậm nhất", "chậm nhất là")
        for every in ("hằng", "hàng", "của", "mỗi")
    )
    + (
        Limit(
            "định kỳ {n} {unit}[ một lần]",
            "Yêu cầu Sở Y tế báo cáo định kỳ 6 tháng một lần.",
            kind="recurring",
            every="half-year",
        ),
        Limit("định kỳ {period}", "Yêu cầu Sở Y tế báo cáo định kỳ tháng.", kind="recurring", every="month"),
    )
)
_RATES = (
    *((f"{one} {unit}", every) for one in ("1", "01", "một") for unit, every in (("ngày", "day"), ("tuần", "week"), ("tháng", "month"), ("quý", "quarter"), ("năm", "year"))),
    *((f"{three} tháng", "quarter") for three in ("3", "03", "ba")),
    *((f"{six} tháng", "half-year") for six in ("6", "06", "sáu")),
)
RATES = tuple(
    Limit(f"{words}{once}", f"Yêu cầu Sở Y tế báo cáo {words}{once}.", kind="recurring", every=every)
    for words, every in _RATES
    for once in ("/lần", " một lần", " 1 lần", " 01 lần")
) + tuple(
    Limit(f"{one} lần{per}{{period}}", f"Yêu cầu Sở Y tế báo cáo {one} lần{per}quý.", kind="recurring", every="quarter")
    for one in ("1", "01", "một")
    for per in ("/", " mỗi ", " một ", "/một ")
) + tuple(
    Limit(f"{two} lần/{unit}", f"Yêu cầu Sở Y tế báo cáo {two} lần/{unit}.", kind="recurring", every=every)
    for two in ("2", "02", "hai")
    for unit, every in (("năm", "half-year"), ("tháng", "month"), ("tuần", "week"))
) + tuple(
    Limit(f"mỗi {{period}} {once}", f"Yêu cầu Sở Y tế báo cáo mỗi quý {once}.", kind="recurring", every="quarter")
    for once in ("một lần", "1 lần", "01 lần")
)
ONGOING = (
    tuple(
        Limit(term, f"Yêu cầu Sở Y tế {term} rà soát danh mục.", kind="ongoing", free=True)
        for term in (
            "thường xuyên", "liên tục", "định kỳ", "thường xuyên, liên tục", "thường xuyên và liên tục",
        )
    )
    + tuple(
        Limit(
            f"{verb} thường xuyên[, liên tục]",
            f"Yêu cầu Sở Y tế rà soát danh mục, {verb} thường xuyên.",
            kind="ongoing",
        )
        for verb in ("thực hiện", "tiến hành", "duy trì", "triển khai")
    )
    + (
        Limit(
            "năm {year} và các năm tiếp theo",
            "Yêu cầu Sở Y tế rà soát danh mục năm 2025 và các năm tiếp theo.",
            kind="ongoing",
        ),
        Limit(
            "hàng năm và các năm tiếp theo",
            "Yêu cầu Sở Y tế rà soát danh mục hàng năm và các năm tiếp theo.",
            kind="ongoing",
        ),
    )
)
_LINE = "I. NHIỆM VỤ\n1. Rà soát danh mục.\nThời gian hoàn thành: "
BARE = (
    Limit("ngày {day}/{month}/{year}", _LINE + "Ngày 15/6/2024.", _D, bare=True),
    Limit("ngày {day} tháng {month} năm {year}", _LINE + "Ngày 15 tháng 6 năm 2024.", _D, bare=True),
    Limit("tháng {month}/{year}", _LINE + "Tháng 6/2024.", date(2024, 6, 30), bare=True),
    Limit("tháng {month} năm {year}", _LINE + "Tháng 6 năm 2024.", date(2024, 6, 30), bare=True),
    Limit("tháng {skip} - {month}/{year}", _LINE + "Tháng 5 - 6/2024.", date(2024, 6, 30), bare=True),
    Limit(
        "từ tháng {skip} đến tháng {month}/{year}",
        _LINE + "Từ tháng 4/2024 đến tháng 6/2024.",
        date(2024, 6, 30),
        bare=True,
    ),
    Limit("quý {quarter}/{year}", _LINE + "Quý II/2024.", date(2024, 6, 30), bare=True),
    Limit("quý {quarter} năm {year}", _LINE + "Quý II năm 2024.", date(2024, 6, 30), bare=True),
    Limit("năm {year}", _LINE + "Năm 2024.", date(2024, 12, 31), bare=True),
)
LIMITS = (*DATES, *MONTHS, *MORE, *RELATIVE, *RECURRING, *RATES, *ONGOING, *BARE)
