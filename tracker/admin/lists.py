"""Lists of tasks that came in, and the tasks that came of them."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from tracker.admin.tables import ReadOnly, visible_tasks
from tracker.models import ListedTask, Right, TaskList, Unit
from tracker.permissions import Visitor


@admin.register(TaskList)
class TaskListAdmin(ReadOnly):
    """Without its rows: what they would do tells of all tasks that its maker sees."""

    list_display = ["name", "unit", "state", "made_by", "made_at", "finished_at", "tries"]
    list_filter = ["state", "made_at"]
    search_fields = ["name"]
    fields = ["name", "sha256", "unit", "sheet", "state", "made_by", "made_at", "finished_at", "tries"]
    list_select_related = ["unit", "made_by"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).defer("book", "plan", "results")

    def scope(self, user: Visitor) -> Q:
        return Q(unit__in=Unit.objects.within_reach(user, Right.ADMINISTER).values("pk"))


@admin.register(ListedTask)
class ListedTaskAdmin(ReadOnly):
    list_display = ["task", "source", "row", "number", "issued_on"]
    search_fields = ["number", "task__content"]
    list_select_related = ["task", "source"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request).select_related("source")
        return rows.defer("source__book", "source__plan", "source__results")

    def scope(self, user: Visitor) -> Q:
        return visible_tasks(user)
