"""Reminders, letters, reports, and everything that happened."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tracker import jobs
from tracker.admin.tables import CHANGES, EVENT, ReadOnly, visible_tasks
from tracker.models import (
    AuditEvent,
    AuditHead,
    Letter,
    Member,
    Notice,
    Reminder,
    Report,
    Right,
    Unit,
    documents_visible_to,
)
from tracker.models.folding import fold
from tracker.models.posted import PostedQuerySet
from tracker.permissions import Visitor
from tracker.services import undelivered
from tracker.templatetags.words import event_word


def _visible_reports(user: Visitor) -> Q:
    return Q(pk__in=Report.objects.visible_to(user).values("pk"))


def _own_units(user: Visitor) -> QuerySet[Unit]:
    found: QuerySet[Unit] = Unit.objects.within_reach(user, Right.ADMINISTER)
    return found


def _own_people(user: Visitor) -> QuerySet[Member]:
    return Member.objects.filter(unit__in=_own_units(user).values("pk"))


def _letters_to_own(user: Visitor) -> Q:
    return Q(to__in=_own_people(user).values("user__email")) | Q(to__in=_own_units(user).values("email"))


def _within_reach(user: Visitor) -> Q:
    """Of tasks and documents that the user may see, and what people of the user's own units did."""
    if user.is_superuser:
        return Q()
    documents = documents_visible_to(user).values("pk")
    return visible_tasks(user) | Q(document__in=documents) | Q(by__in=_own_people(user).values("user"))


class SentFilter(admin.SimpleListFilter):
    title = _("delivery")
    parameter_name = "delivery"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Sequence[tuple[str, Any]]:
        return [("sent", _("sent")), ("waiting", _("waiting")), ("failing", _("failing"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        chosen = {
            "sent": queryset.exclude(sent_at=None),
            "waiting": queryset.unsent().filter(error=""),
            "failing": queryset.unsent().exclude(error=""),
        }
        return chosen.get(self.value() or "", queryset)


class Posting(ReadOnly):
    """Rows that go out by mail: what was given up can be tried again."""

    list_select_related = ["task", "recipient", "unit"]
    actions = ["try_again"]
    job: ClassVar[Any]

    def scope(self, user: Visitor) -> Q:
        return visible_tasks(user)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {"try_again": self.get_action("try_again")}

    @admin.action(description=_("Try again to send what failed"))
    def try_again(self, request: HttpRequest, rows: PostedQuerySet[Any]) -> None:
        """A hint at once takes them from there, or the tick."""
        pks = undelivered.try_again(rows, timezone.now())
        jobs.hint(self.job, *pks)
        messages.success(request, self.tried_again(len(pks)))

    def tried_again(self, n: int) -> str:
        raise NotImplementedError


# How it went, on a row's own page.
_SENDING = ["next_try_at", "claimed_at", "sent_at", "read_at", "tries", "error"]


@admin.register(Reminder)
class ReminderAdmin(Posting):
    list_display_links = ["planned_at"]
    list_display = [
        "planned_at",
        "sent_at",
        "recipient",
        "unit",
        "channel",
        "occasion",
        "due_on",
        "task",
        "tries",
        "error",
    ]
    list_filter = [SentFilter, "channel", "occasion", "planned_at"]
    search_fields = ["task__content", "recipient__username", "unit__name", "error"]
    fields = ["task", "recipient", "unit", "channel", "occasion", "due_on", "milestone_on", "planned_at", *_SENDING]
    job = jobs.send_reminder

    def tried_again(self, n: int) -> str:
        return gettext("%(n)d reminders are tried again.") % {"n": n}


@admin.register(Notice)
class NoticeAdmin(Posting):
    list_display_links = ["at"]
    list_display = ["at", "sent_at", "recipient", "unit", "kind", "task", "by_mail", "tries", "error"]
    list_filter = [SentFilter, "kind", "at"]
    search_fields = ["recipient__username", "unit__name", "error"]
    fields = ["task", "recipient", "unit", "kind", "comment", "at", "by", "by_mail", *_SENDING]
    job = jobs.send_notice

    def tried_again(self, n: int) -> str:
        return gettext("%(n)d notices are tried again.") % {"n": n}


@admin.register(Report)
class ReportAdmin(ReadOnly):
    list_display = ["title", "unit", "start_on", "end_on", "as_of", "state", "created_by", "created_at", "error"]
    list_filter = ["state", "created_at"]
    search_fields = ["title"]
    exclude = ["figures"]
    list_select_related = ["unit", "created_by"]

    def scope(self, user: Visitor) -> Q:
        return _visible_reports(user)


class VerbFilter(admin.SimpleListFilter):
    """By what happened, in the words of the screens."""

    title = _("what")
    parameter_name = "verb"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Sequence[tuple[str, Any]]:
        found = AuditEvent.objects.order_by().values_list("verb", flat=True).distinct()
        return sorted(((verb, event_word(verb)) for verb in found), key=lambda pair: fold(pair[1]))

    def queryset(self, request: HttpRequest, queryset: QuerySet[AuditEvent]) -> QuerySet[AuditEvent]:
        return queryset.filter(verb=self.value()) if self.value() else queryset


@admin.register(AuditEvent)
class AuditEventAdmin(ReadOnly):
    list_display = ["seq", "at", "by", "origin", EVENT, "task", "document", "about", CHANGES, "note"]
    list_display_links = ["at"]
    list_filter = [VerbFilter, "at", "by"]
    search_fields = ["note", "about", "task__content", "document__title"]
    date_hierarchy = "at"
    list_select_related = ["by", "task", "document"]

    def scope(self, user: Visitor) -> Q:
        return _within_reach(user)


@admin.register(AuditHead)
class AuditHeadAdmin(ReadOnly):
    list_display = ["seq", "mac"]


@admin.register(Letter)
class LetterAdmin(ReadOnly):
    list_display = ["subject", "to", "sent_at"]
    search_fields = ["subject", "to", "text"]
    date_hierarchy = "sent_at"

    def scope(self, user: Visitor) -> Q:
        return _letters_to_own(user)
