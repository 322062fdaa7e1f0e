"""What the columns of an office's list mean, guessed from the words of their heads."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import pgettext_lazy

from directives.services.books import Cell, Row, Sheet
from tracker.models.folding import fold


class Column(models.TextChoices):
    IGNORED = "", pgettext_lazy("column of a list", "(leave out)")
    ORDER = "order", pgettext_lazy("column of a list", "No.")
    CODE = "code", pgettext_lazy("column of a list", "Task code")
    VERSION = "version", pgettext_lazy("column of a list", "Version")
    CONTENT = "content", pgettext_lazy("column of a list", "What is to be done")
    LEAD = "lead", pgettext_lazy("column of a list", "Lead unit")
    PARTNERS = "partners", pgettext_lazy("column of a list", "Partner units")
    DUE = "due", pgettext_lazy("column of a list", "Deadline")
    PRODUCT = "product", pgettext_lazy("column of a list", "Product")
    NUMBER = "number", pgettext_lazy("column of a list", "Document number")
    ISSUED = "issued", pgettext_lazy("column of a list", "Issued on")
    NOTE = "note", pgettext_lazy("column of a list", "Note")


# What stands in heads, folded, in Vietnamese, French and English, the columns of our own export among them.
# TOLD is what a list tells of the work itself: a report says that, and somebody confirms it; no list does.
TOLD = "told"
WORDS: dict[str, str] = {
    Column.ORDER: "tt|stt|so tt|so thu tu|n°|no|nr|num|#|ordre",
    Column.CODE: "ma|ma nhiem vu|ma so|ma so nhiem vu|code|code de la tache|task code|id",
    Column.VERSION: "phien ban|version",
    Column.CONTENT: (
        "noi dung|noi dung nhiem vu|nhiem vu|ten nhiem vu|nhiem vu duoc giao|nhiem vu giao|noi dung cong viec|"
        "cong viec|dau viec|noi dung y kien chi dao|noi dung chi dao|y kien chi dao|noi dung thuc hien|"
        "nhiem vu giai phap|noi dung giao|nhiem vu cu the|tache|taches|intitule|objet|contenu|action|actions|"
        "instruction|instructions|description|a faire|task|tasks|what is to be done|content|assignment|"
        "directive|to do"
    ),
    Column.LEAD: (
        "chu tri|don vi chu tri|co quan chu tri|don vi chu tri thuc hien|co quan don vi chu tri|don vi thuc hien|"
        "co quan thuc hien|don vi duoc giao|co quan duoc giao|don vi dau moi|dau moi|don vi phu trach|"
        "don vi chu tri tham muu|co quan don vi thuc hien|chef de file|unite chef de file|service chef de file|pilote|"
        "service pilote|unite pilote|responsable|service responsable|unite responsable|lead|lead unit|lead agency|"
        "lead office|responsible|responsible unit|responsible agency|owner"
    ),
    Column.PARTNERS: (
        "phoi hop|don vi phoi hop|co quan phoi hop|phoi hop thuc hien|don vi phoi hop thuc hien|"
        "co quan don vi phoi hop|partenaire|partenaires|unites partenaires|services associes|unites associees|"
        "en liaison avec|avec|partners|partner units|supporting units|coordinating units|with|in coordination with"
    ),
    Column.DUE: (
        "thoi han|thoi han hoan thanh|han hoan thanh|thoi gian hoan thanh|thoi gian thuc hien|thoi han thuc hien|"
        "thoi diem hoan thanh|han xu ly|han bao cao|thoi gian|thoi han bao cao|tien do hoan thanh|han|echeance|delai|"
        "date limite|date d'echeance|deadline|due|due date|due on|by when|time limit|target date"
    ),
    Column.PRODUCT: (
        "san pham|san pham dau ra|san pham hoan thanh|san pham du kien|san pham thuc hien|ket qua dau ra|"
        "ket qua san pham|livrable|livrables|produit|produits|resultat attendu|product|products|deliverable|"
        "deliverables|output|outputs|expected result"
    ),
    Column.NUMBER: (
        "van ban|van ban giao|van ban giao nhiem vu|van ban chi dao|so van ban|so ky hieu|so ky hieu van ban|so hieu|"
        "so va ky hieu|can cu|nguon|nguon giao|document|numero|numero du document|numero et symbole|reference|texte|"
        "document number|number and symbol|source document|source"
    ),
    Column.ISSUED: (
        "ngay giao|ngay ban hanh|ngay van ban|ngay thang van ban|ngay thang|ngay giao nhiem vu|ngay thang ban hanh|"
        "ngay ky|date|date du document|emis le|date d'emission|issued on|date issued|date of document|assigned on"
    ),
    Column.NOTE: "ghi chu|chu thich|remarque|remarques|observation|observations|note|notes|remark|remarks|comments",
    TOLD: (
        "ket qua|ket qua thuc hien|tinh hinh thuc hien|tien do|tien do thuc hien|trang thai|tinh trang|ty le|"
        "ngay hoan thanh|etat|avancement|statut|status|progress|result|results|percent done|done on|state|realise le"
    ),
}
_KNOWN = {words: column for column, line in WORDS.items() for words in line.split("|")}
_NO_WORDS = re.compile(r"[^\w'°#]+")
_LONGEST_HEAD, _DEEPEST, _MOST_COLUMNS = 80, 40, 40
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?\Z")


@dataclass(frozen=True, slots=True)
class Head:
    """Where the heads of the columns stand: the first and the last row (numbers), and what each says."""

    first: int
    last: int
    labels: tuple[str, ...]

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256("|".join(map(_bare, self.labels)).encode()).hexdigest()


def find_head(sheet: Sheet, at: int | None = None) -> Head:
    """The row, or the two, that name the most columns; `at` is the number of the row that a person named."""
    rows = [row for row in sheet.rows[:_DEEPEST] if at is None or row.number == at]
    heads = [_head(sheet, row) for row in rows]
    if not heads:
        return Head(0, 0, ("",) * _width(sheet))
    return max(heads, key=lambda head: (_score(head.labels), -head.first))


def guess(labels: Sequence[str], codes: Iterable[str] = ()) -> list[str]:
    """A meaning for each column, no meaning twice. `codes` are columns' labels that hold codes of ours."""
    ranked = sorted(((-rank, at, column) for at, label in enumerate(labels) for rank, column in _meanings(label)))
    found, taken = [""] * len(labels), set[str]()
    for _rank, at, column in ranked:
        if not found[at] and column not in taken:
            found[at] = column
            taken.add(column)
    held = set(codes)
    return [
        "" if column == TOLD or (column == Column.CODE and labels[at] not in held) else str(column)
        for at, column in enumerate(found)
    ]


