"""What texts have in common that differ in nothing but their figures, as those of reports do."""

from collections.abc import Sequence

from govlint.patterns import compiled

YEARS = "20"
"""Stays as it is: years begin with it."""

_ONE = "1"
_OTHERS = "3456789"
NO_YEARS = "2(?!0)|(?<!2)0"


MOST = 256
"""So many shapes are remembered, more than reports have sentences of their own."""

LONGEST = 200
"""Longer texts hardly come again (characters)."""


class _Shapes(dict[str, str]):
    """The shapes of texts within lines: ones for all digits but those that years begin with."""

    def of(self, texts: Sequence[str]) -> list[str]:
        """Return the shapes of several texts at once, and remember them."""
        text = "\n".join(texts)
        for digit in _OTHERS:
            text = text.replace(digit, _ONE)
        shapes = compiled(NO_YEARS).sub(_ONE, text).split("\n")
        if len(self) + len(texts) > MOST:
            self.clear()
        self.update([pair for pair in zip(texts, shapes, strict=True) if len(pair[0]) <= LONGEST])
        return shapes

    def __missing__(self, text: str) -> str:
        return self.of((text,))[0]


shape_of = _Shapes()
"""Rules ask for the shape of one text after the other."""
