"""Tasks as a list that comes back: the columns of the import, each task with its code and version."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from directives.models import Document
from directives.models.document import DocumentQuerySet
from tracker import sheets
from tracker.models import ListedTask, Status, Task, documents_visible_to
from tracker.models.task import TaskQuerySet
from tracker.services.list_columns import Column
from tracker.services.list_deadlines import due_words
from tracker.services.list_plan import code_of
from tracker.sheets import Cell, Heading, Page

XLSX, CSV = "xlsx", "csv"
_TYPES = {
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    CSV: "text/csv; charset=utf-8",
}
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Paper:
    file: IO[bytes]
    name: str
    content_type: str


def export(tasks: TaskQuerySet, kind: str, *, user: User, site: str, now: datetime) -> Paper:
    """Those tasks, of which the user sees each. What came from a confidential document leaves the house only with
    whoever may read that document."""
    today = timezone.localdate(now)
    rows = _rows(tasks.filter(~Exists(_unread(user))).most_pressing_first(today))
    headings = _headings()
    title = _("Tasks")
    name = re.sub(r"\W+", "-", title).strip("-")
    if kind == CSV:
        separator = "," if get_language() == "en" else ";"
        file = sheets.csv_file(headings, rows, separator)
    else:
        file = sheets.xlsx(Page(title, title, _footer(user, site, now, left_out(tasks, user))), headings, rows)
    return Paper(file, f"{name}-{today:%Y%m%d}.{kind}", _TYPES[kind])


def left_out(tasks: TaskQuerySet, user: User) -> str:
    """How many of these the file does not hold, in words; empty where it holds all."""
    n = tasks.filter(Exists(_unread(user))).count() if _confidential(user).exists() else 0
    words = ngettext("%(n)d confidential task is left out.", "%(n)d confidential tasks are left out.", n)
    return words % {"n": n} if n else ""


def _confidential(user: User) -> DocumentQuerySet:
    """Documents that this user may not read."""
    readable = documents_visible_to(user).order_by().values("pk")
    return Document.objects.filter(access__is_confidential=True).exclude(pk__in=readable)


def _unread(user: User) -> DocumentQuerySet:
    return _confidential(user).filter(directives__tasks=OuterRef("pk"))


def _headings() -> list[Heading]:
    wide = {Column.CONTENT: 48, Column.LEAD: 20, Column.PARTNERS: 22, Column.PRODUCT: 18, Column.NOTE: 18}
    narrow = {Column.ORDER: 5, Column.VERSION: 8, Column.DUE: 13, Column.ISSUED: 12, Column.CODE: 12, Column.NUMBER: 15}
    listed = [Heading(str(column.label), (wide | narrow)[column]) for column in _ORDER]
    return [*listed, Heading(_("Status"), 14), Heading("%", 5)]


_ORDER = (
    Column.ORDER,
    Column.CODE,
    Column.CONTENT,
    Column.LEAD,
    Column.PARTNERS,
    Column.DUE,
    Column.PRODUCT,
    Column.NUMBER,
    Column.ISSUED,
    Column.NOTE,
    Column.VERSION,
)


def _rows(tasks: TaskQuerySet) -> Iterator[list[Cell]]:
    found = tasks.with_parts().select_related("schedule", "listed", "period").iterator(chunk_size=_AT_ONCE)
    for number, task in enumerate(found, 1):
        yield _row(number, task)


def _row(number: int, task: Task) -> list[Cell]:
    listed: ListedTask | None = getattr(task, "listed", None)
    documents = list(dict.fromkeys(directive.document for directive in task.directives.all()))
    partners = [unit.name for unit in task.partners]
    if listed and listed.partners_said:
        partners.append(listed.partners_said)
    numbers = sorted({document.number for document in documents if document.number})
    days = sorted({document.issued_on for document in documents if document.issued_on})
    return [
        number,
        code_of(task.pk),
        task.content,
        task.lead.name if task.lead else "",
        "; ".join(partners),
        due_words(task),
        task.product,
        ", ".join(numbers) if documents else listed.number if listed else "",
        days[0] if days else listed.issued_on if listed and not documents else None,
        listed.note if listed else "",
        task.version,
        str(Status(task.status).label),  # type: ignore[attr-defined]
        task.percent,
    ]


def _footer(user: User, site: str, now: datetime, told: str) -> str:
    words = _("From %(site)s by %(person)s, %(day)s.") % {
        "site": site.rpartition("//")[2].rstrip("/"),
        "person": user.get_full_name() or user.username,
        "day": date_format(timezone.localtime(now), "d/m/Y H:i"),
    }
    return f"{words} {told}".rstrip()
