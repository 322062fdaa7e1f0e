"""What the library of public holidays says, for a product that keeps a calendar of its own."""

from directives.extraction.calendars import VERSION, CountryCalendar, KnownDay, countries, known_days, of_country

__all__ = ["VERSION", "CountryCalendar", "KnownDay", "countries", "known_days", "of_country"]
