"""The review desk: a document beside what it asks for, and the judgements of a clerk."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from directives.models import Directive
from tracker.forms.review import AcceptForm, DismissForm
from tracker.models import documents_visible_to
from tracker.permissions import may_judge, may_read_documents, may_take_in, only_if, signed_in
from tracker.services import desk, in_parts, naming, review
from tracker.services.tracking import Refused


@require_safe
@only_if(may_read_documents)
def review_desk(request: HttpRequest, pk: int) -> HttpResponse:
    document = get_object_or_404(
        documents_visible_to(request.user).select_related("access__unit").defer("search"), pk=pk
    )
    reading = desk.last_reading(document)
    if reading is None:
        return redirect(document)
    known = naming.register(document.issued_on, timezone.localdate())
    cards = desk.cards(document, reading, known)
    context = {
        "section": "documents",
        "document": document,
        "may_judge": may_judge(request.user, document),
        "cards": cards,
        "lines": desk.lines(document.text, cards, reading.passages.all()),
        "is_wrapped": desk.is_hard_wrapped(document.text),
        "tally": desk.Tally(sum(card.state != "open" for card in cards), len(cards)),
        "reasons": review.Why.choices,
        "unit_names": known.names(),
    }
    return render(request, "review_desk.html", context)


@require_safe
@only_if(may_read_documents)
def directive_card(request: HttpRequest, pk: int) -> HttpResponse:
    return _back(request, _directive(request, pk))


@require_POST
@only_if(may_take_in)
def directive_accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept as read. Where the text names a unit that is not known, the clerk is asked: no addressee is lost."""
    directive = _directive(request, pk)
    found = _suggested(directive)
    if found.groups or found.partner_groups:
        problem = _("The text names a group: see who of it is meant, then accept.")
        return _ask(request, directive, AcceptForm.of(found), problem=problem)
    if not found.leads:
        return _ask(request, directive, AcceptForm.of(found), problem=_("Choose the lead unit, then accept."))
    if found.unresolved:
        problem = _("Not every unit that the text names is known here: add it, or accept without it.")
        return _ask(request, directive, AcceptForm.of(found), problem=problem)
    return _judge(request, directive, lambda: _accept(request, directive, found))


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_take_in)
def directive_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept otherwise than read."""
    directive = _directive(request, pk)
    if request.method != "POST":
        return _ask(request, directive, AcceptForm.of(_suggested(directive)))
    form = AcceptForm(request.POST, **AcceptForm.read(_suggested(directive)))
    if not form.is_valid():
        return _ask(request, directive, form)
    try:
        return _judge(request, directive, lambda: _accept_amended(request, directive, form.cleaned_data))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _ask(request, directive, form)


@require_POST
@only_if(may_take_in)
def directive_dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    directive = _directive(request, pk)
    form = DismissForm(request.POST)
    if not form.is_valid():
        return _ask(request, directive, AcceptForm.of(_suggested(directive)), dismissal=form)
    why = form.cleaned_data["why"]
    return _judge(request, directive, lambda: review.dismiss(directive, why, by=signed_in(request), now=timezone.now()))


@require_POST
@only_if(may_take_in)
def directive_undo(request: HttpRequest, pk: int) -> HttpResponse:
    directive = _directive(request, pk)
    return _judge(request, directive, lambda: review.undo(directive, by=signed_in(request), now=timezone.now()))


def _directive(request: HttpRequest, pk: int) -> Directive:
    found = Directive.objects.filter(document__in=documents_visible_to(request.user))
    return get_object_or_404(found.select_related("document__access__unit").defer("document__search"), pk=pk)


def _suggested(directive: Directive) -> review.Suggestion:
    return review.suggest(directive, today=timezone.localdate())


def _accept(request: HttpRequest, directive: Directive, found: review.Suggestion) -> None:
    review.accept(
        directive,
        leads=found.leads,
        partners=found.partners,
        due_on=found.due_on,
        is_standing=found.is_standing,
        rrule=found.rrule,
        content=found.content,
        by=signed_in(request),
        now=timezone.now(),
    )


def _accept_amended(request: HttpRequest, directive: Directive, data: dict[str, Any]) -> None:
    in_parts.accept(directive, **data, by=signed_in(request), now=timezone.now())


def _judge(request: HttpRequest, directive: Directive, act: Callable[[], None]) -> HttpResponse:
    """Do it, and come back to the card; a refusal says what happened and shows the card as it is now."""
    problem = ""
    try:
        act()
    except review.Replaced:
        return _desk_anew(request, directive)
    except review.AlreadyJudged:
        problem = _judged_before(request, directive)
    except review.NotJudged:
        problem = _("This judgement has been taken back already.")
    except review.WorkReported:
        problem = _("A unit has reported on its task: the judgement stays.")
    return _back(request, directive, problem)


def _judged_before(request: HttpRequest, directive: Directive) -> str:
    """In another tab, or on a page that the browser kept, it may well have been oneself."""
    if review.is_judged_by(directive, signed_in(request)):
        return _("You have judged this directive already.")
    return _("Somebody else has judged this directive in the meantime.")


def _desk_anew(request: HttpRequest, directive: Directive) -> HttpResponse:
    """The card is gone, and with it all others of its reading: the whole desk is fetched again."""
    messages.error(request, _("The document was read again in the meantime: here are its directives now."))
    if _is_part(request):
        return HttpResponseClientRefresh()
    return redirect("review_desk", directive.document_id)


def _back(request: HttpRequest, directive: Directive, problem: str = "") -> HttpResponse:
    if not _is_part(request):
        if problem:
            messages.error(request, problem)
        return redirect(f"{reverse('review_desk', args=[directive.document_id])}#d{directive.pk}")
    context = {
        "card": desk.card(directive, timezone.localdate()),
        "document": directive.document,
        "may_judge": may_judge(request.user, directive.document),
        "tally": desk.tally(directive.document),
        "problem": problem,
    }
    return render(request, "_review_answer.html", context)


def _ask(
    request: HttpRequest,
    directive: Directive,
    form: AcceptForm,
    *,
    dismissal: DismissForm | None = None,
    problem: str = "",
) -> HttpResponse:
    """The card as a form: in its place at the desk, or as a page of its own where there are no scripts."""
    card = desk.card(directive, timezone.localdate())
    if card.state != "open":
        return _back(request, directive, _judged_before(request, directive))
    form.fields["due_on"].help_text = review.due_hint(directive)
    context = {
        "section": "documents",
        "card": card,
        "document": directive.document,
        "form": form,
        "dismissal": dismissal or DismissForm(),
        "problem": problem,
    }
    if _is_part(request):
        return render(request, "_review_edit.html", context)
    context["unit_names"] = naming.register(today=timezone.localdate()).names()
    failed = form.errors or problem or (dismissal and dismissal.errors)
    return render(request, "directive_amend.html", context, status=422 if failed else 200)


def _is_part(request: HttpRequest) -> bool:
    return bool(getattr(request, "htmx", False))
