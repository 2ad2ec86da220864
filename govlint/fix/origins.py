"""Where the text of a Word document comes from.

It is read once more with a sign of its own for each character, which the reader carries to its
place.
"""

from typing import TYPE_CHECKING

from govlint.document import Document
from govlint.fix.change import LeftError
from govlint.limits import Limits
from govlint.readers.archive import Archive
from govlint.readers.word.body import Body
from govlint.readers.word.names import ALTERNATES, CONTROL, TEXT, W
from govlint.readers.word.package import Package
from govlint.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govlint.readers.word.names import Element

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
        self.main = archive.find(package.main)
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

    def _parse(self, data: bytes) -> "Element":
        from docx.oxml import parse_xml

        root: Element = parse_xml(data)
        if root.tag == _ROOT and not self._signing_done:
            self._signing_done = True
            self._sign(root)
        return root

    def _sign(self, root: "Element") -> None:
        signs = iter(_SIGNS)
        paragraphs: dict[Element | None, int] = {}
        depth = 0
        for element in root.iter(TEXT, _FIELD):
            if element.tag == _FIELD:
                kind = element.get(W + "fldCharType")
                depth += (kind == "begin") - (kind == "end")
                continue
            text = element.text or ""
            paragraph = next(element.iterancestors(f"{W}p"), None)
            number = paragraphs.setdefault(paragraph, len(paragraphs))
            self.pieces.append(Piece(text, number, _look(element)))
            if not depth and not _copied(element):
                element.text = self._signs(text, signs)

    def _signs(self, text: str, signs: "Iterator[str]") -> str:
        """Return a text in signs; blanks and digits stay, for the reader looks at them."""
        number = len(self.pieces) - 1
        out = []
        for index, character in enumerate(text):
            sign = "" if character.isspace() or character.isdigit() else next(signs, "")
            if sign:
                self._signed[sign] = Origin(number, index)
            out.append(sign or character)
        return "".join(out)


def _look(element: "Element") -> str:
    """Return the properties of the run a text stands in, as they are written."""
    run = element.getparent()
    properties = None if run is None else run.find(_PROPERTIES)
    return "" if properties is None else str(properties.xml)


def _copied(element: "Element") -> bool:
    """Tell whether a text stands elsewhere too: in another rendering, a field, or a data store."""
    for ancestor in element.iterancestors():
        if ancestor.tag in (ALTERNATES, f"{W}fldSimple"):
            return True
        if ancestor.tag == CONTROL and ancestor.find(_BOUND) is not None:
            return True
    return False
