"""Directives that a person cuts out of the text: two made one, one made two, one added.

What they were made of stays, out of sight (`Directive.replaces`). The caller holds the document's lock.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User

from directives import extraction
from directives.models import Directive, Document, Origin, Reading
from directives.models.directive import Modality
from directives.services import fields
from directives.services.fields import Mention

_CLOSING = ".;,:…/"
# Beyond this a word is none, but a text without blanks.
_LONGEST_WORD = 40
_LEVELS = ("low", "medium", "high")
_SINGLE = ("issuer", "deadline", "product", "urgent")


class NothingThere(Exception):
    """A stretch without a word in it."""


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """To the ink, without the marks that close a clause. Raises NothingThere."""
    start, end = max(0, start), min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _CLOSING):
        end -= 1
    if not any(sign.isalnum() for sign in text[start:end]):
        raise NothingThere
    return start, end


def to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A hand that begins or lets go within a word means all of it."""
    start, end = max(0, start), min(end, len(text))
    for _ in range(_LONGEST_WORD):
        if 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
            start -= 1
        if start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
    return start, end


def merge(first: Directive, second: Directive, *, by: User, now: datetime) -> Directive:
    """From the first's start to the second's end; units and partners of both, of the rest what is stated first."""
    start, end = min(first.start, second.start), max(first.end, second.end)
    units = _each_once([*first.units, *second.units])
    values = {field: getattr(first, field) or getattr(second, field) for field in (*_SINGLE, "modality", "rule")}
    values["units"] = units
    values["partners"] = _each_once([*first.partners, *second.partners], without=units)
    values["confidence"] = min(first.confidence, second.confidence, key=_level)
    return _make(first, start, end, values, Origin.MERGED, [first, second], by=by, now=now)


def split(directive: Directive, at: int, *, by: User, now: datetime) -> tuple[Directive, Directive]:
    """Two, the second beginning at the offset `at`. A field goes with the part in which its words stand; what stands
    outside both is inherited by both. Raises NothingThere."""
    text = directive.document.text
    left, right = trim(text, directive.start, at), trim(text, at, directive.end)
    if not directive.start < at < directive.end:
        raise NothingThere
    of_left, of_right = _part(directive, lambda start: start < at), _part(directive, lambda start: start >= at)
    # Who is named once acts in both: a sentence carries its subject on.
    of_right["units"] = of_right["units"] or of_left["units"]
    of_right["issuer"] = of_right["issuer"] or of_left["issuer"]
    made = (left, of_left), (right, of_right)
    one, other = (_make(directive, *ends, values, Origin.SPLIT, [directive], by=by, now=now) for ends, values in made)
    return one, other


def read(
    document: Document, start: int, end: int, names: Sequence[str], calendar: extraction.WorkCalendar | None
) -> dict[str, Any]:
    """The fields of a stretch that is read by itself: those stated first, of all that it asks for."""
    found = extraction.extract(
        # Trimmed to its words it would pass for a heading.
        document.text[start:end] + ".",
        language=document.language or None,
        issued=document.issued_on,
        names=names,
        calendar=calendar,
    )
    rows = [fields.of(one, start) for one in found.directives]
    if not rows:
        return {"modality": Modality.OBLIGATION, "confidence": "", "rule": "", "units": [], "partners": []}
    units = _each_once(unit for row in rows for unit in row["units"])
    values = {field: next((row[field] for row in rows if row[field]), None) for field in _SINGLE}
    partners = _each_once((unit for row in rows for unit in row["partners"]), without=units)
    # How sure the reading would be says nothing of a stretch that a person chose.
    return {**rows[0], **values, "units": units, "partners": partners, "confidence": ""}


def add(reading: Reading, start: int, end: int, values: dict[str, Any], *, by: User, now: datetime) -> Directive:
    like = Directive(document=reading.document, reading=reading)
    return _make(like, start, end, values, Origin.ADDED, [], by=by, now=now)


def _make(
    like: Directive,
    start: int,
    end: int,
    values: dict[str, Any],
    origin: Origin,
    replaces: Sequence[Directive],
    *,
    by: User,
    now: datetime,
) -> Directive:
    values = {field: _seen_from(value, start, end) for field, value in values.items()}
    made = Directive.objects.create(
        document=like.document,
        reading_id=like.reading_id,
        start=start,
        end=end,
        origin=origin,
        made_by=by,
        made_at=now,
        **values,
    )
    made.replaces.set(replaces)
    return made


def _part(directive: Directive, is_here: Any) -> dict[str, Any]:
    def stays(mention: Mention) -> bool:
        start = mention["spans"][0][0] if mention["spans"] else directive.start - 1
        return bool(is_here(start)) or not directive.start <= start < directive.end

    values = {field: mention for field in _SINGLE if (mention := getattr(directive, field)) and stays(mention)}
    lists = {field: [one for one in getattr(directive, field) if stays(one)] for field in ("units", "partners")}
    plain = {field: getattr(directive, field) for field in ("modality", "confidence", "rule")}
    return {**dict.fromkeys(_SINGLE), **values, **lists, **plain}


def _seen_from(value: Any, start: int, end: int) -> Any:
    """A mention, or a list of them, that says whether its words stand outside this stretch."""
    if isinstance(value, list):
        return [_seen_from(one, start, end) for one in value]
    if not isinstance(value, dict):
        return value
    return {**value, "inherited": not all(start <= first and last <= end for first, last in value["spans"])}


def _each_once(mentions: Iterable[Mention], without: Iterable[Mention] = ()) -> list[Mention]:
    seen = {_plain(one) for one in without}
    kept: dict[str, Mention] = {}
    for one in mentions:
        if _plain(one) not in seen:
            kept.setdefault(_plain(one), one)
    return list(kept.values())


def _plain(mention: Mention) -> str:
    return " ".join(mention["text"].casefold().split())


def _level(confidence: str) -> int:
    return _LEVELS.index(confidence) if confidence in _LEVELS else -1
