"""Accepting at once what was read with confidence, and taking that back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from directives.models import Directive, Document
from tracker.forms.review import SureForm, TakenForm
from tracker.models import documents_visible_to
from tracker.permissions import may_judge, may_take_in, only_if, signed_in
from tracker.services import sure
from tracker.services.sure import Level
from tracker.views.desk_answers import Done, desk_answer, is_part


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_take_in)
def document_accept_sure(request: HttpRequest, pk: int) -> HttpResponse:
    """How many that would be, and why the others stay open; then it is done."""
    document = _document(request, pk)
    form = SureForm(request.POST)
    if request.method != "POST" or not form.is_valid():
        context = {"section": "documents", "document": document, "offers": _offers(request, document)}
        context["may_judge"] = may_judge(request.user, document)
        return render(request, "_review_sure.html" if is_part(request) else "document_accept_sure.html", context)
    taken = sure.accept(document, Level(form.cleaned_data["level"]), by=signed_in(request), now=timezone.now())
    words = ngettext("%(n)s directive is accepted as read.", "%(n)s directives are accepted as read.", len(taken))
    undo = reverse("document_undo_sure", args=[document.pk]) if taken else ""
    keys = ",".join(str(row.pk) for row in taken)
    return desk_answer(request, document, Done(words % {"n": len(taken)}, undo=undo, values={"taken": keys}))


@require_POST
@only_if(may_take_in)
def document_undo_sure(request: HttpRequest, pk: int) -> HttpResponse:
    """Of the directives named, those of this document that this person accepted."""
    document = _document(request, pk)
    form = TakenForm(request.POST)
    keys = form.cleaned_data["taken"] if form.is_valid() else []
    rows = list(Directive.objects.filter(document=document, pk__in=keys))
    for row in rows:
        row.document = document  # its text is fetched once
    kept = sure.undo(rows, by=signed_in(request), now=timezone.now())
    words = _("The acceptances are taken back.")
    if kept:
        words += " " + ngettext(
            "%(n)s stays: a unit has reported on its task.",
            "%(n)s stay: units have reported on their tasks.",
            len(kept),
        ) % {"n": len(kept)}
    return desk_answer(request, document, Done(words))


def _offers(request: HttpRequest, document: Document) -> list[tuple[Level, int, list[tuple[sure.Open, int]]]]:
    """Each with the number, and why how many others stay open; a lower level only where it takes more."""
    found = [(level, sure.sure(document, level, timezone.localdate(), request.user)) for level in Level]
    offers = [(level, len(each.ready), list(each.open.items())) for level, each in found]
    return offers[:1] + [offer for offer in offers[1:] if offer[1] > offers[0][1]]


def _document(request: HttpRequest, pk: int) -> Document:
    return get_object_or_404(documents_visible_to(request.user).select_related("access__unit").defer("search"), pk=pk)
