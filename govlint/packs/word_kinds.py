"""The options of checks on words, names, years and persons, as rule files write them."""

from typing import Annotated, Literal

from pydantic import Field

from govlint.packs.base import SMALL_LETTERS, Key, Strict, Text
from govlint.packs.figure_kinds import Level, Texts


class Word(Strict):
    """A wrong word, as a regular expression, and the right one."""

    wrong: Text
    right: Text


class OtherName(Strict):
    """How organizations of a kind are named, and where another may be named by mistake."""

    unit: Text = Field(description="The unit of these organizations, such as 镇.")
    own: Text = Field(description="A regular expression of a whole name, with a group `name`.")
    texts: list[Text] = Field(
        default=[], description="Regular expressions of the introduction, with a group `name`."
    )


class SelfReference(Strict):
    """The organization calls itself what it is."""

    kind: Literal["self-reference"]
    units: dict[str, Texts] = Field(default={}, description="Wrong words by unit, such as 乡.")
    levels: dict[Level, Texts] = Field(default={}, description="Wrong words by level.")
    exceptions: list[Text] = Field(
        default=[], alias="except", description="Longer texts in which a word means another."
    )
    names: list[OtherName] = Field(
        default=[], description="Names in the introduction and below the report, by unit."
    )


class Correction(Strict):
    """Words that stand for others, each with what is right."""

    kind: Literal["correction"]
    words: Annotated[list[Word], Field(min_length=1)]
    unless: list[Text] = Field(default=[], description="Not in sentences that match one of these.")


class Mention(Strict):
    """Something the running text must say in one way or another."""

    kind: Literal["mention"]
    patterns: Texts = Field(description="Regular expressions, of which one must occur.")
    section: Key | None = Field(default=None, description="Where it belongs; else the title.")


class Claim(Strict):
    """What some organizations cannot say of themselves."""

    levels: Annotated[list[Level], Field(min_length=1)]
    named: Text | None = Field(default=None, description="Only those with names like this.")
    patterns: Texts


class Scope(Strict):
    """Work is claimed for the organization's own scope."""

    kind: Literal["scope"]
    claims: Annotated[list[Claim], Field(min_length=1, description="The first that fits holds.")]
    unless: list[Text] = Field(default=[], description="Not in sentences that match one of these.")


class Year(Strict):
    """Statements about the report's own year name that year."""

    kind: Literal["year"]
    patterns: Texts = Field(description="Regular expressions with a group `year`.")
    unless: list[Text] = Field(default=[], description="Sentences in which any year is right.")
    plans: list[Text] = Field(default=[], description="Sentences in which a later year is right.")
    plans_in: list[Key] = Field(default=[], description="Sections in which a later year is right.")


class Private(Strict):
    """No number of a person stands in the text; findings mask it."""

    kind: Literal["private"]
    pattern: Text = Field(description="A regular expression of ASCII characters, no more, no less.")
    checksum: bool = Field(default=False, description="The last character is that of identities.")


class Deadline(Strict):
    """The last day in the year after the report's, for organizations of some levels."""

    levels: Annotated[list[Level], Field(min_length=1)]
    month: Annotated[int, Field(ge=1, le=12)]
    day: Annotated[int, Field(ge=1, le=31)]
    case: Literal["default", "local"] = "default"
    exceptions: list[Text] = Field(
        default=[], alias="except", description="Names of organizations that are not concerned."
    )


class Signature(Strict):
    """The report is signed, in the right year and in time."""

    kind: Literal["signature"]
    expect: Literal["present", "next-year", "in-time"]
    deadlines: list[Deadline] = Field(default=[], description="Only with expect: in-time.")


class Doubled(Strict):
    """No word stands twice in a row."""

    kind: Literal["doubled"]
    characters: list[Annotated[str, Field(min_length=1, max_length=1)]] = Field(
        default=[], description="Single characters that are never doubled."
    )
    exceptions: list[Text] = Field(
        default=[], alias="except", description="Longer texts in which doubling is right."
    )
    sentences: Annotated[int, Field(ge=0)] = Field(
        default=0, description="From so many characters on no sentence stands twice in a section."
    )


class Punctuation(Strict):
    """No mark stands twice; a text of full-width marks has no half-width ones."""

    kind: Literal["punctuation"]


class ForeignWord(Strict):
    """No word of another language stands in Chinese prose by accident."""

    kind: Literal["foreign-word"]
    usual: list[Annotated[str, Field(pattern=SMALL_LETTERS)]] = Field(
        default=[], description="Words in small letters that are usual in Chinese texts."
    )
    names_behind: str = Field(default="", description="Characters behind which a name stands.")


class Known(Strict):
    """A document and its number."""

    title: Text = Field(description="A regular expression for its title, without the marks.")
    number: Text
    also: list[Text] = Field(default=[], description="What else is right in place of the number.")


class Reference(Strict):
    """Known documents are cited with their right numbers."""

    kind: Literal["reference"]
    documents: Annotated[list[Known], Field(min_length=1)]


class ContactKind(Strict):
    """One kind of contact; the group `found` of what introduces it must fit one of `right`."""

    case: Literal["default", "telephone", "postcode"]
    introduced: Texts
    right: Texts


class Contact(Strict):
    """Addresses and numbers to turn to can be right."""

    kind: Literal["contact"]
    contacts: Annotated[list[ContactKind], Field(min_length=1)]


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
