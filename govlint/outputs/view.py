"""What an output may know besides the outcomes: language, terminal, rules and forms."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from govlint.form import Form
from govlint.record import NamedTuple
from govlint.rule import Rule
from govlint.triage import Outcome


class View(NamedTuple):
    """How outcomes are to be seen.

    `width` is that of the terminal in columns, None where there is none; `root` is the absolute
    folder that relative paths begin at, empty where it is not known.
    """

    lang: str = "zh"
    color: bool = False
    width: int | None = None
    rules: tuple[Rule, ...] = ()
    forms: Mapping[str, Form] = {}
    root: str = ""


Output = Callable[[Iterable[Outcome], View], Iterator[str]]
"""Outcomes to pieces of text, which are written one after the other."""
