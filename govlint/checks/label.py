"""Labels of rows and columns stand as the form prints them."""

from collections.abc import Iterator
from functools import lru_cache

from govlint.annotation import Any
from govlint.checks.label_edits import edits
from govlint.checks.once import Kept
from govlint.checks.row_fields import row_fields
from govlint.checks.units import units, unlike
from govlint.finding import AtPassage, Problem, Related
from govlint.form import RowSpec, TableSpec
from govlint.patterns import compiled
from govlint.place import Span
from govlint.report import HeaderLabel, Report
from govlint.rule import Check
from govlint.text import ZERO_WIDTH, fold, squash

Difference = tuple[str, str, tuple[str, ...], Span]
"""What is printed, the official label, the ways to print that instead, and where."""

BRACKETED = r"（[^（）]*）?"
ORDINAL = r"（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+[.、]"


def label_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `label`."""
    return EXPECTATIONS[options["of"]]


def columns(report: Report) -> Iterator[Problem]:
    """Yield one problem per column label that differs from the official one."""
    # The labels of an old form are one finding of their own, and so is a blank table.
    if report.outdated is not None:
        return
    for table, headers in unlike(report):
        labels = table.spec.columns
        found = [
            _column(header, labels[header.column].label)
            for header in headers
            if not same_column(header.text, labels[header.column].label)
        ]
        if found and table.filled:
            yield from _problems(report, table.spec.key, found)


def rows(report: Report) -> Iterator[Problem]:
    """Yield one problem per row label that differs from the official one."""
    if report.outdated is not None:
        return
    by_field = row_fields(report)
    for key, table in report.tables.items():
        if by_field[key].labels != official_labels(table.spec) and table.filled:
            found: list[Difference] = [
                (row.label, spec.label, _printable(spec), row.label_span)
                for spec, row in zip(table.spec.rows, table.rows, strict=True)
                # Most labels of a table with a few others are official.
                if row.label != spec.label
                and row.label
                and row.label_span is not None
                and not same_row(row.label, spec)
            ]
            if found:
                yield from _problems(report, key, found)


official_labels: Kept[TableSpec, tuple[str, ...]] = Kept(
    lambda spec: tuple([row.label for row in spec.rows])
)
"""The labels of the rows of a table, as the form prints them."""


EXPECTATIONS: dict[str, Check] = {"columns": columns, "rows": rows, "units": units}


def same_column(found: str, official: str) -> bool:
    """Tell whether a column label is the official one; its unit in brackets is not compared."""
    return found == official or squash(found) == squash(official) or _same_head(found, official)


def same_row(found: str, spec: RowSpec) -> bool:
    """Tell whether a row label is the official one, with or without ordinal and groups."""
    return found == spec.label or squash(found) in _row_labels(spec)


@lru_cache(maxsize=1024)
def _same_head(found: str, official: str) -> bool:
    heads = [squash(compiled(BRACKETED).sub("", fold(label))) for label in (found, official)]
    return heads[0] == heads[1] != ""


@lru_cache(maxsize=1024)
def _row_labels(spec: RowSpec) -> frozenset[str]:
    return frozenset(map(squash, _printable(spec)))


def _printable(spec: RowSpec) -> tuple[str, ...]:
    """Return the ways in which a label may be printed: as it is, without ordinal, with groups."""
    label = spec.label
    ordinal = compiled(ORDINAL).match(label)
    grouped = ("".join(spec.groups[at:]) + label for at in range(len(spec.groups)))
    return (label, label[ordinal.end() :] if ordinal else label, *grouped)


def _column(header: HeaderLabel, official: str) -> Difference:
    """Return how a column label differs; one with another remark in brackets is left alone."""
    found, wanted = (compiled(BRACKETED).search(fold(text)) for text in (header.text, official))
    same = squash(found[0] if found else "") == squash(wanted[0] if wanted else "")
    return header.text, official, (official,) if same else (), header.span


def _problems(report: Report, table: str, differences: list[Difference]) -> Iterator[Problem]:
    distinct: dict[tuple[str, str, tuple[str, ...]], list[Span]] = {}
    for found, official, wordings, span in differences:
        printed = "".join(found.replace(ZERO_WIDTH, "").split())
        distinct.setdefault((printed, official, wordings), []).append(span)
    for (found, official, wordings), spans in distinct.items():
        yield Problem(
            AtPassage(spans[0]),
            "default",
            {"table": table, "found": found, "official": official},
            expected=official,
            actual=found,
            related=tuple(Related(AtPassage(span), found) for span in spans[1:]),
            fix=edits(found, wordings, spans, report.document),
        )
