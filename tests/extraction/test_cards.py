"""A task and its fields on one line, with labels or parted by bars; and what only looks like one."""

from datetime import date

import pytest

from directives.extraction import Directive, extract

DUE = date(2024, 6, 15)


def _read(text: str, language: str) -> list[Directive]:
    return list(extract(text, language=language, issued=date(2024, 3, 15)).directives)


@pytest.mark.parametrize(
    ("language", "line", "action", "unit"),
    [
        ("fr", "Activité 3.1 : curer le bassin nord — Responsable : Capitainerie — Échéance : 15/06/2024", "curer le bassin nord", "Capitainerie"),
        ("fr", "Mesure 2. Repeindre les bouées. Responsable : direction des Ports. Échéance : 15 juin 2024.", "Repeindre les bouées", "direction des Ports"),
        ("fr", "Rec. 7 | Vendre les épaves saisies | Capitainerie | 15/06/2024 | En cours", "Vendre les épaves saisies", "Capitainerie"),
        ("en", "ACTION 3: Dredge the inner basin. OWNER: Ports Office. DUE: 15 June 2024.", "Dredge the inner basin", "Ports Office"),
        ("en", "7 | Repair the lock gates | Ports Office | 15 June 2024 | pending", "Repair the lock gates", "Ports Office"),
    ],
)  # fmt: skip
def test_a_line_gives_the_task_and_its_fields(language: str, line: str, action: str, unit: str) -> None:
    found = _read(line, language)
    assert [line[one.start : one.end] for one in found] == [action]
    assert [mention.text for mention in found[0].units] == [unit]
    assert found[0].deadline is not None
    assert found[0].deadline.due == DUE


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Pont de Kayo | Entreprise Bâti-Sud | 15/06/2024 | 45 %"),
        ("fr", "Réunion du comité — Lieu : salle B — Heure : 15 h"),
        ("fr", "Accueil | Actualités | Contact | 15/06/2024"),
        ("en", "Lock gates | Stone & Sons | 15 June 2024 | 45%"),
        ("en", "Home | News | Contact | 15 June 2024"),
        ("en", "Venue: Hall B. Time: 3 p.m. Date: 15 June 2024."),
    ],
)
def test_a_line_in_which_nothing_is_to_be_done_gives_no_task(language: str, line: str) -> None:
    assert _read(line, language) == []
