"""Tasks: the status computed, steps taken through the services and never by typing a state."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from tracker.admin.tables import CHANGES, EVENT, ReadOnly, ReadOnlyInline, visible_tasks
from tracker.models import (
    Assignment,
    AuditEvent,
    Comment,
    Evidence,
    Extension,
    Period,
    Progress,
    Response,
    Schedule,
    Status,
    Task,
)
from tracker.permissions import Visitor, signed_in
from tracker.services import progress, tracking
from tracker.templatetags.words import status_shape


class StatusFilter(admin.SimpleListFilter):
    title = _("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Sequence[tuple[str, Any]]:
        return Status.choices

    def queryset(self, request: HttpRequest, queryset: QuerySet[Task]) -> QuerySet[Task]:
        return queryset.filter(status=self.value()) if self.value() else queryset  # type: ignore[misc]


class AssignmentInline(ReadOnlyInline):
    model = Assignment
    fields = ["unit", "part"]


class ScheduleInline(ReadOnlyInline):
    model = Schedule
    fields = ["rrule", "starts_on", "ends_on", "covers", "window_start_day", "made_until", "look_on"]


class PeriodInline(ReadOnlyInline):
    """What it is a turn of."""

    model = Period
    fk_name = "task"
    fields = ["of", "number", "starts_on", "ends_on", "planned_on", "is_duty", "is_dropped"]


class ProgressInline(ReadOnlyInline):
    model = Progress
    fields = ["unit", "percent", "state", "reported_on", "reported_by", "text"]


class EventInline(ReadOnlyInline):
    model = AuditEvent
    fields = ["at", "by", EVENT, CHANGES, "note"]
    readonly_fields = [EVENT, CHANGES]


class StepForm(ActionForm):
    """Beside the action: the reason that returning, reopening or cancelling demands."""

    reason = forms.CharField(label=_("Reason"), required=False)


@admin.register(Task)
class TaskAdmin(ReadOnly):
    list_display = ["status_column", "content_column", "lead_column", "due_on", "state", "percent", "done_on"]
    list_display_links = ["content_column"]
    list_filter = [StatusFilter, "state", "kind", "is_urgent", "due_on", "assignments__unit"]
    search_fields = ["content", "directives__document__number", "directives__document__title"]
    date_hierarchy = "due_on"
    inlines = [AssignmentInline, ScheduleInline, PeriodInline, ProgressInline, EventInline]
    readonly_fields = ["status_column"]
    # Of what it is a part of not everybody who sees it sees the words.
    exclude = ["search", "directives", "parent"]
    actions = ["confirm", "return_", "reopen", "cancel"]
    action_form = StepForm
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[Task]:
        today = timezone.localdate()
        return Task.objects.visible_to(request.user).with_status(today).with_parts()

    def get_ordering(self, request: HttpRequest) -> Any:
        """Most pressing first, until a column is clicked."""
        return Task.objects.most_pressing_first(timezone.localdate()).query.order_by

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Steps need no change permission on the table, which nobody has: the services ask who may take them."""
        return {name: self.get_action(name) for name in ("confirm", "return_", "reopen", "cancel")}

    @admin.display(description=_("status"), ordering="status")
    def status_column(self, task: Task) -> str:
        status: str = getattr(task, "status")  # noqa: B009 (annotated)
        return f"{status_shape(status)} {Status(status).label}"

    @admin.display(description=_("content"))
    def content_column(self, task: Task) -> str:
        return str(task)

    @admin.display(description=_("lead unit"))
    def lead_column(self, task: Task) -> str:
        return task.lead.name if task.lead else ""

    @admin.action(description=_("Confirm as done"))
    def confirm(self, request: HttpRequest, tasks: QuerySet[Task]) -> None:
        _each(request, tasks, lambda task: progress.confirm(task, by=signed_in(request), now=timezone.now()))

    @admin.action(description=_("Return to the unit (with a reason)"))
    def return_(self, request: HttpRequest, tasks: QuerySet[Task]) -> None:
        _each_with_reason(request, tasks, progress.return_)

    @admin.action(description=_("Reopen (with a reason)"))
    def reopen(self, request: HttpRequest, tasks: QuerySet[Task]) -> None:
        _each_with_reason(request, tasks, tracking.reopen)

    @admin.action(description=_("Cancel (with a reason)"))
    def cancel(self, request: HttpRequest, tasks: QuerySet[Task]) -> None:
        _each_with_reason(request, tasks, tracking.cancel)


def _each_with_reason(request: HttpRequest, tasks: QuerySet[Task], step: Callable[..., None]) -> None:
    reason = request.POST.get("reason", "").strip()
    if not reason:
        messages.error(request, gettext("Write the reason beside the action; nothing was changed."))
        return
    _each(request, tasks, lambda task: step(task, reason, by=signed_in(request), now=timezone.now()))


def _each(request: HttpRequest, tasks: QuerySet[Task], step: Callable[[Task], None]) -> None:
    """Take the step on each task that allows it, and say how many did not."""
    taken = refused = 0
    for task in tasks:
        try:
            step(task)
            taken += 1
        except (tracking.NotPossible, PermissionDenied):
            refused += 1
    if taken:
        said = ngettext("%(n)d task was changed.", "%(n)d tasks were changed.", taken)
        messages.success(request, said % {"n": taken})
    if refused:
        said = ngettext(
            "%(n)d task does not allow this step in its present state.",
            "%(n)d tasks do not allow this step in their present state.",
            refused,
        )
        messages.warning(request, said % {"n": refused})


@admin.register(Extension)
class ExtensionAdmin(ReadOnly):
    list_display = ["task", "unit", "due_on", "proposed_on", "state", "granted_on", "asked_by", "decided_by"]
    list_filter = ["state", "asked_at", "unit"]
    search_fields = ["reason", "answer", "task__content"]
    list_select_related = ["task", "unit", "asked_by", "decided_by"]

    def scope(self, user: Visitor) -> Q:
        return visible_tasks(user)


@admin.register(Progress)
class ProgressAdmin(ReadOnly):
    list_display = ["task", "unit", "percent", "state", "reported_on", "reported_by", "decided_by"]
    list_filter = ["state", "reported_on", "unit"]
    search_fields = ["text", "task__content"]
    list_select_related = ["task", "unit", "reported_by", "decided_by"]

    def scope(self, user: Visitor) -> Q:
        return visible_tasks(user)


@admin.register(Evidence)
class EvidenceAdmin(ReadOnly):
    list_display = ["name", "kind", "version", "size", "sha256", "added_at", "added_by"]
    list_filter = ["kind", "added_at"]
    search_fields = ["name", "url", "sha256", "progress__task__content"]
    # The file itself is handed out by the task's page alone.
    exclude = ["file"]
    list_select_related = ["added_by"]

    def scope(self, user: Visitor) -> Q:
        return Q(progress__task__in=Task.objects.visible_to(user).values("pk"))


@admin.register(Response)
class ResponseAdmin(ReadOnly):
    list_display = ["task", "unit", "answer", "text", "at", "by"]
    list_filter = ["answer", "at"]
    list_select_related = ["task", "unit", "by"]

    def scope(self, user: Visitor) -> Q:
        return visible_tasks(user)


@admin.register(Comment)
class CommentAdmin(ReadOnly):
    """Who spoke and when: the words stand on the task's page, as long as their author lets them."""

    list_display = ["task", "by", "at", "withdrawn_at"]
    list_filter = ["at"]
    exclude = ["text"]
    list_select_related = ["task", "by"]

    def scope(self, user: Visitor) -> Q:
        return visible_tasks(user)
