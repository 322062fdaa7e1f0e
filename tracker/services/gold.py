"""What clerks made of a document's directives as an annotated document (tests/gold/README.md), by which the reader is
measured and from which it learns.

Annotations are in the text's own words: what an office knows beside them stays here.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from directives.models import Directive, Document, Verdict
from tracker.models import UnitName
from tracker.models.folding import fold
from tracker.services import desk, naming
from tracker.services.review import Why

# Dismissed, and asked for all the same: the reader was right, and it is the office that follows it elsewhere or not.
_READ_RIGHTLY = frozenset({Why.REPEATS, Why.NOT_OURS, Why.TOO_GENERAL})
_AMOUNTS = ("days", "working_days", "weeks", "months", "years", "hours")
_PERIODS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_MONTHS = (
    "janvier january jan", "février february feb", "mars march mar", "avril april apr", "mai may", "juin june jun",
    "juillet july jul", "août august aug", "septembre september sep", "octobre october oct",
    "novembre november nov", "décembre december dec",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gold:
    """A text and its annotation; `name` is the same each time the same text is written."""

    name: str
    text: str
    annotation: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What is left to judge would look as if it had been misread."""

    document: Document
    left: int


def judged(
    *, documents: Iterable[int] = (), since: date | None = None, confidential: bool = False
) -> QuerySet[Document]:
    """Documents of which something is judged, oldest first; confidential ones only when asked for."""
    rows = Document.objects.filter(directives__judgement__isnull=False).exclude(access__deleted_at__isnull=False)
    if since:
        rows = rows.filter(directives__judgement__judged_at__date__gte=since)
    if not confidential:
        rows = rows.exclude(access__is_confidential=True)
    wanted = list(documents)
    rows = Document.objects.filter(pk__in=rows.order_by().values("pk")).defer("search").order_by("pk")
    return rows.filter(pk__in=wanted) if wanted else rows


def export(documents: Iterable[Document], *, partly: bool = False) -> Iterator[Gold | Unfinished]:
    """Each document's annotation; of one that is not finished only with `partly`, and then without what is open."""
    for document in documents:
        rows = Directive.objects.standing().filter(document=document).select_related("judgement")
        tally = desk.tally(document)
        if not (tally.is_finished or partly):
            yield Unfinished(document, tally.total - tally.judged)
        else:
            yield _gold(document, rows)


def _gold(document: Document, rows: Iterable[Directive]) -> Gold:
    known, tasks = naming.register(document.issued_on), []
    for row in rows:
        row.document = document
        if _is_asked(row):
            tasks.append(_task(row, known))
    data = document.text.encode()
    digest = hashlib.sha256(data).hexdigest()
    name = f"{_slug(document)}_{digest[:12]}"
    annotation = {
        "doc": f"{name}.txt",
        "lang": document.language,
        "issued": document.issued_on.isoformat() if document.issued_on else None,
        "sha256": digest,
        "tasks": tasks,
    }
    return Gold(name, document.text, annotation)


def as_json(gold: Gold) -> str:
    return json.dumps(gold.annotation, ensure_ascii=False, indent=1) + "\n"


def _slug(document: Document) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", fold(document.number)).strip("-")
    return words[:40] or document.language or "doc"


def _is_asked(row: Directive) -> bool:
    if not hasattr(row, "judgement"):
        return False
    return row.judgement.verdict == Verdict.ACCEPTED or row.judgement.reason in _READ_RIGHTLY


def _task(row: Directive, known: naming.Register) -> dict[str, Any]:
    amended = row.judgement.amended
    return {
        "start": row.start,
        "end": row.end,
        "units": _units(row, amended["leads"], row.unit_names, known) if "leads" in amended else row.unit_names,
        "with": _units(row, amended["partners"], row.partner_names, known)
        if "partners" in amended
        else row.partner_names,
        "deadline": _amended(row) if amended.keys() & {"due_on", "is_standing", "rrule"} else _as_read(row.deadline),
        "issuer": row.issuer["text"] if row.issuer else None,
        "modality": row.modality,
        "urgent": row.urgent is not None,
        "product": row.product["text"] if row.product else None,
    }


