"""Documents with access and audit around them: taking in, reading, reading again."""

import hashlib
import logging
from contextlib import suppress
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import Error, OperationalError
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_noop

from directives.models import Directive, Document, Passage, Reading
from directives.models.reading import ReadingState
from directives.services import intake, reading
from directives.services.intake import TOO_LARGE, CannotRead
from directives.services.rows import Kept
from tracker import permissions
from tracker.models import DocumentAccess, Right, Task, documents_in_bin, documents_visible_to
from tracker.models.folding import fold, holding
from tracker.services import audit, calendars, naming, versions

__all__ = [
    "TOO_LARGE",
    "CannotRead",
    "NotAgain",
    "amend",
    "give_up",
    "listed",
    "may_read_again",
    "outdated",
    "queue_again",
    "read",
    "read_again",
    "take_in",
    "to_read_again",
    "waiting",
]

log = logging.getLogger(__name__)

_OVER = [ReadingState.DONE, ReadingState.FAILED]
# What a text's header says of itself; a person may know better.
FACTS = ("title", "number", "kind", "issuer", "issued_on", "signer")
_OF_PASSAGE = "reading__document"


class Stale(Exception):
    """Somebody else has changed the facts since the person saw them."""


class NotAgain(Exception):
    """A reading of it is under way already."""


def take_in(
    data: bytes,
    name: str,
    *,
    by: User,
    now: datetime,
    title: str = "",
    is_confidential: bool = False,
    source_url: str = "",
) -> tuple[Document, bool]:
    """The document of these bytes with a reading that waits, and whether it is new. Raises CannotRead."""
    if not permissions.may_take_in(by):
        raise PermissionDenied
    if found := _here_already(data, by):
        return found, False
    draft = intake.prepare(data, name, title)
    with audit.writing():
        # Asked again with the trail's head in hand: whoever was faster has committed, and nobody comes in between.
        if found := _here_already(data, by):
            return found, False
        copy = intake.next_copy(data)
        document, is_new = intake.keep(draft, copy, source_url=source_url, by=by, now=now)
        if is_new:
            Reading.objects.create(document=document, created_at=now)
            unit = permissions.office(by, Right.TAKE_IN)
            DocumentAccess.objects.create(document=document, unit=unit, is_confidential=is_confidential)
            _index(document)
            changes = {"sha256": (None, document.sha256)}
            if source_url:
                changes["source_url"] = (None, source_url)
            audit.record("take_in", by=by, now=now, document=document, changes=changes)
    return document, is_new


def _here_already(data: bytes, by: User) -> Document | None:
    """Of the same bytes, as far as the user may know. One that is hidden is not here: no word, no status tells it."""
    same = intake.same_bytes(data)
    visible = same.filter(pk__in=documents_visible_to(by).values("pk")).first()
    if visible is None and same.filter(pk__in=documents_in_bin(by).values("pk")).exists():
        raise CannotRead(gettext_noop("This very document is in the bin: have it back from there."))
    return visible


@audit.writing()
def amend(
    document: Document,
    *,
    title: str,
    number: str,
    kind: str,
    issuer: str,
    issued_on: date | None,
    signer: str,
    is_confidential: bool,
    version: str = "",
    by: User,
    now: datetime,
) -> None:
    """Set its facts otherwise than the text was read. What is set stays when it is read again.

    `version` is that of the facts as the person saw them; Stale if they have changed since.
    """
    if not permissions.may_judge(by, document):
        raise PermissionDenied
    reading.lock(document)
    document.refresh_from_db(fields=FACTS)
    if version and version != facts_version(document):
        raise Stale
    before = {field: getattr(document, field) for field in FACTS}
    after = dict(zip(FACTS, (title, number, kind, issuer, issued_on, signer), strict=True))
    changes = audit.changed(before, after)
    if DocumentAccess.objects.filter(document=document, is_confidential=not is_confidential).update(
        is_confidential=is_confidential
    ):
        changes["is_confidential"] = (not is_confidential, is_confidential)
    if not changes:
        return
    for field, value in after.items():
        setattr(document, field, value)
    document.save(update_fields=FACTS)
    _index(document)
    audit.record("amend_document", by=by, now=now, document=document, changes=changes)


def facts_version(document: Document) -> str:
    """Sixteen hex digits that stand for the facts as they are."""
    secret = DocumentAccess.objects.filter(document=document, is_confidential=True).exists()
    facts = [str(getattr(document, field)) for field in FACTS]
    return hashlib.sha256("\n".join([*facts, str(secret)]).encode()).hexdigest()[:16]


def read(reading_id: int, now: datetime) -> None:
    """Do one waiting reading, if nobody else has it. May run twice; a finished reading is left alone."""
    if not Reading.objects.filter(pk=reading_id).claim(now):
        return
    try:
        _read(reading_id, now)
    except reading.Superseded:
        log.warning("Reading %s was taken over by another worker.", reading_id)
    except OperationalError:
        # The database is away or busy, which is no fault of the document: the tick shall find the reading again.
        with suppress(Error):
            reading.release(reading_id, now)
        raise


def waiting(before: datetime, now: datetime) -> list[int]:
    """Readings that nobody does, made before a moment."""
    rows = Reading.objects.waiting(now).filter(created_at__lte=before)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def give_up(now: datetime) -> int:
    return Reading.objects.give_up(now, reading.TRIED_TOO_OFTEN)


