"""Plain data to models; what does not fit becomes faults at the values in the file."""

from typing import Any, TypeVar

from pydantic import ValidationError

from govlint.packs.base import Strict, Words, Years
from govlint.packs.faults import Fault
from govlint.packs.figure_kinds import FiguresPattern, NonePattern, Reading
from govlint.packs.forms import (
    Column,
    ColumnChange,
    Form,
    FormChange,
    Part,
    Row,
    RowChange,
    RowGroup,
    SectionChange,
    TableChange,
)
from govlint.packs.forms import Section as FormSection
from govlint.packs.forms import Table as FormTable
from govlint.packs.kinds import KINDS
from govlint.packs.models import (
    Alteration,
    Case,
    Document,
    Examples,
    Failure,
    Pack,
    Profile,
    Rule,
)
from govlint.packs.sentences import meant, sentences
from govlint.packs.source import Path, Source
from govlint.packs.word_kinds import Claim, ContactKind, Deadline, Known, Word
from govlint.packs.year_kinds import GrowthPattern
from govlint.record import NamedTuple

_FAMILY: dict[type[Strict], tuple[type[Strict], ...]] = {
    Rule: (Rule, Years, Words, Case, Document, Examples, Failure),
    Form: (Form, Years, Words, FormSection, FormTable, Part, Column, Row, RowGroup),
    FormChange: (
        *(FormChange, Years, Words, SectionChange, TableChange),
        *(ColumnChange, RowChange),
    ),
    Pack: (Pack, Words, Alteration, Years, Case, Document, Examples, Failure, Profile),
}
"""The models that a file of each kind is made of: their keys are what a slip can mean."""

Model = TypeVar("Model", bound=Strict)

_CHECK_PARTS = (
    Known,
    ContactKind,
    Deadline,
    Claim,
    Word,
    FiguresPattern,
    GrowthPattern,
    NonePattern,
    Reading,
    Words,
)


def validated(
    model: type[Model], source: Source, path: Path = ()
) -> tuple[Model | None, list[Fault]]:
    """Return the value at `path` of a file as a model, or None with its faults."""
    data = _at(source.data, path)
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        objections = [_objection(model, source, path, dict(one)) for one in error.errors()]
        misspelt = {objection.meant for objection in objections}
        return None, [_fault(source, o) for o in objections if o.missing not in misspelt]


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


class _Objection(NamedTuple):
    """An error with its place; `names` are the keys that could be meant by an unknown one."""

    error: dict[str, Any]
    place: Path
    names: list[str]

    @property
    def missing(self) -> Path:
        """The path to the key that is missing, empty if none is."""
        return (*self.place, self.error["loc"][-1]) if self.error["type"] == "missing" else ()

    @property
    def meant(self) -> Path | None:
        """The path to the key that an unknown key was meant to be, if one is alike."""
        if self.error["type"] != "extra_forbidden":
            return None
        key = meant(str(self.place[-1]), self.names)
        return (*self.place[:-1], key) if key else None


def _objection(model: type[Strict], source: Source, top: Path, error: dict[str, Any]) -> _Objection:
    place = _place(source.data, top, error["loc"])
    return _Objection(error, place, _names(model, source.data, top, place, source.mixed))


def _fault(source: Source, objection: _Objection) -> Fault:
    error, place, names = objection
    words = sentences(error, names)
    if error["type"] in ("missing", "union_tag_not_found", "extra_forbidden"):
        return source.key_fault(place, *words)
    if error["type"] == "union_tag_invalid":
        return source.fault((*place, "kind"), *words)
    return source.fault(place, *words)


def _place(data: Any, top: Path, loc: tuple[str | int, ...]) -> Path:
    """Return the path in the file; steps of `loc` that only name a model are passed over."""
    value, path = _at(data, top), top
    for at, step in enumerate(loc):
        names_a_model = at > 0 and loc[at - 1] == "check" and step in KINDS
        # A list may stand where the model has something else.
        inside = step in value if isinstance(value, dict) else _has(value, step)
        if inside and not names_a_model:
            path = (*path, step)
            value = value[step]
    return path


def _has(value: Any, step: str | int) -> bool:
    return isinstance(value, list) and isinstance(step, int)


def _names(model: type[Strict], data: Any, top: Path, place: Path, mixed: bool) -> list[str]:
    models: tuple[type[Strict], ...] = _FAMILY[model]
    below = place[len(top) :]
    if len(below) > 1 and below[0] == "check":
        kind = KINDS.get(_at(data, top)["check"].get("kind"))
        models = (kind,) if kind and len(below) == 2 else _CHECK_PARTS
    there = _at(data, place[:-1]) if place else {}
    known = dict.fromkeys(name for one in models for name in _keys(one))
    # In a changed rule a key may well be there already: in the rule that is changed.
    free = mixed or not isinstance(there, dict)
    return [name for name in known if free or name not in there]


def _keys(model: type[Strict]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]
