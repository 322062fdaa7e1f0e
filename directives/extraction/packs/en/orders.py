"""More ways to order: "gave the mayors until Friday to …", "warned owners against …", "are hereby enjoined to …"."""

from directives.extraction.packs.entries import Cue, Kind
from directives.extraction.records import Modality

_MUST, _ASK, _NOT = Modality.OBLIGATION, Modality.REQUEST, Modality.PROHIBITION
_WHO = "The Prime Minister"

_GIVING = ("gave", "gives", "has given", "have given", "also gave", "has also given", "further gave", "issued", "issues", "has issued", "have issued", "has also issued", "also issued", "sent", "has sent")
_GIVEN = (
    ("instructions to", "to open the sluices"), ("strict instructions to", "to lock the depots"), ("clear instructions to", "to count the tents"), ("an instruction to", "to pay the porters"), ("directions to", "to clear the culverts"), ("strict directions to", "to end the night shift"), ("necessary directions to", "to restore the taps"),
    ("directives to", "to trim the hedges"), ("a directive to", "to move the stalls"), ("orders to", "to seal the mill"), ("an order to", "to seal the well"), ("strict orders to", "to guard the seeds"), ("marching orders to", "to fix the mast"), ("the order to", "to drain the pit"), ("a mandate to", "to merge the two registers"),
)
GIVEN = tuple(
    Cue(f"{verb} {noun}", Kind.FRAME, f"{_WHO} {verb} {noun} the Ministry of Works {what}.", _MUST, weak=True, infix="to", to_unit=True)
    for verb in _GIVING
    for noun, what in _GIVEN
)
TIMED = tuple(
    Cue(term, Kind.FRAME, f"{_WHO} {term} the Ministry of Works until June 15, 2024 to {what}.", _MUST, weak=True, infix="to", to_unit=True, timed=True)
    for term, what in (
        ("gave", "empty the silo"), ("gives", "empty the barn"), ("has given", "empty the vault"), ("have given", "empty the yard"), ("also gave", "empty the depot"), ("has also given", "empty the tank"), ("handed", "settle the debts"), ("has handed", "settle the bills"), ("granted", "settle the fines"), ("has granted", "settle the rent"), ("allowed", "vacate the pier"),
        ("issued", "vacate the quay"), ("has issued", "vacate the shed"),
    )
)
_AGAINST = (
    ("warned", "against", "dumping silt"), ("has warned", "against", "dumping ash"), ("also warned", "against", "dumping oil"), ("warns", "against", "dumping slag"), ("further warned", "against", "dumping tyres"), ("cautioned", "against", "raising fares"), ("has cautioned", "against", "raising tolls"), ("also cautioned", "against", "raising rents"), ("cautions", "against", "raising fees"),
    ("barred", "from", "hiring cousins"), ("has barred", "from", "hiring uncles"), ("bars", "from", "hiring nephews"), ("banned", "from", "selling scrap"), ("has banned", "from", "selling sand"), ("bans", "from", "selling coral"), ("prohibited", "from", "renting out halls"), ("has prohibited", "from", "renting out boats"), ("prohibits", "from", "renting out carts"), ("restrained", "from", "evicting widows"),
    ("has restrained", "from", "evicting tenants"), ("stopped", "from", "charging for tags"), ("has stopped", "from", "charging for bags"), ("forbade", "from", "felling figs"), ("forbids", "from", "felling palms"), ("discouraged", "from", "parking on verges"), ("has discouraged", "from", "parking on lawns"),
)
AGAINST = tuple(
    Cue(term, Kind.FRAME, f"{_WHO} {term} the Ministry of Works {infix} {what}.", _NOT, weak=True, infix=infix, to_unit=True) for term, infix, what in _AGAINST
)
_WANTING = (
    ("wants", _MUST, "to", "to publish the ledger"), ("also wants", _MUST, "to", "to publish the roll"), ("expects", _MUST, "to", "to answer the petition"), ("implored", _ASK, "to", "to fix the pumps"), ("has implored", _ASK, "to", "to fix the locks"), ("enjoined", _MUST, "to", "to plant mangroves"), ("enjoins", _MUST, "to", "to plant bamboo"), ("has enjoined", _MUST, "to", "to plant nipa"), ("also enjoined", _MUST, "to", "to plant acacia"),
    ("entreated", _ASK, "to", "to spare the grove"), ("has entreated", _ASK, "to", "to spare the marsh"), ("implores", _ASK, "to", "to fix the hinges"), ("beseeched", _ASK, "to", "to spare the dunes"), ("challenged", _MUST, "to", "to halve the queues"), ("has challenged", _MUST, "to", "to halve the waits"), ("also challenged", _MUST, "to", "to halve the delays"), ("charged", _MUST, "with", "with mapping the wells"),
    ("called for", _MUST, "to", "to be audited"), ("calls for", _MUST, "to", "to be reviewed"), ("prevailed upon", _ASK, "to", "to share the dam"), ("tasks", _MUST, "with", "with mapping the drains"), ("petitioned", _ASK, "to", "to widen the lane"), ("admonished", _MUST, "to", "to keep the minutes"), ("cautioned", _MUST, "to", "to keep the receipts"), ("pleaded with", _ASK, "to", "to reopen the ward"), ("compels", _MUST, "to", "to post the bonds"),
    ("compelled", _MUST, "to", "to post the sureties"), ("obligates", _MUST, "to", "to post the prices"), ("bound", _MUST, "to", "to post the notices"), ("calls on", _ASK, "to", "to man the sirens"), ("empowers and directs", _MUST, "to", "to run the locks"),
)
WANTING = tuple(
    Cue(term, Kind.FRAME, f"{_WHO} {term} the Ministry of Works {what}.", modality, weak=True, infix=infix, to_unit=True)
    for term, modality, infix, what in _WANTING
    if term not in ("charged", "calls on", "tasks", "cautioned")
)
_PASSIVE = (
    ("directed to", _MUST), ("instructed to", _MUST), ("ordered to", _MUST), ("enjoined to", _MUST), ("required to", _MUST), ("requested to", _ASK), ("asked to", _MUST), ("urged to", _ASK), ("reminded to", _MUST), ("mandated to", _MUST), ("obliged to", _MUST), ("called upon to", _ASK), ("tasked to", _MUST), ("expected to", _MUST),
    ("advised to", _ASK), ("encouraged to", _ASK), ("invited to", _ASK), ("told to", _MUST), ("tasked with", _MUST), ("entrusted with", _MUST), ("commanded to", _MUST), ("exhorted to", _ASK), ("implored to", _ASK), ("called on to", _ASK), ("duty-bound to", _MUST), ("duty bound to", _MUST), ("legally required to", _MUST), ("compelled to", _MUST), ("obligated to", _MUST), ("bound to", _MUST),
)
_SUBJECTS = (("is", "The Ministry of Works"), ("are", "The ministries"), ("was", "The Ministry of Works"), ("were", "The ministries"), ("has been", "The Ministry of Works"), ("have been", "The ministries"))
PASSIVES = tuple(
    Cue(f"{verb} {lead}{participle}", Kind.MODAL, f"{who} {verb} {lead}{participle} {'drafting' if participle.endswith('with') else 'draft'} the drought plan.", modality)
    for participle, modality in _PASSIVE
    for verb, who in _SUBJECTS
    for lead in ("", "hereby ", "further ", "therefore ", "also ", "strongly ", "strictly ", "again ", "likewise ", "then ", "now ", "thus ", "accordingly ")
    if not lead or " been" not in verb
) + tuple(
    Cue(f"{verb} {participle}", Kind.MODAL, f"{who} {verb} {participle} draft the drought plan.", _MUST)
    for participle in ("asked to", "told to", "required to", "directed to", "instructed to", "ordered to", "expected to", "tasked to", "mandated to", "obliged to")
    for verb, who in (("will be", "The Ministry of Works"), ("stands", "The Ministry of Works"), ("stand", "The ministries"), ("is being", "The Ministry of Works"), ("are being", "The ministries"), ("will now be", "The Ministry of Works"), ("had been", "The Ministry of Works"))
)
_DENIED = ("prohibited from", "barred from", "banned from", "forbidden from", "restrained from", "precluded from", "debarred from", "warned against", "cautioned against", "discouraged from")
_DENIED_TO = ("warned not to", "cautioned not to", "advised not to", "directed not to", "ordered not to", "told not to", "instructed not to", "reminded not to", "urged not to", "asked not to", "not allowed to", "no longer allowed to", "no longer permitted to", "not permitted to", "forbidden to", "not to")
FORBIDDEN = tuple(
    Cue(f"{verb} {lead}{words}", Kind.FORBID, f"{who} {verb} {lead}{words} {'selling' if words in _DENIED else 'sell'} the old barges.", _NOT)
    for words in (*_DENIED, *_DENIED_TO)
    for verb, who in _SUBJECTS
    for lead in (("", "strictly ", "hereby ", "also ") if words in _DENIED and " been" not in verb else ("",))
)
_TELLING = ("told", "also told", "reminded", "also reminded", "has told", "has reminded", "advised", "informed", "also informed", "assured", "notified", "cautioned", "has warned", "also warned", "tells", "reminds")
TOLD = tuple(Cue(term, Kind.STRESS, f"The Prime Minister {term} reporters that the Ministry of Works must publish the tide table.", _MUST) for term in _TELLING)
_FIRST = (
    ("directing", "directed", "direct", _MUST), ("instructing", "instructed", "instruct", _MUST), ("ordering", "ordered", "order", _MUST), ("asking", "asked", "ask", _MUST), ("urging", "urged", "urge", _ASK), ("calling on", "called on", "call on", _ASK), ("calling upon", "called upon", "call upon", _ASK), ("requesting", "requested", "request", _ASK), ("tasking", "tasked", "task", _MUST),
    ("charging", "charged", "charge", _MUST), ("appealing to", "appealed to", "appeal to", _ASK), ("telling", "told", "tell", _MUST), ("commanding", "commanded", "command", _MUST), ("mandating", "mandated", "mandate", _MUST), ("encouraging", "encouraged", "encourage", _ASK), ("inviting", "invited", "invite", _ASK), ("enjoining", "enjoined", "enjoin", _MUST),
    ("giving instructions to", "given instructions to", "give instructions to", _MUST), ("imploring", "implored", "implore", _ASK), ("reminding", "reminded", "remind", _MUST), ("advising", "advised", "advise", _ASK), ("requiring", "required", "require", _MUST), ("challenging", "challenged", "challenge", _MUST),
)
FIRST = tuple(
    Cue(f"{who} {lead}{form}", Kind.FRAME, f"“{who.capitalize()} {lead}{form} the Ministry of Works to cover the drains.”", modality, impersonal=True, infix="to|with")
    for ing, ed, base, modality in _FIRST
    for form, starts in ((ing, (("i", "am "), ("i", "am hereby "), ("i", "am therefore "), ("i", "am also "), ("we", "are "), ("we", "are also "), ("we", "are hereby "))), (ed, (("i", "have "), ("i", "have also "), ("i", "have already "), ("we", "have "), ("we", "have also "), ("i", ""), ("we", ""))), (base, (("i", "hereby "), ("we", "hereby "), ("we", ""), ("i", ""), ("i", "also "), ("i", "therefore "), ("we", "therefore "), ("i", "further "), ("we", "also "), ("i", "must "))))
    for who, lead in starts
)
HOPING = tuple(
    Cue(term, Kind.FRAME, f"“{term.capitalize()} the Ministry of Works to cover the tanks.”", _MUST, impersonal=True, infix="to", to_unit=True)
    for term in ("i expect", "we expect", "i want", "we want", "i would like", "i fully expect", "we would like", "i also want", "i also expect", "i need", "we need")
)
CUES = (*FIRST, *HOPING, *TOLD, *GIVEN, *TIMED, *AGAINST, *WANTING, *PASSIVES, *FORBIDDEN)
