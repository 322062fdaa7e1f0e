"""What a clerk may set otherwise than it was read, and why a directive is dismissed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext as _

from tracker.forms.desk_units import WithGroups
from tracker.forms.fields import DayField, refuse_both
from tracker.models import Unit
from tracker.services import naming, rhythm_words
from tracker.services.review import Suggestion, Why
from tracker.services.sure import Level

# The reporting days of the Government's work programme (Decree 138/2016, as many offices still keep them).
USUAL = (
    "FREQ=WEEKLY;BYDAY=FR",
    "FREQ=MONTHLY;BYMONTHDAY=25",
    "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
    "FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=15",
    "FREQ=MONTHLY;BYMONTH=12;BYMONTHDAY=10",
)


# Of any text that is taken in.
_LAST_OFFSET = 10**9
# Of a key: beyond it no database counts.
_MOST_FIGURES = 19


class UnitNames(forms.Widget):
    """Several inputs of one name, drawn by _unit_names.html: each value, and an empty one for another."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return [words for words in data.getlist(name) if words.strip()]


class UnitNamesField(forms.Field):
    """Units by any of their names, in the order given, each once."""

    widget = UnitNames

    def clean(self, value: Any) -> tuple[Unit, ...]:
        units, unknown = naming.resolve_today(value or [], timezone.localdate())
        if unknown:
            raise forms.ValidationError(
                [
                    forms.ValidationError(
                        _("No unit is called “%(name)s”. Choose one from the list."), params={"name": name}
                    )
                    for name in unknown
                ]
            )
        if self.required and not units:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return units


class AcceptForm(WithGroups):
    content = forms.CharField(label=gettext_lazy("What is to be done"), widget=forms.Textarea(attrs={"rows": 4}))
    leads = UnitNamesField(
        label=gettext_lazy("Lead unit"),
        help_text=gettext_lazy("Each lead unit that you name gets a task of its own."),
        error_messages={"required": gettext_lazy("Choose the lead unit: every task has exactly one.")},
    )
    partners = UnitNamesField(label=gettext_lazy("Partner units"), required=False)
    due_on = DayField(label=gettext_lazy("Deadline"), required=False)
    is_standing = forms.BooleanField(label=gettext_lazy("Standing duty, without an end"), required=False)
    rrule = forms.ChoiceField(
        label=gettext_lazy("Comes again"),
        required=False,
        help_text=gettext_lazy("Together with a standing duty: how often it is reported on."),
    )

    def __init__(
        self, *args: Any, as_read: str = "", due_as_read: date | None = None, after: date | None = None, **kwargs: Any
    ) -> None:
        """`as_read` is the rule that the text states, in its normal form; a deadline typed as "15/12" is the next such
        day `after` the document's, and one before that is a slip of the pen unless the text says so."""
        super().__init__(*args, **kwargs)
        self._issued_on, self._due_as_read = after, due_as_read
        self.fields["due_on"].after = after or timezone.localdate()  # type: ignore[attr-defined]
        rules = dict.fromkeys([as_read, *USUAL] if as_read else USUAL)
        said = [(rule, rhythm_words.words(rule)) for rule in rules]
        self.fields["rrule"].choices = [("", gettext("no")), *said]  # type: ignore[attr-defined]

    @classmethod
    def of(cls, suggestion: Suggestion, **options: Any) -> "AcceptForm":
        """As read."""
        initial = {
            "content": suggestion.content,
            "leads": _names(suggestion.leads),
            "partners": _names(suggestion.partners),
            "due_on": suggestion.due_on,
            "is_standing": suggestion.is_standing,
            "rrule": suggestion.rrule,
        }
        return cls(initial=initial, **cls.read(suggestion), **options)

    @staticmethod
    def read(suggestion: Suggestion) -> dict[str, Any]:
        """What the form must know of the text, also when it comes back filled in."""
        groups = {"groups": suggestion.groups, "partner_groups": suggestion.partner_groups}
        return {"as_read": suggestion.rrule, "due_as_read": suggestion.due_on, **groups}

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        refuse_both(self)
        if data.get("rrule") and data.get("due_on"):
            self.add_error("due_on", _("What comes again has no single deadline: clear one of the two."))
        due_on = data.get("due_on")
        if due_on and self._issued_on and due_on < self._issued_on and due_on != self._due_as_read:
            said = _("The deadline lies before the day of the document, %(day)s.")
            self.add_error("due_on", said % {"day": date_format(self._issued_on)})
        return data


class DismissForm(forms.Form):
    reason = forms.ChoiceField(
        label=gettext_lazy("Reason"), choices=Why.choices, required=False, widget=forms.RadioSelect
    )
    words = forms.CharField(label=gettext_lazy("Or in your words"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        """Words of one's own say more than a choice."""
        data: dict[str, Any] = super().clean() or {}
        data["why"] = (data.get("words") or "").strip() or data.get("reason") or ""
        if not data["why"]:
            raise forms.ValidationError(_("Say why it is dismissed."))
        return data


class CutForm(forms.Form):
    """The offset at which the second part begins."""

    at = forms.IntegerField(min_value=0, max_value=_LAST_OFFSET)


class StretchForm(forms.Form):
    start = forms.IntegerField(min_value=0, max_value=_LAST_OFFSET)
    end = forms.IntegerField(min_value=0, max_value=_LAST_OFFSET)


class SureForm(forms.Form):
    level = forms.ChoiceField(choices=Level.choices)


class TakenForm(forms.Form):
    """The keys of directives, between commas."""

    taken = forms.CharField(max_length=200_000)

    def clean_taken(self) -> list[int]:
        words = self.cleaned_data["taken"].split(",")
        if not all(word.isascii() and word.isdigit() and len(word) < _MOST_FIGURES for word in words):
            raise forms.ValidationError(_("These are no directives."))
        return [int(word) for word in words]


def _names(units: Sequence[Unit]) -> list[str]:
    return [unit.name for unit in units]
