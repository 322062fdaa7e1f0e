"""The document's own head and foot: kind, number, date, who issues, signs and receives it."""

from directives.extraction.packs.entries import HeaderLine

_MEMO = (
    "EXECUTIVE OFFICE OF THE PRESIDENT\nOFFICE OF MANAGEMENT AND BUDGET\nWASHINGTON, D.C. 20503\n\nM-24-31\n"
    "October 3, 2024\n\nMEMORANDUM FOR THE HEADS OF EXECUTIVE DEPARTMENTS AND AGENCIES\n"
    "SUBJECT: Keeping paper out of permit files\nThe Secretary of Labor shall issue guidance.\n"
    "Sincerely,\n\nMary L. Fenwick\nDirector"
)
_ORDER = (
    "Executive Order 15207 of May 6, 2024\n\nSafer Ferries\n\nBy the authority vested in me as President, it is ordered:\n"
    "The Secretary of Labor shall issue guidance.\n\nJOHN Q. HARDY\n\nTHE WHITE HOUSE,\nMay 6, 2024."
)
_CIRCULAR = (
    "REPUBLIC OF NORLAND\nMINISTRY OF TRANSPORT\n\nPUBLIC SERVICE CIRCULAR NO. 7 OF 2024\nDate: 3 March 2024\n"
    "From: Secretary to the Cabinet\nTo: All Permanent Secretaries\nCopy: Auditor General\n"
    "The Secretary of Labor shall issue guidance.\n/s/ Ann Porter\nSecretary to the Cabinet"
)
_LETTER = (
    "Ref: DOT/44/2024\n19 June 2024\nFrom: Commissioner of Ports\nThe Secretary of Labor shall issue guidance.\n"
    "FOR THE MINISTER\nDeputy Minister\nDr. Amina Okoth\nDistribution:\n- Harbour masters"
)
_PLAN = (
    "OFFICIAL\nMINISTRY OF HEALTH\n\nACTION PLAN ON CLEAN WATER\n(Issued together with Decision No. 9 of 15 January 2024)\n"
    "The Secretary of Labor shall issue guidance."
)
_SCHOOLS = (
    "PORTS DIVISION\nPorts Circular PC 14/2024\n\nTo     : Harbour masters; Pilots (for information)\n"
    "Title  : Moorings in storms\nThe Secretary of Labor shall issue guidance."
)
_MONTH_FIRST = r"(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
_DAY_FIRST = r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[a-z]{3,9})\.?,? (?P<year>\d{4})"
_LABEL = r"(?:date(?: of issue)?|issued(?: on)?|dated)[ \t]*:?\s*"
_KINDS = r"executive order|presidential memorandum|memorandum|memo|proclamation|directive|circular|instruction|bulletin"

