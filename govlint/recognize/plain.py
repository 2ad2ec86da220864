"""Rows as nearly all are: one whole label, and behind it a plain number for each column."""

from functools import lru_cache

from govlint.document import Ending, Fields, Line
from govlint.recognize.group import Group
from govlint.recognize.labels import RowMatch, TableLabels
from govlint.recognize.values import LONGEST_COUNT

_BETWEEN = "|\t\f "
"""What stands between fields, and around their texts."""

# Numbers of thousands of digits are none, and Python takes long over them or refuses.
_LONGEST_LINE = 1000
# One for each row: the constructor of the class takes twice the time.
_new = tuple.__new__


@lru_cache(maxsize=4096)
def _count(text: str) -> int:
    """Return the count, remembered: most are small, and `int` takes three times as long."""
    if len(text) > LONGEST_COUNT:
        raise ValueError
    return int(text)


def plain_row(line: Line, labels: TableLabels) -> Group | None:
    """Return the group of such a line, None for any other."""
    number, start, _, text, _, fields, words, filled = line
    if not words or len(text) > _LONGEST_LINE:
        return None
    label = words[-1]
    match = labels.whole(label.text)
    width = filled - len(words)
    if not match.whole or width != labels.widths[match.rows[0]]:
        return None
    if not isinstance(fields, Fields):
        return _in_pieces(line, match, width)
    texts = fields.texts
    size = stop = len(texts)
    while not texts[stop - 1]:
        stop -= 1
    first = stop - width
    try:
        # All other words being names, what `int` takes here are the digits of counts.
        numbers = list(map(_count, texts[first:stop]))
    except ValueError:
        return _in_pieces(line, match, width)
    at = first - 1
    while not texts[at]:
        at -= 1
    if at >= len(words) and stop < size:
        # With a number before the label one of the values may be blank.
        return _in_pieces(line, match, width)
    values = Ending(fields, first, stop, start + len(text.rstrip(_BETWEEN)))
    return _new(
        Group, (match, label, values, True, False, number, at, size, first, True, False, numbers)
    )


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
    plain = all([len(piece.text) <= LONGEST_COUNT for piece in filled])
    return Group(
        match, words[-1], filled, True, False, line.number, at, size, first, plain, False, numbers
    )
