"""What annotations say in words of `typing`, which takes as long to import as thirty modules.

Type checkers take these names for the ones of `typing`; a running program needs none of them.
"""

__all__ = [
    "Any",
    "Generic",
    "Literal",
    "Protocol",
    "Self",
    "TextIO",
    "TypeVar",
    "cast",
    "overload",
]

# Type checkers take the name for true, as they do that of `typing`.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import (
        Any,
        Generic,
        Literal,
        Protocol,
        Self,
        TextIO,
        TypeVar,
        cast,
        overload,
    )
else:

    class _Word:
        """A word that says nothing to a running program, whatever is put in its brackets."""

        def __class_getitem__(cls, _: object) -> type:
            return cls

    Any = Generic = Literal = Protocol = Self = TextIO = _Word

    def TypeVar(name: str) -> type:
        """Return what stands for a type."""
        return _Word

    def cast(_: object, value: object) -> object:
        """Return the value."""
        return value

    def overload(function: object) -> object:
        """Return the function; the one defined last is the one that is called."""
        return function
