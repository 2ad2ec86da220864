"""The rows of a table without lines: labels over several lines, each with its own values."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from govlint.patterns import compiled
from govlint.readers.grid.lines import DIGITS, TextLine, Written
from govlint.readers.grid.marks import Rule
from govlint.readers.grid.parts import Line, Span, touched
from govlint.readers.grid.prose import ENUMERATED

_NEAR_EDGE = 2.2
_INTO = 0.5
_PITCH = 2.2
_LEAST_PITCH = 0.8
"""Numbers nearer to each other cover each other, and neither goes on with the other."""

_SHORTEST_WRAPPED = 3
"""Numbers of fewer digits are not broken over lines (characters)."""

_SHORTEST_LABEL = 4
"""Labels of fewer characters are not broken over lines."""

_SLACK = 0.5
_FEWEST_RULES = 2

_BLANK = Written("")

Values = dict[int, TextLine]
"""Numbers by the index of their column."""


def rows_of(
    lines: Sequence[Line], columns: Sequence[Span], across: Sequence[Rule]
) -> list[list[Written]]:
    """Return the texts of the rows: group, label, and one text per column."""
    reader = _Reader(lines, columns, across)
    for line in lines:
        reader.add(line)
    rows = [row.cells(len(columns)) for row in reader.rows]
    return rows if any(row[0].text for row in rows) else [row[1:] for row in rows]


class _Row:
    """A row while it is read, line by line."""

    def __init__(self) -> None:
        self.groups: list[TextLine] = []
        self.labels: list[TextLine] = []
        self.values: Values = {}
        self.texts: dict[int, Written] = {}

    def cells(self, count: int) -> list[Written]:
        texts = (self.texts.get(column, _BLANK) for column in range(count))
        return [_joined(self.groups), _joined(self.labels), *texts]

    def put(self, column: int, part: TextLine, glue: str) -> None:
        before = self.texts.get(column)
        text = part.text if before is None else before.text + glue + part.text
        self.texts[column] = Written(text, (*(before.lines if before else ()), part))


def _joined(parts: Sequence[TextLine]) -> Written:
    return Written("".join(part.text for part in parts), parts)


class _Reader:
    def __init__(
        self, lines: Sequence[Line], columns: Sequence[Span], across: Sequence[Rule]
    ) -> None:
        self.rows: list[_Row] = []
        self._columns = columns
        self._middles = [(a.right + b.left) / 2 for a, b in pairwise(columns)]
        self._groups_end = _groups_end(lines)
        left_of = [part for line in lines for part in line.labels if self._is_left(part)]
        self._edge = max((part.right for part in left_of), default=0.0)
        self._rules = _between(lines, across)
        self._widths = [
            max(
                (
                    value.right - value.left
                    for line in lines
                    for value in line.values
                    if touched([column], value)
                ),
                default=0.0,
            )
            for column in columns
        ]
        self._open: _Row | None = None
        self._base = 0.0

    def _is_left(self, part: TextLine) -> bool:
        return (part.left + part.right) / 2 < self._columns[0].left

    def add(self, line: Line) -> None:
        """Take the next line."""
        left = [part for part in line.labels if self._is_left(part)]
        heads = [part for part in line.labels if not self._is_left(part)]
        own = left[-1] if left and self._is_own(left[-1], bool(line.values)) else None
        groups = left[:-1] if own else left
        values = {self._column(value): value for value in line.values}
        row = self._row_for(line, own, values, bool(heads))
        row.groups += groups
        if own:
            row.labels.append(own)
        for part in heads:
            row.put(self._zone(part), part, "")
        for value in line.values:
            column = self._column(value)
            row.put(column, value, "" if self._is_wrapped(row, column, line) else " ")
        row.values.update(values)
        self._open = None if heads else row
        self._base = line.base

    def _is_own(self, part: TextLine, beside_values: bool) -> bool:
        """Tell the label of a row from that of a group of rows."""
        if part.right > self._groups_end + _INTO * part.height:
            return True
        return beside_values and compiled(ENUMERATED).match(part.text) is not None

    def _column(self, value: TextLine) -> int:
        found = touched(self._columns, value)
        return found[0] if found else self._zone(value)

    def _zone(self, part: TextLine) -> int:
        middle = (part.left + part.right) / 2
        return sum(1 for x in self._middles if x < middle)

    def _row_for(self, line: Line, own: TextLine | None, values: Values, head: bool) -> _Row:
        """Return the open row if the line goes on with it, else a new one."""
        row = self._open
        near = line.base - self._base <= _PITCH * line.height
        if row and near and not head and self._goes_on(row, line, own, values):
            return row
        self.rows.append(_Row())
        return self.rows[-1]

    def _goes_on(self, row: _Row, line: Line, own: TextLine | None, values: Values) -> bool:
        if self._rules:
            return not any(self._base < y < line.base for y in self._rules)
        if own and not (row.labels and self._label_goes_on(row.labels[-1], own)):
            return False
        if not values or not row.values:
            return bool(own or values or row.labels)
        under = values.keys() <= row.values.keys()
        wrapped = under and all(self._is_wrapped(row, column, line) for column in values)
        return wrapped or (under and len(values) < len(row.values))

    def _label_goes_on(self, before: TextLine, own: TextLine) -> bool:
        full = before.right > self._edge - _NEAR_EDGE * before.height
        full = full and len(before.text) >= _SHORTEST_LABEL
        return full and not compiled(ENUMERATED).match(own.text)

    def _is_wrapped(self, row: _Row, column: int, line: Line) -> bool:
        """Tell whether the number of a row is as wide as its column and may go on below."""
        value = row.values.get(column)
        if value is None or not set(value.text) <= DIGITS:
            return False
        if line.base - self._base < _LEAST_PITCH * line.height:
            return False
        full = value.right - value.left > self._widths[column] - _SLACK
        return full and len(value.text) >= _SHORTEST_WRAPPED


def _groups_end(lines: Sequence[Line]) -> float:
    """Return how far the labels of groups reach that stand in front of those of rows."""
    rights = sorted(part.right for line in lines if line.values for part in line.labels[:-1])
    if not rights:
        return 0.0
    usual = rights[len(rights) // 2]
    return max(right for right in rights if right <= usual + _INTO * lines[0].height)


def _between(lines: Sequence[Line], across: Sequence[Rule]) -> list[float]:
    """Return the heights of the rules that part the rows, if there are enough of them."""
    first, last = lines[0].base, lines[-1].base
    left = min(line.row.box.left for line in lines)
    right = max(line.row.box.right for line in lines)
    heights: Counter[int] = Counter()
    for y, start, end in across:
        if first < y < last:
            heights[round(y)] += round(min(end, right) - max(start, left))
    found = [float(y) for y, length in heights.items() if length > (right - left) / 2]
    return found if len(found) >= _FEWEST_RULES else []
