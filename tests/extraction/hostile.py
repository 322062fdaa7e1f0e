"""Texts that nobody would write, each made from its number alone: `text(number)`; KINDS names what they are like."""

import itertools
import random
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from directives.extraction.marks import FRAME, PREDICATE
from directives.extraction.packs import languages, load

ARTICLES = sorted((Path(__file__).parents[1] / "gold" / "seeds").glob("*.txt"))
MARKS: list[str] = [*";().,:-|/…?7\n\r\t \"'“”«»", "\u00a0", "\u2013"]
ODD: list[str] = [*"\0\ufeff\u200b\u200d\u202e\u2067\u0301\u0323\ud800\x85\u2028", *"İßﬁǅ𝔸٣²Ⅳẞ"]
JOINTS = [" ", ", ", "; ", ". ", "\n", ": ", " và ", " et ", " and "]
GLUE = [" "] * 12 + [", ", "; ", ". ", "\n", ": ", " (", ") ", "\n\n", "\n- ", "\n1. ", "\na) "]
LABELS = [
    "1. ",
    "1.1. ",
    "1.1.1. ",
    "a) ",
    "b) ",
    "đ) ",
    "- ",
    "+ ",
    "(i) ",
    "(ii) ",
    "(a) ",
    "I. ",
    "A. ",
    "12/ ",
    "• ",
]
LABELS += ["Điều 1. ", "Art. 2 ", "Sec. 3. ", "Premièrement, ", "Thứ hai, "]
TIMES = ["trước ngày 31/2/2024", "within 99999 days", "avant le 30 février 0000", "quý IX/2024", "trong vòng 999 tháng"]
HEADERS = (
    ("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn", "Sản phẩm"),
    ("N°", "Action", "Responsable", "Partenaires", "Échéance", "Livrable"),
    ("No.", "Action", "Lead", "Partners", "Deadline", "Deliverable"),
)
Dice = random.Random


def text(number: int, size: int | None = None) -> str:
    """The text of a number: the kinds take turns, its length is about `size` characters, else by chance."""
    dice = Dice(f"hostile {number}")
    return KINDS[number % len(KINDS)](dice, size or int(10 ** dice.uniform(1.5, 4)))


def random_bytes(dice: Dice, size: int) -> str:
    return dice.randbytes(size).decode("utf-8", errors="replace")


def random_code_points(dice: Dice, size: int) -> str:
    top = dice.choice([0x7F, 0x2FF, 0x1EFF, 0xFFFF, 0x10FFFF])
    return "".join(chr(dice.randint(0, top)) for _ in range(size))


def one_character(dice: Dice, size: int) -> str:
    """Only ";", only "(", only digits, only line breaks."""
    return dice.choice(MARKS + ODD) * size


def one_mark_between_words(dice: Dice, size: int) -> str:
    words, mark = _words(dice), dice.choice([" ", ""]) + dice.choice(MARKS)
    return _fill(size, lambda: dice.choice(words) + mark)


