"""Whether the audit trail is whole: no event changed, added, taken out or cut off since it was written.

Three things must agree: the chain of the events themselves, the head in the database, and the heads kept apart, in a
file that the database's owner need not be able to write, and on printed reports.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _

from tracker import append_only, chain
from tracker.models import AuditEvent, AuditHead, Report
from tracker.models.audit import ONLY
from tracker.services import audit

AT_ONCE = 2_000
_LINE = 200  # bytes; no line is longer
SHORTEST = 12  # hexadecimal digits: as many as a report prints


@dataclass(frozen=True, slots=True)
class Anchor:
    """That event `seq` had the hash `mac`, or one that begins so."""

    seq: int
    mac: str

    @classmethod
    def of(cls, words: str) -> "Anchor":
        """Of "1234-0123456789abcdef", as a report prints it. Raises ValueError."""
        found = re.fullmatch(rf"(\d+)-([0-9a-f]{{{SHORTEST},64}})", words.strip().lower())
        if found is None:
            raise ValueError(words)
        return cls(int(found[1]), found[2])

    def __str__(self) -> str:
        return f"{self.seq}-{self.mac[:SHORTEST]}"


@dataclass(frozen=True, slots=True)
class Flaw:
    """The first event that is not as it was written, by its number, and what is wrong with it."""

    seq: int
    what: str


@dataclass(frozen=True, slots=True)
class Trail:
    events: int
    head: Anchor | None
    flaw: Flaw | None


def head() -> Anchor | None:
    """Where the trail ends now; None before the first event."""
    row = AuditHead.objects.filter(pk=ONLY).first()
    return Anchor(row.seq, row.mac) if row and row.seq else None


def asked(report: Report) -> Anchor | None:
    """Where the trail stood when the report was asked for: the same however often it is printed."""
    event = AuditEvent.objects.filter(verb="ask_report", about=audit.about_words(report)).first()
    return Anchor(event.seq, event.mac) if event else None


def keep_head(now: datetime) -> None:
    """Write the present head into the file kept apart, if it has moved."""
    present = head()
    if present is None or _last_kept().endswith(f" {present.seq}-{present.mac}\n"):
        return
    with _file().open("a", encoding="ascii") as lines:
        lines.write(f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ} {present.seq}-{present.mac}\n")


def kept_heads() -> list[Anchor]:
    """Those of the file; a line that is none is passed over, as one half written at a power cut."""
    found = []
    for line in _file().read_text("ascii", "replace").splitlines() if _file().exists() else ():
        try:
            found.append(Anchor.of(line.rpartition(" ")[2]))
        except ValueError:
            continue
    return found


def verify(anchors: Iterable[Anchor] = ()) -> Trail:
    """Go through the whole trail; `anchors` are heads that were kept apart.

    Nobody is kept from writing but for the last steps, when only what has come meanwhile is left.
    """
    walk = _Walk(anchors)
    walk.on()
    with audit.writing():
        walk.on()
        return Trail(walk.seq, head(), walk.flaw or walk.flaw_of_end())


class _Walk:
    """From event to event, up to the first flaw."""

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        self.seq, self.mac = 0, ""
        self.flaw: Flaw | None = None
        self._anchored: dict[int, list[str]] = {}
        for anchor in anchors:
            self._anchored.setdefault(anchor.seq, []).append(anchor.mac)

    def on(self) -> None:
        """As far as there are events."""
        if self.flaw:
            return
        for event in AuditEvent.objects.filter(seq__gt=self.seq).order_by("seq").iterator(AT_ONCE):
            self.flaw = self._flaw(event)
            if self.flaw:
                return
            self.seq, self.mac = event.seq, event.mac

    def _flaw(self, event: AuditEvent) -> Flaw | None:
        if event.seq != self.seq + 1:
            return Flaw(self.seq + 1, _("it is missing"))
        if not chain.is_same(event.mac, chain.link(audit.key(), self.mac, event.sealed_values())):
            return Flaw(event.seq, _("it is not as it was written"))
        if not all(event.mac.startswith(mac) for mac in self._anchored.pop(event.seq, [])):
            return Flaw(event.seq, _("the chain has been rewritten: a head kept apart tells of another event"))
        return None

    def flaw_of_end(self) -> Flaw | None:
        """While one holds the head, which makes sure that there is one."""
        if self._anchored:
            unseen = {"seq": min(self._anchored)}
            return Flaw(self.seq + 1, _("the end is cut off: a head kept apart tells of event %(seq)d") % unseen)
        row = AuditHead.objects.get(pk=ONLY)
        if not chain.is_same(row.seal, chain.seal(audit.key(), row.seq, row.mac)):
            return Flaw(self.seq, _("the head is forged"))
        if (row.seq, row.mac) != (self.seq, self.mac):
            return Flaw(self.seq + 1, _("the end is cut off: the head tells of event %(seq)d") % {"seq": row.seq})
        if gone := append_only.missing(connection):
            names = {"names": ", ".join(gone)}
            return Flaw(self.seq, _("the database no longer refuses changes; missing: %(names)s") % names)
        return None


def _last_kept() -> str:
    """The file's last line, without reading the years before it."""
    if not _file().exists():
        return ""
    with _file().open("rb") as lines:
        lines.seek(max(0, _file().stat().st_size - _LINE))
        return lines.read().decode("ascii", "replace")


def _file() -> Path:
    return Path(settings.AUDIT_HEADS)
