"""Which names of units were linked at a review desk, by whom and when: the trail says it."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat

from tracker.models import AuditEvent, UnitName

LINKED, UNLINKED = "link_unit", "unlink_unit"


@dataclass(frozen=True, slots=True)
class Link:
    """`name` is the key of the UnitName."""

    name: int
    by: User | None
    at: datetime


def all_links() -> dict[int, Link]:
    """Of the names that there are, by their keys, those that were linked; one query, along the index of the trail."""
    about = Concat(Value("unitname "), Cast("pk", CharField()))
    names = UnitName.objects.annotate(about=about).values("about")
    events = AuditEvent.objects.filter(about__in=names, verb=LINKED).select_related("by").order_by("seq")
    keys = {int(event.about.removeprefix("unitname ")): event for event in events}
    return {key: Link(key, event.by, event.at) for key, event in keys.items()}
