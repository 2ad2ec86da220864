"""The options of checks over a report and the one for the year before, as rule files write them."""

from typing import Annotated, Literal

from pydantic import Field

from govlint.packs.base import Key, Strict, Text
from govlint.packs.figure_kinds import Level, Reading, Texts


class YearOnYear(Strict):
    """An equation between a table and the same one of the year before (`previous.KEY`)."""

    kind: Literal["year-on-year"]
    table: Key
    over: Literal["each column", "each row"] = Field(alias="for")
    equation: Text
    unless: list[Text] = Field(
        default=[], description="Regular expressions for words that explain any difference."
    )


class GrowthPattern(Strict):
    """Words for what has grown, and the readings of which one must fit."""

    table: Key | None = Field(default=None, description="Where it differs from the check's.")
    before: Texts = Field(
        description="Regular expressions; one ends right before the growth or before `fillers`."
    )
    readings: Annotated[list[Reading], Field(min_length=1)]


class Growth(Strict):
    """Growth stated in the text follows from the tables of both years in at least one reading."""

    kind: Literal["growth"]
    table: Key
    growth: Text = Field(
        description="Words that state a growth, with groups: up (always) and down in percent, more "
        "and fewer in numbers, same; more_up and fewer_down for a percentage beside a number; year "
        "for the one it is held against."
    )
    fillers: Text | None = Field(
        default=None, description="What may stand between any `before` and the growth."
    )
    patterns: Annotated[list[GrowthPattern], Field(min_length=1)]
    sections: list[Key] = Field(default=[], alias="in")
    unless: list[Text] = Field(default=[])
    elsewhere: dict[Level, Text] = Field(
        default={}, description="Words by level of the organization that speak of another one."
    )


class Repeated(Strict):
    """Sections are not those of the year before."""

    kind: Literal["repeated"]
    sections: Annotated[list[Key], Field(min_length=1)] = Field(alias="in")
    share: Annotated[int, Field(ge=1, le=99)] = Field(
        default=50, description="So much of a section, in percent, may be as it was."
    )
    minimum: Annotated[int, Field(ge=1)] = Field(
        default=100, description="Sections of fewer characters are not judged."
    )
    common: list[Text] = Field(
        default=[], description="Regular expressions for sentences that every report has."
    )


class Roster(Strict):
    """Organizations on the roster of a run have a report."""

    kind: Literal["roster"]
