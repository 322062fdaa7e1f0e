"""A directive that an existing task answers: offered at the desk, or chosen by number or words."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from directives.models import Directive
from tracker.permissions import may_judge, may_take_in, only_if, signed_in
from tracker.services import same_task
from tracker.views.desk_answers import Done, Problems, attempt, card_answer, is_part, judged_before
from tracker.views.review import find_directive


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_take_in)
def directive_same(request: HttpRequest, pk: int) -> HttpResponse:
    directive = find_directive(request, pk)
    if request.method == "POST":
        return _join(request, directive)
    if not may_judge(request.user, directive.document):
        return redirect(f"{reverse('review_desk', args=[directive.document_id])}#d{directive.pk}")
    words = request.GET.get("q", "").replace("\x00", "")
    context = {
        "section": "documents",
        "directive": directive,
        "document": directive.document,
        "words": words.strip(),
        "tasks": same_task.choices(request.user, words),
    }
    return render(request, "directive_same.html", context)


def _join(request: HttpRequest, directive: Directive) -> HttpResponse:
    undo = reverse("directive_undo", args=[directive.pk])

    def act() -> Done:
        same_task.join(directive, _tasks(request.POST, request), by=signed_in(request), now=timezone.now())
        return Done(undo=undo, card=f"d{directive.pk}")

    problems: Problems = {
        same_task.NotThere: _no_task(request.POST),
        same_task.AlreadyJudged: judged_before(request, directive),
    }

    def answer(done: Done, problem: str) -> HttpResponse:
        if problem and not is_part(request) and "like" not in request.POST:
            messages.error(request, problem)
            return redirect("directive_same", directive.pk)
        return card_answer(request, directive, done, problem)

    return attempt(request, directive.document, act, problems, answer)


def _tasks(data: QueryDict, request: HttpRequest) -> list[int]:
    like = _number(data.get("like", ""))
    if like is not None:
        return same_task.tasks_of(like, signed_in(request))
    chosen = [_number(one) for one in data.getlist("task")[:100]]
    return [one for one in chosen if one is not None]


def _number(words: str) -> int | None:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 10 else None


def _no_task(data: QueryDict) -> str:
    if "like" in data:
        return _("The directive that it repeats is not accepted yet: judge that one first.")
    if not data.getlist("task"):
        return _("Choose the task that answers it.")
    return _("This task is cancelled, or in the bin: choose another.")
