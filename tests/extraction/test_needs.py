"""The words without which a phrase is not even tried."""

import re

import pytest

from directives.extraction.deadlines import reader
from directives.extraction.deadlines.needs import Needs
from directives.extraction.packs import load
from directives.extraction.templates import of_language
from directives.extraction.templates.matching import Known
from directives.extraction.templates.syntax import parse
from directives.extraction.text import fold, normalise, scan_form


@pytest.mark.parametrize(
    ("template", "needs"),
    [
        ("le {few} (mensuel|annuel)[s] de", [{"mensuel", "mensuels", "annuel", "annuels"}, {"de"}]),
        ("rapport [très ](court|long) {gap}avant {moment}", [{"très", "court", "long"}, {"avant"}]),
        ("rapport[ final] remis", [{"remis"}]),
        ("délai {n}j", []),
        ("tous les {n} jours", [{"les"}, {"jours"}]),
    ],
)
def test_a_phrase_needs_a_whole_word_of_each_part_that_is_written_out(template: str, needs: list[set[str]]) -> None:
    assert of_language("fr").needs(parse(template)) == set(map(frozenset, needs))


def test_a_need_is_met_by_any_of_its_words_and_by_no_other() -> None:
    needs = Needs()
    year, task = needs.bits([frozenset({"cuối", "đầu"}), frozenset({"năm"})]), needs.bits([frozenset({"xong"})])
    unmet = needs.unmet({"trước", "cuối", "năm", "nay"})
    assert not year & unmet
    assert task & unmet
    assert year & needs.unmet({"cuối", "tháng"})


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_no_phrase_of_a_pack_stands_where_a_need_of_it_is_not_met(language: str) -> None:
    made, stood = reader(language), 0
    patterns = made.patterns()
    for proof in [limit.proof for limit in load(language).limits][::8]:
        folded = fold(normalise(proof))
        unmet = made.needs.unmet(set(scan_form(folded).split()))
        known = Known()
        for word in re.finditer(r"(?<!\w)\w", folded):
            for pattern in patterns:
                if pattern.template.match(folded, word.start(), len(folded), known):
                    stood += 1
                    assert not pattern.needs & unmet, (proof, pattern.limit.template)
    assert stood > 10
