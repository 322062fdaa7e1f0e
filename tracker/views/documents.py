"""Documents: the list, taking one in, its facts and how far its reading is."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from directives.models import Document
from directives.models.reading import ReadingState
from tracker import jobs
from tracker.forms.documents import FactsForm, IntakeForm
from tracker.forms.tasks import ReasonForm
from tracker.models import documents_visible_to
from tracker.permissions import may_judge, may_read_documents, may_take_in, only_if, signed_in
from tracker.services import desk, documents, links, same_number, versions, web_addresses
from tracker.services.document_states import Only, held_up, only
from tracker.views import batches
from tracker.views.conflict import conflict

PAGE = 30


@require_safe
@only_if(may_read_documents)
def document_list(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").replace("\x00", "")
    which, rows = request.GET.get("only", ""), documents.listed(request.user, words)
    page = Paginator(only(rows, which), PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "documents",
        "page": page,
        "words": words.strip(),
        "which": which if which in Only else "",
        "choices": Only.choices,
        "failed": 0 if which in Only else only(rows, Only.FAILED).count(),
    }
    return render(request, "document_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_take_in)
def document_add(request: HttpRequest) -> HttpResponse:
    form = IntakeForm(request.POST, request.FILES) if request.method == "POST" else IntakeForm()
    if request.method == "POST" and form.is_valid():
        if len(form.files_given) > 1:
            return batches.take_in(request, form)
        document = _take_in(request, form)
        if document:
            return redirect(document)
    status = 422 if form.errors else 200
    return render(request, "document_add.html", {"section": "documents", "form": form}, status=status)


@require_safe
@only_if(may_read_documents)
def document_detail(request: HttpRequest, pk: int) -> HttpResponse:
    return render(request, "document_detail.html", _facts(request, _document(request, pk)))


@require_safe
@only_if(may_read_documents)
def document_compare(request: HttpRequest, pk: int) -> HttpResponse:
    """Beside another document (`with`): what they say of themselves, and where their texts differ."""
    document, other_pk = _document(request, pk), request.GET.get("with", "")
    if not other_pk.isdecimal() or len(other_pk) > 18:
        return redirect(document)
    other = _document(request, int(other_pk))
    older, newer = sorted((document, other), key=lambda one: (one.taken_in_at, one.pk))
    context = {
        "section": "documents",
        "document": document,
        "pair": (document, other),
        "older": older,
        "newer": newer,
        "may_link": document != other and versions.may_link(newer, older, request.user),
        "differences": same_number.differences(document, other),
    }
    return render(request, "document_compare.html", context)


@require_safe
@only_if(may_read_documents)
def document_progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the reading is: fetched each second while it runs; once it is over, the page is fetched whole,
    for the reading has found the document's facts too."""
    document = _document(request, pk)
    if not getattr(request, "htmx", False):
        return redirect(document)
    context = _facts(request, document)
    if context["reading"] and context["reading"].is_over:
        return HttpResponseClientRefresh()
    return render(request, "_document_progress.html", context)


@require_safe
@only_if(may_read_documents)
def document_original(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The very bytes that came in: always saved, never shown by the browser in our name."""
    document = _document(request, pk)
    if not document.original:
        raise Http404
    try:
        data = document.original.open("rb")
    except FileNotFoundError:
        messages.error(request, _("The file of the original is missing on the server: tell your administrator."))
        return render(request, "document_detail.html", _facts(request, document), status=404)
    answer = FileResponse(
        data,
        as_attachment=True,
        filename=document.name or f"{document.pk}.txt",
        content_type="application/octet-stream",
    )
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_POST
@only_if(may_take_in)
def document_amend(request: HttpRequest, pk: int) -> HttpResponse:
    document = _document(request, pk)
    form = FactsForm(request.POST)
    if not form.is_valid():
        return render(request, "document_detail.html", _facts(request, document) | {"form": form}, status=422)
    try:
        documents.amend(document, **form.cleaned_data, by=signed_in(request), now=timezone.now())
    except documents.Stale:
        return conflict(request, form, _facts_form(_document(request, pk)), back=document.get_absolute_url())
    messages.success(request, _("The facts of the document are corrected."))
    return redirect(document)


@require_POST
@only_if(may_take_in)
def document_read(request: HttpRequest, pk: int) -> HttpResponse:
    document = _document(request, pk)
    try:
        reading = documents.read_again(document, by=signed_in(request), now=timezone.now())
    except documents.NotAgain:
        messages.error(request, _("This document is being read already."))
    else:
        jobs.hint(jobs.read_document, reading.pk)
    return redirect(document)


def _document(request: HttpRequest, pk: int) -> Document:
    found = documents_visible_to(request.user).defer("text", "search")
    return get_object_or_404(found.select_related("taken_in_by", "access__unit"), pk=pk)


def _facts_form(document: Document) -> FactsForm:
    return FactsForm.of(document, documents.facts_version(document))


def _take_in(request: HttpRequest, form: IntakeForm) -> Document | None:
    """The one document of the form; None where it is refused, which the form then says."""
    more = {key: form.cleaned_data[key] for key in ("title", "is_confidential")}
    more |= {"by": signed_in(request), "now": timezone.now()}
    try:
        if form.source == "address":
            policy = web_addresses.office_policy()
            document, is_new = web_addresses.take_in(form.cleaned_data["address"], policy=policy, **more)
        else:
            document, is_new = documents.take_in(*form.bytes_and_name(), **more)
    except documents.CannotRead as reason:
        form.add_error(form.source, str(reason))
        return None
    if is_new:
        for reading in document.readings.all():
            jobs.hint(jobs.read_document, reading.pk)
        messages.success(request, _("The document is taken in and being read."))
    else:
        messages.info(request, _("This very document was taken in before: here it is."))
    return document


def _facts(request: HttpRequest, document: Document) -> dict[str, Any]:
    reading = document.readings.first()
    return {
        "section": "documents",
        "document": document,
        "reading": reading,
        "held_up": held_up(reading, timezone.now()),
        "failed": reading and reading.state == ReadingState.FAILED,
        "tally": desk.tally(document),
        "form": _facts_form(document),
        "bin_form": ReasonForm(auto_id="id_bin_%s"),
        "may_judge": may_judge(request.user, document),
        "may_read_again": documents.may_read_again(document),
        "versions": links.versions(document, request.user),
        "is_outdated": documents.outdated(document),
        "same_number": same_number.same_numbered(document, request.user),
        "cites": links.cites(document, request.user),
        "cited_by": links.cited_by(document, request.user),
    }
