"""Sets whole reports on pages: paragraphs, tables with merged cells, breaks anywhere in a row."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from layouts.figures import Cells
from layouts.grids import Grid, template
from readers.docx_report import Merged, merged
from readers.pdf_build import HEIGHT, WIDTH, Box, Line, Mark, Word, width_of

LEFT, TOP, RIGHT, BOTTOM = 72.0, 80.0, WIDTH - 72.0, HEIGHT - 80.0
_CLOSING = "，。、）”；："


class Style(NamedTuple):
    """How a report is set; `first` is the room left free above it, to move the breaks."""

    size: float = 9.0
    padding: float = 5.4
    align: str = "center"
    lines: str = "lines"
    split: bool = True
    first: float = 0.0
    repeat: bool = False
    widths: tuple[float, ...] = (26, 54, 119, 36, 36, 36, 36, 36, 36, 36)
    blank_zeros: bool = False
    leading: float = 1.3


PLAIN = Style()


def report_pages(form: str, cells: Cells, style: Style = PLAIN) -> list[list[Mark]]:
    """Return the pages of a report with these figures."""
    setter = _Setter(style)
    for number, part in enumerate(template(form)):
        if isinstance(part, Grid):
            setter.table(part, cells)
        elif part:
            setter.paragraph(part, title=number == 0)
    setter.page_numbers()
    return setter.pages


def wrap(text: str, width: float, size: float) -> list[str]:
    """Break a text at any character; closing marks do not begin a line."""
    lines = [""]
    for character in text:
        wide = width_of(lines[-1] + character, size) > width
        if wide and lines[-1]:
            lines.append("")
            if character in _CLOSING and len(lines[-2]) > 1:
                lines[-1], lines[-2] = lines[-2][-1], lines[-2][:-1]
        lines[-1] += character
    return lines


class _Part(NamedTuple):
    """A cell while its row is set: the lines that are left, and where it stands."""

    lines: list[str]
    left: float
    right: float
    centred: bool
    merge: str


class _Setter:
    def __init__(self, style: Style) -> None:
        self.style = style
        self.pages: list[list[Mark]] = [[]]
        self.y = TOP + style.first
        self._held: dict[float, _Part] = {}

    def page_numbers(self) -> None:
        for number, page in enumerate(self.pages, 1):
            page.append(Word(WIDTH / 2 - 20, HEIGHT - 40, f"— {number} —", 12))

    def paragraph(self, text: str, title: bool) -> None:
        size = 20.0 if title else 16.0
        indent = 0.0 if title else 2 * size
        lines = wrap(" " * round(indent / size * 2) + text, RIGHT - LEFT, size)
        for line in lines:
            if self.y + 1.75 * size > BOTTOM:
                self._turn()
            self.y += 1.75 * size
            printed = line.strip()
            left = LEFT + (indent if line is lines[0] else 0.0)
            if title:
                left = (LEFT + RIGHT - width_of(printed, size)) / 2
            self._put(Word(left, self.y, printed, size))

    def table(self, grid: Grid, cells: Cells) -> None:
        rows = merged(grid)
        xs = self._columns(max(sum(cell.columns for cell in row) for row in rows))
        self.y += 10
        for number, row in enumerate(rows):
            self._row(list(self._parts(row, xs, cells, number < grid.header)))
            if self.style.repeat and number == grid.header - 1:
                self._head = rows[: grid.header]
        self.y += 6

    def _columns(self, count: int) -> list[float]:
        widths = self.style.widths if count == len(self.style.widths) else (1.0,) * count
        xs = [LEFT]
        for width in widths:
            xs.append(xs[-1] + width * (RIGHT - LEFT) / sum(widths))
        return xs

    def _parts(
        self, row: Sequence[Merged], xs: Sequence[float], cells: Cells, head: bool
    ) -> Iterator[_Part]:
        at = 0
        for entry, columns, merge in row:
            left, right = xs[at], xs[at + columns]
            at += columns
            if merge == "continue":
                yield self._held[left]._replace(merge=merge)
                continue
            text = str(cells[entry.key]) if entry.key else entry.text
            if self.style.blank_zeros and text == "0":
                text = ""
            room = right - left - 2 * self.style.padding
            lines = wrap(text, room, self.style.size) if text else []
            part = _Part(lines, left, right, bool(entry.key) or head, merge)
            self._held[left] = part
            yield part

    def _row(self, parts: list[_Part]) -> None:
        leading = self.style.size * self.style.leading
        own = [part for part in parts if not part.merge]
        left = max([len(part.lines) for part in own], default=0) or 1
        while left:
            room = int((BOTTOM - self.y - 4) / leading)
            if room < 1 or (room < left and not self.style.split and self.y > TOP + 40):
                self._turn()
                continue
            count = min(room, left)
            self._set(parts, count, leading)
            left -= count

    def _set(self, parts: list[_Part], count: int, leading: float) -> None:
        bottom = self.y + count * leading + 4
        for part in parts:
            for index in range(min(count, len(part.lines))):
                text = part.lines.pop(0)
                wide = width_of(text, self.style.size)
                x = part.left + self.style.padding
                if part.centred and self.style.align == "center":
                    x = (part.left + part.right - wide) / 2
                elif part.centred and self.style.align == "right":
                    x = part.right - self.style.padding - wide
                y = self.y + 2 + (index + 0.8) * leading
                self._put(Word(x, y, text, self.style.size))
            self._rules(part, self.y, bottom)
        self.y = bottom

    def _rules(self, part: _Part, top: float, bottom: float) -> None:
        left, right = part.left, part.right
        if self.style.lines == "none":
            return
        if self.style.lines == "fills":
            upper = top if part.merge == "continue" else top + 0.5
            self._put(Box(left + 0.5, upper, right - 0.5, bottom))
            return
        sides = [(left, top, left, bottom), (right, top, right, bottom)]
        if part.merge != "continue" or top == TOP:
            sides.append((left, top, right, top))
        sides.append((left, bottom, right, bottom) if not part.merge else (left, top, left, bottom))
        for x0, y0, x1, y1 in sides:
            if self.style.lines == "boxes":
                self._put(Box(x0 - 0.3, y0 - 0.3, x1 + 0.3, y1 + 0.3))
            else:
                self._put(Line(x0, y0, x1, y1))

    def _turn(self) -> None:
        self.pages.append([])
        self.y = TOP

    def _put(self, mark: Mark) -> None:
        self.pages[-1].append(mark)
