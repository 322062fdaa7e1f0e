"""Bytes in, a Document out; the same bytes twice are the same document, once for each who may not see another's.

What a file is (by its name, its first bytes, the directory of a zip file) is told at once, so that whoever gives a
wrong one hears it on the spot. A plain text is decoded at once, too. What must be parsed (web page, Word, PDF) gets its
document without a text; the first reading parses the original in a child process (`text_of`), and gives it the text
together with what it found. So the page never waits for a parser, progress and failure are those of any reading, and a
file that kills its reader fails that one reading: a person may ask for another, nothing does so by itself.
"""

import hashlib
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath

from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from directives import extraction, readers
from directives.models import Document
from directives.readers import Kind, Unreadable
from directives.readers.kinds import PICTURES
from directives.readers.paper import Note, Paper
from directives.services import refusals
from directives.services.refusals import CannotRead

__all__ = [
    "TOO_LARGE",
    "CannotRead",
    "Draft",
    "first_line",
    "has_pages",
    "keep",
    "named_by_bytes",
    "next_copy",
    "prepare",
    "same_bytes",
    "stand_ins",
    "text_of",
]

TOO_LARGE = gettext_noop(
    "The file is larger than %(limit)d MB: split it into parts, or scan it again in grey with 200 dots an inch."
)
_IN_PAGES = (Kind.PDF, *PICTURES)
_TITLE_LENGTH = 200
_STAND_IN_LENGTH = 120
_NAME_LENGTH = 255


@dataclass(frozen=True)
class Draft:
    """What is known of a document before it has a row."""

    data: bytes
    name: str
    title: str
    text: str  # empty: it comes with the first reading
    text_from: str
    sha256: str
    warnings: Sequence[str | dict[str, str]] = ()


def same_bytes(data: bytes) -> QuerySet[Document]:
    """The documents that these very bytes became before, the first one first."""
    return _without_text().filter(sha256=hashlib.sha256(data).hexdigest()).order_by("copy")


def next_copy(data: bytes) -> int:
    """The number of one more document of these bytes; whoever asks sees to it that nobody else does meanwhile."""
    last = same_bytes(data).last()
    return last.copy + 1 if last else 0


def named_by_bytes(data: bytes, name: str) -> str:
    """The name with an ending that fits what the bytes are: addresses end in .aspx, or in nothing. Unchanged where none
    fits, for `prepare` to say why."""
    stem, own = PurePath(name).stem[:_TITLE_LENGTH], PurePath(name).suffix.lower()
    by_trust = sorted(readers.ENDINGS, key=lambda ending: (ending != own, readers.ENDINGS[ending] is Kind.TEXT))
    for ending in filter(None, by_trust):
        with suppress(Unreadable):
            readers.kind_of(data, f"a{ending}")
            return f"{stem}{ending}"
    return name


def prepare(data: bytes, name: str, title: str = "") -> Draft:
    """Check, and decode a plain text. Raises CannotRead with a reason that a person understands. Touches no row."""
    limit = settings.MAX_DOCUMENT_BYTES
    if len(data) > limit:
        raise CannotRead(TOO_LARGE, limit=limit // 1024**2)
    # A line's end in a name would break the head of the answer that sends the original.
    name = "".join(ch for ch in PurePath(name).name if ch.isprintable())[-_NAME_LENGTH:]
    try:
        kind = readers.kind_of(data, name)
        paper = readers.read(data, kind) if kind is Kind.TEXT else None
    except Unreadable as reason:
        raise refusals.because(reason) from reason
    text = extraction.normalise(paper.text) if paper else ""
    return Draft(
        data=data,
        name=name,
        title=title.strip()[:_TITLE_LENGTH] or stand_ins(text, name)[0],
        text=text,
        text_from=kind.value if text else "",
        sha256=hashlib.sha256(data).hexdigest(),
        warnings=refusals.warnings_of(paper) if paper else (),
    )


def text_of(document: Document, note: Note) -> Paper:
    """Parse the original of a document that has no text yet, in a child process. Raises CannotRead."""
    try:
        with document.original.open("rb") as file:
            data = file.read()
        paper = readers.read(data, readers.kind_of(data, document.name), note)
    except FileNotFoundError:
        raise CannotRead(refusals.MISSING) from None
    except Unreadable as reason:
        raise refusals.because(reason) from reason
    return replace(paper, text=extraction.normalise(paper.text))


def has_pages(document: Document) -> bool:
    """Whether its original, by its name, is read page by page."""
    return readers.ENDINGS.get(PurePath(document.name).suffix.lower()) in _IN_PAGES


def keep(draft: Draft, copy: int = 0, *, source_url: str = "", by: User, now: datetime) -> tuple[Document, bool]:
    """The document, and whether it is new. Of several at once, the unique SHA-256 and copy let one through."""
    document = Document(
        text=draft.text,
        text_from=draft.text_from,
        warnings=list(draft.warnings),
        sha256=draft.sha256,
        copy=copy,
        name=draft.name,
        source_url=source_url,
        title=draft.title,
        taken_in_at=now,
        taken_in_by=by,
    )
    try:
        with transaction.atomic():
            document.save(force_insert=True)
            _keep_original(document, draft)
    except IntegrityError:
        return _without_text().get(sha256=draft.sha256, copy=copy), False
    return document, True


def stand_ins(text: str, name: str) -> list[str]:
    """Titles that nobody chose: the first line, or the file's name as long as there is no text."""
    return [title for title in (first_line(text), PurePath(name).stem[:_TITLE_LENGTH]) if title] or [""]


def first_line(text: str) -> str:
    """Stands in for a title until a reading finds the real one; cut at a word."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    line = " ".join(line.split())
    return line if len(line) <= _STAND_IN_LENGTH else f"{line[: _STAND_IN_LENGTH - 2].rsplit(' ', 1)[0]} …"


def _without_text() -> QuerySet[Document]:
    return Document.objects.defer("text", "search")


def _keep_original(document: Document, draft: Draft) -> None:
    """Under a random name: nobody's file name reaches the disk. Only the winner of a race comes here."""
    document.original.save(f"{secrets.token_hex(16)}.bin", ContentFile(draft.data), save=False)
    Document.objects.filter(pk=document.pk).update(original=document.original.name)
