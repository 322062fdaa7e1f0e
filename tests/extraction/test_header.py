"""What a document says of itself at its head."""

from datetime import date

import pytest

from directives.extraction import Header, Reason, extract


def head(text: str, language: str) -> Header:
    return extract(text, language=language).header


def title(text: str, language: str) -> str:
    found = head(text, language).title
    return found.text if found else ""


def kind(text: str, language: str) -> str:
    found = head(text, language).kind
    return found.text if found else ""


@pytest.mark.parametrize(
    "line", ["Date: 19 November 2026", "DATE: November 19, 2026", "November 19, 2026", "19 November 2026"]
)
@pytest.mark.parametrize("name", ["memo", "memorandum"])
def test_the_date_of_a_memorandum_is_the_day_from_which_its_limits_run(line: str, name: str) -> None:
    text = (
        f"MEMORANDUM FOR THE HEADS OF DEPARTMENTS\n{line}\nSUBJECT: Review of visas\n\n"
        f"All departments shall report within 10 days of the date of this {name}.\n"
    )
    result = extract(text, language="en")
    assert result.issued == date(2026, 11, 19)
    assert result.directives[0].deadline is not None
    assert result.directives[0].deadline.due == date(2026, 11, 29)


def test_the_kind_is_named_by_its_line_and_the_title_by_the_subject() -> None:
    text = (
        "MEMORANDUM FOR THE HEADS OF DEPARTMENTS\nFROM: The Minister\nSUBJECT: Governance, Innovation, and Risk\n"
        "         Management\n\nAll departments shall report.\n"
    )
    assert kind(text, "en") == "MEMORANDUM"
    assert title(text, "en") == "Governance, Innovation, and Risk Management"
    text = "Communiqué de presse\nDakar, mardi 27 Août 2024\nObjet : Réunion du Conseil\n\nLe Ministre doit agir."
    assert kind(text, "fr") == "Communiqué de presse"
    assert title(text, "fr") == "Réunion du Conseil"


def test_a_paragraph_below_the_subject_is_no_part_of_it() -> None:
    assert (
        title("MEMO\nSubject: Review of visas\n  From: The Minister\n\nAll offices shall report.", "en")
        == "Review of visas"
    )
    assert title("MEMO\nSubject: Review of visas\nAll offices shall report.", "en") == "Review of visas"


def test_a_date_line_is_no_title() -> None:
    text = "Communiqué de presse\nDakar, mardi 27 Août 2024\nLe Conseil renforce les contrôles\nLe Ministre doit agir."
    assert title(text, "fr") == "Le Conseil renforce les contrôles"


def test_a_kind_whose_line_says_what_it_is_about_is_the_title() -> None:
    text = "Conseil interministériel sur la pêche artisanale\n\nDakar, mardi 27 Août 2024\n\nLe Ministre doit agir."
    assert title(text, "fr") == "Conseil interministériel sur la pêche artisanale"


def test_a_title_wrapped_over_lines_in_capitals_is_taken_whole_and_ends_before_the_office_that_speaks() -> None:
    top = "TỈNH A\nSố: 12/CT-UBND\nTỉnh A, ngày 05 tháng 6 năm 2024\nCHỈ THỊ\nVỀ VIỆC KHẨN TRƯƠNG\nKHẮC PHỤC HẬU QUẢ\nBÃO\n"
    whole = "VỀ VIỆC KHẨN TRƯƠNG KHẮC PHỤC HẬU QUẢ BÃO"
    assert title(top + "Yêu cầu Sở Y tế báo cáo.", "vi") == whole
    assert title(top + "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A\nYêu cầu Sở Y tế báo cáo.", "vi") == whole
    assert title(top + "TỈNH A\nYêu cầu Sở Y tế báo cáo.", "vi") == whole
    assert title(top + "I. NHIỆM VỤ\n1. Sở Y tế báo cáo.", "vi") == whole


# --- who issues, signs and receives it -------------------------------------------------------------------------------


def issuer(text: str, language: str) -> str:
    found = head(text, language).issuer
    return found.text if found else ""


def signer(text: str, language: str) -> str:
    found = head(text, language).signer
    return found.text if found else ""


def recipients(text: str, language: str) -> list[str]:
    return [one.text for one in head(text, language).recipients]


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG\n", "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG"),
        ("UBND TỈNH BẾN TRE\nSỞ NỘI VỤ\n", "SỞ NỘI VỤ"),
        ("BỘ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG\nCỤC THỦY SẢN\n-------\n", "CỤC THỦY SẢN"),
        (
            "BỘ TƯ PHÁP | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHANH TRA | Độc lập - Tự do - Hạnh phúc\n",
            "BỘ TƯ PHÁP THANH TRA",
        ),
        ("BỘ TƯ PHÁP          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "BỘ TƯ PHÁP"),
        ("CHÍNH PHỦ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "CHÍNH PHỦ"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBỘ CÔNG THƯƠNG\n", "BỘ CÔNG THƯƠNG"),
        ("ĐẢNG BỘ TỈNH LÂM ĐỒNG\nBAN TỔ CHỨC TỈNH ỦY\n*\n", "BAN TỔ CHỨC TỈNH ỦY"),
    ],
)
def test_the_issuer_is_the_lowest_body_of_the_letterhead_in_its_own_column(top: str, name: str) -> None:
    text = top + "Số: 21/KH-ABC\nHà Nội, ngày 3 tháng 5 năm 2024\nKẾ HOẠCH\nKiểm tra kho bãi\nSở Y tế báo cáo."
    assert issuer(text, "vi") == name


