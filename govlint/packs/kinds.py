"""The options of every kind of check, as rule files write them."""

from typing import Annotated, Literal

from pydantic import Field

from govlint.packs.base import Key, Strict, Text
from govlint.packs.figure_kinds import Figures, Level, Nothing, Parts, Share, Texts
from govlint.packs.word_kinds import (
    Contact,
    Correction,
    Doubled,
    ForeignWord,
    Mention,
    Private,
    Punctuation,
    Reference,
    Scope,
    SelfReference,
    Signature,
    Word,
    Year,
)
from govlint.packs.year_kinds import Growth, Repeated, Roster, YearOnYear


class Readable(Strict):
    """The file can be read at all; silences every other rule."""

    kind: Literal["readable"]


class Recognized(Strict):
    """The file is a report at all; silences every other rule."""

    kind: Literal["recognized"]


class Noted(Strict):
    """Nothing is left beside the text: open changes, comments."""

    kind: Literal["noted"]
    note: Literal["tracked-changes", "comments-left", "embedded-sheets", "page-not-read"]


class Hidden(Strict):
    """No invisible characters stand inside words and numbers."""

    kind: Literal["hidden"]


class Table(Strict):
    """The tables are there, complete, readable and filled."""

    kind: Literal["table"]
    expect: Literal["present", "complete", "readable", "filled", "no-blanks", "counts", "annotated"]


class Title(Strict):
    """The report has a title, and the title a year and the official wording."""

    kind: Literal["title"]
    expect: Literal["present", "year", "worded"]
    patterns: list[Text] = Field(
        default=[], description="An official title matches one of these; only with worded."
    )
    accepted: list[Text] = Field(default=[], description="Titles in use; only with worded.")
    words: list[Word] = Field(
        default=[],
        description="What makes a title official, where all of them together do; only with worded.",
    )


class Section(Strict):
    """The sections are there, once, in order, rightly headed and not empty, and no others."""

    kind: Literal["section"]
    expect: Literal["present", "unique", "ordered", "numbered", "titled", "filled", "no-others"]
    minimum: dict[str, Annotated[int, Field(ge=1)]] = Field(
        default={}, description="Least number of characters by section; only with expect: filled."
    )
    empty_words: list[Text] = Field(
        default=[], description="Words that say nothing, in the sections named in `minimum`."
    )
    unless: list[Text] = Field(
        default=[], description="Titles that may stand behind the sections; only with no-others."
    )


class Numbering(Strict):
    """Topics inside a section are not numbered like sections."""

    kind: Literal["numbering"]


class Topic(Strict):
    """Something a section must speak of: any of the words, or a match of any pattern, will do."""

    name: Text
    words: list[Text] = Field(default=[], description="Words as they stand, without white space.")
    patterns: list[Text] = Field(default=[], description="Regular expressions.")
    beside: list[Text] = Field(
        default=[],
        description="Words of sentences about something else; one without them may be about it.",
    )


class Topics(Strict):
    """A section speaks of everything it must."""

    kind: Literal["topics"]
    sections: Annotated[list[Key], Field(min_length=1)] = Field(
        alias="in", description="The section, and others in which the topics may stand as well."
    )
    topics: Annotated[list[Topic], Field(min_length=1)]
    minimum: Annotated[int, Field(ge=1)] = Field(
        default=1,
        description="A section of fewer characters says nothing: another rule's business.",
    )
    levels: list[Level] = Field(default=[], description="Organizations concerned; else all.")
    exceptions: list[Text] = Field(
        default=[], alias="except", description="Names of organizations that are not concerned."
    )


class Wording(Strict):
    """Words that should not stand in the running text."""

    kind: Literal["wording"]
    patterns: Texts = Field(description="Regular expressions; the text has no white space.")
    sections: list[Key] = Field(default=[], alias="in", description="Where to look; else anywhere.")
    year: Literal["own", "other"] | None = Field(
        default=None,
        description="The group `year` of a match must be the year of the report, or another one.",
    )
    once: bool = Field(default=False, description="One finding for all places.")
    unless: list[Text] = Field(default=[], description="Not in sentences that match one of these.")


