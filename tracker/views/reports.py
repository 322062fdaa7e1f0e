"""Reports: asking for one, watching it being made, reading its figures, taking the paper home."""

import re
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tracker import jobs, permissions
from tracker.forms.reports import ReportForm
from tracker.models import Report, ReportState
from tracker.permissions import only_if
from tracker.services import reports, windows
from tracker.services.counting import DATED, Figures

PAGE = 30
LINES = 100


@require_safe
def report_list(request: HttpRequest) -> HttpResponse:
    found = Report.objects.visible_to(request.user).without_figures()
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    return render(request, "report_list.html", {"section": "reports", "page": page})


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(reports.may_ask)
def report_add(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    user = permissions.signed_in(request)
    if request.method != "POST":
        return _add_page(request, _blank_form(request))
    form = ReportForm(request.POST, user=user, today=timezone.localdate(now))
    if not form.is_valid():
        return _add_page(request, form, status=422)
    report = reports.ask(**form.cleaned_data, by=user, now=now)
    jobs.hint(jobs.make_report, report.pk)
    return redirect(report)


@require_safe
def report_detail(request: HttpRequest, pk: int) -> HttpResponse:
    report = _report(request, pk)
    context: dict[str, Any] = {"section": "reports", "report": report}
    if report.state == ReportState.DONE:
        context |= _figures_context(request, Figures.from_json(report.figures))
    return render(request, "report_detail.html", context)


@require_safe
def report_progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far it is, asked for each second by the page that waits; once it is ready, the whole page anew."""
    report = _report(request, pk)
    response = render(request, "_report_progress.html", {"report": report})
    if report.state == ReportState.DONE:
        response["HX-Refresh"] = "true"
    return response


@require_POST
def report_again(request: HttpRequest, pk: int) -> HttpResponse:
    report = _report(request, pk)
    try:
        reports.ask_again(report, now=timezone.now())
    except reports.NotFailed:
        messages.info(request, _("This report is ready or being made; nothing was repeated."))
    else:
        jobs.hint(jobs.make_report, report.pk)
    return redirect(report)


@require_safe
def report_pdf(request: HttpRequest, pk: int) -> HttpResponseBase:
    report = _report(request, pk)
    if report.state != ReportState.DONE or not report.pdf.storage.exists(report.pdf.name or ""):
        raise Http404
    return FileResponse(
        report.pdf.open("rb"), as_attachment=True, filename=_file_name(report), content_type="application/pdf"
    )


def _report(request: HttpRequest, pk: int) -> Report:
    found = Report.objects.visible_to(request.user).select_related("unit", "created_by")
    return get_object_or_404(found, pk=pk)


def _blank_form(request: HttpRequest) -> ReportForm:
    """For the window and unit in the address, else this month and the user's first unit."""
    today = timezone.localdate()
    user = permissions.signed_in(request)
    offered = [*windows.common(today), *windows.anti_corruption(today)]
    window = next((each for each in offered if each.key == request.GET.get("window")), offered[0])
    form = ReportForm.for_window(window, user=user, today=today, language=get_language() or "vi")
    if unit := form.offered(request.GET.get("unit", "")):
        form.initial["unit"] = unit
    return form


def _add_page(request: HttpRequest, form: ReportForm, status: int = 200) -> HttpResponse:
    asked = request.GET.get("unit", "")
    unit = form.offered(asked)
    context = {
        "section": "reports",
        "form": form,
        "common": windows.common(form.today),
        "anti_corruption": windows.anti_corruption(form.today),
        "chosen": request.GET.get("window", ""),
        "unit": unit,
        "is_out_of_reach": bool(asked) and unit is None,
    }
    return render(request, "report_add.html", context, status=status)


def _figures_context(request: HttpRequest, figures: Figures) -> dict[str, Any]:
    """`?status=` and `?unit=` show the very tasks behind one number of the figures."""
    status, unit = request.GET.get("status", ""), request.GET.get("unit", "")
    lead = next((line for line in figures.units if unit and str(line.pk) == unit), None)
    lines = figures.lines(status, lead.pk if lead else None)
    return {
        "figures": figures,
        "statuses": [each.value for each in DATED],
        "page": Paginator(lines, LINES).get_page(request.GET.get("page")),
        "chosen_status": status,
        "chosen_unit": lead,
        "is_narrowed": bool(status or lead),
    }


def _file_name(report: Report) -> str:
    """The title and the window; Django writes it as RFC 6266 wants."""
    title = re.sub(r"\W+", "_", report.title[:80]).strip("_") or "report"
    return f"{title}_{report.start_on:%Y%m%d}-{report.end_on:%Y%m%d}.pdf"
