"""Damaged OFD files, and the same page written in other ways."""

import re
from io import BytesIO
from random import Random
from xml.sax.saxutils import escape
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st

from govlint.readers.ofd import read_ofd
from layouts.figures import draw
from layouts.grids import keys
from readers.damage import damaged
from readers.docx_lines import assert_spans
from readers.nesting import nested
from readers.ofd_build import RESOURCES, layer, ofd, units, zipped
from readers.pdf_build import Mark, Raw, Word
from readers.pdf_report import report_pages

CELLS = draw(keys("2021"), 2, 999)
PAGES = report_pages("2021", CELLS)
UNIT = '<PathObject Boundary="0 0 9 9"><AbbreviatedData>M 0 0 L 9 0</AbbreviatedData></PathObject>'
SAMPLE = ofd(
    [PAGES[1], [Raw('<ofd:CompositeObject ResourceID="7" Boundary="0 0 9 9" CTM="2 0 0 2 0 0"/>')]],
    template=[Word(60, 60, "样稿")],
    changes={RESOURCES: units({"7": UNIT})},
)
PRINTED = read_ofd(ofd(PAGES[:2])).text
with ZipFile(BytesIO(SAMPLE)) as _archive:
    PARTS = {name: _archive.read(name).decode() for name in _archive.namelist()}
VALUE = re.compile(r'((?<==")[^"]*(?=")|(?<=>)[^<]+(?=<))')
MILLIMETRE = 25.4 / 72


def code(x: float, y: float, text: str, steps: str = "") -> str:
    place = f'X="{x * MILLIMETRE:.4f}" Y="{y * MILLIMETRE:.4f}"'
    return f"<ofd:TextCode {place} {steps}>{escape(text)}</ofd:TextCode>"


def text(word: Word, codes: str, boundary: str = "0 0 210 297", more: str = "") -> str:
    size = f'Size="{word.size * MILLIMETRE:.4f}"'
    return f'<ofd:TextObject Boundary="{boundary}" {size} {more}>{codes}</ofd:TextObject>'


def places(word: Word) -> list[float]:
    found = [word.x]
    for character in word.text:
        found.append(found[-1] + (word.size / 2 if character.isascii() else word.size))
    return found


def by_letter(word: Word) -> str:
    """An object for every character."""
    pairs = zip(places(word), word.text, strict=False)
    return "".join(text(word, code(x, word.y, character)) for x, character in pairs)


def by_code(word: Word) -> str:
    """A code for every character, in one object."""
    pairs = zip(places(word), word.text, strict=False)
    return text(word, "".join(code(x, word.y, character) for x, character in pairs))


def by_matrix(word: Word) -> str:
    """Small characters that a matrix brings to their size and place."""
    steps = " ".join("0.5" if character.isascii() else "1" for character in word.text[:-1])
    scale, x, y = (value * MILLIMETRE for value in (word.size, word.x, word.y))
    matrix = f'CTM="{scale:.5f} 0 0 {scale:.5f} {x:.4f} {y:.4f}"'
    written = f'<ofd:TextCode X="0" Y="0" DeltaX="{steps}">{escape(word.text)}</ofd:TextCode>'
    object_ = f'<ofd:TextObject Boundary="0 0 210 297" Size="1" {matrix}>{written}</ofd:TextObject>'
    return f"<ofd:PageBlock>{object_}</ofd:PageBlock>"


def without_steps(word: Word) -> str:
    """No distances: every character is as wide as it is."""
    return text(word, code(0, 0, word.text), f"{word.x * MILLIMETRE} {word.y * MILLIMETRE} 9 9")


WAYS = (by_letter, by_code, by_matrix, without_steps)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_the_way_a_page_is_written_changes_nothing(seed: int) -> None:
    """Objects by letter or by line, in any order, placed in any way, read as the same lines."""
    random = Random(seed)

    def written(mark: Mark) -> Mark:
        return Raw(random.choice(WAYS)(mark)) if isinstance(mark, Word) else mark

    pages = [[written(mark) for mark in page] for page in PAGES[:2]]
    for page in pages:
        random.shuffle(page)
    assert read_ofd(ofd(pages)).text == PRINTED


def promised(data: bytes) -> None:
    """Read what may be damaged: a document of one piece or a fault, and no half of both."""
    document = read_ofd(data)
    assert bool(document.fault) != bool(document.text.strip())
    assert_spans(document)
    document.text.encode()


@settings(max_examples=200, deadline=None)
@given(damaged(SAMPLE))
def test_damaged_files_raise_nothing(data: bytes) -> None:
    """Bytes changed, cut or added anywhere give a document or a fault."""
    promised(data)


VALUES = (
    *("", "0", "-1", "1e9", "1e-9", "nan", "inf", "x", "./", "7", "8", "false", "true", "90"),
    *("g", "g 2", "g 3 4", "g -1 4", "g 1e5 1", "M 0 0 L 80 0", "S 1 1 B 1 C C", "甲", "¤"),
    *("0 0 9 9", "1 0 0 1 0 0", "0 1 -1 0 0 0", "0 0 0 0 0 0", "1e5 0 0 1e5 0 0"),
    *("270", "\\d800"),
)


def with_values(random: Random) -> bytes:
    """Replace some attributes and texts, seldom those that name other parts."""
    changes: dict[str, str | bytes | None] = {}
    for name in random.choices(sorted(PARTS), k=random.randint(1, 2)):
        pieces = VALUE.split(PARTS[name])
        places = range(1, len(pieces), 2)
        for at in random.choices(places, k=random.choice((1, 3, len(places) // 3 + 1))):
            pieces[at] = random.choice(VALUES)
        changes[name] = "".join(pieces)
    return zipped(PARTS | changes)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10_000))
def test_any_values_raise_nothing(seed: int) -> None:
    """Attributes and texts of any part replaced by others give a document or a fault."""
    promised(with_values(Random(seed)))


TOKENS = st.sampled_from(
    [
        *("<Content>", "</Content>", "<Layer>", "</Layer>", "<PageBlock>", "</PageBlock>", "甲 1"),
        *("<Clips>", "</Clips>", "<Area>", "</Area>", '<Template TemplateID="90"/>', "<TextCode/>"),
        *(
            '<TextObject Boundary="20 60 90 5" Size="4">',
            "</TextObject>",
            "<TextCode>",
            "</TextCode>",
        ),
        *(
            '<PathObject Boundary="20 60 90 5">',
            "</PathObject>",
            "<AbbreviatedData>",
            "M 0 0 L 9 0 C",
        ),
        *("</AbbreviatedData>", '<ImageObject Boundary="0 0 99 0.1"/>', "<ImageObject/>"),
        '<CompositeObject ResourceID="7"/>',
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(TOKENS, max_size=40))
def test_any_markup_raises_nothing(tokens: list[str]) -> None:
    """Elements in any order and place, closed as they come, give a document or a fault."""
    promised(zipped(PARTS | {"Doc_0/Pages/Page_0/Content.xml": layer(nested(tokens))}))
