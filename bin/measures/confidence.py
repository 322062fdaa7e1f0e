"""What the three levels of confidence are worth: the precision of each, leaving one document out."""

import json
from collections import Counter, defaultdict
from typing import Any, NamedTuple

from _steps import ROOT
from measures import Figure, project

GOLD = ROOT / "tests" / "gold"
SHARED = ROOT.parent / "shared" / "gold"
AIMS = {"high": 0.95, "medium": 0.80}
ENOUGH = 5  # fewer finds elsewhere say nothing of a rule: it keeps the level it ships with


class Find(NamedTuple):
    """One directive found: by which rule, at which shipped level, and whether the annotators have it too."""

    document: str
    rule: str
    level: str
    is_right: bool


def measure() -> list[Figure]:
    finds = _finds()
    shipped = _table(finds, {id(find): find.level for find in finds})
    left_out = _table(finds, {id(find): _level_elsewhere(find, finds) for find in finds})
    figures = []
    for level in ("high", "medium", "low"):
        right, found = shipped[level]
        figures.append(Figure(f"{level}: precision of {found} finds", right / max(1, found), at_least=AIMS.get(level)))
        right, found = left_out[level]
        figures.append(Figure(f"{level}, set by the other documents alone: of {found}", right / max(1, found)))
    return figures


def _table(finds: list[Find], levels: dict[int, str]) -> dict[str, tuple[int, int]]:
    """Right and found, by level."""
    right: Counter[str] = Counter(levels[id(find)] for find in finds if find.is_right)
    found: Counter[str] = Counter(levels.values())
    return {level: (right[level], found[level]) for level in ("high", "medium", "low")}


def _level_elsewhere(find: Find, finds: list[Find]) -> str:
    """What the rule's finds in all other documents would make of it."""
    others = [other.is_right for other in finds if other.rule == find.rule and other.document != find.document]
    if len(others) < ENOUGH:
        return find.level
    precision = sum(others) / len(others)
    return next((level for level, least in AIMS.items() if precision >= least), "low")


def _finds() -> list[Find]:
    extraction = project("directives.extraction")
    score = project("tests.gold.score")
    finds = []
    for file in sorted((f for folder in (GOLD, SHARED / "dev") for f in folder.rglob("*.json")), key=lambda f: f.stem):
        gold: dict[str, Any] = json.loads(file.read_text("utf-8"))
        text = extraction.normalise(file.with_suffix(".txt").read_text("utf-8"))
        found = extraction.extract(text, language=gold["lang"]).directives
        spans = [{"start": one.start, "end": one.end} for one in found]
        right = {index for _, index in score.match(text, gold["tasks"], spans, 0.5)}
        finds += [Find(file.stem, one.rule, one.confidence, n in right) for n, one in enumerate(found)]
    _print(finds)
    return finds


def _print(finds: list[Find]) -> None:
    rules: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    for find in finds:
        rules[find.level, find.rule].append(find.is_right)
    for (level, rule), right in sorted(rules.items()):
        print(f"  {level:8}{rule:32}{sum(right):5} of {len(right):5}  {sum(right) / len(right):.3f}")
