"""Fill an empty installation with the demo, through the real intake and a running worker."""

import secrets
import time
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from directives.models import Document, Reading
from directives.models.reading import ReadingState
from tracker import jobs
from tracker.env import BASE_DIR
from tracker.models import Notice, Reminder
from tracker.services import calendars, documents, seeding

SEEDS = BASE_DIR / "seeds"
PATIENCE_SECONDS = 90


class Command(BaseCommand):
    help = "Loads the demo's units, people and articles; may be run again. Needs a running Celery worker."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This fills a database with made-up people: it wants DEMO=on and its own database.")
        people = seeding.people(SEEDS / "people.toml")
        password = _password()
        self.stdout.write(f"  units: {seeding.load_units(SEEDS / 'units.toml', timezone.now())}")
        seeding.load_people(people, password)
        now = timezone.now()
        self.stdout.write(f"  days off written down: {calendars.look_ahead(timezone.localdate(now), now)}")
        story = seeding.story(SEEDS / "demo.toml")
        self._wait_for_readings(self._take_in(story))
        now = timezone.now()
        if opened := seeding.tell(story, today=timezone.localdate(now), now=now):
            self.stdout.write(f"  tasks opened by {story.clerk}: {opened}")
            jobs.tick.delay()
            self._wait_for_letters()
        self._introduce(people, password)

    def _take_in(self, story: seeding.Story) -> list[int]:
        """The articles, by their keys."""
        taken_in = []
        clerk = User.objects.get(username=story.clerk)
        for file in sorted((SEEDS / "articles").glob("*.txt")):
            document, is_new = documents.take_in(
                file.read_bytes(),
                file.name,
                by=clerk,
                now=timezone.now(),
                title=story.titles.get(file.name, ""),
            )
            taken_in.append(document.pk)
            if is_new:
                for reading in document.readings.all():
                    jobs.hint(jobs.read_document, reading.pk)
        return taken_in

    def _wait_for_readings(self, articles: list[int]) -> None:
        """Shows each article as the worker finishes it. What visitors took in, and may have failed, is theirs."""
        readings = Reading.objects.filter(document__in=articles)
        told: set[int] = set()
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            for reading in readings.exclude(pk__in=told).select_related("document"):
                if reading.is_over:
                    told.add(reading.pk)
                    self._tell(reading)
            if not readings.exclude(pk__in=told).exists():
                return
            if time.monotonic() > end:
                raise CommandError("The worker has not read the articles. Is it running? See var/log/worker.log.")
            time.sleep(0.1)

    def _tell(self, reading: Reading) -> None:
        if reading.state == ReadingState.FAILED:
            raise CommandError(f"{reading.document.name} could not be read: {reading.error}")
        count = reading.directives.count()
        self.stdout.write(f"  read: {reading.document.name} ({reading.document.language}), {count} directives")

    def _wait_for_letters(self) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        notices = Notice.objects.filter(by_mail=True, sent_at=None, next_try_at__lte=timezone.now())
        reminders = Reminder.objects.filter(sent_at=None)
        while not Reminder.objects.exists() or reminders.exists() or notices.exists():
            if time.monotonic() > end:
                raise CommandError("The worker has not sent the reminders. See var/log/worker.log.")
            time.sleep(0.1)
        self.stdout.write(f"  reminders sent: {Reminder.objects.count()}")

    def _introduce(self, people: list[seeding.Person], password: str) -> None:
        waiting = Document.objects.awaiting_review().count()
        self.stdout.write(f"  documents waiting at the review desk: {waiting}")
        self.stdout.write("\n  Log in as (the password of all is the same):\n")
        for person in people:
            self.stdout.write(f"    {person.username:<9} {password}   {person.name}, {person.tells}")


def _password() -> str:
    """Made once an installation, and kept beside its database."""
    file = settings.VAR_DIR / "demo-password"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(9), "utf-8")
    return file.read_text("utf-8")
