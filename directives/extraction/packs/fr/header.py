"""The document's own head and foot: kind, number, date, who issues, signs and receives it."""

from directives.extraction.packs.entries import HeaderLine

_CIRCULAR = (
    "RÉPUBLIQUE FRANÇAISE\nPREMIER MINISTRE\nSecrétariat général du Gouvernement\nCirculaire n° 6512/SG\n"
    "Paris, le 4 avril 2024\nObjet : Sobriété des déplacements des services\n"
    "À Mesdames et Messieurs les préfets de région\nLe Ministre de la Santé doit remettre un rapport.\n"
    "Fait à Paris, le 4 avril 2024\nLe Premier ministre,\nSigné : Paul VERNET\nCopie : Cour des comptes"
)
_MEMO = (
    "RÉPUBLIQUE DU SÉNÉGAL\nUn Peuple - Un But - Une Foi\nMINISTÈRE DE LA SANTÉ\nRéf. : MSAS/DGS/2024-17\n"
    "NOTE DE SERVICE\nObjet : Permanence des urgences\nDestinataires :\n- Directeurs des hôpitaux\n- Médecins-chefs\n"
    "Le Ministre de la Santé doit remettre un rapport.\nDakar, le 9 mai 2024\nPour le Ministre et par délégation,\nAwa NDIAYE"
)
_DECISIONS = "RELEVÉ DE DÉCISIONS\nSéance du 12 mars 2024\nLe Ministre de la Santé doit remettre un rapport.\nFait à Lomé, le 14 mars 2024\nKossi AMAVI"
_PRESS = "Communiqué de presse\nPublié le 3 juin 2024\nLe Ministre de la Santé doit remettre un rapport."
_WEB = "Conseil interministériel sur la pêche\nLe Ministre de la Santé doit remettre un rapport.\nDate de publication : 2024-05-16"
_DAY = r"(?:le )?(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?(?P<day>\d{1,2})(?:er)? (?P<month>[a-zéûô]{3,9}) (?P<year>\d{4})"
_KINDS = (
    "d[ée]cret|arr[êe]t[ée]|circulaire|instruction|communiqu[ée] du conseil des ministres|communiqu[ée] de presse|communiqu[ée]"
    "|relev[ée] (?:de|des) d[ée]cisions|compte[ -]rendu|proc[èe]s-verbal|note de service|note circulaire|lettre circulaire"
    "|conseil interminist[ée]riel|m[ée]morandum|ordonnance|d[ée]lib[ée]ration|plan d'action(?: minist[ée]riel| national| r[ée]gional)?|feuille de route"
)

