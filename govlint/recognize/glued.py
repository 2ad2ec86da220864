"""Rows whose cells ran together: told apart where sums leave one way, and marked as such."""

from collections.abc import Mapping, Sequence

from govlint.annotation import Any
from govlint.document import Document
from govlint.form import TableSpec
from govlint.place import Span
from govlint.recognize.solving import Weights, choose
from govlint.recognize.splits import Numbers, Steps, TooMany, is_plain, ways
from govlint.report import BY_SUMS, Cell, Counts, Row, RowState, Status, Table

MOST_DIGITS = 60
"""Longer runs of digits are no row of a table."""

MOST_WAYS = 400
"""A row that can be read in more ways is left alone."""

MOST_STEPS = 60_000
"""So long the ways of one table are searched, some tenths of a second."""

Equations = Sequence[Mapping[str, Any]]


class _Sums:
    """The equations of a table, by the indexes of its rows and columns."""

    def __init__(self, spec: TableSpec, form: str, equations: Equations) -> None:
        """Take from `equations` what `form` says of `spec`."""
        self.by_column: list[Weights] = []
        self.by_row: list[Weights] = []
        keys = {
            "columns": {row.key: index for index, row in enumerate(spec.rows)},
            "rows": {column.key: index for index, column in enumerate(spec.columns)},
        }
        for equation in equations:
            sides = equation["forms"].get(form)
            if equation["table"] != spec.key or not sides or sides["relation"] != "=":
                continue
            weights = _weights(sides, keys[equation["over"]])
            if weights is not None:
                (self.by_row if equation["over"] == "rows" else self.by_column).append(weights)

    def last_is_total(self, width: int) -> bool:
        """Tell whether each row says that its last column is the sum of all others."""
        total = {index: 1 for index in range(width - 1)} | {width - 1: -1}
        return total in self.by_row


def _weights(sides: Mapping[str, Any], index: Mapping[str, int]) -> Weights | None:
    weights: Weights = {}
    for sign, side in ((1, sides["left"]), (-1, sides["right"])):
        if side["constant"]:
            return None
        for coefficient, key in side["terms"]:
            if key not in index:
                return None
            at = index[key]
            weights[at] = weights.get(at, 0) + sign * coefficient
    return {at: weight for at, weight in weights.items() if weight}


def part_glued(
    tables: dict[str, Table], document: Document, form: str, equations: Equations
) -> dict[str, Table]:
    """Return the tables with the cells of glued rows told apart where sums leave one way."""
    parted = dict(tables)
    for key, table in tables.items():
        glued = _glued_rows(table, document)
        if glued:
            sums = _Sums(table.spec, form, equations)
            if sums.last_is_total(len(table.spec.columns)):
                parted[key] = _parted(table, glued, sums)
    return parted


def _glued_rows(table: Table, document: Document) -> dict[int, tuple[str, int]]:
    """Return the digits and their place of rows with one number only, by index."""
    found: dict[int, tuple[str, int]] = {}
    for index, row in enumerate(table.rows):
        if row.state is RowState.UNREADABLE and row.found == 1 and row.span:
            text = document.folded[row.span.start : row.span.end]
            digits = text[len(text.rstrip("0123456789")) :]
            if len(table.spec.columns) <= len(digits) <= MOST_DIGITS:
                found[index] = (digits, row.span.end - len(digits))
    return found


def _parted(table: Table, glued: dict[int, tuple[str, int]], sums: _Sums) -> Table:
    steps = Steps(MOST_STEPS)
    try:
        if table.spec.layout == "blocks":
            chosen = _blocks(glued, len(table.spec.rows), len(table.spec.columns), steps)
        else:
            chosen = _rows(table, glued, sums, steps)
    except TooMany:
        return table
    rows = list(table.rows)
    start = next(iter(glued.values()))[1]
    for index, numbers in sorted(chosen.items()):
        at = start if table.spec.layout == "blocks" else glued[index][1]
        rows[index] = _row(numbers, at)
        start = rows[index].cells[-1].end
    return table._replace(rows=tuple(rows))


def _rows(
    table: Table, glued: dict[int, tuple[str, int]], sums: _Sums, steps: Steps
) -> dict[int, Numbers]:
    width = len(table.spec.columns)
    known = {
        index: numbers for index, row in enumerate(table.rows) if (numbers := _numbers(row, width))
    }
    open_rows: dict[int, list[Numbers]] = {}
    plain: dict[int, Numbers] = {}
    for index, (digits, _) in glued.items():
        found = [way for way, _ in zip(ways(digits, width, steps), range(MOST_WAYS), strict=False)]
        if found and len(found) < MOST_WAYS:
            open_rows[index] = found
            if is_plain(digits, width):
                plain[index] = found[0]
    return plain | choose(known, open_rows, sums.by_column, steps)


def _numbers(row: Row, width: int) -> Numbers | None:
    """Return the numbers of a row in which all are certain; a blank is 0."""
    if isinstance(row.cells, Counts):
        return tuple(row.cells.numbers)
    certain = (Status.READ, Status.BLANK)
    if len(row.cells) != width or any(cell.status not in certain for cell in row.cells):
        return None
    numbers = tuple(cell.value or 0 for cell in row.cells)
    return tuple(map(int, numbers)) if all(number == int(number) for number in numbers) else None


def _blocks(
    glued: dict[int, tuple[str, int]], count: int, width: int, steps: Steps
) -> dict[int, Numbers]:
    """Return the blocks of a line of digits, if each has its sum in one way only."""
    digits = next(iter(glued.values()))[0]
    if len(glued) != count:
        return {}
    readings = _lines(digits, count, width, steps)
    return dict(enumerate(readings[0])) if len(readings) == 1 else {}


def _lines(digits: str, count: int, width: int, steps: Steps) -> list[tuple[Numbers, ...]]:
    """Return up to two ways to read the digits as `count` blocks that add up."""
    if count == 0:
        return [] if digits else [()]
    found: list[tuple[Numbers, ...]] = []
    for end in range(width, len(digits) - (count - 1) * width + 1):
        for block in ways(digits[:end], width, steps):
            found += [(block, *rest) for rest in _lines(digits[end:], count - 1, width, steps)]
            if len(found) > 1:
                return found[:2]
    return found


def _row(numbers: Numbers, at: int) -> Row:
    cells = []
    start = at
    for number in numbers:
        raw = str(number)
        cells.append(Cell(number, raw, Status.INFERRED, start, start + len(raw), BY_SUMS))
        start += len(raw)
    return Row(RowState.PLACED, "", None, Span(at, start), tuple(cells), len(cells))
