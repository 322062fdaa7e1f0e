"""Long lists are written by a worker: each row once, whoever runs it, however often and however it ends."""

from datetime import timedelta

import pytest
from celery import Task as Job
from django.test import Client

from tests.builders import NOW
from tests.conftest import Cast
from tests.tracker.listing import HEADS, bring_in, look_at, try_out, workbook, write
from tracker import jobs
from tracker.models import ListedTask, ListState, Task, TaskList
from tracker.models.task_list import KEPT_FOR, LEASE, MOST_TRIES
from tracker.services import list_write, task_lists

LATER = NOW + LEASE + timedelta(seconds=1)


@pytest.fixture
def waiting(cast: Cast, clerk: Client, monkeypatch: pytest.MonkeyPatch) -> TaskList:
    """Fifty rows that wait for a worker, of whom `told` heard."""
    told: list[int] = []

    def note(job: "Job[..., None]", pk: int) -> None:
        assert job is jobs.write_list
        told.append(pk)

    monkeypatch.setattr(jobs, "hint", note)
    monkeypatch.setattr(task_lists, "AT_ONCE", 10)
    rows = [[f"Việc {n}", "Sở Y tế"] for n in range(50)]
    found = write(clerk, try_out(clerk, look_at(clerk, workbook([HEADS[1:3], *rows]))))
    assert told == [found.pk]
    return found


def test_a_worker_writes_it_while_the_page_tells_how_far_it_is(clerk: Client, waiting: TaskList) -> None:
    assert waiting.state == ListState.WAITING
    assert "0 of 50 rows" in clerk.get(waiting.get_absolute_url()).content.decode()
    part = f"{waiting.get_absolute_url()}progress/"
    assert "HX-Refresh" not in clerk.get(part).headers
    assert task_lists.waiting(waiting.made_at + timedelta(seconds=1), waiting.made_at + timedelta(seconds=1)) == [
        waiting.pk
    ]
    task_lists.run(waiting.pk, LATER)
    assert clerk.get(part).headers["HX-Refresh"] == "true"
    assert "50 rows were written" in clerk.get(waiting.get_absolute_url()).content.decode()
    assert Task.objects.count() == 50


def test_two_workers_write_each_row_once(waiting: TaskList) -> None:
    task_lists.run(waiting.pk, LATER)
    task_lists.run(waiting.pk, LATER)
    task_lists.run(waiting.pk, LATER + LEASE * 2)
    assert Task.objects.count() == ListedTask.objects.count() == 50


def test_where_one_worker_died_another_goes_on(waiting: TaskList, monkeypatch: pytest.MonkeyPatch) -> None:
    real = list_write.write

    def dies(line, *arguments, **more):  # type: ignore[no-untyped-def]
        if line.row == 30:
            raise KeyboardInterrupt
        return real(line, *arguments, **more)

    monkeypatch.setattr(list_write, "write", dies)
    with pytest.raises(KeyboardInterrupt):
        task_lists.run(waiting.pk, LATER)
    assert Task.objects.count() == 20
    monkeypatch.setattr(list_write, "write", real)
    task_lists.run(waiting.pk, LATER + timedelta(seconds=1))  # held by the dead one
    assert Task.objects.count() == 20
    task_lists.run(waiting.pk, LATER + LEASE * 2)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.done, Task.objects.count()) == (ListState.DONE, 50, 50)


def test_what_kills_every_worker_is_given_up_and_says_so(clerk: Client, waiting: TaskList) -> None:
    TaskList.objects.filter(pk=waiting.pk).update(tries=MOST_TRIES)
    task_lists.give_up(LATER)
    assert "Writing was broken off" in clerk.get(waiting.get_absolute_url()).content.decode()
    task_lists.run(waiting.pk, LATER)
    assert not Task.objects.exists()


def test_rows_of_old_lists_are_forgotten_and_where_tasks_came_from_is_not(cast: Cast, clerk: Client) -> None:
    done = bring_in(clerk, workbook([HEADS[1:3], ["Báo cáo", "Sở Y tế"]]))
    task_lists.forget(done.made_at + KEPT_FOR - timedelta(days=1))
    done.refresh_from_db()
    assert done.plan
    task_lists.forget(done.made_at + KEPT_FOR + timedelta(days=1))
    done.refresh_from_db()
    assert (done.book, done.plan) == ({}, [])
    assert "Its rows are not kept any more" in clerk.get(done.get_absolute_url()).content.decode()
    clerk.post(f"{done.get_absolute_url()}columns/", {})
    assert "theo-doi.xlsx" in clerk.get(Task.objects.get().get_absolute_url()).content.decode()


def test_the_next_file_is_told_apart_though_older_rows_are_forgotten(cast: Cast, clerk: Client) -> None:
    data = workbook([HEADS[1:3], ["Báo cáo", "Sở Y tế"]])
    done = bring_in(clerk, data)
    task_lists.forget(done.made_at + KEPT_FOR + timedelta(days=1))
    assert try_out(clerk, look_at(clerk, data)).plan[0]["fate"] == "here"
