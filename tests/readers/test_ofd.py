"""OFD pages: what their objects read as, wherever and however these are written."""

from pathlib import Path
from typing import Any

import pytest

from expectations import load_yaml
from govlint.document import Document
from govlint.readers.ofd import read_ofd
from readers.docx_lines import assert_spans, lines
from readers.ofd_build import RESOURCES, layer, ofd, units

FOLDER = Path(__file__).parent / "ofd"
CONTENT = load_yaml(FOLDER / "content.yaml")
LINES = load_yaml(FOLDER / "lines.yaml")

CELLS = "".join(
    f'<TextObject Boundary="{x} {y} 9 5" Size="4"><TextCode Y="4">{text}</TextCode></TextObject>'
    for text, x, y in (("甲", 22, 22), ("乙", 62, 22), ("丙", 22, 32), ("丁", 62, 32))
)


def read(objects: str, held: str = "") -> Document:
    """Read a page with these objects, of which one may be the composite unit 7."""
    changes = {"Doc_0/Pages/Page_0/Content.xml": layer(objects), RESOURCES: units({"7": held})}
    document = read_ofd(ofd([[]], changes=changes))
    assert document.fault is None
    assert_spans(document)
    return document


@pytest.mark.parametrize("case", CONTENT, ids=[case["name"] for case in CONTENT])
def test_content(case: dict[str, Any]) -> None:
    """Texts are read where they stand."""
    document = read(case["page"], case.get("unit", ""))
    if "characters" in case:
        assert sorted("".join(lines(document))) == sorted(case["characters"])
    else:
        assert lines(document) == case["lines"]


@pytest.mark.parametrize("case", LINES, ids=[case["name"] for case in LINES])
def test_lines(case: dict[str, Any]) -> None:
    """Whatever draws the lines of a table makes it one, and nothing else does."""
    found = lines(read(CELLS + case["page"], case.get("unit", "")))
    assert (found == ["甲|乙", "丙|丁"]) == case["table"]


def test_a_drawing_of_any_length() -> None:
    """A path as long as a drawing's is not looked at; one as long as a table's is."""
    box = "M 0 0 L 80 0 M 0 10 L 80 10 M 0 20 L 80 20 M 0 0 L 0 20 M 40 0 L 40 20 M 80 0 L 80 20 "
    path = '<PathObject Boundary="20 20 80 20"><AbbreviatedData>{}</AbbreviatedData></PathObject>'
    assert lines(read(CELLS + path.format(box * 600))) == ["甲|乙", "丙|丁"]
    assert lines(read(CELLS + path.format(box * 800))) != ["甲|乙", "丙|丁"]
