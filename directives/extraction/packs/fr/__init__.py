"""French."""

from directives.extraction.packs.entries import Grammar, Pack
from directives.extraction.packs.fr.acting import (
    AGENTIVE,
    BETWEEN,
    CALLED,
    CALLING,
    DATIVES,
    DEFINITE,
    GIVEN,
    GOVERNING,
    MANY,
    OBJECT_OPENS,
    PARALLEL,
    TOTALS,
    TOWARD,
)
from directives.extraction.packs.fr.asking import ASKING, AUXILIARY, BEHIND, FURTHER, SAID_LAST, THEM
from directives.extraction.packs.fr.bodies import BODIES
from directives.extraction.packs.fr.citations import BASES, REFERENCES
from directives.extraction.packs.fr.columns import COLUMNS
from directives.extraction.packs.fr.cues import CUES
from directives.extraction.packs.fr.header import HEADER
from directives.extraction.packs.fr.heads import HEADS
from directives.extraction.packs.fr.layout import FIELDS, FURNITURE, SECTIONS
from directives.extraction.packs.fr.limits import LIMITS, SLOTS
from directives.extraction.packs.fr.names import HELPING, NO_BODIES
from directives.extraction.packs.fr.roles import ROLES
from directives.extraction.packs.fr.signs import LETTERS, STOP_WORDS

