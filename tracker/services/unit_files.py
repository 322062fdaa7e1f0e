"""Files of units and people, as CSV or TOML: bytes to rows of words, and back. Nothing is judged here."""

import csv
import io
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from tracker import sheets

MOST_BYTES = 2 * 1024 * 1024
# More, and whoever waits for the page gives up: 170,000 short ones took half a minute.
MOST_LINES = 50_000
BETWEEN_NAMES = "|"
# In bits: a code or a telephone number.
_LONGEST_NUMBER = 64
_TABLE = re.compile(r"^\s*\[\[\s*(unit|person)\s*\]\]")
# What no text holds: neither a spreadsheet's own file under the name of a CSV, nor a cell a database would refuse.
_BINARY = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
# What a person is called in files that list people by themselves, and what the columns are called here.
_IN_PERSON = {"name": "person", "unit": "code"}


class CannotRead(Exception):
    """The file as a whole: its words say why."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the file, in its words: a unit, a person's role in one, or both. `given` are the file's columns: what
    is not among them is left as it is."""

    line: int
    given: frozenset[str] = field(repr=False)
    code: str = ""
    name: str = ""
    under: str = ""
    also: str = ""
    email: str = ""
    country: str = ""
    valid_from: str = ""
    valid_to: str = ""
    closed_on: str = ""
    merged_into: str = ""
    username: str = ""
    person: str = ""
    role: str = ""


COLUMNS = tuple(one.name for one in fields(Row) if one.name not in ("line", "given"))


def rows(content: bytes, name: str = "") -> list[Row]:
    """TOML by the file's name, else CSV. Raises CannotRead."""
    if len(content) > MOST_BYTES:
        raise CannotRead(_("The file is larger than %(limit)d MB.") % {"limit": MOST_BYTES // 1024**2})
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CannotRead(_("The file is not in UTF-8: save it as “CSV UTF-8”.")) from None
    _only_text(text)
    found = list(_toml(text) if name.lower().endswith(".toml") else _csv(text))
    if not found:
        raise CannotRead(_("The file names no unit."))
    if len(found) > MOST_LINES:
        raise CannotRead(_("The file has more than %(most)d lines: divide it.") % {"most": MOST_LINES})
    return found


def as_csv(found: Iterable[Row]) -> str:
    """With a mark in front by which spreadsheets know UTF-8."""
    out = io.StringIO()
    written = csv.writer(out, lineterminator="\r\n")
    written.writerow(COLUMNS)
    for row in found:
        written.writerow([sheets.harmless(getattr(row, column)) for column in COLUMNS])
    return sheets.BOM + out.getvalue()


def as_toml(found: Iterable[Row]) -> str:
    return "\n".join("\n".join(_toml_lines(row)) + "\n" for row in found)


def _only_text(words: str) -> None:
    if _BINARY.search(words):
        raise CannotRead(_("The file holds what is no text: save it as “CSV UTF-8”."))


def _csv(text: str) -> Iterator[Row]:
    head = text.lstrip("\r\n").partition("\n")[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    # Strictly, or a quotation mark that nobody closes would take in all lines behind it.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns: list[str] = []
    before = 0
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if not columns:
                columns = _columns([cell.strip().casefold() for cell in cells])
                continue
            if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
                raise CannotRead(_("Line %(line)d has more cells than the head has columns.") % {"line": line})
            values = dict(zip(columns, map(_plain, cells), strict=False))
            yield Row(line, frozenset(columns), **values)
    except csv.Error as error:
        told = {"line": before + 1, "error": error}
        words = _("Line %(line)d: a quotation mark stands alone, or a cell is too long (%(error)s).")
        raise CannotRead(words % told) from None


def _columns(head: list[str]) -> list[str]:
    while head and not head[-1]:
        head.pop()
    if strange := [column for column in head if column not in COLUMNS]:
        known = {"columns": ", ".join(strange), "known": ", ".join(COLUMNS)}
        raise CannotRead(_("Columns that are not known: %(columns)s. Known are: %(known)s.") % known)
    if "code" not in head or len(set(head)) < len(head):
        raise CannotRead(_("The first line names the columns, each once, and “code” is one of them."))
    return head


def _toml(text: str) -> Iterator[Row]:
    try:
        tables = tomllib.loads(text)
    # What it is not made for either: numbers of thousands of figures, and nests of thousands of brackets.
    except (ValueError, RecursionError) as error:
        raise CannotRead(_("This cannot be read as TOML: %(error)s.") % {"error": error}) from None
    if strange := sorted(set(tables) - {"unit", "person"}):
        raise CannotRead(_("Tables that are not known: %(tables)s.") % {"tables": ", ".join(strange)})
    lines: dict[str, list[int]] = {"unit": [], "person": []}
    for number, line in enumerate(text.splitlines(), 1):
        if found := _TABLE.match(line):
            lines[found[1]].append(number)
    for kind, numbers in lines.items():
        entries = _entries(tables, kind)
        # Whoever writes them on one line is told the how-manieth it is.
        places = numbers if len(numbers) == len(entries) else range(1, len(entries) + 1)
        for entry, number in zip(entries, places, strict=True):
            values = {(_IN_PERSON.get(key, key) if kind == "person" else key): entry[key] for key in entry}
            if strange := sorted(set(values) - set(COLUMNS)):
                raise CannotRead(_("Line %(line)d: “%(key)s” is not known.") % {"line": number, "key": strange[0]})
            yield Row(number, frozenset(values), **{key: _words(value, number) for key, value in values.items()})


def _entries(tables: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    found = tables.get(kind, [])
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise CannotRead(_("Each unit is a table of its own: [[unit]]."))
    return found


def _words(value: Any, line: int) -> str:
    return BETWEEN_NAMES.join(_word(one, line) for one in (value if isinstance(value, list) else [value]))


def _word(value: Any, line: int) -> str:
    if isinstance(value, date):
        return value.isoformat()
    is_endless = isinstance(value, int) and value.bit_length() > _LONGEST_NUMBER
    if isinstance(value, bool) or is_endless or not isinstance(value, str | int):
        shown = hex(value)[:20] if is_endless else value
        raise CannotRead(_("Line %(line)d: “%(value)s” is neither words nor a day.") % {"line": line, "value": shown})
    words = _plain(str(value))
    _only_text(words)
    return words


def _plain(words: str) -> str:
    """As texts are kept: composed letters, and one blank wherever there are any."""
    bare = unicodedata.normalize("NFC", " ".join(words.split()))
    return bare[1:] if bare[:1] == "'" and bare[1:2] in sheets.FORMULAS else bare


def _toml_lines(row: Row) -> Iterator[str]:
    yield "[[person]]" if row.username else "[[unit]]"
    for column in COLUMNS:
        value = getattr(row, column)
        if value and column == "also":
            yield f"also = [{', '.join(_quoted(name.strip()) for name in value.split(BETWEEN_NAMES))}]"
        elif value:
            yield f"{column} = {_quoted(value)}"


def _quoted(words: str) -> str:
    bare = words.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in bare) + '"'
