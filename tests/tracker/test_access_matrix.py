"""Every address × method × role × where the thing belongs: own unit, one below, a sibling, elsewhere.

A new address without a line in NEEDS (needs.py) fails. Whatever is out of reach is not there: 403 or 404, and nowhere its words.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.contrib import admin
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from pypdf import PdfReader

from tests import builders
from tests.builders import NOW, TODAY, upload
from tests.conftest import Cast
from tests.tracker.listing import a_list
from tests.tracker.needs import ANY_ROLE, AT_THE_TOP, AUTHOR, IN_BIN, NEEDS, OWN, PUBLIC, SIGNED_IN, STEPS, Need
from tracker.models import Deputy, DocumentAccess, Holiday, Letter, Member, Report, Role, Task, Unit
from tracker.models.role import HOLDERS
from tracker.services import comments, delivery, evidence, progress, reminders, reports
from tracker.services.progress import More

HERE, BELOW, BESIDE, ELSEWHERE = "here", "below", "beside", "elsewhere"
FILLED = {"text": "Đã xong.", "percent": "50", "reason": "Sai.", "why": "done", "version": "1"}
GONE = {403, 404}


@dataclass(frozen=True)
class Thing:
    """Something of a unit, all of whose words hold `secret`."""

    unit: Unit
    secret: str
    keys: dict[str, int]
    task: Task


@pytest.fixture
def things(cast: Cast) -> dict[str, Thing]:
    """One for each place, seen from Sở Y tế, made by that unit's own clerk and leader."""
    places = {HERE: cast.health, BELOW: cast.hospital, BESIDE: cast.finance, ELSEWHERE: cast.ministry}
    found = {place: _thing(unit, place) for place, unit in places.items()}
    reminders.plan(TODAY, NOW)
    return found


def _thing(unit: Unit, place: str) -> Thing:
    secret = f"BÍ-MẬT-{place}"
    clerk = builders.person(f"clerk-{place}", Role.CLERK, unit)
    source = builders.document(clerk, f"{secret} đơn vị báo cáo kết quả", title=secret, number=f"9/{secret}")
    directive = builders.directive(source, f"{secret} đơn vị báo cáo kết quả")
    task = builders.task(unit, clerk, due_on=TODAY, content=secret, directives=[directive])
    with evidence.stored([upload("a.txt", secret.encode())]) as offered:
        report = progress.note(task, secret, 10, more=More(evidence=offered), by=clerk, today=TODAY, now=NOW)
    proof = report.evidence.get()
    said = comments.comment(task, secret, by=clerk, now=NOW)
    paper = reports.ask(
        title=secret, start_on=TODAY, end_on=TODAY, as_of=TODAY, unit=unit, language="vi", by=clerk, now=NOW
    )
    letter = Letter.objects.create(sender="a", to=clerk.email, subject=secret, text=secret, message_id=place)
    keys = {"task": task.pk, "document": source.pk, "review": source.pk, "directive": directive.pk}
    keys["passage"] = builders.passage(source, secret).pk
    keys |= {"unit": unit.pk, "report": paper.pk, "letter": letter.pk, "evidence": proof.pk, "comment": said.pk}
    # Whose days off they are is no secret.
    keys["holiday"] = Holiday.objects.create(country="VN", unit=unit, on=TODAY, name="Ngày hội").pk
    keys["list"] = a_list(clerk, secret).pk
    away, aide = Member.objects.get(user=clerk), builders.person(f"aide-{place}", Role.AUDITOR, unit)
    keys["deputy"] = Deputy.objects.create(absent=away, deputy=aide, from_on=TODAY, to_on=TODAY).pk
    return Thing(unit, secret, keys, task)


def _addresses(thing: Thing) -> Iterator[tuple[str, str]]:
    for pattern in get_resolver().url_patterns:
        if isinstance(pattern, URLPattern) and pattern.name:
            needs_key = "<int:pk>" in str(pattern.pattern)
            yield (
                pattern.name,
                reverse(pattern.name, args=[thing.keys[pattern.name.split("_")[0]]] if needs_key else []),
            )


def _may(role: Role, need: Need, place: str, is_of_a_thing: bool) -> bool:
    if need in (SIGNED_IN, PUBLIC):
        return True
    if need in (IN_BIN, AT_THE_TOP, AUTHOR, OWN):
        return False
    in_reach = place in (HERE, BELOW) or not is_of_a_thing
    return in_reach and (need == ANY_ROLE or role in HOLDERS[need])  # type: ignore[index]


def test_every_address_says_what_it_needs(things: dict[str, Thing]) -> None:
    assert {name for name, _address in _addresses(things[HERE])} == set(NEEDS)


