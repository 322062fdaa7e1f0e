"""What people say about a task, and whom they name."""

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.builders import NOW, TODAY
from tests.conftest import Cast
from tracker.models import AuditEvent, Comment, Notice, NoticeKind, Role, State, Task
from tracker.services import comments, tracking


@pytest.fixture
def task(cast: Cast) -> Task:
    return builders.task(cast.health, cast.clerk, due_on=TODAY)


def say(client: Client, user: User, task: Task, text: str) -> HttpResponse:
    client.force_login(user)
    answer: HttpResponse = client.post(reverse("task_comment", args=[task.pk]), {"text": text})  # type: ignore[assignment]
    return answer


def named() -> list[User | None]:
    return [notice.recipient for notice in Notice.objects.filter(kind=NoticeKind.MENTIONED).order_by("recipient")]


def test_whoever_sees_a_task_comments_on_it(client: Client, cast: Cast, task: Task) -> None:
    assert (
        say(client, cast.leader, task, "Cần <b>gấp</b>.\nXin báo cáo.").headers["Location"] == task.get_absolute_url()
    )
    page = client.get(task.get_absolute_url()).content.decode()
    assert "Cần &lt;b&gt;gấp&lt;/b&gt;.<br>Xin báo cáo." in page
    client.force_login(cast.officer)
    assert "Cần &lt;b&gt;gấp" in client.get(task.get_absolute_url()).content.decode()
    assert say(client, cast.onlooker, task, "Tôi nữa.").status_code == 404
    assert say(client, cast.leader, task, "  ").status_code == 422
    assert Comment.objects.count() == 1
    event = AuditEvent.objects.get(verb="comment")
    assert (event.by, event.task, event.note) == (cast.leader, task, "")
    assert "gấp" not in str(event.changes)


def test_a_finished_task_is_still_spoken_about(client: Client, cast: Cast, task: Task) -> None:
    tracking.cancel(task, "Nhầm.", by=cast.clerk, now=NOW)
    assert say(client, cast.officer, task, "Vì sao?").status_code == 302
    assert Task.objects.get().state == State.CANCELLED


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@officer xem giúp", ["officer"]),
        ("Nhờ @officer.", ["officer"]),
        ("(@officer, @leader)", ["officer", "leader"]),
        ("@Officer và @officer", ["officer"]),
        ("thư: officer@example.vn", []),
        ("Không ai @ cả", []),
        ("@leader", []),
    ],
)
def test_those_who_are_named_are_told_once_and_nobody_tells_himself(
    cast: Cast, task: Task, text: str, names: list[str]
) -> None:
    by = cast.leader if text == "@leader" else cast.clerk
    comments.comment(task, text, by=by, now=NOW)
    assert {str(person) for person in named()} == set(names)
    assert len(named()) == len(names)


@pytest.mark.parametrize("name", ["onlooker", "accountant", "nobody-at-all", "gone"])
def test_who_may_not_see_the_task_is_refused_by_name_and_nothing_is_posted(
    client: Client, cast: Cast, task: Task, name: str
) -> None:
    gone = builders.person("gone", Role.OFFICER, cast.health)
    User.objects.filter(pk=gone.pk).update(is_active=False)
    answer = say(client, cast.leader, task, f"@officer và @{name}: xem nhé.")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert f"@{name}" in page.split('class="errorlist')[1].split("</ul>")[0]
    assert "@officer" not in page.split('class="errorlist')[1].split("</ul>")[0]
    assert "xem nhé." in page
    assert not Comment.objects.exists()
    assert not named()


def test_one_comment_names_twenty_people_at_most(cast: Cast, task: Task) -> None:
    with pytest.raises(tracking.Refused):
        comments.comment(task, " ".join(f"@p{n}" for n in range(21)), by=cast.leader, now=NOW)


def test_a_withdrawn_comment_keeps_its_row_and_shows_no_words(client: Client, cast: Cast, task: Task) -> None:
    say(client, cast.leader, task, "@officer nhầm rồi.")
    row = Comment.objects.get()
    address = reverse("comment_withdraw", args=[row.pk])
    for other in (cast.clerk, cast.onlooker):
        client.force_login(other)
        assert client.post(address).status_code == 404
    client.force_login(cast.leader)
    assert address in client.get(task.get_absolute_url()).content.decode()
    assert client.post(address).status_code == 302
    assert client.post(address).status_code == 302
    row.refresh_from_db()
    assert (row.text, row.withdrawn_at is None) == ("@officer nhầm rồi.", False)
    assert AuditEvent.objects.filter(verb="withdraw_comment").count() == 1
    for user in (cast.leader, cast.officer):
        client.force_login(user)
        for path in (task.get_absolute_url(), "/inbox/"):
            assert "nhầm rồi" not in client.get(path).content.decode()
    notice = Notice.objects.get(kind=NoticeKind.MENTIONED)
    assert (notice.text, notice.by_mail) == ("", False)
