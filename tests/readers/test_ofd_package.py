"""OFD packages: where their parts are found, what is left out, and why others cannot be read."""

import pytest

from govlint.document import Fault, page_of
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.readers import read
from govlint.readers.ofd import read_ofd
from readers.docx_build import docx, p
from readers.docx_lines import lines
from readers.ofd_build import NAMESPACE, RESOURCES, layer, locked, ofd, units, zipped
from readers.pdf_build import Box, Mark, Word

PAGE = "Doc_0/Pages/Page_0/Content.xml"
DOCUMENT = "Doc_0/Document.xml"
ONE = [Word(60, 200, "甲。")]
TWO = [Word(60, 200, "乙。")]


def root(*places: str) -> str:
    bodies = "".join(f"<DocBody><DocRoot>{place}</DocRoot></DocBody>" for place in places)
    return f"<OFD>{bodies}</OFD>"


def document(*pages: str, common: str = "") -> str:
    listed = "".join(f'<Page BaseLoc="{page}"/>' for page in pages)
    return f"<Document><CommonData>{common}</CommonData><Pages>{listed}</Pages></Document>"


def text(written: str, y: float = 80) -> str:
    return (
        f'<TextObject Boundary="20 {y} 90 5" Size="4">'
        f'<TextCode X="0" Y="4" DeltaX="g {len(written)} 4">{written}</TextCode></TextObject>'
    )


PARTS = {
    "places from the document": {},
    "places from the archive": {DOCUMENT: document(f"/{PAGE}")},
    "places from the archive without a slash": {DOCUMENT: document(PAGE)},
    "places that go up": {DOCUMENT: document("x/../../Doc_0/./Pages/Page_0/Content.xml")},
    "places with backslashes": {DOCUMENT: document("Pages\\Page_0\\Content.xml")},
    "places in other letters": {DOCUMENT: document("pages/page_0/CONTENT.xml")},
    "a document with spaces around its place": {"OFD.xml": root(f" /{DOCUMENT}\n")},
    "a document given twice, as for its versions": {"OFD.xml": root(DOCUMENT, f"/{DOCUMENT}")},
    "a template that is not there": {
        DOCUMENT: document(
            "Pages/Page_0/Content.xml", common='<TemplatePage ID="90" BaseLoc="x.xml"/>'
        ),
        PAGE: layer(text("甲。")).replace("<ofd:C", '<ofd:Template TemplateID="90"/><ofd:C', 1),
    },
    "a template that is not listed": {
        PAGE: layer(text("甲。")).replace("<ofd:C", '<ofd:Template TemplateID="9"/><ofd:C', 1)
    },
    "resources that are not there": {
        PAGE: layer('<CompositeObject ResourceID="7" Boundary="0 0 9 9"/>' + text("甲。")),
        RESOURCES: None,
    },
    "no area": {DOCUMENT: document("Pages/Page_0/Content.xml")},
    "an area of no size": {
        DOCUMENT: document(
            "Pages/Page_0/Content.xml",
            common="<PageArea><PhysicalBox>0 0 0 x</PhysicalBox></PageArea>",
        )
    },
    "an area with its corner elsewhere": {
        DOCUMENT: document(
            "Pages/Page_0/Content.xml",
            common="<PageArea><PhysicalBox>90 90 200 200</PhysicalBox></PageArea>",
        )
    },
    "UTF-16": {
        PAGE: '<?xml version="1.0" encoding="UTF-16"?>'.encode("utf-16")
        + layer(text("甲。")).encode("utf-16-le")
    },
}


@pytest.mark.parametrize("changes", PARTS.values(), ids=PARTS)
def test_parts(changes: dict[str, str | bytes | None]) -> None:
    """The page is found and read."""
    assert lines(read_ofd(ofd([ONE], changes=changes))) == ["甲。"]


def test_pages_and_documents_in_their_order() -> None:
    """Pages of all documents follow each other, and every line knows its page."""
    changes = {
        "OFD.xml": root(DOCUMENT, "Doc_1/Document.xml"),
        "Doc_1/Document.xml": document("P.xml"),
        "Doc_1/P.xml": layer(text("丙。")),
    }
    found = read_ofd(ofd([ONE, [], TWO], changes=changes))
    pages = [(line.text, page_of(found, line.start)) for line in found.lines]
    assert pages == [("甲。", 1), ("乙。", 3), ("丙。", 4)]


