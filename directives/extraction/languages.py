"""Which language a text is in, by the letters only one language uses and its commonest words."""

import re
from functools import lru_cache

from directives.extraction.packs import languages, load

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000


def detect(folded: str) -> str:
    """The language whose letters and stop words are densest; the first in alphabetical order on a tie."""
    sample = folded[:_SAMPLE]
    words = _WORD.findall(sample)
    scores = {language: _score(language, sample, words) for language in languages()}
    return max(sorted(scores), key=lambda language: scores[language])


def _score(language: str, sample: str, words: list[str]) -> float:
    stop_words, letters = _marks(language)
    own_letters = sum(sample.count(letter) for letter in letters)
    return sum(word in stop_words for word in words) + 2.0 * own_letters


@lru_cache(maxsize=16)
def _marks(language: str) -> tuple[frozenset[str], str]:
    grammar = load(language).grammar
    return frozenset(grammar.stop_words), grammar.letters
