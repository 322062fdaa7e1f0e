"""Units and people from TOML files, and the story of the demo, all through the product's own services."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from directives.models import Directive, Document, Passage
from tracker.models import Member, Task, Unit
from tracker.services import (
    evidence,
    options,
    progress,
    review,
    schedules,
    subtasks,
    tracking,
    turns,
    unit_files,
    unit_import,
    weighing,
)
from tracker.services.progress import More
from tracker.services.schedules import Plan


@dataclass(frozen=True, slots=True)
class Person:
    username: str
    name: str
    role: str
    unit: str
    tells: str
    language: str = "vi"
    also_in: tuple[str, ...] = ()


def people(file: Path) -> list[Person]:
    return [Person(**entry) for entry in _toml(file)["person"]]


def load_units(file: Path, now: datetime) -> int:
    """Make what is missing, found by its code; may be run again. Returns how many units the file names."""
    rows = unit_files.rows(file.read_bytes(), file.name)
    unit_import.load(rows, by=None, now=now, only_new=True)
    return len(rows)


@transaction.atomic
def load_people(found: list[Person], password: str) -> None:
    """Make who is missing, with this password. Nobody who was here before is touched."""
    for person in found:
        user, is_new = User.objects.get_or_create(
            username=person.username,
            defaults={"first_name": person.name, "email": f"{person.username}@dondoc.example"},
        )
        if not is_new:
            continue
        user.set_password(password)
        user.save()
        for unit in Unit.objects.filter(code__in=[person.unit, *person.also_in]):
            Member.objects.get_or_create(user=user, unit=unit, role=person.role, defaults={"language": person.language})


@dataclass(frozen=True, slots=True)
class Story:
    """What the demo's clerk and leader have already done, as of the day on which it is told."""

    clerk: str
    leader: str
    administrator: str
    titles: dict[str, str]
    judged: list[dict[str, Any]]
    recurring: list[dict[str, Any]] = field(default_factory=list)


def story(file: Path) -> Story:
    return Story(**_toml(file))


def tell(told: Story, *, today: date, now: datetime) -> int:
    """Judge the story's articles and let their units report. Articles already judged are left alone.

    Returns the number of tasks opened.
    """
    clerk = User.objects.get(username=told.clerk)
    leader = User.objects.get(username=told.leader)
    before = Task.objects.count()
    for chapter in told.judged:
        document = Document.objects.filter(name=chapter["article"]).first()
        if document and not document.directives.judged().exists():
            with transaction.atomic():
                _judge(document, chapter, _Cast(clerk, leader, today, now))
    for line in told.recurring:
        if not Task.objects.filter(content=line["content"]).exists():
            with transaction.atomic():
                _repeat(line, _Cast(clerk, leader, today, now))
    opened = Task.objects.count() - before
    if opened:
        options.set_("leaders_weekly", True, by=User.objects.get(username=told.administrator), now=now)
    return opened


@dataclass(frozen=True, slots=True)
class _Cast:
    clerk: User
    leader: User
    today: date
    now: datetime


def _judge(document: Document, chapter: dict[str, Any], cast: _Cast) -> None:
    began = timedelta(days=chapter["days_ago"])
    waiting = list(document.directives.unjudged())
    for line, directive in _matched(chapter.get("directive", []), waiting):
        suggestion = review.suggest(directive)
        lead = _unit(line["lead"]) if "lead" in line else suggestion.lead or _unit(chapter["lead"])
        tasks = review.accept(
            directive,
            leads=[lead],
            partners=[_unit(code) for code in line.get("partners", [])],
            due_on=cast.today + timedelta(days=line["due_in"]) if "due_in" in line else None,
            is_standing=line.get("is_standing", False),
            content=suggestion.content,
            by=cast.clerk,
            now=cast.now - began,
        )
        for task in tasks:
            _hand_down(task, line, began, cast)
            _report(task, line, began, cast)
    if not document.directives.unjudged().exists():
        for passage in Passage.objects.unjudged().filter(reading__document=document):
            weighing.agree(passage, by=cast.clerk, now=cast.now - began)


def _repeat(line: dict[str, Any], cast: _Cast) -> None:
    """What comes again, opened some time ago; of the turns that came since, the first are reported and confirmed."""
    began = timedelta(days=line["days_ago"])
    plan = Plan(line["rrule"], cast.today - began, window_start_day=line.get("window_start_day", 1))
    task = schedules.open_recurring(
        line["content"],
        plan,
        lead=_unit(line["lead"]),
        partners=[_unit(code) for code in line.get("partners", [])],
        is_standing=line.get("is_standing", False),
        product=line.get("product", ""),
        today=cast.today - began,
        by=cast.clerk,
        now=cast.now - began,
    )
    turns.make_of(task.schedule.pk, cast.today, cast.now)
    for turn in Task.objects.turns_of(task)[: line.get("reported", 0)]:
        ago = cast.today - (turn.due_on or cast.today) + timedelta(days=2)
        done = {"done_after": (began - ago).days, "report": line["report"]}
        _report(turn, done, began, cast)


def _matched(lines: list[dict[str, Any]], waiting: list[Directive]) -> Iterator[tuple[dict[str, Any], Directive]]:
    """Each line with its directive; then each directive that no line named."""
    for line in lines:
        found = next((d for d in waiting if line["words"] in d.clause), None)
        if found:
            waiting.remove(found)
            yield line, found
    for directive in waiting:
        yield {}, directive


def _hand_down(task: Task, line: dict[str, Any], began: timedelta, cast: _Cast) -> None:
    """Three days after the task came, to the lead's own units, for which its officer reports and its head confirms."""
    began -= timedelta(days=3)
    for part in line.get("part", []):
        reporter, head = (User.objects.get(username=line[key]) for key in ("reports", "hands_down"))
        handed = subtasks.hand_down(
            task,
            part["content"],
            lead=_unit(part["lead"]),
            due_on=cast.today + timedelta(days=part["due_in"]),
            by=head,
            now=cast.now - began,
        )
        _report(handed, part, began, replace(cast, clerk=reporter, leader=head))


def _report(task: Task, line: dict[str, Any], began: timedelta, cast: _Cast) -> None:
    """The unit's report, by the clerk on its behalf: done long ago, waiting since yesterday, or under way."""
    if "report" not in line:
        return
    proof = SimpleUploadedFile("bao-cao-cua-don-vi.txt", line["report"].encode())
    with evidence.stored([proof]) as offered:
        _tell_report(task, line, began, cast, More(evidence=offered))


def _tell_report(task: Task, line: dict[str, Any], began: timedelta, cast: _Cast, more: More) -> None:
    words, day = line["report"], timedelta(days=1)
    if "done_after" in line:
        ago = began - timedelta(days=line["done_after"])
        progress.submit(task, words, more=more, by=cast.clerk, today=cast.today - ago, now=cast.now - ago)
        progress.confirm(task, by=cast.leader, now=cast.now - ago)
    elif line.get("waits"):
        progress.submit(task, words, more=more, by=cast.clerk, today=cast.today - day, now=cast.now - day)
    elif "percent" in line:
        ago, percent = 3 * day, line["percent"]
        progress.note(task, words, percent, more=more, by=cast.clerk, today=cast.today - ago, now=cast.now - ago)


def _unit(code: str) -> Unit:
    found: Unit | None = Unit.objects.filter(code=code).first()
    if found is None:
        raise tracking.NoLead(f"The story names a unit that units.toml does not: {code}")
    return found


def _toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8"))
