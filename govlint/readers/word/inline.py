"""The text of a paragraph as it is printed once all changes are accepted."""

from collections.abc import Callable, Iterable

from govlint.readers.tree import Element
from govlint.readers.word.fields import INSTRUCTION, MARK, Fields
from govlint.readers.word.names import (
    ALTERNATES,
    DELETED,
    INSERTED,
    MATH,
    MOVED_HERE,
    OFFICE,
    RUN,
    TEXT,
    TEXT_BOX,
    VML,
    W,
    chosen,
    is_on,
    value_of,
    within,
)
from govlint.readers.word.styles import Styles
from govlint.readers.word.symbols import symbol

_RUN_PROPERTIES = W + "rPr"
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_CHARACTERS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_DRAWINGS = frozenset((W + "drawing", W + "pict", W + "object"))
_OLE = OFFICE + "OLEObject"
_SHEETS = ("excel.sheet", "et.")
"""How the programs of Microsoft and Kingsoft call the kind of a sheet put into a text."""

_WORD_ART = VML + "textpath"
_FOOTNOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
_MATH_TEXT = MATH + "t"


class Inline:
    """Reads paragraphs and gathers what stands beside their text."""

    def __init__(self, styles: Styles, fields: Fields) -> None:
        """Begin with nothing gathered."""
        self._styles = styles
        self.fields = fields
        self.changes = 0
        self.hidden = 0
        self.pictures = 0
        self.sheets = 0
        self.comments: set[str] = set()
        self.footnotes: dict[tuple[str, str], None] = {}
        self.boxes: list[Element | str] = []
        """Text boxes passed and not yet taken, and the words of word art."""
        self._runs: dict[str, Callable[[Element, list[str]], None]] = {
            TEXT: _add_text,
            MARK: lambda element, out: out.append(self.fields.mark(element)),
            INSTRUCTION: lambda element, _: self.fields.instruction(element),
            ALTERNATES: self._alternates_in_run,
            W + "sym": lambda element, out: out.append(symbol(element)),
            W + "ruby": self._ruby,
            W + "commentReference": self._comment,
            **dict.fromkeys(_FOOTNOTES, self._footnote),
            **dict.fromkeys(_DRAWINGS, self._drawing),
        }

    def text(self, paragraph: Element) -> str:
        """Return the text of a paragraph, its breaks as line feeds."""
        out: list[str] = []
        style = value_of(paragraph.find(W + "pPr"), W + "pStyle")
        self._walk(paragraph, out, self._styles.hides(style))
        self.fields.end_of_paragraph()
        return "".join(out)

    def take_boxes(self) -> list[Element | str]:
        """Return the text boxes passed since this was last called."""
        boxes, self.boxes = self.boxes, []
        return boxes

    def _walk(self, parent: Iterable[Element], out: list[str], hidden: bool) -> None:
        for child in parent:
            tag = child.tag
            if tag == RUN:
                self._run(child, out, hidden)
            elif tag in DELETED:
                self.changes += 1
            elif isinstance(tag, str) and tag.startswith(MATH):
                out.extend(text.text or "" for text in child.iter(_MATH_TEXT))
            else:
                # Moved text is one change: it is counted where it was taken from.
                self.changes += tag in INSERTED and tag != MOVED_HERE
                self._walk(within(child), out, hidden)

    def _run(self, run: Element, out: list[str], hidden: bool) -> None:
        properties = run.find(_RUN_PROPERTIES)
        if properties is not None:
            on = is_on(properties, W + "vanish")
            if on is None:
                style = value_of(properties, W + "rStyle")
                hidden = hidden or (style is not None and self._styles.hides(style))
            else:
                hidden = on
        if not hidden:
            self._contents(run, out)
            return
        unseen: list[str] = []
        boxes = len(self.boxes)
        self._contents(run, unseen)
        del self.boxes[boxes:]
        self.hidden += any(text.strip() for text in unseen)

    def _contents(self, run: Iterable[Element], out: list[str]) -> None:
        for child in run:
            character = _CHARACTERS.get(child.tag)
            if character is not None:
                if not self.fields.silent:
                    out.append(character)
                continue
            read = self._runs.get(child.tag)
            if read:
                read(child, [] if self.fields.silent else out)

    def _alternates_in_run(self, element: Element, out: list[str]) -> None:
        self._contents(chosen(element), out)

    def _ruby(self, element: Element, out: list[str]) -> None:
        for base in element.findall(W + "rubyBase"):
            self._walk(base, out, hidden=False)

    def _comment(self, element: Element, _: list[str]) -> None:
        self.comments.add(element.get(W + "id") or "")

    def _footnote(self, element: Element, _: list[str]) -> None:
        self.footnotes[_FOOTNOTES[element.tag], element.get(W + "id") or ""] = None

    def _drawing(self, element: Element, _: list[str]) -> None:
        before = len(self.boxes)
        self._find_boxes(element)
        self.pictures += len(self.boxes) == before
        kinds = [held.get("ProgID") or "" for held in element.iter(_OLE)]
        self.sheets += any(kind.lower().startswith(_SHEETS) for kind in kinds)

    def _find_boxes(self, parent: Iterable[Element]) -> None:
        for child in parent:
            if child.tag == TEXT_BOX:
                self.boxes.append(child)
            elif child.tag == _WORD_ART:
                self.boxes.append(child.get("string") or "")
            elif child.tag == ALTERNATES:
                self._find_boxes(chosen(child))
            else:
                self._find_boxes(child)


def _add_text(element: Element, out: list[str]) -> None:
    text: str = element.text or ""
    if text and (text[0].isspace() or text[-1].isspace()) and element.get(_PRESERVE) != "preserve":
        # Without the mark, space at the ends belongs to the markup.
        text = text.strip(" \t\r\n")
    out.append(text)
