"""One task, and the steps that people take on it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from tracker import permissions
from tracker.forms.progress import CommentForm, NoteForm, RespondForm, SubmitForm
from tracker.forms.tasks import (
    AmendForm,
    DecideForm,
    ExtendForm,
    GrantForm,
    HandDownForm,
    ReasonForm,
    RefuseForm,
    ReturnForm,
    WithdrawForm,
)
from tracker.models import Extension, Kind, ProgressState, State, Task, documents_visible_to
from tracker.services import (
    closing,
    comments,
    evidence,
    extensions,
    progress,
    schedules,
    subtasks,
    timeline,
    tracking,
)
from tracker.views import turns
from tracker.views.conflict import CONFLICT, conflict


@require_safe
def task_detail(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, seen_task(request, pk))


@require_POST
def task_note(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, NoteForm, _note, _("The progress is noted."))


@require_POST
def task_submit(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, SubmitForm, _submit, _("Reported as done. It now waits for confirmation."))


@require_POST
def task_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, DecideForm, _confirm, _("Confirmed: the task is done."))


@require_POST
def task_return(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, ReturnForm, _return, _("Returned to the unit with your reason."))


@require_POST
def task_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, ReasonForm, _cancel, _("The task is cancelled and counts nowhere."))


@require_POST
def task_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, ReasonForm, _reopen, _("The task is open again."))


@require_POST
def task_amend(request: HttpRequest, pk: int) -> HttpResponse:
    task = seen_task(request, pk)
    form = AmendForm(request.POST, initial=AmendForm.of(task).initial)
    return take_step(request, task, form, _amend, _("The change is kept."))


Step = Callable[[Task, dict[str, Any], HttpRequest], None]


def act(
    request: HttpRequest, pk: int, form_class: type[forms.Form], step: Step, said: str, goal: str = ""
) -> HttpResponse:
    """Take a step of the task and go on to `goal`, or else back to its page."""
    return take_step(request, seen_task(request, pk), form_class(request.POST, request.FILES), step, said, goal)


def take_step(
    request: HttpRequest, task: Task, form: forms.Form, step: Step, said: str, goal: str = ""
) -> HttpResponse:
    """Take the step and come back to the task; what was typed is never lost."""
    if not permissions.STEPS[_step_name(request)](request.user, task):
        raise PermissionDenied
    if not form.is_valid():
        return _page(request, task, form, status=422)
    try:
        step(task, form.cleaned_data, request)
    except tracking.Refused as refusal:
        form.add_error(refusal.field, str(refusal))
        return _page(request, seen_task(request, task.pk), form, status=422)
    except tracking.Stale:
        return conflict(request, form, AmendForm.of(seen_task(request, task.pk)), back=task.get_absolute_url())
    except tracking.NotPossible:
        _tell_why_not(request, task)
        return _page(request, seen_task(request, task.pk), form, status=CONFLICT)
    messages.success(request, said)
    return redirect(goal or task)


def _tell_why_not(request: HttpRequest, task: Task) -> None:
    """A page that stood open in a second window offers again what the same person has done in the first."""
    last = task.events.first()
    if last and last.by == request.user and last.verb == f"{_step_name(request)}_task":
        messages.info(request, _("You have done this already: the task is as you see it now."))
    else:
        messages.error(request, _("Somebody else was faster: the task is as you see it now. Please try again."))


def _note(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    now, by = timezone.now(), permissions.signed_in(request)
    with evidence.stored(data["attachments"], data["links"]) as offered:
        more = NoteForm.more(data, offered)
        progress.note(task, data["text"], data["percent"], more=more, by=by, today=timezone.localdate(now), now=now)


def _submit(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    now, by = timezone.now(), permissions.signed_in(request)
    with evidence.stored(data["attachments"], data["links"]) as offered:
        more = SubmitForm.more(data, offered)
        progress.submit(task, data["text"], more=more, by=by, today=timezone.localdate(now), now=now)


def _confirm(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    progress.confirm(task, report=data["report"], by=permissions.signed_in(request), now=timezone.now())


def _return(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    progress.return_(task, data["reason"], report=data["report"], by=permissions.signed_in(request), now=timezone.now())


def _cancel(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    tracking.cancel(task, data["reason"], by=permissions.signed_in(request), now=timezone.now())


def _reopen(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    tracking.reopen(task, data["reason"], by=permissions.signed_in(request), now=timezone.now())


def _amend(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    schedules.amend(task, **data, by=permissions.signed_in(request), now=timezone.now())


def seen_task(request: HttpRequest, pk: int) -> Task:
    tasks = Task.objects.visible_to(request.user).with_status(timezone.localdate())
    tasks = tasks.select_related("schedule", "period__of")
    return get_object_or_404(tasks, pk=pk)


@permissions.asked_once()
def _page(request: HttpRequest, task: Task, form: forms.Form | None = None, status: int = 200) -> HttpResponse:
    """The task's page; a form that was refused stands open with its errors."""
    user = request.user
    prefetch_related_objects([task], "owner", "assignments__unit")
    may_confirm, may_assign = permissions.may_confirm(user, task), permissions.may_assign(user, task)
    may_submit, extension = permissions.may_submit(user, task), extensions.pending(task)
    may_extend = task.state == State.OPEN and task.due_on and not extension and may_submit
    family = subtasks.family_of(task, user, timezone.localdate())
    lasts = turns.context(request, task)
    events = list(task.events.select_related("by"))
    sources = task.directives.select_related("document__access").defer("document__search")
    context = {
        "section": "tasks",
        "task": task,
        "family": family,
        "sources": sources,
        "readable": set(documents_visible_to(user).filter(directives__tasks=task).values_list("pk", flat=True)),
        "events": events,
        "timeline": timeline.entries(task, events),
        "forms": _forms(request, task, form, extension),
        # Of a step that is no longer possible, so that its form is not drawn again.
        "unsent": _written(form) if status == CONFLICT else "",
        "responses": task.responses.select_related("unit"),
        "may_respond": task.is_unfinished and bool(sources) and permissions.may_respond(user, task),
        "has_unfinished_parts": any(child.is_unfinished for child in family.children),
        "lacks_evidence": closing.lacks_evidence(task),
        "is_own_report": closing.is_own_report(task, permissions.signed_in(request)),
        "nameable": comments.nameable(task, permissions.signed_in(request)),
        "on_behalf_of": permissions.on_behalf_of(user, task),
        "may_report": task.state == State.OPEN
        and task.kind != Kind.RECURRING
        and permissions.may_report_on(user, task),
        "may_submit": task.state == State.OPEN and may_submit and not lasts["has_rhythm"],
        "may_decide": task.state == State.SUBMITTED and may_confirm,
        "may_reopen": task.state == State.DONE and may_confirm,
        "may_assign": task.is_unfinished and may_assign,
        "extension": extension,
        "may_extend": may_extend,
        "extension_barred": extensions.barred(task, timezone.localdate()) if may_extend else "",
        "may_withdraw": extension and may_submit,
        "may_grant": extension and task.is_unfinished and may_confirm,
        "may_cancel": task.state == State.OPEN and may_assign,
        "may_hand_down": subtasks.can_be_handed_down(task) and permissions.may_hand_down(user, task),
        "may_throw": permissions.may_throw(user, task),
        "may_end": task.state == State.OPEN and may_assign and lasts["schedule"],
        **lasts,
    }
    return render(request, "task_detail.html", context, status=status)


