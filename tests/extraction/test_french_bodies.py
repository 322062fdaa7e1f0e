"""Who must act in French: those a circular goes to, those the words call on, and what is no body."""

from functools import partial

import pytest

from tests.extraction.asked import asked

read = partial(asked, language="fr")


def units(text: str) -> list[list[str]]:
    return [named for _, named, _, _ in read(text)]


CIRCULAR = "Circulaire n° 41\nObjet : Hauteur des digues\n{to}\n\n{body}"


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("À Mesdames et Messieurs les préfets et préfètes de région", ["préfets et préfètes de région"]),
        (
            "À\nMesdames et Messieurs les rectrices et recteurs d'académie,\nMesdames et Messieurs les chefs de service,",
            ["rectrices et recteurs d'académie", "chefs de service"],
        ),
        (
            "Le Premier ministre à Mesdames et Messieurs les préfets, Mesdames et Messieurs les maires (pour information)",
            ["préfets"],
        ),
        ("Monsieur le Recteur,", ["Recteur"]),
    ],
)
def test_passives_and_vous_speak_to_those_a_circular_goes_to(to: str, expected: list[str]) -> None:
    body = "Vous visiterez chaque digue. Il convient de mesurer sa hauteur. Le registre sera tenu à jour."
    assert units(CIRCULAR.format(to=to, body=body)) == [expected] * 3


def test_a_body_named_in_one_bullet_does_not_hold_in_the_next() -> None:
    text = (
        "Circulaire n° 41\n\n- Les bacs doivent rester à quai la nuit. Les pilotes doivent remettre leurs clefs.\n"
        "- Il est indispensable de baliser la passe.\n"
    )
    assert units(text)[-2:] == [["pilotes"], []]


def test_under_one_asker_the_bullets_go_on_with_the_body_named() -> None:
    text = "Le préfet a chargé le service des ports de ce qui suit :\n- curer la darse ;\n- peindre les bouées.\n"
    assert units(text) == [["service des ports"]] * 2


def test_what_one_is_reminded_of_begins_behind_que() -> None:
    text = "Il est rappelé aux cochers que les attelages doivent être éclairés la nuit."
    assert [clause for clause, _, _, _ in read(text)] == ["les attelages doivent être éclairés la nuit"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Les travaux doivent commencer en mai.",
        "Les dossiers doivent parvenir au greffe.",
        "Les prix doivent baisser dans les îles.",
        "Organisation des examens",
        "La forêt doit être protégée.",
        "Les mesures doivent entrer en vigueur à l'automne.",
    ],
)
def test_works_papers_and_headings_are_no_bodies(sentence: str) -> None:
    assert [name for named in units(sentence) for name in named] == []
