"""The scanner of TOML finds every value where the standard parser read it."""

import tomllib
from typing import Any

import pytest

from govlint.config.places import placed

TEXTS = [
    "a = 1\n",
    "a.b.c = 'x'\na.b.d = [1, 2]\n",
    "[t]\nx = 1\n[t.u]\ny = 2\n[[t.v]]\nz = 3\n[[t.v]]\nz = 4\n[t.v.w]\nk = 5\n",
    "a = { b = [ { c = 1 }, { 'd e' = 2 } ], f = \"}\" }\n",
    'a = """\nx # no comment\n\\"""""" # comment\nb = \'\'\'it\'\'s\'\'\'\n',
    "a = [ # comment ]\n  1, # two\n  'b]',\n  [2, 3,],\n]\nb = 2021-01-01 # day\n",
    '"quo\\u0074ed" = 1\n\'lit "eral\'.x = 2\n',
    "a=1\nb  =\t2.5e3   \n[ s . t ]\nc = true",
    "",
]


def walk(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Any]]:
    below: list[tuple[str | int, Any]] = []
    if isinstance(data, dict):
        below = list(data.items())
    elif isinstance(data, list):
        below = list(enumerate(data))
    found = [pair for step, value in below for pair in walk(value, (*path, step))]
    return found if below else [(path, data)]


@pytest.mark.parametrize("text", TEXTS)
def test_values_stand_where_they_are_read(text: str) -> None:
    data = tomllib.loads(text)
    source = placed("x.toml", text, data)
    for path, value in walk(data):
        if not path:
            continue
        node = source.node(path)
        assert node is not None, path
        written = text[node.mark.start : node.mark.end]
        assert tomllib.loads(f"x = {written}") == {"x": value}, path
        if isinstance(path[-1], str):
            fault = source.key_fault(path, "", "")
            written = fault.excerpt[fault.column - 1 : fault.column - 1 + fault.length]
            assert tomllib.loads(f"{written} = 0") == {path[-1]: 0}
