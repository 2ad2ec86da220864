"""Forms as their files write them."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from govlint.packs.base import Key, Name, Strict, Text, Words, Years


class Section(Strict):
    """A section of a form."""

    key: Key
    number: Text
    title: Text
    accepted: list[Text] = Field(default=[], description="Other titles in use.")
    keywords: list[Text] = Field(default=[], description="Words that tell a heading worded freely.")


class Column(Strict):
    """A column of a table."""

    key: Key
    label: Text
    variants: list[Text] = Field(default=[])
    kind: Literal["count", "change", "amount"] = "count"
    group: str = ""


class Row(Strict):
    """A row of a table."""

    key: Key
    label: Text
    variants: list[Text] = Field(default=[])


class RowGroup(Strict):
    """Rows that stand under one label."""

    group: Text
    rows: Annotated[list["AnyRow"], Field(min_length=1)]


def _row_tag(value: Any) -> str:
    return (
        "(group)" if isinstance(value, dict) and ("group" in value or "rows" in value) else "(row)"
    )


AnyRow = Annotated[
    Annotated[Row, Tag("(row)")] | Annotated[RowGroup, Tag("(group)")],
    Discriminator(_row_tag),
]

Columns = Annotated[list[Column], Field(min_length=1)]
Rows = Annotated[list[AnyRow], Field(min_length=1)]


class Part(Strict):
    """A part of a table with columns of its own."""

    heading: Text
    columns: Columns
    rows: Rows


class Table(Strict):
    """A table, either of one piece (`columns`, `rows`) or of several (`parts`)."""

    key: Key
    name: Words
    section: Key
    layout: Literal["rows", "blocks"]
    notes: list[Text] = Field(default=[])
    columns: Columns | None = None
    rows: Rows | None = None
    parts: Annotated[list[Part], Field(min_length=1)] | None = None


class Form(Strict):
    """An official form."""

    key: Name
    title: Words
    years: Years
    sections: Annotated[list[Section], Field(min_length=1)]
    tables: list[Table]


class SectionChange(Strict):
    """What a local form changes in a section; lists are added to."""

    key: Key
    number: Text | None = None
    title: Text | None = None
    accepted: list[Text] = Field(default=[])
    keywords: list[Text] = Field(default=[])
    after: Key | None = Field(default=None, description="Where a new section stands; else last.")
    remove: Literal[True] | None = None


class ColumnChange(Strict):
    """What a local form changes in a column; the label it had becomes a variant."""

    key: Key
    label: Text | None = None
    variants: list[Text] = Field(default=[])
    kind: Literal["count", "change", "amount"] | None = None
    group: str | None = None
    after: Key | None = Field(default=None, description="Where a new column stands; else last.")
    remove: Literal[True] | None = None


class RowChange(Strict):
    """What a local form changes in a row; the label it had becomes a variant."""

    key: Key
    label: Text | None = None
    variants: list[Text] = Field(default=[])
    after: Key | None = Field(default=None, description="Where a new row stands; else last.")
    remove: Literal[True] | None = None


class TableChange(Strict):
    """What a local form changes in a table."""

    key: Key
    name: Words | None = None
    notes: list[Text] = Field(default=[])
    columns: list[ColumnChange] = Field(default=[])
    rows: list[RowChange] = Field(default=[])


class FormChange(Strict):
    """A local form: what is different from a form of the pack that is extended.

    Without a key it takes the place of that form; with one it stands beside it.
    """

    extends: Name
    key: Name | None = None
    title: Words | None = None
    years: Years | None = None
    sections: list[SectionChange] = Field(default=[])
    tables: list[TableChange] = Field(default=[])
