"""Rows as nearly all are: one whole label, and behind it a plain number for each column."""

from collections.abc import Sequence

from govlint.document import Ending, Fields, Line, Piece
from govlint.recognize.group import Group
from govlint.recognize.labels import RowMatch, TableLabels
from govlint.recognize.values import LONGEST_COUNT

_TOO_LARGE = 10**LONGEST_COUNT
# With these in front, a text of too many digits may be a small number.
_ZEROS = "0000"
_BETWEEN = "|\t\f "
"""What stands between fields, and around their texts."""

# Numbers of thousands of digits are none, and Python takes long over them or refuses.
_LONGEST_LINE = 1000


def plain_row(line: Line, labels: TableLabels, widths: Sequence[int]) -> Group | None:
    """Return the group of such a line, None for any other; `widths` are the columns of the rows."""
    words = line.words
    if not words or len(line.text) > _LONGEST_LINE:
        return None
    label = words[-1]
    match = labels.whole(label.text)
    width = line.filled - len(words)
    if not match.whole or width != widths[match.rows[0]]:
        return None
    if isinstance(line.parts, Fields):
        found = _in_fields(line, line.parts, match, width)
        if found:
            return found
    return _in_pieces(line, match, width)


def _in_fields(line: Line, fields: Fields, match: RowMatch, width: int) -> Group | None:
    """Take the numbers at the end of the line without making pieces of them."""
    texts = fields.texts
    size = stop = len(texts)
    while not texts[stop - 1]:
        stop -= 1
    first = stop - width
    try:
        # All other words being names, what `int` takes here are the digits of counts.
        numbers = list(map(int, texts[first:stop]))
    except ValueError:
        return None
    at = first - 1
    while not texts[at]:
        at -= 1
    if at >= len(line.words) and stop < size:
        # With a number before the label one of the values may be blank.
        return None
    values = Ending(fields, first, stop, line.start + len(line.text.rstrip(_BETWEEN)))
    return _group(line, match, values, (at, size, first), numbers)


def _in_pieces(line: Line, match: RowMatch, width: int) -> Group | None:
    """Take the numbers behind the label, wherever they stand."""
    words, pieces = line.words, line.pieces
    size = len(pieces)
    first = size - width
    filled = pieces[first:]
    at = first - 1
    # With a number before the label one of the values may be blank.
    blank = at >= len(words) and not all([piece.text for piece in filled])
    if pieces[at] is not words[-1] or blank:
        at = pieces.index(words[-1])
        filled = tuple([piece for piece in pieces[at + 1 :] if piece.text])
        if len(filled) != width:
            return None
        first = pieces.index(filled[0], at + 1)
        if pieces[first + width - 1] != filled[-1]:
            first = -1
    numbers = [int(text) for text, _, _ in filled]
    return _group(line, match, filled, (at, size, first), numbers)


def _group(
    line: Line,
    match: RowMatch,
    values: Sequence[Piece],
    where: tuple[int, int, int],
    numbers: list[int],
) -> Group:
    plain = max(numbers) < _TOO_LARGE and _ZEROS not in line.text
    # One for each row: the constructor of the class takes twice the time.
    fields = match, line.words[-1], values, True, False, line.number, *where, plain, False, numbers
    return tuple.__new__(Group, fields)
