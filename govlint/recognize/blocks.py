"""A table whose numbers stand in one line, block by block, under headers of two levels."""

from collections.abc import Sequence

from govlint.document import PARTED, Line, Piece
from govlint.place import Span
from govlint.recognize.labels import TableLabels
from govlint.recognize.values import is_count, is_value, read_value
from govlint.recognize.witness import adds_up, may_be_glued, may_be_page_number
from govlint.record import NamedTuple
from govlint.report import ABSENT_ROW, BY_SUMS, Cell, Counts, Row, RowState, Status

Pieces = tuple[Piece, ...]


class _Run(NamedTuple):
    """Values with no label between them, and the rows whose labels stand before them."""

    values: Pieces
    rows_before: tuple[int, ...]


def read_blocks(lines: Sequence[Line], labels: TableLabels) -> tuple[Row, ...]:
    """Read the lines of one table into its blocks, the rows of the form."""
    spec = labels.spec
    count = len(spec.rows)
    width = len(spec.columns)
    value_lines = [line for line in lines if _is_value_line(line)]
    if len(value_lines) > 1 and _are_wrapped(value_lines, width):
        found = sum(line.filled for line in value_lines)
        return _without_values(lines, labels, found)
    pieces = (
        _one_line(value_lines, count * width)
        or _line_with_blanks(lines, labels, count * width)
        or _labelled(lines, labels)
        or _in_order(lines, labels, count, width)
        or _cell_a_line(lines, count * width)
    )
    if pieces:
        return tuple(row_of(pieces[i * width : (i + 1) * width]) for i in range(count))
    told = _by_sums(_runs(lines, labels), count, width)
    if told:
        return tuple(row_of(told[i], inferred=True) for i in range(count))
    found = sum(1 for line in lines for piece in line.pieces if is_value(piece.text))
    return _without_values(lines, labels, found)


def _is_value_line(line: Line) -> bool:
    return line.filled > 0 and all([is_value(piece.text) for piece in line.words])


def _are_wrapped(value_lines: Sequence[Line], width: int) -> bool:
    """Tell whether a line of all values and a shorter one may be the halves of wrapped numbers.

    A page number stands apart, or right below blocks that add up.
    """
    longest = max(value_lines, key=lambda line: line.filled, default=None)
    if longest is None or longest.filled <= width:
        return False
    rest = [line for line in value_lines if line is not longest and line.filled < longest.filled]
    if any(not may_be_page_number(line.pieces) for line in rest):
        return True
    values = [piece for piece in longest.pieces if piece.text]
    return any(abs(line.number - longest.number) == 1 for line in rest) and not all(
        adds_up(values[at : at + width]) for at in range(0, len(values), width)
    )


def _one_line(value_lines: Sequence[Line], count: int) -> Pieces | None:
    """Exactly as many values in one line as the table has cells."""
    found = [
        tuple([piece for piece in line.pieces if piece.text])
        for line in value_lines
        if line.filled == count
    ]
    if len({tuple([piece.text for piece in filled]) for filled in found}) != 1:
        return None
    return found[0]


def _line_with_blanks(lines: Sequence[Line], labels: TableLabels, count: int) -> Pieces | None:
    """A parted line with empty cells, aligned under as many column labels."""
    columns: set[int] = set()
    for line in lines:
        if line.separator in PARTED:
            columns.update(
                i for i, piece in enumerate(line.pieces) if labels.column(piece.text) is not None
            )
    rows = [
        line
        for line in lines
        if line.separator in PARTED
        and len(line.pieces) >= count
        and all(not piece.text or is_value(piece.text) for piece in line.pieces)
    ]
    filled = [line for line in rows if any(piece.text for piece in line.pieces)] or rows[-1:]
    if len(filled) != 1 or not columns or _may_have_lost_cells(filled[0].pieces, labels):
        return None
    pieces = filled[0].pieces
    if len(pieces) == count:
        return pieces
    if len(columns) != count or max(columns) >= len(pieces):
        return None
    if any(piece.text for i, piece in enumerate(pieces) if i not in columns):
        return None
    return tuple(pieces[i] for i in sorted(columns))


def _may_have_lost_cells(pieces: Pieces, labels: TableLabels) -> bool:
    """Tell whether a line that is blank at its end alone may be a shorter one filled up."""
    held = sum(1 for piece in pieces if piece.text)
    if held in (0, len(pieces)) or not pieces[held - 1].text:
        return False
    width = len(labels.spec.columns)
    return may_be_glued(pieces, len(labels.spec.rows) * width) or not all(
        adds_up(pieces[at : at + width]) for at in range(0, len(pieces), width)
    )


def _labelled(lines: Sequence[Line], labels: TableLabels) -> Pieces | None:
    """Each block in a line of its own, behind its label."""
    width = len(labels.spec.columns)
    found: dict[int, Pieces] = {}
    for line in lines:
        texts = [piece for piece in line.pieces if piece.text and not is_value(piece.text)]
        values = tuple(piece for piece in line.pieces if is_value(piece.text))
        match = labels.whole(texts[-1].text) if texts else None
        if match and match.whole and len(values) == width and match.rows[0] not in found:
            found[match.rows[0]] = values
    if len(found) != len(labels.spec.rows):
        return None
    return tuple(piece for row in sorted(found) for piece in found[row])


