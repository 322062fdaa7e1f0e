"""The audit trail: chained, refused by the database itself, and no deed goes unseen."""

import random
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import translation
from pytest_django import Settings

from tests import builders
from tests.builders import NOW
from tests.conftest import Cast
from tests.crowds import all_at_once
from tests.tracker import tampering
from tests.tracker.scale import SCALE
from tracker import append_only
from tracker.models import AuditEvent, AuditHead, Role
from tracker.services import audit, trail


@pytest.fixture(autouse=True)
def own_heads(settings: Settings, tmp_path: Path) -> Path:
    settings.AUDIT_HEADS = str(tmp_path / "heads")
    return tmp_path / "heads"


@pytest.fixture
def events(cast: Cast) -> int:
    """A dozen events on three tasks."""
    for due in (None, None, builders.NOW.date()):
        task = builders.task(cast.health, cast.clerk, due_on=due)
        for nth in range(3):
            audit.record("note_progress", by=cast.officer, now=NOW, task=task, changes={"percent": (nth, nth + 1)})
    return AuditEvent.objects.count()


def test_a_trail_that_nobody_touched_is_whole(events: int) -> None:
    found = trail.verify()
    assert found.flaw is None
    assert found.events == events == 12
    assert found.head == trail.head()


@pytest.mark.parametrize("deed", ["update", "delete"])
def test_the_database_itself_refuses_to_change_an_event(events: int, deed: str) -> None:
    row = AuditEvent.objects.filter(seq=3)
    with pytest.raises(DatabaseError, match=append_only.REFUSAL), transaction.atomic():
        row.update(note="something else") if deed == "update" else row.delete()
    assert trail.verify().flaw is None


@pytest.mark.parametrize("number", range(SCALE.tamperings))
def test_every_deed_is_found(events: int, number: int) -> None:
    said = tampering.tamper(random.Random(number))
    assert trail.verify().flaw is not None, said


def test_the_first_bad_event_is_named(events: int) -> None:
    with tampering.unguarded():
        AuditEvent.objects.filter(seq=5).update(note="never said")
        AuditEvent.objects.filter(seq=9).delete()
    with pytest.raises(CommandError, match=r"^Event 5: "):
        call_command("verify_audit")


def test_a_missing_event_is_named(events: int) -> None:
    with tampering.unguarded():
        AuditEvent.objects.filter(seq=7).delete()
    flaw = trail.verify().flaw
    assert flaw is not None
    assert flaw.seq == 7


def test_a_head_set_back_to_one_seen_before_is_told_by_the_heads_kept_apart(events: int, cast: Cast) -> None:
    """Whoever copies the database now and puts it back later has a valid chain, and a file that says otherwise."""
    old = AuditHead.objects.values("seq", "mac", "seal").get()
    audit.record("amend_task", by=cast.clerk, now=NOW)
    trail.keep_head(NOW)
    with tampering.unguarded():
        AuditEvent.objects.filter(seq__gt=old["seq"]).delete()
        AuditHead.objects.update(**old)
    assert trail.verify().flaw is None
    with pytest.raises(CommandError, match=r"^Event 13: "):
        call_command("verify_audit")


def test_a_printed_head_is_checked_too(events: int) -> None:
    out = StringIO()
    call_command("verify_audit", head=[str(trail.head())], stdout=out)
    assert out.getvalue().startswith("12 events, whole.")
    told = r"^Event 12: the chain has been rewritten"
    with translation.override("vi"), pytest.raises(CommandError, match=told):
        call_command("verify_audit", head=["12-" + "0" * 12])
    with pytest.raises(CommandError, match="is no head"):
        call_command("verify_audit", head=["twelve"])


def test_a_trail_chained_with_another_key_is_not_whole(events: int, settings: Settings) -> None:
    settings.AUDIT_KEY = "another"
    flaw = trail.verify().flaw
    assert flaw is not None
    assert flaw.seq == 1


def test_after_the_head_was_lost_the_work_goes_on_and_the_break_shows(events: int, cast: Cast) -> None:
    AuditHead.objects.all().delete()
    audit.record("amend_task", by=cast.clerk, now=NOW)
    flaw = trail.verify().flaw
    assert flaw is not None
    assert flaw.seq == 13


