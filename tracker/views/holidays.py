"""The office's calendar: the days off of a year, and the days that are worked in exchange."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tracker.forms.office import CalendarForm, HolidayForm, SeedForm
from tracker.models import Holiday, Right, Unit
from tracker.permissions import may_administer, may_set_up, may_write_holiday, only_if, signed_in
from tracker.services import calendars, registry, turns
from tracker.services.calendars import Line
from tracker.views.conflict import conflict


@require_safe
def holiday_list(request: HttpRequest) -> HttpResponse:
    form = CalendarForm(request.GET, today=timezone.localdate())
    year, country, unit = form.chosen
    calendar = calendars.calendar_of(unit) if unit else calendars.of_country(country)
    lines = calendars.lines(year, calendar) + ([] if unit else calendars.unit_lines(year, country))
    of = str(unit.pk) if unit else country
    context = {
        "form": form,
        "year": year,
        "country": country,
        "unit": unit,
        "years": [(each, f"?{urlencode({'year': each, 'of': of})}") for each in (year - 1, year, year + 1)],
        "lines": _marked(sorted(lines, key=lambda line: line.on), request),
        "working_days": calendar.working_days(year),
        "is_written": year in calendar.written,
        "seed": SeedForm(initial={"year": year, "country": country}) if calendars.is_known(country) else None,
        "add_url": f"{reverse('holiday_add')}?{urlencode({'country': country, 'unit': unit.pk if unit else ''})}",
    }
    return render(request, "holiday_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_administer)
def holiday_add(request: HttpRequest) -> HttpResponse:
    initial = {"country": request.GET.get("country"), "unit": request.GET.get("unit")}
    return _write(request, Holiday(), {key: value for key, value in initial.items() if value})


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_administer)
def holiday_amend(request: HttpRequest, pk: int) -> HttpResponse:
    return _write(request, _own(request, pk), {})


@require_POST
@only_if(may_administer)
def holiday_remove(request: HttpRequest, pk: int) -> HttpResponse:
    holiday = _own(request, pk)
    back = _list_url(holiday)
    messages.success(request, _("Taken out of the calendar: %(day)s") % {"day": holiday})
    registry.remove(holiday, by=signed_in(request), now=timezone.now())
    _follow(request)
    return redirect(back)


@require_POST
@only_if(may_set_up)
def holiday_seed(request: HttpRequest) -> HttpResponse:
    form = SeedForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest()
    year, country = form.cleaned_data["year"], form.cleaned_data["country"]
    try:
        days = calendars.seed(country, year, by=signed_in(request), now=timezone.now(), again=True)
    except calendars.UnknownCountry:
        messages.error(request, _("No days off of this country are known: add them by hand."))
    else:
        messages.success(request, _written(days))
        _follow(request)
    return redirect(f"{reverse('holiday_list')}?{urlencode({'year': year, 'of': country})}")


def _follow(request: HttpRequest) -> None:
    """Turns that are still to come follow the calendar."""
    now = timezone.now()
    moved = turns.follow_calendar(today=timezone.localdate(now), by=signed_in(request), now=now)
    if moved:
        said = ngettext(
            "%(n)d coming turn has a new deadline by it.", "%(n)d coming turns have a new deadline by it.", moved
        )
        messages.info(request, said % {"n": moved})


def _own(request: HttpRequest, pk: int) -> Holiday:
    """A line that this administrator may change."""
    found = get_object_or_404(Holiday.objects.select_related("unit"), pk=pk)
    if not may_write_holiday(request.user, found):
        raise PermissionDenied
    return found


def _marked(lines: list[Line], request: HttpRequest) -> list[tuple[Line, bool]]:
    """Each with whether this user may change it."""
    own = {None} if may_set_up(request.user) else set()
    own |= set(Unit.objects.within_reach(request.user, Right.ADMINISTER).values_list("pk", flat=True))
    return [(line, line.holiday is not None and line.holiday.unit_id in own) for line in lines]


def _write(request: HttpRequest, row: Holiday, initial: dict[str, Any]) -> HttpResponse:
    """The form for one line, and what comes of it."""
    title = str(row) if row.pk else ""
    back = _list_url(row if row.pk else Holiday(country=initial.get("country", "")))
    form = HolidayForm(
        request.POST if request.method == "POST" else None, instance=row, initial=initial, user=request.user
    )
    try:
        if request.method == "POST" and form.is_valid() and _is_kept(request, form):
            messages.success(request, _("In the calendar: %(day)s") % {"day": form.instance})
            _follow(request)
            return redirect(_list_url(form.instance))
    except registry.Stale:
        return conflict(
            request, form, HolidayForm(instance=_own(request, row.pk), user=request.user), back=request.path
        )
    context = {"form": form, "pk": row.pk, "title": title, "back": back}
    return render(request, "holiday_form.html", context, status=422 if request.method == "POST" else 200)


def _is_kept(request: HttpRequest, form: HolidayForm) -> bool:
    """False where somebody wrote the same day a moment before."""
    try:
        version = form.cleaned_data["version"]
        registry.write(form.instance, by=signed_in(request), now=timezone.now(), version=version)
    except IntegrityError:
        form.add_error(None, _("This day stands in the list already: change its line there."))
        return False
    return True


def _list_url(row: Holiday) -> str:
    on: date = row.on or timezone.localdate()
    of = {"of": row.country} if row.country else {}
    return f"{reverse('holiday_list')}?{urlencode({'year': on.year, **of})}"


def _written(days: int) -> str:
    if not days:
        return _("Nothing was missing: every day of the public calendar stands here.")
    return ngettext("%(n)d day written down.", "%(n)d days written down.", days) % {"n": days}
