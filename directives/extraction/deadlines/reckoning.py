"""From the values that a phrase gives to the deadline they come to."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import cast

from dateutil.relativedelta import relativedelta

from directives.extraction.calendars import Walk
from directives.extraction.deadlines import recurrence
from directives.extraction.deadlines.moments import Values, Words
from directives.extraction.packs.entries import Grammar, Limit
from directives.extraction.records import Deadline, DeadlineKind, TimeUnit
from directives.extraction.templates import Templates
from directives.extraction.templates.matching import Found

AddWorkingDays = Callable[[date, int], Walk]
_STEPS: dict[str, Callable[[int], relativedelta]] = {
    "days": lambda amount: relativedelta(days=amount),
    "weeks": lambda amount: relativedelta(weeks=amount),
    "months": lambda amount: relativedelta(months=amount),
    "years": lambda amount: relativedelta(years=amount),
    "hours": lambda amount: relativedelta(days=-(-amount // 24)),
}
_SYMBOLS = {
    "last": "{words} = {due}",
    "sum": "{start} + {amount} {unit} = {due}",
    "closed": " (≠ {days})",
    "made_up": " (+ {days})",
}


class Reckoner:
    """What the words of one language come to."""

    def __init__(self, grammar: Grammar, templates: Templates) -> None:
        self._words = Words(grammar)
        self._issue = templates.words("issue")
        self._this = templates.words("this")
        self._gazette, self._in_force = templates.words("gazette"), templates.words("in_force")
        self._shown = _SYMBOLS | dict(grammar.arithmetic)

    def deadline(
        self,
        proof: Deadline,
        limit: Limit,
        found: Found,
        issued: date | None,
        add_working_days: AddWorkingDays,
    ) -> Deadline | None:
        values = dict(limit.values) | found.values
        moments = [one for name, one in found.forms if name == "moment"]
        kind = cast(DeadlineKind, limit.kind)
        if kind == "ongoing":
            return replace(proof, kind=kind)
        if kind == "recurring":
            every, rule = recurrence.of(values, moments, limit.every, self._words)
            return replace(proof, kind=kind, every=every, rrule=rule) if every else None
        if kind == "relative":
            return self._relative(replace(proof, kind=kind), values, issued, add_working_days)
        return self._dated(proof, dict(limit.values) | moments[-1] if moments else values, issued)

    def _relative(
        self,
        proof: Deadline,
        values: Values,
        issued: date | None,
        add_working_days: AddWorkingDays,
    ) -> Deadline | None:
        amount, unit = self._words.amount(values)
        if unit is None or not 0 < amount < 2_000:
            return None
        anchor = self._anchor(proof.text, values)
        limit = replace(proof, amount=amount, unit=unit, anchor=anchor)
        if issued is None or anchor != "issue":
            return limit
        walk = _after(issued, amount, unit, add_working_days)
        if walk is None:
            return limit
        return replace(limit, due=walk.last, arithmetic=self._steps(issued, amount, unit, walk))

    def _anchor(self, words: str, values: Values) -> str:
        """ "issue", or the words of the event as they are written."""
        event = values.get("event")
        if not event or self._is_issue(event):
            return "issue"
        at = words.lower().rfind(event)
        return words[at : at + len(event)] if at >= 0 else event

    def _is_issue(self, event: str) -> bool:
        """The signing "of this decree", or the signing and nothing more; that of a contract is another event."""
        elsewhen = self._gazette.search(event) or self._in_force.match(event)
        match = None if elsewhen else self._issue.match(event)
        return match is not None and (match.end() == len(event) or bool(self._this.search(match[0])))

    def _dated(self, proof: Deadline, values: Values, issued: date | None) -> Deadline | None:
        rule = proof.rule + (":year" if set(values) <= {"year", "part", "before"} else "")
        moment = self._words.moment(values, issued)
        if moment is None:
            return None
        proof = replace(proof, rule=rule, due=moment.due)
        if moment.due is None or ("day" in values and "year" in values):
            return proof
        return replace(
            proof,
            arithmetic=self._shown["last"].format(words=proof.text, due=_figures(moment.due)),
        )

    def _steps(self, issued: date, amount: int, unit: TimeUnit, walk: Walk) -> str:
        steps = self._shown["sum"].format(
            start=_figures(issued),
            amount=amount,
            unit=self._words.unit(unit),
            due=_figures(walk.last),
        )
        return steps + self._named("closed", walk.closed) + self._named("made_up", walk.made_up)

    def _named(self, shown: str, days: Iterable[date]) -> str:
        """Days in the words of the arithmetic; nothing where there are none."""
        figures = ", ".join(_figures(day) for day in days)
        return self._shown[shown].format(days=figures) if figures else ""


def _after(start: date, amount: int, unit: TimeUnit, add_working_days: AddWorkingDays) -> Walk | None:
    try:
        return add_working_days(start, amount) if unit == "working_days" else Walk(start + _STEPS[unit](amount))
    except (ValueError, OverflowError):
        return None


def _figures(day: date) -> str:
    return f"{day:%d/%m/%Y}"
