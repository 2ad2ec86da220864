"""Fields: their instructions are not printed, and a table of contents says nothing new."""

from typing import TYPE_CHECKING

from govlint.readers.word.names import W

if TYPE_CHECKING:
    from govlint.readers.word.names import Element

MARK = W + "fldChar"
INSTRUCTION = W + "instrText"
_CONTENTS = "TOC"


class Fields:
    """Follows the fields of a document; they may reach over paragraphs."""

    def __init__(self, document: "Element") -> None:
        """Look whether every field of the document ends; else none leaves anything out."""
        kinds = [mark.get(W + "fldCharType") for mark in document.iter(MARK)]
        self._balanced = kinds.count("begin") == kinds.count("end")
        # An instruction being read is a text; a result tells whether it is left out.
        self._open: list[str | bool] = []

    @property
    def silent(self) -> bool:
        """Whether text at this place is not printed, or says nothing new."""
        return any(isinstance(field, str) or field for field in self._open)

    @property
    def in_contents(self) -> bool:
        """Whether this place is within a table of contents."""
        return True in self._open

    def mark(self, element: "Element") -> None:
        """Pass the begin, the middle or the end of a field."""
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self._open.append("")
        elif kind == "end" and self._open:
            self._open.pop()
        elif kind == "separate" and self._open:
            self._begin_result(-1)

    def instruction(self, element: "Element") -> None:
        """Pass a part of an instruction."""
        if self._open and isinstance(self._open[-1], str):
            self._open[-1] += element.text or ""

    def end_of_paragraph(self) -> None:
        """An instruction does not go beyond its paragraph, so that no text is lost to one."""
        for index in range(len(self._open)):
            self._begin_result(index)

    def _begin_result(self, index: int) -> None:
        field = self._open[index]
        if isinstance(field, str):
            self._open[index] = self._balanced and field.split(maxsplit=1)[:1] == [_CONTENTS]
