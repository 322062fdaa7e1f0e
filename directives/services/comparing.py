"""What a reading finds, set beside what stands there already: the same, read otherwise, or new."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef

from directives.models import Directive, Document

_Replacing = Directive.replaces.through


@dataclass(frozen=True, slots=True)
class There:
    """A directive of an earlier reading. `is_firm`: somebody has worked on it, so that no reading moves it. `stands`:
    it is at the desk, and neither split or merged away nor a proposal beside another."""

    row: Directive
    is_firm: bool
    stands: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """`same` pairs what is there with what was found; `proposals` are found ones whose `differs_from` is set. `gone`
    were read once and are no more; nobody had worked on them."""

    same: list[tuple[Directive, Directive]] = field(default_factory=list)
    proposals: list[Directive] = field(default_factory=list)
    new: list[Directive] = field(default_factory=list)
    gone: list[Directive] = field(default_factory=list)


def there(document: Document, bound: Collection[int]) -> list[There]:
    """All directives of the document. `bound` are the keys of those that something outside knows: they stay, too."""
    rows = Directive.objects.filter(document=document).select_related("judgement")
    rows = rows.annotate(
        is_replaced=Exists(_Replacing.objects.filter(to_directive=OuterRef("pk"))),
        is_replacing=Exists(_Replacing.objects.filter(from_directive=OuterRef("pk"))),
    )
    return [_there(row, bound) for row in rows]


def compare(text: str, earlier: Sequence[There], found: Iterable[Directive]) -> Compared:
    """Each of what was found comes out once: as the same, as a proposal, or as new."""
    compared, left = Compared(), _by_stretch(text, earlier)
    firm = _Overlaps([one.row for one in earlier if one.is_firm and one.stands])
    used: set[int] = set()
    for row in found:
        same = next((one.row for one in left[_trimmed(text, row)] if is_same(one.row, row)), None)
        if same and same.pk not in used:
            used.add(same.pk)
            compared.same.append((same, row))
            continue
        row.differs_from = firm.most_of(row)
        (compared.proposals if row.differs_from else compared.new).append(row)
    compared.gone.extend(one.row for one in earlier if not one.is_firm and one.row.pk not in used)
    return compared


def moved_proposals(compared: Compared, earlier: Sequence[There]) -> list[Directive]:
    """Open proposals that were found again, and belong beside another directive now, or stand by themselves."""
    open_ones = {one.row.pk for one in earlier if not one.is_firm and one.row.differs_from_id}
    firm = _Overlaps([one.row for one in earlier if one.is_firm and one.stands])
    moved = []
    for row, _found in compared.same:
        beside = firm.most_of(row) if row.pk in open_ones else row.differs_from
        if row.pk in open_ones and row.differs_from_id != (beside.pk if beside else None):
            row.differs_from = beside
            moved.append(row)
    return moved


def is_same(row: Directive, found: Directive) -> bool:
    """Whether it asks for the same: as read, or as a person has put it right since."""
    return asked(found) in (asked(row), _as_judged(row))


def asked(row: Directive) -> tuple[Any, ...]:
    """What a directive asks for, apart from its stretch and from how that was found out."""
    return (
        row.modality,
        _names(row.unit_names),
        _names(row.partner_names),
        _limit(row.deadline),
        _names([row.issuer["text"]] if row.issuer else []),
        _names([row.product["text"]] if row.product else []),
        row.urgent is not None,
    )


def overlap(a: Directive, b: Directive) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _there(row: Directive, bound: Collection[int]) -> There:
    is_replaced, is_replacing = row.is_replaced, row.is_replacing  # type: ignore[attr-defined] # annotated
    worked_on = hasattr(row, "judgement") or row.made_by_id is not None or is_replaced or is_replacing
    return There(row, worked_on or row.pk in bound, not is_replaced and row.differs_from_id is None)


def _by_stretch(text: str, earlier: Sequence[There]) -> dict[tuple[int, int], list[There]]:
    """What stands at the desk first, then what was judged."""
    rows: dict[tuple[int, int], list[There]] = defaultdict(list)
    for one in sorted(earlier, key=lambda one: (not one.stands, not one.is_firm, one.row.pk or 0)):
        rows[_trimmed(text, one.row)].append(one)
    return rows


def _trimmed(text: str, row: Directive) -> tuple[int, int]:
    """Its stretch without blanks and punctuation at its ends: a semicolon more makes no other directive."""
    start, end = row.start, row.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return (start, end) if start < end else (row.start, row.end)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(" ".join(name.casefold().split()) for name in names)


def _limit(deadline: dict[str, Any] | None) -> tuple[Any, ...] | None:
    """What a deadline means, however it is worded."""
    if not deadline:
        return None
    if deadline.get("due"):
        return ("due", deadline["due"])
    return tuple(deadline.get(key) or None for key in ("kind", "amount", "unit", "every", "rrule"))


def _as_judged(row: Directive) -> tuple[Any, ...]:
    amended = row.judgement.amended if hasattr(row, "judgement") else {}
    modality, units, partners, limit, *rest = asked(row)
    if "leads" in amended:
        units = _names(amended["leads"])
    if "partners" in amended:
        partners = _names(amended["partners"])
    if "due_on" in amended:
        limit = ("due", amended["due_on"]) if amended["due_on"] else None
    return (modality, units, partners, limit, *rest)


class _Overlaps:
    """Finds among many stretches, which may lie within one another, those that share characters with another."""

    def __init__(self, rows: Iterable[Directive]) -> None:
        self._rows = sorted(rows, key=lambda row: (row.start, row.end))
        self._starts = [row.start for row in self._rows]
        self._reach: list[int] = []  # how far what begins up to here goes
        for row in self._rows:
            self._reach.append(max(row.end, self._reach[-1] if self._reach else 0))

    def most_of(self, other: Directive) -> Directive | None:
        """The one that shares most with it, and more than half of the shorter of the two."""
        best, most = None, 0
        at = bisect_left(self._starts, other.end) - 1
        while at >= 0 and self._reach[at] > other.start:
            row = self._rows[at]
            shared = overlap(row, other)
            if shared > most and 2 * shared > min(row.end - row.start, other.end - other.start):
                best, most = row, shared
            at -= 1
        return best
