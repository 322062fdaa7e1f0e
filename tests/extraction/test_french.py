"""French as ministries, prefects and councils write it: who asks, who must act, and in which mood."""

from functools import partial

import pytest

from directives.extraction import Modality
from tests.extraction.asked import asked

MUST, ASK, NOT = Modality.OBLIGATION, Modality.REQUEST, Modality.PROHIBITION


read = partial(asked, language="fr")


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Aussi le Président de la République a-t-il demandé au Ministre des Ports de curer le bassin.", MUST),
        ("Le Président de la République a ensuite prié le Ministre des Ports de curer le bassin.", MUST),
        ("Le Président de la République a suggéré au Ministre des Ports de curer le bassin.", ASK),
        ("Le Président de la République a demandé au Ministre des Ports de ne céder aucun quai.", NOT),
    ],
)
def test_a_reported_demand_names_its_asker_and_its_addressee(sentence: str, modality: Modality) -> None:
    [(_, units, issuer, mood)] = read(sentence)
    assert (units, issuer, mood) == (["Ministre des Ports"], "Président de la République", modality)


def test_vous_are_those_to_whom_the_circular_goes() -> None:
    text = (
        "Le Premier ministre\nà\nMesdames et Messieurs les préfets de région\n\nCirculaire n° 12\n\n"
        "Vous désignerez un référent crue. Je vous demande de visiter chaque digue."
    )
    assert [units for _, units, _, _ in read(text)] == [["préfets de région"]] * 2


def test_the_subject_of_a_passive_does_not_act() -> None:
    text = (
        "DÉCISION\nLe Ministre des Ports recense les bacs. Les maires seront informés sous huit jours. "
        "La carte sera publiée par les préfets."
    )
    assert [units for _, units, _, _ in read(text)] == [["Ministre des Ports"], ["Ministre des Ports"], ["préfets"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Les maires n'autoriseront aucun feu sur la plage.",
        "Les préfets ne délivreront pas de permis en zone rouge.",
        "Les services des ports ne devront plus vendre de quais.",
    ],
)
def test_a_negated_future_forbids(sentence: str) -> None:
    [(_, _, _, mood)] = read(f"DÉCISION\n{sentence}")
    assert mood is NOT


def test_items_may_be_given_to_one_body_each() -> None:
    text = (
        "DÉCISION\nPour y parvenir, il convient :\n- pour la Direction des ports, d'élaborer une carte ;\n"
        "- pour les rectorats, de former les élèves."
    )
    assert [units for _, units, _, _ in read(text)] == [["Direction des ports"], ["rectorats"]]


def test_the_future_in_a_list_obliges_the_body_that_leads_it_in() -> None:
    text = (
        "CIRCULAIRE\nAvant le 15 mai 2026, les préfets :\na) établiront la liste des digues ;\nb) la mettront en ligne."
    )
    assert [units for _, units, _, _ in read(text)] == [["préfets"], ["préfets"]]


def test_a_proper_name_acts_though_no_head_noun_is_in_it() -> None:
    text = "DÉCISION\nFranceAgriMer tiendra un état des stocks."
    assert read(text)[0][1] == ["FranceAgriMer"]
