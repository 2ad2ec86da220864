"""How much of a hostile file is looked at before it is refused."""

from typing import NamedTuple


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
    """Time for the programs that convert a file."""


DEFAULT_LIMITS = Limits()
