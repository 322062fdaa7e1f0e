"""Who asks in a run: what each says, and what goes without saying."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from directives.extraction.marks import DEONTIC, FORBID, FRAME, Block, Context, Reading
from directives.extraction.records import Modality

REGULAR = 3  # items of a list that must name their asker before one that does not goes on with it


@dataclass(slots=True)
class Voices:
    """Knows who asked last."""

    blocks: Sequence[Block]
    own_musts: bool = False  # each sentence of running text says its own must; a frame ends with its paragraph
    now: Context = field(default_factory=Context)
    _index: int = -1
    _last_issuer: tuple[int, int] | None = None
    _asker: tuple[int, int] | None = None  # who asked last, and nobody else has spoken since
    _series: tuple[str, list[tuple[int, int]]] = ("", [])  # the style of a list, and the askers its items name

    def _who_asks(self, reading: Reading, *, impersonal: bool) -> tuple[int, int] | None:
        asker = reading.issuer or self.now.issuer
        if asker is None and not impersonal:
            asker = self._last_issuer
        self._last_issuer = reading.issuer or self._last_issuer
        self._asker = None if impersonal else asker
        return asker

    def other_voice(self, speaker: tuple[int, int], text: str) -> None:
        """Somebody says something that asks for nothing: unless it was the asker, what follows is no longer theirs."""
        if self._asker and _last_word(text, speaker) != _last_word(text, self._asker):
            self._asker = None

    def _asker_of_series(self) -> tuple[int, int] | None:
        """In a list of demands an item without a frame goes on with the asker of the items before it."""
        style, askers = self._series
        regular = len(askers) >= REGULAR and style == self.blocks[self._index].style
        return askers[-1] if self.own_musts and regular else None

    def _asker_of_report(self, reading: Reading) -> tuple[int, int] | None:
        """ "The ministry was told to …", "They must …": it goes without saying that who asked last asks this too."""
        return self._asker if self.own_musts and reading.called and reading.frame is None else None

    def _modality(self, reading: Reading) -> tuple[Modality, tuple[int, int] | None]:
        """The clause's own main verb when it forbids; else the frame's word; else the clause's must."""
        predicate = reading.predicate
        cue = predicate.cue(DEONTIC) if predicate else None
        if predicate and cue and cue.kind & FORBID:
            return Modality.PROHIBITION, (predicate.start, predicate.end)
        holds = self.now.licence == "frame" and self.now.modality is not Modality.OBLIGATION
        item = reading.as_item and not (reading.subject.spans and cue)  # "- The ministry shall …" says its own must
        if self.own_musts and reading.clause.opens_sentence and not item:
            holds = holds and cue is None and not reading.subject.spans
        only_said = self.own_musts and reading.frame is not None and not reading.frame.bits & FRAME
        if predicate and predicate.bits & DEONTIC and (only_said or (reading.frame is None and not holds)):
            modality = cue.modality if cue and cue.modality else Modality.OBLIGATION
            return modality, (predicate.start, max(predicate.end, predicate.start + 1))
        return self.now.modality, self.now.modality_proof


def _last_word(text: str, span: tuple[int, int]) -> str:
    return text[slice(*span)].rsplit(maxsplit=1)[-1]
