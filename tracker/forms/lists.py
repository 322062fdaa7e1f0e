"""A list of tasks from a spreadsheet: the file, and what its columns and words mean."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.models import TaskList, Unit
from tracker.services import naming, task_lists
from tracker.services.list_columns import Column
from tracker.services.task_lists import Choices, Layout

# Written in the place of a unit: these words stay out.
LEFT_OUT = "-"
_MOST_NAMES = 40


class ListFileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("Excel (.xlsx) or CSV, at most 10 MB and 5,000 rows."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.csv,.tsv"}),
        allow_empty_file=True,
    )

    def clean_file(self) -> Any:
        """Too much is refused before it is read into memory."""
        file = self.cleaned_data["file"]
        if file.size > task_lists.MOST_BYTES:
            limit = task_lists.MOST_BYTES // 1024**2
            raise forms.ValidationError(_("The file is larger than %(limit)d MB.") % {"limit": limit})
        return file


class UnitWordsField(forms.CharField):
    """A unit by any of its names; None for LEFT_OUT, where that may be said."""

    def __init__(self, *, today: date, may_leave_out: bool = False, **kwargs: Any) -> None:
        self.today, self.may_leave_out = today, may_leave_out
        attrs = {"list": "unit-names", "autocomplete": "off"}
        super().__init__(required=False, max_length=300, widget=forms.TextInput(attrs=attrs), **kwargs)

    def clean(self, value: Any) -> Unit | str:
        words = super().clean(value)
        if not words or (self.may_leave_out and words == LEFT_OUT):
            return str(words)
        units, _unknown = naming.resolve_today([words], self.today)
        if not units:
            raise forms.ValidationError(_("No unit is called “%(name)s”. Choose one from the list.") % {"name": words})
        return units[0]


class ColumnsForm(forms.Form):
    """One field a column, by its place; and one for each of the words that name no unit."""

    sheet = forms.TypedChoiceField(label=gettext_lazy("Sheet"), coerce=int)
    head = forms.IntegerField(label=gettext_lazy("Heads of the columns in row"), min_value=1, max_value=1_048_576)
    year = forms.IntegerField(
        label=gettext_lazy("Year of the list"),
        min_value=1945,
        max_value=2100,
        help_text=gettext_lazy("Of days that name none, such as “15/6”."),
    )
    keeps_unread = forms.BooleanField(
        label=gettext_lazy("Open tasks without a deadline where it cannot be read; its words stay in the note"),
        required=False,
    )

    def __init__(self, data: Any, *, of: TaskList, layout: Layout, unknown: Sequence[str] = (), today: date) -> None:
        super().__init__(data, initial=self._initial(of, layout))
        self.of, self.layout = of, layout
        self.fields["sheet"].choices = list(enumerate(layout.sheets))  # type: ignore[attr-defined]
        self.fields["lead"] = UnitWordsField(
            today=today,
            label=_("Lead unit where the list names none"),
            help_text=_("Empty: such a row is an error."),
        )
        for at, label in enumerate(layout.head.labels):
            self.fields[f"column_{at}"] = forms.ChoiceField(
                choices=Column.choices,
                required=False,
                label=" – ".join(label.split("\n")) or _("Column %(n)d") % {"n": at + 1},
            )
        known = dict.fromkeys([*of.choices["names"], *unknown])
        self.words = list(known)[:_MOST_NAMES]
        for words in self.words:
            self.fields[_name_of(words)] = UnitWordsField(today=today, label=words, may_leave_out=True)

    @staticmethod
    def _initial(of: TaskList, layout: Layout) -> dict[str, Any]:
        chosen = of.choices
        pks = {pk for pk in [chosen["lead"], *chosen["names"].values()] if pk}
        units = {unit.pk: unit.name for unit in Unit.objects.filter(pk__in=pks)}
        values: dict[str, Any] = {"sheet": of.sheet, "head": layout.head.first, "year": chosen["year"]}
        values |= {"keeps_unread": chosen["keeps_unread"], "lead": units.get(chosen["lead"] or 0, "")}
        values |= {f"column_{at}": column for at, column in enumerate(of.columns)}
        given = chosen["names"].items()
        return values | {_name_of(words): LEFT_OUT if pk is None else units.get(pk, "") for words, pk in given}

    def column_fields(self) -> Iterator[tuple[BoundField, str]]:
        """Each with the first words below its head."""
        for at in range(len(self.layout.head.labels)):
            yield self[f"column_{at}"], self.layout.samples[at]

    def name_fields(self) -> Iterator[BoundField]:
        return (self[_name_of(words)] for words in self.words)

    @property
    def is_laid_out_anew(self) -> bool:
        """Another sheet or other heads: the columns are other ones."""
        return bool({"sheet", "head"} & set(self.changed_data))

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if self.is_laid_out_anew:
            return data
        columns = self.columns()
        if Column.CONTENT not in columns and Column.CODE not in columns:
            raise forms.ValidationError(_("Say which column tells what is to be done."))
        seen: set[str] = set()
        for at, column in enumerate(columns):
            if column and column in seen:
                self.add_error(f"column_{at}", _("Another column has this meaning already."))
            seen.add(column)
        return data

    def columns(self) -> list[str]:
        return [self.cleaned_data.get(f"column_{at}", "") for at in range(len(self.layout.head.labels))]

    def choices(self) -> Choices:
        data = self.cleaned_data
        given = {words: data.get(_name_of(words)) for words in self.words}
        names = {words: None if unit == LEFT_OUT else unit.pk for words, unit in given.items() if unit}
        lead = data.get("lead")
        return Choices(data["year"], data["keeps_unread"], lead.pk if lead else None, names)


def _name_of(words: str) -> str:
    """By the words themselves: a page that stands open shall not give a unit to others."""
    return f"name_{hashlib.sha256(words.encode()).hexdigest()[:12]}"


class WriteForm(forms.Form):
    """What the person has seen."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
