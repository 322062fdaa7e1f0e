"""From text to records: the stages in their order."""

from collections.abc import Sequence
from datetime import date

from directives.extraction import calendars
from directives.extraction.records import VERSION, Dismissed, Extraction, Header, Reason, Versions


def extract(
    text: str,
    *,
    language: str | None = None,
    issued: date | None = None,
    names: Sequence[str] = (),
    calendar: calendars.WorkCalendar | None = None,
) -> Extraction:
    """Read the directives of an NFC text; `names` are units known beforehand, `issued` the document's own date."""
    rest = (Dismissed(0, len(text), Reason.NO_CUE, "rough"),) if text.strip() else ()
    return Extraction(language or "vi", issued, (), rest, Header(), Versions(VERSION, "1", calendars.VERSION))