@pytest.mark.parametrize("place", [HERE, BELOW, BESIDE, ELSEWHERE])
@pytest.mark.parametrize("role", list(Role))
def test_whoever_may_gets_in_and_nobody_else(client: Client, things: dict[str, Thing], role: Role, place: str) -> None:
    user = builders.person("somebody", role, things[HERE].unit)
    client.force_login(user)
    thing = things[place]
    hidden = [other.secret for where, other in things.items() if where in (BESIDE, ELSEWHERE)]
    for name, address in _addresses(thing):
        for method, need in zip(("get", "post"), NEEDS[name], strict=True):
            if name == "logout":
                continue
            with transaction.atomic():
                answer = getattr(client, method)(address, FILLED if method == "post" else {})
                transaction.set_rollback(True)
            where = f"{role} {method} {address} ({place}): {answer.status_code}"
            body = b"".join(answer) if answer.streaming else answer.content
            assert not [secret for secret in hidden if secret in body.decode("utf-8", "replace")], where
            if need is None:
                assert answer.status_code in GONE | {405}, where
                continue
            if name in STEPS and _may(role, need, place, True):
                assert (answer.status_code == 403) == (role not in STEPS[name]), where
            elif name not in ("letter_detail", "document_original", "report_pdf"):
                assert (answer.status_code in GONE) != _may(role, need, place, address != reverse_or_none(name)), where
            assert answer.status_code < 500, where


def reverse_or_none(name: str) -> str:
    """The address of a page that is about no one thing."""
    try:
        return reverse(name)
    except Exception:
        return ""


@pytest.mark.parametrize("role", list(Role))
def test_other_methods_are_for_nobody(client: Client, things: dict[str, Thing], role: Role) -> None:
    client.force_login(builders.person("somebody", role, things[HERE].unit))
    for name, address in _addresses(things[HERE]):
        for method in ("put", "patch", "delete"):
            answer = getattr(client, method)(address)
            wanted = {200, 302, 405} if NEEDS[name][0] == PUBLIC else {405}
            assert answer.status_code in wanted | GONE, f"{method} {address}: {answer.status_code}"


@pytest.mark.parametrize("role", list(Role))
def test_the_tables_of_the_administration_show_an_administrator_the_own_units_only(
    client: Client, things: dict[str, Thing], role: Role
) -> None:
    client.force_login(builders.person("somebody", role, things[HERE].unit))
    hidden = [things[place].secret for place in (BESIDE, ELSEWHERE)]
    hidden += [things[place].unit.name for place in (BESIDE, ELSEWHERE)]
    for model in admin.site._registry:
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        answer = client.get(address)
        assert (answer.status_code == 200) == (role == Role.ADMIN), address
        if role == Role.ADMIN:
            rows = answer.context["cl"].result_list
            assert not [row for row in rows if any(words in str(vars(row)) for words in hidden)], address


def test_an_administrator_of_one_unit_gives_no_role_elsewhere_and_takes_over_nobody(
    client: Client, cast: Cast, things: dict[str, Thing]
) -> None:
    client.force_login(builders.person("somebody", Role.ADMIN, cast.health))
    form = {"user": cast.officer.pk, "unit": cast.province.pk, "role": "admin", "language": "vi"}
    assert client.post("/admin/tracker/member/add/", form).status_code == 200  # the form again, refused
    assert not Member.objects.filter(user=cast.officer, unit=cast.province).exists()
    for person in (cast.clerk, cast.onlooker):
        passwords = dict.fromkeys(("password1", "password2"), "Another-1!")
        client.post(f"/admin/auth/user/{person.pk}/password/", passwords)
        person.refresh_from_db()
        assert person.check_password("long-enough-secret")
    assert client.post("/admin/tracker/unit/add/", {"name": "Gốc mới", "code": "g"}).status_code == 200
    assert not Unit.objects.filter(code="g").exists()


def test_a_confidential_document_is_in_no_letter_and_on_no_paper(
    cast: Cast, things: dict[str, Thing], client: Client, mailoutbox: list[EmailMultiAlternatives], own_files: None
) -> None:
    thing = things[HERE]
    DocumentAccess.objects.filter(document=thing.keys["document"]).update(is_confidential=True)
    for reminder in delivery.waiting(NOW):
        delivery.send(reminder, NOW)
    (letter,) = [letter for letter in mailoutbox if letter.to == [cast.officer.email]]
    said = "".join(map(str, [letter.subject, letter.body, *(part[0] for part in letter.alternatives)]))
    assert f"số {thing.task.pk}" in said
    report = Report.objects.get(pk=thing.keys["report"])
    reports.make(report.pk, NOW)
    report.refresh_from_db()
    said += "".join(page.extract_text() for page in PdfReader(report.pdf.open()).pages[1:]) + str(report.figures)
    assert thing.secret not in said
    client.force_login(cast.leader)
    assert thing.secret in client.get("/").content.decode()  # within the house it is as ever
