"""The hinge between text and rows: what extraction read becomes Directive and Passage rows."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_noop

from directives import extraction
from directives.extraction import packs
from directives.extraction.records import VERSION
from directives.models import Document, Reading
from directives.models.reading import ReadingState
from directives.readers.paper import Note, Paper
from directives.services import intake, rows
from directives.services.refusals import warnings_of

# Steps of the percent that a waiting person sees: a file is parsed piece by piece, its words are read in one go.
_BEGUN, _PARSED, _EXTRACTED = 10, 80, 90
_FILLED_IN = ["title", "kind", "number", "issuer", "signer", "recipients", "language", "issued_on"]

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
    """What stands in the document; nothing is written but how far it is. The caller has claimed the reading.

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


def keep(reading: Reading, found: extraction.Extraction, now: datetime, bound: Collection[int] = ()) -> rows.Kept:
    """Write what was found beside what stands there already, and end this one; within the transaction of `lock`.

    What nobody has worked on, and is not found again, goes. What was judged, made or taken apart by a person, and what
    `bound` names by its keys, stays as it is: where it is read otherwise now, that stands beside it as a proposal.
    """
    _end(reading, ReadingState.DONE, now, percent=100, error="", versions=asdict(found.versions))
    _keep_text(reading.document)
    kept = rows.keep(reading, found, bound)
    _fill_in(reading.document, found)
    return kept


def is_outdated(reading: Reading) -> bool:
    """Whether the reader has learnt since: another engine, or another pack of the language that it read."""
    language = str(reading.versions.get("pack", "")).rpartition("-")[0]
    if language not in packs.languages():
        return True
    return (reading.versions.get("engine"), reading.versions["pack"]) != (VERSION, packs.version(language))


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
    """Shows how much of the file is parsed, in pages where it has some; a row is written only where the percent
    changes, or a reader begins (a scan is read by a second one)."""
    shown, has_pages = _BEGUN, intake.has_pages(reading.document)

    def show(done: int, of: int) -> None:
        nonlocal shown
        percent = min(_BEGUN + (_PARSED - _BEGUN) * done // max(of, 1), _PARSED)
        if percent > shown or (done == 0 and has_pages):
            shown = max(percent, shown)
            _show(reading, shown, **({"pages_done": done, "pages": of} if has_pages else {}))

    return show


def _give_text(document: Document, paper: Paper) -> None:
    document.text, document.text_from = paper.text, paper.made_by
    document.warnings = warnings_of(paper)


def _keep_text(document: Document) -> None:
    """Once: a text that is there never changes."""
    Document.objects.filter(pk=document.pk, text="").update(
        text=document.text, text_from=document.text_from, warnings=document.warnings
    )


def _show(reading: Reading, percent: int, **pages: int) -> None:
    if not _claimed(reading.pk, reading.claimed_at).update(percent=percent, **pages):
        raise Superseded


def _end(reading: Reading, state: ReadingState, now: datetime, **values: Any) -> None:
    """In the row and in the object, if the claim still holds."""
    values |= {"state": state, "finished_at": now}
    if not _claimed(reading.pk, reading.claimed_at).update(**values):
        raise Superseded
    for field, value in values.items():
        setattr(reading, field, value)


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
