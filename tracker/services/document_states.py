"""What still waits for somebody among the documents: what is to be judged, and what could not be read."""

from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from directives.models import Document, Reading
from directives.models.reading import LEASE, ReadingState

# The tick looks each minute for what was forgotten; a job has ten minutes.
_USUAL, _LONGEST = timedelta(minutes=3), timedelta(minutes=11)


class Only(models.TextChoices):
    TO_JUDGE = "to-judge", _("to be judged")
    UNREAD = "unread", _("being read")
    FAILED = "failed", _("reading failed")


def held_up(reading: Reading | None, now: datetime) -> str:
    """Why it is not over by now, as far as can be told: nobody waits before a bar that stands still. Empty where all
    goes its usual way."""
    if reading is None or reading.is_over:
        return ""
    if reading.claimed_at and reading.claimed_at < now - _LONGEST:
        again = timezone.localtime(reading.claimed_at + LEASE)
        return gettext("The reading was broken off; it begins again by itself after %(time)s.") % {
            "time": f"{again:%H:%M}"
        }
    if not reading.claimed_at and reading.created_at < now - _USUAL:
        since = timezone.localtime(reading.created_at)
        return gettext(
            "It has waited since %(time)s. Others may stand before it; if none of them moves, ask your administrator "
            "whether the worker runs."
        ) % {"time": f"{since:%H:%M}"}
    return ""


def only(rows: QuerySet[Any], which: str) -> QuerySet[Any]:
    """Of listed documents (`documents.listed`) those of one state; all of them for any other word."""
    match which:
        case Only.TO_JUDGE:
            return rows.filter(pk__in=Document.objects.awaiting_review().order_by().values("pk"))
        case Only.UNREAD:
            return rows.exclude(state__in=[ReadingState.DONE, ReadingState.FAILED])
        case Only.FAILED:
            return rows.filter(state=ReadingState.FAILED)
    return rows