class Period(Strict):
    """The statistical period is stated, is that of the report, and is called what it is."""

    kind: Literal["period"]
    expect: Literal["stated", "own-year", "explicit"]
    words: list[Text] = Field(
        default=[], description="Words of which one stands beside the dates; only with explicit."
    )


class Statement(Strict):
    """A statement on the processing fee is made, says something and stands in its place."""

    kind: Literal["statement"]
    expect: Literal["stated", "definite", "placed"]
    section: Key
    empty_words: list[Text] = Field(default=[])


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


Check = Annotated[
    Readable
    | Recognized
    | Noted
    | Hidden
    | Table
    | Title
    | Section
    | Numbering
    | Topics
    | Wording
    | Period
    | Statement
    | Breakdown
    | Form
    | Label
    | Equation
    | Zero
    | Figures
    | Nothing
    | SelfReference
    | Correction
    | Mention
    | Scope
    | Year
    | Private
    | Signature
    | Doubled
    | Punctuation
    | ForeignWord
    | Parts
    | Share
    | Reference
    | Contact
    | YearOnYear
    | Growth
    | Repeated
    | Roster,
    Field(discriminator="kind"),
]

KINDS: dict[str, type[Strict]] = {
    "readable": Readable,
    "recognized": Recognized,
    "noted": Noted,
    "hidden": Hidden,
    "table": Table,
    "title": Title,
    "section": Section,
    "numbering": Numbering,
    "topics": Topics,
    "wording": Wording,
    "period": Period,
    "statement": Statement,
    "breakdown": Breakdown,
    "form": Form,
    "label": Label,
    "equation": Equation,
    "zero": Zero,
    "figures": Figures,
    "none": Nothing,
    "parts": Parts,
    "share": Share,
    "self-reference": SelfReference,
    "correction": Correction,
    "mention": Mention,
    "scope": Scope,
    "year": Year,
    "private": Private,
    "signature": Signature,
    "doubled": Doubled,
    "punctuation": Punctuation,
    "foreign-word": ForeignWord,
    "reference": Reference,
    "contact": Contact,
    "year-on-year": YearOnYear,
    "growth": Growth,
    "repeated": Repeated,
    "roster": Roster,
}

PATTERN_LISTS: dict[str, dict[str, str]] = {
    "title": {"patterns": "patterns", "accepted": "accepted"},
    "section": {"unless": "unless"},
    "topics": {"exceptions": "except"},
    "zero": {"names": "names", "exceptions": "except"},
    "wording": {"unless": "unless"},
    "breakdown": {"unless": "unless"},
    "figures": {"unless": "unless"},
    "none": {"unless": "unless"},
    "parts": {"unless": "unless"},
    "share": {"unless": "unless"},
    "self-reference": {"exceptions": "except"},
    "correction": {"unless": "unless"},
    "mention": {"patterns": "patterns"},
    "scope": {"unless": "unless"},
    "year": {"unless": "unless", "plans": "plans"},
    "doubled": {"exceptions": "except"},
    "year-on-year": {"unless": "unless"},
    "growth": {"unless": "unless"},
    "repeated": {"common": "common"},
}
"""Options that are lists of plain patterns, by kind: the field, and its name in files."""

PART_PATTERNS: dict[str, tuple[str, dict[str, str]]] = {
    "topics": ("topics", {"patterns": "patterns"}),
    "scope": ("claims", {"named": "named", "patterns": "patterns"}),
    "signature": ("deadlines", {"exceptions": "except"}),
    "reference": ("documents", {"title": "title", "also": "also"}),
    "contact": ("contacts", {"introduced": "introduced", "right": "right"}),
}
"""Options that are lists of parts, by kind, and the fields of a part that hold patterns."""

PART_GROUPS = {"introduced": "found"}
"""The group that patterns of a field of parts must have."""
