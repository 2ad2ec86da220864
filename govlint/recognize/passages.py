"""Statements in running text: the statistical period and the processing fee."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from govlint.annotation import Any
from govlint.document import Document
from govlint.numerals import read_date_part
from govlint.patterns import compiled
from govlint.place import Flow, Stretch
from govlint.report import Section
from govlint.statements import Date, FeeStatement, FeeStatus, Period, last_day

LONGEST_SENTENCE = 400
"""How far around a word its sentence is looked at (code points)."""

MOST_MENTIONS = 100
"""So many mentions of a subject are looked at in one section; no report has more."""

LONGEST_SUBJECT = 6
"""So little stands behind the words for the fee in a sentence that only names it (code points)."""

Dates = tuple[Date | None, Date]
"""The first day of a period, None where it is not stated, and the last."""

_YUAN_PER_UNIT = {"元": 1, "万元": 10_000}
ENDS_SENTENCE = r"[。；！？\n]"
UNDISCLOSED = FeeStatement(FeeStatus.UNDISCLOSED, None, None, None)


def find_periods(
    document: Document, flows: Sequence[Flow], patterns: dict[str, Any]
) -> tuple[Period, ...]:
    """Return every stated statistical period in the order of the text."""
    literal = patterns["literal"]
    periods: list[Period] = []
    for flow in flows:
        if literal in flow.text:
            periods += _periods_in(document, flow, patterns, patterns["patterns"])
    if not periods and "in_words" in patterns:
        for flow in flows:
            periods += _periods_in(document, flow, patterns, patterns["in_words"]["patterns"])
    return tuple(periods)


def _periods_in(
    document: Document, flow: Flow, patterns: dict[str, Any], dates: Iterable[str]
) -> list[Period]:
    found: list[Period] = []
    taken = 0
    for pattern in dates:
        # Most flows hold none, which a search tells sooner.
        if not compiled(pattern).search(flow.text):
            continue
        for match in islice(compiled(pattern).finditer(flow.text), MOST_MENTIONS):
            period = _period(document, flow, match, _dates(pattern, match.groups()), patterns)
            if period and match.start() >= taken:
                found.append(period)
                taken = match.end()
        if found:
            break
    return found


def _period(
    document: Document,
    flow: Flow,
    match: re.Match[str],
    dates: Dates | None,
    patterns: dict[str, Any],
) -> Period | None:
    if dates is None:
        return None
    start, end = dates
    if not _is_whole_year(start, end) and not _is_statistical(flow.text, match, patterns):
        return None
    return Period(start, end, match[0], Stretch(flow, *match.span(), document.places))


@lru_cache(maxsize=256)
def _dates(pattern: str, groups: tuple[str | None, ...]) -> Dates | None:
    """Return the first day, if it is stated, and the last, by the parts of their dates.

    They are the same in nearly all reports of a year.
    """
    numbers: dict[str, int] = {}
    for part, index in compiled(pattern).groupindex.items():
        text = groups[index - 1]
        if text:
            number = read_date_part(text)
            if number is None:
                return None
            numbers[part] = number
    year = numbers["year"] if "year" in numbers else numbers["end_year"]
    if "end_month" not in numbers:
        return Date(year, 1, 1), Date(year, 12, 31)
    end_year, end_month = numbers.get("end_year", year), numbers["end_month"]
    end = Date(end_year, end_month, numbers.get("end_day") or last_day(end_year, end_month))
    start = Date(year, numbers["month"], numbers.get("day") or 1) if "month" in numbers else None
    return start, end


def _is_statistical(text: str, match: re.Match[str], patterns: dict[str, Any]) -> bool:
    before, after = patterns["words_within"]
    near = text[max(0, match.start() - before) : match.start()]
    behind = text[match.end() : match.end() + after]
    near = compiled(ENDS_SENTENCE).split(near)[-1]
    behind = compiled(ENDS_SENTENCE).split(behind)[0]
    return compiled(patterns["words"]).search(near + match[0] + behind) is not None


def _is_whole_year(start: Date | None, end: Date) -> bool:
    return start is not None and start[1:] == (1, 1) and end == (start.year, 12, 31)


def find_fee(
    document: Document,
    sections: Sequence[Section],
    preamble: Flow,
    patterns: dict[str, Any],
    home: str,
) -> FeeStatement:
    """Return what the report says of the fee; `home` is the section it belongs in."""
    ordered = sorted(sections, key=lambda section: section.spec.key != home)
    vague: FeeStatement | None = None
    for key, flow in [*((s.spec.key, s.flow) for s in ordered), (None, preamble)]:
        statement = _fee_in(document, flow, key, patterns)
        if statement and statement.status is not FeeStatus.VAGUE:
            return statement
        vague = vague or statement
    return _said_of_all(document, sections, patterns, home) or vague or UNDISCLOSED


def _said_of_all(
    document: Document, sections: Sequence[Section], patterns: dict[str, Any], home: str
) -> FeeStatement | None:
    """Return the statement of its own section that no fees of any kind were charged."""
    flow = next((section.flow for section in sections if section.spec.key == home), None)
    if flow is None or patterns["literal"] not in flow.text or "of_all" not in patterns:
        return None
    match = compiled(patterns["of_all"]).search(flow.text)
    if not match:
        return None
    place = Stretch(flow, *match.span(), document.places)
    return FeeStatement(FeeStatus.NONE, 0, home, place)


def _fee_in(
    document: Document, flow: Flow, section: str | None, patterns: dict[str, Any]
) -> FeeStatement | None:
    text = flow.text
    vague: FeeStatement | None = None
    if patterns["literal"] not in text:
        return None
    for match in islice(compiled(patterns["terms"]).finditer(text), MOST_MENTIONS):
        start, end = _sentence(text, match.start(), match.end())
        if titled := _inside_title(text, match.start()):
            status, amount = _fee_behind_title(text[match.end() : end], patterns)
        else:
            status, amount = _fee_of(text[start:end], match.start() - start, patterns)
        if status is FeeStatus.VAGUE and titled:
            continue
        if status is FeeStatus.VAGUE:
            only_named = end - match.end() <= LONGEST_SUBJECT
            about = patterns["goes_on" if only_named else "taken"]
            status, amount = _fee_in_next_sentence(text, end, about, patterns)
        place = Stretch(flow, *match.span(), document.places)
        statement = FeeStatement(status, amount, section, place)
        if status is not FeeStatus.VAGUE:
            return statement
        vague = vague or statement
    return vague


def _fee_behind_title(
    following: str, patterns: dict[str, Any]
) -> tuple[FeeStatus, int | float | None]:
    """Look behind the title of a document about the fee: 按照《…》，未收取费用."""
    _, _, following = following.partition("》")
    if not compiled(patterns["goes_on"]).search(following):
        return FeeStatus.VAGUE, None
    return _fee_of(following, 0, patterns)


def _fee_in_next_sentence(
    text: str, end: int, about: str, patterns: dict[str, Any]
) -> tuple[FeeStatus, int | float | None]:
    """Look on where a sentence does not say what was charged, into one that matches `about`."""
    start, stop = _sentence(text, end + 1, min(end + 2, len(text)))
    following = text[start:stop]
    if not compiled(about).search(following):
        return FeeStatus.VAGUE, None
    return _fee_of(following, 0, patterns)


def _inside_title(text: str, at: int) -> bool:
    """Tell whether a place stands in the title of a document, 《…》."""
    opened = text.rfind("《", max(0, at - LONGEST_SENTENCE), at)
    return opened > text.rfind("》", max(0, at - LONGEST_SENTENCE), at)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    begin = max(0, start - LONGEST_SENTENCE)
    for stop in compiled(ENDS_SENTENCE).finditer(text, begin, start):
        begin = stop.end()
    last = min(len(text), end + LONGEST_SENTENCE)
    stop_after = compiled(ENDS_SENTENCE).search(text, end, last)
    return begin, stop_after.start() if stop_after else last


def _fee_of(
    sentence: str, at: int, patterns: dict[str, Any]
) -> tuple[FeeStatus, int | float | None]:
    # What was asked for may stand in front of what came in.
    received = patterns.get("received")
    amount = compiled(received).search(sentence, at) if received else None
    amount = amount or compiled(patterns["amount"]).search(sentence, at)
    if amount:
        digits = amount["amount"].replace("，", "")
        value: int | float = float(digits) if "." in digits else int(digits)
        yuan = value * _YUAN_PER_UNIT[amount["unit"]]
        yuan = int(yuan) if yuan == int(yuan) else round(yuan, 2)
        return (FeeStatus.CHARGED, yuan) if yuan else (FeeStatus.NONE, 0)
    if compiled(patterns["none"]).search(sentence):
        return FeeStatus.NONE, 0
    if compiled(patterns["charged"]).search(sentence):
        return FeeStatus.CHARGED, None
    return FeeStatus.VAGUE, None