def _runs(lines: Sequence[Line], labels: TableLabels) -> list[_Run]:
    runs: list[_Run] = []
    values: list[Piece] = []
    rows: list[int] = []
    for line in lines:
        for piece in line.pieces:
            if not piece.text:
                continue
            if is_value(piece.text):
                values.append(piece)
                continue
            if values:
                runs.append(_Run(tuple(values), tuple(rows)))
                values, rows = [], []
            match = labels.whole(piece.text)
            if match.whole and not match.weak:
                rows.append(match.rows[0])
    if values:
        runs.append(_Run(tuple(values), tuple(rows)))
    return runs


def _in_order(lines: Sequence[Line], labels: TableLabels, count: int, width: int) -> Pieces | None:
    """One cell a line, or one block a line: all values are there, whole blocks at a time."""
    runs = _runs(lines, labels)
    if sum(len(run.values) for run in runs) != count * width:
        return None
    if any(len(run.values) % width for run in runs):
        return None
    return tuple(piece for run in runs for piece in run.values)


def _cell_a_line(lines: Sequence[Line], count: int) -> Pieces | None:
    """One cell a line, each closed by a separator, so that empty cells are lines as well."""
    run: list[Piece] = []
    for line in reversed(lines):
        closed = line.separator in PARTED and len(line.pieces) == 1
        if not closed or (line.words and not is_value(line.words[0].text)):
            break
        run.append(line.pieces[0])
    return tuple(reversed(run)) if len(run) == count else None


def _by_sums(runs: Sequence[_Run], count: int, width: int) -> dict[int, Pieces] | None:
    """Totals torn from their parts: paired by their sums, told apart by the labels before them."""
    whole = [run for run in runs if len(run.values) == width]
    parts = [run for run in runs if len(run.values) == width - 1]
    totals = [run.values[0] for run in runs if len(run.values) == 1]
    if len(whole) + len(parts) != count or len(parts) != len(totals) or not parts:
        return None
    if len(runs) != len(whole) + len(parts) + len(totals):
        return None
    joined: dict[int, Pieces] = {}
    blocks: list[_Run] = []
    for run in runs:
        if len(run.values) == width - 1:
            fitting = [t for t in totals if read_value(t.text)[0] == _sum(run.values)]
            if len({t.text for t in fitting}) != 1:
                return None
            totals.remove(fitting[0])
            blocks.append(_Run((*run.values, fitting[0]), run.rows_before))
        elif len(run.values) == width:
            if _sum(run.values[:-1]) != read_value(run.values[-1].text)[0]:
                return None
            blocks.append(run)
        elif blocks:
            # Labels before a torn total belong to what follows.
            continue
    free = set(range(count))
    for at, block in enumerate(blocks):
        named = [row for row in block.rows_before if row in free]
        row = 0 if at == 0 and 0 in named else named[0] if len(named) == 1 else None
        if row is not None:
            joined[row] = block.values
            free.discard(row)
    left = [block for block in blocks if block.values not in joined.values()]
    if len(left) == 1 and len(free) == 1:
        joined[free.pop()] = left[0].values
    return joined if len(joined) == count else None


def _sum(values: Sequence[Piece]) -> int | float | None:
    numbers = [read_value(piece.text)[0] for piece in values]
    return None if None in numbers else sum(number for number in numbers if number is not None)


def row_of(pieces: Pieces, inferred: bool = False) -> Row:
    """Return the row that the pieces of a block are, one for each column."""
    if not inferred and all([is_count(piece.text) for piece in pieces]):
        span = Span(pieces[0].start, pieces[-1].end)
        counts = Counts(pieces, [int(piece.text) for piece in pieces])
        return Row(RowState.PLACED, "", None, span, counts, len(pieces))
    cells = []
    for piece in pieces:
        value, status = read_value(piece.text)
        note = ""
        if inferred and status is Status.READ:
            status, note = Status.INFERRED, BY_SUMS
        cells.append(Cell(value, piece.text, status, piece.start, piece.end, note))
    span = Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
    found = sum(1 for piece in pieces if piece.text)
    return Row(RowState.PLACED, "", None, span, tuple(cells), found)


def _without_values(lines: Sequence[Line], labels: TableLabels, found: int) -> tuple[Row, ...]:
    """Nothing to read: left blank if there is no value at all, else not to be placed."""
    spec = labels.spec
    anchor = next((p for line in reversed(lines) for p in reversed(line.pieces) if p.text), None)
    if anchor is None:
        return (ABSENT_ROW,) * len(spec.rows)
    if found:
        span = Span(anchor.start, anchor.end)
        row = Row(RowState.UNREADABLE, "", None, span, (), found)
        return (row,) * len(spec.rows)
    cell = Cell(None, "", Status.BLANK, anchor.end, anchor.end)
    row = Row(
        RowState.PLACED, "", None, Span(anchor.end, anchor.end), (cell,) * len(spec.columns), 0
    )
    return (row,) * len(spec.rows)
