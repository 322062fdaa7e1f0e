"""Filters that every template may use (a built-in library, no {% load %} needed)."""

from datetime import date

from django import template
from django.utils.translation import gettext, ngettext

from tracker.models import Status

register = template.Library()

SHAPES = {
    Status.DONE_ON_TIME: "●",
    Status.DONE_LATE: "◐",
    Status.IN_TERM: "○",
    Status.OVERDUE: "◆",
    Status.UNDATED_DONE: "●",
    Status.UNDATED_OPEN: "–",
    Status.CANCELLED: "×",
}


@register.filter
def status_shape(status: str) -> str:
    return SHAPES[Status(status)]


@register.filter
def status_word(status: str) -> str:
    return str(Status(status).label)


@register.filter
def days_from(day: date | None, today: date) -> str:
    """ "3 days left", "today", "12 days over": beside a date, never instead of it."""
    if day is None:
        return ""
    days = (day - today).days
    if days == 0:
        return gettext("today")
    if days > 0:
        return ngettext("%(n)d day left", "%(n)d days left", days) % {"n": days}
    return ngettext("%(n)d day over", "%(n)d days over", -days) % {"n": -days}
