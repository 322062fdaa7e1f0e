"""Spanish, small: enough to prove that a language is a folder."""

from datetime import date

from directives.extraction.packs.entries import (
    Column,
    Cue,
    FieldLine,
    Furniture,
    Grammar,
    HeaderLine,
    Kind,
    Limit,
    Pack,
    Section,
    UnitHead,
)
from directives.extraction.records import Modality, Reason

# fmt: off
# --- words that open, carry and close a demand
_MUST, _ASK, _NOT = Modality.OBLIGATION, Modality.REQUEST, Modality.PROHIBITION
_AL = "al Ministerio de Salud"

FRAMES = tuple(
    Cue(term, Kind.FRAME, f"El Presidente {term} {_AL} que refuerce los controles.", modality, weak=True, infix="a|de")
    for term, modality in (
        ("ordena", _MUST), ("ordenó", _MUST), ("solicita", _ASK), ("solicitó", _ASK), ("exige", _MUST), ("exigió", _MUST), ("pide", _ASK),
        ("pidió", _ASK), ("recomienda", _ASK), ("recomendó", _ASK), ("encarga", _MUST), ("encargó", _MUST),
    )
) + tuple(
    Cue(term, Kind.FRAME, f"El Presidente {term} {_AL} a reforzar los controles.", modality, weak=True, infix="a|de")
    for term, modality in (
        ("instruye", _MUST), ("instruyó", _MUST), ("insta", _ASK), ("instó", _ASK), ("exhorta", _ASK), ("exhortó", _ASK), ("invita", _ASK),
        ("invitó", _ASK),
    )
) + tuple(
    Cue(term, Kind.FRAME, f"{term.capitalize()} {_AL} a reforzar los controles.", modality, impersonal=True, infix="a|de")
    for term, modality in (("instrúyase", _MUST), ("exhórtese", _ASK), ("invítese", _ASK), ("instruyo", _MUST))
) + tuple(
    Cue(term, Kind.FRAME, f"{term.capitalize()} reforzar los controles en los hospitales.", modality, impersonal=True)
    for term, modality in (("es necesario", _MUST), ("es preciso", _MUST), ("conviene", _ASK), ("se recomienda", _ASK), ("queda prohibido", _NOT), ("se prohíbe", _NOT))
)
STRESSES = tuple(
    Cue(term, Kind.STRESS, f"El Presidente {term} que el Ministerio de Salud debe reforzar los controles.", _MUST)
    for term in ("subrayó", "señaló", "afirmó", "declaró", "recordó", "destacó", "indicó", "insistió en")
)
MODALS = tuple(
    Cue(term, Kind.MODAL, f"El Ministerio de Salud {term} reforzar los controles.", modality)
    for term, modality in (("deberá", _MUST), ("debe", _MUST), ("tendrá que", _MUST), ("está obligado a", _MUST), ("queda encargado de", _MUST), ("debería", _ASK))
) + tuple(
    Cue(term, Kind.MODAL, f"Las direcciones regionales {term} reforzar los controles.", modality)
    for term, modality in (("deberán", _MUST), ("deben", _MUST), ("tendrán que", _MUST), ("están obligadas a", _MUST), ("quedan encargadas de", _MUST), ("deberían", _ASK))
) + (
    Cue("no deberá", Kind.FORBID, "El Ministerio de Salud no deberá reducir los controles.", _NOT),
    Cue("no debe", Kind.FORBID, "El Ministerio de Salud no debe reducir los controles.", _NOT),
    Cue("no podrá", Kind.FORBID, "El Ministerio de Salud no podrá reducir los controles.", _NOT),
    Cue("no deberán", Kind.FORBID, "Las direcciones regionales no deberán reducir los controles.", _NOT),
    Cue("no podrán", Kind.FORBID, "Las direcciones regionales no podrán reducir los controles.", _NOT),
)
TOLD = (
    *(Cue(term, Kind.PAST, f"El Ministerio de Salud {term} reforzado los controles.", reason=Reason.ACCOMPLISHED) for term in ("ha", "había", "ya ha")),
    *(Cue(term, Kind.PAST, f"Las direcciones regionales {term} reforzado los controles.", reason=Reason.ACCOMPLISHED) for term in ("han", "habían", "ya han")),
    *(Cue(term, Kind.PAST, f"El Ministerio de Salud {term} los controles.", reason=Reason.ACCOMPLISHED) for term in ("reforzó", "completó", "publicó", "aprobó", "inauguró", "realizó")),
    *(Cue(term, Kind.STATE, f"El Ministerio de Salud {term} presente.", reason=Reason.ASSESSMENT) for term in ("es", "está", "estaba", "sigue", "tiene")),
    *(Cue(term, Kind.STATE, f"Las direcciones regionales {term} presentes.", reason=Reason.ASSESSMENT) for term in ("son", "están", "estaban", "siguen", "tienen")),
    *(Cue(term, Kind.PERMIT, f"El Ministerio de Salud {term} reforzar los controles.", reason=Reason.PERMISSION) for term in ("puede", "podrá")),
    *(Cue(term, Kind.PERMIT, f"Las direcciones regionales {term} reforzar los controles.", reason=Reason.PERMISSION) for term in ("pueden", "podrán")),
    Cue("entrará en vigor", Kind.STATE, "El presente decreto entrará en vigor el día de su firma.", reason=Reason.BOILERPLATE),
    Cue("sin embargo", Kind.NARRATIVE, "Sin embargo, faltan médicos en la sierra.", reason=Reason.BACKGROUND),
    Cue("según el informe", Kind.NARRATIVE, "Según el informe, faltan médicos en la sierra.", reason=Reason.BACKGROUND),
)
SUBJUNCTIVES = tuple(
    Cue(term, Kind.VERB, f"El Presidente ordenó que el Ministerio de Salud {term} los planes previstos.")
    for term in ("refuerce", "presente", "elabore", "publique", "asegure", "prepare", "coordine", "actualice", "remita", "informe", "concluya", "revise", "adopte", "garantice", "haga")
)
LINKS = tuple(
    Cue(term, Kind.LINK, f"El Ministerio de Salud deberá reforzar los controles; {term}, deberá formar a los agentes.")
    for term in ("además", "asimismo", "por último", "en consecuencia", "a tal efecto", "del mismo modo", "finalmente", "y")
)
ORDINALS = tuple(
    Cue(term, Kind.ORDINAL, f"El Presidente instruyó al Ministerio de Salud a:\n{term.capitalize()}, reforzar los controles.")
    for term in ("primero", "segundo", "tercero", "cuarto", "en primer lugar", "en segundo lugar")
)
PREPS = tuple(
    Cue(term, Kind.PREP, f"El Ministerio de Salud deberá reforzar los controles {term} la situación.")
    for term in ("conforme a", "en el marco de", "según", "durante", "ante", "antes de", "después de", "mediante", "sobre", "desde", "con arreglo a", "en virtud de", "en", "por", "con", "sin")
)
PURPOSES = tuple(
    Cue(term, Kind.PURPOSE, f"El Ministerio de Salud deberá reforzar los controles; {term} reducir los riesgos.", reason=Reason.PURPOSE)
    for term in ("a fin de", "con el fin de", "para", "con objeto de")
)
PARTNERS = tuple(
    Cue(term, Kind.PARTNER, f"El Ministerio de Salud, {term} el Ministerio de Hacienda, deberá reforzar los controles.")
    for term in ("en coordinación con", "en colaboración con", "en consulta con", "conjuntamente con", "con el apoyo de", "junto con")
)
URGENCY = tuple(
    Cue(term, Kind.URGENT, f"El Ministerio de Salud deberá reforzar {term} los controles.", urgent=True)
    for term in ("sin demora", "de inmediato", "inmediatamente", "con urgencia", "urgentemente", "a la mayor brevedad")
)
MASKS = tuple(Cue(term, Kind.MASK, f"La sesión trata de {term} del servicio.") for term in ("la orden", "el encargo", "la invitación", "que ha", "que han", "que es", "que son"))
CUES = (*FRAMES, *STRESSES, *MODALS, *TOLD, *SUBJUNCTIVES, *LINKS, *ORDINALS, *PREPS, *PURPOSES, *PARTNERS, *URGENCY, *MASKS)

