"""Words that open, carry and close a demand."""

from directives.extraction.packs.entries import Cue, Kind
from directives.extraction.packs.fr.polite import POLITE
from directives.extraction.packs.fr.verbs import PRESENTS
from directives.extraction.records import Modality, Reason

_MUST, _ASK, _NOT = Modality.OBLIGATION, Modality.REQUEST, Modality.PROHIBITION
_LE = "le Ministre de la Santé"
_AU = "au Ministre de la Santé"

_FIRST = (
    ("j'engage", _LE, "à", _MUST), ("j'invite", _LE, "à", _ASK), ("je demande", _AU, "de", _MUST), ("j'instruis", _LE, "de", _MUST),
    ("j'exhorte", _LE, "à", _MUST), ("je charge", _LE, "de", _MUST), ("je prie", _LE, "de", _MUST), ("je recommande", _AU, "de", _ASK),
    ("j'ordonne", _AU, "de", _MUST), ("j'encourage", _LE, "à", _ASK), ("j'appelle", _LE, "à", _MUST), ("je les invite", "", "à", _ASK), ("je l'invite", "", "à", _ASK),
    ("je lui demande", "", "de", _MUST), ("je leur demande", "", "de", _MUST), ("nous demandons", _AU, "de", _MUST), ("nous invitons", _LE, "à", _ASK), ("je suggère", _AU, "de", _ASK),
)
_THIRD = (
    ("engage", _LE, "à", _MUST), ("invite", _LE, "à", _ASK), ("demande", _AU, "de", _MUST), ("instruit", _LE, "de", _MUST), ("exhorte", _LE, "à", _MUST),
    ("charge", _LE, "de", _MUST), ("recommande", _AU, "de", _ASK), ("appelle", _LE, "à", _MUST), ("prie", _LE, "de", _MUST), ("ordonne", _AU, "de", _MUST),
    ("enjoint", _AU, "de", _MUST), ("encourage", _LE, "à", _ASK), ("suggère", _AU, "de", _ASK),
    ("a réitéré sa demande", _AU, "de", _MUST), ("prescrit", _AU, "de", _MUST), ("somme", _LE, "de", _MUST), ("demandent", _AU, "de", _MUST), ("invitent", _LE, "à", _ASK), ("recommandent", _AU, "de", _ASK), ("appellent", _LE, "à", _MUST), ("exhortent", _LE, "à", _MUST),
)
FRAMES = tuple(
    Cue(term, Kind.FRAME, f"{term[0].upper()}{term[1:]} {whom} {infix} renforcer les contrôles.".replace("  ", " "), modality, impersonal=True, infix=f"{infix}|d")
    for term, whom, infix, modality in _FIRST
) + tuple(
    Cue(term, Kind.FRAME, f"Le Premier Ministre {term} {whom} {infix} renforcer les contrôles.", modality, weak=True, infix=f"{infix}|d|que")
    for term, whom, infix, modality in _THIRD
)
PRONOUNS = tuple(
    Cue(f"{who} {term}", Kind.FRAME, f"{who.capitalize()} {term} {whom} {infix} renforcer les contrôles.", modality, infix=f"{infix}|d", anaphoric=True)
    for term, whom, infix, modality in _THIRD
    for who in (("ils", "elles") if term.endswith("ent") else ("il", "elle"))
    if " " not in term
)
_VOUS = (
    ("je vous demande", "de", _MUST), ("je vous prie", "de", _MUST), ("je vous invite", "à", _ASK), ("je vous engage", "à", _MUST), ("je vous charge", "de", _MUST), ("je vous recommande", "de", _ASK), ("je vous saurais gré", "de", _MUST),
    ("je vous serais obligé", "de", _MUST), ("je vous serais reconnaissant", "de", _MUST), ("je vous remercie", "de", _MUST), ("je vous rappelle", "de", _MUST), ("je vous enjoins", "de", _MUST), ("je vous autorise et vous charge", "de", _MUST), ("je vous encourage", "à", _ASK),
    ("il vous est demandé", "de", _MUST), ("il vous appartient", "de", _MUST), ("il vous revient", "de", _MUST), ("il vous incombe", "de", _MUST), ("il vous est recommandé", "de", _ASK), ("vous êtes invités", "à", _ASK), ("vous êtes priés", "de", _MUST), ("vous êtes tenus", "de", _MUST),
    ("vous êtes invité", "à", _ASK), ("vous êtes prié", "de", _MUST), ("vous êtes chargés", "de", _MUST), ("nous vous demandons", "de", _MUST), ("nous vous prions", "de", _MUST), ("nous vous invitons", "à", _ASK), ("merci", "de", _MUST), ("prière", "de", _MUST), ("charge à vous", "de", _MUST), ("j'attends de vous", "de", _MUST),
)
SECOND = tuple(
    Cue(f"{term} {infix}", Kind.FRAME, f"{term.capitalize()} {infix} renforcer les contrôles.", modality, impersonal=True) for term, infix, modality in _VOUS
) + tuple(
    Cue(f"{term} d'", Kind.FRAME, f"{term.capitalize()} d'améliorer les contrôles.", modality, impersonal=True) for term, infix, modality in _VOUS if infix == "de"
)
SPLIT_SECOND = tuple(
    Cue(term, Kind.FRAME, f"{term.capitalize()}, dans ce cadre, {infix} renforcer les contrôles.", modality, impersonal=True, infix=f"{infix}|d")
    for term, infix, modality in _VOUS
    if infix in ("de", "à") and term not in ("merci", "prière", "charge à vous", "j'attends de vous")
)
_BIEN = (
    ("honneur vous demander", _MUST), ("honneur vous prier", _MUST), ("honneur vous demander bien vouloir", _MUST), ("honneur vous prier bien vouloir", _MUST), ("honneur vous inviter à", _ASK), ("prière bien vouloir", _MUST), ("vous prie bien vouloir", _MUST), ("vous demande bien vouloir", _MUST),
    ("vous devez", _MUST), ("vous devrez", _MUST), ("vous aurez à", _MUST), ("vous n'omettrez pas de", _MUST), ("vous n'oublierez pas de", _MUST), ("vous ne manquerez pas de", _MUST), ("vous voudrez bien veiller à", _MUST), ("il vous faut", _MUST), ("il vous faudra", _MUST), ("il nous faut", _MUST), ("vous êtes appelés à", _MUST), ("vous êtes encouragés à", _ASK), ("n'hésitez pas à", _ASK), ("pensez à", _MUST),
    ("je vous prie de bien vouloir", _MUST), ("je vous demande de bien vouloir", _MUST), ("je vous saurais gré de bien vouloir", _MUST), ("vous voudrez bien", _MUST), ("merci de bien vouloir", _MUST), ("veuillez", _MUST), ("prière de bien vouloir", _MUST), ("je vous remercie de bien vouloir", _MUST), ("il conviendra de", _MUST),
    ("il conviendra également de", _MUST), ("il convient également de", _MUST), ("il convient aussi de", _MUST), ("il convient donc de", _MUST), ("il conviendrait de", _ASK), ("il est impératif de", _MUST), ("il est indispensable de", _MUST), ("il est essentiel de", _MUST), ("il est urgent de", _MUST), ("il est demandé de", _MUST), ("il est également demandé de", _MUST),
    ("il est recommandé de", _ASK), ("il est souhaitable de", _ASK), ("il est suggéré de", _ASK), ("il est proposé de", _ASK), ("il est prescrit de", _MUST), ("il s'agira de", _MUST), ("il s'agira également de", _MUST), ("il s'agira notamment de", _MUST), ("il importera de", _MUST), ("il y aura lieu de", _MUST), ("il faut également", _MUST), ("il faudra également", _MUST), ("il est important de", _MUST), ("nous devons", _MUST), ("vous devez", _MUST), ("vous devrez", _MUST),
)
REQUIRING = tuple(
    Cue(f"{who}{term}", Kind.FRAME, f"{(who or 'le Premier Ministre ').capitalize()}{term} que le Ministre de la Santé renforce les contrôles.", modality, weak=not who, infix="que")
    for who in ("", "il ", "elle ")
    for term, modality in (("exige", _MUST), ("souhaite", _ASK))
)
IMPERSONAL = (
    *(Cue(term, Kind.FRAME, f"{term.capitalize()} renforcer les contrôles.", modality, impersonal=True) for term, modality in _BIEN),
    *(Cue(f"{term[:-2]}d'", Kind.FRAME, f"{term[:-2].capitalize()}d'améliorer les contrôles.", modality, impersonal=True) for term, modality in _BIEN if term.endswith(" de")),
    *(
        Cue(term, Kind.FRAME, f"{term.capitalize()} au Ministre de la Santé de renforcer les contrôles.", modality, impersonal=True, infix="de|d")
        for term, modality in (("il est également demandé", _MUST), ("il est aussi demandé", _MUST), ("il est en outre demandé", _MUST), ("il est suggéré", _ASK), ("il est proposé", _ASK), ("il est prescrit", _MUST), ("il est enjoint", _MUST), ("il est également recommandé", _ASK), ("il reviendra", _MUST), ("il appartiendra", _MUST), ("il incombera", _MUST), ("instruction est donnée", _MUST), ("ordre est donné", _MUST), ("mandat est donné", _MUST), ("instruction a été donnée", _MUST))
    ),
    Cue("il est demandé", Kind.FRAME, "Il est demandé au Ministre de la Santé de renforcer les contrôles.", _MUST, impersonal=True, infix="de|d"),
    Cue("il est recommandé", Kind.FRAME, "Il est recommandé au Ministre de la Santé de renforcer les contrôles.", _ASK, impersonal=True, infix="de|d"),
    Cue("il est instruit", Kind.FRAME, "Il est instruit au Ministre de la Santé de renforcer les contrôles.", _MUST, impersonal=True, infix="de|d"),
    Cue("il convient de", Kind.FRAME, "Il convient de renforcer les contrôles.", _MUST, impersonal=True),
    Cue("il convient d'", Kind.FRAME, "Il convient d'améliorer les contrôles.", _MUST, impersonal=True),
    Cue("il importe de", Kind.FRAME, "Il importe de renforcer les contrôles.", _MUST, impersonal=True),
    Cue("il importe d'", Kind.FRAME, "Il importe d'améliorer les contrôles.", _MUST, impersonal=True),
    Cue("il appartient", Kind.FRAME, "Il appartient au Ministre de la Santé de renforcer les contrôles.", _MUST, impersonal=True, infix="de|d"),
    Cue("il incombe", Kind.FRAME, "Il incombe au Ministre de la Santé de renforcer les contrôles.", _MUST, impersonal=True, infix="de|d"),
    Cue("il revient", Kind.FRAME, "Il revient au Ministre de la Santé de renforcer les contrôles.", _MUST, impersonal=True, infix="de|d"),
    Cue("il faut", Kind.FRAME, "Il faut renforcer les contrôles.", _MUST, impersonal=True, acting=True),
    Cue("il faudra", Kind.FRAME, "Il faudra renforcer les contrôles.", _MUST, impersonal=True, acting=True),
    Cue("il y a lieu de", Kind.FRAME, "Il y a lieu de renforcer les contrôles.", _MUST, impersonal=True),
    Cue("il y a lieu d'", Kind.FRAME, "Il y a lieu d'améliorer les contrôles.", _MUST, impersonal=True),
    *(Cue(term, Kind.FRAME, f"{term.capitalize()} le Ministre de la Santé de renforcer les contrôles.", _MUST, impersonal=True, infix="de|d", to_unit=True) for term in ("à charge pour", "charge à")),
    Cue("il est nécessaire de", Kind.FRAME, "Il est nécessaire de renforcer les contrôles.", _MUST, impersonal=True),
    Cue("il est interdit de", Kind.FRAME, "Il est interdit de modifier les contrôles.", _NOT, impersonal=True),
    Cue("il est interdit d'", Kind.FRAME, "Il est interdit d'ouvrir les scellés.", _NOT, impersonal=True),
)
_SAYING = ("souligne", "estime", "rappelle", "insiste", "précise", "indique", "ajoute")
STRESSES = tuple(
    Cue(term, Kind.STRESS, f"Le Premier Ministre {term} que le Ministre de la Santé doit renforcer les contrôles.", _MUST) for term in _SAYING
)
_MODALS = (
    ("doit", _MUST), ("devra", _MUST), ("est chargé de", _MUST), ("est tenu de", _MUST), ("est appelé à", _MUST), ("est instruit de", _MUST), ("sera chargé de", _MUST),
    ("a pour mission de", _MUST), ("est responsable de", _MUST), ("veille à", _MUST), ("veillera à", _MUST), ("est invité à", _ASK), ("est prié de", _MUST), ("est encouragé à", _ASK), ("est désormais tenu de", _MUST), ("est enjoint de", _MUST), ("est enjoint à", _MUST), ("est astreint à", _MUST), ("est sommé de", _MUST),
)
_PLURAL = (
    ("doivent", _MUST), ("devront", _MUST), ("sont chargés de", _MUST), ("sont tenus de", _MUST), ("sont appelés à", _MUST), ("sont instruits de", _MUST), ("seront chargés de", _MUST),
    ("ont pour mission de", _MUST), ("sont responsables de", _MUST), ("veillent à", _MUST), ("veilleront à", _MUST), ("sont invités à", _ASK), ("sont priés de", _MUST), ("sont enjoints de", _MUST), ("sont enjoints à", _MUST), ("sont astreints à", _MUST), ("sont sommés de", _MUST), ("sont encouragés à", _ASK),
)
# What a body has to do by its charge.
_CHARGES = ("la responsabilité", "l'obligation", "le devoir", "la charge", "pour obligation", "pour devoir", "pour responsabilité", "pour consigne", "pour instruction", "pour ordre", "l'ordre", "ordre")
CHARGES = tuple(
    Cue(f"{have} {charge} {of}", Kind.MODAL, f"{who} {have} {charge} {of}{'' if of == chr(100) + chr(39) else ' '}{what}.", _MUST)
    for charge in _CHARGES
    for have, who in (("a", "Le Ministre de la Santé"), ("ont", "Les services régionaux"), ("aura", "Le Ministre de la Santé"), ("auront", "Les services régionaux"))
    for of, what in (("de", "renforcer les contrôles"), ("d'", "améliorer les contrôles"))
)
MODALS = tuple(
    Cue(term, Kind.MODAL, f"Le Ministre de la Santé {term} renforcer les contrôles.", modality) for term, modality in _MODALS
) + tuple(
    Cue(term, Kind.MODAL, f"Les services régionaux {term} renforcer les contrôles.", modality) for term, modality in _PLURAL
) + (
    *CHARGES,
    *(
        Cue(f"{have} reçu {order} {to}", Kind.MODAL, f"{who} {have} reçu {order} {to}{'' if to == chr(100) + chr(39) else ' '}{what}.", _MUST)
        for have, who in (("a", "Le Ministre de la Santé"), ("ont", "Les services régionaux"))
        for order in ("instruction", "pour instruction", "pour mission", "mandat", "ordre", "l'ordre", "des instructions", "consigne", "pour consigne")
        for to, what in (("de", "renforcer les contrôles"), ("d'", "améliorer les contrôles"))
    ),
    *(
        Cue(f"{lead}{to}", Kind.MODAL, f"{who} {lead}{to}{'' if to.endswith(chr(39)) else ' '}{what}.", _MUST)
        for lead, who in (
            ("a mission ", "Le Ministre de la Santé"), ("ont mission ", "Les services régionaux"), ("s'est vu confier la mission ", "Le Ministre de la Santé"), ("s'est vu confier la tâche ", "Le Ministre de la Santé"), ("s'est vu confier le soin ", "Le Ministre de la Santé"), ("se sont vu confier la mission ", "Les services régionaux"), ("se voit confier la mission ", "Le Ministre de la Santé"), ("se voient confier la mission ", "Les services régionaux"),
            ("s'est vu enjoindre ", "Le Ministre de la Santé"), ("s'est vu ordonner ", "Le Ministre de la Santé"), ("s'est vu prescrire ", "Le Ministre de la Santé"), ("s'est vu intimer l'ordre ", "Le Ministre de la Santé"), ("se voit enjoindre ", "Le Ministre de la Santé"), ("a été missionné à l'effet ", "Le Ministre de la Santé"), ("a reçu la mission ", "Le Ministre de la Santé"), ("ont reçu la mission ", "Les services régionaux"), ("a la charge ", "Le Ministre de la Santé"), ("ont la charge ", "Les services régionaux"),
        )
        for to, what in (("de", "renforcer les contrôles"), ("d'", "améliorer les contrôles"))
    ),
    Cue("devrait", Kind.MODAL, "Le Ministre de la Santé devrait renforcer les contrôles.", _ASK),
    Cue("devraient", Kind.MODAL, "Les services régionaux devraient renforcer les contrôles.", _ASK),
    Cue("est chargé de l'exécution", Kind.MODAL, "Le Ministre de la Santé est chargé de l'exécution du présent décret.", _MUST),
    Cue("sont chargés de l'exécution", Kind.MODAL, "Les services régionaux sont chargés de l'exécution du présent décret.", _MUST),
    Cue("ne doit pas", Kind.FORBID, "Le Ministre de la Santé ne doit pas réduire les contrôles.", _NOT),
    Cue("ne doivent pas", Kind.FORBID, "Les services régionaux ne doivent pas réduire les contrôles.", _NOT),
    Cue("ne devra pas", Kind.FORBID, "Le Ministre de la Santé ne devra pas réduire les contrôles.", _NOT),
    Cue("ne devront pas", Kind.FORBID, "Les services régionaux ne devront pas réduire les contrôles.", _NOT),
    Cue("ne peut", Kind.FORBID, "Le service régional ne peut réduire les contrôles.", _NOT),
    Cue("ne peuvent", Kind.FORBID, "Les services régionaux ne peuvent réduire les contrôles.", _NOT),
)
# "est tenu(e)(s) de": the participle agrees with its subject, and "de" loses its vowel before one.
_PASSIVES = (
    ("chargé", "de", _MUST), ("tenu", "de", _MUST), ("instruit", "de", _MUST), ("prié", "de", _MUST), ("appelé", "à", _MUST),
    ("invité", "à", _ASK), ("encouragé", "à", _ASK), ("engagé", "à", _MUST), ("instruit", "à l'effet de", _MUST), ("instruit", "aux fins de", _MUST), ("instruit", "pour", _MUST), ("instruit", "à", _MUST), ("mandaté", "pour", _MUST), ("exhorté", "à", _MUST), ("sommé", "de", _MUST), ("enjoint", "de", _MUST), ("enjoint", "à", _MUST), ("astreint", "à", _MUST), ("mis en demeure", "de", _MUST),
)
PASSIVES = tuple(
    Cue(f"{verb} {participle}{ending} {infix}", Kind.MODAL, f"{who} {verb} {participle}{ending} {infix} renforcer les contrôles.", modality)
    for participle, infix, modality in _PASSIVES
    for who, verb, ending in (
        ("La direction de la Santé", "est", "e"), ("Les directions régionales", "sont", "es"),
        ("La direction de la Santé", "sera", "e"), ("Les directions régionales", "seront", "es"),
        ("Le Ministre de la Santé", "a été", ""), ("La direction de la Santé", "a été", "e"),
        ("Les services régionaux", "ont été", "s"), ("Les directions régionales", "ont été", "es"),
    )
) + tuple(
    Cue(f"{verb} {participle}{ending} d'", Kind.MODAL, f"{who} {verb} {participle}{ending} d'améliorer les contrôles.", modality)
    for participle, infix, modality in _PASSIVES
    if infix == "de"
    for who, verb, ending in (
        ("Le Ministre de la Santé", "est", ""), ("La direction de la Santé", "est", "e"),
        ("Les services régionaux", "sont", "s"), ("Les directions régionales", "sont", "es"),
        ("Le Ministre de la Santé", "a été", ""), ("Les services régionaux", "ont été", "s"),
    )
)
SPLIT_PASSIVES = tuple(
    Cue(term, Kind.MODAL, f"Le Ministre de la Santé {term}, dès ce mois, {infix} renforcer les contrôles.", modality)
    for term, infix, modality in (
        ("est chargé", "de", _MUST), ("est invité", "à", _ASK), ("est tenu", "de", _MUST), ("est prié", "de", _MUST),
        ("est instruit", "de", _MUST), ("est appelé", "à", _MUST), ("est engagé", "à", _MUST), ("est chargée", "de", _MUST),
        ("est invitée", "à", _ASK), ("est tenue", "de", _MUST),
    )
) + tuple(
    Cue(term, Kind.MODAL, f"Les services régionaux {term}, dès ce mois, {infix} renforcer les contrôles.", modality)
    for term, infix, modality in (
        ("sont chargés", "de", _MUST), ("sont invités", "à", _ASK), ("sont tenus", "de", _MUST), ("sont priés", "de", _MUST),
        ("sont instruits", "de", _MUST), ("sont appelés", "à", _MUST), ("sont engagés", "à", _MUST),
        ("sont chargées", "de", _MUST), ("sont invitées", "à", _ASK), ("sont tenues", "de", _MUST),
    )
)
TIMED = tuple(
    Cue(term, Kind.MODAL, f"{who} {term} {rest} pour renforcer les contrôles.", _MUST)
    for who, term, rest in (
        ("Le Ministre de la Santé", "a jusqu'au", "15 juin 2024"), ("Les services régionaux", "ont jusqu'au", "15 juin 2024"), ("Les services régionaux", "auront jusqu'au", "15 juin 2024"), ("Le Ministre de la Santé", "dispose d'un délai", "de dix jours"), ("Les services régionaux", "disposent d'un délai", "de dix jours"),
        ("Le Ministre de la Santé", "disposera d'un délai", "de dix jours"), ("Les services régionaux", "disposeront d'un délai", "de dix jours"), ("Le Ministre de la Santé", "a jusqu'à", "fin juin"), ("Les services régionaux", "ont jusqu'à", "fin juin"),
    )
)
TIMED += tuple(Cue(term, Kind.MODAL, f"Vous {term} {rest} pour renforcer les contrôles.", _MUST) for term, rest in (("avez jusqu'au", "15 juin 2024"), ("avez jusqu'à", "fin juin"), ("aurez jusqu'au", "15 juin 2024"), ("aurez jusqu'à", "fin juin")))
_NEVER = ("ne doit plus", "ne devra plus", "ne doit en aucun cas", "ne devra en aucun cas", "ne saurait", "ne pourra", "ne doit jamais", "ne doit", "ne devra", "ne devrait pas", "ne peut plus", "ne pourra plus")
_NEVERS = ("ne doivent plus", "ne devront plus", "ne doivent en aucun cas", "ne devront en aucun cas", "ne sauraient", "ne pourront", "ne doivent jamais", "ne doivent", "ne devront", "ne devraient pas", "ne peuvent plus", "ne pourront plus")
FORBIDS = tuple(Cue(term, Kind.FORBID, f"Le service des ports {term} vendre les quais.", _NOT) for term in _NEVER) + tuple(
    Cue(term, Kind.FORBID, f"Les services des ports {term} vendre les quais.", _NOT) for term in _NEVERS
)
HELD = tuple(
    Cue(term, Kind.PAST, f"{who} {term} hier au palais.", reason=Reason.BACKGROUND)
    for term, who in (("s'est tenu", "Le Conseil des ministres"), ("s'est tenue", "La commission"), ("se sont tenus", "Les comités"), ("se sont tenues", "Les commissions"), ("s'est réuni", "Le Conseil des ministres"), ("s'est réunie", "La commission"))
)
PAST = (
    *(Cue(term, Kind.PAST, f"Le Ministre de la Santé {term} renforcé les contrôles.", reason=Reason.ACCOMPLISHED) for term in ("a", "avait", "a déjà", "a été", "vient de")),
    *(Cue(term, Kind.PAST, f"Le Ministre de la Santé {term} félicité des contrôles.", reason=Reason.ACCOMPLISHED) for term in ("s'est", "s'était", "s'est également", "s'est aussi")),
    *(Cue(term, Kind.PAST, f"Les ministres {term} félicités des contrôles.", reason=Reason.ACCOMPLISHED) for term in ("se sont", "s'étaient")),
    *(Cue(term, Kind.PAST, f"Le Ministre de la Santé {term} sur les contrôles.", reason=Reason.ACCOMPLISHED) for term in ("est revenu", "est intervenu", "est longuement revenu", "est également revenu", "est largement revenu", "est enfin revenu")),
    *(Cue(term, Kind.PAST, f"Les services régionaux {term} renforcé les contrôles.", reason=Reason.ACCOMPLISHED) for term in ("ont", "avaient", "ont été", "ont déjà")),
    *(Cue(term, Kind.STATE, f"Le Ministre de la Santé {term} présent.", reason=Reason.ASSESSMENT) for term in ("est", "était", "félicite", "remercie", "salue", "dispose", "se félicite", "a félicité", "a remercié", "a salué")),
    *(Cue(term, Kind.STATE, f"Le comité de suivi {term} du report de la fête.", reason=Reason.ASSESSMENT) for term in ("prend acte", "prend note", "a pris acte", "a pris note", "prend connaissance", "a pris connaissance", "se félicite", "se réjouit", "se dit satisfait", "a débattu", "débat", "a discuté", "discute", "s'inquiète", "fait état", "a fait état")),
    *(Cue(term, Kind.STATE, f"Les comités de suivi {term} du report de la fête.", reason=Reason.ASSESSMENT) for term in ("prennent acte", "prennent note", "ont pris acte", "ont pris note", "prennent connaissance", "ont pris connaissance", "se félicitent", "se réjouissent", "ont débattu", "discutent", "s'inquiètent", "font état")),
    *(Cue(term, Kind.STATE, f"Vous {term} d'un guichet au port.", reason=Reason.ASSESSMENT) for term in ("disposez", "disposerez")),
    *(Cue(term, Kind.STATE, f"Les services régionaux {term} réunis.", reason=Reason.ASSESSMENT) for term in ("sont", "étaient", "disposent", "restent")),
    *(Cue(term, Kind.STATE, f"{term.capitalize()} le Ministre de la Santé pour ses efforts.", reason=Reason.ASSESSMENT) for term in ("je félicite", "je remercie", "je salue")),
    *(Cue(term, Kind.STATE, f"Le Premier ministre {term} à Thiès.", reason=Reason.OWN_ACT) for term in (
        "présidera", "se rendra", "séjournera", "effectuera", "participera", "prendra part", "assistera", "se réunira", "s'ouvrira", "débutera", "se tiendra", "se déroulera", "interviendra", "prononcera", "recevra", "rencontrera", "s'exprimera", "quittera", "arrivera", "inaugurera", "visitera",
    )),
    *(Cue(term, Kind.STATE, f"La réforme {term} deux régions.", reason=Reason.ASSESSMENT) for term in (
        "permettra", "concernera", "bénéficiera", "comprendra", "comportera", "portera sur", "visera", "coûtera", "représentera", "constituera", "marquera", "contribuera", "touchera", "couvrira", "atteindra", "s'élèvera", "se traduira", "entraînera", "offrira", "facilitera", "entrera en vigueur", "prendra effet", "prendra fin", "expirera", "s'appliquera", "dépendra", "restera", "demeurera", "deviendra",
    )),
    *(Cue(term, Kind.STATE, f"Les réformes {term} deux régions.", reason=Reason.ASSESSMENT) for term in (
        "permettront", "concerneront", "bénéficieront", "comprendront", "porteront sur", "viseront", "représenteront", "constitueront", "contribueront", "toucheront", "couvriront", "entreront en vigueur", "prendront effet", "s'appliqueront", "resteront", "demeureront", "se tiendront", "se dérouleront", "débuteront", "s'élèveront",
    )),
    *(Cue(term, Kind.STATE, f"Le comité de suivi {term} six membres.", reason=Reason.OWN_ACT) for term in ("comprend", "se compose de", "est composé de", "est présidé par")),
    *(Cue(f"le {body} {term}" if body[0] not in "ac" or body in ("comité", "conseil", "collège") else f"la {body} {term}" if body[0] == "c" else f"l'{body} {term}", Kind.STATE, f"RELEVÉ DE DÉCISIONS\n{'La ' if body == 'commission' else 'L’' if body == 'assemblée' else 'Le '}{body} {term} le calendrier de la criée.", reason=Reason.OWN_ACT)
      for body in ("comité", "conseil", "collège", "gouvernement", "commission", "assemblée") for term in ("valide", "approuve", "adopte", "autorise", "examine", "entérine", "ratifie", "constate")),
    *(Cue(term, Kind.STATE, f"Le comité de suivi {term} au chef-lieu.", reason=Reason.OWN_ACT) for term in ("se réunit", "siège", "délibère", "statue")),
    *(Cue(term, Kind.STATE, f"Les comités de suivi {term} au chef-lieu.", reason=Reason.OWN_ACT) for term in ("se réunissent", "siègent", "délibèrent", "statuent")),
    *(Cue(term, Kind.STATE, f"La réunion {term} suivie d'un débat.", reason=Reason.OWN_ACT) for term in ("sera", "aura lieu")),
    *(Cue(term, Kind.STATE, f"Les débats {term} publics.", reason=Reason.OWN_ACT) for term in ("seront", "auront lieu")),
    *(Cue(term, Kind.STATE, f"{term[0].upper()}{term[1:]} l'expression de ma considération distinguée.", reason=Reason.BOILERPLATE) for term in (
        "veuillez agréer", "veuillez croire en", "veuillez recevoir", "veuillez trouver ici", "je vous prie d'agréer", "je vous prie de croire en", "je vous prie de recevoir", "je vous prie de bien vouloir agréer", "nous vous prions d'agréer", "nous vous prions de recevoir", "je vous prie de trouver ici", "vous voudrez bien agréer",
    )),
    *(Cue(f"{after} {who}", Kind.NARRATIVE, f"{after.capitalize()} {who}, les tours seront livrées avant le 15 juin 2024.", reason=Reason.BACKGROUND)
      for after in ("selon", "d'après", "à en croire") for who in (
        "le promoteur", "l'entreprise", "la société", "le groupe", "l'opérateur", "l'entrepreneur", "le constructeur", "la banque", "la compagnie", "l'exploitant", "le concessionnaire", "le chantier", "les entreprises", "les promoteurs", "le syndicat", "les syndicats", "les experts", "les prévisions", "les analystes", "un communiqué de la société", "un communiqué de l'entreprise",
    )),
    Cue("compte", Kind.STATE, "Le comité de suivi compte six membres.", reason=Reason.ASSESSMENT),
    *(Cue(term, Kind.STATE, f"{who} {term} {to} verser les primes.", reason=Reason.ASSESSMENT) for who, term, to in (
        ("Le Ministre de la Santé", "s'est engagé à", ""), ("La direction de la Santé", "s'est engagée à", ""), ("Les services régionaux", "se sont engagés à", ""), ("Les directions régionales", "se sont engagées à", ""), ("Le Ministre de la Santé", "espère", ""), ("Le Ministre de la Santé", "promet", "de"), ("Les services régionaux", "promettent", "de"),
    )),
    *(Cue(term, Kind.STATE, f"Trente jours : {term} la durée du bail.", reason=Reason.ASSESSMENT) for term in ("voilà", "tel est", "telle est")),
    *(Cue(term, Kind.STATE, f"{who} {term} la liste du port.", reason=Reason.ASSESSMENT) for who, term in (("Il", "en attend"), ("Ils", "en attendent"))),
    *(Cue(term, Kind.PERMIT, f"Le Ministre de la Santé {term}{'' if term.endswith(chr(39)) else ' '}{what} les contrôles.", reason=Reason.PERMISSION)
      for have in ("a", "garde", "conserve", "aura", "dispose de") for right in ("la possibilité", "la faculté", "le droit", "le loisir", "la liberté") for term, what in ((f"{have} {right} de", "renforcer"), (f"{have} {right} d'", "améliorer"))),
    Cue("peut", Kind.PERMIT, "Le Ministre de la Santé peut renforcer les contrôles.", reason=Reason.PERMISSION),
    Cue("peuvent", Kind.PERMIT, "Les services régionaux peuvent renforcer les contrôles.", reason=Reason.PERMISSION),
    Cue("pourra", Kind.PERMIT, "Le Ministre de la Santé pourra renforcer les contrôles.", reason=Reason.PERMISSION),
    Cue("pourront", Kind.PERMIT, "Les services régionaux pourront renforcer les contrôles.", reason=Reason.PERMISSION),
    Cue("entre en vigueur", Kind.STATE, "Le présent décret entre en vigueur le jour de sa signature.", reason=Reason.BOILERPLATE),
    *(Cue(term, Kind.NARRATIVE, f"{term.capitalize()} les barrages ne devront plus manquer d'eau.", reason=Reason.BACKGROUND) for term in ("attendu que", "considérant que", "étant donné que", "vu que")),
    *(Cue(term, Kind.NARRATIVE, f"{term.capitalize()}il convient de renforcer les contrôles.", reason=Reason.BACKGROUND) for term in ("attendu qu'", "considérant qu'", "étant donné qu'", "vu qu'")),
    Cue("il s'agit", Kind.NARRATIVE, "Il s'agit de la campagne agricole.", reason=Reason.BACKGROUND),
    Cue("il est noté", Kind.STATE, "Il est noté de fortes disparités.", reason=Reason.ASSESSMENT),
    Cue("il est à relever", Kind.STATE, "Il est à relever de fortes disparités.", reason=Reason.ASSESSMENT),
    Cue("il est également à relever", Kind.STATE, "Il est également à relever de fortes disparités.", reason=Reason.ASSESSMENT),
    Cue("il y a lieu de noter", Kind.STATE, "Il y a lieu de noter de fortes disparités.", reason=Reason.ASSESSMENT),
    Cue("il y a lieu de souligner", Kind.STATE, "Il y a lieu de souligner de fortes disparités.", reason=Reason.ASSESSMENT),
    Cue("il y a lieu également de souligner", Kind.STATE, "Il y a lieu également de souligner de fortes disparités.", reason=Reason.ASSESSMENT),
    Cue("il convient de noter", Kind.STATE, "Il convient de noter de fortes disparités.", reason=Reason.ASSESSMENT),
    Cue("il convient de rappeler", Kind.STATE, "Il convient de rappeler les faits.", reason=Reason.ASSESSMENT),
)
_SUBJUNCTIVE = (
    "continue", "poursuive", "s'inspire", "prenne", "mette", "fasse", "soit", "veille", "renforce", "assure", "élabore", "procède", "accélère", "prépare", "organise", "améliore",
    "définisse", "établisse", "soumette", "présente", "propose", "finalise", "garantisse", "développe", "intensifie", "engage", "évalue", "rende", "tienne", "travaille", "examine",
)
VERBS = tuple(
    Cue(term, Kind.VERB, f"Le Premier Ministre a demandé que le Ministre de la Santé {term} les contrôles prévus.") for term in _SUBJUNCTIVE if term not in ("engage",)
)
LINKS = tuple(
    Cue(term, Kind.LINK, f"Le Ministre de la Santé doit renforcer les contrôles ; {term}, il doit former les agents.")
    for term in (
        "en outre", "par ailleurs", "de même", "également", "enfin", "à cet effet", "à cet égard", "dans ce cadre", "dans cette perspective", "ensuite", "notamment", "de plus", "aussi", "ainsi", "et",
        "pour ce faire", "en conséquence", "à ce titre", "dans ce sens", "parallèlement",
    )
)
ORDINALS = tuple(
    Cue(term, Kind.ORDINAL, f"Le Premier Ministre a demandé au Ministre de la Santé de :\n{term.capitalize()}, renforcer les contrôles.")
    for term in ("premièrement", "deuxièmement", "troisièmement", "quatrièmement", "cinquièmement", "sixièmement", "septièmement", "huitièmement", "en premier lieu", "en deuxième lieu", "en troisième lieu", "en dernier lieu")
)
PREPS = tuple(
    Cue(term, Kind.PREP, f"Le Ministre de la Santé doit renforcer les contrôles {term} la situation.")
    for term in (
        "dans", "conformément", "au titre", "par", "sur", "sous", "d'ici", "au plus tard", "à partir", "à compter", "concernant", "s'agissant", "en ce qui concerne", "au regard", "dans le cadre",
        "lors", "à l'issue", "en partant", "en veillant", "tout en", "en application", "avant", "après", "durant", "pendant", "à travers", "via", "suivant", "sans", "face", "en dépit", "malgré", "en mettant",
        "en procédant", "en accentuant", "en leur", "au niveau", "auprès", "dès", "à l'effet", "en raison", "à l'occasion", "au cours", "selon", "outre", "au moyen", "en s'appuyant", "en tenant compte", "dans l'attente", "en plus de", "d'une part", "avec diligence", "prioritairement", "désormais", "en appoint", "en vertu", "au sein", "à la suite", "en particulier",
        "en cas", "en l'absence", "en présence", "en période", "à l'arrivée", "lorsque", "lorsqu'", "si", "s'il", "s'ils", "quand", "dans l'hypothèse", "à défaut", "faute", "hors", "sauf", "au-delà", "au moindre", "à tout moment", "compte tenu", "eu égard", "devant", "chaque fois", "quant à", "pour sa part", "pour leur part", "de son côté", "de leur côté", "à son tour", "à leur tour", "de façon", "de manière", "de concert",
    )
)
PURPOSES = tuple(
    Cue(term, Kind.PURPOSE, f"Le Ministre de la Santé doit renforcer les contrôles ; {term} réduire les risques.", reason=Reason.PURPOSE)
    for term in ("afin de", "afin d'", "afin que", "pour", "en vue de", "en vue d'", "dans le but de", "dans l'optique de", "visant à")
) + tuple(
    Cue(term, Kind.PURPOSE, f"Le Ministre de la Santé doit renforcer les contrôles ; {term}{'' if term.endswith(chr(39)) else ' '}{who} limite les risques.", reason=Reason.PURPOSE)
    for term, who in (("afin qu'", "on"), ("pour que", "chacun"), ("pour qu'", "on"), ("de sorte que", "chacun"), ("de sorte qu'", "on"), ("de manière à ce que", "chacun"), ("de façon à ce que", "chacun"))
)
PARTNERS = tuple(
    Cue(term, Kind.PARTNER, f"Le Ministre de la Santé, {term} le Ministre des Finances, doit renforcer les contrôles.", human="lien" not in term and "rapport" not in term and "relation" not in term and "synergie" not in term)
    for term in (
        "en relation avec", "en rapport avec", "en collaboration avec", "en liaison avec", "en concertation avec", "de concert avec", "en coordination avec", "en partenariat avec", "conjointement avec", "en lien avec",
        "en synergie avec", "en étroite collaboration avec", "en étroite relation avec", "en étroite coordination avec", "en étroite liaison avec", "en parfaite collaboration avec", "avec l'appui de", "après consultation avec", "en coopération avec", "en conjonction avec",
    )
)
URGENCY = (
    *(
        Cue(term, Kind.URGENT, f"Le Ministre de la Santé doit {term} renforcer les contrôles.", urgent=True)
        for term in (
            "sans délai", "en urgence", "d'urgence", "immédiatement", "urgemment", "avec diligence", "diligemment", "sans tarder", "dans les plus brefs délais", "dans les meilleurs délais", "toutes affaires cessantes", "avec célérité", "de toute urgence", "en extrême urgence",
        )
    ),
    *(Cue(term, Kind.URGENT, f"Le Premier Ministre a souligné {term}{'' if term.endswith(chr(39)) else ' '}{what}.", urgent=True) for term, what in (("l'urgence de", "renforcer les contrôles"), ("l'urgence d'", "améliorer les contrôles"), ("l'urgence pour", "les maires de renforcer les contrôles"))),
    Cue("diligente", Kind.URGENT, "Le Ministre de la Santé veillera à la mise en place diligente des contrôles.", urgent=True),
    Cue("urgente", Kind.URGENT, "Le Ministre de la Santé veillera à la mise en place urgente des contrôles.", urgent=True),
)
NARRATIVES = tuple(
    Cue(term, Kind.NARRATIVE, f"{term.capitalize()} plusieurs invités.", reason=Reason.BACKGROUND)
    for term in ("pour plus d'informations", "pour plus d'information", "pour en savoir plus", "pour toute information complémentaire", "pour plus de détails", "étaient présents", "étaient présentes", "selon le rapport", "toutefois", "cependant", "néanmoins", "voici", "ont pris part")
)
MASKS = tuple(
    Cue(term, Kind.MASK, f"La séance porte sur {term} du service.")
    for term in ("la demande", "les demandes", "une demande", "la charge", "en charge", "l'engagement", "pris en charge", "prise en charge", "il y a", "à la demande", "qui a", "qui ont", "qui est", "qui sont", "qu'il a", "ayant", "on a", "rendant compte", "tenant compte", "compte rendu", "en compte", "se rendant compte")
)
MASKS += tuple(
    Cue(term, Kind.MASK, f"Le préfet de région remet avant le 15 juin 2024 les comptes des régies{joint}{term}{rest}.")
    for term, joint, rest in (
        ("relevant de", " ", " sa tutelle"), ("relevant du", " ", " préfet"), ("relevant des", " ", " communes"), ("relevant d'", " ", "un autre ordre"), ("en précisant", ", ", " si elles sont closes"), ("en indiquant", ", ", " si elles sont closes"),
        ("en soulignant", ", ", " que la caisse est fermée"), ("en ajoutant", ", ", " que la caisse est fermée"), ("en estimant", ", ", " si elles sont à jour"),
    )
)
CUES = (
    *FRAMES, *POLITE, *FORBIDS, *HELD, *REQUIRING, *SECOND, *SPLIT_SECOND, *PRONOUNS, *IMPERSONAL, *STRESSES, *MODALS, *TIMED, *PASSIVES, *SPLIT_PASSIVES, *PAST, *VERBS, *PRESENTS, *LINKS, *ORDINALS, *PREPS, *PURPOSES, *PARTNERS, *URGENCY, *NARRATIVES, *MASKS,
)
