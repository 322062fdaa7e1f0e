"""A report's figures laid out as an official paper: the HTML from which the PDF is printed."""

from dataclasses import dataclass
from datetime import date

from django.template.loader import render_to_string
from django.utils import timezone

from tracker import figures as charts
from tracker.models import Member, Report, Status, Unit
from tracker.services.counting import AGES, DATED, Ageing, Counts, Figures


@dataclass(frozen=True, slots=True)
class SigningDay:
    """As Decree 30/2020 writes a date: days below 10 and the months 1 and 2 with a nought before them."""

    day: str
    month: str
    year: str

    @classmethod
    def of(cls, day: date) -> "SigningDay":
        month = f"{day.month:02d}" if day.month < 3 else str(day.month)
        return cls(f"{day.day:02d}", month, str(day.year))


def page(report: Report, figures: Figures, *, figures_id: str, trail_head: str) -> str:
    """In the language that is active. Decree 30's boxes for a Vietnamese paper, a plain letterhead for the others.

    `trail_head` is where the audit trail stood when it was asked for.
    """
    office = _office(report)
    made_on = timezone.localdate(report.created_at)
    return render_to_string(
        "reports/report.html",
        {
            "report": report,
            "figures": figures,
            "figures_id": figures_id,
            "trail_head": trail_head,
            "office": office,
            "above": office.parent if office else None,
            "made_on": made_on,
            "signing": SigningDay.of(made_on),
            "is_vietnamese": report.language == "vi",
            "status_words": [status.value for status in DATED],
        },
    )


def status_bar(counts: Counts) -> list[charts.Piece]:
    """In the order in which a paper names them: done on time, done late, open in term, open overdue."""
    return charts.stacked(
        {
            Status.DONE_ON_TIME.value: counts.done_on_time,
            Status.DONE_LATE.value: counts.done_late,
            Status.IN_TERM.value: counts.in_term,
            Status.OVERDUE.value: counts.overdue,
        }
    )


def age_bars(ageing: Ageing) -> list[charts.Piece]:
    return charts.side_by_side({key: getattr(ageing, field) for key, (field, _first, _last) in AGES.items()})


def _office(report: Report) -> Unit | None:
    """The body that reports: where its author serves."""
    membership = Member.objects.filter(user=report.created_by).select_related("unit__parent").order_by("pk")
    return next((member.unit for member in membership[:1]), None)
