"""Verbs of asking and saying that stand apart from their auxiliary: "a, en outre, demandé", "a tenu à inviter"."""

from directives.extraction.packs.entries import Cue, Kind
from directives.extraction.records import Modality

_MUST, _ASK = Modality.OBLIGATION, Modality.REQUEST

_ADVERBS = (
    r"\w+ment|également|aussi|ensuite|enfin|ainsi|donc|alors|encore|notamment|toutefois|surtout|même|(?:tout )?d'abord|d'ailleurs|par ailleurs|en outre|en effet|en particulier|en conséquence|de nouveau|à nouveau|de même"
    r"|de plus|en même temps|à cet effet|à cet égard|à ce titre|à ce propos|à ce sujet|à cette occasion|dans ce (?:cadre|sens|contexte)|dans la foulée|dans cette (?:optique|perspective)|sur ce point|par la même occasion|une (?:nouvelle fois|fois (?:de plus|encore))"
    r"|(?:pour|de) (?:sa|leur) part|à (?:son|leur) tour|de ce fait|par la suite|par conséquent|dans le même (?:sens|temps|cadre|registre|élan|ordre d'idées)|(?:hier|ce jour|(?:ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))(?: matin| soir| après-midi)?"
    r"|dit avoir|jugé (?:bon|utile|nécessaire) de|vivement|instamment|fermement|clairement"
)
_GAP = rf"(?:,? (?:{_ADVERBS})|, [^,;:.]{{2,110}}(?=,))*,? "
_HAVE = r"(?:(?:(?:lui|leur|les|nous|vous) |(?<![\w'-]))|(?<!\w)[lm]')(?:a|ont|avait|avaient|aurait)(?![\w'-])"
_ENDING = rf"(?:{_GAP}(?:tenu à |souhaité |voulu |entendu |profité [^.;]{{0,90}}?pour |saisi [^.;]{{0,90}}?pour |conclu [^.;]{{0,70}}?en |terminé [^.;]{{0,70}}?en |été (?:amené|conduit) à ))"
# The words from the auxiliary to the participle or infinitive; a pronoun before them takes up who asked before.
AUXILIARY = (
    rf"(?:(?P<nobody>(?<!\w)il (?:(?:lui|leur|vous|nous) )?(?:a(?:,? (?:{_ADVERBS}),?)? été|avait été|est|sera|reste|demeure)){_GAP}"
    rf"|(?P<pronoun>(?<!\w)(?<!qui )(?<!dont )(?<!auquel )(?:(?:il|elle|ils|elles|celui-ci|celle-ci|ce dernier|cette dernière) {_HAVE}|a-t-(?:il|elle)|ont-(?:ils|elles)))(?:{_ENDING}|{_GAP})"
    rf"|(?:{_HAVE}(?:{_ENDING}|{_GAP}|(?: [^;:.]{{2,150}})?(?: et| puis) (?:(?:{_ADVERBS}) )?)|(?<!\w)n'(?:a|ont) pas manqué (?:de |d')))$"
)

# Between a verb and a further one of the same asker: " et ", ", tout en l'invitant".
FURTHER = rf"(?:,? (?:et|puis|mais) (?:(?:{_ADVERBS}) )?|,? (?:tout en |en )?(?=(?:les |lui |leur |l')?\w+ant(?!\w)))(?P<them>(?:les|lui|leur) |l')?"
# A verb of asking whose pronoun takes up who must act: "il leur a demandé", "qu'il a chargé".
THEM = r"(?:(?:il|elle|ils|elles|je|nous|on) )?(?:(?:lui|leur|les) |l'(?=(?:ai?|ont|avait)(?!\w)))|(?<=qu')(?:il|elle|ils|elles) |,? (?:à |auprès de |d[eu] )?(?:ces derni(?:ers|ères)|ce dernier|cette dernière|celui-ci|celle-ci|ceux-ci|celles-ci)(?!\w)"

