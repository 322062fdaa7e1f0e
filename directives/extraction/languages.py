"""Which language a text is in, by the letters only one language uses and its commonest words."""

from directives.extraction.packs import languages, signs

_SAMPLE = 20_000
_PLAIN = bytes(range(128))  # letters of every language


def detect(scan_form: str) -> str:
    """The language whose letters and stop words are densest; the first in alphabetical order on a tie."""
    sample = scan_form[:_SAMPLE]
    marked = sample.encode(errors="ignore").translate(None, _PLAIN).decode()  # few are, and they are counted often
    scores = {language: 2.0 * sum(map(marked.count, signs(language).letters)) for language in languages()}
    most, *others = sorted(scores.values(), reverse=True)
    if most - max(others, default=0.0) <= sample.count(" ") + 1:  # if all words were stop words, they could turn it
        words = sample.split()
        for language in scores:
            scores[language] += sum(map(signs(language).stop_words.__contains__, words))
    return max(scores, key=lambda language: scores[language])
