"""Units, their names and their members: the tables that are written here."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tracker.admin.people import MemberInline
from tracker.admin.tables import ForAdministrators, Written, administered
from tracker.forms.fields import CountryField, DayField, UnitChoiceField
from tracker.models import (
    Unit,
    UnitName,
)
from tracker.models.folding import fold
from tracker.permissions import signed_in
from tracker.services import registry, units


class NamesOnce(forms.BaseInlineFormSet):  # type: ignore[type-arg]
    def clean(self) -> None:
        """The folded form is what must be unique; it is in no field, so Django cannot check it."""
        super().clean()
        kept = [form for form in self.forms if form.cleaned_data.get("name") and not form.cleaned_data.get("DELETE")]
        seen: set[tuple[str, Any]] = set()
        for form in kept:
            key = fold(form.cleaned_data["name"]), form.cleaned_data.get("valid_from")
            if key in seen:
                form.add_error("name", gettext("This name stands here already."))
            seen.add(key)


class UnitNameInline(ForAdministrators, admin.TabularInline):  # type: ignore[type-arg]
    model = UnitName
    fields = ["name", "valid_from", "valid_to"]
    formset = NamesOnce
    extra = 1


class ChangeForm(ActionForm):
    """Beside the action: the day of the change, and what a new name, a merger or an end want to know."""

    on = DayField(label=_("From day"), required=False)
    name = forms.CharField(label=_("New name"), required=False, max_length=300)
    into = UnitChoiceField(label=_("Into"), required=False)
    hand_over = forms.BooleanField(label=_("hand over members, open tasks and units below"), required=False)

    def offer(self, heirs: QuerySet[Unit]) -> None:
        """Nothing is merged into a unit that is not the administrator's own."""
        field = self.fields["into"]
        field.queryset = field.queryset.filter(pk__in=heirs.values("pk"))  # type: ignore[attr-defined]


@admin.register(Unit)
class UnitAdmin(Written):
    list_display = ["name", "code", "parent", "email", "is_active", "closed_on", "merged_into"]
    list_filter = ["is_active", "country"]
    search_fields = ["name", "code", "names__name"]
    autocomplete_fields = ["parent", "merged_into"]
    list_select_related = ["parent", "merged_into"]
    inlines = [UnitNameInline, MemberInline]
    action_form = ChangeForm
    actions = ["rename", "merge", "close"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Unit]:
        return super().get_queryset(request).filter(pk__in=administered(request).values("pk"))

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Only superusers make a unit that stands under none: it would be out of its maker's reach."""
        form = super().get_form(request, obj, change=change, **kwargs)
        if not request.user.is_superuser and not (obj and obj.parent is None):
            form.base_fields["parent"].required = True
        return form

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "country":
            kwargs["form_class"] = CountryField
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        answer = super().changelist_view(request, extra_context)
        # There is none where an action answered, or where nothing stands in the list.
        if form := (getattr(answer, "context_data", None) or {}).get("action_form"):
            form.offer(administered(request))
        return answer

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        now = timezone.now()
        registry.know_by_own_name(form.instance, by=signed_in(request), now=now)
        units.retire(timezone.localdate(now), now)

    @admin.action(description=_("Rename (one unit; day and new name)"))
    def rename(self, request: HttpRequest, chosen: QuerySet[Unit]) -> None:
        def step(asked: dict[str, Any], **who: Any) -> None:
            if chosen.count() != 1 or not asked["name"]:
                raise ValidationError(gettext("Choose one unit, and write the new name beside the action."))
            units.rename(chosen[0], asked["name"], on=asked["on"], **who)

        _take(request, step)

    @admin.action(description=_("Merge (day and heir)"))
    def merge(self, request: HttpRequest, chosen: QuerySet[Unit]) -> None:
        def step(asked: dict[str, Any], **who: Any) -> None:
            if asked["into"] is None:
                raise ValidationError(gettext("Choose beside the action into which unit these are merged."))
            all_of_it = dict.fromkeys(("members", "tasks", "units_below"), asked["hand_over"])
            units.merge(list(chosen), asked["into"], on=asked["on"], **all_of_it, **who)

        _take(request, step)

    @admin.action(description=_("Close without an heir (day)"))
    def close(self, request: HttpRequest, chosen: QuerySet[Unit]) -> None:
        def step(asked: dict[str, Any], **who: Any) -> None:
            for unit in chosen:
                units.close(unit, on=asked["on"], **who)

        _take(request, step)


def _take(request: HttpRequest, step: Callable[..., None]) -> None:
    """All of it, or what is wrong with it."""
    form = ChangeForm(request.POST)
    # Which action it is has been decided before; the list of choices is the page's.
    form.fields.pop("action")
    form.offer(administered(request))
    if not form.is_valid():
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
        return
    if not form.cleaned_data["on"]:
        messages.error(request, gettext("Write beside the action from which day; nothing was changed."))
        return
    try:
        step(form.cleaned_data, by=signed_in(request), now=timezone.now())
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, gettext("The units were changed."))
