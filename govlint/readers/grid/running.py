"""What is printed on every page and belongs to none: page numbers, running heads and feet."""

from collections import Counter
from collections.abc import Sequence

from govlint.patterns import compiled
from govlint.readers.grid.layout import Page, Row

_MARK = r"[-—–－─~～·•.<>《》（）()\[\]【】〔〕 ]"
_COUNT = r"[\d一二三四五六七八九十]{1,4}"
PAGE_NUMBER = (
    rf"{_MARK}*\d{{1,4}}{_MARK}*"
    rf"|{_MARK}*第? ?{_COUNT} ?页(?:.?[共/] ?{_COUNT} ?页)?{_MARK}*"
    r"|(?i:page) ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?"
    r"|\d{1,4} ?/ ?\d{1,4}"
)
_HEAD, _FOOT = 0.12, 0.88
"""Shares of the height of a page above and below which such lines stand."""

_SAME_PLACE = 6.0
_FEWEST = 2
_SHARE = 0.4
"""A line on so many of the pages is printed on all of one kind."""


def without_running(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without page numbers, and without heads and feet they have in common.

    A head that says what stands nowhere else in the text stays on the first page.
    """
    edges = [[row for row in page.rows if _at_edge(row, page)] for page in pages]
    common = Counter(key for rows in edges for key in {_key(row) for row in rows})
    fewest = max(_FEWEST, _SHARE * len(pages))
    body = ""
    if any(count >= fewest for count in common.values()):
        inner = (row for page in pages for row in page.rows if not _at_edge(row, page))
        body = "".join(_letters(row.text) for row in inner)
    kept = []
    counts = _counts(pages)
    for number, (page, rows) in enumerate(zip(pages, edges, strict=True)):
        dropped = {id(row) for row in rows if _is_page_number(row, page, number, counts)}
        for row in rows:
            said = page is not pages[0] or row.box.top > page.height / 2
            if common[_key(row)] >= fewest and (said or _letters(row.text) in body):
                dropped.add(id(row))
        kept.append(page._replace(rows=[row for row in page.rows if id(row) not in dropped]))
    return kept


def _counts(pages: Sequence[Page]) -> Counter[int]:
    """Return by how much bare numbers at the heads of pages differ from those of the pages."""
    return Counter(
        int(row.text) - number
        for number, page in enumerate(pages)
        for row in page.rows
        if _is_bare(row) and _at_head(row, page)
    )


def _is_page_number(row: Row, page: Page, number: int, counts: Counter[int]) -> bool:
    if _is_bare(row) and _at_head(row, page):
        # It may as well be the rest of a number that the page before had no room for.
        return counts[int(row.text) - number] >= _FEWEST
    return compiled(PAGE_NUMBER).fullmatch(row.text) is not None


def _is_bare(row: Row) -> bool:
    return compiled(r"[0-9]{1,4}").fullmatch(row.text) is not None


def _at_head(row: Row, page: Page) -> bool:
    return row.box.bottom < _HEAD * page.height


def _at_edge(row: Row, page: Page) -> bool:
    return _at_head(row, page) or row.box.top > _FOOT * page.height


def _key(row: Row) -> tuple[str, int]:
    """What a line says, whatever its numbers, and where."""
    return compiled(r"\d+").sub("0", row.text), round(row.box.top / _SAME_PLACE)


def _letters(text: str) -> str:
    return compiled(r"[\W\d_]+").sub("", text)
