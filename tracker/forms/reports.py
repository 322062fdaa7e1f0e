"""What a report is asked for with."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tracker import permissions
from tracker.forms.fields import DayField, UnitChoiceField
from tracker.models import Unit
from tracker.services import options, reports
from tracker.services.windows import Window

YEARS_AHEAD = 5


class ReportForm(forms.Form):
    """Offers the units that the user may report on; for those who see all tasks, all of them together too."""

    start_on = DayField(label=pgettext_lazy("first day of a window", "From"))
    end_on = DayField(label=pgettext_lazy("last day of a window", "To"))
    as_of = DayField(label=_("As of"), help_text=_("Done and overdue are judged as they stood at the end of this day."))
    unit = UnitChoiceField(label=_("Lead unit"), required=False, empty_label=_("all units"))
    by_first_deadline = forms.BooleanField(
        label=_("Judge by the first deadlines"),
        required=False,
        help_text=_("As if no deadline had been extended."),
    )
    language = forms.ChoiceField(label=_("Language of the paper"), choices=settings.LANGUAGES)
    title = forms.CharField(
        label=_("Title"), required=False, max_length=300, help_text=_("Leave empty for the usual one.")
    )

    def __init__(self, *args: Any, user: permissions.Visitor, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        field = self.fields["unit"]
        reach = Unit.objects.within_reach(user)
        field.queryset = field.queryset.filter(pk__in=reach.values("pk"))  # type: ignore[attr-defined]
        if not reports.may_ask_for_all(user):
            field.required = True
            field.empty_label = None  # type: ignore[attr-defined]

    @classmethod
    def for_window(cls, window: Window, *, user: permissions.Visitor, today: date, language: str) -> "ReportForm":
        """Filled in for a window, counted as of today while it is open; for all units, or an officer's own one."""
        initial = {
            "start_on": window.start_on,
            "end_on": window.end_on,
            "as_of": max(window.start_on, min(today, window.end_on)),
            "unit": None if reports.may_ask_for_all(user) else _own_unit(user),
            "by_first_deadline": options.get("statistics_by_first_deadline"),
            "language": language,
        }
        return cls(initial=initial, user=user, today=today)

    def offered(self, key: str) -> Unit | None:
        """The unit of this key, which may be any text, if it is one of those to choose from."""
        try:
            found: Unit | None = self.fields["unit"].clean(key)
        except forms.ValidationError:
            return None
        return found

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        start, end, as_of = data.get("start_on"), data.get("end_on"), data.get("as_of")
        if end and end.year > self.today.year + YEARS_AHEAD:
            self.add_error("end_on", _("This year is too far off."))
        if start and end and end < start:
            self.add_error("end_on", _("The window ends before it begins: choose a day from the first day on."))
        if as_of and as_of > self.today:
            self.add_error("as_of", _("Nobody knows yet how things will stand on that day: choose today or earlier."))
        if start and as_of and as_of < start:
            self.add_error("as_of", _("On that day the window had not begun: choose its first day or later."))
        return data


def _own_unit(user: permissions.Visitor) -> Unit | None:
    own = Unit.objects.within_reach(user).filter(members__user=user.pk, is_active=True)
    first: Unit | None = own.order_by("members__pk").first()
    return first
