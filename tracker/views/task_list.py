"""The list of tasks, narrowed and page by page."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tracker import permissions
from tracker.filters import TaskFilter
from tracker.models import Task
from tracker.services import list_export

PAGE = 50
# What people ask for each morning.
TABS = ("unfinished", "overdue", "due_soon", "submitted", "done", "all")


@require_safe
def task_list(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    found = TaskFilter(request.GET, Task.objects.visible_to(request.user), today=today)
    tasks = found.qs.most_pressing_first(today).with_parts()
    page = Paginator(tasks, PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "tasks",
        "filter": found,
        "page": page,
        "left_out": list_export.left_out(found.qs, permissions.signed_in(request)),
        "tabs": _tabs(request, found),
        "is_narrowed": any(request.GET.get(name) for name in ("q", "kind", "unit", "document", "age", "parts")),
    }
    return render(request, "task_list.html", context)


def _tabs(request: HttpRequest, found: TaskFilter) -> list[dict[str, Any]]:
    """Each tab keeps the other filters and starts at the first page."""
    labels = dict(found.filters["status"].extra["choices"])
    tabs = []
    for value in TABS:
        query = request.GET.copy()
        query["status"] = value
        query.pop("page", None)
        tabs.append(
            {
                "label": labels[value],
                "url": f"?{query.urlencode()}",
                "is_current": found.data["status"] == value,
            }
        )
    return tabs
