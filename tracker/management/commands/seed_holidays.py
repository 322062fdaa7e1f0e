"""Write down the days off of one or more years."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from tracker.services import calendars


class Command(BaseCommand):
    help = (
        "Writes the public holidays of years into the office's calendar. "
        "A year that stands there already is left alone, unless --again asks for the days that it lacks."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("year", nargs="+", type=int, metavar="YEAR")
        parser.add_argument(
            "--country", type=str.upper, default=settings.COUNTRY, help="two letters (default %(default)s)"
        )
        parser.add_argument("--again", action="store_true", help="also in years that stand there already")

    def handle(self, *args: Any, **options: Any) -> None:
        for year in options["year"]:
            try:
                days = calendars.seed(options["country"], year, now=timezone.now(), again=options["again"])
            except calendars.UnknownCountry as error:
                raise CommandError(f"No days off of {error} are known: add them by hand.") from None
            self.stdout.write(f"{options['country']} {year}: {days} days written down")
