"""The official layout a report follows, as data: sections, tables, rows and columns."""

from govlint.annotation import Any
from govlint.record import NamedTuple


class SectionSpec(NamedTuple):
    """A section a form asks for.

    `accepted` are other titles in use; `keywords` tell a heading in other words.
    """

    key: str
    number: str
    title: str
    accepted: tuple[str, ...]
    keywords: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The heading as the form prints it."""
        return f"{self.number}、{self.title}"


class ColumnSpec(NamedTuple):
    """A column; `kind` is `count`, `change` (a count that may be negative) or `amount`."""

    key: str
    label: str
    variants: tuple[str, ...]
    kind: str
    group: str


class RowSpec(NamedTuple):
    """A row; `groups` are the labels it stands under, outermost first."""

    key: str
    label: str
    variants: tuple[str, ...]
    groups: tuple[str, ...]
    columns: tuple[int, ...]

    @property
    def full_label(self) -> str:
        """The label with its group, unless its own bracketed ordinal tells it from all others."""
        return (
            self.label
            if not self.groups or self.label[0] == "（"
            else f"{self.groups[-1]} {self.label}"
        )


class TableSpec(NamedTuple):
    """A table; `layout` is `rows` (labelled rows) or `blocks` (one line of numbers, by blocks).

    `columns` are all columns of the table; each row names its own by index. `notes` are other
    words the form prints in the table.
    """

    key: str
    name: dict[str, str]
    section: str
    layout: str
    columns: tuple[ColumnSpec, ...]
    rows: tuple[RowSpec, ...]
    notes: tuple[str, ...]

    def row(self, key: str) -> RowSpec:
        """Return the row with this key; raise KeyError where there is none."""
        for row in self.rows:
            if row.key == key:
                return row
        raise KeyError(key)


class Form(NamedTuple):
    """One official form; `first_year` and `last_year` bound the report years it is in force for."""

    key: str
    title: dict[str, str]
    first_year: int
    last_year: int | None
    sections: tuple[SectionSpec, ...]
    tables: tuple[TableSpec, ...]

    def table(self, key: str) -> TableSpec | None:
        """Return the table with this key, if the form has one."""
        return next((table for table in self.tables if table.key == key), None)

    def in_force(self, year: int) -> bool:
        """Tell whether reports for `year` follow this form."""
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)


def form_from_data(data: dict[str, Any]) -> Form:
    """Build a form from the plain data a rule pack compiles to."""
    return Form(
        key=data["key"],
        title=data["title"],
        first_year=data["first_year"],
        last_year=data["last_year"],
        sections=tuple(
            SectionSpec(
                s["key"], s["number"], s["title"], tuple(s["accepted"]), tuple(s["keywords"])
            )
            for s in data["sections"]
        ),
        tables=tuple(_table(table) for table in data["tables"]),
    )


def _table(data: dict[str, Any]) -> TableSpec:
    return TableSpec(
        key=data["key"],
        name=data["name"],
        section=data["section"],
        layout=data["layout"],
        columns=tuple(
            ColumnSpec(c["key"], c["label"], tuple(c["variants"]), c["kind"], c["group"])
            for c in data["columns"]
        ),
        rows=tuple(
            RowSpec(
                r["key"], r["label"], tuple(r["variants"]), tuple(r["groups"]), tuple(r["columns"])
            )
            for r in data["rows"]
        ),
        notes=tuple(data["notes"]),
    )
