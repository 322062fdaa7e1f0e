"""What words do around a unit's name: ranks, articles, abbreviations. All of it folded: lower case, no marks."""

import re
from collections.abc import Iterable, Iterator

from tracker.models.folding import fold

# What may stand before a body's name without changing which body is meant: courtesy, articles, and the rank of
# whoever heads it ("Giám đốc Sở Y tế", "le ministre des Affaires étrangères").
_RANKS = (
    "dong chi|cac dong chi|ong|ba|lanh dao|thu truong|nguoi dung dau|truong|pho|chanh|quyen|tap the|dai dien|"
    "bo truong|cuc truong|vu truong|tong cuc truong|vien truong|chi cuc truong|thong doc|"
    "giam doc|tong giam doc|chu tich|pho chu tich|chu nhiem|tong bien tap|hieu truong|truong ban|chanh an|tu lenh|"
    "chanh thanh tra|tong thanh tra|chanh van phong|bi thu|truong phong|chi huy truong|chu tich hoi dong thanh vien|"
    "thuong truc|ban thuong vu|"
    "le|la|les|l'|du|de la|des|de l'|de|d'|au|aux|a la|a l'|messieurs|monsieur|madame|ensemble des|"
    "ministre|le ministre|ministre d'etat|ministere charge|ministere en charge|"
    "directeur|directrice|directeur general|directrice generale|secretaire general|"
    "secretaire generale|prefet|recteur|chef|president|presidente|responsable|"
    "the|of|secretary of|head of|heads of|director of|minister of|administrator of|attorney general of"
)
_LEADING = re.compile(rf"(?:{'|'.join(sorted(_RANKS.split('|'), key=len, reverse=True))})(?:(?<=')|\s+)")
# What may follow without changing it: whose it is, where the office is the reader's own.
_TRAILING = re.compile(
    r"\s+(?:(?:truc )?thuoc .*|cua (?:tinh|bo|thanh pho)|tinh|thanh pho|viet nam|du vietnam|(?:co )?lien quan|"
    r"concernee?s?|interessee?s?|concerned)$"
)
# "Bộ trưởng Ngoại giao" means Bộ Ngoại giao: the rank tells what body the rest names.
_BODY_OF_RANK = {
    "bo truong ": "bo ",
    "cuc truong ": "cuc ",
    "vu truong ": "vu ",
    "chanh van phong ": "van phong ",
    "chanh thanh tra ": "thanh tra ",
    "tong thanh tra ": "thanh tra ",
    "le ministre ": "ministere ",
    "ministre ": "ministere ",
    "ministre charge ": "ministere ",
    "ministre en charge ": "ministere ",
    "ministere charge ": "ministere ",
    "ministere en charge ": "ministere ",
    "secretaire general ": "secretariat general ",
    "directeur general ": "direction generale ",
    "directrice generale ": "direction generale ",
    "directeur ": "direction ",
    "directrice ": "direction ",
    "prefet ": "prefecture ",
    "recteur ": "rectorat ",
    "secretary of ": "department of ",
    "minister of ": "ministry of ",
}
# Abbreviations of whole words, wherever they stand in a name.
ABBREVIATIONS = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "mttq": "mat tran to quoc",
    "ubmttq": "uy ban mat tran to quoc",
    "bcd": "ban chi dao",
    "qlda": "quan ly du an",
    "dnnn": "doanh nghiep nha nuoc",
    "nhnn": "ngan hang nha nuoc",
    "tp": "thanh pho",
    "tp.": "thanh pho",
    "tx.": "thi xa",
    "hcm": "ho chi minh",
    "tphcm": "thanh pho ho chi minh",
    "tp.hcm": "thanh pho ho chi minh",
    "tw": "trung uong",
    "vn": "viet nam",
    "&": "va",
}
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_EDGES = " \t\n.,;:\"'“”«»"
_DASHES = re.compile(r"\s*[-–—]\s*")
_AND = re.compile(r"\s*&\s*")
# "KH&CN", "GD-ĐT", "TTHT" at the end of the words as they stand in the text.
_CAPITAL = "A-ZĐĂÂÊÔƠƯ"
_ACRONYM = re.compile(rf"(?:^|\s)([{_CAPITAL}][{_CAPITAL}&–\-\s]*[{_CAPITAL}])$")
_MINISTRY = "ministere "
_BETWEEN_FIELDS = re.compile(r"(?:, (?:et )?| et )(?=d(?:e|es|u) |d')")
_JOINING = frozenset({"va", "and", "et"})
_UNSAID = frozenset(["va", "of", "and", "the", "for", "de", "du", "des", "et", "la", "le", "les", "l", "d"])
_SHORTEST_ACRONYM, _SHORTEST_ALONE = 2, 3


