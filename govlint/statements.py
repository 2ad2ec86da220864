"""What a report states of itself: title, organization, period, processing fee and signature."""

from enum import StrEnum

from govlint.annotation import Protocol
from govlint.place import Span
from govlint.record import NamedTuple

_MONTHS = 12
_FEBRUARY = 2
_SHORT_MONTHS = (4, 6, 9, 11)


class Title(NamedTuple):
    """The title of the report, over one or more lines; `year` is None where it names none."""

    text: str
    year: int | None
    span: Span
    line: int


class Level(StrEnum):
    """The level of the organization that reports."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"
    STREET = "street"
    DEPARTMENT = "department"
    UNKNOWN = "unknown"


class Organization(NamedTuple):
    """Who reports; `unit` is the word that names its kind (乡, 镇, 街道, 局), empty if unknown."""

    name: str
    level: Level
    unit: str


class Date(NamedTuple):
    """A day of the calendar as printed; it need not exist."""

    year: int
    month: int
    day: int

    @property
    def exists(self) -> bool:
        """Whether the calendar has this day."""
        return 1 <= self.month <= _MONTHS and 1 <= self.day <= last_day(self.year, self.month)


def last_day(year: int, month: int) -> int:
    """Return the number of days of a month."""
    # The calendar module takes two milliseconds to import, a fifth of a bare start.
    if month == _FEBRUARY:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in _SHORT_MONTHS else 31


class Stated(Protocol):
    """Where a statement stands, which may be worked out when somebody asks."""

    @property
    def span(self) -> Span:
        """The place of what states it."""

    @property
    def line(self) -> int:
        """The line in which it begins."""


class Period(NamedTuple):
    """A stated statistical period; `start` is None where only its end is stated."""

    start: Date | None
    end: Date
    text: str
    place: Stated

    @property
    def span(self) -> Span:
        """Where the dates stand."""
        return self.place.span

    @property
    def line(self) -> int:
        """The line in which they begin."""
        return self.place.line

    def __repr__(self) -> str:
        """Return the class and all it says."""
        start, end, text, _ = self
        return f"Period({start=}, {end=}, {text=}, span={self.span}, line={self.line})"


class FeeStatus(StrEnum):
    """What a report says of the processing fee."""

    NONE = "none"
    CHARGED = "charged"
    VAGUE = "vague"
    UNDISCLOSED = "undisclosed"


class FeeStatement(NamedTuple):
    """The statement on the processing fee; `section` is the key of the section it stands in."""

    status: FeeStatus
    amount_yuan: int | float | None
    section: str | None
    place: Stated | None

    @property
    def span(self) -> Span | None:
        """Where the words for the fee stand."""
        return self.place.span if self.place else None

    @property
    def line(self) -> int | None:
        """The line in which they begin."""
        return self.place.line if self.place else None

    def __repr__(self) -> str:
        """Return the class and all it says."""
        status, amount_yuan, section, _ = self
        what = f"{status=}, {amount_yuan=}, {section=}"
        return f"FeeStatement({what}, span={self.span}, line={self.line})"


class Signature(NamedTuple):
    """Who signs at the end, and when; `organization` is empty or `date` None where it is missing.

    A month without a day counts as its first; `day_stated` tells.
    """

    organization: str
    date: Date | None
    span: Span
    day_stated: bool = True
