"""The bin: throwing away, looking, and having back."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from tracker.forms.tasks import ReasonForm
from tracker.models import Right, Task, Unit, documents_in_bin, documents_visible_to
from tracker.permissions import may_take_in, only_if, signed_in
from tracker.services import bin as bin_
from tracker.views.tasks import act


@require_safe
@only_if(may_take_in)
def bin_list(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    context = {
        "section": "bin",
        "tasks": _with_days_left(_tasks(request).select_related("deleted_by").order_by("-deleted_at"), now),
        "documents": _with_days_left(
            documents_in_bin(request.user)
            .defer("text", "search")
            .annotate(deleted_at=F("access__deleted_at"))
            .order_by("-deleted_at"),
            now,
        ),
        "days": bin_.KEPT_FOR.days,
    }
    return render(request, "bin_list.html", context)


@require_POST
def task_throw(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, ReasonForm, _throw_task, _("The task is in the bin."), goal="bin_list")


@require_POST
@only_if(may_take_in)
def task_restore(request: HttpRequest, pk: int) -> HttpResponse:
    return _restored(request, get_object_or_404(_tasks(request), pk=pk), bin_.restore_task, _("The task is back."))


@require_POST
@only_if(may_take_in)
def document_throw(request: HttpRequest, pk: int) -> HttpResponse:
    document = get_object_or_404(documents_visible_to(request.user), pk=pk)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say why the document goes into the bin."))
        return redirect(document)
    try:
        bin_.throw_document(document, form.cleaned_data["reason"], by=signed_in(request), now=timezone.now())
    except bin_.StillFollowed:
        messages.error(request, _("Tasks of this document are still followed: cancel them or throw them away first."))
        return redirect(document)
    except bin_.NotThere:
        return _gone(request)
    messages.success(request, _("The document is in the bin."))
    return redirect("bin_list")


@require_POST
@only_if(may_take_in)
def document_restore(request: HttpRequest, pk: int) -> HttpResponse:
    document = get_object_or_404(documents_in_bin(request.user), pk=pk)
    return _restored(request, document, bin_.restore_document, _("The document is back."))


def _restored(request: HttpRequest, thing: Any, restore: Callable[..., None], said: str) -> HttpResponse:
    try:
        restore(thing, by=signed_in(request), now=timezone.now())
    except bin_.NotThere:
        return _gone(request)
    messages.success(request, said)
    return redirect(thing)


def _tasks(request: HttpRequest) -> Any:
    units = Unit.objects.within_reach(request.user, Right.ASSIGN)
    return Task.objects.thrown_by_themselves().filter(owner__in=units.values("pk"))


def _throw_task(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    bin_.throw_task(task, data["reason"], by=signed_in(request), now=timezone.now())


def _with_days_left(rows: Any, now: datetime) -> list[tuple[Any, int]]:
    """Begun days count: what was thrown away just now has all of them."""
    return [(row, max(0, -((now - row.deleted_at - bin_.KEPT_FOR) // timedelta(days=1)))) for row in rows[:200]]


def _gone(request: HttpRequest) -> HttpResponse:
    messages.error(request, _("Somebody else was faster: here is the bin as it is now."))
    return redirect("bin_list")
