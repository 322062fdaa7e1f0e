"""Units and people from a CSV or TOML file: shows what would happen, and with --apply does it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, no_translations
from django.utils import timezone

from tracker.services import unit_files, unit_import
from tracker.services.unit_plan import Fate, Line, Plan
from tracker.templatetags.words import change_lines


class Command(BaseCommand):
    help = (
        "Reads units and people from FILE (CSV with a head, or TOML; UTF-8) and says what would be made, changed and "
        "kept. Writes nothing without --apply; with it all of the file, or nothing where there is an error. "
        "Nobody's role is taken away; who is new gets no password."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--apply", action="store_true", help="write it")
        parser.add_argument("--by", metavar="USERNAME", help="on whose account it goes on record")

    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        rows = self._rows(options["file"])
        by = self._person(options["by"])
        found = unit_import.check(rows)
        self._tell(found)
        if not found.is_good:
            raise CommandError("Nothing was written.")
        if not options["apply"]:
            self.stdout.write("Nothing was written: this was a trial. Add --apply to write it.")
            return
        try:
            unit_import.load(rows, by=by, now=timezone.now())
        except unit_import.NotImportable as error:
            self._tell(error.plan)
            raise CommandError("Somebody changed the units meanwhile; nothing was written.") from None
        self.stdout.write("Written.")

    def _rows(self, file: Path) -> list[unit_files.Row]:
        try:
            return unit_files.rows(file.read_bytes(), file.name)
        except OSError as error:
            raise CommandError(str(error)) from None
        except unit_files.CannotRead as error:
            raise CommandError(f"{file}: {error}") from None

    def _person(self, username: str | None) -> User | None:
        if not username:
            return None
        found = User.objects.filter(username=username).first()
        if found is None:
            raise CommandError(f"There is nobody with the user name {username}.")
        return found

    def _tell(self, plan: Plan) -> None:
        for line in plan.lines:
            if line.fate != Fate.KEPT:
                self.stdout.write(f"{line.row.line:>5}  {line.fate:<8} {line.row.code}  {_said(line)}")
        counts = ", ".join(f"{len(plan.of(fate))} {fate}" for fate in Fate.values)
        self.stdout.write(f"{len(plan.lines)} lines: {counts}")


def _said(line: Line) -> str:
    return "; ".join(line.errors or [line.what, *(change_lines(line.changes) if line.fate == Fate.CHANGED else [])])
