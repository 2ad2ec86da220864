"""The sample report with changes, and one way to have a file mended."""

from collections.abc import Mapping
from pathlib import Path

from benchmarks.accuracy.judge import national
from govlint import engine
from govlint.finding import Finding
from govlint.fix.mend import Mended, mend
from govlint.readers import read
from govlint.recognize import recognize

SAMPLE = Path(__file__).parents[2] / "rules" / "annual-report" / "samples" / "2021.md"


def changed(replace: Mapping[str, str]) -> str:
    """Return the sample report with some texts replaced."""
    text = SAMPLE.read_text("utf-8")
    for old, new in replace.items():
        assert old in text
        text = text.replace(old, new)
    return text


def found_in(name: str, data: bytes) -> list[Finding]:
    """Return what the national rules say of a file."""
    report = recognize(read(name, data), national().reading)
    return engine.check(report, national(), "zh")


def mended(name: str, data: bytes) -> Mended:
    """Return a file with everything mended that can be."""
    return mend(name, data, found_in(name, data), national())


def outcome_of(result: Mended) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the rules whose findings are mended, and those left with their reason."""
    left = [(one.finding.rule, one.reason) for one in result.left]
    return [finding.rule for finding in result.done], left
