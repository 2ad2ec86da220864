"""Which lines are parted into a label and its numbers, or into labels of columns."""

import pytest

from govlint.cache import national_pack_path
from govlint.readers import read
from govlint.recognize.unparted import parted
from govlint.ruleset import load_ruleset

TABLES = load_ruleset([national_pack_path()]).reading.in_force(2023).tables


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("规章000", ["规章", "0", "0", "0"], id="zeros, one for each column"),
        pytest.param("规章0000", ["规章", "0000"], id="more zeros than columns"),
        pytest.param("行政规范性文件2125", ["行政规范性文件", "2125"], id="numbers in one"),
        pytest.param("规章0 0 12", ["规章", "0", "0", "12"], id="numbers apart"),
        pytest.param("行政事业性收费4.57", ["行政事业性收费", "4.57"], id="decimals"),
        pytest.param("信息内容本年制发件数", ["信息内容", "本年制发件数"], id="labels of columns"),
        pytest.param("结果维持", None, id="one label"),
        pytest.param("结果维持三件", None, id="a label and something else"),
        pytest.param("公开许可12", None, id="other words and a number"),
        pytest.param("规章 0 0 12", None, id="blanks between all of them"),
        pytest.param("行政许可 12", None, id="a blank between them"),
        pytest.param("行政许可", None, id="a label alone"),
        pytest.param("12", None, id="a number alone"),
    ],
)
def test_lines(text: str, pieces: list[str] | None) -> None:
    document = read("table.txt", f"{text}\n".encode())
    lines = parted(document.lines, TABLES)
    assert (None if lines is None else [piece.text for piece in lines[0].pieces]) == pieces
    for line in lines or ():
        for piece in line.pieces:
            assert document.folded[piece.start : piece.end] == piece.text
