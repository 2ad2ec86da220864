"""Files that are text: only the changed characters change, in the encoding the file has."""

from collections.abc import Sequence

from govlint.document import Document
from govlint.fix.change import Change, LeftError, applied
from govlint.readers.decoding import ORDER_MARKS
from govlint.text import fold

_UNMARKED = ("utf-8", "gb18030", "utf-16-le", "utf-16-be", "big5hkscs")
_BREAKS = frozenset("\r\n")
_MARKS_OF_LINES = frozenset("#*>\r\n")
"""What may go with a line that is deleted: marks of Markdown, and the line break."""

_MARKUP = frozenset("<>&")


class Typed:
    """Plain text, Markdown and HTML."""

    def __init__(self, data: bytes, document: Document) -> None:
        """Find the encoding; raise LeftError where the file would not stay as it is."""
        self._document = document
        self._plain = fold(document.text)
        self._mark, self._codec = _encoding(data, document.text)

    def admit(self, change: Change) -> None:
        """Raise LeftError where markup, or the end of a line, stands within the change."""
        start, end, new, _ = change
        old = self._document.text[start:end]
        deletes_line = not new and old[:1] in _BREAKS
        if not deletes_line and not _BREAKS.isdisjoint(old):
            raise LeftError("spread")
        masked = {self._plain[at] for at in range(start, end) if self._plain[at] != self._shown(at)}
        if masked - (_MARKS_OF_LINES if deletes_line else set()) or not _MARKUP.isdisjoint(new):
            raise LeftError("markup")

    def _shown(self, at: int) -> str:
        return self._document.folded[at]

    def expected(self, changes: Sequence[Change]) -> str:
        """Return the text that is to be read afterwards."""
        return applied(self._document.text, changes)

    def written(self, changes: Sequence[Change]) -> bytes:
        """Return the file with the changes."""
        try:
            return self._mark + self.expected(changes).encode(self._codec)
        except UnicodeEncodeError as error:
            raise LeftError("encoding") from error


def _encoding(data: bytes, text: str) -> tuple[bytes, str]:
    """Return the mark and codec with which the text becomes the same bytes again."""
    marked = [(mark, codec) for mark, codec in ORDER_MARKS if data.startswith(mark)]
    for mark, codec in marked or [(b"", codec) for codec in _UNMARKED]:
        try:
            if mark + text.encode(codec) == data:
                return mark, codec
        except UnicodeEncodeError:
            continue
    raise LeftError("encoding")