# --- nouns that make a unit of a noun phrase
_OFFICES = ("ministro", "presidente", "secretario", "director", "alcalde", "gobernador", "delegado", "rector", "jefe")
_BODIES_M = ("ministerio", "gobierno", "ayuntamiento", "consejo", "instituto", "comité", "servicio", "departamento", "organismo", "centro")
_BODIES_F = ("secretaría", "dirección", "alcaldía", "comisión", "agencia", "delegación", "unidad", "policía", "universidad", "oficina", "junta", "administración")
_PLURAL_F = ("secretarías", "direcciones", "alcaldías", "comisiones", "agencias", "delegaciones", "unidades", "universidades", "oficinas", "autoridades", "entidades")
_PLURAL_M = ("ministerios", "ayuntamientos", "organismos", "gobernadores", "alcaldes", "institutos", "servicios", "municipios", "hospitales")
HEADS = (
    *(UnitHead(term, f"El {term} regional deberá reforzar los controles.", (f"{term} regional",), title=True) for term in _OFFICES),
    *(UnitHead(term, f"El {term} regional deberá reforzar los controles.", (f"{term} regional",)) for term in _BODIES_M),
    *(UnitHead(term, f"La {term} regional deberá reforzar los controles.", (f"{term} regional",)) for term in _BODIES_F),
    *(UnitHead(term, f"Las {term} de la región deberán reforzar los controles.", (f"{term} de la región",)) for term in _PLURAL_F),
    *(UnitHead(term, f"Los {term} de la región deberán reforzar los controles.", (f"{term} de la región",)) for term in _PLURAL_M),
)

