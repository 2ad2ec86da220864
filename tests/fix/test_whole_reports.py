"""Whatever is mended, in whatever kind of file: it is told no more, and nothing new is."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.accuracy.casebook import casebook, cases
from benchmarks.accuracy.faults.turns import NAMES, with_fault
from benchmarks.accuracy.renditions.workshop import available
from benchmarks.accuracy.same import NEEDS, write
from fix.sample import found_in, mended
from govlint.fix.mend import Mended
from govlint.readers import read

ROOT = Path(__file__).parents[2]
FIXTURES = sorted(path for path in (ROOT / "fixtures").iterdir() if path.suffix in (".md", ".txt"))
SUFFIXES = [".txt", ".md", ".html", ".docx"]

CERTAIN = {
    "column-label",
    "punctuation",
    "row-label",
    "section-number",
    "section-title",
    "title-wording",
}
"""Rules whose fixes are made in every kind of file as it is written here."""


def _judge(name: str, data: bytes) -> Mended:
    before = Counter(finding.rule for finding in found_in(name, data))
    result = mended(name, data)
    done = Counter(finding.rule for finding in result.done)
    assert Counter(finding.rule for finding in found_in(name, result.data)) == before - done
    assert {one.finding.rule for one in result.left if one.reason != "kind"} & CERTAIN == set()
    assert _digits(read(name, data).text) == _digits(read(name, result.data).text)
    assert mended(name, result.data).done == ()
    return result


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_a_fixture_mended(path: Path) -> None:
    """Typed text in several layouts."""
    _judge(path.name, path.read_bytes())


def test_the_fixtures_have_something_to_mend() -> None:
    """Else the test above says nothing."""
    done = [finding.rule for path in FIXTURES for finding in mended_at(path).done]
    assert set(done) >= {"column-label", "row-label", "section-duplicate"}


def mended_at(path: Path) -> Mended:
    """Return a fixture mended."""
    return mended(path.name, path.read_bytes())


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("fault", NAMES)
def test_a_report_with_a_fault_mended(fault: str, suffix: str) -> None:
    """Every fault, whether it can be mended or not, and mended titles beside it."""
    missing = [needed for needed in NEEDS.get(suffix, ()) if not available(needed)]
    if missing:
        pytest.skip(f"needs {missing}")
    sample = next(found for number in range(50) if (found := with_fault(number, fault)))
    _judge(f"report{suffix}", write(sample, suffix))


@pytest.mark.parametrize("rule", casebook())
def test_the_cases_of_a_rule_mended(rule: str) -> None:
    """Faults of every rule, and near misses."""
    for case in cases(rule, 1):
        _judge(case.file.name, case.file.data)
