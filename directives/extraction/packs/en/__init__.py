"""English."""

from directives.extraction.packs.en.citations import BASES, REFERENCES
from directives.extraction.packs.en.columns import COLUMNS
from directives.extraction.packs.en.cues import CUES
from directives.extraction.packs.en.header import HEADER
from directives.extraction.packs.en.heads import HEADS
from directives.extraction.packs.en.layout import FIELDS, FURNITURE, SECTIONS
from directives.extraction.packs.en.limits import LIMITS
from directives.extraction.packs.entries import Grammar, Pack

# English verbs have no ending of their own: an item of a list acts unless it begins with a determiner.
_BASE_VERB = r"(?!(?:the|a|an|any|all|each|every|its|their|such|other|this|that|these|those|no|of|whether|how|when|where|what|which)\b)([a-z][\w-]+)(?!\w)"
GRAMMAR = Grammar(
    language="en",
    country="US",
    determiners=("the", "each", "all", "any", "every", "relevant", "appropriate", "other", "such", "a", "an", "both", "its", "their", "these", "those", "no", "as appropriate,"),
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
    instruments=(),
    obeying=(),
    askers=(),
    needs=(),
    toward=(),
    lead_ins=(),
    announced=("actions", "steps", "measures", "requirements", "tasks", "following", "follows", "decisions", "recommendations", "instructions", "duties", "activities"),
    anaphors=("they", "it", "he", "she", "these", "the latter"),
    negations=("do not", "never", "not", "refrain from"),
    list_openers=("shall", "must", "should", "to", "by", "will"),
    soft_ends=("the", "of", "and", "to", "a", "an", "for", "in", "by", "with", "on", "or", "that", "shall"),
    abbreviations=("sec", "u.s", "u.s.c", "no", "mr", "mrs", "ms", "dr", "st", "jr", "sr", "inc", "corp", "co", "e.g", "i.e", "cf", "vs", "art", "d.c", "fed", "reg", "gen", "gov", "sen", "rep", "pub", "cir", "al", "seq", "l", "stat", "c.f.r", "et"),
    stop_words=("the", "of", "and", "to", "in", "for", "shall", "by", "that", "with", "on", "is", "this"),
    letters="",
    months=(("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7), ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12), ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sept", 9), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12)),
    numerals=(("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("forty-five", 45), ("sixty", 60), ("ninety", 90), ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("1st", 1), ("2nd", 2), ("3rd", 3), ("4th", 4)),
    units=(("business days", "working_days"), ("working days", "working_days"), ("calendar days", "days"), ("days", "days"), ("day", "days"), ("weeks", "weeks"), ("week", "weeks"), ("months", "months"), ("month", "months"), ("years", "years"), ("year", "years"), ("hours", "hours")),
    periods=(("day", "day"), ("week", "week"), ("month", "month"), ("quarter", "quarter"), ("fiscal quarter", "quarter"), ("year", "year"), ("fiscal year", "year"), ("calendar year", "year")),
    parts=(("beginning", "begin"), ("middle", "middle"), ("end", "end")),
    interposed=("as appropriate", "as necessary", "as applicable", "where appropriate", "where applicable", "if appropriate", "as needed", "to the extent practicable", "when appropriate"),
    shortest_acronym=3,
    day_words=("on", "by", "in", "end of", "the end of"),
    day_joints=("of",),
    year_words=("fy", "cy", "fiscal year", "year"),
    parts_of_year=((r"q{n}[ /-](?:fy ?)?", 3), (r"{n}(?:st|nd|rd|th) quarter (?:of )?", 3), (r"h{n}[ /-]", 6), (r"{n}(?:st|nd) half (?:of )?", 6)),
    until=("to", "through", "until"),
    month_first=True,
    particles=("de", "van", "von", "da", "bin", "al", "el"),
    dittos=("ditto", "same", "same as above", "as above", "//", '"', "''", "″", "〃"),
)
PACK = Pack(grammar=GRAMMAR, cues=CUES, heads=HEADS, limits=LIMITS, sections=SECTIONS, fields=FIELDS, columns=COLUMNS, furniture=FURNITURE, header=HEADER, references=REFERENCES, bases=BASES)
