"""What a document is about: its subject line, the line of its kind, or the lines below; else its first headline."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from directives.extraction.header.columns import Lines, Piece, begins_with, mention
from directives.extraction.marks import Block
from directives.extraction.packs.entries import Pack
from directives.extraction.records import Header, Mention, Reason

_LONGEST = 400
_LONGEST_HEADLINE = 250
_MOST_LINES = 6
_HEAD_BLOCKS = 40
_BETWEEN = ("motto", "whose", "press", "number", "date", "news_date", "issuer", "addressee", "copy")
_TELLING = 3  # blanks in a kind that can stand for a title
_FEWEST_BLANKS = 2  # in a headline; less is the name of a section ("Society")
_BETWEEN_ENTRIES = re.compile(r"\s[|>»›·]\s|(?<=\S)[ \u00a0]{2,}(?=\w)")  # of a menu, a path through a site
_LABEL = re.compile(r"\w[\w ]{0,15}:")
_OPEN_ENDS = (".", ":", ";", ",")


def title(
    text: str, pieces: Sequence[Piece], blocks: Sequence[Block], lines: Lines, pack: Pack, known: Header
) -> Mention | None:
    return _Title(text, pieces, blocks, lines, pack, known).find()


class _Title:
    def __init__(
        self, text: str, pieces: Sequence[Piece], blocks: Sequence[Block], lines: Lines, pack: Pack, known: Header
    ) -> None:
        self._text, self._pieces, self._lines, self._known = text, pieces, lines, known
        self._blocks = blocks[:_HEAD_BLOCKS]
        self._soft_ends = frozenset(pack.grammar.soft_ends)
        self._issuer = known.issuer.text.lower() if known.issuer else ""

    def find(self) -> Mention | None:
        found = self._labelled("subject")
        if self._known.kind is None:
            return found or self._labelled("about") or self._headline()
        return found or self._of_kind() or self._under_kind() or self._above_kind() or self._kind_itself()

    def _labelled(self, role: str) -> Mention | None:
        """The words after "Subject:", with the lines that go on with them: indented, or begun small."""
        for index, piece in enumerate(self._pieces):
            found = self._lines.match(role, piece.folded)
            if found:
                return self._from(piece.start + found.start("v"), index)
        return None

    def _from(self, start: int, index: int) -> Mention:
        end = self._pieces[index].end
        for piece in self._pieces[index + 1 : index + _MOST_LINES]:
            indented = self._text[max(piece.start - 1, 0)] in " \t"
            if piece.opens or not (indented or piece.words[0].islower()) or _LABEL.match(piece.words):
                break
            if piece.words[-1] == ".":  # its own last line, if it goes on with the words above; else a sentence
                end = piece.end - 1 if piece.words[0].islower() else end
                break
            end = piece.end
        return mention(self._text, "header.title", (start, end))

    def _of_kind(self) -> Mention | None:
        """ "Conseil interministériel sur l'eau": a kind whose own line says what it is about is the title."""
        index = self._kind_at()
        piece = self._pieces[index]
        kind = self._known.kind
        after = self._text[kind.spans[0].end : piece.end] if kind else ""
        block = self._block(piece)
        if after.count(" ") < 3 or piece.words[-1] in _OPEN_ENDS or (block and block.reason is Reason.ADDRESS):
            return None
        day = self._known.issued_on.proof.spans[0].start if self._known.issued_on else 0
        if kind and self._is_dated(piece) and self._text.count(" ", kind.spans[0].end, day) < _TELLING + 1:
            return None
        if self._holds(piece, self._known.number):
            return None
        return self._whole(index, piece.start)

    def _under_kind(self) -> Mention | None:
        index = self._kind_at() + 1
        for at in range(index, min(index + 14, len(self._pieces))):
            piece = self._pieces[at]
            if self._stands_between(piece):
                continue
            block = self._block(piece)
            if block and (block.style or block.reason is Reason.BACKGROUND):
                return None
            return self._whole(at, piece.start)
        return None

    def _above_kind(self) -> Mention | None:
        """A line in capitals, or a body, between letterhead and kind names what the kind is of."""
        index = self._kind_at()
        for at in range(index - 1, -1, -1):
            piece = self._pieces[at]
            if self._stands_between(piece):
                continue
            if self._known.issuer and self._known.issuer.spans[0].start > piece.start:
                return None  # the letterhead's upper lines
            first = at
            while first and self._pieces[first - 1].words.isupper() and not self._pieces[first].opens:
                first -= 1
            names = piece.opens and begins_with(piece.folded, self._lines.bodies) and piece.words[-1] not in _OPEN_ENDS
            if (piece.words.isupper() or names) and not self._in_issuer(self._pieces[first]):
                return mention(self._text, "header.title", (self._pieces[first].start, piece.end))
            return None
        return None

    def _kind_itself(self) -> Mention | None:
        """ "COMMUNIQUÉ DU CONSEIL DES MINISTRES DU 12 MARS": a kind of many words says enough where nothing else names
        it; the day behind it tells one from the next."""
        kind = self._known.kind
        if kind is None or kind.text.count(" ") < _TELLING:
            return None
        piece = self._pieces[self._kind_at()]
        end = piece.end if piece.words[-1] not in _OPEN_ENDS and len(piece.words) < _LONGEST else kind.spans[-1].end
        return mention(self._text, "header.title", (kind.spans[0].start, end))

    def _whole(self, index: int, start: int) -> Mention | None:
        """A title with the lines that go on with it; running text is none."""
        last = self._pieces[index]
        capitals = last.words.isupper()
        for piece in self._pieces[index + 1 : index + _MOST_LINES]:
            if not self._goes_on(last, piece, capitals=capitals):
                break
            last = piece
        words = self._text[start : last.end]
        if len(words) > _LONGEST or words[-1] in _OPEN_ENDS:
            return None
        return mention(self._text, "header.title", (start, last.end))

    def _goes_on(self, last: Piece, piece: Piece, *, capitals: bool) -> bool:
        soft = last.folded.rsplit(None, 1)[-1] in self._soft_ends or last.words[-1] == ","
        if self._text[piece.end : piece.end + 1] in "\t|":
            return False  # the first cell of a table
        if capitals and piece.words.isupper():
            block = self._block(piece)
            return soft or not (
                self._speaks(piece) or (block is not None and block.start == piece.start and block.style)
            )
        return not piece.opens and not capitals and (soft or piece.words[0].islower()) and not piece.is_item

    def _speaks(self, piece: Piece) -> bool:
        """A line in capitals that names who speaks: the issuer again, or an office."""
        words = " ".join(piece.folded.split())
        return words in self._issuer or any(f"{words} ".startswith(f"{office} ") for office in self._lines.offices)

    def _stands_between(self, piece: Piece) -> bool:
        if not any(ch.isalpha() for ch in piece.words) or self._is_dated(piece) or self._in_issuer(piece):
            return True
        block = self._block(piece)
        if block is not None and block.reason is Reason.FURNITURE and _LABEL.match(piece.words):
            return True
        return any(self._lines.match(role, piece.folded) for role in _BETWEEN)

    def _is_dated(self, piece: Piece) -> bool:
        return self._known.issued_on is not None and self._holds(piece, self._known.issued_on.proof)

    def _in_issuer(self, piece: Piece) -> bool:
        issuer = self._known.issuer
        return issuer is not None and any(span.start <= piece.start < span.end for span in issuer.spans)

    def _holds(self, piece: Piece, found: Mention | None) -> bool:
        return found is not None and piece.start <= found.spans[0].start < piece.end

    def _kind_at(self) -> int:
        kind = self._known.kind
        at = kind.spans[0].start if kind else 0
        return next((i for i, piece in enumerate(self._pieces) if piece.start <= at < piece.end), 0)

    def _block(self, piece: Piece) -> Block | None:
        return next((block for block in self._blocks if block.start <= piece.start < block.end), None)

    def _has_day(self, block: Block) -> bool:
        day = self._known.issued_on.proof.spans[0].start if self._known.issued_on else -1
        return self._text.rfind("\n", 0, block.start) < day < self._text.find("\n", block.start)

    def _is_menu(self, block: Block) -> bool:
        start = self._text.rfind("\n", 0, block.start) + 1
        line = self._text[start : start + _LONGEST].partition("\n")[0]
        return len(_BETWEEN_ENTRIES.findall(line.strip())) > 1

    def _headline(self) -> Mention | None:
        """Without a kind: the first block that reads like a headline. The line over a menu is the name of the site."""
        for block, below in zip_longest(self._blocks, self._blocks[1:]):
            if self._is_menu(block) or (below is not None and self._is_menu(below) and not self._has_day(below)):
                continue
            if block.reason is Reason.FURNITURE or block.style == "row":
                continue
            pieces = [at for at, piece in enumerate(self._pieces) if piece.start == block.start]
            if pieces and (self._is_dated(self._pieces[pieces[0]]) or self._in_issuer(self._pieces[pieces[0]])):
                continue
            words = self._text[block.start : block.end]
            if words.count(" ") < _FEWEST_BLANKS:
                continue
            if pieces and self._pieces[pieces[0]].words.isupper():
                return self._whole(pieces[0], block.start)
            fits = len(words) <= _LONGEST_HEADLINE and words[-1:] not in _OPEN_ENDS
            return mention(self._text, "header.title", (block.start, block.end)) if fits else None
        return None
