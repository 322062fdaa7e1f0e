"""Two people changed the same thing: both states side by side, and neither is lost."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tracker.forms.fields import value_word

CONFLICT = 409
VERSION = "version"
_ANEW = (VERSION, "csrfmiddlewaretoken")
SHOWN = "initial-"  # before the name of a field: what the form showed in it


@dataclass(frozen=True, slots=True)
class Row:
    """A field as the person wants it and as somebody else has left it."""

    label: str
    mine: str
    theirs: str

    @property
    def differs(self) -> bool:
        return self.mine != self.theirs


def conflict(request: HttpRequest, mine: forms.BaseForm, now: forms.BaseForm, back: str) -> HttpResponse:
    """`mine` is the valid form that came too late, `now` the same form as things stand; `back` leads to the thing.

    The page can send what was typed once more, this time over the state that it shows.
    """
    fields = [field for field in mine.visible_fields() if field.name in now.initial]
    rows = [
        Row(str(field.label), _said(field, mine.cleaned_data.get(field.name)), _said(field, now.initial[field.name]))
        for field in fields
    ]
    again = [(name, value) for name, values in request.POST.lists() for value in values]
    kept = [(name, value) for name, value in again if name not in _ANEW and not name.startswith(SHOWN)]
    if VERSION in now.initial:
        seen = [(VERSION, now.initial[VERSION])]
    else:
        seen = [(f"{SHOWN}{field.name}", _typed(now.initial[field.name])) for field in fields]
    context = {
        "rows": rows,
        "fields": [*kept, *seen],
        "action": request.path,
        "back": back,
    }
    return render(request, "conflict.html", context, status=CONFLICT)


def _typed(value: Any) -> Any:
    return "" if value is None else value


def _said(field: forms.BoundField, value: Any) -> str:
    """A choice by what it is called on the page."""
    choices = dict(getattr(field.field, "choices", ())) if value and isinstance(value, str) else {}
    return str(choices[value]) if choices and value in choices else value_word(value)
