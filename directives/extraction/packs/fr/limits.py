"""Time limits: what stands in the text, and what it comes to."""

from datetime import date

from directives.extraction.packs.entries import Limit

_ISSUED = date(2024, 3, 15)
_DO = "Le Ministre de la Santé doit rendre le rapport"
_BY = ("au plus tard", "d'ici", "d'ici à", "avant", "jusqu'à", "d'ici au", "jusqu'au")
_DAYS = (
    ("[le ]{day} {month}[ {year}]", "le 15 juin 2024", date(2024, 6, 15)),
    ("[le ]{day}/{month}/{year}", "le 15/06/2024", date(2024, 6, 15)),
    ("en {month} {year}", "en juin 2024", date(2024, 6, 30)),
    ("{month} {year}", "juin 2024", date(2024, 6, 30)),
    ("[à ][la ]fin [du mois ][de ]{month}[ {year}]", "fin juin 2024", date(2024, 6, 30)),
    ("[à ][la ]fin du mois d'{month}[ {year}]", "la fin du mois d'avril 2024", date(2024, 4, 30)),
    ("[à ]la fin du mois de {month}[ {year}]", "la fin du mois de juin 2024", date(2024, 6, 30)),
    ("en fin {month}[ {year}]", "en fin juin 2024", date(2024, 6, 30)),
    ("[à ][la ]fin [de ][l'année ]{year}", "la fin de l'année 2024", date(2024, 12, 31)),
    ("[à ]la fin du {quarter} trimestre[ de l'année] {year}", "la fin du premier trimestre 2024", date(2024, 3, 31)),
    ("[à ]la fin du {half} semestre[ de l'année] {year}", "la fin du premier semestre 2024", date(2024, 6, 30)),
    ("en {year}", "en 2024", date(2024, 12, 31)),
    ("{year}", "2024", date(2024, 12, 31)),
)
DATES = tuple(Limit(f"{by} {words}", f"{_DO} {by} {example}.", due) for by in _BY for words, example, due in _DAYS)
MORE = (
    Limit("pour le {day} {month} {year}", f"{_DO} pour le 15 juin 2024.", date(2024, 6, 15)),
    Limit("au courant du mois de {month} {year}", f"{_DO} au courant du mois de juin 2024.", date(2024, 6, 30)),
    Limit("au plus tard à la fin de l'année", f"{_DO} au plus tard à la fin de l'année.", date(2024, 12, 31), issued=_ISSUED),
    Limit("d'ici la fin de l'année", f"{_DO} d'ici la fin de l'année.", date(2024, 12, 31), issued=_ISSUED),
    Limit("avant la fin de l'année", f"{_DO} avant la fin de l'année.", date(2024, 12, 31), issued=_ISSUED),
)
_RUN = ("dans un délai de", "dans un délai maximum de", "dans un délai maximal de", "dans le délai de", "dans les", "sous", "d'ici", "d'ici à", "dans un délai n'excédant pas", "au plus tard dans", "au plus tard dans un délai de")
RELATIVE = tuple(
    Limit(f"{run} {{n}} {{unit}}", f"{_DO} {run} 30 jours.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED) for run in _RUN
) + tuple(
    Limit(f"{run} {{n}} {{unit}} {after} {{event}}", f"{_DO} {run} 10 jours {after} la fin de l'enquête.", None, "relative", 10, "days", anchor="la fin de l'enquête", issued=_ISSUED)
    for run in _RUN
    for after in ("à compter de", "après", "suivant")
) + (
    Limit("au plus tard {n} {unit} après {event}", f"{_DO} au plus tard 10 jours après la fin de l'enquête.", None, "relative", 10, "days", anchor="la fin de l'enquête", issued=_ISSUED),
)
_PERIODS = (
    ("chaque {period}", "chaque mois", "month"), ("tous les {n} {unit}", "tous les 3 mois", "quarter"), ("tous les {period}", "tous les mois", "month"), ("toutes les {period}", "toutes les semaines", "week"),
    ("mensuellement", "mensuellement", "month"), ("trimestriellement", "trimestriellement", "quarter"), ("annuellement", "annuellement", "year"), ("semestriellement", "semestriellement", "half-year"), ("hebdomadairement", "hebdomadairement", "week"), ("quotidiennement", "quotidiennement", "day"), ("une fois par {period}", "une fois par mois", "month"),
)
RECURRING = tuple(Limit(words, f"{_DO} {example}.", kind="recurring", every=every) for words, example, every in _PERIODS)
ONGOING = tuple(
    Limit(words, f"{_DO} {words}.", kind="ongoing")
    for words in ("régulièrement", "de manière régulière", "de manière régulière et continue", "de façon continue", "de façon régulière", "de manière continue", "périodiquement", "continuellement", "en continu", "constamment")
)
LIMITS = (*DATES, *MORE, *RELATIVE, *RECURRING, *ONGOING)