def test_news_has_no_issuer_though_it_opens_in_capitals() -> None:
    assert issuer("BỘ Y TẾ HỌP KHẨN VỀ DỊCH SỞI\nBộ trưởng yêu cầu Sở Y tế báo cáo.", "vi") == ""


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("TM. CHÍNH PHỦ\nTHỦ TƯỚNG\n\nPhan Văn Hòa", "THỦ TƯỚNG Phan Văn Hòa"),
        ("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n(Đã ký)\nVõ Thị Sáu Mai", "THỨ TRƯỞNG Võ Thị Sáu Mai"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLâm Quốc Thái", "CHÁNH VĂN PHÒNG Lâm Quốc Thái"),
        ("- Lưu: VT, TH. GIÁM ĐỐC\nNguyễn Thị Bé", "GIÁM ĐỐC Nguyễn Thị Bé"),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\nY Thông", "PHÓ BÍ THƯ THƯỜNG TRỰC Y Thông"),
    ],
)
def test_office_and_name_at_the_foot_are_the_signer(foot: str, name: str) -> None:
    top = "SỞ Y TẾ\nSố: 21/KH-SYT\nKẾ HOẠCH\nTiêm phòng\nYêu cầu Sở Y tế báo cáo./.\nNơi nhận:\n- Như trên;\n"
    assert signer(top + foot, "vi") == name


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "CIRCULAIRE\nLe Préfet doit agir.\nFait à Lomé, le 3 mai 2024\nKofi MENSAH\nMinistre de l'Intérieur",
            "fr",
            "Kofi MENSAH Ministre de l'Intérieur",
        ),
        (
            "CIRCULAIRE\nLe Préfet doit agir.\nFait à Rennes, le 3 mai 2024\nLe directeur général,\nsigné\nYves LE GOFF",
            "fr",
            "Le directeur général, Yves LE GOFF",
        ),
        ("MEMO\nAll offices shall report.\n\n/s/ Grace Lindqvist\nDirector", "en", "Grace Lindqvist Director"),
        (
            "All offices shall report.\n\nGRACE A. LINDQVIST\n\nTHE WHITE HOUSE,\nMay 3, 2024.",
            "en",
            "GRACE A. LINDQVIST",
        ),
    ],
)
def test_french_and_english_signatures_are_read_too(text: str, language: str, name: str) -> None:
    assert signer(text, language) == name


def test_addressees_come_before_those_who_get_a_copy_and_the_file_copy_is_nobody() -> None:
    text = (
        "SỞ Y TẾ\nSố: 21/SYT-NV\nV/v trực Tết\nKính gửi:\n- Các bệnh viện công lập;\n- Trung tâm Y tế các huyện,\nthị xã, thành phố.\n"
        "Yêu cầu các đơn vị báo cáo.\nNơi nhận:\n- Như trên;\n- Bộ Y tế (để b/c);\n- Lưu: VT, NV.\nGIÁM ĐỐC\nLê Hoa"
    )
    assert recipients(text, "vi") == [
        "Các bệnh viện công lập",
        "Trung tâm Y tế các huyện, thị xã, thành phố",
        "Bộ Y tế",
    ]


