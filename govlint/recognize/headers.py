"""The column labels of a table as printed, and where its first column begins."""

from collections.abc import Iterable, Sequence

from govlint.document import Line, Piece
from govlint.place import Span
from govlint.recognize.labels import TableLabels
from govlint.report import HeaderLabel

_FEWEST = 3


def read_headers(lines: Iterable[Line], labels: TableLabels) -> tuple[HeaderLabel, ...]:
    """Return every piece that names a column, and the unknown ones that stand in a column's place.

    That is between known neighbours, or before the first, where no other label names the column.
    """
    headers: list[HeaderLabel] = []
    leading: list[HeaderLabel] = []
    for line in lines:
        if len(line.words) < line.filled:
            # Numbers stand in rows; a header has none.
            continue
        found = [(labels.column(piece.text), piece) for piece in _labels_of(line, labels)]
        known = [(column, piece) for column, piece in found if column is not None]
        headers += [
            HeaderLabel(column, text, Span(start, end)) for column, (text, start, end) in known
        ]
        if len(known) >= _FEWEST:
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
            span = Span(piece.start, piece.end)
            unknown.append(HeaderLabel(before + 1, piece.text, span))
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
    return [HeaderLabel(after - 1, piece.text, Span(piece.start, piece.end))]


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


def start_above(
    lines: Iterable[Line], labels: TableLabels, row: int, columns: Sequence[int], pieces: int
) -> int | None:
    """Return where the cells of a row begin, by the column labels that stand last above it.

    `row` is its line and `pieces` what it holds: a header of another shape says nothing of it.
    """
    found = None
    for line in lines:
        if line.number >= row:
            break
        named = [(at, labels.column(piece.text)) for at, piece in enumerate(line.pieces)]
        starts = {at - columns.index(column) for at, column in named if column in columns}
        if starts:
            found = starts.pop() if len(starts) == 1 and len(line.pieces) == pieces else None
    return found
