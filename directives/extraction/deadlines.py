"""Until when: the words of a time limit, and the date they come to."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple, cast

from dateutil.relativedelta import relativedelta

from directives.extraction.marks import ADVERB, LIMIT, VERB, Event
from directives.extraction.packs import load
from directives.extraction.packs.entries import Grammar, Limit
from directives.extraction.records import Deadline, DeadlineKind, Span, TimeUnit

_STEPS: dict[str, Callable[[int], relativedelta]] = {
    "days": lambda amount: relativedelta(days=amount),
    "weeks": lambda amount: relativedelta(weeks=amount),
    "months": lambda amount: relativedelta(months=amount),
    "years": lambda amount: relativedelta(years=amount),
}
AddWorkingDays = Callable[[date, int], date]
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SLOT = re.compile(r"\{(\w+)\}|\[|\]|\s+|[^\s\[\]{}]+")
_EVERY = {(6, "months"): "half-year", (3, "months"): "quarter", (1, "months"): "month", (1, "weeks"): "week"}
_EVERY |= {(1, "days"): "day", (1, "years"): "year", (12, "months"): "year", (2, "weeks"): "month"}
_DATED = r"(?:publication |effective |issuance )?"
_THIS = r"this (?:order|memo|instruction|letter|notice|policy|directive|guidance|proclamation|action|plan|circular)"
_ISSUE_WORDS = re.compile(
    r"ký|ban hành|hôm nay|nhận được (?:văn bản|công điện|chỉ thị|thông báo) này|có hiệu lực|ra (?:quyết định|văn bản)"
    rf"|(?:(?:the )?{_DATED}date of )?(?:the )?{_DATED}(?:date )?(?:of )?{_THIS}"
    r"|(?:la date de )?(?:signature|publication|notification)|ce jour|la présente|du présent"
)


class _Pattern(NamedTuple):
    regex: re.Pattern[str]
    limit: Limit


class Reader:
    """The time limits of one language, compiled."""

    def __init__(self, grammar: Grammar, limits: tuple[Limit, ...]) -> None:
        self._grammar = grammar
        self._slots = _slot_patterns(grammar)
        self._by_word: dict[str, list[_Pattern]] = {}
        for limit in sorted(limits, key=lambda limit: -len(limit.template)):
            word = _WORD.match(limit.template)
            self._by_word.setdefault(word[0] if word else "", []).append(_Pattern(self._compile(limit.template), limit))

    def read(
        self,
        text: str,
        folded: str,
        events: Sequence[Event],
        span: tuple[int, int],
        issued: date | None,
        add_working_days: AddWorkingDays,
        *,
        bare: bool = False,
    ) -> Deadline | None:
        """The limit a clause states; of several dated ones the last, which closes the work."""
        found: list[Deadline] = []
        done = span[0]
        for event in events:
            if not (span[0] <= event.start < span[1] and event.bits & LIMIT) or event.start < done:
                continue
            hit = self._at(text, folded, event.start, span, events, bare=bare)
            if hit is None:
                continue
            done = hit[0].end()
            if hit[1].free and not bare and not _is_free(folded, events, span[0], hit[0], hit[1]):
                continue
            deadline = self._value(text, *hit, issued, add_working_days)
            if deadline is not None:
                found.append(deadline)
        dated = [one for one in found if one.kind in ("date", "relative")]
        recurring = [one for one in found if one.kind == "recurring"]
        closer = [one for one in dated if not _is_whole_year(one)]
        chosen = recurring or closer[-1:] or dated[-1:] or found
        return chosen[-1] if chosen else None

    def _at(
        self, text: str, folded: str, at: int, span: tuple[int, int], events: Sequence[Event], *, bare: bool
    ) -> tuple[re.Match[str], Limit] | None:
        """The longest phrase that begins at a place."""
        best: tuple[re.Match[str], Limit] | None = None
        word = _WORD.match(folded, at)
        for pattern in self._by_word.get(word[0] if word else "", ()):
            if pattern.limit.bare and not bare:
                continue
            match = pattern.regex.match(folded, at, span[1])
            if match is None or (best and match.end() <= best[0].end()):
                continue
            best = (match, pattern.limit)
        return best

    def _compile(self, template: str) -> re.Pattern[str]:
        out = []
        for token in _SLOT.finditer(template):
            if token[1]:
                out.append(self._slots[token[1]])
            elif token[0] in "[]":
                out.append("(?:" if token[0] == "[" else ")?")
            else:
                out.append(r"\s+" if token[0].isspace() else re.escape(token[0]).replace("/", r"\s?[/.-]\s?"))
        return re.compile("".join(out) + r"(?![\w/])")

    # --- what the words come to ------------------------------------------------------------------------------------

    def _value(
        self,
        text: str,
        match: re.Match[str],
        limit: Limit,
        issued: date | None,
        add_working_days: AddWorkingDays,
    ) -> Deadline | None:
        got = {key: value for key, value in match.groupdict().items() if value is not None}
        words = " ".join(text[match.start() : match.end()].split())
        base = Deadline(
            cast(DeadlineKind, limit.kind),
            words,
            (Span(*match.span()),),
            f"limit:{limit.template}",
            anchor=limit.anchor,
        )
        if limit.kind == "ongoing":
            return replace(base, anchor=None)
        if limit.kind == "recurring":
            return replace(base, every=self._every(got, limit), anchor=None)
        if limit.kind == "relative":
            return self._relative(base, text, match, got, issued, add_working_days)
        return self._dated(base, got, limit, issued)

    def _every(self, got: dict[str, str], limit: Limit) -> str | None:
        if "period" in got:
            return dict(self._grammar.periods).get(_blank(got["period"]))
        if "unit" in got:
            unit = dict(self._grammar.units).get(_blank(got["unit"]), "")
            return _EVERY.get((self._number(got.get("n", "1")), unit), limit.every)
        return limit.every

    def _relative(
        self,
        base: Deadline,
        text: str,
        match: re.Match[str],
        got: dict[str, str],
        issued: date | None,
        add_working_days: AddWorkingDays,
    ) -> Deadline | None:
        unit: TimeUnit | None = dict(self._grammar.units).get(_blank(got["unit"]))
        amount = self._number(got["n"])
        if unit is None or not 0 < amount < 2_000:
            return None
        anchor = "issue"
        if "event" in got and not _ISSUE_WORDS.search(got["event"]):
            anchor = " ".join(text[match.start("event") : match.end("event")].split())
        due = _after(issued, amount, unit, add_working_days) if issued and anchor == "issue" else None
        steps = f"{issued:%d/%m/%Y} + {amount} {unit} = {due:%d/%m/%Y}" if issued and due else ""
        return replace(base, amount=amount, unit=unit, anchor=anchor, due=due, arithmetic=steps)

    def _dated(self, base: Deadline, got: dict[str, str], limit: Limit, issued: date | None) -> Deadline | None:
        due = self._due(got, limit, issued)
        if due is None or (issued and due < issued - timedelta(days=366)):
            return None
        shown = "" if "day" in got and "year" in got else f"{base.text} = {due:%d/%m/%Y}"
        return replace(base, due=due, arithmetic=shown, anchor=None)

    def _due(self, got: dict[str, str], limit: Limit, issued: date | None) -> date | None:
        year = _year(got, issued)
        if year is None or not 1900 < year < 2200:
            return None
        try:
            if "day" in got:
                return self._day(got, year, issued)
            return self._period_end(got, year, issued)
        except ValueError:
            return None

    def _day(self, got: dict[str, str], year: int, issued: date | None) -> date:
        month = self._month(got["month"]) if "month" in got else issued.month if issued else 0
        due = date(year, month, self._number(got["day"]))
        if "year" not in got and issued and due < issued:
            due = due.replace(year=year + 1)
        return due

    def _period_end(self, got: dict[str, str], year: int, issued: date | None) -> date:
        part = dict(self._grammar.parts).get(_blank(got.get("part", "")), "end")
        if "quarter" in got:
            return _last_day(year, self._number(got["quarter"]) * 3)
        if "half" in got:
            return _last_day(year, self._number(got["half"]) * 6)
        if "month" not in got:
            month = issued.month if "this_month" in got and issued else {"begin": 3, "middle": 6}.get(part, 12)
            return _last_day(year, month)
        month = self._month(got["month"])
        if "year" not in got and issued and _last_day(year, month) < issued:
            year += 1
        return date(year, month, {"begin": 10, "middle": 20}[part]) if part != "end" else _last_day(year, month)

    def _month(self, word: str) -> int:
        return dict(self._grammar.months).get(word.rstrip("."), 0) or self._number(word)

    def _number(self, word: str) -> int:
        word = _blank(word).split(" (")[0]
        return int(word) if word.isdigit() else dict(self._grammar.numerals).get(word, 0)


@lru_cache(maxsize=8)
def reader(language: str) -> Reader:
    pack = load(language)
    return Reader(pack.grammar, pack.limits)


def _slot_patterns(grammar: Grammar) -> dict[str, str]:
    months = _either([word for word, _ in grammar.months])
    numerals = _either([word for word, _ in grammar.numerals])
    number = rf"\d{{1,3}}(?:\s?\(\w+\))?|(?:{numerals})(?:\s?\(\d{{1,3}}\))?"
    return {
        "day": r"(?P<day>\d{1,2})",
        "month": rf"(?P<month>\d{{1,2}}|{months})",
        "year": r"(?P<year>(?:19|20)\d{2})",
        "quarter": rf"(?P<quarter>[1-4]|{numerals})",
        "half": rf"(?P<half>[12]|{numerals})",
        "part": rf"(?P<part>{_either([word for word, _ in grammar.parts])})",
        "n": rf"(?P<n>{number})",
        "unit": rf"(?P<unit>{_either([word for word, _ in grammar.units])})",
        "period": rf"(?P<period>{_either([word for word, _ in grammar.periods])})",
        "event": r"(?P<event>[^,;.()\n]{3,160})",
        "skip": r"[\w/.-]{1,12}(?:\s[\w/.-]{1,12}){0,4}?",
        "this_month": rf"(?P<this_month>{_either([word for word, unit in grammar.units if unit == 'months'])})",
    }


def _either(words: Sequence[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")" if ordered else "(?!)"


def _blank(word: str) -> str:
    return " ".join(word.split())


def _year(got: dict[str, str], issued: date | None) -> int | None:
    if "year" in got:
        return int(got["year"])
    return issued.year if issued else None


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1]) if 1 <= month <= 12 else date(year, 99, 1)


def _after(start: date, amount: int, unit: TimeUnit, add_working_days: AddWorkingDays) -> date | None:
    try:
        if unit == "working_days":
            return add_working_days(start, amount)
        if unit == "hours":
            return start + timedelta(days=-(-amount // 24))
        return start + _STEPS[unit](amount)
    except (ValueError, OverflowError):
        return None


def _is_whole_year(deadline: Deadline) -> bool:
    """A mere year beside a nearer limit is the plan's, not the task's."""
    return deadline.kind == "date" and "{month}" not in deadline.rule and "{quarter}" not in deadline.rule


def _is_free(folded: str, events: Sequence[Event], start: int, match: re.Match[str], limit: Limit) -> bool:
    """Whether the phrase hangs on no noun: it opens the clause, follows a comma or a verb, or a verb follows it."""
    before = folded[start : match.start()].rstrip()
    if not before or before[-1] in ",:(":
        return True
    here = len(before) + start
    after = match.end() + 1
    at_end = not folded[match.end() : after].strip(" ,.;:\n") and not folded[after : after + 1].isalnum()
    if any(e.end == here and e.bits & (VERB | ADVERB) for e in events) and (
        limit.kind == "recurring" or (limit.kind == "ongoing" and at_end)
    ):
        return True
    return any(e.start == after and e.bits & (VERB | ADVERB) for e in events)
