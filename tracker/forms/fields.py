"""Fields that several forms share."""

import re
from contextlib import suppress
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tracker.models import Unit

# Days beyond these are slips of the pen.
FIRST_YEAR, LAST_YEAR = 1945, 2100
# "15/12", "15.12", "15/12/26"
_SHORT = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{2}))?")


class DayField(forms.DateField):
    """A day typed as dd/mm/yyyy in every language: a browser's own picker would show it the other way round.

    With a day to count `after`, "15/12" is the next such day and "15/12/26" is understood, too.
    """

    def __init__(self, **kwargs: Any) -> None:
        self._after: date | None = None
        kwargs.setdefault(
            "widget",
            forms.DateInput(
                format="%d/%m/%Y",
                attrs={
                    "placeholder": _("dd/mm/yyyy"),
                    "inputmode": "numeric",
                    "autocomplete": "off",
                    "size": 10,
                },
            ),
        )
        kwargs.setdefault("error_messages", {"invalid": _("Write the day as dd/mm/yyyy, for example 31/12/2026.")})
        super().__init__(**kwargs)

    @property
    def after(self) -> date | None:
        return self._after

    @after.setter
    def after(self, day: date) -> None:
        """The page is told, too, and shows what it understands (day.js)."""
        self._after = day
        self.widget.attrs |= {"data-after": day.isoformat(), "placeholder": _("dd/mm")}

    def to_python(self, value: Any) -> date | None:
        short = _SHORT.fullmatch(value.strip()) if self._after and isinstance(value, str) else None
        if short is None or self._after is None:
            found: date | None = super().to_python(value)
            return found
        found = _next_such_day(*short.groups(), after=self._after)
        if found is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return found

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise ValidationError(_("The year cannot be right: write all four figures, for example 31/12/2026."))


def _next_such_day(day: str, month: str, year: str | None, *, after: date) -> date | None:
    """None where there is no such day. 29/02 may be some years away."""
    years = [2000 + int(year)] if year else range(after.year, after.year + 9)
    for each in years:
        with suppress(ValueError):
            found = date(each, int(month), int(day))
            if year or found >= after:
                return found
    return None


class CountryField(forms.CharField):
    """Two letters, whichever way they are typed; the model says which are no country's."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).upper()


def refuse_both(form: forms.Form) -> None:
    """A standing duty has no deadline; to be called in `clean`."""
    if form.cleaned_data.get("is_standing") and form.cleaned_data.get("due_on"):
        form.add_error("due_on", _("A standing duty has no deadline: clear one of the two."))


class UnitChoiceField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One active unit, shown in the order of the tree and indented by its depth."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("empty_label", _("choose a unit"))
        super().__init__(queryset=Unit.objects.with_tree_fields().filter(is_active=True), **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        return indented(obj)


class UnitsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Any number of active units, in the order of the tree."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.SelectMultiple(attrs={"size": 6}))
        super().__init__(queryset=Unit.objects.with_tree_fields().filter(is_active=True), **kwargs)

    def clean(self, value: Any) -> Any:
        try:
            return super().clean(value)
        except OverflowError:
            # What SQLite says to a number that no key can be.
            raise ValidationError(self.error_messages["invalid_list"], code="invalid_list") from None

    def label_from_instance(self, obj: Any) -> str:
        return indented(obj)


def indented(unit: Any) -> str:
    """The name behind no-break blanks, two for each step down the tree."""
    return "\u00a0\u00a0" * 2 * getattr(unit, "tree_depth", 0) + str(unit.name)


def value_word(value: Any) -> str:
    """What a field holds, as a person reads it."""
    if value in (None, ""):
        return "—"
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, str | int | Model):
        return str(value)
    return ", ".join(sorted(str(one) for one in value)) or "—"
