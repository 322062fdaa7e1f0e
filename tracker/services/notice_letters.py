"""Notices that go by mail: what waits for one person is one letter, sent at least once, always under one id."""

import hashlib
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Min, Prefetch
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import ngettext

from tracker import mail
from tracker.models import Notice, Task
from tracker.models.notice import NoticeQuerySet
from tracker.models.reminder import MOST_TRIES
from tracker.services.wording import outside

log = logging.getLogger(__name__)
# A tick leaves the rest to the next one.
MOST_HINTS = 500
MOST_LINES = 50


@dataclass(frozen=True)
class Hand:
    """What one sender holds: the notices of one letter, claimed at `now`."""

    key: str
    recipient: User
    now: datetime

    @property
    def rows(self) -> NoticeQuerySet:
        return Notice.objects.filter(recipient=self.recipient).held(self.key, self.now)


def waiting(now: datetime) -> list[int]:
    """One notice of each letter that can be sent now."""
    letters = Notice.objects.waiting(now).order_by().values("recipient", "letter_key")
    return list(letters.annotate(first=Min("pk")).order_by("first").values_list("first", flat=True)[:MOST_HINTS])


def send(notice_id: int, now: datetime) -> bool:
    """Send the letter to which this notice belongs, with all else that waits for its recipient.

    True if a letter went out. May be run again, and by many at once: the claim lets one through.
    """
    hand = _take(notice_id, now)
    if hand is None:
        return False
    told = _still_due(hand)
    if not told:
        return False
    try:
        _post(hand, told)
    # Whatever it was, it is written on the rows: unseen, a poisoned letter would come back for ever.
    except Exception as error:
        log.warning("Letter %s was not sent: %r", hand.key, error)
        _put_back(hand, error)
        return False
    hand.rows.update(sent_at=now, claimed_at=None, error="")
    return True


@transaction.atomic
def _take(notice_id: int, now: datetime) -> Hand | None:
    """Claim a letter. Its first notice decides: who wins that one takes the others along, in one transaction."""
    asked = Notice.objects.waiting(now).filter(pk=notice_id).select_related("recipient").first()
    if asked is None:
        return None
    together = Notice.objects.filter(recipient=asked.recipient, letter_key=asked.letter_key)
    first = together.waiting(now).order_by("pk").first()
    if first is None:
        return None
    key = asked.letter_key or _key(first)
    if not together.filter(pk=first.pk).claim(now, key):
        return None
    together.exclude(pk=first.pk).claim(now, key)
    return Hand(key, asked.recipient, now)


def _key(first: Notice) -> str:
    told = f"notice|{first.pk}|{first.recipient_id}|{first.at.isoformat()}"
    return hashlib.sha256(told.encode()).hexdigest()[:40]


def _still_due(hand: Hand) -> list[Notice]:
    """What the recipient may still see; the rest stays in no letter."""
    recipient = hand.recipient
    tasks = Task.objects.visible_to(recipient).with_secrecy().with_parts()
    reachable = recipient.is_active and bool(recipient.email)
    seen = hand.rows.filter(task__in=Task.objects.visible_to(recipient)) if reachable else hand.rows.none()
    told = list(seen.select_related("by").prefetch_related(Prefetch("task", tasks)).order_by("pk"))
    hand.rows.exclude(pk__in=[notice.pk for notice in told]).update(by_mail=False, claimed_at=None)
    return told


def _post(hand: Hand, told: list[Notice]) -> None:
    context: dict[str, object] = {
        "notices": told[:MOST_LINES],
        "more": len(told[MOST_LINES:]),
        "site": settings.SITE_URL,
        "recipient": hand.recipient,
    }
    with translation.override(_language(hand.recipient)):
        mail.post(
            hand.recipient.email,
            _subject(told),
            text=render_to_string("mail/notices.txt", context),
            html=render_to_string("mail/notices.html", context | {"language": translation.get_language()}),
            message_id=f"<{hand.key}@{urlsplit(settings.SITE_URL).hostname}>",
        )


def _subject(told: list[Notice]) -> str:
    if len(told) == 1:
        what = Truncator(outside(told[0].task)).chars(90)
        kind = str(told[0].get_kind_display())
        return f"[Đôn Đốc] {kind[:1].upper()}{kind[1:]}: {what}"
    said = ngettext("%(n)d notice about tasks", "%(n)d notices about tasks", len(told)) % {"n": len(told)}
    return f"[Đôn Đốc] {said}"


def _language(recipient: User) -> str:
    first = recipient.memberships.order_by("pk").first()
    return first.language if first else settings.LANGUAGE_CODE


def _put_back(hand: Hand, error: Exception) -> None:
    """Release the claim: again after 1, 2, 4 … minutes, but not if the address itself was refused for good."""
    tries = max(hand.rows.values_list("tries", flat=True), default=1)
    hand.rows.update(
        claimed_at=None,
        tries=MOST_TRIES if mail.is_final(error) else tries,
        error=mail.words(error),
        next_try_at=hand.now + timedelta(minutes=2 ** (tries - 1)),
    )
