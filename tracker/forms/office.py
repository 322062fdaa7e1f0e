"""What administrators set for the whole office: its options and its calendar."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tracker import permissions
from tracker.forms.fields import FIRST_YEAR, LAST_YEAR, DayField, UnitChoiceField, indented
from tracker.models import Holiday, Right, Unit
from tracker.services import calendars, options, registry
from tracker.services.options import Option
from tracker.templatetags.words import country_word


class OptionsForm(forms.Form):
    """A field for each known option. Knows what was shown, so that only what the person changed is written."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for option in options.KNOWN.values():
            self.fields[option.key] = _field(option)

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields under their headings."""
        found: dict[str, list[forms.BoundField]] = {}
        for option in options.KNOWN.values():
            found.setdefault(str(option.group), []).append(self[option.key])
        return list(found.items())

    def changed(self) -> dict[str, Any]:
        return {key: self.cleaned_data[key] for key in self.changed_data}

    def seen(self) -> dict[str, Any]:
        """What stood in the fields that the person changed; not of those where that cannot be told."""
        found: dict[str, Any] = {}
        for key in self.changed_data:
            with suppress(ValidationError):
                found[key] = self.fields[key].to_python(self.data.get(self.add_initial_prefix(key), ""))
        return found


class CalendarForm(forms.Form):
    """Which year of whose calendar: a country's by its two letters, or a unit's by its number."""

    year = forms.IntegerField(min_value=FIRST_YEAR, max_value=LAST_YEAR, widget=forms.HiddenInput)
    of = forms.ChoiceField(label=_("Whose calendar"))

    def __init__(self, data: Any, *, today: date) -> None:
        units = Unit.objects.with_tree_fields().filter(is_active=True)
        countries = calendars.countries()
        super().__init__({"year": data.get("year") or today.year, "of": data.get("of") or countries[0]})
        self.today, self.countries = today, countries
        self.units = {str(unit.pk): unit for unit in units}
        self.fields["of"].choices = [  # type: ignore[attr-defined]
            (_("Countries"), _countries(countries)),
            (_("Units"), [(pk, indented(unit)) for pk, unit in self.units.items()]),
        ]

    @property
    def chosen(self) -> tuple[int, str, Unit | None]:
        """Year, country and unit; this year and the office's country where the address means nothing."""
        self.is_valid()
        of = self.cleaned_data.get("of", self.countries[0])
        unit = self.units.get(of)
        return self.cleaned_data.get("year", self.today.year), calendars.country_of(unit) if unit else of, unit


class HolidayForm(forms.ModelForm):  # type: ignore[type-arg]
    on = DayField(label=_("Day"))
    unit = UnitChoiceField(
        label=_("Unit"),
        required=False,
        empty_label=_("the whole country"),
        help_text=_("Chosen, the line holds for this unit and those below it, whatever stands for the country."),
    )
    country = forms.ChoiceField(label=_("Country"))
    # Of the line as it was shown; empty for a new one.
    version = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Holiday
        fields = ["on", "name", "is_working", "country", "unit"]
        labels = {"is_working": _("Worked all the same")}
        help_texts = {
            "name": _("For example the decree that swaps the days."),
            "is_working": _("For a day of the weekend that is worked in exchange for a day off."),
        }

    def __init__(self, *args: Any, user: permissions.Visitor, **kwargs: Any) -> None:
        """Offers the units that the user administers, and the whole country to whoever sets up the office."""
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["unit"] = self.instance.unit
            self.initial["version"] = registry.version_of(self.instance)
        field = self.fields["unit"]
        reach = Unit.objects.within_reach(user, Right.ADMINISTER)
        field.queryset = field.queryset.filter(pk__in=reach.values("pk"))  # type: ignore[attr-defined]
        if not permissions.may_set_up(user):
            field.required = True
            field.empty_label = None  # type: ignore[attr-defined]
        named = dict.fromkeys([*calendars.countries(), self.instance.country or self.initial.get("country", "")])
        self.fields["country"].choices = _countries(code for code in named if code)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        unit, country = data.get("unit"), data.get("country")
        if unit and country and country not in calendars.countries_within(unit):
            self.add_error("country", _("The unit is in another country, and none below it is in this one."))
        return data


class SeedForm(forms.Form):
    year = forms.IntegerField(min_value=FIRST_YEAR, max_value=LAST_YEAR, widget=forms.HiddenInput)
    country = forms.RegexField(r"^[A-Z]{2}\Z", widget=forms.HiddenInput)


def _field(option: Option) -> forms.Field:
    common: dict[str, Any] = {
        "label": option.label,
        "help_text": option.help,
        "required": False,
        "show_hidden_initial": True,
    }
    if option.kind == "switch":
        return forms.BooleanField(**common)
    if option.kind == "choice":
        return forms.ChoiceField(**common | {"choices": option.choices, "required": True})
    # No browser's number field: what that cannot read comes as nothing, and nothing means that the rule is off.
    size = forms.TextInput(attrs={"size": 5, "inputmode": "numeric", "autocomplete": "off"})
    return forms.IntegerField(**common, min_value=option.least, max_value=option.most, widget=size)


def _countries(codes: Iterable[str]) -> list[tuple[str, str]]:
    return [(code, country_word(code)) for code in codes]
