"""English as ministries, cabinets and news agencies write it: who asks, who must act, and in which mood."""

from functools import partial

import pytest

from directives.extraction import Modality, extract
from tests.extraction.asked import asked

MUST, ASK, NOT = Modality.OBLIGATION, Modality.REQUEST, Modality.PROHIBITION


read = partial(asked, language="en")


@pytest.mark.parametrize(
    ("sentence", "units", "modality"),
    [
        ("The Prime Minister also told the Ministry of Works to reopen the quay.", ["Ministry of Works"], MUST),
        (
            "The Prime Minister has repeatedly urged the Ministry of Works to reopen the quay.",
            ["Ministry of Works"],
            ASK,
        ),
        ("The Prime Minister told the Ministry of Works not to reopen the quay.", ["Ministry of Works"], NOT),
    ],
)
def test_a_reported_demand_names_its_asker_and_its_addressee(
    sentence: str, units: list[str], modality: Modality
) -> None:
    [(_, found, issuer, mood)] = read(sentence)
    assert (found, issuer, mood) == (units, "Prime Minister", modality)


def test_a_pronoun_takes_up_the_asker_before() -> None:
    text = (
        "The Premier ordered the Ministry of Works to dredge the port. "
        "He also called on the Coast Guard to lend two boats."
    )
    assert [(units, issuer) for _, units, issuer, _ in read(text)] == [
        (["Ministry of Works"], "Premier"),
        (["Coast Guard"], "Premier"),
    ]


def test_a_dispatch_that_orders_speaks_for_its_signer() -> None:
    text = "Hanoi (VNA) - The Prime Minister on May 4 signed a dispatch ordering the Ministry of Works to clear the wrecks."
    [(_, units, issuer, _)] = read(text)
    assert (units, issuer) == (["Ministry of Works"], "Prime Minister")


def test_what_is_asked_after_a_semicolon_is_asked_of_the_same_body() -> None:
    text = "The Premier asked the Ministry of Works to dredge the port; to mark the wrecks; and to report each month."
    assert [units for _, units, _, _ in read(text)] == [["Ministry of Works"]] * 3


def test_a_must_of_its_own_is_no_request_though_one_stands_before() -> None:
    text = "The Premier invited the Ministry of Works to dredge the port. The Coast Guard must mark the wrecks."
    assert [mood for _, _, _, mood in read(text)] == [ASK, MUST]


def test_the_subject_of_a_passive_does_not_act() -> None:
    text = "The Ministry of Works shall survey the quay. All agencies shall be informed by the Harbour Office within a week."
    assert read(text)[1][1] == ["Harbour Office"]


def test_no_agency_shall_forbids() -> None:
    [(_, units, _, mood)] = read("No agency shall sell a quay.")
    assert (units, mood) == (["agency"], NOT)


def test_whoever_is_consulted_helps_though_no_head_noun_names_him() -> None:
    text = "The Secretary of Labor shall, in consultation with dockers and pilots, survey the quay."
    [directive] = extract(text, language="en").directives
    assert [partner.text for partner in directive.partners] == ["dockers and pilots"]


def test_the_number_of_a_paragraph_is_no_part_of_who_acts() -> None:
    text = (
        "CIRCULAR\n\n1   This circular sets out the rules for heat.\n\n2   Principals shall post the notices.\n\n"
        "3 Teachers are to report each case.\n\n9 March 2026 is the day on which the Council shall meet the press."
    )
    assert [units for _, units, _, _ in read(text)][:2] == [["Principals"], ["Teachers"]]


def test_the_name_of_an_item_before_a_colon_is_no_part_of_who_acts() -> None:
    text = "The duties are:\n\n- Developing Pilots: The Council shall solicit ideas.\n\n- Leases: The agencies will name one."
    assert [units for _, units, _, _ in read(text)] == [["Council"], ["agencies"]]