def test_a_template_is_on_every_page_that_uses_it() -> None:
    """Its lines part cells, its text is read."""
    frame: list[Mark] = [
        Box(60, 180, 200, 210, filled=False),
        Box(200, 180, 340, 210, filled=False),
        Word(66, 200, "甲"),
    ]
    pages = [[Word(206, 200, "乙")], [Word(206, 200, "丙")]]
    assert lines(read_ofd(ofd(pages, template=frame))) == ["甲|乙", "甲|丙"]


def test_a_page_has_the_size_it_names() -> None:
    """What lies beyond the usual page may lie on that of the document, or of its own."""
    area = "<ofd:Area><ofd:PhysicalBox>0 0 400 400</ofd:PhysicalBox></ofd:Area>"
    wide = layer(text("甲。", y=340))
    assert read_ofd(ofd([[]], changes={PAGE: wide})).fault == Fault("no-text")
    larger = wide.replace("<ofd:Content>", f"{area}<ofd:Content>")
    assert lines(read_ofd(ofd([[]], changes={PAGE: larger}))) == ["甲。"]
    assert lines(read_ofd(ofd([[]], changes={PAGE: wide}, size=(1200, 1200)))) == ["甲。"]


DAMAGED = {
    "lost": None,
    "broken": "<x",
    "of an unknown encoding": '<?xml version="1.0" encoding="x"?><a/>',
}
PICTURE = layer('<ImageObject Boundary="0 0 210 297" ResourceID="3"/>')


@pytest.mark.parametrize("page", [*DAMAGED.values(), PICTURE], ids=[*DAMAGED, "a picture"])
def test_pages_that_cannot_be_read_are_told(page: str | None) -> None:
    """The others are read; a note says which page is missing."""
    found = read_ofd(ofd([ONE, TWO, TWO], changes={"Doc_0/Pages/Page_1/Content.xml": page}))
    read = [(line.text, page_of(found, line.start)) for line in found.lines if line.text]
    assert read == [("甲。", 1), ("乙。", 3)]
    notes = [(note.code, page_of(found, note.span.start)) for note in found.notes]
    assert notes == [("page-not-read", 2)]


ENTITIES = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
WHOLE = ofd([ONE])
FAULTS = {
    "nothing": (b"", Fault("empty")),
    "no archive": (b"x", Fault("corrupt")),
    "a broken archive": (WHOLE[:-30], Fault("corrupt")),
    "another archive": (zipped({"a.txt": "x"}), Fault("corrupt", "OFD.xml")),
    "no root": (ofd([ONE], changes={"OFD.xml": "<OFD/>"}), Fault("corrupt", "OFD.xml")),
    "a broken root": (ofd([ONE], changes={"OFD.xml": "<OFD"}), Fault("corrupt", "OFD.xml")),
    "entities": (ofd([ONE], changes={"OFD.xml": ENTITIES}), Fault("corrupt", "OFD.xml")),
    "entities of a page": (ofd([ONE], changes={PAGE: ENTITIES}), Fault("corrupt", PAGE)),
    "no document": (ofd([ONE], changes={DOCUMENT: None}), Fault("corrupt", DOCUMENT)),
    "no pages": (ofd([]), Fault("corrupt", "OFD.xml")),
    "no page that can be read": (ofd([ONE], changes={PAGE: "x"}), Fault("corrupt", PAGE)),
    "encrypted parts": (ofd([ONE], changes={"Encryptions.xml": "<x/>"}), Fault("encrypted")),
    "a locked archive": (locked(WHOLE), Fault("encrypted")),
    "an empty page": (ofd([[]]), Fault("no-text")),
    "a picture": (ofd([ONE], changes={PAGE: PICTURE}), Fault("no-text")),
    "glyphs that no character is known for": (ofd([[Word(60, 200, "¤¤")]]), Fault("no-text")),
}


@pytest.mark.parametrize("case", FAULTS.values(), ids=FAULTS)
def test_faults(case: tuple[bytes, Fault]) -> None:
    """What cannot be read says why."""
    data, fault = case
    found = read_ofd(data)
    assert found.fault == fault
    assert found.text == ""


def test_a_seal_does_not_lock_a_document() -> None:
    """Signatures and seals stand beside the pages."""
    signed = {"Doc_0/Signs/Signatures.xml": "<x/>", "Doc_0/Signs/Sign_0/Seal.esl": "\0"}
    assert lines(read_ofd(ofd([ONE], changes=signed))) == ["甲。"]


def nested(count: int) -> str:
    return layer("<PageBlock>" * count + text("甲。") + "</PageBlock>" * count)


def use(number: int) -> str:
    return f'<CompositeObject ResourceID="{number}" Boundary="0 0 9 9"/>'


