"""The column labels of a table as printed, and where its first column begins."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter, itemgetter

from govlint.annotation import overload
from govlint.document import Line, Piece
from govlint.recognize.labels import Look, TableLabels
from govlint.report import HeaderLabel

_FEWEST = 3
_LONGEST_REMEMBERED = 200
_MOST_REMEMBERED = 1024


_look = attrgetter("text", "separator")


def looks_of(lines: Iterable[Line]) -> tuple[Look, ...]:
    """Return what tells lines from all that do not hold the same words in the same places."""
    return tuple(map(_look, lines))


class Headers(Sequence[HeaderLabel]):
    """The column labels of a table, found when somebody looks at one.

    They are every piece that names a column, and the unknown ones that stand in a column's place:
    between known neighbours, or before the first, where no other label names the column. Nearly
    all reports print them as the form does, and no more is asked of them.
    """

    __slots__ = ("_found", "_labels", "_lines")

    def __init__(self, lines: Sequence[Line], labels: TableLabels) -> None:
        """Take the lines of a table that hold words alone; numbers stand in rows."""
        self._lines = lines
        self._labels = labels
        self._found: tuple[HeaderLabel, ...] | None = None

    @property
    def official(self) -> bool:
        """Whether all of them are known to stand as the form prints them.

        What a line holds is remembered by how it looks.
        """
        known = self._labels.official_headers
        for line in self._lines:
            if len(line.text) > _LONGEST_REMEMBERED:
                return False
            look = _look(line)
            official = known.get(look)
            if official is None:
                if len(known) >= _MOST_REMEMBERED:
                    known.clear()
                official = known[look] = self._is_official(line)
            if not official:
                return False
        return True

    def _is_official(self, line: Line) -> bool:
        columns = self._labels.spec.columns
        headers = _headers_in([line], self._labels)
        return all([header.text == columns[header.column].label for header in headers])

    def __len__(self) -> int:
        """Return the number of labels."""
        return len(self._all())

    @overload
    def __getitem__(self, index: int) -> HeaderLabel: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[HeaderLabel, ...]: ...

    def __getitem__(self, index: int | slice) -> HeaderLabel | tuple[HeaderLabel, ...]:
        """Return one label, or several."""
        return self._all()[index]

    def _all(self) -> tuple[HeaderLabel, ...]:
        if self._found is None:
            self._found = _headers_in(self._lines, self._labels)
        return self._found


def _headers_in(lines: Iterable[Line], labels: TableLabels) -> tuple[HeaderLabel, ...]:
    headers: list[HeaderLabel] = []
    leading: list[HeaderLabel] = []
    for line in lines:
        found = [(labels.column(piece.text), piece) for piece in _labels_of(line, labels)]
        known = [(column, piece) for column, piece in found if column is not None]
        headers += [HeaderLabel(column, *piece) for column, piece in known]
        if _FEWEST <= len(known) < len(found):
            headers += _between(found)
            leading += _leading(found, labels)
    if leading:
        named = {header.column for header in headers}
        headers += [header for header in leading if header.column not in named]
    return tuple(headers)


def _labels_of(line: Line, labels: TableLabels) -> tuple[Piece, ...]:
    """Return the pieces of a header, parted at single spaces where these part its labels."""
    if line.filled > 1 or not line.words or len(labels.columns(line.words[0].text)) < _FEWEST:
        return line.words
    whole = line.words[0]
    pieces = []
    at = 0
    for word in whole.text.split():
        at = whole.text.index(word, at)
        pieces.append(Piece(word, whole.start + at, whole.start + at + len(word)))
        at += len(word)
    return tuple(pieces)


def _between(found: list[tuple[int | None, Piece]]) -> list[HeaderLabel]:
    """A label between column n and column n + 2 stands where column n + 1 does."""
    unknown = []
    for (before, _), (column, piece), (after, _) in zip(found, found[1:], found[2:], strict=False):
        if column is None and before is not None and after == before + 2:
            unknown.append(HeaderLabel(before + 1, *piece))
    return unknown


def _leading(found: list[tuple[int | None, Piece]], labels: TableLabels) -> list[HeaderLabel]:
    """A label right before column n stands where column n - 1 does."""
    (column, piece), (after, _), *_ = found
    if column is not None or not after:
        return []
    if labels.is_other(piece.text) or labels.row(piece.text).rows:
        return []
    if piece.text in labels.spec.columns[after - 1].label:
        # The rest of a label that goes on in the next line of its narrow column.
        return []
    return [HeaderLabel(after - 1, *piece)]


def header_start(lines: Iterable[Line], labels: TableLabels, width: int) -> int | None:
    """Return the piece index of column 0 if the labels of all columns stand side by side."""
    at: dict[int, int] = {}
    for line in lines:
        for index, piece in enumerate(line.pieces):
            column = labels.column(piece.text) if piece.text else None
            if column is not None:
                at.setdefault(column, index)
    starts = {index - column for column, index in at.items()}
    return starts.pop() if len(at) == width and len(starts) == 1 else None


class ColumnStarts:
    """Where the cells of rows begin, by the column labels that stand above them."""

    def __init__(self, lines: Sequence[Line], labels: TableLabels) -> None:
        """Take the lines of one table; they are looked through once for rows of one shape."""
        self._lines = lines
        self._labels = labels
        self._found: dict[tuple[int, ...], list[tuple[int, int | None, int]]] = {}

    def above(self, row: int, columns: tuple[int, ...], pieces: int) -> int | None:
        """Return the piece index of a row's first cell; the labels that stand last above it tell.

        `row` is its line and `pieces` what it holds: a header of another shape says nothing of it.
        """
        if columns not in self._found:
            self._found[columns] = list(self._starts(columns))
        found = self._found[columns]
        at = bisect_left(found, row, key=itemgetter(0))
        _, start, size = found[at - 1] if at else (0, None, 0)
        return start if size == pieces else None

    def _starts(self, columns: tuple[int, ...]) -> Iterator[tuple[int, int | None, int]]:
        """Yield the lines that name such columns: number, where the first begins, pieces."""
        for line in self._lines:
            named = [(at, self._labels.column(p.text)) for at, p in enumerate(line.pieces)]
            starts = {at - columns.index(column) for at, column in named if column in columns}
            if starts:
                start = starts.pop()
                yield line.number, None if starts else start, len(line.pieces)
