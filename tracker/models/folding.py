"""Text folded for comparing and searching, so that "nghi quyet" and "dau tu" find "Nghị quyết" and "đầu tư"."""

import unicodedata
from typing import Any, TypeVar

from django.db.models import QuerySet

MOST_WORDS, MOST_LETTERS = 20, 200


Rows = TypeVar("Rows", bound="QuerySet[Any]")


def holding(rows: Rows, words: str) -> Rows:
    """Those in whose `search` each word stands, whatever its marks."""
    for word in folded_words(words):
        rows = rows.filter(search__contains=word)
    return rows


def folded_words(words: str) -> list[str]:
    """The distinct words that a search looks for, each once; what is far too long is cut, not refused."""
    return list(dict.fromkeys(fold(words[:MOST_LETTERS]).split()))[:MOST_WORDS]


def fold(text: str) -> str:
    """Lower case without marks, đ as d, runs of blanks as one. FTS tables' own folding leaves đ alone."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(ch for ch in bare if not unicodedata.combining(ch)).split())
