"""What units and people add to a task: evidence, answers, comments."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from tracker.forms.progress import CommentForm, RespondForm
from tracker.models import Comment, Evidence, EvidenceKind, Task
from tracker.permissions import signed_in
from tracker.services import comments, responses
from tracker.services.tracking import NotPossible
from tracker.views.tasks import act


@require_safe
def evidence_file(request: HttpRequest, pk: int) -> FileResponse:
    """The very bytes that came in: always saved, never shown by the browser in our name."""
    files = Evidence.objects.visible_to(request.user).filter(kind=EvidenceKind.FILE)
    found = get_object_or_404(files, pk=pk)
    try:
        data = found.file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    answer = FileResponse(data, as_attachment=True, filename=found.name, content_type="application/octet-stream")
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_POST
def task_comment(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, CommentForm, _comment, _("Your comment is posted."))


@require_POST
def comment_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """To anybody but its author the address is none."""
    user = signed_in(request)
    seen = Task.objects.visible_to(user).values("pk")
    found = get_object_or_404(Comment.objects.select_related("task").filter(by=user, task__in=seen), pk=pk)
    try:
        comments.withdraw(found, by=user, now=timezone.now())
    except NotPossible:
        messages.info(request, _("This comment was withdrawn before."))
    else:
        messages.success(request, _("Your comment is withdrawn."))
    return redirect(found.task)


@require_POST
def task_respond(request: HttpRequest, pk: int) -> HttpResponse:
    return act(request, pk, RespondForm, _respond, _("Your unit's answer is kept."))


def _comment(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    comments.comment(task, data["text"], by=signed_in(request), now=timezone.now())


def _respond(task: Task, data: dict[str, Any], request: HttpRequest) -> None:
    responses.respond(task, data["answer"], data["text"], by=signed_in(request), now=timezone.now())
