"""English."""

from directives.extraction.packs.en.citations import BASES, REFERENCES
from directives.extraction.packs.en.columns import COLUMNS
from directives.extraction.packs.en.cues import CUES
from directives.extraction.packs.en.header import HEADER
from directives.extraction.packs.en.heads import HEADS
from directives.extraction.packs.en.layout import FIELDS, FURNITURE, SECTIONS
from directives.extraction.packs.en.limits import LIMITS, SLOTS
from directives.extraction.packs.en.names import HELPING, NO_BODIES
from directives.extraction.packs.en.offices import INITIALS, OFFICES
from directives.extraction.packs.en.people import PEOPLE
from directives.extraction.packs.en.reporting import SPEAKERS
from directives.extraction.packs.en.signs import LETTERS, STOP_WORDS
from directives.extraction.packs.entries import Grammar, Pack

# English verbs have no ending of their own: an item of a list acts unless it begins with a determiner.
_BASE_VERB = r"(?!(?:the|a|an|any|all|each|every|its|their|such|other|this|that|these|those|no|of|whether|how|when|where|what|which)\b)([a-z][\w-]+)(?!\w)"
# Participles of asking: what is said of people and bodies only.
_CALLED = "directed|instructed|ordered|told|asked|requested|tasked|assigned|mandated|urged|advised|encouraged|invited|called|enjoined|reminded|obliged|obligated|compelled|charged|entrusted|commanded|exhorted|implored|cautioned|warned|forbidden|prohibited|barred|banned|restrained"
# What is issued and asks by itself: "the circular requires".
_ISSUED = ("order", "orders", "memorandum", "memo", "memoranda", "proclamation", "circular", "directive", "guidance", "guideline", "guidelines", "bulletin", "advisory", "notice", "policy", "plan", "strategy", "act", "law", "bill", "resolution", "rule", "rules", "regulation", "regulations", "ordinance", "instruction", "instructions", "letter", "note", "agreement", "decree", "edict", "by-law", "notification", "eo", "framework", "roadmap", "code", "protocol", "statement", "ruling", "judgment", "decision", "blueprint", "pact", "dispatch", "telegram", "action plan", "budget", "communique")
_ADVERBS = ("further", "likewise", "therefore", "again", "then", "consequently", "accordingly", "subsequently", "repeatedly", "specifically", "expressly", "formally", "strictly", "strongly", "firmly", "personally", "publicly", "recently", "earlier", "now", "already", "just", "immediately", "simultaneously", "additionally", "similarly", "finally", "in turn", "on her part", "on his part", "for her part", "for his part", "on their part", "for its part", "on its part", "in particular", "in addition", "at the same time", "in the same vein", "in a statement", "in a circular", "in a memo", "in a letter", "in a directive", "in a memorandum", "thereafter", "jointly", "today", "yesterday", "last week", "last month", "this week", "meanwhile", "once again", "separately", "officially", "verbally", "categorically", "earnestly", "equally", "as well")
_DAYS = tuple(f"{on}{day}{part}" for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday") for on in ("on ", "", "last ", "this ", "late ") for part in ("", " morning", " afternoon", " evening", " night"))
# What a list may hold that somebody ordered, and the sentence that announces it.
_ORDERED = "(?:directives|directions|instructions|orders|decisions|guidelines|recommendations|resolutions|action points|measures|rules|tasks|steps)"
_ARE = rf"(?:(?:the )?following|here|below|given below|these) (?:are|is) (?:the |some of the |all the |his |her |its )?(?:[\w-]+ ){{0,3}}?{_ORDERED}(?!\w)"
GRAMMAR = Grammar(
    language="en",
    country="US",
    determiners=("the", "this", "every one of the", "each of the", "each one of the", "all of the", "any of the", "both of the", "each and every", "each", "all", "any", "every", "relevant", "appropriate", "other", "such", "a", "an", "both", "its", "their", "these", "those", "no", "as appropriate,"),
    splitting=("the", "each", "all", "any", "every", "relevant", "appropriate", "other", "such"),
    conjunctions=("and", "or", "as well as"),
    head_final=True,
    verb_lexicon=False,
    infinitive=_BASE_VERB,
    not_verbs=(),
    future="",
    infixes=("to",),
    heading_prefixes=(),
    openers=(),
    instruments=("written to", "wrote to", "letter", "memo", "memorandum", "order", "proclamation", "advisory", "bulletin", "message", "note", "guideline", "guidance", "statement", "dispatch", "directive", "decision", "decree", "resolution", "telegram", "circular", "document", "instruction", "written order", "notice", "official letter"),
    obeying=(),
    askers=(),
    needs=("need", "necessity", "importance", "urgency", "obligation", "duty", "requirement", "imperative"),
    toward=(),
    lead_ins=(),
    announced=("commitments", "rules", "duties", "obligations", "directions", "directives", "orders", "procedures", "guidelines", "points", "priorities", "arrangements", "conditions", "actions", "steps", "measures", "requirements", "tasks", "following", "follows", "decisions", "recommendations", "instructions", "duties", "activities"),
    advised=("recommendations", "suggestions"),
    anaphors=("they", "it", "he", "she", "these", "the latter"),
    passive=(
        r"(?:shall|must|should|may|can|ought to|is to|are to|(?:will (?:also )?|shall )?have to|has to|(?:will )?needs? to|to)(?: not| also| only| each| all| instead)?(?: continue to)? be (?:\w+ly )?"
        r"(?!(?:required|directed|instructed|expected|asked|requested|assigned|tasked|charged|encouraged|prepared|urged|obliged) )"
        r"(?:\w+ed|given|taken|made|done|held|sent|paid|kept|put|set|built|drawn|brought|shown|written|found|met|borne|begun|led|sought|withdrawn|chosen|spent|cut|shut|laid|overseen|undertaken|dealt)(?!\w)"
    ),
    endured=r"(?<!must )(?<!shall )(?<!should )(?<!will )(?<!to )(?<!would )(?<!may )(?<!can )(?<!could )\bbe (?:\w+ly )?(?:\w+ed|given|taken|made|done|held|sent|paid|kept|put|set|built|drawn|brought|shown|written|found|met|led|spent|cut|shut|laid)(?!\w)",
    agents=("by",),
    nones=("no", "none of the", "neither"),
    through=("acting jointly with",),
    second_person=("you", "your"),
    negations=("do not", "never", "not", "refrain from"),
    list_openers=("shall", "must", "should", "to", "by", "will"),
    soft_ends=("the", "of", "and", "to", "a", "an", "for", "in", "by", "with", "on", "or", "that", "shall", "than"),
    abbreviations=("sec", "u.s", "u.s.c", "no", "mr", "mrs", "ms", "dr", "st", "jr", "sr", "inc", "corp", "co", "e.g", "i.e", "cf", "vs", "art", "d.c", "fed", "reg", "gen", "gov", "sen", "rep", "pub", "cir", "al", "seq", "l", "stat", "c.f.r", "et", "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec"),
    stop_words=STOP_WORDS,
    letters=LETTERS,
    months=(("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7), ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12), ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sept", 9), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12)),
    numerals=(("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("twenty-one", 21), ("twenty-four", 24), ("twenty-five", 25), ("twenty-eight", 28), ("thirty-six", 36), ("forty-five", 45), ("forty-eight", 48), ("seventy-two", 72), ("seventy-five", 75), ("one hundred", 100), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("tenth", 10), ("twelfth", 12), ("fourteenth", 14), ("fifteenth", 15), ("twentieth", 20), ("twenty-first", 21), ("thirtieth", 30), ("sixtieth", 60), ("ninetieth", 90), ("5th", 5), ("7th", 7), ("10th", 10), ("14th", 14), ("15th", 15), ("20th", 20), ("21st", 21), ("30th", 30), ("60th", 60), ("90th", 90), ("one hundred ten", 110), ("one hundred and ten", 110), ("one hundred thirty", 130), ("one hundred and thirty", 130), ("one hundred forty", 140), ("one hundred and forty", 140), ("one hundred fifty", 150), ("one hundred and fifty", 150), ("one hundred sixty", 160), ("one hundred and sixty", 160), ("one hundred seventy", 170), ("one hundred and seventy", 170), ("one hundred ninety", 190), ("one hundred and ninety", 190), ("one hundred sixty-five", 165), ("one hundred and sixty-five", 165), ("two hundred", 200), ("two hundred ten", 210), ("two hundred and ten", 210), ("two hundred twenty", 220), ("two hundred and twenty", 220), ("two hundred thirty", 230), ("two hundred and thirty", 230), ("two hundred forty", 240), ("two hundred and forty", 240), ("two hundred fifty", 250), ("two hundred and fifty", 250), ("two hundred sixty", 260), ("two hundred and sixty", 260), ("two hundred seventy", 270), ("two hundred and seventy", 270), ("two hundred eighty", 280), ("two hundred and eighty", 280), ("two hundred ninety", 290), ("two hundred and ninety", 290), ("two hundred sixty-five", 265), ("two hundred and sixty-five", 265), ("three hundred", 300), ("three hundred ten", 310), ("three hundred and ten", 310), ("three hundred twenty", 320), ("three hundred and twenty", 320), ("three hundred thirty", 330), ("three hundred and thirty", 330), ("three hundred forty", 340), ("three hundred and forty", 340), ("three hundred fifty", 350), ("three hundred and fifty", 350), ("three hundred sixty", 360), ("three hundred and sixty", 360), ("three hundred seventy", 370), ("three hundred and seventy", 370), ("three hundred eighty", 380), ("three hundred and eighty", 380), ("three hundred ninety", 390), ("three hundred and ninety", 390), ("three hundred sixty-five", 365), ("three hundred and sixty-five", 365),  ("one hundred twenty", 120), ("one hundred and twenty", 120), ("one hundred eighty", 180), ("one hundred and eighty", 180), ("a", 1), ("an", 1), ("another", 1), ("one single", 1), ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("1st", 1), ("2nd", 2), ("3rd", 3), ("4th", 4), ("last", 4), ("final", 4)),
    units=(("business days", "working_days"), ("working days", "working_days"), ("business day", "working_days"), ("working day", "working_days"), ("work days", "working_days"), ("workdays", "working_days"), ("federal business days", "working_days"), ("days", "days"), ("calendar days", "days"), ("day", "days"), ("consecutive days", "days"), ("weeks", "weeks"), ("week", "weeks"), ("months", "months"), ("month", "months"), ("calendar months", "months"), ("years", "years"), ("year", "years"), ("calendar year", "years"), ("hours", "hours"), ("hour", "hours")),
    periods=(("day", "day"), ("week", "week"), ("month", "month"), ("quarter", "quarter"), ("fiscal quarter", "quarter"), ("year", "year"), ("fiscal year", "year"), ("calendar year", "year"), ("term", "term"), ("school term", "term"), ("parliamentary term", "term"), ("legislative term", "term"), ("academic term", "term")),
    parts=(("beginning", "begin"), ("start", "begin"), ("early", "begin"), ("middle", "middle"), ("mid", "middle"), ("midpoint", "middle"), ("late", "end"), ("close", "end"), ("conclusion", "end"), ("last day", "end"), ("final day", "end"), ("end", "end")),
    weekdays=(("monday", 0), ("tuesday", 1), ("wednesday", 2), ("thursday", 3), ("friday", 4), ("saturday", 5), ("sunday", 6)),
    fiscal_end=9,  # of the federal government
    arithmetic=(("last", "{words}: last day {due}"), ("closed", ", without Saturdays, Sundays and the days off {days}"), ("made_up", ", with the days worked in exchange {days}")),
    interposed=("as appropriate", "as necessary", "as applicable", "where appropriate", "where applicable", "if appropriate", "as needed", "to the extent practicable", "when appropriate"),
    own_voices=("administration", "trump administration", "biden administration", "biden-harris administration", "trump-vance administration", "white house", "federal government", "government", "u.s. government", "united states government", "president", "omb", "congress"),
    levels=("department", "agency", "city", "state", "county", "district", "province", "ministry", "municipal", "commune", "village", "town", "federal", "local", "regional", "company", "school", "hospital", "program", "military", "police", "industry", "central", "provincial"),
    chiefs=("heads", "heads of agencies", "chairpersons", "chairmen", "chairs", "chiefs", "directors", "secretaries", "permanent secretaries", "ministers", "governors", "mayors", "leaders", "presidents", "commissioners", "administrators", "principals", "managers", "commanders", "executives", "chief executives", "co-chairs", "deputies", "magistrates", "chancellors", "rectors", "principal secretaries", "ambassadors"),
    shortest_acronym=3,
    behind=("of", "for", "to", "in", "at", "on", "from", "under", "with", "within", "without", "that", "who", "which", "whose", "and", "or", "as", "by", "about", "across", "over", "near", "per", "via", "into", "upon", "through", "between", "among", "against", "outside", "inside", "during", "before", "after", "until", "while", "where", "when", "if", "unless", "shall", "must", "should", "will", "may", "can", "cannot", "is", "are", "was", "were", "be", "has", "have", "had", "do", "does", "did", "not", "no", "also", "each", "both", "alike", "all", "themselves", "itself", "concerned", "involved", "thereafter", "then", "only", "further", "therefore", "now", "first", "still", "hereby", "too", "than", "but", "so", "nor", "yet", "subject", "responsible", "able", "other", "such", "general", "elect", "the", "an", "their", "its", "any", "one", "two", "this", "these", "here", "there", "alone", "eligible", "present", "abroad", "instead", "respectively", "ought", "need", "needs", "whom"),
    nobody=("none", "not applicable", "n/a", "n a", "nil", "-"),
    day_words=("on", "by", "in", "end of", "the end of"),
    day_joints=("of",),
    year_words=("fy", "cy", "fiscal year", "year"),
    parts_of_year=((r"q{n}[ /-](?:fy ?)?", 3), (r"{n}(?:st|nd|rd|th) quarter (?:of )?", 3), (r"h{n}[ /-]", 6), (r"{n}(?:st|nd) half (?:of )?", 6)),
    until=("to", "through", "until"),
    month_first=True,
    particles=("de", "van", "von", "da", "bin", "al", "el"),
    dittos=("ditto", "same", "same as above", "as above", "//", '"', "''", "″", "〃"),
    ordinal_endings=("st", "nd", "rd", "th"),
    of=("of", "for"),
    objects=("them", "him", "her", "us", "me", "you", "everyone", "everybody", "one", "those", "anyone"),
    asked_apart=True,
    remarks=tuple(f"{saying} {that}" for saying in ("noting", "stressing", "adding", "saying", "warning", "emphasising", "emphasizing", "explaining", "arguing", "pointing out", "observing", "stating", "insisting", "reiterating", "recalling", "describing", "lamenting", "assuring", "claiming", "maintaining", "remarking", "declaring") for that in ("that", "the", "how")),
    clitics=("with", "from", "against"),
    holding=r"\b(?:plan|plans|strategy|strategies|proposal|proposals|recommendations|recommendation|report|process|processes|framework|mechanism|roadmap|list|methodology|approach|policy|policies|procedures|program|programme|system|criteria|options|agreement|agreements|regulations|rule|rules|template|tool|tools|schedule|budget|authority|opportunities|ways|ability|capacity|efforts|effort)\s+to$|(?<!the )(?<!\bby )\b(?!following|doing|beginning|taking|ensuring|being)[a-z]{3,}ing$",
    called=rf"(?:is|are|was|were|has been|have been|had been|will be|is being|are being|stands?) (?:\w+ly |also |further |again |hereby |therefore |likewise |now )*(?:{_CALLED})(?: on| upon)? (?:not )?(?:to|with|against|from)(?!\w)",
    calling=r"(?:ask|tell|told|instruct|direct|urg|charg|task|call(?:s|ed|ing)? (?:up)?on|advis|encourag|remind|invit|implor|exhort|enjoin|entrust|press|appeal|command|order|caution|warn|want|expect|challeng|plead|prevail|instructions|directions|directives|orders|mandate|gave|given|giving)",
    deed=r"(?:(?:the|an?|its|their|his|her|this|that|such|any|all|more|further|no) )?(?:[\w-]+ ){0,2}(?:\w{3,}(?:tion|sion|ment|ance|ence|ing|sis|ity|ure|ness|al|ship|age)s?|use|review|study|release|report|audit|plan|probe|inquiry|funds?|money|work|works|efforts?|steps|measures|action|talks|cuts?|rise|increase|support|help|aid|change|changes|reform|reforms|end|halt|return|sale|supply|transfer|repair|repairs|removal|construction|law|bill|land|data)(?: (?:of|for|in|on|to|and|by|with|into|at|from|against)\b|$)",
    reported=("was", "were", "has been", "have been", "had been"),
    agreeing=("agreed", "resolved", "decided", "agreed that", "resolved that", "decided that"),
    conditional=r"(?<!\w)would (?!have |be (?:able|likely|subject|necessary|better|required)\b)",
    each=("each", "every", "any"),
    adverb=r"(?:(?:(?!(?:comply|supply|rely|apply|reply|imply|multiply|ally|rally|tally|fly|family|assembly|early)\b)\w+ly|also|then|thereafter|further|jointly|please|kindly|at once|in turn|henceforth|always|together)(?: and \w+ly)?,? )",
    gerund=r"[a-z]{2,}ing\b",
    speaking=tuple(f"{of}{what}" for what in _ISSUED for of in ("", "executive ", "presidential ", "new ", "emergency ", "memorandum ", "administrative ", "binding operational ", "supplemental ", "joint ", "department ", "departmental ", "ministerial ", "government ", "draft ", "same ", "proposed ", "state ", "national ", "cabinet ", "court ", "white house ", "latest ", "revised ", "updated ")),
    articles=("the", "a", "an", "this"),
    definite=("the",),
    alien=("a", "an", "it", "they"),
    third_person=r"\w+[^s]s\b",
    behind_endings=("ed", "ing", "ly"),
    orders=rf"(?:{_ARE}|following (?:[\w-]+ )?{_ORDERED} (?:were|was|are|have been|has been)(?: hereby)?)(?: (?:of|from|by|(?:given|issued|made|announced|adopted) by) (?:the )?(?P<who>[^,;:.()]{{2,60}}))?",
    listing=rf"{_ARE}|(?:[^.:;]{{2,120}} )?(?:the )?following (?:[\w-]+ )?{_ORDERED}(?: (?:were|was|are|have been|has been|of|by|for|to) [^.:;]{{2,80}})?$",
    sent=r"\b(?:circular|letter|memo|memorandum|telegram|communication|directive|note|advisory|instruction|dispatch|message)s?(?: [^.;:,\n]{0,40})?,? (?:sent|addressed|issued|written|dispatched|circulated|forwarded|conveyed) to (?=the |all |every |each |heads |chief |state )",
    sent_to=r"(?:(?! (?:on|by|to|in|and said|asking|urging|directing|that|which|who|for|after|before|last|this|yesterday|under|regarding|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)[^.;:,\n]){3,90}",
    that=("that",),
    auxiliaries=("also", "has", "have", "had", "hereby", *_ADVERBS, *_DAYS),
    divisions=("article", "art.", "section", "sec."),
    counted=("section", "subsection", "paragraph", "article", "no.", "number", "chapter"),
    numbered=("action", "measure", "recommendation", "task", "step"),
    means=(", including by",),
    things=r"\b(?:practices?|reports?|budgets?|strateg(?:y|ies)|assessments?|websites?|inventor(?:y|ies)|reviews?|decisions?|statements?|guidance|standards?|guidelines?|efforts?|laws?|polic(?:y|ies)|plans?|requirements?|rules?|principles|data|information|methods|procedures|materials|documents?|orders?|results|needs|terms|systems|tools|technolog(?:y|ies)|resources|funds|formats|processes|other (?:actions|measures)|(?!popula|corpora|associa|organi[sz]a|institu|administra|delega|federa|founda|na)\w+[st]ion|\w+ness)\b",
    such_as=("including", "to include", "such as"),
    kindless=True,
    acted=r"(?<=\s)(?!(?:red|need|indeed|limited|united|related|concerned|advanced|armed)\b)(?:[a-z]{2,}ed|made|held|gave|took|said|met|led|saw|paid|began|went|came|spoke|told|heard|chose|found|wrote|sent|cut|laid|drew|broke)(?=[\s,])",
    further=("and", "but", "while", "as well as"),
    demonstratives=("these", "those", "such", "said", "same", "aforementioned", "above-mentioned", "abovementioned"),
    tidings=r"fact sheet\b|(?<!\bi )(?:has |have |had )?(?<!\bi have )signed (?:an?|the|another|two|three|several) (?:[a-z]+ ){0,2}?(?:executive orders?|presidential memorandum|presidential memoranda|memorandum|proclamation|orders?|bill|law)\b|what (?:they are saying|you need to know)|media advisory",
    announcing=("following", "follows"),
    imperative=r"(?:please|kindly) (?P<never>do not |not |refrain from )?(?P<verb>ensure|submit|provide|report|forward|return|complete|arrange|confirm|acknowledge|disseminate|circulate|display|remind|inform|advise|take|make|bring|keep|use|review|update|prepare|treat|comply|adhere|implement|nominate|designate|notify|brief|instruct|expedite|furnish|transmit|cascade|observe|attach|include|identify|ensuring|send|allow|give|put|check|verify|share|convey|communicate|cooperate|collect|distribute|post|publish|issue|sign|fill|record|maintain|monitor|exercise|refrain|avoid|follow up|coordinate|extend|accord|acquaint|bear|attend|reply|respond|let|have|see|hand|file|register|mail|e-mail|email|get|settle|clear|close|deliver|return|pay|remit|sign up)(?!\w)",
    passives=("is", "are", "was", "were", "be", "been", "being", "is not", "are not", "was not", "were not", "not been", "not be", "isn't", "aren't"),
    before_verbs=("to", "no"),
    after_nouns=("of", "and", "or", "is", "are", "was", "were", "by"),
    conditions=("if", "when", "whenever", "where", "wherever", "once", "until", "till", "before", "after", "unless", "as", "while", "because", "since", "although", "though", "even if", "even where", "should", "given that", "provided that", "to the extent", "in the event", "in cases where", "in case", "as soon as", "as long as", "so long as"),
    subordinators=("that", "which", "who", "whom", "whose", "where", "if", "when", "whether", "how", "until", "before", "after", "unless"),
)
PACK = Pack(grammar=GRAMMAR, cues=(*CUES, *HELPING, *NO_BODIES), heads=(*HEADS, *SPEAKERS, *OFFICES, *PEOPLE, *INITIALS), limits=LIMITS, slots=SLOTS, sections=SECTIONS, fields=FIELDS, columns=COLUMNS, furniture=FURNITURE, header=HEADER, references=REFERENCES, bases=BASES)
