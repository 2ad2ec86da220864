"""Groups of values that make up one row each, with what stands near them to name the row.

Lines are taken as they come: a label and its values in one line, values under their label, one
cell a line, a label cut in two. Which row a group belongs to is decided later, over all groups.
"""

from govlint.document import PARTED, Line, Piece
from govlint.recognize.evidence import evidence, label_count
from govlint.recognize.group import Group, Waiting
from govlint.recognize.labels import NO_ROW, RowMatch, TableLabels
from govlint.recognize.plain import plain_row
from govlint.recognize.witness import adds_up, is_misparted, may_be_page_number, with_doubts


class GroupCollector:
    """Reads the lines of one table, in order, into groups.

    `seen` are the labels of rows that stand by themselves, `without_numbers` the lines of words.
    """

    def __init__(self, labels: TableLabels) -> None:
        """Start with no line read."""
        self.labels = labels
        self.groups: list[Group] = []
        self.seen: dict[int, Piece] = {}
        self.without_numbers: list[Line] = []
        self._widths = labels.widths
        self._uniform = self._widths[0] if len(set(self._widths)) == 1 else 0
        self._pending: list[Waiting] = []
        self._run: list[Piece] = []
        self._run_match: tuple[RowMatch, Piece, int] | None = None
        self._part = ("", -1)

    def finish(self) -> list[Group]:
        """Return all groups after the last line."""
        self._flush()
        self._emit_blank_rows()
        if self._uniform:
            self.groups = with_doubts(self.groups, self.seen)
        return self.groups

    def add(self, line: Line) -> None:
        """Take the next line of the table."""
        plain = None if self._run else plain_row(line, self.labels)
        if plain:
            if self._pending:
                self._emit_blank_rows()
                self._pending.clear()
            self.groups.append(plain)
        elif line.parts:
            self._add_other(line)

    def _add_other(self, line: Line) -> None:
        words = line.words
        if words and len(words) == line.filled:
            self.without_numbers.append(line)
            if self._is_header(words):
                self._pass_words(words[-1])
                return
        pieces = line.pieces
        split = label_count(line, self.labels)
        values = pieces[split:]
        filled = tuple(piece for piece in values if piece.text)
        if split == 0:
            self._add_values(line, filled)
            return
        match, label, label_at = evidence(pieces[:split], self.labels)
        if match is NO_ROW and not filled:
            self._pass_words(label)
            return
        if filled:
            self._add_row(line, match, label, label_at, values, filled)
        elif not match.weak:
            self._add_label(line, match, label, label_at, values)

    def _width(self, match: RowMatch) -> int:
        if not match.rows:
            return self._uniform
        widths = {self._widths[row] for row in match.rows}
        return widths.pop() if len(widths) == 1 else 0

    def _add_label(
        self, line: Line, match: RowMatch, label: Piece, at: int, values: tuple[Piece, ...]
    ) -> None:
        self._flush()
        if match.whole:
            self._emit_blank_rows()
            self.seen.setdefault(match.rows[0], label)
        explicit = line.separator in PARTED and len(values) >= self._width(match) > 0
        blanks = values if explicit else ()
        if not values and line.separator in PARTED and self._width(match) == 1:
            # The mark behind the label is all there is of an empty last cell.
            blanks = (Piece("", label.end, label.end),)
        self._pending.append(Waiting(match, label, line.number, at, blanks, len(line.pieces)))

    def _add_row(
        self,
        line: Line,
        match: RowMatch,
        label: Piece,
        at: int,
        values: tuple[Piece, ...],
        filled: tuple[Piece, ...],
    ) -> None:
        self._flush()
        if not match.whole:
            match = self._joined(match, label)
        width = self._width(match)
        if match.whole or len(filled) == width:
            self._emit_blank_rows()
            self._pending.clear()
        if len(filled) == width:
            self._emit_line(line, match, label, at, filled)
            if match is NO_ROW and self.labels.is_other(label.text):
                self.groups[-1] = self.groups[-1]._replace(titled=True)
        elif line.separator in PARTED and len(values) >= len(filled) and len(values) > 1:
            self._emit(Group(match, label, values, False, True, line.number, at, len(line.pieces)))
        elif match.rows:
            self._run = list(filled)
            self._run_match = (match, label, line.number)
        elif self._uniform and not self._pending and self.groups:
            self._add_rest(line, filled)

    def _is_header(self, words: tuple[Piece, ...]) -> bool:
        # The same in nearly all reports, so that a table remembers what it was told of them.
        return self.labels.are_header(tuple([piece.text for piece in words]))

    def _pass_words(self, label: Piece) -> None:
        """Pass over words that name no row; they may be a part of a label."""
        if not self.labels.is_other(label.text):
            self._part = (label.text, len(self.groups))
        self._pass_header(label)

    def _pass_header(self, label: Piece) -> None:
        """Behind the label of a column that a waiting row does not have, no value is the row's."""
        waiting = self._pending[-1] if self._pending and not self._run else None
        if self._uniform or not waiting or not waiting.match.whole or waiting.blanks:
            return
        column = self.labels.column(label.text)
        own = self.labels.spec.rows[waiting.match.rows[0]].columns
        if column is not None and column not in own:
            self._pending.pop()
            self._emit(Group(waiting.match, waiting.label, (), False, line=waiting.line))

    def _add_values(self, line: Line, filled: tuple[Piece, ...]) -> None:
        width = self._width(self._pending_match()[0]) if self._pending else self._uniform
        if not self._run and not self._pending and len(filled) != width and self.groups:
            if filled:
                self._add_rest(line, filled)
        elif self._run or not width:
            self._run.extend(filled)
        elif len(filled) == width:
            match, label = self._take_pending()
            self._emit_line(line, match, label, -1, filled)
        elif line.separator in PARTED and len(line.pieces) >= width:
            match, label = self._take_pending()
            self._emit(
                Group(match, label, line.pieces, False, True, line.number, -1, len(line.pieces))
            )
        else:
            self._run.extend(filled)

    def _add_rest(self, line: Line, filled: tuple[Piece, ...]) -> None:
        """Take values behind a finished row: a page number, or the rest of wrapped ones.

        A row whose numbers may go on in the next line is not certain.
        """
        last = self.groups[-1]
        if may_be_page_number(filled):
            apart = line.number - last.line > 1
            if adds_up(last.values) if self._uniform and last.complete else apart:
                return
        self.groups[-1] = last._replace(complete=False, sparse=False)

    def _pending_match(self) -> tuple[RowMatch, Piece | None]:
        """What the labels that wait say together: the last if whole, else its parts joined."""
        if not self._pending:
            return NO_ROW, None
        last = self._pending[-1]
        if last.match.whole or len(last.match.rows) == 1:
            return last.match, last.label
        joined = ""
        for waiting in reversed(self._pending):
            if waiting.match.whole:
                break
            joined = waiting.label.text + joined
        match = self.labels.row(joined)
        return (match if match.rows else last.match), last.label

    def _joined(self, match: RowMatch, label: Piece) -> RowMatch:
        parts = [waiting.label.text for waiting in self._pending if not waiting.match.whole]
        if len(match.rows) == 1 or not parts:
            return match
        joined = self.labels.row("".join(parts) + label.text)
        return joined if joined.rows else match

    def _take_pending(self) -> tuple[RowMatch, Piece | None]:
        match, label = self._pending_match()
        if self._pending:
            self._pending.pop()
        self._emit_blank_rows()
        self._pending.clear()
        return match, label

    def _emit_blank_rows(self) -> None:
        """Labels parted from empty cells, with no values after them, are rows left blank."""
        for waiting in self._pending:
            if waiting.match.whole and waiting.blanks and self._ends_label(waiting):
                self.groups[-1] = self.groups[-1]._replace(match=waiting.match, label=waiting.label)
            elif waiting.match.whole and waiting.blanks and self._ends_unnamed():
                # The values above may be this row's own, the label having slipped below them.
                self._emit(Group(waiting.match, waiting.label, (), False, line=waiting.line))
            elif waiting.match.whole and waiting.blanks:
                self._emit(
                    Group(
                        waiting.match,
                        waiting.label,
                        waiting.blanks,
                        False,
                        True,
                        waiting.line,
                        waiting.label_at,
                        waiting.pieces,
                    )
                )
        self._pending = [w for w in self._pending if not (w.match.whole and w.blanks)]

    def _ends_label(self, waiting: Waiting) -> bool:
        """Tell whether the values above stand between the two parts of this row's label."""
        part, at = self._part
        if at != len(self.groups) - 1 or not self._ends_unnamed():
            return False
        whole = self.labels.whole(part + waiting.label.text)
        return whole.whole and whole.rows == waiting.match.rows

    def _ends_unnamed(self) -> bool:
        return bool(self.groups) and self.groups[-1].match is NO_ROW and self.groups[-1].complete

    def _flush(self) -> None:
        """Part the values that came one by one into groups of a row's width."""
        run, self._run = self._run, []
        if not run:
            return
        if self._run_match:
            match, label, line = self._run_match
            self._run_match = None
        else:
            line = 0
            skips = self._skips_rows()
            match, found = self._take_pending()
            label = found if found else run[0]
            if skips:
                # Labels came without values: those that follow need not be the last one's.
                self._emit(Group(match, label, tuple(run), False, line=line))
                return
        width = self._width(match)
        if self._parts_into(run, width):
            for at in range(0, len(run), width):
                own = match if at == 0 else NO_ROW
                self._emit(
                    Group(own, label if at == 0 else None, tuple(run[at : at + width]), True)
                )
        elif match.rows or not may_be_page_number(run):
            self._emit(Group(match, label if match.rows else None, tuple(run), False, line=line))

    def _skips_rows(self) -> bool:
        """Tell whether rows before the one whose label stands last still lack their values."""
        waiting = [w.match.rows[0] for w in self._pending if w.match.whole]
        named = [group.match.rows[0] for group in self.groups if len(group.match.rows) == 1]
        last = max(named, default=-1)
        return any(last < row < waiting[-1] for row in waiting[:-1])

    def _parts_into(self, run: list[Piece], width: int) -> bool:
        """Tell whether values that came one by one are whole rows, each with its own total."""
        if not width or len(run) % width or len(run) == width or not self._uniform:
            return len(run) == width > 0
        return all(adds_up(run[at : at + width]) for at in range(0, len(run), width))

    def _emit_line(
        self, line: Line, match: RowMatch, label: Piece | None, at: int, filled: tuple[Piece, ...]
    ) -> None:
        pieces = line.pieces
        first, last = pieces.index(filled[0], at + 1), pieces.index(filled[-1], at + 1)
        if last - first + 1 != len(filled):
            first = -1
        self._emit(Group(match, label, filled, True, False, line.number, at, len(pieces), first))

    def _emit(self, group: Group) -> None:
        if not group.plain and any(is_misparted(piece.text) for piece in group.values):
            group = group._replace(complete=False, sparse=False)
        self.groups.append(group)
