"""Text in, frozen records out: the whole public face of the extraction library.

`extract` is a pure function: no clock, locale, network or file decides its result, and the same input gives the
same output in every process.
"""

from directives.extraction.calendars import WorkCalendar
from directives.extraction.pipeline import extract, read_deadline
from directives.extraction.records import (
    Citation,
    CitationRole,
    Confidence,
    Deadline,
    DeadlineKind,
    Directive,
    Dismissed,
    Extraction,
    Header,
    IssueDate,
    Mention,
    Modality,
    Reason,
    Span,
    TimeUnit,
    Versions,
)
from directives.extraction.text import normalise

__all__ = [
    "Citation",
    "CitationRole",
    "Confidence",
    "Deadline",
    "DeadlineKind",
    "Directive",
    "Dismissed",
    "Extraction",
    "Header",
    "IssueDate",
    "Mention",
    "Modality",
    "Reason",
    "Span",
    "TimeUnit",
    "Versions",
    "WorkCalendar",
    "extract",
    "normalise",
    "read_deadline",
]
