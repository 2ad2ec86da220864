"""The kind of file does not matter: the same report is told the same, places aside."""

import pytest

from benchmarks.accuracy.faults.turns import NAMES, faultless, with_fault
from benchmarks.accuracy.renditions.workshop import available
from benchmarks.accuracy.reports.sample import Sample
from benchmarks.accuracy.same import NEEDS, WAYS, told

PLAIN, *OTHERS = WAYS


def _sample(fault: str) -> Sample:
    """Return the first report to which a fault applies."""
    samples = (with_fault(number, fault) for number in range(50))
    return next(sample for sample in samples if sample)


@pytest.mark.parametrize("suffix", OTHERS)
@pytest.mark.parametrize("fault", NAMES)
def test_a_fault_is_told_in_the_same_words(fault: str, suffix: str) -> None:
    """Rule, severity, cell, message and hint are those of the plain text."""
    _skip_without(suffix)
    sample = _sample(fault)
    expected = told(sample, PLAIN)
    assert expected
    assert told(sample, suffix) == expected


@pytest.mark.parametrize("suffix", OTHERS)
@pytest.mark.parametrize("number", range(5))
def test_of_a_faultless_report_the_same_is_told(number: int, suffix: str) -> None:
    """No kind of file has findings of its own."""
    _skip_without(suffix)
    assert told(faultless(number), suffix) == told(faultless(number), PLAIN)


def _skip_without(suffix: str) -> None:
    missing = [needed for needed in NEEDS.get(suffix, ()) if not available(needed)]
    if missing:
        pytest.skip(f"needs {missing}")
