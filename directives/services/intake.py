"""Bytes in, a Document out; the same bytes twice are the same document."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from directives import extraction
from directives.models import Document
from directives.readers import plain
from directives.readers.plain import CannotRead

__all__ = ["CannotRead", "Draft", "find", "first_line", "keep", "prepare"]

_TITLE_LENGTH = 200
_STAND_IN_LENGTH = 120
_NAME_LENGTH = 255


@dataclass(frozen=True)
class Draft:
    """What is known of a document before it has a row."""

    data: bytes
    name: str
    title: str
    text: str
    sha256: str


def find(data: bytes) -> Document | None:
    """The document that these very bytes became before, if they did."""
    return _without_text().filter(sha256=hashlib.sha256(data).hexdigest()).first()


def prepare(data: bytes, name: str, title: str = "") -> Draft:
    """Check and decode. Raises CannotRead with a reason that a person understands. Touches no row."""
    limit = settings.MAX_DOCUMENT_BYTES
    if len(data) > limit:
        raise CannotRead(_("The file is larger than %(limit)d MB.") % {"limit": limit // 1024**2})
    text = extraction.normalise(plain.read(data, name))
    return Draft(
        data=data,
        name=PurePath(name).name[-_NAME_LENGTH:],
        title=title.strip()[:_TITLE_LENGTH] or first_line(text),
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def keep(draft: Draft, *, by: User, now: datetime) -> tuple[Document, bool]:
    """The document, and whether it is new. Of several at once, the unique SHA-256 lets one through."""
    document = Document(
        text=draft.text,
        sha256=draft.sha256,
        name=draft.name,
        title=draft.title,
        taken_in_at=now,
        taken_in_by=by,
    )
    try:
        with transaction.atomic():
            document.save(force_insert=True)
            _keep_original(document, draft)
    except IntegrityError:
        return _without_text().get(sha256=draft.sha256), False
    return document, True


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
