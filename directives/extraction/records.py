"""What a reading gives back: frozen values, each pointing at the characters that prove it.

All offsets are half open, in code points, into the NFC text that was read.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

# Raised when the engine reads otherwise than before: documents then say that reading again may find more.
VERSION = "3"

DeadlineKind = Literal["date", "relative", "recurring", "ongoing"]
TimeUnit = Literal["days", "working_days", "weeks", "months", "years", "hours"]
Confidence = Literal["high", "medium", "low"]
CitationRole = Literal["basis", "cited"]


class Modality(StrEnum):
    OBLIGATION = "obligation"
    REQUEST = "request"
    PROHIBITION = "prohibition"


class Reason(StrEnum):
    """Why a passage is no directive. MARK: list labels and closing punctuation between passages."""

    FURNITURE = "furniture"
    HEADING = "heading"
    ADDRESS = "address"
    LEAD_IN = "lead_in"
    FIELD_LINE = "field_line"
    FRAME = "frame"
    ACCOMPLISHED = "accomplished"
    ASSESSMENT = "assessment"
    BACKGROUND = "background"
    AIM = "aim"
    MAXIM = "maxim"
    PERMISSION = "permission"
    OWN_ACT = "own_act"
    BOILERPLATE = "boilerplate"
    PURPOSE = "purpose"
    NO_CUE = "no_cue"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text: `text` is what `spans` cover, line breaks folded to one blank.

    `inherited`: the words stand outside the directive's own clause
    (in its frame, list heading or the sentence before).
    """

    text: str
    spans: tuple[Span, ...]
    rule: str
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Deadline:
    """The words of a time limit and what they mean.

    `anchor` is "issue" or the words of the event that a relative limit counts from; `every` the period of a recurring
    one and `rrule` its iCalendar rule (RFC 5545), where the words fix one; `arithmetic` shows how `due` came about, and
    is empty when nothing was computed.
    """

    kind: DeadlineKind
    text: str
    spans: tuple[Span, ...]
    rule: str
    inherited: bool = False
    due: date | None = None
    amount: int | None = None
    unit: TimeUnit | None = None
    anchor: str | None = None
    every: str | None = None
    arithmetic: str = ""
    rrule: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """Another document that the text names.

    `number` and `kind` in the text's words ("05/CT-TTg", "Chỉ thị"), empty where it gives none; `role` is "basis" for
    what the document rests on (its legal bases), else "cited".
    """

    proof: Mention
    role: CitationRole
    kind: str = ""
    number: str = ""
    issued_on: date | None = None


@dataclass(frozen=True, slots=True)
class Directive:
    """One clause that asks somebody for something; `rule` names what made it one."""

    start: int
    end: int
    units: tuple[Mention, ...]
    partners: tuple[Mention, ...]
    deadline: Deadline | None
    issuer: Mention | None
    modality: Modality
    modality_proof: Mention | None
    urgent: Mention | None
    product: Mention | None
    rule: str
    confidence: Confidence
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A passage that asks for nothing, and the reason; `cue` are the first words in it that might have asked."""

    start: int
    end: int
    reason: Reason
    rule: str
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class IssueDate:
    value: date
    proof: Mention


@dataclass(frozen=True, slots=True)
class Header:
    """What the document says of itself, where it says so."""

    title: Mention | None = None
    kind: Mention | None = None
    number: Mention | None = None
    issued_on: IssueDate | None = None
    issuer: Mention | None = None
    signer: Mention | None = None
    recipients: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Versions:
    """What a reading depended on beside the text and the caller's calendar: the same versions give the same reading."""

    engine: str
    pack: str
    holidays: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """Directives and dismissed passages, each in text order; together they cover all that is not blank."""

    language: str
    issued: date | None
    directives: tuple[Directive, ...]
    dismissed: tuple[Dismissed, ...]
    header: Header
    versions: Versions
    citations: tuple[Citation, ...] = ()
