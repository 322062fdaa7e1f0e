"""What tests of reports have in common: tasks in November 2026, asking, making, and reading what came of it."""

import io
from datetime import date, datetime, time, timedelta
from typing import Any

import pypdf
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import Report, State, Task, Unit
from tracker.services import reports
from tracker.services.counting import Figures
from tracker.services.window_figures import figures

START, END = date(2026, 11, 1), date(2026, 11, 30)
DAY = timedelta(days=1)
ADD = "/reports/add/"


def task(cast: Cast, opened: date = START, due: date | None = None, done: date | None = None, **more: object) -> Task:
    """A task of Sở Y tế opened at noon of a day, and finished on another."""
    lead = more.pop("lead", cast.health)
    made = builders.task(lead, cast.clerk, due_on=due, **more)  # type: ignore[arg-type]
    noon = datetime.combine(opened, time(12), timezone.get_default_timezone())
    values: dict[str, object] = {"created_at": noon}
    if done:
        values |= {"state": State.DONE, "done_on": done}
    Task.objects.filter(pk=made.pk).update(**values)
    return made


def count(as_of: date = END, unit: Unit | None = None, **more: Any) -> Figures:
    return figures(START, END, as_of, unit, Task.objects.all(), **more)


def a_month_of_work(cast: Cast) -> None:
    """Two overdue at Sở Tài chính; one overdue, one in each other status and the loose ones at Sở Y tế; one below."""
    task(cast, START, TODAY - DAY, lead=cast.finance)
    task(cast, START - 99 * DAY, TODAY - 70 * DAY, lead=cast.finance)
    task(cast, START, TODAY - 5 * DAY)
    task(cast, START, TODAY)
    task(cast, START, TODAY, TODAY)
    task(cast, START, TODAY - 2 * DAY, TODAY)
    task(cast, START)
    task(cast, START, None, TODAY)
    task(cast, START, is_standing=True)
    task(cast, START, TODAY + 60 * DAY, lead=cast.hospital)
    task(cast, START, lead=cast.hospital)


def ask(cast: Cast, **more: object) -> Report:
    values: dict[str, object] = {
        "title": "Kết quả thực hiện nhiệm vụ",
        "start_on": START,
        "end_on": END,
        "unit": None,
        "as_of": TODAY,
        "language": "vi",
        "by": cast.leader,
        "now": NOW,
    }
    return reports.ask(**{**values, **more})  # type: ignore[arg-type]


def made_report(cast: Cast, **more: object) -> Report:
    report = ask(cast, **more)
    reports.make(report.pk, report.created_at)
    report.refresh_from_db()
    assert report.error == ""
    return report


def bytes_of(report: Report) -> bytes:
    with report.pdf.open("rb") as file:
        return bytes(file.read())


def paper_of(cast: Cast, **more: object) -> bytes:
    return bytes_of(made_report(cast, **more))


def words_of(paper: bytes, first: int = 0, last: int | None = None) -> str:
    """The text of the pages, each run of blanks and line ends as one blank."""
    pages = pypdf.PdfReader(io.BytesIO(paper)).pages[first:last]
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def as_(user: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def report_of(user: User, cast: Cast, *, make: bool = True, **more: object) -> Report:
    report = ask(cast, **{"by": user, "title": "Kết quả tháng 11/2026", **more})
    if make:
        reports.make(report.pk, NOW + timedelta(seconds=1))
    report.refresh_from_db()
    return report
