"""The options of checks on tables, as rule files write them."""

from typing import Literal

from pydantic import Field

from govlint.packs.base import Key, Strict, Text
from govlint.packs.figure_kinds import Level


class Table(Strict):
    """The tables are there, complete, readable and filled."""

    kind: Literal["table"]
    expect: Literal["present", "complete", "readable", "filled", "no-blanks", "counts", "annotated"]


class Form(Strict):
    """The report follows the form in force."""

    kind: Literal["form"]
    expect: Literal["current"]


class Label(Strict):
    """Labels stand as the form prints them."""

    kind: Literal["label"]
    of: Literal["columns", "rows", "units"]


class Equation(Strict):
    """An equation over every row, column or block of a table."""

    kind: Literal["equation"]
    table: Key
    over: Literal["each column", "each row", "each block"] = Field(alias="for")
    equation: Text


class Zero(Strict):
    """A row in which some organizations have nothing but 0."""

    kind: Literal["zero"]
    table: Key
    row: Key
    levels: list[Level] = Field(default=[], description="Organizations concerned.")
    names: list[Text] = Field(default=[], description="Others concerned, by their names.")
    exceptions: list[Text] = Field(
        default=[], alias="except", description="Names of organizations that are not concerned."
    )
