"""Whose act a clause tells of: the document's own, or that of a body to which it speaks; and what is due in time."""

import re

from directives.extraction.document import Document
from directives.extraction.marks import Block, Reading
from directives.extraction.packs.entries import Grammar

_QUALIFIERS = 3  # words before the noun of a body
_LETTERHEAD = 600  # characters at the document's head that may name its office
_TITLE = 14  # words, at most, of a line that is a title, where nothing closes it
_NAMES = re.compile(r"[\n,;:]")


class Selves(Document):
    """Tells what a document says of itself from what it asks of others."""

    @property
    def _that(self) -> tuple[str, ...]:
        return tuple(f" {word}" for word in self.grammar.that)

    def _is_own(self, reading: Reading) -> bool:
        """Whether the subject is the office in the letterhead, or an agency by its initials: it tells of itself."""
        if not reading.subject.spans:
            return False
        name = self.text[slice(*reading.subject.spans[0])]
        head = self.text[:_LETTERHEAD]
        if self.grammar.own_voices and not self._heads_clause(reading):
            return True
        if self._is_voice(name):
            return name.isupper() or reading.limit is None or reading.limit.kind not in ("date", "relative")
        if name.isupper():
            unknown = not self.grammar.own_voices or self.header.kind is None
            return unknown or name in _initials(head, self.grammar)
        return " " in name and name.upper() in head

    def _is_voice(self, name: str) -> bool:
        """ "The Administration", "President Doe": whoever speaks in the document, and not the president of a bank."""
        if name.lower().endswith(self.grammar.speaking or "\0"):
            return True  # "this Executive Order will restore …"
        words = name.split()
        return name.lower() in self.grammar.own_voices or (
            words[0].lower() in self.grammar.own_voices
            and name.istitle()
            and not any(w in self.grammar.of for w in words)
        )

    def _heads_clause(self, reading: Reading) -> bool:
        """Whether the body named is the one of which the predicate tells: "work with the ports will …" names none."""
        start, (named, end) = reading.main, reading.subject.spans[0]
        head = self.units.head_at(self.folded, self.all_events.between(named, end), named, end)
        told = any(f"{word} " in self.folded[named:end] for word in self._that)
        if told or (head is not None and self.text.count(" ", named, head.start) > _QUALIFIERS):
            return False
        return named <= start or self.units.determiner.fullmatch(self.folded, start, named) is not None

    def _is_broken_off(self, block: Block) -> bool:
        """The last line of a copied text, which ends within a sentence."""
        prose = (
            not (self.grammar.verb_lexicon or block.style) and self.folded.count(" ", block.start, block.end) > _TITLE
        )
        return prose and not self.text[block.end :].strip()

    def _are_many(self, reading: Reading) -> bool:
        """ "Twenty ministries reported …": no "he" of the next sentence means them."""
        start, end = reading.subject.spans[0]
        head = self.units.head_at(self.folded, self.all_events.between(start, end), start, end)
        plain = head is not None and not any(one.title for one in head.heads)
        return self.grammar.head_final and head is not None and plain and self.folded[: head.end].endswith("s")

    def _is_called_on(self, reading: Reading) -> bool:
        """ "Agencies will …", "GSA will …" in an instrument: the bodies that it speaks to, and others by initials."""
        if not self.grammar.own_voices or not reading.subject.spans:
            return False
        start, end = reading.subject.spans[0]
        head = self.units.head_at(self.folded, self.all_events.between(start, end), start, end)
        passive = reading.predicate is None or self.folded.startswith(" be ", reading.predicate.end)
        if head is None or passive or self.text.count(" ", start, head.start) > _QUALIFIERS:
            return False
        return self.text[start:end].isupper() or any(one.generic for one in head.heads)


def _initials(head: str, grammar: Grammar) -> set[str]:
    """The initials of the offices that the lines of a letterhead name: "Office of Management and Budget" is OMB."""
    small = {*grammar.conjunctions, *grammar.articles, *grammar.of}
    names = ([word for word in name.split() if word.lower() not in small] for name in _NAMES.split(head))
    return {"".join(word[0] for word in words if word[0].isupper()) for words in names}
