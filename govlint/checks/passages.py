"""The running text of a report, flow by flow, and the sentences in it."""

from govlint.report import Flow, Report, Section

SENTENCE_ENDS = "。；！？\n"


def flows(report: Report, sections: tuple[str, ...] = ()) -> list[tuple[Section | None, Flow]]:
    """Return the flows of the named sections, or the preamble (without section) and all flows."""
    if sections:
        return [(s, s.flow) for s in report.sections if s.spec.key in sections]
    return [(None, report.preamble), *((s, s.flow) for s in report.sections)]


def sentence(text: str, start: int, end: int) -> str:
    """Return the sentence of `text` that holds the range from `start` to `end`."""
    first, last = sentence_range(text, start, end)
    return text[first:last]


def sentence_range(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range of the sentence of `text` that holds the one from `start` to `end`."""
    first = max(text.rfind(mark, 0, start) for mark in SENTENCE_ENDS) + 1
    ends = (text.find(mark, max(start, end - 1)) for mark in SENTENCE_ENDS)
    return first, min((at for at in ends if at >= 0), default=len(text))


def section_values(section: Section | None) -> dict[str, str]:
    """Return the name of the section a passage stands in, as values of a message."""
    if section is None:
        return {"section_zh": "正文之前", "section_en": "the introduction"}
    return {"section": section.spec.heading}
