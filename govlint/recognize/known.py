"""Where labels of the forms stand in a document, found in one pass over its words."""

from collections.abc import Iterable, Mapping

from govlint.document import Line
from govlint.place import Span
from govlint.recognize.labels import TableLabels
from govlint.recognize.reading import Reading

OwnLabels = dict[str, dict[str, Span]]
"""For each form, by its key, the labels that no other form has, with their first places."""

Known = tuple[int, Mapping[TableLabels, int]]
"""The index of a line with a word that is the whole label of a row; the row, by table."""


def known_labels(lines: Iterable[Line], reading: Reading) -> tuple[list[Known], OwnLabels]:
    """Return the words that are the whole label of a row, and those that only one form has."""
    known: list[Known] = []
    own: OwnLabels = {reader.form.key: {} for reader in reading.forms}
    named = reading.named
    for at, line in enumerate(lines):
        for word in line.words:
            # Few words are labels, and only these are taken apart.
            meaning = named[word[0]]
            if meaning:
                owner, rows = meaning
                if rows:
                    known.append((at, rows))
                if owner:
                    form, official = owner
                    own[form].setdefault(official, Span(word.start, word.end))
    return known, own


def rows_of(table: TableLabels, known: Iterable[Known]) -> dict[int, int]:
    """Return the rows of a table that are named, by the index of the line, one a line."""
    rows: dict[int, int] = {}
    for line, named in known:
        if table in named and line not in rows:
            rows[line] = named[table]
    return rows
