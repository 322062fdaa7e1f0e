"""Whom the words themselves make a body: who is called to act, of whom an office asks, who does what no thing does."""

from directives.extraction.packs.entries import Cue, Kind
from directives.extraction.records import Modality

_MUST, _NOT = Modality.OBLIGATION, Modality.PROHIBITION
_BE = r"(?:est|sont|sera|seront|serait|seraient|soit|soient|a été|ont été|reste|restent|demeure|demeurent)"
# What only a person or a body is: "les cueilleurs de cajou sont priés de …".
CALLED = (
    rf"{_BE} (?:(?:\w+ment|également|aussi|donc|désormais|en outre|par ailleurs|ainsi|toujours|plus que jamais|seules?|seuls?|tous|toutes) )?(?:"
    r"(?:tenu|prié|sommé|chargé|requis|mandaté|contraint|obligé|astreint|missionné)(?:e|s|es)? (?:de(?!\w)|d')"
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
# "L'ensemble des ports, des criées et des halles": the whole, and each further body of it.
TOTALS = (("l'ensemble des", "à l'ensemble des", "la totalité des", "à la totalité des"), ("des",))
# Words behind a head whose own objects may stand in a list: "les sociétés exploitant l'or et la bauxite".
GOVERNING = r"(?<!\w)(?:\w{3,}ant|chargée?s?|d'[eé]tat (?:à|aux?)|entre|concernée?s? par|touchée?s? par|qui|dont|que|ayant|comme|où)(?!\w)"
BETWEEN = r"(?:,? (?:lui|leur|y|en|nous|vous|pas|donc|aussi|également|désormais|en outre|par ailleurs|toujours|\w+ment),?)*"
# What is asked of an addressee by its noun begins: "au ministre de l'Eau | l'accélération des forages".
OBJECT_OPENS = r",?(?<! tous)(?<! toutes)(?<! de)(?<! à)(?<! dans)(?<! sur)(?<! par)(?<! pour)(?<! en)(?<! et)(?<! ou)(?<! avec)(?<! sous)(?<! chez)(?<! vers)(?<! que)\s(?:[\x22«“] ?)?(?:l'(?=\w)|(?:la|le|les|une?|leurs?|sa|son|davantage de|plus de)\s(?=\w{3})|ce qui suit(?!\w))"
# The same behind who is called: "ses chefs de gare | à la vigilance", "le Gouvernement | de ce qui suit".
TOWARD = (
    r"\s(?:de ce qui suit|des? (?:tâches?|missions?|points?|actions?|mesures?) suivante?s?|(?<!délégué )(?<!déléguée )(?<!délégués )(?<!adjoint )(?<!adjointe )(?<!commissaire )(?<!consul )(?<!médecin )(?:à (?:la |l'|plus de |davantage de |une? )|au |aux |pour )(?=\w)"
    r"|(?:de (?:la |l')?|du |des )(?=(?:\w{3,}(?:tion|sion|xion|ssement|ement|tage|dage|sage|nage|rage|lage|cage|vage)|mise en|prise en|suivi|contrôle|étude|mise à)s?\s(?:de|d'|du|des|à|au|aux|en|par)))"
)
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
    "tenir informé", "tenir à jour", "tenir un registre", "respecter strictement", "respecter scrupuleusement", "payer", "informer", "solder", "reverser", "distribuer", "fournir", "mesurer", "finaliser", "parachever", "rendre", "justifier", "rendre leur", "laisser le passage", "faire vacciner", "se faire vacciner", "se faire enregistrer", "se faire recenser", "être munis", "être munies", "être vigilants", "être prudents", "prendre soin", "prendre contact",
)
# An order without one who gives it: "ordre a été donné au …"; and what the proofs have the addressee do.
_ORDERS = (
    ("ordre", "", "de", _MUST, "fermer la vanne"), ("instruction", "e", "de", _MUST, "noter chaque passage"), ("consigne", "e", "de", _MUST, "doubler la garde"), ("mandat", "", "de", _MUST, "vendre les épaves"), ("mission", "e", "de", _MUST, "sonder le lit"), ("injonction", "e", "de", _MUST, "rouvrir le bac"),
)
_NOUNS = tuple(
    (f"{noun} {be} donné{ending}", infix, modality, what)
    for noun, ending, infix, modality, what in _ORDERS
    for be in ("est", "a été", "a ainsi été", "a également été", "est ainsi", "avait été", "sera")
)
_GIVEN = (
    *_NOUNS, ("instructions ont été données", "de", _MUST, "peser les sacs"), ("instructions sont données", "de", _MUST, "peser les sacs"), ("des instructions ont été données", "de", _MUST, "peser les sacs"), ("des instructions sont données", "de", _MUST, "trier les colis"), ("des instructions fermes ont été données", "de", _MUST, "trier les colis"),
    ("obligation est faite", "de", _MUST, "peser les sacs"), ("il est fait obligation", "de", _MUST, "peser les sacs"), ("il a été fait obligation", "de", _MUST, "trier les colis"), ("il est donné mandat", "de", _MUST, "vendre les épaves"), ("il est donné instruction", "de", _MUST, "vendre les épaves"), ("il est fait appel", "pour", _MUST, "baliser la passe"),
    ("interdiction est faite", "de", _NOT, "vendre les épaves"), ("interdiction formelle est faite", "de", _NOT, "vendre les épaves"), ("défense est faite", "de", _NOT, "vendre les épaves"), ("il est fait défense", "de", _NOT, "vendre les épaves"), ("il est fait interdiction", "de", _NOT, "vendre les épaves"), ("il est interdit", "de", _NOT, "vendre les épaves"),
    ("il est formellement interdit", "de", _NOT, "vendre les épaves"), ("il est strictement interdit", "de", _NOT, "vendre les épaves"), ("il est expressément interdit", "de", _NOT, "vendre les épaves"), ("il est rigoureusement interdit", "de", _NOT, "vendre les épaves"), ("il est désormais interdit", "de", _NOT, "vendre les épaves"), ("il est absolument interdit", "de", _NOT, "vendre les épaves"),
    ("il est également interdit", "de", _NOT, "vendre les épaves"), ("il est par ailleurs interdit", "de", _NOT, "vendre les épaves"), ("il est spécialement interdit", "de", _NOT, "vendre les épaves"), ("il est en outre interdit", "de", _NOT, "vendre les épaves"), ("il est défendu", "de", _NOT, "vendre les épaves"), ("il sera interdit", "de", _NOT, "vendre les épaves"), ("il demeure interdit", "de", _NOT, "vendre les épaves"),
)
GIVEN = tuple(
    Cue(term, Kind.FRAME, f"{term[0].upper()}{term[1:]} au chef du bac {infix} {what}.", modality, impersonal=True, infix=f"{infix}|d") for term, infix, modality, what in _GIVEN
)