# --- time limits
_ISSUED = date(2026, 3, 16)
_DO = "El Ministerio de Salud deberá presentar el informe"
_DAYS = (
    ("del {day} de {month} de {year}", "del 15 de junio de 2026", date(2026, 6, 15)),
    ("del {day} de {month}", "del 15 de junio", date(2026, 6, 15)),
    ("de {month} de {year}", "de junio de 2026", date(2026, 6, 30)),
    ("de {part} de {month} de {year}", "de fines de junio de 2026", date(2026, 6, 30)),
    ("del fin del {quarter} trimestre de {year}", "del fin del segundo trimestre de 2026", date(2026, 6, 30)),
)
DATES = (
    *(Limit(f"{by} {words}", f"{_DO} {by} {example}.", due, issued=_ISSUED) for by in ("antes", "a más tardar") for words, example, due in _DAYS),
    Limit("a más tardar el {day} de {month} de {year}", f"{_DO} a más tardar el 15 de junio de 2026.", date(2026, 6, 15)),
    Limit("hasta el {day} de {month} de {year}", f"{_DO} hasta el 15 de junio de 2026.", date(2026, 6, 15)),
)
RELATIVE = tuple(
    Limit(f"{run} {{n}} {{unit}}", f"{_DO} {run} 30 días.", date(2026, 4, 15), "relative", 30, "days", anchor="issue", issued=_ISSUED)
    for run in ("en un plazo de", "en el plazo de", "dentro de", "en un plazo máximo de")
) + tuple(
    Limit(f"{run} {{n}} {{unit}} {after} {{event}}", f"{_DO} {run} 10 días {after} la clausura del censo.", None, "relative", 10, "days", anchor="la clausura del censo", issued=_ISSUED)
    for run in ("en un plazo de", "en el plazo de", "dentro de")
    for after in ("desde", "a partir de", "contados desde")
)
RECURRING = tuple(
    Limit(words, f"{_DO} {example}.", kind="recurring", every=every)
    for words, example, every in (
        ("cada {period}", "cada trimestre", "quarter"), ("cada {n} {unit}", "cada seis meses", "half-year"), ("mensualmente", "mensualmente", "month"),
        ("trimestralmente", "trimestralmente", "quarter"), ("anualmente", "anualmente", "year"), ("una vez al {period}", "una vez al mes", "month"),
    )
)
ONGOING = tuple(Limit(words, f"{_DO} {words}.", kind="ongoing") for words in ("de forma permanente", "de manera continua", "regularmente"))
LIMITS = (*DATES, *RELATIVE, *RECURRING, *ONGOING)