def _written(form: forms.Form | None) -> str:
    """What the person had typed."""
    data = form.cleaned_data if form else {}
    said = (data.get(name) for name in ("text", "content", "reason", "product", "difficulties", "proposals", "despite"))
    return "\n\n".join(words for words in said if words)


def _forms(
    request: HttpRequest, task: Task, refused: forms.Form | None, extension: Extension | None
) -> dict[str, forms.Form]:
    """One form a step, by the step's name; each knows whether it is the one that was refused."""
    step = _step_name(request)
    seen = {"report": task.progress.filter(state=ProgressState.SUBMITTED).values_list("pk", flat=True).first()}
    asked = {"request": extension.pk, "granted_on": extension.proposed_on} if extension else {}
    blank: dict[str, forms.Form] = {
        "extend": ExtendForm(),
        "grant": GrantForm(initial=asked),
        "refuse": RefuseForm(initial=asked),
        "withdraw": WithdrawForm(initial=asked),
        "note": NoteForm(initial={"percent": task.percent}),
        "submit": SubmitForm(),
        "comment": CommentForm(),
        "respond": RespondForm.of(task.responses.filter(unit=permissions.reporting_unit(request.user, task)).first()),
        "confirm": DecideForm(initial=seen),
        "return": ReturnForm(initial=seen),
        "cancel": ReasonForm(),
        "end": ReasonForm(),
        "throw": ReasonForm(),
        "reopen": ReasonForm(),
        "amend": AmendForm.of(task),
        "hand_down": HandDownForm.of(task),
    }
    for name, form in blank.items():
        form.auto_id = f"id_{name}_%s"
    if refused is not None and step in blank:
        refused.auto_id = f"id_{step}_%s"
        blank[step] = refused
    return blank


def _step_name(request: HttpRequest) -> str:
    return (request.resolver_match.url_name or "").removeprefix("task_") if request.resolver_match else ""
