"""Tables without anything between a label and its numbers, or between the labels of columns."""

from collections.abc import Iterator, Sequence

from govlint.document import Line, Piece, Separator
from govlint.patterns import compiled
from govlint.recognize.labels import LONGEST_LABEL, TableLabels

_LONGEST_LINE = 3 * LONGEST_LABEL
_ROW = r"(?P<label>.*[^\d\s.，/-])(?P<values>\d[\d.，]*(?: +\d[\d.，]*)*)"
_FEWEST_LABELS = 2


def parted(lines: Sequence[Line], tables: Sequence[TableLabels]) -> tuple[Line, ...] | None:
    """Return the lines with labels and numbers parted, None if there are none to part."""
    headers = [_HeaderLabels(table) for table in tables]
    found = [
        _parted(line, tables, headers)
        if len(line.words) == 1 and line.parts and len(line.text) <= _LONGEST_LINE
        else None
        for line in lines
    ]
    if not any(found):
        return None
    return tuple(new or line for new, line in zip(found, lines, strict=True))


def _parted(
    line: Line, tables: Sequence[TableLabels], headers: Sequence["_HeaderLabels"]
) -> Line | None:
    word, *others = line.pieces
    if word != line.words[0]:
        return None
    ways: Iterator[list[str] | None] = iter(())
    if word.text[-1].isdigit():
        ways = (_row(word.text, table) for table in tables)
    elif not others:
        ways = (header.part(word.text) for header in headers)
    texts = next(filter(None, ways), None)
    if not texts:
        return None
    pieces = (*_pieces(word, texts), *others)
    words = tuple(piece for piece in pieces if not piece.text.isdecimal())
    return line._replace(separator=Separator.SPACES, parts=pieces, words=words, filled=len(pieces))


def _pieces(word: Piece, texts: Sequence[str]) -> tuple[Piece, ...]:
    pieces = []
    at = 0
    for text in texts:
        at = word.text.index(text, at)
        pieces.append(Piece(text, word.start + at, word.start + at + len(text)))
        at += len(text)
    return tuple(pieces)


def _row(text: str, table: TableLabels) -> list[str] | None:
    match = compiled(_ROW).fullmatch(text)
    if not match:
        return None
    label, values = match["label"], match["values"]
    named = table.whole(label)
    if not named.whole:
        return None
    width = len(table.spec.rows[named.rows[0]].columns)
    # As many zeros as columns can only be one for each.
    return [label, *(values if values == "0" * width else values.split())]


class _HeaderLabels:
    """The labels over the columns of one table, for texts that are nothing else."""

    def __init__(self, table: TableLabels) -> None:
        spec = table.spec
        labels = [name for column in spec.columns for name in (column.label, *column.variants)]
        labels += [column.group for column in spec.columns if column.group]
        labels += [group for row in spec.rows for group in row.groups]
        labels += spec.notes
        self._labels = sorted({label for label in labels if label}, key=len, reverse=True)

    def part(self, text: str) -> list[str] | None:
        """Return the labels of which a text is made up, None if of others or of one alone."""
        texts = []
        while text:
            label = next(filter(text.startswith, self._labels), "")
            if not label:
                return None
            texts.append(label)
            text = text[len(label) :]
        return texts if len(texts) >= _FEWEST_LABELS else None
