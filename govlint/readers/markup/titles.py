"""The title of a text among the lines of its page, known by its year and the page's own title."""

from collections.abc import Iterable, Iterator, Sequence

from govlint.patterns import compiled
from govlint.place import Span
from govlint.readers.markup.characters import bounds, collapsed, seen
from govlint.readers.markup.evidence import Kind
from govlint.readers.markup.layout import Entry
from govlint.readers.markup.page import Page
from govlint.record import NamedTuple
from govlint.text import ZERO_WIDTH, squash

LONGEST_TITLE = 60
"""A longer line is none (code points)."""

SHORTEST_WITH_YEAR = 8
"""A shorter line with a year is a date (code points)."""

MOST_LINES = 3
"""So many lines may make up a title."""

_MOST_SEARCHED = 60
_ALIKE = 0.6
_YEAR = r"(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})(?:年|\D*$)"
_MONTH = "月"
_PARTS = r"[^-_|—–>»]+"
_RANKS = ("title", "og:title", "articletitle")


class Name(NamedTuple):
    """A title the page has for machines, or a part of one without the name of the site."""

    rank: int
    text: str
    span: Span
    folded: str


class Found(NamedTuple):
    """The lines of a title: indexes, the end exclusive."""

    start: int
    end: int


def names_of(page: Page) -> list[Name]:
    """Return the titles in the head of a page, whole and in parts."""
    names = []
    for name, start, end in page.titles:
        folded = collapsed(seen(page.text[start:end]))
        for low, high in dict.fromkeys([(0, len(folded)), *_parts(folded)]):
            first, last = bounds(folded[low:high])
            visible = folded[low + first : low + last]
            text = visible.replace(ZERO_WIDTH, "")
            if 1 < len(text) <= LONGEST_TITLE:
                span = Span(start + low + first, start + low + last)
                names.append(Name(_RANKS.index(name), text, span, visible))
    return names


def _parts(folded: str) -> Iterator[tuple[int, int]]:
    for match in compiled(_PARTS).finditer(folded[: LONGEST_TITLE * 10]):
        yield match.span()


def best_name(names: Iterable[Name]) -> Name | None:
    """Return the one that can stand for the title of the text, if one can."""
    fit = [name for name in names if has_year(name.text) or name.rank == len(_RANKS) - 1]
    # The shortest with a year is the one without the name of the site.
    return max(fit, key=lambda n: (has_year(n.text), n.rank, -len(n.text)), default=None)


def has_year(text: str) -> bool:
    """Tell whether a text names a year, and is no date."""
    return (
        len(text) >= SHORTEST_WITH_YEAR
        and _MONTH not in text
        and compiled(_YEAR).search(text) is not None
    )


def find_title(
    entries: Sequence[Entry], kinds: Sequence[Kind], among: range, names: Sequence[Name]
) -> Found | None:
    """Return the lines in a range that are most like a title, if any are."""
    best: Found | None = None
    most = 0.0
    known = [_pairs(name.text) for name in names]
    for start in among[-_MOST_SEARCHED:]:
        text = ""
        for at in range(start, min(start + MOST_LINES, among.stop)):
            if not _may_be(entries[at], kinds[at]):
                break
            text += entries[at].text
            if len(text) > LONGEST_TITLE:
                break
            score = _score(text, known) - (at - start) / 20
            if score > most:
                best, most = Found(start, at + 1), score
    return best


def _may_be(entry: Entry, kind: Kind) -> bool:
    filled = sum(1 for piece in entry.pieces if piece.text)
    return kind is Kind.OTHER and filled == 1 and entry.text[-1] not in "。；，、："


def _score(text: str, known: Sequence[set[str]]) -> float:
    # A year tells more than a likeness: the page may be called like its column.
    own = _pairs(text)
    alike = max((_likeness(own, pairs) for pairs in known), default=0.0)
    return (alike if alike >= _ALIKE else 0.0) + 2 * has_year(text)


def repeats(text: str, title: str) -> bool:
    """Tell whether most of a text stands in a title as well."""
    own = _pairs(text)
    return 2 * len(own & _pairs(title)) > len(own)


def _pairs(text: str) -> set[str]:
    key = squash(text)
    return {key[at : at + 2] for at in range(len(key) - 1)}


def _likeness(one: set[str], other: set[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
