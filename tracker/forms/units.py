"""Units, files of them, and who stands in for oneself."""

from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.forms.fields import CountryField, DayField
from tracker.models import Member, Unit
from tracker.services import deputies
from tracker.services.unit_files import MOST_BYTES


class UnitForm(forms.ModelForm):  # type: ignore[type-arg]
    """What a unit's administrator writes on the unit's own page. Knows what was shown: only what changed is written."""

    class Meta:
        model = Unit
        fields = ["email", "country"]
        field_classes = {"country": CountryField}
        labels = {"email": gettext_lazy("Contact address"), "country": gettext_lazy("Country")}
        help_texts = {
            "email": gettext_lazy("Reminders go here while nobody with a mail address belongs to the unit."),
            "country": gettext_lazy(
                "Two letters, for example VN: whose days off count. Left empty, it is that of the unit above."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "off"
        self.fields["country"].widget.attrs |= {"size": 4, "autocomplete": "off", "autocapitalize": "characters"}
        for field in self.fields.values():
            field.show_hidden_initial = True

    def changed(self) -> dict[str, str]:
        return {field: self.cleaned_data[field] for field in self.changed_data}

    def seen(self) -> dict[str, str]:
        """What stood in the fields that the person changed."""
        return {field: self.data.get(self.add_initial_prefix(field), "") for field in self.changed_data}


class ImportForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("CSV (UTF-8, comma or semicolon) or TOML, at most 2 MB."),
        widget=forms.FileInput(attrs={"accept": ".csv,.toml,text/csv"}),
    )

    def clean_file(self) -> Any:
        """Too much is refused before it is read into memory."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("The file is larger than %(limit)d MB.") % {"limit": MOST_BYTES // 1024**2})
        return file


class ConfirmForm(forms.Form):
    """The same file's content again: what is written is what was shown, whatever happened in between."""

    name = forms.CharField(widget=forms.HiddenInput, max_length=300, required=False)
    content = forms.CharField(widget=forms.Textarea(attrs={"hidden": True}), strip=False)


class DeputyForm(forms.Form):
    member = forms.ModelChoiceField(Member.objects.none(), label=gettext_lazy("Role"), empty_label=None)
    deputy = forms.ModelChoiceField(User.objects.none(), label=gettext_lazy("Deputy"))
    from_on = DayField(label=gettext_lazy("From day"))
    to_on = DayField(label=gettext_lazy("To day"), help_text=gettext_lazy("Both days are included."))

    def __init__(self, *args: Any, user: User, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        own = user.memberships.own().select_related("unit__parent")
        near = {person.pk for member in own for person in deputies.might_stand_in_for(member)}
        role, person = self.fields["member"], self.fields["deputy"]
        role.queryset = own  # type: ignore[attr-defined]
        role.label_from_instance = _role_words  # type: ignore[attr-defined]
        everybody = User.objects.filter(pk__in=near).order_by("first_name", "last_name", "username")
        person.queryset = everybody  # type: ignore[attr-defined]
        person.label_from_instance = _person_words  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        member, person = data.get("member"), data.get("deputy")
        if member and person and person not in deputies.might_stand_in_for(member):
            self.add_error("deputy", _("This colleague belongs to another house: ask an administrator."))
        if (last := data.get("to_on")) and last < self.today:
            self.add_error("to_on", _("This day has gone by."))
        return data


def _role_words(member: Member) -> str:
    return f"{member.get_role_display()} · {member.unit}"


def _person_words(person: User) -> str:
    name = person.get_full_name()
    return f"{name} ({person.username})" if name else person.username
