"""Drafts into records: every field with the words that gave it, and nothing of the text left over."""

import re
from collections.abc import Sequence
from dataclasses import replace

from directives.extraction.marks import DEONTIC, FRAME, Draft, Event, Events, Passage
from directives.extraction.records import Directive, Dismissed, Mention, Reason, Span

_INK = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_CLOSING = ".;,:…/"
# Reasons that come of weighing a clause, not of its place on the page.
_WEIGHED = frozenset(
    [
        Reason.ACCOMPLISHED,
        Reason.AIM,
        Reason.ASSESSMENT,
        Reason.BACKGROUND,
        Reason.MAXIM,
        Reason.NO_CUE,
        Reason.OWN_ACT,
        Reason.PERMISSION,
        Reason.PURPOSE,
    ]
)


def assemble(
    text: str, drafts: Sequence[Draft], passages: Sequence[Passage], events: Events
) -> tuple[tuple[Directive, ...], tuple[Dismissed, ...]]:
    directives = tuple(_directive(text, draft) for draft in sorted(drafts, key=lambda draft: draft.start))
    covered = sorted((one.start, one.end) for one in directives)
    dismissed = _clip(text, covered, sorted(passages, key=lambda passage: (passage.start, passage.end)))
    dismissed = [_with_cue(text, one, events) for one in dismissed]
    marks = _gaps(text, sorted([*covered, *((one.start, one.end) for one in dismissed)]))
    return directives, tuple(sorted([*dismissed, *marks], key=lambda one: (one.start, one.end)))


def _directive(text: str, draft: Draft) -> Directive:
    inside = (draft.start, draft.end)
    return Directive(
        start=draft.start,
        end=_before_closing(text, draft.start, draft.end),
        units=tuple(_mention(text, span, "unit", inside) for span in draft.units),
        partners=tuple(_mention(text, span, "partner", inside) for span in draft.partners),
        deadline=draft.limit,
        issuer=_mention(text, draft.issuer, "issuer", inside) if draft.issuer else None,
        modality=draft.modality,
        modality_proof=_mention(text, draft.modality_proof, "modality", inside) if draft.modality_proof else None,
        urgent=_mention(text, draft.urgent, "urgent", inside) if draft.urgent else None,
        product=_mention(text, draft.product, "product", inside) if draft.product else None,
        rule=draft.rule,
        confidence=draft.confidence,
    )


def _before_closing(text: str, start: int, end: int) -> int:
    """Without the marks that close the clause; what closes a quotation or a parenthesis belongs to it."""
    while end > start + 1 and (text[end - 1] in _CLOSING or text[end - 1].isspace()):
        end -= 1
    return end


def _mention(text: str, span: tuple[int, int], rule: str, inside: tuple[int, int]) -> Mention:
    start, end = span
    inherited = not (inside[0] <= start and end <= inside[1])
    return Mention(" ".join(text[start:end].split()), (Span(start, end),), rule, inherited)


def _clip(text: str, covered: list[tuple[int, int]], passages: Sequence[Passage]) -> list[Dismissed]:
    """Dismissed passages without what a directive or an earlier passage holds, and without blank ends."""
    out: list[Dismissed] = []
    floor = at = 0
    for passage in passages:
        start = max(passage.start, floor)
        while at < len(covered) and covered[at][1] <= start:
            at += 1
        for left, right in _without(start, passage.end, covered, at):
            ink = _INK.search(text, left, right)
            if ink:
                out.append(Dismissed(*ink.span(), passage.reason, passage.rule))
                floor = max(floor, right)
    return out


def _with_cue(text: str, one: Dismissed, events: Events) -> Dismissed:
    """Weighed and found to ask for nothing, although words of demand stand in it: a person may weigh it again."""
    if one.reason not in _WEIGHED:
        return one
    for event in events.between(one.start, one.end):
        is_name = text[event.start].isupper() and event.start > one.start  # "Ban Chỉ đạo"
        if event.end <= one.end and not is_name and _demands(event):
            return replace(one, cue=Span(event.start, event.end))
    return one


def _demands(event: Event) -> bool:
    """Words that would ask wherever they stand; of those that only may, too many stand in every tale."""
    frame = event.cue(FRAME)
    return bool(event.bits & DEONTIC or (frame is not None and not frame.weak))


def _without(start: int, end: int, covered: list[tuple[int, int]], at: int) -> list[tuple[int, int]]:
    """What is left of a stretch between the covered ones; `at`: the first of them that ends behind its start."""
    out = []
    while at < len(covered) and covered[at][0] < end:
        left, right = covered[at]
        if left > start:
            out.append((start, left))
        start = max(start, right)
        at += 1
    return [*out, (start, end)] if start < end else out


def _gaps(text: str, covered: list[tuple[int, int]]) -> list[Dismissed]:
    out: list[Dismissed] = []
    at = 0
    for start, end in [*covered, (len(text), len(text))]:
        ink = _INK.search(text, at, start) if start > at else None
        if ink:
            out.append(Dismissed(*ink.span(), Reason.MARK, "mark"))
        at = max(at, end)
    return out
