"""A document that is a new version of another: the link, and taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from directives.models import Document
from directives.models.reading import ReadingState
from tracker.models import documents_visible_to
from tracker.permissions import may_judge, may_take_in, only_if, signed_in
from tracker.services import versions


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_take_in)
def document_version(request: HttpRequest, pk: int) -> HttpResponse:
    document = _document(request, pk)
    if request.method == "POST":
        return _link(request, document)
    if not may_judge(request.user, document):
        return redirect(document)
    words = request.GET.get("q", "").replace("\x00", "").strip()
    candidates = versions.candidates(document, request.user, words)
    context = {"section": "documents", "document": document, "words": words, "candidates": candidates}
    return render(request, "document_version.html", context)


@require_POST
@only_if(may_take_in)
def document_unlink(request: HttpRequest, pk: int) -> HttpResponse:
    document = _document(request, pk)
    try:
        versions.unlink(document, by=signed_in(request), now=timezone.now())
    except versions.NotLinked:
        messages.info(request, _("The link has been taken back already."))
    except versions.WorkReported:
        messages.error(
            request, _("A unit has reported on a task that stands on this version alone by now: the link stays.")
        )
    else:
        messages.success(request, _("The link is taken back, and with it what was carried over."))
    return redirect(document)


def _link(request: HttpRequest, document: Document) -> HttpResponse:
    key = request.POST.get("earlier", "")
    is_key = key.isascii() and key.isdigit() and len(key) < 10
    earlier = documents_visible_to(request.user).filter(pk=int(key)).first() if is_key else None
    try:
        if earlier is None:
            raise versions.NotThere
        carried = versions.link(document, earlier, by=signed_in(request), now=timezone.now())
    except versions.NotThere:
        messages.error(request, _("Choose a document whose directives you may judge."))
        return redirect("document_version", document.pk)
    except versions.Circle:
        messages.error(request, _("That one is itself a version of this document."))
        return redirect("document_version", document.pk)
    linked = _("Linked as a new version of “%(earlier)s”.") % {"earlier": earlier}
    messages.success(request, f"{linked} {_told(document, carried)}")
    return redirect(document)


def _told(document: Document, carried: int) -> str:
    if not document.readings.filter(state=ReadingState.DONE).exists():
        return _("What was judged there is carried over once this document is read.")
    said = ngettext("%(n)d judgement was carried over.", "%(n)d judgements were carried over.", carried)
    return said % {"n": carried}


def _document(request: HttpRequest, pk: int) -> Document:
    found = documents_visible_to(request.user).select_related("access__unit").defer("search")
    return get_object_or_404(found, pk=pk)
