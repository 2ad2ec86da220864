"""The options of checks that compare figures and claims of the text, as rule files write them."""

from typing import Annotated, Literal

from pydantic import Field

from govlint.packs.base import Key, Strict, Text, Words

Texts = Annotated[list[Text], Field(min_length=1)]
Level = Literal["province", "city", "county", "township", "street", "department"]


class Reading(Strict):
    """One way to read a figure of the text: what it says, and the cells it then equals."""

    expression: Text = Field(alias="is")
    label: Words
    forms: Annotated[list[str], Field(min_length=1)] | None = Field(
        default=None, description="Forms that have these cells."
    )


class FiguresPattern(Strict):
    """The words around a figure, and the readings of which one must fit."""

    before: Texts = Field(
        description="Regular expressions; one ends right before the figure or before `fillers`."
    )
    after: Text | None = Field(default=None, description="What must follow the figure.")
    when: Text | None = Field(
        default=None, description="What must stand before in the same sentence."
    )
    year: Literal["next", "last"] | None = Field(
        default=None, description="The year that the group `year` of `before` or `after` must name."
    )
    units: dict[str, float] | None = Field(
        default=None, description="Units of this figure alone, as multiples of the table's."
    )
    readings: Annotated[list[Reading], Field(min_length=1)]


class Figures(Strict):
    """Figures in the text agree with a table in at least one reading."""

    kind: Literal["figures"]
    table: Key
    units: Texts = Field(description="What things are counted with: 件, 份, ….")
    fillers: Text | None = Field(
        default=None, description="What may stand between any `before` and its figure."
    )
    figures: Annotated[list[FiguresPattern], Field(min_length=1)]
    sections: list[Key] = Field(default=[], alias="in")
    unless: list[Text] = Field(default=[])
    elsewhere: dict[Level, Text] = Field(
        default={}, description="Words by level of the organization that speak of another one."
    )


class NonePattern(Strict):
    """A pattern that says there was nothing, and the cells that must then be 0."""

    table: Key | None = Field(default=None, description="Where it differs from the check's.")
    pattern: Text
    cells: Text
    forms: Annotated[list[str], Field(min_length=1)] | None = Field(
        default=None, description="Forms that have these cells."
    )


class Nothing(Strict):
    """The text says there was nothing, and the table agrees."""

    kind: Literal["none"]
    table: Key | None = None
    patterns: Annotated[list[NonePattern], Field(min_length=1)]
    sections: list[Key] = Field(default=[], alias="in")
    unless: list[Text] = Field(default=[])
    elsewhere: dict[Level, Text] = Field(
        default={}, description="Words by level of the organization that speak of another one."
    )


class Parts(Strict):
    """A whole and its parts, counted in one sentence, add up."""

    kind: Literal["parts"]
    units: Texts
    opens: Text = Field(description="What stands between the whole and its first part.")
    closes: Text | None = Field(default=None, description="What begins something that is no part.")
    overlapping: Text | None = Field(
        default=None, description="Words of lists whose parts may overlap."
    )
    complete: list[Texts] = Field(
        default=[], description="Names of parts that together are the whole."
    )
    sections: list[Key] = Field(default=[], alias="in")
    unless: list[Text] = Field(default=[])
    elsewhere: dict[Level, Text] = Field(default={})


class Share(Strict):
    """A share in percent follows from the part before it and the whole."""

    kind: Literal["share"]
    units: Texts
    patterns: Texts = Field(description="What follows the part, with a group `share`.")
    sections: list[Key] = Field(default=[], alias="in")
    unless: list[Text] = Field(default=[])
    elsewhere: dict[Level, Text] = Field(default={})


class Breakdown(Strict):
    """The parts listed behind a stated whole add up to it."""

    kind: Literal["breakdown"]
    sections: Annotated[list[Key], Field(min_length=1)] = Field(alias="in")
    subjects: Texts = Field(description="Words of which one tells what the whole is about.")
    opening: Text = Field(description="The word that opens the list of parts.")
    measures: Annotated[list[dict[Text, Annotated[int, Field(ge=1)]]], Field(min_length=1)] = Field(
        description="Units that go together, each with what it is worth in the first of them."
    )
    unless: list[Text] = Field(default=[], description="Not in sentences that match one of these.")
