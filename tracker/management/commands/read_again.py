"""Read documents again, for the reader has learnt since."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from tracker import jobs
from tracker.services import documents


class Command(BaseCommand):
    help = (
        "Has the documents read again in which the reader may find more today than it did. What was judged stays as it "
        "is; what is read otherwise stands beside it as a proposal."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="also those that today's reader has read")
        parser.add_argument("--unfinished", action="store_true", help="only those with directives left to judge")
        parser.add_argument("--dry-run", action="store_true", help="only say which they are")

    def handle(self, *args: Any, **options: Any) -> None:
        found = documents.to_read_again(every=options["all"], unfinished=options["unfinished"])
        for document in found:
            self.stdout.write(f"{document.pk} {document}")
        if options["dry_run"]:
            self.stdout.write(f"{len(found)} documents would be read again.")
            return
        waiting = [documents.queue_again(document, now=timezone.now()) for document in found]
        keys = [reading.pk for reading in waiting if reading]
        jobs.hint(jobs.read_document, *keys)
        self.stdout.write(f"{len(keys)} documents wait to be read again.")
