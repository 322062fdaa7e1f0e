"""Names as texts really write them: abbreviated, with the place of the house, several under one head."""

import pytest

from tests import builders
from tracker.models import Unit
from tracker.services import naming, naming_words


@pytest.fixture
def government(db: None) -> dict[str, Unit]:
    """Ministries, and a province elsewhere."""
    top = builders.unit("Chính phủ")
    names = [
        "Bộ Quốc phòng",
        "Bộ Công an",
        "Bộ Y tế",
        "Bộ Giáo dục và Đào tạo",
        "Bộ Khoa học và Công nghệ",
        "Bộ Văn hóa, Thể thao và Du lịch",
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "Vụ Tổ chức Cán bộ",
        "Ngân hàng Nhà nước Việt Nam",
        "Thanh tra Chính phủ",
        "Ban Quản lý dự án đường sắt",
    ]
    found = {name: builders.unit(name, top) for name in names}
    province = builders.unit("Ủy ban nhân dân tỉnh Quảng Trị")
    police = builders.unit("Công an tỉnh", province)
    health = builders.unit("Sở Y tế", province)
    office = builders.unit("Văn phòng HĐND và UBND tỉnh", province)
    return found | {"province": province, "police": police, "health": health, "office": office}


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Bộ KH&CN", "Bộ Khoa học và Công nghệ"),
        ("Bộ GD-ĐT", "Bộ Giáo dục và Đào tạo"),
        ("Bộ trưởng Bộ NN&PTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("Bộ VH-TT&DL", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Vụ TCCB", "Vụ Tổ chức Cán bộ"),
        ("Ban QLDA đường sắt", "Ban Quản lý dự án đường sắt"),
        ("Bộ Văn hóa Thể thao và Du lịch", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam"),
        ("Thống đốc NHNN", "Ngân hàng Nhà nước Việt Nam"),
        ("Tổng Thanh tra Chính phủ", "Thanh tra Chính phủ"),
        ("UBND tỉnh Quảng Trị", "province"),
        ("Chủ tịch UBND tỉnh", "province"),
        ("Công an tỉnh Quảng Trị", "police"),
        ("Giám đốc Sở Y tế tỉnh Quảng Trị", "health"),
        ("Sở Y tế Quảng Trị", "health"),
        ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân tỉnh", "office"),
        ("Bộ Quốc phòng có liên quan", "Bộ Quốc phòng"),
    ],
)
def test_a_name_is_known_however_it_is_written(government: dict[str, Unit], words: str, meant: str) -> None:
    assert naming.register().resolve(words) == government[meant]


@pytest.mark.parametrize("words", ["Sở Y tế tỉnh Nghệ An", "Bộ ABC", "KH&CN", "Công an", "TỈNH", "Bộ", "UBND"])
def test_no_letters_are_guessed(government: dict[str, Unit], words: str) -> None:
    assert naming.register().resolve(words) is None


def test_letters_of_two_units_mean_neither(government: dict[str, Unit]) -> None:
    builders.unit("Vụ Tài chính cơ bản")
    assert naming.register().resolve("Vụ TCCB") is None


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("các Bộ: Quốc phòng, Công an", ["Bộ Quốc phòng", "Bộ Công an"]),
        ("Bộ trưởng các Bộ Y tế và Công an", ["Bộ Y tế", "Bộ Công an"]),
        (
            "các Bộ: Giáo dục và Đào tạo, Y tế, Văn hóa, Thể thao và Du lịch",
            ["Bộ Giáo dục và Đào tạo", "Bộ Y tế", "Bộ Văn hóa, Thể thao và Du lịch"],
        ),
    ],
)
def test_each_of_a_list_under_one_head_is_known(government: dict[str, Unit], words: str, named: list[str]) -> None:
    assert naming.register().resolve_all([words]) == (tuple(government[name] for name in named), ())


def test_who_of_a_list_is_not_known_is_told_by_name(government: dict[str, Unit]) -> None:
    units, unknown = naming.register().resolve_all(["Bộ trưởng các Bộ: Y tế, Biển và Hải đảo; Công an"])
    assert units == (government["Bộ Y tế"], government["Bộ Công an"])
    assert unknown == ("Bộ Biển và Hải đảo",)
    _, unknown = naming.register().resolve_all(["Chủ tịch UBND các tỉnh: Vân Trà, Phú Diêm"])
    assert unknown == ("UBND tỉnh Vân Trà", "UBND tỉnh Phú Diêm")


@pytest.mark.parametrize(
    "words", ["các bộ, ngành, địa phương", "các Bộ quản lý ngành, lĩnh vực", "các Bộ", "các: a, b"]
)
def test_a_group_is_no_list_of_names(government: dict[str, Unit], words: str) -> None:
    assert naming.register().each_named(words) == [words]


def test_lists_and_fields_of_work_in_french_and_english(db: None) -> None:
    money = builders.unit("Ministère des Finances et du Budget")
    water = builders.unit("Ministère de l'Hydraulique et de l’Assainissement")
    secretary = builders.unit("Secrétariat général du Gouvernement")
    state, justice = builders.unit("Department of State"), builders.unit("Department of Justice")
    treasury = builders.unit("Department of the Treasury")
    known = naming.register()
    assert known.resolve("Ministre chargé de l'Assainissement") == water
    assert known.resolve("ministre en charge des Finances") == money
    assert known.resolve("Ministre, Secrétaire général du Gouvernement") == secretary
    assert known.resolve("Secretary of Treasury") == treasury
    assert known.resolve_all(["Ministres chargés des Finances et de l’Assainissement"]) == ((money, water), ())
    assert known.resolve_all(["Departments of State, Justice, and Treasury"]) == ((state, justice, treasury), ())


def test_a_field_of_work_of_two_ministries_means_neither(db: None) -> None:
    builders.unit("Ministère de l'Eau et des Forêts")
    builders.unit("Ministère de l'Eau et de l'Énergie")
    assert naming.register().resolve("ministre chargé de l'Eau") is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Giám đốc Sở Y tế", "Sở Y tế"),
        ("l’Inspection générale", "Inspection générale"),
        ("the Director of OMB", "OMB"),
        ("Chủ tịch", "Chủ tịch"),
        ("", ""),
    ],
)
def test_what_is_remembered_of_words_is_the_name_as_it_is_written(words: str, name: str) -> None:
    assert naming_words.name_in(words) == name


def test_hostile_words_are_looked_up_in_no_time(government: dict[str, Unit]) -> None:
    known = naming.register()
    for words in ("các Bộ: " + "A, " * 2000, "của " * 3000, "các " * 3000 + "xã", "BỘ" * 5000, "((((" * 500, "\x00:,;"):
        known.resolve_all([words])
