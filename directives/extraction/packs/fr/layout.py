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
FIELDS: tuple[FieldLine, ...] = (
    FieldLine("responsable", "lead", "Il convient de renforcer les contrôles.\nResponsable : Direction de la Santé"),
    FieldLine("responsables", "lead", "Il convient de renforcer les contrôles.\nResponsables : Direction de la Santé"),
    FieldLine("structure responsable", "lead", "Il convient de renforcer les contrôles.\nStructure responsable : Direction de la Santé"),
    FieldLine("échéance", "time", "Le Premier Ministre engage les services à renforcer les contrôles.\nÉchéance : au plus tard le 15 juin 2024"),
    FieldLine("délai", "time", "Le Premier Ministre engage les services à renforcer les contrôles.\nDélai : au plus tard le 15 juin 2024"),
)
_ENGAGED = "Le Premier Ministre engage les services à renforcer les contrôles."
FIELDS += (
    FieldLine("pilote", "lead", "Il convient de draguer le port.\nPilote : Direction des Ports"),
    FieldLine("chef de file", "lead", "Il convient de vacciner le bétail.\nChef de file : Direction de l'Élevage"),
    FieldLine("service responsable", "lead", "Il convient d'éclairer la corniche.\nService responsable : Direction de l'Énergie"),
    FieldLine("structure pilote", "lead", "Il convient de curer les canaux.\nStructure pilote : Direction de l'Assainissement"),
    FieldLine("partenaires", "partner", f"{_ENGAGED}\nPartenaires : Direction des Douanes"),
    FieldLine("partenaire", "partner", f"{_ENGAGED}\nPartenaire : Direction de la Police"),
    FieldLine("services associés", "partner", f"{_ENGAGED}\nServices associés : Direction du Commerce"),
    FieldLine("structures associées", "partner", f"{_ENGAGED}\nStructures associées : Direction des Mines"),
    FieldLine("en lien avec", "partner", f"{_ENGAGED}\nEn lien avec : Direction du Budget"),
    FieldLine("horizon", "time", f"{_ENGAGED}\nHorizon : juin 2024"),
    FieldLine("date limite", "time", f"{_ENGAGED}\nDate limite : 15 juin 2024"),
    FieldLine("calendrier", "time", f"{_ENGAGED}\nCalendrier : juin 2024"),
    FieldLine("délai d'exécution", "time", f"{_ENGAGED}\nDélai d'exécution : au plus tard le 15 juin 2024"),
    FieldLine("date d'échéance", "time", f"{_ENGAGED}\nDate d'échéance : 15 juin 2024"),
    FieldLine("livrable", "product", f"{_ENGAGED}\nLivrable : un rapport mensuel"),
    FieldLine("livrables", "product", f"{_ENGAGED}\nLivrables : les registres signés"),
    FieldLine("livrable attendu", "product", f"{_ENGAGED}\nLivrable attendu : le plan de contrôle"),
    FieldLine("livrables attendus", "product", f"{_ENGAGED}\nLivrables attendus : la carte des postes"),
    FieldLine("résultat attendu", "product", f"{_ENGAGED}\nRésultat attendu : des postes ouverts jour et nuit"),
    FieldLine("produit attendu", "product", f"{_ENGAGED}\nProduit attendu : un guide de saisie"),
    FieldLine("le livrable est", "product", "Le Ministre de la Santé doit visiter les dispensaires, le livrable est un état des stocks.", bare=True),
)
FURNITURE = (
    Furniture(r"(?:page|p\.) ?\d{1,3}(?: ?(?:/|sur) ?\d{1,3})?$", Reason.FURNITURE, "Page 2/7"),
    Furniture(r"contacts? presse|service de presse|relations presse", Reason.FURNITURE, "Contact presse : 01 42 75 80 00"),
    Furniture(r".*©|.*\((?:photo|crédit)s? ?:[^)]*\)\s?\|?$", Reason.FURNITURE, "Les ministres à la sortie de la réunion. © Primature"),
    Furniture(r"crédits? ?:|crédits? photos?|conception graphique|isbn|dépôt légal", Reason.FURNITURE, "Crédit photo : Primature"),
    Furniture(r"sommaire$|table des matières$", Reason.FURNITURE, "Sommaire"),
    Furniture(r"(?:mis à jour|publié|mis en ligne|modifié) le\b", Reason.FURNITURE, "Mis à jour le 3 juin 2024 à 10h15"),
    Furniture(r"temps de lecture|écouter (?:l'article|ce texte)|partager (?:sur|l'article|cet)|imprimer (?:la page|l'article)|retour (?:en haut|à l'accueil)|accueil(?:\s?[>/|]|$)", Reason.FURNITURE, "Temps de lecture : 4 minutes"),
    Furniture(r"(?:share|partager|commentaires?|tags?|mots-clés)(?: ?\(\d+\))?(?: ?:.{0,60})?$", Reason.FURNITURE, "Commentaires (4)"),
    Furniture(r"(?:articles liés|sur le même sujet|à lire aussi|voir aussi)\b", Reason.FURNITURE, "Sur le même sujet"),
    Furniture(r"source ?:?.{0,60}$", Reason.FURNITURE, "Source : Primature"),
    Furniture(r"république (?:du|de|française)", Reason.FURNITURE, "RÉPUBLIQUE DU SÉNÉGAL"),
    Furniture(r"un peuple", Reason.FURNITURE, "Un Peuple - Un But - Une Foi"),
    Furniture(r"[\w'-]{3,20}, (?:le )?(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?\d{1,2}(?:er)? \w{3,9} \d{4}$", Reason.FURNITURE, "Dakar, le 15 mars 2024"),
    Furniture(r"vu (?:la|le|les|l') ?", Reason.BACKGROUND, "Vu la Constitution ;"),
    Furniture(r"(?:photo|crédit|légende|lire aussi|partager|imprimer) ?:", Reason.FURNITURE, "Photo : le ministre en visite"),
)