# A verb in the infinitive by its ending, with the pronouns and adverbs that may stand before it.
_INFINITIVE = (
    r"(?:(?:ne pas|ne jamais|ne plus|ne point|ne|bien|mieux|davantage|également|aussi) )?(?:(?:se|y|en|me|lui|leur|les|le|la) |s'|l'|m')?"
    r"(\w{2,}(?:er|ir|oir|ttre|ndre|oudre|uire|crire|aître|clure|rompre|courre|faire|suivre|terdire|édire|tredire|perdre|vaincre|vivre|xtraire|straire|croître|[ée]lire|relire)|faire|dire|lire|suivre|relire|élire|écrire|extraire|perdre|rompre|vaincre|vivre|croître|boire|croire|cuire|nuire|moudre|coudre|taire|redire|être)(?!\w)"
)
_NOT_VERBS = (
    "premier", "dernier", "janvier", "février", "papier", "métier", "courrier", "dossier", "chantier", "calendrier", "quartier", "financier", "particulier", "régulier",
    "foncier", "hier", "fer", "mer", "cher", "hiver", "avenir", "plaisir", "loisir", "souvenir", "devoir", "espoir", "soir", "noir", "miroir", "terroir", "leader", "atelier",
    "ouvrier", "routier", "cahier", "lettre", "affaire", "judiciaire", "entier", "premièrement", "sera", "seront", "aura", "auront", "pourra", "pourront", "opéra", "caméra",
    "sénat", "conseiller", "officier", "policier", "foyer", "loyer", "levier", "fichier", "escalier", "sanitaire", "militaire", "maraîcher", "forestier", "minier", "hospitalier", "immobilier", "mobilier", "pétrolier", "céréalier", "semencier", "arachidier", "contra", "extra", "infra", "ultra",
    "trouverez", "pourrez", "aurez", "serez", "recevrez", "disposerez", "constaterez", "bénéficierez", "comprendrez", "verrez", "saurez", "devrez", "voudrez", "front", "trésorier", "greffier", "huissier", "pompier", "infirmier", "banquier", "chancelier", "affront", "gendarmerie",
)
_NOMINAL = (
    r"(?:l'|la |le |les |une? |leurs? |sa |son |ses |d'une? )?(?:(?:bonne|stricte?|parfaite|meilleure?|pleine|rapide|nécessaire|juste|saine|rigoureuse|effective|prompte|plus grande|correcte|libre|réelle|scrupuleux|bon|plein|parfait|renforcement et (?:la |l')) )?"
    r"(?!(?:gouvernement|département|direction|commission|région|administration|situation|question|population|condition|notion|section|session|institution|délégation|nation|station|document|moment|élément|argument|sentiment|fondement|commencement|comportement|tempérament)s?(?!\w))"
    r"(?:(?:mise|prise|remise)s? (?:en|à|sous|hors|au) \w+|(?:\w{3,}(?:tion|sion|xion|ssement|ement|tage|dage|sage|nage|rage|lage|cage|vage)|suivi|appui|achat|envoi"
    r"|audit|étude|contrôle|inventaire|saisine|relance|poursuite|reprise|visite|enquête|bilan|rappel|report|retrait|dépôt|(?:ré)?examen|essai|tenue|transfert|recours|accueil"
    r"|maintien|soutien|choix|gel|arrêt|entretien|octroi|recrutement|lancement|(?:ré)?ouverture|fermeture|signature|mise|prise|respect|baisse|hausse|veille|surveillance|défense|sauvegarde|recherche|réforme|refonte|ma[iî]trise|vigilance|hébergement|lutte|présence|garantie|fourniture|collecte|récolte|remise|levée|montée|création"
    r"))s?(?!\w)(?=,| (?:de|d'|du|des|à|au|aux|en|par|contre|sur|sans|immédiat|\w+e?s? (?:de|d'|du|des)))"
)
# What is sent and gives orders, to whom, and the rules that somebody gives.
_SENT = r"(?:circulaire|note|lettre|télégramme|instruction|courrier|message|directive|missive|dépêche|correspondance|mémorandum|mémo|consigne|règle)s?"
_RULES = r"(?:règles?|consignes|instructions|directives|mesures|restrictions|interdictions|obligations|principes|lignes directrices|conditions)"
GRAMMAR = Grammar(
    language="fr",
    country="FR",
    determiners=("à l'attention du", "à l'attention de la", "à l'attention de l'", "à l'attention des", "à l'endroit du", "à l'endroit de la", "à l'endroit de l'", "à l'endroit des", "à l'adresse du", "à l'adresse de la", "à l'adresse de l'", "à l'adresse des", "auprès du", "auprès de la", "auprès de l'", "auprès des", "son excellence monsieur le", "son excellence madame la", "son excellence le", "son excellence la", "s.e.m. le", "s.e. le", "sa majesté le", "sa majesté la", "l'honorable", "à tous les", "à toutes les", "à tous", "à toutes", "à chacun des", "à chacune des", "mon", "ma", "mes", "son", "sa", "notre", "votre", "leur", "le", "la", "les", "l'", "l'ensemble des", "l'ensemble du", "l'ensemble de la", "l'ensemble de l'", "à l'ensemble des", "à", "autres", "différents", "différentes", "chacun des", "chacune des", "certains", "certaines", "plusieurs", "principaux", "principales", "un", "une", "des", "du", "de la", "de l'", "au", "aux", "à la", "à l'", "ce", "cet", "cette", "ces", "chaque", "tous les", "toutes les", "tout", "monsieur le", "madame la", "mesdames et messieurs les", "mesdames, messieurs les", "messieurs les", "mesdames les", "madame et monsieur les", "monsieur et madame les", "madame et messieurs les", "mesdames et monsieur les", "mesdames et messieurs", "messieurs et mesdames les", "mmes et mm. les", "mm. les", "mmes les", "m. le", "mme la", "monsieur l'", "madame l'", "nos", "ses", "leurs", "d'", "de", "monsieur", "madame"),
    splitting=("à l'attention du", "à l'attention de la", "à l'attention de l'", "à l'attention des", "à l'endroit du", "à l'endroit de la", "à l'endroit de l'", "à l'endroit des", "à l'adresse du", "à l'adresse de la", "à l'adresse de l'", "à l'adresse des", "auprès du", "auprès de la", "auprès de l'", "auprès des", "son excellence monsieur le", "son excellence madame la", "son excellence le", "son excellence la", "s.e.m. le", "s.e. le", "sa majesté le", "sa majesté la", "l'honorable", "à tous les", "à toutes les", "à tous", "à toutes", "à chacun des", "à chacune des", "mesdames et messieurs les", "mesdames, messieurs les", "messieurs les", "mesdames les", "madame et monsieur les", "monsieur et madame les", "madame et messieurs les", "mesdames et monsieur les", "mesdames et messieurs", "messieurs et mesdames les", "mmes et mm. les", "mm. les", "mmes les", "m. le", "mme la", "monsieur l'", "madame l'", "le", "la", "les", "l'", "l'ensemble des", "leurs", "chacun des", "chacune des", "au", "aux", "à la", "à l'", "chaque", "monsieur le", "madame la", "toutes les", "tous les"),
    conjunctions=("et", "ainsi que", "ou"),
    head_final=False,
    verb_lexicon=False,
    infinitive=_INFINITIVE,
    not_verbs=(*_NOT_VERBS, *dict.fromkeys(head.term.split()[0] for head in (*HEADS, *ROLES, *BODIES))),
    future=r"(?<![\w'])(?:[nsmy]'|(?<=il )l'|(?<=ls )l'|(?<=le )l'|(?<=es )l'|(?<=ui )l')?(?:(?<!qui )(?<!dont )(?<!qu')aur(?:a|ont) (?:été )?(?:\w+ment )?(?!lieu|droit)\w{3,}(?:é|i|u|it|is)(?:e|s|es)?|\w+(?:era|ira|dra|tra|vra|rra|ront)|(?<=vous )(?:(?:me|m'|nous|lui|leur|les|y|en|le|la|l') ?)?\w+rez)(?!\w)",
    infixes=("à", "de", "d'", "que"),
    heading_prefixes=("pour", "concernant"),
    openers=(),
    instruments=(
        "depeche", "telegramme", "releve de", "proces-verbal", "decision", "arrete ", "arrete n", "decret", "reglement", "deliberation",
        "dépêche", "télégramme", "document officiel", "résolution", "plan d", "circulaire", "note de service", "note circulaire", "instruction", "feuille de route", "programme", "relevé de", "procès-verbal", "directive", "décision", "arrêté", "décret", "protocole",
        "règlement", "charte", "lettre circulaire", "note aux", "ordre de service", "délibération", "compte rendu",
    ),
    obeying=(),
    askers=(),
    needs=("nécessité", "urgence", "impératif", "obligation", "importance", "impérieuse nécessité"),
    pressing=r"(?:nécessité|urgence|impératif|impérieuse nécessité)(?:,? pour [^,;.:]{3,80}?,?)? d'une? (?!\w+ (?:mondiale?|internationale?|sanitaire)(?!\w))",
    toward=(),
    lead_ins=(),
    nominal=_NOMINAL,
    announced=("règles", "prescriptions", "ordres", "obligations", "précautions", "gestes", "mesures", "décisions", "actions", "recommandations", "instructions", "orientations", "directives", "dispositions", "priorités", "tâches", "consignes", "diligences", "calendrier", "engagements"),
    advised=("recommandations", "suggestions", "propositions suivantes"),
    anaphors=("il", "elle", "ils", "elles", "celui-ci", "celle-ci", "ceux-ci", "celles-ci", "ce dernier", "cette dernière", "ces derniers", "ces dernières"),
    passive=(
        r"(?:(?:doi(?:t|vent)|dev(?:ra|ront|rait|raient))(?: (?:en outre|\w+))? être|ser(?:a|ont))(?: (?:en outre|\w+ment|aussi|ensuite|désormais))? "
        r"(?!(?:puni|sanctionné|réprimé|frappé|poursuivi|passible|mandaté|exhorté|sommé|enjoint|astreint|chargé|tenu(?!e?s? (?:à jour|informée?s?|à (?:la |leur |votre )?disposition|compte|secr))|invité|prié|instruit|appelé|encouragé|engagé|présidé|piloté|animé|composé|administré|dirigé|régi|doté|formé|constitué|situé|suivi|marqué|consacré|placé|assisté|réputé|considéré|représenté|dédié|fondé|connu|rappelé)(?:e|s|es)?(?!\w))"
        r"\w{2,}(?:[éiu]|it|[aeo]int|ert|is)(?:e|s|es)?(?!\w)"
    ),
    never=r"(?:\sne |\sn')(?:\w+ )?$",
    agents=("par",),
    nones=("aucun", "aucune", "nul", "nulle", "ni"),
    through=("agissant par l'intermédiaire de", "par l'intermédiaire de"),
    second_person=("vous", "veuillez", "merci", "prière", "votre", "vos"),
    negations=("ne pas", "ne plus", "ne jamais", "ne point", "ne"),
    list_openers=(),
    soft_ends=("le", "la", "les", "de", "du", "des", "et", "à", "au", "aux", "en", "pour", "par", "sur", "avec", "dans", "que", "qui", "ou"),
    abbreviations=("m", "mm", "mme", "mlle", "dr", "pr", "art", "n", "etc", "cf", "p", "st", "av", "bd", "ex", "al", "réf", "tél", "vol"),
    stop_words=STOP_WORDS,
    letters=LETTERS,
    bare_capitals=(("é", "e"), ("è", "e"), ("ê", "e"), ("à", "a"), ("â", "a"), ("ç", "c"), ("î", "i"), ("ô", "o")),
    months=(("janvier", 1), ("février", 2), ("fevrier", 2), ("mars", 3), ("avril", 4), ("mai", 5), ("juin", 6), ("juillet", 7), ("août", 8), ("aout", 8), ("septembre", 9), ("octobre", 10), ("novembre", 11), ("décembre", 12), ("decembre", 12)),
    numerals=(("un", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6), ("sept", 7), ("huit", 8), ("neuf", 9), ("dix", 10), ("onze", 11), ("douze", 12), ("treize", 13), ("quatorze", 14), ("quinze", 15), ("seize", 16), ("dix-sept", 17), ("dix-huit", 18), ("dix-neuf", 19), ("vingt", 20), ("une", 1), ("vingt et un", 21), ("vingt-quatre", 24), ("vingt quatre", 24), ("vingt-cinq", 25), ("trente", 30), ("trente-six", 36), ("quarante", 40), ("quarante-cinq", 45), ("quarante cinq", 45), ("quarante-huit", 48), ("quarante huit", 48), ("cinquante", 50), ("soixante", 60), ("soixante-douze", 72), ("soixante douze", 72), ("soixante-quinze", 75), ("quatre-vingt-dix", 90), ("quatre vingt dix", 90), ("cent", 100), ("cent vingt", 120), ("cent-vingt", 120), ("cent quatre-vingts", 180), ("cent quatre vingt", 180), ("premier", 1), ("première", 1), ("deuxième", 2), ("second", 2), ("seconde", 2), ("troisième", 3), ("quatrième", 4), ("dernier", 4), ("1er", 1), ("1ère", 1), ("2e", 2), ("3e", 3), ("4e", 4), ("2ème", 2), ("3ème", 3), ("4ème", 4), ("2nd", 2), ("vingt-et-un", 21), ("vingt-deux", 22), ("vingt-trois", 23), ("vingt-six", 26), ("vingt-sept", 27), ("vingt-huit", 28), ("vingt-neuf", 29), ("trente et un", 31), ("trente-et-un", 31), ("trente-cinq", 35), ("soixante-dix", 70), ("quatre-vingts", 80), ("quatre-vingt", 80), ("deux cents", 200), ("trois cents", 300), ("cinquième", 5), ("sixième", 6), ("septième", 7), ("huitième", 8), ("dixième", 10), ("douzième", 12), ("quinzième", 15), ("vingtième", 20), ("trentième", 30), ("quarantième", 40), ("soixantième", 60), ("5e", 5), ("8e", 8), ("10e", 10), ("15e", 15), ("20e", 20), ("30e", 30), ("5ème", 5), ("8ème", 8), ("10ème", 10), ("15ème", 15), ("30ème", 30)),
    units=(("jours ouvrables", "working_days"), ("jours ouvrés", "working_days"), ("jour ouvrable", "working_days"), ("jour ouvré", "working_days"), ("jours", "days"), ("jour", "days"), ("semaines", "weeks"), ("semaine", "weeks"), ("mois", "months"), ("ans", "years"), ("an", "years"), ("années", "years"), ("année", "years"), ("heures", "hours"), ("heure", "hours")),
    periods=(("jour", "day"), ("jours", "day"), ("journée", "day"), ("matin", "day"), ("matins", "day"), ("soirs", "day"), ("soir", "day"), ("nuit", "day"), ("semaine", "week"), ("semaines", "week"), ("mois", "month"), ("trimestre", "quarter"), ("trimestres", "quarter"), ("semestre", "half-year"), ("semestres", "half-year"), ("année", "year"), ("an", "year"), ("ans", "year"), ("exercice", "year")),
    parts=(("début", "begin"), ("mi", "middle"), ("milieu", "middle"), ("courant", "end"), ("terme", "end"), ("clôture", "end"), ("fin", "end")),
    weekdays=(("lundi", 0), ("mardi", 1), ("mercredi", 2), ("jeudi", 3), ("vendredi", 4), ("samedi", 5), ("dimanche", 6)),
    arithmetic=(("last", "{words} : dernier jour le {due}"), ("closed", ", sans les samedis, dimanches et jours chômés {days}"), ("made_up", ", avec les jours travaillés en échange {days}")),
    interposed=("le cas échéant", "en tant que de besoin", "si nécessaire", "au besoin", "éventuellement", "s'il y a lieu"),
    shortest_acronym=3,
    clitics=("lui", "leur", "me", "m'", "y", "en", "se", "ne", "n'", "s'", "nous", "vous", "l'", "ne s'", "en outre", "sur", "à l'effet de", "à l'effet d'", "aux fins de", "aux fins d'", "en vue de", "en vue d'", "afin de", "afin d'", "pour", "dans le but de", "dans le but d'", "dans le sens de", "à charge de", "à charge d'"),
    nobody=("néant", "sans objet", "aucun", "aucune", "n/a", "n a", "-"),
    day_words=("le", "fin", "en", "au", "pour le"),
    year_words=("année", "exercice"),
    parts_of_year=((r"{n}(?:er|e|ème) trimestre (?:de )?(?:l'année )?", 3), (r"t{n}[ /-]", 3), (r"{n}(?:er|e|nd|ème) semestre (?:de )?(?:l'année )?", 6), (r"s{n}[ /-]", 6)),
    until=("à", "au", "jusqu'à", "jusqu'au", "jusqu'en"),
    particles=("de", "du", "des", "la", "le", "d"),
    dittos=("idem", "id", "même", "voir ci-dessus", "//", '"', "''", "″", "〃"),
    ordinal_endings=("er", "ère"),
    of=("de",),
    articles=("à l'attention du", "à l'attention de la", "à l'attention de l'", "à l'attention des", "à l'endroit du", "à l'endroit de la", "à l'endroit de l'", "à l'endroit des", "à l'adresse du", "à l'adresse de la", "à l'adresse de l'", "à l'adresse des", "auprès du", "auprès de la", "auprès de l'", "auprès des", "son excellence monsieur le", "son excellence madame la", "son excellence le", "son excellence la", "s.e.m. le", "s.e. le", "sa majesté le", "sa majesté la", "l'honorable", "mesdames et messieurs les", "mesdames, messieurs les", "messieurs les", "mesdames les", "madame et monsieur les", "monsieur et madame les", "madame et messieurs les", "mesdames et monsieur les", "mesdames et messieurs", "messieurs et mesdames les", "mmes et mm. les", "mm. les", "mmes les", "m. le", "mme la", "monsieur l'", "madame l'", "monsieur le", "madame la", "à la", "à l'", "au", "aux", "du", "des", "de la", "de l'", "d'", "le", "la", "les", "l'", "à", "ce", "cet", "cette", "ces"),
    definite=("son excellence monsieur le", "son excellence madame la", "son excellence le", "son excellence la", "s.e.m. le", "s.e. le", "sa majesté le", "sa majesté la", "l'honorable", "le", "la", "l'", "monsieur"),
    alien=("un", "une", "en", "y", "se", "lui", "ne", "il", "elle", "ils", "elles", "dont", "qui"),
    takes_object=(
        r" (?:en|y) \w+ (?:le|la|les|l'|un|une|des|au|aux|à|par) ?"
        r"|(?<!\w)(?:l[ae] |les |l')(?:\w*met|\w*mettent|rend|rendent|\w*tient|\w+tiennent|reverse|reversent|verse|versent|dépose|déposent|retourne|retournent|renvoie|renvoient|notifie|notifient|communique|communiquent|publie|publient|affiche|affichent|signe|signent|assure|assurent|remplace|remplacent|applique|appliquent|exécute|exécutent|soumettent|restitue|restituent|convoque|convoquent|informe|informent|avise|avisent|saisit|saisissent|inscrit|inscrivent)(?= (?:dans|avant|sous|à|au|aux|en|par|d'|tous|chaque|sur|de)(?!\w))"
    ),
    that=("que", "qu'"),
    sent=(
        rf"(?<!\w){_SENT}(?!\w)[^.;:,\n]{{0,60}},? (?:(?:a été |est |sera )?(?:envoyée?s?|adressée?s?|transmise?s?|destinée?s?|expédiée?s?|diffusée?s?)|s'adresse(?:nt)?|à (?:l'attention|destination|l'intention)) (?=à |aux? |des? |du )"
        rf"|(?<!\w)(?:édicté|imposé|fixé|donné|dicté|adressé|transmis|envoyé|énoncé|remis) (?:[^.;:,\n]{{0,40}} )?(?:{_RULES}|{_SENT})(?!\w)[^.;:,\n]{{0,40}}? (?=à |aux? )"
        r"|(?P<you>(?:^|(?<=\n)|(?<=, )|(?<=,\n))(?:monsieur|madame|messieurs|mesdames|mm\.) (?=(?:le|la|les|l') ?[^,\n]{4,60},))"
    ),
    sent_to=r"(?:(?! (?:ce|cette|(?:les |leur |lui |l'|en )\w+ant|(?:demand|appel|invit|rappel|enjoign|exhort|pri|ordonn|prescriv|interdis|autoris|précis|indiqu|fix|portant|concern)ant|relati(?:f|ve)s?|et que|et dont|qui|que|dont|pour|afin|le \d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|au cours|lors|en|par|sur|après|avant|dans)(?!\w))[^.;:,\n]){3,90}",
    ruled=rf"(?<!\w)(?:édicté|imposé|fixé|dicté|énoncé|énuméré|posé|décrété|prescrit|institué) (?:[^.;:,]{{1,40}} )?{_RULES}(?!\w)",
    speech_tags=("a-t-il", "a-t-elle", "a-t-on", "ont-ils", "ont-elles", "dit-il", "dit-elle"),
    auxiliaries=("a", "ont", "vient de", "avait"),
    divisions=("article", "art.", "section", "titre", "chapitre"),
    counted=("article", "alinéa", "paragraphe", "n°", "numéro", "chapitre", "titre"),
    numbered=("action", "mesure", "décision", "recommandation", "tâche", "axe", "activité", "sous-activité", "diligence", "livrable", "produit", "point", "rec."),
    prepositions=("en", "sur", "sous", "par", "pour", "avec", "sans", "et"),
    relative_pronouns=("qui", "que", "qu'", "dont", "où"),
    you=r"(?<!\w)vous (?:(?:me|nous|lui|leur|les|y|en|le|la|vous|ne) |[mlnvy]'){0,2}$",
    first_person=r"(?<!\w)(?:je |j'|nous |on )(?:(?:vous|te|leur|lui|les|le|la|en|y|ne) |[lmn]'){0,2}$",
    orders=(
        r"(?<!\w)(?:instructions|consignes|directives|orientations|ordres|décisions|mesures|conclusions|résolutions|recommandations|règles|prescriptions|obligations|diligences|précautions|injonctions|préconisations|gestes)"
        r"(?![^:;.]{0,60}individuelles)[^:;.]{0,90}?(?: suivant(?:e)?s|,? ci-(?:après|dessous)|,? que voici|,? ainsi qu'il suit|,? comme suit|,? à savoir| à (?:adopter|respecter|suivre|appliquer|observer|mettre en œuvre))(?!\w)"
    ),
    labels=rf"(?:missions?|tâches?|consignes?|instructions?|attributions|travail demandé|objet de la mission|mandat|à faire|diligences?) ?: ?(?:[-–—•] ?)?(?={_INFINITIVE})",
    decided=("décisions", "mesures", "conclusions", "résolutions"),
    imperative=(
        r"(?P<sent>à (?:nous |me )?(?:retourner|transmettre|renvoyer|adresser|rendre|remettre|déposer|compléter|communiquer|faire parvenir|afficher|diffuser|restituer)(?=,? (?:au|à|avant|d'ici|sous|dans|pour|impérativement|par)(?!\w)))|"
        r"(?:(?P<never>ne |n')(?:(?:le|la|les|lui|leur|y|en|vous) |l')?)?(?P<verb>(?!(?:chez|assez|nez|rez)(?!\w))\w{2,}ez|faites|soyez|ayez|dites)(?:-(?:vous|les|le|la|moi|leur|lui|y|en))*(?![\w-])(?! vous|\?)"
    ),
    idle=(
        "veuillez", "abonnez", "découvrez", "téléchargez", "cliquez", "partagez", "retrouvez", "rejoignez", "connectez", "identifiez", "écoutez", "regardez", "recevez", "commentez", "acceptez", "créez", "votez", "profitez", "gérez", "personnalisez", "continuez", "imaginez", "sachez", "voyez", "lisez", "notez",
        "rassurez", "pouvez", "voulez", "souhaitez", "avez", "êtes", "étiez", "aviez", "trouvez", "excusez", "oubliez", "likez", "réagissez", "devenez", "croyez", "pensez", "dites", "cherchez", "tapez", "revoyez", "explorez", "parcourez", "agrandissez", "agréez",
    ),
    banned=(
        r"(?:(?:est|sont|sera|seront|reste|restent|demeure|demeurent) (?:(?:\w+ment|donc|aussi|désormais|toujours|également|en outre|par conséquent|ici) )?(?:interdit|proscrit|prohibé|banni|défendu|à proscrire|à éviter|à bannir)(?:e|s|es)?"
        r"|(?:est|sont|sera|seront) pas (?:\w+ment )?(?:autorisé|permis|toléré|admis)(?:e|s|es)?)(?!\w)"
    ),
    required=(
        r"(?:est|sont|sera|seront|reste|restent|demeure|demeurent) (?:(?:\w+ment|donc|aussi|désormais|toujours|également|en outre|par conséquent) )?(?:(?:obligatoire|indispensable|impérati[fv]e?|attendu|requis|exigé|imposé|demandé|recommandé|préconisé|prescrit|de rigueur)(?:e|s|es)?(?! par)"
        r"|à (?!noter|souligner|relever|signaler|craindre|déplorer|rappeler|regretter|saluer|voir|venir|prévoir|espérer|redouter|supposer|retenir|chercher|distinguer)\w{2,}(?:er|ir|re))(?!\w)"
    ),
    done=(
        r"(?:est|sont) (?:(?:\w+ment|ensuite|aussi|également|alors|désormais|donc|en outre|chaque \w+) )?"
        r"(?!(?:prévu|fixé|attendu|programmé|prolongé|situé|composé|constitué|formé|présidé|dirigé|régi|doté|marqué|consacré|réputé|considéré|dédié|fondé|connu|rappelé|entendu|convenu|admis|arrivé|venu|parti|né|mort|devenu|resté|passé|allé|survenu|intervenu|paru|concerné|touché|confronté|soumis|lié|dû"
        r"|apprécié|salué|satisfait|exposé|avéré|compris|vu|apparu|issu|basé|installé|implanté|ouvert|fermé|suspendu|annulé|reporté|clos|terminé|achevé|engagé|impliqué|mobilisé|décidé|créé|institué|abrogé|habilité|autorisé|réuni|représenté|associé|estimé|évalué|puni|sanctionné|réprimé|frappé|poursuivi|reconduit|renouvelé|élu|nommé|prorogé|porté|supprimé|informé|possible|maintenu|étendu|limité|ramené|élevé|gratuit|chargé|tenu|invité|prié|instruit|appelé)(?:e|s|es)?(?!\w))"
        r"\w{2,}(?:[éiu]|it|[aeo]int|ert|is)(?:e|s|es)?(?!\w)"
    ),
    firm=r"(?<!\w)(?:(?:est|sont) (?:\w+ment )?(?:tenu|présenté|transmis|adressé|communiqué|remis|notifié|affiché|consigné|conservé|archivé|vérifié|contrôlé|établi|rédigé|renseigné|complété|annexé|joint|retourné|actualisé|signalé|déclaré|soumis|mis à jour|désigné|recensé)(?:e|s|es)?(?! (?:par|depuis|à ce jour|aujourd'hui))|systématiquement|obligatoirement|impérativement|immédiatement|strictement|rigoureusement|régulièrement|quotidiennement|scrupuleusement|sans délai|sans tarder|sans exception|en permanence|dans tous les cas|en tout état de cause|au préalable|préalablement|aussitôt|dans les meilleurs délais|sous la responsabilité)(?!\w)",
    called=CALLED,
    calling=CALLING,
    called_by=DEFINITE,
    many=MANY,
    datives=DATIVES,
    object_opens=OBJECT_OPENS,
    toward_action=TOWARD,
    between=BETWEEN,
    agreeing=("convenu", "décidé", "arrêté", "retenu", "entendu", "résolu"),
    conditional=r"(?<!\w)\w{2,}rai(?:t|ent)(?!\w)",
    each=("tout", "toute", "chaque"),
    agentive=AGENTIVE,
    parallel=PARALLEL,
    totals=TOTALS,
    governing=GOVERNING,
    informed=("pour information", "pour info", "p.i", "en copie", "pour ampliation", "copie", "pour compte rendu"),
    role=(
        r"(?!(?:secteur|facteur|moteur|capteur|indicateur|vecteur|ordinateur|valeur|couleur|chaleur|hauteur|longueur|largeur|erreur|rumeur|vapeur|fleur|lueur|douleur|faveur|rigueur|profondeur|extincteur|ascenseur|compteur|détecteur|récepteur|réacteur|serveur|interrupteur|tracteur|congélateur|climatiseur|ventilateur|disjoncteur"
        r"|onduleur|conteneur|teneur|ampleur|lenteur|vigueur|humeur|peur|cœur|labeur|honneur|bonheur|malheur|intérieur|extérieur|supérieur|inférieur|antérieur|postérieur|ultérieur|meilleur|majeur|mineur|odeur|saveur|grandeur|épaisseur|rondeur|liqueur|sueur|terreur|fureur|fraîcheur|moiteur|blancheur|vecteur|radiateur|générateur|simulateur"
        r"|adoucisseur|projecteur|émetteur|amplificateur|calculateur|collecteur|générique|matrice|cicatrice|liste|piste|entretien|quotidien|lien|bien|maintien|soutien|gardien de but|terrien|moyen)s?(?!\w))"
        r"(?:\w+-)?\w{3,}(?:eur|euse|rice|iste|ien|ienne|logue)s?(?!\w)"
    ),
    persons=("m.", "mme", "mlle", "mr", "mr.", "monsieur", "madame", "me", "dr", "dr."),
    asides=("également", "aussi", "lui-même", "elle-même"),
    speaking=(
        "circulaire", "note", "lettre", "document", "instruction", "texte", "dépêche", "télégramme", "communiqué", "directive", "arrêté", "décret", "ordonnance", "décision", "message", "courrier", "missive", "correspondance", "mémorandum", "protocole", "charte", "feuille de route", "plan", "règlement",
    ),
    auxiliary=AUXILIARY,
    of_whom=("du", "de la", "de l'", "des", "de tous les", "de toutes les", "de ses", "de leurs", "de son", "de sa", "de chaque"),
    aims=("afin que", "afin qu'", "pour que", "pour qu'", "afin de", "afin d'", "en vue de", "en vue d'", "de sorte que", "de sorte qu'"),
    asides_behind=BEHIND,
    further_verb=FURTHER,
    them=THEM,
    them_before=r"(?<!\w)(?:(?:lui|leur|les) |l')$",
    said_last=SAID_LAST,
    things=r"(?<!\w)\w{4,}(?:ement|ation|ition|usion|ission|isage|uction|ution) (?:du |de |des |d['’])",
    halves=("petites", "moyennes", "grandes", "très petites", "petits", "moyens", "grands", "hautes", "basses", "anciens", "nouvelles", "premières"),
    remark=r"(?:en |tout en |après avoir |après s'être |\w{3,}ant |soucieu[xs]e? |conscient|convaincu|fidèle |attaché|résolu|déterminé|désireu[xs]e? |engagé|réaffirmant|préoccupé|rappelant|qui )",
    preverbal=r"(?:(n'|ne )|(?:s'|se |y |en |lui |leur |les |le |la |l'))+",
)
PACK = Pack(grammar=GRAMMAR, cues=(*CUES, *GIVEN, *ASKING, *HELPING, *NO_BODIES), heads=(*HEADS, *ROLES, *BODIES), limits=LIMITS, slots=SLOTS, sections=SECTIONS, fields=FIELDS, columns=COLUMNS, furniture=FURNITURE, header=HEADER, references=REFERENCES, bases=BASES)
