"""From facts to a report: title, introduction, six sections, signature."""

import random
from typing import Any

from benchmarks.accuracy.reports.facts import Facts, draw_facts, phrases, rng_for
from benchmarks.accuracy.reports.sample import (
    Day,
    Heading,
    Paragraph,
    Part,
    Sample,
    Statements,
    Title,
    Truth,
    Wanted,
)
from benchmarks.accuracy.reports.sheets import BLANK_MARKS, figure_texts, leave_blank, sheets

SECTIONS = (
    "overview",
    "proactive_disclosure",
    "applications",
    "review_litigation",
    "problems",
    "other_matters",
)
TABLE_OF = {
    "proactive_disclosure": "disclosure",
    "applications": "applications",
    "review_litigation": "litigation",
}
FIRST_YEAR_OF_FEE = 2021


class Writer:
    """Chooses sentences and fills in the facts."""

    def __init__(self, facts: Facts, rng: random.Random) -> None:
        """Take the facts and the chance to choose by."""
        self.facts = facts
        self.rng = rng

    def fill(self, sentence: str) -> str:
        """Put the facts into a sentence."""
        return sentence.format_map(self.facts.words)

    def one_of(self, *path: str) -> Any:
        """Return one of the phrases at a path, as it stands."""
        found: Any = phrases()
        for name in path:
            found = found[name]
        return self.rng.choice(found)

    def say(self, *path: str) -> str:
        """Return one of the sentences at a path, filled in."""
        return self.fill(self.one_of(*path))


def compose(number: int, *, empty_cells: bool = True, outdated: bool = False) -> Sample:
    """Return the report with a number; `empty_cells` may be used for blanks, else only marks."""
    facts = draw_facts(number, outdated=outdated)
    rng = rng_for(number, "words")
    writer = Writer(facts, rng)
    truth: Truth = dict(facts.cells)
    texts = figure_texts(facts.cells, rng)
    touched: set[str] = set()
    if rng.random() < 0.2:
        mark = "" if empty_cells and rng.random() < 0.5 else rng.choice(BLANK_MARKS)
        truth, texts, touched = leave_blank(truth, texts, rng, mark)
    fee, yuan, fee_parts = _fee(writer)
    start, end = (facts.year, 1, 1), (facts.year, 12, 31)
    grids = sheets(facts.form, texts, rng)
    parts: list[Part] = [Title(tuple(map(writer.fill, writer.one_of("titles"))))]
    parts += _introduction(writer)
    for key, heading in zip(SECTIONS, writer.one_of("headings"), strict=True):
        parts.append(Heading(key, heading))
        if key == "overview":
            parts += _overview(writer)
        elif key == "problems":
            parts += _problems(writer)
        elif key == "other_matters":
            parts += fee_parts
        else:
            parts.append(grids[TABLE_OF[key]])
    parts += _signature(writer)
    wanted = tuple(Wanted(frozenset({"cell-blank"})) for _ in touched)
    statements = _statements(facts.year, start, end, fee, yuan)
    return Sample(number, facts.form, tuple(parts), truth, statements, wanted=wanted)


def _statements(year: int, start: Day, end: Day, fee: str | None, yuan: float | None) -> Statements:
    return Statements(year, (start, end), fee, yuan)


def _introduction(writer: Writer) -> list[Part]:
    period = writer.say("periods")
    if writer.rng.random() < 0.1:
        return [*_listing(writer), Paragraph(phrases()["listing"]["behind"] + period, "period")]
    text = writer.one_of("introductions")
    return [Paragraph(writer.fill(text.replace("{period}", period)), "period")]


def _listing(writer: Writer) -> list[Part]:
    """The titles of the sections line by line, numbered or with their pages."""
    pages = writer.rng.random() < 0.5
    names = phrases()["listing"]["names"]
    lines = [
        f"{ordinal}、{name}{'.' * 12 + str(at) if pages else ''}"
        for at, (ordinal, name) in enumerate(zip("一二三四五六", names, strict=True), 1)
    ]
    announced = phrases()["listing"]["announcements"][pages]
    return [Paragraph(announced, "listing"), *map(Paragraph, lines)]


def _overview(writer: Writer) -> list[Part]:
    titles = writer.one_of("topic_titles")
    words = writer.facts.words
    some = words["new"] != "0" or words["over"] != "0"
    sued = words["reviews"] != "0" or words["suits"] != "0"
    paragraphs: list[Part] = []
    for title, sentences in zip(titles, phrases()["overview"].values(), strict=True):
        if sentences:
            text, role = writer.fill(writer.rng.choice(sentences)), ""
        else:
            received = writer.say("applications", "some" if some else "none")
            text = received + writer.say("litigation", "some" if sued else "none")
            role = "applications"
        paragraphs.append(Paragraph(title + text, role))
    return paragraphs


def _problems(writer: Writer) -> list[Part]:
    if writer.rng.random() < 0.15:
        return [Paragraph(text, "problems") for text in writer.one_of("problems_as_list")]
    return [
        Paragraph(writer.say("problems"), "problems"),
        Paragraph(writer.say("measures"), "measures"),
    ]


def _fee(writer: Writer) -> tuple[str | None, float | None, list[Part]]:
    """Return the status of the fee, what was charged, and the paragraphs of the last section."""
    other = writer.say("others")
    if writer.facts.year < FIRST_YEAR_OF_FEE:
        return None, None, [Paragraph(other or writer.fill(phrases()["others"][0]))]
    charged = writer.rng.random() < 0.25
    said = writer.say("fee", "charged" if charged else "none")
    yuan = float(writer.facts.words["yuan"]) if charged else 0
    parts: list[Part] = [Paragraph(said, "fee")]
    if other:
        parts.insert(writer.rng.randrange(2), Paragraph(other))
    return "charged" if charged else "none", yuan, parts


def _signature(writer: Writer) -> list[Part]:
    if writer.rng.random() < 0.4:
        return []
    day = writer.rng.randint(3, 28)
    return [
        Paragraph(writer.fill("{full}"), "signature"),
        Paragraph(writer.fill("{next}年1月") + f"{day}日", "signature"),
    ]
