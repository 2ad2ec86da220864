"""Forms as written to the plain data that recognition runs on; parts become one table."""

from collections.abc import Iterable, Iterator
from typing import Any

from govlint.packs.faults import Fault
from govlint.packs.forms import AnyRow, Column, Form, Part, Row, RowGroup, Table
from govlint.packs.source import Path, Source
from govlint.record import NamedTuple

Data = dict[str, Any]


class _PlacedRow(NamedTuple):
    """A row with the groups it stands under and its place in the file."""

    row: Row
    groups: tuple[str, ...]
    path: Path


class _Block(NamedTuple):
    """Columns and rows that go together, and the paths to them."""

    columns: list[Column]
    rows: list[AnyRow]
    path: Path


def compile_form(form: Form) -> Data:
    """Return the plain data of a form without faults."""
    return {
        "key": form.key,
        "title": form.title.model_dump(),
        "first_year": form.years.first,
        "last_year": form.years.last,
        "sections": [section.model_dump() for section in form.sections],
        "tables": [_table(table) for table in form.tables],
    }


def form_faults(form: Form, source: Source) -> Iterator[Fault]:
    """Yield what the model of a form cannot see."""
    if form.years.first is None:
        yield source.key_fault(("years",), "缺少“from”。", "`from` is missing.")
    sections = [section.key for section in form.sections]
    yield from _repeated(
        source, (((("sections", i, "key")), key) for i, key in enumerate(sections))
    )
    yield from _repeated(
        source, ((("tables", i, "key"), table.key) for i, table in enumerate(form.tables))
    )
    for at, table in enumerate(form.tables):
        if table.section not in sections:
            yield source.fault(
                ("tables", at, "section"),
                f"没有名为“{table.section}”的部分。",
                f"There is no section `{table.section}`.",
            )
        yield from _table_faults(table, source, ("tables", at))


def _table_faults(table: Table, source: Source, path: Path) -> Iterator[Fault]:
    whole = table.columns is not None and table.rows is not None and table.parts is None
    parted = table.parts is not None and table.columns is None and table.rows is None
    if not whole and not parted:
        yield source.key_fault(
            path,
            "一张表要么写 columns 和 rows，要么写 parts。",
            "A table has either `columns` and `rows`, or `parts`.",
        )
        return
    blocks = _blocks(table, path)
    rows = (placed for block in blocks for placed in _rows(block.rows, (*block.path, "rows")))
    yield from _repeated(source, (((*placed.path, "key"), placed.row.key) for placed in rows))
    known: dict[str, Column] = {}
    for block in blocks:
        columns = [((*block.path, "columns", i), c) for i, c in enumerate(block.columns)]
        yield from _repeated(source, (((*at, "key"), column.key) for at, column in columns))
        for at, column in columns:
            if _nature(known.setdefault(column.key, column)) != _nature(column):
                yield source.fault(
                    (*at, "key"),
                    f"“{column.key}”在另一部分里的标签、类型或分组不同，请另取一个键。",
                    f"`{column.key}` has another label, kind or group in another part.",
                )


def _repeated(source: Source, keys: Iterable[tuple[Path, str]]) -> Iterator[Fault]:
    seen: set[str] = set()
    for path, key in keys:
        if key in seen:
            yield source.fault(path, f"键“{key}”重复。", f"The key `{key}` is used twice.")
        seen.add(key)


def _blocks(table: Table, path: Path = ()) -> list[_Block]:
    if table.parts is None:
        return [_Block(table.columns or [], table.rows or [], path)]
    return [
        _Block(part.columns, part.rows, (*path, "parts", at)) for at, part in enumerate(table.parts)
    ]


def _rows(rows: list[AnyRow], path: Path, groups: tuple[str, ...] = ()) -> Iterator[_PlacedRow]:
    for at, row in enumerate(rows):
        if isinstance(row, RowGroup):
            yield from _rows(row.rows, (*path, at, "rows"), (*groups, row.group))
        else:
            yield _PlacedRow(row, groups, (*path, at))


def _nature(column: Column) -> tuple[str, str, str]:
    return column.label, column.kind, column.group


def _table(table: Table) -> Data:
    columns: dict[str, Data] = {}
    rows: list[Data] = []
    for block in _blocks(table):
        for column in block.columns:
            known = columns.setdefault(column.key, column.model_dump())
            known["variants"] = list(dict.fromkeys([*known["variants"], *column.variants]))
        places = [list(columns).index(column.key) for column in block.columns]
        rows += [
            {**placed.row.model_dump(), "groups": list(placed.groups), "columns": places}
            for placed in _rows(block.rows, ())
        ]
    return {
        "key": table.key,
        "name": table.name.model_dump(),
        "section": table.section,
        "layout": table.layout,
        "columns": list(columns.values()),
        "rows": rows,
        "notes": [*_headings(table.parts or []), *table.notes],
    }


def _headings(parts: list[Part]) -> list[str]:
    return [part.heading for part in parts]
