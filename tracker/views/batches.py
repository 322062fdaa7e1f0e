"""What became of many files at once: one page, with the progress of each reading."""

import secrets
from dataclasses import asdict

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from tracker import jobs
from tracker.forms.documents import IntakeForm
from tracker.permissions import may_take_in, only_if, signed_in
from tracker.services import batches
from tracker.services.batches import Outcome

# In the session of whoever posted them: they are an answer, and the documents speak for themselves.
_KEY, _KEPT = "batches", 5


def take_in(request: HttpRequest, form: IntakeForm) -> HttpResponse:
    outcomes = batches.take_in(
        form.files_given,
        by=signed_in(request),
        now=timezone.now(),
        is_confidential=form.cleaned_data["is_confidential"],
    )
    jobs.hint(jobs.read_document, *batches.waiting(outcomes))
    return redirect(f"{reverse('document_batch')}?{urlencode({'of': _keep(request, outcomes)})}")


@require_safe
@only_if(may_take_in)
def document_batch(request: HttpRequest) -> HttpResponse:
    """Fetched again each second, the table alone, until all readings are over."""
    name = request.GET.get("of", "")
    outcomes = _kept(request, name)
    if not outcomes:
        return redirect("document_add")
    rows = batches.rows(outcomes, request.user)
    context = {
        "section": "documents",
        "name": name,
        "rows": rows,
        "new": sum(outcome.is_new for outcome in outcomes),
        "here": sum(outcome.document_id is not None and not outcome.is_new for outcome in outcomes),
        "refused": sum(outcome.document_id is None for outcome in outcomes),
        "open": sum(not row.is_over for row in rows),
    }
    return render(request, "_batch_rows.html" if getattr(request, "htmx", False) else "document_batch.html", context)


def _keep(request: HttpRequest, outcomes: list[Outcome]) -> str:
    name = secrets.token_urlsafe(6)
    before = list(request.session.get(_KEY, {}).items())[1 - _KEPT :]
    request.session[_KEY] = dict([*before, (name, [asdict(outcome) for outcome in outcomes])])
    return name


def _kept(request: HttpRequest, name: str) -> list[Outcome]:
    return [Outcome(**values) for values in request.session.get(_KEY, {}).get(name, [])]
