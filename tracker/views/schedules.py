"""What comes again: a task opened by hand, its kind and rhythm, and its end."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tracker import permissions
from tracker.forms.rhythm import KindForm, TaskForm
from tracker.forms.tasks import ReasonForm
from tracker.models import Kind, Task
from tracker.services import schedules, tracking
from tracker.views.conflict import conflict
from tracker.views.tasks import act


@require_http_methods(["GET", "HEAD", "POST"])
@permissions.only_if(permissions.may_open)
def task_add(request: HttpRequest) -> HttpResponse:
    form = TaskForm(request.POST or None, initial={"starts_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        task = _open(form.cleaned_data, request)
        messages.success(request, _("The task is open."))
        return redirect(task)
    return render(request, "task_add.html", {"section": "tasks", "form": form}, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def task_schedule(request: HttpRequest, pk: int) -> HttpResponse:
    """Which kind of task it is, and when it comes again."""
    task = get_object_or_404(Task.objects.visible_to(request.user), pk=pk)
    if not permissions.may_assign(request.user, task):
        raise PermissionDenied
    form = _kind_form(task, request.POST if request.method == "POST" else None)
    if not (form.is_bound and form.is_valid()):
        return _kind_page(request, task, form, 422 if form.is_bound else 200)
    try:
        _set_kind(task, form.cleaned_data, request)
    except tracking.Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        return _kind_page(request, task, form, 422)
    except tracking.Stale:
        return conflict(request, form, _kind_form(task), back=task.get_absolute_url())
    except tracking.NotPossible:
        messages.error(request, _("Somebody else was faster: the task is as you see it now. Please try again."))
        return redirect(task)
    messages.success(request, _("The change is kept."))
    return redirect(task)


@require_POST
def task_end(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, ReasonForm, _end, _("It has ended: no more turns are opened."))


def _kind_form(task: Task, data: Any = None) -> KindForm:
    task.refresh_from_db()
    return KindForm.of(task, data, starts_on=timezone.localdate())


def _kind_page(request: HttpRequest, task: Task, form: KindForm, status: int) -> HttpResponse:
    context = {"section": "tasks", "task": task, "form": form}
    return render(request, "task_schedule.html", context, status=status)


def _open(data: dict[str, Any], request: HttpRequest) -> Task:
    now, by = timezone.now(), permissions.signed_in(request)
    values = {key: data[key] for key in ("lead", "partners", "product", "is_urgent")}
    is_standing = data["kind"] == Kind.STANDING
    if data["plan"]:
        today = timezone.localdate(now)
        return schedules.open_recurring(
            data["content"], data["plan"], is_standing=is_standing, today=today, by=by, now=now, **values
        )
    due_on = data["due_on"] if data["kind"] == Kind.DATED else None
    return tracking.open_task(data["content"], due_on=due_on, is_standing=is_standing, by=by, now=now, **values)


def _set_kind(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    now = timezone.now()
    schedules.set_kind(
        task,
        Kind(data["kind"]),
        version=data["version"],
        plan=data["plan"],
        due_on=data["due_on"],
        reason=data["reason"],
        today=timezone.localdate(now),
        by=permissions.signed_in(request),
        now=now,
    )


def _end(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    now = timezone.now()
    today, by = timezone.localdate(now), permissions.signed_in(request)
    schedules.end(task, data["reason"], today=today, by=by, now=now)
