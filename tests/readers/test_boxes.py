"""Where on its page a place stands, told by another library, or by the marks that were set."""

import pytest

from expectations import Lint
from govlint.document import Address, address_of, page_of, sight_of
from govlint.place import Box, Span
from govlint.readers import read
from govlint.readers.ofd import read_ofd
from govlint.readers.pdf import read_pdf
from layouts.figures import draw
from layouts.grids import keys
from readers.boxes import marks_of, printed, text_in, wrong_boxes
from readers.grid.test_pages import MATRICES, turned
from readers.ofd_build import ofd
from readers.pdf_build import HEIGHT, Mark, Word, pdf
from readers.pdf_marks import prose, table
from readers.pdf_report import Style, report_pages

STYLES = {
    "lines": Style(),
    "rows cut by the end of the page": Style(first=130.0),
    "numbers broken over lines": Style(size=10.5, padding=2.0, first=95.0),
    "cells of colour": Style(lines="fills", align="right"),
    "no lines": Style(lines="none"),
}


@pytest.mark.parametrize("most", [99, 99999])
@pytest.mark.parametrize("form", ["2021", "2019"])
@pytest.mark.parametrize("name", STYLES)
def test_the_cells_of_reports(lint: Lint, name: str, form: str, most: int) -> None:
    """In the box of each cell stands its number and nothing else."""
    data = pdf(report_pages(form, draw(keys(form), 5, most, 0.2), STYLES[name]))
    report, _ = lint("report.pdf", data)
    assert wrong_boxes(report, marks_of(data)) == []


@pytest.mark.parametrize("name", STYLES)
def test_every_character(name: str) -> None:
    """Headings, paragraphs and labels over several lines: every character is where it says."""
    data = pdf(report_pages("2021", draw(keys("2021"), 5, 99999, 0.2), STYLES[name]))
    document, pages = read_pdf(data), marks_of(data)
    wrong = [
        (at, character)
        for at, character in enumerate(document.folded)
        if not character.isspace() and printed(document, Span(at, at + 1), pages) != character
    ]
    assert wrong == []
    assert len(document.text.split()) > 100


MARGINS = {"": (0, 0, 0, 0), "/CropBox [ 30 40 800 820 ]": (30, 40, 42, 22)}


@pytest.mark.parametrize("crop", MARGINS)
@pytest.mark.parametrize("turn", range(4))
@pytest.mark.parametrize("matrix", MATRICES)
def test_turned_and_cropped_pages(
    matrix: tuple[float, float, float, float], turn: int, crop: str
) -> None:
    """Boxes are counted from the corner of the page as it is shown."""
    marks = turned(table("甲|1|2", "乙|3|4"), matrix)
    data = pdf([marks], size=(HEIGHT, HEIGHT), entries=f"/Rotate {90 * turn} {crop}")
    document, (page,) = read_pdf(data), marks_of(data)
    left, bottom, right, top = MARGINS[crop]
    x, y = [(left, top), (bottom, left), (right, bottom), (top, right)][turn]
    for character in "甲1234乙":
        at = document.text.index(character)
        number, box = sight_of(document, Span(at, at + 1))
        assert number == 1
        assert box is not None
        assert text_in(page, box, x, y) == character


def test_text_across_a_page_that_is_shown_lying() -> None:
    """What is read as it stands is shown on its side: the box lies, too."""
    data = pdf([prose("甲乙丙")], entries="/Rotate 90")
    _, box = sight_of(read_pdf(data), Span(0, 3))
    assert box == (HEIGHT - 81.2, 72.0, HEIGHT - 71.2, 102.0)


OFD_PAGES: dict[str, list[list[Mark]]] = {
    "a table": [[*prose("前文。"), *table("甲|1", "乙|22")], table("丙|3", "丁|4")],
    "a table that lies": [turned(table("甲|1|2", "乙|3|4"), MATRICES[1])],
    "a table upside down": [turned(table("甲|1|2", "乙|3|4"), MATRICES[2])],
    "a table that lies the other way": [turned(table("甲|1|2", "乙|3|4"), MATRICES[3])],
}


@pytest.mark.parametrize("name", OFD_PAGES)
def test_ofd_pages(name: str) -> None:
    """The same marks stand at the same places in points, though OFD counts in millimetres."""
    pages, size = OFD_PAGES[name], (HEIGHT, HEIGHT)
    one, other = read_pdf(pdf(pages, size=size)), read_ofd(ofd(pages, size=size))
    assert one.text == other.text
    for at, character in enumerate(one.text):
        if not character.isspace():
            page, box = sight_of(one, Span(at, at + 1))
            other_page, other_box = sight_of(other, Span(at, at + 1))
            assert other_page == page
            assert other_box == pytest.approx(box, abs=0.3)


PLACES = read_pdf(
    pdf(
        [
            [
                *prose("一、甲乙丙丁", "戊己庚。"),
                *table("项目|数|", "壹贰叁肆伍||12", "陆柒捌玖拾||3"),
            ],
            [*table("子丑|4|"), *prose("后 文。", top=300)],
        ]
    )
)
"""The last row of the first page goes on at the top of the second, also under a blank cell."""


def placed(text: str, start: int = 0, end: int = 0) -> tuple[int | None, Box | None]:
    """Return where a text stands, or a part of it counted from its start and its end."""
    assert PLACES.text.count(text) == 1, PLACES.text
    at = PLACES.text.index(text)
    return sight_of(PLACES, Span(at + start, at + len(text) - end))


