"""What a document says, in the terms of its form; values are certain or say that they are not."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from govlint.annotation import overload
from govlint.document import Document, Piece
from govlint.form import Form, SectionSpec, TableSpec
from govlint.place import Flow, Span
from govlint.record import NamedTuple
from govlint.statements import FeeStatement, Organization, Period, Signature, Title


class Status(StrEnum):
    """How far the value of a cell can be trusted."""

    READ = "read"
    INFERRED = "inferred"
    BLANK = "blank"
    ANNOTATED = "annotated"
    UNREADABLE = "unreadable"
    ABSENT = "absent"


# A member of an enumeration takes as long to ask for as ten names.
_READ, _BLANK = Status.READ, Status.BLANK


class Cell(NamedTuple):
    """A cell: `value` is None unless the status is read, inferred or annotated.

    `raw` is the folded text; `note` says how an inferred value was worked out.
    """

    value: int | float | None
    raw: str
    status: Status
    start: int
    end: int
    note: str = ""

    @property
    def span(self) -> Span:
        """Where the cell stands."""
        return Span(self.start, self.end)


BY_SUMS = "sums"
"""The note of a cell that the table's own sums told; equations over it prove nothing."""

ABSENT_CELL = Cell(None, "", Status.ABSENT, 0, 0)


class Counts(Sequence[Cell]):
    """The cells of a row of plain counts, made when somebody looks at one.

    Most rows of most reports are such, and all that is asked of them is their `numbers`.
    """

    __slots__ = ("_pieces", "numbers")

    def __init__(self, pieces: Sequence[Piece], numbers: Sequence[int]) -> None:
        """Take pieces of digits only, and what they come to."""
        self._pieces = pieces
        self.numbers = numbers

    def __len__(self) -> int:
        """Return the number of cells."""
        return len(self._pieces)

    def __iter__(self) -> Iterator[Cell]:
        """Return all cells, in order."""
        return map(_count, self._pieces[:])

    @overload
    def __getitem__(self, index: int) -> Cell: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Cell, ...]: ...

    def __getitem__(self, index: int | slice) -> Cell | tuple[Cell, ...]:
        """Return one cell, or several."""
        if isinstance(index, slice):
            return tuple(map(_count, self._pieces[index]))
        return _count(self._pieces[index])


def _count(piece: Piece) -> Cell:
    text, start, end = piece
    return Cell(int(text), text, _READ, start, end)


class RowState(StrEnum):
    """What became of a row of the form: placed, there but not placeable, or not in the file."""

    PLACED = "placed"
    UNREADABLE = "unreadable"
    ABSENT = "absent"


class Row(NamedTuple):
    """A row; `label` is as printed and whole, or empty when a break cut it.

    `cells` go with `RowSpec.columns`; `found` is the number of values in the file.
    """

    state: RowState
    label: str
    label_span: Span | None
    span: Span | None
    cells: Sequence[Cell]
    found: int


ABSENT_ROW = Row(RowState.ABSENT, "", None, None, (), 0)


class HeaderLabel(NamedTuple):
    """A column label as printed; `column` is its index in the table's columns."""

    column: int
    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where the label stands."""
        return Span(self.start, self.end)


class Table(NamedTuple):
    """A table of the form as it stands in the file; `span` covers headers and rows.

    It is `official` if it is known that all `headers` stand there as the form prints them.
    """

    spec: TableSpec
    span: Span
    rows: tuple[Row, ...]
    headers: Sequence[HeaderLabel]
    official: bool = False

    def row(self, key: str) -> Row:
        """Return a row by its key; absent rows are `ABSENT_ROW`."""
        for spec, row in zip(self.spec.rows, self.rows, strict=True):
            if spec.key == key:
                return row
        raise KeyError(key)

    def cell(self, row: str, column: str) -> Cell:
        """Return a cell by the keys of its row and column; `ABSENT_CELL` where it is not there."""
        cells = self.row(row).cells
        for nth, index in enumerate(self.spec.row(row).columns[: len(cells)]):
            if self.spec.columns[index].key == column:
                return cells[nth]
        return ABSENT_CELL

    @property
    def states(self) -> set[RowState]:
        """What became of the rows, each answer once."""
        return {row.state for row in self.rows}

    @property
    def plain(self) -> bool:
        """Tell whether all cells of all rows are plain counts."""
        return {type(row.cells) for row in self.rows} == {Counts}

    @property
    def filled(self) -> bool:
        """Tell whether any number or word stands in any cell."""
        for row in self.rows:
            if row.found > 0 or any(cell.status is not _BLANK for cell in row.cells):
                return True
        return False


class Wording(StrEnum):
    """How the printed title of a section stands to the official one."""

    OFFICIAL = "official"
    ACCEPTED = "accepted"
    DIFFERENT = "different"


class Heading(NamedTuple):
    """A section heading as printed; `number` is its ordinal, empty when it has none."""

    section: str
    number: str
    title: str
    wording: Wording
    span: Span
    line: int


class SectionState(StrEnum):
    """What there is of a section: its heading, only its table, only its text, or nothing."""

    HEADED = "headed"
    TABLE_ONLY = "table-only"
    TEXT_ONLY = "text-only"
    ABSENT = "absent"


class Section(NamedTuple):
    """A section of the form: its first heading, the lines of its body (1-based, end exclusive).

    `flow` is its running text without headings and tables. `subheadings` are lines numbered like
    sections that count up from one, `continued` those that count on from the section's ordinal,
    as further sections would.
    """

    spec: SectionSpec
    state: SectionState
    heading: Heading | None
    first_line: int
    end_line: int
    flow: Flow
    subheadings: tuple[Heading, ...]
    continued: tuple[Heading, ...] = ()


class OutdatedForm(NamedTuple):
    """Labels of a form not in force for the report's year (`current` is), with the first's span."""

    form: str
    current: str
    labels: tuple[str, ...]
    span: Span


class Report(NamedTuple):
    """A document read as a report on `form`.

    `sections` has one entry per section of the form, in its order; `headings` are all section
    headings in the order of the file; `tables` holds only the tables that are there.
    `preamble` is the running text before the first section; `prose` is all running text in one,
    to ask whether a word occurs at all.
    """

    document: Document
    form: Form
    title: Title | None
    organization: Organization
    year: int | None
    sections: tuple[Section, ...]
    headings: tuple[Heading, ...]
    tables: dict[str, Table]
    preamble: Flow
    prose: str
    periods: tuple[Period, ...]
    fee: FeeStatement
    outdated: OutdatedForm | None
    signature: Signature | None = None

    def section(self, key: str) -> Section:
        """Return the section with this key; raise KeyError where the form has none."""
        for section in self.sections:
            if section.spec.key == key:
                return section
        raise KeyError(key)

    @property
    def recognized(self) -> bool:
        """Tell whether any section or table of the form is there."""
        return bool(self.tables) or any(s.heading for s in self.sections)
