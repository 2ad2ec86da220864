"""The same report in several kinds of file, and what each of them is told, places aside."""

from collections.abc import Callable
from random import Random

from benchmarks.accuracy.judge import national
from benchmarks.accuracy.renditions import as_docx, as_html, as_pdf, as_text
from benchmarks.accuracy.reports.facts import rng_for
from benchmarks.accuracy.reports.sample import Sample
from govlint.engine import check
from govlint.readers import read
from govlint.recognize import recognize
from layouts import styles

Told = tuple[str, str, str, str, str]
"""Rule, severity, cell, message and hint of a finding."""


def _text(style: styles.Style) -> Callable[[Sample, Random], bytes]:
    return lambda sample, rng: as_text.write(sample, style, as_text.paragraphs).encode()


WAYS: dict[str, Callable[[Sample, Random], bytes]] = {
    ".txt": _text(styles.tabs),
    ".md": _text(styles.pipes),
    ".html": as_html.encoded(as_html.bare),
    ".docx": as_docx.official,
    ".pdf": as_pdf.ruled,
}
"""One way to write a report for each kind of file."""

NEEDS = {".docx": ("docx",), ".pdf": ("govlint.readers.pdf", "pypdfium2", "reportlab")}


def write(sample: Sample, suffix: str) -> bytes:
    """Return a report as a file of a kind."""
    return WAYS[suffix](sample, rng_for(sample.number, suffix))


def _close(text: str) -> str:
    return "".join(text.split())


def told(sample: Sample, suffix: str) -> list[Told]:
    """Return what is said of a report in one kind of file, in an order that no place decides.

    Blanks do not count: in a PDF there are none, only gaps between characters.
    """
    data = write(sample, suffix)
    findings = check(recognize(read(f"report{suffix}", data), national().reading), national(), "zh")
    return sorted(
        (
            finding.rule,
            finding.severity.name,
            finding.cell or "",
            _close(finding.message),
            _close(finding.hint),
        )
        for finding in findings
    )
