"""Tables of blocks as nearly all are: under known headers one line, a value for each cell.

What a header says of the table is the same in report after report, and remembered by how it looks.
"""

from collections.abc import Sequence

from govlint.document import Line, Piece
from govlint.place import Span
from govlint.recognize.blocks import row_of
from govlint.recognize.flow import is_page_number
from govlint.recognize.headers import Headers, looks_of
from govlint.recognize.labels import TableLabels
from govlint.recognize.regions import Region
from govlint.recognize.values import LONGEST_COUNT, is_value
from govlint.report import Counts, Row, RowState, Table

# A member of an enumeration takes as long to ask for as ten names, a constructor twice the time.
_PLACED = RowState.PLACED
_new = tuple.__new__

_LONGEST_HEADER = 1000
_MOST_HEADERS = 256


def plain_blocks(filled: Sequence[Line], labels: TableLabels) -> Table | None:
    """Return the table that `filled`, all lines with text between two headings, make up.

    None where they do anything else, or begin as none has begun yet.
    """
    *header, last = filled or (None,)
    if last is None or looks_of(header) not in labels.block_headers:
        return None
    spec = labels.spec
    width = len(spec.columns)
    pieces = tuple([piece for piece in last.pieces if piece.text])
    texts = [text for text, _, _ in pieces]
    if len(texts) != width * len(spec.rows):
        return None
    if "".join(texts).isdecimal() and max(map(len, texts)) <= LONGEST_COUNT:
        numbers = list(map(int, texts))
        rows = [
            _counted(pieces[at : at + width], numbers[at : at + width])
            for at in range(0, len(pieces), width)
        ]
    elif all([is_value(text) for text in texts]):
        rows = [row_of(pieces[at : at + width]) for at in range(0, len(pieces), width)]
    else:
        return None
    headers = Headers(header, labels)
    span = Span(filled[0].start, last.end)
    return Table(spec, span, tuple(rows), headers, headers.official)


def _counted(pieces: tuple[Piece, ...], numbers: Sequence[int]) -> Row:
    span = _new(Span, (pieces[0].start, pieces[-1].end))
    return _new(Row, (_PLACED, "", None, span, Counts(pieces, numbers), len(pieces)))


def remember(
    filled: Sequence[Line], lines: Sequence[Line], region: Region, labels: TableLabels
) -> None:
    """Remember the header of a table that holds all of `filled`, if it is one of words alone."""
    *header, last = filled
    if lines[region.start] is not filled[0] or lines[region.end - 1] is not last:
        return
    looks = looks_of(header)
    if sum([len(text) for text, _ in looks]) > _LONGEST_HEADER:
        return
    for line in header:
        if not line.words or line.filled > len(line.words):
            return
        if any([is_value(word.text) for word in line.words]) or is_page_number(line.text):
            return
    if len(labels.block_headers) >= _MOST_HEADERS:
        labels.block_headers.clear()
    labels.block_headers.add(looks)
