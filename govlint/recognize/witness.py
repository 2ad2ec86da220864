"""Signs that values are torn or mixed; arithmetic bears witness here and repairs nothing."""

from collections.abc import Collection, Sequence

from govlint.document import Piece
from govlint.recognize.group import Group
from govlint.recognize.values import is_part_of_number, is_value, read_value
from govlint.report import Status

_LONGEST_PAGE_NUMBER = 3


def adds_up(values: Sequence[Piece]) -> bool:
    """Tell whether the last value is the sum of the others, as in every table of several columns.

    Values that were wrapped in their cells, or stand in columns instead of rows, do not add up.
    """
    numbers = [read_value(piece.text)[0] or 0 for piece in values]
    return sum(numbers[:-1]) == numbers[-1]


def may_be_page_number(values: Sequence[Piece]) -> bool:
    """Tell whether a line of values is one small number."""
    return len(values) == 1 and len(values[0].text) <= _LONGEST_PAGE_NUMBER


def is_misparted(text: str) -> bool:
    """Tell whether a cell holds several numbers, a part of one, or one half of a bracket.

    The columns are then not the form's.
    """
    if not text or text.isdecimal():
        return False
    if ("（" in text or "）" in text) and text.count("（") != text.count("）"):
        # The other half may stand in the next line; in this one it is a fault of its own.
        return read_value(text)[1] is not Status.ANNOTATED
    words = text.split()
    several = len(words) > 1 and all(is_value(word) for word in words)
    return several or is_part_of_number(text)


def may_be_glued(values: Sequence[Piece], width: int) -> bool:
    """Tell whether the only number of a row can be all `width` cells without their borders."""
    filled = [piece.text for piece in values if piece.text]
    if width == 1 or len(filled) != 1 or not filled[0].isdecimal():
        return False
    return len(filled[0]) >= width or (filled[0][0] == "0" != filled[0])


def with_doubts(groups: list[Group], seen: Collection[int]) -> list[Group]:
    """Return the groups, those of numbers that came one by one only if their sums bear witness.

    Where labels that were `seen` lack their values, columns may come before rows.
    """
    if all([group.line for group in groups]):
        return groups
    named = {row for group in groups for row in group.match.rows}
    if all(row in named for row in seen):
        return groups
    return [
        group._replace(complete=False)
        if group.complete and not group.line and not adds_up(group.values)
        else group
        for group in groups
    ]
