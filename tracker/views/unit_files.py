"""Units and people by file: a trial first, then the same content again to write it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tracker.forms.units import ConfirmForm, ImportForm
from tracker.permissions import may_set_up, only_if, signed_in
from tracker.services import unit_files
from tracker.services.unit_import import NotImportable, check, export, load
from tracker.services.unit_plan import Fate, Plan

MOST_LINES = 500


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_set_up)
def unit_import(request: HttpRequest) -> HttpResponse:
    """Choose a file, and see what it would do."""
    if request.method != "POST":
        return _page(request, ImportForm())
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    file = form.cleaned_data["file"]
    try:
        content = file.read()
        plan = check(unit_files.rows(content, file.name))
    except unit_files.CannotRead as error:
        form.add_error("file", str(error))
        return _page(request, form, status=422)
    confirm = ConfirmForm(initial={"name": file.name, "content": content.decode("utf-8-sig")})
    return _page(request, ImportForm(), plan=plan, confirm=confirm, status=200 if plan.is_good else 422)


@require_POST
@only_if(may_set_up)
def unit_import_apply(request: HttpRequest) -> HttpResponse:
    """Write what was shown; where things have changed so that it no longer can be, show it anew."""
    form = ConfirmForm(request.POST)
    if not form.is_valid():
        return redirect("unit_import")
    try:
        rows = unit_files.rows(form.cleaned_data["content"].encode(), form.cleaned_data["name"])
        plan = load(rows, by=signed_in(request), now=timezone.now())
    except unit_files.CannotRead as error:
        messages.error(request, str(error))
        return redirect("unit_import")
    except NotImportable as error:
        return _page(request, ImportForm(), plan=error.plan, status=422)
    n = len(plan.of(Fate.MADE)) + len(plan.of(Fate.CHANGED))
    messages.success(request, ngettext("%(n)d line was written.", "%(n)d lines were written.", n) % {"n": n})
    return redirect("unit_list")


@require_safe
@only_if(may_set_up)
def unit_export(request: HttpRequest) -> HttpResponse:
    """All units and people, as the import reads them."""
    answer = HttpResponse(unit_files.as_csv(export()), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="units.csv"'
    return answer


def _page(
    request: HttpRequest, form: ImportForm, *, plan: Plan | None = None, status: int = 200, **more: Any
) -> HttpResponse:
    context: dict[str, Any] = {"section": "units", "form": form, "columns": unit_files.COLUMNS, "plan": plan, **more}
    if plan:
        told = [line for line in plan.lines if line.fate != Fate.KEPT]
        told.sort(key=lambda line: not line.errors)
        context |= {
            "lines": told[:MOST_LINES],
            "more": len(told[MOST_LINES:]),
            "counts": [(Fate(fate).label, len(plan.of(fate))) for fate in Fate.values],
        }
    return render(request, "unit_import.html", context, status=status)
