"""All kinds of check: their options by kind, and which of these hold patterns."""

from typing import Annotated

from pydantic import Field

from govlint.packs.base import Strict
from govlint.packs.figure_kinds import Breakdown, Figures, Nothing, Parts, Share
from govlint.packs.report_kinds import (
    Hidden,
    Noted,
    Numbering,
    Period,
    Readable,
    Recognized,
    Section,
    Statement,
    Title,
    Topics,
)
from govlint.packs.table_kinds import Equation, Form, Label, Table, Zero
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
    Wording,
    Year,
)
from govlint.packs.year_kinds import Growth, Repeated, Roster, YearOnYear

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
    "self-reference": ("names", {"own": "own", "texts": "texts"}),
}
"""Options that are lists of parts, by kind, and the fields of a part that hold patterns."""

PART_GROUPS = {"introduced": "found", "own": "name", "texts": "name"}
"""The group that patterns of a field of parts must have."""