@pytest.mark.parametrize(
    ("text", "start", "end", "page", "box"),
    [
        ("甲乙丙丁", 0, 0, 1, (92.0, 71.2, 132.0, 81.2)),
        ("丁戊", 0, 0, 1, (72.0, 71.2, 132.0, 97.2)),
        ("项目\t数", 0, 0, 1, (76.0, 125.2, 146.0, 135.2)),
        ("伍\t\t12", 0, 0, 1, (116.0, 145.2, 206.0, 155.2)),
        ("\t3\n", 1, 1, 1, (196.0, 165.2, 201.0, 175.2)),
        ("陆柒捌玖拾子丑\t4", 0, 0, 1, (76.0, 165.2, 126.0, 175.2)),
        ("陆柒捌玖拾子丑", 6, 0, 2, (86.0, 125.2, 96.0, 135.2)),
        ("\t4\t", 1, 1, 2, (136.0, 125.2, 141.0, 135.2)),
        ("后 文。", 0, 0, 2, (72.0, 291.2, 107.0, 301.2)),
        ("后 文。", 0, 2, 2, (72.0, 291.2, 82.0, 301.2)),
        ("后 文。", 2, 0, 2, (87.0, 291.2, 107.0, 301.2)),
    ],
)
def test_places(text: str, start: int, end: int, page: int, box: Box) -> None:
    """A box goes around everything its place has on the page, over lines and over cells."""
    assert placed(text, start, end) == (page, box)


@pytest.mark.parametrize(
    ("text", "start", "page", "box"),
    [
        ("一、甲", 0, 1, (72.0, 71.2, 72.0, 81.2)),
        ("一、甲", 2, 1, (92.0, 71.2, 92.0, 81.2)),
        ("己庚。", 3, 1, (112.0, 87.2, 112.0, 97.2)),
        ("项目", 2, 1, (96.0, 125.2, 96.0, 135.2)),
        ("数\t\n", 2, 1, (192.0, 120.0, 252.0, 140.0)),
        ("伍\t\t12", 2, 1, (132.0, 140.0, 192.0, 160.0)),
        ("\t4\t", 2, 2, (141.0, 125.2, 141.0, 135.2)),
    ],
)
def test_places_without_characters(text: str, start: int, page: int, box: Box) -> None:
    """Where something is missing the box is a line between characters; a blank cell is a cell."""
    assert placed(text, start, len(text) - start) == (page, box)


def test_a_blank_cell_of_a_table_without_lines_has_no_box() -> None:
    rows = [Word(72, y, label) for y, label in ((100, "甲甲"), (120, "乙乙"), (140, "丙丙"))]
    numbers = [Word(x, y, "12") for x, y in ((200, 100), (300, 100), (300, 120), (200, 140))]
    document = read_pdf(pdf([[*rows, *numbers]]))
    assert document.text == "甲甲\t12\t12\n乙乙\t\t12\n丙丙\t12\t\n"
    at = document.text.index("乙乙")
    assert sight_of(document, Span(at + 3, at + 3)) == (1, None)
    assert sight_of(document, Span(at + 4, at + 6)) == (1, (300.0, 111.2, 310.0, 121.2))


def test_a_mark_that_is_not_printed_has_no_room() -> None:
    """A number that a page break may have cut says so, behind its last digit."""
    rows = [(72, 700, "甲甲"), (72, 720, "乙乙"), (200, 700, "123"), (200, 720, "456")]
    rest = [Word(200, 60, "78")]
    document = read_pdf(pdf([[Word(*row) for row in rows], [*rest, *prose("后文。", top=300)]]))
    at = document.text.index("456\ufffd")
    assert sight_of(document, Span(at, at + 4)) == (1, (200.0, 711.2, 215.0, 721.2))
    assert sight_of(document, Span(at + 4, at + 4)) == (1, (215.0, 711.2, 215.0, 721.2))


def test_what_a_page_break_cut_off_has_no_row_on_its_page() -> None:
    """The row that it belongs to is counted where it begins."""
    row, number = PLACES.text.index("陆"), PLACES.text.index("4")
    assert page_of(PLACES, number) == 1
    assert address_of(PLACES, number) == Address()
    assert address_of(PLACES, row) == Address(table=1, row=3, column=1)


def test_long_paragraphs() -> None:
    """A place is found however far into its paragraph it stands, and all of it is gone around."""
    line = "甲" * 43
    document = read_pdf(pdf([prose(*[line] * 20, "甲乙 丙。", top=100)]))
    assert document.text == line * 20 + "甲乙 丙。\n"
    for at in range(43 * 20):
        row, column = divmod(at, 43)
        left, top = 72.0 + 10 * column, round(91.2 + 16 * row, 1)
        page, box = sight_of(document, Span(at, at + 1))
        assert (page, box) == (1, (left, top, left + 10, round(top + 10, 1))), at
    assert sight_of(document, Span(0, len(document.text))) == (1, (72.0, 91.2, 502.0, 421.2))
    assert sight_of(document, Span(863, 864)) == (1, (97.0, 411.2, 107.0, 421.2))


@pytest.mark.parametrize("name", ["report.txt", "report.html"])
def test_formats_without_pages_have_no_boxes(name: str) -> None:
    assert sight_of(read(name, "甲乙".encode()), Span(0, 1)) == (None, None)
