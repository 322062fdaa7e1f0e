"""Time limits: what stands in the text, and what it comes to."""

from datetime import date

from directives.extraction.packs.entries import Limit, Slot, Way

_DUE = date(2024, 6, 15)
_ISSUED = date(2024, 3, 15)
_DO = "Le Ministre de la Santé doit rendre le rapport"


def _words(*templates: str | tuple[str, str]) -> tuple[Way, ...]:
    return tuple(Way(one) if isinstance(one, str) else Way(*one) for one in templates)


# A participle that qualifies a noun: "les céréales récoltées | en 2024"; not "devra être achevé | en 2024".
_DONE = (
    r"(?<!la )(?<!l')(?<!une )(?<!sa )(?<!leur )(?<!être )(?<!soit )(?<!sera )(?<!seront )(?<!soient )(?<!ment )"
    r"(?:\w*[^t\W]é|\w*[^nt\W]ées?|\w*[^t\W]és|(?:récolt|achet|constat|exécut|présent|adopt|trait|recrut|export|import|collect|contract|adjug)é(?:e|s|es)?"
    r"|(?:acquis|produit|construit|paru|survenu|obtenu|conclu|perçu|reçu|connu|prévu|attendu|intervenu|échu|commis|admis|inscrit|souscrit|ouvert|offert|sorti|établi|fourni|réparti|mis en service)(?:e|s|es)?)"
)
# A relative clause that has not given way to the main verb again: "la coupe, qui se jouera | en juin", not "les services qui gèrent un fonds remettront | en juin".
_MAIN = r"(?:\w+(?:ront|era|ira|dra|vra|rra|tra|rez)|doi(?:t|vent)|soit|soient|est|sont|veillent?)(?!\w)"
_TOLD_OF = rf"(?:qui|dont|où|lors (?:de laquelle|desquels|duquel)|auxquel(?:le)?s|auquel|à laquelle|(?:pour|sur|dans|par|avec) (?:lequel|laquelle|lesquels|lesquelles))(?! (?:dev|doi|ser(?:a|ont) (?:chargé|tenu)|remett|transmett|soumett|présent|rend|l[ae]? ))(?: [^\s,;:]+){{1,3}}?(?: (?!{_MAIN})[^\s,;:]+){{0,9}}"
# What takes place by itself, and its dates with it: "la Semaine africaine des mines, | du 24 au 28 juin"; not "organiser une foire du 24 au 28".
_EVENT = (
    r"(?:(?<!organiser )(?<!organisera )(?<!organise )(?<!organiseront )(?<!tenir )(?<!tiendra )(?<!tiendront )(?<!réunir )(?<!réunira )(?<!convoquer )(?<!convoquera )(?<!lancer )(?<!lancera )(?<!ouvrir )(?<!clôturer )(?<!clore )(?<!tenue de )(?<!organisation de )(?<!conduire )(?<!mener )"
    r"(?:la|le|les|l'|du|des|au|aux|cette|ce|cet|ces|chaque|à l'|de l'|d'un|d'une)[ ]?(?:\d+(?:e|ème|ère|re|er)? |prochaines? |prochains? |première |deuxième |future? |grande? )?"
    r"(?:semaine|journées?|salon|foire|forum|sommet|congrès|conférence|festival|fêtes?|jeux|coupe|session|élections?|scrutin|célébrations?|commémoration|édition|magal|gamou|pèlerinage|tabaski|korité|ramadan|concours|épreuves|examens|championnat|tournoi|assises|assemblées|mission|visite|tournée|séjour|cérémonie|quinzaine|biennale|carnaval|marathon|défilé|anniversaire|rentrée|vacances|congés|hivernage|saison|crise|grève|inondations|can|cop ?\d*)(?!\w)"
    r"(?:,? [^\s,;:.]+){0,8},?)"
)
# Of figures: "un taux de croissance de 5 % | en 2025", "les recettes attendues".
_FIGURE = r"(?:(?:taux|croissance|recettes|dépenses|production|exportations|importations|inflation|déficit|chiffre d'affaires|effectifs?|volume|montant|budget|crédits|résultats|performances?|bilan|comptes?|bourse|dotation|loi de finances|exercice|gestion|campagne)(?: [^\s,;:]+){0,6}? (?:enregistrée?s?|prévue?s?|attendue?s?|estimée?s?|réalisée?s?|projetée?s?|obtenue?s?|de [\d.,]+ (?:%|milliards|millions)[^,;:]{0,30}))"
# Who or what is meant, by what they do: "les agents bénéficiant d'un congé | en juin".
_DOING = r"(?:bénéficiant|relevant|exerçant|résidant|travaillant|participant|arrivant|partant|souhaitant|disposant|débutant|commençant|couvrant|allant|expirant|percevant|séjournant|voyageant|accouchant|effectuant|accomplissant|justifiant|atteignant|concourant|intervenant|survenant)(?: [^\s,;:]+){0,7}"
_WEAK = rf"{_DONE}|{_TOLD_OF}|{_EVENT}|{_FIGURE}|{_DOING}"
# The same of a participle that the phrase names itself: "les permis délivrés avant", not "doivent être délivrés avant".
_BARE = r"(?<!être )(?<!soit )(?<!soient )(?<!sera )(?<!seront )(?<!avoir été )(?<!aura été )(?<!auront été )(?<!ait été )(?<!aient été )(?<!ment )(?<!aura )(?<!auront )(?<!avoir )(?<!és et )(?<!ées et )(?<!é et )(?<!ée et )"
# What will be done by a day, in the future perfect; not of whom or what it is said: "les agents qui auront servi dix ans".
_DONE_BY = r"(?<!qui )(?<!dont )(?<!lorsqu'il )(?<!quand il )(?<!qu'ils )(?<!quand ils )(?<!qu'elles )(?:aura|auront|aurez|(?:doi(?:t|vent)|devr(?:a|ont|ait|aient))(?: [^ ;:]+)? (?:avoir|être))(?! lieu) [^;:]{3,130}"
# Behind these a mere "ce mois" is by when; elsewhere it says when something was.
_FINISH = (
    r"(?<!ayant )(?<!avoir )(?:achev|boucl|termin|finalis|dépos|transm|remett|remis|livr|sold|pay|vers|clôtur|clos|publi|install|parachev|soumett|soumis|adress|présent|adopt|lanc|organis|réun|régl|épong|liquid|apur|réceptionn|inaugur|sign|désign|nomm|complét|achemin|distribu|convoqu|rend|produi|fourni|fini)"
    r"(?:er|r|re|ir|era|eront|ra|ront|ira|iront|ettre|ettra|ettront|ée?s?|ie?s?|ise?s?|tes?|ue?s?|os|is|e|ent)(?: (?!qui |dont |que |où |de )[^\s,;:]+){0,10}?,?"
)
# What must have been done: "que les sacs soient livrés | à la date du".
_TO_BE = r"(?<!qui )(?:être|soit|soient|sera|seront|ait été|aient été|aura été|auront été)(?: \w+ment)? (?!(?:arrêté|constaté|inscrit|affecté|recensé)(?:e|s|es)?(?!\w))\w+(?:é|i|u|is|it|ert)(?:e|s|es)?(?: (?!(?:qui|dont|que|où)(?!\w))[^\s,;:.]+){0,10}"
# What is closed, emptied or handed in, by the verb itself: "clore | au 31 octobre", "rendre le rapport | le 15 avril".
_CLOSE = r"(?:(?:clore|clôturer|solder|achever|terminer|finaliser|boucler|apurer|régler|livrer|vider|lever|épuiser|résorber|installer|rétablir|rouvrir|évacuer|libérer|raccorder|équiper)(?: (?!(?:qui|dont|que|où)(?!\w))[^\s,;:.]+){0,8}|(?:d'|de les |de l')(?:avoir|être) [^;:.]{3,110}|(?:veu[xt]|veulent|exig\w+|entends?) (?:voir )?[^;:.]{3,80}\w+(?:é|i|u|is|it|ert)(?:e|s|es)?)"
_HAND_IN = r"(?:remettre|rendre|déposer|transmettre|livrer|produire|restituer|retourner|renvoyer|faire parvenir|boucler|achever|finaliser|clore|solder|remettra|remettront|rendra|rendront|déposera|déposeront|transmettra|transmettront|livrera|livreront|restituera|restitueront|renverra|renverront)(?: (?!(?:qui|dont|que|où)(?!\w))[^\s;:]+){0,9}?,?"
_WANTED = r"(?:veu[xt]|veulent|voulons|exig\w+|entend[s]?|entendons|ordonn\w+|demand\w+|tien[st] à ce|faut|souhait\w+) qu[e'],?"
# Of a month: its weeks, fortnights and thirds, beside the day with which they end.
_STRETCHES = (
    ("(première|1re|1ère) semaine", "première semaine", 7, (("day", "7"),)),
    ("(première|1re|1ère) (décade|dizaine)", "première décade", 10, (("day", "10"),)),
    ("(deuxième|seconde|2e|2ème) semaine", "deuxième semaine", 14, (("day", "14"),)),
    ("(première|1re|1ère) quinzaine", "première quinzaine", 15, (("day", "15"),)),
    ("(deuxième|seconde|2e|2ème) (décade|dizaine)", "deuxième décade", 20, (("day", "20"),)),
    ("(troisième|3e|3ème) semaine", "troisième semaine", 21, (("day", "21"),)),
    ("((deuxième|seconde|2e|2ème|dernière) quinzaine|(troisième|3e|3ème|dernière) (décade|dizaine)|(quatrième|dernière) semaine|dernier jour[ ouvrable| ouvré]|[tout ]derniers jours)", "dernière semaine", 30, (("part", "end"),)),
)
SLOTS = (
    Slot(
        "before", _DO + " {} le 15 juin 2024.",
        _words(
            ("au plus tard[ pour| avant| d'ici| dès| à la date du| à l'échéance du]", "au plus tard"), ("à l'horizon[ de| du| de la]", "à l'horizon du"), ("d'ici[ à| au| en]", "d'ici"), ("(délai|délais|échéance|échéances|date limite|date butoir|terme|horizon|calendrier|deadline)[ fixé| fixée| prévu| prévue| prévisionnel| prévisionnelle| maximum| imparti| de remise| d'exécution| de réalisation| de mise en œuvre| d'achèvement| de transmission| de livraison| de réponse| de rigueur][ ](:|–|-)", "échéance :"), ("d'ici[ à] la date du", "d'ici la date du"), ("jusqu'(à|au|en)", "jusqu'au"),
            ("[impérativement |obligatoirement |dès ]avant", "impérativement avant"), ("avant (son|sa|leur) (expiration|échéance|terme|clôture|ouverture|tenue)[, fixée| fixée|, prévue| prévue|, fixé| fixé|,]", "avant son expiration,"), ("avant (l'expiration|l'issue|l'achèvement) (du|de la|de l'|de|d')", "avant l'expiration de"), "pas plus tard que", ("pour[ au plus tard]", "pour"),
            ("(dernier délai|délai de rigueur|date limite|échéance|terme)[ fixé| fixée][ est| étant][ fixé| fixée][ :| au| le| :]", "dernier délai"), "sans dépasser",
            ("(avec|ayant) pour (échéance|date limite|terme)", "avec pour échéance"), "à échéance du", "à l'échéance du",
        ),
        due=_DUE,
    ),
    Slot("during", _DO + " {} juin 2024.", _words(("[au |dans le ]courant( du mois de| de| du mois d'|)", "au courant du mois de"), ("[dès |ce |avant ]fin", "fin"), ("pendant( le mois de| )", "pendant le mois de"), ("au cours (du mois de|de|du mois d')", "au cours du mois de"), "au mois de", "dans le mois de"), due=date(2024, 6, 30)),
    Slot(
        "hour", _DO + " avant {} le 15 juin 2024.",
        _words(("{num}[ ]h[ ]{num}[,]", "17 h 30"), ("{num}[ ]h[,]", "17h"), ("{num} heures[ {num}][ précises| GMT| TU]", "17 heures"), ("midi[,]", "midi"), ("minuit[,]", "minuit"), ("{num}:{num}", "17:00")), due=_DUE,
    ),
    Slot("wd", _DO + " avant le {} 15 juin 2024.", _words("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"), due=_DUE),
    Slot(
        "moment", _DO + " avant {}.",
        (
            Way("[le |du |au ][{wd} ]{day} {mon}[ {year}]", "le 15 juin", _DUE),
            Way("[le |du |au ][{wd} ](premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|vingt et un|vingt-deux|vingt-trois|vingt-quatre|vingt-cinq|vingt-six|vingt-sept|vingt-huit|vingt-neuf|trente|trente et un){open}{day}{close} {mon}[ {year}]", "le quinze (15) juin", _DUE),
            Way("[le |du |au ][{wd} ]premier {mon}[ {year}]", "le premier juin 2024", date(2024, 6, 1), (("day", "1"),)),
            Way("[le |du |au ][{wd} ]{day}{sep}{month}{sep}{year}", "le 15/06/2024", _DUE),
            Way("[le |du |au ][{wd} ]{day}/{month}/{year2}", "le 15/06/24", _DUE),
            Way("[en |à ][la ]{part}[ |-](de cette|de ce|de cet) {period}", "la fin de cette année", date(2024, 12, 31), (("shift", "0"),)),
            Way("[en |à ][la |le ]{part}[ |-](du présent|de la présente|du même) {period}", "la fin du présent mois", date(2024, 3, 31), (("shift", "0"),)),
            Way("[le |du |au ][{wd} ]{day}/{month}", "le 15/06", _DUE),
            Way("[le |du |au ][{wd} ]{day} (du mois|de ce mois|du mois courant|du mois en cours|courant)", "le 25 du mois courant", date(2024, 3, 25), (("period", "mois"), ("shift", "0"))),
            Way("[le |du |au ][{wd} ]{day} du mois prochain", "le 25 du mois prochain", date(2024, 4, 25), (("period", "mois"), ("shift", "1"))),
            Way("[en |le |le mois de |le mois d'|mois de |mois d'|au mois de |au mois d'|courant |dans le courant de |dans le courant du mois de ][{part}[ |-]][du mois (de |d')|de |d']{mon}[ prochain][ {year}]", "fin juin 2024", date(2024, 6, 30)),
            Way("[en |à |au |le ][la |le ]{part}[ |-][du mois de |du mois d'|de |d'|du ]{mon}[ prochain][ {year}]", "la fin du mois de juin 2024", date(2024, 6, 30)),
            Way("[en |à |au ][la ][{part} ][de |du ][le |l'|au ]{quarter} trimestre[ (de l'année |de l'exercice |de |)({year}|en cours)]", "la fin du premier trimestre 2024", date(2024, 3, 31)),
            Way("[la ][{part} (du|de) |{part}[ |-]][le |au |du ]t{quarter} {year}", "fin T2 2024", date(2024, 6, 30)),
            Way("[la ][{part} (du|de) |{part}[ |-]][le |au |du ]s{half} {year}", "fin du S1 2024", date(2024, 6, 30)),
            Way("[en |à |au ][la ][{part} ][de |du ][le |l'|au ]dernier trimestre[ (de l'année |de l'exercice |de |)({year}|en cours)]", "le dernier trimestre 2024", date(2024, 12, 31), (("quarter", "4"),)),
            Way("[en |à |au ][la ][{part} ][de |du ][le |l'|au ]dernier semestre[ (de l'année |de l'exercice |de |)({year}|en cours)]", "le dernier semestre 2024", date(2024, 12, 31), (("half", "2"),)),
            Way("[en |à |au ][la ][{part} ][de |du ][le |l'|au ]{half} semestre[ (de l'année |de l'exercice |de |)({year}|en cours)]", "la fin du premier semestre 2024", date(2024, 6, 30)),
            Way("[en |à |au ][la ]{part}[ |-][de |du |d'][l'|le |la ]{period}[ (en cours|courant|courante|actuel|actuelle|budgétaire)]", "la fin de l'année", date(2024, 12, 31), (("shift", "0"),)),
            Way("[en |à ][la ]{part}[ |-][de |du |d'][l'|le |la ]{period} (prochaine|prochain|suivante|suivant)", "la fin du mois prochain", date(2024, 4, 30), (("shift", "1"),)),
            Way("(cette|ce) {period}", "ce mois", date(2024, 3, 31), (("shift", "0"),)),
            Way("[l'|le |la ]{period} (prochaine|prochain)", "le mois prochain", date(2024, 4, 30), (("shift", "1"),)),
            Way("[en |à ][la ]{part}[ |-][de |d'][l'année |l'exercice |la gestion ][budgétaire |scolaire ]{year}", "la fin de l'année 2024", date(2024, 12, 31)),
            Way("[la |le |l']{part}[ |-]{year}", "mi-2024", date(2024, 6, 30)),
            *(
                Way(f"[la |le |la fin de la |fin de la ]{stretch} (de|d'|du mois de|du mois d'|du|de ce|de ce mois de|de ce mois d')[ ]{{mon}}[ prochain][ {{year}}]", f"{example} de juin 2024", date(2024, 6, last), values)
                for stretch, example, last, values in _STRETCHES
            ),
            *(
                Way(f"[la |le ]{stretch} (du mois|de ce mois|du présent mois|du mois courant|du mois en cours)", f"{example} de ce mois", date(2024, 3, last + (last == 30)), (*values, ("period", "mois"), ("shift", "0")))
                for stretch, example, last, values in _STRETCHES
                if last > 14  # the proofs are of the 15th
            ),
            *(
                Way(f"[la |le ]{stretch} du mois (prochain|suivant)", f"{example} du mois prochain", date(2024, 4, last), (*values, ("period", "mois"), ("shift", "1")))
                for stretch, example, last, values in _STRETCHES
            ),
            Way("[le ]{n} {weekday} (de|d'|du mois de|du mois d')[ ]{mon}[ prochain][ {year}]", "le troisième vendredi de juin 2024", date(2024, 6, 21)),
            Way("[le ]dernier {weekday} (de|d'|du mois de|du mois d')[ ]{mon}[ prochain][ {year}]", "le dernier vendredi de juin 2024", date(2024, 6, 28)),
            Way("[le |ce ]{weekday}[ prochain]", "vendredi prochain", date(2024, 3, 22)),
            Way("[le ]{weekday} de cette semaine", "vendredi de cette semaine", date(2024, 3, 15), (("shift", "0"),)),
            Way("[la ]{part} de la semaine", "la fin de la semaine", date(2024, 3, 17), (("period", "semaine"), ("shift", "0"))),
            Way("(aujourd'hui|ce jour|ce soir)[ même]", "ce soir", date(2024, 3, 15), (("period", "jour"), ("shift", "0"))),
            Way("[le |du |la ](présent|présente) {period}", "le présent mois", date(2024, 3, 31), (("shift", "0"),)),
            Way("[le ]demain", "demain", date(2024, 3, 16), (("period", "jour"), ("shift", "1"))),
        ),
        issued=_ISSUED,
    ),
    Slot("in_year", _DO + " d'ici {}.", (Way("[en ][l'année |l'exercice |l'exercice budgétaire |la gestion ]{year}", "l'année 2024", date(2024, 12, 31)), Way("[à ]l'horizon {year}", "l'horizon 2030", date(2030, 12, 31)))),
    Slot(
        "duration", _DO + " dans un délai de {}.",
        (
            Way("{n}[ prochains| prochaines| premiers| premières] {unit}[ francs| calendaires| pleins][ au plus[ tard]| maximum| au maximum]", "30 jours", date(2024, 4, 14)), Way("[une ]huitaine[ de jours]", "huitaine", date(2024, 3, 23), (("n", "8"), ("unit", "days"))),
            Way("[une ]quinzaine[ de jours]", "quinzaine", date(2024, 3, 30), (("n", "15"), ("unit", "days"))), Way("[une ]dizaine de jours", "dizaine de jours", date(2024, 3, 25), (("n", "10"), ("unit", "days"))),
            Way("[une ]vingtaine de jours", "vingtaine de jours", date(2024, 4, 4), (("n", "20"), ("unit", "days"))), Way("[une ]trentaine de jours", "trentaine de jours", date(2024, 4, 14), (("n", "30"), ("unit", "days"))),
        ),
        issued=_ISSUED,
    ),
    Slot(
        "within", _DO + " {} 30 jours.",
        _words(
            ("délai[s][ maximum| maximal| imparti| accordé| fixé| prévu| prévisionnel| de réponse| d'exécution| de réalisation| de mise en œuvre| d'achèvement| de transmission| de livraison| de traitement| de rigueur][ ](:|–|-)", "délai :"), ("[au plus tard ]dans (un|le|les) délai[s][ maximum| maximal| impératif| ferme| strict| global| de rigueur| n'excédant pas| ne dépassant pas| (ne|qui ne) (devant|pouvant|doit|devra|devrait|peut|pourra|saurait)[ pas| en aucun cas] (excéder|dépasser)| qui (n'excédera|n'excède|n'excèdera|ne dépassera|ne dépasse) pas| limite| total| raisonnable][ de| d'|]", "dans un délai maximum de"),
            ("[au plus tard ]dans (les|la|le|l')[ prochains| prochaines| tout prochains]", "dans les"), ("[au plus tard ]dans un[e] (période|intervalle|délai) (maximale|maximum|)[ ]de", "dans une période maximale de"), "dans", "sous", ("sous (un délai[ maximum| maximal| ]de|les)", "sous un délai de"),
            ("d'ici[ à| au plus]", "d'ici"), "endéans", ("endéans (les|un délai de)", "endéans les"), ("en (l'espace de|moins de)", "en moins de"), "au plus tard sous",
            ("à (l'issue|l'expiration) d'un délai de", "à l'issue d'un délai de"), "au bout de", ("avant (l'expiration|la fin|le terme) d'un délai de", "avant l'expiration d'un délai de"), ("au plus tard[ dans]", "au plus tard"), ("[d'ici ]dans au plus", "dans au plus"),
        ),
        due=date(2024, 4, 14), issued=_ISSUED,
    ),
    Slot(
        "since", _DO + " dans les 30 jours {} la signature.",
        _words(("à (compter|partir|dater) (de|du|d'|des)", "à compter de"), "après", "suivant", ("(qui|et qui) (suivent|suit|suivront)", "qui suivent"), "dès", "depuis", "courant à partir de", ("courant à compter (de|du)", "courant à compter de"), "faisant suite à"),
        due=date(2024, 4, 14), issued=_ISSUED,
    ),
    Slot("ahead", _DO + " au plus tard 30 jours {} la tenue du conseil.", _words("avant", ("au (plus tard|moins) avant", "au moins avant"), "précédant", "qui précèdent"), issued=_ISSUED),
    Slot(
        "issue", _DO + " dans un délai de 30 jours à compter de {}.",
        _words(
            ("[la |sa ][date de ][la |sa |ce jour|](signature|publication|diffusion|parution|promulgation|date)[ {paper}]", "la signature"), ("[la ][date de ][la ]notification {paper}", "la notification de cette circulaire"), "ce jour", "aujourd'hui", ("la (présente|présente date)", "la présente"),
            ("(la|l')[ ](adoption|entrée en vigueur|émission|date) {paper}", "l'adoption du présent décret"), ("{paper}", "la présente circulaire"),
        ),
        due=date(2024, 4, 14), issued=_ISSUED,
    ),
    Slot(
        "paper", _DO + " dans un délai de 30 jours à compter de la publication {}.",
        _words(("(du|de la|de cette|de ce|la|le|des) (présent|présente|présentes|présents)[ décret| arrêté| circulaire| note| instruction| décision| communiqué| ordonnance| directive| loi| lettre| instructions]", "du présent décret"),
               ("(de cette|de ce|cette|ce|cet|de cet) (décret|arrêté|circulaire|note|instruction|décision|communiqué|ordonnance|directive|loi|lettre)", "de cette circulaire")),
        due=date(2024, 4, 14), issued=_ISSUED,
    ),
    # Where a paper appears on another day than its own.
    Slot("gazette", _DO + " dans un délai de 30 jours à compter de la publication du présent décret {}.", _words("au journal officiel", "au jo", "au bulletin officiel", "au recueil des actes"), issued=_ISSUED),
    # Before what must have happened first: a term in the same sentence counts from it.
    Slot("when", "{} accident, le Ministre de la Santé doit rendre le rapport dans un délai de 30 jours.", _words("en cas d'", "à chaque", ("lorsque survient un", "lorsque survient un"), ("(lorsqu'un|lorsqu'une|lorsque|dès que|dès qu'un|dès qu'une|chaque fois que|chaque fois qu'un|quand|dès lors que|dès lors qu'un)", "dès qu'un"), ("en cas de (vacance|refus|sinistre|manquement|décès|litige|rupture|panne|fuite|modification|changement|cessation|retrait|perte|vol|contrôle|contestation)", "en cas de sinistre ou")), issued=_ISSUED),
    Slot("this", _DO + " dans un délai de 30 jours à compter de la publication {} décret.", _words(("[du |de la ](présent|présente|présents|présentes)", "du présent"), ("[de ](ce|cet|cette)", "de ce")), due=date(2024, 4, 14), issued=_ISSUED),
    Slot("deadline", "Le Ministre de la Santé doit recueillir les offres, la {} de remise est fixée au 15 juin 2024.", _words("date limite", "date butoir", "limite", "échéance", "délai", "dernier délai", "terme", "clôture", "date de clôture", "date de fin"), due=_DUE),
    # What is to be handed in, by its noun, before a colon; not the prizes of a feast nor a wreath.
    Slot(
        "handing", "{} du port : 15 juin 2024, par courriel.",
        _words((
            "(retour|dépôt|envoi|transmission|remise|remontée|restitution|saisie|renvoi|communication|production|collecte|réception) (des|du|de la|de l'|de)[ ](fiche|formulaire|questionnaire|dossier|candidature|offre|bordereau|état|rapport|copie|demande|pièce|liste|effectif|vœu|note|tableau|donnée|compte|projet|avis|réponse|contribution|proposition|document|imprimé|inventaire|bulletin|fichier|déclaration|attestation|mémoire|devis|résultat|plan|budget|relevé|grille|procès-verbal|procès-verbaux|bordereaux|tableaux|vœux|fiches d'inscription)[s]",
            "retour des fiches",
        )), due=_DUE,
    ),
    Slot("owing", "Rapport {} avant le 15 juin 2024 sous pli fermé.", _words(("à (me |nous |lui |leur |)[bien ](transmettre|remettre|faire parvenir|retourner|rendre|adresser|déposer|renvoyer|produire|communiquer|soumettre|restituer|compléter|fournir|finaliser|boucler|achever|livrer)", "à me faire parvenir")), due=_DUE),
    Slot("allows", "Le Ministre de la Santé doit recenser ceux dont le bail {} de durer dans les deux mois de la notification.", _words(("(a|ont|garde|gardent|conserve|conservent|aura|auront) (la possibilité|la faculté|le droit|le loisir|la liberté)", "a la faculté")), is_limit=False),
    # What others promise or reckon with: "la société s'est engagée à livrer | avant le 15 juin".
    Slot(
        "pledges", "Le Ministre de la Santé doit suivre la société, qui {} les lits avant le 15 juin 2024.",
        _words(
            ("(s'est engagé|s'est engagée|se sont engagés|se sont engagées|s'était engagé|s'était engagée|s'étaient engagés) à", "s'est engagée à livrer"), ("(a|ont|avait|avaient) (promis|annoncé vouloir|assuré pouvoir|dit vouloir)", "a promis de livrer"), ("(promet|promettent|espère|espèrent|espérons|envisage|envisagent|ambitionne|ambitionnent|se promet|se proposent|se propose|se flatte|pense|pensent|table|tablent)", "promet de livrer"),
            ("(compte|comptent|comptait) (bien |)(achever|acheter|acquérir|atteindre|augmenter|bâtir|boucler|clore|commencer|commercialiser|construire|couvrir|créer|déployer|diversifier|doubler|embaucher|entrer|équiper|étendre|exporter|faire|finaliser|finir|former|gagner|implanter|installer|introduire|investir|lancer|livrer|mettre|moderniser|ouvrir|passer|porter|produire|raccorder|recruter|relancer|relever|rembourser|renforcer|reprendre|résorber|réaliser|se doter|terminer|transformer|verser)", "compte ouvrir"),
        ),
        issued=_ISSUED, is_limit=False,
    ),
    Slot("last_day", _DO + " {} le 15 juin 2024.", _words("avant", "au plus tard", "pas plus tard que", "dernier délai :", "impérativement avant", "obligatoirement avant"), due=_DUE),
    # What happens, lasts or is valid, and what is only aimed at or foreseen: the time behind it is its own.
    Slot(
        "told", "Le Ministre de la Santé doit suivre la foire, car elle {} en juin 2024.",
        _words(
            "se tient", ("(se tiendra|se tiendront|se tenait|s'est tenu|s'est tenue)", "se tiendra"), ("(se déroule|se déroulera|se dérouleront|se déroulent|s'est déroulé|s'est déroulée)", "se déroulera"), ("(aura|auront|a|ont|avait|a eu) lieu", "aura lieu"),
            ("(débute|débutera|débuteront|débutent|commence|commencera|commenceront|commencent|reprendra|reprendront|reprend|démarre)", "débutera"), ("(s'ouvre|s'ouvrira|s'ouvriront|s'achève|s'achèvera|s'achèveront|se clôturera|se termine|se terminera|prendra fin|prend fin|prennent fin|prendront fin)", "s'ouvrira"), ("(accueille|accueillera|accueilleront|abrite|abritera|abriteront|hébergera|célèbre|célèbrera|célébrera|fêtera|commémorera|disputera|affrontera)", "accueillera"),
            ("(expire|expirera|expirent|expireront|arrive|arrivent|arrivera|arriveront|vient|viendra|viennent|viendront) (à échéance|à terme|à son|à leur|à expiration|à)", "arrivera à échéance"), ("(expire|expirera|expirent|expireront|échoit|échoira|échoient)", "expirera"),
            ("(prend|prendra|prennent|prendront|a pris|prenant) effet", "prendra effet"), ("(entre|entrera|entrent|entreront|est entré|est entrée|entrant) en (vigueur|application|service)", "entrera en vigueur"), ("(dure|durera|dureront|durait|s'étale|s'étalera|s'étend|s'étendra|s'étendent|s'étendant|court|courra|courent|couvre|couvrent)", "durera"),
            ("(est|sont|reste|restent|restera|resteront|demeure|demeurent|demeurera|demeureront|sera|seront|était|étaient) (maintenu|prolongé|prorogé|valable|suspendu|fermé|ouvert|activé|actif|interdit|autorisé|applicable|en vigueur|fixé|arrêté|estimé|évalué|prévu|programmé|annoncé|projeté|célébré|fêté|commémoré|disputé|reporté|reconduit|gelé|exonéré|dispensé|habilité|inchangé|disponible|connu|visible|public|accessible|éligible|concerné|atteint|présent|absent)[e][s]", "sera maintenue"),
            ("(représente|représentera|représenteront|atteint|atteindra|atteindront|atteignait|s'élève|s'élèvera|s'élèveront|s'établit|s'établira|s'établiront|se situe|se situera|ressort|ressortira|passera|passeront|progresse|progressera|croît|croîtra|augmente|augmentera|augmenteront|baissera|baisseront|reculera|doublera|triplera|se chiffrera|comptera)", "atteindra"),
            ("(s'est engagé|se sont engagés|s'est engagée|vise|visent|visait|ambitionne|ambitionnent|aspire|aspirent|espère|espèrent|entend|entendent|projette|projettent|prévoit|prévoient|prévoyait|table|tablent|envisage|envisagent|escompte|promet|permettra|permettront|devrait permettre|contribuera|contribueront)", "s'est engagé à ouvrir"),
            ("(se rendra|se rend|séjournera|effectuera une visite|effectuera une mission|participera|participeront|prendra part|prendront part|assistera|assisteront|représentera le|prononcera|inaugurera|arrivera|quittera|s'envolera)", "séjournera"),
            ("(persiste|persistera|persisteront|perdure|perdurera|se poursuivra|se poursuivront|se prolongera|sévira|soufflera|repart|repartira|rouvre|rouvrira|rouvriront|réouvrira)", "persistera"),
            ("(bénéficie|bénéficiera|bénéficient|bénéficieront|perçoit|percevra|perçoivent|percevront|figure|figurent|figurera)", "figurera"),
        ),
        issued=_ISSUED, is_limit=False,
    ),
    Slot("every", _DO + " avant le 25 {} mois.", _words("de chaque", "chaque", "de tous les", "du", "par")),
)
DATES = (
    Limit("{deadline}[ {skip}][ {skip}] (est fixée|est fixé|est arrêtée|est arrêté|est reportée|est reporté|reste fixée|reste fixé|demeure fixée|demeure fixé|étant fixée|étant fixé|fixée|fixé|est|arrêtée|arrêté) (au|le|à|pour le) {moment}", "Le Ministre de la Santé doit recueillir les offres, la date limite de remise est fixée au 15 juin 2024.", _DUE, quiet=True),
    Limit("soit (le |au plus tard le |au plus tard |avant le |d'ici le |jusqu'au )({moment})", "Le Ministre de la Santé doit rendre le rapport avant la fin de la session, soit le 15 juin 2024.", _DUE, quiet=True),
    Limit("{moment}[ même][,] (avant|au plus tard à|dernier délai à|à) {hour}", f"{_DO} ce jour avant 18 heures.", _ISSUED, issued=_ISSUED, quiet=True),
    Limit("(est|sont|sera|seront|reste|restent) à {skip} {before} {moment}", "Le rapport est à remettre avant le 15 juin 2024 par le Ministre de la Santé.", _DUE, quiet=True),
    Limit("(a|ont|aura|auront|avez|aurez|dispose|disposent) jusqu'(au|à|en) {moment}", "Le Ministre de la Santé a jusqu'au 15 juin 2024 pour rendre le rapport.", _DUE, quiet=True),
    Limit("à la fin de (l'année|l'exercice) {year}", f"{_DO} à la fin de l'année 2024.", date(2024, 12, 31), quiet=True),
    Limit("[(dispose|disposent|disposera|disposeront|disposez) (d'un|du|de l'|d'une)[ ][ultime |dernier |nouveau |dernière ]](délai|sursis|répit|report|terme|prolongation)[ {skip}][,] (expirant|qui expire|qui expirera|prenant fin|qui prend fin|qui prendra fin|s'achevant|qui s'achève|échéant|courant|qui court|qui courra|allant|venant à échéance|arrivant à échéance|venant à expiration) [jusqu'](le|au|à|en|fin) {moment}", "Le Ministre de la Santé dispose d'un ultime délai expirant le 15 juin 2024 pour rendre le rapport.", _DUE, quiet=True),
    Limit("{before}[ le][ {hour}][,] [le ]{moment}", f"{_DO} avant 17 heures le 15 juin 2024.", _DUE),
    Limit("avant {in_year}", f"{_DO} avant 2025.", date(2024, 12, 31), values=(("before", "1"),)),
    Limit("[à la |à |en |dès |dès la |pour la |pour |le |au |la ]{part}[ |-]{year}", f"{_DO} fin 2024.", date(2024, 12, 31), quiet=True),
    *(Limit(f"(au|en|dès le|pour le|courant|début|fin) t{q}[ |-]{{year}}", f"{_DO} au T{q} 2024.", due, values=(("quarter", str(q)),), quiet=True) for q, due in ((1, date(2024, 3, 31)), (2, date(2024, 6, 30)), (3, date(2024, 9, 30)), (4, date(2024, 12, 31)))),
    Limit("(au plus tard |)(au|avant le|pour le|le) (soir|matin|midi|terme)[ du| de la journée du] {moment}", f"{_DO} au plus tard au soir du 15 juin 2024.", _DUE, quiet=True),
    Limit("(à|avant|d'ici|d'ici à|au plus tard à|jusqu'à|au)[ la] (fin|terme|expiration|issue) (de la|de l'|du|de cette|de la présente) (mandature|législature|mandat|quinquennat|plan|programmation|période) {num}[ ](-|/)[ ]{year}", f"{_DO} d'ici la fin de la mandature 2020-2026.", date(2026, 12, 31), quiet=True),
    Limit("(d'ici|d'ici à|d'ici en|au plus tard|au plus tard en|jusqu'en|jusqu'à|avant (la fin|le terme|l'expiration|l'issue|l'achèvement|la clôture) de|d'ici (la fin|le terme|l'expiration) de|au terme de|à l'issue de|à l'expiration de|à) {in_year}", f"{_DO} d'ici 2024.", date(2024, 12, 31)),
    Limit("(d'ici|d'ici à|au plus tard|jusqu'en|au plus tard en|en|à) (fin|la fin) {year}", f"{_DO} d'ici fin 2024.", date(2024, 12, 31)),
    Limit("[le |au |en |à |à la |dès |dès le ]{moment}[,] (au plus tard|dernier délai|délai de rigueur|au maximum|dernière limite|au soir|à minuit|à midi|terme de rigueur|dernier carat|sans faute|sans report[ possible]|sans délai supplémentaire)", f"{_DO} le 15 juin 2024 au plus tard.", _DUE, quiet=True),
    Limit("[en ]{in_year}[,] (au plus tard|dernier délai)", f"{_DO} en 2024 au plus tard.", date(2024, 12, 31), quiet=True),
    Limit("[le |au |la ]{moment}[,] (constituant|étant|est|constitue|sera|marquant|marque|demeure|reste) (la|le|l'|notre|leur)[ ](date limite|date butoir|terme|limite|dernier délai|échéance|ultime délai|dernier jour)", "Le Ministre de la Santé doit rendre le rapport, le 15 juin 2024 constituant la date limite.", _DUE, quiet=True),
    Limit("(fin|livraison|remise|clôture|achèvement|réception|date)[ {skip}] (exigé|attendu|imposé|demandé|requis)[e] (le|au|pour le|pour|à|avant le|en) {moment}", "Le Ministre de la Santé doit rénover le centre, avec une livraison exigée le 15 juin 2024.", _DUE, quiet=True),
    Limit("(être|soit|soient|sera|seront) (terminé|achevé|bouclé|clos|close|livré|finalisé|remis|transmis|déposé|rendu|clôturé|effectif|opérationnel|prêt|réglé|soldé)[e][s] (le|au|pour le|en) {moment}", "Le Ministre de la Santé doit veiller à ce que le rapport soit remis le 15 juin 2024.", _DUE, quiet=True),
    Limit("à la date du {moment}", "Le Premier Ministre demande que les sacs soient livrés à la date du 15 juin 2024.", _DUE, quiet=True, behind=_TO_BE),
    Limit("au {day} {mon}[ {year}]", "Le Ministre de la Santé doit clore au 15 juin 2024 les comptes du centre.", _DUE, quiet=True, behind=_CLOSE),
    Limit("au {day} {mon}[ {year}]", "Le Ministre de la Santé aura rendu le rapport au 15 juin 2024, comme il le doit.", _DUE, quiet=True, behind=_DONE_BY),
    Limit("à la date du {moment}", "À la date du 15 juin prochain, le Ministre de la Santé devra avoir remis le rapport.", _DUE, issued=_ISSUED, free=True, quiet=True),
    Limit("au {day} {mon}[ {year}]", "Au 15 juin 2024, le Ministre de la Santé devra avoir remis le rapport.", _DUE, free=True, quiet=True),
    Limit("le [{wd} ]{day} {mon}[ {year}]", "Le Ministre de la Santé doit rendre le rapport, en deux exemplaires, le 15 juin 2024.", _DUE, quiet=True, behind=_HAND_IN, unless=_WEAK),
    Limit("[le |au ][{wd} ]{day} {mon}[ {year}],", "Je veux que, le 15 juin 2024, le Ministre de la Santé ait rendu le rapport.", _DUE, quiet=True, behind=_WANTED),
    Limit("{handing}[ {skip}][ {skip}] : [{before} ]{moment}", "Retour des fiches de pêche visées par le port : 15 juin 2024, par courriel.", _DUE, quiet=True),
    Limit("{deadline}[ {skip}][ {skip}] : {moment}", "Date limite de retour du formulaire au bureau du port : 15 juin 2024, à midi.", _DUE, quiet=True),
    Limit("{owing} {before} {moment}", "Rapport à me faire parvenir avant le 15 juin 2024 sous pli fermé.", _DUE, quiet=True),
    Limit("en (attend|attendent) (la|le|les|leur|leurs|sa|son|ses|une|un|des|l')[ ]{skip} {before} {moment}", "Il en attend la liste avant le 15 juin 2024.", _DUE, quiet=True),
    Limit("en (attend|attendent) (la|le|les|leur|leurs|sa|son|ses|une|un|des|l')[ ]{skip} (le|pour le|au) {moment}[,] au plus tard", "Il en attend la liste le 15 juin 2024 au plus tard.", _DUE, quiet=True),
    Limit("au {day} {mon} prochain", "Le Ministre de la Santé doit clore le relevé des postes vacants au 15 juin prochain.", _DUE, issued=_ISSUED, quiet=True),
    Limit("(avant|d'ici|d'ici à|au plus tard|au plus tard lors de|en amont de) (la|le|l'|sa|son|leur|notre|votre|cette|ce)[ ]{skip} (du|de ce|prévu le|prévue le|fixé au|fixée au) [{wd} ]{day} {mon}[ {year}]", f"{_DO} avant la rentrée du 15 juin 2024.", _DUE, quiet=True),
    *(Limit(f"t{q} {{year}}", f"{_DO} – T{q} 2024 – direction de la Santé.", due, values=(("quarter", str(q)),), quiet=True, behind="[–—-]") for q, due in ((1, date(2024, 3, 31)), (2, date(2024, 6, 30)), (3, date(2024, 9, 30)), (4, date(2024, 12, 31)))),
    *(Limit(f"t{q} {{year}}{{close}}", f"{_DO} (T{q} 2024).", due, values=(("quarter", str(q)),), free=True, quiet=True) for q, due in ((1, date(2024, 3, 31)), (2, date(2024, 6, 30)), (3, date(2024, 9, 30)), (4, date(2024, 12, 31)))),
    *(Limit(f"({word}) trimestre[ de| de l'année] {{year}}{{close}}", f"{_DO} ({word.split('|')[0]} trimestre 2024).", due, values=(("quarter", str(q)),), free=True, quiet=True) for q, word, due in ((1, "1er|premier", date(2024, 3, 31)), (2, "2e|2ème|deuxième|second", date(2024, 6, 30)), (3, "3e|3ème|troisième", date(2024, 9, 30)), (4, "4e|4ème|quatrième|dernier", date(2024, 12, 31)))),
    *(Limit(f"({word}) semestre[ de| de l'année] {{year}}{{close}}", f"{_DO} ({word.split('|')[0]} semestre 2024).", due, values=(("half", str(h)),), free=True, quiet=True) for h, word, due in ((1, "1er|premier", date(2024, 6, 30)), (2, "2e|2ème|2nd|deuxième|second", date(2024, 12, 31)))),
    *(Limit(f"s{h} {{year}}{{close}}", f"{_DO} (S{h} 2024).", due, values=(("half", str(h)),), free=True, quiet=True) for h, due in ((1, date(2024, 6, 30)), (2, date(2024, 12, 31)))),
    Limit("{mon} {year}{close}", f"{_DO} (juin 2024).", date(2024, 6, 30), free=True, quiet=True),
    Limit("dès {moment}", f"{_DO} dès demain.", date(2024, 3, 16), issued=_ISSUED, quiet=True),
    Limit("aujourd'hui même", f"{_DO} aujourd'hui même.", _ISSUED, issued=_ISSUED, values=(("period", "jour"), ("shift", "0")), quiet=True),
    Limit("(date limite|date butoir|dernier délai|délai de rigueur) (de|du|des|d')[ ]{few}[ :|,] (le|au|à|pour le) {moment}", "Le Ministre de la Santé doit recueillir les offres, date limite de remise le 15 juin 2024.", _DUE, quiet=True),
    Limit("(courant|courant de|dans le courant de|au cours de|pendant|durant|dans) {in_year}", f"{_DO} courant 2024.", date(2024, 12, 31), quiet=True, unless=_WEAK),
    Limit("ce {period}[-ci]", "Le Ministre de la Santé doit boucler le rapport ce mois.", date(2024, 3, 31), issued=_ISSUED, quiet=True, behind=_FINISH, values=(("shift", "0"),)),
    Limit("cette {period}[-ci]", "Le Ministre de la Santé doit boucler le rapport cette année.", date(2024, 12, 31), issued=_ISSUED, quiet=True, behind=_FINISH, values=(("shift", "0"),)),
    Limit("pour (la rentrée|l'échéance|le terme|la date|la séance|la réunion|le conseil|le comité|la revue)[ {skip}] (du|de ce) [{wd} ]{day} {mon}[ {year}]", f"{_DO} pour la rentrée du 15 juin 2024.", _DUE, quiet=True),
    Limit("en {mon} (prochain|{year})", f"{_DO} en juin 2024.", date(2024, 6, 30), quiet=True, unless=_WEAK),
    Limit("en {year}", f"{_DO} en 2024.", date(2024, 12, 31), quiet=True, unless=_WEAK),
    Limit("{during} {mon}[ prochain][ {year}]", f"{_DO} courant juin 2024.", date(2024, 6, 30), quiet=True, unless=_WEAK),
    Limit("(pour|dans|durant|pendant|au cours de|au cours|dans le courant de|dans le courant|courant|au courant de|au terme de)[ le| la| l'| de| du] {moment}", f"{_DO} pour la fin du mois de juin 2024.", date(2024, 6, 30), quiet=True, unless=_WEAK),
    Limit("(au|courant|durant le|pendant le|au cours du|dans le courant du) ({quarter} trimestre|{half} semestre)[ (de l'année |de |)({year}|en cours)]", f"{_DO} au cours du premier trimestre 2025.", date(2025, 3, 31), issued=_ISSUED, quiet=True, unless=_WEAK),
    Limit("(de|entre) {mon}[ {year}] (à|et|jusqu'à|jusqu'en) {moment}", f"{_DO} de mai à juin 2024.", date(2024, 6, 30), quiet=True, unless=_WEAK),
    Limit("(du|entre le) [{wd} ]{num}[er][ {skip}] (au|et le|jusqu'au) {moment}", f"{_DO} du 1er au 15 juin 2024.", _DUE, quiet=True, unless=_WEAK),
    Limit("[à la |en |à |dès la |dès |pour la |pour |le |au ]{part}[ |-][de |d'|du mois de |du mois d']{mon}[ {year}]", f"{_DO} à la fin de juin 2024.", date(2024, 6, 30), quiet=True, unless=_WEAK),
)
RELATIVE = (
    Limit("{within}[ ]{duration}{open}{since}[ ]{event}", f"{_DO} dans un délai de 30 jours (à compter de la clôture).", None, "relative", 30, "days", anchor="la clôture", issued=_ISSUED),
    Limit("(a|ont|aura|auront|avez|aurez) {duration}[[,] {since}[ ]{event}][,] pour", "Les services ont trente jours, à compter de ce jour, pour rendre le rapport que doit signer le Ministre de la Santé.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("en {n} {unit} (au plus|maximum|au maximum|tout au plus|au plus tard|au grand maximum|chrono)", f"{_DO} en deux mois au maximum.", date(2024, 5, 15), "relative", 2, "months", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("en {duration}[,] {since}[ ]{event}", f"{_DO} en deux mois à compter de ce jour.", date(2024, 5, 15), "relative", 2, "months", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("{duration}[,][ {since}[ ]{event},] [leur |lui |vous |y ](sont|est|seront|sera|ont été) (donné|laissé|accordé|imparti|octroyé|consenti|prévu|alloué|fixé)[e][s]", f"{_DO}, trente jours lui sont accordés.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("{within}[ ]{duration}[ au plus| au plus tard| maximum][,][ ({since}|{ahead})[ ]{event}]", f"{_DO} dans un délai de 30 jours.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED),
    Limit("(un|d'un) délai[ maximum| maximal| imparti| accordé][ est| est fixé| sera][ de| d'| à][ ]{duration}[ ({since}|{ahead})[ ]{event}]", f"{_DO} avec un délai maximum de 30 jours.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("{duration}[ au plus| au plus tard| maximum| au moins] ({since}|{ahead})[ ]{event}", f"{_DO} 10 jours après la fin de l'enquête.", None, "relative", 10, "days", anchor="la fin de l'enquête", quiet=True),
    Limit("au moins {duration} {ahead}[ ]{event}", f"{_DO} au moins 10 jours avant la tenue du conseil.", None, "relative", 10, "days", anchor="la tenue du conseil"),
    Limit("(sous|dans) {duration} (à réception|à la réception|dès réception|dès la réception) (de|du|des|d')[ ]{event}", f"{_DO} sous huit jours à réception de la plainte.", None, "relative", 8, "days", anchor="la plainte", quiet=True),
    Limit("(dispose|disposent|disposera|disposeront|disposez|disposerez) (de|d'|d'un délai [maximal |maximum |supplémentaire |impératif |global |ultime ]de|d'un (ultime|dernier|nouveau) délai de)[ ]{duration}[ ({since}|{ahead})[ ]{event}]", "Le Ministre de la Santé doit rendre le rapport, il dispose de trente jours.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("(donne|donné|donnera|donnent|accorde|accordé|accordera|accordent|laisse|laissé|laissera|laissent|octroie|octroyé|imparti|impartit|consenti) (au|aux|à la|à l'|à)[ ]{gap}({duration}|un délai de {duration})[,] pour", "Le Premier Ministre laisse à la direction du port, à la douane et aux maires trente jours pour rendre le rapport que doit signer le Ministre de la Santé.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("(donne|donné|donnera|accorde|accordé|laisse|laissé|octroyé|imparti) (au|aux|à la|à l'|à)[ ]{few} {duration}[,] pour", "Le Premier Ministre donne aux maires trente jours pour rendre le rapport que doit signer le Ministre de la Santé.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("(donne|donnera|accorde|accordera|laisse|laissera|fixe|impartit|octroie|a donné|a accordé|a laissé|a fixé|a imparti|a octroyé) {duration} (à|au|aux)", "Le Premier Ministre donne trente jours au Ministre de la Santé qui doit rendre le rapport.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("(a|ont|vient de|viennent de)[ {few}] (fixé|imparti|accordé|donné|laissé|octroyé|consenti|assigné|signifié|lancé|adressé|posé|fixer|accorder|donner|lancer|adresser|poser)[ {few}] (un|une|ce|son) (délai|ultimatum|sursis|moratoire|préavis|répit)[ {few}] de {duration} (à|au|aux)[ ]{gap}pour", "Le gouverneur a lancé un ultimatum de trente jours aux occupants du quai pour rendre les clefs.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("(un|une) (délai|ultimatum|sursis|moratoire|préavis|répit)[ {few}] de {duration} (a été|est|a ainsi été|est ainsi|leur a été|lui a été|leur est|lui est) (fixé|imparti|accordé|donné|laissé|octroyé|consenti|assigné|signifié|lancé|adressé|posé)", "Un délai de trente jours a été imparti aux occupants du quai pour rendre les clefs.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("{duration}{gap}(c'est|voilà|tel est|voici) (le|l'|les)[ ](temps|délai|délais|répit|sursis|ultimatum)[ {few}] (imparti|accordé|laissé|donné|fixé|octroyé|consenti|signifié|lancé)[s] (à|au|aux|par)", "Trente jours : c'est le délai laissé aux occupants du quai pour rendre les clefs.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("{duration}{gap}(c'est|voilà|tel est|voici) (le|l'|les)[ ](temps|délai|délais|répit|sursis|ultimatum) que {few} (donne|laisse|accorde|impartit|fixe|octroie|consent) (à|au|aux)", "Trente jours, voilà le temps que le préfet donne aux occupants du quai pour rendre les clefs.", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, quiet=True),
    Limit("{before} le {n} {unit} {since}[ ]{event}", f"{_DO} au plus tard le quinzième jour suivant la clôture de l'enquête.", None, "relative", 15, "days", anchor="la clôture de l'enquête", quiet=True),
    Limit("dans le mois[ ({since}|de|du)[ ]{event}]", f"{_DO} dans le mois qui suit la fin de l'enquête.", None, "relative", 1, "months", anchor="la fin de l'enquête", values=(("n", "1"), ("unit", "months"))),
    Limit("dans l'année[ ({since}|de|du)[ ]{event}]", f"{_DO} dans l'année qui suit la fin de l'enquête.", None, "relative", 1, "years", anchor="la fin de l'enquête", values=(("n", "1"), ("unit", "years"))),
    Limit("dans la semaine[ ({since}|de|du)[ ]{event}]", f"{_DO} dans la semaine qui suit la fin de l'enquête.", None, "relative", 1, "weeks", anchor="la fin de l'enquête", values=(("n", "1"), ("unit", "weeks"))),
    Limit("dans la (huitaine|semaine) (de|du)[ ]{event}", f"{_DO} dans la huitaine de la clôture.", None, "relative", 8, "days", anchor="la clôture", values=(("n", "8"), ("unit", "days"))),
    Limit("dans la quinzaine (de|du)[ ]{event}", f"{_DO} dans la quinzaine de la clôture.", None, "relative", 15, "days", anchor="la clôture", values=(("n", "15"), ("unit", "days"))),
    Limit("(dans|sous) les {duration} (de|du|des|d')[ ]{event}", f"{_DO} dans les 10 jours de la clôture.", None, "relative", 10, "days", anchor="la clôture", behind=r"(?<!compte )(?<!informer )(?<!informera )(?<!informeront )"),
)
_ADVERBS = (("mensuellement", "month"), ("trimestriellement", "quarter"), ("annuellement", "year"), ("semestriellement", "half-year"), ("hebdomadairement", "week"), ("quotidiennement", "day"), ("journellement", "day"), ("bimensuellement", "week"))
_RHYTHMS = (("mensuel", "mensuelle", "month"), ("trimestriel", "trimestrielle", "quarter"), ("annuel", "annuelle", "year"), ("semestriel", "semestrielle", "half-year"), ("hebdomadaire", "hebdomadaire", "week"), ("quotidien", "quotidienne", "day"))
RECURRING = (
    *(
        Limit(f"(un|une) {word} sur (deux|trois|quatre|2|3|4)", f"{_DO} {article} {word} sur deux.", kind="recurring", every=every, quiet=True, values=(("n", "2"), ("unit", unit)))
        for article, word, every, unit in (("un", "jour", "day", "days"), ("une", "semaine", "week", "weeks"), ("un", "mois", "month", "months"), ("un", "an", "year", "years"))
    ),
    Limit("[à |en |la |à la ](chaque|toutes les) (fin|fins) (de|d')[ ]{period}", f"{_DO} à chaque fin de mois.", kind="recurring", every="month", values=(("last", "-1"),), quiet=True),
    Limit("[à |en |au ](chaque) (début|milieu) (de|d')[ ]{period}", f"{_DO} à chaque début de mois.", kind="recurring", every="month", quiet=True),
    Limit("du {num}[er] au {num} (de|du|d'|de chaque|chaque) (chaque |){period}", f"{_DO} du 5 au 10 de chaque mois.", kind="recurring", every="month", quiet=True),
    Limit("(chaque heure|toutes les heures|d'heure en heure|heure par heure)", f"{_DO} toutes les heures.", kind="recurring", every="day", values=(("n", "1"), ("unit", "heures"))),
    Limit("chaque {period}", f"{_DO} chaque mois.", kind="recurring", every="month"),
    Limit("([une fois |une seule fois |au moins une fois ](à chaque|chaque|par|lors de chaque|toutes les|tous les)) (législature|mandature|mandat|quinquennat|septennat|législatures|mandatures)", f"{_DO} une fois par mandature.", kind="recurring", every="term", quiet=True),
    Limit("(un|une) (session|réunion|séance|rencontre|visite|inspection|mission|audience|rapport|point|bilan|contrôle|exercice|évaluation|assemblée|conférence|bulletin|journée|formation|tournée)[ {few}] par {period}", "Le Ministre de la Santé doit tenir une session ordinaire par trimestre.", kind="recurring", every="quarter", quiet=True),
    Limit("(chaque quinzaine|toutes les quinzaines|par quinzaine|chaque décade)", f"{_DO} chaque quinzaine.", kind="recurring", every="week"),
    Limit("chaque {mon}", f"{_DO} chaque juin.", kind="recurring", every="year"),
    Limit("chaque {weekday}", f"{_DO} chaque lundi.", kind="recurring", every="week"),
    Limit("tous les {weekday}s", f"{_DO} tous les lundis.", kind="recurring", every="week"),
    Limit("(tous|toutes) les {n} {unit}", f"{_DO} tous les 3 mois.", kind="recurring", every="quarter"),
    Limit("(tous|toutes) les {period}", f"{_DO} tous les mois.", kind="recurring", every="month"),
    Limit("[au (moins|minimum) ]{times} fois (la|le|l') {period}", f"{_DO} au moins une fois la semaine.", kind="recurring", every="week", quiet=True),
    Limit("(chaque|le|les|tous les) {n} {weekday}[s] (du mois|de chaque mois|de tous les mois)", "Chaque premier lundi du mois, le Ministre de la Santé doit rendre le rapport.", kind="recurring", every="month", values=(("period", "mois"),), quiet=True),
    Limit("{times} fois (par|tous les|toutes les|chaque|l'|dans l')[ ]{period}", f"{_DO} deux fois par an.", kind="recurring", every="half-year", quiet=True),
    Limit("{times} fois (tous les|toutes les|par) {n} {unit}", f"{_DO} une fois tous les 6 mois.", kind="recurring", every="half-year", quiet=True),
    Limit("au (moins|minimum) {times} fois (par|tous les|toutes les|chaque|l')[ ]{period}", f"{_DO} au moins une fois par mois.", kind="recurring", every="month"),
    Limit("({before}|pour|) [le ]{day} {every} {period}", f"{_DO} avant le 25 de chaque mois.", kind="recurring", every="month", quiet=True),
    Limit("({before}|le|au|pour le) {moment} de (l'année|l'exercice) (suivant|suivante|d'après)", f"{_DO} au plus tard le 15 juin de l'année suivante.", kind="recurring", every="year", quiet=True),
    Limit("({before}|le|au|pour le) [le ]{day} du mois (suivant|qui suit)[ la (fin|clôture) de| l'expiration de] chaque {period}[ (échu|écoulé|civil)]", f"{_DO} au plus tard le 10 du mois suivant la fin de chaque trimestre.", kind="recurring", every="quarter", quiet=True),
    Limit("({before}|le|au|pour le) [le ]{day} du mois suivant", f"{_DO} au plus tard le 10 du mois suivant.", kind="recurring", every="month", quiet=True),
    Limit("({before}|le|au|pour le)[ {hour}][ le] {moment} de chaque {period}", f"{_DO} avant le 15 juin de chaque année.", kind="recurring", every="year", quiet=True),
    Limit("({before}|le|au|pour le) {moment} et[ avant| au plus tard] {moment} de chaque {period}", f"{_DO} avant le 15 juin et le 15 décembre de chaque année.", kind="recurring", every="half-year", quiet=True),
    Limit("chaque {period}[,] ({before}|le|au) {moment}", f"{_DO} chaque année avant le 15 juin.", kind="recurring", every="year", quiet=True),
    Limit("chaque {period}[,] ({before}|le|au) [le ]{day}", f"{_DO} chaque mois avant le 25.", kind="recurring", every="month", quiet=True),
    Limit("[{before} |à ][la ][en ]fin de chaque {period}", f"{_DO} à la fin de chaque mois.", kind="recurring", every="month", values=(("last", "-1"),), quiet=True),
    Limit("[à ]la fin de chaque {period}", f"{_DO} à la fin de chaque trimestre.", kind="recurring", every="quarter", quiet=True),
    Limit("({within}|au plus tard) {n} [premiers ]{unit} (après la (fin|clôture)|suivant la (fin|clôture)|qui suivent la (fin|clôture)|) de chaque {period}", f"{_DO} dans les 15 jours suivant la fin de chaque trimestre.", kind="recurring", every="quarter"),
    *(Limit(word, f"{_DO} {word}.", kind="recurring", every=every) for word, every in _ADVERBS),
    *(Limit(f"[selon |suivant |à |avec |sur ](une |un )(base |fréquence |périodicité |rythme |cadence )({he}|{she})", f"{_DO} selon une périodicité {she}.", kind="recurring", every=every, quiet=True) for he, she, every in _RHYTHMS),
    *(Limit(f"de (manière|façon) {she}", f"{_DO} de manière {she}.", kind="recurring", every=every) for _, she, every in _RHYTHMS),
    *(Limit(f"à (fréquence|périodicité|cadence|rythme) ({he}|{she})", f"{_DO} à fréquence {she}.", kind="recurring", every=every) for he, she, every in _RHYTHMS),
    *(Limit(f"(un|des|le|leur|leurs|son|une|d'un|d'une) (rapport|relevé|décompte|inventaire|suivi|contrôle|audit|point|compte rendu|bilan|état|situation|points|rapports|bilans|réunion|note|synthèse|tableau|tableau de bord|point de situation|point d'étape|état des lieux|rapport d'activité|compte rendu d'activité|bulletin|relevé de prix|mise à jour|revue|évaluation|visite|inspection|exercice)[s] ({he}|{she}|{he}s|{she}s)", f"Le Ministre de la Santé doit transmettre un rapport {he}.", kind="recurring", every=every, quiet=True) for he, she, every in _RHYTHMS[:2] + _RHYTHMS[3:]),
)
ONGOING = tuple(
    Limit(words, f"{_DO} {words}.", kind="ongoing")
    for words in ("régulièrement", "de manière régulière", "de manière régulière et continue", "de façon continue", "de façon régulière", "de manière continue", "de manière permanente", "de façon permanente", "en permanence", "périodiquement", "continuellement", "en continu", "constamment", "sans relâche", "au fil de l'eau", "en tout temps", "à tout instant", "tout au long de l'année", "24 heures sur 24", "24h/24", "jour et nuit", "sept jours sur sept", "à titre permanent", "sans interruption", "à tout moment", "fréquemment", "à longueur d'année", "de manière ininterrompue", "de façon ininterrompue", "de manière constante", "de façon constante", "sans discontinuer", "sans discontinuité", "à toute heure", "de jour comme de nuit", "tout au long de l'exercice", "tout au long de la campagne", "au jour le jour", "de façon suivie", "de manière suivie", "de manière soutenue et continue", "à tout instant de l'année")
)
ONGOING += tuple(
    Limit(f"{what} ({how})", f"Le Ministre de la Santé doit assurer {what} {how.split('|')[0]} des stocks.", kind="ongoing", quiet=True)
    for what, how in (
        ("une veille", "permanente|continue|constante"), ("une présence", "permanente|continue|constante"), ("une mobilisation", "permanente|continue|constante"), ("une surveillance", "permanente|continue|constante|régulière"), ("une vigilance", "permanente|continue|constante"), ("une attention", "permanente|constante"),
        ("un suivi", "permanent|continu|constant|régulier"), ("un contrôle", "permanent|continu|constant|régulier"), ("un dialogue", "permanent|continu|constant|régulier"), ("une concertation", "permanente|continue|régulière"), ("une coordination", "permanente|continue|constante"), ("une disponibilité", "permanente|constante"), ("un accompagnement", "permanent|continu|régulier"),
    )
)
ONGOING += (
    Limit("en {year} (et|ainsi que|puis) (dans |durant |pendant |au cours des |)(les |)(années|exercices) (suivantes|suivants|à venir|ultérieures|ultérieurs|d'après)", f"{_DO} en 2024 et les années suivantes.", kind="ongoing", quiet=True),
)
# What is forbidden or stopped for a time: "il est interdit de chasser | du 1er au 15 mai".
_STOPPED = r"(?:interdi(?:t|te|ts|tes|ction|ctions)|défense (?:est faite|à|de)|défendue?s?|prohib(?:é|ée|és|ées|ition)|proscrit(?:e|s|es)?|suspendu(?:e|s|es)?|suspension|ferm(?:é|ée|és|ées|eture)|(?:est|sont|sera|seront) (?:gratuit|payant|ouvert|maintenu|instauré|institué|décrété|prorogé|prolongé|exonéré|dispensé)(?:e|s|es)?)(?!\w)(?: [^;:.]+)?"
# Where a day with its hour tells when people meet: "le comité se réunira | le 11 avril à 14 heures".
_MEETING = r"(?:(?:se réuni\w+|se retrouver\w+|siége\w+|tien(?:t|dra|nent|dront) (?:une|sa|son|leur|un)|(?:est|sont|sera|seront) (?:convoqué|invité|convié|attendu|reçu|présidé|accueilli|célébré|organisé|donné|projeté|inhumé|inauguré|lancé|ouvert|diffusé|retransmis)(?:e|s|es)?|présider\w+|recev(?:ra|ront)|donner(?:a|ont)|animer(?:a|ont)|délibér(?:é|era|eront)|plaid\w+|prononcer(?:a|ont)|prendr(?:a|ont) la parole)(?: [^;:.]+)?)"
# What is only aimed at: "l'ambition est de produire un million de tonnes | d'ici à 2030".
_AIM = r"(?:objectif|ambition|cible|enjeu|finalité|but|vocation|vision|engagement pris)s?(?:[ ,][^;:.]*)? (?:est|sont|était|étant|consiste|demeure|reste|vise)(?: (?!(?:fixée?|prévue?|demandée?|tenue?|chargée?|invitée?)(?!\w))[^\s;:.]+){1,40}|(?:permettra|permettront|permettrait|permettre|devrait|devraient|contribuera|contribueront|vise|visent|visant|ambitionne|espère|envisage|projette|prévoit|prévoient),?|(?:a|ont) (?:annoncé|évoqué|salué|présenté|exposé|commenté)(?: (?!que |qu'|et |puis |afin |pour )[^\s;:.]+){1,14}"
_APPEAL = "{gap}({within}|dans les)[ ]{duration}"
NONE = (
    Limit("(de|d'|pendant|pour)[ ][une durée de ]{duration}[[,] ({since}|{ahead})[ ]{event}]", "Le Ministre de la Santé doit rappeler l'exonération de taxe foncière de cinq ans.", kind="none", quiet=True, behind=r"(?:exonérations?|franchise|abattement|dégrèvement|dispense|suspension|interdiction|prolongation|exemption|réclusion|détention|prison|différé|abonnement|location|prêt|amortissement|exclusion|mise à pied|grève|éloignement|déchéance|inéligibilité|trêve|embargo|exclusivité|monopole|bail|mandat|concession|licence|peine|garantie|validité)(?: (?!dans|sous|délai|avant|à compter)[^\s,;:.]+){0,5}"),
    Limit("({duration}|{n} {unit}) de (préavis|réclusion|prison|peine|franchise|garantie|congé|mandat|bail|suspension|sursis|retard|cotisation|cotisations|trêve|vacances|formation|stage|grève)", "Le Ministre de la Santé doit rappeler que le bail court sous réserve de deux semaines de préavis.", kind="none", quiet=True),
    Limit("(du|de|entre le|à partir du|depuis le) [{wd} ]{num}[er][ {skip}] (au|et le|jusqu'au) {moment}[[,] (à|avant) {hour}]", "Le Ministre de la Santé doit rappeler qu'il est interdit de chasser du 1er juin au 15 juin 2024.", kind="none", quiet=True, behind=_STOPPED),
    Limit("du [{wd} ]{num}[er][ {mon}][ {year}] à {hour} au {moment}[[,] à {hour}]", "Le Ministre de la Santé doit rappeler qu'il est interdit de chasser du 1er juin à 18 heures au 15 juin 2024 à minuit.", kind="none", quiet=True, behind=_STOPPED),
    Limit("[soit |et ce |et ce, ]jusqu'(au|à|en) [la |l']{moment}[ inclus][ à {hour}]", "Le Ministre de la Santé doit rappeler que la chasse est fermée sur les deux rives jusqu'au 15 juin 2024.", kind="none", quiet=True, behind=_STOPPED),
    Limit("(chaque|tous les|toutes les|le|les|chaque premier|chaque dernier) [{n} |premier |dernier ]{weekday}[s][ matin|s matin|s après-midi| après-midi| soir][ du mois|s du mois| de chaque mois]", "Le Ministre de la Santé doit rappeler que l'accès est gratuit le premier dimanche du mois.", kind="none", quiet=True, behind=_STOPPED),
    Limit("[le |du |au ][{wd} ]{day} {mon}[ {year}][,] (à|dès|de|à partir de) {hour}", "Le Ministre de la Santé doit suivre le comité, qui est convoqué à Lille le 15 juin 2024 à 14 heures.", kind="none", quiet=True, behind=_MEETING),
    Limit("le {wd} {day} {mon}[ {year}]", "Le Ministre de la Santé doit suivre le comité, qui se réunira le samedi 15 juin 2024.", kind="none", quiet=True, behind=_MEETING),
    Limit("(préavis|loyer|charges|somme|sommes|intérêts|indemnités|redevance|salaire|solde|traitement|cotisations)[ {few}] jusqu'(au|à|en) [la |l']{moment}", "Le Ministre de la Santé doit rappeler que les agents gardent leur traitement jusqu'au 15 juin 2024.", kind="none", quiet=True),
    Limit("(exercer|exercera|exerce|assurera|assurer|siégera|remplira|restera|demeurera|occupera|gardera|conservera) [ses |leurs |les |la |son |l']{few} jusqu'(au|à|en) [la |l']{moment}", "Le Ministre de la Santé doit consulter le doyen, qui exercera ses fonctions jusqu'au 15 juin 2024.", kind="none", quiet=True),
    Limit("(devrait|devraient|pourrait|pourraient|pourra|pourront) (démarrer|débuter|commencer|reprendre|s'achever|s'ouvrir|ouvrir|entrer en service|arriver|atteindre|dépasser|culminer|survenir|tomber|s'étendre|durer|se poursuivre|se tenir|avoir lieu|baisser|augmenter|croître|progresser|doubler|franchir|s'établir|représenter|se stabiliser|se dérouler)[ {skip}] [{before} |en |à |le |au |courant ][la |l']{moment}", "Le Ministre de la Santé doit suivre la récolte, qui devrait démarrer fin septembre 2024.", kind="none", quiet=True),
    Limit("(pluies|pluie|crue|crues|averses|vents|vague|épisode|orages|tempête|cyclone|sécheresse|neige|chaleur|hausse|baisse|reprise|pic|soudure|marée|houle|arrivée|affluence)[ {few}] (attendu|prévu|annoncé|redouté|probable|possible|envisagé)[e][s] {within}[ ]{duration}", "Le Ministre de la Santé doit suivre les fortes pluies annoncées dans les dix jours.", kind="none", quiet=True),
    Limit("(est|sont) (effacé|détruit|conservé|archivé|gardé|supprimé|purgé|acquis|prescrit|périmé|caduc|réputé)[e][s][ {skip}] {within}[ ]{duration}", "Le Ministre de la Santé doit rappeler que les images sont effacées au bout de treize mois.", kind="none", quiet=True),
    Limit("(prescription|forclusion|péremption|caducité)[ {few}] {within}[ ]{duration}", "Le Ministre de la Santé doit rappeler la prescription acquise au terme de cinq ans.", kind="none", quiet=True),
    Limit("(en|à l'horizon|à l'horizon de|fin|d'ici|d'ici à) {year}", "Le Ministre de la Santé doit loger une ville qui atteindra 3,2 millions d'habitants en 2035.", kind="none", quiet=True, behind=r"(?:atteindra|atteindront|comptera|compteront|franchira|dépassera|dépasseront|abritera|représentera)(?: [^;:]+)"),
    Limit("(être résilié|résilier|être dénoncé|dénoncer|être interrompu|rompre|être rompu|être retiré|retirer|être modifié|être suspendu|être révoqué|révoquer|se retirer)[e][s][ {few}] (à tout moment|à tout instant|en tout temps)", "Le Ministre de la Santé doit rappeler que le bail peut être résilié à tout moment.", kind="none", quiet=True),
    Limit("(importe|importent|exporte|exportent|consomme|consomment|produit|produisent|perd|perdent|compte|comptent|génère|génèrent|accueille|accueillent|reçoit|reçoivent|enregistre|enregistrent|attire|attirent|dépense|dépensent)[,] (chaque|par) {period}[,] [près de |plus de |environ |quelque |en moyenne |jusqu'à ]{num}", "Le Ministre de la Santé doit nourrir un pays qui importe chaque année 300 000 tonnes de riz.", kind="none", quiet=True),
    Limit("(payable|payables|exigible|exigibles|dû|due|dus|dues|versé|versée|versés|versées)[ {skip}][,] (chaque {period}|par {period}|{times} fois par {period})", "Le Ministre de la Santé doit rappeler que le loyer est payable d'avance chaque trimestre.", kind="none", quiet=True, behind=_BARE),
    Limit("(accueilli|reçu|pris en charge|enregistré|recensé|dénombré|produit|consommé|importé|exporté|vendu|hospitalisé|soigné|traité|transporté)[e][s] (chaque|par|tous les|toutes les) {period}", "Le Ministre de la Santé doit aider les centres où 900 patients sont accueillis chaque mois.", kind="none", quiet=True, behind=r"(?:\d[\d.,]*|mille|milliers|millions|centaines|près de|plus de|environ|quelque)(?: [^;:]+)?"),
    Limit("(accueil|visite|visites|permanence|permanences|consultation|consultations|cours|ateliers|atelier|séances|départs|navette|liaison|vol|vols|marché|messe|prière|entraînement)[ {few}] (est|sont) (assuré|proposé|programmé|ouvert|offert|organisé|dispensé|prévu|tenu)[e][s] (chaque|tous les|toutes les|le|les) ({weekday}|{period})[s]", "Le Ministre de la Santé doit rappeler que des consultations sont proposées chaque samedi.", kind="none", quiet=True),
    Limit("(pendant|durant|pour|sur) [(une|la|cette) (durée|période) [minimale |maximale |minimum |maximum |totale |initiale |ferme |probatoire |transitoire |renouvelable |globale ]de ][au moins |au plus |encore |au moins les ]{duration}[ renouvelable[s]][[,] ({since}|{ahead})[ ]{event}]", "Le Ministre de la Santé doit conserver les actes pendant dix ans à compter de leur clôture.", kind="none", quiet=True),
    Limit("(durée|durées|période|mandat|mandats|bail|baux|contrat|contrats|stage|stages|congé|congés|moratoire|préavis|prorogation|validité|garantie|ancienneté|expérience|cycle|convention|licence|concession|peine|emprisonnement|formation|retard|sursis|carence)[ [de validité |d'application |d'exécution |d'essai |de garantie |à durée déterminée |minimale |maximale |totale |initiale ](de|d')][ au moins| au plus][ ]{duration}[[,] ({since}|{ahead})[ ]{event}]", "Le Ministre de la Santé doit signer la convention d'une durée de trois ans à compter de sa notification.", kind="none", quiet=True),
    Limit("({before}|{within}|en|à l'horizon|horizon)[ ]({moment}|{in_year}|{duration})", "Le Ministre de la Santé doit rappeler que l'objectif est de doubler la récolte d'ici à 2030.", kind="none", quiet=True, behind=_AIM),
    Limit("(faire l'objet d'un recours|faire l'objet d'un appel|faire l'objet d'une contestation|faire l'objet d'une réclamation|susceptible de recours|susceptible d'un recours|susceptible d'appel|susceptibles de recours|susceptibles d'appel)" + _APPEAL, "Le Ministre de la Santé doit notifier sa décision, qui peut faire l'objet d'un recours devant le juge dans un délai de 30 jours.", kind="none", quiet=True),
    Limit("(contesté|attaqué|déféré|formé|frappé d'appel|introduit|exercé|interjeté)[e][s]" + _APPEAL, "Le Ministre de la Santé doit notifier sa décision, qui peut être attaquée devant le juge dans un délai de 30 jours.", kind="none", quiet=True, behind="(?:peut|peuvent|pourra|pourront) être "),
    Limit("(abritera|abriteront|accueillera|accueilleront|organisera|organiseront|hébergera|recevra|tiendra|coorganisera)[ {few}] (du|le|entre le) [{wd} ]{num}[er][ {skip}][ (au|et le) {moment}]", "Le Ministre de la Santé doit préparer les jeux que Lille accueillera du 12 au 15 juin 2024.", kind="none", quiet=True, behind="(?:que|qu'(?:il|elle|ils|elles|un|une)|où)(?: [^ ,;:]+){0,9}"),
    Limit("(couvrait|couvraient|couvre|couvrent|couvrira|couvrant|portait sur|portaient sur|porte sur|portant sur|s'étendait sur|s'étend sur|s'étendant sur) (les années|la période|les exercices|les campagnes|la période allant|la période qui va)[ de] {num}[ ](à|-|et|au)[ ]{year}", "Le Ministre de la Santé doit suivre le plan, dont la phase couvrait les années 2019 à 2024.", kind="none", quiet=True),
    Limit("(conserver|archiver|afficher|prolonger|proroger|maintenir|suspendre|garder|reconduire|étendre|geler|bloquer|différer|reporter|interdire|exonérer|dispenser|autoriser|prolongera|prorogera|maintiendra|suspendra|reconduira|gèlera|interdira|exonérera)[ {few}] jusqu'(au|à|en)[ la]{gap}{moment}", "Le Ministre de la Santé doit prolonger la validité des cartes jusqu'au 15 juin 2024.", kind="none", quiet=True),
    Limit("(prolonger|proroger|maintenir|suspendre|geler|interdire|prolongera|suspendra|interdira|maintiendra) jusqu'(au|à|en) {moment}", "Le Ministre de la Santé doit prolonger jusqu'au 15 juin 2024 la validité des cartes.", kind="none", quiet=True),
    Limit("(ne |n'){few} (pas|point|plus|en aucun cas|jamais)[ {few}] avant [le ]{moment}", "Le Ministre de la Santé ne doit pas rouvrir le centre avant le 15 juin 2024.", kind="none", quiet=True),
    Limit("(pas|plus|jamais|séjournant|séjourne|séjournent|entrés|établis|établies|constituées|constitués) régulièrement", "Le Ministre de la Santé doit recenser les étrangers ne séjournant pas régulièrement sur le territoire.", kind="none", quiet=True),
    Limit("régulièrement (inscrit|établi|constitué|convoqué|installé|autorisé|déclaré|élu|nommé|publié|signé|notifié|immatriculé|enregistré|admis|agréé|formé|désigné|acquis|entré|habilité)[e][s]", "Le Ministre de la Santé doit payer les agents régulièrement inscrits au tableau.", kind="none", quiet=True),
    Limit("(l'échéance|la date|le terme|le délai|l'horizon)[ limite| butoir] du {moment}[ (fixé|prévu|retenu|arrêté|convenu)[e]]", "Le Ministre de la Santé doit rappeler l'échéance du 15 juin 2024 fixée pour la clôture.", kind="none", quiet=True, behind=r"(?:rappel\w*|évoqu\w*|mentionn\w*|not\w*|fix\w*|report\w*|repouss\w*|prolong\w*)(?: [^,;:.]+)?"),
    Limit("que {duration} ({since}|{ahead})[ ]{event}", "Le Ministre de la Santé doit dire que l'ouverture n'aura lieu que dix jours après la clôture.", kind="none", quiet=True),
    Limit("(prévu|organisé|programmé|tenu|attendu)[e][s] (à|au|aux|en|dans|par|sur) {few} (le|au|pour le|en) {moment}", "Le Ministre de la Santé doit préparer les jeux prévus à Lille le 15 juin 2024.", kind="none", quiet=True, behind=_BARE),
    Limit("(prévu|organisé|programmé|tenu|attendu)[e][s] (à|au|aux|en|dans|par|sur) {few} (du|entre le) [{wd} ]{num}[er][ {mon}] (au|et le|et) {moment}", "Le Ministre de la Santé doit préparer les jeux prévus à Lille du 12 juin au 15 juin 2024.", kind="none", quiet=True, behind=_BARE),
    Limit("(n'atteignait|n'atteignaient|atteignait|atteignaient|s'élevait|s'élevaient|s'établissait|s'établissaient|se chiffrait|représentait|représentaient|ne dépassait|affichait|ne représentait|plafonnait){gap}(à|au|en|fin) {moment}", "Le Ministre de la Santé doit relever le taux, qui n'atteignait que 46,3 % du plan à la fin juin.", kind="none", quiet=True, issued=_ISSUED),
    Limit("(inscrit|abonné|immatriculé|enregistré|domicilié|embauché|recruté|déclaré|souscrit|conclu|réalisé|achevé|terminé|ouvert|créé|titularisé|admis|affilié|installé|construit|vendu|acheté|facturé|payé|émis|rendu|prononcé|promulgué|publié|introduit|autorisé|agréé|attribué|versé|signé|reçu|mis en service|postérieur|antérieur|pris|engagé|constaté|octroyé|accordé|contracté|initié|entamé|démarré|notifié|validé|approuvé|mandaté|ordonnancé|liquidé|produit|né|acquis|perçu|effectué|survenu|intervenu|commis|prescrit|édicté|formulé|collecté|récolté|importé)[e][s] (avant|après|entre|depuis|jusqu'au|au) [le ]{moment}", "Le Ministre de la Santé doit servir les assurés inscrits avant le 15 juin 2024.", kind="none", quiet=True, behind=_BARE),
    Limit("(mesures|actions|travaux|dépenses|réformes|chantiers|opérations|démarches|tâches|réparations|priorités|investissements|efforts|initiatives)[ {skip}] (à mener|à engager|à réaliser|à prendre|à conduire|à achever|à accomplir|à entreprendre|à exécuter|à lancer|à faire|à mettre en œuvre|à financer|à terminer|prévues|prévus|programmées|programmés) [{before} |en |pour ]{moment}", "Le Ministre de la Santé doit dresser la liste des travaux urgents à mener avant le 15 juin 2024.", kind="none", quiet=True),
    Limit("(à l'horizon|horizon|d'ici|d'ici à|d'ici en|en|à partir de)[ mon] {year}[,] (le|la|les|un|une|près|plus|quelque|environ|notre|nos|l'{num}|l'afrique|l'europe)[ {skip}] {told}", "Le Ministre de la Santé doit dire qu'à l'horizon 2035, la population urbaine représentera la moitié du pays.", kind="none", quiet=True),
    Limit("(peut|peuvent|pourra|pourront|pouvez|peut également|peuvent également) (saisir|contester|former|demander|exercer|introduire|faire appel|solliciter|présenter un|présenter une|présenter leur|présenter sa|déposer un recours|se pourvoir|se rétracter|déférer){gap}{within}[ ]{duration}[[,] ({since}|{ahead})[ ]{event}]", "Le Ministre de la Santé doit aviser les patients, qui peuvent saisir le juge dans un délai de deux mois.", kind="none", quiet=True),
    Limit("(est|sont|sera|seront) (renouvelé|élu|nommé|reconduit|réélu|remplacé)[e][s] (tous|toutes) les {n} {unit}", "Le Ministre de la Santé doit réunir le conseil, qui est renouvelé tous les trois ans.", kind="none", quiet=True),
    Limit("(le|la|les|du|au|ce|cette|dernier|derniers) {few} (mensuel|mensuelle|trimestriel|trimestrielle|semestriel|semestrielle|hebdomadaire|quotidien|quotidienne|annuel|annuelle)[s] (de|d'|du)", "Le Ministre de la Santé doit publier le rapport mensuel de janvier.", kind="none", quiet=True),
    Limit("(neutralité|objectif|objectifs|cible|cibles|trajectoire|ambition)[ {skip}| de {num} %| de {num} % {skip}] en {year}", "Le Ministre de la Santé doit écrire un plan compatible avec la neutralité carbone en 2050.", kind="none", quiet=True),
    Limit("(qu'il|qu'elle|qu'ils|qu'elles) (dispose|disposent|disposera|disposeront|a|ont) (d'un délai|de)[ {skip}][ de] {duration}[ ({since}|{ahead})[ ]{event}]", "Le Ministre de la Santé doit dire au patient qu'il dispose d'un délai de deux mois pour saisir le juge.", kind="none", quiet=True),
    Limit("qui (se tiendra|se tiendront|se déroulera|se dérouleront|aura lieu|auront lieu|s'ouvrira|débutera|commencera) (le|du|entre le|à partir du|au) [{wd} ]{num}[er][ {skip}][ au {moment}]", "Le Ministre de la Santé doit garder la fête qui se tiendra du 12 au 15 juin 2024.", kind="none", quiet=True),
    Limit("(prévu|prévue|prévus|prévues|organisé|organisée|organisés|organisées|programmé|programmée|programmés|programmées) (le|du|entre le|au|pour le) [{wd} ]{num}[er][ {skip}][ au {moment}]", "Le Ministre de la Santé doit préparer la fête prévue du 12 au 15 juin 2024.", kind="none", quiet=True, behind=_BARE),
    Limit("(prévu|prévue|prévus|prévues|programmé|programmée|programmés|programmées|envisagé|envisagée|envisagés|envisagées) (en|pour|fin|courant|à la fin de|pour la fin de|au cours de|à l'horizon) ({moment}|{in_year})", "Le Ministre de la Santé doit suivre les études du pont, dont la mise en service est prévue en 2029.", kind="none", quiet=True, behind=_BARE),
    Limit("(sur|avec|dans|à) (l'objectif|la cible|la trajectoire|l'ambition)[ {skip}][ de {num} %][ {skip}] (en|d'ici|d'ici à|d'ici en|à l'horizon|horizon) {year}", "Le Ministre de la Santé doit s'aligner sur l'objectif de réduction de 30 % des déchets d'ici à 2030.", kind="none", quiet=True),
    Limit("(qui|dont {skip}) (entrera|entreront|ouvrira|ouvriront|débutera|débuteront|commencera|commenceront|démarrera|démarreront|accueillera|accueilleront|atteindra|atteindront)[ {skip}] (en|fin|début|courant|à partir de|dès|d'ici|d'ici à)[ {mon}] {year}", "Le Ministre de la Santé doit doter les centres qui entreront en service en 2027.", kind="none", quiet=True),
    Limit("dès (le mois de|le mois d'|le|le mois)[ ]{mon}[ {year}]", "Le Ministre de la Santé doit verser la prime dès le mois de juin 2024.", kind="none", quiet=True),
    Limit("(bilan|situation|état|évaluation|point|examen|retour|où en est|devenir)[ {few}] {n} (ans|années|mois) après {event}", "Le Ministre de la Santé doit dresser le bilan du pont quatre ans après son rachat.", kind="none", quiet=True),
    Limit("dès le {day} {mon}[ {year}]", "Dès le 15 juin 2024, le Ministre de la Santé doit ouvrir les centres.", kind="none", quiet=True),
    Limit("(organisé|organisée|organisés|organisées|tenu|tenue|accueilli|accueillie|accueillis|qui se tiendra|qui se tiendront|qui se déroulera|qui se dérouleront|qui aura lieu|qui auront lieu|qui débutera|qui s'ouvrira|se tenant)[ {skip}] (en|au mois de|fin|début|mi) {mon}[ {year}]", "Le Ministre de la Santé doit préparer la foire organisée à Lille en juin 2024.", kind="none", quiet=True, behind=_BARE),
    Limit("(dont|qui|que)[ {skip}] (intervient|interviennent|interviendra|expire|expirent|expirera|expireront|arrive à échéance|arrivent à échéance|arrive à expiration|arrivent à expiration|arrive à terme|arrivent à terme|prend fin|prennent fin|échoit|échoient|s'achève|s'achèvent|se termine|se terminent) [{before} |en |le |au ]{moment}", "Le Ministre de la Santé doit suivre les lots dont la date de péremption intervient avant le 15 juin 2024.", kind="none", quiet=True),
    Limit("(expirant|échus|échues|venant à échéance|arrivant à échéance|arrivant à expiration|arrivant à terme|prenant fin|s'achevant|se terminant) [{before} |en |le |au ]{moment}", "Le Ministre de la Santé doit renouveler les contrats arrivant à échéance avant le 15 juin 2024.", kind="none", quiet=True),
    Limit("(qui n'ont pas|qui n'a pas|qui ont|qui a|n'ayant pas|ayant) {skip} {within}[ ]{duration}[ (de|du|des|d'|{since})]", "Le Ministre de la Santé doit relancer ceux qui n'ont pas rendu leurs comptes dans les six mois de la clôture.", kind="none", quiet=True),
    Limit("(a|ont|aura|auront|dispose|disposent|disposera|disposeront) [(d'un délai de|de|d')[ ]]{duration}[ {since} {skip}] pour (contester|saisir|former|faire appel|exercer|introduire|compléter|répondre|se rétracter|renoncer|faire valoir|présenter ses|présenter leurs|formuler ses|formuler leurs|déposer un recours|déposer une réclamation)", "Le Ministre de la Santé doit aviser le patient, qui dispose d'un délai de deux mois pour contester le refus.", kind="none", quiet=True),
    Limit("dès le premier {mon}[ {year}]", "Dès le premier juin 2024, le Ministre de la Santé doit ouvrir les centres.", kind="none", quiet=True),
    Limit("(intervenu|survenu|commis|constaté|enregistré|observé|apparu)[e][s] {within}[ ]{duration}[ (de|du|des|d'|{since})]", "Le Ministre de la Santé doit examiner les rechutes constatées dans les trois ans de la sortie.", kind="none", quiet=True, behind=_BARE),
    Limit("(session|épreuves|semaine|campagne|journées|congrès|réunion|séance|grève|tournée)[ {skip}] du [{wd} ]{num}[er][ {skip}] au {moment}", "Le Ministre de la Santé doit noter les candidats de la session du 12 au 15 juin 2024.", kind="none", quiet=True),
    Limit("(tranche d'âge|âgés de|âgées de|âgé de|âgée de|enfants de|moins de|plus de) {n} {unit}", "Le Ministre de la Santé doit vacciner les enfants de 2 ans.", kind="none", quiet=True),
    Limit("(avant|après) {n} {unit} de (service|grossesse|détention|mariage|stage)", "Le Ministre de la Santé doit recenser les agents après 10 ans de service.", kind="none", quiet=True),
    Limit("(au cours des|durant les|pendant les|depuis) {n} (derniers|dernières) {unit}", "Le Ministre de la Santé doit analyser les ventes durant les 6 derniers mois.", kind="none", quiet=True),
    Limit("(arrêté|arrêtée|arrêtés|arrêtées|établi|établie|établis|établies|recensés|recensées|signé|signés|adopté|adoptés|créés|créées|nés|nées|acquis|acquises|antérieurs|déposés|déposées|engagés|délivrés|délivrées) {before} {moment}", "Le Ministre de la Santé doit revoir les permis délivrés avant le 15 juin 2024.", kind="none", quiet=True, behind=_BARE),
    Limit("(programme|plan|stratégie|vision|agenda|feuille de route|projet|objectifs|cibles|cible|indicateurs|besoins|enjeux|capacités|performances|résultats|cadre|politique|trajectoire|scénario|scénarios|projection|projections|perspectives|prévisions|prospective|ambition)[ {skip}] (d'ici|d'ici à|jusqu'en|à l'horizon|horizon|pour) {year}", "Le Ministre de la Santé doit appliquer le plan de relance d'ici à 2030.", kind="none", quiet=True),
    Limit("(en vigueur|valable|valables|applicable|applicables|valide|valides)[ {skip}] {before} {moment}", "Le Ministre de la Santé doit proroger les permis valables jusqu'au 15 juin 2024.", kind="none", quiet=True),
)
_LINE = "Le Premier Ministre demande au Ministre de la Santé :\n1. de rendre compte.\nÉchéance : "
BARE = (
    Limit("{moment}", _LINE + "15 juin 2024", _DUE, bare=True, quiet=True),
    Limit("{in_year}", _LINE + "2024", date(2024, 12, 31), bare=True, quiet=True),
    Limit("{duration}[ ({since}|{ahead})[ ]{event}]", _LINE + "30 jours", date(2024, 4, 14), "relative", 30, "days", anchor="issue", issued=_ISSUED, bare=True, quiet=True),
    *(Limit(f"({he}|{she})", _LINE + he, kind="recurring", every=every, bare=True, quiet=True) for he, she, every in _RHYTHMS),
)
LIMITS = (*DATES, *RELATIVE, *RECURRING, *ONGOING, *NONE, *BARE)