# --- what stands around the text
SECTIONS = (
    Section("antecedentes", False, "A. ANTECEDENTES\n1. El Ministerio de Salud asumirá la tarea."),
    Section("exposición de motivos", False, "A. EXPOSICIÓN DE MOTIVOS\n1. El Ministerio de Salud asumirá la tarea."),
    Section("medidas", True, "A. MEDIDAS\n1. El Ministerio de Salud asumirá la tarea."),
    Section("disposiciones", True, "A. DISPOSICIONES\n1. El Ministerio de Salud asumirá la tarea."),
)
FIELDS = (
    FieldLine("responsable", "lead", "Es necesario reforzar los controles.\nResponsable: Dirección de Salud"),
    FieldLine("plazo", "time", "El Presidente instruye a los servicios a reforzar los controles.\nPlazo: antes del 15 de junio de 2024"),
)
FURNITURE = (
    Furniture(r"fuente ?:.{0,60}$", Reason.FURNITURE, "Fuente: Presidencia"),
    Furniture(r"boletín oficial", Reason.FURNITURE, "BOLETÍN OFICIAL DEL ESTADO"),
    Furniture(r"[\w ]{3,30}, (?:a )?\d{1,2} de \w{4,10} de \d{4}\.?$", Reason.FURNITURE, "Toledo, 16 de marzo de 2026"),
    Furniture(r"(?:visto|vistos|vista|considerando) ", Reason.BACKGROUND, "Considerando la situación de los hospitales;"),
)
_DECREE = "DECRETO n.º 12/2026\nToledo, 16 de marzo de 2026\nEl Ministerio de Salud deberá reforzar los controles."
_CIRCULAR = "Circular n.º 7/2026\nAsunto: Guardias de verano\nEl Ministerio de Salud deberá reforzar los controles."
HEADER = (
    HeaderLine("date", r"(?m)^[^\n]{2,30}, (?:a )?(?P<day>\d{1,2}) de (?P<month>[a-z]{4,10}) de (?P<year>\d{4})", _DECREE, "2026-03-16"),
    HeaderLine("kind", r"^\s*(?P<v>decreto|orden|circular|resolución|instrucción)\b", _DECREE, "DECRETO"),
    HeaderLine("number", r"^\s*(?:decreto|orden|circular|resolución) (?:n\.º|núm\.) ?(?P<v>\d{1,5}/\d{4})", _CIRCULAR, "7/2026"),
    HeaderLine("subject", r"^\s*asunto[ \t]*:\s*(?P<v>\S[^\n]*)", _CIRCULAR, "Guardias de verano"),
)
_WELLS = (
    "N.º | Acción | Responsable | Colaboradores | Plazo | Producto\n"
    "1 | Perforar diez pozos en la sierra | Ministerio de Obras | Ministerio de Hacienda | 15 de junio de 2026 | Diez pozos"
)
COLUMNS = (
    Column("n.º", "number", _WELLS), Column("acción", "action", _WELLS), Column("responsable", "lead", _WELLS),
    Column("colaboradores", "partner", _WELLS), Column("plazo", "time", _WELLS), Column("producto", "product", _WELLS),
)

