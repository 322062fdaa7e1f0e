"""The run: a demand holds over clauses, sentences and list items until something ends it."""

from dataclasses import dataclass, field, replace

from directives.extraction.marks import FRAME, Context, Draft, Event, Passage, Reading, Spans
from directives.extraction.records import Confidence, Deadline, Modality, Reason
from directives.extraction.voices import REGULAR, Voices

_MOST_TARGETS = 500  # directives of which one field line may speak


@dataclass(slots=True)
class Machine(Voices):
    """Reads the clauses of a document in order and keeps what holds."""

    bullets_apart: bool = False  # a body named in one bullet does not hold in the next
    addressees: Spans = ()  # to whom the document goes
    sent_to: Spans = ()  # to whom the paper went of which it tells
    spoken_to: Spans = ()  # whom its text calls by their office
    drafts: list[Draft] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    _root: Context = field(default_factory=Context)
    _after: dict[int, Context] = field(default_factory=dict)
    _sentence: int = 0
    _lead: int = -1  # the block of the last lead-in
    _pending: Draft | None = None
    _floor: int = 0  # what stands above a heading hands nothing down to the items below it
    _last_units: Spans = ()
    _mentioned: Spans = ()
    _head_limit: Deadline | None = None
    _rules: Context | None = None  # rules were given: every paragraph may hold some

    def __post_init__(self) -> None:
        self._last_units = self.addressees

    # --- places -------------------------------------------------------------------------------------------------

    def enter(self, index: int) -> None:
        """Begin a block: a list item inherits from its parent, running text from the running text before."""
        block = self.blocks[index]
        self._index = index
        self._mentioned = ()
        self.next_sentence()
        self._series = self._series if block.style or block.parent >= 0 else ("", [])
        holds = block.parent >= self._floor
        self.now = self._after.get(block.parent, self._root) if holds else self._root
        bullet = self.bullets_apart and block.depth > 0 and not any(ch.isalnum() for ch in block.style)
        if bullet and not self.now.units and self.now.licence != "frame":
            self._last_units = self.addressees
        loose = block.parent < 0 and (block.depth == 0 or not self.bullets_apart)
        led = self.now.leads and (self.bullets_apart or not self._is_listed())
        if self.own_musts and loose and not led:
            self.close()
            self.now = self._rules or self.now

    def _is_listed(self) -> bool:
        """Whether the list that the last lead-in opened stands above: what follows is none of its items."""
        lead, before = self._lead, self._index - 1
        return 0 <= lead < before and self._is_under(before, lead) and not self.blocks[lead + 1].style.startswith("sec")

    def leave(self) -> None:
        """End a block: what it said holds for its children, and in running text for what follows."""
        self._after[self._index] = self.now
        block = self.blocks[self._index]
        if block.depth == 0:
            if block.parent < 0:
                self._root = self.now
            else:
                self._after[block.parent] = self.now

    def reset(self, *, attached: bool = False) -> None:
        """A new document begins inside this one. `attached`: a plan, in which who had to act above has no part."""
        self.now = self._root = Context()
        self._last_units = self.addressees if attached else self._last_units
        self._floor = max(self._index, self._floor) if attached else self._floor

    def next_sentence(self) -> None:
        self._sentence, self._head_limit = self._sentence + 1, None

    @property
    def last_draft_block(self) -> int:
        return self.drafts[-1].block if self.drafts else -1

    # --- what is found --------------------------------------------------------------------------------------------

    def dismiss(self, start: int, end: int, reason: Reason, rule: str) -> None:
        if start < end:
            self.passages.append(Passage(start, end, reason, rule))

    def close(self) -> None:
        self.now = Context(is_closed=self.now.is_closed, is_open_section=self.now.is_open_section)

    def reopen(self) -> None:
        """A heading that is no section ends a closed one."""
        self._floor = max(self._index, 0) if self.own_musts else self._floor
        kept = Context(is_open_section=self.now.is_open_section) if self.own_musts else self.now
        self.now = kept._replace(is_closed=False)

    def announce(self, issuer: tuple[int, int], text: str) -> None:
        """A plan was issued: what follows with a verb at its head is in the plan."""
        licence = "rules" if self.own_musts else "plan"
        self.now = Context(licence, issuer, text[issuer[0] : issuer[1]].lower())
        self._rules = self._rules or (self.now if self.own_musts else None)

    def open_frame(self, reading: Reading, text: str) -> None:
        """A new frame: a new asker and modality; the addressees of the frame before no longer hold."""
        cue, frame, block = reading.frame_cue, reading.frame, self.blocks[self._index]
        impersonal = cue is not None and cue.impersonal
        asker = self._who_asks(reading, impersonal=impersonal)
        anew = reading.issuer is not None or (reading.clause.opens_sentence and not impersonal)
        anew = self.own_musts and anew and not reading.to_them
        if anew:
            self._last_units = ()
        name = text[asker[0] : asker[1]].lower() if asker else None
        if reading.issuer and block.depth:
            known = self._series[1] if self._series[0] == block.style else []
            self._series = (block.style, [*known, reading.issuer][-REGULAR:])
        keeps_units = reading.issuer is None and self.now.licence != "" and not anew
        self.now = self.now._replace(
            licence="frame",
            is_closed=self.now.is_closed and reading.issuer is None,
            issuer=asker,
            issuer_text=name,
            modality=(cue.modality if cue else None) or Modality.OBLIGATION,
            modality_proof=(frame.start, frame.end) if frame else None,
            units=self.now.units if keeps_units else (),
            partners=(),
            limit=None if reading.issuer else self.now.limit,
        )

    def accept(self, reading: Reading, rule: str, confidence: Confidence, *, fall_back: bool) -> Draft:
        """A directive, with what it inherits; its own words hold from now on."""
        self._take_over(reading, fall_back)
        modality, proof = self._modality(reading)
        draft = Draft(
            start=reading.first,
            end=reading.clause.end,
            block=self._index,
            sentence=self._sentence,
            units=self.now.units,
            own_units=bool(reading.subject.spans),
            partners=tuple(dict.fromkeys((*reading.partners.spans, *self.now.partners))),
            limit=reading.limit or self._head_limit or self.now.limit,
            own_limit=reading.limit is not None,
            issuer=self.now.issuer or self._asker_of_series() or self._asker_of_report(reading),
            modality=modality,
            modality_proof=proof,
            urgent=(reading.urgent.start, reading.urgent.end) if reading.urgent else None,
            rule=rule,
            confidence=confidence,
        )
        self.drafts.append(draft)
        if reading.heads_list:
            self.now = self.now._replace(
                partners=reading.partners.spans or self.now.partners,
                limit=replace(reading.limit, inherited=True) if reading.limit else self.now.limit,
            )
        return draft

    def lead_in(self, reading: Reading, *, fall_back: bool) -> None:
        """A line that only introduces its list hands down subject, partners, limit and licence."""
        self._take_over(reading, fall_back)
        self._lead = self._index
        modality, proof = self._modality(reading)
        self.now = self.now._replace(
            issuer=self.now.issuer or self._asker_of_report(reading),
            modality=modality,
            modality_proof=proof,
            licence=self.now.licence or "lead_in",
            leads=True,
            partners=reading.partners.spans or self.now.partners,
            limit=reading.limit or self.now.limit,
        )

    def mention(self, spans: Spans, text: str, *, speaks: bool = True) -> None:
        """Who the sentence told of is who "he" and "it" mean in the next; several are none who `speaks`."""
        self._mentioned = spans
        if not speaks:
            return
        self._last_issuer = spans[0]
        if self.now.issuer:
            name = text[spans[0][0] : spans[0][1]].lower()
            self.now = self.now._replace(issuer=spans[0], issuer_text=name)

    def soften(self) -> None:
        """The list is one of recommendations: what it asks, it asks for."""
        self.now = self.now._replace(licence="frame", modality=Modality.REQUEST)

    def hold(self, limit: Deadline | None) -> None:
        """For the rest of the sentence."""
        self._head_limit = replace(limit, inherited=True) if limit else self._head_limit

    def extend(self, reading: Reading) -> bool:
        """Let the directive before take in this clause; only within its own block or as its list's part."""
        if not self.drafts:
            return False
        draft = self.drafts[-1]
        if draft.block != self._index and not self._is_parent(draft.block):
            return False
        draft.end = reading.clause.end
        if reading.limit is not None and reading.limit.kind in ("date", "relative"):
            draft.limit, draft.own_limit = reading.limit, True
        if reading.urgent is not None and draft.urgent is None:
            draft.urgent = (reading.urgent.start, reading.urgent.end)
        return True

    def let_go(self) -> None:
        """A quotation: the addressees of the sentence before are not spoken to."""
        if self.own_musts:
            self._last_units = ()
            self.now = self.now._replace(units=())

    def set_units(self, spans: Spans, licence: str, verb: Event | None = None) -> None:
        """`verb`: at the head of a line, how it asks: "4. Đề nghị Mặt trận Tổ quốc"."""
        self.now = self.now._replace(units=spans or self.now.units, licence=self.now.licence or licence, partners=())
        self._last_units = spans or self._last_units
        asks = verb.cue(FRAME) if verb is not None else None
        if verb is not None and asks is not None and asks.modality is Modality.REQUEST:
            self.now = self.now._replace(modality=asks.modality, modality_proof=(verb.start, verb.end))

    def speaker(self, span: tuple[int, int], name: str, *, asks: bool = False) -> None:
        """Somebody says what follows; `asks`: by a verb of asking."""
        self._last_issuer = self._asker = span
        if self.own_musts:
            self._last_units = ()
        self.now = Context("frame" if asks else "quote", span, name.lower())

    def speak_on(self) -> None:
        """Who spoke last says what follows."""
        self.now = self.now._replace(issuer=self._asker or self._last_issuer)

    def section(self, *, is_open: bool) -> None:
        self._floor = max(self._index, 0) if self.own_musts and self.blocks[self._index].depth == 0 else self._floor
        licence = self.now.licence or "section" if is_open else self.now.licence
        self.now = self.now._replace(is_closed=not is_open, is_open_section=is_open, licence=licence)

    # --- fields from lines of their own -----------------------------------------------------------------------------

    def targets(self, field_blocks: set[int]) -> list[Draft]:
        """The directives a field line speaks of: its own block's, the last item's, or those under its list item."""
        block = self.blocks[self._index]
        if not self.drafts:
            return []
        last = self.drafts[-1].block
        if last == self._index or block.depth == 0:
            return self._since(last)
        above = block.parent
        while above in field_blocks:
            above = self.blocks[above].parent
        return [draft for draft in self._since(above) if above >= 0 and self._is_under(draft.block, above)]

    def _since(self, block: int) -> list[Draft]:
        """The latest directives, back to those of a block."""
        first = len(self.drafts)
        least = max(0, first - _MOST_TARGETS)
        while first > least and self.drafts[first - 1].block >= block:
            first -= 1
        return self.drafts[first:]

    def _is_under(self, index: int, above: int) -> bool:
        while index > above >= 0:  # a parent stands before its children
            index = self.blocks[index].parent
        return index == above >= 0

    def _is_parent(self, index: int) -> bool:
        return self._is_under(self._index, index)

    # --- inheritance ------------------------------------------------------------------------------------------------

    def _take_over(self, reading: Reading, fall_back: bool) -> None:
        if reading.anaphor and self._mentioned and not reading.subject.spans:
            self.now = self.now._replace(units=self._mentioned, partners=())
        if reading.subject.spans:
            known = (self._mentioned or self.now.units or self._last_units) if reading.resumes else ()
            self._mentioned = ()
            self._last_units = known or reading.subject.spans
            self.now = self.now._replace(units=self._last_units, partners=())
        elif reading.addressed and (self.addressees or self.spoken_to):
            self._last_units = self.addressees or self.spoken_to
            self.now = self.now._replace(units=self._last_units, partners=())
        elif fall_back and not self.now.units:
            self.now = self.now._replace(units=self._last_units or self.sent_to)
        if reading.limit is not None and reading.clause.opens_sentence:
            at = reading.limit.spans[0].start
            if reading.frame is not None and at < reading.frame.start:
                self.now = self.now._replace(limit=replace(reading.limit, inherited=True))
            elif at <= reading.first + 4 and (self.own_musts or reading.limit.kind != "ongoing"):
                self._head_limit = replace(reading.limit, inherited=True)
