"""Which pieces of a line are labels, and what they say of the row."""

from govlint.document import Line, Piece
from govlint.recognize.labels import NO_ROW, RowMatch, TableLabels
from govlint.recognize.values import is_value


def label_count(line: Line, labels: TableLabels) -> int:
    """Return how many pieces in front are labels: up to the last whole one, if there is one."""
    whole = last_text = -1
    first_value = _first_value(line) if line.words else 0
    for piece in line.words:
        if is_value(piece.text):
            continue
        before_values = piece.start < first_value
        if before_values:
            last_text = piece.start
        match = labels.row(piece.text)
        if match.whole and (before_values or not match.weak):
            whole = piece.start
    last = whole if whole >= 0 else last_text
    if last < 0:
        return 0
    return next(i for i, piece in enumerate(line.pieces, 1) if piece.start == last and piece.text)


def evidence(pieces: tuple[Piece, ...], labels: TableLabels) -> tuple[RowMatch, Piece, int]:
    """Return what the labels of a line say, the last of them, and its index."""
    texts = [(index, piece) for index, piece in enumerate(pieces) if piece.text]
    index, piece = texts[-1]
    match = labels.row(piece.text)
    if match is NO_ROW and len(texts) > 1 and not labels.is_other(piece.text):
        match = labels.row("".join(piece.text for _, piece in texts))
    return match, piece, index


def _first_value(line: Line) -> int:
    """Return where the first value of the line stands; behind its end if it has none."""
    for text, start, _ in line.pieces:
        if text and is_value(text):
            return start
    return line.end
