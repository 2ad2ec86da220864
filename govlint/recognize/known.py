"""Where labels of the forms stand in a document, found in one pass over its words."""

from collections.abc import Iterable, Sequence

from govlint.document import Line
from govlint.recognize.labels import LONGEST_LABEL, TableLabels
from govlint.recognize.reading import Reading
from govlint.record import NamedTuple

# Every report has dozens of them; their own constructor takes twice the time.
_new = tuple.__new__


class Known(NamedTuple):
    """A word that is a label; `line` is the index of its line.

    `owner` is the one form that has the label, with the official label, if only one has it;
    `rows` are the rows it names, by table.
    """

    line: int
    start: int
    end: int
    owner: tuple[str, str] | None
    rows: Sequence[tuple[TableLabels, int]]


def known_labels(lines: Iterable[Line], reading: Reading) -> list[Known]:
    """Return the words that are a label only one form has, or the whole label of a row."""
    named = reading.named
    return [
        _new(Known, (at, start, end, *meaning))
        for at, line in enumerate(lines)
        for text, start, end in line.words
        if len(text) <= LONGEST_LABEL and (meaning := named(text))
    ]


def rows_by_table(known: Iterable[Known]) -> dict[TableLabels, dict[int, int]]:
    """Return for each table the rows that are named, by the index of the line, one a line."""
    rows: dict[TableLabels, dict[int, int]] = {}
    for line, _, _, _, named in known:
        for table, row in named:
            rows.setdefault(table, {}).setdefault(line, row)
    return rows
