"""Which unit a text means: names in its words, resolved through the names under which units are known."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

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
class Register:
    """Every name of every active unit, folded; a name that two units share resolves to neither, unless the
    letters with their marks tell them apart."""

    exact: dict[str, set[Unit]] = field(default_factory=dict)
    folded: dict[str, set[Unit]] = field(default_factory=dict)

    def resolve(self, words: str) -> Unit | None:
        """The one unit that these words name; None rather than a guess."""
        found = _only(self.exact.get(_plain(words)))
        return found or next((unit for form in _forms(words) if (unit := _only(self.folded.get(form)))), None)

    def resolve_all(self, names: Iterable[str]) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
        """The units named, each once, and the words that name none."""
        units: dict[Unit, None] = {}
        unknown: list[str] = []
        for words in names:
            unit = self.resolve(words)
            if unit is None:
                unknown.append(words)
            else:
                units[unit] = None
        return tuple(units), tuple(unknown)

    def names(self) -> list[str]:
        """One name a unit, its own, for a list to choose from."""
        return sorted({unit.name for units in self.folded.values() for unit in units}, key=fold)


def register() -> Register:
    """One query. Build it once for all the names of a page."""
    made = Register()
    rows = Unit.objects.filter(is_active=True).annotate(known_as=F("names__name"), known_folded=F("names__folded"))
    for unit in rows:
        for name in (unit.name, unit.known_as or unit.name):
            made.exact.setdefault(_plain(name), set()).add(unit)
        for folded in (fold(unit.name), unit.known_folded or fold(unit.name)):
            made.folded.setdefault(folded, set()).add(unit)
    return made


def _only(units: set[Unit] | None) -> Unit | None:
    return next(iter(units)) if units and len(units) == 1 else None


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
