"""How much of a document's head and of what it cites is read: `NAME.header` beside `NAME.txt` against a reading.

A field is right where its words are one of the annotated forms, blanks, case, outer quotes and punctuation aside.
Recipients and citations are sets: their figure is F1 over all documents of a language.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from directives.extraction import Extraction, Mention, extract, normalise

FIELDS = ("title", "kind", "number", "issued_on", "issuer", "signer")
SETS = ("recipients", "citations")
FOLDERS = (Path(__file__).with_name("own"), Path(__file__).with_name("modelled"))
ADDRESS = re.compile(
    r"^(?:(?:mesdames|messieurs|madame|monsieur|mmes?|mm?\.?)(?: et |, | )?)+(?:les? |la |l['’])|^the "
)
NUMBERED = re.compile(r"^(?:no\.?|n°|số:?) ?")
EDGES = " .,;:/-–|“”\"'"


@dataclass(slots=True)
class Count:
    """Of a field: how many of n are right; of a set: how many of the annotated and the found ones agree."""

    right: int = 0
    n: int = 0
    found: int = 0

    @property
    def share(self) -> float:
        return self.right / self.n if self.n else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.n + self.found) if self.n + self.found else 1.0


@dataclass(slots=True)
class Score:
    counts: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in (*FIELDS, *SETS)})
    misses: list[str] = field(default_factory=list)

    def value(self, name: str) -> float:
        return self.counts[name].f1 if name in SETS else self.counts[name].share


def fold(words: str | None) -> str:
    return " ".join((words or "").casefold().split()).strip(EDGES)


def measure(folders: Iterable[Path] = FOLDERS) -> dict[str, Score]:
    """By language, the first two letters of a name."""
    scores: dict[str, Score] = {}
    for file in sorted(file for folder in folders for file in folder.glob("*.header")):
        gold = json.loads(file.read_text("utf-8"))
        text = normalise(file.with_suffix(".txt").read_text("utf-8"))
        _compare(file.stem, gold, extract(text), scores.setdefault(file.stem[:2], Score()))
    return scores


def _compare(name: str, gold: dict[str, Any], found: Extraction, score: Score) -> None:
    for key in FIELDS:
        forms = gold[key] if isinstance(gold[key], list) else [gold[key]]
        says = _says(getattr(found.header, key))
        right = _folded(key, says) in {_folded(key, form) for form in forms}
        score.counts[key].n += 1
        score.counts[key].right += right
        if not right:
            score.misses.append(f"{name} {key}: {says!r}, not {forms[0]!r}")
    cited = _documents([(one.number, str(one.issued_on or "") or None, one.role) for one in found.citations])
    asked = [(one["number"], one["issued_on"], one["role"]) for one in gold["citations"]]
    _sets(
        name,
        "recipients",
        (ADDRESS.sub("", fold(one)) for one in gold["recipients"]),
        (ADDRESS.sub("", fold(one.text)) for one in found.header.recipients),
        score,
    )
    _sets(name, "citations", map(_cited, asked), map(_cited, cited), score)


def _says(value: Any) -> str | None:
    if isinstance(value, Mention):
        return value.text
    return value.value.isoformat() if value else None


def _folded(key: str, words: str | None) -> str:
    return NUMBERED.sub("", fold(words)) if key == "number" else fold(words)


def _documents(named: list[tuple[str, str | None, str]]) -> list[tuple[str, str | None, str]]:
    """Each document once, though the text names it again by its number or its day alone; without either it is none."""
    full = [one for one in named if one[0] and one[1]]
    numbers, days = {one[0] for one in full}, {one[1] for one in full}
    rest = [one for one in named if not (one[0] and one[1]) and (one[0] or one[1])]
    rest = [one for one in rest if one[0] not in numbers and (one[0] or one[1] not in days)]
    first = {one[0] or str(at): one for at, one in reversed(list(enumerate([*full, *rest])))}
    return list(first.values())


def _cited(one: tuple[str | None, str | None, str]) -> str:
    number, day, role = one
    return f"{_folded('number', number)} {day} {role}"


def _sets(name: str, key: str, gold: Iterable[str], found: Iterable[str], score: Score) -> None:
    asked, got = Counter(gold), Counter(found)
    count = score.counts[key]
    count.n += asked.total()
    count.found += got.total()
    count.right += (asked & got).total()
    score.misses += [f"{name} {key}: missed {one!r}" for one in asked - got]
    score.misses += [f"{name} {key}: too much {one!r}" for one in got - asked]
