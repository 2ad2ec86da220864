"""Rows with blank cells: which column each piece stands under, from rows of the same shape."""

from collections import defaultdict
from collections.abc import Iterable

from govlint.recognize.group import Group
from govlint.recognize.witness import may_be_glued


class Alignment:
    """What the other rows and the header of a table say about where its columns begin.

    All positions are indexes of pieces in a line.
    """

    def __init__(self, groups: Iterable[Group], header_start: int | None, width: int) -> None:
        """Learn from `groups`; the header's labels begin at `header_start` and are `width` wide."""
        self._starts: dict[tuple[int, int, int], set[int]] = defaultdict(set)
        self._by_length: dict[tuple[int, int], set[int]] = defaultdict(set)
        self._extents: dict[tuple[int, int], tuple[int, int]] = {}
        self._header = (header_start, width)
        self._held = 0
        for group in groups:
            if group.first_at >= 0:
                width = len(group.values)
                self._starts[group.pieces, group.label_at, width].add(group.first_at)
                self._by_length[group.pieces, width].add(group.first_at)
            elif group.sparse:
                self._extend(group)

    def _extend(self, group: Group) -> None:
        """Rows of one shape, each with other blanks, show together how far the columns reach."""
        first = group.label_at + 1
        filled = [first + i for i, piece in enumerate(group.values) if piece.text]
        self._held += len(filled)
        if filled:
            shape = (group.pieces, group.label_at)
            low, high = self._extents.get(shape, (filled[0], filled[-1]))
            self._extents[shape] = (min(low, filled[0]), max(high, filled[-1]))

    def place(self, group: Group, width: int, above: int | None = None) -> Group | None:
        """Return the sparse `group` with one piece per column, or None where that is uncertain.

        `above` is where the labels of the row's own columns begin, if a header tells.
        """
        first = group.label_at + 1
        if may_be_glued(group.values, width) and (above is None or not _is_parted(group)):
            return None
        start = self._start(group, width, above)
        if start is None:
            if any(piece.text for piece in group.values):
                return None
            start = first
        begin = start - first
        if begin < 0 or begin + width > len(group.values):
            return None
        outside = (*group.values[:begin], *group.values[begin + width :])
        if any(piece.text for piece in outside):
            return None
        chosen = group.values[begin : begin + width]
        return group._replace(values=chosen, complete=True, sparse=False)

    def _start(self, group: Group, width: int, above: int | None) -> int | None:
        known = self._starts.get((group.pieces, group.label_at, width))
        if known is None and group.label_at < 0:
            known = self._by_length.get((group.pieces, width))
        if known:
            return next(iter(known)) if len(known) == 1 else None
        if above is not None and self._others_begin(group, above):
            return above
        if not self._length_is_usual(group, width):
            return None
        low, high = self._extents.get((group.pieces, group.label_at), (0, -1))
        if high - low + 1 == width:
            return low
        if group.label_at >= 0 and len(group.values) == width:
            return group.label_at + 1
        return self._start_under_header(group, width)

    def _others_begin(self, group: Group, above: int) -> bool:
        """Tell whether rows of the same shape and other widths begin there as well."""
        return all(
            starts == {above}
            for (pieces, label_at, _), starts in self._starts.items()
            if (pieces, label_at) == (group.pieces, group.label_at)
        )

    def _start_under_header(self, group: Group, width: int) -> int | None:
        """Return where the header's labels begin, if the rows reach as far as they do.

        Where no row has a value in the last column, the rows have lost cells, but for a table
        in which one value stands alone.
        """
        start, header_width = self._header
        if start is None or header_width != width or start <= group.label_at:
            return None
        last = start + width - 1
        reaches = any(
            pieces == group.pieces and high == last
            for (pieces, _), (_, high) in self._extents.items()
        )
        alone = not self._starts and self._held == 1
        return start if reaches or alone else None

    def _length_is_usual(self, group: Group, width: int) -> bool:
        """A line shorter or longer than every complete row has lost or won a cell."""
        lengths = {length for length, columns in self._by_length if columns == width}
        return not lengths or group.pieces in lengths


def _is_parted(group: Group) -> bool:
    """Tell whether the only number of a row has a cell of its own, and blank ones stand beside it.

    Cells that are one with it begin where it ends.
    """
    values = group.values
    at = next(index for index, piece in enumerate(values) if piece.text)
    if values[at].text[0] == "0" != values[at].text:
        return False
    return at > 0 or all(piece.start > values[at].end for piece in values[1:])
