"""Where what was read is printed: for each text the edges of its characters."""

from collections.abc import Iterable, Iterator

from govlint.prints import Leaf, Prints, printed_in
from govlint.readers.grid.lines import Written
from govlint.readers.grid.marks import Glyph, Sheet
from govlint.record import NamedTuple

_LONGEST = 256
"""A place is looked for in a run of no more characters, however long its line is."""

_NO_LEAF = Leaf(0, 0)


class _Run(NamedTuple):
    """A part of a text by where it starts, and the characters that are printed of it."""

    start: int
    glyphs: list[Glyph]
    behind: bool


def prints_of(sheets: Iterable[Sheet | None]) -> Prints:
    """Return pages of which nothing is read so far; None is one that cannot be."""
    return Prints(
        [Leaf(sheet.width, sheet.height, sheet.turns) if sheet else _NO_LEAF for sheet in sheets]
    )


def add(prints: Prints, start: int, page: int, written: Written) -> None:
    """Add a text that stands at the offset `start` of the document and begins on a page."""
    if written.lines:
        for run in _runs(written):
            edges = [edge for glyph in run.glyphs for edge in glyph[1:5]]
            prints.add(start + run.start, page + run.behind, edges)
    elif written.outline:
        left, top, right, bottom = written.outline
        prints.add(start, page, (left, right, top, bottom))


def _runs(written: Written) -> Iterator[_Run]:
    """Part a text where a page ends, and where it is long."""
    text, lines = written.text, written.lines
    glyphs = [glyph for line in lines for glyph in line.glyphs]
    if not written.behind and len(text) <= _LONGEST:
        yield _Run(0, glyphs, False)
        return
    here = sum(len(line.glyphs) for line in lines[: len(lines) - written.behind])
    at = taken = 0
    while at < len(text):
        part = text[at : at + _LONGEST]
        if taken < here < taken + printed_in(part):
            part = part[: _end_of(here - taken, part)]
        count = printed_in(part)
        behind = bool(written.behind) and taken >= here
        yield _Run(at, glyphs[taken : taken + count], behind)
        at += len(part)
        taken += count


def _end_of(count: int, text: str) -> int:
    """Return where the first `count` characters of a text end that are no white space."""
    printed = [offset for offset, character in enumerate(text) if not character.isspace()]
    return printed[count - 1] + 1
