"""What a clause is judged by, and what the judgement says."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from directives.extraction.records import Confidence, Reason

# How sure each rule is, by its precision over the annotated documents with the document in question left out
# (bin/measure extraction publishes it): high from .95 on, medium from .80 on, low below or where too few were met.
LEVELS: Mapping[str, Confidence] = {
    "must": "high",
    "must.you": "medium",
    "present.passive": "low",
    "present.limit": "low",
    "must.limit": "low",
    "action.limit": "low",
    "run.subject": "high",
    "run.action": "high",
    "must.run": "high",
    "table.row": "high",
    "heading.task": "medium",
    "frame": "medium",
    "stress.must": "medium",
    "stress.action": "medium",
    "present": "low",
    "present.run": "medium",
    "future.run": "medium",
    "must.quote": "medium",
    "list.action": "low",
    "instrument.subject": "low",
    "subject.limit": "low",
    "run.adverbial": "low",
    "run.guess": "low",
    "list.guess": "low",
    "list.item": "low",
    "will": "low",
}


class Run(NamedTuple):
    """What the run grants the clause. `licence`: what opened the run, empty outside one."""

    licence: str
    is_closed_section: bool
    in_list: bool
    is_instrument: bool
    verb_lexicon: bool
    is_asker: bool = False  # news go on telling of the very office that asked
    goes_on: bool = False  # directives stand before it in the document
    own_act: Callable[[], bool] = bool  # most verdicts never ask
    called_on: Callable[[], bool] = bool

    @property
    def is_own_act(self) -> bool:
        """Whether the subject is the office whose document it is."""
        return self.own_act()

    @property
    def is_called_on(self) -> bool:
        """Whether the subject is one of those to whom an instrument speaks."""
        return self.is_instrument and self.called_on()


class Verdict(NamedTuple):
    """`reason` None: a directive. `stays`: the clause goes on with the directive before. `ends_run`: news again."""

    rule: str
    reason: Reason | None = None
    stays: bool = False
    ends_run: bool = False

    @property
    def confidence(self) -> Confidence:
        return LEVELS.get(self.rule, "low")
