"""Units and what each owes."""

from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tracker.models import Deputy, Member, Task, Unit
from tracker.services.overview import Tally, by_unit, overview


@require_safe
def unit_list(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    rows = by_unit(Task.objects.visible_to(request.user).counted_once_a_lead(), today)
    tallies = {row.unit_id: row.tally for row in rows}
    # A unit that was dissolved stays as long as it still leads something.
    units = Unit.objects.with_tree_fields().filter(Q(is_active=True) | Q(pk__in=list(tallies)))
    units = units.select_related("merged_into").prefetch_related(_people(today))
    shown = [(unit, tallies.get(unit.pk, Tally.of({}))) for unit in units]
    return render(request, "unit_list.html", {"section": "units", "rows": shown})


@require_safe
def unit_detail(request: HttpRequest, pk: int) -> HttpResponse:
    unit = get_object_or_404(Unit.objects.select_related("merged_into").prefetch_related(_people()), pk=pk)
    today = timezone.localdate()
    tasks = Task.objects.visible_to(request.user).led_within(unit)
    context = {
        "section": "units",
        "unit": unit,
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


def _people(day: date | None = None) -> "Prefetch[str, QuerySet[Member], str]":
    """As `people`: who has a role of his own, each with whoever stands in (`standing_in`): on that day, or from now."""
    today = day or timezone.localdate()
    found = Deputy.objects.on(today) if day else Deputy.objects.not_over(today).order_by("from_on")
    deputies = Prefetch("deputies", found.select_related("deputy"), to_attr="standing_in")
    active = Member.objects.own().filter(user__is_active=True)
    members = active.select_related("user").order_by("role", "user").prefetch_related(deputies)
    return Prefetch("members", members, to_attr="people")
