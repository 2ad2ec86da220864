"""Tables without lines: columns by what stands below each other, rows by their labels."""

from collections.abc import Iterator, Sequence

from govlint.patterns import compiled
from govlint.readers.grid.layout import Row
from govlint.readers.grid.lines import Written
from govlint.readers.grid.marks import Box, Rule
from govlint.readers.grid.parts import Line, Span, is_value, line_in, line_of, touched
from govlint.readers.grid.prose import ENUMERATED
from govlint.readers.grid.unruled import rows_of
from govlint.record import NamedTuple

_LABEL_GAP = 1.0
"""A single number this many heights of a character behind a label may be its value."""

_CLEAR_GAP = 3.0
"""So far behind a label one number alone is its value, without another line."""

_SAME_SIZE = 0.2
_PITCH = 2.6
_CLOSE = 1.9
_WIDEST = 0.6
"""Text over so much of the width of a page is no label."""

_FEWEST_VALUES = 3
_MOST_HEADER_LINES = 12
_ENDS_SENTENCE = "。；：！？"


class Aligned(NamedTuple):
    """A table without lines: its outline, the texts of its rows, and the labels in each."""

    box: Box
    rows: list[list[Written]]
    labels: int


def find_aligned(rows: Sequence[Row], across: Sequence[Rule]) -> list[Row | Aligned]:
    """Return the lines of a page, those that make up tables as tables."""
    if not any(len(row.segments) > 1 and is_value(row.segments[-1]) for row in rows):
        return list(rows)
    lines = [line_of(row) for row in rows]
    width = max(row.box.right for row in rows) - min(row.box.left for row in rows)
    found: list[Row | Aligned] = []
    at = 0
    for first, last, columns in _blocks(lines, width * _WIDEST):
        start = _header_start(lines, at, first, width * _WIDEST)
        found += rows[at:start]
        at = _tail_end(lines, last, columns[0].left)
        part = [line_in(columns, line) for line in lines[start:at]]
        texts = rows_of(part, columns, across)
        found.append(Aligned(_box(part), texts, len(texts[0]) - len(columns)))
    return found + list(rows[at:])


def _blocks(lines: Sequence[Line], widest: float) -> Iterator[tuple[int, int, list[Span]]]:
    """Yield stretches of lines whose values stand in the same columns."""
    first = end = values = 0
    columns: list[Span] = []
    for index, line in enumerate(lines):
        holds = _holds_values(line)
        fits = _fits(columns, line) if holds else _extent(line) <= widest
        if columns and not (fits and _near(lines[index - 1], line)):
            if _enough(lines[first:end], values):
                yield first, end, columns
            columns = []
        if holds:
            if not columns:
                first, values = index, 0
            _widen(columns, line)
            end = index + 1
            values += len(line.values)
    if columns and _enough(lines[first:end], values):
        yield first, end, columns


def _enough(lines: Sequence[Line], values: int) -> bool:
    clear = _CLEAR_GAP * lines[0].height
    return len(lines) > 1 or values >= _FEWEST_VALUES or _label_gap(lines[0]) > clear


def _holds_values(line: Line) -> bool:
    if len(line.values) != 1:
        return len(line.values) > 1
    return _label_gap(line) > _LABEL_GAP * line.height


def _label_gap(line: Line) -> float:
    return line.values[0].left - line.labels[-1].right if line.labels else 0.0


def _near(before: Line, line: Line) -> bool:
    alike = abs(line.height - before.height) <= _SAME_SIZE * before.height
    return alike and line.base - before.base <= 2 * _PITCH * before.height


def _extent(line: Line) -> float:
    """Return the width of the widest part."""
    return max(part.right - part.left for part in line.parts)


def _fits(columns: list[Span], line: Line) -> bool:
    """Tell whether every value of a line stands in a column of its own."""
    taken = [touched(columns, value) for value in line.values]
    named = [index for found in taken for index in found]
    return max(map(len, taken)) <= 1 and len(named) == len(set(named))


def _widen(columns: list[Span], line: Line) -> None:
    for value in line.values:
        found = touched(columns, value)
        if found:
            column = columns[found[0]]
            column.left, column.right = min(column.left, value.left), max(column.right, value.right)
        else:
            columns.append(Span(value.left, value.right))
    columns.sort(key=lambda column: column.left)


def _header_start(lines: Sequence[Line], low: int, first: int, widest: float) -> int:
    """Return where the lines begin that stand above the first values and belong to them."""
    start = first
    while start > max(low, first - _MOST_HEADER_LINES):
        line = lines[start - 1]
        if not _near(line, lines[start]) or _extent(line) > widest:
            break
        if line.row.text[-1] in _ENDS_SENTENCE:
            break
        start -= 1
    return start


def _tail_end(lines: Sequence[Line], end: int, edge: float) -> int:
    """Return where the last label ends, which may go on below its values."""
    while end < len(lines) and not lines[end].values:
        before, line = lines[end - 1], lines[end]
        if not before.labels or not _near(before, line) or line.parts[-1].right > edge:
            break
        if compiled(ENUMERATED).match(line.row.text) or line.row.text[-1] in _ENDS_SENTENCE:
            break
        if line.base - before.base > _CLOSE * line.height:
            break
        end += 1
    return end


def _box(lines: Sequence[Line]) -> Box:
    boxes = [line.row.box for line in lines]
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
