"""What a check says of a report, first by symbolic place, then by line and column."""

from enum import IntEnum

from govlint.document import Address
from govlint.place import Box, Span
from govlint.record import NamedTuple


class Severity(IntEnum):
    """How grave a finding is; a higher number is graver."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The name in rule files, options and outputs."""
        return self.name.lower()

    @classmethod
    def of(cls, label: str) -> "Severity":
        """Return the severity named `label`; raise KeyError for an unknown name."""
        return cls[label.upper()]


class AtCell(NamedTuple):
    """A cell of a table of the form."""

    table: str
    row: str
    column: str


class AtRow(NamedTuple):
    """A row of a table of the form, present or not."""

    table: str
    row: str


class AtTable(NamedTuple):
    """A table of the form, present or not."""

    table: str


class AtSection(NamedTuple):
    """The heading of a section of the form, present or not."""

    section: str


class AtTitle(NamedTuple):
    """The title of the report, present or not."""


class AtPassage(NamedTuple):
    """A passage of the text."""

    span: Span


Place = AtCell | AtRow | AtTable | AtSection | AtTitle | AtPassage


class Related(NamedTuple):
    """Another place that belongs to a problem, with a few words in the form's own labels.

    It is one of the report for the year before if it is `earlier`.
    """

    place: Place
    text: str
    earlier: bool = False


class Edit(NamedTuple):
    """The text that certainly belongs in the place of a span; an empty span inserts it."""

    span: Span
    text: str


MENDABLE = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".docx")
"""The suffixes of files into which edits can be written."""


class Problem(NamedTuple):
    """One thing wrong, said by symbolic place.

    `case` picks the message, hint and severity where a rule has several; `values` fills the
    placeholders of message and hint. No output repeats the words at the place of a `secret`
    problem. `fix` mends it, where that is certain, by all its edits. `year` is the one for which
    nothing would be wrong in the report, as far as the problem goes.
    """

    place: Place
    case: str
    values: dict[str, str]
    expected: str | None = None
    actual: str | None = None
    related: tuple[Related, ...] = ()
    secret: bool = False
    fix: tuple[Edit, ...] = ()
    year: int | None = None


class RelatedFinding(NamedTuple):
    """A related place found in the text; `line` and `column` are 1-based.

    `path` is the file it stands in, where that is another one.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    page: int | None
    box: Box | None
    address: Address | None
    cell: str | None
    message: str
    path: str | None = None


class Replacement(NamedTuple):
    """An edit found in the text: what stands there now, and what belongs there."""

    line: int
    column: int
    end_line: int
    end_column: int
    old: str
    new: str


class Finding(NamedTuple):
    """A problem located in a file: lines and columns are 1-based, `end_column` is exclusive.

    `message` and `hint` are complete sentences in the language asked for; `excerpt` is the
    source line; `fingerprint` stays the same when lines move. `page`, `box` and `address` are
    filled where the format has them. `fix` is empty unless its replacements, all together,
    certainly mend it.
    """

    rule: str
    severity: Severity
    message: str
    hint: str
    line: int
    column: int
    end_line: int
    end_column: int
    page: int | None
    box: Box | None
    address: Address | None
    cell: str | None
    expected: str | None
    actual: str | None
    excerpt: str
    related: tuple[RelatedFinding, ...]
    fingerprint: str
    fix: tuple[Replacement, ...] = ()
