"""Fields: their instructions are not printed, and a table of contents says nothing new."""

from govlint.readers.tree import Element
from govlint.readers.word.names import VALUE, W, number_of, value_of

MARK = W + "fldChar"
INSTRUCTION = W + "instrText"
_CONTENTS = "TOC"
_CHOSEN = "\0"
"""Begins the instruction of a list to choose from, whose result has been read already."""

_UNPRINTED = ([_CONTENTS], [_CHOSEN])


class Fields:
    """Follows the fields of a document; they may reach over paragraphs."""

    def __init__(self, document: Element) -> None:
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

    def mark(self, element: Element) -> str:
        """Pass the begin, the middle or the end of a field; return what was chosen from a list."""
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            chosen = _chosen(element)
            self._open.append(f"{_CHOSEN} " if chosen else "")
            return chosen
        elif kind == "end" and self._open:
            self._open.pop()
        elif kind == "separate" and self._open:
            self._begin_result(-1)
        return ""

    def instruction(self, element: Element) -> None:
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
            self._open[index] = self._balanced and field.split(maxsplit=1)[:1] in _UNPRINTED


def _chosen(mark: Element) -> str:
    """Return what a form's list to choose from shows, which stands nowhere as text."""
    listed = mark.find(f"{W}ffData/{W}ddList")
    if listed is None:
        return ""
    entries = [entry.get(VALUE) or "" for entry in listed.findall(W + "listEntry")]
    usual = number_of(value_of(listed, W + "default"), 0)
    index = number_of(value_of(listed, W + "result"), usual)
    return entries[index] if 0 <= index < len(entries) else ""
