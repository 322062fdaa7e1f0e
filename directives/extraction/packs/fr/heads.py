"""Nouns that make a unit of a noun phrase, and the offices that speak for one."""

from directives.extraction.packs.entries import UnitHead

_MASCULINE = (
    "ministre", "ministère", "premier ministre", "secrétaire", "secrétariat", "comité", "directeur", "préfet", "gouverneur", "gouvernement", "conseil", "maire", "haut-commissaire", "recteur",
    "établissement", "délégué", "parquet", "procureur", "cabinet", "président", "général", "camarade", "chef", "service", "bureau", "centre", "office", "fonds", "groupe de travail", "coordonnateur", "commandant", "représentant", "département", "institut", "vice-premier ministre", "vice-ministre", "organisme", "responsable", "secteur", "sous-préfet", "trésor", "ambassadeur", "consul", "consulat",
)
_FEMININE = (
    "direction", "commission", "agence", "administration", "cellule", "délégation", "police", "gendarmerie", "armée", "inspection", "collectivité", "autorité", "unité", "organisation", "société", "banque", "primature", "présidence", "université", "entreprise", "structure", "cour", "chambre", "mairie", "commune", "ministre déléguée", "task force", "ambassade", "représentation",
)
_PLURAL = (
    "ministres", "ministères", "secrétaires", "comités", "directeurs", "préfets", "gouverneurs", "maires", "recteurs", "établissements", "délégués", "procureurs", "chefs", "services", "bureaux", "directions", "commissions", "agences", "administrations", "collectivités territoriales",
    "collectivités", "autorités", "unités", "organisations", "sociétés", "banques", "universités", "entreprises", "structures", "communes", "acteurs", "parties prenantes", "opérateurs", "partenaires", "agents", "cadres", "membres", "responsables", "camarades", "départements", "organismes", "forces de défense et de sécurité", "forces de l'ordre", "industriels", "exportateurs", "producteurs", "huiliers", "états membres", "états", "élus", "citoyens", "ambassades", "ambassadeurs", "consuls", "consulats", "représentations",
)
HEADS = (
    *(UnitHead(term, f"Le {term} régional doit renforcer les contrôles.", (f"{term} régional",), title=True) for term in _MASCULINE),
    *(UnitHead(term, f"La {term} régionale doit renforcer les contrôles.", (f"{term} régionale",)) for term in _FEMININE),
    *(UnitHead(term, f"Les {term} de la région doivent renforcer les contrôles.", (f"{term} de la région",)) for term in _PLURAL),
)
