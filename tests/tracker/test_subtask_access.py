"""Who sees the whole and who its parts: every role in every place, on pages, in lists and in the trail."""

from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import Right, Role, Task, Unit
from tracker.models.role import HOLDERS
from tracker.services import comments, progress, subtasks

WHOLE, PART, DEEPER = "BÍ-MẬT-CHUNG", "BÍ-MẬT-RIÊNG", "BÍ-MẬT-SÂU"
PARTNER = "partner"
# Who sits there sees the whole, the part that its lead handed down, and what was handed down of that part.
SEES: dict[str, set[str]] = {
    "province": {WHOLE, PART, DEEPER},  # above all of them
    "office": {WHOLE, PART, DEEPER},  # follows the whole
    "health": {WHOLE, PART, DEEPER},  # leads the whole, follows the part
    "hospital": {PART, DEEPER},  # leads the part, follows what is deeper
    "ward": {DEEPER},  # leads that
    "sister": set(),  # another unit of the lead's tree
    "finance": {WHOLE},  # a partner of the whole
    "ministry": set(),
}
# Over whose units a role there gives the rights over the whole, the part, what is deeper: by the owner, by the lead.
FOLLOWS = {
    "province": {WHOLE, PART, DEEPER},
    "office": {WHOLE},
    "health": {PART, DEEPER},
    "hospital": {DEEPER},
}
LEADS = {
    "province": {WHOLE, PART, DEEPER},
    "health": {WHOLE, PART, DEEPER},
    "hospital": {PART, DEEPER},
    "ward": {DEEPER},
}


@dataclass(frozen=True)
class House:
    units: dict[str, Unit]
    tasks: dict[str, Task]


@pytest.fixture
def house(cast: Cast) -> House:
    """The office opens a task for Sở Y tế, a sister of its own; that hands a part to the hospital, which hands on."""
    office = builders.unit("Văn phòng", cast.province)
    ward, sister = builders.unit("Khoa Dược", cast.hospital), builders.unit("Trung tâm", cast.health)
    clerk = builders.person("office-clerk", Role.CLERK, office)
    whole = builders.task(cast.health, clerk, due_on=TODAY, content=WHOLE, partners=[cast.finance])
    part = subtasks.hand_down(whole, PART, lead=cast.hospital, by=cast.officer, now=NOW)
    deeper = subtasks.hand_down(part, DEEPER, lead=ward, by=cast.officer, now=NOW)
    for task, words in ((whole, WHOLE), (part, PART), (deeper, DEEPER)):
        progress.note(task, words, 10, by=cast.officer, today=TODAY, now=NOW)
        comments.comment(task, words, by=cast.officer, now=NOW)
    units = {"province": cast.province, "office": office, "health": cast.health, "hospital": cast.hospital}
    units |= {"ward": ward, "sister": sister, "finance": cast.finance, "ministry": cast.ministry}
    return House(units, {WHOLE: whole, PART: part, DEEPER: deeper})


@pytest.mark.parametrize("place", list(SEES))
@pytest.mark.parametrize("role", list(Role))
def test_everybody_sees_what_the_own_unit_has_to_do_with_and_no_word_more(
    client: Client, house: House, role: Role, place: str
) -> None:
    client.force_login(builders.person("somebody", role, house.units[place]))
    for words, task in house.tasks.items():
        answer = client.get(task.get_absolute_url())
        assert (answer.status_code == 200) == (words in SEES[place]), words
        hidden = set(house.tasks) - SEES[place]
        assert not [one for one in hidden if one in answer.content.decode()], (words, hidden)
        if answer.status_code == 200:
            family = answer.context["family"]
            assert [child.content for child in family.children] == _below(words, place)
            assert (family.parent is not None) == (_above(words) in SEES[place])
    listed = client.get(reverse("task_list"), {"status": "all"}).context["page"].object_list
    assert {task.content for task in listed} == SEES[place]
    home = client.get("/").content.decode()
    assert {words for words in house.tasks if words in home} == SEES[place]


@pytest.mark.parametrize("place", list(SEES))
@pytest.mark.parametrize("role", list(Role))
def test_each_step_is_for_whoever_follows_or_leads(client: Client, house: House, role: Role, place: str) -> None:
    client.force_login(builders.person("somebody", role, house.units[place]))
    for words, task in house.tasks.items():
        if words not in SEES[place]:
            assert client.post(reverse("task_hand_down", args=[task.pk])).status_code == 404
            continue
        follows, leads = words in FOLLOWS.get(place, ()), words in LEADS.get(place, ())
        gave = follows and words != WHOLE and role in HOLDERS[Right.HAND_DOWN]
        assigns = follows and role in HOLDERS[Right.ASSIGN]
        allowed = {
            "hand_down": leads and role in HOLDERS[Right.HAND_DOWN],
            "amend": gave or assigns,
            "cancel": gave or assigns,
            "throw": assigns,
            "confirm": follows and role in HOLDERS[Right.CONFIRM],
        }
        page = client.get(task.get_absolute_url()).context
        for step, is_allowed in allowed.items():
            # Empty, so that nothing comes of it: 409 where nothing waits to be confirmed.
            answer = client.post(reverse(f"task_{step}", args=[task.pk]))
            assert (answer.status_code != 403) == is_allowed, (step, words)
            assert step not in ("hand_down", "throw", "cancel") or bool(page[f"may_{step}"]) == is_allowed, (
                step,
                words,
            )


def _above(words: str) -> str:
    return {WHOLE: "", PART: WHOLE, DEEPER: PART}[words]


def _below(words: str, place: str) -> list[str]:
    return [one for one in (PART, DEEPER) if _above(one) == words and one in SEES[place]]
