"""What the admin's tables share: rows to look at, and columns that are no fields."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker import permissions
from tracker.admin.unseen import NothingUnseen
from tracker.models import AuditEvent, Right, Task, Unit
from tracker.permissions import Visitor, signed_in
from tracker.services import registry
from tracker.templatetags.words import change_lines, event_word


class ForAdministrators:
    """Open to whoever has the administrator's role, and to nobody by Django's own permissions."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return permissions.may_administer(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return permissions.may_administer(request.user)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return permissions.may_administer(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return permissions.may_administer(request.user)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return permissions.may_administer(request.user)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Nobody puts anything under a unit, or gives a role in one, that is not the administrator's own."""
        if db_field.related_model is Unit:
            kwargs["queryset"] = administered(request)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]


class Written(ForAdministrators, NothingUnseen, admin.ModelAdmin):  # type: ignore[type-arg]
    """A table that is written here: through the registry, which puts each change on record."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        registry.write(obj, by=signed_in(request), now=timezone.now())

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        registry.remove(obj, by=signed_in(request), now=timezone.now())

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for row in queryset:
            self.delete_model(request, row)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        formset.save(commit=False)
        for row in formset.deleted_objects:
            self.delete_model(request, row)
        for row in [*formset.new_objects, *(row for row, _fields in formset.changed_objects)]:
            registry.write(row, by=signed_in(request), now=timezone.now())


class _Unwritten(ForAdministrators):
    """To look at, search and filter; rows are made and changed by services alone."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnly(_Unwritten, admin.ModelAdmin):  # type: ignore[type-arg]
    def scope(self, user: Visitor) -> Q:
        """Which rows this user may see; all, where nothing else is said."""
        return Q()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).filter(self.scope(request.user))

    class Media:
        css = {"all": ["tracker/admin.css"]}


class ReadOnlyInline(_Unwritten, admin.TabularInline):  # type: ignore[type-arg]
    extra = 0
    can_delete = False


def administered(request: HttpRequest) -> QuerySet[Unit]:
    """The units that this administrator has."""
    found: QuerySet[Unit] = Unit.objects.within_reach(request.user, Right.ADMINISTER)
    return found


def visible_tasks(user: Visitor) -> Q:
    """Rows of tasks that the user may see."""
    return Q(task__in=Task.objects.visible_to(user).values("pk"))


def column(name: str, label: Any) -> Any:
    """A column for what is no field of the table, under a name that is translated."""

    @admin.display(description=label)
    def value(row: Any) -> Any:
        return getattr(row, name)

    return value


@admin.display(description=_("what"), ordering="verb")
def event_column(event: AuditEvent) -> str:
    return event_word(event.verb)


@admin.display(description=_("changes"))
def changes_column(event: AuditEvent) -> str:
    return "; ".join(change_lines(event.changes))


EVENT: Any = event_column
CHANGES: Any = changes_column
UNIT_NAMES = column("unit_names", _("units"))
DUE_ON = column("due_on", _("deadline"))
CLAUSE = column("clause", _("clause"))
READING = column("reading_id", _("reading"))
DIRECTIVE = column("directive_id", _("directive"))
