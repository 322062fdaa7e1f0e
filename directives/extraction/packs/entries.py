"""What a pack is made of: entries that carry the sentence which proves them.

An entry's `proof` is a sentence of our own, in the entry's language, in which the entry fires with its effect. It is
the entry's test: tests/extraction/test_packs.py runs every one through `extract`.

Named tuples, since a pack has thousands: a frozen dataclass takes five times as long to make.
"""

from datetime import date
from enum import IntFlag, auto
from typing import NamedTuple

from directives.extraction.records import Modality, Reason, TimeUnit


class Kind(IntFlag):
    """What a cue does to the clause in which it stands."""

    FRAME = auto()  # a verb of asking: its complement is asked for
    STRESS = auto()  # a verb of saying: asks only where its complement does
    MODAL = auto()  # must, shall
    FORBID = auto()  # must not
    VERB = auto()  # an action: begins a predicate
    ADVERB = auto()  # stands before the action
    PAST = auto()  # already done
    STATE = auto()  # says how things are
    REPORT = auto()  # a verb of telling: what follows is news
    LINK = auto()  # "at the same time": goes on with what went before, no part of the clause
    PREP = auto()  # begins an adverbial: ends a unit's name
    PURPOSE = auto()  # begins a purpose clause
    CLAUSE_HEAD = auto()  # begins a noun phrase that is no actor and, after ";", no clause of its own
    STAY = auto()  # after ";" it stays with the clause before
    PARTNER = auto()  # before those that only help
    MASK = auto()  # swallows a cue inside a name or fixed phrase; does nothing itself
    PERMIT = auto()  # may: a power, no duty
    ORDINAL = auto()  # firstly: a list marker in words
    NARRATIVE = auto()  # opens background
    URGENT = auto()  # urgency that is neither adverb nor verb
    PRODUCT = auto()  # before what must be delivered
    INITIAL = auto()  # an action only where it opens its clause: elsewhere mostly part of a name or noun
    PRESENT = auto()  # an action in the present tense: in an instrument it obliges the body that is its subject
    PARTICIPLE = auto()  # a verb of asking or saying in a form that needs its auxiliary before it
    HEAD = auto()  # the noun of a unit (made from UnitHead)
    LIMIT = auto()  # the first words of a time limit (made from Limit)


class Cue(NamedTuple):
    """`term` in lower case; `needs_capital`: only where the text writes it with a capital."""

    term: str
    kind: Kind
    proof: str
    modality: Modality | None = None
    urgent: bool = False
    # frame: asks only with an asker before it or at the head of its sentence; forbid: only in an instrument or a run
    weak: bool = False
    reason: Reason | None = None  # why the proof's clause is dismissed
    action: bool = False  # frame: inside a run it is itself the action asked for
    impersonal: bool = False  # the asker is not named ("it is requested")
    anaphoric: bool = False  # frame: a pronoun stands for who asks
    acting: bool = False  # frame: asks for an action only, "il faut" for no thing
    nominal: bool = False  # stress: asks for an action that its noun names
    # Partner: whoever is named behind it helps, also where no head noun is known; frame: asks persons.
    human: bool = False
    infix: str = ""  # frame: the words before the asked action ("to", "de")
    to_unit: bool = False  # frame: asks only where a body follows: "gave instructions to the mayors to"
    timed: bool = False  # frame: asks only where a time follows: "gave the mayors until Friday to"
    composes: Kind = Kind.FRAME  # participle: what it is together with its auxiliary


class UnitHead(NamedTuple):
    """The noun that makes a noun phrase a unit. `generic`: joins a list under one determiner ("các sở, ban")."""

    term: str
    proof: str
    units: tuple[str, ...]
    generic: bool = False
    capital: bool = False
    title: bool = False
    place: bool = False  # acts only with a determiner before it
    whole: bool = False  # a name to its end: only a place or a part may stand behind it


class Way(NamedTuple):
    """One way to fill a slot. `template` as of a Limit; `example`: what stands for it in the slot's proof, where that
    is not the template itself, and `due` what it comes to there; `values`: what the words mean beside their figures."""

    template: str
    example: str = ""
    due: date | None = None
    values: tuple[tuple[str, str], ...] = ()


