"""Many files at once: each is taken in on its own, so that a bad one costs the others nothing."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.db import Error
from django.utils.translation import gettext, gettext_noop

from directives.models import Document, Reading
from directives.models.reading import ReadingState
from directives.services import intake
from tracker.permissions import Visitor
from tracker.services import documents, same_number

log = logging.getLogger(__name__)

_TOO_MANY = gettext_noop("No more than %(limit)d files are taken in at once: take this one in again.")
_TOO_MUCH = gettext_noop("No more than %(limit)d MB are taken in at once: take this one in again.")
FAULT = gettext_noop("A fault on the server kept this file out. The fault is recorded; take the file in again.")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: a document, new or here already, or the reason why there is none (English, translated
    where it is shown, as that of a reading)."""

    name: str
    document_id: int | None = None
    is_new: bool = False
    words: str = ""
    said: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def refused(cls, name: str, words: str, **said: Any) -> Self:
        return cls(name, words=words, said=said)

    @property
    def reason(self) -> str:
        return gettext(self.words) % self.said if self.words else ""


@dataclass(frozen=True, slots=True)
class Row:
    """An outcome as things stand now; without a document where it was refused, or has gone since."""

    outcome: Outcome
    document: Document | None = None
    reading: Reading | None = None
    same_number: Sequence[Document] = ()

    @property
    def is_over(self) -> bool:
        return self.reading is None or self.reading.is_over

    @property
    def has_failed(self) -> bool:
        return self.reading is not None and self.reading.state == ReadingState.FAILED


def take_in(
    files: "Iterable[UploadedFile[Any]]", *, by: User, now: datetime, is_confidential: bool = False
) -> list[Outcome]:
    """One outcome a file, in their order. What is beyond the limits is refused, not what came before it."""
    outcomes: list[Outcome] = []
    total = 0
    for file in files:
        name, size = file.name or "", file.size or 0
        if len(outcomes) >= settings.MAX_FILES_AT_ONCE:
            outcomes.append(Outcome.refused(name, _TOO_MANY, limit=settings.MAX_FILES_AT_ONCE))
        elif size > settings.MAX_DOCUMENT_BYTES:
            outcomes.append(Outcome.refused(name, intake.TOO_LARGE, limit=settings.MAX_DOCUMENT_BYTES // 1024**2))
        elif total + size > settings.MAX_BYTES_AT_ONCE:
            outcomes.append(Outcome.refused(name, _TOO_MUCH, limit=settings.MAX_BYTES_AT_ONCE // 1024**2))
        else:
            total += size
            outcomes.append(_one(file, by=by, now=now, is_confidential=is_confidential))
    return outcomes


def _one(file: "UploadedFile[Any]", *, by: User, now: datetime, is_confidential: bool) -> Outcome:
    name = file.name or ""
    try:
        document, is_new = documents.take_in(file.read(), name, by=by, now=now, is_confidential=is_confidential)
    except documents.CannotRead as reason:
        return Outcome.refused(name, reason.words, **reason.said)
    except (OSError, Error):
        # The disk is full, the database away: the next file may have better luck, and what is in is in.
        log.exception("A file of a batch could not be kept.")
        return Outcome.refused(name, FAULT)
    return Outcome(name, document.pk, is_new)


def waiting(outcomes: Iterable[Outcome]) -> list[int]:
    """The readings of what is new, for a worker to be told of."""
    new = [outcome.document_id for outcome in outcomes if outcome.is_new]
    rows = Reading.objects.filter(document__in=new, state=ReadingState.WAITING)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def rows(outcomes: Sequence[Outcome], user: Visitor) -> list[Row]:
    """Each with its document as far as the user may read it, however many in the same few queries."""
    keys = [outcome.document_id for outcome in outcomes if outcome.document_id]
    found = {one.pk: one for one in documents.listed(user).filter(pk__in=keys).prefetch_related("readings")}
    twins = same_number.of_each(list(found.values()), user)
    return [_row(outcome, found.get(outcome.document_id or 0), twins) for outcome in outcomes]


def _row(outcome: Outcome, document: Document | None, twins: Mapping[int, Sequence[Document]]) -> Row:
    if document is None:
        return Row(outcome)
    reading = next(iter(document.readings.all()), None)
    return Row(outcome, document, reading, twins.get(document.pk, ()))
