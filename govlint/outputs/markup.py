"""Source lines of web pages as a person reads them: the words without tags, the place kept."""

from bisect import bisect_left

from govlint.outputs.excerpt import CELL_BORDER
from govlint.patterns import compiled
from govlint.record import NamedTuple

PAGES = (".html", ".htm")
"""The suffixes of files whose lines are markup; others may hold some."""

REACH = 3000
"""How much of a line is looked at on each side of the place (code points)."""

_REST = r"""(?:[^<>"']|"[^"]*(?:"|\Z)|'[^']*(?:'|\Z))*+(?:>|\Z)"""
_TAG = rf"<!--.*?(?:-->|\Z)|<[!?][^<>]*(?:>|\Z)|</?(?P<name>[a-zA-Z][a-zA-Z0-9:]*){_REST}"
_ENTITY = r"&(?:[a-zA-Z]{2,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});"
_TOKENS = rf"(?P<tag>{_TAG})|(?P<entity>{_ENTITY})"
_BEGUN = r"""[^<>]*["']\s*/?>|\s*+[a-zA-Z:-]++=[^<>]*>"""
_MARKUP = (
    "</?(?:a|b|br|div|em|font|h[1-6]|i|li|o:p|ol|p|s|section|span|strong|sub|sup|table|tbody|td"
    "|th|thead|title|tr|u|ul)(?=[\\s/>])"
)
_CELLS = ("td", "th")
_BLOCKS = ("br", "div", "li", "p", "section", "table", "tr", *(f"h{level}" for level in "123456"))


class Words(NamedTuple):
    """A line without its tags, and the columns of the place in it (1-based, end exclusive)."""

    line: str
    column: int
    end_column: int


def without_tags(line: str, column: int, end_column: int, path: str) -> Words:
    """Return the words of a line, or the line itself if it has no tags or the place is in one."""
    same = Words(line, column, end_column)
    if not path.lower().endswith(PAGES) and not compiled(_MARKUP).search(line):
        return same
    first = max(0, column - 1 - REACH)
    reading = _Reading(line[first : end_column - 1 + REACH], first)
    start, end = (bisect_left(reading.origins, at - 1) for at in (column, end_column))
    if start == end and column < end_column:
        return same
    if start == end and reading.in_empty_cell(start):
        start = end = start - 1
    return Words("".join(reading.shown), start + 1, end + 1)


class _Reading:
    """The characters that are shown of a text, and for each where it stands in the line."""

    def __init__(self, text: str, first: int) -> None:
        self.shown: list[str] = []
        self.origins: list[int] = []
        begun = compiled(_BEGUN).match(text)
        at = begun.end() if begun else 0
        for token in compiled(_TOKENS).finditer(text, at):
            self._take(text[at : token.start()], first + at)
            self._replace(token[0], token["name"], first + token.start())
            at = token.end()
        self._take(text[at:], first + at)

    def in_empty_cell(self, at: int) -> bool:
        """Tell whether nothing stands between the borders of cells on both sides."""
        before, behind = self.shown[max(0, at - 2) : at], self.shown[at : at + 1]
        return before == ["|", " "] and behind in ([], ["|"])

    def _take(self, words: str, origin: int) -> None:
        for at, character in enumerate(words, origin):
            self._show(character, at)

    def _replace(self, token: str, name: str | None, origin: int) -> None:
        if token[0] == "&":
            # Imported where it is needed: it knows two thousand names.
            from html import unescape

            for character in unescape(token):
                self._show(character, origin)
        elif name and name.lower() in _CELLS and token[1] != "/" and token[-1] == ">":
            for character in CELL_BORDER if self.shown else "":
                self._show(character, origin)
        elif name and name.lower() in _BLOCKS:
            self._show(" ", origin)

    def _show(self, character: str, origin: int) -> None:
        if character.isspace():
            if not self.shown or self.shown[-1] == " ":
                return
            character = " "
        self.shown.append(character)
        self.origins.append(origin)
