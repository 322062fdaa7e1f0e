"""The hinge between text and rows: what extraction read becomes Directive and Passage rows."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_noop

from directives import extraction
from directives.models import Citation, Directive, Document, Passage, Reading
from directives.models.reading import ReadingState
from directives.readers.paper import Note, Paper
from directives.services import intake
from directives.services.refusals import warnings_of

_BATCH = 500
# Steps of the percent that a waiting person sees: a file is parsed piece by piece, its words are read in one go.
_BEGUN, _PARSED, _EXTRACTED = 10, 40, 70
_FILLED_IN = ["title", "kind", "number", "issuer", "signer", "recipients", "language", "issued_on"]

JUDGED_MEANWHILE = gettext_noop("Directives of this document were judged in the meantime; the earlier reading stays.")
CRASHED = gettext_noop(
    "A fault in the program stopped the reading. The fault is recorded; try to read the document again."
)
TRIED_TOO_OFTEN = gettext_noop(
    "Reading was broken off twice. The document may be too much for this machine; ask your administrator."
)


class Superseded(Exception):
    """Another worker holds this reading now, or has finished it."""


def read(
    reading: Reading, names: Sequence[str], calendar: extraction.WorkCalendar | None = None
) -> extraction.Extraction:
    """What stands in the document; nothing is written but the percent. The caller has claimed the reading.

    Without a calendar, working days are those of the text's own country.
    A document without a text gets it here from its original; in the object, for `keep` to write. Raises CannotRead
    where there is none to get, and Superseded where the claim was lost meanwhile, as `keep` and `fail` do.
    """
    document = reading.document
    _show(reading, _BEGUN)
    if not document.text:
        _give_text(document, intake.text_of(document, _step(reading)))
    found = extraction.extract(
        document.text,
        language=document.language or None,
        issued=document.issued_on,
        names=names,
        calendar=calendar,
    )
    _show(reading, _EXTRACTED)
    return found


def keep(reading: Reading, found: extraction.Extraction, now: datetime) -> None:
    """Write what was found in place of any earlier reading, and end this one; within the transaction of `lock`."""
    _end(reading, ReadingState.DONE, now, percent=100, error="", versions=asdict(found.versions))
    _keep_text(reading.document)
    _replace_rows(reading, found)
    _fill_in(reading.document, found)


def fail(reading: Reading, reason: str, now: datetime) -> None:
    """End it with a reason (an English msgid, translated where it is shown)."""
    _end(reading, ReadingState.FAILED, now, error=reason)


def release(reading_id: int, claimed_at: datetime) -> None:
    """Give a claim back before its lease lapses. The try counts: what breaks each time does not loop."""
    _claimed(reading_id, claimed_at).update(state=ReadingState.WAITING, claimed_at=None)


def lock(document: Document) -> None:
    """Until the transaction ends, nobody else judges this document's directives or replaces them."""
    list(Document.objects.select_for_update().filter(pk=document.pk).values_list("pk"))


def _claimed(reading_id: int, claimed_at: datetime | None) -> Any:
    return Reading.objects.filter(pk=reading_id, state=ReadingState.RUNNING, claimed_at=claimed_at)


def _step(reading: Reading) -> Note:
    """Shows how much of the file is parsed; a row is written only where the percent changes."""
    shown = _BEGUN

    def show(done: int, of: int) -> None:
        nonlocal shown
        percent = _BEGUN + (_PARSED - _BEGUN) * done // max(of, 1)
        if percent > shown:
            shown = min(percent, _PARSED)
            _show(reading, shown)

    return show


def _give_text(document: Document, paper: Paper) -> None:
    document.text, document.text_from = paper.text, paper.made_by
    document.warnings = warnings_of(paper)


def _keep_text(document: Document) -> None:
    """Once: a text that is there never changes."""
    Document.objects.filter(pk=document.pk, text="").update(
        text=document.text, text_from=document.text_from, warnings=document.warnings
    )


def _show(reading: Reading, percent: int) -> None:
    if not _claimed(reading.pk, reading.claimed_at).update(percent=percent):
        raise Superseded


def _end(reading: Reading, state: ReadingState, now: datetime, **values: Any) -> None:
    """In the row and in the object, if the claim still holds."""
    values |= {"state": state, "finished_at": now}
    if not _claimed(reading.pk, reading.claimed_at).update(**values):
        raise Superseded
    for field, value in values.items():
        setattr(reading, field, value)


def _replace_rows(reading: Reading, found: extraction.Extraction) -> None:
    """Rows of an earlier reading go too: a document shows one reading, and nothing of the old was judged."""
    earlier = Reading.objects.filter(document=reading.document_id)
    Directive.objects.filter(reading__in=earlier).delete()
    Passage.objects.filter(reading__in=earlier).delete()
    Citation.objects.filter(reading__in=earlier).delete()
    Directive.objects.bulk_create(_directive_rows(reading, found.directives), batch_size=_BATCH)
    Passage.objects.bulk_create(
        [
            Passage(
                reading=reading,
                start=d.start,
                end=d.end,
                reason=d.reason.value,
                rule=d.rule[:120],
                cue_start=d.cue.start if d.cue else None,
                cue_end=d.cue.end if d.cue else None,
            )
            for d in found.dismissed
        ],
        batch_size=_BATCH,
    )
    Citation.objects.bulk_create(_citation_rows(reading, found.citations), batch_size=_BATCH)


def _citation_rows(reading: Reading, found: Iterable[extraction.Citation]) -> list[Citation]:
    return [
        Citation(
            reading=reading,
            role=read.role,
            start=read.proof.spans[0].start,
            end=read.proof.spans[-1].end,
            words=read.proof.text[:500],
            kind=read.kind[:80],
            number=read.number[:80],
            issued_on=read.issued_on,
            rule=read.proof.rule[:120],
        )
        for read in found
    ]


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
    """What the header says, where nobody has said it yet; a title that only stands in gives way."""
    header = found.header
    stand_ins = intake.stand_ins(document.text, document.name)
    if document.title in ("", *stand_ins):
        document.title = header.title.text[:500] if header.title else stand_ins[0]
    document.kind = document.kind or _words(header.kind, 80)
    document.number = document.number or _words(header.number, 80)
    document.issuer = document.issuer or _words(header.issuer, 300)
    document.signer = document.signer or _words(header.signer, 300)
    document.recipients = document.recipients or [mention.text for mention in header.recipients]
    document.language = document.language or found.language
    document.issued_on = document.issued_on or (header.issued_on.value if header.issued_on else None)
    document.save(update_fields=_FILLED_IN)


def _words(found: extraction.Mention | None, length: int) -> str:
    return found.text[:length] if found else ""
