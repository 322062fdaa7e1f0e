"""The review desk: a document beside what it asks for, and the judgements of a clerk."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from directives.models import Directive
from tracker.forms.review import AcceptForm, DismissForm
from tracker.models import documents_visible_to
from tracker.permissions import may_read_documents, may_take_in, only_if, signed_in
from tracker.services import cutting, desk, in_parts, naming, review
from tracker.services.tracking import Refused
from tracker.views.desk_answers import Done, card_answer, desk_anew, desk_context, is_part, judged_before


@require_safe
@only_if(may_read_documents)
def review_desk(request: HttpRequest, pk: int) -> HttpResponse:
    document = get_object_or_404(
        documents_visible_to(request.user).select_related("access__unit").defer("search"), pk=pk
    )
    context = desk_context(request, document)
    if context is None:
        return redirect(document)
    return render(request, "review_desk.html", context | {"section": "documents", "reasons": review.Why.choices})


@require_safe
@only_if(may_read_documents)
def directive_card(request: HttpRequest, pk: int) -> HttpResponse:
    return card_answer(request, find_directive(request, pk), Done())


@require_POST
@only_if(may_take_in)
def directive_accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept as read. Where the text names a unit that is not known, the clerk is asked: no addressee is lost."""
    directive = find_directive(request, pk)
    found = _suggested(directive)
    if found.groups or found.partner_groups:
        problem = _("The text names a group: see who of it is meant, then accept.")
        return _ask(request, directive, _as_read(directive, found), problem=problem)
    if not found.leads:
        return _ask(request, directive, _as_read(directive, found), problem=_("Choose the lead unit, then accept."))
    if found.unresolved:
        problem = _("Not every unit that the text names is known here: add it, or accept without it.")
        return _ask(request, directive, _as_read(directive, found), problem=problem)
    return _judge(request, directive, lambda: _accept(request, directive, found))


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_take_in)
def directive_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept otherwise than read."""
    directive = find_directive(request, pk)
    if request.method != "POST":
        return _ask(request, directive, _as_read(directive))
    form = AcceptForm(request.POST, **AcceptForm.read(_suggested(directive)), after=directive.document.issued_on)
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
    directive = find_directive(request, pk)
    form = DismissForm(request.POST)
    if not form.is_valid():
        return _ask(request, directive, _as_read(directive), dismissal=form)
    why = form.cleaned_data["why"]
    return _judge(request, directive, lambda: review.dismiss(directive, why, by=signed_in(request), now=timezone.now()))


@require_POST
@only_if(may_take_in)
def directive_undo(request: HttpRequest, pk: int) -> HttpResponse:
    directive = find_directive(request, pk)

    def undo() -> None:
        review.undo(directive, by=signed_in(request), now=timezone.now())

    return _judge(request, directive, undo, is_undo=True)


def find_directive(request: HttpRequest, pk: int) -> Directive:
    found = Directive.objects.filter(document__in=documents_visible_to(request.user))
    return get_object_or_404(found.select_related("document__access__unit").defer("document__search"), pk=pk)


def _suggested(directive: Directive) -> review.Suggestion:
    return review.suggest(directive, today=timezone.localdate())


def _as_read(directive: Directive, found: review.Suggestion | None = None) -> AcceptForm:
    return AcceptForm.of(found or _suggested(directive), after=directive.document.issued_on)


def _accept(request: HttpRequest, directive: Directive, found: review.Suggestion) -> None:
    review.accept_as_read(directive, found, by=signed_in(request), now=timezone.now())


def _accept_amended(request: HttpRequest, directive: Directive, data: dict[str, Any]) -> None:
    in_parts.accept(directive, **data, by=signed_in(request), now=timezone.now())


def _judge(
    request: HttpRequest, directive: Directive, act: Callable[[], None], *, is_undo: bool = False
) -> HttpResponse:
    """Do it, and come back to the card; a refusal says what happened and shows the card as it is now."""
    problem = ""
    try:
        act()
    except review.Replaced:
        return desk_anew(request, directive.document)
    except review.AlreadyJudged:
        problem = judged_before(request, directive)
    except review.NotJudged:
        problem = _("This judgement has been taken back already.")
    except review.WorkReported:
        problem = _("A unit has reported on its task: the judgement stays.")
    undo, card = reverse("directive_undo", args=[directive.pk]), f"d{directive.pk}"
    done = Done(undone=undo, focus=card) if is_undo else Done(undo=undo, card=card)
    return card_answer(request, directive, done, problem)


def _ask(
    request: HttpRequest,
    directive: Directive,
    form: AcceptForm,
    *,
    dismissal: DismissForm | None = None,
    problem: str = "",
) -> HttpResponse:
    """The card as a form: in its place at the desk, or as a page of its own where there are no scripts."""
    if not Directive.objects.standing().filter(pk=directive.pk).exists():
        return desk_anew(request, directive.document)
    card = desk.card(directive, timezone.localdate())
    if card.state != "open":
        return card_answer(request, directive, Done(), judged_before(request, directive))
    form.fields["due_on"].help_text = review.due_hint(directive)
    context = {
        "section": "documents",
        "card": card,
        "document": directive.document,
        "form": form,
        "dismissal": dismissal or DismissForm(),
        "problem": problem,
    }
    if is_part(request):
        return render(request, "_review_edit.html", context)
    context["unit_names"] = naming.register(today=timezone.localdate()).names()
    context["next"] = cutting.next_to_merge(directive)
    failed = form.errors or problem or (dismissal and dismissal.errors)
    return render(request, "directive_amend.html", context, status=422 if failed else 200)
