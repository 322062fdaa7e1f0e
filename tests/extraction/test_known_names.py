"""Names from an office's own list act like any unit, whether or not a head noun knows them."""

import pytest

from directives.extraction import extract


def acting(text: str, names: tuple[str, ...], language: str) -> list[tuple[list[str], list[str]]]:
    found = extract(text, names=names, language=language).directives
    return [([unit.text for unit in one.units], [unit.text for unit in one.partners]) for one in found]


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("Uỷ ban Sông Lam", "Ủy ban Sông Lam"),
        ("Ủy ban Sông Lam", "Uỷ ban Sông Lam"),
        ("Mạng lưới Hoà Bình", "Mạng lưới Hòa Bình"),
        ("Mạng lưới Hòa Bình", "Mạng lưới Hoà Bình"),
        ("mạng lưới hòa bình", "MẠNG LƯỚI HÒA BÌNH"),
        ("Khối Thuỷ lợi và Hoà giải", "Khối Thủy lợi và Hòa giải"),
        ("KTT-2", "KTT-2"),
        ("VP.HĐ", "VP.HĐ"),
        ("Rà soát nhanh 24h", "Rà soát nhanh 24h"),
        ("Các cơ quan đại diện Việt Nam ở nước ngoài", "Các cơ quan đại diện Việt Nam ở nước ngoài"),
        ("các thành viên Ban Chỉ đạo", "các thành viên Ban Chỉ đạo"),
    ],
)
def test_a_listed_name_acts_in_any_of_its_spellings(listed: str, written: str) -> None:
    assert acting(f"Yêu cầu {written} báo cáo kết quả.", (listed,), "vi") == [([written], [])]
    text = f"Bộ trưởng yêu cầu:\n- {written} chủ trì, phối hợp với Sở Y tế kiểm tra kho thuốc."
    assert acting(text, (listed,), "vi") == [([written], ["Sở Y tế"])]


def test_without_the_list_the_name_is_unknown() -> None:
    assert acting("Yêu cầu Mạng lưới Hòa Bình báo cáo kết quả.", (), "vi") == [([], [])]


def test_listed_names_help_and_stand_in_lists() -> None:
    names = ("Vòng tay Xanh", "Sao Mai")
    text = "Bộ trưởng yêu cầu:\n- Sở Y tế, Sao Mai phối hợp với Vòng tay Xanh tổ chức tập huấn."
    assert acting(text, names, "vi") == [(["Sở Y tế", "Sao Mai"], ["Vòng tay Xanh"])]


def test_a_listed_name_with_verbs_and_joints_in_it_stays_whole() -> None:
    names = ("Nhóm Phân tích, dự báo và Cảnh báo sớm",)
    assert acting(f"Yêu cầu {names[0]} gửi bản tin hằng ngày.", names, "vi") == [([names[0]], [])]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "La Passerelle devra publier la liste, en lien avec Horizon Sud.", ("Passerelle", "Horizon Sud")),
        ("en", "The Lighthouse shall, together with Northwind, publish the list.", ("Lighthouse", "Northwind")),
    ],
)
def test_listed_names_act_in_french_and_english(language: str, text: str, names: tuple[str, str]) -> None:
    assert acting(text, names, language) == [([names[0]], [names[1]])]
    determined = [f"{'The' if language == 'en' else 'La'} {name}" for name in names]
    assert acting(text, tuple(determined), language) == [([names[0]], [names[1]])]
