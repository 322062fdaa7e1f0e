"""Lists of bodies: where one ends and the next begins, and what shares a head with the one before."""

import re
from collections.abc import Iterator

from directives.extraction.marks import HEAD, MODAL, PARTNER, PAST, PREP, STATE, Event, Events
from directives.extraction.packs.entries import Grammar, UnitHead
from directives.extraction.text import either, skip_blank
from directives.extraction.units.openers import Opener, Piece
from directives.extraction.units.parallel import Parallel

_PARENS = re.compile(r"\([^()]*\)")
_FEWEST = 3  # words of a name that no head noun knows
_ROLE = (UnitHead("", "", ()),)
_NEXT = re.compile(r"\s+([a-z]{2,})\b")


class Lists:
    """The grammar of one language's lists of bodies."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        count = r"|\d{1,3}\s+" if grammar.verb_lexicon else ""
        self.determiner = re.compile(rf"(?:{either(grammar.determiners)}(?:(?<=')|\s+){count})+")
        self.splitting = re.compile(rf"{either(grammar.splitting)}(?:(?<=')|\s+)")
        joints = "|".join(grammar.conjunctions)
        aside = rf"(?:,?\s*{either(grammar.interposed)}\s*,?\s*)?" if grammar.interposed else ""
        after = rf"(?:{joints})\b\s*,?\s*{aside}"
        self._joint = re.compile(rf"\s*[,;/]\s*(?:{after})?|\s+{after}(?<=[\s,])")
        self._complement = re.compile(rf"\s{either(grammar.of)}\s")
        self._alien = re.compile(rf"{either(grammar.alien)}\s")
        courteous = [word for word in grammar.determiners if any(f" {one} " in word for one in grammar.conjunctions)]
        self._courtesy = re.compile(either(courteous)) if courteous else None
        self._parallel = Parallel(grammar)
        self._role = re.compile(grammar.role) if grammar.role else None
        self._halves = tuple(f" {word}" for word in grammar.halves)
        self._behind = frozenset(grammar.behind)
        self._courtesies = tuple(f"{word} " for word in grammar.courtesies)

    def groups(self, text: str, folded: str, events: Events, start: int, end: int) -> Iterator[tuple[int, int]]:
        """One span per body that can stand by itself."""
        group: list[int] = []
        opener = Opener()
        for piece in self._pieces(folded, events, start, end):
            opened = self._opens(text, folded, events, piece, opener if group else None, group)
            if opened is None and group and self._parallel.goes_on(folded, (group[0], piece.start, piece.end, end)):
                opened = Opener(determined=True)
            if opened is None and group and self._alien.match(folded, piece.start, piece.end):
                break  # an indefinite article or a pronoun begins what is done, not who does it
            if opened is None and group:
                group[1] = piece.end
                if opener.colon:
                    opener.inner = opener.inner or piece.joint.strip()[:1]
                    opener.bare = opener.bare or self.head_at(folded, events, piece.start, piece.end) is None
                continue
            if group:
                yield group[0], group[1]
            group, opener = [piece.start, piece.end], opened or Opener(headless=True)
            opener.semicolons = ";" in folded[start:end]
        if group:
            yield group[0], group[1]

    def head_at(self, folded: str, events: Events, start: int, end: int) -> Event | None:
        """The head noun of the noun phrase at `start`, after its determiners."""
        if not events.bits & HEAD and self._role is None:
            return None
        determined = self.determiner.match(folded, start, end)
        at = determined.end() if determined else start
        if determined and self._role and (named := self._role.match(folded, at, end)) and not events.is_at(at, HEAD):
            return Event(at, named.end(), HEAD, (), _ROLE)
        reach = end if self.grammar.head_final else min(at + 1, end)
        for index in range(events.index_from(at), len(events)):
            event = events[index]
            if event.start >= reach:
                return None
            if event.bits & HEAD:
                if self.grammar.head_final and self._qualifies(folded, event.end, end):
                    continue
                placed = determined is None and all(head.place for head in event.heads)
                return None if placed else event
            if event.start > at and self.grammar.head_final and event.bits & (PREP | PARTNER | PAST | STATE | MODAL):
                return None
        return None

    def _qualifies(self, folded: str, at: int, end: int) -> bool:
        """Whether a noun only qualifies the one behind it: "agency authorization systems" are no agency."""
        word = _NEXT.match(folded, at, end)
        return word is not None and word[1] not in self._behind and not word[1].endswith(self.grammar.behind_endings)

    def _pieces(self, folded: str, events: Events, start: int, end: int) -> Iterator[Piece]:
        masked = _PARENS.sub(lambda m: "(" * len(m[0]), folded[start:end])
        masked = self._courtesy.sub(lambda m: "_" * len(m[0]), masked) if self._courtesy else masked
        at, joint = skip_blank(folded, start, end) - start, ""
        heads = [e for e in events if e.bits & HEAD and start <= e.start < end]
        chiefs, cut = self._parallel.chiefs(heads), 0
        for match in self._joint.finditer(masked):
            inside = masked.endswith(self._halves, 0, match.start()) or any(
                e.start < start + match.start() < e.end for e in heads
            )
            begins = start + match.end() in chiefs
            named = cut > 0 and "," not in masked[cut : match.end()]  # "chairpersons of cities and towns"
            if inside or not (begins or (not named and self._cuts_list(masked, match))):
                continue
            cut = match.end() if begins else 0
            if match.start() > at:
                yield Piece(start + at, start + match.start(), joint)
                joint = match[0]
            at = match.end()
        if at < end - start:
            yield Piece(start + at, start + len(masked.rstrip()), joint)

    def _cuts_list(self, masked: str, match: re.Match[str]) -> bool:
        """Where heads stand last, an "and" without comma or article joins words of a name if commas part the list."""
        if not self.grammar.head_final or "," in match[0] or ";" in match[0]:
            return True
        aside = any(word in match[0] for word in self.grammar.interposed)
        if aside or "," not in masked.rstrip(" ,") or self.splitting.match(masked, match.end()) is not None:
            return True
        joints = [f" {word} " for word in self.grammar.conjunctions]
        last = all(masked.find(joint, match.end()) < 0 for joint in joints)
        return last and not any(f",{joint}" in masked for joint in joints)

    def _opens(
        self,
        text: str,
        folded: str,
        events: Events,
        piece: Piece,
        opener: Opener | None,
        group: list[int],
    ) -> Opener | None:
        """What a piece opens if it begins a new body; None if it goes on with the body before."""
        head = self.head_at(folded, events, piece.start, piece.end)
        if head is None:
            return Opener(proper=True) if opener and self._is_proper_name(text, folded, piece, opener) else None
        new = self._opener(text, folded, head, piece)
        if opener is None:
            return self._behind_colon(new, folded, events, piece) if new.colon else new
        if opener.colon:
            return new if self._ends_colon_list(new, head, piece, opener) else None
        return self._in_list(new, folded, events, head, piece, opener, group)

    def _is_proper_name(self, text: str, folded: str, piece: Piece, opener: Opener) -> bool:
        """A body that no head noun knows: "and the Voice of the Coast", "et Ports autonomes de France"."""
        if self.grammar.verb_lexicon or piece.joint.strip() not in self.grammar.conjunctions or opener.headless:
            return False
        determined = self.splitting.match(folded, piece.start, piece.end)
        at = determined.end() if determined else piece.start
        words = text[at : piece.end].split()
        named = len(words) >= _FEWEST and words[0][0].isupper() and any(word[0].isupper() for word in words[1:])
        return named and bool(determined if self.grammar.head_final else opener.determined)

    def _in_list(
        self, new: Opener, folded: str, events: Events, head: Event, piece: Piece, opener: Opener, group: list[int]
    ) -> Opener | None:
        if opener.headless and self.grammar.head_final:
            return None
        if new.determined:
            return new
        if self.grammar.verb_lexicon:
            return self._in_plain_list(new, folded, events, head, piece, opener, group)
        if self.grammar.head_final:
            return self._in_head_final_list(new, folded, head, piece, opener, group)
        further = self._parallel.shares(folded, group[0], piece.start)
        return new if further else self._in_determined_list(new, piece, opener)

    def _behind_colon(self, new: Opener, folded: str, events: Events, piece: Piece) -> Opener:
        behind = folded.index(":", piece.start) + 1
        new.bare = self.head_at(folded, events, skip_blank(folded, behind, piece.end), piece.end) is None
        return new

    def _opener(self, text: str, folded: str, head: Event, piece: Piece) -> Opener:
        determined = self.splitting.match(folded, piece.start, piece.end) is not None
        proper = text[head.start].isupper()
        generic = all(h.generic for h in head.heads)
        return Opener(
            determined=determined,
            title=any(h.title for h in head.heads),
            proper=proper,
            named=proper and any(h.capital for h in head.heads) and not any(h.generic for h in head.heads),
            shares=proper or generic,
            generic=generic,
            colon=":" in folded[piece.start : piece.end],
            everybody=folded.startswith(self.grammar.everybody, piece.start),
            owned=determined and not proper and self._complement.search(folded, piece.start, piece.end) is not None,
            person=folded.startswith(self._courtesies, piece.start)
            and head.end - head.start == len(head.heads[0].term),
            alone=head.end >= piece.end and not any(h.whole for h in head.heads),
        )

    def _ends_colon_list(self, new: Opener, head: Event, piece: Piece, opener: Opener) -> bool:
        """Behind "các Bộ: Công an, Quốc phòng" a stronger mark, or a body with a head of its own, goes on outside."""
        if opener.inner == "," and piece.joint.lstrip().startswith(";"):
            return True
        if new.determined and piece.joint.strip() in self.grammar.conjunctions:
            return True
        term = head.heads[0].term
        return opener.bare and (new.determined or new.title or (" " in term and term not in self.grammar.field_heads))

    def _in_plain_list(
        self, new: Opener, folded: str, events: Events, head: Event, piece: Piece, opener: Opener, group: list[int]
    ) -> Opener | None:
        """Without articles: an office or a proper name begins a body, a common noun may share the first head."""
        common = any(not one.capital for one in head.heads)
        alone = head.end >= piece.end and common
        if new.title:
            return None if opener.person and not new.person else new
        if (alone and opener.title) or self._is_further_place(folded, head, piece, group):
            return None
        if opener.title and self._shares_title(folded, head, piece, opener, group):
            return None
        if new.proper and not alone:
            return None if opener.owned else new
        if all(one.generic for one in head.heads) or (alone and any(one.generic for one in head.heads)):
            joins = self._joins(folded, events, head, opener, group, alone=alone)
            return None if joins else new if alone and opener.proper else opener
        return None if opener.title or opener.everybody else new

    def _joins(
        self, folded: str, events: Events, head: Event, opener: Opener, group: list[int], *, alone: bool
    ) -> bool:
        """Whether a common noun shares the first head: "các sở, ban, ngành", but "Sở Y tế, các …"."""
        place = folded[head.start : head.end] in self.grammar.places
        described = opener.proper and not opener.alone
        again = place and not opener.determined and folded.startswith(self.grammar.places, group[0])
        further = (opener.named or again or (described and not place)) and not alone
        further = further or (alone and described and not self._is_shared(events, group))
        return opener.determined or opener.title or (opener.shares and not further)

    def _is_shared(self, events: Events, group: list[int]) -> bool:
        """ "Ban Thường vụ tỉnh ủy, thành ủy": a common noun ends the name, and one more may follow it."""
        last = next((e for e in reversed(events) if e.start < group[1]), None)
        generic = last is not None and last.end >= group[1] > last.start and last.start > group[0]
        return generic and last is not None and any(one.generic or one.place for one in last.heads)

    def _shares_title(self, folded: str, head: Event, piece: Piece, opener: Opener, group: list[int]) -> bool:
        """ "Giám đốc Sở Y tế, Sở Tài chính; Chủ tịch …": the office counts for all up to the stronger mark."""
        within = opener.semicolons and ";" not in piece.joint
        noun = folded[head.start : head.end].split(" ", maxsplit=1)[0]
        return within or folded.find(f" {noun} ", group[0], group[1]) > 0

    def _is_further_place(self, folded: str, head: Event, piece: Piece, group: list[int]) -> bool:
        """ "Ủy ban nhân dân thành phố Hà Nội, thành phố Huế": a second place of the body before."""
        if folded[head.start : head.end] not in self.grammar.places:
            return False
        before = f"{folded[group[0] : group[1]]} "
        return not before.startswith(self.grammar.places) and any(f" {word} " in before for word in self.grammar.places)

    def _in_determined_list(self, new: Opener, piece: Piece, opener: Opener) -> Opener | None:
        """An article parts bodies; a list without articles is parted by its marks."""
        if ";" in piece.joint or "/" in piece.joint:
            return new
        return None if opener.determined else new

    def _in_head_final_list(
        self, new: Opener, folded: str, head: Event, piece: Piece, opener: Opener, group: list[int]
    ) -> Opener | None:
        generic, opens = new.generic, head.start == piece.start
        if (opens and self._parallel.chiefs([head])) or any(word in piece.joint for word in self.grammar.interposed):
            return new
        joins = generic and opener.shares and (opener.generic or not self.grammar.chiefs)
        if joins or self._parallel.shares_noun(folded, (*group, piece.start, piece.end)):
            return None
        if "," in piece.joint or ";" in piece.joint:
            return new if opens or not (new.title and opener.title) else None
        same = folded.startswith(self.splitting.sub("", folded[group[0] : group[0] + 14], count=1)[:6], piece.start)
        if opener.title and new.title and not same:
            return None  # "Assistant to the President and National Security Advisor"
        joined = self._complement.search(folded, group[0], group[1]) and not (new.title and opens)
        many = folded[group[0] : group[1]].split(" ", 1)[0].endswith("s")  # "mayors of the coastal towns and villages"
        bare = many and " " not in folded[piece.start : piece.end]
        return None if joined and (generic or new.shares or bare) else new
