"""Where the tables stand: found by the labels of their rows, not by separators."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from govlint.document import PARTED, Line
from govlint.recognize.headings import ORDINALS, numbered
from govlint.recognize.labels import TableLabels
from govlint.recognize.values import is_value
from govlint.record import NamedTuple
from govlint.report import Heading

LONGEST_HEADER = 40
"""How many lines above its first row a table's header may begin."""

_LONGEST_HEADER_TEXT = 45
_FEWEST_ROWS = 2


class Region(NamedTuple):
    """The lines of one table, by index: `[start, end)` with the header before `first_row`."""

    start: int
    first_row: int
    end: int


def find_region(
    lines: Sequence[Line],
    labels: TableLabels,
    headings: Sequence[Heading],
    taken: Sequence[Region],
    known: Mapping[int, int],
) -> Region | None:
    """Return the stretch between two section headings that holds most rows of the table.

    `known` are the rows that whole labels name, by the index of their line, from the top.
    """
    if not known:
        return None
    first, last, size = _fullest(known, _segment_starts(headings))
    if size < _FEWEST_ROWS and lines[first].separator not in PARTED:
        return None
    heading_lines = {heading.line for heading in headings}
    floor = max([region.end for region in taken if region.end <= first], default=0)
    start = _header_start(lines, first, floor, heading_lines, labels)
    return Region(start, first, _end(lines, last, heading_lines, labels))


def _fullest(known: Mapping[int, int], starts: Sequence[int]) -> tuple[int, int, int]:
    """Return the first and the last index in the segment with most rows, and how many it has."""
    indexes, rows = list(known), list(known.values())
    # Lines are counted from one.
    if bisect_right(starts, indexes[0] + 1) == bisect_right(starts, indexes[-1] + 1):
        return indexes[0], indexes[-1], len(set(rows))
    first = last = most = begin = 0
    for start in (*starts, indexes[-1] + 2):
        end = bisect_left(indexes, start - 1)
        size = len(set(rows[begin:end]))
        if size > most:
            first, last, most = indexes[begin], indexes[end - 1], size
        begin = end
    return first, last, most


def _segment_starts(headings: Sequence[Heading]) -> list[int]:
    """Return the lines at which another section begins; a repeated heading begins none."""
    starts: list[int] = []
    section = ""
    for heading in headings:
        if heading.section != section:
            section = heading.section
            starts.append(heading.line)
    return starts


def _header_start(
    lines: Sequence[Line], first: int, floor: int, heading_lines: set[int], labels: TableLabels
) -> int:
    start = first
    for index in range(first - 1, max(floor, first - LONGEST_HEADER) - 1, -1):
        line = lines[index]
        if not line.text:
            continue
        if line.number in heading_lines or not belongs(line, labels):
            break
        start = index
    return start


def belongs(line: Line, labels: TableLabels) -> bool:
    """Tell whether a line near a table can be part of it: parted, a known label, or short."""
    if line.separator in PARTED:
        return True
    if any(labels.is_other(piece.text) for piece in line.words):
        return True
    if (
        line.text[0] in ORDINALS
        and numbered(line)
        and not labels.row(line.words[0].text if line.words else line.text).rows
    ):
        # The heading of the section in other words; 三、本年度办理结果 is a known label.
        return False
    length = sum(len(piece.text) for piece in line.words if not is_value(piece.text))
    return length <= _LONGEST_HEADER_TEXT and line.text[-1] not in "。；！："


def _end(lines: Sequence[Line], last: int, heading_lines: set[int], labels: TableLabels) -> int:
    """Values and parts of labels may follow the last whole label."""
    end = last + 1
    for index in range(last + 1, len(lines)):
        line = lines[index]
        if not line.text:
            continue
        if line.number in heading_lines or not all(
            [
                is_value(piece.text) or labels.row(piece.text).rows or labels.is_other(piece.text)
                for piece in line.words
            ]
        ):
            break
        if line.filled > len(line.words) or any(
            is_value(piece.text) or labels.row(piece.text).rows for piece in line.words
        ):
            end = index + 1
    return end
