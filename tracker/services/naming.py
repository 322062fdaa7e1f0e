"""Which unit a text means: names in its words, resolved through the names under which units are known."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from django.db.models import F

from tracker.models import Unit
from tracker.models.folding import fold

# Folded. What may stand before a body's name without changing which body is meant: courtesy, articles, and
# the rank of whoever heads it ("Giám đốc Sở Y tế", "le ministre des Affaires étrangères").
_RANKS = (
    "dong chi|ong|ba|lanh dao|thu truong|nguoi dung dau|truong|pho|chanh|quyen|tap the|"
    "bo truong|thu truong co quan|cuc truong|vu truong|tong cuc truong|vien truong|chi cuc truong|"
    "giam doc|tong giam doc|chu tich|pho chu tich|chu nhiem|tong bien tap|hieu truong|truong ban|"
    "chanh thanh tra|tong thanh tra|chanh van phong|bi thu|truong phong|"
    "le|la|les|l'|du|de la|des|de l'|de|d'|au|aux|a la|a l'|messieurs|monsieur|madame|"
    "ministre|le ministre|directeur|directrice|directeur general|chef|president|presidente|responsable|"
    "the|of|secretary of|head of|heads of|director of|minister of|administrator of|attorney general of"
)
_LEADING = re.compile(rf"(?:{'|'.join(sorted(_RANKS.split('|'), key=len, reverse=True))})(?:(?<=')|\s+)")
# What may follow without changing it: whose it is, where the office is the reader's own.
_TRAILING = re.compile(r"\s+(?:(?:truc )?thuoc .*|cua (?:tinh|bo|thanh pho)|tinh|thanh pho|viet nam|du vietnam)$")
DAY = timedelta(days=1)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_EDGES = " \t\n.,;:\"'“”«»"
# "Bộ trưởng Ngoại giao" means Bộ Ngoại giao: the rank tells what body the rest names.
_BODY_OF_RANK = {
    "bo truong ": "bo ",
    "cuc truong ": "cuc ",
    "vu truong ": "vu ",
    "chanh van phong ": "van phong ",
    "chanh thanh tra ": "thanh tra ",
    "le ministre ": "ministere ",
    "ministre ": "ministere ",
    "secretary of ": "department of ",
}


@dataclass(frozen=True)
class Known:
    """A name that a unit bears, or bore until its last day."""

    unit: Unit
    name: str
    until: date | None


@dataclass(frozen=True)
class Found:
    """The unit that some words mean. Where they use a name of former days or name a unit that was merged, `was` is that
    name, and `since` the day from which it has been `unit`."""

    unit: Unit
    was: str = ""
    since: date | None = None


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
        found = self._only(self.exact.get(_plain(words)))
        return found or next((one for form in _forms(words) if (one := self._only(self.folded.get(form)))), None)

    def resolve(self, words: str) -> Unit | None:
        found = self.find(words)
        return found.unit if found else None

    def resolve_all(self, names: Iterable[str]) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
        """The units named, each once, and the words that name none."""
        return _each_once(names, self.resolve)

    def successions(self, names: Iterable[str]) -> list[Found]:
        """Of those names the ones of former days, each once."""
        found = (self.find(words) for words in names)
        return list(dict.fromkeys(one for one in found if one and one.since))

    def formerly(self, words: str) -> Found | None:
        """The one unit of which this was the name, but no longer on the document's day: to be told, not to be taken."""
        return next((one for form in _forms(words) if (one := self._only(self.former.get(form)))), None)

    def closed(self, words: str) -> Unit | None:
        """The unit that these words name, where it was closed and nobody took over."""
        named = (known.unit for form in _forms(words) for known in self.folded.get(form, ()))
        return next((unit for unit in named if self._heir(unit) is None), None)

    def names(self) -> list[str]:
        """One name a unit at work, its own, for a list to choose from."""
        return sorted({unit.name for unit in self.units.values() if not self._is_closed(unit)}, key=fold)

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
        return Found(heir, known.name if since else "", since)

    def _heir(self, unit: Unit) -> Unit | None:
        """The unit itself while it is at work, else whoever took over in the end; None if nobody did."""
        return next((one for one in self._line(unit) if not self._is_closed(one)), None)

    def _succeeded_on(self, unit: Unit) -> date | None:
        """The first day of the last heir in the line."""
        days = [one.succeeded_on for one in self._line(unit) if self._is_closed(one)]
        return days[-1] if days else None

    def _line(self, unit: Unit) -> Iterator[Unit]:
        seen: set[int] = set()
        following: Unit | None = unit
        while following is not None and following.pk not in seen:
            seen.add(following.pk)
            yield following
            if not self._is_closed(following):
                return
            following = self.units.get(following.merged_into_id or 0)

    def _is_closed(self, unit: Unit) -> bool:
        return not unit.is_active or (self.today is not None and unit.is_closed(self.today))


def register(on: date | None = None, today: date | None = None) -> Register:
    """The names that count on the day `on` of a document (without one: all), and who answers to them on `today`.

    One query: build it once for all the names of a page. Without `today` a unit is closed once the tick has seen it.
    """
    made = Register(max((day for day in (on, today) if day), default=None))
    borne = {"bears": F("names__name"), "bears_folded": F("names__folded")}
    borne |= {"bears_from": F("names__valid_from"), "bears_to": F("names__valid_to")}
    named: set[int] = set()
    for row in Unit.objects.known_to_texts().annotate(**borne).order_by():
        unit = made.units.setdefault(row.pk, row)
        is_own = row.bears_folded == fold(row.name)
        if is_own:
            named.add(row.pk)
        if row.bears and _counts(row.bears_from, row.bears_to, on):
            for name in {row.bears, row.name} if is_own else {row.bears}:
                _enter(made, Known(unit, name, row.bears_to))
        elif row.bears and row.bears_to:
            made.former.setdefault(row.bears_folded, []).append(Known(unit, row.bears, row.bears_to))
    # Units whose own name nobody has put among their names.
    for unit in made.units.values():
        if unit.pk not in named:
            _enter(made, Known(unit, unit.name, None))
    return made


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
    made.exact.setdefault(_plain(known.name), []).append(known)
    made.folded.setdefault(fold(known.name), []).append(known)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).strip(_EDGES)


def _forms(words: str) -> Iterable[str]:
    """The words folded, then with less and less around the name; the longest form that is known wins."""
    whole = fold(_IN_BRACKETS.sub(" ", words).replace("’", "'")).strip(_EDGES)
    seen = [whole]
    rest = whole
    while match := _LEADING.match(rest):
        seen += [body + rest[len(rank) :] for rank, body in _BODY_OF_RANK.items() if rest.startswith(rank)]
        rest = rest[match.end() :]
        seen.append(rest)
    for form in seen:
        yield form
    for form in seen:
        if _TRAILING.search(form):
            yield _TRAILING.sub("", form)
