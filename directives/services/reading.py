"""The hinge between text and rows: what extraction read becomes Directive and Passage rows."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from directives import extraction
from directives.models import Directive, Document, Passage, Reading
from directives.models.reading import ReadingState
from directives.services import intake

_BATCH = 500
# Steps of the percent that a waiting person sees; the words of a text are read in one go.
_BEGUN, _EXTRACTED = 10, 70

JUDGED_MEANWHILE = gettext_noop("Directives of this document were judged in the meantime; the earlier reading stays.")
CRASHED = gettext_noop(
    "A fault in the program stopped the reading. The fault is recorded; try to read the document again."
)
TRIED_TOO_OFTEN = gettext_noop(
    "Reading was broken off twice. The document may be too much for this machine; ask your administrator."
)


class Superseded(Exception):
    """Another worker holds this reading now, or has finished it."""


def read(reading: Reading, names: Sequence[str], now: datetime) -> None:
    """Read the document and write what was found, all or nothing. The caller has claimed the reading.

    Raises Superseded where the claim was lost meanwhile; then nothing is written.
    """
    document = reading.document
    _show(reading, _BEGUN)
    found = extraction.extract(
        document.text, language=document.language or None, issued=document.issued_on, names=names
    )
    _show(reading, _EXTRACTED)
    with transaction.atomic():
        lock(document)
        if Directive.objects.filter(document=document).judged().exists():
            fail(reading, JUDGED_MEANWHILE, now)
            return
        _finish(reading, found, now)
        _replace_rows(reading, found)
        _fill_in(document, found)


def fail(reading: Reading, reason: str, now: datetime) -> bool:
    """End it with a reason (an English msgid, translated where it is shown)."""
    return bool(_mine(reading).update(state=ReadingState.FAILED, error=reason, finished_at=now))


def lock(document: Document) -> None:
    """Until the transaction ends, nobody else judges this document's directives or replaces them."""
    list(Document.objects.select_for_update().filter(pk=document.pk).values_list("pk"))


def _mine(reading: Reading) -> Any:
    return Reading.objects.filter(pk=reading.pk, state=ReadingState.RUNNING, claimed_at=reading.claimed_at)


def _show(reading: Reading, percent: int) -> None:
    if not _mine(reading).update(percent=percent):
        raise Superseded


def _finish(reading: Reading, found: extraction.Extraction, now: datetime) -> None:
    done = _mine(reading).update(
        state=ReadingState.DONE, percent=100, error="", finished_at=now, versions=asdict(found.versions)
    )
    if not done:
        raise Superseded


def _replace_rows(reading: Reading, found: extraction.Extraction) -> None:
    """Rows of an earlier reading go too: a document shows one reading, and nothing of the old was judged."""
    earlier = Reading.objects.filter(document=reading.document_id)
    Directive.objects.filter(reading__in=earlier).delete()
    Passage.objects.filter(reading__in=earlier).delete()
    Directive.objects.bulk_create(_directive_rows(reading, found.directives), batch_size=_BATCH)
    Passage.objects.bulk_create(
        [
            Passage(reading=reading, start=d.start, end=d.end, reason=d.reason.value, rule=d.rule[:120])
            for d in found.dismissed
        ],
        batch_size=_BATCH,
    )


def _directive_rows(reading: Reading, found: Iterable[extraction.Directive]) -> list[Directive]:
    return [
        Directive(
            document_id=reading.document_id,
            reading=reading,
            start=read.start,
            end=read.end,
            modality=read.modality.value,
            confidence=read.confidence,
            rule=read.rule[:120],
            issuer=_mention(read.issuer),
            units=[_mention(unit) for unit in read.units],
            partners=[_mention(unit) for unit in read.partners],
            deadline=_deadline(read.deadline),
            product=_mention(read.product),
            urgent=_mention(read.urgent),
        )
        for read in found
    ]


def _mention(found: extraction.Mention | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "text": found.text,
        "spans": _pairs(found.spans),
        "rule": found.rule,
        "inherited": found.inherited,
    }


def _deadline(found: extraction.Deadline | None) -> dict[str, Any] | None:
    if found is None:
        return None
    values = asdict(found)
    values["spans"] = _pairs(found.spans)
    values["due"] = found.due.isoformat() if found.due else None
    return values


def _pairs(spans: Iterable[extraction.Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _fill_in(document: Document, found: extraction.Extraction) -> None:
    """What the header says, where nobody has said it yet; a mere first line counts as no title."""
    header = found.header
    if header.title and document.title in ("", intake.first_line(document.text)):
        document.title = header.title.text[:500]
    document.kind = document.kind or _words(header.kind, 80)
    document.number = document.number or _words(header.number, 80)
    document.issuer = document.issuer or _words(header.issuer, 300)
    document.language = document.language or found.language
    document.issued_on = document.issued_on or (header.issued_on.value if header.issued_on else None)
    document.save(update_fields=["title", "kind", "number", "issuer", "language", "issued_on"])


def _words(found: extraction.Mention | None, length: int) -> str:
    return found.text[:length] if found else ""
