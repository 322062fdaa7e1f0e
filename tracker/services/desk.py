"""The review desk as values: the directives as cards, the passages to weigh, and how many of them are judged.

`desk_text` is the text beside them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q
from django.utils.translation import gettext as _

from directives.models import Directive, Document, Judgement, Passage, Reading, Verdict
from directives.models.reading import ReadingState
from tracker.models import Assignment, State, Task
from tracker.permissions import Visitor
from tracker.services import addressed, again, naming, review, rhythm_words, same_task
from tracker.services.addressed import Named
from tracker.services.closed_days import Mover
from tracker.services.desk_passages import Weighed
from tracker.services.review import Suggestion, Why


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a card. `spans` are the characters that prove it ("12-20 31-40"); `words` are those characters."""

    key: str
    label: str
    value: str
    words: str = ""
    note: str = ""
    spans: str = ""
    is_inherited: bool = False
    is_missing: bool = False
    # Of a field that names units: name by name.
    names: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A directive as the desk shows it. `state` is open, accepted or dismissed; `tasks` are those that it opened,
    also where one was cancelled since."""

    directive: Directive
    number: int
    state: str
    suggestion: Suggestion
    fields: tuple[Field, ...]
    tasks: tuple[Task, ...]
    reason: str
    told: again.Told = field(default_factory=again.Told)
    offers: tuple[same_task.Offer, ...] = ()

    is_passage = False


@dataclass(frozen=True, slots=True)
class Tally:
    """What there is to judge: directives, and passages that might be some. `differing` are the keys of directives that
    the last reading reads otherwise, and nobody has answered that."""

    judged: int
    total: int
    directives: int = 0
    differing: tuple[int, ...] = ()

    @property
    def is_finished(self) -> bool:
        return self.judged == self.total


def last_reading(document: Document) -> Reading | None:
    """The reading whose directives are at the desk; None while there is none."""
    return document.readings.filter(state=ReadingState.DONE).first()


def cards(document: Document, reading: Reading, known: naming.Register, user: Visitor | None = None) -> list[Card]:
    """In the order of the text; for a user who may judge with the tasks that may answer what is open."""
    rows = _with_judgements(Directive.objects.standing().filter(document=document))
    mover, beside = Mover(document), again.Beside(document, reading, user)
    made = [_card(_of(row, document), number, known, mover, beside) for number, row in enumerate(rows, 1)]
    return _with_offers(made, document, user)


def card(directive: Directive, today: date | None = None, user: Visitor | None = None) -> Card:
    """One card alone, with the number that it has at its desk."""
    row = _with_judgements(Directive.objects.filter(pk=directive.pk)).get()
    before = Q(start__lt=row.start) | Q(start=row.start, pk__lt=row.pk)
    number = Directive.objects.standing().filter(before, document=row.document_id).count() + 1
    known = naming.register(directive.document.issued_on, today)
    document = directive.document
    beside = again.Beside(document, last_reading(document), user)
    made = _card(_of(row, document), number, known, Mover(document), beside)
    return _with_offers([made], document, user)[0]


def rows(cards: Iterable[Card], passages: Iterable[Weighed]) -> list[Card | Weighed]:
    """Directives, and between them the passages, as they stand in the text."""
    return sorted([*cards, *passages], key=_place)


def tally(document: Document) -> Tally:
    directives = Directive.objects.standing().filter(document=document)
    passages = Passage.objects.to_weigh().filter(reading__document=document)
    count = directives.count()
    total = count + passages.count()
    judged = total - directives.unjudged().count() - passages.unjudged().count()
    beside = Directive.objects.proposed().filter(document=document).order_by("differs_from__start", "differs_from")
    keys = beside.values_list("differs_from_id", flat=True)
    return Tally(judged, total, count, tuple(dict.fromkeys(key for key in keys if key)))


def tally_of(rows: Iterable[Card | Weighed]) -> Tally:
    """As `tally`, of what is at hand."""
    rows = list(rows)
    shown = [row for row in rows if isinstance(row, Card)]
    differing = tuple(one.directive.pk for one in shown if one.told.proposals)
    return Tally(sum(row.state != "open" for row in rows), len(rows), len(shown), differing)


def _place(row: Card | Weighed) -> tuple[int, int]:
    stretch = row.passage if isinstance(row, Weighed) else row.directive
    return stretch.start, stretch.pk


def _with_judgements(rows: Any) -> Any:
    parts = Prefetch("assignments", Assignment.objects.select_related("unit"))
    tasks = Task.objects.kept().whole().prefetch_related(parts)
    return rows.select_related("judgement__judged_by").prefetch_related(Prefetch("tasks", tasks))


def _of(row: Directive, document: Document) -> Directive:
    """The one document of all the rows, so that its text is fetched once."""
    row.document = document
    return row


def _card(row: Directive, number: int, known: naming.Register, mover: Mover, beside: again.Beside) -> Card:
    judgement = getattr(row, "judgement", None)
    suggestion = review.suggest(row, known, mover)
    return Card(
        directive=row,
        number=number,
        state=judgement.verdict if judgement else "open",
        suggestion=suggestion,
        fields=() if judgement else tuple(_fields(row, suggestion, known)),
        tasks=tuple(_tasks(row.tasks.all(), judgement)) if judgement else (),
        reason=_why(judgement.reason) if judgement and judgement.verdict == Verdict.DISMISSED else "",
        told=beside.of(row, known, mover),
    )


def _with_offers(made: list[Card], document: Document, user: Visitor | None) -> list[Card]:
    asking = [same_task.Asking(one.directive, one.number, one.suggestion) for one in made if one.state == "open"]
    found = same_task.offers(document, asking, user)
    return [replace(one, offers=found.get(one.directive.pk, ())) for one in made]


def _tasks(tasks: Iterable[Task], judgement: Judgement) -> Iterator[Task]:
    """Without those that the undoing of an earlier judgement cancelled."""
    return (task for task in tasks if task.state != State.CANCELLED or task.created_at >= judgement.judged_at)


def _why(reason: str) -> str:
    return str(Why(reason).label) if reason in Why.values else reason


def _fields(row: Directive, suggestion: Suggestion, known: naming.Register) -> Iterator[Field]:
    office = addressed.office_of(row.document)
    yield _units_field("lead", _("Lead unit"), row.units, known, office)
    if row.partners:
        yield _units_field("partners", _("Partner units"), row.partners, known, office)
    yield _deadline_field(row, suggestion)
    if row.issuer:
        yield _plain_field("issuer", _("Asked by"), row.issuer)
    if row.product:
        yield _plain_field("product", _("Product"), row.product)
    if row.urgent:
        yield _plain_field("urgent", _("Urgency"), row.urgent)


def _units_field(
    key: str, label: str, mentions: list[dict[str, Any]], known: naming.Register, office: int | None
) -> Field:
    names = addressed.named(mentions, known, office)
    units = list(dict.fromkeys(name.unit for name in names if name.unit))
    is_needed = key == "lead"
    value = " · ".join(unit.name for unit in units)
    said = [mention["text"] for mention in mentions]
    return Field(
        key=key,
        label=label,
        value=value or (_("to be chosen") if is_needed else ""),
        words="" if value.casefold() == " · ".join(said).casefold() else "; ".join(said),
        note=addressed.notes(names),
        spans=" ".join(_spans(mention) for mention in mentions),
        is_inherited=any(mention["inherited"] for mention in mentions),
        is_missing=is_needed and not units,
        names=names,
    )


def _deadline_field(row: Directive, suggestion: Suggestion) -> Field:
    deadline = row.deadline
    if not deadline:
        return Field(key="due", label=_("Deadline"), value=_("none stated"))
    return Field(
        key="due",
        label=_("Deadline"),
        value=rhythm_words.when(suggestion.due_on, suggestion.is_standing, suggestion.rrule),
        words=deadline["text"],
        # The arithmetic is in the document's language.
        note="; ".join(filter(None, [deadline.get("arithmetic", ""), suggestion.due_note])),
        spans=_spans(deadline),
        is_inherited=deadline["inherited"],
    )


def _plain_field(key: str, label: str, mention: dict[str, Any]) -> Field:
    return Field(key=key, label=label, value=mention["text"], spans=_spans(mention), is_inherited=mention["inherited"])


def _spans(mention: dict[str, Any]) -> str:
    return " ".join(f"{start}-{end}" for start, end in mention["spans"])
