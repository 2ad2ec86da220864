"""The unit in the label of a column stands as the form prints it."""

from collections.abc import Iterator
from functools import lru_cache

from govlint.checks.label_edits import edits
from govlint.checks.once import Kept, Once
from govlint.finding import AtPassage, Edit, Problem
from govlint.form import TableSpec
from govlint.patterns import compiled
from govlint.report import HeaderLabel, Report, Table
from govlint.text import fold, squash

BRACKETED = r"（[^（）]*）?"


def units(report: Report) -> Iterator[Problem]:
    """Yield one problem per column label whose unit is not printed as in the form."""
    if report.outdated is not None:
        return
    for table, headers in unlike(report):
        for header in headers:
            unit = _unit(table.spec.columns[header.column].label)
            if unit:
                yield from _judged(report, table, header, unit)


official_labels: Kept[TableSpec, list[str]] = Kept(
    lambda spec: [column.label for column in spec.columns]
)
"""The labels of the columns of a table, as the form prints them."""


def _unlike(report: Report) -> list[tuple[Table, list[HeaderLabel]]]:
    found = []
    for table in report.tables.values():
        if table.official:
            continue
        labels = official_labels(table.spec)
        headers = [header for header in table.headers if header[1] != labels[header[0]]]
        if headers:
            found.append((table, headers))
    return found


unlike: Once[Report, list[tuple[Table, list[HeaderLabel]]]] = Once(_unlike)
"""The labels of columns that are not, character by character, as the form prints them."""


def _judged(report: Report, table: Table, header: HeaderLabel, unit: str) -> Iterator[Problem]:
    official = table.spec.columns[header.column].label
    case = _difference(header.text, official, unit)
    if case is None or (case == "default" and unit in report.document.folded[slice(*table.span)]):
        # A line of its own below the label may hold the unit.
        return
    yield Problem(
        AtPassage(header.span),
        case,
        {
            "table": table.spec.key,
            "found": "".join(header.text.split()),
            "official": official,
            "unit": unit,
        },
        expected=official,
        actual=header.text,
        fix=_edits(report, header, official, unit) if case == "worded" else (),
    )


def _edits(report: Report, header: HeaderLabel, official: str, unit: str) -> tuple[Edit, ...]:
    """Return what prints the label officially where the unit is the same, only worded otherwise."""
    same = _unit(fold(header.text)) == unit
    return edits(header.text, [official], [header.span], report.document) if same else ()


def _difference(found: str, official: str, unit: str) -> str | None:
    """Return how a label differs from the official one in its unit."""
    printed, wanted = squash(found), squash(official)
    if printed == wanted:
        return None
    if printed.startswith(wanted):
        return "added"
    bracket = compiled(BRACKETED).search(fold(found))
    inner = bracket[0].strip("（）") if bracket else ""
    _, named, after = inner.rpartition("：")
    other = squash(after)
    if unit in other or (other and unit.startswith(other)):
        return "worded"
    # Without a colon the bracket may hold a remark; its last word tells a unit.
    return "other" if other and (named or other[-1] == unit[-1]) else "default"


@lru_cache(maxsize=256)
def _unit(official: str) -> str:
    """Return the unit that an official label names in brackets, empty if it names none."""
    bracket = compiled(BRACKETED).search(official)
    return squash(bracket[0].rpartition("：")[2]) if bracket else ""