# --- grammar
GRAMMAR = Grammar(
    language="es",
    country="ES",
    determiners=(
        "el", "la", "los", "las", "al", "a la", "a los", "a las", "del", "de la", "de los", "de las", "un", "una", "cada",
        "todos los", "todas las", "ambos", "ambas", "sus", "su", "dicho", "dicha", "dichos", "dichas", "a", "de",
    ),
    splitting=("el", "la", "los", "las", "al", "a la", "a los", "a las", "cada", "todos los", "todas las"),
    conjunctions=("y", "e", "o", "así como"),
    head_final=False,
    verb_lexicon=False,
    infinitive=r"(?:(?:no|se|también|además) )?(\w{2,}(?:ar|er|ir|ír)(?:lo|la|los|las|se|le|les)?)(?!\w)",
    not_verbs=("lugar", "hogar", "militar", "familiar", "escolar", "auxiliar", "ejemplar", "similar", "par", "mar", "mujer", "ayer", "taller", "primer", "tercer", "cualquier", "poder", "deber", "titular", "particular", "regular"),
    future=r"(?<!\w)\w+(?:[aei]r|dr|br)(?:á|án)(?!\w)",
    infixes=("a", "de", "que"),
    heading_prefixes=("corresponde a", "para"),
    openers=(),
    instruments=(),
    obeying=(),
    askers=(),
    needs=("necesidad", "urgencia", "obligación"),
    toward=(),
    lead_ins=(),
    list_openers=(),
    soft_ends=("el", "la", "los", "las", "de", "del", "y", "a", "al", "en", "para", "por", "con", "que", "o"),
    abbreviations=("sr", "sra", "dr", "dra", "art", "núm", "etc", "pág", "av", "ud", "d"),
    stop_words=("de", "la", "que", "el", "los", "las", "del", "y", "en", "con", "por", "para", "una", "se", "al", "su"),
    letters="ñ¿¡",
    months=(("enero", 1), ("febrero", 2), ("marzo", 3), ("abril", 4), ("mayo", 5), ("junio", 6), ("julio", 7), ("agosto", 8), ("septiembre", 9), ("setiembre", 9), ("octubre", 10), ("noviembre", 11), ("diciembre", 12)),
    numerals=(("un", 1), ("una", 1), ("dos", 2), ("tres", 3), ("cuatro", 4), ("cinco", 5), ("seis", 6), ("siete", 7), ("ocho", 8), ("diez", 10), ("quince", 15), ("veinte", 20), ("treinta", 30), ("noventa", 90), ("primer", 1), ("segundo", 2), ("tercer", 3), ("cuarto", 4)),
    units=(("días hábiles", "working_days"), ("días laborables", "working_days"), ("días naturales", "days"), ("días", "days"), ("día", "days"), ("semanas", "weeks"), ("semana", "weeks"), ("meses", "months"), ("mes", "months"), ("años", "years"), ("año", "years"), ("horas", "hours")),
    periods=(("día", "day"), ("semana", "week"), ("mes", "month"), ("trimestre", "quarter"), ("semestre", "half-year"), ("año", "year")),
    parts=(("principios", "begin"), ("mediados", "middle"), ("fines", "end"), ("finales", "end")),
    weekdays=(("lunes", 0), ("martes", 1), ("miércoles", 2), ("jueves", 3), ("viernes", 4), ("sábado", 5), ("domingo", 6)),
    interposed=("en su caso", "cuando proceda", "si procede"),
    shortest_acronym=3,
    day_words=("el",),
    day_joints=("de",),
    year_words=("año", "de"),
    parts_of_year=((r"{n}\.?º trimestre de ", 3), (r"t{n}[ /-]", 3)),
    until=("a", "al", "hasta"),
    articles=("el", "la", "los", "las", "al", "a", "a la", "a los", "a las", "del", "de la", "de los", "de las"),
    definite=("el", "la"),
    alien=("un", "una", "unos", "unas"),
    that=("que",),
    bare_action=True,
    auxiliaries=("ha", "han", "también"),
    divisions=("artículo", "art.", "título", "capítulo"),
    numbered=("medida", "acción"),
    of=("de", "del"),
    prepositions=("en", "sobre", "con", "por", "para", "sin", "y"),
    relative_pronouns=("que", "cuyo", "cuya", "donde"),
    alphabet="abcdefghijklmnñopqrstuvwxyz",
    ordinal_endings=(".º", ".ª"),
    arithmetic=(("last", "{words}: último día, {due}"), ("closed", ", sin sábados, domingos ni festivos {days}")),
    dittos=("ídem", "idem", "//", '"', "''"),
)
PACK = Pack(grammar=GRAMMAR, cues=CUES, heads=HEADS, limits=LIMITS, sections=SECTIONS, fields=FIELDS, columns=COLUMNS, furniture=FURNITURE, header=HEADER)
