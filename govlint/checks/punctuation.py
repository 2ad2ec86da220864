"""Marks that stand twice, and half-width marks in a text of full-width ones."""

from bisect import bisect_right
from collections.abc import Iterator

from govlint.checks.heed import Heed
from govlint.checks.passages import STOP, flows
from govlint.finding import AtPassage, Edit, Problem, Related
from govlint.patterns import compiled
from govlint.place import Flow, Span
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check

DOUBLED = r"[，。；：、][，。；：、]+"
HEEDED = rf"{DOUBLED}|\n[，；：、]|[，；：、]\n"
CHINESE = "\u4e00", "\u9fff"
_HALF, _FULL = ",;:?!", "，；：？！"

MOST_HALF_WIDTH = 0.25
"""A text with a greater share of half-width marks uses them throughout."""


class Doubled(NamedTuple):
    """Marks that stand side by side."""

    @property
    def heed(self) -> Heed:
        """What sentences have between such marks or beside one; full stops are cut off them."""
        return Heed(ask=compiled(HEEDED).search, alike=True)

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem for all of them."""
        yield from _as_one("default", list(_doubled(report)), report)


def stopped_twice(report: Report) -> Iterator[Problem]:
    """Yield the problem of doubled marks where full stops are among them."""
    if STOP * 2 in report.prose:
        yield from Doubled()(report)


def half_width(report: Report) -> Iterator[Problem]:
    """Yield one problem for all half-width marks."""
    yield from _as_one("half-width", list(_half_width(report)), report)


class Punctuation(NamedTuple):
    """Marks of running text."""

    @property
    def parts(self) -> tuple[Check, ...]:
        """What looks at reports; what two of them find is found once."""
        return Doubled(), stopped_twice, half_width

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem for doubled marks and one for half-width ones."""
        yield from Doubled()(report)
        yield from half_width(report)


def punctuation_check(_options: object) -> Check:
    """Build the check of kind `punctuation`."""
    return Punctuation()


def _doubled(report: Report) -> Iterator[Span]:
    pattern = compiled(DOUBLED)
    if pattern.search(report.prose):
        for _, flow in flows(report):
            for match in pattern.finditer(flow.text):
                span = flow.span_of(*match.span())
                if span.end - span.start == match.end() - match.start():
                    yield span


def _half_width(report: Report) -> Iterator[Span]:
    text = report.document.text
    if report.document.folded is text:
        # In folded text all marks are full-width ones.
        return
    spans = sorted([Span(at, at + 1) for mark in _HALF for at in _between_chinese(text, mark)])
    if not spans:
        return
    # Folded text has full-width marks only: these are all marks of both widths.
    most = sum(map(report.prose.count, _FULL)) * MOST_HALF_WIDTH
    running = [flow for _, flow in flows(report)]
    in_prose: list[Span] = []
    for span in spans:
        if any([_holds(flow, span.start) for flow in running]):
            in_prose.append(span)
            if len(in_prose) > most:
                return
    yield from in_prose


def _between_chinese(text: str, mark: str) -> Iterator[int]:
    """Yield where a mark stands between Chinese characters.

    Few texts have many of them: asking at each takes a tenth of what a pattern over the text does.
    """
    low, high = CHINESE
    at = text.find(mark, 1)
    while at > 0:
        if low <= text[at - 1] <= high and low <= text[at + 1 : at + 2] <= high:
            yield at
        at = text.find(mark, at + 1)


def _holds(flow: Flow, offset: int) -> bool:
    """Tell whether a place of the document stands in a flow."""
    run = bisect_right(flow.origins, offset) - 1
    if run < 0:
        return False
    end = flow.starts[run + 1] if run + 1 < len(flow.starts) else len(flow.text)
    return offset < flow.origins[run] + end - flow.starts[run]


def _as_one(case: str, spans: list[Span], report: Report) -> Iterator[Problem]:
    if spans:
        first, *others = sorted(set(spans))
        text = report.document.text
        found = text[slice(*first)]
        values = {"found": found, "count": str(len(others) + 1)}
        edits = [_edit(span, text[slice(*span)]) for span in (first, *others)]
        fix = tuple([edit for edit in edits if edit]) if all(edits) else ()
        related = tuple(Related(AtPassage(span), text[slice(*span)]) for span in others)
        yield Problem(AtPassage(first), case, values, actual=found, related=related, fix=fix)


def _edit(span: Span, found: str) -> Edit | None:
    """Return the one full-width mark for a half-width one, or for the same one doubled."""
    mark = found[:1]
    if mark in _HALF:
        return Edit(span, _FULL[_HALF.index(mark)]) if len(found) == 1 else None
    return Edit(span, mark) if found == mark * 2 else None
