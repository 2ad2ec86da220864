"""What each line of a page is by its look, and the smallest element that holds the report."""

from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum

from govlint.patterns import compiled
from govlint.readers.markup.layout import Entry
from govlint.readers.markup.page import Element

SHORTEST_PROSE = 30
"""Shorter lines are names of things (code points)."""

LONGEST_FURNITURE = 120
"""Longer lines are no buttons (code points)."""

_ORDINAL = r"[（(]?[一二三四五六七八九十]{1,3}(?:[）)]|、)"
# What pages of any site print around a text; the text is folded.
_FURNITURE = (
    r"(?:发布|发文|成文|生成|公开|更新|印发)(?:时间|日期|机构|机关|单位)|索引号|信息来源|来源："
    r"|(?:浏览|点击|阅读|访问)(?:次数|人数|量|数|率)|字[体号]|打印|分享|收藏|责任编辑|作者：|编辑："
    r"|当前位置|您(?:现在)?(?:的|所在的?)位置|扫一扫|二维码|[上下]一[篇条页]|关闭(?:窗口|本页)?"
    r"|返回(?:顶部|首页|上页)|备案号|标识码|版权所有|主办|承办|网站地图|联系我们|(?i:copyright)|©|^首页"
)


class Kind(Enum):
    """What a line is by its look.

    Three kinds are what reports are made of; links and furniture belong to the page around.
    """

    HEADING = "heading"
    FIGURES = "figures"
    PROSE = "prose"
    LINK = "link"
    FURNITURE = "furniture"
    OTHER = "other"


EVIDENCE = (Kind.HEADING, Kind.FIGURES, Kind.PROSE)
CHROME = (Kind.LINK, Kind.FURNITURE)
TITLES = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
"""Elements of one line that stands above others."""

_NEARLY_ALL = 0.9
_MOST = 0.5
_TELLING = 3
"""With so many headings and rows of figures, prose elsewhere says nothing."""


def kinds_of(elements: Sequence[Element], entries: Sequence[Entry]) -> list[Kind]:
    """Return what each line is; the margins of the page are as good as links."""
    kinds = [_kind(entry, elements[entry.element].tag) for entry in entries]
    aside = [elements[entry.element].aside for entry in entries]
    if any(k in EVIDENCE and not out for k, out in zip(kinds, aside, strict=True)):
        return [Kind.LINK if out else k for k, out in zip(kinds, aside, strict=True)]
    return kinds


def _kind(entry: Entry, tag: str) -> Kind:
    text = entry.text
    if entry.links * 2 >= len(text) > 0 and tag not in TITLES:
        return Kind.LINK
    if entry.is_row:
        filled = [piece.text for piece in entry.pieces if piece.text]
        figures = sum(1 for word in filled if word.replace(".", "").isdigit())
        return Kind.FIGURES if figures and len(filled) > 1 else Kind.OTHER
    if compiled(_ORDINAL).match(text):
        return Kind.HEADING
    if "。" in text:
        return Kind.PROSE if len(text) >= SHORTEST_PROSE else Kind.OTHER
    if len(text) <= LONGEST_FURNITURE and compiled(_FURNITURE).search(text):
        return Kind.FURNITURE
    return Kind.OTHER


def range_of_report(
    elements: Sequence[Element], entries: Sequence[Entry], kinds: Sequence[Kind]
) -> tuple[int, int]:
    """Return the lines of the smallest element that holds all headings and most of the rest."""
    held = {kind: [0] * len(elements) for kind in EVIDENCE}
    for entry, kind in zip(entries, kinds, strict=True):
        if kind in held:
            held[kind][entry.element] += 1
    heaviest = _sum_up(elements, list(held.values()))
    headings, figures, prose = (held[kind][0] for kind in EVIDENCE)
    if not headings + figures + prose:
        return 0, len(entries)
    telling = headings >= _TELLING and figures >= _TELLING
    wanted = {
        Kind.HEADING: headings,
        Kind.FIGURES: figures * _NEARLY_ALL,
        Kind.PROSE: 0 if telling else prose * _MOST,
    }
    at = 0
    while (child := heaviest[at]) and all(
        counts[child] >= wanted[kind] for kind, counts in held.items()
    ):
        at = child
    if not at:
        return 0, len(entries)
    blocks = [entry.block for entry in entries]
    element = elements[at]
    return bisect_left(blocks, element.first), bisect_left(blocks, element.last)


def _sum_up(elements: Sequence[Element], held: list[list[int]]) -> list[int]:
    """Add to each element what is within it; return for each the child that holds most, or 0."""
    heaviest = [0] * len(elements)
    weights = [0] * len(elements)
    for at in range(len(elements) - 1, 0, -1):
        parent = elements[at].parent
        weight = 0
        for counts in held:
            counts[parent] += counts[at]
            weight += counts[at]
        if weight and weight >= weights[parent]:
            weights[parent] = weight
            heaviest[parent] = at
    return heaviest
