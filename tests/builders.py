"""Plain builders: the shortest way to a row in a given state. No factories, no randomness."""

import hashlib
from datetime import UTC, date, datetime

from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile

from directives.models import Directive, Document, Passage, Reading
from directives.models.reading import ReadingState
from tracker import permissions
from tracker.models import DocumentAccess, Member, Right, Role, Task, Unit, UnitName
from tracker.models.folding import fold
from tracker.services import tracking

TODAY = date(2026, 11, 20)  # a Friday
NOW = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)  # 08:00 in Ho Chi Minh City


def unit(name: str, parent: Unit | None = None, code: str = "", also: tuple[str, ...] = ()) -> Unit:
    made: Unit = Unit.objects.create(name=name, parent=parent, code=code or fold(name)[:40])
    UnitName.objects.bulk_create(UnitName(unit=made, name=n, folded=fold(n)) for n in (name, *also))
    return made


def person(username: str, role: Role, where: Unit, language: str = "vi") -> User:
    made = User.objects.create_user(
        username, f"{username}@example.vn", "long-enough-secret", first_name=username.title()
    )
    Member.objects.create(user=made, unit=where, role=role, language=language)
    return made


def document(by: User, text: str = "Đề nghị Sở Y tế báo cáo kết quả.", **fields: object) -> Document:
    values: dict[str, object] = {
        "title": "Công điện về phòng, chống tham nhũng",
        "number": "05/CĐ-TTg",
        "issued_on": date(2026, 11, 2),
        "language": "vi",
        "taken_in_at": NOW,
    }
    values.update(fields)
    values["search"] = fold(f"{values['number']} {values['title']} {text}")
    made = Document.objects.create(
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        taken_in_by=by,
        **values,
    )
    DocumentAccess.objects.create(document=made, unit=permissions.office(by, Right.TAKE_IN))
    return made


def directive(source: Document, clause: str = "Sở Y tế báo cáo kết quả", **fields: object) -> Directive:
    """The clause must stand in the document's text."""
    start = source.text.index(clause)
    modality = str(fields.pop("modality", "obligation"))
    reading = source.readings.first() or Reading.objects.create(
        document=source, created_at=NOW, state=ReadingState.DONE, percent=100
    )
    return Directive.objects.create(
        document=source,
        reading=reading,
        start=start,
        end=start + len(clause),
        modality=modality,
        **fields,
    )


def passage(source: Document, words: str, cue: str = "", reason: str = "accomplished") -> Passage:
    """A dismissed passage of these words of the document, in which `cue` (or all of them) might have asked."""
    start = source.text.index(words)
    at = source.text.index(cue, start) if cue else start
    made: Passage = source.readings.get().passages.create(
        start=start, end=start + len(words), reason=reason, cue_start=at, cue_end=at + len(cue or words)
    )
    return made


def task(lead: Unit, by: User, *, due_on: date | None = None, content: str = "Báo cáo kết quả", **more: object) -> Task:
    return tracking.open_task(content, lead=lead, due_on=due_on, by=by, now=NOW, **more)  # type: ignore[arg-type]


def upload(name: str = "bien-ban.txt", data: bytes = b"Bi\xc3\xaan b\xe1\xba\xa3n.") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)
