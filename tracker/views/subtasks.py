"""Handing a part of a task down to a unit of the lead's tree."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tracker.forms.tasks import HandDownForm
from tracker.models import Task
from tracker.permissions import signed_in
from tracker.services import subtasks
from tracker.views.tasks import seen_task, take_step


@require_POST
def task_hand_down(request: HttpRequest, pk: int) -> HttpResponse:
    task = seen_task(request, pk)
    form = HandDownForm.of(task, request.POST)
    return take_step(request, task, form, _hand_down, _("Handed down. It stands below among the sub-tasks."))


def _hand_down(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    subtasks.hand_down(task, **data, by=signed_in(request), now=timezone.now())
