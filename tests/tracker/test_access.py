"""Every address, as somebody who may not: a new one is covered as soon as it is in urls.py."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from tests import builders
from tests.builders import NOW, TODAY, upload
from tests.conftest import Cast
from tests.tracker.listing import a_list
from tracker.models import Deputy, Holiday, Letter, Member, Role, Task
from tracker.services import comments, evidence, progress, reminders, reports
from tracker.services.progress import More

SECRET = "TUYỆT MẬT"
OPEN_TO_ALL = {"login", "logout", "set_language", "set_theme", "health", "favicon"}


@pytest.fixture
def addresses(cast: Cast) -> dict[str, str]:
    """Each address by its name, filled with rows of Sở Y tế that all carry the secret."""
    text = f"{SECRET} Sở Y tế báo cáo kết quả"
    source = builders.document(cast.clerk, text, title=SECRET, number=f"9/{SECRET}", name=f"{SECRET}.txt")
    directive = builders.directive(source)
    task = builders.task(
        cast.health, cast.clerk, due_on=TODAY - timedelta(days=1), content=SECRET, directives=[directive]
    )
    with evidence.stored([upload("a.txt", SECRET.encode())]) as offered:
        report = progress.note(task, SECRET, 10, more=More(evidence=offered), by=cast.officer, today=TODAY, now=NOW)
    proof = report.evidence.get()
    said = comments.comment(task, SECRET, by=cast.leader, now=NOW)
    reminders.plan(TODAY, NOW)
    paper = reports.ask(
        title=SECRET, start_on=TODAY, end_on=TODAY, unit=None, as_of=TODAY, language="vi", by=cast.leader, now=NOW
    )
    letter = Letter.objects.create(sender="a", to=cast.officer.email, subject=SECRET, text=SECRET, message_id="1")
    deputy = Deputy.objects.create(
        absent=Member.objects.get(user=cast.officer), deputy=cast.leader, from_on=TODAY, to_on=TODAY
    )
    keys = {
        "task": task.pk,
        "document": source.pk,
        "review": source.pk,
        "directive": directive.pk,
        "passage": builders.passage(source, SECRET).pk,
        "unit": cast.health.pk,
        "report": paper.pk,
        "evidence": proof.pk,
        "comment": said.pk,
        "letter": letter.pk,
        "deputy": deputy.pk,
        "list": a_list(cast.leader, SECRET).pk,
        "holiday": Holiday.objects.create(country="VN", on=TODAY, name="Ngày Văn hóa").pk,
    }
    found = {}
    for pattern in get_resolver().url_patterns:
        if isinstance(pattern, URLPattern) and pattern.name:
            needs_key = "<int:pk>" in str(pattern.pattern)
            found[pattern.name] = reverse(pattern.name, args=[keys[pattern.name.split("_")[0]]] if needs_key else [])
    assert len(found) >= 45
    return found


@pytest.mark.parametrize("method", ["get", "post"])
def test_without_login_there_is_only_the_login(client: Client, addresses: dict[str, str], method: str) -> None:
    for name, address in addresses.items():
        if name in OPEN_TO_ALL:
            continue
        answer = getattr(client, method)(address)
        assert answer.status_code == 302, address
        assert answer.headers["Location"].startswith("/login/"), address


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("parts", [{}, {"hx-request": "true"}], ids=["page", "part"])
@pytest.mark.parametrize("who", ["onlooker", "accountant"])
def test_officers_elsewhere_find_nothing_of_it(
    client: Client, cast: Cast, addresses: dict[str, str], who: str, parts: dict[str, str], method: str
) -> None:
    user: User = getattr(cast, who)
    client.force_login(user)
    for name, address in addresses.items():
        if name == "logout":
            continue
        answer = getattr(client, method)(address, headers=parts)
        body = b"" if answer.streaming else answer.content
        assert SECRET not in body.decode("utf-8", "replace"), (name, answer.status_code)
    query = {"status": "all", "unit": str(cast.health.pk)}
    assert SECRET not in client.get(reverse("task_list"), query).content.decode()
    assert Task.objects.get().version == 1
    assert Deputy.objects.get().to_on == TODAY


def test_who_has_left_every_unit_sees_nothing_any_more(client: Client, cast: Cast, addresses: dict[str, str]) -> None:
    Member.objects.filter(user=cast.leader).delete()
    client.force_login(cast.leader)
    for name in ("home", "task_list", "task_detail", "report_list", "report_detail", "document_list", "inbox"):
        assert SECRET not in client.get(addresses[name]).content.decode(), name


def test_the_administration_is_for_the_role_and_not_for_the_staff_flag(client: Client, cast: Cast) -> None:
    chief = builders.person("chief", Role.ADMIN, cast.province)
    client.force_login(chief)
    for address in ("/admin/", "/admin/tracker/task/", "/admin/tracker/unit/add/", "/admin/auth/user/add/"):
        assert client.get(address).status_code == 200, address
    User.objects.filter(pk=cast.officer.pk).update(is_staff=True)
    client.force_login(cast.officer)
    assert client.get("/admin/directives/document/").status_code == 302
