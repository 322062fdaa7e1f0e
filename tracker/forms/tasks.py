"""What people write on a task's page."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tracker.forms.fields import DayField, UnitChoiceField, UnitsField, refuse_both
from tracker.models import Kind, Task, Unit
from tracker.services import family
from tracker.services.extensions import SHORTEST_REASON


def _within(form: forms.Form, unit: Unit | None) -> None:
    """Units of its tree only are offered."""
    for field in ("lead", "partners"):
        form.fields[field].queryset = family.tree(unit).with_tree_fields()  # type: ignore[attr-defined]


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}), max_length=2000)


class DecideForm(forms.Form):
    """Which report the person has seen: another one may have come in since."""

    report = forms.IntegerField(widget=forms.HiddenInput, required=False)


class ReturnForm(ReasonForm, DecideForm):
    pass


class ExtendForm(forms.Form):
    proposed_on = DayField(label=_("Proposed deadline"))
    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
        min_length=SHORTEST_REASON,
        max_length=2000,
        help_text=_("Why the deadline cannot be kept, and what has been done so far."),
    )


class GrantForm(forms.Form):
    request = forms.IntegerField(widget=forms.HiddenInput, required=False)
    granted_on = DayField(label=_("New deadline"))
    answer = forms.CharField(
        label=_("Answer"), widget=forms.Textarea(attrs={"rows": 2}), max_length=2000, required=False
    )


class RefuseForm(forms.Form):
    request = forms.IntegerField(widget=forms.HiddenInput, required=False)
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}), max_length=2000)


class WithdrawForm(forms.Form):
    request = forms.IntegerField(widget=forms.HiddenInput, required=False)


class AmendForm(forms.Form):
    # Of the task as the person saw it.
    version = forms.IntegerField(widget=forms.HiddenInput)
    lead = UnitChoiceField(label=_("Lead unit"))
    partners = UnitsField(label=_("Partner units"), required=False)
    due_on = DayField(label=_("Deadline"), required=False, help_text=_("Leave empty where there is none."))
    is_standing = forms.BooleanField(label=_("Standing duty, without an end"), required=False)
    reason = forms.CharField(label=_("Reason for the change"), max_length=500, required=False)

    @classmethod
    def of(cls, task: Task) -> "AmendForm":
        """As the task stands now; in the place of units that were merged, their heirs."""
        lead = task.lead.heir if task.lead else None
        form = cls(
            initial={
                "version": task.version,
                "lead": lead,
                "partners": [heir for unit in task.partners if (heir := unit.heir) and heir != lead],
                "due_on": task.due_on,
                "is_standing": task.kind == Kind.STANDING,
            }
        )
        if task.parent_id:
            _within(form, task.owner)
        # A turn keeps having a deadline, and what lasts has its kind and rhythm on a page of their own.
        lasts = hasattr(task, "schedule")
        for name in ("due_on", "is_standing") if lasts else ("is_standing",) if hasattr(task, "period") else ():
            del form.fields[name]
        return form

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        refuse_both(self)
        moved = "due_on" in self.changed_data and self.initial.get("due_on")
        if moved and not data.get("reason"):
            self.add_error("reason", _("Say why the deadline moves: it stays in the record."))
        return data


class HandDownForm(forms.Form):
    content = forms.CharField(
        label=_("What is to be done"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        help_text=_("A part of this task. Whoever leads it sees these words and the directive, not this task."),
    )
    lead = UnitChoiceField(label=_("Lead unit"))
    partners = UnitsField(label=_("Partner units"), required=False)
    due_on = DayField(label=_("Deadline"), required=False)
    product = forms.CharField(label=_("Product"), max_length=300, required=False)

    @classmethod
    def of(cls, task: Task, data: Any = None) -> "HandDownForm":
        """Due with the task, unless somebody writes an earlier day."""
        form = cls(data, initial={"due_on": task.due_on})
        _within(form, family.follower(task))
        return form
