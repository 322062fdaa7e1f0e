"""One word to one person, or to a unit's contact address, about one task: a row, written before anything is sent.
Several go out in a letter: whether they wait, who holds them, when they went, what failed."""

from datetime import datetime, timedelta
from typing import Self, TypeVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.models.task import Task
from tracker.models.unit import Unit

# Longer than the longest sending: EMAIL_TIMEOUT holds for each of SMTP's steps, some sixteen.
LEASE = timedelta(minutes=5)
MOST_TRIES = 8

Row = TypeVar("Row", bound="Posted")


class PostedQuerySet(models.QuerySet[Row]):
    def unsent(self) -> Self:
        """To go by mail, and not gone yet. Narrowed on columns of this one table alone: with a join Django writes
        `pk IN (SELECT …)` when claiming, and two workers could both pass."""
        return self.filter(sent_at=None)

    def waiting(self, now: datetime) -> Self:
        """Its time come, and in nobody's hands."""
        return self.unsent().unclaimed(now).filter(next_try_at__lte=now, tries__lt=MOST_TRIES)

    def unclaimed(self, now: datetime) -> Self:
        """A claim older than LEASE has lapsed."""
        return self.filter(Q(claimed_at=None) | Q(claimed_at__lt=now - LEASE))

    def claim(self, now: datetime, letter_key: str) -> bool:
        """Take these for one letter; False if another worker was faster.

        Counts the try, so that a letter which kills its worker each time comes to an end as well.
        """
        return self.waiting(now).update(claimed_at=now, letter_key=letter_key, tries=F("tries") + 1) > 0

    def held(self, letter_key: str, now: datetime) -> Self:
        """Those of a letter that were claimed at `now` and still are: the moment tells whose claim it is."""
        return self.filter(letter_key=letter_key, claimed_at=now, sent_at=None)

    def dead(self, now: datetime) -> Self:
        """Given up: tried too often, or refused for good."""
        return self.unsent().unclaimed(now).filter(tries__gte=MOST_TRIES)

    def to_whom(self, row: Row) -> Self:
        """Those for whom this row is."""
        return self.filter(recipient=row.recipient_id, unit=row.unit_id)

    def unread(self) -> Self:
        return self.filter(read_at=None)


class Posted(models.Model):
    task = models.ForeignKey(Task, models.CASCADE, related_name="%(class)ss", verbose_name=_("task"))
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="%(class)ss",
        verbose_name=_("recipient"),
    )
    # In place of a recipient: the unit whose contact address is written to, by mail only.
    unit = models.ForeignKey(
        Unit, models.CASCADE, null=True, blank=True, related_name="%(class)ss", verbose_name=_("unit")
    )
    next_try_at = models.DateTimeField(_("next try at"))
    claimed_at = models.DateTimeField(_("claimed at"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    read_at = models.DateTimeField(_("read at"), null=True, blank=True)
    # Names the letter in which it goes out, together with whatever waited for the same person: set with the
    # claim and never changed, so that a repeat after a crash is the same letter under the same Message-ID.
    letter_key = models.CharField(_("letter"), max_length=64, blank=True, default="", editable=False)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    error = models.TextField(_("error"), blank=True)

    class Meta:
        abstract = True

    def identity(self) -> tuple[object, ...]:
        """What makes it unique. A letter's key is made of its first row's: in another form it would be another key."""
        raise NotImplementedError

    def whom(self) -> str:
        return str(self.recipient_id or f"unit {self.unit_id}")
