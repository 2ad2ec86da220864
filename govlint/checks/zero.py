"""Cells in which some organizations can have nothing but 0."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.organizations import Organizations, organizations_from
from govlint.checks.words import cell_label, cell_text, cell_words, value_of
from govlint.finding import AtCell, Problem, Related
from govlint.record import NamedTuple
from govlint.report import Counts, Report


class Zero(NamedTuple):
    """A row of a table, and the organizations for which all its cells are 0."""

    table: str
    row: str
    organizations: Organizations

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem at the first cell that counts something."""
        table = report.tables.get(self.table)
        cells = table.row(self.row).cells if table else ()
        # Most organizations have only 0, whoever they are.
        if table is None or (type(cells) is Counts and not any(cells.numbers)):
            return
        if not self.organizations.include(report.organization):
            return
        spec = table.spec.row(self.row)
        counted = [
            (AtCell(self.table, self.row, table.spec.columns[column].key), cell)
            for column, cell in zip(spec.columns, cells, strict=False)
            if cell.value
        ]
        if counted:
            (place, cell), *others = counted
            yield Problem(
                place,
                "default",
                {
                    "table": self.table,
                    "row": spec.full_label,
                    "raw": cell.raw,
                    "organization": report.organization.name,
                    **value_of("cell", cell_words(table.spec, place)),
                },
                expected="0",
                actual=cell.raw,
                related=tuple(
                    Related(at, f"{cell_label(table.spec, at)} {cell_text(other)}")
                    for at, other in others
                ),
            )


def zero_check(options: dict[str, Any]) -> Zero:
    """Build the check of kind `zero`."""
    return Zero(options["table"], options["row"], organizations_from(options))
