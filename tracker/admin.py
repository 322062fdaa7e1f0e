"""The admin: every table at hand, statuses computed, steps taken through the services and never by typing a state."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from directives.models import Directive, Document, Judgement, Passage, Reading
from tracker import jobs
from tracker.models import (
    Assignment,
    AuditEvent,
    Letter,
    Member,
    Progress,
    Reminder,
    Report,
    Status,
    Task,
    Unit,
    UnitName,
)
from tracker.models.folding import fold
from tracker.permissions import signed_in
from tracker.services import progress, tracking
from tracker.services import units as unit_services
from tracker.templatetags.words import event_word, status_shape

admin.site.site_header = "Đôn Đốc"
admin.site.site_title = "Đôn Đốc"
admin.site.index_title = _("Administration")
admin.site.empty_value_display = "—"
# Rights come from memberships; Django's groups would only promise what nothing keeps.
admin.site.unregister(Group)


class ReadOnly(admin.ModelAdmin):  # type: ignore[type-arg]
    """To look at, search and filter; rows are made and changed by services alone."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnlyInline(admin.TabularInline):  # type: ignore[type-arg]
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def _column(name: str, label: Any) -> Any:
    """A column for what is no field of the table, under a name that is translated."""

    @admin.display(description=label)
    def column(row: Any) -> Any:
        return getattr(row, name)

    return column


@admin.display(description=_("what"), ordering="verb")
def _event_column(event: AuditEvent) -> str:
    return event_word(event.verb)


EVENT: Any = _event_column
UNIT_NAMES = _column("unit_names", _("units"))
DUE_ON = _column("due_on", _("deadline"))
CLAUSE = _column("clause", _("clause"))
READING = _column("reading_id", _("reading"))
DIRECTIVE = _column("directive_id", _("directive"))


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


class ProgressInline(ReadOnlyInline):
    model = Progress
    fields = ["unit", "percent", "state", "reported_on", "reported_by", "text"]


class EventInline(ReadOnlyInline):
    model = AuditEvent
    fields = ["at", "by", EVENT, "changes", "note"]
    readonly_fields = [EVENT]


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
    inlines = [AssignmentInline, ProgressInline, EventInline]
    readonly_fields = ["status_column"]
    exclude = ["search", "directives"]
    actions = ["confirm", "return_", "reopen", "cancel"]
    action_form = StepForm
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[Task]:
        today = timezone.localdate()
        return Task.objects.visible_to(request.user).with_status(today).most_pressing_first(today).with_parts()

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


class NamesOnce(forms.BaseInlineFormSet):  # type: ignore[type-arg]
    def clean(self) -> None:
        """The folded form is what must be unique; it is in no field, so Django cannot check it."""
        super().clean()
        kept = [form for form in self.forms if form.cleaned_data.get("name") and not form.cleaned_data.get("DELETE")]
        seen: set[str] = set()
        for form in kept:
            folded = fold(form.cleaned_data["name"])
            if folded in seen:
                form.add_error("name", gettext("This name stands here already."))
            seen.add(folded)


class UnitNameInline(admin.TabularInline):  # type: ignore[type-arg]
    model = UnitName
    fields = ["name"]
    formset = NamesOnce
    extra = 1


class MemberInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Member
    extra = 0
    autocomplete_fields = ["user"]


