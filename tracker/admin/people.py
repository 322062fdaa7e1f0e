"""People: who may log in, and in which units they have which role."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _

from tracker.admin.tables import ForAdministrators
from tracker.models import Member


class MemberInline(ForAdministrators, admin.TabularInline):  # type: ignore[type-arg]
    model = Member
    extra = 0
    autocomplete_fields = ["unit"]


admin.site.unregister(User)


@admin.register(User)
class PersonAdmin(ForAdministrators, UserAdmin):  # type: ignore[type-arg]
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


@admin.register(Member)
class MemberAdmin(ForAdministrators, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["user", "unit", "role", "language"]
    list_filter = ["role", "language"]
    search_fields = ["user__username", "user__first_name", "user__last_name", "unit__name"]
    autocomplete_fields = ["user", "unit"]
    list_select_related = ["user", "unit"]
