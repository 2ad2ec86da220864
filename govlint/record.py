"""Named tuples that behave as those of `typing` do, and are made in a tenth of the time.

A check has more than a hundred of these classes. `typing.NamedTuple` compiles a constructor for
each and looks at each annotation, which took as long as a bare interpreter takes to start.
"""

from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

__all__ = ["NamedTuple"]

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

    class _Maker(type):
        """Turns the annotated names of a class into fields."""

        def __new__(
            cls, name: str, bases: tuple[type, ...], body: dict[str, object]
        ) -> type["NamedTuple"]:
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            for index, field in enumerate(fields):
                body[field] = _getter(index, None)
            body |= {
                "__slots__": (),
                "__match_args__": fields,
                "_fields": fields,
                "_field_defaults": defaults,
                "_count": len(fields),
            }
            return super().__new__(cls, name, bases, body)

    class NamedTuple(tuple, metaclass=_Maker):
        """A tuple whose entries have names."""

        def __new__(cls, *values: object, **named: object) -> "NamedTuple":
            """Take the values in the order of the fields, or by name."""
            if len(values) != cls._count or named:
                values = tuple(_completed(cls, values, named))
            return _new(cls, values)

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

    def _completed(
        made: type[NamedTuple], values: tuple[object, ...], named: Mapping[str, object]
    ) -> Iterator[object]:
        name = made.__name__
        if len(values) > made._count:
            raise TypeError(f"{name}() takes {made._count} values, {len(values)} were given")
        yield from values
        left = made._fields[len(values) :]
        if unknown := named.keys() - set(left):
            raise TypeError(f"{name}() takes no {', '.join(sorted(unknown))}, or has it already")
        for field in left:
            if field in named:
                yield named[field]
            elif field in made._field_defaults:
                yield made._field_defaults[field]
            else:
                raise TypeError(f"{name}() lacks {field}")
