"""What the office may set as it likes: a table of the known options, read and written by their keys.

    options.get("extension_notice_days")  →  3, or None where it is off

Everybody who asks within one `reading_once()` (a request) shares one query.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _

from tracker import permissions
from tracker.models import Setting
from tracker.services import audit

Kind = Literal["number", "switch", "choice"]
_FURTHEST = 365


class UnknownOption(Exception):
    """There is no option of this key."""


class Stale(Exception):
    """Somebody else has set it otherwise since the person saw it."""


class NotSound(Exception):
    """An option of this kind cannot have this value."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to set. A number may be left empty (None): then the rule is off."""

    key: str
    kind: Kind
    default: int | bool | str | None
    group: Any
    label: Any
    help: Any = ""
    choices: tuple[tuple[str, Any], ...] = ()
    least: int = 1
    most: int = _FURTHEST

    def is_sound(self, value: object) -> bool:
        if self.kind == "switch":
            return isinstance(value, bool)
        if self.kind == "choice":
            return value in [code for code, _label in self.choices]
        is_number = isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most
        return value is None or is_number


_DEADLINES, _EXTENSIONS = _("Deadlines"), _("Extensions")
_CLOSING, _REMINDERS, _REPORTS = _("Closing a task"), _("Reminders"), _("Reports")

KNOWN: dict[str, Option] = {
    option.key: option
    for option in (
        Option(
            "deadline_on_closed_day",
            "choice",
            "keep",
            _DEADLINES,
            _("A deadline that falls on a day off"),
            _(
                "Applies to deadlines as they are read from a document, and to the turns of recurring tasks. "
                "A day that somebody types stays as it is."
            ),
            choices=(
                ("keep", _("stays as it is")),
                ("next", _("moves to the next working day")),
                ("previous", _("moves to the working day before")),
            ),
        ),
        Option(
            "extension_notice_days",
            "number",
            None,
            _EXTENSIONS,
            _("Days of notice for an extension"),
            _("So many days before the deadline an extension is asked for at the latest. Empty: at any time."),
        ),
        Option(
            "extension_most",
            "number",
            None,
            _EXTENSIONS,
            _("Most extensions of one task"),
            _("Empty: as many as are granted."),
            most=99,
        ),
        Option(
            "closing_needs_evidence",
            "switch",
            False,
            _CLOSING,
            _("A task is reported as done with evidence only"),
            _("A file or a link that proves the result."),
        ),
        Option(
            "closing_needs_second_person",
            "switch",
            False,
            _CLOSING,
            _("Somebody else confirms than who reported"),
            _("Whoever reported a task as done cannot confirm it."),
        ),
        Option(
            "leaders_weekly",
            "switch",
            False,
            _REMINDERS,
            _("A letter to leaders each Monday of what is overdue"),
            _("Of the tasks that their unit and those below it follow; none where nothing is overdue."),
        ),
        Option(
            "statistics_by_first_deadline",
            "switch",
            False,
            _REPORTS,
            _("Reports judge by the first deadlines"),
            _("As if no deadline had been extended. Whoever asks for a report may choose otherwise."),
        ),
    )
}

_held: ContextVar[dict[str, Any] | None] = ContextVar("options", default=None)


@contextmanager
def reading_once() -> Iterator[None]:
    """Within it, the options are fetched when first asked for and no more."""
    token = _held.set({})
    try:
        yield
    finally:
        _held.reset(token)


def get(key: str) -> Any:
    """The value that holds. Raises UnknownOption."""
    return all()[_known(key).key]


def all() -> dict[str, Any]:
    """Every known option with the value that holds: the office's own, where it is sound, else the product's."""
    held = _held.get()
    if held:
        return held
    found = dict(Setting.objects.values_list("key", "value"))
    values = {key: _sound(option, found) for key, option in KNOWN.items()}
    if held is not None:
        held.update(values)
    return values


@audit.writing()
def set_(key: str, value: object, *, by: User, now: datetime) -> None:
    """Raises PermissionDenied, UnknownOption, NotSound."""
    if not permissions.may_set_up(by):
        raise PermissionDenied
    if not _known(key).is_sound(value):
        raise NotSound(key)
    # Read after the trail's head is held: nobody else sets one meanwhile.
    row = Setting.objects.filter(key=key).first() or Setting(key=key, value=KNOWN[key].default)
    old = _sound(KNOWN[key], {key: row.value})
    if old == value:
        return
    row.value = value
    row.save()
    audit.record("set_option", by=by, now=now, about=row, changes={key: (old, value)})
    if held := _held.get():
        held.clear()


@audit.writing()
def set_many(
    values: Mapping[str, object], *, seen: Mapping[str, object] | None = None, by: User, now: datetime
) -> None:
    """All of them, or none where one is refused. `seen` are the values as the person saw them: Stale if one is not
    so any more, nor as the person wants it."""
    if held := _held.get():
        held.clear()  # what the page has read before the trail's head was held may be old by now
    present = all()
    if seen is not None and any(present[key] not in (seen.get(key), value) for key, value in values.items()):
        raise Stale
    for key, value in values.items():
        set_(key, value, by=by, now=now)


def _known(key: str) -> Option:
    try:
        return KNOWN[key]
    except KeyError:
        raise UnknownOption(key) from None


def _sound(option: Option, found: Mapping[str, Any]) -> Any:
    """What an earlier version or a hand in the database left there may mean nothing today."""
    value = found.get(option.key, option.default)
    return value if option.is_sound(value) else option.default
