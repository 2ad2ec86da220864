"""The parts of an expression; `str()` of each is its canonical text."""

from typing import Union

from govlint.record import NamedTuple


class Name(str):
    """A key as written that knows where it stands; places do not tell two keys apart."""

    __slots__ = ("end", "start")

    start: int
    end: int

    def __new__(cls, text: str, start: int = 0, end: int = 0) -> "Name":
        """Take the key and its half-open range in the source."""
        name = super().__new__(cls, text)
        name.start, name.end = start, end
        return name


class Reference(NamedTuple):
    """One cell of the axis."""

    name: Name

    def __str__(self) -> str:
        """Return the canonical text."""
        return str(self.name)


class Integer(NamedTuple):
    """A whole number."""

    value: int

    def __str__(self) -> str:
        """Return the canonical text."""
        return str(self.value)


class Range(NamedTuple):
    """All cells from `first` to `last` in the order of the axis, in `column` if it is named."""

    first: Name
    last: Name
    column: Name

    def __str__(self) -> str:
        """Return the canonical text."""
        return f"{self.first}..{self.last}{_in(self.column)}"


class Group(NamedTuple):
    """All cells whose keys begin with `prefix` and a dot, in `column` if it is named."""

    prefix: Name
    column: Name

    def __str__(self) -> str:
        """Return the canonical text."""
        return f"{self.prefix}.*{_in(self.column)}"


Selector = Reference | Range | Group


class Total(NamedTuple):
    """`sum(…)`: everything its selectors pick."""

    selectors: tuple[Selector, ...]

    def __str__(self) -> str:
        """Return the canonical text."""
        return f"sum({', '.join(map(str, self.selectors))})"


class Signed(NamedTuple):
    """A term that is added or taken away."""

    negative: bool
    term: Union[Reference, Integer, Total, "Expression"]

    def __str__(self) -> str:
        """Return the canonical text without the sign."""
        return f"({self.term})" if isinstance(self.term, Expression) else str(self.term)


class Expression(NamedTuple):
    """Terms added up."""

    terms: tuple[Signed, ...]

    def __str__(self) -> str:
        """Return the canonical text."""
        first, *others = self.terms
        rest = "".join(f" {'-' if other.negative else '+'} {other}" for other in others)
        return f"{'-' if first.negative else ''}{first}{rest}"


class Equation(NamedTuple):
    """Two expressions and how they must stand to each other: `=`, `<=` or `>=`."""

    left: Expression
    relation: str
    right: Expression

    def __str__(self) -> str:
        """Return the canonical text."""
        return f"{self.left} {self.relation} {self.right}"


def _in(column: Name) -> str:
    return f"/{column}" if column else ""
