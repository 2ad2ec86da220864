"""Damage to the bytes of any file."""

from collections.abc import Callable
from random import Random

Damage = Callable[[bytes, Random], bytes]


def _span(data: bytes, rng: Random, longest: int = 400) -> tuple[int, int]:
    start = rng.randrange(len(data) + 1)
    return start, min(len(data), start + rng.randint(1, longest))


def flipped_bits(data: bytes, rng: Random) -> bytes:
    """Single bits are turned over, a few or one in a hundred bytes."""
    changed = bytearray(data)
    for _ in range(rng.choice([1, 3, 10, len(data) // 100 + 1])):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def cut_off(data: bytes, rng: Random) -> bytes:
    """The download broke off."""
    return data[: rng.randrange(len(data))]


def headless(data: bytes, rng: Random) -> bytes:
    """The beginning is gone."""
    return data[rng.randrange(len(data)) :]


def hole(data: bytes, rng: Random) -> bytes:
    """A stretch is gone."""
    start, end = _span(data, rng, len(data) // 2 + 1)
    return data[:start] + data[end:]


def zeroed(data: bytes, rng: Random) -> bytes:
    """A stretch is filled with zeros, as on a bad disk."""
    start, end = _span(data, rng, 4096)
    return data[:start] + bytes(end - start) + data[end:]


def noise(data: bytes, rng: Random) -> bytes:
    """Random bytes stand somewhere."""
    start, end = _span(data, rng)
    return data[:start] + rng.randbytes(rng.randint(1, 400)) + data[end:]


def repeated(data: bytes, rng: Random) -> bytes:
    """A stretch stands there again and again."""
    start, end = _span(data, rng, 2000)
    return data[:end] + data[start:end] * rng.choice([1, 10, 1000]) + data[end:]


def swapped(data: bytes, rng: Random) -> bytes:
    """Two halves changed places."""
    middle = rng.randrange(len(data))
    return data[middle:] + data[:middle]


DAMAGES: tuple[Damage, ...] = (
    flipped_bits,
    cut_off,
    headless,
    hole,
    zeroed,
    noise,
    repeated,
    swapped,
)
