"""What a list's trial says of its rows: kept as a message and what fills it, so that whoever reads it has it in their
own language, whichever it was written in."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext

from tracker.models import Kind, State
from tracker.services import rhythm_words
from tracker.services.list_columns import Column

# Plain data, since it is kept as JSON: a message, and what fills it.
Told = list[Any]

# What fills a message and has words of its own in each language.
_NAMED: Mapping[str, Callable[[Any], str]] = {
    "column": lambda value: str(Column(value).label),
    "kind": lambda value: str(Kind(value).label),
    "rrule": rhythm_words.words,
    "state": lambda value: str(State(value).label),
}


def told(message: str, **filled: str | int) -> Told:
    """`message` is marked for translation where it is written (gettext_noop)."""
    return [message, filled]


def words(said: Told | str) -> str:
    """In the language of whoever reads it. A plain string is of a time when words were kept as written."""
    if isinstance(said, str):
        return said
    message, filled = said
    shown = {key: _NAMED[key](value) if key in _NAMED else value for key, value in filled.items()}
    return gettext(message) % shown if shown else gettext(message)