def test_a_database_that_lost_its_guard_is_told(events: int) -> None:
    append_only.remove(connection)
    flaw = trail.verify().flaw
    append_only.install(connection)
    assert flaw is not None
    assert append_only.missing(connection) == []


def test_the_heads_kept_apart_are_written_when_the_head_has_moved(events: int, own_heads: Path, cast: Cast) -> None:
    trail.keep_head(NOW)
    trail.keep_head(NOW + timedelta(hours=1))
    audit.record("amend_task", by=cast.clerk, now=NOW)
    trail.keep_head(NOW + timedelta(hours=2))
    with own_heads.open("a") as lines:
        lines.write("2026-11-2")  # a power cut
    assert [anchor.seq for anchor in trail.kept_heads()] == [12, 13]
    assert trail.verify(trail.kept_heads()).flaw is None


def test_what_a_page_does_is_recorded_with_the_browsers_address(cast: Cast, client: Client, settings: Settings) -> None:
    settings.BEHIND_PROXY = True
    task = builders.task(cast.health, cast.clerk)
    client.force_login(cast.officer)
    headers = {"X-Forwarded-For": "203.0.113.9, 198.51.100.7"}
    client.post(f"/tasks/{task.pk}/note/", {"text": "Đang làm.", "percent": 20}, headers=headers)
    event = AuditEvent.objects.get(verb="note_progress")
    assert event.origin == "198.51.100.7"
    assert AuditEvent.objects.get(verb="open_task").origin == "shell"


def test_writers_at_once_make_one_chain(transactional_db: None, cast: Cast) -> None:
    task = builders.task(cast.health, cast.clerk)

    def write() -> None:
        for _nth in range(SCALE.events):
            audit.record("note_progress", by=cast.officer, now=NOW, task=task)

    all_at_once(*[write] * SCALE.writers)
    found = trail.verify()
    assert found.flaw is None
    assert found.events == 1 + SCALE.writers * SCALE.events


def test_what_an_administrator_changes_is_on_record_without_passwords(cast: Cast, client: Client) -> None:
    chief = builders.person("chief", Role.ADMIN, cast.province)
    client.force_login(chief)
    form = {"user": cast.officer.pk, "unit": cast.finance.pk, "role": "officer", "language": "vi"}
    client.post("/admin/tracker/member/add/", form)
    added = AuditEvent.objects.get(verb="add_member")
    client.post(
        f"/admin/auth/user/{cast.officer.pk}/password/", dict.fromkeys(("password1", "password2"), "Another-1!")
    )
    member = cast.officer.memberships.get(unit=cast.finance)
    client.post(f"/admin/tracker/member/{member.pk}/delete/", {"post": "yes"})
    assert (added.by, added.about, added.changes["role"]) == (chief, f"member {member.pk}", [None, "officer"])
    assert AuditEvent.objects.get(verb="set_password").about == f"user {cast.officer.pk}"
    assert AuditEvent.objects.get(verb="remove_member").about == added.about
    assert trail.verify().flaw is None


def test_the_inlines_of_a_unit_are_on_record_too(cast: Cast, client: Client) -> None:
    client.force_login(builders.person("chief", Role.ADMIN, cast.province))
    names = cast.hospital.names.get()
    form = {
        "name": "Bệnh viện Đa khoa tỉnh",
        "code": "bvdk",
        "parent": cast.health.pk,
        "position": 0,
        "is_active": "on",
    }
    form |= {"members-TOTAL_FORMS": 0, "members-INITIAL_FORMS": 0, "names-TOTAL_FORMS": 2, "names-INITIAL_FORMS": 1}
    form |= {"names-0-id": names.pk, "names-0-unit": cast.hospital.pk, "names-0-name": names.name}
    form |= {"names-0-DELETE": "on", "names-1-unit": cast.hospital.pk, "names-1-name": "BV tỉnh"}
    assert client.post(f"/admin/tracker/unit/{cast.hospital.pk}/change/", form).status_code == 302
    told = {event.verb: event for event in AuditEvent.objects.all()}
    assert told["amend_unit"].changes["name"] == ["Bệnh viện tỉnh", "Bệnh viện Đa khoa tỉnh"]
    assert {name.name for name in cast.hospital.names.all()} == {"BV tỉnh", "Bệnh viện Đa khoa tỉnh"}
    assert "remove_unitname" in told
    assert AuditEvent.objects.filter(verb="add_unitname").count() == 2
