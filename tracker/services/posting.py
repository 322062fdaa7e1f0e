"""Letters made of rows: what waits for one addressee is one letter, sent at least once, always under one id."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import Min
from django.template.loader import render_to_string
from django.utils import translation

from tracker import mail
from tracker.models.posted import MOST_TRIES, Posted, PostedQuerySet
from tracker.services.addressees import Addressee

log = logging.getLogger(__name__)
# A tick leaves the rest to the next one.
MOST_HINTS = 500
MOST_LINES = 50

Row = TypeVar("Row", bound=Posted)
Subject = TypeVar("Subject")


@dataclass(frozen=True)
class Hand(Generic[Row]):
    """What one sender holds: the rows of one letter, claimed at `now`, out of all that there are for its addressee."""

    key: str
    addressee: Addressee
    theirs: PostedQuerySet[Row]
    now: datetime

    @property
    def rows(self) -> PostedQuerySet[Row]:
        return self.theirs.held(self.key, self.now)


@dataclass(frozen=True)
class Draft:
    """A letter's words; `name` is that of its two templates."""

    name: str
    subject: str
    context: dict[str, object]


def waiting(rows: PostedQuerySet[Row], now: datetime) -> list[int]:
    """One row of each letter that can be sent now."""
    letters = rows.waiting(now).order_by().values("recipient", "unit", "letter_key")
    return list(letters.annotate(first=Min("pk")).order_by("first").values_list("first", flat=True)[:MOST_HINTS])


def send(
    rows: PostedQuerySet[Row],
    pk: int,
    now: datetime,
    *,
    still_true: Callable[[Hand[Row]], list[Subject]],
    draft: Callable[[Hand[Row], list[Subject]], Draft],
) -> bool:
    """Send the letter to which this row belongs, with all else that waits for its addressee.

    True if a letter went out. May be run again, and by many at once: the claim lets one through. A repeat after a
    crash is the same letter under the same Message-ID, less what is no longer true by then: `still_true` tells what
    is, and lets go of the other rows. `draft` writes in the addressee's language.
    """
    hand = _take(rows, pk, now)
    if hand is None:
        return False
    try:
        told = still_true(hand)
        if not told:
            return False
        with translation.override(hand.addressee.language):
            _post(hand, draft(hand, told))
    # Whatever it was, it is written on the rows: unseen, a poisoned letter would come back for ever.
    except Exception as error:
        log.warning("Letter %s was not sent: %r", hand.key, error)
        _put_back(hand, error)
        return False
    hand.rows.update(sent_at=now, claimed_at=None, error="")
    return True


@transaction.atomic
def _take(rows: PostedQuerySet[Row], pk: int, now: datetime) -> Hand[Row] | None:
    """Claim a letter. Its first row decides: who wins that one takes the others along, in one transaction.

    So senders racing for the same addressee make one letter, and what it holds is settled before it is sent.
    """
    asked = rows.waiting(now).filter(pk=pk).select_related("recipient", "unit").first()
    if asked is None:
        return None
    theirs = rows.to_whom(asked)
    together = theirs.filter(letter_key=asked.letter_key)
    first = together.waiting(now).order_by("pk").first()
    if first is None:
        return None
    key = asked.letter_key or _key(first)
    if not together.filter(pk=first.pk).claim(now, key):
        return None
    together.exclude(pk=first.pk).claim(now, key)
    return Hand(key, Addressee.of(asked), theirs, now)


def _key(first: Posted) -> str:
    """From what makes the letter's first row unique: no other letter can have it."""
    return hashlib.sha256("|".join(map(str, first.identity())).encode()).hexdigest()[:40]


def _post(hand: Hand[Row], draft: Draft) -> None:
    context = draft.context | {"name": hand.addressee.name, "site": settings.SITE_URL}
    mail.post(
        hand.addressee.address,
        f"[Đôn Đốc] {draft.subject}",
        text=render_to_string(f"mail/{draft.name}.txt", context),
        html=render_to_string(f"mail/{draft.name}.html", context | {"language": translation.get_language()}),
        message_id=f"<{hand.key}@{urlsplit(settings.SITE_URL).hostname}>",
    )


def _put_back(hand: Hand[Row], error: Exception) -> None:
    """Release the claim: again after 1, 2, 4 … minutes, but not if the address itself was refused for good."""
    tries = MOST_TRIES if mail.is_final(error) else max(hand.rows.values_list("tries", flat=True), default=1)
    hand.rows.update(
        claimed_at=None,
        tries=tries,
        error=mail.words(error),
        next_try_at=hand.now + timedelta(minutes=2 ** (tries - 1)),
    )