# Who says it, behind what is said: ", indique une circulaire", ", a-t-il ajouté". A paper or a voice that only tells is no speaker.
_TELLS = "indique|précise|souligne|ajoute|poursuit|insiste|rappelle|martèle|prévient|explique|stipule|dispose|prescrit|annonce|fait savoir|lit-on|peut-on lire|note"
_TOLD_OF = "indiqué|précisé|souligné|ajouté|poursuivi|insisté|rappelé|martelé|prévenu|expliqué|annoncé|fait savoir|déclaré|affirmé|conclu|assuré|relevé|noté|lancé|confié|estimé"
_SIGNED = r"(?P<paper>(?:un|une|le|la|cette|ce) [^,;:]{3,80}?(?:signé|paraphé|publié|diffusé|émis|émanant|rendu public|rendue publique)e?s? (?:par|de|du) )?(?:le |la |les |un |une |l')?"
SAID_LAST = (
    r", (?:(?:a|ont)-t-(?:il|elle|on)|(?:dit|dira|affirme|estime|lit|apprend)-(?:t-)?(?:il|elle|on|ils|elles))(?: [^,;:]{0,80})?$"
    rf"|, (?:(?:{_TELLS})|(?:a|ont) (?:(?:\w+ment|également|aussi|encore|en outre) )?(?:{_TOLD_OF}))(?! qu| aux? | à )(?:,? {_SIGNED}(?P<speaker>[^,;:]{{2,160}}))?$"
    rf"|, (?:rapporte|écrit|a appris|a rapporté|relate|selon|révèle|croit savoir)(?! qu)(?: [^,;:]{{0,160}})?$"
)

# Adverbs and days between a verb of asking and whom or what it asks: "a invité vendredi les préfets".
BEHIND = rf",? (?:(?:{_ADVERBS}|dorénavant|désormais|toujours|vivement|en revanche|au contraire|au préalable|de surcroît|plus que jamais|avant tout|d'urgence|de toute urgence|sans délai|sans tarder|(?:{_TELLS}) [^,;:.«]{{2,80}}(?=,)|(?:hier|(?:ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))(?: dernier| matin| soir| après-midi)?(?: \d{{1,2}}(?:er)? \w{{3,9}}(?: \d{{4}})?)?(?: à [\w'-]+)?),?(?:,? )(?:et )?)+(?=[\w'])"

