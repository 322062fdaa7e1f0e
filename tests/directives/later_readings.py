"""Readings that end with given findings, as a better pack would find them."""

from datetime import date
from typing import Any

from django.db import transaction

from directives import extraction
from directives.extraction import Deadline, Dismissed, Extraction, Header, Mention, Modality, Span, Versions
from directives.models import Directive, Document, Reading
from directives.models.reading import ReadingState
from directives.services import reading
from tests.builders import NOW, TODAY
from tracker.models import Task
from tracker.services import again, desk, naming
from tracker.services.again import Told
from tracker.services.closed_days import Mover


def end_with(source: Document, *findings: extraction.Directive, dismissed: tuple[Dismissed, ...] = ()) -> Reading:
    """A reading that ended with these findings."""
    row = Reading.objects.create(document=source, created_at=NOW, claimed_at=NOW, state=ReadingState.RUNNING)
    tasks = set(Task.objects.filter(directives__document=source).values_list("directives", flat=True))
    with transaction.atomic():
        reading.lock(source)
        reading.keep(row, _extraction(findings, dismissed), NOW, bound=tasks)
    return row


def _extraction(findings: Any, dismissed: Any = ()) -> Extraction:
    return Extraction("vi", None, tuple(findings), tuple(dismissed), Header(), Versions("1", "vi-00000000", ""))


def finding(source: Document, clause: str, unit: str = "", due: str = "", **more: Any) -> extraction.Directive:
    start = source.text.index(clause)
    return at(start, start + len(clause), unit, due, **more)


def at(start: int, end: int, unit: str = "", due: str = "", **more: Any) -> extraction.Directive:
    spans = (Span(start, end),)
    values: dict[str, Any] = {
        "units": (Mention(unit, spans, "test"),) if unit else (),
        "partners": (),
        "deadline": Deadline("date", f"trước ngày {due}", spans, "test", due=date.fromisoformat(due)) if due else None,
        "issuer": None,
        "modality": Modality.OBLIGATION,
        "modality_proof": None,
        "urgent": None,
        "product": None,
        "rule": "test",
        "confidence": "high",
    }
    return extraction.Directive(start=start, end=end, **(values | more))


def told_of(directive: Directive) -> Told:
    row = Directive.objects.select_related("document", "judgement").get(pk=directive.pk)
    return again.Beside(row.document, desk.last_reading(row.document)).of(
        row, naming.register(TODAY), Mover(row.document)
    )
