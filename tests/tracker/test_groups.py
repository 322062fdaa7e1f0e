"""Groups in a text, and the units of the office's house that they mean."""

import re

import pytest

from directives.models import Directive
from tests import builders
from tests.conftest import Cast
from tests.tracker.desk_parts import mention
from tracker.models import Unit
from tracker.services import addressed, groups, naming, naming_words, review
from tracker.services.group_words import GROUPS, GroupWord

_SAID = re.compile(
    r"^(?:Đề nghị )?(?P<words>.+?) (?:báo cáo|quán triệt|vận động|rend(?:ent)? compte|shall report)\b", re.IGNORECASE
)


@pytest.fixture
def communes(cast: Cast) -> list[Unit]:
    names = ("UBND xã Gio Linh", "UBND xã Cam Lộ", "UBND phường Đông Hà", "UBND đặc khu Cồn Cỏ")
    return [builders.unit(name, cast.province) for name in names]


def members(words: str, office: Unit | None) -> list[str]:
    found = groups.find(words, naming.register(), office.pk if office else None)
    assert found, words
    return [unit.name for unit in found.members]


@pytest.mark.parametrize("word", GROUPS, ids=lambda word: word.words)
def test_each_word_of_the_table_is_a_group_in_the_sentence_beside_it(db: None, word: GroupWord) -> None:
    top = builders.unit("Nhà")
    heads = [head.strip() for head in word.heads] or ["Phòng"]
    builders.unit(f"{heads[0]} Một".capitalize(), top)
    said = _SAID.search(word.proof)
    assert said, word.proof
    assert naming_words.key(word.words) in naming_words.key(said["words"]), word.proof
    found = groups.find(said["words"], naming.register(), top.pk)
    assert found, word.proof
    assert len(found.members) == 1, word.proof


def test_all_departments_of_the_house_are_meant_and_none_elsewhere(cast: Cast) -> None:
    other = builders.unit("Sở Y tế nơi khác", cast.ministry)
    assert members("các sở, ban, ngành", cast.province) == ["Sở Tài chính", "Sở Y tế"]
    assert members("Giám đốc các sở", cast.hospital) == ["Sở Tài chính", "Sở Y tế"]
    assert members("các sở", cast.ministry) == [other.name]
    assert members("các sở", None) == ["Sở Tài chính", "Sở Y tế", "Sở Y tế nơi khác"]


def test_units_right_below_the_office_are_its_own(cast: Cast) -> None:
    assert members("thủ trưởng các đơn vị trực thuộc", cast.health) == ["Bệnh viện tỉnh"]
    assert members("các cơ quan, đơn vị", cast.province) == ["Sở Tài chính", "Sở Y tế"]
    assert members("các đơn vị thuộc Sở Y tế", cast.province) == ["Bệnh viện tỉnh"]
    # An office without units below: those beside it.
    assert members("các đơn vị", cast.hospital) == ["Bệnh viện tỉnh"]


def test_authorities_of_places_by_the_kinds_that_are_named(cast: Cast, communes: list[Unit]) -> None:
    first, second, ward, island = sorted(unit.name for unit in communes if "xã" in unit.name) + [
        unit.name for unit in communes if "xã" not in unit.name
    ]
    office = cast.province
    assert members("Chủ tịch UBND các xã", office) == [first, second]
    assert set(members("UBND các xã, phường, đặc khu", office)) == {first, second, ward, island}
    assert set(members("Ủy ban nhân dân các xã, phường, đặc khu Cồn Cỏ", office)) == {first, second, ward, island}
    assert set(members("UBND cấp xã", office)) == {first, second, ward, island}
    assert set(members("các địa phương", office)) == {first, second, ward, island}
    assert members("UBND phường", office) == [ward]
    assert members("UBND các huyện, thành phố", office) == []
    # Departments of places are not the department of the house.
    assert members("Sở Y tế các tỉnh, thành phố trực thuộc Trung ương", office) == []


@pytest.mark.parametrize(
    ("words", "is_whole"),
    [
        ("các sở", True),
        ("các sở, ban, ngành thành phố", True),
        ("các sở, ngành liên quan", False),
        ("các Bộ quản lý ngành, lĩnh vực", False),
        ("UBND các xã", True),
        ("UBND các xã, phường trên địa bàn tỉnh", True),
        ("UBND các xã ven biển", False),
        ("UBND 14 xã miền núi", False),
        ("7 ban, đơn vị", False),
        ("tous les ministères", True),
        ("ministères concernés", False),
        ("heads of relevant agencies", False),
        ("all agencies", True),
        ("Agencies engaged abroad", False),
    ],
)
def test_words_that_take_some_out_of_a_group_are_heard(cast: Cast, words: str, is_whole: bool) -> None:
    found = groups.find(words, naming.register(), cast.province.pk)
    assert found
    assert found.is_whole == is_whole


@pytest.mark.parametrize(
    "words",
    ["Sở Y tế", "Bộ trưởng", "Chủ tịch", "các nhà thầu", "người dân", "cán bộ", "the Council", "", "các", "UBND"],
)
def test_what_is_no_group_of_units_is_none(cast: Cast, words: str) -> None:
    assert groups.find(words, naming.register(), cast.province.pk) is None


def test_closed_units_belong_to_no_group(cast: Cast) -> None:
    Unit.objects.filter(pk=cast.finance.pk).update(is_active=False)
    assert members("các sở", cast.province) == ["Sở Y tế"]


def test_a_group_is_suggested_beside_the_units_and_is_not_unknown(cast: Cast) -> None:
    text = "Sở Y tế, các sở, Đội bóng báo cáo; phối hợp với các sở, ngành liên quan."
    source = builders.document(cast.clerk, text)
    directive: Directive = builders.directive(
        source,
        "Sở Y tế, các sở, Đội bóng báo cáo",
        units=[mention(text, words) for words in ("Sở Y tế", "các sở", "Đội bóng")],
        partners=[mention(text, "các sở, ngành liên quan")],
    )
    found = review.suggest(directive)
    assert (found.leads, found.unknown) == ((cast.health,), ("Đội bóng",))
    assert found.unresolved == ("các sở", "Đội bóng", "các sở, ngành liên quan")
    assert [group.words for group in found.groups] == ["các sở"]
    assert [group.is_whole for group in found.partner_groups] == [False]


def test_who_is_concerned_is_said_of_all_groups_before_it_and_not_of_those_behind(cast: Cast) -> None:
    builders.unit("Ban Dân tộc", cast.province)
    builders.unit("Phòng Một", cast.province)
    known = naming.register()
    found, rest = addressed.in_groups(["các Sở", "Ban liên quan", "các phòng", "Ai đó"], known, cast.province.pk)
    assert [(group.words, group.is_whole) for group in found] == [
        ("các Sở", False),
        ("Ban liên quan", False),
        ("các phòng", True),
    ]
    assert rest == ["Ai đó"]