def _units(row: Directive, chosen: list[str], read: list[str], known: naming.Register) -> list[str]:
    """The text's words for the units that a clerk chose. Where it has none, the words stay that were read: the clerk
    knew who "các đơn vị" are, which the text does not say, and nothing was misread.

    Before the clause a name is looked for only where another unit had been understood: else it may stand there by
    chance, and the clerk have known better.
    """
    if not chosen:
        return []
    understood, _unknown = known.resolve_all(read)
    said = [words for name in chosen if (words := _words_for(name, row, known, 0 if understood else row.start))]
    return list(dict.fromkeys(said)) or read


def _words_for(name: str, row: Directive, known: naming.Register, since: int) -> str:
    for words in (*row.unit_names, *row.partner_names):
        units, _unknown = known.resolve_all([words])
        if [unit.name for unit in units] == [name]:
            return words
    names = UnitName.objects.filter(unit__name=name).values_list("name", flat=True)
    found = [near for one in {name, *names} if (near := _nearest(one, row, since))]
    # The longest name says most: "Sở Y tế tỉnh", not the "Sở Y tế" within it.
    return max(found, key=len, default="")


def _nearest(name: str, row: Directive, since: int) -> str:
    """As it stands in the clause, else as it stands last before it: who is named last acts, until another is named."""
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)", re.IGNORECASE)
    within = pattern.search(row.document.text, row.start, row.end)
    before = list(pattern.finditer(row.document.text, since, row.end))
    found = within or (before[-1] if before else None)
    return " ".join(found[0].split()) if found else ""


def _as_read(deadline: dict[str, Any] | None) -> dict[str, Any] | None:
    if not deadline:
        return None
    out = {"kind": deadline["kind"], "text": deadline["text"]}
    if deadline.get("due"):
        out["due"] = deadline["due"]
    if deadline.get("amount") and deadline.get("unit") in _AMOUNTS:
        out[deadline["unit"]] = deadline["amount"]
    if deadline["kind"] == "relative":
        out["from"] = deadline.get("anchor")
    for key in ("every", "rrule"):
        if deadline.get(key):
            out[key] = deadline[key]
    return out


def _amended(row: Directive) -> dict[str, Any] | None:
    """As the clerk set it, where the text has words for it; a limit that only the office set stays out."""
    amended, read = row.judgement.amended, row.deadline
    due_on = date.fromisoformat(amended["due_on"]) if amended.get("due_on") else None
    if due_on:
        words = _words_of_day(row, due_on) or (read["text"] if read else "")
        return {"kind": "date", "text": words, "due": due_on.isoformat()} if words else None
    if read and amended.get("rrule"):
        return {"kind": "recurring", "text": read["text"], "every": _every(amended["rrule"]), "rrule": amended["rrule"]}
    if read and amended.get("is_standing"):
        return {"kind": "ongoing", "text": read["text"]}
    # Cleared: the words that were read are no limit.
    return None


def _words_of_day(row: Directive, day: date) -> str:
    """The day as the clause writes it, or the words just behind it, in which a limit often stands."""
    months = "|".join(_MONTHS[day.month - 1].split())
    numbers = rf"0?{day.day}\s*(?:[/.\-]|tháng)\s*0?{day.month}(?:\s*(?:[/.\-]|năm)\s*{day.year})?"
    named = rf"0?{day.day}(?:er|st|nd|rd|th)?\s+(?:{months})\.?(?:,?\s+{day.year})?"
    turned = rf"(?:{months})\.?\s+0?{day.day}(?:st|nd|rd|th)?(?:,?\s+{day.year})?"
    pattern = re.compile(rf"(?<!\w)(?:{numbers}|{named}|{turned})(?!\w)", re.IGNORECASE)
    found = pattern.search(row.document.text, row.start, min(row.end + 80, len(row.document.text)))
    return " ".join(found[0].split()) if found else ""


def _every(rrule: str) -> str:
    """The nearest period that annotations know."""
    months = re.search(r"BYMONTH=([\d,]+)", rrule)
    count = len(months[1].split(",")) if months else 0
    if count:
        return {1: "year", 2: "half-year", 4: "quarter"}.get(count, "month")
    return next((word for freq, word in _PERIODS.items() if f"FREQ={freq}" in rrule), "month")
