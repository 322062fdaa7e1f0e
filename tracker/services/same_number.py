"""Documents that bear the same number and symbol: the same paper twice, perhaps a corrected text of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from directives.models import Document
from tracker.models import documents_visible_to
from tracker.models.folding import fold
from tracker.permissions import Visitor

# A page answers at once; the time grows with the square.
MOST_LINES = 2000


def same_numbered(document: Document, user: Visitor) -> list[Document]:
    """The others of its number, symbol and issuer that the user may read, the one that came first first."""
    return of_each([document], user).get(document.pk, [])


def of_each(documents: Sequence[Document], user: Visitor) -> dict[int, list[Document]]:
    """Those of each of these, by its key; one query for all."""
    numbers = {document.number for document in documents if document.number}
    if not numbers:
        return {}
    here = list(documents_visible_to(user).numbered(numbers).defer("text", "search").order_by("taken_in_at", "pk"))
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
class Difference:
    """A stretch of lines that one text has and the other has not, or otherwise."""

    here: str
    there: str


def differences(one: Document, other: Document) -> list[Difference] | None:
    """Of their texts, in their order; None where they are too long to be compared while somebody waits."""
    here, there = (list(filter(None, (" ".join(line.split()) for line in it.text.splitlines()))) for it in (one, other))
    if max(len(here), len(there)) > MOST_LINES:
        return None
    found = SequenceMatcher(None, here, there, autojunk=False).get_opcodes()
    return [Difference("\n".join(here[a:b]), "\n".join(there[c:d])) for what, a, b, c, d in found if what != "equal"]