# Participle, infinitive, gerund; the addressee's preposition, the action's; and what the proofs ask for.
_VERBS = (
    ("demandé", "demander", "demandant", "au", "de", _MUST, "publier la carte des puits"), ("ordonné", "ordonner", "ordonnant", "au", "de", _MUST, "fermer le tunnel"), ("enjoint", "enjoindre", "enjoignant", "au", "de", _MUST, "vider la digue"),
    ("prescrit", "prescrire", "prescrivant", "au", "de", _MUST, "tenir un registre des barques"), ("recommandé", "recommander", "recommandant", "au", "de", _ASK, "différer la foire"), ("suggéré", "suggérer", "suggérant", "au", "de", _ASK, "tester les pompes"),
    ("proposé", "proposer", "proposant", "au", "de", _ASK, "ouvrir le quai"), ("conseillé", "conseiller", "conseillant", "au", "de", _ASK, "doubler les amarres"), ("commandé", "commander", "commandant", "au", "de", _MUST, "lever les barrages"),
    ("imposé", "imposer", "imposant", "au", "de", _MUST, "peindre les bouées"), ("chargé", "charger", "", "le", "de", _MUST, "compter les barques"), ("invité", "inviter", "invitant", "le", "à", _ASK, "planter des haies"),
    ("engagé", "engager", "engageant", "le", "à", _MUST, "réparer les écluses"), ("exhorté", "exhorter", "exhortant", "le", "à", _MUST, "vacciner le bétail"), ("appelé", "appeler", "appelant", "le", "à", _MUST, "former les pilotes"),
    ("encouragé", "encourager", "encourageant", "le", "à", _ASK, "partager les quais"), ("prié", "prier", "priant", "le", "de", _MUST, "répondre aux riverains"), ("instruit", "instruire", "instruisant", "le", "de", _MUST, "saisir les filets"),
    ("sommé", "sommer", "sommant", "le", "de", _MUST, "payer les gardiens"), ("incité", "inciter", "incitant", "le", "à", _ASK, "louer des barges"), ("obligé", "obliger", "obligeant", "le", "à", _MUST, "curer le bassin"),
    ("pressé", "presser", "pressant", "le", "de", _MUST, "rouvrir la passe"), ("convié", "convier", "conviant", "le", "à", _ASK, "visiter les criées"), ("mandaté", "mandater", "mandatant", "le", "pour", _MUST, "négocier les droits de quai"),
    ("mis en demeure", "mettre en demeure", "", "le", "de", _MUST, "démolir le ponton"), ("donné instruction", "donner instruction", "donnant instruction", "au", "de", _MUST, "draguer la passe"), ("donné des instructions", "donner des instructions", "donnant des instructions", "au", "de", _MUST, "assécher la darse"),
    ("donné l'ordre", "donner l'ordre", "donnant l'ordre", "au", "de", _MUST, "évacuer la jetée"), ("donné ordre", "donner ordre", "donnant ordre", "au", "de", _MUST, "barrer la rampe"), ("donné des orientations", "donner des orientations", "donnant des orientations", "au", "de", _MUST, "moderniser la criée"),
    ("donné des directives", "donner des directives", "donnant des directives", "au", "de", _MUST, "alléger les formalités"), ("donné mandat", "donner mandat", "donnant mandat", "au", "de", _MUST, "vendre l'ancien bac"), ("donné pour mission", "donner pour mission", "donnant pour mission", "au", "de", _MUST, "relever les épaves"),
    ("donné pour instruction", "donner pour instruction", "donnant pour instruction", "au", "de", _MUST, "garder les écluses"), ("fixé pour objectif", "fixer pour objectif", "fixant pour objectif", "au", "de", _MUST, "réduire les attentes à quai"), ("intimé l'ordre", "intimer l'ordre", "intimant l'ordre", "au", "de", _MUST, "rendre les amarres"),
    *(
        (f"donné {these}", f"donner {these}", f"donnant {these}", "au", "de", _MUST, f"repeindre la bouée {these[-6:].strip()}")
        for these in ("des directives fermes", "des instructions fermes", "des instructions claires", "des instructions précises", "de fermes instructions", "des consignes strictes", "des consignes", "ses instructions", "ses directives", "des ordres", "ses hautes instructions", "ses très hautes instructions", "de hautes instructions", "ses hautes orientations", "les instructions nécessaires", "toutes les instructions", "des orientations claires", "instructions")
    ),
    ("fait obligation", "faire obligation", "faisant obligation", "au", "de", _MUST, "déclarer les escales"), ("passé la consigne", "passer la consigne", "passant la consigne", "au", "de", _MUST, "doubler les rondes"), ("lancé un appel", "lancer un appel", "", "au", "à", _MUST, "rouvrir le chenal"),
    ("réitéré son appel", "réitérer son appel", "réitérant son appel", "au", "à", _MUST, "libérer les cales"), ("réitéré ses instructions", "réitérer ses instructions", "réitérant ses instructions", "au", "de", _MUST, "libérer les quais"), ("renouvelé son appel", "renouveler son appel", "renouvelant son appel", "au", "à", _MUST, "unifier les tarifs"),
)
# "une circulaire enjoignant aux maires de …".
GERUNDS = tuple(
    Cue(gerund, Kind.FRAME, " ".join(f"Le Premier Ministre a signé une circulaire {gerund} {to} Ministre des Ports {infix} {what}.".split()), modality, weak=True, infix=f"{infix}|d")
    for gerund, to, infix, modality, what in (*((one[2], *one[3:]) for one in _VERBS), ("chargeant", "le", "de", _MUST, "compter les barques"))
    if gerund not in ("", "commandant")  # an officer more often
)
# Behind "les" and "l'" the participle agrees.
AGREED = tuple(
    Cue(f"{terms[0]}{ending}", Kind.PARTICIPLE, f"Le Premier Ministre a réuni {whom} et {them} {terms[0]}{ending} {infix} {what}.", modality, weak=True, infix=f"{infix}|d")
    for *terms, to, infix, modality, what in _VERBS
    if to == "le" and " " not in terms[0]
    for ending, whom, them in (("s", "les chefs de port", "les a"), ("e", "la ministre des Ports", "l'a"), ("es", "les directrices des ports", "les a"))
)
# These ask only where they name whom: "a rappelé au directeur l'obligation de", but "a rappelé que".
_TOLD = (("rappelé", "rappeler", "rappelant"), ("signalé", "signaler", "signalant"), ("signifié", "signifier", "signifiant"), ("fait injonction", "faire injonction", "faisant injonction"), ("redit", "redire", "redisant"))
_STARTS = ("a, lors de sa visite du port,", "a tenu à", "a conclu sa tournée en")
PARTED = tuple(
    Cue(term, Kind.PARTICIPLE, " ".join(f"Le Premier Ministre {start} {term} {to} Ministre des Ports {infix} {what}.".split()), modality, weak=True, infix=f"{infix}|d")
    for *terms, to, infix, modality, what in _VERBS
    for term, start in zip(terms, _STARTS, strict=True)
    if term
)
TOLD = tuple(
    Cue(term, Kind.PARTICIPLE, f"Le Premier Ministre {start} {term} au Ministre des Ports l'obligation de curer le bassin.", _MUST, weak=True, infix="de|d", to_unit=True, acting=True)
    for terms in _TOLD
    for term, start in zip(terms, _STARTS, strict=True)
)
# These say more often than they ask: they ask for an action of whom they name.
_SHOWN = (("indiqué", "indiquer"), ("notifié", "notifier"), ("fait savoir", "faire savoir"))
SHOWN = tuple(
    Cue(term, Kind.PARTICIPLE, f"Le Premier Ministre {start} {term} au Ministre des Ports de curer le bassin.", _MUST, weak=True, infix="de|d", to_unit=True, acting=True)
    for terms in _SHOWN
    for term, start in zip(terms, _STARTS[:2], strict=True)
)
# What these ask for is named by a noun: "a, en outre, exigé la fermeture du bac".
_NOUN = (
    ("exigé", "exiger", _MUST), ("attendu", "attendre", _MUST), ("réclamé", "réclamer", _MUST), ("requis", "requérir", _MUST), ("prôné", "prôner", _MUST), ("préconisé", "préconiser", _ASK), ("sollicité", "solliciter", _ASK), ("souhaité", "souhaiter", _ASK), ("décrété", "décréter", _MUST),
)
NOUNED = tuple(
    Cue(term, Kind.PARTICIPLE, f"Le Premier Ministre {start} {term} la fermeture du bac de nuit.", modality, weak=True, infix="de|d|que")
    for *terms, modality in _NOUN
    for term, start in zip(terms, ("a, pour sa part,", "a tenu à"), strict=True)
)
_STRESSED = (
    ("insisté sur", "insister sur"), ("mis l'accent sur", "mettre l'accent sur"), ("plaidé pour", "plaider pour"), ("attiré l'attention sur", "attirer l'attention sur"), ("attiré l'attention", "attirer l'attention"), ("appelé l'attention", "appeler l'attention"), ("insisté pour", "insister pour"), ("mis en exergue", "mettre en exergue"), ("milité pour", "militer pour"),
)
STRESSED = tuple(
    Cue(term, Kind.PARTICIPLE, f"Le Premier Ministre {start} {term} la réduction des attentes à quai.", _MUST, composes=Kind.STRESS, nominal=True)
    for terms in _STRESSED
    for term, start in zip(terms, ("a, pour sa part,", "a tenu à"), strict=True)
)
_SUR = (
    "insiste sur", "met l'accent sur", "plaide pour", "insiste pour", "insistent sur", "mettent l'accent sur", "attire l'attention sur", "milite pour",
)
STRESSED += tuple(Cue(term, Kind.STRESS, f"Le Premier Ministre {term} la réduction des attentes à quai.".replace("Le Premier Ministre insistent", "Les ministres insistent").replace("Le Premier Ministre mettent", "Les ministres mettent"), _MUST, nominal=True) for term in _SUR)
_SAID = (
    ("souligné", "souligner"), ("affirmé", "affirmer"), ("déclaré", "déclarer"), ("estimé", "estimer"), ("indiqué", "indiquer"), ("noté", "noter"), ("précisé", "préciser"), ("insisté", "insister"), ("ajouté", "ajouter"), ("averti", "avertir"),
    ("expliqué", "expliquer"), ("annoncé", "annoncer"), ("réaffirmé", "réaffirmer"), ("rappelé", "rappeler"), ("relevé", "relever"), ("signalé", "signaler"), ("fait savoir", "faire savoir"), ("fait observer", "faire observer"), ("martelé", "marteler"),
    ("décidé", "décider"), ("retenu", "retenir"), ("convenu", "convenir"), ("prévenu", "prévenir"), ("réitéré", "réitérer"), ("confirmé", "confirmer"), ("jugé", "juger"), ("mentionné", "mentionner"), ("évoqué", "évoquer"), ("fait remarquer", "faire remarquer"), ("dit", "dire"), ("assuré", "assurer"), ("soutenu", "soutenir"), ("recommandé fortement", "recommander fortement"),
)
SAID = tuple(
    Cue(term, Kind.PARTICIPLE, f"Le Premier Ministre {start} {term} que le Ministre des Ports doit curer le bassin.", _MUST, composes=Kind.STRESS)
    for terms in _SAID
    for term, start in zip(terms, ("a, pour sa part,", "a tenu à"), strict=True)
)
# Beside another verb: "…, soulignant la nécessité de".
BESIDE = tuple(
    Cue(term, Kind.STRESS, f"Le Premier Ministre a visité le port, {term} que le Ministre des Ports doit curer le bassin.", _MUST, weak=True)
    for term in ("soulignant", "rappelant", "précisant", "indiquant", "affirmant", "estimant", "ajoutant", "insistant sur le fait", "relevant", "déclarant", "expliquant", "réaffirmant", "notant")
) + tuple(
    Cue(term, Kind.STRESS, f"Le Premier Ministre a visité le port, {term} la nécessité de curer le bassin.", _MUST, weak=True, nominal=True)
    for term in ("insistant sur", "mettant l'accent sur", "plaidant pour", "attirant l'attention sur", "appelant l'attention sur")
)
# The present, singular and plural: addressee's preposition, action's, and what the proofs ask for.
_PRESENT = (
    ("ordonnent", "au", "de", _MUST, "fermer le tunnel"), ("enjoignent", "au", "de", _MUST, "vider la digue"), ("prescrivent", "au", "de", _MUST, "tenir un registre des barques"), ("suggèrent", "au", "de", _ASK, "tester les pompes"), 
    ("conseille", "au", "de", _ASK, "doubler les amarres"), ("conseillent", "au", "de", _ASK, "doubler les amarres"), ("commandent", "au", "de", _MUST, "lever les barrages"), ("impose", "au", "de", _MUST, "peindre les bouées"), ("imposent", "au", "de", _MUST, "peindre les bouées"),
    ("chargent", "le", "de", _MUST, "compter les barques"), ("engagent", "le", "à", _MUST, "réparer les écluses"), ("encouragent", "le", "à", _ASK, "partager les quais"), ("prient", "le", "de", _MUST, "répondre aux riverains"), ("instruisent", "le", "de", _MUST, "saisir les filets"), ("somment", "le", "de", _MUST, "payer les gardiens"),
    ("incite", "le", "à", _ASK, "louer des barges"), ("incitent", "le", "à", _ASK, "louer des barges"), ("oblige", "le", "à", _MUST, "curer le bassin"), ("obligent", "le", "à", _MUST, "curer le bassin"), ("pressent", "le", "de", _MUST, "rouvrir la passe"), ("convie", "le", "à", _ASK, "visiter les criées"),
    ("met en demeure", "le", "de", _MUST, "démolir le ponton"), ("mettent en demeure", "le", "de", _MUST, "démolir le ponton"), ("donne instruction", "au", "de", _MUST, "draguer la passe"), ("donnent instruction", "au", "de", _MUST, "draguer la passe"),
    ("donne des instructions", "au", "de", _MUST, "assécher la darse"), ("donne l'ordre", "au", "de", _MUST, "évacuer la jetée"), ("donne ordre", "au", "de", _MUST, "barrer la rampe"), ("donne mandat", "au", "de", _MUST, "vendre l'ancien bac"), ("intime l'ordre", "au", "de", _MUST, "rendre les amarres"), ("fait obligation", "au", "de", _MUST, "déclarer les escales"),
    ("lance un appel", "au", "à", _MUST, "rouvrir le chenal"), ("réitère son appel", "au", "à", _MUST, "libérer les cales"), 
    
    
    ("demanda", "au", "de", _MUST, "publier la carte des puits"),
    ("ordonna", "au", "de", _MUST, "fermer le tunnel"), ("invita", "le", "à", _ASK, "planter des haies"), ("exhorta", "le", "à", _MUST, "vacciner le bétail"), ("tient à inviter", "le", "à", _ASK, "planter des haies"), ("souhaite inviter", "le", "à", _ASK, "planter des haies"), ("entend demander", "au", "de", _MUST, "peser les caisses"),
)
FINITE = tuple(
    Cue(term, Kind.FRAME, f"Le Premier Ministre {term} {to} Ministre des Ports {infix} {what}.", modality, weak=True, infix=f"{infix}|d|que") for term, to, infix, modality, what in _PRESENT if what
) + tuple(
    Cue(term, Kind.FRAME, f"Le Premier Ministre {term} la fermeture du bac de nuit.", modality, weak=True, infix="de|d|que")
    for term, modality in (
        ("préconise", _ASK), ("préconisent", _ASK), ("prône", _MUST), ("prônent", _MUST), ("réclame", _MUST), ("réclament", _MUST), ("exigent", _MUST), ("requiert", _MUST), ("décrète", _MUST),
    )
)
_THAT = (
    ("insisté", "insister", "pour que"), ("plaidé", "plaider", "pour que"), ("veillé", "veiller", "à ce que"), ("tenu", "tenir", "à ce que"), ("demandé", "demander", "à ce que"), ("appelé", "appeler", "à ce que"), ("voulu", "vouloir", "que"),
    ("donné des instructions", "donner des instructions", "pour que"), ("donné des instructions fermes", "donner des instructions fermes", "pour que"), ("donné instruction", "donner instruction", "pour que"), ("donné des instructions", "donner des instructions", "afin que"),
)
_WANTS = (("insiste", "pour que"), ("tient", "à ce que"), ("demande", "à ce que"), ("appelle", "à ce que"), ("veille", "à ce que"), ("veut", "que"), ("entend", "que"), ("désire", "que"), ("ordonne", "que"))
INSISTED = tuple(
    Cue(f"{who} {term} {that}", Kind.FRAME, f"Le Premier Ministre a visité le port. {who.capitalize()} {term} {that} le Ministre des Ports tienne un registre des barques.", _MUST, infix="que", anaphoric=True)
    for term, that in _WANTS
    for who in ("il", "elle")
) + tuple(
    Cue(f"{term} {that}", Kind.FRAME, f"Le Premier Ministre {term} {that} le Ministre des Ports tienne un registre des barques.", _MUST, weak=True, infix="que")
    for term, that in _WANTS
) + tuple(
    Cue(f"{term} {that}", Kind.PARTICIPLE, f"Le Premier Ministre {start} {term} {that} le Ministre des Ports tienne un registre des barques.", _MUST, weak=True, infix="que")
    for *terms, that in _THAT
    for term, start in zip(terms, ("a, pour sa part,", "a tenu à"), strict=True)
)
_I = (
    ("je souhaite", _ASK), ("je souhaite donc", _ASK), ("je souhaite également", _ASK), ("je souhaite vivement", _ASK), ("je tiens à ce", _MUST), ("j'entends", _MUST), ("je veux", _MUST), ("j'attends", _MUST), ("j'attends également", _MUST), ("je demande", _MUST), ("je vous demande", _MUST), ("nous souhaitons", _ASK), ("nous demandons", _MUST), ("j'exige", _MUST), ("j'attache du prix à ce", _MUST), ("j'attache un prix particulier à ce", _MUST), ("j'attache une importance particulière à ce", _MUST), ("j'attache la plus grande importance à ce", _MUST), ("j'attache beaucoup d'importance à ce", _MUST),
    ("il faut", _MUST), ("il faudra", _MUST), ("il convient", _MUST), ("il importe", _MUST), ("il est souhaitable", _ASK), ("il serait souhaitable", _ASK), ("il est nécessaire", _MUST), ("il est essentiel", _MUST), ("il est important", _MUST), ("il est impératif", _MUST), ("il est indispensable", _MUST), ("il est primordial", _MUST), ("il est capital", _MUST), ("il est crucial", _MUST), ("il est demandé", _MUST),
)
THAT = tuple(
    Cue(f"{term} {que}", Kind.FRAME, f"{term[0].upper()}{term[1:]} {que}{' ' if que == 'que' else ''}{who} tienne un registre des barques.", modality, impersonal=True)
    for term, modality in _I
    for que, who in (("que", "le Ministre des Ports"), ("qu'", "un agent"))
)
_ADJECTIVES = (
    ("impératif", _MUST), ("indispensable", _MUST), ("essentiel", _MUST), ("urgent", _MUST), ("important", _MUST), ("nécessaire", _MUST), ("primordial", _MUST), ("capital", _MUST), ("crucial", _MUST), ("fondamental", _MUST), ("souhaitable", _ASK), ("opportun", _ASK), ("préférable", _ASK), ("obligatoire", _MUST), ("requis", _MUST), ("attendu", _MUST), ("exigé", _MUST), ("judicieux", _ASK), ("utile", _ASK),
)
NEEDED = tuple(
    Cue(f"{adjective} {infix}", Kind.PARTICIPLE, f"Il sera {adverb} {adjective} {infix}{'' if infix.endswith(chr(39)) else ' '}{what}.", modality)
    for adjective, modality in _ADJECTIVES
    for infix, adverb, what in (("de", "donc", "tenir un registre des barques"), ("d'", "absolument", "amarrer les barques"), ("que", "particulièrement", "le Ministre des Ports tienne un registre"))
    if infix == "que" or adjective not in ("attendu", "exigé", "requis")
)
# What the writer wants to have in hand: "je souhaite disposer de vos relevés avant le 20".
WANTED = tuple(
    Cue(term, Kind.FRAME, f"{term[0].upper()}{term[1:]}{'' if term.endswith(chr(39)) else ' '}{what} avant le 15 juin 2024.", modality, impersonal=True)
    for verb, modality in (("je souhaite", _ASK), ("je souhaiterais", _ASK), ("je désire", _MUST), ("j'entends", _MUST), ("je veux", _MUST), ("je dois", _MUST))
    for term, what in ((f"{verb} disposer de", "vos relevés de pêche"), (f"{verb} recevoir", "vos relevés de pêche"), (f"{verb} être destinataire de", "vos relevés de pêche"), (f"{verb} pouvoir disposer de", "vos relevés de pêche"), (f"{verb} disposer d'", "un relevé des prises"), (f"{verb} avoir communication de", "vos relevés de pêche"), (f"{verb} avoir connaissance de", "vos relevés de pêche"))
)
# "attend du ministre un plan"; "attend la pluie" asks of nobody.
AWAITED = tuple(
    Cue(term, Kind.FRAME, f"{who} {term} du Ministre des Ports, d'ici un mois, un plan de curage du bassin.", _MUST, weak=True, infix="que", to_unit=True)
    for who, term in (("Le Premier Ministre", "attend"), ("Les riverains et le Premier Ministre", "attendent"), ("Le Premier Ministre", "attend désormais"), ("Le Premier Ministre", "attend également"))
)
# Who is given a time: "a donné aux maires jusqu'à vendredi pour …".
GIVEN_TIME = tuple(
    Cue(term, Kind.PARTICIPLE, f"Le Premier Ministre {start} {term} au Ministre des Ports jusqu'au 15 juin 2024 pour curer le bassin.", _MUST, weak=True, infix="pour", to_unit=True, timed=True)
    for terms in (("donné", "donner"), ("laissé", "laisser"), ("accordé", "accorder"))
    for term, start in zip(terms, ("a, lors de sa visite du port,", "a tenu à"), strict=True)
)
ASKING = (*WANTED, *AWAITED, *GIVEN_TIME, *INSISTED, *FINITE, *THAT, *NEEDED, *PARTED, *GERUNDS, *AGREED, *TOLD, *SHOWN, *NOUNED, *STRESSED, *SAID, *BESIDE)
