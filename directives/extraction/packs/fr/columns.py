"""The columns of annex tables, by the names that headers give them. Each table proves the columns that it has."""

from directives.extraction.packs.entries import Column

_SCHOOLS = (
    "N° | Action | Pilote | Partenaires | Échéance | Livrable\n"
    "1 | Réparer les toitures des écoles touchées | Ministre de l'Éducation | Ministre des Finances | Juin 2024 | Procès-verbal"
)
_WELLS = (
    "No | Actions | Responsable | Acteurs associés | Délai | Résultat attendu | Observations\n"
    "1 | Forer dix puits dans le Ferlo | Ministre de l'Hydraulique | Ministre des Finances | 15 juin 2024 | Dix puits | Urgent"
)
_ROADS = (
    "N | Mesure | Structure responsable | Structures associées | Date limite | Produit attendu | Budget\n"
    "1 | Baliser les sorties d'école | Direction des Routes | Ministre des Finances | 15 juin 2024 | Balises | 3 millions"
)
_PORTS = (
    "Numéro | Activité | Entité responsable | Appui | Date d'échéance | Indicateur | État d'avancement\n"
    "1 | Draguer le chenal d'accès | Ministre des Transports | Ministre des Finances | Juin 2024 | Chenal navigable | En attente"
)
_HEALTH = (
    "Réf. | Recommandation | Service responsable | En collaboration avec | Calendrier | Preuve\n"
    "1 | Ouvrir une pharmacie de garde par district | Ministre de la Santé | Ministre des Finances | Juin 2024 | Liste des officines"
)
_TAXES = (
    "N° | Tâche | Chef de file | Parties prenantes | Terme | Extrant\n"
    "1 | Publier le barème des taxes locales | Ministre des Finances | Ministre de l'Intérieur | Juin 2024 | Barème"
)
_FARMS = (
    "N° | Décision | Porteur | Contributeurs | Date de réalisation | Résultats\n"
    "1 | Distribuer les semences avant les pluies | Ministre de l'Agriculture | Ministre des Finances | Juin 2024 | Bons de remise"
)
_WASTE = (
    "N° | Directive | Ministère responsable | Partenaire | Période | Livrables\n"
    "1 | Fermer la décharge sauvage du canal | Ministre de l'Environnement | Ministre des Finances | Juin 2024 | Site clos"
)

COLUMNS = (
    Column("n°", "number", _SCHOOLS),
    Column("no", "number", _WELLS),
    Column("n", "number", _ROADS),
    Column("numéro", "number", _PORTS),
    Column("réf", "number", _HEALTH),
    Column("action", "action", _SCHOOLS),
    Column("actions", "action", _WELLS),
    Column("mesure", "action", _ROADS),
    Column("activité", "action", _PORTS),
    Column("recommandation", "action", _HEALTH),
    Column("tâche", "action", _TAXES),
    Column("décision", "action", _FARMS),
    Column("directive", "action", _WASTE),
    Column("pilote", "lead", _SCHOOLS),
    Column("responsable", "lead", _WELLS),
    Column("structure responsable", "lead", _ROADS),
    Column("entité responsable", "lead", _PORTS),
    Column("service responsable", "lead", _HEALTH),
    Column("chef de file", "lead", _TAXES),
    Column("porteur", "lead", _FARMS),
    Column("ministère responsable", "lead", _WASTE),
    Column("partenaires", "partner", _SCHOOLS),
    Column("acteurs associés", "partner", _WELLS),
    Column("structures associées", "partner", _ROADS),
    Column("appui", "partner", _PORTS),
    Column("en collaboration avec", "partner", _HEALTH),
    Column("parties prenantes", "partner", _TAXES),
    Column("contributeurs", "partner", _FARMS),
    Column("partenaire", "partner", _WASTE),
    Column("échéance", "time", _SCHOOLS),
    Column("délai", "time", _WELLS),
    Column("date limite", "time", _ROADS),
    Column("date d'échéance", "time", _PORTS),
    Column("calendrier", "time", _HEALTH),
    Column("terme", "time", _TAXES),
    Column("date de réalisation", "time", _FARMS),
    Column("période", "time", _WASTE),
    Column("livrable", "product", _SCHOOLS),
    Column("résultat attendu", "product", _WELLS),
    Column("produit attendu", "product", _ROADS),
    Column("indicateur", "product", _PORTS),
    Column("preuve", "product", _HEALTH),
    Column("extrant", "product", _TAXES),
    Column("résultats", "product", _FARMS),
    Column("livrables", "product", _WASTE),
    Column("observations", "note", _WELLS),
    Column("budget", "note", _ROADS),
    Column("état d'avancement", "note", _PORTS),
)
