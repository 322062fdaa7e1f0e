"""Whom a text names, name by name: the unit that each resolves to, a group, or nobody known, and what is to be said of
it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from directives.models import Document
from tracker.models import Unit
from tracker.services import groups, naming
from tracker.services.groups import Group
from tracker.services.link_events import Link


@dataclass(frozen=True, slots=True)
class Named:
    """One name of the text. `link` is there where somebody at a desk has said that it means this unit."""

    words: str
    unit: Unit | None = None
    group: Group | None = None
    note: str = ""
    link: Link | None = None

    @property
    def is_said_alike(self) -> bool:
        """The text calls the unit by its own name."""
        return self.unit is not None and self.unit.name.casefold() == self.words.casefold()

    @property
    def can_be_linked(self) -> bool:
        return self.unit is None and not (self.group and self.group.members)


def office_of(document: Document) -> int | None:
    """The key of the unit whose document it is."""
    access = getattr(document, "access", None)
    return access.unit_id if access else None


def named(mentions: Iterable[dict[str, Any]], known: naming.Register, office: int | None) -> tuple[Named, ...]:
    """Each name of these mentions once; a list of names under one head is each of them."""
    words = (name for mention in mentions for name in known.each_named(mention["text"]))
    found = {name: known.find(name) for name in words}
    all_of = groups_among((name for name, one in found.items() if one is None), known, office)
    return tuple(
        Named(name, one.unit, note=_succession(one), link=known.links.get(one.row or 0))
        if one
        else _unknown(name, known, all_of.get(name))
        for name, one in found.items()
    )


def notes(names: Sequence[Named]) -> str:
    """What is to be said of the names, where only one line is to be had."""
    are_some_known = any(name.unit for name in names)
    return "; ".join(dict.fromkeys(_told(name, are_some_known) for name in names if name.note))


def in_groups(names: Iterable[str], known: naming.Register, office: int | None) -> tuple[tuple[Group, ...], list[str]]:
    """Of the names that resolve to no unit: the groups that have members, and the rest."""
    names = list(names)
    all_of = groups_among(names, known, office)
    found = [group for words in names if (group := all_of.get(words)) and group.members]
    return tuple(found), [words for words in names if words not in all_of or not all_of[words].members]


def groups_among(names: Iterable[str], known: naming.Register, office: int | None) -> dict[str, Group]:
    """The groups by the words that name them. "Liên quan" at the end of "các vụ, cục liên quan" is said of both."""
    found = [group for words in names if (group := groups.find(words, known, office))]
    last = max((nth for nth, group in enumerate(found) if not group.is_whole), default=-1)
    cut = [replace(group, is_whole=group.is_whole and nth > last) for nth, group in enumerate(found)]
    return {group.words: group for group in cut}


def _told(name: Named, are_some_known: bool) -> str:
    return f"{name.note}: {name.words}" if are_some_known and name.note == _nobody() else name.note


def _unknown(words: str, known: naming.Register, group: Group | None) -> Named:
    if group and group.members:
        return Named(words, group=group)
    return Named(words, group=group, note="; ".join(_why(words, known, group)))


def _why(words: str, known: naming.Register, group: Group | None) -> Iterator[str]:
    if unit := known.closed(words):
        day = f"{unit.closed_on:%d/%m/%Y}"
        yield _("%(unit)s was closed; its last day was %(day)s") % {"unit": unit.name, "day": day}
    elif rivals := known.rivals(words):
        said = "; ".join(f"{unit.name} ({unit.parent.name if unit.parent else unit.code})" for unit in rivals)
        yield _("several units bear this name: %(units)s") % {"units": said}
    elif formerly := known.formerly(words):
        yield _succession(formerly)
    elif group:
        yield _("a group of which no unit is known here")
    else:
        yield _nobody()


def _nobody() -> str:
    return _("no unit is known by this name")


def _succession(found: naming.Found) -> str:
    """What a unit is called today that the text calls by a name of former days, or that has merged since."""
    if found.since is None:
        return ""
    words = _("%(was)s is now %(unit)s (since %(since)s)")
    return words % {"was": found.was, "unit": found.unit.name, "since": f"{found.since:%d/%m/%Y}"}
