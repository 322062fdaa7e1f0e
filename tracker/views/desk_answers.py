"""What the review desk answers to a judgement: the card alone, or both columns where cards come and go."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRefresh, trigger_client_event

from directives.models import Directive, Document, Passage
from tracker.permissions import may_judge
from tracker.services import desk, desk_passages, desk_text, naming, review


@dataclass(frozen=True)
class Done:
    """What was done, in words; `undo` is the address that takes it back, `values` what must be posted there.

    `card` is the one that undoing brings back ("d12", "p7"), where it brings no more than that; `undone` the addresses
    of what this took back itself; `focus` the card to go on with.
    """

    words: str = ""
    undo: str = ""
    card: str = ""
    values: dict[str, Any] | None = None
    undone: str = ""
    focus: str = ""


def is_part(request: HttpRequest) -> bool:
    return bool(getattr(request, "htmx", False))


def desk_context(request: HttpRequest, document: Document) -> dict[str, Any] | None:
    """Both columns; None while the document has not been read."""
    reading = desk.last_reading(document)
    if reading is None:
        return None
    known = naming.register(document.issued_on, timezone.localdate())
    cards, passages = desk.cards(document, reading, known, request.user), list(reading.passages.all())
    rows = desk.rows(cards, desk_passages.weighed(document, passages))
    return {
        "document": document,
        "may_judge": may_judge(request.user, document),
        "rows": rows,
        "lines": desk_text.lines(document.text, cards, passages),
        "is_wrapped": desk_text.is_hard_wrapped(document.text),
        "tally": desk.tally_of(rows),
        "unit_names": known.names(),
    }


def card_answer(request: HttpRequest, directive: Directive, done: Done, problem: str = "") -> HttpResponse:
    if not is_part(request):
        return _page_answer(request, directive.document, done, problem, f"d{directive.pk}")
    context = {"card": desk.card(directive, timezone.localdate(), request.user), "problem": problem}
    return _part_answer(request, directive.document, done, context, problem)


def passage_answer(request: HttpRequest, passage: Passage, done: Done, problem: str = "") -> HttpResponse:
    document = passage.reading.document
    if not is_part(request):
        return _page_answer(request, document, done, problem, f"p{passage.pk}")
    context = {"row": desk_passages.one_weighed(passage), "problem": problem}
    return _part_answer(request, document, done, context, problem)


def desk_answer(request: HttpRequest, document: Document, done: Done, problem: str = "") -> HttpResponse:
    """Both columns anew, for cards have come or gone; at a problem only that is said."""
    if not is_part(request):
        return _page_answer(request, document, done, problem, done.focus)
    context = {"document": document, "done": done, "problem": problem}
    if not problem:
        context |= desk_context(request, document) or {}
    answer = render(request, "_review_panes.html", context)
    return answer if problem else told(answer, done)


Problems = Mapping[type[Exception], Any]


def attempt(
    request: HttpRequest,
    document: Document,
    act: Callable[[], Done],
    problems: Problems,
    answer: Callable[[Done, str], HttpResponse],
) -> HttpResponse:
    """Do it, and answer; or with what is to be said of why it cannot be done. Where the card is gone, the desk anew."""
    try:
        done, problem = act(), ""
    except review.Replaced:
        return desk_anew(request, document)
    except tuple(problems) as why:
        done, problem = Done(), str(problems[type(why)])
    return answer(done, problem)


def desk_anew(request: HttpRequest, document: Document) -> HttpResponse:
    """The card is gone, and perhaps all others of its reading: the whole desk is fetched again."""
    words = _("The document was read again in the meantime, or its directives were split or merged: here they are now.")
    messages.error(request, words)
    if is_part(request):
        return HttpResponseClientRefresh()
    return redirect("review_desk", document.pk)


def judged_before(request: HttpRequest, directive: Directive) -> str:
    """In another tab, or on a page that the browser kept, it may well have been oneself."""
    who = review.judged_by(directive)
    if who is None:
        return _("Somebody else has judged this directive in the meantime.")
    if who == request.user:
        return _("You have judged this directive already.")
    return _("%(who)s has judged this directive in the meantime.") % {"who": who.get_full_name() or who.username}


def _part_answer(
    request: HttpRequest, document: Document, done: Done, context: dict[str, Any], problem: str
) -> HttpResponse:
    context |= {
        "document": document,
        "may_judge": may_judge(request.user, document),
        "tally": desk.tally(document),
        "done": done,
    }
    answer = render(request, "_review_answer.html", context)
    return answer if problem else told(answer, done)


def _page_answer(request: HttpRequest, document: Document, done: Done, problem: str, focus: str) -> HttpResponse:
    if problem:
        messages.error(request, problem)
    elif done.words:
        messages.success(request, done.words)
    return redirect(reverse("review_desk", args=[document.pk]) + (f"#{focus}" if focus else ""))


def told(answer: HttpResponse, done: Done) -> HttpResponse:
    """The page keeps what can be undone, the last first."""
    told = {"undo": done.undo, "card": done.card, "values": done.values or {}}
    told |= {"undone": done.undone, "focus": done.focus}
    return trigger_client_event(answer, "desk:done", told, after="settle")
