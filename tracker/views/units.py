"""Units and what each owes."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from tracker.forms.units import UnitForm
from tracker.models import Deputy, Member, Right, Task, Unit, UnitName
from tracker.models.folding import folded_words
from tracker.permissions import may, may_administer, only_if, signed_in
from tracker.services import calendars, registry, units
from tracker.services.overview import Tally, by_unit, overview
from tracker.views.conflict import conflict

PAGE = 200


@require_safe
def unit_list(request: HttpRequest) -> HttpResponse:
    """Those whose names hold the words of `?q=`; where there are many, page by page."""
    today, sought = timezone.localdate(), request.GET.get("q", "").replace("\x00", "").strip()
    rows = by_unit(Task.objects.visible_to(request.user).counted_once_a_lead(), today)
    tallies = {row.unit_id: row.tally for row in rows}
    # A unit that was dissolved stays as long as it still leads something.
    units = Unit.objects.with_tree_fields().filter(Q(is_active=True) | Q(pk__in=list(tallies)))
    for word in folded_words(sought):
        units = units.filter(Exists(UnitName.objects.filter(unit=OuterRef("pk"), folded__contains=word)))
    units = units.select_related("merged_into").prefetch_related(_people(today))
    page = Paginator(units, PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "units",
        "rows": [(unit, tallies.get(unit.pk, Tally.of({}))) for unit in page.object_list],
        "page": page,
        "sought": sought,
    }
    return render(request, "unit_list.html", context)


@require_safe
def unit_detail(request: HttpRequest, pk: int) -> HttpResponse:
    unit = get_object_or_404(Unit.objects.select_related("merged_into").prefetch_related(_people()), pk=pk)
    today = timezone.localdate()
    tasks = Task.objects.visible_to(request.user).led_within(unit)
    context = {
        "section": "units",
        "unit": unit,
        "is_closed": unit.is_closed(today),
        "country": calendars.country_of(unit),
        "may_amend": may(request.user, Right.ADMINISTER, unit),
        "may_report": Unit.objects.within_reach(request.user).filter(pk=unit.pk).exists(),
        "above": unit.ancestors(),
        "below": unit.children.filter(is_active=True),
        "has_units_below": unit.children.exists(),
        "overview": overview(tasks, today),
        "pressing": tasks.unfinished().with_status(today).most_pressing_first(today).with_parts()[:20],
        "names": unit.names.all(),
        "merged_units": unit.merged_units.order_by("closed_on", "name"),
    }
    return render(request, "unit_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(may_administer)
def unit_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Contact address and country; its name, place and people are written in the administration."""
    unit = get_object_or_404(Unit, pk=pk)
    if not may(request.user, Right.ADMINISTER, unit):
        raise PermissionDenied
    above = {"above": calendars.country_of(unit.parent)}
    if request.method != "POST":
        return render(request, "unit_amend.html", {"unit": unit, "form": UnitForm(instance=unit), **above})
    form = UnitForm(request.POST, instance=unit)
    if not form.is_valid():
        return render(request, "unit_amend.html", {"unit": unit, "form": form, **above}, status=422)
    changed = form.changed()
    try:
        if changed:
            units.amend(unit, seen=form.seen(), by=signed_in(request), now=timezone.now(), **changed)
    except registry.Stale:
        present = UnitForm(instance=Unit.objects.get(pk=pk))
        return conflict(request, form, present, back=reverse("unit_detail", args=[pk]))
    messages.success(request, _("%(unit)s is changed.") % {"unit": unit.name} if changed else _("Nothing was changed."))
    return redirect("unit_detail", pk)


def _people(day: date | None = None) -> "Prefetch[str, QuerySet[Member], str]":
    """As `people`: who has a role of his own, each with whoever stands in (`standing_in`): on that day, or from now."""
    today = day or timezone.localdate()
    found = Deputy.objects.on(today) if day else Deputy.objects.not_over(today).order_by("from_on")
    deputies = Prefetch("deputies", found.select_related("deputy"), to_attr="standing_in")
    active = Member.objects.own().filter(user__is_active=True)
    members = active.select_related("user").order_by("role", "user").prefetch_related(deputies)
    return Prefetch("members", members, to_attr="people")
