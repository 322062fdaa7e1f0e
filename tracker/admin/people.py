"""People: who may log in, in which units they have which role, and who stands in for them."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tracker.admin.tables import ForAdministrators, Written, administered
from tracker.models import Deputy, Member
from tracker.permissions import signed_in
from tracker.services import deputies, registry


class RolesOnce(forms.BaseInlineFormSet):  # type: ignore[type-arg]
    def clean(self) -> None:
        """Of the lines typed at once too: each by itself is new."""
        super().clean()
        seen: set[tuple[Any, ...]] = set()
        for form in self.forms:
            key = tuple(form.cleaned_data.get(field) for field in ("user", "unit", "role"))
            if not form.cleaned_data.get("role") or form.cleaned_data.get("DELETE"):
                continue
            if key in seen:
                form.add_error("role", gettext("This person has this role in the unit already."))
            seen.add(key)


class MemberInline(ForAdministrators, admin.TabularInline):  # type: ignore[type-arg]
    model = Member
    formset = RolesOnce
    extra = 0
    autocomplete_fields = ["unit"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Member]:
        """Roles held for somebody else come and go with the deputy."""
        return super().get_queryset(request).filter(stands_in_for=None)


admin.site.unregister(User)


@admin.register(User)
class PersonAdmin(Written, UserAdmin):  # type: ignore[type-arg]
    """Without Django's groups and permissions: the role in a unit decides."""

    list_display = ["username", "first_name", "last_name", "email", "is_active", "last_login"]
    list_filter = ["is_active", "memberships__role", "memberships__unit"]
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email", "is_active")}),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ["last_login", "date_joined"]
    inlines = [MemberInline]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Nobody shuts himself out."""
        fixed = super().get_readonly_fields(request, obj)
        return [*fixed, "is_active"] if obj is not None and obj.pk == request.user.pk else fixed

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Whose every role is within the administrator's reach: nobody takes over who may do more."""
        people = super().get_queryset(request)
        if request.user.is_superuser:
            return people
        elsewhere = Member.objects.exclude(unit__in=administered(request).values("pk")).values("user")
        return people.filter(is_superuser=False).exclude(pk__in=elsewhere)

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        before = self.get_object(request, unquote(id))
        response = super().user_change_password(request, id, form_url)
        after = self.get_object(request, unquote(id))
        if before and after and before.password != after.password:
            registry.note_password(after, by=signed_in(request), now=timezone.now())
        return response


@admin.register(Member)
class MemberAdmin(Written):
    list_display = ["user", "unit", "role", "language", "stands_in_for"]
    list_filter = ["role", "language"]
    search_fields = ["user__username", "user__first_name", "user__last_name", "unit__name"]
    autocomplete_fields = ["user", "unit"]
    list_select_related = ["user", "unit", "stands_in_for__deputy", "stands_in_for__absent__user"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Member]:
        return super().get_queryset(request).filter(unit__in=administered(request).values("pk"))


@admin.register(Deputy)
class DeputyAdmin(Written):
    list_display = ["absent", "deputy", "from_on", "to_on"]
    list_filter = ["from_on", "to_on"]
    search_fields = ["absent__user__username", "absent__user__first_name", "absent__unit__name", "deputy__username"]
    autocomplete_fields = ["absent", "deputy"]
    list_select_related = ["absent__user", "absent__unit", "deputy"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Deputy]:
        return super().get_queryset(request).filter(absent__unit__in=administered(request).values("pk"))

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Nobody hands on a role in a unit that is not the administrator's own."""
        if db_field.related_model is Member:
            kwargs["queryset"] = Member.objects.own().filter(unit__in=administered(request).values("pk"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        now = timezone.now()
        deputies.rotate_deputies(timezone.localdate(now), now)
