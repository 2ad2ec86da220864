"""Renditions that other programs make of a report: the converters people use."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.accuracy.damage.losses import without_faults
from benchmarks.accuracy.faults.turns import with_turns
from benchmarks.accuracy.renditions import as_docx, as_html, workshop
from benchmarks.accuracy.renditions.rendition import Rendition, Write
from benchmarks.accuracy.renditions.workshop import Convert, Files, Workshop
from benchmarks.accuracy.reports.facts import rng_for
from benchmarks.accuracy.reports.sample import File, Sample


class _Source(NamedTuple):
    """Files that are converted: the same reports for every converter."""

    name: str
    suffix: str
    write: Write


_DOCX = {name: _Source(f"docx {name}", ".docx", w) for name, w in as_docx.DOCUMENTS.items()}
_HTML = {
    name: _Source(f"html {name}", ".html", as_html.encoded(as_html.PAGES[name]))
    for name in ("bare", "website")
}


def _converted(
    source: _Source,
    steps: Sequence[tuple[str, str, Convert]],
    *needs: str,
    lossy: bool = False,
    empty_cells: bool = True,
    cuts: bool = False,
) -> Rendition:
    """Return a source after some converters; a step has a name, the suffix it makes, and itself.

    Files in which a converter that `cuts` numbers has done so are left out: they are not whole.
    """

    def make(shop: Workshop, count: int) -> Iterator[File]:
        samples = {n: with_turns(n, empty_cells=empty_cells) for n in range(count)}
        path = f"{source.name}, {count} files" + ("" if empty_cells else ", every cell filled")
        files = shop.once(path, lambda: _written(source, samples))
        suffix = source.suffix
        for name, made, convert in steps:
            path += f" > {name}"
            files = shop.once(path, _bound(convert, shop, files, suffix))
            suffix = made
        for number, data in sorted(files.items()):
            sample = samples[number]
            if cuts and not _keeps_numbers(sample, data):
                continue
            yield File(f"report{suffix}", data, without_faults(sample) if lossy else sample)

    name = " > ".join([source.name, *(step[0] for step in steps)])
    return Rendition(name, make, lossy, ("docx", *needs))


def _keeps_numbers(sample: Sample, data: bytes) -> bool:
    """Tell whether every long number of the tables stands in a file in one piece.

    In a PDF it may go on in the next line of its cell; what stands beside the page is gone.
    """
    printed = data.startswith(b"%PDF")
    text = "".join(_text_of_pdf(data).split()) if printed else data.decode()
    text = text.replace(",", "")
    values = (str(value) for value in sample.cells.values() if isinstance(value, int))
    return all(value in text for value in values if len(value) >= _LONG)


def _text_of_pdf(data: bytes) -> str:
    from pypdfium2 import PdfDocument

    return "\n".join(page.get_textpage().get_text_bounded() for page in PdfDocument(data))


def _bound(convert: Convert, shop: Workshop, files: Files, suffix: str) -> Callable[[], Files]:
    return lambda: convert(shop, files, suffix)


def _written(source: _Source, samples: dict[int, Sample]) -> Files:
    return {n: source.write(sample, rng_for(n, source.name)) for n, sample in samples.items()}


def conversions() -> Iterator[Rendition]:
    """Yield all renditions that other programs make."""
    official, narrow = _DOCX["official"], _DOCX["narrow"]
    for target, suffix in (
        ("gfm", ".md"),
        ("markdown", ".md"),
        ("plain", ".txt"),
        ("html", ".html"),
    ):
        step = (f"pandoc {target}", suffix, workshop.pandoc(target))
        yield _converted(official, [step], "pandoc", empty_cells=target not in _SPACED)
    # markitdown writes a merged cell once and closes the gap: a blank of the label's columns looks
    # like one of the row's.
    marked = [("markitdown", ".md", workshop.markitdown)]
    yield _converted(official, marked, "markitdown", empty_cells=False)
    for name, page in _HTML.items():
        yield _converted(page, marked, "markitdown", empty_cells=False)
        gfm = ("pandoc gfm", ".md", workshop.pandoc("gfm"))
        yield _converted(page, [gfm], "pandoc")._replace(name=f"html {name} > pandoc gfm")
    for target in ("doc", "rtf", "odt", "html", "txt:Text (encoded):UTF8"):
        ending = target.split(":")[0]
        step = (f"libreoffice {ending}", f".{ending}", workshop.libreoffice(target))
        made = _converted(official, [step], "soffice", empty_cells=ending != "txt")
        yield made._replace(slow=ending in {"doc", "rtf", "odt"})
    for source in (official, _DOCX["by_hand"], narrow, _HTML["website"]):
        # LibreOffice lets wide tables of web pages run over the edge of the page.
        cuts = source is _HTML["website"]
        yield _converted(source, [_PDF], "soffice", "govlint.readers.pdf", "pypdfium2", cuts=cuts)
    for source in (official, narrow):
        for tool, suffix, convert, lossy in _FROM_PDF:
            # Where numbers break within their cells, what is left of them is no longer a number.
            broken = lossy or source is narrow
            step = (tool, suffix, convert)
            needs = ("soffice", tool.split(" ", maxsplit=1)[0])
            empty_cells = tool == "pdfplumber"
            yield _converted(
                source, [_PDF, step], *needs, lossy=broken, empty_cells=empty_cells, cuts=not broken
            )


_LONG = 4
"""Shorter numbers are not cut, and stand everywhere (digits)."""

_SPACED = ("markdown", "plain")
"""Formats of pandoc that keep columns apart by spaces alone."""

_FROM_PDF = (
    # Without options pdftotext writes down one column after the other; raw, it moves dashes.
    ("pdftotext", ".txt", workshop.pdftotext(), True),
    ("pdftotext -layout", ".txt", workshop.pdftotext("-layout"), False),
    ("pdftotext -raw", ".txt", workshop.pdftotext("-raw"), True),
    ("pdfplumber", ".md", workshop.pdfplumber, False),
    # Finds columns by the gaps between words and joins cells.
    ("markitdown", ".md", workshop.markitdown, True),
)
_PDF = ("libreoffice pdf", ".pdf", workshop.libreoffice("pdf"))
