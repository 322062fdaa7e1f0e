"""Sixty days of planning and sending while people move deadlines, report, confirm and reopen: the letters are exactly
those of a model that knows no rows."""

import re
from collections import Counter
from datetime import date
from random import Random
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tests.tracker.mailing import DAY, MINUTE, deliver, plan
from tracker.models import Reminder, State, Task
from tracker.services import progress, tracking

DAYS = 60
# What a letter is: its day, its addressee, the tasks in it.
Letter = tuple[date, str, frozenset[int]]


@pytest.mark.parametrize("seed", range(1, 4))
def test_over_sixty_days_the_letters_are_those_of_the_model_and_no_row_is_written_twice(cast: Cast, seed: int) -> None:
    chance = Random(seed)
    tasks = [builders.task(cast.health, cast.clerk, due_on=TODAY + n * DAY) for n in (1, 8, 15, 30)]
    model, expected, sent = Model(cast), list[Letter](), list[Letter]()
    rows: dict[int, tuple[Any, ...]] = {}
    for n in range(DAYS):
        for task in tasks:
            _live(task, cast, n, chance)
        expected += model.letters(TODAY + n * DAY)
        for tick in range(3):
            now = NOW + n * DAY + tick * MINUTE
            plan(now)
            rows |= {row[0]: row[1:] for row in _rows()}
            deliver(now)
        sent += _taken_out_of_the_box(TODAY + n * DAY)
    assert sent == expected
    assert len(expected) > 10
    assert not [row for row, times in Counter(rows.values()).items() if times > 1]


def test_the_model_moves_finishes_and_reopens(cast: Cast) -> None:
    """So that the test above tries what it says: all that may happen to a task does."""
    task = builders.task(cast.health, cast.clerk, due_on=TODAY)
    chance = Random(0)
    for n in range(200):
        _live(task, cast, n, chance)
    seen = set(task.events.values_list("verb", flat=True))
    assert seen == {"open_task", "amend_task", "submit_task", "return_task", "confirm_task", "reopen_task"}


class Model:
    """Who has heard of which deadline at which milestone."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.told: set[tuple[int, str, date, int]] = set()

    def letters(self, today: date) -> list[Letter]:
        news: dict[str, set[int]] = {}
        for task in Task.objects.exclude(due_on=None):
            assert task.due_on
            milestone = _milestone((today - task.due_on).days)
            for person in self._concerned(task, milestone):
                line = (task.pk, person.email, task.due_on, milestone)
                if line not in self.told:
                    self.told.add(line)
                    news.setdefault(person.email, set()).add(task.pk)
        return [(today, person, frozenset(news[person])) for person in sorted(news)]

    def _concerned(self, task: Task, milestone: int) -> list[User]:
        unit = [self.cast.officer] if task.state == State.OPEN and milestone >= -7 else []
        office = [self.cast.clerk] if task.state in (State.OPEN, State.SUBMITTED) and milestone > 0 else []
        return unit + office


def _milestone(days_over: int) -> int:
    """The latest reached, in days after the deadline: -7, -1, 1, 8, 15 …; -99 for none yet."""
    reached = [each for each in (-7, -1, *range(1, 400, 7)) if each <= days_over]
    return max(reached, default=-99)


def _live(task: Task, cast: Cast, n: int, chance: Random) -> None:
    """One day of a task: mostly nothing, sometimes the next thing that can happen to it."""
    if chance.random() > 0.2:
        return
    today, now = TODAY + n * DAY, NOW + n * DAY - MINUTE
    task.refresh_from_db()
    if task.state == State.DONE:
        tracking.reopen(task, "Chưa đủ", by=cast.clerk, now=now)
    elif task.state == State.SUBMITTED and chance.random() < 0.5:
        progress.return_(task, "Thiếu số liệu", by=cast.clerk, now=now)
    elif task.state == State.SUBMITTED:
        progress.confirm(task, by=cast.clerk, now=now)
    elif chance.random() < 0.3:
        progress.submit(task, "Đã xong", by=cast.officer, today=today, now=now)
    else:
        _move(task, cast, n, chance)


def _move(task: Task, cast: Cast, n: int, chance: Random) -> None:
    """Forth, or back to a deadline that it had before."""
    moved = TODAY + max(0, n + chance.choice([-8, -1, 0, 1, 2, 5, 6, 7, 9, 20])) * DAY
    due_on = chance.choice([moved, moved, task.first_due_on])
    now = NOW + n * DAY - MINUTE
    tracking.amend(task, lead=cast.health, partners=[], due_on=due_on, by=cast.clerk, now=now, reason="Chờ")


def _rows() -> list[tuple[Any, ...]]:
    unique = ("task", "recipient", "channel", "occasion", "due_on", "milestone_on")
    return list(Reminder.objects.values_list("pk", *unique))


def _taken_out_of_the_box(today: date) -> list[Letter]:
    letters = [
        (today, letter.to[0], frozenset(map(int, re.findall(r"/tasks/(\d+)/", str(letter.body)))))
        for letter in mail.outbox
    ]
    mail.outbox.clear()
    return sorted(letters, key=lambda letter: letter[1])
