"""The names of units on the cards of the review desk, and what is done about them there."""

import html
import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from directives.models import Directive
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.tracker.desk_parts import HTMX, mention, signed_in
from tracker.models import Role, State, Task, Unit, UnitName
from tracker.services import review, unit_links

pytestmark = pytest.mark.usefixtures("english")
STRANGE = "Giám đốc Sở Sức khỏe"


@pytest.fixture
def asked(cast: Cast) -> Directive:
    """The first of three directives: two name a unit that nobody knows, the second a group."""
    text = f"{STRANGE} báo cáo.\nCác sở rà soát.\nLãnh đạo Sở Sức khỏe kiểm tra."
    source = builders.document(cast.clerk, text)
    for clause, words in (
        (f"{STRANGE} báo cáo", STRANGE),
        ("Các sở rà soát", "Các sở"),
        ("Lãnh đạo Sở Sức khỏe kiểm tra", "Lãnh đạo Sở Sức khỏe"),
    ):
        builders.directive(source, clause, units=[mention(text, words)])
    return source.directives.all()[0]


@pytest.fixture
def group(asked: Directive) -> Directive:
    return asked.document.directives.all()[1]


def shown(answer: Any) -> str:
    return str(html.unescape(answer.content.decode()))


def link_url(directive: Directive) -> str:
    return reverse("directive_link", args=[directive.pk])


def test_each_name_shows_the_unit_it_means_or_that_nobody_knows_it(cast: Cast, clerk: Client) -> None:
    text = "Giám đốc Sở Y tế, Sở Tài chính, Đội bóng và các sở báo cáo."
    source = builders.document(cast.clerk, text)
    names = ("Giám đốc Sở Y tế", "Sở Tài chính", "Đội bóng", "các sở")
    directive = builders.directive(source, text, units=[mention(text, words) for words in names])
    page = shown(clerk.get(reverse("review_desk", args=[source.pk])))
    assert "<q>Giám đốc Sở Y tế</q>" in page
    assert "<bdi>Sở Y tế</bdi>" in page
    assert "<q>Sở Tài chính</q>" not in page
    assert "no unit is known by this name" in page
    assert f"{link_url(directive)}?words=%C4%90%E1%BB%99i%20b%C3%B3ng" in page
    assert "a group: 2 units" in page
    leader = signed_in(cast.leader)
    assert "Link or create" not in shown(leader.get(reverse("review_desk", args=[source.pk])))


def test_linking_answers_with_each_open_card_that_names_it(cast: Cast, clerk: Client, asked: Directive) -> None:
    part = shown(clerk.get(link_url(asked), {"words": STRANGE}, headers=HTMX))
    assert 'value="Sở Sức khỏe"' in part
    assert "quan-tri" not in part
    answer = clerk.post(link_url(asked), {"words": STRANGE, "name": "Sở Sức khỏe", "unit": "sở y tế"}, headers=HTMX)
    third = asked.document.directives.all()[2]
    assert shown(answer).count("<article") == 2
    assert f'hx-swap-oob="outerHTML:#d{third.pk}:not(.is-edited)"' in shown(answer)
    assert shown(answer).count("linked on") == 2
    assert UnitName.objects.get(name="Sở Sức khỏe").unit == cast.health


def test_without_scripts_it_is_a_page_and_leads_back_to_the_card(cast: Cast, clerk: Client, asked: Directive) -> None:
    page = shown(clerk.get(link_url(asked), {"words": STRANGE}))
    assert "<h1>A name in the text</h1>" in page
    values = {"words": STRANGE, "name": "Sở Sức khỏe", "unit": ""}
    refused = clerk.post(link_url(asked), values)
    assert refused.status_code == 422
    assert "Choose the unit that is meant" in shown(refused)
    answer = clerk.post(link_url(asked), values | {"unit": "Sở Y tế"})
    assert answer["Location"].endswith(f"#d{asked.pk}")
    assert review.suggest(asked).leads == (cast.health,)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"unit": "Sở Lạ"}, "No unit is called “Sở Lạ”"),
        ({"unit": "Sở Y tế", "name": "Sở Tài chính"}, "does not contain this name"),
        ({"unit": "Sở Y tế", "valid_to": "31/12/2020"}, "after that day"),
        (
            {"unit": "Sở Y tế", "valid_from": "02/01/2021", "valid_to": "01/01/2021"},
            "The first day lies after the last",
        ),
        ({"unit": "Bộ Ngoại giao"}, "belongs to another house"),
        ({"unit": "Sở Y tế", "name": "x" * 301}, "at most 300 characters"),
    ],
)
def test_a_refusal_stands_in_the_part_and_nothing_is_remembered(
    clerk: Client, asked: Directive, values: dict[str, str], said: str
) -> None:
    answer = clerk.post(link_url(asked), {"words": STRANGE, "name": "Sở Sức khỏe"} | values, headers=HTMX)
    assert answer["HX-Retarget"] == f"#link{asked.pk}"
    assert said in shown(answer)
    assert not UnitName.objects.filter(name="Sở Sức khỏe").exists()