HEADER = (
    HeaderLine("date", rf"^\s*{_LABEL}{_MONTH_FIRST}", _MEMO.replace("October 3", "Date: October 3"), "2024-10-03"),
    HeaderLine("date", rf"^\s*{_LABEL}{_DAY_FIRST}", _CIRCULAR, "2024-03-03"),
    HeaderLine("date", rf"(?:^|\n)\s*{_MONTH_FIRST}", _MEMO, "2024-10-03"),
    HeaderLine("date", rf"^\s*{_DAY_FIRST}[ \t]*$", _LETTER, "2024-06-19"),
    HeaderLine("date", rf"^\s*(?:executive order|proclamation)(?: \d{{4,5}})? of {_MONTH_FIRST}", _ORDER, "2024-05-06"),
    HeaderLine("foot_date", rf"the white house,?\s+{_MONTH_FIRST}", _ORDER.replace(" of May 6, 2024\n", "\n", 1), "2024-05-06"),
    HeaderLine("date", rf"^\s*\(issued (?:together )?with [^\n)]{{4,80}} of {_DAY_FIRST}", _PLAN, "2024-01-15"),
    HeaderLine("news_date", rf"^[^\n]{{0,60}}?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}},? {_MONTH_FIRST}", "Ferry rules tightened\nNorland Daily - Friday, June 7, 2024 - 18:20\nThe Secretary of Labor shall issue guidance.", "2024-06-07"),
    HeaderLine("news_date", rf"^[^\n]{{0,60}}?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}},? {_DAY_FIRST}", "Ferry rules tightened\nFriday, 7 June 2024\nThe Secretary of Labor shall issue guidance.", "2024-06-07"),
    HeaderLine("news_date", rf"^(?:updated|published|posted|last updated)(?: on| at)?[ \t]*:?[ \t]*{_MONTH_FIRST}", "Ferry rules tightened\nPublished: June 7, 2024\nThe Secretary of Labor shall issue guidance.", "2024-06-07"),
    HeaderLine("news_date", rf"^(?:[^\n]{{0,60}}? [|–-] )?{_DAY_FIRST},? \d{{1,2}}[:.]\d{{2}}", "Ferry rules tightened\nBy Our Staff | 7 Jun 2024 6:32 PM\nThe Secretary of Labor shall issue guidance.", "2024-06-07"),
    HeaderLine("kind", rf"^\s*(?P<v>{_KINDS})\b", _MEMO, "MEMORANDUM"),
    HeaderLine("kind", r"^\s*(?:[a-z]+ ){0,4}(?P<v>circular|directive|instruction|bulletin|order)(?= no\b)", _CIRCULAR, "CIRCULAR"),
    HeaderLine("kind", r"^\s*(?:[a-z]+ ){0,4}(?P<v>circular|directive|instruction|bulletin)(?= (?:[a-z]{1,5} ?)?\d{1,4}/\d{2,4}\b)", _SCHOOLS, "Circular"),
    HeaderLine("number", r"^\s*(?:[a-z]+ ){0,4}(?:circular|directive|instruction|bulletin) (?P<v>(?:[a-z]{1,5} ?)?\d{1,4}/\d{2,4})\b", _SCHOOLS, "PC 14/2024"),
    HeaderLine("kind", r"^\s*(?:[a-z]+ ){0,3}(?P<v>action plan)\b", _PLAN, "ACTION PLAN"),
    HeaderLine("number", r"^\s*(?P<v>m-\d{2}-\d{2})\b", _MEMO, "M-24-31"),
    HeaderLine("number", r"^\s*(?:executive order|proclamation|eo|e\.o\.) (?:no\. ?)?(?P<v>\d{4,5})\b", _ORDER, "15207"),
    HeaderLine("number", r"^\s*(?:[a-z]+ ){0,4}(?:circular|directive|instruction|bulletin|order|decision|notice) no\.? ?(?P<v>[\w./-]*\d[\w/-]*(?: of \d{4})?)", _CIRCULAR, "7 OF 2024"),
    HeaderLine("number", r"^\s*(?:our )?ref(?:erence)?(?: no)?\.?[ \t]*:[ \t]*(?P<v>[\w./-]*\d[\w./-]*)", _LETTER, "DOT/44/2024"),
    HeaderLine("subject", r"^\s*(?:subject|re|title)[ \t]*:\s*(?P<v>\S[^\n]*)", _MEMO, "Keeping paper out of permit files"),
    HeaderLine("motto", r"(?:federal |democratic |people's )?republic of|kingdom of|united states of america$|washington\b", _CIRCULAR, "MINISTRY OF TRANSPORT"),
    HeaderLine("motto", r"(?:official(?: - sensitive)?|confidential|restricted|unclassified|immediate release)$", _PLAN, "MINISTRY OF HEALTH"),
    HeaderLine("press", r"(?:office of the )?press (?:secretary|office|service)", "MINISTRY OF HEALTH\nPress Office\nMEMORANDUM FOR THE HEADS OF AGENCIES\nThe Secretary of Labor shall issue guidance.", "MINISTRY OF HEALTH"),
    HeaderLine("issuer", r"from[ \t]*:[ \t]*(?P<v>\S[^\n]*)", _LETTER, "Commissioner of Ports"),
    HeaderLine("signature", r"for the (?:minister|secretary|commissioner|director|governor|president)\b|sincerely|respectfully|by order of", _LETTER, "Deputy Minister Dr. Amina Okoth"),
    HeaderLine("signed", r"(?:/s/|\(?signed\)?|sgd\.?)[ \t]*:?[ \t]*(?P<v>[^\n]*)", _CIRCULAR, "Ann Porter Secretary to the Cabinet"),
    HeaderLine("office", r"(?:acting |deputy |permanent |assistant |under |vice |principal )*(?:director|secretary|minister|commissioner|administrator|governor|president|chief|chair|auditor general)\b", _MEMO, "Mary L. Fenwick Director"),
    HeaderLine("addressee", r"memorandum for (?P<v>[^\n]+)", _MEMO, "THE HEADS OF EXECUTIVE DEPARTMENTS AND AGENCIES"),
    HeaderLine("addressee", r"to[ \t]*:[ \t]*(?P<v>[^\n]*)", _CIRCULAR, "All Permanent Secretaries"),
    HeaderLine("aside", r"for (?:information|action|attention|compliance)", _SCHOOLS, "Pilots"),
    HeaderLine("copy", r"(?:cc|copy|copies|distribution)[ \t]*:[ \t]*(?P<v>[^\n]*)", _LETTER, "Harbour masters"),
)
