"""The shapes of the values in a phrase, as regular expressions."""

import re
from collections.abc import Iterable

from directives.extraction.packs.entries import Grammar
from directives.extraction.text import either

ANY = ""
ANYTHING = frozenset((ANY,))
FIGURE = "0"
IN_WORDS = "("
_WORD = re.compile(r"\W")


def of_grammar(grammar: Grammar) -> dict[str, str]:
    numerals = _either(word for word, _ in grammar.numerals)
    number = rf"\d{{1,3}}(?:\s?\([^()\d]{{1,24}}\))?|(?:{numerals})(?:\s?\(\s?\d{{1,3}}\s?\))?"
    number += rf"|(?:{numerals})(?:[\s-][^\W\d]+){{1,4}}[\s-]?\(\d{{1,3}}\)"  # more words that the figures repeat
    names = _either(word for word, _ in grammar.months)
    return {
        "mon": rf"(?P<month>{names})(?!\w)",
        "year2": r"(?P<year2>\d{2})(?!\d)",
        "day": rf"(?P<day>\d{{1,2}}){_either(grammar.ordinal_endings)}?(?!\d)",
        "nday": r"(?P<day>\d{1,2})(?!\d)",  # with which a phrase may begin
        "month": rf"(?P<month>(?:1[0-2]|0?[1-9])(?!\d)|{names})",
        "year": r"(?P<year>(?:19|20)\d{2})",
        "quarter": rf"(?P<quarter>[1-4](?!\d)|{numerals})",
        "half": rf"(?P<half>[12](?!\d)|{numerals})",
        "part": rf"(?P<part>{_either(word for word, _ in grammar.parts)})",
        "n": rf"(?P<n>{number})",
        "times": rf"(?P<times>{number})",
        "unit": rf"(?P<unit>{_either(word for word, _ in grammar.units)})",
        "period": rf"(?P<period>{_either(word for word, _ in grammar.periods)})",
        "weekday": rf"(?P<weekday>{_either(word for word, _ in grammar.weekdays)})",
        "event": r"(?P<event>[^,;.()\n]{2,160})",
        "occasion": r"(?P<event>[^\W\d][^,;.()\d\n]{1,60}?)",
        "open": r"\s?\(\s?",
        "close": r"\s?\)",
        "sep": r"\s?[/.-]\s?",
        "skip": r"[\w/.'-]{1,20}(?:\s[\w/.'-]{1,20}){0,5}?(?!\w)",
        "few": r"[^\W\d]{1,12}(?:\s[^\W\d]{1,12}){0,4}?(?!\w)",  # words that hold no date
        "gap": "",  # up to what comes behind it, wherever that stands in the same sentence
        "num": r"\d{1,4}",
        "nth": rf"(?P<day>{numerals})",
        "end": r"(?=\s?(?:[.,;)]|$))",
    }


def listed(grammar: Grammar) -> dict[str, tuple[str, ...]]:
    """The shapes whose values are so many words and no others."""
    tables = {
        "mon": grammar.months,
        "part": grammar.parts,
        "unit": grammar.units,
        "period": grammar.periods,
        "weekday": grammar.weekdays,
    }
    return {name: tuple(word for word, _ in table) for name, table in tables.items()}


def beginnings(grammar: Grammar) -> dict[str, frozenset[str]]:
    """What a value of a shape may begin with: parts of words, FIGURE for any figure, and IN_WORDS where figures in
    brackets may repeat it. Of other shapes anything may."""
    found = {name: frozenset(map(_first_word, words)) for name, words in listed(grammar).items()}
    figures, numerals = frozenset((FIGURE,)), frozenset(_first_word(word) for word, _ in grammar.numerals)
    found |= dict.fromkeys(("day", "nday", "year", "year2", "num"), figures)
    found |= dict.fromkeys(("n", "times"), figures | numerals | {IN_WORDS})
    found |= dict.fromkeys(("quarter", "half"), figures | numerals)
    return found | {"month": figures | found["mon"], "nth": figures | numerals}


def _first_word(words: str) -> str:
    return _WORD.split(words, maxsplit=1)[0]


def _either(words: Iterable[str]) -> str:
    """As text.either, with any white space between two words."""
    return either(words).replace(r"\ ", r"\s+")
