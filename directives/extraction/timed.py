"""What a time limit makes of a sentence that has no word of asking."""

from collections.abc import Sequence

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
from directives.extraction.selves import Selves
from directives.extraction.text import skip_blank

_LONGEST_ACTOR = 6  # words


class Timed(Selves):
    """Tells what is due from what only happens by then."""

    _ahead: Sequence[Clause] = ()  # the clauses of the block behind the one that is read

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
        if self._stands_at_head(reading) or self._delivers_by_day(reading):
            return True
        if opening is None or opening.bits & (VERB | ADVERB | INITIAL):
            return self._is_closing(reading)
        due = opening.bits & CLAUSE_HEAD and has_last_day(reading) and reading.delivers()
        return bool(due and reading.limit and (reading.limit.kind != "relative" or reading.answers()))

    def _stands_at_head(self, reading: Reading) -> bool:
        """ "Thường xuyên kiểm tra, nhắc nhở các hộ …": a standing duty, with nobody before it."""
        limit = reading.limit
        if limit is None or limit.kind != "ongoing" or not self.grammar.verb_lexicon:
            return False
        span = limit.spans[0]
        return span.start == reading.clause.start and self.all_events.is_at(span.end + 1, VERB)

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
