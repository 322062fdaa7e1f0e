"""Text folded for comparing and searching, so that "nghi quyet" and "dau tu" find "Nghị quyết" and "đầu tư"."""

import unicodedata

MOST_WORDS, MOST_LETTERS = 20, 200


def folded_words(words: str) -> list[str]:
    """The distinct words that a search looks for, each once; what is far too long is cut, not refused."""
    return list(dict.fromkeys(fold(words[:MOST_LETTERS]).split()))[:MOST_WORDS]


def fold(text: str) -> str:
    """Lower case without marks, đ as d, runs of blanks as one. FTS tables' own folding leaves đ alone."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(ch for ch in bare if not unicodedata.combining(ch)).split())
