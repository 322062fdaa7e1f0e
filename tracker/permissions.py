"""Who may do what: predicates over memberships. What a user may *see* is `Task.objects.visible_to(user)`."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from tracker.models import Part, Role, Task, Unit
from tracker.models.role import SEES_EVERYTHING, roles, sees_everything

Visitor = User | AnonymousUser
__all__ = [
    "RIGHTS",
    "Visitor",
    "may_administer",
    "may_assign",
    "may_confirm",
    "may_read_documents",
    "may_report_on",
    "may_submit",
    "may_take_in",
    "only_if",
    "reporting_unit",
    "rights",
    "roles",
    "sees_everything",
    "signed_in",
]


RIGHTS: dict[str, frozenset[Role]] = {
    # Bring documents in, and judge what they ask for.
    "take_in": frozenset({Role.CLERK, Role.ADMIN}),
    # Set leads, partners and deadlines; cancel a task.
    "assign": frozenset({Role.CLERK, Role.ADMIN}),
    # The tables of the administration.
    "administer": frozenset({Role.ADMIN}),
    # Confirm or return a report that claims a task is done; reopen a finished one.
    "confirm": frozenset({Role.CLERK, Role.LEADER, Role.ADMIN}),
    # Whole documents. Officers see the clause that concerns them on the task's page.
    "read_documents": SEES_EVERYTHING,
}


def rights(user: Visitor) -> dict[str, bool]:
    """Each right by its name; one query for all of them."""
    mine = roles(user)
    return {name: bool(mine & holders) for name, holders in RIGHTS.items()}


def may_take_in(user: Visitor) -> bool:
    return rights(user)["take_in"]


def may_assign(user: Visitor) -> bool:
    return rights(user)["assign"]


def may_confirm(user: Visitor) -> bool:
    return rights(user)["confirm"]


def may_administer(user: Visitor) -> bool:
    return rights(user)["administer"]


def may_read_documents(user: Visitor) -> bool:
    return rights(user)["read_documents"]


def may_report_on(user: Visitor, task: Task) -> bool:
    """Note progress: an officer of the lead or a partner unit, or of a unit above it; a clerk for any unit."""
    return bool(roles(user) & {Role.CLERK, Role.ADMIN}) or reporting_unit(user, task) is not None


def may_submit(user: Visitor, task: Task) -> bool:
    """Report the task as done: the lead's side only, since that day decides whether it was on time; or a clerk."""
    if roles(user) & {Role.CLERK, Role.ADMIN}:
        return True
    return task.lead is not None and reporting_unit(user, task) == task.lead


def reporting_unit(user: Visitor, task: Task) -> Unit | None:
    """The unit for which this user reports on this task: the lead's side first, then a partner's."""
    reach = set(Unit.objects.spoken_for_by(user).values_list("pk", flat=True))
    sides = sorted(task.assignments.exclude(part=Part.WATCHER).select_related("unit"), key=_lead_first)
    return next((side.unit for side in sides if side.unit_id in reach), None)


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
            if not _any(predicates, request.user):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return guard


def _any(predicates: Iterable[Callable[[Visitor], bool]], user: Visitor) -> bool:
    return any(predicate(user) for predicate in predicates)
