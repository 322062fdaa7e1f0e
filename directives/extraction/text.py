"""The text as characters: its normal form, and copies folded for matching whose offsets stay 1:1."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_MARK = re.compile(r"[^\w ]")
_BLANK = re.compile(r"[\s\"“”«»'’(]*")
_FOLDS = (
    ("\n", " "),
    ("\t", " "),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2019", "'"),
    ("\u2018", "'"),
    ("\u2013", "-"),
    ("\u2014", "-"),
)


def normalise(raw: str) -> str:
    """NFC with plain line ends: the form in which a document is kept, and into which all offsets point."""
    return unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n"))


def fold(text: str) -> str:
    """Lower case, plain blanks, quotes and dashes; exactly as long as `text`."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(_lower_one(ch) for ch in text)
    for written, plain in _FOLDS:  # much faster than str.translate
        low = low.replace(written, plain)
    return low


def scan_form(folded: str) -> str:
    """Every character that is no part of a word becomes one blank, so that a term's left bound is a blank."""
    return _MARK.sub(" ", folded)


def places(folded: str, words: Iterable[str]) -> Iterator[int]:
    """Where any of the words stands, be it inside a longer one: a pattern that begins so is tried nowhere else."""
    for word in words:
        at = folded.find(word)
        while at >= 0:
            yield at
            at = folded.find(word, at + 1)


def inside_parens(folded: str, start: int, at: int) -> bool:
    """Whether a parenthesis opened since `start` is still open at `at`."""
    return folded.count("(", start, at) > folded.count(")", start, at)


def skip_blank(folded: str, start: int, end: int) -> int:
    """The next place that is no blank, quote or opening mark."""
    match = _BLANK.match(folded, start, end)
    return match.end() if match else start


@lru_cache(maxsize=256)
def apart(words: tuple[str, ...]) -> tuple[str, ...]:
    """Each with the blank behind it, if it does not end with an apostrophe."""
    return tuple(word if word.endswith("'") else f"{word} " for word in words)


@lru_cache(maxsize=64)
def longest_apart(words: tuple[str, ...]) -> tuple[str, ...]:
    """Each with a blank behind it, the longest first."""
    return tuple(f"{word} " for word in sorted(words, key=len, reverse=True))


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; where there are none, nothing matches."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word) for word in ordered) + ")" if ordered else "(?!)"


def _lower_one(ch: str) -> str:
    low = ch.lower()
    return low if len(low) == 1 else ch