@pytest.mark.parametrize("words", ["", "Sở Y tế", "<script>", "Sở Sức khỏe" * 500])
def test_what_the_text_does_not_name_is_not_asked_for(clerk: Client, asked: Directive, words: str) -> None:
    for method in (clerk.get, clerk.post):
        answer = method(link_url(asked), {"words": words, "name": words, "unit": "Sở Y tế"})
        assert answer.status_code == 302
    assert UnitName.objects.count() == 6


def test_a_clerk_is_told_who_makes_units_and_an_administrator_makes_one(
    cast: Cast, clerk: Client, asked: Directive
) -> None:
    admin = builders.person("quan-tri", Role.ADMIN, cast.province)
    part = shown(clerk.get(link_url(asked), {"words": STRANGE}, headers=HTMX))
    assert "Quan-Tri (quan-tri@example.vn)" in part
    assert "Create a unit" not in part
    address = reverse("directive_create_unit", args=[asked.pk])
    values = {"words": STRANGE, "new-name": "Sở Sức khỏe", "new-parent": cast.province.pk, "new-code": "ssk"}
    assert clerk.post(address, values, headers=HTMX)["HX-Retarget"]
    assert not Unit.objects.filter(code="ssk").exists()
    theirs = signed_in(admin)
    assert "Create a unit" in shown(theirs.get(link_url(asked), {"words": STRANGE}, headers=HTMX))
    assert theirs.post(address, values | {"new-parent": cast.ministry.pk}, headers=HTMX)["HX-Retarget"]
    assert "already exists" in shown(theirs.post(address, values | {"new-code": cast.health.code}, headers=HTMX))
    assert shown(theirs.post(address, values, headers=HTMX)).count("<article") == 2
    assert review.suggest(asked).leads == (Unit.objects.get(code="ssk"),)


def test_a_unit_made_at_the_desk_is_taken_back_while_nothing_depends_on_it(cast: Cast, asked: Directive) -> None:
    theirs = signed_in(builders.person("quan-tri", Role.ADMIN, cast.province))
    address = reverse("directive_create_unit", args=[asked.pk])
    values = {"words": STRANGE, "new-name": "Sở Sức khỏe", "new-parent": cast.province.pk, "new-code": "ssk"}

    def made() -> dict[str, str]:
        answer = theirs.post(address, values, headers=HTMX)
        told = json.loads(answer["HX-Trigger-After-Settle"])["desk:done"]
        assert told["undo"] == address
        undone: dict[str, str] = told["values"]
        return undone

    undone = made()
    assert shown(theirs.post(address, undone, headers=HTMX)).count("no unit is known by this name") == 2
    assert not Unit.objects.filter(code="ssk").exists()
    assert "gone already" in shown(theirs.post(address, undone, headers=HTMX))
    undone = made()
    builders.task(Unit.objects.get(code="ssk"), cast.clerk)
    assert "in use by now" in shown(theirs.post(address, undone, headers=HTMX))
    assert Unit.objects.filter(code="ssk", names__name="Sở Sức khỏe").exists()


def test_only_who_administers_above_a_unit_takes_it_back(cast: Cast, clerk: Client, asked: Directive) -> None:
    alone = builders.unit("Chi cục Thú y", cast.health)
    address = reverse("directive_create_unit", args=[asked.pk])
    assert clerk.post(address, {"words": STRANGE, "back": alone.pk}, headers=HTMX).status_code == 403
    assert Unit.objects.filter(pk=alone.pk).exists()


def test_a_link_is_taken_back_on_the_card(cast: Cast, clerk: Client, asked: Directive) -> None:
    row = unit_links.link(asked, STRANGE, cast.health, by=cast.clerk, now=NOW)
    address = reverse("directive_unlink", args=[asked.pk])
    answer = shown(clerk.post(address, {"name": row.pk}, headers=HTMX))
    assert answer.count("no unit is known by this name") == 2
    for key in (row.pk, "", "x", "9" * 30, "-1"):
        assert "taken back already" in shown(clerk.post(address, {"name": key}, headers=HTMX))


def test_what_was_linked_last_is_what_the_page_undoes_first(cast: Cast, clerk: Client, asked: Directive) -> None:
    values = {"words": STRANGE, "unit": cast.health.name, "name": "Sở Sức khỏe"}
    answer = clerk.post(link_url(asked), values, headers=HTMX)
    told = json.loads(answer["HX-Trigger-After-Settle"])["desk:done"]
    assert told["undo"] == reverse("directive_unlink", args=[asked.pk])
    assert UnitName.objects.filter(name="Sở Sức khỏe").exists()
    undone = clerk.post(told["undo"], told["values"], headers=HTMX)
    assert json.loads(undone["HX-Trigger-After-Settle"])["desk:done"]["undone"] == told["undo"]
    assert not UnitName.objects.filter(name="Sở Sức khỏe").exists()


# ---- groups


