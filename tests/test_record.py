"""Named tuples of the program do what those of the standard library do."""

import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest

from govlint import record

VALUES = 1
"""The form of annotations that are neither texts nor references yet to be resolved."""


class Own(record.NamedTuple):
    """Made by the program."""

    first: int
    second: str = "b"
    third: tuple[int, ...] = ()

    @property
    def doubled(self) -> int:
        """Twice the first."""
        return self.first * 2


class Standard(typing.NamedTuple):
    """Made by the standard library."""

    first: int
    second: str = "b"
    third: tuple[int, ...] = ()

    @property
    def doubled(self) -> int:
        """Twice the first."""
        return self.first * 2


USES: dict[str, Callable[[Any], Any]] = {
    "by position": lambda made: made(1, "x", (2,)),
    "by name": lambda made: made(third=(3,), first=1),
    "by both": lambda made: made(1, third=(3,)),
    "with defaults": lambda made: made(1),
    "entry": lambda made: (made(1).first, made(1).second, made(4)[0], made(1)[1:]),
    "property": lambda made: made(4).doubled,
    "unpacked": lambda made: [*made(1)],
    "equal to a tuple": lambda made: made(1) == (1, "b", ()),
    "hashed like a tuple": lambda made: hash(made(1)) == hash((1, "b", ())),
    "replaced": lambda made: made(1)._replace(second="c", first=9),
    "as a dictionary": lambda made: made(1)._asdict(),
    "made of": lambda made: made._make([1, 2, 3]),
    "fields": lambda made: (made._fields, made._field_defaults, made.__match_args__),
    "in words": lambda made: repr(made(1)).partition("(")[2],
    "pickled": lambda made: pickle.loads(pickle.dumps(made(1, "z"))),
    "of its class": lambda made: (isinstance(made(1), tuple), type(made(1)) is made),
    "without room for more": lambda made: hasattr(made(1), "__dict__"),
    "documented": lambda made: made.__doc__.split()[0],
}
FAULTS: dict[str, Callable[[Any], Any]] = {
    "too few": lambda made: made(),
    "too many": lambda made: made(1, 2, 3, 4),
    "unknown": lambda made: made(1, fourth=4),
    "twice": lambda made: made(1, first=1),
    "replaced by an unknown": lambda made: made(1)._replace(fourth=4),
}


class Often(record.NamedTuple):
    """Made by the program, and used so often that its constructor is compiled."""

    first: int
    second: str = "b"
    third: tuple[int, ...] = ()

    @property
    def doubled(self) -> int:
        """Twice the first."""
        return self.first * 2


for _ in range(record.MANY):
    Often(1)


@pytest.mark.parametrize("made", [Own, Often])
@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_uses(use: Callable[[Any], Any], made: type) -> None:
    assert use(made) == use(Standard)


@pytest.mark.parametrize("made", [Own, Often, Standard])
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_faults(fault: Callable[[Any], Any], made: type) -> None:
    with pytest.raises((TypeError, ValueError)):
        fault(made)


def test_a_constructor_is_compiled_for_what_is_used_often() -> None:
    assert Often.__new__.__name__ == "<lambda>" != Own.__new__.__name__


def test_entries_are_not_assigned() -> None:
    with pytest.raises(AttributeError):
        Own(1).first = 2  # type: ignore[misc]


def test_matched_by_position() -> None:
    match Own(7):
        case Own(first, second):
            assert (first, second) == (7, "b")


# Under the first name a body may give it itself, under the second Python 3.14 puts it there.
@pytest.mark.parametrize("name", ["__annotate__", "__annotate_func__"])
def test_annotations_may_be_worked_out_when_asked(name: str) -> None:
    def annotate(form: int) -> dict[str, object]:
        assert form == VALUES
        return {"x": int, "y": str}

    body = {name: annotate, "y": "b", "__module__": __name__, "__qualname__": "Pair"}
    maker: Any = type(record.NamedTuple)
    made = maker("Pair", (record.NamedTuple,), body)
    assert (made(1), made._fields, made(x=2).y) == ((1, "b"), ("x", "y"), "b")
