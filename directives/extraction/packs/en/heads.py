"""Nouns that make a unit of a noun phrase, and the offices that speak for one."""

from directives.extraction.packs.entries import UnitHead

_OFFICES = (
    "secretary", "director", "administrator", "attorney general", "president", "vice president", "assistant to the president", "commissioner", "chair", "chairman", "chief", "comptroller", "postmaster general", "under secretary", "assistant secretary", "deputy secretary", "ambassador", "advisor", "adviser", "archivist", "inspector general", "surgeon general", "governor", "trade representative", "national security advisor", "general counsel", "minister", "prime minister", "mayor", "senior official", "program manager", "architect", "librarian", "chief of staff", "postmaster",
)
_BODIES = (
    "agency", "department", "task force", "council", "committee", "office", "board", "commission", "administration", "bureau", "institute", "corporation", "cio", "government", "working group", "service", "foundation", "authority", "center", "division", "ministry", "staff", "omb", "opm", "gsa", "nist", "dhs", "dod", "epa", "ostp", "nasa", "doj", "cisa", "nsf", "caos", "cao", "cfo", "chco",
)
_PLURAL = (
    "agencies", "departments", "heads", "heads of agencies", "agency heads", "officials", "secretaries", "directors", "administrators", "offices", "boards", "commissions", "councils", "committees", "bureaus", "components", "entities", "organizations", "employers", "providers", "states", "cios", "employees", "contractors", "members", "officers", "governments", "partners", "institutions", "grantees", "recipients", "inspectors general", "managers", "owners", "leaders", "stakeholders", "services", "personnel", "contracting officers", "commissioners", "leadership", "strategist", "community", "vendors", "agency cios",
)
_GENERIC = frozenset(("agencies", "departments", "offices"))
HEADS = (
    *(UnitHead(term, f"The {term} shall issue guidance.", (term,), title=True) for term in _OFFICES),
    *(UnitHead(term, f"The {term} shall issue guidance.", (term,)) for term in _BODIES),
    *(UnitHead(term, f"All {term} shall issue guidance.", (f"All {term}",), generic=term in _GENERIC) for term in _PLURAL),
)
