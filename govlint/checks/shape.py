"""What texts have in common that differ in nothing but their figures, as those of reports do."""

from collections.abc import Sequence

YEARS = "20"
"""Stays as it is: years begin with it."""

_STEPS = (
    *[(digit, "1") for digit in "3456789"],
    (YEARS, "9"),
    ("2", "1"),
    ("0", "1"),
    ("9", YEARS),
)
"""What is put in the place of what; the last digit to be replaced keeps the place of years."""


MOST = 256
"""So many shapes are remembered, more than reports have sentences of their own."""

LONGEST = 200
"""Longer texts hardly come again (characters)."""


class _Shapes(dict[str, str]):
    """The shapes of texts without line feeds: ones for all digits but those that begin years."""

    def of(self, texts: Sequence[str]) -> list[str]:
        """Return the shapes of several texts at once, and remember them."""
        text = "\n".join(texts)
        # Takes less time than a regular expression does.
        for old, new in _STEPS:
            text = text.replace(old, new)
        shapes = text.split("\n")
        if len(self) + len(texts) > MOST:
            self.clear()
        self.update([pair for pair in zip(texts, shapes, strict=True) if len(pair[0]) <= LONGEST])
        return shapes

    def __missing__(self, text: str) -> str:
        return self.of((text,))[0]


shape_of = _Shapes()
"""Rules ask for the shape of one text after the other."""
