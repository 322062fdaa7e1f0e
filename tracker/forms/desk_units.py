"""At the review desk: the units of a group that a text names, and what a name of the text means."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.forms.fields import DayField
from tracker.models import Unit
from tracker.services import naming
from tracker.services.groups import Group


class GroupField(forms.MultipleChoiceField):
    """The units of groups, group by group, each once; ticked from the start where the whole group is meant."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, groups: Sequence[Group], **kwargs: Any) -> None:
        self.units: dict[str, Unit] = {}
        choices, ticked = [], []
        for group in groups:
            new = [unit for unit in group.members if str(unit.pk) not in self.units]
            self.units |= {str(unit.pk): unit for unit in new}
            ticked += [str(unit.pk) for unit in new] if group.is_whole else []
            choices.append((group.words, [(str(unit.pk), unit.name) for unit in new]))
        super().__init__(choices=choices, initial=ticked, required=False, **kwargs)

    def clean(self, value: Any) -> list[Unit]:
        return [self.units[key] for key in super().clean(value)]


class WithGroups(forms.Form):
    """Beside the units that are written there, those that are ticked. With `as_parts` the one that leads the whole is
    written, and each that is ticked gets a part of it: cleaned to `parts`."""

    def __init__(
        self, *args: Any, groups: Sequence[Group] = (), partner_groups: Sequence[Group] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if groups:
            self.fields["group"] = GroupField(groups, label=_("A task for each that is ticked"))
            self.fields["as_parts"] = forms.BooleanField(
                label=_("One task of the lead unit, and a sub-task for each that is ticked"), required=False
            )
        if partner_groups:
            self.fields["partner_group"] = GroupField(partner_groups, label=_("Partner units: those that are ticked"))

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        ticked, as_parts = data.pop("group", []), data.pop("as_parts", False)
        leads, partners = data.get("leads") or (), data.get("partners") or ()
        if as_parts and len(leads) != 1:
            self.add_error("as_parts", _("Write the one lead unit of the whole; its sub-tasks go to those below."))
        elif as_parts and (data.get("rrule") or not ticked):
            self.add_error("as_parts", _("What comes again has no sub-tasks.") if ticked else _("Nobody is ticked."))
        elif as_parts:
            data["parts"] = tuple(unit for unit in ticked if unit not in leads)
        else:
            data["leads"] = leads = tuple(dict.fromkeys([*leads, *ticked]))
            if ticked and "leads" in self.errors and not self["leads"].value():
                del self.errors["leads"]
        data["partners"] = tuple(
            unit for unit in dict.fromkeys([*partners, *data.pop("partner_group", [])]) if unit not in leads
        )
        return data


class LinkForm(forms.Form):
    """What a name of the text means."""

    name = forms.CharField(
        label=gettext_lazy("Name to be remembered"),
        max_length=300,
        help_text=gettext_lazy("Without the rank of whoever heads it, and without what the sentence says besides."),
    )
    near = forms.ChoiceField(label=gettext_lazy("Means"), required=False, widget=forms.RadioSelect)
    unit = forms.CharField(
        label=gettext_lazy("Or another unit"),
        required=False,
        widget=forms.TextInput(attrs={"list": "unit-names", "autocomplete": "off", "class": "unit-name"}),
    )
    valid_from = DayField(label=gettext_lazy("Its name from"), required=False)
    valid_to = DayField(
        label=gettext_lazy("Its name until"),
        required=False,
        help_text=gettext_lazy("Only where it was renamed: the last day of this name. Empty: still so."),
    )

    def __init__(self, *args: Any, near: Iterable[Unit] = (), known: naming.Register, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = known
        self.offered = {str(unit.pk): unit for unit in near}
        choices = [(key, _with_above(unit)) for key, unit in self.offered.items()]
        self.fields["near"].choices = choices  # type: ignore[attr-defined]
        if not choices:
            del self.fields["near"]
            self.fields["unit"].label = _("Unit")

    @property
    def is_for_a_time(self) -> bool:
        return bool(self["valid_from"].value() or self["valid_to"].value() or self["valid_from"].errors)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        words = (data.get("unit") or "").strip()
        chosen = self.known.resolve(words) if words else self.offered.get(data.get("near") or "")
        if words and chosen is None:
            self.add_error("unit", _("No unit is called “%(name)s”. Choose one from the list.") % {"name": words})
        elif chosen is None and not self.errors:
            raise ValidationError(_("Choose the unit that is meant."))
        data["chosen"] = chosen
        first, last = data.get("valid_from"), data.get("valid_to")
        if first and last and first > last:
            self.add_error("valid_to", _("The first day lies after the last."))
        return data


class CreateForm(forms.Form):
    """A new unit of that name."""

    name = forms.CharField(label=gettext_lazy("Name of the new unit"), max_length=300)
    parent = forms.ModelChoiceField(Unit.objects.none(), label=gettext_lazy("Under"), empty_label=None)
    code = forms.CharField(label=gettext_lazy("Code"), max_length=40)

    prefix = "new"

    def __init__(self, data: Any = None, *, parents: Any, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["parent"].queryset = parents  # type: ignore[attr-defined]


def tell(form: forms.Form, problem: ValidationError) -> None:
    """A service's refusal, beside the field that it is about where the form has that."""
    for field, said in _by_field(problem):
        form.add_error(field if field in form.fields else None, said)


def _by_field(problem: ValidationError) -> Iterator[tuple[str | None, list[str]]]:
    if hasattr(problem, "error_dict"):
        yield from problem.message_dict.items()
    else:
        yield None, problem.messages


def _with_above(unit: Unit) -> str:
    return f"{unit.name} · {unit.parent.name}" if unit.parent else unit.name
