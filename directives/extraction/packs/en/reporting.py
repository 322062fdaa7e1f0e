"""Reported demands: "the Premier also told the ministry to …", "she asked that …", "a dispatch ordering …"."""

from directives.extraction.packs.entries import Cue, Kind, UnitHead
from directives.extraction.records import Modality

_MUST, _ASK = Modality.OBLIGATION, Modality.REQUEST

# Past, present, participle, what the asker adds, and what the sentences that prove them ask for.
_VERBS = (
    ("asked", "asks", "asking", "", _MUST, "to publish the water map"), ("requested", "requests", "requesting", "", _ASK, "to trace the fake labels"),
    ("required", "requires", "requiring", "", _MUST, "to hand over the site"), ("ordered", "orders", "ordering", "", _MUST, "to halt dredging at the bend"),
    ("instructed", "instructs", "instructing", "", _MUST, "to brief the press daily"), ("directed", "directs", "directing", "", _MUST, "to reopen the mountain pass"),
    ("told", "tells", "telling", "", _MUST, "to settle the wage arrears"), ("tasked", "tasks", "tasking", "", _MUST, "to draft the tide table"),
    ("assigned", "assigns", "assigning", "", _MUST, "to chair the flood desk"), ("mandated", "mandates", "mandating", "", _MUST, "to count the vacant flats"),
    ("charged", "charges", "charging", "", _MUST, "to audit the toll roads"), ("urged", "urges", "urging", "", _ASK, "to vaccinate calves early"),
    ("called on", "calls on", "calling on", "", _ASK, "to share spare beds"), ("called upon", "calls upon", "calling upon", "", _ASK, "to save water at noon"),
    ("commanded", "commands", "commanding", "", _MUST, "to seal the old shaft"), ("reminded", "reminds", "reminding", "", _MUST, "to lock the weapons store"),
    ("pressed", "presses", "pressing", "", _MUST, "to finish the ring road"), ("appealed to", "appeals to", "appealing to", "", _ASK, "to donate blood"),
    ("entrusted", "entrusts", "entrusting", "", _MUST, "to keep the land register"), ("obliged", "obliges", "obliging", "", _MUST, "to refund the deposits"),
    ("exhorted", "exhorts", "exhorting", "", _ASK, "to plant windbreaks"), ("designated", "designates", "designating", "", _MUST, "to host the relief fund"),
    ("advised", "advises", "advising", "", _ASK, "to postpone the fair"), ("encouraged", "encourages", "encouraging", "", _ASK, "to adopt drip irrigation"),
    ("invited", "invites", "inviting", "", _ASK, "to pilot night buses"), ("recommended", "recommends", "recommending", "", _ASK, "to test the spare pumps"),
)
_ADVERBS = ("also", "further", "then", "again", "later", "additionally", "meanwhile", "particularly", "specifically", "strictly", "repeatedly", "at the same time", "thereby", "strongly")
_WHO = ("the mining inspectorate", "the Ministry of Works")
_PRONOUNS = ("he", "she", "they", "it")
# These open the operative paragraphs of a resolution, and stand in packs/en/cues.py.
_OPERATIVE = frozenset(("requests", "urges", "calls on", "calls upon", "invites", "encourages", "instructs", "directs", "recommends", "appeals to", "exhorts", "reminds", "mandates", "asks"))


_WITH = ("tasked", "tasks", "tasking", "charged", "charges", "charging", "entrusted", "entrusts", "entrusting")


def _infix(form: str) -> str:
    return "to|with" if form in _WITH else "to"


# Of these an action is asked, never a thing: "told a crowd", "designated the reef a park", "invited guests".
_TO_ACT = frozenset(form for verb in _VERBS if verb[0] in ("told", "tasked", "assigned", "charged", "commanded", "reminded", "pressed", "appealed to", "entrusted", "obliged", "exhorted", "designated", "advised", "encouraged", "invited") for form in verb[:3]) | {"required"}


def _named(term: str, modality: Modality, what: str) -> Cue:
    form = term.rsplit(" ", 1)[-1]
    return Cue(term, Kind.FRAME, f"The Prime Minister {term} the Ministry of Works {what}.", modality, weak=True, infix=_infix(form), acting=form in _TO_ACT)


