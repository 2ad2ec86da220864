"""Source lines as a person can read them: cut around a place, with the place marked under it."""

from govlint.record import NamedTuple
from govlint.text import display_width

CUT = "…"
UNPRINTABLE = "\N{REPLACEMENT CHARACTER}"
# A box-drawing line is one column wide on some terminals and two on others.
CELL_BORDER = " | "

LONGEST = 160
"""What a shortened line keeps (code points)."""


class Drawing(NamedTuple):
    """A line as shown, and the line with the mark under it."""

    line: str
    mark: str


def shorten(line: str, column: int, longest: int = LONGEST) -> str:
    """Return at most `longest` characters of a line around a 1-based column, cuts marked."""
    if len(line) <= longest:
        return line
    start = max(0, min(column - 1 - longest // 4, len(line) - longest))
    end = start + longest
    return CUT * (start > 0) + line[start:end] + CUT * (end < len(line))


def printable(text: str) -> str:
    """Return `text` without anything that could move a terminal's cursor or hide."""
    return _shown(text).strip()


def draw(line: str, column: int, end_column: int, width: int) -> Drawing:
    """Draw a line in at most `width` columns with `^~~` under the columns given (end exclusive)."""
    indent = min(len(line) - len(line.lstrip()), column - 1)
    text = line[indent:].rstrip()
    at = min(column - 1 - indent, len(text))
    first, last = _window(text, at, width - 2 * len(CUT))
    left = CUT * (first > 0)
    right = CUT * (last < len(text))
    before = _width(left) + _width(text[first:at])
    marked = _width(text[at : max(at, min(end_column - 1 - indent, last))])
    return Drawing(
        f"{left}{_shown(text[first:last])}{right}", " " * before + "^" + "~" * (marked - 1)
    )


def _window(text: str, at: int, room: int) -> tuple[int, int]:
    """Return the part of a line that is shown: if it is long, a third of the room goes before."""
    first = at - _fitting(text[max(0, at - room) : at][::-1], room // 3)
    last = at + _fitting(text[at : at + room], room - _width(text[first:at]))
    left = _fitting(text[max(0, first - room) : first][::-1], room - _width(text[first:last]))
    return first - left, last


def _fitting(text: str, room: int) -> int:
    """Return how many characters of `text` fit into `room` columns."""
    for count, character in enumerate(text):
        room -= _width(character)
        if room < 0:
            return count
    return len(text)


def _width(text: str) -> int:
    return display_width(_shown(text))


def _shown(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    if character == "\t":
        return CELL_BORDER
    return " " if character.isspace() else UNPRINTABLE
