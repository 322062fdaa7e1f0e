"""Passages that might be directives: a clerk agrees that they are none, and takes that back."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from directives.models import Passage
from tracker.models import documents_visible_to
from tracker.permissions import may_take_in, only_if, signed_in
from tracker.services import weighing
from tracker.views.desk_answers import Done, Problems, attempt, passage_answer

PROBLEMS: Problems = {
    weighing.AlreadyJudged: gettext_lazy("This passage has been judged already."),
    weighing.NotJudged: gettext_lazy("This judgement has been taken back already."),
    weighing.InDirective: gettext_lazy("It is part of a directive that somebody made: take that back first."),
}


@require_POST
@only_if(may_take_in)
def passage_agree(request: HttpRequest, pk: int) -> HttpResponse:
    passage = _passage(request, pk)

    def act() -> Done:
        weighing.agree(passage, by=signed_in(request), now=timezone.now())
        return Done(undo=_undo(passage), card=f"p{passage.pk}")

    return _weigh(request, passage, act)


@require_POST
@only_if(may_take_in)
def passage_undo(request: HttpRequest, pk: int) -> HttpResponse:
    passage = _passage(request, pk)

    def act() -> Done:
        weighing.undo(passage, by=signed_in(request), now=timezone.now())
        return Done(undone=_undo(passage), focus=f"p{passage.pk}")

    return _weigh(request, passage, act)


def _weigh(request: HttpRequest, passage: Passage, act: Callable[[], Done]) -> HttpResponse:
    def answer(done: Done, problem: str) -> HttpResponse:
        passage.refresh_from_db(fields=["judged_at", "judged_by"])
        return passage_answer(request, passage, done, problem)

    return attempt(request, passage.reading.document, act, PROBLEMS, answer)


def _passage(request: HttpRequest, pk: int) -> Passage:
    found = Passage.objects.to_weigh().filter(reading__document__in=documents_visible_to(request.user))
    found = found.select_related("reading__document__access__unit").defer("reading__document__search")
    return get_object_or_404(found, pk=pk)


def _undo(passage: Passage) -> str:
    return reverse("passage_undo", args=[passage.pk])
