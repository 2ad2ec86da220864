"""How much of a hostile file is looked at before it is refused."""

from govlint.record import NamedTuple


class Limits(NamedTuple):
    """The bounds of reading one file; each is a finding when it is passed, and an option."""

    bytes: int = 20 * 1024 * 1024
    """Size of the file."""

    unpacked: int = 200 * 1024 * 1024
    """Size of all members of an archive together, unpacked."""

    members: int = 2_000
    """Members of an archive."""

    ratio: int = 200
    """Unpacked over packed size of one member of an archive beyond its first megabyte."""

    pages: int = 300
    """Pages of a document."""

    cells: int = 100_000
    """Cells of all tables together."""

    depth: int = 60
    """Elements or tables within each other."""

    seconds: int = 60
    """Time for the programs that convert a file, and for the pages of one."""

    def raised(self, name: str, value: str) -> "Limits":
        """Return the limits with one of them changed; raise ValueError for what is no limit.

        `value` is a whole number above 0, with KB, MB or GB for sizes.
        """
        digits = value.upper().removesuffix("B")
        factor = _UNITS.get(digits[-1:], 1)
        number = int(digits.rstrip("".join(_UNITS)) if factor > 1 else value)
        if name not in self._fields or number < 1 or not value.isascii():
            raise ValueError(name)
        return self._replace(**{name: number * factor})

    def said(self, name: str) -> str:
        """Return a limit as the option that raises it takes it (`pages=300`)."""
        value: int = getattr(self, name)
        for unit, factor in reversed(_UNITS.items()) if name in _SIZES else ():
            if value >= factor and value % factor == 0:
                return f"{name}={value // factor}{unit}B"
        return f"{name}={value}"


_SIZES = ("bytes", "unpacked")
_UNITS = {"K": 1024, "M": 1024**2, "G": 1024**3}

DEFAULT_LIMITS = Limits()
