"""The units that a text means by a group, as far as the register knows them within the office's house."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.models import Unit
from tracker.models.folding import fold
from tracker.services import naming, naming_words
from tracker.services.group_words import (
    BELOW,
    COMMITTEE,
    CONCERNED,
    GROUPS,
    LOCAL,
    PLACES,
    PLURAL,
    SAYS_ITSELF,
    SAYS_NOTHING,
    SOME,
    GroupWord,
)

_ITEMS = re.compile(r"\s*[,;/]\s*(?:va |et |and )?|\s+(?:va|hoac|et|and|or)\s+")
_WORDS = {word.words: word for word in GROUPS}
_PLACES = "|".join(sorted(PLACES, key=len, reverse=True))
_AT_PLACES = re.compile(rf"^(?P<body>\D*?\S) (?:(?P<many>cac|\d+) )?(?={_PLACES})(?P<rest>.+)$")
_PLACE = re.compile(rf"^(?:cac )?(?P<place>{_PLACES})(?: (?P<more>.+))?$")
# From the widest to the narrowest: whose authorities "the localities" are.
_TIERS = (("tinh", "thanh pho"), ("huyen", "quan", "thi xa", "thanh pho"), PLACES["cap xa"])


@dataclass(frozen=True)
class Group:
    """`words` of the text that mean many. `is_whole`: all of the members, as far as words tell; else only some of
    them are meant, as "các sở liên quan" are, and a person says which."""

    words: str
    members: tuple[Unit, ...]
    is_whole: bool


@dataclass(frozen=True)
class _Meant:
    units: tuple[Unit, ...]
    is_whole: bool


def find(words: str, known: naming.Register, office: int | None) -> Group | None:
    """The group that these words name; None where they name none. `office` is the key of the unit whose document it is;
    without one every unit counts."""
    folded = naming_words.spell_out(fold(words.replace("’", "'"))).replace(" - ", " ").strip(" .;:")
    said = naming_words.without_ranks(folded)
    rest = PLURAL.sub("", said, count=1) if PLURAL.match(said) else said
    rest = naming_words.without_ranks(rest) if rest.split(" ", 1)[0] not in _WORDS else rest
    some = SOME.match(rest)
    is_said = said != rest or some or SAYS_ITSELF.match(rest) or CONCERNED.search(rest) or " cac " in rest
    if not is_said:
        return None
    house = _House(known, office)
    rest = rest[some.end() :] if some else rest
    found = _at_places(rest, house) or _listed(rest, house)
    if found is None:
        return None
    return Group(words, tuple(dict.fromkeys(found.units)), found.is_whole and not some)


class _House:
    """The units at work in the tree of one office, each with its name as the group words write it."""

    def __init__(self, known: naming.Register, office: int | None) -> None:
        self.known = known
        self.office = known.units.get(office or 0)
        units = known.at_work if office is None else ()
        if self.office:
            units = known.houses.get(known.roots[self.office.pk], ())
        self.names = [(unit, known.keys[unit.pk]) for unit in units]

    def beginning_with(self, heads: Iterable[str], but: tuple[str, ...] = ()) -> tuple[Unit, ...]:
        starts = tuple(heads)
        found = (unit for unit, name in self.names if name.startswith(starts) and not name.startswith(but))
        return self._in_order(found)

    def below(self, unit: Unit | None) -> tuple[Unit, ...]:
        """Right below it, or below the nearest unit above it that has any below."""
        while unit is not None:
            if found := [one for one in self.known.at_work if one.parent_id == unit.pk]:
                return self._in_order(found)
            unit = self.known.units.get(unit.parent_id or 0)
        return ()

    def authorities(self, body: str, places: Iterable[str]) -> tuple[Unit, ...]:
        """Of these kinds of places; a unit that bears the place's own name stands for its people's committee."""
        heads = [f"{body or COMMITTEE} {place} " for place in places]
        heads += [f"{place} " for place in places if body in ("", COMMITTEE)]
        return self.beginning_with(heads)

    def _in_order(self, units: Iterable[Unit]) -> tuple[Unit, ...]:
        return tuple(sorted(units, key=lambda unit: (unit.position, self.known.keys[unit.pk], unit.pk)))

    def local(self) -> tuple[Unit, ...]:
        """Of the widest kind of place that the house knows below its top."""
        return next((found for tier in _TIERS if (found := self.authorities("", tier))), ())


def _at_places(said: str, house: _House) -> _Meant | None:
    """ "UBND các huyện, thành phố", "Cục Thuế các tỉnh", "các xã, phường"; but no "tỉnh ủy"."""
    is_alone = _PLACE.match(said) is not None
    if is_alone and _word(_ITEMS.split(said)[0]):
        return None
    found = None if is_alone else _AT_PLACES.match(said)
    body, rest = ("", said) if is_alone else (found["body"], found["rest"]) if found else ("", "")
    if found and body and not (found["many"] or body == COMMITTEE):
        return None
    places = [_PLACE.match(item) for item in _ITEMS.split(rest)]
    if not places or places[0] is None:
        return None
    units: list[Unit] = []
    is_whole = not (found and found["many"] and found["many"].isdigit())
    for item, place in zip(_ITEMS.split(rest), places, strict=True):
        if place is None:
            other = _item(item, house)
            units += other.units if other else ()
            is_whole &= other is not None and other.is_whole
        elif one := _named_place(body, item, place["more"], house):
            units.append(one)
        else:
            units += house.authorities(body, PLACES[place["place"]])
            is_whole &= _says_nothing(place["more"])
    return _Meant(tuple(units), is_whole)


def _listed(said: str, house: _House) -> _Meant | None:
    """ "sở, ban, ngành", "đơn vị thuộc Bộ": item by item; the last one may say which of them."""
    items = [_item(item, house) for item in _ITEMS.split(said)]
    if not any(items) or items[0] is None:
        return None
    units = (unit for item in items if item for unit in item.units)
    return _Meant(tuple(units), all(item is not None and item.is_whole for item in items))


def _item(said: str, house: _House) -> _Meant | None:
    item = naming_words.without_ranks(PLURAL.sub("", said, count=1)) if PLURAL.match(said) else said
    local = next((words for words in LOCAL if item == words or item.startswith(f"{words} ")), None)
    if local:
        return _Meant(house.local(), _says_nothing(item.removeprefix(local).strip()))
    if place := _PLACE.match(item):
        return _Meant(house.authorities("", PLACES[place["place"]]), _says_nothing(place["more"]))
    word = _word(item)
    if word is None:
        one = house.known.resolve(item)
        return _Meant((one,), is_whole=True) if one else None
    more = item.removeprefix(word.words).strip()
    if word.heads:
        return _Meant(house.beginning_with(word.heads, word.but), _says_nothing(more))
    above = BELOW.fullmatch(more)
    one = house.known.resolve(above["unit"]) if above else None
    return _Meant(house.below(one or house.office), one is not None or _says_nothing(more))


def _word(item: str) -> GroupWord | None:
    """The longest group word with which the item begins."""
    tokens = item.split()
    starts = (" ".join(tokens[:length]) for length in range(len(tokens), 0, -1))
    return next((_WORDS[start] for start in starts if start in _WORDS), None)


def _named_place(body: str, item: str, more: str | None, house: _House) -> Unit | None:
    """ "đặc khu Cồn Cỏ" beside "các xã, phường": one of them, by its name."""
    return None if _says_nothing(more) else house.known.resolve(f"{body or COMMITTEE} {item}")


def _says_nothing(words: str | None) -> bool:
    return SAYS_NOTHING.fullmatch(words or "") is not None


def each(names: Iterable[str], known: naming.Register, office: int | None) -> Iterator[Group]:
    """The groups among names that resolve to no unit."""
    return (group for words in names if (group := find(words, known, office)))
