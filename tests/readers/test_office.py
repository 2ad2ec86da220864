"""Older office documents: converted by LibreOffice where it is installed, told apart by content."""

import os
import subprocess
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from expectations import grave, wrong_cells
from govlint.document import Document, Fault
from govlint.engine import check
from govlint.limits import Limits
from govlint.readers import soffice
from govlint.readers.docx import read_docx
from govlint.readers.office import read_office
from govlint.recognize import recognize
from govlint.ruleset import RuleSet
from layouts.figures import draw
from layouts.grids import keys
from readers.docx_build import definition, docx, in_list, level, p, r, use, zipped
from readers.docx_report import report_docx
from readers.office_build import COMPOUND, LIMITS, RICH, TEXT, WORD, odt


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        pytest.param(b"", Fault("empty"), id="nothing"),
        pytest.param(b"<html></html>", Fault("binary"), id="no document"),
        pytest.param(zipped({"a": "b"}), Fault("corrupt", "word/document.xml"), id="any archive"),
        pytest.param(b"PK\x03\x04", Fault("corrupt"), id="no archive"),
        pytest.param(odt(kind="application/x"), Fault("binary"), id="another open document"),
        pytest.param(odt(manifest="<m:encryption-data/>"), Fault("encrypted"), id="locked odt"),
        pytest.param(odt("<!DOCTYPE a>"), Fault("corrupt", "content.xml"), id="entities in odt"),
        pytest.param(
            odt("0" * 3_000_000), Fault("too-large", "ratio=200"), id="a bomb that is an odt"
        ),
        pytest.param(
            COMPOUND + "EncryptedPackage".encode("utf-16-le"), Fault("encrypted"), id="locked docx"
        ),
        pytest.param(
            WORD.ljust(1024, b"\0") + b"\xec\xa5\xc1\0" + b"\0" * 6 + b"\x00\x01",
            Fault("encrypted"),
            id="locked doc",
        ),
        pytest.param(WORD, Fault("unsupported", "save as docx"), id="doc"),
        pytest.param(RICH, Fault("unsupported", "save as docx"), id="rtf"),
        pytest.param(odt(), Fault("unsupported", "save as docx"), id="odt"),
    ],
)
def test_without_libreoffice(data: bytes, fault: Fault, monkeypatch: pytest.MonkeyPatch) -> None:
    """What can be said of a file is said; the rest must be saved as docx."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(soffice, "_PLACES", ())
    assert read_office(data, LIMITS).fault == fault


def test_a_file_too_large() -> None:
    assert read_office(WORD, Limits(bytes=100)).fault == Fault("too-large", "bytes=100")


def test_a_new_document_under_an_old_name() -> None:
    """It needs no converter."""
    assert read_office(docx(p("甲"))).text == "甲\n"


@pytest.mark.parametrize("data", [WORD, RICH, odt()])
def test_an_old_document_under_a_new_name(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told to be one, and converted where that is possible."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(soffice, "_PLACES", ())
    assert read_docx(data).fault == Fault("unsupported", "save as docx")


def test_a_locked_document_is_known_as_such() -> None:
    assert read_docx(COMPOUND + "EncryptedPackage".encode("utf-16-le")).fault == Fault("encrypted")


@pytest.fixture(scope="session")
def program() -> str:
    """LibreOffice itself; skip without it, fail where CI wants it."""
    found = soffice.find_program()
    if found is None:
        message = "LibreOffice is not installed (Debian: libreoffice-writer-nogui)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return found


def saved(program: str, data: bytes, kind: str, folder: Path) -> bytes:
    """Let LibreOffice save a Word document as another kind."""
    source = folder / "made.docx"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = (program, profile, "--headless", "--convert-to", kind, "--outdir", str(folder))
    subprocess.run((*command, str(source)), check=True, capture_output=True, timeout=120)
    return (folder / f"made.{kind.split(':', maxsplit=1)[0]}").read_bytes()


KINDS = {"doc": "doc:MS Word 97", "rtf": "rtf:Rich Text Format", "odt": "odt:writer8"}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_reports(program: str, kind: str, tmp_path: Path, national: RuleSet) -> None:
    """Every cell of a converted report is right, merged and all."""
    cells = draw(keys("2021"), 3, 999, zeros=0.3)
    data = saved(program, report_docx("2021", cells), kind, tmp_path)
    found = recognize(read_office(data), national.reading)
    assert wrong_cells(found, cells, {}) == []
    assert grave(check(found, national, "zh")) == []


def test_what_stands_beside_the_text_survives(program: str, tmp_path: Path) -> None:
    """Numbers, changes and hidden text of a .doc are those of the .docx it becomes."""
    numbering = definition(0, level(0, "chineseCounting", "%1、")) + use(1, 0)
    body = (
        p("总体情况", properties=in_list(1))
        + p("甲", '<w:ins w:id="1" w:author="a"><w:r><w:t>乙</w:t></w:r></w:ins>')
        + p("丙", r("丁", "<w:vanish/>"))
    )
    document = read_office(saved(program, docx(body, numbering=numbering), KINDS["doc"], tmp_path))
    assert document.text.split() == ["一、总体情况", "甲乙", "丙"]
    assert [note.code for note in document.notes] == ["tracked-changes", "hidden-text"]


def test_a_locked_doc(program: str, tmp_path: Path) -> None:
    """The block that LibreOffice writes is found where it stands."""
    data = bytearray(saved(program, docx(p("甲")), KINDS["doc"], tmp_path))
    assert read_office(bytes(data)).fault is None
    at = next(at for at in range(512, len(data), 64) if data[at : at + 2] == b"\xec\xa5")
    data[at + 11] |= 1
    assert read_office(bytes(data)).fault == Fault("encrypted")


@pytest.mark.parametrize(
    "data", [WORD + bytes(4096), b"{\\rtf1 \\'zz {{{", odt("<a/>")], ids=["doc", "rtf", "odt"]
)
def test_damaged_documents(program: str, data: bytes) -> None:
    fault = read_office(data).fault
    assert fault
    assert fault.code in {"corrupt", "empty"}


LINKED = (
    '<?xml version="1.0"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text>'
    '<text:p>甲<draw:frame text:anchor-type="as-char" svg:width="3cm" svg:height="3cm">'
    '<draw:image xlink:href="{}/a.png" xlink:type="simple" xlink:actuate="onLoad"/></draw:frame>'
    "</text:p></office:text></office:body></office:document-content>"
)
MANIFEST = (
    '<?xml version="1.0"?><m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<m:file-entry m:full-path="/" m:media-type="{TEXT}"/>'
    '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
)


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, its address and the paths it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as listening:
        Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}", asked
        listening.shutdown()


def test_nothing_is_fetched(program: str, server: tuple[str, list[str]]) -> None:
    """A picture that a document only links to is not asked for."""
    address, asked = server
    document: Document = read_office(odt(LINKED.format(address), MANIFEST))
    assert document.text.strip() == "甲"
    assert asked == []
