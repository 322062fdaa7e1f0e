"""What accepting a directive as read would open: its units by the register, its day by the calendar."""

from dataclasses import dataclass
from datetime import date

from directives.models import Directive
from tracker.models import Unit
from tracker.services import addressed, naming, schedules
from tracker.services.closed_days import Mover
from tracker.services.groups import Group

STANDING_KINDS = ("ongoing", "recurring")


@dataclass(frozen=True)
class Suggestion:
    """What accepting a directive as read would open: one task for each of `leads`.

    `unresolved` are the words of the text that name no one unit of the register, also those of `groups`: nobody accepts
    without a look where there are any. `due_note` says how the deadline came off a day off, where the office wants
    that. `rrule` is in the normal form of `tracker.rhythms`.
    """

    leads: tuple[Unit, ...]
    partners: tuple[Unit, ...]
    unresolved: tuple[str, ...]
    due_on: date | None
    is_standing: bool
    content: str
    due_note: str = ""
    # When it comes again: of a recurring task, or with `is_standing` the reporting cycle of a standing duty.
    rrule: str = ""
    # Words that name many units: a person says whether all of them are meant.
    groups: tuple[Group, ...] = ()
    partner_groups: tuple[Group, ...] = ()

    @property
    def unknown(self) -> tuple[str, ...]:
        """The words that are no group either."""
        known = {group.words for group in (*self.groups, *self.partner_groups)}
        return tuple(words for words in self.unresolved if words not in known)

    @property
    def lead(self) -> Unit | None:
        return self.leads[0] if self.leads else None


def suggest(
    directive: Directive,
    known: naming.Register | None = None,
    mover: Mover | None = None,
    today: date | None = None,
) -> Suggestion:
    """`known` and `mover` spare the queries when a page asks for many; else names count as of the document's day."""
    known = known or naming.register(directive.document.issued_on, today)
    mover = mover or Mover(directive.document)
    leads, unknown_leads = known.resolve_all(directive.unit_names)
    partners, unknown_partners = known.resolve_all(directive.partner_names)
    office = addressed.office_of(directive.document)
    groups, _others = addressed.in_groups(unknown_leads, known, office)
    partner_groups, _others = addressed.in_groups(unknown_partners, known, office)
    due_on, due_note = mover.move(directive.due_on) if directive.due_on else (None, "")
    kind = (directive.deadline or {}).get("kind")
    rrule = schedules.readable((directive.deadline or {}).get("rrule", "")) if due_on is None else ""
    return Suggestion(
        leads=leads,
        partners=tuple(unit for unit in partners if unit not in leads),
        unresolved=unknown_leads + unknown_partners,
        groups=groups,
        partner_groups=partner_groups,
        due_on=due_on,
        is_standing=due_on is None and kind in STANDING_KINDS and not rrule,
        content=directive.clause,
        due_note=due_note,
        rrule=rrule,
    )


def due_hint(directive: Directive) -> str:
    """What a person should know of the deadline's day before typing another."""
    return Mover(directive.document).hint(directive.due_on) if directive.due_on else ""
