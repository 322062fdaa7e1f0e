"""What a clause's own time limit says of it: that the thing must be done by then, or only when it happens."""

from directives.extraction.marks import ADVERB, FRAME, INITIAL, PARTNER, STRESS, VERB, Reading
from directives.extraction.records import Deadline

_BESIDE = 12  # characters between what a body does and how often
_BEFORE = "{before}"
_NAMED = ("limit:{deadline}", "limit:{handing}", "limit:{owing}")
_LAST_DAYS = tuple(f"limit:{{{slot}}}" for slot in ("before", "term", "within", "by_year"))
ACTION = VERB | ADVERB | PARTNER | FRAME | STRESS | INITIAL


def is_due(reading: Reading, *, goes_on: bool) -> bool:
    """ "Các đơn vị báo cáo kết quả trong quý II": a time limit obliges whom the sentence names; when something merely
    happens ("tổ chức hội nghị trong quý II") only where others are obliged before (`goes_on`)."""
    limit = reading.limit
    if limit is None or limit.kind == "ongoing":
        return limit is not None and (_stands(reading) or (_goes_on_for_years(limit) and not reading.tells))
    if not reading.clause.opens_sentence:
        acts = reading.subject.spans or heads_clause(reading)  # "; chậm nhất ngày 22/5 bàn giao"
        return bool(acts) and has_last_day(reading) and not reading.tells
    if reading.tells:
        return _tells_of_object(reading) and has_last_day(reading)
    if limit.kind == "relative" and limit.due is None and reading.answers():
        return True  # "10 ngày sau khi nhận hồ sơ, cơ quan thuế ra quyết định"
    return goes_on or states_when_due(reading)


def _stands(reading: Reading) -> bool:
    """ "Các bộ thường xuyên theo dõi tình hình": a standing duty, where nothing else is told."""
    limit, predicate = reading.limit, reading.predicate
    if limit is None or predicate is None or reading.tells or not reading.clause.opens_sentence:
        return False
    return stands_at_verb(reading) or limit.spans[0].start <= predicate.start < limit.spans[0].end


def stands_at_verb(reading: Reading) -> bool:
    """Whether the time is said of the verb right before it: "duy trì liên tục việc tuần tra"."""
    return bool(reading.limit and reading.predicate and reading.limit.spans[0].start == reading.predicate.end + 1)


def _goes_on_for_years(limit: Deadline) -> bool:
    """ "In 2025 and the years after": a year is named, from which it must be done."""
    return "year}" in limit.rule


def _tells_of_object(reading: Reading) -> bool:
    """ "Sở rà soát các dự án đang vướng mắc, báo cáo trước ngày …": the fact stands behind the act it qualifies."""
    predicate = reading.predicate
    return predicate is not None and bool(predicate.bits & ACTION) and predicate.end < reading.told_at


def heads_clause(reading: Reading) -> bool:
    """An act at the head of its clause, or right behind a time that opens it: "Quý IV/2024: hoàn thành …"."""
    predicate = reading.predicate
    if predicate is None or not predicate.bits & (VERB | ADVERB | FRAME | INITIAL):
        return False
    if is_given_time(reading) and not predicate.bits & VERB:
        return False  # "đến 10 giờ sáng nay": no verb
    return predicate.start == reading.main or (
        (reading.clause.opens_sentence or has_last_day(reading)) and opens_in_time(reading)
    )


def states_when_due(reading: Reading) -> bool:
    """A last day, a rhythm, or another time by which something is finished or handed over."""
    limit = reading.limit
    if limit is None or limit.kind == "ongoing":
        return False
    dated = limit.kind == "date" and (not limit.rule.endswith(":year") or opens_in_time(reading))
    return limit.kind == "recurring" or has_last_day(reading) or (dated and reading.delivers())


def owes_in_time(reading: Reading) -> bool:
    """Of a must: also a term from any event ("phải gửi ít nhất 3 ngày trước khi họp")."""
    limit, must = reading.limit, reading.predicate
    if limit is None or states_when_due(reading):
        return limit is not None
    if limit.kind == "date" and must is not None and limit.spans[0].end + 1 == must.start:
        return True  # "30/4 phải thông suốt"
    if limit.kind == "date":
        return reading.delivers()  # "Năm 2025 phải hoàn thành 3.000 km"
    return limit.kind == "relative" and not is_given_time(reading)


def has_last_day(reading: Reading) -> bool:
    """ "Before the 15th", "within 30 days", "by the 5th of each month": said of nothing but what must be done."""
    return reading.limit is not None and is_last_day(reading.limit)


def is_last_day(limit: Deadline) -> bool:
    if limit.kind == "ongoing":
        return False
    return limit.rule.startswith(_LAST_DAYS) or (limit.kind == "recurring" and _BEFORE in limit.rule)


def is_done_by_then(reading: Reading) -> bool:
    """ "Danh sách được các xã gửi trước ngày 15/6": of what undergoes it, a last day that is still to come says that
    it must be done; where it has been, a past tense does, or the day is past."""
    owed = reading.undergoes and reading.clause.opens_sentence and not reading.tells
    return owed and has_last_day(reading) and reading.delivers() and not is_given_time(reading)


def acts_by_then(reading: Reading) -> bool:
    """ "The commission rules within a month of the appeal": what an office does anyway, in a time that is set to it."""
    return has_last_day(reading) or (reading.limit is not None and reading.limit.kind == "relative")


def meets_so_often(reading: Reading) -> bool:
    """ "The council meets twice a year", not "consists of six members, renewed every three years"."""
    limit, predicate = reading.limit, reading.predicate
    if limit is None or predicate is None or limit.kind != "recurring":
        return False
    return 0 <= limit.spans[0].start - predicate.end < _BESIDE


def is_rule_for_each(reading: Reading) -> bool:
    """ "Every complaint receives an answer within ten days of its receipt": a term that counts for each by itself."""
    limit = reading.limit
    dated = limit is not None and (limit.kind == "date" or limit.anchor != "issue")
    return reading.said_of_each and dated and acts_by_then(reading)


def names_deadline(reading: Reading) -> bool:
    """ "The closing date for returns is June 15": what it tells is by when something must be done."""
    return reading.limit is not None and reading.limit.rule.startswith(_NAMED)


def opens_in_time(reading: Reading) -> bool:
    """ "; by the 25th of each month report to the ministry": a time and right behind it an action of its own."""
    limit, predicate = reading.limit, reading.predicate
    if limit is None or predicate is None or not predicate.bits & ACTION:
        return False
    span = limit.spans[0]
    return span.start - reading.main < 3 and 0 <= predicate.start - span.end < 3


def is_given_time(reading: Reading) -> bool:
    """ "The panel has 30 days to report": the verb is part of the limit."""
    limit, predicate = reading.limit, reading.predicate
    return bool(limit and predicate and limit.spans[0].start <= predicate.start < limit.spans[0].end)
