"""Demands in which nobody says "I ask": what is fitting, what is owed, what is politely left to "you"."""

from directives.extraction.packs.entries import Cue, Kind
from directives.extraction.records import Modality

_MUST, _ASK, _NOT = Modality.OBLIGATION, Modality.REQUEST, Modality.PROHIBITION

_OWED = ("appartient", "revient", "incombe", "est demandé", "est recommandé", "est prescrit", "est enjoint", "appartiendra", "reviendra", "incombera", "est fait obligation")
OWED = tuple(
    Cue(f"il {whom} {term}", Kind.FRAME, f"Le Ministre des Ports doit curer le bassin. Il {whom} {term} de compter les barques.", _ASK if "recommandé" in term else _MUST, impersonal=True, infix="de|d")
    for term in _OWED
    for whom in ("lui", "leur")
)
_POLITE = (
    ("nous vous saurions gré de bien vouloir", _MUST), ("nous vous prions de bien vouloir", _MUST), ("vous voudrez bien également", _MUST), ("je vous invite à bien vouloir", _ASK), ("je vous serais obligé de bien vouloir", _MUST),
    ("je vous serais reconnaissant de bien vouloir", _MUST),
    ("il vous est interdit de", _NOT), ("vous vous attacherez à", _MUST), ("vous vous assurerez de", _MUST), ("vous aurez soin de", _MUST), ("vous prendrez soin de", _MUST), ("vous vous efforcerez de", _MUST),
    ("j'attire votre attention sur la nécessité de", _MUST), ("j'appelle votre attention sur la nécessité de", _MUST), ("j'appelle votre attention sur l'importance de", _MUST), ("j'attire votre attention sur l'importance de", _MUST), ("j'insiste sur la nécessité de", _MUST), ("j'insiste sur l'importance de", _MUST), ("je tiens à vous rappeler la nécessité de", _MUST), ("je compte sur vous pour", _MUST), ("vous êtes instamment priés de", _MUST), ("il vous appartiendra de", _MUST), ("il vous appartient également de", _MUST), ("il vous est rappelé l'obligation de", _MUST),
)
COURTEOUS = tuple(Cue(term, Kind.FRAME, f"{term.capitalize()} publier la carte des puits.", modality, impersonal=True) for term, modality in _POLITE if modality is not _NOT) + tuple(
    Cue(f"{term[:-2]}d'", Kind.FRAME, f"{term[:-2].capitalize()}d'amarrer les barques.", modality, impersonal=True) for term, modality in _POLITE if modality is not _NOT and term.endswith(" de")
)
_BARE = (("il convient", _MUST), ("il importe", _MUST), ("il y a lieu", _MUST), ("il est nécessaire", _MUST), ("il est indispensable", _MUST), ("il conviendra", _MUST), ("il importera", _MUST), ("il sera nécessaire", _MUST), ("il s'agira", _MUST), ("il s'agirait", _MUST))
BARE = tuple(
    Cue(term, Kind.FRAME, f"{term.capitalize()}, pour le Ministre des Ports, de curer le bassin.", modality, impersonal=True, infix="de|d") for term, modality in _BARE
)
# Goes on with a demand, and outside one only tells: "Il s'agit, à cet égard, d'accompagner …".
ABOUT = (Cue("il s'agit", Kind.FRAME, "Le Premier Ministre a demandé au Ministre des Ports de curer le bassin. Il s'agit, à cet égard, de draguer la passe.", _MUST, weak=True, impersonal=True, acting=True, infix="de|d"),)
POLITE = (*BARE, *ABOUT, *OWED, *COURTEOUS)
