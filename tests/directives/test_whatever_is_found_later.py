"""Whatever clerks judge and whatever later readings find: nothing judged is lost, and each finding is there once."""

from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directives import extraction
from directives.models import Directive, Document, Judgement, Origin, Reading
from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.directives.later_readings import at, end_with
from tracker.models import Task
from tracker.services import again, review

TEXT = "Sở Y tế báo cáo. " * 12
STRETCHES = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=8)
FIELDS = st.tuples(st.sampled_from(["", "Sở Y tế", "Sở Tài chính"]), st.sampled_from(["", "2026-11-30", "2026-12-31"]))
QUICK = settings(
    max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


def _random(data: st.DataObject) -> list[extraction.Directive]:
    """Stretches of whole words that do not overlap, as a reading gives them."""
    words = [n for n, sign in enumerate(TEXT) if n == 0 or TEXT[n - 1] == " "]
    found, place = [], 0
    for skipped, length in data.draw(STRETCHES):
        first = place + skipped % 4
        if first + length >= len(words):
            break
        found.append(at(words[first], words[first + length] - 1, *data.draw(FIELDS)))
        place = first + length
    return found


def _work(cast: Cast, source: Document, data: st.DataObject) -> None:
    """A clerk at the desk, who judges, undoes, answers proposals and merges neighbours."""
    for row in list(source.directives.standing()):
        act = data.draw(st.sampled_from(["accept", "dismiss", "undo", "merge", "leave", "take_over", "", ""]))
        if not Directive.objects.standing().filter(pk=row.pk).exists():
            continue
        is_judged = Judgement.objects.filter(directive=row).exists()
        if act == "accept" and not is_judged:
            review.accept(row, leads=[cast.health], by=cast.clerk, now=NOW)
        elif act == "dismiss" and not is_judged:
            review.dismiss(row, "done", by=cast.clerk, now=NOW)
        elif act == "undo" and is_judged:
            review.undo(row, by=cast.clerk, now=NOW)
        elif act == "merge" and not is_judged:
            values = {"start": row.start, "end": row.end, "reading": row.reading, "modality": "obligation"}
            made = {"origin": Origin.SPLIT, "made_by": cast.clerk, "made_at": NOW}
            Directive.objects.create(document=source, **values, **made).replaces.set([row])
        elif act in ("leave", "take_over") and Directive.objects.proposed().filter(differs_from=row).exists():
            getattr(again, act)(row, by=cast.clerk, now=NOW)


def _worked_on(source: Document) -> dict[int, Any]:
    rows = source.directives.exclude(judgement=None, made_by=None, tasks=None, replaced_by=None, replaces=None)
    fields = ("start", "end", "units", "deadline", "reading", "judgement__verdict", "judgement__judged_at", "made_by")
    return {row["pk"]: row for row in rows.values("pk", *fields)}


@QUICK
@given(st.data())
def test_whatever_is_found_later_nothing_judged_is_lost_and_each_finding_is_there_once(
    cast: Cast, data: st.DataObject
) -> None:
    with transaction.atomic():
        source = builders.document(cast.clerk, TEXT)
        end_with(source, *_random(data))
        for _round in range(3):
            _work(cast, source, data)
            before, tasks = _worked_on(source), list(Task.objects.order_by("pk").values("pk", "state", "directives"))
            findings = _random(data)
            row = end_with(source, *findings)
            after = _worked_on(source)
            assert {pk: after.get(pk) for pk in before} == before
            assert list(Task.objects.order_by("pk").values("pk", "state", "directives")) == tasks
            for finding in findings:
                _is_there_once(source, row, finding)
            # Nothing else is left of what nobody has worked on.
            stretches = {(finding.start, finding.end) for finding in findings}
            free = source.directives.exclude(pk__in=before)
            assert {(one.start, one.end) for one in free} <= stretches
            assert len(free) <= len(findings)
        transaction.set_rollback(True)


def _is_there_once(source: Document, row: Reading, finding: extraction.Directive) -> None:
    unit = [mention.text for mention in finding.units]
    due = finding.deadline.due if finding.deadline else None
    rows = source.directives.filter(start=finding.start, end=finding.end)
    here = [one for one in rows if (one.unit_names, one.due_on) == (unit, due)]
    made = [one for one in here if one.reading_id == row.pk]
    put_right_so = [one for one in rows if hasattr(one, "judgement") and one.judgement.amended]
    assert here or put_right_so
    # Made anew only where it was not there, in whatever hands.
    assert len(made) <= 1
    assert not made or here == made