def may_read_again(document: Document) -> bool:
    """Nothing is under way: what was judged stays as it is, whatever another reading finds."""
    return not document.readings.exclude(state__in=_OVER).exists()


def outdated(document: Document) -> bool:
    """Whether the reader has learnt since it last read this document."""
    last = document.readings.filter(state=ReadingState.DONE).first()
    return last is not None and reading.is_outdated(last)


@audit.writing()
def read_again(document: Document, *, by: User, now: datetime) -> Reading:
    """A new reading that waits. The rows of the one before stay until it is done. Raises NotAgain."""
    if not permissions.may_judge(by, document):
        raise PermissionDenied
    reading.lock(document)
    return _ask_again(document, by=by, now=now)


def to_read_again(*, every: bool = False, unfinished: bool = False) -> list[Document]:
    """Documents in which the reader may find more today than it did, oldest first and without their texts; with
    `every` also those that today's reader read. `unfinished` leaves out what has nothing to be judged."""
    rows = Document.objects.defer("text", "search").exclude(access__deleted_at__isnull=False).order_by("pk")
    rows = rows.awaiting_review() if unfinished else rows
    busy = Reading.objects.exclude(state__in=_OVER).values("document")
    return [document for document in rows.exclude(pk__in=busy) if every or outdated(document)]


@audit.writing()
def queue_again(document: Document, *, now: datetime) -> Reading | None:
    """As `read_again`, from the shell, for nobody in particular; None where a reading is under way."""
    reading.lock(document)
    return _ask_again(document, by=None, now=now) if may_read_again(document) else None


def _ask_again(document: Document, *, by: User | None, now: datetime) -> Reading:
    if not may_read_again(document):
        raise NotAgain
    row = Reading.objects.create(document=document, created_at=now)
    audit.record("read_again", by=by, now=now, document=document)
    return row


def listed(user: permissions.Visitor, words: str = "") -> QuerySet[Document]:
    """Documents that the user may read in which the words stand, newest first, without their texts; each with `state`
    and `error` (of its last reading), and of what there is to judge `total_count` and `judged_count`."""
    last = Reading.objects.filter(document=OuterRef("pk")).order_by("-pk")
    rows = documents_visible_to(user).newest_first().select_related("access").defer("text", "search")
    rows = holding(rows, words)
    there = _counted(Directive.objects.standing(), "document") + _counted(Passage.objects.to_weigh(), _OF_PASSAGE)
    left = _counted(Directive.objects.unjudged(), "document") + _counted(Passage.objects.unjudged(), _OF_PASSAGE)
    how = {field: Subquery(last.values(field)[:1]) for field in ("state", "error")}
    return rows.annotate(**how, total_count=there, judged_count=there - left)


def _counted(rows: QuerySet[Any], of: str) -> Coalesce:
    of_one = rows.filter(**{of: OuterRef("pk")}).order_by().values(of)
    return Coalesce(Subquery(of_one.annotate(n=Count("pk")).values("n")), 0)


def _read(reading_id: int, now: datetime) -> None:
    """A reading ends in one transaction: its rows, its index and its place on record, or none of them."""
    row = Reading.objects.select_related("document").defer("document__search").get(pk=reading_id)
    names = naming.known_to_texts()
    try:
        found = reading.read(row, names, calendars.of_document(row.document))
        with audit.writing():
            reading.lock(row.document)
            # A person may have amended them while it was read.
            row.document.refresh_from_db(fields=[*FACTS, "replaces"])
            is_first = not row.document.readings.filter(state=ReadingState.DONE).exists()
            kept = reading.keep(row, found, now, bound=_with_tasks(row.document))
            _index(row.document)
            _note_end(row, now, kept)
            if is_first:
                versions.carry_when_read(row.document, now=now)
    except (reading.Superseded, OperationalError):
        raise
    except CannotRead as reason:
        # A reason that names something is kept as said here and now; others are translated where they are shown.
        _fail(row, str(reason) if reason.said else reason.words, now)
    except Exception:
        log.exception("Reading %s of document %s failed.", reading_id, row.document_id)
        _fail(row, reading.CRASHED, now)


def _fail(row: Reading, reason: str, now: datetime) -> None:
    with audit.writing():
        reading.fail(row, reason, now)
        _note_end(row, now)


def _with_tasks(document: Document) -> set[int]:
    """A task knows by its directives where it came from: they must not go while there is one, if only a cancelled."""
    return set(Task.objects.filter(directives__document=document).order_by().values_list("directives", flat=True))


def _note_end(row: Reading, now: datetime, kept: Kept | None = None) -> None:
    found = asdict(kept) if kept else {}
    changes: audit.Changes = {"state": (ReadingState.WAITING, row.state), "directives": (None, sum(found.values()))}
    if found.get("same") or found.get("otherwise"):
        changes |= {field: (None, count) for field, count in found.items()}
    audit.record("read", by=None, now=now, document=row.document, changes=changes)


def _index(document: Document) -> None:
    """Make it findable by its words, whatever their marks."""
    words = f"{document.number} {document.title} {document.issuer} {document.text}"
    Document.objects.filter(pk=document.pk).update(search=fold(words))
