"""What mypyc is told of the named tuples of this project.

Those of `typing`, which other type checkers take them for, mypyc would make with `typing`, which is
slow to import. So it sees classes made by a metaclass of their own: it finds their fields by name,
and compares them as Python does.
"""

from collections.abc import Iterable
from typing import Any, ClassVar, Self, dataclass_transform

__all__ = ["NamedTuple"]

@dataclass_transform(frozen_default=True)
class _Maker(type): ...

class NamedTuple(tuple[Any, ...], metaclass=_Maker):
    """A tuple whose entries have names."""

    _fields: ClassVar[tuple[str, ...]]
    @classmethod
    def _make(cls, values: Iterable[object]) -> Self: ...
    def _replace(self, **changes: object) -> Self: ...
    def _asdict(self) -> dict[str, Any]: ...
