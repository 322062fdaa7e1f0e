"""Units, their names and their members: the tables that are written here."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext

from tracker.admin.people import MemberInline
from tracker.admin.tables import ForAdministrators, Written, administered
from tracker.models import (
    Unit,
    UnitName,
)
from tracker.models.folding import fold
from tracker.permissions import signed_in
from tracker.services import registry


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


class UnitNameInline(ForAdministrators, admin.TabularInline):  # type: ignore[type-arg]
    model = UnitName
    fields = ["name"]
    formset = NamesOnce
    extra = 1


@admin.register(Unit)
class UnitAdmin(Written):
    list_display = ["name", "code", "parent", "email", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["name", "code", "names__name"]
    autocomplete_fields = ["parent"]
    list_select_related = ["parent"]
    inlines = [UnitNameInline, MemberInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Unit]:
        return super().get_queryset(request).filter(pk__in=administered(request).values("pk"))

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Only superusers make a unit that stands under none: it would be out of its maker's reach."""
        form = super().get_form(request, obj, change=change, **kwargs)
        if not request.user.is_superuser and not (obj and obj.parent is None):
            form.base_fields["parent"].required = True
        return form

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        registry.know_by_own_name(form.instance, by=signed_in(request), now=timezone.now())
