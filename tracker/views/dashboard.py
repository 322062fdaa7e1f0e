"""The home page: in five seconds, what is late and whose it is."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from directives.models import Document
from tracker.models import Extension, Right, State, Task, Unit, documents_visible_to
from tracker.models.task import TaskQuerySet
from tracker.services.overview import overview

SHOWN = 8


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    tasks = Task.objects.visible_to(request.user)
    context = {
        "section": "home",
        "overview": overview(tasks, today),
        "pressing": tasks.unfinished().with_status(today).most_pressing_first(today).with_parts()[:SHOWN],
        "to_decide": _to_decide(request, tasks),
        "to_confirm": _to_confirm(request, tasks, today),
        "to_review": _to_review(request),
    }
    return render(request, "home.html", context)


def _to_decide(request: HttpRequest, tasks: TaskQuerySet) -> list[Extension]:
    """Requests for a later deadline, for those who grant or refuse them."""
    units = Unit.objects.within_reach(request.user, Right.CONFIRM)
    found = Extension.objects.waiting_in(tasks.unfinished().filter(owner__in=units.values("pk")))
    return list(found.select_related("task", "unit")[:SHOWN])


def _to_confirm(request: HttpRequest, tasks: TaskQuerySet, today: date) -> list[Task]:
    """Reports that wait for a superior, for those who confirm them."""
    units = Unit.objects.within_reach(request.user, Right.CONFIRM)
    return list(
        tasks.filter(state=State.SUBMITTED, owner__in=units.values("pk"))
        .most_pressing_first(today)
        .with_parts()[:SHOWN]
    )


def _to_review(request: HttpRequest) -> list[Document]:
    """Documents with directives that nobody has judged, for those who judge them."""
    units = Unit.objects.within_reach(request.user, Right.TAKE_IN)
    here = documents_visible_to(request.user).filter(access__unit__in=units.values("pk"))
    return list(here.awaiting_review().last_came_first().defer("text", "search")[:SHOWN])
