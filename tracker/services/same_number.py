"""Documents that bear the same number and symbol: the same paper twice, perhaps a corrected text of it."""

from collections.abc import Sequence

from directives.models import Document
from tracker.models import documents_visible_to
from tracker.models.folding import fold
from tracker.permissions import Visitor


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