def test_the_letter_s_own_line_names_its_addressee() -> None:
    assert recipients("SỞ Y TẾ\nSố: 2/SYT-NV\nKính gửi: Bệnh viện Đa khoa tỉnh.\nĐề nghị báo cáo.", "vi") == [
        "Bệnh viện Đa khoa tỉnh"
    ]
    text = "CIRCULAIRE\nÀ Mesdames et Messieurs les recteurs\nLe Préfet doit agir.\nCopie : Cour des comptes"
    assert recipients(text, "fr") == ["Mesdames et Messieurs les recteurs", "Cour des comptes"]
    text = "MEMORANDUM FOR THE HEADS OF DEPARTMENTS\nAll departments shall report.\ncc: Inspector General"
    assert recipients(text, "en") == ["THE HEADS OF DEPARTMENTS", "Inspector General"]


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("Số: 05/CT-TTg\nCHỈ THỊ\nVề muối\nSở Y tế phải báo cáo.", "vi", "05/CT-TTg"),
        ("Số 17-NQ/TW\nNGHỊ QUYẾT\nvề biển\nSở Y tế phải báo cáo.", "vi", "17-NQ/TW"),
        ("Số: 9/2024/TTLT-BYT&BTC\nTHÔNG TƯ LIÊN TỊCH\nvề giá\nSở Y tế phải báo cáo.", "vi", "9/2024/TTLT-BYT&BTC"),
        ("Circulaire n° 6407/SG\nLe Préfet doit agir.", "fr", "6407/SG"),
        ("CIRCULAIRE\nVu le décret n° 2019-1104 du 30 octobre 2019 ;\nLe Préfet doit agir.", "fr", ""),
        ("M-26-04\nMEMORANDUM FOR THE HEADS\nAll offices shall report.", "en", "M-26-04"),
        ("All offices shall report as described in M-22-01.", "en", ""),
        ("Executive Order 14110 of October 30, 2023\n\nThe Secretary of Labor shall report.", "en", "14110"),
    ],
)
def test_number_and_symbol_are_the_documents_own(text: str, language: str, number: str) -> None:
    found = head(text, language).number
    assert (found.text if found else "") == number


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Số: 143/CĐ-TTg Hà Nội, ngày 23 tháng 9 năm 2026\nCÔNG ĐIỆN\nSở Y tế phải báo cáo.", "vi", date(2026, 9, 23)),
        ("Thứ Sáu, 17/07/2026 | 21:05 (GMT+7)\nBộ trưởng yêu cầu Sở Y tế báo cáo.", "vi", date(2026, 7, 17)),
        ("RELEVÉ DE DÉCISIONS\nSéance du 12 mars 2026\nLe Préfet doit agir.", "fr", date(2026, 3, 12)),
        (
            "DÉCISIONS\nLe Préfet doit agir.\nFait à Nice, le 1er avril 2026\nAnnexe : liste des gares " + "x" * 900,
            "fr",
            date(2026, 4, 1),
        ),
        ("Executive Order 15207 of May 6, 2024\n\nThe Secretary of Labor shall report.", "en", date(2024, 5, 6)),
    ],
)
def test_the_day_of_issue_is_found_where_the_kind_of_document_puts_it(text: str, language: str, day: date) -> None:
    assert extract(text, language=language).issued == day


def test_every_field_of_the_head_is_proven_by_its_characters() -> None:
    text = (
        "UBND TỈNH BẾN TRE\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 21/KH-SNV\tBến Tre, ngày 3 tháng 5 năm 2024\nKẾ HOẠCH\nTuyển giáo viên\nmầm non vùng xa\n"
        "Kính gửi: Các trường.\nYêu cầu Sở Y tế báo cáo.\nGIÁM ĐỐC\nLê Hoa"
    )
    found = head(text, "vi")
    assert found.title is not None
    assert found.title.text == "Tuyển giáo viên mầm non vùng xa"
    mentions = [found.title, found.kind, found.number, found.issuer, found.signer, *found.recipients]
    for one in mentions:
        assert one is not None
        assert one.text == " ".join(" ".join(text[span.start : span.end].split()) for span in one.spans)


# --- what stands around the text ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Trang chủ  Chính trị  Kinh tế  Xã hội  Giải trí", "vi"),
        ("Accueil > Actualités > Ports > Brèves", "fr"),
        ("Nghe bài viết 0:00 / 3:12 Giọng Nam", "vi"),
        ("Chia sẻ Facebook Zalo In bài Cỡ chữ A- A+", "vi"),
        ("Chỉ tiêu và nhiệm vụ ............ 14", "vi"),
        ("3/12", "fr"),
        ("Page 4 of 9", "en"),
        ("Contact presse : 01 40 50 60 70", "fr"),
        ("FOR IMMEDIATE RELEASE", "en"),
    ],
)
def test_page_furniture_asks_for_nothing(line: str, language: str) -> None:
    result = extract(f"{line}\n", language=language)
    assert not result.directives
    assert {one.reason for one in result.dismissed} <= {Reason.FURNITURE, Reason.MARK}
    assert result.header.title is None


def test_related_headlines_below_an_article_are_furniture() -> None:
    text = "Bộ trưởng yêu cầu Sở Y tế báo cáo.\nTin liên quan\nSở Y tế phải dập dịch ngay\nTăng cường kiểm tra chợ"
    assert len(extract(text, language="vi").directives) == 1


def test_the_lines_of_a_subject_and_of_a_recipient_that_were_wrapped_are_read_whole() -> None:
    text = (
        "Paris, le 4 mai 2026\n\nCopie : Mesdames et Messieurs les directeurs des agences\nde l'eau\n\n"
        "N° 6601/SG\n\nObjet : entretien des digues et des\nécluses du domaine public.\n\n"
        "Les préfets remettront un bilan avant le 15 juin 2026."
    )
    header = extract(text, language="fr").header
    assert header.title is not None
    assert header.title.text == "entretien des digues et des écluses du domaine public"
    assert [one.text for one in header.recipients] == ["Mesdames et Messieurs les directeurs des agences de l'eau"]
