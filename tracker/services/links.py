"""Which documents stand behind which: what one names as its basis or cites, and who names it."""

from collections.abc import Iterable
from dataclasses import dataclass

from directives.models import Citation, Document
from directives.models.citation import Role
from tracker.models import documents_visible_to
from tracker.permissions import Visitor


@dataclass(frozen=True, slots=True)
class Link:
    """Another document in this one's words, and that document itself where the office has it."""

    words: str
    is_basis: bool
    document: Document | None


def cites(document: Document, user: Visitor) -> list[Link]:
    """What it names, in the order of the text, each number once; what has no number stays in its words. A document
    that the user may not read is not told to be here."""
    named: dict[str, Citation] = {}
    for citation in Citation.objects.filter(reading__document=document):
        named.setdefault(citation.number.upper() or citation.words, citation)
    here = _by_number((citation.number for citation in named.values()), user)
    return [_link(citation, document, here) for citation in named.values() if not citation.means(document)]


def cited_by(document: Document, user: Visitor) -> list[Document]:
    """Other documents that name this one and that the user may read, newest first."""
    rows = Citation.objects.naming(document)
    return list(
        documents_visible_to(user)
        .newest_first()
        .defer("text", "search")
        .filter(readings__citations__in=rows)
        .distinct()
    )


@dataclass(frozen=True, slots=True)
class Versions:
    """What it is a new version of, and those that are new versions of it; of either what the user may read."""

    earlier: Document | None
    later: tuple[Document, ...]


def versions(document: Document, user: Visitor) -> Versions:
    rows = documents_visible_to(user).defer("text", "search").order_by("pk")
    earlier = rows.filter(pk=document.replaces_id).first() if document.replaces_id else None
    return Versions(earlier, tuple(rows.filter(replaces=document)))


def _by_number(numbers: Iterable[str], user: Visitor) -> dict[str, list[Document]]:
    here: dict[str, list[Document]] = {}
    for document in documents_visible_to(user).numbered(numbers).defer("text", "search").order_by("pk"):
        here.setdefault(document.number.upper(), []).append(document)
    return here


def _link(citation: Citation, citing: Document, here: dict[str, list[Document]]) -> Link:
    """Two offices may use one number: without a day to tell them apart, no link is better than a wrong one."""
    fits = [one for one in here.get(citation.number.upper(), []) if one.pk != citing.pk and citation.means(one)]
    return Link(citation.words, citation.role == Role.BASIS, fits[0] if len(fits) == 1 else None)