def one_term(dice: Dice, size: int) -> str:
    words = dice.choice(_words(dice)) + dice.choice(JOINTS)
    return words * (1 + size // len(words))


def terms_of_one_sort(dice: Dice, size: int) -> str:
    """Only unit names, only frames, only predicates, only time limits."""
    terms, joint = dice.choice(_sorts(dice.choice(languages()))), dice.choice(JOINTS)
    case: Callable[[str], str] = dice.choice([str.lower, str.title, str.upper, str.capitalize])
    return _fill(size, lambda: case(dice.choice(terms)) + joint)


def spliced_sentences(dice: Dice, size: int) -> str:
    """Words of real grammar, put together by chance."""
    words = _words(dice)
    return _fill(size, lambda: dice.choice(words) + dice.choice(GLUE))


def one_line(dice: Dice, size: int) -> str:
    return " ".join(spliced_sentences(dice, size).split())


def wrapped_lines(dice: Dice, size: int) -> str:
    """Broken at one column, so that the lines of a paragraph are joined."""
    words = one_line(dice, size).split()
    return "\n".join(" ".join(words[at : at + 14]) for at in range(0, len(words), 14))


def times_and_figures(dice: Dice, size: int) -> str:
    times = _sorts(dice.choice(languages()))[-1] + TIMES
    return _fill(size, lambda: f"{dice.choice(times)} {dice.randrange(10 ** dice.randint(1, 30))}{dice.choice(GLUE)}")


def nested_lists(dice: Dice, size: int) -> str:
    """Items below items, markers alternating in one order or by chance."""
    words, labels = _words(dice), dice.sample(LABELS, dice.randint(2, len(LABELS)))
    turn = itertools.cycle(labels)
    ends = dice.choice([[":\n"], [";\n"], ["\n"], [":\n", ";\n", ".\n", "\n"]])
    return _fill(size, lambda: next(turn) + dice.choice(words) + dice.choice(ends))


def counted_items(dice: Dice, size: int) -> str:
    """Numbers that go on for ever: each its own line, or all on one, or each a level deeper."""
    words, turn, depth = _words(dice), itertools.count(1), dice.randint(1, 5)
    form = dice.choice(["{}. ", "{}) ", "({}) ", "{}/ ", "Điều {}. "])
    joint = dice.choice(["\n", "; ", " and "])
    return _fill(size, lambda: form.format(".".join([str(next(turn))] * depth)) + dice.choice(words) + joint)


def tables(dice: Dice, size: int) -> str:
    """A header, then rows of anything: by bars, by tabs, or a cell a line."""
    words, joint, turn = _words(dice) + TIMES, dice.choice([" | ", "\t", "\n"]), itertools.count(1)
    header = joint.join(dice.choice(HEADERS)) + "\n"
    return header + _fill(size, lambda: joint.join([str(next(turn)), *dice.choices(words, k=5)]) + "\n")


def headers_only(dice: Dice, size: int) -> str:
    joint = dice.choice([" | ", "\t", "\n"])
    return _fill(size, lambda: joint.join(dice.choice(HEADERS)) + "\n")


def damaged_article(dice: Dice, size: int) -> str:
    """A document with stretches lost, moved, doubled, in capitals, in another normal form, sown with odd characters."""
    words = _article(dice.randrange(len(ARTICLES)))
    return _fill(size, lambda: dice.choice(_DAMAGE)(dice, "".join(_stretch(dice, words))))


def long_runs(dice: Dice, size: int) -> str:
    """Words parted by, or made of, one character many times over: what makes a careless pattern try and try again."""
    words, longest = _words(dice), dice.choice([50, 300, 5_000])
    runs = [dice.choice([*MARKS, *"aAé", "a ", "a, ", "1/", "\n "]) for _ in range(3)]
    return _fill(
        size, lambda: dice.choice(words) + dice.choice([" ", ""]) + dice.choice(runs) * dice.randint(1, longest)
    )


def mixed_normal_forms(dice: Dice, size: int) -> str:
    words = _words(dice)
    return _fill(size, lambda: _denormalised(dice, dice.choice(words)) + dice.choice([" ", *ODD]))


KINDS: tuple[Callable[[Dice, int], str], ...] = (
    random_bytes,
    random_code_points,
    one_character,
    one_mark_between_words,
    one_term,
    terms_of_one_sort,
    spliced_sentences,
    one_line,
    wrapped_lines,
    times_and_figures,
    nested_lists,
    counted_items,
    tables,
    headers_only,
    damaged_article,
    long_runs,
    mixed_normal_forms,
)


def _fill(size: int, piece: Callable[[], str]) -> str:
    out, length = [], 0
    while length < size:
        out.append(piece())
        length += len(out[-1])
    return "".join(out)


def _words(dice: Dice) -> list[str]:
    """A vocabulary: the stretches of a language's proofs between marks, or its terms."""
    language = dice.choice(languages())
    return list(itertools.chain(*_sorts(language))) if dice.random() < 0.3 else _proofs(language)


@lru_cache
def _sorts(language: str) -> list[list[str]]:
    pack = load(language)
    frames = [cue.term for cue in pack.cues if cue.kind & FRAME]
    predicates = [cue.term for cue in pack.cues if cue.kind & PREDICATE]
    limits = [" ".join(re.sub(r"[\[\]{}()|]", " ", limit.template).split()) for limit in pack.limits]
    return [[head.term for head in pack.heads], frames, predicates, [cue.term for cue in pack.cues], limits]


@lru_cache
def _proofs(language: str) -> list[str]:
    pack = load(language)
    sentences = [one.proof for one in pack.cues] + [one.proof for one in pack.heads]
    sentences += [one.proof for one in pack.limits] + [one.proof for one in pack.sections]
    return [part for one in sentences for part in re.split(r"(?<=[.;:,])\s", one) if part]


@lru_cache
def _article(number: int) -> list[str]:
    return re.findall(r"\s*\S+", ARTICLES[number].read_text("utf-8"))


def _stretch(dice: Dice, words: list[str]) -> list[str]:
    at = dice.randrange(len(words))
    return words[at : at + dice.randint(1, 60)]


def _denormalised(dice: Dice, words: str) -> str:
    return str(unicodedata.normalize(dice.choice(["NFC", "NFD", "NFKD"]), words))


def _sown(dice: Dice, words: str) -> str:
    at = dice.randrange(len(words))
    return words[:at] + dice.choice(ODD + MARKS) * dice.randint(1, 5) + words[at:]


_DAMAGE: tuple[Callable[[Dice, str], str], ...] = (
    lambda dice, words: words,
    lambda dice, words: words,
    lambda dice, words: words * 2,
    lambda dice, words: words.upper(),
    lambda dice, words: words[::-1],
    lambda dice, words: words.replace(" ", "\n"),
    _denormalised,
    _sown,
)
