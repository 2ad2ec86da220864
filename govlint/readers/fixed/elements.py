"""Elements of OFD by their names, and the numbers that their attributes and texts hold."""

from math import isfinite

from govlint.readers.grid.marks import Box, Matrix
from govlint.readers.grid.turning import IDENTITY
from govlint.readers.tree import Element

_LARGEST = 1e6
"""A number beyond this is no place on a page, nor a count of characters."""


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace."""
    tag: str = element.tag if isinstance(element.tag, str) else ""
    return tag.rpartition("}")[2]


def children(element: Element | None, name: str) -> list[Element]:
    """Return the children of an element that have a name."""
    return [] if element is None else [held for held in element if name_of(held) == name]


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child with a name."""
    return next(iter(children(element, name)), None)


def descendants(element: Element, name: str) -> list[Element]:
    """Return all elements within, at any depth, that have a name."""
    return [held for held in element.iter() if name_of(held) == name]


def text_of(element: Element | None) -> str:
    """Return the text of an element without outer space."""
    return "" if element is None else (element.text or "").strip()


def number(text: str | None, default: float = 0.0) -> float:
    """Return the number that a text is; `default` where it is none, or none of a page."""
    try:
        value = float(text) if text else default
    except ValueError:
        return default
    return value if isfinite(value) and abs(value) < _LARGEST else default


def numbers(text: str, count: int) -> list[float] | None:
    """Return an array of `count` numbers, None where there are more or fewer."""
    parts = text.split(None, count)
    return [number(part) for part in parts] if len(parts) == count else None


def boundary(element: Element) -> Box:
    """Return the outline of a graphic unit within what holds it."""
    left, top, width, height = numbers(element.get("Boundary", ""), 4) or (0.0, 0.0, 0.0, 0.0)
    return Box(left, top, left + width, top + height)


def matrix_of(element: Element) -> Matrix:
    """Return how coordinates within a graphic unit become those of what holds it."""
    box = boundary(element)
    found = numbers(element.get("CTM", ""), len(IDENTITY))
    own = Matrix(*found) if found else IDENTITY
    return own.then(Matrix(1, 0, 0, 1, box.left, box.top))
