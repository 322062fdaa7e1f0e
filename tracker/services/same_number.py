"""Documents that bear the same number and symbol: the same paper twice, perhaps a corrected text of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from directives.models import Document
from tracker.models import documents_visible_to
from tracker.models.folding import fold
from tracker.permissions import Visitor

# A page answers at once; the time grows with the square.
MOST_LINES = 2000
_MOST_PAIRS = 2_000_000  # of words, of all stretches together
# Of two stretches the part of their words without which they are no versions of one another: marks would be noise.
_ALIKE = 0.4
_WORD = re.compile(r"\S+\s*")


def same_numbered(document: Document, user: Visitor) -> list[Document]:
    """The others of its number, symbol and issuer that the user may read, the one that came first first."""
    return of_each([document], user).get(document.pk, [])


def of_each(documents: Sequence[Document], user: Visitor) -> dict[int, list[Document]]:
    """Those of each of these, by its key; one query for all."""
    numbers = {document.number for document in documents if document.number}
    if not numbers:
        return {}
    rows = documents_visible_to(user).numbered(numbers).select_related("access__unit")
    here = list(rows.defer("text", "search").order_by("taken_in_at", "pk"))
    return {
        document.pk: [other for other in here if other.pk != document.pk and _are_alike(document, other)]
        for document in documents
    }


def _are_alike(one: Document, other: Document) -> bool:
    """What one of them does not say tells them not apart. Numbers begin anew each year."""
    if one.number.upper() != other.number.upper():
        return False
    if one.issuer and other.issuer and fold(one.issuer) != fold(other.issuer):
        return False
    return not (one.issued_on and other.issued_on and one.issued_on.year != other.issued_on.year)


@dataclass(frozen=True, slots=True)
class Piece:
    """Of a stretch of lines: words that the other text has there too, or has not."""

    words: str
    is_other: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of lines that one text has and the other has not, or otherwise."""

    here: Sequence[Piece]
    there: Sequence[Piece]


def differences(one: Document, other: Document) -> list[Difference] | None:
    """Of their texts, in their order; None where they are too long to be compared while somebody waits."""
    here, there = (list(filter(None, (" ".join(line.split()) for line in it.text.splitlines()))) for it in (one, other))
    if max(len(here), len(there)) > MOST_LINES:
        return None
    found = SequenceMatcher(None, here, there, autojunk=False).get_opcodes()
    stretches = [("\n".join(here[a:b]), "\n".join(there[c:d])) for what, a, b, c, d in found if what != "equal"]
    left, told = _MOST_PAIRS, []
    for some, others in stretches:
        words = _WORD.findall(some), _WORD.findall(others)
        left -= len(words[0]) * len(words[1])
        told.append(_marked(*words) if left > 0 else _whole(*words))
    return told


def _whole(some: list[str], others: list[str]) -> Difference:
    here, there = ((Piece("".join(words)),) if words else () for words in (some, others))
    return Difference(here, there)


def _marked(some: list[str], others: list[str]) -> Difference:
    """With the words that differ told apart, where most are the same."""
    match = SequenceMatcher(None, [word.strip() for word in some], [word.strip() for word in others], autojunk=False)
    if match.ratio() < _ALIKE:
        return _whole(some, others)
    here, there = list[Piece](), list[Piece]()
    for what, a, b, c, d in match.get_opcodes():
        here += _pieces("".join(some[a:b]), is_other=what != "equal")
        there += _pieces("".join(others[c:d]), is_other=what != "equal")
    return Difference(here, there)


def _pieces(words: str, *, is_other: bool) -> list[Piece]:
    """The blank behind marked words is none of them."""
    marked = words.rstrip() if is_other else words
    return [piece for piece in (Piece(marked, is_other), Piece(words[len(marked) :])) if piece.words]
