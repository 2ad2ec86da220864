"""Markup of Markdown becomes spaces, and nothing moves."""

import pytest

from govlint.readers.markdown import read_markdown

CASES = [
    ("escaped pipe", "| a \\| b | c |", ["a    b", "c"]),
    ("escaped dash", "| a | \\- |", ["a", "-"]),
    ("break in a cell", "| a<br>b | c |", ["a    b", "c"]),
    ("bold and a comment", "| **a** | <!-- x --> c |", ["a", "c"]),
    ("a cell of blanks", "| a |&nbsp;|", ["a", ""]),
]


@pytest.mark.parametrize(("text", "cells"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_cells(text: str, cells: list[str]) -> None:
    document = read_markdown(text.encode())
    (line,) = document.lines
    assert [piece.text for piece in line.pieces] == cells
    assert len(document.folded) == len(text)