def test_a_group_is_never_accepted_in_silence(cast: Cast, clerk: Client, group: Directive) -> None:
    answer = shown(clerk.post(reverse("directive_accept", args=[group.pk]), headers=HTMX))
    assert "The text names a group" in answer
    assert answer.count('name="group"') == 2
    assert answer.count("checked") == 2
    assert not Task.objects.exists()


def test_each_that_is_ticked_gets_a_task(cast: Cast, clerk: Client, group: Directive) -> None:
    address = reverse("directive_amend", args=[group.pk])
    values = {"content": "Rà soát", "group": [cast.health.pk, cast.finance.pk], "partners": ["Bệnh viện tỉnh"]}
    clerk.post(address, values, headers=HTMX)
    assert {task.lead for task in Task.objects.all()} == {cast.health, cast.finance}
    assert all(task.partners == [cast.hospital] for task in Task.objects.all())


def test_one_that_leads_and_is_ticked_too_gets_one_task(cast: Cast, clerk: Client, group: Directive) -> None:
    values = {"content": "Rà soát", "group": [cast.health.pk], "leads": ["Sở Y tế"]}
    clerk.post(reverse("directive_amend", args=[group.pk]), values, headers=HTMX)
    assert [task.lead for task in Task.objects.all()] == [cast.health]


@pytest.mark.parametrize("ticked", [[], ["0"], ["x"], ["99999999999999999999999"]])
def test_nobody_ticked_or_somebody_else_is_asked_again(clerk: Client, group: Directive, ticked: list[str]) -> None:
    answer = clerk.post(reverse("directive_amend", args=[group.pk]), {"content": "Rà soát", "group": ticked})
    assert answer.status_code == 422
    assert not Task.objects.exists()


def test_one_task_with_a_sub_task_for_each_and_undone_with_it(cast: Cast, clerk: Client, group: Directive) -> None:
    values = {
        "content": "Rà soát",
        "leads": ["UBND tỉnh"],
        "group": [cast.health.pk, cast.finance.pk],
        "as_parts": "on",
        "due_on": "31/12/2026",
    }
    clerk.post(reverse("directive_amend", args=[group.pk]), values, headers=HTMX)
    whole = Task.objects.get(parent=None)
    assert whole.lead == cast.province
    assert {part.lead for part in whole.children.all()} == {cast.health, cast.finance}
    assert {str(part.due_on) for part in whole.children.all()} == {"2026-12-31"}
    clerk.post(reverse("directive_undo", args=[group.pk]), headers=HTMX)
    assert set(Task.objects.values_list("state", flat=True)) == {State.CANCELLED}


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"leads": []}, "Write the one lead unit of the whole"),
        ({"leads": ["Sở Y tế", "UBND tỉnh"]}, "Write the one lead unit of the whole"),
        ({"leads": ["UBND tỉnh"], "group": []}, "Nobody is ticked"),
        ({"leads": ["UBND tỉnh"], "rrule": "FREQ=WEEKLY;BYDAY=FR"}, "What comes again has no sub-tasks"),
        ({"leads": ["Sở Y tế"]}, "does not belong to Sở Y tế"),
        ({"leads": ["Bộ Ngoại giao"]}, "You cannot hand down for Bộ Ngoại giao"),
    ],
)
def test_sub_tasks_that_cannot_be_are_refused_and_nothing_is_opened(
    cast: Cast, clerk: Client, group: Directive, values: dict[str, object], said: str
) -> None:
    ticked = {"content": "Rà soát", "group": [cast.finance.pk], "as_parts": "on"}
    answer = clerk.post(reverse("directive_amend", args=[group.pk]), ticked | values, headers=HTMX)
    assert said in shown(answer)
    assert not Task.objects.exists()
    group.refresh_from_db()
    assert not hasattr(group, "judgement")


def test_of_a_group_of_which_some_are_meant_nobody_is_ticked(cast: Cast, clerk: Client) -> None:
    text = "Sở Y tế chủ trì, phối hợp với các sở liên quan."
    source = builders.document(cast.clerk, text)
    partners = [mention(text, "các sở liên quan")]
    directive = builders.directive(source, text, units=[mention(text, "Sở Y tế")], partners=partners)
    page = shown(clerk.get(reverse("directive_amend", args=[directive.pk])))
    assert page.count('name="partner_group"') == 2
    assert "checked" not in page
    clerk.post(
        reverse("directive_amend", args=[directive.pk]),
        {"content": "Làm", "leads": ["Sở Y tế"], "partner_group": [cast.finance.pk, cast.health.pk]},
    )
    assert [(task.lead, task.partners) for task in Task.objects.all()] == [(cast.health, [cast.finance])]


def test_a_list_of_names_is_accepted_without_asking(cast: Cast, clerk: Client) -> None:
    text = "Giám đốc các Sở: Y tế, Tài chính báo cáo."
    source = builders.document(cast.clerk, text)
    directive = builders.directive(source, text, units=[mention(text, "Giám đốc các Sở: Y tế, Tài chính")])
    clerk.post(reverse("directive_accept", args=[directive.pk]), headers=HTMX)
    assert {task.lead for task in Task.objects.all()} == {cast.health, cast.finance}
