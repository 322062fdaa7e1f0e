"""Asking for a later deadline, and answering."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tracker.forms.tasks import ExtendForm, GrantForm, RefuseForm, WithdrawForm
from tracker.models import Task
from tracker.permissions import signed_in
from tracker.services import extensions
from tracker.services.tracking import Refused
from tracker.views.tasks import act


@require_POST
def task_extend(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, ExtendForm, _ask, _("The extension is asked for. Until it is granted the deadline stays."))


@require_POST
def task_grant(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, GrantForm, _grant, _("The extension is granted."))


@require_POST
def task_refuse(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, RefuseForm, _refuse, _("The extension is refused: the deadline stays."))


@require_POST
def task_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, WithdrawForm, _withdraw, _("The request is withdrawn."))


def _ask(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    now = timezone.now()
    today = timezone.localdate(now)
    try:
        extensions.ask(task, data["proposed_on"], data["reason"], by=signed_in(request), today=today, now=now)
    except extensions.NotLater:
        raise Refused(_not_later(), "proposed_on") from None
    except (extensions.AskedTooLate, extensions.AskedTooOften) as refusal:
        raise Refused(extensions.refusal_words(refusal), "proposed_on") from None


def _grant(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    try:
        extensions.grant(task, **data, by=signed_in(request), now=timezone.now())
    except extensions.NotLater:
        raise Refused(_not_later(), "granted_on") from None


def _refuse(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    extensions.refuse(task, data["request"], data["reason"], by=signed_in(request), now=timezone.now())


def _withdraw(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    extensions.withdraw(task, data["request"], by=signed_in(request), now=timezone.now())


def _not_later() -> str:
    return _("The new deadline must be after the one in force.")
