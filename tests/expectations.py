"""What the files of a folder are expected to hold and to be told, and how a reading compares."""

import json
import os
import subprocess
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from ruamel.yaml import YAML

from govlint.engine import check
from govlint.finding import Finding, Severity
from govlint.readers import read
from govlint.recognize import recognize
from govlint.report import Report, RowState, Status
from govlint.ruleset import RuleSet
from layouts.grids import keys

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"
SHARED = Path(os.environ.get("GOVLINT_SHARED", ROOT.parent / "shared"))
CERTAIN = {Status.READ, Status.INFERRED}

Lint = Callable[[str, bytes], tuple[Report, list[Finding]]]
"""From the name and the bytes of a file to the report and the findings in Chinese."""


def linter(ruleset: RuleSet) -> Lint:
    """Return a way to read files and check them with a set of rules."""

    def lint(name: str, data: bytes) -> tuple[Report, list[Finding]]:
        report = recognize(read(name, data), ruleset.reading)
        return report, check(report, ruleset, "zh")

    return lint


Govlint = Callable[..., subprocess.CompletedProcess[bytes]]
"""From arguments and options of `subprocess.run` to what the real command did."""

SECONDS = 120
"""Longer than any command of the tests may take on a slow machine."""

Findings = dict[str, list[list[int]]]
"""Rule to findings; each finding is the list of lines it may stand at."""


class Expected(NamedTuple):
    """What one report holds: values and lines by cell key, rows that cannot be had."""

    year: int
    values: dict[str, int | float]
    lines: dict[str, int]
    absent: dict[str, list[str]]
    unreadable: dict[str, list[str]]
    findings: Findings
    must_not: list[str]


def load_yaml(path: Path) -> Any:
    """Read a YAML file."""
    return YAML(typ="safe", pure=True).load(path)


def fixture_names() -> list[str]:
    """Return the names of all fixtures that have an expectation beside them."""
    stems = {path.name.removesuffix(".expected.yaml") for path in FIXTURES.glob("*.expected.yaml")}
    return sorted(path.name for path in FIXTURES.iterdir() if path.stem in stems)


def fixture_expectation(name: str) -> Expected:
    """Read the expectation beside a fixture."""
    data = load_yaml(FIXTURES / f"{Path(name).stem}.expected.yaml")
    values: dict[str, int | float] = {}
    lines: dict[str, int] = {}
    for table, rows in data["tables"].items():
        for row, entry in rows.items():
            cells = [key for key in keys("2021") if key.startswith(f"{table}/{row}/")]
            values |= zip(cells, entry["values"], strict=True)
            lines |= dict.fromkeys(cells, entry["line"])
    return Expected(
        data["year"],
        values,
        lines,
        data["absent"],
        data["unreadable"],
        data["findings"],
        data["must_not"],
    )


def shared(*parts: str) -> Path:
    """Return a path among the shared reports; skip without them, fail where CI wants them."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        message = f"{path} is not there; set GOVLINT_SHARED to the folder that holds reports/"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return path


def seed_expectation(name: str) -> Expected:
    """Read what must be found in a shared seed report."""
    cells = json.loads(shared("reports", "seeds", "cells.json").read_text(encoding="utf-8"))[name]
    said = load_yaml(shared("reports", "seeds", "expected.yaml"))[name]
    flat = {
        f"{table}/{row}/{column}": found
        for table, rows in cells["tables"].items()
        for row, columns in rows.items()
        for column, found in columns.items()
    }
    return Expected(
        cells["year"],
        {key: value for key, (value, _) in flat.items()},
        {key: line for key, (_, line) in flat.items()},
        cells.get("absent", {}),
        cells.get("unreadable", {}),
        {rule: _each(lines) for rule, lines in said["first"].items()},
        said["must_not"],
    )


def _each(lines: list[Any]) -> list[list[int]]:
    return lines if isinstance(lines[0], list) else [lines]


def wrong_cells(
    report: Report, values: Mapping[str, int | float], lines: Mapping[str, int]
) -> list[str]:
    """Say of each cell that is not as expected what stands there instead; empty `lines`: any."""
    wrong = []
    for key, value in values.items():
        table, row, column = key.split("/")
        if table not in report.tables:
            wrong.append(f"{key}: no table")
            continue
        cell = report.tables[table].cell(row, column)
        line = report.document.places.position(cell.start).line
        if cell.status not in CERTAIN or cell.value != value or lines.get(key, line) != line:
            wrong.append(
                f"{key}: {cell.value!r} ({cell.status}, {cell.raw!r}) on line {line}, "
                f"not {value!r} on line {lines.get(key, 'any')}"
            )
    return wrong


def rows_in_state(report: Report, state: RowState) -> dict[str, list[str]]:
    """Return the rows of every table that are in a state, by table."""
    found = {
        key: [
            spec.key
            for spec, row in zip(table.spec.rows, table.rows, strict=True)
            if row.state is state
        ]
        for key, table in report.tables.items()
    }
    return {key: rows for key, rows in found.items() if rows}


def grave(findings: Iterable[Finding], least: Severity = Severity.WARNING) -> list[str]:
    """Return the findings at or above a severity, in words for the message of a failed test."""
    return [f"{f.line}: {f.rule}: {f.message}" for f in findings if f.severity >= least]


def unmet(findings: Iterable[Finding], expected: Findings) -> list[str]:
    """Say which expected findings are not among `findings`, each finding taken once."""
    left = list(findings)
    missing = []
    for rule, places in expected.items():
        for lines in places:
            hit = next((f for f in left if f.rule == rule and f.line in lines), None)
            if hit is None:
                missing.append(f"{rule} at one of {lines}")
            else:
                left.remove(hit)
    return missing


def quiet(errors: bytes | None) -> None:
    """Check that an error was said in the program's own words."""
    said = (errors or b"").decode()
    assert "Traceback" not in said, said
    assert "Exception ignored" not in said, said
