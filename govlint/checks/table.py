"""The tables as a whole: there, complete, readable and filled in."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.cells import annotated, counts, no_blanks
from govlint.checks.naming import joined
from govlint.checks.once import Once
from govlint.checks.row_fields import row_fields
from govlint.checks.words import value_of
from govlint.finding import AtRow, AtSection, AtTable, Problem
from govlint.form import RowSpec
from govlint.place import Span
from govlint.report import Report, RowState, SectionState, Table
from govlint.rule import Check

ROWS_NAMED = 6


def table_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `table`."""
    return EXPECTATIONS[options["expect"]]


def present(report: Report) -> Iterator[Problem]:
    """Yield one problem per table that is missing from a section which is there."""
    for spec in report.form.tables:
        if spec.key not in report.tables:
            section = report.section(spec.section)
            if section.state is not SectionState.ABSENT:
                values = {"table": spec.key, "section": section.spec.heading}
                yield Problem(AtSection(spec.section), "default", values)


def complete(report: Report) -> Iterator[Problem]:
    """Yield one problem per table some of whose rows are not in the file."""
    for table in incomplete(report):
        if RowState.ABSENT not in table.states:
            continue
        lost = [
            spec
            for spec, row in zip(table.spec.rows, table.rows, strict=True)
            if row.state is RowState.ABSENT
        ]
        if lost:
            yield Problem(
                AtRow(table.spec.key, lost[0].key),
                "default",
                {
                    "table": table.spec.key,
                    "count": str(len(lost)),
                    **value_of("rows", _labels(lost)),
                },
            )


def _labels(rows: list[RowSpec]) -> dict[str, str]:
    # Labels hold enumerations themselves.
    labels = [spec.full_label for spec in rows[:ROWS_NAMED]]
    more = len(rows) > ROWS_NAMED
    return {
        "zh": "；".join(labels) + "等" * more,
        "en": "; ".join(labels) + " and others" * more,
    }


def readable(report: Report) -> Iterator[Problem]:
    """Yield one problem per row whose values cannot be placed, or per line of several blocks."""
    for table in incomplete(report):
        if RowState.UNREADABLE not in table.states:
            continue
        lines: dict[Span | None, list[RowSpec]] = {}
        for spec, row in zip(table.spec.rows, table.rows, strict=True):
            if row.state is RowState.UNREADABLE:
                if table.spec.layout == "blocks":
                    lines.setdefault(row.span, []).append(spec)
                else:
                    yield _unreadable(table, [spec])
        for blocks in lines.values():
            yield _unreadable(table, blocks)


def filled(report: Report) -> Iterator[Problem]:
    """Yield one problem per table with nothing in any cell."""
    for key, table in report.tables.items():
        if not table.filled:
            yield Problem(AtTable(key), "default", {"table": key})


EXPECTATIONS: dict[str, Check] = {
    "present": present,
    "complete": complete,
    "readable": readable,
    "filled": filled,
    "no-blanks": no_blanks,
    "counts": counts,
    "annotated": annotated,
}


def _incomplete(report: Report) -> list[Table]:
    # On an old form the rows differ by design, and the form itself is the finding.
    if report.outdated is not None:
        return []
    by_field = row_fields(report)
    return [
        table for key, table in report.tables.items() if not by_field[key].placed and table.filled
    ]


incomplete: Once[Report, list[Table]] = Once(_incomplete)
"""The tables that lack a row, or have one that cannot be read."""


def _unreadable(table: Table, specs: list[RowSpec]) -> Problem:
    found = table.row(specs[0].key).found
    wanted = sum(len(spec.columns) for spec in specs)
    return Problem(
        AtRow(table.spec.key, specs[0].key),
        _misfit(found, wanted),
        {
            "table": table.spec.key,
            "row": joined(spec.full_label for spec in specs),
            "found": str(found),
            "wanted": str(wanted),
        },
        expected=str(wanted),
        actual=str(found),
    )


def _misfit(found: int, wanted: int) -> str:
    if found in (0, wanted):
        return "unplaced"
    return "too-few" if found < wanted else "too-many"
