"""The demo fills itself through the real intake and a real worker, and a second start adds nothing."""

from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from pytest_django import Settings

from directives.models import Directive, Document, Reading
from directives.models.reading import ReadingState
from tests import builders
from tests.builders import NOW
from tests.real_parts import Worker
from tracker.management.commands import load_demo
from tracker.models import Letter, Member, Part, Reminder, Role, State, Task, Unit
from tracker.services import seeding

pytestmark = pytest.mark.services


def test_the_demo_is_there_after_one_start_and_the_same_after_two(worker: Worker) -> None:
    said = _load()
    assert Document.objects.count() == 5
    assert set(Member.objects.values_list("role", flat=True)) == set(Role.values)
    for person in seeding.people(load_demo.SEEDS / "people.toml"):
        assert person.username in said
    judged = Document.objects.exclude(pk__in=Document.objects.awaiting_review())
    assert {document.name[:3] for document in judged} == {"000", "003"}
    assert "DISTINCT" not in str(Document.objects.awaiting_review().query)
    assert Task.objects.filter(assignments__part=Part.LEAD).count() == Task.objects.count() > 20
    assert {State.OPEN, State.SUBMITTED, State.DONE} <= set(Task.objects.values_list("state", flat=True))
    whole = Task.objects.exclude(children=None).distinct().get()
    assert whole.children.count() == 3
    assert Reminder.objects.exists()
    assert Letter.objects.exists()

    before = (Directive.objects.count(), Task.objects.count(), Reminder.objects.count(), Letter.objects.count())
    # A visitor's document that could not be read stops no later start.
    visitors = builders.document(User.objects.get(username="lan"), "Lorem.", name="visitor.txt")
    Reading.objects.create(document=visitors, state=ReadingState.FAILED, error="Lorem", created_at=NOW)
    assert "visitor.txt" not in _load()
    after = (Directive.objects.count(), Task.objects.count(), Reminder.objects.count(), Letter.objects.count())
    assert after == before


def test_every_line_of_the_story_finds_its_directive(worker: Worker) -> None:
    _load()
    for chapter in seeding.story(load_demo.SEEDS / "demo.toml").judged:
        clauses = [d.clause for d in Directive.objects.filter(document__name=chapter["article"])]
        for line in chapter["directive"]:
            assert any(line["words"] in clause for clause in clauses), line["words"]


@pytest.mark.django_db(transaction=True)
def test_without_a_worker_the_command_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load_demo, "PATIENCE_SECONDS", 0.2)
    with pytest.raises(CommandError, match="worker"):
        _load()


def test_the_command_keeps_away_from_an_office(db: None, settings: Settings) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO"):
        _load()
    assert not Unit.objects.exists()


def test_who_was_here_before_keeps_password_and_rights(db: None) -> None:
    User.objects.create_superuser("minh", "minh@office.vn", "a-password-of-long-standing")
    seeding.load_units(load_demo.SEEDS / "units.toml", NOW)
    seeding.load_people(seeding.people(load_demo.SEEDS / "people.toml"), "another")
    minh = User.objects.get(username="minh")
    assert minh.is_superuser
    assert minh.check_password("a-password-of-long-standing")
    assert not minh.memberships.exists()


def test_units_are_loaded_once_and_know_their_other_names(db: None) -> None:
    file = Path(load_demo.SEEDS / "units.toml")
    assert seeding.load_units(file, NOW) == seeding.load_units(file, NOW)
    ministry = Unit.objects.get(code="bng")
    assert "lãnh đạo Bộ Ngoại giao" in [name.name for name in ministry.names.all()]
    assert ministry.children.count() == 9


def _load() -> str:
    out = StringIO()
    call_command("load_demo", stdout=out)
    return out.getvalue()
