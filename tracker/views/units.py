"""Units and what each owes."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tracker.models import Task, Unit
from tracker.services.overview import Tally, by_unit, overview


@require_safe
def unit_list(request: HttpRequest) -> HttpResponse:
    rows = by_unit(Task.objects.visible_to(request.user), timezone.localdate())
    tallies = {row.unit_id: row.tally for row in rows}
    # A unit that was dissolved stays as long as it still leads something.
    units = Unit.objects.with_tree_fields().filter(Q(is_active=True) | Q(pk__in=list(tallies)))
    shown = [(unit, tallies.get(unit.pk, Tally.of({}))) for unit in units]
    return render(request, "unit_list.html", {"section": "units", "rows": shown})


@require_safe
def unit_detail(request: HttpRequest, pk: int) -> HttpResponse:
    unit = get_object_or_404(Unit, pk=pk)
    today = timezone.localdate()
    tasks = Task.objects.visible_to(request.user).led_within(unit)
    context = {
        "section": "units",
        "unit": unit,
        "may_report": Unit.objects.within_reach(request.user).filter(pk=unit.pk).exists(),
        "above": unit.ancestors(),
        "has_units_below": unit.children.exists(),
        "overview": overview(tasks, today),
        "pressing": tasks.unfinished().with_status(today).most_pressing_first(today).with_parts()[:20],
        "members": unit.members.select_related("user"),
        "names": unit.names.all(),
    }
    return render(request, "unit_detail.html", context)
