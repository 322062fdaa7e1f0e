"""People and bodies that are asked to act without being a ministry: trades, offices, users, places that are run."""

from directives.extraction.packs.entries import UnitHead

# What the proofs have them do, in turn.
_ACTS = (
    "remettre le bilan de la saison", "afficher la consigne d'évacuation", "relire le guide d'accueil", "compter les clefs avant la fermeture", "signer la charte de l'eau", "noter chaque incident au registre",
    "baliser le sentier du phare", "éteindre les vitrines à minuit", "rendre les badges le vendredi", "choisir un suppléant pour l'été",
)
_PEOPLE = (
    "greffier", "échevin", "conservateur", "conservatrice", "juge", "magistrat", "avocat", "notaire", "huissier", "officier", "gendarme", "policier", "pompier", "sapeur-pompier", "douanier", "militaire", "soldat", "garde", "gardien", "surveillant", "éducateur", "éducatrice", "animateur", "animatrice",
    "moniteur", "monitrice", "entraîneur", "arbitre", "formateur", "formatrice", "enseignant", "enseignante", "professeur", "professeure", "instituteur", "institutrice", "proviseur", "proviseure", "doyen", "doyenne", "étudiant", "étudiante", "élève", "lycéen", "collégien", "apprenti",
    "stagiaire", "candidat", "candidate", "examinateur", "examinatrice", "correcteur", "correctrice", "parent", "famille", "tuteur", "tutrice", "médecin", "infirmier", "infirmière", "sage-femme", "pharmacien", "pharmacienne", "vétérinaire", "dentiste", "soignant", "aide-soignant", "ambulancier", "biologiste",
    "psychologue", "éleveur", "agriculteur", "agricultrice", "maraîcher", "berger", "apiculteur", "viticulteur", "pêcheur", "pisciculteur", "forestier", "chasseur", "armateur", "capitaine", "pilote", "conducteur", "conductrice", "chauffeur", "transporteur", "voyageur", "passager", "usager", "abonné", "client",
    "commerçant", "commerçante", "artisan", "artisane", "restaurateur", "hôtelier", "boulanger", "vendeur", "vendeuse", "grossiste", "détaillant", "distributeur", "fournisseur", "fabricant", "prestataire", "sous-traitant", "installateur", "technicien", "technicienne", "ingénieur", "ingénieure", "architecte",
    "géomètre", "urbaniste", "expert", "experte", "auditeur", "auditrice", "contrôleur", "contrôleuse", "inspecteur", "inspectrice", "enquêteur", "enquêtrice", "comptable", "ordonnateur", "trésorière", "régisseur", "acheteur", "acheteuse", "archiviste", "bibliothécaire", "documentaliste", "secrétaire général",
    "gestionnaire", "rédacteur", "rédactrice", "instructeur", "instructrice", "agent", "agente", "employé", "employée", "salarié", "salariée", "fonctionnaire", "contractuel", "vacataire", "bénévole", "volontaire", "adhérent", "licencié", "sociétaire", "membre", "élu", "élue", "conseiller", "conseillère",
    "adjoint", "adjointe", "député", "députée", "sénateur", "sénatrice", "bourgmestre", "gouverneure", "chancelier", "chancelière", "vice-chancelier", "intendant", "intendante", "administrateur", "administratrice", "commissaire", "commandante", "lieutenant", "colonel", "adjudant", "brigadier", "caïd", "pacha",
    "mouhafez", "général", "générale", "colonelle", "amiral", "maréchal", "roi", "souverain", "monarque", "prince", "émir", "docteur",  "vice-présidente", "vice-président", "wali", "hakem", "sultan", "imam", "pasteur", "locataire", "propriétaire", "copropriétaire", "riverain", "riveraine", "résident", "résidente", "habitant", "habitante", "personne", "campeur", "randonneur", "promeneur", "baigneur", "plaisancier", "coureur", "joueur", "participant", "participante", "exposant",
    "organisateur", "organisatrice", "visiteur", "touriste", "allocataire", "bénéficiaire", "demandeur", "déclarant", "contribuable", "importateur", "exportateur", "producteur", "productrice", "négociant", "courtier", "assureur", "banquier", "employeur", "exploitant", "exploitante", "concessionnaire", "délégataire",
    "attributaire", "mandataire", "adjudicataire", "entrepreneur", "entrepreneure", "promoteur", "bailleur", "syndic", "syndicaliste", "chronométreur", "scrutateur", "assesseur", "secouriste", "sauveteur", "maître-nageur", "guide", "interprète", "traducteur", "journaliste", "éditeur", "libraire", "directeur général",
    "directrice générale", "sous-directeur", "sous-directrice", "chef de gare", "chef de centre", "chef d'établissement", "chef de mission", "chef de poste", "chef de village", "chef de canton", "chef de corps", "chef de service", "chef de bureau", "chef de division", "chef de pôle", "médecin-chef", "infirmier-chef", "médecin inspecteur", "ministre d'état",
    "responsable", "référente", "correspondant", "correspondante", "coordonnateur", "coordonnatrice", "superviseur", "encadrant", "porteur de projet", "maître d'ouvrage", "rapporteur", "rapporteure", "vérificateur", "liquidateur", "ayant droit", "opérateur", "opératrice", "régulateur", "utilisateur", "hébergeur", "ressortissant",
    "consultant", "consultante", "boucher", "créancier", "fermier", "intervenant", "lauréat", "lauréate", "magasinier", "meunier", "militant", "occupant", "ouvrier", "ouvrière", "permissionnaire", "plaignant", "registraire", "victime", "administré", "métayer", "fossoyeur",
)
_BODIES = (
    "greffe", "tribunal", "juridiction", "commissariat", "brigade", "compagnie", "escadron", "régiment", "bataillon", "détachement", "équipe", "laboratoire", "bibliothèque", "médiathèque", "musée", "archives", "hôpital", "clinique", "dispensaire", "pharmacie", "maternité", "crèche", "école", "collège", "lycée", "faculté",
    "académie", "internat", "club", "ligue", "district", "arrondissement", "canton", "cercle", "wilaya", "daïra", "moughataa", "gouvernorat", "délégation régionale", "circonscription", "intendance", "chancellerie", "directoire", "haut conseil", "haute autorité", "conseil municipal", "conseil régional", "conseil fédéral",
    "conseil communal", "conseil de surveillance", "comité exécutif", "comité directeur", "comité technique", "comité national", "comité interministériel", "bureau exécutif", "sous-direction", "division", "pôle", "section", "antenne", "guichet", "agence régionale", "agence nationale", "régie municipale", "office national",
    "observatoire", "caserne", "port autonome", "aéroport", "gare", "ferme", "coopérative", "entrepôt", "usine", "magasin", "refuge", "camping", "gîte", "maison de site", "maison de quartier", "maison de santé", "centre hospitalier", "centre de gestion", "centre d'examen", "centre de formation", "chantier naval", "plateforme logistique",
    "organisation syndicale", "organisation professionnelle", "organisation patronale", "organisation internationale", "organisation mondiale", "organisation non gouvernementale", "organisation paysanne", "organisation de producteurs", "état-major", "protection civile", "sûreté nationale", "garde nationale", "garde civile", "chefferie",
    "parquet général", "trésor public", "haut-commissariat", "secrétariat exécutif", "inspection générale", "direction générale", "délégation générale", "commission nationale", "commission départementale", "cour d'appel", "ordre des médecins", "conseil de l'ordre", "bureau de vote", "bureau de poste", "mutuelle", "assureur public",
    "régie", "régie de recettes", "régie d'avances", "cantine", "cimenterie", "imprimerie", "succursale", "sucrerie", "huilerie", "scierie", "minoterie", "perception", "recette municipale", "paierie", "paierie générale",
)
_PLURALS = {
    "tribunal": "tribunaux", "hôpital": "hôpitaux", "port autonome": "ports autonomes", "conseil municipal": "conseils municipaux", "conseil régional": "conseils régionaux", "conseil fédéral": "conseils fédéraux", "conseil communal": "conseils communaux", "office national": "offices nationaux", "comité national": "comités nationaux",
    "comité interministériel": "comités interministériels", "chantier naval": "chantiers navals", "parquet général": "parquets généraux", "directeur général": "directeurs généraux", "secrétaire général": "secrétaires généraux", "trésor public": "", "archives": "", "protection civile": "", "sûreté nationale": "", "garde nationale": "", "garde civile": "",
    "organisation non gouvernementale": "organisations non gouvernementales", "organisation mondiale": "", "ayant droit": "ayants droit", "ministre d'état": "ministres d'état", "assureur public": "assureurs publics", "haut conseil": "hauts conseils", "sapeur-pompier": "sapeurs-pompiers", "médecin-chef": "médecins-chefs", "général": "généraux", "amiral": "amiraux", "maréchal": "maréchaux",
}
_UNCHANGED = ("de", "d'", "-chef", "à")
_THERE = frozenset((
    "directeur général", "responsables", "agents", "membres", "élus", "producteurs", "exportateurs", "opérateurs", "éleveurs", "pêcheurs", "gestionnaires", "gestionnaire", "concessionnaires", "concessionnaire", "fonctionnaires", "habitants", "employeurs", "exploitants", "importateurs", "promoteurs", "bailleurs", "opérateur", "responsable", "commissaire",
    "général", "vice-président", "vice-présidente", "wali", "walis", "maître d'ouvrage", "maîtres d'ouvrage", "ordonnateurs", "comptables", "acheteurs", "armateurs", "référents",
))


def _plural(term: str) -> str:
    if term in _PLURALS:
        return _PLURALS[term]
    head, blank, rest = term.partition(" ")
    tail = f" {rest}" if blank and (rest.startswith(("de ", "d'", "à ")) or " de " in rest) else " ".join(["", *(f"{word}s" for word in rest.split())])
    if tail.endswith("els") or not head.endswith(("s", "x", "z")):
        head = f"{head}x" if head.endswith("eau") else f"{head}s" if not head.endswith("al") else f"{head[:-2]}aux"
    return head + tail


_FORMS = tuple(dict.fromkeys(term for one in (*_PEOPLE, *_BODIES) for term in (one, _plural(one)) if term and term not in _THERE))
ROLES = tuple(
    UnitHead(term, f"{'Chaque' if term in _PEOPLE or term in _BODIES else 'Tous les'} {term} {'doit' if term in _PEOPLE or term in _BODIES else 'doivent'} {_ACTS[index % len(_ACTS)]}.", (f"{'Chaque' if term in _PEOPLE or term in _BODIES else 'Tous les'} {term}",))
    for index, term in enumerate(_FORMS)
)
