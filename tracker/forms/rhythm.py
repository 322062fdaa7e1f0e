"""Of which kind a task is, and when it comes again: the same fields wherever somebody says so.

Without a script all fields stand there; the style sheet hides those that the choices above them leave idle.
"""

from typing import Any

from django import forms
from django.utils import dates
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from tracker.forms.fields import DayField, UnitChoiceField, UnitsField
from tracker.models import Covers, Kind, Schedule, Task
from tracker.rhythms import WEEKDAYS, Rhythm, Rule, parse
from tracker.services import rhythm_words, schedules
from tracker.services.schedules import Plan
from tracker.services.tracking import Refused

AS_READ, LAST, AFTER = "as_read", "last", "after"
# In the last month of the span, and in the first one after it.
_MONTHS: dict[str, dict[str, tuple[int, ...]]] = {
    Covers.MONTH: {LAST: (), AFTER: ()},
    Covers.QUARTER: {LAST: (3, 6, 9, 12), AFTER: (1, 4, 7, 10)},
    Covers.HALF_YEAR: {LAST: (6, 12), AFTER: (1, 7)},
    Covers.NINE_MONTHS: {LAST: (9,), AFTER: (10,)},
    Covers.YEAR: {LAST: (12,), AFTER: (1,)},
}
EVERY = [
    ("", _("no fixed rhythm")),
    (Covers.WEEK, _("every week")),
    (Covers.MONTH, _("every month")),
    (Covers.QUARTER, _("every quarter")),
    (Covers.HALF_YEAR, _("every six months")),
    (Covers.NINE_MONTHS, _("every year, on nine months")),
    (Covers.YEAR, _("every year")),
]
_LAST_DAY = "-1"


def _windows() -> list[tuple[int, Any]]:
    """Those that are used stand first."""
    said = gettext("from day %(first)d to day %(last)d")
    days = [15, 16, *(day for day in range(2, 29) if day not in (15, 16))]
    return [
        (1, gettext("whole calendar months")),
        *((day, said % {"first": day, "last": day - 1}) for day in days),
    ]


class RhythmForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices, widget=forms.RadioSelect, initial=Kind.DATED)
    due_on = DayField(label=_("Deadline"), required=False)
    every = forms.ChoiceField(label=_("How often"), choices=EVERY, required=False)
    weekday = forms.ChoiceField(
        label=_("Weekday"),
        choices=[(code, dates.WEEKDAYS[number]) for number, code in enumerate(WEEKDAYS)],
        initial="FR",
        required=False,
    )
    day = forms.ChoiceField(
        label=_("By day"),
        choices=[*((str(n), str(n)) for n in range(1, 31)), (_LAST_DAY, _("the last day"))],
        initial=_LAST_DAY,
        required=False,
        help_text=_("In a month without that day: its last day."),
    )
    falls_in = forms.ChoiceField(
        label=_("Of which month"),
        choices=[
            (LAST, _("the last of the span reported on")),
            (AFTER, _("the first after it")),
            (_("For a year"), [(str(n), name) for n, name in dates.MONTHS.items()]),
        ],
        initial=LAST,
        required=False,
    )
    window_start_day = forms.TypedChoiceField(
        label=_("Reporting window"), choices=_windows, coerce=int, initial=1, required=False
    )
    starts_on = DayField(label=_("From day"), required=False)
    ends_on = DayField(label=_("Until day"), required=False, help_text=_("Leave empty if no end is known."))
    from_start = forms.BooleanField(
        label=_("Also open the turns that are past"),
        required=False,
        help_text=_("Else only the current turn and the next one are opened."),
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        kind, every = data.get("kind"), data.get("every")
        if kind == Kind.DATED and not data.get("due_on") and "due_on" not in self.errors:
            self.add_error("due_on", _("Say by which day."))
        if kind == Kind.RECURRING and not every:
            self.add_error("every", _("Say how often it comes again."))
        data["plan"] = self._plan(data) if every and kind in (Kind.RECURRING, Kind.STANDING) else None
        return data

    def _plan(self, data: dict[str, Any]) -> Plan | None:
        """As it will be kept; an error at its field where that cannot be."""
        starts_on = data.get("starts_on") or self.initial.get("starts_on")
        if not starts_on:
            if "starts_on" not in self.errors:
                self.add_error("starts_on", _("Say from which day."))
            return None
        covers, rrule = self._rule(data)
        window = data.get("window_start_day") or 1
        plan = Plan(
            rrule,
            starts_on,
            data.get("ends_on"),
            covers,
            window if covers in _MONTHS else 1,
            bool(data.get("from_start")),
        )
        try:
            return schedules.checked(plan)
        except Refused as refusal:
            self.add_error(refusal.field or None, str(refusal))
            return None

    def _rule(self, data: dict[str, Any]) -> tuple[str, str]:
        every = data["every"]
        if every == AS_READ:
            return self.initial.get("covers", ""), str(self.initial["rrule"])
        if every == Covers.WEEK:
            return every, f"FREQ=WEEKLY;BYDAY={data.get('weekday') or 'FR'}"
        chosen = data.get("falls_in") or LAST
        months = _MONTHS[every].get(chosen)
        if months is None:
            if every != Covers.YEAR:
                self.add_error("falls_in", _("A single month is for what comes once a year."))
            months = (int(chosen),)
        by_month = f";BYMONTH={','.join(map(str, months))}" if months else ""
        return every, f"FREQ=MONTHLY{by_month};BYMONTHDAY={data.get('day') or _LAST_DAY}"

    def offer_as_read(self, rrule: str) -> None:
        """A rhythm that the fields cannot say stays to be chosen as it is."""
        field = self.fields["every"]
        words = rhythm_words.words(rrule)
        field.choices = [*field.choices, (AS_READ, words)]  # type: ignore[attr-defined]


class KindForm(RhythmForm):
    # Of the task as the person saw it.
    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Reason for the change"), max_length=500, required=False)

    @classmethod
    def of(cls, task: Task, data: Any = None, **initial: Any) -> "KindForm":
        """As the task stands now."""
        schedule = Schedule.objects.filter(task=task).first()
        values = {**initial, "version": task.version, "kind": task.kind, "due_on": task.due_on, "reason": ""}
        form = cls(data, initial=values | (initial_of(schedule) if schedule else {}))
        if schedule and form.initial["every"] == AS_READ:
            form.offer_as_read(schedule.rrule)
        return form

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        was, due_on = self.initial["due_on"], data.get("due_on") if data.get("kind") == Kind.DATED else None
        if was and was != due_on and not data.get("reason"):
            self.add_error("reason", _("Say why the deadline moves: it stays in the record."))
        return data


class TaskForm(RhythmForm):
    """A task that somebody opens by hand."""

    field_order = ("content", "lead", "partners")
    content = forms.CharField(label=_("What is to be done"), widget=forms.Textarea(attrs={"rows": 4}), max_length=5000)
    lead = UnitChoiceField(label=_("Lead unit"))
    partners = UnitsField(label=_("Partner units"), required=False)
    product = forms.CharField(label=pgettext_lazy("to be delivered", "Product"), max_length=300, required=False)
    is_urgent = forms.BooleanField(label=_("Urgent"), required=False)


def initial_of(schedule: Schedule) -> dict[str, Any]:
    """The fields that say what a schedule says."""
    rhythm = parse(schedule.rrule)
    values = {
        "rrule": schedule.rrule,
        "covers": schedule.covers,
        "starts_on": schedule.starts_on,
        "ends_on": schedule.ends_on,
        "window_start_day": schedule.window_start_day,
    }
    return values | (_fields_of(rhythm, schedule.covers) or {"every": AS_READ})


def _fields_of(rhythm: Rhythm, covers: str) -> dict[str, Any] | None:
    rule = rhythm.rules[0]
    if len(rhythm.rules) > 1 or rule.interval > 1 or rule.years > 1:
        return None
    if covers == Covers.WEEK:
        return {"every": covers, "weekday": WEEKDAYS[rule.weekdays[0]]}
    if covers not in _MONTHS or len(rule.days) != 1 or not -1 <= rule.days[0] <= 31:
        return None
    falls_in = _falls_in(rule, covers)
    day = _LAST_DAY if rule.days[0] == 31 else str(rule.days[0])
    return {"every": covers, "day": day, "falls_in": falls_in} if falls_in else None


def _falls_in(rule: Rule, covers: str) -> str | None:
    found = next((name for name, months in _MONTHS[covers].items() if months == rule.months), None)
    return found or (str(rule.months[0]) if covers == Covers.YEAR and len(rule.months) == 1 else None)
