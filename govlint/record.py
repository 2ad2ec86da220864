"""Named tuples that behave as those of `typing` do, and are made in a tenth of the time.

A check has more than a hundred of these classes. `typing.NamedTuple` compiles a constructor for
each and looks at each annotation, which took as long as a bare interpreter takes to start. Here a
constructor is compiled for classes that are used often, as over many files.
"""

from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter

from govlint.annotation import Any

__all__ = ["NamedTuple"]

MANY = 200
"""A class that is used so often gets a constructor compiled for it."""

# Type checkers take the name for true, as they do that of `typing`, which is slow to import.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    try:
        from collections import _tuplegetter as _getter
    except ImportError:

        def _getter(index: int, doc: str | None) -> property:
            return property(itemgetter(index), doc=doc)

    _new = tuple.__new__
    _VALUES = 1

    class _Maker(type):
        """Turns the annotated names of a class into fields."""

        def __new__(
            cls, name: str, bases: tuple[type, ...], body: dict[str, object]
        ) -> type["NamedTuple"]:
            fields = tuple(_annotations(body))
            defaults = {field: body.pop(field) for field in fields if field in body}
            for index, field in enumerate(fields):
                body[field] = _getter(index, None)
            body |= {
                "__slots__": (),
                "__match_args__": fields,
                "__new__": _constructor(name, fields, defaults),
                "_fields": fields,
                "_field_defaults": defaults,
            }
            return super().__new__(cls, name, bases, body)

    def _annotations(body: Mapping[str, Any]) -> Mapping[str, object]:
        # From Python 3.14 on a class body holds a function that works them out when it is asked.
        annotate = body.get("__annotate__") or body.get("__annotate_func__")
        return annotate(_VALUES) if annotate else body.get("__annotations__", {})

    def _constructor(
        name: str, fields: tuple[str, ...], defaults: Mapping[str, object]
    ) -> Callable[..., "NamedTuple"]:
        count = len(fields)
        trailing = tuple(defaults.values())
        uses = 0

        def __new__(cls: type, *values: object, **named: object) -> "NamedTuple":
            nonlocal uses
            uses += 1
            if uses == MANY and cls._fields is fields:
                cls.__new__ = staticmethod(_compiled_constructor(fields, trailing))
            missing = count - len(values)
            if not named and 0 <= missing <= len(trailing):
                return _new(cls, values + trailing[-missing:] if missing else values)
            left = fields[len(values) :]
            if missing < 0 or not named.keys() <= set(left):
                raise TypeError(f"{name}() takes {', '.join(fields)}, each once")
            given = {**defaults, **named}
            try:
                return _new(cls, (*values, *[given[field] for field in left]))
            except KeyError as error:
                raise TypeError(f"{name}() lacks {error}") from None

        return __new__

    def _compiled_constructor(
        fields: tuple[str, ...], trailing: tuple[object, ...]
    ) -> Callable[..., "NamedTuple"]:
        """Return a constructor as `typing.NamedTuple` has it: slow to make, fast to call."""
        names = "".join(f"{field}, " for field in fields)
        made = eval(f"lambda _cls, {names}: _new(_cls, ({names}))", {"_new": _new})
        made.__defaults__ = trailing
        return made

    class NamedTuple(tuple, metaclass=_Maker):
        """A tuple whose entries have names."""

        @classmethod
        def _make(cls, values: Iterable[object]) -> "NamedTuple":
            """Make a tuple of values in the order of the fields."""
            return cls(*values)

        def _replace(self, **changes: object) -> "NamedTuple":
            """Return a copy in which the named fields have other values."""
            pairs = zip(self._fields, self, strict=True)
            values = [changes.pop(field, value) for field, value in pairs]
            return type(self)(*values, **changes)

        def _asdict(self) -> dict[str, object]:
            """Return the values by name."""
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[object, ...]:
            """Travel to other processes as the values alone."""
            return tuple(self)

        def __repr__(self) -> str:
            """Return the class and the fields."""
            fields = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({fields})"
