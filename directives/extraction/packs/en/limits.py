"""Time limits: what stands in the text, and what it comes to."""

from datetime import date

from directives.extraction.packs.entries import Limit, Slot, Way

_DUE = date(2024, 6, 15)
_ISSUED = date(2024, 3, 15)
_DO = "The Secretary of Labor shall issue guidance"
_THIS = (("shift", "0"),)
_NEXT = (("shift", "1"),)


def _words(*templates: str | tuple[str, str]) -> tuple[Way, ...]:
    return tuple(Way(one) if isinstance(one, str) else Way(*one) for one in templates)


# A participle that qualifies a noun: "crops sown | in 2024"; not "shall be completed | in 2024".
_DONE = r"(?<!be )(?<!is )(?<!are )(?<!been )(?<!being )(?<!get )(?<!ly )(?:\w+[^e\W]ed|paid|sent|set|done|given|grown|sown|born|built|held|sold|begun|taken|made|drawn|caught)"
# The same of a participle that the phrase names itself: "permits issued before", not "shall be issued before".
_BARE = r"(?<!be )(?<!being )(?<!are )(?<!is )(?<!been )(?<!get )(?<!ly )(?<!have )(?<!be not )(?<!ed and )(?<!ed or )(?<!ed, and )(?<!ade and )"
# Behind these a mere "this year" is by when; elsewhere it says when something was: "the dams damaged this year".
_FINISH = r"(?:complete|finish|finali[sz]e|conclude|deliver|commission|wrap up|hand over|inaugurate|operationali[sz]e|clear|distribute|recruit|hire|fill|build|construct|open|launch|publish|submit|ratify|enact|adopt|repay|settle|release|disburse|pay|remit|issue|file|table|present|send|transmit|provide|furnish|dispatch|sign|gazette|convene|hold|conduct)(?: (?!that |which |who |why |how |whether |when |where )(?:[^\s,;:]|,(?=\d))+){1,16}?(?<!ed)(?<! sown)(?<! born)(?<! built)(?<! held)(?<! sold)(?<! begun)(?<! made)(?<! found)(?<! lost)(?<! of)(?<! for)(?<! from)(?<! than)"
# What is forbidden, stopped or open for a time: "fishing is prohibited | from 1 July to 30 September".
_STOPPED = r"(?:(?:prohibited|prohibition|banned|ban|forbidden|barred|outlawed|suspended|suspension|not (?:allowed|permitted)|disallowed|closed|closure|close season|curfew|moratorium|embargo|exempt|exempted|exemption|waived|offence|offense|unlawful|illegal|in force|(?:is|are) (?:free|open|offered|held|available|served)|no (?:person|vehicle|one|vessel|boat|driver|operator|trader|member)(?: [^;:.]{0,60})? (?:may|shall|can)|(?:may|shall|must|can|do|does) not))(?!\w)(?: [^;:]+)?"
# Where a day tells when people meet: "the board will sit | on 13 June at 10 a.m.".
_MEETING = r"(?:will|shall|is to|are to|to) (?:sit|meet|convene|assemble|gather|be held|take place|be sworn in|be convened|be inaugurated|be heard|be delivered|preside|speak|reconvene|resume)(?: [^;:]+)?|(?:hearing|meeting|sitting|session|ceremony|conference|briefing|trial|sale|auction|interview|interviews|inspection|match|funeral|service)(?: [^;:,]+)? (?:is|are|has been|have been) (?:set|fixed|scheduled|slated|listed|booked|planned)(?: [^;:]+)?|(?:is|are) expected (?:at|in|on|here)(?: [^;:]+)?"
# What is asked for at a rhythm: "shall submit | a monthly report"; not "shall consider | a monthly report".
_RENDER = r"(?<!not )(?<!whether )(?:submit|provide|furnish|send|deliver|publish|issue|transmit|present|prepare|produce|make|file|render|give|conduct|hold|convene|compile|release|circulate|forward|undertake|perform|carry out)(?: (?!that |which |who |whether |if )[^\s,;:]+){0,12}?(?<! of)(?<! on)(?<! from)(?<! in)(?<! under)(?<! as)(?<! about)(?<! for)"
# What is only aimed at, foreseen or promised: "the bill seeks to connect all schools | by 2030".
_AIM = r"(?:(?:seeks?|aims?|aspires?|hopes?|intends?|pledged|committed|sought|aimed|is projected|are projected|is estimated|are estimated|is forecast|are forecast|is on track|are on track) to|would|will (?:exceed|surpass|number|double|triple|total|account for)|(?:goal|aim|target|ambition|objective|vision)s?(?: [^\s,;:]+){0,5} (?:is|are|was|remains|of|to))(?! (?:require|direct))(?: [^\s;:.]+(?:\.\d+)?){1,24}"
_RENDERED = "(report|reports|update|updates|summary|briefing|assessment|review|bulletin|statement|return|returns|inventory|audit|evaluation|account|accounting|progress report|inspection|meeting|survey|certification|list|analysis)"
# A date by itself in brackets is a term behind what is to be done, not behind what is cited: "Repair the pier (June 2024)".
_BRACKET = r"(?:(?!(?:acts?|laws?|orders?|memorand\w+|reports?|sections?|no\.|u\.s\.c\.?|c\.f\.r\.?|pub\.?|stat\.?|reg\.?|circulars?|decisions?|judgments?|letters?|editions?|since|from|established|signed|issued|adopted|approved|dated|published|conference|summit|meeting|survey|study|census)(?!\w))[^\s(;]+ ){4,}\("
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth",
    "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth",
)
SLOTS = (
    Slot(
        "before", _DO + " {} June 15, 2024.",
        _words(
            ("[by ](no|not) later than", "no later than"), "nlt", "by", ("(on|at) or before", "on or before"), "before", "until", "prior to", "not after", ("[is |are |be ]due[ on| by| no later than]", "due on"), ("in advance of", "in advance of"),
            ("[with |has |have ][a |an ][firm |final |hard ](deadline|due date|target date|completion date|target)[ is| of| for completion is| being|:]", "with a deadline of"), "up to", "through", "effective no later than", "ahead of", "in time for", ("as of no later than", "as of no later than"), "at the latest by", "latest by",
        ),
        due=_DUE,
    ),
    Slot("on", _DO + " {} June 15, 2024.", _words("on", "due", "for completion in"), due=_DUE),
    Slot("in", _DO + " {} June 2024.", _words("in", "during", "within", "over the course of", "in the course of", "sometime in"), due=date(2024, 6, 30)),
    Slot(
        "hour", _DO + " by {} June 15, 2024.",
        _words(
            ("[the ](close of business|cob|close of play|close|end of the business day|end of business|noon|midnight|end of day|eob|eod)[ on| of|,]", "close of business on"),
            ("{num}[:{num}][ ](p.m.|a.m.|pm|am)[,][ {zone}][,][ on| of]", "5:00 p.m. on"), ("{num}:{num}[ hours][ on]", "17:00 on"), ("12 noon[ on]", "12 noon on"), ("{num}:{num} {zone}[ on]", "17:00 GMT on"),
        ),
        due=_DUE,
    ),
    Slot("zone", _DO + " by 5:00 p.m. {} on June 15, 2024.", _words("eastern time", "eastern", "et", "est", "edt", "utc", "gmt", "local time", "eastern standard time", "pacific time", "central time"), due=_DUE),
    Slot("wd", _DO + " by {} June 15, 2024.", _words(*((f"[next |this |the coming ]{day}[,]", f"{day},") for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))), due=_DUE),
    Slot(
        "moment", _DO + " by {}.",
        (
            Way("[{wd} ][the ]{mon}[.] {day}[,] {year}", "June 15, 2024", _DUE),
            Way("[{wd} ][the ]{mon}[.] {day}", "June 15", _DUE),
            Way("[{wd} ][the ]{day}[ day][ of] {mon}[.][,][ {year}]", "15 June 2024", _DUE),
            *(Way(f"[{{wd}} ][the ]{word}[ day] of {{mon}}[,][ {{year}}]", f"the {word} of June 2024", date(2024, 6, day), (("day", str(day)),)) for day, word in enumerate(_ORDINALS, start=1)),
            Way("[{wd} ][the ][{part}[ of|-| ][ ]]{mon}[.][ {day}][,| of] this year", "June 15 this year", _DUE, (("period", "year"), *_THIS)),
            Way("[{wd} ][the ]{day}[ day][ of] {mon}[.][,| of] this year", "15 June this year", _DUE, (("period", "year"), *_THIS)),
            Way("[{wd} ]{month}/{day}/{year}", "06/15/2024", _DUE),
            Way("[{wd} ]{year}-{month}-{day}", "2024-06-15", _DUE),
            Way("[{wd} ]{day}.{month}.{year}", "15.06.2024", _DUE),
            Way("[the ]{day}[ day] of (this|the current) month", "the 25th of this month", date(2024, 3, 25), (("period", "month"), *_THIS)),
            Way("[the ]{day}[ day] of (next|the following) month", "the 25th of next month", date(2024, 4, 25), (("period", "month"), *_NEXT)),
            Way("[the ](last|final) {weekday} (in|of) {mon}[,| of][ {year}]", "the last Friday of May 2024", date(2024, 5, 31)),
            Way("[the ]{n} {weekday} (in|of) {mon}[,| of][ {year}]", "the third Friday in June 2024", date(2024, 6, 21)),
            Way("[the ]first (week|seven days) (in|of) {mon}[,| of][ {year}]", "the first week of June 2024", date(2024, 6, 7), (("day", "7"),)),
            Way("[the ]second week (in|of) {mon}[,| of][ {year}]", "the second week of June 2024", date(2024, 6, 14), (("day", "14"),)),
            Way("[the ](first half|first fortnight) (in|of) {mon}[,| of][ {year}]", "the first half of June 2024", date(2024, 6, 15), (("day", "15"),)),
            Way("[the ](last week|second half|final week|fourth week|last ten days) (in|of) {mon}[,| of][ {year}]", "the last week of June 2024", date(2024, 6, 30), (("part", "end"),)),
            Way("[the ][month of ]{mon}[.][,| of][ {year}]", "June 2024", date(2024, 6, 30)),
            Way("[the ]{part}[ of|-| ][ ][the month of ]{mon}[.][,| of][ {year}]", "the end of June 2024", date(2024, 6, 30)),
            Way("[the ]last[ business| working] day (of|in) {mon}[.][,| of][ {year}]", "the last day of June 2024", date(2024, 6, 30)),
            Way("[the ][{part} of ][the ]{quarter}[ calendar] quarter[,| of][ calendar year| cy][ {year}]", "the end of the second quarter of 2024", date(2024, 6, 30)),
            Way("[the ][{part} of ][the ]{quarter}[ fiscal] quarter of (fiscal year|fy)[ ]{year}", "the second quarter of fiscal year 2024", date(2024, 3, 31), (("fiscal", "1"),)),
            Way("[the ][{part} of ]q{quarter}[,| of][ {year}]", "Q2 2024", date(2024, 6, 30)),
            Way("[the ][{part} of ]q{quarter}[ of] (fy|fiscal year)[ ]{year}", "Q2 FY 2024", date(2024, 3, 31), (("fiscal", "1"),)),
            Way("[the ][{part} of ][the ]{quarter}[ calendar] quarter[ of] (this|the|the current|this calendar|the calendar) year", "the second quarter of this year", date(2024, 6, 30), (("period", "year"), *_THIS)),
            Way("[the ][{part} of ][the ]{quarter}[ calendar] quarter[ of] (next|the next|the following|the coming) year", "the second quarter of next year", date(2025, 6, 30), (("period", "year"), *_NEXT)),
            Way("[the ][{part} of ][the ]{half} (half|semester)[ of] (this|the|the current|this calendar) year", "the first half of this year", date(2024, 6, 30), (("period", "year"), *_THIS)),
            Way("[the ][{part} of ][the ]{half} (half|semester)[ of] (next|the next|the following|the coming) year", "the first half of next year", date(2025, 6, 30), (("period", "year"), *_NEXT)),
            Way("[the ][{part} of ][the ]{half} semester[,| of][ calendar year| the year][ {year}]", "the end of the first semester of 2024", date(2024, 6, 30)),
            Way("[the ][{part} of ][the ]{half} half[,| of][ calendar year| the year][ {year}]", "the end of the first half of 2024", date(2024, 6, 30)),
            Way("[the ][{part} of ]h{half} {year}", "H1 2024", date(2024, 6, 30)),
            Way("[the ][{part} (of|in) ]((the|this)[ current]|current) fiscal year", "the end of the fiscal year", date(2024, 9, 30), (("period", "year"), ("fiscal", "1"), *_THIS)),
            Way("[the ][{part} (of|in) ](next|the next|the following|the coming) fiscal year", "the end of the next fiscal year", date(2025, 9, 30), (("period", "year"), ("fiscal", "1"), *_NEXT)),
            Way("[the ][{part} (of|in) ]((the|this)[ current]|current) [calendar ]{period}", "the end of the month", date(2024, 3, 31), _THIS),
            Way("[the ][{part} (of|in) ](next|the next|the following|the coming) [calendar ]{period}", "the end of next month", date(2024, 4, 30), _NEXT),
            Way("(year-end|year's end|end of year|the year's end|calendar year-end)", "year-end", date(2024, 12, 31), (("period", "year"), *_THIS)),
            Way("(year-end|the end of calendar year|the end of cy)[ ]{year}", "year-end 2024", date(2024, 12, 31)),
            Way("(month-end|end of month|the month's end)", "month-end", date(2024, 3, 31), (("period", "month"), *_THIS)),
            Way("(quarter-end|end of quarter|the quarter's end)", "quarter-end", date(2024, 3, 31), (("period", "quarter"), *_THIS)),
            Way("[the ]{part}[ of|-| ][ ][calendar year |the year |cy ]{year}", "the end of 2024", date(2024, 12, 31)),
            Way("[this |next |the coming ]{weekday}", "Friday", date(2024, 3, 22)),
            Way("{weekday} of next week", "Friday of next week", date(2024, 3, 22), _NEXT),
            Way("tomorrow", "tomorrow", date(2024, 3, 16), (("period", "day"), *_NEXT)),
            Way("[[the ]{part} of ]fiscal year{open}fy{close}[ ]{year}", "the end of fiscal year (FY) 2024", date(2024, 9, 30), (("fiscal", "1"),)),
            Way("(today|this day)", "today", _ISSUED, (("period", "day"), ("shift", "0"))),
            Way("[[the ]{part} of ](fiscal year|fy)[ ]{year}", "the end of fiscal year 2024", date(2024, 9, 30), (("fiscal", "1"),)),
        ),
        issued=_ISSUED,
    ),
    Slot("in_year", _DO + " by {}.", (Way("[the year |calendar year |cy ]{year}", "2024", date(2024, 12, 31)), Way("[the ]{year} calendar year", "the 2024 calendar year", date(2024, 12, 31)))),
    Slot("duration", _DO + " within {}.", (
        Way("[the ][next |first |following |subsequent |a period of |the |an additional ]{n}[-| ]{unit}[ period]", "the next 30 days", date(2024, 4, 14)),
        Way("a fortnight", "a fortnight", date(2024, 3, 29), (("n", "2"), ("unit", "weeks"))), Way("(half a year|six-month period|half-year)", "half a year", date(2024, 9, 15), (("n", "6"), ("unit", "months"))),
        ), issued=_ISSUED),
    Slot(
        "within", _DO + " {} 30 days.",
        _words(
            ("[by ](no|not) (later|more) than", "no later than"), ("[in ](no|not) more than", "in no more than"), "within", ("within (a|the) (period|space|time|timeframe|maximum) of[ no more than]", "within a period of"), "in", "in under", "inside", "inside of", ("no longer than", "no longer than"), "in less than", "in not more than", "not to exceed",
            ("within (at most|a maximum of|not more than|no more than)", "within at most"), ("over the (next|coming|following)", "over the next"), ("not exceeding", "not exceeding"),
        ),
        due=date(2024, 4, 14), issued=_ISSUED,
    ),
    Slot("since", _DO + " within 30 days {} the date of this order.", _words("of", "after", "following", "from", "from and after", "of the day after", "beginning on", "starting from", "starting on", "as of", ("(calculated|counted|measured|running|starting) from", "counted from"), "upon", "subsequent to", "since", "beginning with"), due=date(2024, 4, 14), issued=_ISSUED),
    Slot("ahead", _DO + " no later than 30 days {} the annual meeting.", _words("before", "prior to", "in advance of", "ahead of", "preceding"), issued=_ISSUED),
    Slot(
        "issue", _DO + " within 30 days of {}.",
        _words(
            ("[the ][{dated} ][date ][of ][the ][{dated} ][date ][of ]{paper}", "the date of this order"), ("(the date hereof|today|today's date|signature|issuance|the date of issuance|now|the date of signature|the date of signing|publication)", "today"), ("(its|the) (issuance|publication|signing|date of issuance|date of publication)", "its issuance"),
            ("(the|its) (enactment|adoption|entry into force|signing|issuance|publication|approval) of {paper}", "the adoption of this resolution"),
        ),
        due=date(2024, 4, 14), issued=_ISSUED,
    ),
    Slot("dated", _DO + " within 30 days of the {} of this order.", _words("enactment", "adoption", "publication", "issuance", "signing", "signature", "issue", "approval", "release", "date"), due=date(2024, 4, 14), issued=_ISSUED),
    Slot("paper", _DO + " within 30 days of the date of {}.", _words(("(this|the present)[ executive| presidential| national security| policy] (order|memo|memorandum|instruction|letter|notice|policy|directive|guidance|proclamation|action|plan|circular|decision|document|bulletin|report|strategy|communication|act|law|statute|code|agreement|message|determination|regulation|resolution)", "this memorandum"), ("(these|the present) (instructions|regulations|guidelines|rules|directions|directives|orders|provisions|terms|procedures|standing orders|by-laws|bylaws|recommendations|resolutions|notes|measures|decisions)", "these instructions")), due=date(2024, 4, 14), issued=_ISSUED),
    Slot("thereafter", _DO + " within 30 days of the date of this order, and {} thereafter.", _words("annually", "quarterly", "monthly", "weekly", "semi-annually", "semiannually", "biannually", "yearly", "daily", ("every {num} (days|weeks|months|years)", "every 6 months"), "every two years", "every three months", "every six months", ("(each|every) {period}", "every year"), ("(every|each) [calendar |fiscal ]{period}", "each year"), ("on (a|an) {skip} basis", "on an annual basis"), "at least twice a year", "twice a year", "periodically", "regularly", "every other year", ("at least (annually|quarterly|monthly|once a year|every year)", "at least annually"), ("no less (often|frequently) than (annually|quarterly|monthly)", "no less frequently than annually")), due=date(2024, 4, 14), issued=_ISSUED),
    # Where a paper appears on another day than its own.
    Slot("gazette", _DO + " within 30 days of the publication of this notice {}.", _words("in the federal register", "in the gazette", "in the official gazette", "on the website"), issued=_ISSUED),
    # Before what must have happened first: a term in the same sentence counts from it.
    Slot("when", "{} a spill occurs, the Secretary of Labor shall issue guidance within 30 days.", _words("when", "whenever", "if", "in the event", "in the event that", "in case", "should", "each time"), issued=_ISSUED),
    Slot("this", _DO + " within 30 days of the date of {} order.", _words(("(this|these)", "this"), "the present"), due=date(2024, 4, 14), issued=_ISSUED),
    Slot("deadline", "The Secretary of Labor shall issue guidance, and the {} for filing it is June 15, 2024.", _words("deadline", "due date", "closing date", "target date", "cut-off date", "cutoff date", "completion date", "submission date"), due=_DUE),
    # What is to be handed in, by its noun, before a colon; not the prizes of a feast nor a wreath.
    Slot("handing", "{} to the port: June 15, 2024, by mail.", _words(("(submission|return|filing|receipt|transmission|upload|uploading|collection|delivery|lodging) of [the |all |your |completed |signed |duly completed ][{few} ](form|return|report|application|bid|tender|questionnaire|proposal|document|list|nomination|comment|response|claim|record|mark|score|budget|estimate|plan|statement|declaration|file|paper|roster|entry|entries|data)[s]", "submission of the catch forms")), due=_DUE),
    Slot("last_day", _DO + " {} June 15, 2024.", _words("by", "before", "nlt", "no later than", "not later than", "on or before", "prior to"), due=_DUE),
    # What happens, lasts or is valid, and what is only aimed at or foreseen: the time behind it is its own.
    Slot(
        "told", "The Secretary of Labor shall guard the fair while it {} in June 2024.",
        _words(
            ("(takes place|took place|will take place|is held|was held|will be held|runs|ran|will run|begins|began|ends|ended|starts|started|opens|opened|closes|closed|kicks off)", "takes place"), ("(will host|hosts|hosted|is hosting|will celebrate|celebrates|marks|will mark|falls|will fall)", "will host"),
            ("(expires|expired|will expire|lapses|lapsed|will lapse|terminates|shall terminate|shall expire|shall lapse|sunsets)", "expires"), ("(is|are) expected to (begin|start|last|end|resume|continue|rise|fall|reach|grow|arrive|open|peak|remain)", "is expected to peak"), ("(will meet|met|meets|will sit|sat|will convene|convenes|convened|will assemble|assembles|will gather|will address|addressed|will receive|will preside|presides|will speak|will open|will perform|will inaugurate)", "meets"),
            ("(hands down|will hand down|will deliver its|will deliver judgment|will rule|will pronounce|will announce the results)", "will hand down"), ("(departs|will depart|will leave|left|returned|arrives|will arrive|arrived|sails|will sail|will land)", "departs"),
            ("(persists|will persist|will continue|reopens|will reopen|resumes|will resume|restarts|will restart|will prevail|prevails|will linger)", "reopens"),
            ("(matures|mature|will mature|matured|falls due|fell due|is repayable|are repayable)", "matures"), ("(will exceed|exceeds|exceeded|will total|will number|will surpass|will double|will triple|will cross|will account for|will cost)", "will exceed"), ("(is|are) (projected|forecast|forecasted|estimated|predicted|anticipated|tipped)", "is forecast"),
            ("(should|could|might|may) (begin|start|reach|peak|open|resume|rise|fall|exceed|grow|last|arrive|ease|recover|stabilise|stabilize|hit|double|end)", "may begin"), ("(holds office|hold office|holds the post|will serve|served|is appointed|are appointed|is elected|are elected|was appointed|was elected)", "holds office"),
            ("(is|are|shall be|will be|was|were|remains|remain) (strictly |hereby |temporarily |)(prohibited|banned|forbidden|barred|outlawed|proscribed|exempt|exempted|free|closed|extended|waived|frozen|halted)", "is closed"), ("(is|are|was|were|remains|remain) (valid|open|closed|in force|in effect|suspended|available|scheduled|planned|slated|due to begin)", "remains open"),
            ("(will reach|reached|reaches|will represent|represented|stood at|stands at|rose|fell|grew|will grow|increased|decreased|declined|averaged|totaled|totalled|amounted)", "reached its peak"),
            ("(will travel|will visit|will attend|will participate|traveled|visited|attended)", "will attend"),
        ),
        issued=_ISSUED, is_limit=False,
    ),
    Slot("every", _DO + " by the 25th of {} month.", _words("each", "every", "the")),
)
DATES = (
    Limit("{moment}[,] (by|before|no later than|not later than|at the latest by) {hour}", f"{_DO} today by 6 p.m.", _ISSUED, issued=_ISSUED, quiet=True),
    Limit("(is|are|be|falls|fall|being) due[ (at|in|with|to|for|from) {few}] (on|by|before|no later than|not later than|on or before)[ {hour}] {moment}", "The Secretary of Labor shall collect the plans, which are due at the Treasury on June 15, 2024.", _DUE, quiet=True),
    Limit("(have|has|having|given|gave|gives|give|allowed)[ {few}] (until|till|up to|up until)[ {hour}][ the]{gap}{moment}[,] to", "The Secretary of Labor shall tell firms that they have until June 15, 2024 to issue guidance.", _DUE, quiet=True),
    Limit("{before}[ {hour}][,] {moment}[,] at the (latest|very latest)", f"{_DO} by the end of June at the latest.", date(2024, 6, 30), issued=_ISSUED),
    Limit("{before}[ {hour}][,] {moment}", f"{_DO} by 5:00 p.m. on June 15, 2024.", _DUE),
    Limit("(before|prior to|ahead of|in advance of) {in_year}", f"{_DO} before 2025.", date(2024, 12, 31), values=(("before", "1"),)),
    Limit("(before|by|ahead of|prior to|in advance of|in time for|no later than) (the|its|their|our|his|her|next) {few}(,| on| of| in| -| scheduled for| set for| due on| slated for)[ (on|in)] [{wd} ][the ]{mon} {day}[, {year}]", f"{_DO} before the next date of hearing, June 15, 2024.", _DUE, quiet=True),
    Limit("{before} {in_year}", f"{_DO} by 2024.", date(2024, 12, 31)),
    Limit("(in|during|within|over the course of|in the course of|sometime in|throughout) {in_year}", f"{_DO} during 2024.", date(2024, 12, 31), quiet=True, unless=_DONE),
    Limit("{in} {moment}", f"{_DO} in June 2024.", date(2024, 6, 30), quiet=True, unless=_DONE),
    Limit("{on} {moment}", f"{_DO} on June 15, 2024.", _DUE, quiet=True, unless=_DONE),
    Limit("{deadline} (for|of)[ {skip}][ {skip}]: [{hour} ][on ]{moment}", "Deadline for filing the forms with the port: June 15, 2024, by mail.", _DUE, quiet=True),
    Limit("{handing}[ {skip}][ {skip}]: [{before} ]{moment}", "Submission of the catch forms to the port: June 15, 2024, by mail.", _DUE, quiet=True),
    Limit("{deadline} (for|to|by which|of){gap}(is|are|shall be|will be|remains|is set for|is fixed at|falls on|has been set for|is hereby set for)[ {hour}][ {before}][ on] {moment}", "The Secretary of Labor shall issue guidance, and the deadline for filing it is June 15, 2024.", _DUE, quiet=True),
    Limit("(by|before|on or before|not later than|no later than|latest by) {day}.{month}.{year2}{end}", f"{_DO} by 15.06.24.", _DUE),
    Limit("this {period}{end}", "The Secretary of Labor shall finish the guidance this year.", date(2024, 12, 31), issued=_ISSUED, quiet=True, behind=_FINISH, values=_THIS),
    Limit("next {period}{end}", "The Secretary of Labor shall finish the guidance next month.", date(2024, 4, 30), issued=_ISSUED, quiet=True, behind=_FINISH, values=_NEXT),
    Limit("{mon} {year}{close}", f"{_DO} (June 2024).", date(2024, 6, 30), quiet=True, behind=_BRACKET),
    *(Limit(f"q{q} {{year}}{{close}}", f"{_DO} (Q{q} 2024).", due, values=(("quarter", str(q)),), quiet=True, behind=_BRACKET) for q, due in ((1, date(2024, 3, 31)), (2, date(2024, 6, 30)), (3, date(2024, 9, 30)), (4, date(2024, 12, 31)))),
    Limit("{mon} {day}, {year}{close}", f"{_DO} (June 15, 2024).", _DUE, quiet=True, behind=_BRACKET),
    Limit("(between|from) {skip} (and|to|through|until) {moment}", f"{_DO} between June 1 and June 15, 2024.", _DUE, quiet=True),
)
RELATIVE = (
    Limit("{duration}[ {since} {issue}] (is|are|has been|have been|will be|shall be) (hereby |)(allowed|given|granted|allotted|accorded|allowed for|afforded)", "Thirty days from the date of this order are allowed to the Secretary of Labor, who shall issue guidance.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("(gave|gives|give|has given|have given|granted|grants|allowed|allows|accorded) {few} {duration} to", "The Speaker gave the Minister thirty days to issue what the Secretary of Labor shall sign.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("{within} {duration}{open}{since} {event}", f"{_DO} within 30 days (from the close of the hearing).", None, "relative", 30, "days", anchor="the close of the hearing", issued=_ISSUED),
    Limit("{within} {duration}[ {since} {event}| {ahead} {event}]", f"{_DO} within 30 days of the date of this order.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED),
    Limit("{within} {duration}[ {since} {issue}][,] and {thereafter} thereafter", f"{_DO} within 30 days of the date of this order, and annually thereafter.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED),
    Limit("{before}[ {hour}][,] {moment}[,] and {thereafter} thereafter", f"{_DO} by June 15, 2024, and annually thereafter.", _DUE),
    Limit("{duration} (after|following|from|{ahead}) {event}", f"{_DO} 30 days after the date of this order.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("[not less than |at least |no less than |no fewer than ]{duration} {ahead} {event}", f"{_DO} at least 30 days before the annual meeting.", None, "relative", 30, "days", anchor="the annual meeting", quiet=True),
    Limit("[is |are |was |were |have been |has been |had been ](given|allowed|granted|giving them) {duration} (to|in which to|within which to)", "The Governor shall see that the contractor is given two weeks to submit the plan.", date(2024, 3, 29), "relative", 2, "weeks", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("(have|has|will have|shall have|given|is given|are given|was given|were given)[ only][ up] until {moment}[,] to", "The Governors shall report, and they have until June 15, 2024 to finish.", _DUE, quiet=True),
    Limit("(give|gives|gave|given|giving|allow|allows|allowed|grant|grants|granted)[ {few}] {duration} (to|in which to|within which to)", "The Governor shall see that the contractor is given 30 days to finish.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("(have|has|having|will have|shall have)[ only| just| a further| another| exactly] {duration}[ ({since}|{ahead}) {event}] (to|in which to|within which to)", "The Governors shall report, and they have thirty days to finish.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("{before} (the end|the close|the expiration|the expiry|the conclusion) of (the|that|this) {n}-{unit} period", f"{_DO} by the end of the 30-day period.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("(will|shall|is to|are to)[ next| again| also| then] (meet|sit|convene|reconvene|resume|gather|assemble)[ again| next][ {few}] on {moment}", "The Secretary of Labor shall note that the council will next meet on June 15, 2024.", kind="none", quiet=True),
    Limit("{n}-{unit} (ultimatum|notice|grace period|window|countdown)", "The Governor handed the Secretary of Labor a 30-day ultimatum to issue guidance.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("{before} the {n} {unit} (after|following|from) {event}", f"{_DO} by the fifteenth day after the end of the strike.", None, "relative", 15, "days", anchor="the end of the strike", quiet=True),
    Limit("{n}-{unit} deadline", f"{_DO} under a 30-day deadline.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
)
_RHYTHMS = (("annual", "annually", "year"), ("quarterly", "quarterly", "quarter"), ("monthly", "monthly", "month"), ("weekly", "weekly", "week"), ("daily", "daily", "day"), ("semi-annual", "semi-annually", "half-year"), ("semiannual", "semiannually", "half-year"), ("biannual", "biannually", "half-year"), ("yearly", "yearly", "year"), ("bi-weekly", "bi-weekly", "week"), ("biweekly", "biweekly", "week"), ("bimonthly", "bimonthly", "month"), ("bi-monthly", "bi-monthly", "month"), ("fortnightly", "fortnightly", "week"), ("biennial", "biennially", "year"), ("twice-yearly", "twice yearly", "half-year"), ("half-yearly", "half-yearly", "half-year"))
RECURRING = (
    *(Limit(f"[at least |no less than |not less than |no less frequently than |no less often than |not less frequently than ]{adverb}", f"{_DO} at least {adverb}.", kind="recurring", every=every, quiet=True, unless=_DONE) for _, adverb, every in _RHYTHMS),
    *(Limit(f"on (a|an) {adjective} (basis|cycle|schedule)", f"{_DO} on a {adjective} basis.", kind="recurring", every=every) for adjective, _, every in _RHYTHMS),
    *(Limit(f"{adverb}[,| and] {{before}} {{moment}}", f"{_DO} {adverb} by June 15.", kind="recurring", every=every, quiet=True) for adverb, every in (("annually", "year"), ("yearly", "year"))),
    *(Limit(f"(a|an) {adjective}[ {{few}}] {_RENDERED}", f"The Secretary of Labor shall submit a {adjective} progress report.", kind="recurring", every=every, quiet=True, behind=_RENDER) for adjective, _, every in _RHYTHMS),
    Limit("(every|each) {n} {unit}", f"{_DO} every 6 months.", kind="recurring", every="half-year"),
    Limit("(every (other|second|alternate)|alternate) {weekday}[s]", f"{_DO} every second Friday.", kind="recurring", every="week"),
    Limit("(every fortnight|fortnightly|once a fortnight|every second week|once every fortnight)", f"{_DO} every fortnight.", kind="recurring", every="week"),
    Limit("every other week", f"{_DO} every other week.", kind="recurring", every="week", values=(("n", "2"), ("unit", "weeks"))),
    Limit("every other (month|calendar month)", f"{_DO} every other month.", kind="recurring", every="month", values=(("n", "2"), ("unit", "months"))),
    Limit("every other year", f"{_DO} every other year.", kind="recurring", every="year", values=(("n", "2"), ("unit", "years"))),
    Limit("(every|each|per) [calendar |fiscal ]{period}", f"{_DO} every year.", kind="recurring", every="year"),
    Limit("(every|each) hour", f"{_DO} every hour.", kind="recurring", every="day", values=(("n", "1"), ("unit", "hours"))),
    Limit("(hourly|on an hourly basis)", f"{_DO} on an hourly basis.", kind="recurring", every="day", values=(("n", "1"), ("unit", "hours"))),
    Limit("(every|each) {weekday}", f"{_DO} every Friday.", kind="recurring", every="week"),
    Limit("(every|each) {mon} {day}", f"{_DO} every June 15.", kind="recurring", every="year"),
    Limit("(every|each) {mon}", f"{_DO} every June.", kind="recurring", every="year"),
    Limit("[at least |no less than |not less than |not fewer than ](once|one time) (a|an|per|each|every|during each|in each)[ calendar| fiscal] {period}", f"{_DO} once a month.", kind="recurring", every="month"),
    Limit("[at least |no less than |not less than |not fewer than ](once|one time) (every|each) {n} {unit}", f"{_DO} at least once every 6 months.", kind="recurring", every="half-year"),
    Limit("[at least |no less than |not less than ]twice (a|an|per|each|every|yearly|during each)[ calendar| fiscal] {period}", f"{_DO} twice a year.", kind="recurring", every="half-year", values=(("times", "2"),)),
    Limit("[at least |no less than |not less than ]{times} times (a|an|per|each|every)[ calendar| fiscal] {period}", f"{_DO} four times a year.", kind="recurring", every="quarter", quiet=True),
    Limit("({before}|on) the {day}[ day] of (each|every|the)[ calendar] {period}", f"{_DO} by the 25th day of each month.", kind="recurring", every="month"),
    Limit("({before}|on) the (first|1st)[ day] of (each|every)[ calendar] {period}", f"{_DO} on the first of each month.", kind="recurring", every="month", values=(("day", "1"),)),
    Limit("({before}|on|at)[ the] (last|final)[ calendar] day of (each|every)[ calendar| fiscal] {period}", f"{_DO} by the last day of each month.", kind="recurring", every="month", values=(("last", "-1"),)),
    Limit("({before}|on|at)[ the] (last|final) (business|working) day of (each|every)[ calendar| fiscal] {period}", f"{_DO} by the last business day of each month.", kind="recurring", every="month", values=(("last", "-1"), ("on", "MO,TU,WE,TH,FR"))),
    Limit("({before}|on|at)[ the] first (business|working) day of (each|every)[ calendar| fiscal] {period}", f"{_DO} on the first business day of each month.", kind="recurring", every="month", values=(("last", "1"), ("on", "MO,TU,WE,TH,FR"))),
    Limit("({before}|on|at)[ the] (end|close|conclusion) of (each|every)[ calendar| fiscal] {period}", f"{_DO} by the end of each quarter.", kind="recurring", every="quarter"),
    Limit("({before}|on) {moment}[,] (of|in) (each|every|any)[ succeeding| calendar| fiscal| subsequent] (year|{period})", f"{_DO} by June 15 of each year.", kind="recurring", every="year"),
    Limit("({before}|on) {moment} and[ by| on| before] {moment}[,] (of|in) (each|every)[ calendar| fiscal] year", f"{_DO} by June 15 and December 15 of each year.", kind="recurring", every="half-year"),
    Limit("({before}|on) {moment}[,| and] (annually|each year|every year|yearly|each calendar year)", f"{_DO} by June 15 annually.", kind="recurring", every="year"),
    Limit("({before}|on) {moment} and[ by| on| before] {moment}[,] (annually|each year|every year|yearly)", f"{_DO} by June 15 and December 15 each year.", kind="recurring", every="half-year"),
    Limit("(each|every) year[,]( {before}| on| no later than) {moment}", f"{_DO} each year by June 15.", kind="recurring", every="year"),
    Limit("{within} {n} {unit} (of|after|following) the (end|close|conclusion) of (each|every)[ calendar| fiscal] {period}", f"{_DO} within 15 days after the end of each quarter.", kind="recurring", every="quarter"),
    Limit("{n} {unit} (of|after|following) the (end|close|conclusion) of (each|every)[ calendar| fiscal] {period}", f"{_DO} not later than 15 days after the end of each quarter.", kind="recurring", every="quarter", quiet=True),
)
ONGOING = tuple(
    Limit(words, f"{_DO} {words}.", kind="ongoing")
    for words in (
        "on an ongoing basis", "on a rolling basis", "on a continuing basis", "on a continuous basis", "on a continual basis", "continuously", "continually", "regularly", "on a regular basis", "at all times", "periodically", "on a periodic basis", "on a routine basis", "routinely",
        "constantly", "around the clock", "24 hours a day", "day and night", "round the clock", "on a day-to-day basis", "without interruption", "at all hours", "on a permanent basis", "on a standing basis", "at regular intervals", "in perpetuity",
    )
)
NONE = (
    Limit("(has|have|shall have|will have|is given|are given) {duration}[ {since} {skip}] (to|in which to|within which to) (appeal|contest|challenge|sue|petition|bring the|bring an|seek review|withdraw|cancel|reconsider|apply for review|dispute)", "The Secretary of Labor shall tell firms that they have 30 days to contest the fine.", kind="none", quiet=True),
    Limit("(appeal|appeals|application|petition|complaint)[ (against|from) {few}] (lies|lie|shall lie){gap}{within} {duration}[ {since} {event}]", "The Secretary of Labor shall note that an appeal lies to the court within 30 days.", kind="none", quiet=True),
    Limit("(imports|exports|consumes|produces|loses|receives|handles|generates|records|attracts|spends|treats|serves|employs|uses|sells|buys|import|export|consume|produce|lose|receive|handle|generate)[ (about|some|nearly|over|around|more than|up to)] {num}{gap}(each|every|per|a) {period}", "The Secretary of Labor shall feed a land that imports 300,000 tonnes of rice each year.", kind="none", quiet=True),
    Limit("(from|between)[ {hour}][ on] {skip} (to|until|and|till|through|up to)[ {hour}][ on] {moment}", "The Secretary of Labor shall note that fishing is prohibited from 1 June to 15 June 2024.", kind="none", quiet=True, behind=_STOPPED),
    Limit("(until|till|through|up to)[ {hour}][ on] {moment}", "The Secretary of Labor shall note that a curfew covers the port until June 15, 2024.", kind="none", quiet=True, behind=_STOPPED),
    Limit("(each|every|on|on the|the) [first |last |{n} ]{weekday}[s][ (of|in) (the|each|every) {period}]", "The Secretary of Labor shall note that entry is free on the first Sunday of every month.", kind="none", quiet=True, behind=_STOPPED),
    Limit("[for |at ][{hour} ]on {moment}[[,] (at|from) {hour}]", "The Secretary of Labor shall attend the board, which is to sit on June 15, 2024.", kind="none", quiet=True, behind=_MEETING),
    Limit("(imprisonment|prison|jail|detention|custody|sentence|leave|lease|tenancy|contract|licence|warranty|guarantee|moratorium|grace period|tax holiday|holiday|probation|suspension|ban|disqualification|mandate|tenure|validity)[ for a term| for a period] (of|for|not exceeding|not to exceed|of not more than|of up to|up to|of no more than|not more than) {duration}", "The Secretary of Labor shall note that theft carries imprisonment not exceeding two years.", kind="none", quiet=True),
    Limit("(term|terms|sentence|sentences) (of {few} |)(not exceeding|of not more than|not to exceed|of up to|of no more than|not more than|of not less than) {duration}", "The Secretary of Labor shall note that theft carries a term not exceeding two years.", kind="none", quiet=True),
    Limit("{duration}(' | |'s )(notice|leave|imprisonment|holiday|warranty|grace|probation|credit|suspension|pay|wages|rent)", "The Secretary of Labor shall note that the lease ends on three months' notice.", kind="none", quiet=True),
    Limit("(is|are|be) (challenged|appealed|contested|set aside|reviewed|impugned|questioned|brought|disputed){gap}{within} {duration}[ {since} {event}]", "The Secretary of Labor shall note that the fine may be challenged before the court within 30 days of the notice.", kind="none", quiet=True, behind="may|can|could"),
    Limit("(right|rights|entitled|option|freedom) to (appeal|object|petition|withdraw|cancel|review|be heard|complain|apply){gap}{within} {duration}[ {since} {event}]", "The Secretary of Labor shall note the right to appeal to the court within 30 days of the notice.", kind="none", quiet=True),
    Limit("{duration} of {few} (each|every|per|a) {period}", "The Secretary of Labor shall note that clerks get thirty days of leave each year.", kind="none", quiet=True),
    Limit("(payable|paid|due|reviewed|revised|billed|charged|compounded|accrues|renewed)[ {skip}] (monthly|quarterly|weekly|yearly|annually|(every|each) {period}|every {n} {unit})", "The Secretary of Labor shall note that the rent is payable quarterly.", kind="none", quiet=True, behind=r"(?:rents?|fees?|interest|salar\w+|wages?|allowances?|pensions?|premiums?|instalments?|installments?|loans?|dues|rates?|tax|taxes|leases?|bonds?)(?:,? (?!shall|must)[^\s;:]+){0,8},?"),
    Limit("over (the next |the coming |a period of |)({n} {unit}|{duration})", "The Secretary of Labor shall note that the loan is repayable over twenty years.", kind="none", quiet=True, behind=r"(?:repayable|repaid|amortised|amortized|depreciated|spread|phased|forecast|expected|predicted|fall|rain|rains)(?: [^;:.]+)?"),
    Limit("(older|longer|younger|more|greater|newer) than {n} {unit}", "The Secretary of Labor shall close the files older than five years before the hearing.", kind="none", quiet=True),
    Limit("(during|after|following) {few} on {weekday}", "The Secretary of Labor shall explain the failures found during the audit on Friday.", kind="none", quiet=True),
    Limit("(period|periods|years|term|terms|fiscal years|months|season) (from|between|beginning|starting|of)[ on]{gap}(to|through|and|until|ending)[ on] {moment}", "The Secretary of Labor shall cover the period from July 1, 2023 through June 15, 2024.", kind="none", quiet=True),
    Limit("(shall|must|may|should|will|do|does) not {few} (before|until|prior to) ({moment}|{in_year})", "The Secretary of Labor shall not reopen the fishery before June 15, 2024.", kind="none", quiet=True),
    Limit("(dollars|euros|pounds|percent|barrels|tons|tonnes|gallons|hours|miles|units|people|persons|passengers|visitors|acres|liters|kilometers|cases|flights|trains|vehicles|hectares|megawatts|shillings|naira|rupees|pesos)[ {few}] (per|a|each|every) {period}", "The Secretary of Labor shall exempt goods valued under 800 dollars per day.", kind="none", quiet=True),
    Limit("(resolution|decision|decree|directive|circular|law|ordinance|order) (no|number|nos)[.]{gap}on{gap}(through|until) ({moment}|{in_year})", "The Secretary of Labor shall carry out Resolution No. 35/CP of May 16, 2016 on supporting enterprises through 2030.", kind="none", quiet=True),
    Limit("(meeting|conference|briefing|visit|tour|ceremony|council|cabinet|event|interview|statement|speech|address|session|workshop|forum|press|said|told|announced|ordered|directed|instructed|urged|warned|called|speaking|spoke|issued|held|met|addressed|visited|chaired|inspected|adding|added|disclosed|revealed|stated|noted|reporters|journalists)[ (at|in|with|to|of|by|for|from|here|during|after) {few}] on {weekday}", "The Secretary of Labor shall study the remarks made at a meeting with mayors on Friday.", kind="none", quiet=True),
    Limit("(comments|applications|claims|complaints|requests|incidents|cases|petitions|objections|bids|proposals|appeals|accidents|transactions|orders|invoices|violations|persons|employees|veterans)[ that are| which are| that were| who were] (received|filed|submitted|made|issued|occurring|enrolled|hired|reported|recorded|opened|closed|registered|detected|sold|delivered|separated|convicted|diagnosed) (within|in|during) {duration}[ {since} {event}]", "The Secretary of Labor shall consider comments received within 60 days of the notice.", kind="none", quiet=True),
    Limit("(anniversary|summit|state visit|official visit|working visit|funeral|exhibition|symposium|celebration|celebrations|commemoration|ceremony|ceremonies|elections|election|referendum|festival|games|inauguration|conference|congress|fair|parade|regatta|marathon|centennial|semiquincentennial|bicentennial)[ {few}] (on|in|from|of) ({moment}|{in_year})", "The Secretary of Labor shall plan the 250th anniversary on July 4, 2024.", kind="none", quiet=True),
    Limit("(within|in|over|during|for) the (last|past|previous|preceding|prior) {n} {unit}", "The Secretary of Labor shall review claims filed within the past 3 years.", kind="none"),
    Limit("(daily|weekly|monthly|quarterly|yearly) (target|targets|budget|budgets|income|incomes|salary|salaries|wage|wages|pay|rent|rents|bill|bills|fee|fees|payment|payments|average|averages|allowance|allowances|quota|quotas|allocation|allocations|production|output|figures|data|sales|turnover|statistics|subscription|magazine|newspaper|consumption|limit|limits|holiday|holidays|bazaar|bazaars|market|markets|instalment|instalments|installments|contribution|contributions|premium|premiums|pension|pensions|rate|rates|cost|costs|expenses|cash|stipend|stipends|revenue|earnings|needs)", "The Secretary of Labor shall publish monthly targets for ferries.", kind="none", quiet=True),
    Limit("(held|scheduled|hosted|convened|organized|organised|taking place|take place|running|conducted|celebrated|observed)[ {skip}] (from|between) {skip} (to|and|through|until) {moment}", "The Secretary of Labor shall police the fair to be held from 9 to 13 September 2024.", kind="none", quiet=True),
    Limit("(resolution|decision|decree|law|act|policy|scheme|project|masterplan|master plan|framework|initiative|directive|orientation|proposal)[ {skip}] (on|for) {skip} (through|until|to|for) ({moment}|{in_year})", "The Secretary of Labor shall carry out the decree on supporting ports through 2030.", kind="none", quiet=True),
    Limit("(means|for|over|of|covering|covers|cover|throughout|during|in) (the|any|each|every|a) {duration} (preceding|before|prior to|ending|ended|beginning|up to|leading up to)[ {event}]", "The Secretary of Labor shall use the data of the 12 months preceding the application.", kind="none", quiet=True),
    Limit("(fiscal years|fiscal year|years|fy|academic years|calendar years|financial years) {num}[ ](through|to|-|–|and|/)[ ](fy |)({num}|{year})", "The Secretary of Labor shall use funds appropriated for fiscal years 2022 through 2026.", kind="none", quiet=True),
    Limit("({before}|{within}|in) ({moment}|{in_year}|{duration})", "The Secretary of Labor shall publish the plan that seeks to connect all schools by 2030.", kind="none", quiet=True, behind=_AIM),
    Limit("(terminate|terminates|expire|expires|lapse|lapses|sunset|dissolve) {duration} ({since}|{ahead}) {event}", "The Secretary of Labor shall chair the board, which shall terminate 30 days after the final report.", kind="none", quiet=True),
    Limit("(may|can)[ also] (appeal|apply|object|protest|petition|contest|challenge|seek|request|file an appeal|lodge an appeal|comment|withdraw|cancel|elect)[ {skip}] {within} {duration}[ {since} {event}]", "The Secretary of Labor shall tell the firm that it may appeal the fine within 14 days of the notice.", kind="none", quiet=True),
    Limit("(in|within) {duration}", "The Secretary of Labor shall note that the works were completed in 180 days.", kind="none", quiet=True, behind=r"(?:was|were|had been|has been|have been) \w+(?:ed|en|lt|de|ne)"),
    Limit("(quarterly|monthly|weekly|daily|yearly|half-yearly|fortnightly) (return|returns|report|reports|statement|statements|review|reviews|meeting|meetings|bulletin|bulletins|account|accounts|update|updates|summary|summaries|filing|filings|submission|submissions|audit|audits) (for|of|in|were|are|was|is|has|have|show|showed|shows|had)", "The Secretary of Labor shall correct errors in quarterly returns for the year.", kind="none", quiet=True),
    Limit("(per|each|every|a) {period}", "The Secretary of Labor shall pay a stipend of $300 per month.", kind="none", quiet=True, behind=r"[$€£]\s?[\d.,]+(?: (?:million|billion|thousand))?"),
    Limit("(at least|not less than|no less than|no fewer than|a minimum of) {n} {unit}", "The Secretary of Labor shall keep records for at least 5 years.", kind="none"),
    Limit("(the|a|an|its|their|our|his|her|this|each|any|such|these|those|no) (daily|weekly|monthly|quarterly|yearly|bi-weekly|half-yearly)", "The Secretary of Labor shall publish the weekly bulletin.", kind="none", quiet=True),
    Limit("(that|who|which|whose|whom) (do not|does not|did not|has not|have not|fail|fails|failed|had not)[ {skip}] ({within} {duration}|{before} {moment})[ {since} {event}]", "The Secretary of Labor shall fine firms that do not report within 60 days of an accident.", kind="none", quiet=True),
    Limit("for[ a period of| a period not to exceed| the next| up to| no more than| not more than| no longer than] {n} {unit}", "The Secretary of Labor shall keep records for 5 years.", kind="none", quiet=True),
    Limit("{duration} (of age|old|of experience|of service|of employment|in prison|imprisonment|of imprisonment)", "The Secretary of Labor shall list workers with 10 years of service.", kind="none", quiet=True),
    Limit("(under|over|within|by|less than|more than|not more than|no more than|up to) {n} {unit} (of age|old|of experience|of service)", "The Secretary of Labor shall list workers not more than 18 years of age.", kind="none", quiet=True),
    Limit("(postmarked|cast|printed|manufactured|purchased|paid|collected|earned|issued|signed|enacted|adopted|published|filed|established|received|submitted|born|approved|awarded|created|made|entered into|executed|obligated|dated|completed|acquired|installed|hired|built|constructed|begun|initiated|pending|in effect|existing|occurring|incurred) ({before}|{on}|{in}|as of|on or after|after|between) ({moment}|{in_year})", "The Secretary of Labor shall review all permits issued before June 15, 2024.", kind="none", quiet=True, behind=_BARE),
    Limit("(effective|beginning|starting|commencing|as of|from|since|after|on or after|on and after)[ on| in| no earlier than] ({moment}|{in_year})", "The Secretary of Labor shall use the new form beginning on June 15, 2024.", kind="none", quiet=True),
    Limit("(plan|plans|strategy|program|programme|agenda|vision|roadmap|budget|request|appropriations|report|outlays|projections|targets|goals|campaign|forecast|estimates|accounts)[ {skip}] (through|for|to|until) ({moment}|{in_year})", "The Secretary of Labor shall carry out the recovery plan through 2030.", kind="none", quiet=True),
    Limit("(data|statistics|results|expenditures|events|activities|figures|incidents|outcomes|trends|performance|spending|sales|claims|cases)[ (of|on|for|from|about|reported|recorded|collected) {few}] (through|for|in|to|until|during) ({moment}|{in_year})", "The Secretary of Labor shall review the spending in 2024.", kind="none", quiet=True),
    Limit("(celebrate|celebrating|observe|observing|commemorate|commemorating|mark|marking|held|scheduled|convened|opening|attend|expiring|expired|expire)[ {skip}] (on|in) ({moment}|{in_year})", "The Secretary of Labor shall attend the summit on June 15, 2024.", kind="none", quiet=True),
    Limit("(take|takes|taking|took|have|has|having|comes|come|coming|enter|enters|entering|go|goes)( effect| into force| into effect| into operation)[ at {num}[:{num}][ ](a.m.|p.m.|am|pm)[ {few}][,]][ {before}| on| from| as of| beginning] ({moment}|{in_year})", "The Secretary of Labor shall announce that the rule takes effect on June 15, 2024.", kind="none", quiet=True),
    Limit("(remain|remains|continue|continues|expire|expires|terminate|terminates|valid|extended|extend|apply|applies)[ {skip}] (through|until|on|in|by) ({moment}|{in_year})", "The Secretary of Labor shall keep the rule, which remains in effect until June 15, 2024.", kind="none", quiet=True),
)
_LINE = "The Secretary of Labor shall:\n1. issue guidance.\nDeadline: "
BARE = (
    Limit("{moment}", _LINE + "June 15, 2024", _DUE, bare=True, quiet=True),
    Limit("{in_year}", _LINE + "2024", date(2024, 12, 31), bare=True, quiet=True),
    Limit("(ongoing|continuous|continuing|continual|rolling)", _LINE + "ongoing", kind="ongoing", bare=True, quiet=True),
    Limit("{duration}[ {since} {event}]", _LINE + "30 days", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, bare=True, quiet=True),
)
LIMITS = (*DATES, *RELATIVE, *RECURRING, *ONGOING, *NONE, *BARE)
