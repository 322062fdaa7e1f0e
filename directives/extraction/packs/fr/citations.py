"""How other documents are named, and how a document names what it rests on."""

from datetime import date

from directives.extraction.packs.entries import Basis, Reference

_KIND = (
    r"(?P<kind>loi(?: organique| de finances)?|ordonnance|décret(?:-loi)?|arrêté(?: ministériel| interministériel| préfectoral| municipal)?"
    r"|circulaire(?: interministérielle| ministérielle)?|instruction(?: interministérielle| ministérielle| générale| du gouvernement)?"
    r"|délibération|décision|note(?: de service| circulaire)?|convention|règlement|directive|recommandation|communication)"
)
_DATE = r"(?:du|en date du)\s+(?P<day>\d{1,2})(?:er)?\s+(?P<month>[a-zéû]{3,9})\s+(?P<year>\d{4})"
_NUMBER = r"n[°º]\s?(?P<number>[\w.-]{0,12}\d[\w./-]{0,20}\w|\d)"

REFERENCES = (
    Reference(
        rf"{_KIND}\s+(?:[\w'-]{{1,20}}\s+){{0,3}}?{_NUMBER}(?:,?\s+{_DATE})?",
        "Le Ministre de la Santé doit appliquer la circulaire n° 6398/SG du 9 mars 2023 sans délai.",
        "circulaire n° 6398/SG du 9 mars 2023",
        "circulaire", "6398/SG", date(2023, 3, 9),
    ),
    Reference(
        rf"{_KIND}\s+(?:[\w'-]{{1,20}}\s+){{0,3}}?{_DATE}",
        "Le Ministre de la Santé doit réviser l'arrêté du 1er juin 2021 relatif aux gardes.",
        "arrêté du 1er juin 2021",
        "arrêté", "", date(2021, 6, 1),
    ),
    Reference(
        rf"{_KIND}\s+(?P<number>[a-z]{{2,10}}\d{{0,2}}(?:/[a-z\d]{{1,10}}){{1,6}})\s+{_DATE}",
        "Le Ministre de la Santé doit appliquer l'instruction DGS/CORRUSS/2 du 9 mars 2023 sans délai.",
        "instruction DGS/CORRUSS/2 du 9 mars 2023",
        "instruction", "DGS/CORRUSS/2", date(2023, 3, 9),
    ),
    Reference(
        rf"(?P<number>[a-z]{{2,10}}\d{{0,2}}(?:/[a-z\d]{{1,10}}){{1,6}})\s+{_DATE}",
        "Réf. : instruction interministérielle\nDGS/VSS2/DGOS du 7 mars 2023.\nLe Ministre de la Santé doit remettre un rapport.",
        "DGS/VSS2/DGOS du 7 mars 2023",
        "", "DGS/VSS2/DGOS", date(2023, 3, 7),
    ),
    Reference(
        r"(?P<kind>règlement|directive)\s+(?:délégué(?:e)?\s+|d'exécution\s+)?\((?:ue|ce|cee)(?:, euratom)?\)\s+(?:n[°º]\s?)?(?P<number>\d{2,4}/\d{2,4})",
        "Le Ministre de la Santé doit respecter le règlement (UE) 2016/679 en tout point.",
        "règlement (UE) 2016/679",
        "règlement", "2016/679",
    ),
    Reference(
        r"(?P<kind>constitution|code)(?:\s+[^,;.]{3,80})?",
        "Vu le code de la route ;\nLe Ministre de la Santé doit remettre un rapport.",
        "code de la route",
        "code",
        only_basis=True,
    ),
)

BASES = (
    Basis(r"vu\s", "Vu la loi n° 2019-774 du 24 juillet 2019 ;\nLe Ministre de la Santé doit remettre un rapport.", "loi n° 2019-774 du 24 juillet 2019"),
    Basis(r"en application\s", "En application du décret n° 2020-12 du 8 janvier 2020 :\nLe Ministre de la Santé doit remettre un rapport.", "décret n° 2020-12 du 8 janvier 2020"),
)
