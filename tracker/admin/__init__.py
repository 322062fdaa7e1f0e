"""The admin: every table at hand; what Django finds when it looks for `tracker.admin`."""

from django.contrib import admin
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from tracker import permissions
from tracker.admin import documents, lists, office, people, sending, tasks, units

__all__ = ["documents", "lists", "office", "people", "sending", "tasks", "units"]

admin.site.site_header = "Đôn Đốc"
admin.site.site_title = "Đôn Đốc"
admin.site.index_title = _("Administration")
admin.site.empty_value_display = "—"
# The tables are wide, and the first page lists them all.
admin.site.enable_nav_sidebar = False
# Rights come from memberships; Django's groups would only promise what nothing keeps.
admin.site.unregister(Group)
admin.site.has_permission = lambda request: permissions.may_administer(request.user)  # type: ignore[method-assign]
