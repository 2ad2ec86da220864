"""Words for cells, rows and columns of a table, in the labels of the form, by language."""

from govlint.checks.once import Kept
from govlint.finding import AtCell
from govlint.form import ColumnSpec, RowSpec, TableSpec
from govlint.report import Cell, Status

PLACES = 6
"""Decimal places that count; sums of amounts differ by less than this only through rounding."""

BLANK_MARK = "—"


def number_text(number: int | float) -> str:
    """Return a number as an office would write it."""
    if isinstance(number, int):
        return str(number)
    return f"{round(number, PLACES) or 0:.{PLACES}f}".rstrip("0").rstrip(".")


def cell_text(cell: Cell) -> str:
    """Return the number of a cell for a list, a dash where it is empty."""
    return BLANK_MARK if cell.value is None else number_text(cell.value)


def term_words(cell: Cell) -> dict[str, str]:
    """Return the number of a cell as a term of a sum."""
    if cell.status is Status.BLANK or cell.value is None:
        return {"zh": "空（按 0 计）", "en": "blank (counted as 0)"}
    return both(number_text(cell.value))


def row_words(spec: TableSpec, row: RowSpec) -> dict[str, str]:
    """Return how sentences call a row, or a block in a table of blocks."""
    if spec.layout == "blocks":
        return {"zh": f"“{row.full_label}”部分", "en": f"block “{row.full_label}”"}
    return {"zh": f"“{row.full_label}”行", "en": f"row “{row.full_label}”"}


def column_words(column: ColumnSpec) -> dict[str, str]:
    """Return how sentences call a column."""
    return {"zh": f"“{column.label}”列", "en": f"column “{column.label}”"}


def cell_words(spec: TableSpec, place: AtCell) -> dict[str, str]:
    """Return how sentences call a cell, with its table."""
    row = row_words(spec, row_of(spec, place.row))
    column = column_words(column_of(spec, place.column))
    return {
        "zh": f"{spec.name['zh']}{row['zh']}{column['zh']}",
        "en": f"{spec.name['en']}, {row['en']}, {column['en']}",
    }


_labels: Kept[TableSpec, dict[tuple[str, str], str]] = Kept(
    lambda spec: {
        (row.key, column.key): f"{row.full_label} {column.label}"
        for row in spec.rows
        for column in spec.columns
    }
)


def cell_label(spec: TableSpec, place: AtCell) -> str:
    """Return the labels of a cell alone, in any language."""
    return _labels(spec)[place.row, place.column]


_rows: Kept[TableSpec, dict[str, RowSpec]] = Kept(lambda spec: {row.key: row for row in spec.rows})
_columns: Kept[TableSpec, dict[str, ColumnSpec]] = Kept(
    lambda spec: {column.key: column for column in spec.columns}
)


def row_of(spec: TableSpec, key: str) -> RowSpec:
    """Return the row with this key; raise KeyError where there is none."""
    return _rows(spec)[key]


def column_of(spec: TableSpec, key: str) -> ColumnSpec:
    """Return the column with this key; raise KeyError where there is none."""
    return _columns(spec)[key]


def both(text: str) -> dict[str, str]:
    """Return a text that is the same in every language."""
    return {"zh": text, "en": text}


def listed(words: list[dict[str, str]]) -> dict[str, str]:
    """Return an enumeration, each entry once."""
    zh = dict.fromkeys(word["zh"] for word in words)
    en = dict.fromkeys(word["en"] for word in words)
    return {"zh": "、".join(zh), "en": ", ".join(en)}


def value_of(name: str, words: dict[str, str]) -> dict[str, str]:
    """Return `words` as values of a message, from which the engine picks by language."""
    return {f"{name}_{language}": text for language, text in words.items()}
