"""The ways to part a run of digits into the cells of one row so that the row adds up."""

from collections.abc import Iterator

Numbers = tuple[int, ...]


class TooMany(Exception):
    """Raised when a search takes more steps than it is worth."""


class Steps:
    """How many steps a search may still take."""

    def __init__(self, left: int) -> None:
        """Allow `left` steps."""
        self.left = left

    def take(self) -> None:
        """Count one step; raise `TooMany` when none is left."""
        self.left -= 1
        if self.left < 0:
            raise TooMany


def ways(digits: str, width: int, steps: Steps) -> Iterator[Numbers]:
    """Yield every way to read `digits` as `width` numbers of which the last is the sum.

    No number begins with a 0 but 0 itself.
    """
    for start in range(width - 1, len(digits)):
        if digits[start] == "0" and start < len(digits) - 1:
            continue
        total = int(digits[start:])
        for parts in _parts(digits[:start], width - 1, total, steps):
            yield (*parts, total)


def _parts(digits: str, count: int, total: int, steps: Steps) -> Iterator[Numbers]:
    """Yield every way to read `digits` as `count` numbers that add up to `total`."""
    steps.take()
    if count == 1:
        if (digits == "0" or digits[0] != "0") and int(digits) == total:
            yield (total,)
        return
    # The longest number there is room for, and nines for the others, are the most they add up to.
    if total > 10 ** (len(digits) - count + 1) + 9 * (count - 1):
        return
    longest = 1 if digits[0] == "0" else min(len(digits) - count + 1, len(str(total)))
    for length in range(1, longest + 1):
        number = int(digits[:length])
        if number > total:
            return
        for rest in _parts(digits[length:], count - 1, total - number, steps):
            yield (number, *rest)


def is_plain(digits: str, width: int) -> bool:
    """Tell whether each digit is a cell; with blank cells such a row cannot add up another way."""
    return len(digits) == width and sum(map(int, digits[:-1])) == int(digits[-1])
