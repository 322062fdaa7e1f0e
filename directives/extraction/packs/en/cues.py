"""Words that open, carry and close a demand."""

from directives.extraction.packs.en import actions, orders, reporting
from directives.extraction.packs.en.verbs import PRESENTS, VERBS
from directives.extraction.packs.entries import Cue, Kind
from directives.extraction.records import Modality, Reason

_MUST, _ASK, _NOT = Modality.OBLIGATION, Modality.REQUEST, Modality.PROHIBITION

_ASKING = (
    ("direct", _MUST), ("hereby direct", _MUST), ("instruct", _MUST), ("hereby order", _MUST), ("urge", _ASK), ("call on", _ASK), ("call upon", _ASK), ("hereby request", _ASK), ("hereby instruct", _MUST), ("hereby charge", _MUST), ("hereby call upon", _ASK), ("hereby urge", _ASK), ("therefore request", _ASK), ("therefore direct", _MUST),
)
# The operative paragraphs of a resolution begin with them: "Requests the Secretary-General to …".
_OPERATIVE = (
    ("requests", _ASK), ("urges", _ASK), ("calls on", _ASK), ("calls upon", _ASK), ("invites", _ASK), ("encourages", _ASK), ("instructs", _MUST), ("directs", _MUST), ("recommends", _ASK), ("demands", _MUST), ("appeals to", _ASK), ("exhorts", _ASK), ("reminds", _MUST), ("authorizes and directs", _MUST), ("mandates", _MUST), ("asks", _MUST),
)
OPERATIVES = tuple(
    Cue(f"{adverb} {term}".strip(), Kind.FRAME, f"{f'{adverb} {term}'.strip().capitalize()} the Secretary of Labor to issue guidance.", modality, infix="to")
    for term, modality in _OPERATIVE
    for adverb in ("", "further", "also", "strongly", "again", "reiterates and", "specifically")
)
IMPERSONAL = tuple(
    Cue(term, Kind.FRAME, f"{term.capitalize()} the Secretary of Labor issue guidance.", modality, impersonal=True)
    for term, modality in (
        ("it is recommended that", _ASK), ("it is suggested that", _ASK), ("it is requested that", _ASK), ("it is directed that", _MUST), ("it is essential that", _MUST), ("it is imperative that", _MUST), ("it is required that", _MUST), ("it is advised that", _ASK),
    )
)
IMPERSONAL += tuple(
    Cue(term, Kind.FRAME, f"{term.capitalize()} the Secretary of Labor issue guidance.", _MUST, impersonal=True, to_unit=True)
    for term in ("it is mandatory that", "it is compulsory that", "it is therefore directed that", "it is hereby directed that")
)
# The preamble of a resolution recalls; its paragraphs of principle ask where they say "must".
_RECALLING = ("recognizing", "recognising", "recalling", "noting", "reaffirming", "acknowledging", "bearing in mind", "convinced", "mindful", "welcoming", "emphasizing", "emphasising", "stressing", "underlining", "affirming", "considering", "having considered", "aware", "believing", "taking note", "cognizant", "realizing", "deeply concerned", "concerned", "underscoring", "reiterating")
PREAMBLE = (
    *(Cue(f"{term} that", Kind.NARRATIVE, f"{term.capitalize()} that the agencies must act in concert,", reason=Reason.BACKGROUND) for term in _RECALLING),
    *(Cue(f"{lead}{term}", Kind.NARRATIVE, f"{f'{lead}{term}'.capitalize()} the meeting of the Council shall be held in May.", reason=Reason.BACKGROUND) for term in ("decides that", "decides also that") for lead in ("", "also ", "further ")),
)
DUTIES = tuple(
    Cue(f"it {verb} the {what} of", Kind.FRAME, f"It {verb} the {what} of the Secretary of Labor to issue guidance.", _MUST, impersonal=True, infix="to")
    for what in ("duty", "responsibility", "task", "obligation", "job", "role")
    for verb in ("is", "shall be", "will be")
) + tuple(
    Cue(f"it {verb} {what} of", Kind.FRAME, f"It {verb} {what} of the Secretary of Labor to issue guidance.", _MUST, impersonal=True, infix="to")
    for what in ("ultimately the responsibility", "primarily the responsibility", "also the responsibility", "solely the responsibility", "the sole responsibility", "the primary responsibility", "the ultimate responsibility", "the joint responsibility", "the collective responsibility", "therefore the responsibility", "also the duty", "the bounden duty", "the solemn duty", "the first duty", "therefore the duty", "incumbent upon the head")
    for verb in ("is", "shall be")
)
FRAMES = tuple(
    Cue(term, Kind.FRAME, f"The President {term} the Secretary of Labor to issue guidance.", modality, weak=True, infix="to")
    for term, modality in _ASKING
    if term not in dict(_OPERATIVE)
) + tuple(
    Cue(term, Kind.FRAME, f"{term[0].upper()}{term[1:]} the Secretary of Labor to issue guidance.", modality, impersonal=True, infix="to")
    for term, modality in (("i direct", _MUST), ("i hereby direct", _MUST), ("i therefore direct", _MUST), ("i am directing", _MUST), ("i further direct", _MUST), ("i also direct", _MUST), ("i instruct", _MUST), ("i call upon", _ASK), ("i call on", _ASK), ("i urge", _ASK), ("i encourage", _ASK), ("i request", _ASK), ("i ask", _MUST), ("i order", _MUST))
)
STRESSES = tuple(
    Cue(term, Kind.STRESS, f"The President {term} that the Secretary of Labor must issue guidance.", _MUST) for term in ("said", "stressed", "emphasized", "noted", "stated", "added", "underlined")
)
# On whom it falls to act.
FALLING = tuple(
    Cue(term, Kind.FRAME, f"{term.capitalize()} the Secretary of Labor to issue guidance.", _MUST, impersonal=True, infix="to", to_unit=True)
    for term in ("the onus is on", "the onus lies on", "the onus lies with", "the burden is on", "it is for", "it will be for", "it falls to", "it falls on", "it falls upon", "it will fall to", "it is up to", "it is incumbent on", "it is incumbent upon", "it rests with", "it lies with", "it behoves", "it behooves", "it remains for", "responsibility lies with", "the responsibility is on", "it is left to", "the ball is with")
)
# What a meeting settled, nobody named: "it was agreed that the clerk would write".
SETTLED = tuple(
    Cue(f"it {verb} {lead}{term} that", Kind.STRESS, f"It {verb} {lead}{term} that the Secretary of Labor would issue guidance.", _MUST, impersonal=True)
    for term in ("agreed", "resolved", "decided")
    for verb in ("was", "is", "has been")
    for lead in ("", "also ", "further ", "therefore ", "unanimously ")
)
_MODALS = (
    ("shall", _MUST), ("must", _MUST), ("is directed to", _MUST), ("is authorized and directed to", _MUST), ("is hereby authorized and directed to", _MUST), ("is further directed to", _MUST), ("is also directed to", _MUST), ("is hereby directed to", _MUST), ("is required to", _MUST), ("is responsible for", _MUST), ("shall be responsible for", _MUST), ("is instructed to", _MUST), ("is tasked with", _MUST), ("is charged with", _MUST), ("is expected to", _MUST), ("is put on notice to", _MUST), ("has been put on notice to", _MUST), ("is on notice to", _MUST), ("is under orders to", _MUST), ("is under instructions to", _MUST), ("has been put on notice that it must", _MUST), ("has orders to", _MUST), ("has instructions to", _MUST), ("is given the task of", _MUST), ("has been given the task of", _MUST), ("was given the task of", _MUST), ("was handed the task of", _MUST), ("is duty bound to", _MUST), ("is to", _MUST), ("is ordered to", _MUST), ("needs to", _MUST), ("has to", _MUST), ("will need to", _MUST), ("will also have to", _MUST), ("shall have to", _MUST), ("will have to", _MUST), ("is tasked to", _MUST), ("is mandated to", _MUST), ("is obliged to", _MUST), ("is bound to", _MUST), ("shall ensure that", _MUST), ("is assigned to", _MUST),
    ("should", _ASK), ("is encouraged to", _ASK), ("is requested to", _ASK), ("is urged to", _ASK), ("is strongly encouraged to", _ASK), ("is asked to", _MUST), ("is advised to", _ASK), ("ought to", _ASK), ("is invited to", _ASK), ("may kindly", _ASK), ("may please", _ASK), ("is kindly requested to", _ASK),
)
_PLURAL = (
    ("are directed to", _MUST), ("are hereby directed to", _MUST), ("are required to", _MUST), ("are responsible for", _MUST), ("are instructed to", _MUST), ("are expected to", _MUST), ("are to", _MUST), ("need to", _MUST), ("are encouraged to", _ASK), ("are strongly encouraged to", _ASK), ("are requested to", _ASK), ("are urged to", _ASK), ("are asked to", _MUST), ("are advised to", _ASK), ("are invited to", _ASK), ("have to", _MUST), ("will have to", _MUST), ("will need to", _MUST), ("shall have to", _MUST), ("would have to", _MUST), ("will be obliged to", _MUST), ("will be bound to", _MUST), ("are tasked with", _MUST), ("are charged with", _MUST), ("are mandated to", _MUST), ("are obliged to", _MUST), ("are ordered to", _MUST), ("are advised to", _ASK), ("are kindly requested to", _ASK), ("are kindly asked to", _ASK),
)
MODALS = (
    *(Cue(term, Kind.MODAL, f"The Secretary of Labor {term} issue guidance.", modality) for term, modality in _MODALS),
    *(Cue(term, Kind.MODAL, f"All agencies {term} issue guidance.", modality) for term, modality in _PLURAL),
    *(Cue(term, Kind.FORBID, f"The Secretary of Labor {term} delay the report.", _NOT, weak=term in ("cannot", "will not", "can no longer", "will never", "will no longer")) for term in ("shall not", "must not", "may not", "should not", "will not", "is not to", "shall under no circumstances", "must never", "shall never", "must refrain from", "shall refrain from", "is prohibited from", "cannot", "may no longer", "shall no longer", "shall neither")),
    *(Cue(term, Kind.FORBID, f"All agencies {term} delay the report.", _NOT) for term in ("are prohibited from", "are not to", "are not permitted to", "are forbidden to")),
    Cue("do not", Kind.FORBID, "REQUIREMENTS\n- Answer the telephone.\n- Do not share passwords.", _NOT),
    Cue("never", Kind.FORBID, "REQUIREMENTS\n- Answer the telephone.\n- Never share passwords.", _NOT),
)
_BOILERPLATE = (
    "shall be construed", "shall not be construed", "shall be interpreted", "is not intended to", "are not intended to", "shall have no effect", "shall take effect", "shall be effective", "shall terminate", "is effective", "shall not apply", "shall apply", "shall expire", "shall remain in effect", "is amended", "are amended", "is revoked", "are revoked", "is hereby revoked", "are hereby revoked", "is hereby amended", "is rescinded", "are rescinded", "shall be implemented consistent with", "shall be borne by", "should be directed to", "may be directed to", "should be addressed to", "may be addressed to", "should be referred to the contact", "should be emailed to", "should be sent by email to", "shall be subject to", "shall be deemed", "must be deemed", "shall be treated as", "shall be considered", "shall serve without", "shall be effective upon", "shall have the force of", "shall have no force", "shall prevail over", "shall supersede", "shall cease to", "shall remain in force", "shall continue in effect", "shall be void", "shall be without prejudice to", "does not apply to", "do not apply to", "shall not apply to",
)
_COMPOSITION = (
    "shall consist of", "shall be composed of", "shall be chaired by", "shall be the chair", "shall serve as chair", "shall mean", "shall have the meaning", "has the meaning", "have the meaning", "shall be known as", "is hereby established", "are hereby established", "shall be headed by", "shall be led by", "shall be comprised of", "shall serve as the chair", "shall be established", "means", "refers to", "shall be co-chaired by", "shall be housed", "shall be located", "shall be composed exclusively of", "shall be a member", "shall also be a member", "shall be members", "shall serve as a member", "shall serve as members", "shall be composed", "shall comprise", "shall include as members", "shall be co-led by", "shall consist exclusively of", "shall initially consist of", "shall be made up of",
)
STATES = (
    *(Cue(term, Kind.STATE, f"The council {term} applicable law.", reason=Reason.BOILERPLATE) for term in _BOILERPLATE),
    *(Cue(term, Kind.STATE, f"The council {term} the following members.", reason=Reason.OWN_ACT) for term in _COMPOSITION),
    *(Cue(term, Kind.STATE, f"The website {term} helpful tools.", reason=Reason.ASSESSMENT) for term in ("is", "are", "was", "were", "includes", "include", "provides", "provide", "remains", "remain", "creates", "represents", "threatens", "reflects", "ensures", "establishes", "becomes", "serves", "requires that")),
    *(Cue(term, Kind.STATE, f"The functions {term} the Secretary of State.", reason=Reason.OWN_ACT) for term in ("are hereby assigned to", "are hereby delegated to", "are assigned to the", "are delegated to the", "are hereby transferred to", "are hereby vested in")),
    *(Cue(term, Kind.STATE, f"The authority {term} the Secretary of State.", reason=Reason.OWN_ACT) for term in ("is hereby assigned to", "is hereby delegated to", "is delegated to the", "is hereby transferred to", "is hereby vested in")),
    *(
        Cue(f"{nation} {must}", kind, f"{given}{nation if given else nation.capitalize()} {must} save energy.", reason=Reason.BACKGROUND)
        for nation in ("the united states", "our nation", "our country", "the nation", "america")
        for must in ("must", "should", "needs to", "has to", "must not", "must also")
        for kind, given in ((Kind.STATE, "Given the price of fuel, "), (Kind.NARRATIVE, ""))
    ),
    Cue("shall be the policy of", Kind.STATE, "It shall be the policy of the department to keep piers open.", reason=Reason.OWN_ACT),
    Cue("will", Kind.STATE, "The website will help the public.", _MUST, reason=Reason.OWN_ACT),
    *(Cue(f"have {what}", Kind.INITIAL, f"REQUIREMENTS\n- Answer the telephone.\n- Have {what} lifts certified by an engineer.") for what in ("the", "all", "their", "each", "every", "its", "your", "any")),
    *(Cue(f"have {what}", Kind.PAST, f"The agencies have {what} lifts in order.", reason=Reason.ACCOMPLISHED) for what in ("the", "all", "their", "its", "any")),
    *(Cue(term, Kind.PAST, f"The council {term} made progress.", reason=Reason.ACCOMPLISHED) for term in ("has", "have", "had", "has been", "have been", "did", "issued", "created", "established", "announced", "signed", "released")),
    *(Cue(term, Kind.PERMIT, f"The Secretary of Labor {term} extend the period.", reason=Reason.PERMISSION) for term in ("may", "can", "could", "might", "is authorized to", "would")),
    *(Cue(term, Kind.PERMIT, f"All agencies {term} extend the period.", reason=Reason.PERMISSION) for term in ("are authorized to",)),
    *(Cue(term, Kind.NARRATIVE, f"{term.capitalize()} shall impair the authority of an agency.", reason=Reason.BOILERPLATE) for term in ("the undersigned is directed", "i am directed to say", "i am directed to refer", "nothing in this order", "nothing in this memorandum", "nothing in this section", "nothing in this guidance", "nothing herein")),
    *(Cue(term, Kind.NARRATIVE, f"{term.capitalize()} shall invest in its future.", reason=Reason.BACKGROUND) for term in ("our nation", "america", "we", "the united states", "it is the policy", "by fostering", "by the authority", "our country", "our economy", "our workers", "american families", "americans", "my administration", "this administration", "the u.s. government will", "the u.s. government must", "the federal government must", "the federal government will", "the united states government must", "the united states government will", "the purpose of this order is", "the purpose of this memorandum is", "the purpose of this guidance is", "the purpose of this directive is", "the goal is", "the goal of this order is", "the aim is", "the objective is", "the intent is", "the intention is", "the law requires", "the act requires", "federal law requires", "state law requires", "current law requires", "existing law requires", "the statute requires", "the constitution requires", "under current law", "under existing law", "under current rules", "under existing rules", "under the current rules", "under the existing rules", "under current regulations", "under existing regulations", "under the current law", "under the old rules", "critics", "experts say", "analysts say", "advocates say", "campaigners say", "activists say", "opponents say", "supporters say", "economists say", "scientists say", "residents say", "farmers say", "critics say", "traders say", "observers say")),
)
LINKS = tuple(
    Cue(term, Kind.LINK, f"{term.capitalize()}, the Secretary of Labor shall issue guidance.")
    for term in ("accordingly", "moreover", "furthermore", "additionally", "in addition", "therefore", "in doing so", "further", "also", "finally", "specifically", "in particular", "for example", "at the same time", "similarly", "and", "thereafter", "to that end", "to this end", "likewise", "first", "second", "third", "then", "through such engagement", "in so doing", "provided, however", "however", "or", "but")
)
PREPS = tuple(
    Cue(term, Kind.PREP, f"The Secretary of Labor shall issue guidance {term} the situation.")
    for term in (
        "within", "according to", "in line with", "in keeping with", "in view of", "in the face of", "with a view to", "in anticipation of", "in connection with", "in case of", "consistent with", "as appropriate", "to the extent", "to the maximum extent", "in accordance with", "pursuant to", "for", "on", "upon", "by", "not later than", "no later than", "in carrying out", "in developing", "in order", "including", "through", "under", "following", "after", "before", "when", "if", "where",
        "with respect to", "as necessary", "as needed", "subject to", "notwithstanding", "in support of", "as part of", "in light of", "during", "in implementing", "in making", "with", "as", "based on", "using", "in conducting", "unless", "while", "until", "prior to", "in furtherance of", "in compliance with", "as soon as", "with the assistance of", "with the goal of", "acting through", "annually", "quarterly", "in response to", "once", "beginning", "starting", "at", "from", "because", "since", "except", "with regard to", "in the event", "in case", "at least", "in preparing", "for purposes of", "for the purpose of", "for the purposes of", "in appropriate cases", "in",
    )
)
PURPOSES = tuple(
    Cue(term, Kind.PURPOSE, f"The Secretary of Labor shall issue guidance; {term} reduce costs.", reason=Reason.PURPOSE) for term in ("to", "in order to", "so as to", "so that")
)
PARTNERS = tuple(
    Cue(term, Kind.PARTNER, f"The Secretary of Labor, {term} the Secretary of Education, shall issue guidance.", human=term.startswith(("in ", "after ", "consulting", "and in", "with the")))
    for term in (
        "in consultation with", "in coordination with", "in collaboration with", "in cooperation with", "in conjunction with", "in concert with", "working with", "after consulting with", "after consultation with", "together with", "jointly with", "in partnership with", "coordinating with", "consulting with", "and in consultation with", "in close coordination with", "in close consultation with", "in consultation as appropriate with", "in coordination as appropriate with", "in consultation  as appropriate  with", "in coordination  as appropriate  with", "in consultation  where appropriate  with", "in coordination  where appropriate  with", "with the concurrence of", "with the advice of", "in association with", "in tandem with", "in agreement with", "in liaison with", "in close cooperation with", "in close collaboration with", "with the help of", "with the participation of", "with the cooperation of", "with the support of", "in full coordination with", "hand in hand with", "side by side with", "in close partnership with", "in joint action with",
    )
) + tuple(
    Cue(term, Kind.PARTNER, f"The Secretary of Labor shall {term} the Secretary of Education to issue guidance.", human=term.startswith("consult"))
    for term in ("work with", "negotiate with", "meet with", "meet annually with", "meet regularly with", "liaise closely with", "consult closely with", "join forces with", "team up with", "coordinate with", "consult with", "collaborate with", "engage with", "consult", "work together with", "cooperate with", "partner with", "work closely with", "coordinate closely with", "confer with")
)
URGENCY = tuple(
    Cue(term, Kind.URGENT, f"The Secretary of Labor shall {term} issue guidance.", urgent=True)
    for term in ("immediately", "promptly", "without delay", "expeditiously", "without undue delay", "forthwith", "with immediate effect", "as a matter of urgency", "right away", "with the utmost urgency", "as soon as possible", "urgently", "as soon as practicable", "as expeditiously as possible", "at once")
)
MASKS = tuple(
    Cue(term, Kind.MASK, f"This follows from {term} given above.")
    for term in ("this order", "executive order", "in order to be", "as directed by", "as directed", "requests from", "any requests", "all requests", "as requested", "in the order", "please direct", "please refer", "please contact", "kindly contact", "kindly direct", "please call", "please email", "please address", "direct questions", "direct any questions", "direct inquiries", "that are", "that is", "that have", "that has", "that provide", "that include", "that includes", "which is", "which are", "who are", "that can", "that may", "which may", "who may", "that could", "as may", "that will", "which will", "that would", "that must", "that were", "that was", "there is", "there are", "tasks and", "is available", "as required", "that requires", "that require", "the requested", "is necessary", "required action", "required actions", "these required", "frequently asked", "asked questions", "requires emergency", "assigned prior", "asked how", "when asked", "asked about", "asked why", "asked whether", "asked if", "required fields", "required documents", "required information", "required reports", "as are", "as is")
)
_LISTED = (*FRAMES, *reporting.FRAMES, *reporting.STRESSES, *reporting.PASSIVES, *OPERATIVES, *IMPERSONAL, *PREAMBLE, *DUTIES, *SETTLED, *FALLING, *STRESSES, *MODALS, *STATES, *LINKS, *PREPS, *PURPOSES, *PARTNERS, *URGENCY, *MASKS, *VERBS, *PRESENTS)
_KNOWN = {(cue.term, cue.kind) for cue in _LISTED}
CUES = (*_LISTED, *(cue for cue in (*orders.CUES, *dict.fromkeys(actions.VERBS)) if (cue.term, cue.kind) not in _KNOWN))
