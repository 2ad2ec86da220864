"""A table with one cell a line, each closed by a separator: put together to rows again.

Empty cells are lines as well, so every row has as many lines as the table has columns.
"""

from collections.abc import Sequence

from govlint.document import PARTED, Line
from govlint.recognize.labels import NO_ROW, TableLabels
from govlint.recognize.values import is_value

_MOST_LABEL_COLUMNS = 3


def is_closed_cell(line: Line) -> bool:
    """Tell whether a line is one cell with a separator behind it."""
    return len(line.pieces) == 1 and line.separator in PARTED


def regrouped(body: Sequence[Line], below: Sequence[Line], labels: TableLabels) -> list[Line]:
    """Return the lines of a table as rows; as they are where they fit in no one way.

    `below` are the lines behind the table, in which the empty cells of its last row may stand.
    """
    if not all(map(is_closed_cell, body)):
        return list(body)
    first = next((at for at, line in enumerate(body) if _names_row(line, labels)), None)
    if first is None:
        return list(body)
    empty = 0
    while empty < len(below) and is_closed_cell(below[empty]) and not below[empty].filled:
        empty += 1
    cells = [*body, *below[:empty]]
    width = max(len(row.columns) for row in labels.spec.rows)
    fitting = [
        columns
        for columns in range(width + 1, width + _MOST_LABEL_COLUMNS + 1)
        if _fits(cells[first:], columns, columns - width, len(body) - first, labels)
    ]
    if len(fitting) != 1:
        return list(body)
    columns = fitting[0]
    start = first % columns
    rows = [_joined(cells[at : at + columns]) for at in range(start, len(cells), columns)]
    return [*body[:start], *(row for row in rows if len(row.pieces) == columns)]


def _names_row(line: Line, labels: TableLabels) -> bool:
    match = labels.whole(line.words[0].text) if line.words else NO_ROW
    return match.whole and not match.weak


def _fits(
    cells: Sequence[Line], columns: int, label_columns: int, held: int, labels: TableLabels
) -> bool:
    """Tell whether with so many columns all labels of rows stand in front and all values behind."""
    if held > len(cells) - len(cells) % columns:
        return False
    for at, line in enumerate(cells):
        in_front = at % columns < label_columns
        text = line.pieces[0].text
        if text and (in_front if is_value(text) else not in_front and _names_row(line, labels)):
            return False
    return True


def _joined(lines: Sequence[Line]) -> Line:
    pieces = tuple(line.pieces[0] for line in lines)
    words = tuple(word for line in lines for word in line.words)
    first, last = lines[0], lines[-1]
    text = " ".join(piece.text for piece in pieces if piece.text)
    filled = sum(line.filled for line in lines)
    return Line(first.number, first.start, last.end, text, first.separator, pieces, words, filled)
