"""The documents that a document names: what it rests on, and what it cites."""

from datetime import date

from directives.extraction import Citation, Extraction, extract

DECISION = """ỦY BAN NHÂN DÂN TỈNH HÀ NAM
Số: 77/QĐ-UBND
Hà Nam, ngày 12 tháng 6 năm 2024
QUYẾT ĐỊNH
Về việc quản lý đò ngang
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Giao thông đường thủy nội địa ngày 15 tháng 6 năm 2004;
Căn cứ Nghị định số 08/2021/NĐ-CP ngày 28 tháng 01 năm 2021 của Chính phủ quy định về quản lý hoạt động đường thủy;
Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 41/TTr-SXD ngày 03/6/2024.
QUYẾT ĐỊNH:
Điều 1. Yêu cầu Sở Xây dựng thực hiện Chỉ thị số 12/CT-TTg; lập danh sách đò ngang theo Thông tư 30/2022/TT-BGTVT và Công văn số 55/SXD-QLVT ngày 5-5-2024.
(Kèm theo Quyết định số 77/QĐ-UBND ngày 12/6/2024)
"""


def named(result: Extraction, role: str) -> list[tuple[str, str, date | None]]:
    return [(one.kind, one.number, one.issued_on) for one in result.citations if one.role == role]


def numbers(found: tuple[Citation, ...]) -> list[str]:
    return [one.number for one in found]


def test_bases_are_what_the_opening_lines_rest_on_and_the_rest_is_cited() -> None:
    result = extract(DECISION, language="vi")
    assert named(result, "basis") == [
        ("Luật", "", date(2004, 6, 15)),
        ("Nghị định", "08/2021/NĐ-CP", date(2021, 1, 28)),
        ("Tờ trình", "41/TTr-SXD", date(2024, 6, 3)),
    ]
    assert named(result, "cited") == [
        ("Chỉ thị", "12/CT-TTg", None),
        ("Thông tư", "30/2022/TT-BGTVT", None),
        ("Công văn", "55/SXD-QLVT", date(2024, 5, 5)),
    ]


def test_a_citation_is_proven_by_its_characters() -> None:
    for one in extract(DECISION, language="vi").citations:
        (span,) = one.proof.spans
        assert " ".join(DECISION[span.start : span.end].split()) == one.proof.text
        assert one.number in one.proof.text
        assert one.kind in one.proof.text


def test_the_words_of_a_basis_take_in_its_issuer_and_not_what_it_is_about() -> None:
    result = extract(DECISION, language="vi")
    assert result.citations[1].proof.text.endswith("của Chính phủ")


def test_a_directive_carries_what_its_own_clause_names() -> None:
    first, second = extract(DECISION, language="vi").directives
    assert numbers(first.citations) == ["12/CT-TTg"]
    assert numbers(second.citations) == ["30/2022/TT-BGTVT", "55/SXD-QLVT"]


def test_a_document_does_not_cite_itself() -> None:
    assert "77/QĐ-UBND" not in numbers(extract(DECISION, language="vi").citations)
    order = "Executive Order 15207 of May 6, 2024\n\nSafer Ferries\n\nThe Secretary of Labor shall follow Executive Order 13001 of June 2, 2019.\n"
    assert numbers(extract(order, language="en").citations) == ["13001"]


def test_a_name_does_not_run_over_the_end_of_its_line() -> None:
    text = "KẾ HOẠCH\nTRIỂN KHAI LUẬT VIỆC LÀM\nThực hiện Quyết định số 9/QĐ-BNV ngày 3/4/2024 của Bộ Nội vụ\nSở Nội vụ phải báo cáo."
    (one,) = extract(text, language="vi").citations
    assert one.proof.text == "Quyết định số 9/QĐ-BNV ngày 3/4/2024 của Bộ Nội vụ"


def test_a_number_wrapped_onto_the_next_line_is_still_read() -> None:
    text = "Yêu cầu Sở Y tế thực hiện Nghị quyết số\n30/NQ-CP ngày 4\ntháng 3 năm 2023 của Chính phủ."
    (one,) = extract(text, language="vi").citations
    assert (one.number, one.issued_on) == ("30/NQ-CP", date(2023, 3, 4))


def test_french_visas_are_bases() -> None:
    text = (
        "ARRÊTÉ\nVu la Constitution ;\nVu le décret n° 2019-1104 du 30 octobre 2019 relatif aux ports ;\n"
        "Le Ministre des Transports doit appliquer l'arrêté du 2 mai 2020.\n"
    )
    result = extract(text, language="fr")
    assert named(result, "basis") == [("Constitution", "", None), ("décret", "2019-1104", date(2019, 10, 30))]
    assert named(result, "cited") == [("arrêté", "", date(2020, 5, 2))]


def test_english_authorities_statutes_and_memoranda_are_told_apart() -> None:
    text = (
        "By the authority vested in me by section 301 of title 3, United States Code, and the Clean Air Act (42 U.S.C. 7401), "
        "it is hereby ordered:\n\nThe Secretary of Labor shall update M-22-09, consistent with Public Law 117-58.\n"
    )
    result = extract(text, language="en")
    assert [one[1] for one in named(result, "basis")] == ["301 of title 3, United States Code", "", "42 U.S.C. 7401"]
    assert [one[1] for one in named(result, "cited")] == ["M-22-09", "117-58"]
    assert numbers(result.directives[0].citations) == ["M-22-09", "117-58"]


def test_amounts_dates_and_fractions_are_no_documents() -> None:
    text = "Yêu cầu Sở Y tế tiêm 95/100 xã, chi 3/4 kinh phí trước ngày 15/6/2024, giao 2 kế hoạch và 3 báo cáo."
    assert extract(text, language="vi").citations == ()
    text = "The Secretary of Labor shall send 3 notices and 12 directives by 6/15/2024."
    assert extract(text, language="en").citations == ()


def test_the_numbered_parts_of_a_document_are_no_citations() -> None:
    text = "RELEVÉ DE DÉCISIONS\nDécision n° 1 : Le Préfet doit agir.\n• Décision n° 2 : Le maire doit appliquer la décision n° 44 du 2 mai 2020."
    assert numbers(extract(text, language="fr").citations) == ["44"]


def test_the_day_may_stand_before_the_body_that_sent_it() -> None:
    text = "Ngày 09/3/2024, Bộ Y tế đã có văn bản số 18/BYT-DP nhắc nhở. Yêu cầu Sở Y tế báo cáo."
    (one,) = extract(text, language="vi").citations
    assert (one.number, one.issued_on) == ("18/BYT-DP", date(2024, 3, 9))