@admin.register(Unit)
class UnitAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["name", "code", "parent", "email", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["name", "code", "names__name"]
    autocomplete_fields = ["parent"]
    list_select_related = ["parent"]
    inlines = [UnitNameInline, MemberInline]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        unit_services.know_by_own_name(form.instance)


@admin.register(Member)
class MemberAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["user", "unit", "role", "language"]
    list_filter = ["role", "language"]
    search_fields = ["user__username", "user__first_name", "user__last_name", "unit__name"]
    autocomplete_fields = ["user", "unit"]
    list_select_related = ["user", "unit"]


class DirectiveInline(ReadOnlyInline):
    model = Directive
    fields = [CLAUSE, "modality", "confidence", UNIT_NAMES, DUE_ON]
    readonly_fields = [CLAUSE, UNIT_NAMES, DUE_ON]


@admin.register(Document)
class DocumentAdmin(ReadOnly):
    list_display = ["title", "number", "issued_on", "issuer", "language", "taken_in_at", "taken_in_by"]
    list_filter = ["language", "issued_on", "taken_in_at"]
    search_fields = ["title", "number", "issuer"]
    date_hierarchy = "taken_in_at"
    list_select_related = ["taken_in_by"]
    inlines = [DirectiveInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Document]:
        return super().get_queryset(request).defer("text")


@admin.register(Reading)
class ReadingAdmin(ReadOnly):
    list_display = ["document", "state", "percent", "tries", "created_at", "finished_at", "error"]
    list_filter = ["state", "created_at"]
    search_fields = ["document__title", "document__number", "error"]


@admin.register(Directive)
class DirectiveAdmin(ReadOnly):
    list_display = ["clause_column", "document", "modality", "confidence", UNIT_NAMES, DUE_ON, "verdict"]
    list_filter = ["modality", "confidence", "judgement__verdict", "document__language"]
    search_fields = ["document__title", "document__number"]
    list_select_related = ["document", "judgement"]

    @admin.display(description=_("clause"))
    def clause_column(self, directive: Directive) -> str:
        return directive.clause[:120]

    @admin.display(description=_("verdict"))
    def verdict(self, directive: Directive) -> str:
        judgement = getattr(directive, "judgement", None)
        return judgement.get_verdict_display() if judgement else gettext("not judged yet")


@admin.register(Judgement)
class JudgementAdmin(ReadOnly):
    list_display = [DIRECTIVE, "verdict", "judged_by", "judged_at", "amended", "reason"]
    list_filter = ["verdict", "judged_by", "judged_at"]
    list_select_related = ["judged_by"]


@admin.register(Passage)
class PassageAdmin(ReadOnly):
    list_display = [READING, "start", "end", "reason", "rule"]
    list_filter = ["reason"]
    search_fields = ["rule", "reading__document__title"]


@admin.register(Progress)
class ProgressAdmin(ReadOnly):
    list_display = ["task", "unit", "percent", "state", "reported_on", "reported_by", "decided_by"]
    list_filter = ["state", "reported_on", "unit"]
    search_fields = ["text", "task__content"]
    list_select_related = ["task", "unit", "reported_by", "decided_by"]


class SentFilter(admin.SimpleListFilter):
    title = _("delivery")
    parameter_name = "delivery"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Sequence[tuple[str, Any]]:
        return [("sent", _("sent")), ("waiting", _("waiting")), ("failing", _("failing"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Reminder]) -> QuerySet[Reminder]:
        chosen = {
            "sent": queryset.exclude(sent_at=None),
            "waiting": queryset.filter(sent_at=None, error=""),
            "failing": queryset.filter(sent_at=None).exclude(error=""),
        }
        return chosen.get(self.value() or "", queryset)


@admin.register(Reminder)
class ReminderAdmin(ReadOnly):
    list_display = [
        "task",
        "recipient",
        "channel",
        "occasion",
        "due_on",
        "milestone_on",
        "planned_at",
        "sent_at",
        "tries",
        "error",
    ]
    list_filter = [SentFilter, "channel", "occasion", "planned_at"]
    search_fields = ["task__content", "recipient__username", "error"]
    list_select_related = ["task", "recipient"]
    actions = ["try_again"]

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {"try_again": self.get_action("try_again")}

    @admin.action(description=_("Try again to send what failed"))
    def try_again(self, request: HttpRequest, reminders: QuerySet[Reminder]) -> None:
        """Dead letters get their tries back; a hint at once takes them from there, or the tick."""
        now = timezone.now()
        dead = reminders.dead(now)  # type: ignore[attr-defined]
        pks = list(dead.values_list("pk", flat=True))
        dead.update(tries=0, next_try_at=now, error="")
        jobs.hint(jobs.send_reminder, *pks)
        messages.success(request, gettext("%(n)d reminders are tried again.") % {"n": len(pks)})


@admin.register(Report)
class ReportAdmin(ReadOnly):
    list_display = ["title", "unit", "start_on", "end_on", "as_of", "state", "created_by", "created_at", "error"]
    list_filter = ["state", "created_at"]
    search_fields = ["title"]
    exclude = ["figures"]
    list_select_related = ["unit", "created_by"]


@admin.register(AuditEvent)
class AuditEventAdmin(ReadOnly):
    list_display = ["at", "by", EVENT, "task", "document", "changes", "note"]
    list_filter = ["verb", "at", "by"]
    search_fields = ["note", "task__content", "document__title"]
    date_hierarchy = "at"
    list_select_related = ["by", "task", "document"]


@admin.register(Letter)
class LetterAdmin(ReadOnly):
    list_display = ["subject", "to", "sent_at"]
    search_fields = ["subject", "to", "text"]
    date_hierarchy = "sent_at"
