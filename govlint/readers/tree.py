"""XML as a tree of elements, nested no deeper than those can follow who walk down it."""

from xml.etree.ElementTree import Element, ParseError, fromstring

__all__ = ["Element", "ParseError", "TooDeepError", "tree_of"]

DEEPEST = 256
"""Elements within each other; no program writes so many, and walking down takes calls in calls."""


class TooDeepError(ValueError):
    """Elements are nested beyond any use."""


def tree_of(data: bytes) -> Element:
    """Return the root of XML in UTF-8 that holds no document type.

    Raise ParseError where it is not well-formed, TooDeepError where it is nested too deeply.
    """
    root = fromstring(data)
    level = [root]
    for _ in range(DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return root
    raise TooDeepError
