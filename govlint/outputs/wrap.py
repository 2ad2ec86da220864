"""Paragraphs broken into lines by display width, by the habits of Chinese typesetting."""

from collections.abc import Iterator

from govlint.text import display_width

_NOT_FIRST = "，。、；：？！）》”’』」】〕…％,.;:?!)]}%"
_NOT_LAST = "（《“‘『「【〔([{"


def wrap(text: str, width: int) -> list[str]:
    """Return `text` in lines of at most `width` columns.

    Latin words and numbers stay whole, numbers with what they count; no line begins with a
    closing mark or ends with an opening one. A piece that is too long stands over the edge.
    """
    lines: list[str] = []
    line = ""
    room = width
    for piece in _pieces(text):
        needed = display_width(piece.rstrip())
        if line and needed > room:
            lines.append(line.rstrip())
            line, room = "", width
        line += piece
        room -= display_width(piece)
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts of `text` that no line break may cut."""
    piece = ""
    for character in text:
        if piece and _may_part(piece, character):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _may_part(piece: str, right: str) -> bool:
    left = piece[-1]
    if right.isspace() or right in _NOT_FIRST or left in _NOT_LAST:
        return False
    if left.isspace():
        return not _counts(piece.rstrip()[-1:], right)
    return not (left.isascii() and right.isascii())


def _counts(left: str, right: str) -> bool:
    """Tell whether a number and a Chinese word stand together, as in `第 3 行`."""
    return (left.isdigit() and not right.isascii()) or (right.isdigit() and not left.isascii())