class Slot(NamedTuple):
    """A part of deadline phrases that is put in several ways; other templates name it in braces. `proof`: a sentence
    in which the example of each way, put for "{}", makes a limit (its due date: the way's own, else the slot's)."""

    name: str
    proof: str
    ways: tuple[Way, ...]
    due: date | None = None
    issued: date | None = None
    is_limit: bool = True  # else the proof states none


class Limit(NamedTuple):
    """A deadline phrase. Template: literal words, [optional words], (one|other), =word (only before that word), slots
    of the pack, and the values {day} {month} {mon} (by name) {year} {year2} {quarter} {half} {part} {n} {times} {unit}
    {period} {weekday} {event} {occasion}, and {skip} {few} {num} {sep} {open} {close}, which have none.
    `issued`: the date the proof is read against. Of kind "none": words that look like a limit and are none."""

    template: str
    proof: str
    due: date | None = None
    kind: str = "date"
    amount: int | None = None
    unit: TimeUnit | None = None
    every: str | None = None
    anchor: str | None = None
    issued: date | None = None
    bare: bool = False  # holds only in a line or heading that states a time
    free: bool = False  # holds only where it hangs on no noun: "a plan until 2030" is no limit
    quiet: bool = False  # its first words are too common to open an adverbial by themselves
    unless: str = ""  # pattern of the words right before, behind which it is none: "crops sown | in 2024"
    behind: str = ""  # pattern of the words right before, without which it is none: "finish the road | this year"
    values: tuple[tuple[str, str], ...] = ()  # what the words mean beside their figures


class Section(NamedTuple):
    """A heading that opens (`is_open`) or closes the items below it."""

    term: str
    is_open: bool
    proof: str


class FieldLine(NamedTuple):
    """A line that only gives a field to the run it closes: `role` is lead, partner, time, product, task, or note."""

    term: str
    role: str
    proof: str
    bare: bool = False  # no colon follows: the verb stands in the term ("sản phẩm là")


class Column(NamedTuple):
    """The name of a table's column: `role` is number, action, lead, partner, time, product, or note for any other."""

    term: str
    role: str
    proof: str  # a table with this column


class Furniture(NamedTuple):
    """A line pattern (regular expression on the folded line) that is never text; `proof` is such a line."""

    pattern: str
    reason: Reason
    proof: str
    until: str = ""  # the pattern opens a region that lasts until a line matching this


class HeaderLine(NamedTuple):
    """A line of the head or foot, as a regular expression on folded lines; its group `v` is the value, if it gives one.

    `role`: number, kind, kind_of (with a number only), subject, about (without a kind only), date and its kin
    (news_date; foot_date near the end; signed_date anywhere), motto, seat (goes on with the body above), place_date,
    whose (below the kind), press (a service that only hands out), to (the issuer above, the addressees below),
    issuer, signature (what follows is signed), signed, office, addressee, copy, another (begins in the same line),
    aside (why one gets a copy), no_recipient.
    `proof`: a document in which it gives `gives`, the words of the field, or the date.
    """

    role: str
    pattern: str
    proof: str
    gives: str = ""


class Reference(NamedTuple):
    """How another document is named: a regular expression on the folded text (`written`: on the text as it stands)
    with any of the groups kind, number, day, month, year. `only_basis`: counts only in a line that names bases.

    `words`, `kind`, `number` and `issued` are what it gives in its proof.
    """

    pattern: str
    proof: str
    words: str
    kind: str = ""
    number: str = ""
    issued: date | None = None
    only_basis: bool = False
    written: bool = False


class Basis(NamedTuple):
    """How a block begins that names what the document rests on."""

    pattern: str
    proof: str
    words: str


