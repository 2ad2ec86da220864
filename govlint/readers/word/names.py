"""Names of WordprocessingML elements, and the values of their attributes."""

from collections.abc import Iterable

from govlint.readers.tree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
VML = "{urn:schemas-microsoft-com:vml}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

VALUE = W + "val"
ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

PARAGRAPH = W + "p"
TABLE = W + "tbl"
ROW = W + "tr"
CELL = W + "tc"
RUN = W + "r"
TEXT = W + "t"
CONTROL = W + "sdt"
CONTROL_CONTENT = W + "sdtContent"
CHUNK = W + "altChunk"
TEXT_BOX = W + "txbxContent"
ALTERNATES = COMPATIBILITY + "AlternateContent"
CHOICE = COMPATIBILITY + "Choice"
FALLBACK = COMPATIBILITY + "Fallback"

INSERTED = frozenset((W + "ins", W + "moveTo"))
DELETED = frozenset((W + "del", W + "moveFrom"))
MOVED_HERE = W + "moveTo"

WRAPPERS = frozenset(
    W + name for name in ("customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo")
)
"""Elements around content that say nothing about it."""

_OFF = frozenset(("0", "false", "off"))
_LARGEST = 1_000_000


def is_on(properties: Element | None, name: str) -> bool | None:
    """Return whether a property is switched on or off, None where it is not mentioned."""
    found = None if properties is None else properties.find(name)
    return None if found is None else found.get(VALUE) not in _OFF


def value_of(element: Element | None, path: str) -> str | None:
    """Return the value of the element at `path` below `element`, None where it is not there."""
    found = None if element is None else element.find(path)
    return None if found is None else found.get(VALUE)


def number_of(text: str | None, default: int) -> int:
    """Return a number as written in an attribute, `default` where it is none or absurd."""
    try:
        number = int(text or "")
    except ValueError:
        return default
    return number if -_LARGEST <= number <= _LARGEST else default


def chosen(alternates: Element) -> Iterable[Element]:
    """Return the one of several renderings of the same content that holds text, else the first."""
    choices = [child for child in alternates if child.tag in (CHOICE, FALLBACK)]
    holding = (choice for choice in choices if next(choice.iter(TEXT), None) is not None)
    return next(holding, choices[0] if choices else ())


def is_placeholder(control: Element) -> bool:
    """Tell whether a content control shows its prompt, which nobody has written."""
    return bool(is_on(control.find(W + "sdtPr"), W + "showingPlcHdr"))


def within(element: Element) -> Iterable[Element]:
    """Return the content of an element that only wraps content; nothing for any other."""
    if element.tag == CONTROL:
        content = element.find(CONTROL_CONTENT)
        return () if content is None or is_placeholder(element) else content
    if element.tag == ALTERNATES:
        return chosen(element)
    return element if element.tag in WRAPPERS or element.tag in INSERTED else ()


def has_text(element: Element) -> bool:
    """Tell whether any text but space stands below an element."""
    return any((text.text or "").strip() for text in element.iter(TEXT))
