"""Paragraph and character styles, as far as they number paragraphs or hide text."""

from govlint.readers.tree import Element
from govlint.readers.word.names import VALUE, W, is_on, number_of, value_of
from govlint.record import NamedTuple

_LONGEST_CHAIN = 20


class Numbered(NamedTuple):
    """The list a style puts its paragraphs into; `level` is None where the list says it."""

    style: str
    list: int
    level: int | None


class Styles:
    """Looks properties up along the chain of styles that are based on each other."""

    def __init__(self, part: Element | None) -> None:
        """Take the styles part of a document, if it has one."""
        styles = [] if part is None else part.findall(W + "style")
        self._styles = {style.get(W + "styleId") or "": style for style in styles}
        default = (
            style.get(W + "styleId")
            for style in styles
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true")
        )
        self._default = next(default, None) or ""
        self._hidden: dict[str, bool] = {}
        self._numbered: dict[str, Numbered | None] = {}

    def hides(self, style: str | None) -> bool:
        """Tell whether text in a style is not printed."""
        key = style or ""
        if key not in self._hidden:
            said = (is_on(link.find(W + "rPr"), W + "vanish") for _, link in self._chain(key))
            self._hidden[key] = next((on for on in said if on is not None), False)
        return self._hidden[key]

    def numbered(self, style: str | None) -> Numbered | None:
        """Return the list that paragraphs in a style belong to."""
        key = style or self._default
        if key not in self._numbered:
            said = (_numbered(name, link) for name, link in self._chain(key))
            self._numbered[key] = next((found for found in said if found), None)
        return self._numbered[key]

    def _chain(self, style: str) -> list[tuple[str, Element]]:
        chain: list[tuple[str, Element]] = []
        while style in self._styles and len(chain) < _LONGEST_CHAIN:
            chain.append((style, self._styles[style]))
            style = value_of(self._styles[style], W + "basedOn") or ""
        return chain


def _numbered(name: str, style: Element) -> Numbered | None:
    properties = style.find(f"{W}pPr/{W}numPr")
    if properties is None:
        return None
    level = properties.find(W + "ilvl")
    number = number_of(value_of(properties, W + "numId"), 0)
    return Numbered(name, number, None if level is None else number_of(level.get(VALUE), 0))
