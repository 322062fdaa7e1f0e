"""Who may do what, over which unit. What a user may *see* is `Task.objects.visible_to(user)`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from directives.models import Document
from tracker.models import Holiday, Part, Right, Role, Task, Unit
from tracker.models.role import HOLDERS, OF_ADMINISTRATORS

Visitor = User | AnonymousUser
_asked: ContextVar[dict[tuple[int | None, Right], frozenset[int]] | None] = ContextVar("asked", default=None)
# Set what holds for the whole office: no right over a unit, but that of administrators at the top of the tree.
SET_UP = "set_up"


def rights(user: Visitor) -> dict[str, bool]:
    """Each right by its name, whether the user has it over any unit at all, and SET_UP; one query for all of them."""
    if not user.is_authenticated or not user.is_active:
        return {right.value: False for right in Right} | {SET_UP: False}
    parts = list(user.memberships.values_list("role", "unit__parent"))
    mine = {role for role, _above in parts}
    everywhere = OF_ADMINISTRATORS if user.is_superuser else frozenset()
    found = {right.value: right in everywhere or bool(mine & holders) for right, holders in HOLDERS.items()}
    return found | {SET_UP: user.is_superuser or (Role.ADMIN, None) in parts}


def may(user: Visitor, right: Right, over: Unit | None) -> bool:
    """Whether the user has the right over this unit; nobody but a superuser over what belongs to none."""
    if over is None:
        return bool(user.is_superuser and user.is_active and right in OF_ADMINISTRATORS)
    return over.pk in _reach(user, right)


@contextmanager
def asked_once() -> Iterator[None]:
    """Where a page is drawn, and nothing written: however many ask for a right, its units are one query."""
    token = _asked.set({})
    try:
        yield
    finally:
        _asked.reset(token)


def _reach(user: Visitor, right: Right) -> frozenset[int]:
    """The units over which the user has the right, by their keys."""
    known, key = _asked.get(), (user.pk, right)
    if known is not None and key in known:
        return known[key]
    found = frozenset(Unit.objects.within_reach(user, right).order_by().values_list("pk", flat=True))
    if known is not None:
        known[key] = found
    return found


def has_a_part(user: Visitor) -> bool:
    """In any unit, by any role."""
    return bool(Unit.objects.within_reach(user).exists())


def may_take_in(user: Visitor) -> bool:
    return rights(user)[Right.TAKE_IN]


def may_open(user: Visitor) -> bool:
    """Open a task by hand, in the name of some unit."""
    return rights(user)[Right.ASSIGN]


def may_read_documents(user: Visitor) -> bool:
    return rights(user)[Right.READ_DOCUMENTS]


def may_administer(user: Visitor) -> bool:
    return rights(user)[Right.ADMINISTER]


def may_set_up(user: Visitor) -> bool:
    return rights(user)[SET_UP]


def may_write_holiday(user: Visitor, line: Holiday) -> bool:
    """Change a line of the calendar: a country's is the whole office's, a unit's that of whoever administers it."""
    return may_set_up(user) if line.unit is None else may(user, Right.ADMINISTER, line.unit)


def may_judge(user: Visitor, document: Document) -> bool:
    """Judge what the document asks for, correct its facts, have it read again."""
    access = getattr(document, "access", None)
    return may(user, Right.TAKE_IN, access.unit if access else None)


def may_link(user: Visitor, document: Document, unit: Unit) -> bool:
    """Have a name of the document's remembered as one of this unit's: whoever judges the document, for the units of the
    house whose it is, since that decides only what a text means; elsewhere the unit's administrators."""
    access = getattr(document, "access", None)
    own = access.unit.house if access and access.unit else None
    return may_judge(user, document) and (unit.house == own or may(user, Right.ADMINISTER, unit))


def may_assign(user: Visitor, task: Task) -> bool:
    """Of a sub-task also whoever may hand down for the unit that follows it: that unit gave it out."""
    handed = task.parent_id is not None and may(user, Right.HAND_DOWN, task.owner)
    return handed or may(user, Right.ASSIGN, task.owner)


def may_hand_down(user: Visitor, task: Task) -> bool:
    """Give part of it to a unit of the lead's tree: for the lead, whose work it is."""
    return may(user, Right.HAND_DOWN, task.lead)


def may_throw(user: Visitor, task: Task) -> bool:
    """Into the bin, and back."""
    return may(user, Right.ASSIGN, task.owner)


def may_confirm(user: Visitor, task: Task) -> bool:
    return may(user, Right.CONFIRM, task.owner)


def may_report_on(user: Visitor, task: Task) -> bool:
    """Note progress: for the lead or a partner unit, or for any of them as the clerk who follows the task."""
    return may_assign(user, task) or reporting_unit(user, task) is not None


def may_submit(user: Visitor, task: Task) -> bool:
    """Report the task as done: the lead's side only, since that day decides whether it was on time; or its clerk."""
    return may_assign(user, task) or (task.lead is not None and reporting_unit(user, task) == task.lead)


def may_respond(user: Visitor, task: Task) -> bool:
    """Answer the directive: for the lead or a partner unit."""
    return reporting_unit(user, task) is not None


def may_comment(user: Visitor, task: Task) -> bool:
    """Whoever sees the task speaks about it, and is spoken to."""
    return Task.objects.visible_to(user).filter(pk=task.pk).exists()


# Who may take a step of a task, whatever its state: by the step's name, which its address has too ("task_note").
STEPS: dict[str, Callable[[Visitor, Task], bool]] = {
    "note": may_report_on,
    "submit": may_submit,
    "confirm": may_confirm,
    "return": may_confirm,
    "respond": may_respond,
    "comment": may_comment,
    "reopen": may_confirm,
    "amend": may_assign,
    "hand_down": may_hand_down,
    "cancel": may_assign,
    "end": may_assign,
    "extend": may_submit,
    "grant": may_confirm,
    "refuse": may_confirm,
    "withdraw": may_submit,
    "throw": may_throw,
}


def reporting_unit(user: Visitor, task: Task) -> Unit | None:
    """The unit for which this user reports on this task: the lead's side first, then a partner's."""
    reach = _reach(user, Right.REPORT)
    sides = sorted((side for side in task.assignments.all() if side.part != Part.WATCHER), key=_lead_first)
    return next((side.unit for side in sides if side.unit_id in reach), None)


def on_behalf_of(user: Visitor, task: Task) -> Unit | None:
    """The lead, where whoever reports on the task is none of its people: its clerk, for a unit that does not log in."""
    lead = task.lead
    if lead is None or not user.is_authenticated or reporting_unit(user, task):
        return None
    return None if user.memberships.filter(unit=lead).exists() else lead


def office(user: Visitor, right: Right) -> Unit | None:
    """The unit in whose name the user does what the right allows: the first that a role gives it over."""
    if not user.is_authenticated:
        return None
    members = user.memberships.filter(role__in=HOLDERS[right]).select_related("unit").order_by("pk")
    first = members.first()
    return first.unit if first else None


def _lead_first(assignment: Any) -> bool:
    return bool(assignment.part != Part.LEAD)


def signed_in(request: HttpRequest) -> User:
    """The user of a page that LoginRequiredMiddleware guards."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


View = Callable[..., HttpResponseBase]


def only_if(*predicates: Callable[[Visitor], bool]) -> Callable[[View], View]:
    """A view's guard: 403 unless one of the predicates holds for the user."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not any(predicate(request.user) for predicate in predicates):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return guard
