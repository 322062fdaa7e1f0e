"""Write what clerks judged as annotated documents, by which the reader can be measured."""

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from tracker.services import gold


class Command(BaseCommand):
    help = (
        "Writes each document whose directives are all judged into DIR, as NAME.txt and NAME.json in the form of "
        "tests/gold. Who judged it, and when, is not written. GOLD_DIR=DIR bin/measure extraction measures by them."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("directory", type=Path, metavar="DIR")
        parser.add_argument("--document", type=int, action="append", default=[], metavar="PK", help="only this one")
        parser.add_argument("--since", type=date.fromisoformat, metavar="DATE", help="judged on this day or later")
        parser.add_argument("--partly", action="store_true", help="also where directives are left to judge")
        parser.add_argument("--confidential", action="store_true", help="confidential documents, too")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["directory"]
        folder.mkdir(parents=True, exist_ok=True)
        found = gold.judged(documents=options["document"], since=options["since"], confidential=options["confidential"])
        written = 0
        for one in gold.export(found, partly=options["partly"]):
            if isinstance(one, gold.Unfinished):
                self.stderr.write(f"{one.document.pk} {one.document}: {one.left} not judged yet, left out")
                continue
            (folder / f"{one.name}.txt").write_bytes(one.text.encode())
            (folder / f"{one.name}.json").write_text(gold.as_json(one), "utf-8")
            written += 1
        self.stdout.write(f"{written} documents in {folder}")
