"""What anybody may write behind a question mark or send in a form: no page fails at it."""

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from tests import builders
from tests.conftest import Cast
from tracker.models import Holiday, Role
from tracker.services import reports

NAMES = (
    *("q", "status", "unit", "lead", "exact", "page", "sort", "kind", "document", "view", "due", "from", "next"),
    *("year", "of", "country", "window", "start_on", "language", "state", "why", "done", "verb", "delivery"),
)
SENT = (
    *("text", "percent", "reason", "why", "version", "lead", "partners", "watchers", "due_on", "is_standing", "unit"),
    *("start_on", "end_on", "as_of", "language", "title", "by_first_deadline", "member", "deputy", "from_on", "to_on"),
    *("on", "name", "is_working", "country", "year", "email", "content", "report", "request", "proposed_on", "answer"),
    *(
        "granted_on",
        "links",
        "kind",
        "units",
        "clause",
        "number",
        "issuer",
        "issued_on",
        "next",
        "theme",
        "difficulties",
    ),
    *("extension_notice_days", "deadline_on_closed_day", "username", "password", "old_password", "new_password1"),
)
VALUES = ("\0", "'\"<", "9" * 40, "-1", "²")


@pytest.fixture
def addresses(cast: Cast) -> list[str]:
    today, now = timezone.localdate(), timezone.now()
    task = builders.task(cast.health, cast.clerk, due_on=today)
    source = builders.document(cast.clerk)
    directive = builders.directive(source)
    day = Holiday.objects.create(country="VN", on=today, name="Nghỉ bù")
    report = reports.ask(
        title="", start_on=today, end_on=today, unit=None, as_of=today, language="vi", by=cast.clerk, now=now
    )
    reports.make(report.pk, now)
    keys = {"task": task.pk, "document": source.pk, "review": source.pk, "unit": cast.health.pk, "report": report.pk}
    keys |= {"directive": directive.pk, "holiday": day.pk}
    found = ["/admin/tracker/task/", "/admin/tracker/auditevent/", "/admin/tracker/unit/", "/admin/tracker/letter/"]
    for pattern in get_resolver().url_patterns:
        if isinstance(pattern, URLPattern) and pattern.name:
            key = keys.get(pattern.name.split("_")[0])
            if "<int:pk>" not in str(pattern.pattern):
                found.append(reverse(pattern.name))
            elif key:
                found.append(reverse(pattern.name, args=[key]))
    return found


def test_no_query_makes_a_page_fail(client: Client, cast: Cast, addresses: list[str]) -> None:
    client.force_login(builders.person("chief", Role.ADMIN, cast.province))
    for address in addresses:
        for value in VALUES:
            answer = client.get(address, dict.fromkeys(NAMES, value))
            assert answer.status_code < 500, (address, value)


def test_nothing_that_is_sent_makes_a_page_fail(client: Client, cast: Cast, addresses: list[str]) -> None:
    """What "\0" would be to PostgreSQL, and a number beyond all columns to SQLite."""
    chief = builders.person("chief", Role.ADMIN, cast.province)
    for address in addresses:
        for value in VALUES:
            client.force_login(chief)
            answer = client.post(address, dict.fromkeys(SENT, value))
            assert answer.status_code < 500, (address, value)
