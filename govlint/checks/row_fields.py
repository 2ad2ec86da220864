"""The rows of the tables field by field, for what is asked of all rows at once."""

from collections.abc import Sequence

from govlint.checks.once import Once
from govlint.place import Span
from govlint.record import NamedTuple
from govlint.report import Cell, Counts, Report, Row, RowState

_PLACED = RowState.PLACED
_new = tuple.__new__


class RowFields(NamedTuple):
    """All states of the rows of a table, all labels as printed, and so on: `Row` turned round."""

    states: tuple[RowState, ...]
    labels: tuple[str, ...]
    label_spans: tuple[Span | None, ...]
    spans: tuple[Span | None, ...]
    cells: tuple[Sequence[Cell], ...]
    found: tuple[int, ...]

    @property
    def placed(self) -> bool:
        """Tell whether all rows are where they belong."""
        return self.states.count(_PLACED) == len(self.states)

    @property
    def plain(self) -> bool:
        """Tell whether all cells are plain counts."""
        return {*map(type, self.cells)} == _COUNTS


_COUNTS: set[type] = {Counts}


def fields_of(rows: Sequence[Row]) -> RowFields:
    """Return the fields of the rows of a table."""
    return _new(RowFields, zip(*rows, strict=True) if rows else ((),) * len(Row._fields))


row_fields: Once[Report, dict[str, RowFields]] = Once(
    lambda report: {key: fields_of(table.rows) for key, table in report.tables.items()}
)
"""The fields of the rows of all tables that are there."""
