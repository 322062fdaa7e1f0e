"""Names in a text, and the units they mean."""

import pytest

from tests import builders
from tests.conftest import Cast
from tracker.models import Unit, UnitName
from tracker.services import naming


@pytest.mark.parametrize(
    "words",
    [
        "Sở Y tế",
        "sở  y\ntế",
        "SỞ Y TẾ",
        "Giám đốc Sở Y tế",
        "đồng chí Giám đốc Sở Y tế",
        "lãnh đạo Sở Y tế",
        "Sở Y tế (qua Văn phòng)",
        "Sở Y tế tỉnh",
        "Sở Y tế trực thuộc Ủy ban nhân dân tỉnh",
    ],
)
def test_a_body_is_known_by_its_name_with_rank_case_and_blanks_around_it(cast: Cast, words: str) -> None:
    assert naming.register().resolve(words) == cast.health


@pytest.mark.parametrize("words", ["Sở Y", "Sở Y tế Nghệ An", "các đơn vị", "Phòng Y tế", "", "Giám đốc", "Bệnh viện"])
def test_what_names_no_known_body_is_not_guessed(cast: Cast, words: str) -> None:
    assert naming.register().resolve(words) is None


def test_a_minister_stands_for_the_ministry(cast: Cast) -> None:
    known = naming.register()
    assert known.resolve("Bộ trưởng Bộ Ngoại giao") == cast.ministry
    assert known.resolve("Bộ trưởng Ngoại giao") == cast.ministry


def test_articles_are_dropped_in_french_and_english(db: None) -> None:
    ministry = builders.unit("Ministère des Affaires étrangères")
    office = builders.unit("Office of Management and Budget", also=("OMB",))
    inspection = builders.unit("Inspection générale")
    known = naming.register()
    assert known.resolve("le Ministère des Affaires étrangères") == ministry
    assert known.resolve("ministre des Affaires étrangères") == ministry
    assert known.resolve("l’Inspection générale") == inspection
    assert known.resolve("the Director of OMB") == office


def test_marks_decide_between_names_that_fold_alike_and_else_nobody_is_chosen(cast: Cast) -> None:
    first, second = builders.unit("Cục Tin", code="t1"), builders.unit("Cục Tín", code="t2")
    known = naming.register()
    assert (known.resolve("Cục Tin"), known.resolve("cục tín")) == (first, second)
    assert known.resolve("CUC TIN") is None


def test_a_name_of_two_units_names_neither(cast: Cast) -> None:
    builders.unit("Văn phòng", cast.health, code="vp1")
    builders.unit("Văn phòng", cast.finance, code="vp2")
    assert naming.register().resolve("Văn phòng") is None


def test_closed_units_are_not_proposed(cast: Cast) -> None:
    Unit.objects.filter(pk=cast.health.pk).update(is_active=False)
    assert naming.register().resolve("Sở Y tế") is None


def test_other_names_count(cast: Cast) -> None:
    UnitName.objects.create(unit=cast.finance, name="Sở TC", folded="so tc")
    assert naming.register().resolve("Giám đốc Sở TC") == cast.finance


def test_the_register_of_a_page_costs_one_query(cast: Cast, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        known = naming.register()
        known.resolve_all(["Sở Y tế", "Sở Tài chính", "ai đó"] * 50)
