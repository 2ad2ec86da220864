"""Hostile changes to files that are made of words: numbers, nesting, endless lines."""

import re
from random import Random

from benchmarks.hostile.damage import Damage

_NUMBER = re.compile(rb"\d+")
_EXTREME = (b"0", b"-1", b"65536", b"2147483648", b"99999999999999999999", b"1e308", b"NaN")
_OPEN = {
    ".txt": ((b"|", b""), (b"\t", b""), ("（".encode(), "）".encode()), ("一、".encode(), b"\n")),
    ".md": ((b"> ", b""), (b"- ", b"\n"), (b"**", b"**"), (b"[", b"](x)"), (b"| ", b"\n")),
    ".html": (
        (b"<div>", b"</div>"),
        (b"<table><tr><td>", b"</td></tr></table>"),
        (b"<b>", b""),
        (b"<!--", b""),
        (b"<td rowspan=9999 colspan=9999>", b""),
        (b"&#x", b";"),
    ),
    ".xml": ((b"<w:p>", b"</w:p>"), (b"<w:tbl><w:tr><w:tc>", b"</w:tc></w:tr></w:tbl>")),
    ".pdf": ((b"[", b"]"), (b"<<", b">>"), (b"q ", b" Q"), (b"(", b")"), (b"BT ", b" ET")),
}
_DEPTHS = (3, 70, 1000, 20_000)


def extreme_numbers(data: bytes, rng: Random) -> bytes:
    """Numbers became very large, negative, or none."""
    share = rng.choice([0.002, 0.05, 1.0])
    new = rng.choice(_EXTREME)
    return _NUMBER.sub(lambda found: new if rng.random() < share else found[0], data)


def lines_gone(data: bytes, rng: Random) -> bytes:
    """Lines are gone, doubled, or in another order."""
    lines = data.split(b"\n")
    for _ in range(rng.choice([1, 5, len(lines)])):
        at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        lines[at] = rng.choice([b"", lines[other], lines[at] + lines[other]])
    return b"\n".join(lines)[:4_000_000]


def one_line(data: bytes, rng: Random) -> bytes:
    """Everything stands on one line, many times over."""
    return data.replace(b"\n", b"") * rng.choice([1, 5, 20])


def nested(kind: str) -> Damage:
    """Return a change that puts a piece into itself many times over, closed or not."""

    def change(data: bytes, rng: Random) -> bytes:
        before, behind = rng.choice(_OPEN[kind])
        depth = rng.choice(_DEPTHS)
        at = rng.randrange(len(data) + 1)
        # Tags are put where tags may stand, or the file is not read that far.
        at = data.find(b">", at) + 1 if kind in {".html", ".xml"} else at
        inside = rng.choice([b"", b"1", data[at : at + 300]])
        return data[:at] + before * depth + inside + behind * depth + data[at:]

    return change


def changes(kind: str) -> tuple[Damage, ...]:
    """Return the changes to a kind of file."""
    return extreme_numbers, lines_gone, one_line, nested(kind), nested(kind)
