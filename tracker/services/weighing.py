"""Passages that ask for nothing although words of demand stand in them: a clerk agrees, or makes a directive of one."""

from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from directives.models import Directive, Document, Passage
from directives.services.reading import lock
from tracker import permissions
from tracker.services import audit
from tracker.services.review import AlreadyJudged, NotJudged, Replaced

__all__ = ["AlreadyJudged", "InDirective", "NotJudged", "Replaced", "agree", "agreed", "undo"]


class InDirective(Exception):
    """The passage is part of a directive that somebody made: taking that back frees it."""


@audit.writing()
def agree(passage: Passage, *, by: User, now: datetime) -> None:
    """It asks for nothing indeed. Raises AlreadyJudged, Replaced."""
    document = _hold(passage, by)
    if not Passage.objects.unjudged().filter(pk=passage.pk).update(judged_at=now, judged_by=by):
        raise AlreadyJudged
    _record("agree_passage", passage, document, by=by, now=now)


@audit.writing()
def undo(passage: Passage, *, by: User, now: datetime) -> None:
    """Raises NotJudged, InDirective, Replaced."""
    document = _hold(passage, by)
    made = Directive.objects.standing().filter(made_by__isnull=False, document=document)
    if made.filter(start__lte=passage.cue_start, end__gte=passage.cue_end).exists():
        raise InDirective
    if not Passage.objects.judged().filter(pk=passage.pk).update(judged_at=None, judged_by=None):
        raise NotJudged
    _record("undo_agreement", passage, document, by=by, now=now)


def agreed(document: Document) -> list[Passage]:
    """Those that somebody agreed ask for nothing: not those that went into a directive."""
    rows = Passage.objects.judged().filter(reading__document=document)
    made = Directive.objects.standing().filter(made_by__isnull=False, document=document)
    within = list(made.values_list("start", "end"))
    return [one for one in rows if not any(start <= one.start and one.end <= end for start, end in within)]


def _hold(passage: Passage, by: User) -> Document:
    """Until the transaction ends, it stays and nobody else judges it."""
    document = passage.reading.document
    if not permissions.may_judge(by, document):
        raise PermissionDenied
    lock(document)
    if not Passage.objects.to_weigh().filter(pk=passage.pk).exists():
        raise Replaced
    return document


def _record(verb: str, passage: Passage, document: Document, *, by: User, now: datetime) -> None:
    words = " ".join(document.text[passage.start : passage.end].split())
    audit.record(verb, by=by, now=now, document=document, note=words)
