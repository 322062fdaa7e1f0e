"""Whom a letter goes to: a person, or a unit at its contact address while nobody there answers."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import User

from tracker.models import Right, Task, Unit
from tracker.models.posted import Posted
from tracker.models.task import TaskQuerySet
from tracker.models.unit import UnitQuerySet


@dataclass(frozen=True)
class Addressee:
    person: User | None = None
    unit: Unit | None = None

    @classmethod
    def of(cls, row: Posted) -> "Addressee":
        return cls(row.recipient, row.unit)

    @property
    def address(self) -> str:
        """Empty where nothing may be sent (any more)."""
        if self.person:
            return self.person.email if self.person.is_active else ""
        return self.unit.email if self.unit and self.unit.is_active else ""

    @property
    def name(self) -> str:
        if self.person:
            return self.person.get_full_name() or self.person.get_username()
        return self.unit.name if self.unit else ""

    @property
    def language(self) -> str:
        first = self.person.memberships.order_by("pk").first() if self.person else None
        return first.language if first else settings.LANGUAGE_CODE

    def tasks(self) -> TaskQuerySet:
        """What it may be reminded of: what a person sees; of a unit what it and those below it lead, or what was left
        by the units that were merged into it."""
        if self.person:
            return Task.objects.visible_to(self.person)
        return Task.objects.kept().led_by_any(self.units())

    def shared_tasks(self) -> TaskQuerySet:
        """What it may be told of: what a person sees; of a unit that in which its side has a part."""
        if self.person:
            return Task.objects.visible_to(self.person)
        return Task.objects.kept().shared_by_any(self.units())

    def units(self) -> UnitQuerySet:
        """For which it reports."""
        found: UnitQuerySet = Unit.objects.none()
        if self.person:
            found = Unit.objects.within_reach(self.person, Right.REPORT)
        elif self.unit:
            found = Unit.objects.answered_for_by(self.unit)
        return found

    def confirmed_units(self) -> UnitQuerySet:
        """Over which it confirms reports: nothing is confirmed from a unit's address."""
        found: UnitQuerySet = Unit.objects.none()
        if self.person:
            found = Unit.objects.within_reach(self.person, Right.CONFIRM)
        return found
