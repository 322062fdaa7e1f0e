"""More of those who are asked to act: forces, offices of other French-speaking lands, trades, users, enterprises by name."""

from directives.extraction.packs.entries import UnitHead

# Ways to be asked, in turn: for one ({one} with its article), and for many ({many} behind "les" or "aux").
_ONE = (
    "{one} doit vérifier la jauge du barrage avant midi.", "{one} répondra aux riverains sous huit jours.", "{one} devra compter les barques échouées.", "{one} veillera à la sécurité du ponton.", "{one} a pour mission de relire la charte du lac.",
    "{one} transmettra la liste des gués d'ici fin mars.", "{one} doit remettre les clefs du bac.", "{one} devra faire curer le canal nord.", "{one} devra afficher l'horaire des marées.", "{one} doit, sans tarder, baliser la digue.",
)
_MANY = (
    "Les {many} doivent vérifier la jauge du barrage avant midi.", "Les {many} répondront aux riverains sous huit jours.", "Il est demandé aux {many} de compter les barques échouées.", "Les {many} veilleront à la sécurité du ponton.", "Le maire invite les {many} à relire la charte du lac.",
    "Le préfet a prié les {many} de transmettre la liste des gués.", "Il appartient aux {many} de remettre les clefs du bac.", "Les {many} devront faire curer le canal nord.", "Les {many} devront afficher l'horaire des marées.", "Le gouverneur a instruit les {many} de baliser la digue.",
)
# Masculine or feminine, with the article.
_SINGULAR = (
    "la force publique", "la force", "l'armée de terre", "l'armée de l'air", "la marine nationale", "la garde républicaine", "la zone de police", "la zone de secours", "l'entité", "l'instance", "le pouvoir adjudicateur", "le pouvoir organisateur", "le collectif", "la plateforme", "la coalition", "la confédération", "l'intersyndicale",
    "le barreau", "le patronat", "la hiérarchie", "le soumissionnaire", "le dépositaire", "le transitaire", "le consignataire", "le commissionnaire", "la mareyeuse", "le gérant", "la gérante", "le tenancier", "l'assujetti", "le redevable", "le détenteur", "la détentrice", "le possesseur", "le requérant", "le justiciable", "l'intéressé", "l'intéressée",
    "le destinataire", "le signataire", "le cocontractant", "le preneur", "l'acquéreur", "le receveur", "le percepteur", "le payeur", "la maîtrise d'ouvrage", "la maîtrise d'œuvre", "le bureau d'études", "le bureau de contrôle", "l'équipage", "le personnel", "le corps enseignant", "le corps professoral", "le corps médical", "le point focal",
    "l'exécutif", "l'institution", "l'organe", "la magistrature", "le parquet fédéral", "l'assemblée", "le conseil constitutionnel", "la haute cour", "la municipalité", "la sous-préfecture", "le haut-commissaire délégué", "le préposé", "la préposée", "l'intercommunale", "la fabrique d'église", "la députation permanente", "le collège communal",
    "le collège provincial", "le collège échevinal", "le sous-ministre", "la commission scolaire", "le centre de services scolaire", "le cégep", "le coroner", "le protecteur du citoyen", "le curateur public", "la municipalité régionale de comté", "le vice-délégué", "la section communale", "le fokontany", "le chef fokontany",
    "le moqaddem", "le cheikh", "l'omda", "le mouhafedh", "le naïb", "la branche", "la population", "le public", "la jeunesse", "le citoyen", "la citoyenne", "le patient", "l'assuré", "l'affilié", "le cotisant", "le retraité", "le piéton", "le cycliste", "l'automobiliste", "le taximan", "le batelier", "le piroguier", "le planteur", "le paysan",
    "l'orpailleur", "le génie militaire", "le génie rural", "le génie civil", "la cellule de crise", "le guichet unique", "le chef de file", "la caisse nationale", "l'agent comptable", "le comptable assignataire", "le commissaire aux comptes", "le notable", "la raffinerie", "l'abattoir", "la station-service", "l'hôtel", "le restaurant",
    "le débit de boissons", "la discothèque", "la boulangerie", "le supermarché", "l'officine", "l'agence urbaine", "l'équipe pédagogique", "l'apprenant", "le doctorant", "l'écolier", "le maître", "le directoire exécutif", "le médiateur", "la médiatrice", "la vice-rectrice", "le vice-recteur", "la procureure", "le substitut", "le juge d'instruction",
    "le cadi", "le chef coutumier", "le chef de terre", "le chef traditionnel", "le chef de région", "le chef de district", "le chef de daïra", "le chef de file sectoriel", "le chef de cercle", "le chef de brigade", "le chef d'escadron", "le chef de chantier", "le chef de cuisine", "le chef de laboratoire", "le conseil exécutif", "le parti politique",
)
_PLURAL = (
    "forces armées", "forces de sécurité", "forces de police", "forces vives", "forces de l'ordre et de sécurité", "garde-côtes", "gardes-frontières", "zones de police", "zones de secours", "entités", "instances", "pouvoirs adjudicateurs", "pouvoirs organisateurs", "pouvoirs publics", "pouvoirs locaux", "collectifs", "confédérations", "centrales syndicales",
    "partenaires sociaux", "barreaux", "ordres professionnels", "administrés", "assujettis", "redevables", "soumissionnaires", "dépositaires", "transitaires", "consignataires", "commissionnaires", "mareyeuses", "taximen", "mototaximen", "motos-taxis", "piroguiers", "bateliers", "mariniers", "dockers", "manutentionnaires", "bagagistes",
    "vigiles", "concierges", "boutiquiers", "marchands ambulants", "tenanciers", "gérants", "bouchers", "charcutiers", "poissonniers", "meuniers", "minotiers", "cimentiers", "pompistes", "marketeurs", "orpailleurs", "artisans miniers", "charbonniers", "paysans", "paysannes", "planteurs", "ménages", "populations", "citoyennes", "concitoyens",
    "compatriotes", "expatriés", "migrants", "demandeurs d'asile", "réfugiés", "déplacés", "sinistrés", "patients", "malades", "assurés", "affiliés", "cotisants", "retraités", "pensionnés", "détenteurs", "possesseurs", "requérants", "justiciables", "intéressés", "intéressées", "destinataires", "signataires", "contractants", "acquéreurs",
    "cyclistes", "piétons", "motards", "automobilistes", "motocyclistes", "camionneurs", "équipages", "skippers", "plongeurs", "nageurs", "skieurs", "alpinistes", "rectrices", "directrices", "préfètes", "mairesses", "apprenants", "doctorants", "jurys", "écoliers", "maîtres d'internat", "officines", "matrones", "tradipraticiens",
    "relais communautaires", "agents de santé communautaires", "formations sanitaires", "postes de santé", "centres", "centres de santé", "exécutifs locaux", "institutions", "organes", "corps constitués", "parlementaires", "municipalités", "sous-préfectures", "villages", "chefs coutumiers", "chefs traditionnels", "notables",
    "leaders", "leaders religieux", "leaders d'opinion", "guides religieux", "confessions religieuses", "branches", "échelons", "points focaux", "chefs de file", "percepteurs", "receveurs", "payeurs", "bureaux d'études", "bureaux de contrôle", "industries", "raffineries", "hôtels", "restaurants", "débits de boissons", "discothèques",
    "boulangeries", "supermarchés", "abattoirs", "stations-service", "commerces", "grandes surfaces", "start-up", "jeunes pousses", "parastataux", "intercommunales", "fabriques d'église", "collèges communaux", "sous-ministres", "commissions scolaires", "centres de services scolaires", "cégeps", "coroners", "municipalités régionales de comté",
    "vice-délégués", "sections communales", "chefs fokontany", "moqaddems", "cheikhs", "omdas", "préposés", "préposées", "chefs de région", "chefs de district", "chefs de daïra", "chefs de cercle", "chefs de brigade", "chefs de chantier", "substituts", "juges d'instruction", "cadis", "médiateurs", "fondations", "mosquées", "paroisses", "églises",
    "radios communautaires", "médias", "rédactions", "chaînes de télévision", "agences de voyages", "tour-opérateurs", "compagnies pétrolières", "compagnies minières", "sociétés d'État", "sociétés de gardiennage", "établissements publics", "maisons d'arrêt", "prisons", "centres pénitentiaires", "gestionnaires de voirie", "polices municipales",
    "gardes champêtres", "gardes forestiers", "écogardes", "lieutenants de louveterie", "maires délégués", "conseils de quartier", "comités de quartier", "comités villageois", "comités locaux", "comités de gestion", "cellules villageoises", "groupements féminins", "groupes armés", "caisses d'épargne", "microfinances", "bénéficiaires finaux",
)
# Only behind a determiner: words that also stand for other things.
_PLACED = (
    ("personnes", "Les personnes", "Les personnes doivent"), ("personne", "Toute personne", "Toute personne doit"), ("femmes", "femmes", "Les femmes doivent"), ("jeunes", "jeunes", "Les jeunes doivent"), ("enfants", "enfants", "Les enfants doivent"), ("mineurs", "mineurs", "Les mineurs doivent"), ("gens", "gens", "Les gens doivent"),
    ("parties", "parties", "Les parties doivent"), ("groupes", "groupes", "Les groupes doivent"), ("quartiers", "quartiers", "Les quartiers doivent"), ("victimes", "victimes", "Les victimes doivent"), ("témoins", "témoins", "Les témoins doivent"), ("internes", "internes", "Les internes doivent"), ("maîtres", "maîtres", "Les maîtres doivent"),
)
_WHAT = ("se signaler au poste de secours", "quitter la berge avant la crue", "répondre au questionnaire du recensement", "rendre leur carte au bureau du port", "déclarer leur barque")
# Enterprises and agencies by the name they bear.
_NAMES = (
    "Jirama", "Senelec", "Sonabel", "Sonatel", "Sonelgaz", "Sonatrach", "Regideso", "Camwater", "Onatel", "Sodeci", "Steg", "Sonede", "Lydec", "Redal", "Amendis", "Onee", "Nigelec", "Sonidep", "Petroci", "Sonacos", "Sonaged", "Sonara", "Sodecoton", "Sofitex", "Onea", "Sotra", "Sotraco", "Airtel", "Naftal", "Algérie Télécom", "Air Algérie", "Royal Air Maroc",
    "Air Sénégal", "Asky", "Barid Al-Maghrib", "Tunisair", "Transtu", "Somelec", "Snim", "Somagaz", "Dakar Dem Dikk", "Petrosen", "Hydro-Québec", "Loto-Québec", "Santé Québec", "Élections Québec", "Retraite Québec", "Services Québec", "Transition énergétique Québec", "Sûreté du Québec", "Infrabel", "Fedasil", "Actiris", "Forem", "Sciensano", "Bpost", "Sibelga", "Fluvius",
    "Swissmedic", "Agroscope", "Armasuisse", "Fedpol", "MétéoSuisse", "Innosuisse", "Swissgrid", "Pro Senectute", "Enedis", "GRTgaz", "Engie", "Keolis", "Onisep", "Ifremer", "Cirad", "Andra", "Afpa", "Pôle emploi", "Cap emploi", "Action Logement", "Banque de France", "FranceAgriMer", "Viginum", "Tracfin", "Agrasc", "Arcom", "Anses", "Ansm", "Unédic",
    "Campus France", "Atout France", "Expertise France", "Agence bio", "Île-de-France Mobilités", "Eau de Paris", "Aéroports de Paris", "Haropa", "Naval Group", "Vietnam Railways", "Vinacomin", "Viettel", "Mobifone", "Petrolimex", "Vietcombank", "Agribank",
)
# Named already in packs/fr/heads.py and packs/fr/roles.py: the same noun in another form, or a longer name of it.
BODIES = (
    *(
        UnitHead(term, _ONE[index % len(_ONE)].format(one=f"{article.capitalize()}{'' if article.endswith(chr(39)) else ' '}{term}"), (term,))
        for index, (article, term) in enumerate(("l'", name[2:]) if name.startswith("l'") else name.split(" ", 1) for name in _SINGULAR)
    ),
    *(UnitHead(term, _MANY[index % len(_MANY)].format(many=term), (term,)) for index, term in enumerate(_PLURAL)),
    *(UnitHead(term, f"{start} {_WHAT[index % len(_WHAT)]}.", (unit.removeprefix("Les "),), place=True) for index, (term, unit, start) in enumerate(_PLACED)),
    *(UnitHead(name.lower(), _ONE[index % len(_ONE)].format(one=name), (name,)) for index, name in enumerate(_NAMES)),
)
