"""What was read of a directive, as its row keeps it."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from directives import extraction

Mention = dict[str, Any]


def of(read: extraction.Directive, shift: int = 0) -> dict[str, Any]:
    """Every field of the row but its document, reading and stretch. `shift`: where in the text the reading began."""
    return {
        "modality": read.modality.value,
        "confidence": read.confidence,
        "rule": read.rule[:120],
        "issuer": mention(read.issuer, shift),
        "units": [mention(unit, shift) for unit in read.units],
        "partners": [mention(unit, shift) for unit in read.partners],
        "deadline": _deadline(read.deadline, shift),
        "product": mention(read.product, shift),
        "urgent": mention(read.urgent, shift),
    }


def mention(found: extraction.Mention | None, shift: int = 0) -> Mention | None:
    if found is None:
        return None
    return {
        "text": found.text,
        "spans": _pairs(found.spans, shift),
        "rule": found.rule,
        "inherited": found.inherited,
    }


def _deadline(found: extraction.Deadline | None, shift: int) -> Mention | None:
    if found is None:
        return None
    values = asdict(found)
    values["spans"] = _pairs(found.spans, shift)
    values["due"] = found.due.isoformat() if found.due else None
    return values


def _pairs(spans: Iterable[extraction.Span], shift: int) -> list[list[int]]:
    return [[span.start + shift, span.end + shift] for span in spans]
