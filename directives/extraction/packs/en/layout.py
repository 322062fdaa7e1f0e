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
