"""Whether the audit trail is whole."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser, no_translations

from tracker.services import trail


class Command(BaseCommand):
    help = (
        "Goes through the audit trail and names the first event that was changed, added, taken out or cut off. "
        "Ends with 1 if there is one."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--head",
            action="append",
            default=[],
            metavar="NUMBER-DIGITS",
            help="a head as a report prints it (may be given again)",
        )

    # What it says itself is English, and so is what it is told.
    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        try:
            printed = [trail.Anchor.of(words) for words in options["head"]]
        except ValueError as error:
            raise CommandError(f"{error} is no head: it looks like 1234-0123456789ab.") from None
        kept = trail.kept_heads()
        found = trail.verify([*kept, *printed])
        if found.flaw:
            raise CommandError(f"Event {found.flaw.seq}: {found.flaw.what}.")
        self.stdout.write(f"{found.events} events, whole. Head: {found.head or 'none'}. Heads kept apart: {len(kept)}.")