class Grammar(NamedTuple):
    """The few facts of a language that are no list of words."""

    language: str
    country: str
    determiners: tuple[str, ...]
    splitting: tuple[str, ...]  # determiners that begin a new body in a list
    conjunctions: tuple[str, ...]
    head_final: bool  # the head noun may stand after its modifiers
    verb_lexicon: bool  # verbs are known by list (isolating language), not by shape
    infinitive: str  # pattern of a verb in its asked-for form at the head of a clause; empty: by list
    not_verbs: tuple[str, ...]  # words that only look like one
    future: str  # pattern of a verb whose mere tense obliges a unit; empty: none
    infixes: tuple[str, ...]  # words between addressee and action
    heading_prefixes: tuple[str, ...]  # "duties of" before a unit in a heading
    openers: tuple[str, ...]  # before a colon: the contents of an issued plan follow
    instruments: tuple[str, ...]  # what is issued and has contents
    obeying: tuple[str, ...]  # "carrying out the orders of": the asker follows
    askers: tuple[str, ...]  # bodies that ask in their own voice even inside another's run
    needs: tuple[str, ...]  # "the necessity of": after a verb of saying, what follows is asked for
    toward: tuple[str, ...]  # before the addressee of a frame that comes after it
    lead_ins: tuple[str, ...]  # a demand ending so only introduces its list
    list_openers: tuple[str, ...]  # a lead-in ending so hands its verb to the items; empty: items show their own
    soft_ends: tuple[str, ...]  # a line that ends so goes on in the next
    abbreviations: tuple[str, ...]  # their full stop ends no sentence
    stop_words: tuple[str, ...]  # for telling languages apart
    letters: str  # letters only this language uses
    then: tuple[str, ...] = ()  # between a condition and what is to be done: "thì"
    papers: tuple[str, ...] = ()  # documents that ask in the name of who issued them: "công điện"
    delivering: tuple[str, ...] = ()  # verbs of finishing and handing over: a time beside them is a limit; empty: any
    nominal: str = ""  # pattern of an action named by its noun, at an item's head; empty: none
    announced: tuple[str, ...] = ()  # what a list may be announced as: "the following measures"
    announcing: tuple[str, ...] = ()  # the word that announces it: "following"
    persons: tuple[str, ...] = ()  # pronouns, and titles of courtesy before a name, that ask as an office does
    asides: tuple[str, ...] = ()  # words between who asks and the verb
    advised: tuple[str, ...] = ()  # of these, what is only advised
    anaphors: tuple[str, ...] = ()  # pronouns that take up the body named before
    passive: str = ""  # pattern of a must or future, from its first word to the participle, whose subject does not act
    endured: str = ""  # pattern of a passive behind a verb of asking, which says no must: "that the well be sealed"
    nones: tuple[str, ...] = ()  # determiners of a subject that must not act: "no agency shall"
    through: tuple[str, ...] = ()  # before the body by which another acts: "acting through"
    never: str = ""  # pattern of the words right before a verb that is forbidden
    agents: tuple[str, ...] = ()  # before the one who acts in a passive: "by"
    second_person: tuple[str, ...] = ()  # address the recipients of the document: "you"
    negations: tuple[str, ...] = ()  # before the action that they forbid: "do not"
    lacks: tuple[str, ...] = ()  # behind a negation no action but a lack: "the schools that have no"
    months: tuple[tuple[str, int], ...] = ()
    numerals: tuple[tuple[str, int], ...] = ()
    units: tuple[tuple[str, TimeUnit], ...] = ()
    periods: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[str, str], ...] = ()  # begin, middle, end of a month or year
    weekdays: tuple[tuple[str, int], ...] = ()  # Monday is 0
    fiscal_end: int = 12  # the month in which the fiscal year ends
    arithmetic: tuple[tuple[str, str], ...] = ()  # how a date came about, in the reader's words
    # names of bodies (units.names); empty: the language's names hold no verbs
    serving: tuple[str, ...] = ()  # heads that may be named by what the body does: "cơ quan quản lý"
    functions: tuple[str, ...] = ()  # the verbs that do so
    seconds: tuple[str, ...] = ()  # those of them that follow another: "quản lý giám sát"
    namings: tuple[str, ...] = ()  # those that stand right behind a head only in a name: "phòng, chống"
    inward: tuple[str, ...] = ()  # prepositions that may stand in a name: "về", "tại"
    fields: tuple[str, ...] = ()  # verbs that also name a ministry's field: "Giáo dục và Đào tạo"
    nouning: tuple[str, ...] = ()  # make a noun of the verb behind them: "sự"
    behind: tuple[str, ...] = ()  # words behind a head that do not make it qualify another noun (head_final only)
    clitics: tuple[str, ...] = ()  # pronouns between subject and verb
    places: tuple[str, ...] = ()  # nouns of places that a body may be of: "tỉnh"
    nobody: tuple[str, ...] = ()  # said where no body is named: "none"
    takers: tuple[str, ...] = ()  # nouns that a verb may qualify: "dự án đầu tư"
    relatives: tuple[str, ...] = ()  # open a relative clause behind a head: "được giao"
    closers: tuple[str, ...] = ()  # end a proper name: "Việt Nam"
    parting: tuple[str, ...] = ()  # words that may still follow them: "thuộc", "khu vực"
    pursuing: tuple[str, ...] = ()  # open what is carried out before the clause: "thực hiện Chỉ thị, các sở …"
    finals: tuple[str, ...] = ()  # words that end what describes a body: "liên quan", "các cấp"
    interposed: tuple[str, ...] = ()  # between the bodies of a list: "and, as appropriate, the"
    courtesies: tuple[str, ...] = ()  # before a person's name
    levels: tuple[str, ...] = ()  # nouns that may share the one behind the next: "city and municipal mayors"
    chiefs: tuple[str, ...] = ()  # those who lead bodies, in the plural: each begins a further body of a list
    own_voices: tuple[str, ...] = ()  # bodies that only tell of their own acts: "the Administration will …"
    shortest_acronym: int = 0  # capitals that name a body have so many letters; 0: never
    # moments that stand by themselves in a cell or after a label
    day_words: tuple[str, ...] = ()  # before a day: "on"
    day_joints: tuple[str, ...] = ()  # between day and month: "of"
    year_words: tuple[str, ...] = ()  # before a year
    parts_of_year: tuple[tuple[str, int], ...] = ()  # a pattern before the year, {n} its number; and its months
    until: tuple[str, ...] = ()  # between the ends of a stretch of time
    month_first: bool = False  # in figures: 6/15/2024
    particles: tuple[str, ...] = ()  # small words inside a person's name
    dittos: tuple[str, ...] = ("//", '"', "''", "″", "〃")  # in a cell: the same as above
    recalling: str = ""  # pattern of words that take up all tasks above, before their time: "all of the above"
    owing: tuple[str, ...] = ()  # between them and the verb of finishing: "must", "be"
    undergone: tuple[str, ...] = ()  # before one who acts, or the act, of a passive: "được Sở Y tế lập"
    answering: tuple[str, ...] = ()  # what an office does upon an event: a term from that event is set to it
    recurring_at: tuple[str, ...] = ()  # before a time that comes again, at the head of a clause: "every"
    again: tuple[str, ...] = ()  # in such a time: it comes again, or is still to come
    counting: tuple[str, ...] = ()  # behind them a verb is a noun: "các báo cáo"
    due_words: tuple[str, ...] = ()  # name a last day before it and a colon: "hạn chót 30/4: các xã …"
    charging: tuple[str, ...] = ()  # verbs by which a body makes others act, before their colon: "chỉ đạo Sở Y tế:"
    initials_last: bool = False  # of a name cut short its last word is an initial: "ông Trần Văn C."
    # letters
    alphabet: str = "abcdefghijklmnopqrstuvwxyz"  # letters that label the items of a list and make acronyms, in order
    spellings: tuple[tuple[str, str], ...] = ()  # letters at a word's end, as written now and by others: "òa", "oà"
    bare_capitals: tuple[tuple[str, str], ...] = ()  # letters that lose their accent as capitals: "Etat", "A l'issue"
    spelled_once: str = ""  # pattern that keeps letters from being taken for such: the "uý" of "quý"
    ordinal_endings: tuple[str, ...] = ()  # behind a figure: "1er", "2nd"
    # words of structure
    divisions: tuple[str, ...] = ()  # before a number: "Article 3"
    relaying: tuple[str, ...] = ()  # by which a body that is asked passes the demand on: "chỉ đạo Sở Y tế:"
    bulletin: str = ""  # pattern of a sentence that tells of the weather and such: what nature does or will do
    resolving: tuple[str, ...] = ()  # verbs of the line above what an instrument decides: "resolves:"
    deciding: tuple[str, ...] = ()  # verbs by which an article below it decides by itself
    agenda: tuple[str, ...] = ()  # words of a line above what is heard at a meeting
    heard: tuple[str, ...] = ()  # papers that are heard there
    maxim: str = ""  # pattern of a clause that says what an action is: "is a difficult task"
    mottos: tuple[str, ...] = ()  # before a colon: what follows it is a maxim
    counted: tuple[str, ...] = ()  # words behind which a number belongs to them, on the next line if need be: "Khoản 2"
    numbered: tuple[str, ...] = ()  # before the number of an item: "Action 3:"
    articles: tuple[str, ...] = ()  # before the name of a body, and no part of it
    definite: tuple[str, ...] = ()  # before the office that asks: "the"
    alien: tuple[str, ...] = ()  # articles and pronouns that begin what is done, not who does it
    behind_endings: tuple[str, ...] = ()  # endings of words behind a head that it does not qualify
    everybody: tuple[str, ...] = ()  # determiners that speak to all: "toàn thể"
    field_heads: tuple[str, ...] = ()  # heads that a field follows: "các Bộ: Công an"
    that: tuple[str, ...] = ()  # between the verb of asking and what is asked
    auxiliaries: tuple[str, ...] = ()  # between the asker and the verb of asking: "has also"
    passives: tuple[str, ...] = ()  # before one who only is said to have asked: "assigned by"
    issuing: tuple[str, ...] = ()  # verbs by which a plan comes into being
    self_issuing: tuple[str, ...] = ()  # verbs by which the document tells of itself
    bare_action: bool = False  # the action may follow its addressee with no word between
    closings: tuple[str, ...] = ()  # before the limit that closes a run: ", completed by"
    speech_tags: tuple[str, ...] = ()  # behind a quotation: "a-t-il"
    means: tuple[str, ...] = ()  # a lead-in ending so acts itself: ", including by"
    things: str = ""  # pattern of nouns that neither act nor help: "the best practices"
    such_as: tuple[str, ...] = ()  # a lead-in ending so lists some of the steps it speaks of: "including"
    acted: str = ""  # pattern of a past form by its ending: what its subject did before it asked
    further: tuple[str, ...] = ()  # join a verb of asking to an earlier one with the same subject: "and", "but"
    demonstratives: tuple[str, ...] = ()  # take up the bodies named before: "these", "such"
    tidings: str = ""  # pattern at a document's head that tells of an order: "the President signed an order"
    kindless: bool = False  # orders do not name their kind
    prepositions: tuple[str, ...] = ()  # a noun follows
    before_verbs: tuple[str, ...] = ()  # a verb follows, although they stand before nouns too
    after_nouns: tuple[str, ...] = ()  # a noun, and no verb in the imperative, stands before
    conditions: tuple[str, ...] = ()  # open a clause on which the main one hangs, whatever its subject: "once"
    subordinators: tuple[str, ...] = ()  # open a clause that says nothing of the main one
    relative_pronouns: tuple[str, ...] = ()
    preverbal: str = ""  # pattern of the pronouns before a verb; a group in it denies the verb
    takes_object: str = ""  # pattern of a verb between its pronoun and its object: no noun, though it looks like one
    third_person: str = ""  # pattern of a word that is a noun or a verb said of another, no imperative
    of: tuple[str, ...] = ()  # before what a thing or body belongs to
    objects: tuple[str, ...] = ()  # pronouns that are asked: "them"
    asked_apart: bool = False  # what is asked begins behind its addressee: "asked the mayor to | open the hall"
    reported: tuple[str, ...] = ()  # begin a passive that only tells of an order: "were told to"
    adverb: str = ""  # pattern of an adverb before an imperative: "promptly "
    holding: str = ""  # pattern at the end of a lead-in whose items say what is in a thing: "a report identifying"
    remarks: tuple[str, ...] = ()  # behind a comma they begin what the asker only notes: "noting that"
    halves: tuple[str, ...] = ()  # adjectives that wait for their noun: "Petites | et Moyennes Entreprises"
    remark: str = ""  # pattern of the words that begin a remark on the asker, between commas: "saluant"
    gerund: str = ""  # pattern of a verb as a noun or participle: "improving"
    you: str = ""  # pattern of the pronoun right before a verb that is said to those it speaks to
    first_person: str = ""  # pattern of the pronoun right before a verb by which the writer tells of himself
    orders: str = ""  # pattern of words before a colon that announce orders: "the following instructions"; its group "who" names who gave them
    pressing: str = ""  # pattern of a need of whatever follows: "la nécessité d'une approche concertée"
    listing: str = ""  # pattern of a sentence that announces the list below it, without a colon
    sent: str = ""  # pattern before whom a paper was sent to, or is spoken to in its group "you"
    sent_to: str = ""  # pattern of whom a paper was sent to: no day, no clause
    ruled: str = ""  # pattern of a sentence that tells that rules were given: what must be is asked for below it
    of_whom: tuple[str, ...] = ()  # articles of a body of which something is asked: "exigé du maire que"
    asides_behind: str = ""  # pattern of adverbs between a verb of asking and what it asks
    said_last: str = ""  # pattern of who says it, behind what is said: ", indique une note"; groups paper, speaker
    aims: tuple[str, ...] = ()  # begin what is asked for behind whom it is asked of: "afin que"
    further_verb: str = ""  # pattern of what joins a verb of asking to an earlier one; group "them": those named before
    them: str = ""  # pattern at the head of a verb of asking whose pronoun takes up who must act: "il leur a demandé"
    them_before: str = ""  # pattern of such a pronoun right before the verb
    labels: str = ""  # pattern of a word and its colon before what is to be done, on the same line: "mission: "
    decided: tuple[str, ...] = ()  # of these, what asks only where somebody took it: "a arrêté les décisions"
    imperative: str = ""  # pattern of a verb that orders those it speaks to; its group "never" forbids
    idle: tuple[str, ...] = ()  # imperatives that ask for nothing: "discover", "subscribe"
    banned: str = ""  # pattern of "is forbidden": what it is said of must not be
    required: str = ""  # pattern of "is required", "is to be sent": what it is said of must be
    done: str = ""  # pattern of a passive in the present: in an instrument it obliges
    firm: str = ""  # pattern of words by which such a present obliges: "systematically"
    informed: tuple[str, ...] = ()  # in parentheses behind an addressee who is only told: "for information"
    called: str = ""  # pattern of a must that is said of people and bodies only: "are invited to"
    calling: str = ""  # pattern of verbs of asking whose object is who must act: "urges"
    deed: str = ""  # pattern of a noun phrase that names an action: "the release of"
    called_by: tuple[str, ...] = ()  # determiners of whoever is called: "the", "each"
    many: tuple[str, ...] = ()  # of these, what speaks of several or any
    datives: tuple[str, ...] = ()  # articles of an addressee: "au"
    object_opens: str = ""  # pattern of what begins an asked-for noun behind its addressee
    toward_action: str = ""  # the same behind who is called: "to vigilance"
    between: str = ""  # pattern of what may stand between a must and its verb
    agreeing: tuple[str, ...] = ()  # verbs of saying what was settled: what would be done then is asked for
    conditional: str = ""  # pattern of the form in which it is told: "would"
    each: tuple[str, ...] = ()  # determiners of each or any of a kind, in the singular: "every"
    agentive: tuple[str, ...] = ()  # what people and bodies do, and neither texts nor works
    parallel: tuple[tuple[str, ...], ...] = ()  # articles that begin one body after the other
    totals: tuple[tuple[str, ...], ...] = ()  # opens a list of bodies as a whole; what each further one begins with
    governing: str = ""  # pattern of words behind a head whose own objects may be listed: "exploitant"
    role: str = ""  # pattern of nouns that by their form name people: a unit behind an article
    speaking: tuple[str, ...] = ()  # what is issued, and is said to ask itself: "the circular asks"
    auxiliary: str = ""  # pattern of what stands before a participle of asking, with the adverbs between; its group
    # "pronoun" stands for one named before, "nobody" for no one ("it has been")


class Pack(NamedTuple):
    """One language, as data."""

    grammar: Grammar
    cues: tuple[Cue, ...]
    heads: tuple[UnitHead, ...]
    limits: tuple[Limit, ...]
    slots: tuple[Slot, ...] = ()
    sections: tuple[Section, ...] = ()
    fields: tuple[FieldLine, ...] = ()
    columns: tuple[Column, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    header: tuple[HeaderLine, ...] = ()
    references: tuple[Reference, ...] = ()
    bases: tuple[Basis, ...] = ()
