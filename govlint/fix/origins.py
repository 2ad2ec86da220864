"""Where the text of a Word document comes from.

It is read once more with a sign of its own for each character, which the reader carries to its
place.
"""

from collections.abc import Iterator

from govlint.document import Document
from govlint.fix.change import LeftError
from govlint.limits import Limits
from govlint.readers.archive import Archive
from govlint.readers.tree import Element, tree_of
from govlint.readers.word.body import Body
from govlint.readers.word.names import ALTERNATES, CONTROL, PARAGRAPH, TEXT, W
from govlint.readers.word.package import Package
from govlint.record import NamedTuple

_ROOT = W + "document"
_FIELD = W + "fldChar"
_BOUND = f"{W}sdtPr/{W}dataBinding"
_PROPERTIES = W + "rPr"
_PLANES = (range(0xF0000, 0xFFFFE), range(0x100000, 0x10FFFE))
_SIGNS = [chr(code) for plane in _PLANES for code in plane]


class Origin(NamedTuple):
    """A character of the text: the number of its text element in the part, and its index there."""

    element: int
    at: int


class Piece(NamedTuple):
    """A text element: its text, the number of its paragraph, and how it looks."""

    text: str
    paragraph: int
    look: str


class Origins:
    """The characters of a document that stand in its main part and are nobody else's copy."""

    def __init__(self, archive: Archive, limits: Limits, document: Document) -> None:
        """Read the document again; raise LeftError where that does not tell."""
        self.pieces: list[Piece] = []
        self._signed: dict[str, Origin] = {}
        self._signing_done = False
        package = Package(archive, limits, self._parse)
        self.main = archive.find(package.main) or package.main
        read = Body(package, limits).read()
        if len(read.text) != len(document.text):
            raise LeftError("spread")
        self._at: dict[int, Origin] = {}
        for at, (sign, character) in enumerate(zip(read.text, document.text, strict=True)):
            if sign in self._signed:
                self._at[at] = self._signed[sign]
            elif sign != character:
                raise LeftError("spread")

    def of(self, at: int) -> Origin | None:
        """Return where a character of the text comes from, None where it may not be changed."""
        return self._at.get(at)

    def _parse(self, data: bytes) -> Element:
        root = tree_of(data)
        if root.tag == _ROOT and not self._signing_done:
            self._signing_done = True
            self._sign(root)
        return root

    def _sign(self, root: Element) -> None:
        signs = iter(_SIGNS)
        paragraphs: dict[Element | None, int] = {}
        depth = 0
        for element, above in _with_ancestors(root, ()):
            if element.tag == _FIELD:
                kind = element.get(W + "fldCharType")
                depth += (kind == "begin") - (kind == "end")
            elif element.tag == TEXT:
                text = element.text or ""
                paragraph = next((held for held in above if held.tag == PARAGRAPH), None)
                number = paragraphs.setdefault(paragraph, len(paragraphs))
                self.pieces.append(Piece(text, number, _look(above[0])))
                if not depth and not any(map(_copies, above)):
                    element.text = self._signs(text, signs)

    def _signs(self, text: str, signs: Iterator[str]) -> str:
        """Return a text in signs; blanks and digits stay, for the reader looks at them."""
        number = len(self.pieces) - 1
        out = []
        for index, character in enumerate(text):
            sign = "" if character.isspace() or character.isdigit() else next(signs, "")
            if sign:
                self._signed[sign] = Origin(number, index)
            out.append(sign or character)
        return "".join(out)


def _with_ancestors(
    element: Element, above: tuple[Element, ...]
) -> Iterator[tuple[Element, tuple[Element, ...]]]:
    """Yield what stands within an element, in order, each with what it stands in, nearest first."""
    within = (element, *above)
    for child in element:
        yield child, within
        yield from _with_ancestors(child, within)


def _look(run: Element) -> str:
    """Return the properties of the run a text stands in, one after the other."""
    properties = run.find(_PROPERTIES)
    held = () if properties is None else properties.iter()
    return str([(element.tag, element.attrib) for element in held])


def _copies(ancestor: Element) -> bool:
    """Tell whether what is within stands elsewhere too: in another rendering or a data store."""
    if ancestor.tag in (ALTERNATES, f"{W}fldSimple"):
        return True
    return ancestor.tag == CONTROL and ancestor.find(_BOUND) is not None
