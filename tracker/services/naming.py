"""Which unit a text means: names in its words, resolved through the names under which units are known."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, cached_property

from django.db.models import F

from tracker.models import Unit, UnitName
from tracker.models.folding import fold
from tracker.services import link_events, named_lists, naming_words
from tracker.services.link_events import Link

DAY = timedelta(days=1)
_COMMITTEE, _COUNTRY = "uy ban nhan dan ", " viet nam"


@dataclass(frozen=True)
class Known:
    """A name that a unit bears, or bore until its last day."""

    unit: Unit
    name: str
    until: date | None
    # The key of the row that says so; none of a unit's own name that nobody has put among its names.
    row: int | None = None


@dataclass(frozen=True)
class Found:
    """The unit that some words mean. Where they use a name of former days or name a unit that was merged, `was` is that
    name, and `since` the day from which it has been `unit`. `row` is the name's key."""

    unit: Unit
    was: str = ""
    since: date | None = None
    row: int | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Register:
    """Every name of every unit as of a document's day, folded; a name that two units share resolves to neither, unless
    the letters with their marks tell them apart. Who was merged stands for its heir."""

    today: date | None = None
    units: dict[int, Unit] = field(default_factory=dict)
    exact: dict[str, list[Known]] = field(default_factory=dict)
    folded: dict[str, list[Known]] = field(default_factory=dict)
    former: dict[str, list[Known]] = field(default_factory=dict)

    def find(self, words: str) -> Found | None:
        """The one unit at work that these words name; None rather than a guess."""
        forms = list(naming_words.forms(words))
        found = self._only(self.exact.get(naming_words.plain(words))) or self._first(self.folded, forms)
        return found or self._first(self.derived, [*naming_words.abbreviated(words), *forms])

    def resolve(self, words: str) -> Unit | None:
        found = self.find(words)
        return found.unit if found else None

    def resolve_all(self, names: Iterable[str]) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
        """The units named, each once, and the words that name none."""
        return _each_once((name for words in names for name in self.each_named(words)), self.resolve)

    def each_named(self, words: str) -> list[str]:
        """These words, or where they list several units under one head, the name of each."""
        return [words] if self.find(words) else named_lists.split(words, self._is_known) or [words]

    def successions(self, names: Iterable[str]) -> list[Found]:
        """Of those names the ones of former days, each once."""
        found = (self.find(name) for words in names for name in self.each_named(words))
        return list(dict.fromkeys(one for one in found if one and one.since))

    def formerly(self, words: str) -> Found | None:
        """The one unit of which this was the name, but no longer on the document's day: to be told, not to be taken."""
        return self._first(self.former, naming_words.forms(words))

    def rivals(self, words: str) -> tuple[Unit, ...]:
        """The units at work that bear these very words as a name, where they are several."""
        found = self.exact.get(naming_words.plain(words)) or self.folded.get(naming_words.key(words)) or ()
        units = tuple(dict.fromkeys(unit for one in found if (unit := self._heir(one.unit))))
        return units if len(units) > 1 else ()

    def closed(self, words: str) -> Unit | None:
        """The unit that these words name, where it was closed and nobody took over."""
        named = (known.unit for form in naming_words.forms(words) for known in self.folded.get(form, ()))
        return next((unit for unit in named if self._heir(unit) is None), None)

    def names(self) -> list[str]:
        """One name a unit at work, its own, for a list to choose from."""
        return sorted({unit.name for unit in self.at_work}, key=fold)

    @cached_property
    def derived(self) -> dict[str, list[Known]]:
        """Names that follow from the others: abbreviated, with the place of the house behind, without the country's."""
        found: dict[str, list[Known]] = {}
        places = {root: _place(self.units[root]) for root in set(self.roots.values())}
        for name, all_of_one in self.folded.items():
            for known in all_of_one:
                for other in _derived(name, places[self.roots[known.unit.pk]], known):
                    found.setdefault(other, []).append(known)
        return found

    @cached_property
    def roots(self) -> dict[int, int]:
        """Of each unit the top of its tree, by their keys."""
        found: dict[int, int] = {}
        for unit in self.units.values():
            way: list[int] = []
            above: Unit | None = unit
            while above is not None and above.pk not in found and above.pk not in way:
                way.append(above.pk)
                above = self.units.get(above.parent_id or 0)
            top = found[above.pk] if above is not None and above.pk in found else way[-1]
            found |= dict.fromkeys(way, top)
        return found

    @cached_property
    def houses(self) -> dict[int, tuple[Unit, ...]]:
        """By the key of its top, the units at work below it."""
        found: dict[int, list[Unit]] = {}
        for unit in self.at_work:
            if self.roots[unit.pk] != unit.pk:
                found.setdefault(self.roots[unit.pk], []).append(unit)
        return {root: tuple(units) for root, units in found.items()}

    @cached_property
    def at_work(self) -> tuple[Unit, ...]:
        return tuple(unit for unit in self.units.values() if not self.is_closed(unit))

    @cached_property
    def keys(self) -> dict[int, str]:
        """The own names of the units at work as `naming_words.key` spells them."""
        return {unit.pk: naming_words.key(unit.name) for unit in self.at_work}

    @cached_property
    def links(self) -> dict[int, Link]:
        return link_events.all_links()

    def _is_known(self, words: str) -> bool:
        return self.find(words) is not None

    def _first(self, names: dict[str, list[Known]], forms: Iterable[str]) -> Found | None:
        return next((one for form in forms if (one := self._only(names.get(form)))), None)

    def _only(self, known: list[Known] | None) -> Found | None:
        """A unit by its present name rather than by one of former days, if it bears both."""
        found: dict[Unit, Found] = {}
        for one in known or ():
            if answer := self._answer(one):
                kept = found.get(answer.unit)
                found[answer.unit] = answer if kept is None or answer.since is None else kept
        return next(iter(found.values())) if len(found) == 1 else None

    def _answer(self, known: Known) -> Found | None:
        unit, since = known.unit, None
        if known.until and self.today and known.until < self.today and fold(known.name) != fold(unit.name):
            since = known.until + DAY
        heir = self._heir(unit)
        if heir is None:
            return None
        if heir != unit:
            since = self._succeeded_on(unit)
        return Found(heir, known.name if since else "", since, known.row)

    def _heir(self, unit: Unit) -> Unit | None:
        """The unit itself while it is at work, else whoever took over in the end; None if nobody did."""
        return next((one for one in self._line(unit) if not self.is_closed(one)), None)

    def _succeeded_on(self, unit: Unit) -> date | None:
        """The first day of the last heir in the line."""
        days = [one.succeeded_on for one in self._line(unit) if self.is_closed(one)]
        return days[-1] if days else None

    def _line(self, unit: Unit) -> Iterator[Unit]:
        seen: set[int] = set()
        following: Unit | None = unit
        while following is not None and following.pk not in seen:
            seen.add(following.pk)
            yield following
            if not self.is_closed(following):
                return
            following = self.units.get(following.merged_into_id or 0)

    def is_closed(self, unit: Unit) -> bool:
        return not unit.is_active or (self.today is not None and unit.is_closed(self.today))


