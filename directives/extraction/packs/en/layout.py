"""What stands around the text: headings, page furniture, and the document's own head."""

from directives.extraction.packs.entries import FieldLine, Furniture, Section
from directives.extraction.records import Reason

_CLOSED = ("background", "policy", "purpose", "findings", "definition", "definitions", "general provisions", "severability", "introduction", "statement of policy", "overview", "judicial review", "preamble", "effective date", "effectivity")
_OPEN = ("requirements", "actions", "implementation", "responsibilities", "policy implementation", "roles and responsibilities", "agency responsibilities", "required actions", "agency policy", "policy content", "policy guidelines", "policy and guidelines", "policy requirements", "policy directives", "policy statement and guidelines", "policies and guidelines", "policies and procedures", "policy and procedures", "policy and procedure", "guidelines", "procedures", "operational guidelines", "revocation and implementation")
SECTIONS = (
    *(Section(term, False, f"Section 1. {term.capitalize()}. The Secretary of Labor shall be honored.") for term in _CLOSED),
    *(Section(term, True, f"Section 1. {term.capitalize()}. The Secretary of Labor shall issue guidance.") for term in _OPEN),
)
FIELDS: tuple[FieldLine, ...] = (
    FieldLine("responsible office", "lead", "Guidance must be issued.\nResponsible office: Department of Labor"),
    FieldLine("lead agency", "lead", "Guidance must be issued.\nLead agency: Department of Labor"),
    FieldLine("deadline", "time", "The Office of Health must issue guidance.\nDeadline: by June 15, 2024"),
    FieldLine("due date", "time", "The Office of Health must issue guidance.\nDue date: by June 15, 2024"),
)
_OFFICE = "The Office of Health must repaint the wards."
FIELDS += (
    FieldLine("responsible party", "lead", "Ferries must be inspected.\nResponsible party: Department of Transportation"),
    FieldLine("responsible agency", "lead", "Wells must be capped.\nResponsible agency: Department of Energy"),
    FieldLine("lead", "lead", "Passports must be reprinted.\nLead: Department of State"),
    FieldLine("owner", "lead", "Old accounts must be closed.\nOwner: Office of Personnel Management"),
    FieldLine("supporting agency", "partner", f"{_OFFICE}\nSupporting agency: Department of Labor"),
    FieldLine("supporting agencies", "partner", f"{_OFFICE}\nSupporting agencies: Department of Labor"),
    FieldLine("supporting office", "partner", f"{_OFFICE}\nSupporting office: Office of Energy"),
    FieldLine("partners", "partner", f"{_OFFICE}\nPartners: Department of Education"),
    FieldLine("time limit", "time", f"{_OFFICE}\nTime limit: before June 15, 2024"),
    FieldLine("target date", "time", f"{_OFFICE}\nTarget date: June 15, 2024"),
    FieldLine("completion date", "time", f"{_OFFICE}\nCompletion date: June 2024"),
    FieldLine("timeline", "time", f"{_OFFICE}\nTimeline: by June 15, 2024"),
    FieldLine("due", "time", f"{_OFFICE}\nDue: June 15, 2024"),
    FieldLine("deliverable", "product", f"{_OFFICE}\nDeliverable: a signed work order"),
    FieldLine("deliverables", "product", f"{_OFFICE}\nDeliverables: photographs of each ward"),
    FieldLine("output", "product", f"{_OFFICE}\nOutput: twelve painted wards"),
    FieldLine("the deliverable is", "product", "The Secretary of Labor shall survey all mines, the deliverable is a map of shafts.", bare=True),
)
FURNITURE = (
    Furniture(r"page \d{1,3}(?: of \d{1,3})?$", Reason.FURNITURE, "Page 3 of 9"),
    Furniture(r"federal register\b|vol\. \d", Reason.FURNITURE, "Federal Register / Vol. 89, No. 12 / Friday, May 3, 2024"),
    Furniture(r"for immediate release|media contact|press contact|skip to (?:main )?content|all rights reserved|©", Reason.FURNITURE, "FOR IMMEDIATE RELEASE"),
    Furniture(r"(?:share|print|comments?|tags?|related (?:articles|stories)|read more|listen to this article|\d+ min(?:ute)? read|back to top)(?: ?\(\d+\))?(?: ?:.{0,60})?$", Reason.FURNITURE, "Comments (12)"),
    Furniture(r".*\((?:photo|credit|source|image)s? ?(?::|by)[^)]*\)\s?\|?$", Reason.FURNITURE, "The governor at the dam. (Photo: State Archive)"),
    Furniture(r"your email address will not be published|required fields are marked|leave a (?:comment|reply)\b|save my name, email", Reason.FURNITURE, "Your email address will not be published. Required fields are marked *"),
    Furniture(r"(?:no part of (?:this|the) |this )(?:website|publication|material|story|article|content|report|broadcast)[^.]{0,60} (?:may|must|should) not be (?:reproduced|published|copied|broadcast|rewritten)|no part of (?:this|the) (?:website|publication|material|story|article|content)", Reason.FURNITURE, "This material may not be copied without consent."),
    Furniture(r"(?:also read|read also|see also|related|more on this|trending|recommended|don't miss|must read|join our|follow us|sign up|subscribe|click here|download our|watch|advertisement|sponsored|copyright|source|editor's note|additional reporting)\b ?(?::|\||$|for |to |on |now|by |here|\u00a9)", Reason.FURNITURE, "Also read: Ferry crews strike for better pay."),
    Furniture(r"what you need to know ?:?$|key (?:points|takeaways|highlights) ?:?$|in (?:summary|brief|short) ?:?$|at a glance ?:?$|highlights ?:?$", Reason.FURNITURE, "What you need to know:"),
    Furniture(r"(?:by|written by|story by|reported by|posted by) (?!the )[a-z.'’-]+ [a-z.'’-]+(?: [a-z.'’-]+)?(?:(?:,| \|| and) [^.]{0,50})?$", Reason.FURNITURE, "By Harriet Cole, Political correspondent"),
    Furniture(r"#{3,}$|-\s?(?:end|more)\s?-$", Reason.FURNITURE, "###"),
    Furniture(r"official(?: - sensitive)?$|confidential$|restricted$|unclassified$", Reason.FURNITURE, "OFFICIAL"),
    Furniture(r"the white house,? ?", Reason.FURNITURE, "THE WHITE HOUSE, April 3, 2024."),
    Furniture(r"by the authority vested in me", Reason.BACKGROUND, "By the authority vested in me as President, it is hereby ordered:"),
    Furniture(r"memorandum for (?:the )?", Reason.ADDRESS, "MEMORANDUM FOR THE HEADS OF EXECUTIVE DEPARTMENTS AND AGENCIES"),
    Furniture(r"(?:from|to|subject|re|date|cc) ?: ?", Reason.FURNITURE, "SUBJECT: Annual Review"),
    Furniture(r"\[fr doc|billing code|filed \d", Reason.FURNITURE, "[FR Doc. 2024-0001 Filed 4-3-24]"),
)
