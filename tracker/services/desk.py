"""The review desk as values: the text cut into pieces, the directives as cards."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directives.models import Directive, Document, Judgement, Passage, Reading, Verdict
from directives.models.reading import ReadingState
from tracker.models import Assignment, State, Task
from tracker.services import addressed, naming, review, rhythm_words
from tracker.services.addressed import Named
from tracker.services.closed_days import Mover
from tracker.services.review import Suggestion, Why

# Lines of at most this length were broken by whoever typed the text; they do not end paragraphs.
_HARD_WRAPPED = 110
# List labels and closing punctuation: read with what they belong to, not judged for themselves.
_MARK = "mark"

REASONS = {
    "furniture": gettext_lazy("page furniture"),
    "heading": gettext_lazy("heading"),
    "address": gettext_lazy("address"),
    "lead_in": gettext_lazy("introduces a list"),
    "field_line": gettext_lazy("gives a field to the directives around it"),
    "frame": gettext_lazy("says who asks"),
    "accomplished": gettext_lazy("already accomplished"),
    "assessment": gettext_lazy("assessment"),
    "background": gettext_lazy("background"),
    "aim": gettext_lazy("aim or target"),
    "maxim": gettext_lazy("maxim, with nobody to act"),
    "permission": gettext_lazy("permission"),
    "own_act": gettext_lazy("the author's own act"),
    "boilerplate": gettext_lazy("standing formula"),
    "purpose": gettext_lazy("purpose"),
    "no_cue": gettext_lazy("asks for nothing"),
    "mark": gettext_lazy("number or punctuation"),
}


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


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line: in a directive (`card`), in a dismissed passage (`reason`), in a mark, or in none.

    `is_first`: here the directive or passage begins.
    """

    text: str
    start: int
    card: Card | None = None
    reason: str = ""
    is_first: bool = True

    @property
    def is_mark(self) -> bool:
        return self.reason == _MARK


@dataclass(frozen=True, slots=True)
class Line:
    pieces: tuple[Piece, ...]
    opens_paragraph: bool


@dataclass(frozen=True, slots=True)
class Tally:
    judged: int
    total: int


def last_reading(document: Document) -> Reading | None:
    """The reading whose directives are at the desk; None while there is none."""
    return document.readings.filter(state=ReadingState.DONE).first()


def cards(document: Document, reading: Reading, known: naming.Register) -> list[Card]:
    rows = _with_judgements(reading.directives.all())
    mover = Mover(document)
    return [_card(_of(row, document), number, known, mover) for number, row in enumerate(rows, 1)]


def card(directive: Directive, today: date | None = None) -> Card:
    """One card alone, with the number that it has at its desk."""
    row = _with_judgements(Directive.objects.filter(pk=directive.pk)).get()
    before = Q(start__lt=row.start) | Q(start=row.start, pk__lt=row.pk)
    number = Directive.objects.filter(before, reading=row.reading_id).count() + 1
    known = naming.register(directive.document.issued_on, today)
    return _card(_of(row, directive.document), number, known, Mover(directive.document))


def tally(document: Document) -> Tally:
    rows = Directive.objects.filter(document=document)
    return Tally(judged=rows.judged().count(), total=rows.count())


def lines(text: str, shown: Sequence[Card], passages: Iterable[Passage]) -> list[Line]:
    """The text line by line, cut where a directive or passage begins or ends; blank lines open a paragraph."""
    cut: list[Line] = []
    row: list[Piece] = []
    was_blank = True
    for piece in _pieces(text, list(_stretches(shown, passages))):
        broken = piece.text.split("\n")
        at = piece.start
        for nth, part in enumerate(broken):
            if nth:
                was_blank = _close(cut, row, was_blank)
                row = []
            if part:
                row.append(Piece(part, at, piece.card, piece.reason, is_first=nth == 0))
            at += len(part) + 1
    _close(cut, row, was_blank)
    return cut


def is_hard_wrapped(text: str) -> bool:
    return all(len(line) <= _HARD_WRAPPED for line in text.split("\n"))


def _with_judgements(rows: Any) -> Any:
    parts = Prefetch("assignments", Assignment.objects.select_related("unit"))
    tasks = Task.objects.kept().no_turns().filter(parent=None).prefetch_related(parts)
    return rows.select_related("judgement__judged_by").prefetch_related(Prefetch("tasks", tasks))


def _of(row: Directive, document: Document) -> Directive:
    """The one document of all the rows, so that its text is fetched once."""
    row.document = document
    return row


def _card(row: Directive, number: int, known: naming.Register, mover: Mover) -> Card:
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
    )


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


Stretch = tuple[int, int, Card | None, str]


def _stretches(shown: Sequence[Card], passages: Iterable[Passage]) -> Iterator[Stretch]:
    for one in shown:
        yield one.directive.start, one.directive.end, one, one.reason
    words = {code: str(label) for code, label in REASONS.items() if code != _MARK}
    for passage in passages:
        yield passage.start, passage.end, None, words.get(passage.reason, passage.reason)


def _pieces(text: str, stretches: list[Stretch]) -> Iterator[Piece]:
    """In text order, every character once; where two stretches overlap, the later one gives way."""
    at = 0
    for start, end, one, reason in sorted(stretches, key=lambda stretch: (stretch[0], stretch[2] is None)):
        if end <= at:
            continue
        first = max(start, at)
        if first > at:
            yield Piece(text[at:first], at)
        yield Piece(text[first:end], first, one, reason)
        at = end
    if at < len(text):
        yield Piece(text[at:], at)


def _close(cut: list[Line], row: list[Piece], was_blank: bool) -> bool:
    """End a line; a blank one is not kept, but opens a paragraph. Returns whether it was blank."""
    if not any(piece.text.strip() for piece in row):
        return True
    cut.append(Line(tuple(row), opens_paragraph=was_blank))
    return False
