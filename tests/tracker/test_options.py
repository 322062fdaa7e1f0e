"""What the office may set: known keys and kinds, on record, one query a request."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import translation

from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tracker.models import AuditEvent, Role, Setting
from tracker.services import options
from tracker.templatetags.words import change_lines

DEFAULTS = {
    "deadline_on_closed_day": "keep",
    "extension_notice_days": None,
    "extension_most": None,
    "closing_needs_evidence": False,
    "closing_needs_second_person": False,
    "leaders_weekly": False,
    "statistics_by_first_deadline": False,
}


@pytest.fixture
def chief(cast: Cast) -> Any:
    return builders.person("chief", Role.ADMIN, cast.province)


def test_nothing_is_asked_for_beyond_the_product_until_somebody_says_so(db: None) -> None:
    assert options.all() == DEFAULTS


def test_what_is_set_holds_and_stays_on_record(chief: Any) -> None:
    options.set_("extension_notice_days", 3, by=chief, now=NOW)
    options.set_("extension_notice_days", None, by=chief, now=NOW)
    options.set_("deadline_on_closed_day", "next", by=chief, now=NOW)
    options.set_("deadline_on_closed_day", "next", by=chief, now=NOW)
    assert options.get("extension_notice_days") is None
    assert options.get("deadline_on_closed_day") == "next"
    trail = AuditEvent.objects.filter(verb="set_option").order_by("seq")
    assert [event.changes for event in trail] == [
        {"extension_notice_days": [None, 3]},
        {"extension_notice_days": [3, None]},
        {"deadline_on_closed_day": ["keep", "next"]},
    ]
    assert {event.by for event in trail} == {chief}
    with translation.override("en"):
        assert change_lines(trail[2].changes) == [
            "A deadline that falls on a day off: stays as it is → moves to the next working day"
        ]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("extension_notice_days", 0),
        ("extension_notice_days", 366),
        ("extension_notice_days", "3"),
        ("extension_notice_days", True),
        ("extension_most", 100),
        ("closing_needs_evidence", None),
        ("closing_needs_evidence", 1),
        ("deadline_on_closed_day", "sometimes"),
        ("deadline_on_closed_day", None),
        ("deadline_on_closed_day", ["keep"]),
    ],
)
def test_a_value_that_means_nothing_is_refused(chief: Any, key: str, value: object) -> None:
    with pytest.raises(options.NotSound):
        options.set_(key, value, by=chief, now=NOW)
    assert not Setting.objects.exists()


def test_an_unknown_option_is_refused(chief: Any) -> None:
    with pytest.raises(options.UnknownOption):
        options.get("no_such_thing")
    with pytest.raises(options.UnknownOption):
        options.set_("no_such_thing", 1, by=chief, now=NOW)


@pytest.mark.parametrize("who", ["clerk", "leader", "officer", "onlooker"])
def test_only_administrators_set_options(cast: Cast, who: str) -> None:
    with pytest.raises(PermissionDenied):
        options.set_("closing_needs_evidence", True, by=getattr(cast, who), now=NOW)
    assert not AuditEvent.objects.filter(verb="set_option").exists()


def test_of_several_either_all_are_set_or_none(chief: Any) -> None:
    with pytest.raises(options.NotSound):
        options.set_many({"closing_needs_evidence": True, "extension_most": -1}, by=chief, now=NOW)
    assert options.all() == DEFAULTS


def test_a_value_left_by_an_earlier_version_falls_back_to_the_products(db: None) -> None:
    Setting.objects.create(key="deadline_on_closed_day", value="whenever")
    Setting.objects.create(key="gone", value=1)
    assert options.all() == DEFAULTS


def test_however_many_ask_it_is_one_query(chief: Any, django_assert_num_queries: Any) -> None:
    with options.reading_once():
        with django_assert_num_queries(1):
            for key in DEFAULTS:
                options.get(key)
        options.set_("extension_most", 2, by=chief, now=NOW)
        assert options.get("extension_most") == 2
    with django_assert_num_queries(1):
        assert options.get("extension_most") == 2


def test_a_new_report_proposes_the_deadlines_that_the_office_judges_by(office: Client, chief: Any) -> None:
    def is_proposed() -> bool:
        page = office.get("/reports/add/").content.decode()
        return "checked" in page[page.index('name="by_first_deadline"') :].partition(">")[0]

    assert not is_proposed()
    options.set_("statistics_by_first_deadline", True, by=chief, now=NOW)
    assert is_proposed()


# ---- the page


PAGE = "/settings/"
SHOWN = {f"initial-{key}": "" if value is None else str(value) for key, value in DEFAULTS.items()}


@pytest.fixture
def office(chief: Any) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(chief)
    return client


def test_the_page_shows_each_option_in_plain_words(office: Client) -> None:
    page = office.get(PAGE).content.decode()
    for option in options.KNOWN.values():
        with translation.override("en"):
            assert str(option.label) in page
            assert str(option.help) in page
    assert '<a href="/settings/">' in office.get("/").content.decode()


def test_saving_changes_what_the_person_changed_and_nothing_else(office: Client, chief: Any) -> None:
    options.set_("extension_most", 5, by=chief, now=NOW)
    sent = {"deadline_on_closed_day": "previous", "extension_notice_days": "3", "closing_needs_evidence": "on"}
    answer = office.post(PAGE, SHOWN | sent, follow=True)
    assert answer.redirect_chain == [(PAGE, 302)]
    assert "The settings are saved." in answer.content.decode()
    # Somebody had set the most extensions since the page was opened: that stays.
    assert options.all() == DEFAULTS | {
        "deadline_on_closed_day": "previous",
        "extension_notice_days": 3,
        "closing_needs_evidence": True,
        "extension_most": 5,
    }


def test_a_number_that_cannot_be_is_said_beside_its_field(office: Client) -> None:
    answer = office.post(PAGE, SHOWN | {"deadline_on_closed_day": "keep", "extension_notice_days": "0"})
    assert answer.status_code == 422
    assert "greater than or equal to 1" in answer.content.decode()
    assert not Setting.objects.exists()


def test_a_number_is_typed_as_text_so_that_nothing_unreadable_comes_as_nothing(office: Client) -> None:
    page = office.get(PAGE).content.decode()
    assert 'type="number"' not in page
    assert page.count('inputmode="numeric"') == 2
    sent = SHOWN | {"deadline_on_closed_day": "keep", "extension_notice_days": "3 days"}
    assert office.post(PAGE, sent).status_code == 422


def test_the_page_says_how_far_the_settings_reach(office: Client) -> None:
    assert "for every unit of this office" in office.get(PAGE).content.decode()


def test_nobody_else_comes_to_the_settings(cast: Cast, client: Client) -> None:
    client.force_login(cast.leader)
    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE, SHOWN | {"deadline_on_closed_day": "next"}).status_code == 403
    assert PAGE not in client.get("/").content.decode()