HEADER = (
    HeaderLine("date", rf"(?:^|\n)[ \t]*[^\n]{{2,30}}, {_DAY}", _CIRCULAR, "2024-04-04"),
    HeaderLine("date", rf"^[^\n,.;:]{{2,50}} - {_DAY}[ \t]*$", "Comité de la mer\nHôtel de Matignon - 3 juin 2024\nLe Ministre de la Santé doit remettre un rapport.", "2024-06-03"),
    HeaderLine("date", rf"^\s*(?:(?:date|publié|mis en ligne|séance|réunion|version|conseil)(?: du| de)? ?:? ?)?{_DAY}[ \t]*$", _PRESS, "2024-06-03"),
    HeaderLine("news_date", r"^[^\n]{0,60}?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? (?P<day>\d{1,2})(?:er)? (?P<month>[a-zéûô]{3,9}) (?P<year>\d{4})", "Les bacs mieux contrôlés\nLe Quotidien - vendredi 7 juin 2024 - 18:20\nLe Ministre de la Santé doit remettre un rapport.", "2024-06-07"),
    HeaderLine("news_date", r"^(?:publié|mis à jour|mis en ligne|actualisé)(?: le)?[ \t]*:?[ \t]*(?:\d{1,2}[:h]\d{2}[ ,-]*)?(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})", "Les bacs mieux contrôlés\nPublié le 07/06/2024 à 18:20\nLe Ministre de la Santé doit remettre un rapport.", "2024-06-07"),
    HeaderLine("signed_date", rf"^\s*fait à [^\n,]{{2,40}}, {_DAY}", _MEMO.replace("Dakar, le 9 mai", "Fait à Dakar, le 9 mai"), "2024-05-09"),
    HeaderLine("foot_date", r"date de publication ?: ?(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", _WEB, "2024-05-16"),
    HeaderLine("kind", rf"^\s*(?P<v>{_KINDS})\b", _CIRCULAR, "Circulaire"),
    HeaderLine("number", r"^\s*(?:(?:d[ée]cret|arr[êe]t[ée]|circulaire|instruction|note|d[ée]cision|ordonnance|directive|d[ée]lib[ée]ration)(?: [\w-]+){0,4} )?n[°º]\s?:? ?(?P<v>[\w.-]*\d[\w./-]*\w)", _CIRCULAR, "6512/SG"),
    HeaderLine("number", r"^\s*(?:réf(?:érence)?s?\.?|nos réf\.?)[ \t]*:[ \t]*(?P<v>[\w./-]*\d[\w./-]*)", _MEMO, "MSAS/DGS/2024-17"),
    HeaderLine("subject", r"^\s*objet[ \t]*:\s*(?P<v>\S[^\n]*)", _CIRCULAR, "Sobriété des déplacements des services"),
    HeaderLine("motto", r"république (?:du|de|française|d')", _CIRCULAR, "Secrétariat général du Gouvernement"),
    HeaderLine("motto", r"un peuple|liberté ?[-,•] ?égalité|paix ?- ?travail|union ?- ?", _MEMO, "MINISTÈRE DE LA SANTÉ"),
    HeaderLine("issuer", r"(?:de|émetteur|expéditeur)[ \t]*:[ \t]*(?P<v>\S[^\n]*)", "Émetteur : Direction de la Santé\nLe Ministre de la Santé doit remettre un rapport.", "Direction de la Santé"),
    HeaderLine("issuer", r"(?P<v>(?:le |la |l')?(?:premi(?:er|ère) ministre|ministre|préf(?:et|ète)|direct(?:eur|rice)|président|secrétaire|maire|gouverneur|rect(?:eur|rice)|chef|haut-commissaire|vice-président)[^\n.;:]{0,80}?) à (?:mesdames|messieurs|madame|monsieur|mmes|mm\.)\b", "Le Préfet du Nord à Mesdames et Messieurs les maires\nLe Ministre de la Santé doit remettre un rapport.", "Le Préfet du Nord"),
    HeaderLine("issuer", r"(?P<v>l[ae] (?:bourgmestre|préf(?:et|ète)|maire|ministre|gouverneure?|présidente?)(?!\w)[^\n,;]{0,60}),$", "ARRÊTÉ\nLE MAIRE DE SAINT-BRÉAC,\nVu le code de la route ;\nLe Ministre de la Santé doit remettre un rapport.", "LE MAIRE DE SAINT-BRÉAC"),
    HeaderLine("to", r"à$", "Le Ministre de la Santé\nà\nMesdames et Messieurs les préfets,\nLe Ministre de la Santé doit remettre un rapport.", "Le Ministre de la Santé"),
    HeaderLine("press", r"service de (?:la )?presse|bureau de presse|direction de la communication", "MINISTÈRE DE LA SANTÉ\nService de presse\nCommuniqué de presse\nLe Ministre de la Santé doit remettre un rapport.", "MINISTÈRE DE LA SANTÉ"),
    HeaderLine("signature", r"fait (?:à|le)\b", _DECISIONS + "\nSecrétaire permanent", "Kossi AMAVI Secrétaire permanent"),
    HeaderLine("signature", r"pour (?:le|la|l')[^\n]{3,60}(?:par délégation|par ordre)", _MEMO, "Pour le Ministre et par délégation, Awa NDIAYE"),
    HeaderLine("signed", r"signé ?:? ?(?P<v>[^\n]*)", _CIRCULAR, "Le Premier ministre, Paul VERNET"),
    HeaderLine("office", r"(?:pour )?(?:le |la |l')?(?:premi(?:er|ère) ministre|ministre|préf(?:et|ète)|direct(?:eur|rice)|président|secrétaire|maire|gouverneur|rect(?:eur|rice)|chef|haut-commissaire|inspect(?:eur|rice)|commissaire)", _CIRCULAR, "Le Premier ministre, Paul VERNET"),
    HeaderLine("addressee", r"à (?P<v>(?:mesdames|messieurs|madame|monsieur|mmes|mm\.|tous)\b[^\n]*)", _CIRCULAR, "Mesdames et Messieurs les préfets de région"),
    HeaderLine("addressee", r"(?P<v>(?:mesdames et messieurs|mesdames, messieurs|messieurs|mesdames|mmes et mm\.?|mm\.) les [^\n.;:!?]{3,90}?),?$", "Le Ministre de la Santé\nà\nMesdames et Messieurs les préfets de département,\nObjet : gardes de nuit\nLe Ministre de la Santé doit remettre un rapport.", "Mesdames et Messieurs les préfets de département"),
    HeaderLine("addressee", r"(?:le |la |l')?(?:premi(?:er|ère) ministre|ministre|préf(?:et|ète)|direct(?:eur|rice)|président|secrétaire|maire|gouverneur|rect(?:eur|rice)|chef|haut-commissaire|vice-président)[^\n.;:]{0,80}? à (?P<v>(?:mesdames|messieurs|madame|monsieur|mmes|mm\.)\b[^\n]*)", "Le Premier ministre à Mesdames et Messieurs les préfets de région\nLe Ministre de la Santé doit remettre un rapport.", "Mesdames et Messieurs les préfets de région"),
    HeaderLine("addressee", r"(?P<v>(?:monsieur|madame) (?:le |la |l')[^\n.,;:!?]{3,70}),$", "Circulaire n° 12\nMonsieur le Recteur,\nVous voudrez bien visiter chaque lycée avant la rentrée.", "Monsieur le Recteur"),
    HeaderLine("addressee", r"(?:destinataires?|à l'attention de|pour attribution) ?:? ?(?P<v>[^\n]*)", _MEMO, "Directeurs des hôpitaux"),
    HeaderLine("another", r"(?<!mesdames)[,;] (?=(?:mesdames|messieurs|madame|monsieur)\b)", _CIRCULAR.replace("de région\n", "de région, Madame la rectrice\n"), "Madame la rectrice"),
    HeaderLine("aside", r"pour (?:information|attribution|action|exécution|suivi)", _CIRCULAR.replace("comptes", "comptes (pour information)"), "Cour des comptes"),
    HeaderLine("copy", r"(?:copies?|ampliations?|pour information) ?: ?(?P<v>[^\n]*)", _CIRCULAR, "Cour des comptes"),
)
