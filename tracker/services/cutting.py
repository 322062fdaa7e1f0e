"""What a clerk cuts otherwise than it was read: directives merged, split, added from the text, and that taken back.

Only what nobody has judged is cut.
"""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Q

from directives.models import Directive, Document, Origin, Passage, Reading
from directives.models.reading import ReadingState
from directives.services import stretches
from directives.services.reading import lock
from directives.services.stretches import NothingThere
from tracker import permissions
from tracker.models import Task
from tracker.services import audit, calendars, naming, review
from tracker.services.review import AlreadyJudged, Replaced

__all__ = [
    "AlreadyJudged",
    "BecameTask",
    "CutFurther",
    "NotMade",
    "NotNext",
    "NothingThere",
    "Replaced",
    "StandsAlready",
    "TooLong",
    "add",
    "made_with",
    "merge",
    "next_standing",
    "next_to_merge",
    "overlapping",
    "passage_within",
    "split",
    "take_back",
]

# A stretch beyond this is no clause, whoever chose it.
_LONGEST = 10_000


class NotNext(Exception):
    """Only a directive and the next one of its document become one."""


class StandsAlready(Exception):
    """A directive of this very stretch stands at the desk."""


class TooLong(Exception):
    """The stretch is longer than any clause."""


class NotMade(Exception):
    """It was read so: there is nothing to take back."""


class CutFurther(Exception):
    """What was made has been split or merged since: that is taken back first."""


class BecameTask(Exception):
    """A task came of what was added, if only a cancelled one: it keeps showing where it came from."""


@audit.writing()
def merge(first: Directive, second: Directive, *, by: User, now: datetime) -> Directive:
    """One directive in place of two neighbours. Raises NotNext, AlreadyJudged, Replaced."""
    _may(by, first.document)
    review.hold_open(first)
    review.hold_open(second)
    if next_standing(first) != second:
        raise NotNext
    made = stretches.merge(first, second, by=by, now=now)
    _weigh_within(made, by=by, now=now)
    _record("merge_directives", made, by=by, now=now)
    return made


@audit.writing()
def split(directive: Directive, at: int, *, by: User, now: datetime) -> tuple[Directive, Directive]:
    """Two in place of one, the second beginning at the offset `at`. Raises NothingThere, AlreadyJudged, Replaced."""
    _may(by, directive.document)
    review.hold_open(directive)
    made = stretches.split(directive, at, by=by, now=now)
    for one in made:
        _record("split_directive", one, by=by, now=now)
    return made


def add(document: Document, start: int, end: int, *, by: User, now: datetime) -> Directive:
    """A directive of this stretch, its fields as the stretch reads by itself.

    Raises NothingThere, TooLong, StandsAlready, and Replaced where the document has no reading.
    """
    _may(by, document)
    start, end = stretches.trim(document.text, *stretches.to_words(document.text, start, end))
    if end - start > _LONGEST:
        raise TooLong
    # Read before anything is held: others shall not wait for it.
    names = naming.known_to_texts()
    values = stretches.read(document, start, end, names, calendars.of_document(document))
    with audit.writing():
        lock(document)
        reading = Reading.objects.filter(document=document, state=ReadingState.DONE).first()
        if reading is None:
            raise Replaced
        if Directive.objects.standing().filter(document=document, start=start, end=end).exists():
            raise StandsAlready
        made = stretches.add(reading, start, end, values, by=by, now=now)
        _weigh_within(made, by=by, now=now)
        _record("add_directive", made, by=by, now=now)
    return made


@audit.writing()
def take_back(made: Directive, *, by: User, now: datetime) -> list[Directive]:
    """Undo a merge, a split or an addition; returns what stands again.

    Raises NotMade, Replaced, AlreadyJudged, CutFurther, BecameTask.
    """
    _may(by, made.document)
    review.hold(made)
    if made.origin == Origin.READ:
        raise NotMade
    again, together = list(made.replaces.all()), made_with(made)
    if Directive.objects.filter(replaces__in=together).exists():
        raise CutFurther
    for one in together:
        review.hold_open(one)
    _hand_back(together, again)
    for one in together:
        _unweigh_within(one)
        _record("undo_cut", one, by=by, now=now)
        one.delete()
    return again


def made_with(made: Directive) -> list[Directive]:
    """All that came of one split, or the one alone: they are taken back together."""
    return list(Directive.objects.filter(Q(pk=made.pk) | Q(replaces__in=made.replaces.all())).distinct())


def next_standing(directive: Directive) -> Directive | None:
    """The next one in the order of the text."""
    after = Q(start__gt=directive.start) | Q(start=directive.start, pk__gt=directive.pk)
    return Directive.objects.standing().filter(after, document=directive.document_id).first()


def passage_within(made: Directive) -> Passage | None:
    """The first passage to weigh whose words are in it."""
    return Passage.objects.to_weigh().filter(_cue_within(made), reading=made.reading_id).first()


def next_to_merge(directive: Directive) -> Directive | None:
    """The next one, where nobody has judged it."""
    following = next_standing(directive)
    return following if following and not hasattr(following, "judgement") else None


def overlapping(directive: Directive) -> list[Directive]:
    """Others at the desk that hold some of the same words."""
    rows = Directive.objects.standing().filter(
        document=directive.document_id, start__lt=directive.end, end__gt=directive.start
    )
    return list(rows.exclude(pk=directive.pk))


def _hand_back(together: Iterable[Directive], again: list[Directive]) -> None:
    """Tasks that came of them, all cancelled by now, are seen to come of what stands again."""
    for task in Task.objects.filter(directives__in=[one.pk for one in together]).distinct():
        if not again:
            raise BecameTask
        task.directives.add(*again)


def _weigh_within(made: Directive, *, by: User, now: datetime) -> None:
    """Passages that might have asked for something are judged where their words are in a directive now."""
    rows = Passage.objects.unjudged().filter(_cue_within(made), reading=made.reading_id)
    rows.update(judged_at=now, judged_by=by)


def _unweigh_within(made: Directive) -> None:
    rows = Passage.objects.judged().filter(_cue_within(made), reading=made.reading_id)
    rows.filter(judged_at=made.made_at, judged_by=made.made_by).update(judged_at=None, judged_by=None)


def _cue_within(made: Directive) -> Q:
    return Q(cue_start__gte=made.start, cue_end__lte=made.end)


def _may(user: User, document: Document) -> None:
    if not permissions.may_judge(user, document):
        raise PermissionDenied


def _record(verb: str, one: Directive, *, by: User, now: datetime) -> None:
    stretch = f"{one.start}–{one.end}"
    changes = {"stretch": (stretch, None) if verb == "undo_cut" else (None, stretch)}
    audit.record(verb, by=by, now=now, document=one.document, changes=changes, note=one.clause)
