"""Characters named by their place in a font of symbols."""

from govlint.readers.tree import Element
from govlint.readers.word.names import W

_PRIVATE = range(0xF000, 0xF100)
_SURROGATES = 0xD800
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x9F: "•",
    0xA8: "□",
    0xD8: "➢",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
    0x80: "⓪",
    **{0x81 + place: chr(ord("①") + place) for place in range(10)},
    0x8B: "⓪",
    **{0x8C + place: chr(ord("❶") + place) for place in range(10)},
}
_WINGDINGS_2 = {0x50: "✓", 0x52: "☑", 0x4F: "✗", 0x51: "☒", 0xA3: "□"}
_SYMBOL = {
    **{ord(character): character for character in "0123456789.,()+-/%"},
    0xB7: "•",
    0xB1: "±",
    0xB4: "×",
    0xB8: "÷",
    0xA3: "≤",
    0xB3: "≥",
    0xB0: "°",
}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}


def symbol(element: Element) -> str:
    """Return the character of a `w:sym`; a picture that is no character is left out."""
    try:
        code = int(element.get(W + "char") or "", 16)
    except ValueError:
        return ""
    if code in _PRIVATE:
        code -= _PRIVATE.start
    font = _FONTS.get((element.get(W + "font") or "").lower())
    if font is not None:
        return font.get(code, "")
    # Other fonts of symbols keep letters and digits in their places.
    return chr(code) if 0 < code < _SURROGATES and chr(code).isprintable() else ""
