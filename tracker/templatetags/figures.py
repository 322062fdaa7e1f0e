"""{% load figures %}: numbers as a report writes them in the reader's language."""

from decimal import Decimal

from django import template
from django.utils.formats import number_format
from django.utils.translation import pgettext

from tracker.services import paper

register = template.Library()
register.filter("status_bar", paper.status_bar)
register.filter("age_bars", paper.age_bars)


@register.filter
def number(value: int) -> str:
    """With the language's mark between thousands: 21.914, 21 914, 21,914."""
    return number_format(value, force_grouping=True)


@register.filter
def share(value: Decimal | None) -> str:
    """A percentage in a column that says so itself."""
    return "–" if value is None else number_format(value, decimal_pos=2)


@register.filter
def percent(value: Decimal | None) -> str:
    """ "98,63 %" in Vietnamese and French, "98.63%" in English; a dash where nothing could be divided."""
    return "–" if value is None else pgettext("a share; with a no-break space where usual", "%s%%") % share(value)