def plain(words: str) -> str:
    """With its marks: they tell names apart that fold alike."""
    return " ".join(words.casefold().split()).strip(_EDGES)


def key(name: str) -> str:
    """One spelling for the many of a name: no marks, commas or dashes, and no abbreviated words."""
    spelled = spell_out(fold(name.replace("’", "'")))
    bare = _DASHES.sub(" ", spelled).replace(",", " ").replace(";", " ").replace(" of the ", " of ")
    return " ".join(bare.split()).strip(_EDGES)


def spell_out(folded: str) -> str:
    """Abbreviated words in full; commas stay."""
    words = _AND.sub(" & ", folded).split()
    return " ".join(_whole(word) for word in words)


def forms(words: str) -> Iterator[str]:
    """The keys by which a unit may be known that these words name: with less and less around the name."""
    seen = list(_without_ranks(key(_IN_BRACKETS.sub(" ", words))))
    yield from seen
    for form in seen:
        if _TRAILING.search(form):
            yield _TRAILING.sub("", form)


def without_ranks(folded: str) -> str:
    """What is left where all that may stand before a name is taken away."""
    while match := _LEADING.match(folded):
        folded = folded[match.end() :]
    return folded


def name_in(words: str) -> str:
    """The name alone, as the text writes it, without what stands before it."""
    tokens = words.split()
    left = without_ranks(fold(" ".join(tokens)).replace("’", "'"))
    rest = tokens[len(tokens) - len(left.split()) :]
    if rest and len(left.split()[0]) < len(rest[0]):
        rest[0] = rest[0][-len(left.split()[0]) :]
    return " ".join(rest) or words


def abbreviated(words: str) -> Iterator[str]:
    """Keys as `initials` makes them, where the words end in capitals: "Bộ KH&CN" is "bo khcn"."""
    bare = _IN_BRACKETS.sub(" ", words).strip(_EDGES)
    found = _ACRONYM.search(bare)
    if not found:
        return
    letters = fold("".join(ch for ch in found[1] if ch.isalpha()))
    before = key(bare[: found.start()])
    if len(letters) >= _SHORTEST_ACRONYM:
        yield from (f"{head} {letters}" for head in _without_ranks(before) if head)
    if len(letters) >= _SHORTEST_ALONE and not without_ranks(f"{before} ").strip():
        yield letters


def initials(name: str) -> Iterable[str]:
    """By which letters a name, spelled as its key, is abbreviated: all of it, or what follows its first word or two."""
    words = name.replace("'", " ").split()
    # "the", "du", "la" are words of substance in Vietnamese.
    for unsaid in (_JOINING, _UNSAID):
        said = "".join(word[0] for word in words if word not in unsaid)
        if len(said) >= _SHORTEST_ALONE:
            yield said
        for heads in (1, 2):
            rest = "".join(word[0] for word in words[heads:] if word not in unsaid)
            if len(rest) >= _SHORTEST_ACRONYM:
                yield f"{' '.join(words[:heads])} {rest}"


def fields_of_work(name: str) -> Iterable[str]:
    """ "ministre chargé de l'Eau" is whoever heads the Ministère de l'Eau et des Forêts: each of its fields, alone."""
    folded = fold(name.replace("’", "'"))
    if folded.startswith(_MINISTRY):
        fields = _BETWEEN_FIELDS.split(folded.removeprefix(_MINISTRY))
        yield from (key(_MINISTRY + field) for field in fields if len(fields) > 1)


def _without_ranks(whole: str) -> Iterator[str]:
    yield whole
    rest = whole
    while match := _LEADING.match(rest):
        yield from (body + rest[len(rank) :] for rank, body in _BODY_OF_RANK.items() if rest.startswith(rank))
        rest = rest[match.end() :]
        yield rest


def _whole(word: str) -> str:
    bare = word.rstrip(",;")
    return ABBREVIATIONS.get(bare, bare) + word[len(bare) :]
