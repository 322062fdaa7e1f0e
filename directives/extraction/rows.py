"""The rows of tables: each action cell is a directive, and the cells beside it are its fields."""

from dataclasses import replace

from directives.extraction import segments
from directives.extraction.inline import Inline
from directives.extraction.marks import PAST, Block, Clause, Context, Draft, Reading, Spans
from directives.extraction.records import Modality, Reason
from directives.extraction.rulings import LEVELS
from directives.extraction.tables import FIELDS, Cell, Row
from directives.extraction.text import skip_blank

_ROLE_RULES = {role: f"table.{role}" for role in FIELDS}


class Rows(Inline):
    """Reads the tables that were found before the text was cut into blocks."""

    def _dismiss_tables(self) -> None:
        """All of a table that is no action: its header, the headings of its sections, the cells of its fields."""
        for table in self.tables:
            self.machine.dismiss(table.start, table.header_end, Reason.HEADING, "table.header")
            for heading in table.headings:
                self.machine.dismiss(*heading, Reason.HEADING, "table.section")
            for row in table.rows:
                roles = {cell: role for role, cell in row.cells.items()}
                for cell in dict.fromkeys((*row.others, *row.cells.values())):
                    if cell != row.number and table.start <= cell[0]:
                        rule = _ROLE_RULES.get(roles.get(cell, ""), "table.cell")
                        self.machine.dismiss(*cell, Reason.FIELD_LINE, rule)
                if row.number:
                    self.machine.dismiss(*row.number, Reason.MARK, "table.number")

    def _row(self, index: int, block: Block, row: Row) -> None:
        """A row inherits nothing from the text around its table; parts of its action with verbs share its fields."""
        machine = self.machine
        machine.enter(index)
        start, end = self._action(row.action)
        if self._is_done(row):
            machine.dismiss(start, end, Reason.ACCOMPLISHED, "table.told")
            return
        cell = Block(start, end, start)
        drafts: list[Draft] = []
        for clause in segments.clauses(self.text, self.folded, cell, index, self.grammar.language):
            reading = self._read_action(clause)
            if drafts and not self._acts_itself(reading):
                drafts[-1].end = clause.end
                continue
            draft = machine.accept(reading, "table.row", LEVELS["table.row"], fall_back=False)
            draft.start, draft.end = clause.start, clause.end
            self._forbid(draft)
            drafts.append(draft)
        for draft in drafts:
            self._fill(draft, row)

    def _is_done(self, row: Row) -> bool:
        """A row of a report: another cell tells that it has been done, or is being done."""
        cells = (self._action(cell) for cell in row.others)
        return self.grammar.verb_lexicon and any(self.all_events.is_at(start, PAST) for start, _ in cells)

    def _forbid(self, draft: Draft) -> None:
        """An action that begins with a negation is a prohibition: "ne pas reconduire", "không để"."""
        words = sorted(self.grammar.negations, key=len, reverse=True)
        negation = next((one for one in words if self.folded.startswith(one + " ", draft.start)), "")
        if negation and draft.modality is Modality.OBLIGATION:
            draft.modality, draft.modality_proof = Modality.PROHIBITION, (draft.start, draft.start + len(negation))

    def _read_action(self, clause: Clause) -> Reading:
        self.machine.now = Context(licence="table")
        reading = self._read(clause, self.all_events.between(clause.start, clause.end))
        self.machine.now = Context(licence="table")
        return reading

    def _acts_itself(self, reading: Reading) -> bool:
        """Whether a later part of an action cell has a main verb of its own."""
        predicate = reading.predicate
        return reading.by_shape or (predicate is not None and predicate.start == reading.main)

    def _action(self, cell: Cell) -> Cell:
        """The action without a dash or other mark before it."""
        start, end = cell
        while start < end - 1 and self.text[start] in "-–+*•▪●◦\u00a0 ":
            start += 1
        return start, end

    def _fill(self, draft: Draft, row: Row) -> None:
        for role in ("lead", "partner"):
            if role in row.cells:
                self._bodies(draft, role, row.cells[role])
        if "time" in row.cells:
            cell = row.cells["time"]
            limit = self._stated_time(self.all_events.between(*cell), cell)
            if limit is not None:
                draft.limit, draft.own_limit = replace(limit, inherited=True), True
        if "product" in row.cells and draft.product is None:
            draft.product = row.cells["product"]

    def _bodies(self, draft: Draft, role: str, cell: Cell) -> None:
        """The bodies a cell names; a cell of leads may say who helps them."""
        events = self.all_events.between(*cell)
        named: Spans = ()
        for line in self._lines_of(cell):
            inside = events.between(*line)
            bodies, helping = self._named(role, inside, line)
            named += bodies
            draft.partners += helping
        if role == "lead":
            draft.units = named or draft.units
        else:
            self._add_partners(draft, named)

    def _lines_of(self, cell: Cell) -> list[Cell]:
        """A list in a cell: parts after a dash at the head of a line, or after ";"."""
        cuts, at = [cell[0]], cell[0]
        while (at := self.text.find("\n", at, cell[1])) >= 0:
            at += 1
            first = skip_blank(self.folded, at, cell[1])
            if first < cell[1] and self.text[first] in "-–+•":
                cuts.append(at)
        parts = [(left, right) for left, right in zip(cuts, [*cuts[1:], cell[1]], strict=True)]
        return [
            (self._after_dash(left, right), right) for left, right in parts if self.text[left:right].strip(" -–+•\n")
        ]

    def _after_dash(self, start: int, end: int) -> int:
        while start < end and self.text[start] in "-–+• \u00a0\n\t":
            start += 1
        return start
