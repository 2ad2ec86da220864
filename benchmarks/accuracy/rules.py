"""Measures each rule on reports that should raise it and on near misses that should not.

Usage: python benchmarks/accuracy/rules.py [--rules ID…] [--each N] [--details] [--write FILE]
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from benchmarks.accuracy.casebook import EACH, Case, casebook, cases  # noqa: E402
from benchmarks.accuracy.judge import national  # noqa: E402
from benchmarks.accuracy.page import Table, put  # noqa: E402
from benchmarks.accuracy.reports.sample import File  # noqa: E402
from govlint.engine import Previous, check  # noqa: E402
from govlint.finding import Finding, Severity  # noqa: E402
from govlint.readers import read  # noqa: E402
from govlint.recognize import recognize  # noqa: E402
from govlint.report import Report  # noqa: E402
from govlint.roster import Present, absences  # noqa: E402

HEADS = ("rule", "faults", "found", "near", "alarms", "others", "precision", "recall")


class Tally:
    """How often a rule spoke where it should, and where it should not."""

    def __init__(self) -> None:
        """Start with no case."""
        self.faults = self.found = self.near = self.alarms = self.others = 0

    def row(self, rule: str) -> tuple[object, ...]:
        """Return the figures below `HEADS`."""
        false = self.alarms + self.others
        precision = self.found / (self.found + false) if self.found + false else 0.0
        recall = self.found / self.faults
        counts = (self.faults, self.found, self.near, self.alarms, self.others)
        return rule, *counts, f"{precision:.3f}", f"{recall:.3f}"


def main() -> None:
    """Check the cases of each rule and print a row for each."""
    options = _options()
    tallies = {rule: Tally() for rule in casebook()}
    for rule in options.rules or tallies:
        for case in cases(rule, options.each):
            for said in count(case, findings(case), tallies):
                if options.details:
                    print(f"{rule} #{case.file.sample.number} {case.file.name}: {said}")
    table = Table(*HEADS)
    for rule, tally in tallies.items():
        if tally.faults:
            print(table.add(*tally.row(rule)))
    if options.write:
        put(options.write, {"rules": table.lines})


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rules", nargs="+", choices=sorted(casebook()), help="some rules alone")
    parser.add_argument("--each", type=int, default=EACH, help="faults, and near misses, of each")
    parser.add_argument("--details", action="store_true", help="print what is not right")
    parser.add_argument("--write", type=Path, help="put the table into this page")
    return parser.parse_args()


def findings(case: Case) -> list[Finding]:
    """Return what is found in the file of a case."""
    last = Previous(case.previous.name, _report(case.previous)) if case.previous else None
    report = _report(case.file)
    present = [Present(case.file.name, report.organization.name, report.year)]
    return [
        *check(report, national(), "zh", last),
        *absences(case.roster, present, national(), "zh"),
    ]


def _report(file: File) -> Report:
    return recognize(read(file.name, file.data), national().reading)


def count(case: Case, found: list[Finding], tallies: dict[str, Tally]) -> Iterable[str]:
    """Add a case to the tallies, and yield what is not right about it."""
    own = [finding for finding in found if finding.rule == case.rule]
    # What a rule says in passing, as a hint, is no false alarm.
    loud = [f for f in own if f.severity >= min(Severity.WARNING, _severity(case.rule))]
    tally = tallies[case.rule]
    if case.faulty:
        tally.faults += 1
        tally.found += bool(own)
        if not own:
            yield "missed"
    else:
        tally.near += 1
        tally.alarms += bool(loud)
        yield from (f"alarm: {finding.message}" for finding in loud)
    for rule in {f.rule for f in found if f.severity >= Severity.WARNING} - {case.rule} - case.also:
        if rule in tallies:
            tallies[rule].others += 1
        yield f"other: {[f'{f.line}: {f.rule}: {f.message}' for f in found if f.rule == rule]}"


def _severity(name: str) -> Severity:
    return next(rule.severity for rule in national().rules if rule.id == name)


if __name__ == "__main__":
    main()
