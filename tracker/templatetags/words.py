"""Filters that every template may use (a built-in library, no {% load %} needed)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import template
from django.utils.translation import gettext, ngettext, pgettext
from django.utils.translation import gettext_lazy as _

from directives.models.reading import ReadingState
from tracker.models import Answer, Covers, Kind, Period, Role, State, Status
from tracker.services import options, rhythm_words, spans
from tracker.services.wording import outside

register = template.Library()

SHAPES = {
    Status.DONE_ON_TIME: "●",
    Status.DONE_LATE: "◐",
    Status.IN_TERM: "○",
    Status.OVERDUE: "◆",
    Status.UNDATED_DONE: "●",
    Status.UNDATED_OPEN: "–",
    Status.RECURRING: "∞",
    Status.CANCELLED: "×",
}


register.filter(outside)


@register.filter
def status_shape(status: str) -> str:
    return SHAPES[Status(status)]


@register.filter
def status_word(status: str) -> str:
    return str(Status(status).label)


@register.filter
def days_from(day: date | None, today: date) -> str:
    """ "3 days left", "today", "12 days over": beside a date, never instead of it."""
    if day is None:
        return ""
    days = (day - today).days
    if days == 0:
        return gettext("today")
    if days > 0:
        return ngettext("%(n)d day left", "%(n)d days left", days) % {"n": days}
    return ngettext("%(n)d day over", "%(n)d days over", -days) % {"n": -days}


@register.filter
def period_word(period: Period) -> str:
    """ "month 11/2025", "quarter IV/2025", "15/12/2025–14/03/2026"."""
    return spans.label(period.starts_on, period.ends_on)


@register.filter
def span_word(start: date, end: date) -> str:
    return spans.label(start, end)


EVENTS = {
    "take_in": _("Document taken in"),
    "read": _("Document read"),
    "read_again": _("Reading asked for again"),
    "amend_document": _("Facts of the document corrected"),
    "hand_over_document": _("Document handed over to another unit"),
    "accept_directive": _("Directive accepted"),
    "dismiss_directive": _("Directive dismissed"),
    "undo_judgement": _("Judgement taken back"),
    "leave_as_judged": _("Another reading left aside"),
    "link_version": _("Linked as a new version"),
    "carry_version": _("Judgements of the earlier version carried over"),
    "unlink_version": _("No new version any more"),
    "join_directive": _("Answers another directive, too"),
    "part_directive": _("Answers a directive no longer"),
    "consider_again": _("Another reading considered again"),
    "take_over_reading": _("Later reading taken over"),
    "undo_take_over": _("Earlier reading stands again"),
    "merge_directives": _("Directives merged into one"),
    "split_directive": _("Directive split off"),
    "add_directive": _("Directive added from the text"),
    "undo_cut": _("Merge, split or addition taken back"),
    "agree_passage": _("Passage judged to be no directive"),
    "undo_agreement": _("Judgement of a passage taken back"),
    "open_task": _("Task opened"),
    "amend_task": _("Units or deadline changed"),
    "hand_down": _("Part handed down"),
    "note_progress": _("Progress noted"),
    "add_evidence": _("Evidence added"),
    "comment": _("Comment"),
    "withdraw_comment": _("Comment withdrawn"),
    "respond": _("Directive answered"),
    "submit_task": _("Reported as done"),
    "confirm_task": _("Confirmed as done"),
    "return_task": _("Returned to the unit"),
    "reopen_task": _("Reopened"),
    "cancel_task": _("Cancelled"),
    "end_task": _("Ended"),
    "restate_task": _("Words of the task changed"),
    "list_task": _("Taken from a list"),
    "take_in_list": _("List of tasks looked at"),
    "write_list": _("List of tasks written"),
    "open_turn": _("Turn opened"),
    "move_turn": _("Deadline follows the calendar"),
    "set_schedule": _("Rhythm set"),
    "drop_schedule": _("Rhythm taken away"),
    "ask_extension": _("Extension asked for"),
    "grant_extension": _("Extension granted"),
    "refuse_extension": _("Extension refused"),
    "withdraw_extension": _("Request for an extension withdrawn"),
    "throw_task": _("Task thrown away"),
    "restore_task": _("Task had back"),
    "remove_task": _("Task removed for good"),
    "throw_document": _("Document thrown away"),
    "restore_document": _("Document had back"),
    "remove_document": _("Document removed for good"),
    "ask_report": _("Report asked for"),
    "make_report": _("Report made"),
    "report_failed": _("Report could not be made"),
    "add_unit": _("Unit added"),
    "amend_unit": _("Unit changed"),
    "remove_unit": _("Unit removed"),
    "link_unit": _("Name in a text linked to a unit"),
    "unlink_unit": _("Link of a name taken back"),
    "add_unitname": _("Name of a unit added"),
    "amend_unitname": _("Name of a unit changed"),
    "remove_unitname": _("Name of a unit removed"),
    "add_member": _("Role given"),
    "amend_member": _("Role changed"),
    "remove_member": _("Role withdrawn"),
    "add_deputy": _("Deputy named"),
    "amend_deputy": _("Deputy changed"),
    "remove_deputy": _("Deputy withdrawn"),
    "add_user": _("Person added"),
    "amend_user": _("Person changed"),
    "remove_user": _("Person removed"),
    "set_password": _("Password set"),
    "add_holiday": _("Day off added"),
    "amend_holiday": _("Day off changed"),
    "remove_holiday": _("Day off removed"),
    "seed_holidays": _("Days off of a year written down"),
    "set_option": _("Setting changed"),
}
FIELDS = {
    "stretch": _("Stretch of the text"),
    "state": _("State"),
    "lead": _("Lead unit"),
    "partners": _("Partner units"),
    "due_on": _("Deadline"),
    "proposed_on": _("Proposed deadline"),
    "percent": _("Percent done"),
    "answer": _("Answer"),
    "text": _("Explanation"),
    "difficulties": _("Difficulties"),
    "proposals": _("Proposals"),
    "product": _("Product delivered"),
    "despite": _("Although sub-tasks are unfinished"),
    "on_behalf": _("On behalf of"),
    "sha256": "SHA-256",
    "version": _("Version"),
    "url": _("Link"),
    "source_url": _("Web address"),
    "kind": _("Kind"),
    "content": _("Content"),
    "title": _("Title"),
    "number": _("Number and symbol"),
    "issuer": _("Issuer"),
    "issued_on": _("Issued on"),
    "signer": _("Signed by"),
    "name": _("Name"),
    "code": _("Code"),
    "parent": _("Under"),
    "email": _("Address"),
    "is_active": _("Active"),
    "position": _("Position"),
    "unit": _("Unit"),
    "user": _("Person"),
    "role": _("Role"),
    "language": _("Language"),
    "username": _("User name"),
    "owner": _("Followed by"),
    "first_name": _("First name"),
    "last_name": _("Last name"),
    "country": _("Country"),
    "closed_on": _("Last day"),
    "merged_into": _("Merged into"),
    "valid_from": _("From day"),
    "valid_to": _("To day"),
    "also": _("Other names"),
    "watchers": _("Watching units"),
    "absent": _("Who is away"),
    "deputy": _("Deputy"),
    "from_on": _("From day"),
    "to_on": _("To day"),
    "stands_in_for": _("Stands in for"),
    "on": _("Day"),
    "is_working": _("Worked all the same"),
    "days": _("Days"),
    "rrule": _("Rhythm"),
    "starts_on": _("From day"),
    "ends_on": _("Until day"),
    "covers": _("Each turn speaks of"),
    "window_start_day": _("First day of the reporting window"),
    "period": _("Period"),
    "document": _("Document"),
    "replaces": _("New version of"),
    "carried": _("Judgements carried over"),
    "directives": _("Directives"),
    "same": _("Found again"),
    "otherwise": _("Read otherwise"),
    "new": _("New"),
    "product_wanted": _("Product"),
    "note": _("Note"),
    "partners_said": _("Other partners"),
    "rows": _("Rows"),
    **{key: option.label for key, option in options.KNOWN.items()},
}
ANSWERS = {str(value): label for value, label in Answer.choices}
# Both know a state "done"; the one that it came from tells which of the two moved.
TASK_STATES, READING_STATES = dict(State.choices), dict(ReadingState.choices)
CHOICES: dict[str, Mapping[str, Any]] = {
    "answer": ANSWERS,
    "role": dict(Role.choices),
    "kind": dict(Kind.choices),
    "covers": dict(Covers.choices),
}


# Others are shown by their two letters.
COUNTRIES = {"VN": _("Viet Nam"), "FR": _("France"), "US": _("United States")}


@register.filter
def country_word(code: str) -> str:
    return str(COUNTRIES.get(code, code))


@register.filter
def event_word(verb: str) -> str:
    return str(EVENTS.get(verb, verb))


@register.filter
def change_lines(changes: Mapping[str, Sequence[Any]]) -> list[str]:
    """ "Deadline: 20/11/2026 → 30/11/2026", a line a field; where there was nothing before, what is there now."""
    colon = pgettext("after a label", ":")
    return [
        f"{FIELDS.get(field, field)}{colon} {_moved(field, old, new)}" for field, (old, new) in sorted(changes.items())
    ]


def _moved(field: str, old: Any, new: Any) -> str:
    if field == "state":
        words = TASK_STATES if old in TASK_STATES else READING_STATES
        return f"{words.get(old, old)} → {words.get(new, new)}"
    return _shown(field, new) if old in (None, "") else f"{_shown(field, old)} → {_shown(field, new)}"


@register.filter
def signed(number: int) -> str:
    """+3, −2, ±0."""
    if number == 0:
        return "±0"
    return f"+{number}" if number > 0 else f"−{-number}"


def _shown(field: str, value: Any) -> str:
    if value in (None, ""):
        return "—"
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if field == "rrule" or field in options.KNOWN:
        return (
            rhythm_words.words(value) if field == "rrule" else str(dict(options.KNOWN[field].choices).get(value, value))
        )
    if field in CHOICES:
        return str(CHOICES[field].get(value, value))
    if field.endswith("_on") or field in ("on", "valid_from", "valid_to"):
        return date.fromisoformat(value).strftime("%d/%m/%Y")
    return str(value)