HOSTILE = {
    "pages": (ofd([ONE, ONE, ONE]), "pages", 2),
    "pages of all documents together": (
        ofd(
            [ONE],
            changes={
                "OFD.xml": root(DOCUMENT, "Doc_1/Document.xml"),
                "Doc_1/Document.xml": document("P.xml"),
            },
        ),
        "pages",
        1,
    ),
    "one page listed often": (
        ofd([ONE], changes={DOCUMENT: document(*["Pages/Page_0/Content.xml"] * 9)}),
        "pages",
        8,
    ),
    "blocks within each other": (ofd([ONE], changes={PAGE: nested(60)}), "depth", 60),
    "elements within each other": (
        ofd([ONE], changes={PAGE: layer("<a>" * 300 + "</a>" * 300)}),
        "depth",
        60,
    ),
    "a unit within itself": (
        ofd([ONE], changes={PAGE: layer(use(7)), RESOURCES: units({"7": use(7)})}),
        "depth",
        60,
    ),
    "units that multiply": (
        ofd(
            [ONE],
            changes={
                PAGE: layer(use(0)),
                RESOURCES: units({str(i): use(i + 1) * 4 for i in range(20)}),
            },
        ),
        "cells",
        1000,
    ),
    "characters": (ofd([ONE], changes={PAGE: layer(text("甲" * 900))}), "cells", 200),
    "characters of all pages together": (
        ofd([[]] * 9, template=[Word(60, 200, "甲" * 100)]),
        "cells",
        200,
    ),
    "lines": (
        ofd(
            [ONE],
            changes={
                PAGE: layer(
                    "<PathObject><AbbreviatedData>"
                    f"M 0 0{' L 9 9' * 900}</AbbreviatedData></PathObject>"
                )
            },
        ),
        "cells",
        200,
    ),
    "elements": (ofd([ONE], changes={PAGE: layer("<a/>" * 500)}), "cells", 120),
    "elements of all pages together": (
        ofd([ONE], changes={DOCUMENT: document(*["Pages/Page_0/Content.xml"] * 100)}),
        "cells",
        120,
    ),
    "text": (ofd([ONE], changes={PAGE: layer(" " * 300_000)}), "unpacked", 1024 * 1024),
    "a bomb": (ofd([ONE], changes={PAGE: layer(" " * 3_000_000)}), "ratio", 150),
    "a bomb among pages": (ofd([ONE, ONE], changes={PAGE: layer(" " * 3_000_000)}), "ratio", 150),
    "members": (ofd([ONE] * 9), "members", 8),
    "the file": (WHOLE, "bytes", 100),
}


@pytest.mark.parametrize("case", HOSTILE.values(), ids=HOSTILE)
def test_limits(case: tuple[bytes, str, int]) -> None:
    """A limit that is passed is named with its value."""
    data, name, value = case
    limits = DEFAULT_LIMITS._replace(**{name: value})
    assert read_ofd(data, limits).fault == Fault("too-large", limits.said(name))
    assert read_ofd(WHOLE, limits._replace(bytes=10_000)).fault is None


def test_nesting_within_the_limit() -> None:
    assert lines(read_ofd(ofd([ONE], changes={PAGE: nested(4)}), Limits(depth=5))) == ["甲。"]


@pytest.mark.parametrize("name", ["a.ofd", "a.OFD", "a.docx", "a.doc", "a.odt", "a", "a.txt"])
def test_told_by_its_content(name: str) -> None:
    """What is an OFD file is read as one, whatever it is called."""
    assert lines(read(name, WHOLE)) == ["甲。"]


def test_other_archives_are_told_from_it() -> None:
    """A Word document stays one under any name, also where it speaks of an OFD file."""
    assert lines(read("a.ofd", docx(p("甲")))) == ["甲"]
    assert lines(read("a.docx", docx(p("甲"), {"media/OFD.xml.txt": "OFD.xml"}))) == ["甲"]


@pytest.mark.parametrize("name", ["a.ofd", "a.docx"])
@pytest.mark.parametrize("data", [WHOLE[:-30], WHOLE[:40]], ids=["late", "early"])
def test_told_where_it_is_damaged(name: str, data: bytes) -> None:
    fault = read(name, data).fault
    assert fault
    assert fault.code == "corrupt"


def test_names_need_no_prefix_and_no_namespace() -> None:
    """Elements are told by their names alone, as in other files of this kind."""
    plain = layer(text("甲。")).replace(NAMESPACE, "").replace("ofd:", "")
    assert lines(read_ofd(ofd([ONE], changes={PAGE: plain}))) == ["甲。"]
