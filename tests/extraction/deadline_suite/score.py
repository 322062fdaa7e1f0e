"""The deadline suite: `python -m tests.extraction.deadline_suite.score FILE...` prints right, false deadlines and misses.

A file holds one language, the last letters of its name ("vi.tsv", "deadlines_fr.tsv"), and one phrase a line:
the document's date, what it comes to, and the sentence (a line break in it written \\n), parted by tabs. What it
comes to is `-` (no deadline), `date D`, `relative N unit issue D`, `relative N unit event`, `recurring every` or
`ongoing`.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from directives.extraction import Deadline, Reason, calendars, extract, normalise
from directives.extraction.cues import lexicon
from directives.extraction.deadlines import reader
from directives.extraction.packs import load
from directives.extraction.text import fold, scan_form


@dataclass(frozen=True)
class Case:
    language: str
    issued: date | None
    expected: str
    sentence: str

    def found(self, *, whole: bool = False) -> tuple[str, ...]:
        """What the deadlines of the sentence's directives come to; none at all is `-`.

        Where no word tells the reading that the sentence asks for anything, or that it does not, the limit it states
        is taken all the same: whether it asks is another question. `whole`: not so.
        """
        result = extract(self.sentence, language=self.language, issued=self.issued)
        limits = [one.deadline for one in result.directives]
        if not (limits or whole) and Reason.ACCOMPLISHED not in {one.reason for one in result.dismissed}:
            limits = [self._stated()]
        return tuple(sorted({_told(limit, self.expected) for limit in limits if limit})) or ("-",)

    def _stated(self) -> Deadline | None:
        folded, grammar = fold(self.sentence), load(self.language).grammar
        events = lexicon(self.language, ()).scan(self.sentence, scan_form(folded))
        calendar = calendars.of_country(grammar.country)
        span = (0, len(folded.rstrip(" .")))
        limits = reader(self.language).over(self.sentence, folded, scan_form(folded))
        return limits.read(events, span, self.issued, partial(calendars.add_working_days, calendar=calendar))


@dataclass(frozen=True)
class Score:
    cases: int
    none: int
    misses: tuple[str, ...]
    false: int
    whole: int

    @property
    def right(self) -> float:
        return 1 - len(self.misses) / self.cases

    @property
    def false_share(self) -> float:
        """Deadlines read where there is none, of the sentences that have none."""
        return self.false / self.none if self.none else 0.0

    def __str__(self) -> str:
        return (
            f"right {self.right:.3f} of {self.cases}, false deadlines {self.false_share:.3f} of {self.none}; "
            f"{self.whole / self.cases:.3f} where the reading must also see that something is asked for"
        )


def read(file: Path) -> Iterator[Case]:
    language = file.stem.split("_")[-1]
    for line in normalise(file.read_text("utf-8")).splitlines():
        if line.strip() and not line.startswith("#"):
            issued, expected, sentence = line.split("\t")
            day = None if issued in ("", "-") else date.fromisoformat(issued)
            yield Case(language, day, " ".join(expected.split()), sentence.replace("\\n", "\n"))


def score(file: Path) -> Score:
    cases = list(read(file))
    misses, false, whole = [], 0, 0
    for case in cases:
        found = case.found()
        whole += case.found(whole=True) == (case.expected,)
        if found != (case.expected,):
            misses.append(f"{case.expected} | {' & '.join(found)} | {case.issued} | {case.sentence!r}")
            false += case.expected == "-"
    return Score(len(cases), sum(case.expected == "-" for case in cases), tuple(misses), false, whole)


def _told(deadline: Deadline, expected: str) -> str:
    """In the file's words. A date stands for a duration that comes to it, and the other way round."""
    due = deadline.due.isoformat() if deadline.due else ""
    if due and expected.startswith(("date", "relative")) and expected.endswith(due):
        return expected
    if deadline.kind == "date":
        return f"date {due}"
    if deadline.kind == "relative":
        since = f"issue {due}" if deadline.anchor == "issue" else "event"
        return f"relative {deadline.amount} {deadline.unit} {since}"
    return f"recurring {deadline.every}" if deadline.kind == "recurring" else deadline.kind


def main(files: list[str]) -> int:
    for name in files:
        result = score(Path(name))
        print(f"{name}: {result}")
        for miss in result.misses:
            print("  " + miss)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
