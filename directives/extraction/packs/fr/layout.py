"""What stands around the text: headings, page furniture, and the document's own head."""

from directives.extraction.packs.entries import FieldLine, Furniture, Section
from directives.extraction.records import Reason

SECTIONS = (
    Section("état des lieux", False, "A. ÉTAT DES LIEUX\n1. Le Ministre de la Santé prendra ses fonctions."),
    Section("etat des lieux", False, "A. ETAT DES LIEUX\n1. Le Ministre de la Santé prendra ses fonctions."),
    Section("concernant l'état des lieux", False, "A. CONCERNANT L'ÉTAT DES LIEUX\n1. Le Ministre de la Santé prendra ses fonctions."),
    Section("au titre de l'état des lieux", False, "A. AU TITRE DE L'ÉTAT DES LIEUX\n1. Le Ministre de la Santé prendra ses fonctions."),
    Section("au titre de l'etat des lieux", False, "A. AU TITRE DE L'ETAT DES LIEUX\n1. Le Ministre de la Santé prendra ses fonctions."),
    Section("contexte", False, "A. CONTEXTE\n1. Le Ministre de la Santé prendra ses fonctions."),
    Section("diagnostic", False, "A. DIAGNOSTIC\n1. Le Ministre de la Santé prendra ses fonctions."),
    Section("constats", False, "A. CONSTATS\n1. Le Ministre de la Santé prendra ses fonctions."),
    Section("introduction", False, "A. INTRODUCTION\n1. Le Ministre de la Santé prendra ses fonctions."),
    Section("au titre", True, "A. AU TITRE DES RÉFORMES\n1. Le Ministre de la Santé prendra les mesures utiles."),
    Section("mesures", True, "A. MESURES\n1. Le Ministre de la Santé prendra les mesures utiles."),
    Section("recommandations", True, "A. RECOMMANDATIONS\n1. Le Ministre de la Santé prendra les mesures utiles."),
    Section("décisions", True, "A. DÉCISIONS\n1. Le Ministre de la Santé prendra les mesures utiles."),
    Section("suivi", True, "A. SUIVI\n1. Le Ministre de la Santé prendra les mesures utiles."),
)
FIELDS = (
    FieldLine("responsable", "lead", "Il convient de renforcer les contrôles.\nResponsable : Direction de la Santé"),
    FieldLine("responsables", "lead", "Il convient de renforcer les contrôles.\nResponsables : Direction de la Santé"),
    FieldLine("structure responsable", "lead", "Il convient de renforcer les contrôles.\nStructure responsable : Direction de la Santé"),
    FieldLine("échéance", "time", "Le Premier Ministre engage les services à renforcer les contrôles.\nÉchéance : au plus tard le 15 juin 2024"),
    FieldLine("délai", "time", "Le Premier Ministre engage les services à renforcer les contrôles.\nDélai : au plus tard le 15 juin 2024"),
)
FURNITURE = (
    Furniture(r"source ?:?.{0,60}$", Reason.FURNITURE, "Source : Primature"),
    Furniture(r"république (?:du|de|française)", Reason.FURNITURE, "RÉPUBLIQUE DU SÉNÉGAL"),
    Furniture(r"un peuple", Reason.FURNITURE, "Un Peuple - Un But - Une Foi"),
    Furniture(r"[\w'-]{3,20}, (?:le )?(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?\d{1,2}(?:er)? \w{3,9} \d{4}$", Reason.FURNITURE, "Dakar, le 15 mars 2024"),
    Furniture(r"vu (?:la|le|les|l') ?", Reason.BACKGROUND, "Vu la Constitution ;"),
    Furniture(r"(?:photo|crédit|légende|lire aussi|partager|imprimer) ?:", Reason.FURNITURE, "Photo : le ministre en visite"),
)
