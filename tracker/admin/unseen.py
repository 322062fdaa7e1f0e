"""Nothing is overwritten unseen: a form of the administration knows the state that it was opened with."""

from collections.abc import Iterable
from contextlib import nullcontext
from typing import Any

from django import forms
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tracker.forms.fields import value_word
from tracker.services import audit, registry

SEEN = "seen"


class SeenForm(forms.ModelForm):  # type: ignore[type-arg]
    """Refuses what came too late once, and shows both states; the form sent again is over what is now seen."""

    sent: str
    row: Model
    lines: list[Model]  # of the tables within the page, as they stand
    is_stale = False

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        own, _mark, theirs = self.sent.partition(" ")
        changed_row, changed_lines = own != _versions([self.row]), theirs != _versions(self.lines)
        if self.sent and (changed_row or changed_lines):
            self.is_stale = True
            told = [_("Somebody else changed this meanwhile. Compare; saved again, yours takes its place.")]
            told += self._differences() if changed_row else []
            self.add_error(None, [*told, self._lines_now()] if changed_lines else told)
        return data

    def _differences(self) -> list[str]:
        words = _("%(field)s: you wrote “%(mine)s”, it stands now as “%(theirs)s”.")
        return [
            words
            % {
                "field": capfirst(self.fields[name].label or name),
                "mine": value_word(self.cleaned_data.get(name)),
                "theirs": value_word(getattr(self.row, name, None)),
            }
            for name in self.changed_data
        ]

    def _lines_now(self) -> str:
        named = "; ".join(str(line) for line in self.lines) or "—"
        return _("The lines of the tables below, as they stand now: %(lines)s.") % {"lines": named}


class NothingUnseen:
    """For an admin of a table that is written."""

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        # What is compared is what is written over: nobody else writes in between.
        with audit.writing() if request.method == "POST" else nullcontext():
            return super().changeform_view(request, *args, **kwargs)  # type: ignore[misc, no-any-return]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)  # type: ignore[misc]
        if obj is None or not change or request.method != "POST":
            return form
        values = {"sent": request.POST.get(SEEN, ""), "row": obj, "lines": self._lines(request, obj)}
        return type(form.__name__, (SeenForm, form), values)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        obj = context.get("original")
        if obj is not None:
            form = context["adminform"].form
            if form.is_bound and not getattr(form, "is_stale", True):
                context[SEEN] = form.sent
            else:
                row = type(obj)._default_manager.get(pk=obj.pk)
                context[SEEN] = f"{_versions([row])} {_versions(self._lines(request, obj))}"
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc, no-any-return]

    def _lines(self, request: HttpRequest, obj: Model) -> list[Model]:
        """The rows of the tables within the page."""
        within = self.get_formsets_with_inlines(request, obj)  # type: ignore[attr-defined]
        return [
            line
            for formset, inline in within
            for line in inline.get_queryset(request).filter(**{formset.fk.name: obj}).order_by("pk")
        ]


def _versions(rows: Iterable[Model]) -> str:
    return "-".join(registry.version_of(row) for row in rows)
