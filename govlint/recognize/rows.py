"""A table with labelled rows: lines to the rows of the form, each cell certain or marked."""

from collections.abc import Sequence

from govlint.document import Ending, Line, Piece
from govlint.place import Span
from govlint.recognize.alignment import Alignment
from govlint.recognize.group import Group
from govlint.recognize.groups import GroupCollector
from govlint.recognize.headers import ColumnStarts, Headers, header_start
from govlint.recognize.labels import TableLabels
from govlint.recognize.placing import place
from govlint.recognize.values import read_value
from govlint.report import ABSENT_ROW, Cell, Counts, Row, RowState, Status

_new = tuple.__new__

_PLACED = RowState.PLACED

BY_ORDER = "order"
"""The note of cells whose row was told by the order of the rows alone."""


def read_rows(
    body: Sequence[Line], labels: TableLabels, first_row: int
) -> tuple[tuple[Row, ...], Headers]:
    """Read the lines of one table into the rows of its form, and the labels of its columns.

    The first row stands in line `first_row`.
    """
    spec = labels.spec
    collector = GroupCollector(labels)
    for line in body:
        collector.add(line)
    groups = collector.finish()
    if any([group.sparse for group in groups]):
        header = [line for line in body if line.number <= first_row]
        start = header_start(header, labels, len(spec.columns))
        alignment = Alignment(groups, start, len(spec.columns))
        starts = ColumnStarts(body, labels)
        groups = [
            _aligned(group, alignment, starts, labels) if group.sparse else group
            for group in groups
        ]
    placed, by_order, uncertain = place(groups, labels.widths)
    rows = []
    for index, width in enumerate(labels.widths):
        group = placed.get(index)
        if group:
            rows.append(_placed(group, index in by_order))
            continue
        label = collector.seen.get(index)
        if index in uncertain:
            rows.append(_unreadable(groups, index, uncertain[index], label))
        elif label and _empty(groups):
            rows.append(_blank(label, width))
        elif label:
            rows.append(Row(RowState.UNREADABLE, "", None, Span(*label[1:]), (), 0))
        else:
            rows.append(ABSENT_ROW)
    return tuple(rows), Headers(collector.without_numbers, labels)


def _empty(groups: Sequence[Group]) -> bool:
    return not any(piece.text for group in groups for piece in group.values)


def _aligned(
    group: Group, alignment: Alignment, starts: ColumnStarts, labels: TableLabels
) -> Group:
    shapes = {labels.spec.rows[row].columns for row in group.match.rows or (0,)}
    if len({len(columns) for columns in shapes}) != 1:
        return group
    columns = shapes.pop()
    above = None
    if not shapes and len(columns) < len(labels.spec.columns):
        above = starts.above(group.line, columns, group.pieces)
    return alignment.place(group, len(columns), above) or group


def _placed(group: Group, by_order: bool) -> Row:
    match, label, values, _, _, _, _, _, _, plain, _, numbers = group
    cells: Sequence[Cell]
    if plain and not by_order:
        cells, found = Counts(values, numbers), len(numbers)
    else:
        cells = tuple([_cell(piece, by_order) for piece in values])
        found = sum([1 for cell in cells if cell.raw])
    if not label:
        return Row(_PLACED, "", None, Span(values[0].start, values[-1].end), cells, found)
    _, first, last = label
    if isinstance(values, Ending):
        start, end = first, values.end
    else:
        start, end = min(first, values[0].start), max(last, values[-1].end)
    span, label_span = _new(Span, (start, end)), _new(Span, (first, last))
    return _new(Row, (_PLACED, match.printed, label_span, span, cells, found))


def _cell(piece: Piece, by_order: bool) -> Cell:
    value, status = read_value(piece.text)
    if by_order and status is Status.READ:
        return Cell(value, piece.text, Status.INFERRED, piece.start, piece.end, BY_ORDER)
    return Cell(value, piece.text, status, piece.start, piece.end)


def _unreadable(groups: list[Group], index: int, found: int, label: Piece | None) -> Row:
    group = next((g for g in groups if g.match.rows == (index,)), None)
    if group and group.values:
        first = group.label or group.values[0]
        span = Span(min(first.start, group.values[0].start), max(first.end, group.values[-1].end))
        return Row(RowState.UNREADABLE, "", None, span, (), found)
    span_of_label = Span(label.start, label.end) if label else None
    return Row(RowState.UNREADABLE, "", None, span_of_label, (), found)


def _blank(label: Piece, width: int) -> Row:
    cell = Cell(None, "", Status.BLANK, label.end, label.end)
    return Row(
        RowState.PLACED,
        "",
        Span(label.start, label.end),
        Span(label.start, label.end),
        (cell,) * width,
        0,
    )
