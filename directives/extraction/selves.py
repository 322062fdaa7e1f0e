"""Whose act a clause tells of: the document's own, or that of a body to which it speaks; and what is due in time."""

import re
from collections.abc import Sequence

from directives.extraction.document import Document
from directives.extraction.dues import has_last_day, heads_clause, is_last_day
from directives.extraction.marks import (
    ADVERB,
    CLAUSE_HEAD,
    FRAME,
    INITIAL,
    LIMIT,
    MODAL,
    NARRATIVE,
    PARTNER,
    PAST,
    PERMIT,
    STATE,
    STRESS,
    VERB,
    Clause,
    Reading,
)
from directives.extraction.packs.entries import Grammar
from directives.extraction.text import skip_blank

_QUALIFIERS = 3  # words before the noun of a body
_LETTERHEAD = 600  # characters at the document's head that may name its office
_LONGEST_ACTOR = 6  # words
_NAMES = re.compile(r"[\n,;:]")


class Selves(Document):
    """Tells what a document says of itself from what it asks of others."""

    _ahead: Sequence[Clause] = ()  # the clauses of the block behind the one that is read

    @property
    def _that(self) -> tuple[str, ...]:
        return tuple(f" {word}" for word in self.grammar.that)

    def _is_own(self, reading: Reading) -> bool:
        """Whether the subject is the office in the letterhead, or an agency by its initials: it tells of itself."""
        if not reading.subject.spans:
            return False
        name = self.text[slice(*reading.subject.spans[0])]
        head = self.text[:_LETTERHEAD]
        if self.grammar.own_voices and not self._heads_clause(reading):
            return True
        if self._is_voice(name):
            return name.isupper() or reading.limit is None or reading.limit.kind not in ("date", "relative")
        if name.isupper():
            unknown = not self.grammar.own_voices or self.header.kind is None
            return unknown or name in _initials(head, self.grammar)
        return " " in name and name.upper() in head

    def _is_voice(self, name: str) -> bool:
        """ "The Administration", "President Doe": whoever speaks in the document, and not the president of a bank."""
        if name.lower().endswith(self.grammar.speaking or "\0"):
            return True  # "this Executive Order will restore …"
        words = name.split()
        return name.lower() in self.grammar.own_voices or (
            words[0].lower() in self.grammar.own_voices
            and name.istitle()
            and not any(w in self.grammar.of for w in words)
        )

    def _heads_clause(self, reading: Reading) -> bool:
        """Whether the body named is the one of which the predicate tells: "work with the ports will …" names none."""
        start, (named, end) = reading.main, reading.subject.spans[0]
        head = self.units.head_at(self.folded, self.all_events.between(named, end), named, end)
        told = any(f"{word} " in self.folded[named:end] for word in self._that)
        if told or (head is not None and self.text.count(" ", named, head.start) > _QUALIFIERS):
            return False
        return named <= start or self.units.determiner.fullmatch(self.folded, start, named) is not None

    def _are_many(self, reading: Reading) -> bool:
        """ "Twenty ministries reported …": no "he" of the next sentence means them."""
        start, end = reading.subject.spans[0]
        head = self.units.head_at(self.folded, self.all_events.between(start, end), start, end)
        plain = head is not None and not any(one.title for one in head.heads)
        return self.grammar.head_final and head is not None and plain and self.folded[: head.end].endswith("s")

    def _is_called_on(self, reading: Reading) -> bool:
        """ "Agencies will …", "GSA will …" in an instrument: the bodies that it speaks to, and others by initials."""
        if not self.grammar.own_voices or not reading.subject.spans:
            return False
        start, end = reading.subject.spans[0]
        head = self.units.head_at(self.folded, self.all_events.between(start, end), start, end)
        passive = reading.predicate is None or self.folded.startswith(" be ", reading.predicate.end)
        if head is None or passive or self.text.count(" ", start, head.start) > _QUALIFIERS:
            return False
        return self.text[start:end].isupper() or any(one.generic for one in head.heads)

    def _is_timed(self, reading: Reading) -> bool:
        """A sentence whose time limit makes it a demand, whatever opens it: "Phủ sóng các thôn, hoàn thành trong năm
        2024", "Báo cáo gửi về Sở trước ngày …", "Đẩy mạnh tuyên truyền. Thời gian thực hiện: …"."""
        clause, opening = reading.clause, reading.opening
        if reading.tells or not clause.opens_sentence or (opening is not None and opening.bits & NARRATIVE):
            return False
        if self._time_follows(reading):
            return bool(reading.subject.spans) or reading.infinitive or heads_clause(reading)
        if not self.all_events.between(clause.start, clause.end).bits & LIMIT:
            return False
        if reading.limit is not None and reading.limit.kind == "ongoing" and self.grammar.verb_lexicon:
            span = reading.limit.spans[0]  # "Thường xuyên kiểm tra, nhắc nhở …"
            return span.start == clause.start and self.all_events.is_at(span.end + 1, VERB)
        if self._delivers_by_day(reading):
            return True
        if opening is None or opening.bits & (VERB | ADVERB | INITIAL):
            return self._is_closing(reading)
        due = opening.bits & CLAUSE_HEAD and has_last_day(reading) and reading.delivers()
        return bool(due and reading.limit and (reading.limit.kind != "relative" or reading.answers()))

    def _is_due_ahead(self, reading: Reading) -> bool:
        """ "Các xã rà soát sổ hộ nghèo; lập danh sách; xong trước ngày 15/6": what a body does in the first part of a
        sentence is due when a further part says by when."""
        clause, predicate = reading.clause, reading.predicate
        acts = predicate is not None and predicate.bits & (VERB | ADVERB | INITIAL | PARTNER) and reading.subject.spans
        if clause.ending != ";" or not acts or reading.tells:
            return False
        for part in self._ahead:
            if part.opens_sentence:
                break
            events = self.all_events.between(part.start, part.end)
            if events.bits & (FRAME | STRESS | PAST):
                break  # somebody else asks, or something has been
            limit = self.limits.read(events, (part.start, part.end), self.issued, self._working_days)
            if limit is not None and is_last_day(limit):
                return True
        return False

    def _must_by_then(self, reading: Reading) -> bool:
        """ "Danh sách trúng tuyển phải được dán trong 03 ngày": a must by a day is owed, whoever owes it and whatever
        other verb names its subject."""
        start, events = reading.clause.start, self.all_events.between(reading.clause.start, reading.clause.end)
        if not (self.grammar.verb_lexicon and events.bits & MODAL and reading.limit) or reading.tells:
            return False
        must = events.first(MODAL, start, reading.clause.end)
        stands = reading.limit.kind == "ongoing" and must and must.end + 1 == reading.limit.spans[0].start
        if not stands and not has_last_day(reading):  # "phải thường xuyên kiểm tra"
            return False
        told = events.first(FRAME | STRESS | PERMIT, start, reading.clause.end)
        alone = must is not None and (told is None or must.start < told.start)
        return alone and (reading.clause.opens_sentence or reading.subject.spans != ())

    def _delivers_by_day(self, reading: Reading) -> bool:
        """ "Đương sự nộp tiền tạm ứng trong 7 ngày kể từ …": what is handed over or finished by a day is due, whoever
        does it; of what else is so told in the sentence nothing is."""
        if not (self.grammar.verb_lexicon and has_last_day(reading) and reading.limit):
            return False
        start, end = reading.main, reading.clause.end
        verb = self.all_events.between(start + 1, end).first(VERB | INITIAL, start + 1, end)
        if verb is None or self.all_events.between(start, end).bits & (FRAME | STRESS | STATE | PERMIT):
            return False
        actor, limit = self.folded[start : verb.start], reading.limit.spans[0]
        named = 0 < len(actor.split()) <= _LONGEST_ACTOR and actor.replace(" ", "").isalpha()
        before = verb.end <= limit.start or limit.end <= start
        return named and before and (reading.delivers() or reading.answers())

    def _time_follows(self, reading: Reading) -> bool:
        """Whether the next clause only states a time."""
        stop = self.blocks[reading.clause.block].end
        start = skip_blank(self.folded, reading.clause.end + 1, stop)
        found = self.layout.field(self.folded, start, stop) if start < stop else None
        return found is not None and found.role == "time"

    def _is_closing(self, reading: Reading) -> bool:
        limit = reading.limit
        if limit is None or reading.clause.end - limit.spans[0].end > 60:
            return False
        before = self.folded[reading.clause.start : limit.spans[0].start].rstrip()
        return any(before.endswith(f", {words}") for words in self.grammar.closings)


def _initials(head: str, grammar: Grammar) -> set[str]:
    """The initials of the offices that the lines of a letterhead name: "Office of Management and Budget" is OMB."""
    small = {*grammar.conjunctions, *grammar.articles, *grammar.of}
    names = ([word for word in name.split() if word.lower() not in small] for name in _NAMES.split(head))
    return {"".join(word[0] for word in words if word[0].isupper()) for words in names}
