"""Sentences that count something: found once for each report, for all rules about figures."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from govlint.annotation import Any
from govlint.checks.once import Once
from govlint.checks.passages import SENTENCE_ENDS, flows, said
from govlint.checks.shape import LONGEST, shape_of
from govlint.finding import AtPassage
from govlint.numerals import NO_COUNT, ORDINAL, Stated, read_stated, rough_before
from govlint.patterns import compiled
from govlint.place import Flow
from govlint.record import NamedTuple
from govlint.report import Report

ENDS_ALL = ("", "\n", *SENTENCE_ENDS.replace("；", ""))
"""After these nothing of an enumeration can follow."""

MOST = 4096
"""So many texts without full stops are remembered."""

Range = tuple[int, int]

WITHIN_SENTENCE = f"[^{SENTENCE_ENDS}]*"


class Counting(NamedTuple):
    """What is counted with: units, and the patterns of a figure with one of them and of its end.

    It is `alike` if these match alike in all texts of one shape.
    """

    units: tuple[str, ...]
    pattern: str
    end: str
    alike: bool = False


def counting_of(options: dict[str, Any]) -> Counting:
    """Build what is counted with from compiled options."""
    counting = options["counting"]
    pattern, end = counting["pattern"], counting["end"]["pattern"]
    return Counting(tuple(counting["units"]), pattern, end, bool(counting.get("alike")))


class Count(NamedTuple):
    """A figure with its unit; offsets are in its sentence.

    `lead` is what stands between the figure before and this one, from `at` on; `rough` are the
    words around the figure that say that it is not exact.
    """

    lead: str
    at: int
    start: int
    end: int
    figure: str
    unit: str
    rough: tuple[str | None, ...]

    @property
    def stated(self) -> Stated | None:
        """What the figure says; most figures are none of which any rule asks."""
        return read_stated(self.figure, *self.rough)


class Sentence:
    """A sentence of a flow, and the figures in it."""

    __slots__ = ("end", "flow", "start", "text")

    def __init__(self, flow: Flow, start: int, end: int) -> None:
        """Take the range of a flow."""
        self.flow = flow
        self.start = start
        self.end = end
        self.text = flow.text[start:end]

    def counts(self, counting: Counting) -> tuple[Count, ...]:
        """Return the figures; `counting` is what the sentence was found by."""
        return _counts(self.text, counting)

    @property
    def whole(self) -> bool:
        """Tell whether nothing but a full stop or the end of the paragraph follows or precedes."""
        text, end = self.flow.text, self.end
        return text[end : end + 1] in ENDS_ALL and text[self.start - 1 : self.start] in ENDS_ALL

    @property
    def paragraph_start(self) -> int:
        """Where in its flow the paragraph of the sentence begins."""
        return self.flow.text.rfind("\n", 0, self.start) + 1

    def paragraph_before(self, count: Count) -> str:
        """Return the text of the paragraph before a figure."""
        return self.flow.text[self.paragraph_start : self.start + count.start]

    def place_of(self, start: int, end: int) -> AtPassage:
        """Return where a non-empty range of the sentence stands."""
        return AtPassage(self.flow.span_of(self.start + start, self.start + end))


_new = tuple.__new__

Found = dict[tuple[Counting, tuple[str, ...]], list[Sentence]]

_found: Once[Report, Found] = Once(lambda report: {})


def counted(report: Report, counting: Counting, sections: tuple[str, ...]) -> list[Sentence]:
    """Return the sentences of the named sections, or of all text, in which things are counted."""
    found = _found(report)
    key = counting, sections
    known = found.get(key)
    if known is None:
        known = found[key] = []
        ranges = _ranges(counting)
        for section, flow, texts in said(report):
            if sections and (section is None or section.spec.key not in sections):
                continue
            last = before = 0
            for at, counting_ranges in enumerate(map(ranges.__getitem__, texts)):
                if counting_ranges:
                    # Full stops stand between the texts.
                    before += sum(map(len, texts[last:at])) + at - last
                    last = at
                    known += [Sentence(flow, before + s, before + e) for s, e in counting_ranges]
    return known


def holding(report: Report, literal: str, sections: tuple[str, ...]) -> Iterator[Sentence]:
    """Yield the sentences of the named sections, or of all text, that hold a literal."""
    if literal in report.prose:
        for _, flow in flows(report, sections):
            if literal in flow.text:
                for start, end in _around(flow.text, _all(flow.text, literal)):
                    yield Sentence(flow, start, end)


class _Ranges(dict[str, tuple[Range, ...]]):
    """Where in a text without full stops things are counted: most texts come again."""

    def __init__(self, counting: Counting) -> None:
        super().__init__()
        self._end = counting.end
        self._alike = counting.alike

    def __missing__(self, text: str) -> tuple[Range, ...]:
        shape = shape_of[text] if self._alike else text
        found = self.get(shape)
        if found is None:
            places = [match.start() for match in compiled(self._end).finditer(shape)]
            found = tuple(_around(shape, places)) if places else ()
        if len(text) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[shape] = self[text] = found
        return found


_ranges = lru_cache(maxsize=8)(_Ranges)


def _around(text: str, places: Iterable[int]) -> Iterator[Range]:
    """Yield the ranges of the sentences that hold the places."""
    marks = [mark for mark in SENTENCE_ENDS if mark in text]
    within = compiled(WITHIN_SENTENCE)
    end = 0
    for place in places:
        if place >= end:
            start = end
            for mark in marks:
                at = text.rfind(mark, start, place)
                if at >= 0:
                    start = at + 1
            end = within.match(text, place).end()  # type: ignore[union-attr]
            yield start, end


def _all(text: str, literal: str) -> list[int]:
    places = []
    at = text.find(literal)
    while at >= 0:
        places.append(at)
        at = text.find(literal, at + 1)
    return places


@lru_cache(maxsize=1024)
def _counts(text: str, counting: Counting) -> tuple[Count, ...]:
    shape = shape_of[text] if counting.alike else text
    return tuple(
        [
            _new(Count, (text[at:start], at, start, end, text[first:last], unit, rough))
            for at, start, end, first, last, unit, rough in _marks(shape, counting.pattern)
        ]
    )


Mark = tuple[int, int, int, int, int, str, tuple[str | None, ...]]
"""A figure of a sentence, by its place: what leads to it, itself, what it says, and with what."""


@lru_cache(maxsize=1024)
def _marks(text: str, pattern: str) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    at = 0
    for match in compiled(pattern).finditer(text):
        start, end = match.span()
        if not _continues(text, start):
            _, rest, unit, after = match.groups()
            before = rough_before(text, start)
            start -= len(before)
            marks.append((at, start, end, *match.span("n"), unit, (before, rest, after)))
        at = end
    return tuple(marks)


_LED = frozenset((*NO_COUNT, *"，.-"))
"""After any other character, or none, a figure is a whole one."""


def _continues(text: str, start: int) -> bool:
    """Tell whether a figure is the tail of a longer one, or an ordinal."""
    if text[start - 1 : start] not in _LED:
        return False
    before = text[max(0, start - 2) : start]
    # 数十件 is no number, but 申请数20件 and 线上15件 are.
    return before.endswith(ORDINAL if text[start].isdigit() else NO_COUNT) or (
        len(before) > 1 and before[1] in "，.-" and before[0].isdigit()
    )
