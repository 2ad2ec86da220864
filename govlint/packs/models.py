"""Rules and packs as rule files write them."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from govlint.packs.base import Name, Strict, Text, Words, Years
from govlint.packs.figure_kinds import Level
from govlint.packs.kinds import Check

Severity = Literal["error", "warning", "info"]


class Case(Strict):
    """Another way in which a rule speaks; what is not given is as in the rule."""

    severity: Severity | None = None
    message: Words | None = None
    hint: Words | None = None


class Document(Strict):
    """The document that asks for what a rule checks."""

    document: Text
    clause: Text | None = None


def _basis_tag(value: Any) -> str:
    return "(practice)" if isinstance(value, str) else "(document)"


Basis = Annotated[
    Annotated[Document, Tag("(document)")]
    | Annotated[Literal["practice", "arithmetic"], Tag("(practice)")],
    Discriminator(_basis_tag),
]
"""Where a rule comes from; the tags cannot be keys, so that places of faults stay clear."""


class ChangedReport(Strict):
    """A report: changes to a faultless one, or a text of its own."""

    sample: str | None = None
    text: Text | None = None
    replace: dict[str, str] = Field(default={})
    cells: dict[str, str] = Field(default={})
    remove: list[Text] = Field(default=[])


class Change(ChangedReport):
    """A report on which a rule is silent, and what is needed of the one for the year before."""

    previous: ChangedReport | None = None
    roster: Text | None = Field(
        default=None, description="A roster held against this report and the one before."
    )


class Failure(Change):
    """A report on which a rule speaks, and what one of its findings must be like."""

    cell: str | None = None
    excerpt: Text | None = None
    case: str | None = None


class Examples(Strict):
    """Reports on which a rule is silent, and on which it speaks."""

    passing: list[Change] = Field(default=[], alias="pass")
    failing: list[Failure] = Field(default=[], alias="fail")


class Rule(Strict):
    """One rule."""

    id: Name
    title: Words
    severity: Severity
    years: Years | None = None
    forms: Annotated[list[str], Field(min_length=1)] | None = Field(
        default=None, description="The forms whose tables the check is about; else all that fit."
    )
    yields_to: list[Name] = Field(
        default=[],
        description="Rules that speak instead where what they find is all that a section has.",
    )
    check: Check
    message: Words
    hint: Words | None = None
    cases: dict[str, Case] = Field(default={})
    why: Words
    basis: Basis
    examples: Examples = Examples()


class ChangedWords(Strict):
    """A text of which one language may stay as it is."""

    zh: Text | None = None
    en: Text | None = None


class ChangedCase(Strict):
    """A case of which only some parts are changed."""

    severity: Severity | None = None
    message: ChangedWords | None = None
    hint: ChangedWords | None = None


class Alteration(Strict):
    """What a pack changes in a rule of the pack it extends; all else stays as it is there.

    Mappings are merged, all other values are replaced.
    """

    title: ChangedWords | None = None
    severity: Severity | None = Field(
        default=None, description="For all cases but those that the change itself gives one."
    )
    years: Years | None = None
    forms: list[str] | None = None
    yields_to: list[Name] | None = None
    check: dict[str, Any] = Field(default={}, description="Options of the check.")
    add: dict[str, Any] = Field(default={}, description="Items added to lists of the check.")
    message: ChangedWords | None = None
    hint: ChangedWords | None = None
    cases: dict[str, ChangedCase] = Field(default={})
    why: ChangedWords | None = None
    basis: Basis | None = None
    examples: Examples | None = None


Brief = Literal["off", "error", "warning", "info"]


def _change_tag(value: Any) -> str:
    return "(brief)" if isinstance(value, str) else "(change)"


AnyAlteration = Annotated[
    Annotated[Alteration, Tag("(change)")] | Annotated[Brief, Tag("(brief)")],
    Discriminator(_change_tag),
]


class Profile(Strict):
    """Which rules apply to one kind of organization, and how gravely."""

    title: Words
    levels: list[Level] = Field(
        default=[],
        description="Whom it is for; one whose name tells none of these counts as the first.",
    )
    select: list[Text] = Field(default=[])
    ignore: list[Text] = Field(default=[])
    severity: dict[str, Severity] = Field(default={})


class Pack(Strict):
    """What a pack says of itself; `samples` are faultless reports by form."""

    id: Name
    title: Words
    version: str | int = "1"
    extends: Text | None = Field(
        default=None, description="The pack this one changes: annual-report, or a path from here."
    )
    changes: dict[str, AnyAlteration] = Field(
        default={}, description="Changes of rules of that pack: off, a severity, or a mapping."
    )
    samples: dict[str, Text] = Field(default={})
    profiles: dict[Name, Profile] = Field(default={})
