"""What faults in headings and sentences need."""

from random import Random

from benchmarks.accuracy.reports.compose import Writer
from benchmarks.accuracy.reports.facts import draw_facts
from benchmarks.accuracy.reports.sample import Sample, Wanted


def want(rule: str) -> Wanted:
    """Ask for a finding of one rule, wherever it stands."""
    return Wanted(frozenset({rule}))


def writer_for(sample: Sample, rng: Random) -> Writer:
    """Return who writes for a report."""
    return Writer(draw_facts(sample.number), rng)
