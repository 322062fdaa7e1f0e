"""All units and people as a file that import_units reads."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from tracker.services import unit_files, unit_import


class Command(BaseCommand):
    help = "Writes all units and people to FILE (TOML by its name, else CSV), or as CSV to the standard output."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, nargs="?")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path | None = options["file"]
        rows = unit_import.export()
        if file is None:
            self.stdout.write(unit_files.as_csv(rows), ending="")
            return
        text = unit_files.as_toml(rows) if file.suffix.lower() == ".toml" else unit_files.as_csv(rows)
        file.write_text(text, "utf-8", newline="")
        self.stdout.write(f"{len(rows)} lines in {file}")
