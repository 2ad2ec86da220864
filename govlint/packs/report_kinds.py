"""The options of checks on the file, and on the title, sections and statements of a report."""

from typing import Annotated, Literal

from pydantic import Field

from govlint.packs.base import Key, Strict, Text
from govlint.packs.figure_kinds import Level
from govlint.packs.word_kinds import Word


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
