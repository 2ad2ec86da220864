"""Which lines of a page are the report: told by what stands there, whatever the site."""

from collections.abc import Sequence

from govlint.patterns import compiled
from govlint.readers.markup.evidence import (
    CHROME,
    EVIDENCE,
    TITLES,
    Kind,
    kinds_of,
    range_of_report,
)
from govlint.readers.markup.layout import Entry
from govlint.readers.markup.page import Element, Page
from govlint.readers.markup.titles import Found, Name, best_name, find_title, names_of, repeats
from govlint.record import NamedTuple

MOST_ABOVE = 2
"""So many lines right above the title belong to it, where a page stands around."""

LONGEST_ABOVE = 30
"""A longer line above the title does not belong to it (code points)."""

FAR_ABOVE = 40
"""So many lines before the element of the report its title is looked for."""

_LONGEST_END = 120
_ENDS = (
    r"[\[【（]?(?:打印|关闭|分享|扫一扫|[上下]一[篇条页]|相关(?:链接|文[章件]|阅读|新闻|信息"
    r"|附件|稿件|推荐|解读)|附件(?:下载)?(?:：|$)|责任编辑|编辑：|来源：|信息来源|版权所有|主办|承办"
    r"|友情链接|返回(?:顶部|首页|上页)|网站(?:地图|标识码)|联系我们|(?i:copyright)|©|备案(?:序|编)?号"
    r"|.{0,4}ICP备|.{0,6}公网安备)"
)


class Content(NamedTuple):
    """The lines of the report; without a title among them, the one its page has for machines."""

    entries: list[Entry]
    name: Name | None


def content_of(page: Page, entries: Sequence[Entry]) -> Content:
    """Return the lines of a page that are its report."""
    return _Selection(page, entries).content()


class _Selection:
    """The lines of one page, with what each is."""

    def __init__(self, page: Page, entries: Sequence[Entry]) -> None:
        self._elements: Sequence[Element] = page.elements
        self._entries = entries
        self._names = names_of(page)
        self._kinds = kinds_of(page.elements, entries)
        # A file without a link or a button is nothing but the report.
        self._bare = not any(kind in CHROME for kind in self._kinds)
        self._start, self._end = (
            (0, len(entries))
            if self._bare
            else range_of_report(page.elements, entries, self._kinds)
        )
        self._first = self._find(range(self._start, self._end), self._end)
        self._last = self._find(range(self._end - 1, self._start - 1, -1), self._end)

    def _find(self, among: range, default: int) -> int:
        """Return the first line of a range that is a heading; without one, of figures; of prose."""
        for kind in EVIDENCE:
            for at in among:
                if self._kinds[at] is kind:
                    return at
        return default

    def content(self) -> Content:
        found = self._title(range(self._start, self._first))
        if self._bare:
            kept = list(range(len(self._entries)))
        else:
            if found:
                begin = self._with_lines_above(found)
            else:
                found = self._title(range(max(0, self._start - FAR_ABOVE), self._start))
                begin = found.start if found else self._with_prose_above()
            kept = self._before(begin, found)
            kept += range(self._first, min(self._last + 1, self._end))
            kept += self._behind()
        entries = [self._entries[at] for at in kept]
        return Content(entries, None if found else self._name_above(entries))

    def _name_above(self, entries: Sequence[Entry]) -> Name | None:
        """Return the title in the head of the page; one among the lines is out of place."""
        first = entries[0].pieces[0].start if entries else 0
        return best_name(name for name in self._names if name.span.end <= first)

    def _title(self, among: range) -> Found | None:
        return find_title(self._entries, self._kinds, among, self._names)

    def _with_lines_above(self, found: Found) -> int:
        """Return where the title begins with the lines that stand right above it."""
        begin = found.start
        parent = self._around(found.start)
        title = "".join(entry.text for entry in self._entries[found.start : found.end])
        for at in range(begin - 1, max(begin - 1 - MOST_ABOVE, self._start - 1), -1):
            entry = self._entries[at]
            short = not entry.is_row and len(entry.text) <= LONGEST_ABOVE
            if self._kinds[at] is not Kind.OTHER or not short or self._around(at) != parent:
                break
            if repeats(entry.text, title):
                # The name of the column in which the site keeps such texts.
                break
            begin = at
        return begin

    def _around(self, at: int) -> int:
        """Return the element a line stands in, as a heading or a paragraph of it."""
        own = self._entries[at].element
        element = self._elements[own]
        return element.parent if element.tag in TITLES else own

    def _with_prose_above(self) -> int:
        begin = self._start
        while begin and self._kinds[begin - 1] is Kind.PROSE:
            begin -= 1
        return begin

    def _before(self, begin: int, found: Found | None) -> list[int]:
        """Return the lines before the first heading, without what the page says about the text."""
        kept = []
        told = self._first == self._end or self._kinds[self._first] is not Kind.HEADING
        for at in range(begin, self._first):
            entry, kind = self._entries[at], self._kinds[at]
            told = told or kind is Kind.PROSE
            # A table above all prose holds facts about the file.
            facts = entry.is_row and not told
            if (found and found.start <= at < found.end) or not (kind in CHROME or facts):
                kept.append(at)
        return kept

    def _behind(self) -> list[int]:
        """Return the lines behind the last heading, up to the foot of the page."""
        kept = []
        # A stray end tag may have put the words of the last heading outside.
        bare = self._last + 1 == self._end
        for at in range(self._last + 1, len(self._entries) if bare else self._end):
            text = self._entries[at].text
            if at >= self._end and self._kinds[at] in CHROME:
                break
            plain = "。" not in text and len(text) <= _LONGEST_END
            if plain and compiled(_ENDS).match(text):
                break
            if self._kinds[at] is not Kind.LINK:
                kept.append(at)
        return kept
