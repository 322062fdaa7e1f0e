"""The roles, and which right each gives: in its unit and in every unit below. Django's groups count nothing."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    CLERK = "clerk", _("clerk")
    OFFICER = "officer", _("unit officer")
    HEAD = "head", _("head of unit")
    LEADER = "leader", _("leader")
    AUDITOR = "auditor", _("auditor")
    ADMIN = "admin", _("administrator")


class Right(models.TextChoices):
    """Over a unit: its documents, the tasks that it follows, its people."""

    # Bring documents in, and judge what they ask for.
    TAKE_IN = "take_in"
    # Set leads, partners and deadlines; cancel a task; report for a unit that does not log in.
    ASSIGN = "assign"
    # Give a part of what the unit leads to a unit of its tree; change or cancel such a part.
    HAND_DOWN = "hand_down"
    # Report on what the unit leads or helps with.
    REPORT = "report"
    # Confirm or return a report that claims a task is done; reopen a finished one.
    CONFIRM = "confirm"
    # Whole documents. Officers see the clause that concerns them on the task's page.
    READ_DOCUMENTS = "read_documents"
    # The tables of the administration.
    ADMINISTER = "administer"


HOLDERS: dict[Right, frozenset[Role]] = {
    Right.TAKE_IN: frozenset({Role.CLERK, Role.ADMIN}),
    Right.ASSIGN: frozenset({Role.CLERK, Role.ADMIN}),
    Right.HAND_DOWN: frozenset({Role.CLERK, Role.OFFICER, Role.HEAD, Role.ADMIN}),
    Right.REPORT: frozenset({Role.OFFICER, Role.HEAD}),
    Right.CONFIRM: frozenset({Role.CLERK, Role.HEAD, Role.LEADER, Role.ADMIN}),
    Right.READ_DOCUMENTS: frozenset({Role.CLERK, Role.HEAD, Role.LEADER, Role.AUDITOR, Role.ADMIN}),
    Right.ADMINISTER: frozenset({Role.ADMIN}),
}
# What a superuser has everywhere: an administrator's rights.
OF_ADMINISTRATORS = frozenset(right for right, holders in HOLDERS.items() if Role.ADMIN in holders)
