"""Notices that go by mail: which of them a letter may still tell, and its words."""

from datetime import datetime

from django.db.models import Prefetch
from django.utils.text import Truncator
from django.utils.translation import ngettext

from tracker.models import Notice
from tracker.services import posting
from tracker.services.posting import MOST_LINES, Draft, Hand
from tracker.services.wording import outside


def waiting(now: datetime) -> list[int]:
    return posting.waiting(Notice.objects.all(), now)


def send(notice_id: int, now: datetime) -> bool:
    return posting.send(Notice.objects.all(), notice_id, now, still_true=_still_due, draft=_draft)


def _still_due(hand: Hand[Notice]) -> list[Notice]:
    """What the addressee may still see; the rest stays in no letter."""
    tasks = hand.addressee.shared_tasks()
    seen = hand.rows.filter(task__in=tasks) if hand.addressee.address else hand.rows.none()
    shown = Prefetch("task", tasks.with_secrecy().with_parts())
    told = list(seen.select_related("by").prefetch_related(shown).order_by("pk"))
    hand.rows.exclude(pk__in=[notice.pk for notice in told]).update(by_mail=False, claimed_at=None)
    return told


def _draft(hand: Hand[Notice], told: list[Notice]) -> Draft:
    return Draft("notices", _subject(told), {"notices": told[:MOST_LINES], "more": len(told[MOST_LINES:])})


def _subject(told: list[Notice]) -> str:
    if len(told) == 1:
        what = Truncator(outside(told[0].task)).chars(90)
        kind = str(told[0].get_kind_display())
        return f"{kind[:1].upper()}{kind[1:]}: {what}"
    return ngettext("%(n)d notice about tasks", "%(n)d notices about tasks", len(told)) % {"n": len(told)}
