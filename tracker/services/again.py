"""What a later reading of a document makes of what was judged: told beside the judgement, which it never touches."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from directives.models import Directive, Document, Judgement, Origin, Passage, Reading, Verdict
from directives.models.reading import ReadingState
from directives.models.wording import words, words_key
from directives.services.reading import lock
from tracker import permissions
from tracker.models import Task, documents_visible_to
from tracker.services import audit, naming, review, rhythm_words, versions
from tracker.services.closed_days import Mover
from tracker.services.review import AlreadyJudged, Replaced, WorkReported

__all__ = [
    "AlreadyJudged",
    "Beside",
    "NothingProposed",
    "Proposal",
    "Replaced",
    "Told",
    "WorkReported",
    "consider",
    "leave",
    "take_over",
    "undo_take_over",
]

# The reason of a proposal that was left aside. It is on no card, and is not proposed again.
LEFT_ASIDE = "left_as_judged"
_MARK = "mark"


class NothingProposed(Exception):
    """Somebody else has answered it, or another reading came."""


@dataclass(frozen=True, slots=True)
class Otherwise:
    """One field, as read now and as it stands."""

    label: str
    now: str
    before: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """`clause` is empty where the same words are read."""

    directive: Directive
    clause: str
    differences: tuple[Otherwise, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier version of the document asks for in its place, and the tasks that answer that; `clause` is empty
    where it says the same words."""

    directive: Directive
    clause: str
    differences: tuple[Otherwise, ...]
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be said of one directive. `is_unread`: the last reading dismisses its words."""

    is_new: bool = False
    is_unread: bool = False
    proposals: tuple[Proposal, ...] = ()
    earlier: Earlier | None = None


class Beside:
    """The last reading of a document, beside what stands at its desk; a few queries for all of its cards."""

    def __init__(self, document: Document, last: Reading | None, user: permissions.Visitor | None = None) -> None:
        """`last` is the reading at the desk. What an earlier version says is told to a user who may read that."""
        self._document, self._user = document, user
        earlier = document.readings.filter(state=ReadingState.DONE, pk__lt=last.pk if last else 0)
        self._last = last.pk if last and earlier.exists() else None

    def of(self, row: Directive, known: naming.Register, mover: Mover) -> Told:
        if self._last is None:
            return Told(earlier=self._earlier(row, known, mover))
        waiting = self._proposals.get(row.pk, [])
        told = tuple(self._proposal(one, row, known, mover) for one in waiting)
        is_read = row.origin == Origin.READ
        return Told(
            is_new=is_read and row.reading_id == self._last,
            is_unread=is_read and row.reading_id != self._last and not told and self._is_dismissed(row),
            proposals=told,
            earlier=self._earlier(row, known, mover),
        )

    def _earlier(self, row: Directive, known: naming.Register, mover: Mover) -> Earlier | None:
        old = self._counterparts.get(row.pk)
        if old is None or hasattr(row, "judgement"):
            return None
        before, now = _stands(old, known, mover), _read(row, known, mover)
        clause = "" if words(old.clause) == words(row.clause) else old.clause
        return Earlier(old, clause, _otherwise(before, now), tuple(versions.standing_tasks(old)))

    @cached_property
    def _counterparts(self) -> dict[int, Directive]:
        earlier = self._document.replaces_id
        if not (earlier and self._user and documents_visible_to(self._user).filter(pk=earlier).exists()):
            return {}
        return {new.pk: old for new, old in versions.counterparts(self._document)}

    @cached_property
    def _proposals(self) -> dict[int | None, list[Directive]]:
        found: dict[int | None, list[Directive]] = defaultdict(list)
        for row in Directive.objects.proposed().filter(document=self._document):
            row.document = self._document
            found[row.differs_from_id].append(row)
        return found

    @cached_property
    def _dismissed(self) -> list[tuple[int, int]]:
        rows = Passage.objects.filter(reading=self._last).exclude(reason=_MARK).order_by("start")
        return list(rows.values_list("start", "end"))

    def _is_dismissed(self, row: Directive) -> bool:
        """More than half of it is."""
        at = max(0, bisect_left(self._dismissed, (row.start, row.start)) - 1)
        shared = 0
        for start, end in self._dismissed[at:]:
            if start >= row.end:
                break
            shared += max(0, min(end, row.end) - max(start, row.start))
        return 2 * shared > row.end - row.start

    def _proposal(self, one: Directive, row: Directive, known: naming.Register, mover: Mover) -> Proposal:
        before, now = _stands(row, known, mover), _read(one, known, mover)
        return Proposal(one, "" if one.clause == row.clause else one.clause, _otherwise(before, now))


@audit.writing()
def leave(directive: Directive, *, by: User, now: datetime) -> None:
    """As it was judged: what was proposed beside it is dismissed. Raises NothingProposed, Replaced."""
    waiting = _waiting(directive, by)
    Judgement.objects.bulk_create(
        Judgement(
            directive=one,
            verdict=Verdict.DISMISSED,
            reason=LEFT_ASIDE,
            words_key=words_key(one.clause),
            judged_at=now,
            judged_by=by,
        )
        for one in waiting
    )
    audit.record("leave_as_judged", by=by, now=now, document=directive.document, note=directive.clause)


@audit.writing()
def consider(directive: Directive, *, by: User, now: datetime) -> None:
    """What was left aside beside it is proposed again. Raises NothingProposed, Replaced."""
    _hold(directive, by)
    aside = Judgement.objects.filter(directive__differs_from=directive, reason=LEFT_ASIDE)
    if not aside.delete()[0]:
        raise NothingProposed
    audit.record("consider_again", by=by, now=now, document=directive.document, note=directive.clause)


@audit.writing()
def take_over(directive: Directive, *, by: User, now: datetime) -> list[Directive]:
    """As it is read now: its judgement is taken back, and what was proposed stands in its place, to be judged.

    Raises NothingProposed, Replaced, WorkReported.
    """
    waiting = _waiting(directive, by)
    if Judgement.objects.filter(directive=directive).exists():
        review.undo(directive, by=by, now=now)
    for one in waiting:
        one.differs_from = None
        one.save(update_fields=["differs_from"])
        # Out of sight, and kept: a task that was cancelled still knows by it where it came from.
        one.replaces.add(directive)
    audit.record("take_over_reading", by=by, now=now, document=directive.document, note=directive.clause)
    return waiting


@audit.writing()
def undo_take_over(directive: Directive, *, by: User, now: datetime) -> None:
    """It stands again, to be judged anew, and what is read now is proposed beside it.

    Raises NothingProposed; AlreadyJudged and Replaced of what took its place.
    """
    if not permissions.may_judge(by, directive.document):
        raise PermissionDenied
    lock(directive.document)
    new = list(Directive.objects.filter(replaces=directive, origin=Origin.READ))
    if not new:
        raise NothingProposed
    for one in new:
        review.hold_open(one)
    for one in new:
        one.replaces.remove(directive)
        one.differs_from = directive
        one.save(update_fields=["differs_from"])
    audit.record("undo_take_over", by=by, now=now, document=directive.document, note=directive.clause)


def _waiting(directive: Directive, by: User) -> list[Directive]:
    _hold(directive, by)
    waiting = list(Directive.objects.proposed().filter(differs_from=directive))
    if not waiting:
        raise NothingProposed
    return waiting


def _hold(directive: Directive, by: User) -> None:
    if not permissions.may_judge(by, directive.document):
        raise PermissionDenied
    lock(directive.document)
    if not Directive.objects.standing().filter(pk=directive.pk).exists():
        raise Replaced


def _otherwise(before: dict[str, str], now: dict[str, str]) -> tuple[Otherwise, ...]:
    return tuple(Otherwise(label, now[label], before[label]) for label in now if now[label] != before[label])


def _read(row: Directive, known: naming.Register, mover: Mover) -> dict[str, str]:
    """Each field in words, under its label, as read."""
    found = review.suggest(row, known, mover)
    return {
        _("Lead unit"): _units(row.unit_names, known),
        _("Partner units"): _units(row.partner_names, known),
        _("Deadline"): rhythm_words.when(found.due_on, found.is_standing, found.rrule) if row.deadline else _none(),
        _("Asked by"): _text(row.issuer),
        _("Product"): _text(row.product),
        _("Urgency"): _text(row.urgent),
        _("Kind"): str(row.get_modality_display()),
    }


def _stands(row: Directive, known: naming.Register, mover: Mover) -> dict[str, str]:
    """The same as it was judged, where it was."""
    said, judgement = _read(row, known, mover), getattr(row, "judgement", None)
    amended: dict[str, Any] = judgement.amended if judgement else {}
    for field, label in (("leads", _("Lead unit")), ("partners", _("Partner units"))):
        if field in amended:
            said[label] = _listed(amended[field])
    if amended.keys() & {"due_on", "is_standing", "rrule"}:
        said[_("Deadline")] = _set(amended, review.suggest(row, known, mover))
    return said


def _set(amended: dict[str, Any], read: review.Suggestion) -> str:
    """By when, as a person set it; what that person left alone is as read."""
    due_on = date.fromisoformat(amended["due_on"]) if amended.get("due_on") else None
    due_on = due_on if "due_on" in amended else read.due_on
    is_standing, rrule = amended.get("is_standing", read.is_standing), amended.get("rrule", read.rrule)
    return rhythm_words.when(due_on, is_standing, rrule) if due_on or is_standing or rrule else _none()


def _units(names: list[str], known: naming.Register) -> str:
    units, strange = known.resolve_all(names)
    return _listed([*(unit.name for unit in units), *strange])


def _listed(names: Iterable[str]) -> str:
    return " · ".join(names) or _none()


def _text(mention: dict[str, Any] | None) -> str:
    return mention["text"] if mention else _none()


def _none() -> str:
    return _("none")
