"""Spreadsheets for lists: bytes in, plain data that can be kept out; or the reason in words."""

from django.utils.translation import gettext_noop

from directives.readers import Unreadable, Why, book
from directives.readers.book import FAULT, FORMULA, Cell, Plain, Row, Sheet, clean, sheets
from directives.services import refusals
from directives.services.refusals import CannotRead

__all__ = ["FAULT", "FORMULA", "CannotRead", "Cell", "Plain", "Row", "Sheet", "clean", "read", "sheets"]

# Where what is to be done differs from what is done about a document.
_WORDS = {
    Why.EMPTY: gettext_noop("There is nothing in it."),
    Why.BINARY: gettext_noop("This is no list: save it as .xlsx or .csv and choose it again."),
    Why.LETTERS: gettext_noop("The letters of this file cannot be made out: save it as .xlsx or as “CSV UTF-8”."),
    Why.UNKNOWN: gettext_noop("Lists are .xlsx or .csv files, not %(ending)s: save it as one of these."),
    Why.OLD_OFFICE: gettext_noop("This is an older kind of Excel file: open it there and save it as .xlsx."),
    Why.UNPACKED: gettext_noop("Unpacked, the file would be far too large: it is no ordinary list."),
    Why.TOO_MUCH: gettext_noop("The file holds too much to be read at once: divide the list."),
    Why.SLOW: gettext_noop("Reading took too long and was stopped: divide the list, or save it as .csv."),
}


def read(data: bytes, name: str) -> Plain:
    """Raises CannotRead."""
    try:
        return book.read(data, name)
    except Unreadable as reason:
        if reason.why in _WORDS:
            raise CannotRead(_WORDS[reason.why], **reason.said) from reason
        raise refusals.because(reason) from reason
