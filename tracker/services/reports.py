"""Reports: the figures of a window, and the paper made from them.

A report is asked for as a row, made by a job that may run twice, and kept with its figures and its SHA-256.
"""

import hashlib
import json
import logging
from datetime import date, datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override

from tracker import pdf, permissions
from tracker.models import Report, ReportState, Task, Unit
from tracker.models.report import MOST_TRIES
from tracker.services import audit, trail
from tracker.services.counting import Figures
from tracker.services.paper import page
from tracker.services.window_figures import figures

__all__ = ["ask", "ask_again", "figures", "give_up", "make", "may_ask", "waiting"]

log = logging.getLogger(__name__)


class NotFailed(Exception):
    """Only a report that failed is made again."""


def may_ask(user: permissions.Visitor) -> bool:
    """Make a report at all: everybody who has a part in some unit."""
    return permissions.has_a_part(user)


def may_ask_for_all(user: permissions.Visitor) -> bool:
    """For one paper on all that the user sees; officers report on their own units."""
    return permissions.may_read_documents(user)


@audit.writing()
def ask(
    *,
    title: str,
    start_on: date,
    end_on: date,
    unit: Unit | None,
    as_of: date,
    language: str,
    by_first_deadline: bool = False,
    by: User,
    now: datetime,
) -> Report:
    """Write down that a report is wanted; a job makes it. Without a unit it covers every one, without a title it
    gets the usual one in its language. Raises PermissionDenied for a unit whose tasks the user does not see."""
    reach = Unit.objects.within_reach(by)
    if not (reach.filter(pk=unit.pk).exists() if unit else may_ask_for_all(by)):
        raise PermissionDenied
    report = Report.objects.create(
        title=title.strip() or _usual_title(language),
        start_on=start_on,
        end_on=end_on,
        unit=unit,
        as_of=as_of,
        language=language,
        by_first_deadline=by_first_deadline,
        created_by=by,
        created_at=now,
    )
    report.covers.set([unit] if unit else Unit.objects.filter(members__user=by))
    audit.record("ask_report", by=by, now=now, about=report, note=report.title)
    return report


def ask_again(report: Report, *, now: datetime) -> None:
    """Let a failed report be made anew. Raises NotFailed where there is nothing to repeat."""
    reset = Report.objects.filter(pk=report.pk, state=ReportState.FAILED).update(
        state=ReportState.WAITING, claimed_at=None, finished_at=None, tries=0, error="", created_at=now
    )
    if not reset:
        raise NotFailed


def make(report_id: int, now: datetime) -> None:
    """Count, print and keep. May run twice: whoever claims the row first makes it."""
    if not Report.objects.filter(pk=report_id).claim(now):
        return
    report = Report.objects.select_related("unit", "created_by").get(pk=report_id)
    try:
        counted = _count(report)
        _keep(report, counted, _print(report, counted), now)
    except Exception as error:
        log.exception("Report %s could not be made", report_id)
        with override(report.language):
            words = _("Please try again. If it fails once more, an administrator finds the cause among the events.")
        cause = f"{type(error).__name__}: {error}"[:500]
        _fail(report, Report.objects.filter(pk=report_id, claimed_at=now), words, cause, now)


def waiting(before: datetime, now: datetime) -> list[int]:
    """Reports asked for before that moment which nobody is making."""
    found = Report.objects.waiting(now).filter(created_at__lt=before, tries__lt=MOST_TRIES)
    return list(found.order_by("pk").values_list("pk", flat=True))


def give_up(now: datetime) -> None:
    """Fail what was begun as often as is sensible and never finished: its maker was killed each time."""
    for report in Report.objects.waiting(now).filter(tries__gte=MOST_TRIES).without_figures():
        with override(report.language):
            words = _("Its making was cut off %(n)d times.") % {"n": report.tries}
        lapsed = Report.objects.waiting(now).filter(pk=report.pk, tries__gte=MOST_TRIES)
        _fail(report, lapsed, words, f"cut off {report.tries} times", now)


def _usual_title(language: str) -> str:
    with override(language):
        return _("Results of assigned tasks")


def _count(report: Report) -> Figures:
    tasks = Task.objects.visible_to(report.created_by)
    by_first = report.by_first_deadline
    return figures(report.start_on, report.end_on, report.as_of, report.unit, tasks, by_first=by_first)


def _print(report: Report, counted: Figures) -> bytes:
    with override(report.language):
        return pdf.render(
            page(report, counted, figures_id=_figures_id(counted), trail_head=str(trail.asked(report) or "")),
            title=report.title,
            language=report.language,
            made_at=report.created_at,
        )


def _figures_id(counted: Figures) -> str:
    """Sixteen hex digits that stand for these figures and no others; printed on every page."""
    form = json.dumps(counted.to_json(), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(form.encode()).hexdigest()[:16]


def _keep(report: Report, counted: Figures, paper: bytes, claimed_at: datetime) -> None:
    """Store the file, then the row, if it is still ours: a lapsed claim leaves no file behind."""
    digest = hashlib.sha256(paper).hexdigest()
    report.pdf.save(f"report-{report.pk}-{digest[:12]}.pdf", ContentFile(paper), save=False)
    with audit.writing():
        kept = Report.objects.filter(pk=report.pk, claimed_at=claimed_at, state=ReportState.RUNNING).update(
            state=ReportState.DONE,
            figures=counted.to_json(),
            pdf=report.pdf.name,
            sha256=digest,
            error="",
            finished_at=claimed_at,
        )
        if kept:
            changes = {"sha256": (None, digest)}
            audit.record("make_report", by=None, now=claimed_at, about=report, changes=changes, note=report.title)
    if not kept:
        report.pdf.delete(save=False)


@audit.writing()
def _fail(report: Report, rows: QuerySet[Report], words: str, cause: str, now: datetime) -> None:
    """The words are for whoever asked; the cause may name paths, and stands among the events for administrators."""
    if rows.update(state=ReportState.FAILED, error=words, finished_at=now):
        audit.record("report_failed", by=None, now=now, about=report, note=f"{report.title} · {cause}")
