"""What the cells of a file of units mean, and what is wrong with them in themselves."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from tracker.models import Role
from tracker.models.folding import fold
from tracker.models.unit import two_letters
from tracker.services.unit_files import Row

_DATED = re.compile(r"^(.*\S)\s*\[([^\[\]]*?)\.\.([^\[\]]*?)\]$", re.DOTALL)
_LONGEST = {"code": 40, "name": 300, "email": 254, "username": 150, "person": 150}


@dataclass(frozen=True, slots=True)
class Name:
    name: str
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def key(self) -> tuple[str, date | None]:
        return fold(self.name), self.valid_from

    def __str__(self) -> str:
        if not (self.valid_from or self.valid_to):
            return self.name
        return f"{self.name} [{self.valid_from or ''}..{self.valid_to or ''}]"


def speaks_of_a_unit(row: Row) -> bool:
    """A line with a user name and no unit's name tells only of that person."""
    return bool(row.name) or not row.username


def dated_name(words: str, errors: list[str]) -> Name:
    """ "Sở Giao thông vận tải [2016-01-01..2025-02-28]": either day may be left out."""
    found = _DATED.match(words.strip())
    if not found:
        name = Name(words.strip())
    else:
        name = Name(found[1], day(found[2].strip(), errors), day(found[3].strip(), errors))
    if len(name.name) > _LONGEST["name"]:
        errors.append(_("“%(words)s…” is longer than %(most)d characters.") % {"words": name.name[:20], "most": 300})
    return name


def day(words: str, errors: list[str]) -> date | None:
    """2025-02-28 or 28/02/2025."""
    if not words:
        return None
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(words, form).date()  # noqa: DTZ007 # a day has no zone
        except ValueError:
            continue
    errors.append(_("“%(words)s” is no day: write 28/02/2025 or 2025-02-28.") % {"words": words})
    return None


def wrong_words(row: Row) -> Iterator[str]:
    if not row.code:
        yield _("The code is missing.")
    for column, most in _LONGEST.items():
        if len(words := getattr(row, column)) > most:
            yield _("“%(words)s…” is longer than %(most)d characters.") % {"words": words[:20], "most": most}
    if row.email and not _passes(validate_email, row.email):
        yield _("“%(words)s” is no mail address.") % {"words": row.email}
    if row.country and not _passes(two_letters, row.country.upper()):
        yield _("“%(words)s” is no country: write two letters, as VN or FR.") % {"words": row.country}
    if row.username:
        yield from _wrong_person(row)
    elif row.role or row.person:
        yield _("The user name is missing.")


def _wrong_person(row: Row) -> Iterator[str]:
    if not _passes(User.username_validator, row.username):
        yield _("“%(words)s” is no user name: letters, figures and @ . + - _ only.") % {"words": row.username}
    if row.role not in Role.values:
        known = {"words": row.role, "known": ", ".join(Role.values)}
        yield _("“%(words)s” is no role. Roles are: %(known)s.") % known


def _passes(check: Callable[[str], object], words: str) -> bool:
    try:
        check(words)
    except ValidationError:
        return False
    return True


def iso(day: date | None) -> str:
    return day.isoformat() if day else ""
