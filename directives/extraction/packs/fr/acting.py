"""Whom the words themselves make a body: who is called to act, of whom an office asks, who does what no thing does."""

_BE = r"(?:est|sont|sera|seront|serait|seraient|soit|soient|a été|ont été|reste|restent|demeure|demeurent)"
# What only a person or a body is: "les cueilleurs de cajou sont priés de …".
CALLED = (
    rf"{_BE} (?:(?:\w+ment|également|aussi|donc|désormais|en outre|par ailleurs|ainsi|toujours|plus que jamais|seules?|seuls?|tous|toutes) )?(?:"
    r"(?:tenu|prié|sommé|chargé|requis|mandaté|contraint|obligé|astreint|missionné)(?:e|s|es)? (?:de|d')(?!\w)"
    r"|(?:invité|exhorté|encouragé|convié|incité|engagé|astreint|contraint|obligé)(?:e|s|es)? à(?!\w)"
    r"|instruit(?:e|s|es)? (?:de|d')|mis(?:e|es)? en demeure (?:de|d'))"
)
# Verbs of asking whose object is who must act: "appelle les cueilleurs à …".
CALLING = r"(?<!\w)(?:charg|instrui|pri(?=[eoé]|ant)|somm|press|invit|exhort|appel|engag|encourag|incit|oblig|convi|mandat|mis en demeure|met(?:tent)? en demeure|sensibilis|astrein)"
# The articles of an addressee: "il incombe au cueilleur de …".
DATIVES = ("au", "aux", "à la", "à l'", "à tout", "à toute", "à tous", "à toutes", "à chaque", "à chacun", "à ses", "à son", "à sa", "à leurs", "à leur", "à nos", "à vos", "à ces", "à cette", "à ce", "à l'ensemble des", "à l'ensemble de")
# What begins who is called: never an indefinite or partitive article.
DEFINITE = ("le", "la", "les", "l'", "tout", "toute", "tous les", "toutes les", "tous", "toutes", "chaque", "ses", "son", "sa", "leurs", "leur", "ces", "ce", "cet", "cette", "nos", "vos", "l'ensemble des", "l'ensemble de", "l'ensemble du", "chacun des", "chacune des")
# Of those, what speaks of many or of any, as instructions speak of people: "les X doivent remettre".
MANY = ("les", "tout", "toute", "tous les", "toutes les", "chaque", "ces", "nos", "vos", "leurs", "ses")
# Articles that begin one body after the other in a list.
PARALLEL = (("le", "la", "les", "l'", "tous les", "toutes les", "leurs", "ses", "son", "sa"), ("au", "aux", "à la", "à l'", "à tous les", "à toutes les", "à ses", "à leurs", "à son", "à sa"))
# Words behind a head whose own objects may stand in a list: "les sociétés exploitant l'or et la bauxite".
GOVERNING = r"(?<!\w)(?:\w{3,}ant|chargée?s?|entre|concernée?s? par|touchée?s? par|qui|dont|que|ayant|comme|où)(?!\w)"
# What people and bodies do, and neither texts nor works: behind "doivent", or in the future.
AGENTIVE = (
    "veiller", "transmettre", "remettre", "adresser", "déclarer", "signaler", "procéder", "acquitter", "verser", "rendre compte", "désigner", "nommer", "recruter", "vérifier", "contrôler", "surveiller", "inspecter", "recenser", "organiser", "réunir", "coopérer", "collaborer",
    "rédiger", "publier", "afficher", "installer", "nettoyer", "entretenir", "réparer", "débroussailler", "évacuer", "quitter", "déposer", "solliciter", "demander", "obtenir", "souscrire", "renouveler", "appliquer", "exécuter", "notifier", "communiquer",
    "préparer", "planifier", "sensibiliser", "mobiliser", "coordonner", "superviser", "répondre", "adopter", "approuver", "signer", "instruire", "examiner", "soumettre", "envoyer", "livrer", "curer", "élaguer", "vacciner", "confiner", "abattre", "déplacer",
    "rembourser", "restituer", "consigner", "soigner", "dépister", "alerter", "aviser", "retirer", "enlever",
    "s'abstenir", "se présenter", "se conformer", "se rendre", "se munir", "s'assurer", "se signaler", "se soumettre", "s'acquitter", "se déclarer", "s'adresser", "se rapprocher", "se doter", "s'enregistrer", "s'identifier",
    "se mobiliser", "se regrouper", "se retirer", "régulariser", "badger", "inscrire", "enregistrer", "immatriculer", "facturer", "encaisser", "recouvrer", "poursuivre en justice", "sanctionner", "verbaliser", "interpeller", "patrouiller", "escorter",
    "réapprovisionner", "stocker", "trier", "collecter", "ramasser", "jeter", "semer", "récolter", "irriguer", "pêcher", "chasser", "débarquer", "amarrer", "mouiller", "revoir", "réviser", "actualiser", "mettre à jour", "remplir", "compléter", "cocher",
    "décaisser", "liquider", "comptabiliser", "clôturer", "auditer", "dresser", "élaborer", "cartographier", "délivrer", "réceptionner", "valider", "authentifier", "légaliser", "assister", "participer",
    "prendre les dispositions", "prendre toutes les", "prendre les mesures", "prendre part", "prendre rendez-vous", "prendre l'attache", "prendre attache", "mettre en place", "mettre en œuvre", "mettre à disposition", "faire parvenir", "faire preuve", "faire connaître", "faire remonter", "faire appel",
    "tenir informé", "tenir à jour", "tenir un registre", "respecter strictement", "respecter scrupuleusement", "payer", "informer", "rendre leur", "laisser le passage", "faire vacciner", "se faire vacciner", "se faire enregistrer", "se faire recenser", "être munis", "être munies", "être vigilants", "être prudents", "prendre soin", "prendre contact",
)