NAMED = tuple(
    _named(f"{lead}{form}", modality, what)
    for past, present, _, _, modality, what in _VERBS
    for form, leads in ((past, ("", "has ", "have ", *(f"{adverb} " for adverb in _ADVERBS), "has also ", "had also ", "has further ", "has just ", "has recently ")), (present, ("", "also ", "further ", "then ", "strongly ")))
    for lead in leads
    if form not in _OPERATIVE or lead == "then "
)
PRONOUNS = tuple(
    Cue(f"{who} {lead}{form}", Kind.FRAME, f"{who.capitalize()} {lead}{form} the Ministry of Works {what}.", modality, infix=_infix(form), acting=form in _TO_ACT)
    for past, present, _, _, modality, what in _VERBS
    for who in _PRONOUNS
    for form, leads in ((past, ("", "also ", "further ", "then ", "has ", "has also ", "again ", "specifically ", "in particular ")), (present, ("", "also ", "further ")))
    for lead in leads
    if not (who == "they" and (form == present or "has" in lead)) and not (who == "it" and form == "required")
)
PARTICIPLES = tuple(
    Cue(form, Kind.FRAME, f"The Prime Minister has signed a dispatch {form} the Ministry of Works {what}.", modality, weak=True, action=True, infix=_infix(form), acting=form in _TO_ACT)
    for _, _, form, _, modality, what in _VERBS
)
_THAT = (
    ("asked that", _MUST), ("requested that", _ASK), ("ordered that", _MUST), ("demanded that", _MUST), ("directed that", _MUST), ("insisted that", _MUST), ("required that", _MUST),
    ("suggested that", _ASK), ("recommended that", _ASK), ("proposed that", _ASK), ("suggested", _ASK), ("proposed", _ASK), ("demanded", _MUST), ("advised that", _ASK), ("urged that", _ASK),
)
THAT = tuple(
    Cue(f"{lead}{term}", Kind.FRAME, f"The Prime Minister {lead}{term} the Ministry of Works accelerate the survey.", modality, weak=True, infix="to")
    for term, modality in _THAT
    for lead in ("", "also ", "further ", "has ")
) + tuple(
    Cue(f"{who} {lead}{term}", Kind.FRAME, f"{who.capitalize()} {lead}{term} the Ministry of Works accelerate the survey.", modality, infix="to")
    for term, modality in _THAT
    for who in _PRONOUNS
    for lead in ("", "also ", "further ")
)
_SAYING = (
    "said", "stressed", "emphasised", "emphasized", "noted", "stated", "added", "underlined", "underscored", "reiterated", "affirmed", "pointed out", "highlighted", "made clear",
    "warned", "resolved", "agreed", "ruled", "argued", "observed", "indicated", "decided", "reminded everyone", "cautioned", "opined", "reaffirmed", "maintained", "declared", "insisted on", "stresses", "emphasises", "underlines", "says", "reads", "concluded", "explained", "continued", "disclosed", "revealed", "recalled", "remarked", "asserted", "clarified", "acknowledged", "confirmed", "lamented", "announced that", "recalls", "notes", "adds", "insists", "emphasizes", "underscores", "reaffirms", "affirms", "reiterates",
)
STRESSES = tuple(
    Cue(f"{lead}{term}", Kind.STRESS, f"The Prime Minister {lead}{term} that the Ministry of Works must publish the survey.", _MUST)
    for term in _SAYING
    for lead in ("", "also ", "further ")
    if f"{lead}{term}" not in ("said", "stressed", "emphasized", "noted", "stated", "added", "underlined")
) + tuple(
    Cue(f"{who} {lead}{term}", Kind.STRESS, f"The Prime Minister spoke in the capital. {who.capitalize()} {lead}{term} that the Ministry of Works must publish the survey.", _MUST)
    for term in _SAYING
    for who in ("he", "she")
    for lead in ("", "also ", "further ")
)
_PASSIVE = (
    ("asked to", _MUST), ("requested to", _ASK), ("required to", _MUST), ("ordered to", _MUST), ("instructed to", _MUST), ("directed to", _MUST), ("told to", _MUST), ("tasked to", _MUST), ("tasked with", _MUST),
    ("assigned to", _MUST), ("mandated to", _MUST), ("charged with", _MUST), ("urged to", _ASK), ("called on to", _ASK), ("called upon to", _ASK), ("entrusted with", _MUST), ("expected to", _MUST),
    ("advised to", _ASK), ("encouraged to", _ASK), ("invited to", _ASK), ("recommended to", _ASK),
)
_NEWS = (("was", "The Ministry of Works"), ("were", "The ministries"), ("has been", "The Ministry of Works"), ("have been", "The ministries"), ("will be", "The Ministry of Works"))
_SIMPLE = (("is", "The Ministry of Works"), ("are", "The ministries"))
PASSIVES = tuple(
    Cue(f"{verb} {lead}{participle}", Kind.MODAL, f"{who} {verb} {lead}{participle} {'drafting' if participle.endswith('with') else 'draft'} the flood plan.", modality)
    for participle, modality in _PASSIVE
    for verb, who in (*_NEWS, *_SIMPLE)
    for lead in ("", "also ")
    if lead or verb not in ("is", "are") or participle in ("told to", "called on to", "called upon to", "entrusted with", "recommended to")
)
SUCH_AS = tuple(
    Cue(term, Kind.PREP, f"All agencies {term} the Coast Guard shall report their losses.") for term in ("particularly", "especially", "notably", "such as", "above all")
)
_ACTIONS = (("step up", "night patrols"), ("reopen", "the mountain road"), ("ramp up", "testing at ports"), ("spend", "the relief fund wisely"), ("speed up", "site clearance"), ("dredge", "the silted channel"), ("crack down on", "illegal dredging"), ("carry out", "the flood drills"), ("push", "the rail link forward"), ("diversify", "export markets"), ("restructure", "the debts of mills"), ("uncover", "hidden stocks"), ("punish", "repeat offenders"), ("tackle", "youth unemployment"), ("roll out", "the new meters"), ("set up", "a help desk"), ("draw up", "the evacuation map"), ("heighten", "alert levels"), ("prioritise", "older claims"), ("mobilise", "reserve crews"), ("organise", "a cleaning day"), ("maximise", "local purchases"), ("minimise", "paper forms"), ("modernise", "the tide gauges"), ("standardise", "the labels"), ("finalise", "the bridge design"), ("utilise", "spare barges"), ("stabilise", "rice prices"), ("harmonise", "the two codes"))
VERBS = tuple(Cue(verb, Kind.INITIAL, f"REQUIREMENTS\n- Answer the telephone.\n- {verb.capitalize()} {rest}.") for verb, rest in _ACTIONS)
FRAMES = (*VERBS, *SUCH_AS, *NAMED, *PRONOUNS, *PARTICIPLES, *THAT)
_SPEAKERS = (
    ("pm", "PM"), ("premier", "Premier"), ("cabinet", "Cabinet"), ("government leader", "Government leader"), ("cabinet leader", "Cabinet leader"), ("party chief", "Party chief"), ("party general secretary", "Party General Secretary"),
    ("state president", "State President"), ("general secretary", "General Secretary"), ("deputy prime minister", "Deputy Prime Minister"), ("deputy pm", "Deputy PM"), ("deputy premier", "Deputy Premier"), ("deputy minister", "Deputy Minister"),
    ("vice minister", "Vice Minister"), ("national assembly", "National Assembly"), ("politburo", "Politburo"), ("secretary-general", "Secretary-General"), ("government chief", "Government chief"), ("head of state", "Head of State"),
)
_BRITISH = ("organisation", "organisations", "centre", "centres", "social security", "steering committee", "fatherland front", "news agency", "television", "embassies", "embassy", "enterprises", "corporations", "trade union", "trade unions", "sectors", "chairpersons", "chairperson", "chairmen", "localities", "ministries", "fire brigade")
SPEAKERS = tuple(
    UnitHead(term, f"The national {term} shall publish the survey.", (f"national {term}",)) for term in _BRITISH
) + tuple(
    UnitHead(term, f"The {name} shall publish the survey.", (name,), title=True, capital=term in ("pm", "premier", "cabinet")) for term, name in _SPEAKERS
)