def column_of(words: str) -> str:
    """The one that these words name best, empty if none."""
    return next((column for _rank, column in sorted(_meanings(words), reverse=True)), "")


def _meanings(label: str) -> Iterator[tuple[int, str]]:
    """Of a head of two lines the lower one first; then longer words before shorter ones in them."""
    lines = [_bare(line) for line in label.split("\n")]
    for depth, bare in enumerate([lines[-1], " ".join(lines)] if len(lines) > 1 else lines):
        if bare in _KNOWN:
            yield 2000 - 100 * depth, _KNOWN[bare]
        elif len(bare) <= _LONGEST_HEAD:
            padded = f" {bare} "
            inside = [words for words in _KNOWN if len(words) > 3 and f" {words} " in padded]
            if inside:
                longest = max(inside, key=len)
                yield 1000 - 100 * depth + len(longest), _KNOWN[longest]


def _bare(label: str) -> str:
    return " ".join(_NO_WORDS.sub(" ", re.sub(r"\([^)]*\)", " ", fold(label))).split()) or fold(label)


def _head(sheet: Sheet, row: Row) -> Head:
    upper = _texts(row)
    below = next((one for one in sheet.rows if one.number > row.number), None)
    last, lower = row.number, [""] * len(upper)
    if below is not None and below.number == row.number + 1 and _goes_on(sheet, row, below):
        last, lower = below.number, _texts(below)
    labels, parent = [], ""
    for at in range(min(max(_width(sheet), len(upper), len(lower)), _MOST_COLUMNS)):
        top, bottom = (line[at] if at < len(line) else "" for line in (upper, lower))
        parent = top or (parent if bottom else "")
        labels.append(
            "\n".join(dict.fromkeys(filter(None, (" ".join((top or parent).split()), " ".join(bottom.split())))))
        )
    return Head(row.number, last, tuple(labels))


def _goes_on(sheet: Sheet, row: Row, below: Row) -> bool:
    """Whether the row below is a second line of heads: a cell of the first reaches into it, or it names columns."""
    if any(isinstance(cell, date) for cell in below.cells):
        return False
    if any(
        (below.number, at) in sheet.repeated and _at(row, at) == cell for at, cell in enumerate(below.cells) if cell
    ):
        return True
    named = [at for at, cell in enumerate(_texts(below)) if cell and _is_named(cell)]
    return len(named) > 1 and all(_at(row, at) == "" or (row.number, at) in sheet.repeated for at in named[1:])


def is_numbering(row: Row) -> bool:
    """ "(1) (2) (3) …" below the heads."""
    said = [cell for cell in _texts(row) if cell]
    return len(said) > 2 and len(set(said)) == len(said) and all(_NUMBERED.match(cell) for cell in said)


def _score(labels: Sequence[str]) -> int:
    named = {column for label in labels if label and _is_named(label) for column in [column_of(label)]}
    return len(named) + (Column.CONTENT in named)


def _is_named(label: str) -> bool:
    return len(label) <= _LONGEST_HEAD and bool(column_of(label))


def _texts(row: Row) -> list[str]:
    return ["" if isinstance(cell, date) else cell for cell in row.cells[:_MOST_COLUMNS]]


def _at(row: Row, at: int) -> Cell:
    return row.cells[at] if at < len(row.cells) else ""


def _width(sheet: Sheet) -> int:
    return min(max((len(row.cells) for row in sheet.rows), default=0), _MOST_COLUMNS)