def register(on: date | None = None, today: date | None = None) -> Register:
    """The names that count on the day `on` of a document (without one: all), and who answers to them on `today`.

    One query: build it once for all the names of a page. Without `today` a unit is closed once the tick has seen it.
    """
    made = Register(max((day for day in (on, today) if day), default=None))
    borne = {"bears_row": F("names__pk"), "bears": F("names__name"), "bears_folded": F("names__folded")}
    borne |= {"bears_from": F("names__valid_from"), "bears_to": F("names__valid_to")}
    named: set[int] = set()
    for row in Unit.objects.known_to_texts().annotate(**borne).order_by():
        unit = made.units.setdefault(row.pk, row)
        is_own = row.bears_folded == fold(row.name)
        if is_own:
            named.add(row.pk)
        if row.bears and _counts(row.bears_from, row.bears_to, on):
            for name in {row.bears, row.name} if is_own else {row.bears}:
                _enter(made, Known(unit, name, row.bears_to, row.bears_row))
        elif row.bears and row.bears_to:
            made.former.setdefault(naming_words.key(row.bears), []).append(Known(unit, row.bears, row.bears_to))
    # Units whose own name nobody has put among their names.
    for unit in made.units.values():
        if unit.pk not in named:
            _enter(made, Known(unit, unit.name, None))
    return made


def known_to_texts() -> list[str]:
    """The names that a reading looks for, besides what its grammar knows."""
    return list(UnitName.objects.filter(unit__in=Unit.objects.known_to_texts()).values_list("name", flat=True))


def _derived(name: str, place: str, known: Known) -> Iterator[str]:
    yield from naming_words.initials(name)
    yield from naming_words.fields_of_work(known.name)
    if name.endswith(_COUNTRY):
        yield name.removesuffix(_COUNTRY)
    if not place:
        return
    kind = place.split(maxsplit=1)[0] if not place.startswith("thanh pho") else "thanh pho"
    if known.unit.parent_id is None:
        yield name.removesuffix(place) + kind
    else:
        own = name.removesuffix(f" {kind}")
        yield f"{own} {place}"
        yield f"{own} {place.removeprefix(kind).strip()}"


def _place(root: Unit) -> str:
    """ "tinh quang tri", where the house is the people's committee of a place."""
    found = naming_words.key(root.name)
    return found.removeprefix(_COMMITTEE) if found.startswith(_COMMITTEE) else ""


def resolve_today(names: Sequence[str], today: date) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
    """What somebody types today: names of today first, since one of former days may be another unit's by now."""
    now = register(today, today)
    ever = cache(lambda: register(None, today))  # asked for only where a name of today does not do
    return _each_once(names, lambda words: now.resolve(words) or ever().resolve(words))


def _each_once(names: Iterable[str], resolve: Callable[[str], Unit | None]) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
    """The units that the names mean, and the names that mean none."""
    units: dict[Unit, None] = {}
    unknown: list[str] = []
    for words in names:
        unit = resolve(words)
        if unit is None:
            unknown.append(words)
        else:
            units[unit] = None
    return tuple(units), tuple(unknown)


def _counts(first: date | None, last: date | None, on: date | None) -> bool:
    return on is None or not ((first and on < first) or (last and on > last))


def _enter(made: Register, known: Known) -> None:
    made.exact.setdefault(naming_words.plain(known.name), []).append(known)
    made.folded.setdefault(naming_words.key(known.name), []).append(known)
