"""Tables of tasks: an annex whose header names action, lead, partners, time and product is read row by row."""

from functools import lru_cache

from directives.extraction.packs import load
from directives.extraction.packs.entries import Pack
from directives.extraction.tables import delimited, headless, lined
from directives.extraction.tables.columns import FIELDS, Cell, Columns, Probe, Row, Table

__all__ = ["FIELDS", "Cell", "Row", "Table", "find", "without"]


def find(text: str, folded: str, pack: Pack, names_unit: Probe, gives_time: Probe, acts: Probe) -> list[Table]:
    """The tables of a text, in its order; without a known header, only rows that show what they are."""
    if not pack.columns:
        return []
    columns = _columns(pack.grammar.language)
    found = delimited.find(text, folded, columns)
    found += lined.find(text, folded, columns, found, names_unit, gives_time)
    probes = (names_unit, gives_time, acts)
    found += headless.find(text, folded, columns, found, probes, is_ordered=pack.grammar.verb_lexicon)
    return sorted(found, key=lambda table: table.start)


@lru_cache(maxsize=8)
def _columns(language: str) -> Columns:
    pack = load(language)
    return Columns(pack.columns, pack.grammar)


def without(text: str, tables: list[Table]) -> str:
    """The text for cutting into blocks: of each row only the first letter of its action is left, on its own line."""
    out, at = [], 0
    for table in tables:
        out.append(text[at : table.start])
        at = table.start
        for row in table.rows:
            start = row.action[0]
            out += ["\n" * (start - at), "X"]
            at = start + 1
        out.append("\n" * (table.end - at))
        at = table.end
    return "".join([*out, text[at:]])
