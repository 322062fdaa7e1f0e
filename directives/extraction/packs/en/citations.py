"""How other documents are named, and how a document names what it rests on."""

from datetime import date

from directives.extraction.packs.entries import Basis, Reference

_MONTHS = r"january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = rf"(?:(?P<month>{_MONTHS})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}}))"
_DAY_FIRST = rf"(?:(?P<day>\d{{1,2}})\s+(?P<month>{_MONTHS})\s+(?P<year>\d{{4}}))"
_KIND = (
    r"(?P<kind>executive order|presidential memorandum|national security (?:presidential )?memorandum|presidential policy directive"
    r"|(?:omb )?(?:memorandum|bulletin|circular)|proclamation|binding operational directive|(?:ministerial |cabinet )?decision"
    r"|general order|(?:ministerial |presidential )?decree|directive|instruction|regulation|resolution|notice)"
)
_NUMBERED = r"(?P<kind>(?:audit |annual |special )?report|official (?:dispatch|letter)|joint circular)\s+no\.?\s?(?P<number>\d[\w/-]{0,20})"
_NUMBER = r"(?:no\.?\s?)?(?P<number>(?:[a-z]{1,4}-)?\d[\w/-]{0,20}(?:\s+of\s+\d{4}(?!\w))?)"

REFERENCES = (
    Reference(
        rf"{_KIND}\s+{_NUMBER},?\s+(?:of|dated)\s+{_DAY_FIRST}",
        "The Secretary of Labor shall apply Ministerial Decision No. 41/MH of 3 April 2021 in all ports.",
        "Ministerial Decision No. 41/MH of 3 April 2021",
        "Ministerial Decision", "41/MH", date(2021, 4, 3),
    ),
    Reference(
        rf"{_KIND}\s+{_NUMBER}(?:,?\s+(?:of|dated)\s+{_DATE})?",
        "The Secretary of Labor shall revise Executive Order 13985 of January 20, 2021, without delay.",
        "Executive Order 13985 of January 20, 2021",
        "Executive Order", "13985", date(2021, 1, 20),
    ),
    Reference(
        rf"{_NUMBERED}(?:,?\s+(?:of|dated)\s+{_DAY_FIRST})",
        "The Secretary of Labor shall act on Report No. 22 of 4 May 2023 without delay.",
        "Report No. 22 of 4 May 2023",
        "Report", "22", date(2023, 5, 4),
    ),
    Reference(
        rf"{_NUMBERED}(?:,?\s+(?:of|dated)\s+{_DATE})?",
        "The Secretary of Labor shall carry out Official Dispatch No. 57/CD-TTg in each district.",
        "Official Dispatch No. 57/CD-TTg",
        "Official Dispatch", "57/CD-TTg",
    ),
    Reference(
        rf"(?:[A-Z][\w'-]{{1,30}}\s+(?:(?:and|of|for|on|in|to|the)\s+){{0,2}}){{1,6}}(?P<kind>Agreement|Compact|Convention|Protocol|Treaty|Accord)\s+(?:of|dated|signed\s+on)\s+(?i:{_DATE})",
        "The Secretary of Labor shall carry out the Inland Ports Compact of May 4, 2011 in each district.",
        "Inland Ports Compact of May 4, 2011",
        "Compact", "", date(2011, 5, 4),
        written=True,
    ),
    Reference(
        rf"{_KIND}\s+of\s+{_DATE}",
        "The Secretary of Labor shall follow the Presidential Memorandum of May 4, 2023 on paper forms.",
        "Presidential Memorandum of May 4, 2023",
        "Presidential Memorandum", "", date(2023, 5, 4),
    ),
    Reference(
        r"(?P<kind>public law|pub\. l\.)\s+(?:no\.?\s?)?(?P<number>\d{1,3}-\d{1,4})",
        "The Secretary of Labor shall carry out Public Law 117-58 in each district.",
        "Public Law 117-58",
        "Public Law", "117-58",
    ),
    Reference(
        r"(?P<kind>section)\s+(?P<number>\d{1,6}[\w()-]{0,12}\s+of\s+title\s+\d+(?:,\s+united states code)?)",
        "By the authority vested in me as President by section 301 of title 3, United States Code, it is ordered:\nThe Secretary of Labor shall issue guidance.",
        "section 301 of title 3, United States Code",
        "section", "301 of title 3, United States Code",
    ),
    Reference(
        r"(?P<number>\d{1,2}\s+(?P<kind>u\.s\.c\.|c\.f\.r\.|usc|cfr)\s+(?:part\s+|§\s?)?\d+(?:[\w-]|\.\w|\(\w{1,4}\)){0,20})",
        "The Secretary of Labor shall publish the notice under 44 U.S.C. 3502(1) each spring.",
        "44 U.S.C. 3502(1)",
        "U.S.C.", "44 U.S.C. 3502(1)",
    ),
    Reference(
        r"(?P<kind>)(?<![\w-])(?P<number>m-\d{2}-\d{2}|a-\d{2,3}(?=,|\s+appendix))(?![\w-])",
        "The Secretary of Labor shall report progress as described in M-22-09 to the Director.",
        "M-22-09",
        "", "M-22-09",
    ),
    Reference(
        r"(?P<kind>regulation|directive)\s+\((?:eu|ec)\)\s+(?:no\.?\s?)?(?P<number>\d{2,4}/\d{2,4})",
        "The Secretary of Labor shall take Regulation (EU) 2016/679 into account.",
        "Regulation (EU) 2016/679",
        "Regulation", "2016/679",
    ),
    Reference(
        r"(?!(?:Title|Section|Part|The|In|Under|Of|By|[IVXL]+)\b)(?:[A-Z][\w'-]{1,30}\s+(?:(?:and|of|for|on|in|to|the)\s+){0,2}){1,9}(?P<kind>Act)(?:\s+of\s+\d{4}|\s+\d{4}|(?=\s+\())",
        "The Secretary of Labor shall enforce the Clean Water Act of 1972 along the coast.",
        "Clean Water Act of 1972",
        "Act",
        written=True,
    ),
)

BASES = (
    Basis(r"\(?issued (?:together )?with", "ACTION PLAN ON CLEAN WATER\n\n(Issued together with Ministerial Decision No. 41/MH of 3 April 2021)\n\nThe Secretary of Labor shall issue guidance.", "Ministerial Decision No. 41/MH of 3 April 2021"),
    Basis(r"by the (?:authority|power)", "By the authority vested in me by section 301 of title 3, United States Code, it is ordered:\nThe Secretary of Labor shall issue guidance.", "section 301 of title 3, United States Code"),
    Basis(r"(?:pursuant to|in exercise of|under) (?:the|its|my) (?:authority|powers?)", "Pursuant to the authority in Public Law 117-58, the following is ordered:\nThe Secretary of Labor shall issue guidance.", "Public Law 117-58"),
)
