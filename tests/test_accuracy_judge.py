"""The judge of the accuracy bench: whatever is not as it should be is counted."""

from benchmarks.accuracy.faults.turns import faultless, with_fault
from benchmarks.accuracy.judge import judge
from benchmarks.accuracy.reports.sample import File, Sample, Wanted
from benchmarks.accuracy.same import write

KEY = "applications/new_received/total"


def _judged(sample: Sample, known: Sample) -> tuple[int, int, int, int, int]:
    """Return what is wrong, not read, missed, falsely told and misheard of a file."""
    score = judge(File("report.md", write(sample, ".md"), known))
    told = (score.wrong, score.unread, score.missed, score.alarms, score.misheard)
    wrong, unread, missed, alarms, misheard = map(len, told)
    return wrong, unread, missed, alarms, misheard


def test_a_faultless_report() -> None:
    assert _judged(faultless(6), faultless(6)) == (0, 0, 0, 0, 0)


def test_another_value_is_wrong() -> None:
    sample = faultless(6)
    known = sample._replace(cells={**sample.cells, KEY: (sample.cells[KEY] or 0) + 1})
    assert _judged(sample, known) == (1, 0, 0, 0, 0)


def test_a_value_that_the_file_has_lost_is_wrong() -> None:
    sample = faultless(6)
    assert _judged(sample, sample.without_cells({KEY})) == (1, 0, 0, 0, 0)


def test_a_table_that_is_not_there_is_not_read() -> None:
    """Its cells are counted each, and the finding that tells of it is no false alarm here."""
    sample = faultless(6)
    lost = with_fault(6, "lost_table")
    assert lost
    cells = len(sample.cells) - len(lost.cells)
    assert _judged(lost, lost._replace(cells=sample.cells)) == (0, cells, 0, 0, 0)


def test_a_finding_that_is_not_there_is_missed() -> None:
    sample = faultless(6)
    known = sample.wanting(Wanted(frozenset({"section-empty"})))
    assert _judged(sample, known) == (0, 0, 1, 0, 0)


def test_a_finding_that_nobody_wants_is_a_false_alarm() -> None:
    faulty = with_fault(6, "heading_twice")
    assert faulty
    assert _judged(faulty, faulty._replace(wanted=())) == (0, 0, 0, 1, 0)


def test_another_year_is_misheard() -> None:
    sample = faultless(6)
    known = sample._replace(statements=sample.statements._replace(year=1999))
    assert _judged(sample, known) == (0, 0, 0, 0, 1)
