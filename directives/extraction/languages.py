"""Which language a text is in, by the letters only one language uses and its commonest words."""

from functools import lru_cache

from directives.extraction.packs import languages, load

_SAMPLE = 20_000


def detect(scan_form: str) -> str:
    """The language whose letters and stop words are densest; the first in alphabetical order on a tie."""
    sample = scan_form[:_SAMPLE]
    words = sample.split()
    scores = {language: _score(language, sample, words) for language in languages()}
    return max(sorted(scores), key=lambda language: scores[language])


def _score(language: str, sample: str, words: list[str]) -> float:
    stop_words, letters = _marks(language)
    own_letters = sum(map(sample.count, letters))
    return sum(map(stop_words.__contains__, words)) + 2.0 * own_letters


@lru_cache(maxsize=16)
def _marks(language: str) -> tuple[frozenset[str], str]:
    grammar = load(language).grammar
    return frozenset(grammar.stop_words), grammar.letters
