"""Faults people make in the title and the headings; each names the finding it must lead to."""

from random import Random

from benchmarks.accuracy.faults.words import want, writer_for
from benchmarks.accuracy.reports.compose import SECTIONS
from benchmarks.accuracy.reports.edits import (
    Edit,
    body_of,
    index_of,
    replaced,
    title_of,
    with_heading,
    without,
)
from benchmarks.accuracy.reports.facts import phrases
from benchmarks.accuracy.reports.sample import Heading, Paragraph, Sample, Title

_ORDINALS = "一二三四五六七八"


def no_title(sample: Sample, rng: Random) -> Sample:
    """The title is missing."""
    at = title_of(sample)
    return replaced(sample, range(at, at + 1)).wanting(want("title-missing"))


def no_year_in_title(sample: Sample, rng: Random) -> Sample:
    """The title names no year."""
    writer = writer_for(sample, rng)
    at = title_of(sample)
    lines = tuple(map(writer.fill, writer.one_of("titles_without_year")))
    return replaced(sample, range(at, at + 1), Title(lines)).wanting(want("title-year-missing"))


def no_section(sample: Sample, rng: Random) -> Sample:
    """A section is missing, heading and body."""
    section = rng.choice(SECTIONS)
    at = index_of(sample, section)
    changed = without(sample, range(at, body_of(sample, section).stop))
    tables = {key.split("/")[0] for key, value in changed.cells.items() if value is None}
    wanted = tuple(w for w in changed.wanted if w.rules != {"cell-blank"})
    changed = changed._replace(wanted=wanted + (want("cell-blank"),) * len(tables))
    allowed = {"fee-statement-missing"} if section == "other_matters" else set[str]()
    if section == "other_matters":
        changed = changed._replace(statements=changed.statements._replace(fee=None, yuan=None))
    return changed.wanting(want("section-missing"), allowed=frozenset(allowed))


def no_heading(sample: Sample, rng: Random) -> Sample:
    """A heading is missing, and its text or table stands there."""
    at = index_of(sample, rng.choice(SECTIONS))
    return replaced(sample, range(at, at + 1)).wanting(want("section-missing"))


def heading_twice(sample: Sample, rng: Random) -> Sample:
    """A heading stands there twice."""
    at = index_of(sample, rng.choice(SECTIONS))
    heading = sample.parts[at]
    return replaced(sample, range(at, at), heading).wanting(want("section-duplicate"))


def out_of_order(sample: Sample, rng: Random) -> Sample:
    """A section stands behind the next one."""
    first = rng.randrange(len(SECTIONS) - 1)
    one, two = SECTIONS[first], SECTIONS[first + 1]
    start, middle = index_of(sample, one), index_of(sample, two)
    stop = body_of(sample, two).stop
    parts = (*sample.parts[middle:stop], *sample.parts[start:middle])
    return replaced(sample, range(start, stop), *parts).wanting(want("section-order"))


def wrong_ordinal(sample: Sample, rng: Random) -> Sample:
    """A heading has the ordinal of another."""
    section = rng.choice(SECTIONS)
    heading = sample.parts[index_of(sample, section)]
    assert isinstance(heading, Heading)
    others = [ordinal for ordinal in _ORDINALS if ordinal != heading.text[0]]
    text = rng.choice(others) + heading.text[1:]
    return with_heading(sample, section, text).wanting(want("section-number"))


def wrong_heading(sample: Sample, rng: Random) -> Sample:
    """A heading has another wording."""
    section, text = rng.choice(list(phrases()["wrong_titles"].items()))
    return with_heading(sample, section, text).wanting(want("section-title"))


def empty_section(sample: Sample, rng: Random) -> Sample:
    """The section on problems says nothing."""
    said = Paragraph(rng.choice(phrases()["short_problems"]))
    return replaced(sample, body_of(sample, "problems"), said).wanting(want("section-empty"))


def numbering_again(sample: Sample, rng: Random) -> Sample:
    """Topics are numbered like sections."""
    said = [Paragraph(text) for text in rng.choice(phrases()["restarts"])]
    changed = replaced(sample, body_of(sample, "problems"), *said)
    return changed.wanting(want("numbering-restart"))


IN_SECTIONS: dict[str, Edit] = {
    fault.__name__: fault
    for fault in (
        no_title,
        no_year_in_title,
        no_section,
        no_heading,
        heading_twice,
        out_of_order,
        wrong_ordinal,
        wrong_heading,
        empty_section,
        numbering_again,
    )
}
