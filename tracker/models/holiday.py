"""Which days an office works: what stands here beside the weekend, by country and unit."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.models.unit import Unit, two_letters


class HolidayQuerySet(models.QuerySet["Holiday"]):
    def of_country(self, country: str) -> Self:
        """Those that hold for the whole country."""
        return self.filter(country=country, unit=None)

    def for_units(self, country: str, units: list[Unit]) -> Self:
        """Those of the country, and those of any of these units in it."""
        return self.filter(Q(unit=None) | Q(unit__in=units), country=country)

    def within(self, year: int) -> Self:
        return self.filter(on__year=year)


class Holiday(models.Model):
    """A closed day; or, with `is_working`, one that is worked all the same: a day of the weekend in a decreed swap.

    Without a unit it holds for the whole country; with one, for that unit and those below it in the same country.
    """

    country = models.CharField(_("country"), max_length=2, validators=[two_letters])
    unit = models.ForeignKey(
        Unit, models.CASCADE, null=True, blank=True, related_name="holidays", verbose_name=_("unit")
    )
    on = models.DateField(_("day"))
    name = models.CharField(_("name"), max_length=200)
    is_working = models.BooleanField(_("worked all the same"), default=False)

    objects = HolidayQuerySet.as_manager()

    class Meta:
        verbose_name = _("day off")
        verbose_name_plural = _("days off")
        ordering = ["on", "country", "unit"]
        constraints = [
            models.UniqueConstraint(
                fields=["country", "on"],
                condition=Q(unit=None),
                name="one_holiday_a_day_and_country",
                violation_error_message=_("This day stands in the list already: change its line there."),
            ),
            models.UniqueConstraint(
                fields=["country", "unit", "on"],
                name="one_holiday_a_day_and_unit",
                violation_error_message=_("This day stands in the list already: change its line there."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on:%d/%m/%Y} {self.name}"


class SeededYear(models.Model):
    """A year of a country whose days stand here: from then on they are what they are here, and nobody else is asked."""

    country = models.CharField(_("country"), max_length=2)
    year = models.PositiveSmallIntegerField(_("year"))

    class Meta:
        verbose_name = _("year of the calendar")
        verbose_name_plural = _("years of the calendar")
        ordering = ["country", "-year"]
        constraints = [models.UniqueConstraint(fields=["country", "year"], name="one_year_once_a_country")]

    def __str__(self) -> str:
        return f"{self.country} {self.year}"
