"""What a Word document reads as, in the short form of the tests."""

from typing import NamedTuple

from govlint.document import Document, Separator


def lines(document: Document) -> list[str]:
    """Return the lines of a document that hold text, their cells parted by bars."""
    return [
        "|".join(piece.text for piece in line.pieces)
        for line in document.lines
        if line.text or line.separator is Separator.TAB
    ]


class Said(NamedTuple):
    """What a body reads as."""

    body: str
    lines: list[str]


def assert_spans(document: Document) -> None:
    for line in document.lines:
        for piece in line.pieces:
            assert document.folded[piece.start : piece.end] == piece.text
    assert len(document.addresses) == len(document.lines)
    assert len(document.folded) == len(document.text)
