"""What stands around the text: headings, page furniture, and the document's own head."""

from directives.extraction.packs.entries import FieldLine, Furniture, Section
from directives.extraction.records import Reason

_CLOSED = ("background", "policy", "purpose", "findings", "definition", "definitions", "general provisions", "severability", "introduction", "statement of policy", "overview", "rescission", "judicial review", "revocation", "preamble", "effective date")
_OPEN = ("requirements", "actions", "implementation", "responsibilities", "policy implementation", "roles and responsibilities", "agency responsibilities", "required actions", "agency policy")
SECTIONS = (
    *(Section(term, False, f"Section 1. {term.capitalize()}. The Secretary of Labor shall be honored.") for term in _CLOSED),
    *(Section(term, True, f"Section 1. {term.capitalize()}. The Secretary of Labor shall issue guidance.") for term in _OPEN),
)
FIELDS = (
    FieldLine("responsible office", "lead", "Guidance must be issued.\nResponsible office: Department of Labor"),
    FieldLine("lead agency", "lead", "Guidance must be issued.\nLead agency: Department of Labor"),
    FieldLine("deadline", "time", "The Office of Health must issue guidance.\nDeadline: by June 15, 2024"),
    FieldLine("due date", "time", "The Office of Health must issue guidance.\nDue date: by June 15, 2024"),
)
FURNITURE = (
    Furniture(r"the white house,? ?", Reason.FURNITURE, "THE WHITE HOUSE, April 3, 2024."),
    Furniture(r"by the authority vested in me", Reason.BACKGROUND, "By the authority vested in me as President, it is hereby ordered:"),
    Furniture(r"memorandum for (?:the )?", Reason.ADDRESS, "MEMORANDUM FOR THE HEADS OF EXECUTIVE DEPARTMENTS AND AGENCIES"),
    Furniture(r"(?:from|to|subject|re|date|cc) ?: ?", Reason.FURNITURE, "SUBJECT: Annual Review"),
    Furniture(r"\[fr doc|billing code|filed \d", Reason.FURNITURE, "[FR Doc. 2024-0001 Filed 4-3-24]"),
)
_MONTH_FIRST = r"(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
_DAY_FIRST = r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[a-z]{3,9})\.?,? (?P<year>\d{4})"
HEADER = (
    ("date", rf"(?m)^\s*(?:date(?: of issue)?|issued(?: on)?)[ \t]*:?\s*{_MONTH_FIRST}"),
    ("date", rf"(?m)^\s*(?:date(?: of issue)?|issued(?: on)?)[ \t]*:?\s*{_DAY_FIRST}"),
    ("date", rf"(?:^|\n)\s*{_MONTH_FIRST}"),
    ("date", rf"(?m)^\s*{_DAY_FIRST}[ \t]*$"),
    ("foot_date", rf"the white house,?\s+{_MONTH_FIRST}"),
    ("kind", r"(?m)^\s*(?P<v>executive order|memorandum|memo|proclamation|directive|circular)\b"),
    ("number", r"\b(?P<v>(?:m-\d{2}-\d{2}|executive order \d{4,5}|eo \d{4,5}))\b"),
    ("subject", r"(?m)^\s*(?:subject|re)[ \t]*:\s*(?P<v>\S[^\n]*)"),
)
