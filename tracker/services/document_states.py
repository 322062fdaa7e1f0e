"""What still waits for somebody among the documents: what is to be judged, and what could not be read."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from directives.models import Document
from directives.models.reading import ReadingState


class Only(models.TextChoices):
    TO_JUDGE = "to-judge", _("to be judged")
    UNREAD = "unread", _("being read")
    FAILED = "failed", _("reading failed")


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
