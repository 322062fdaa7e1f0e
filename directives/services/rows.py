"""What extraction read as Directive, Passage and Citation rows, set beside those of earlier readings."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from directives import extraction
from directives.models import Citation, Directive, Passage, Reading
from directives.services import comparing, fields

_BATCH = 500
# What a reading tells of how it found a directive, apart from where it stands.
_LEARNT = ["confidence", "rule", "issuer", "units", "partners", "deadline", "product", "urgent"]


@dataclass(frozen=True, slots=True)
class Kept:
    """How many of what a reading found were there already, differ from what somebody has worked on, are new."""

    same: int
    otherwise: int
    new: int


def keep(reading: Reading, found: extraction.Extraction, bound: Collection[int]) -> Kept:
    """What is found again stays as it is; what is not goes, unless somebody has worked on it."""
    text, earlier = reading.document.text, comparing.there(reading.document, bound)
    compared = comparing.compare(text, earlier, _directive_rows(reading, found.directives))
    # First those that stay: a proposal goes with the directive beside which it stands.
    Directive.objects.bulk_update(comparing.moved_proposals(compared, earlier), ["differs_from"], batch_size=_BATCH)
    Directive.objects.bulk_update(_learnt(compared, earlier), _LEARNT, batch_size=_BATCH)
    Directive.objects.filter(pk__in=[row.pk for row in compared.gone]).delete()
    Directive.objects.bulk_create(compared.proposals + compared.new, batch_size=_BATCH)
    _keep_passages(reading, found.dismissed, [one.row for one in earlier if one.is_firm and one.stands])
    Citation.objects.filter(reading__document=reading.document_id).delete()
    Citation.objects.bulk_create(_citation_rows(reading, found.citations), batch_size=_BATCH)
    return Kept(same=len(compared.same), otherwise=len(compared.proposals), new=len(compared.new))


def _learnt(compared: comparing.Compared, earlier: Iterable[comparing.There]) -> list[Directive]:
    """Those found again on which nobody has worked, where the reading knows more of how it found them."""
    firm, learnt = {one.row.pk for one in earlier if one.is_firm}, []
    for row, now in compared.same:
        if row.pk not in firm and any(getattr(row, name) != getattr(now, name) for name in _LEARNT):
            for name in _LEARNT:
                setattr(row, name, getattr(now, name))
            learnt.append(row)
    return learnt


def _keep_passages(reading: Reading, dismissed: Iterable[extraction.Dismissed], firm: Iterable[Directive]) -> None:
    """A passage that a person judged keeps that judgement where it is dismissed again: the same stretch, or one whose
    words that might have asked stand in it. Where it is a directive now, that waits to be judged.

    What is dismissed within a directive on which somebody has worked is weighed with that one.
    """
    earlier = Passage.objects.filter(reading__document=reading.document_id)
    judged = [*earlier.exclude(judged_at=None), *_as_passages(firm)]
    rows = [_passage_row(reading, one) for one in dismissed]
    for row in rows if judged else []:
        old = next((one for one in judged if _is_answered_by(row, one)), None)
        if old:
            row.judged_at, row.judged_by_id = old.judged_at, old.judged_by_id
    earlier.delete()
    Passage.objects.bulk_create(rows, batch_size=_BATCH)


def _as_passages(firm: Iterable[Directive]) -> Iterator[Passage]:
    for row in firm:
        at, by = row.made_at, row.made_by_id
        if hasattr(row, "judgement"):
            at, by = row.judgement.judged_at, row.judgement.judged_by_id
        if at:
            yield Passage(start=row.start, end=row.end, judged_at=at, judged_by_id=by)


def _is_answered_by(row: Passage, judged: Passage) -> bool:
    if (row.start, row.end) == (judged.start, judged.end):
        return True
    if row.cue_start is None or row.cue_end is None:
        return False
    return judged.start <= row.cue_start and row.cue_end <= judged.end


def _passage_row(reading: Reading, read: extraction.Dismissed) -> Passage:
    return Passage(
        reading=reading,
        start=read.start,
        end=read.end,
        reason=read.reason.value,
        rule=read.rule[:120],
        cue_start=read.cue.start if read.cue else None,
        cue_end=read.cue.end if read.cue else None,
    )


def _citation_rows(reading: Reading, found: Iterable[extraction.Citation]) -> list[Citation]:
    return [
        Citation(
            reading=reading,
            role=read.role,
            start=read.proof.spans[0].start,
            end=read.proof.spans[-1].end,
            words=read.proof.text[:500],
            kind=read.kind[:80],
            number=read.number[:80],
            issued_on=read.issued_on,
            rule=read.proof.rule[:120],
        )
        for read in found
    ]


def _directive_rows(reading: Reading, found: Iterable[extraction.Directive]) -> list[Directive]:
    return [
        Directive(document_id=reading.document_id, reading=reading, start=read.start, end=read.end, **fields.of(read))
        for read in found
    ]
