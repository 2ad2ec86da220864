"""A report small enough to see: three sections, one table of three rows and two columns.

Each line has a name; a report is built from the lines that are kept, so what is dropped from the
text is missing from the report too.
"""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from govlint.document import Document, Fault, unreadable
from govlint.finding import AtTitle, Problem, Severity
from govlint.form import ColumnSpec, Form, RowSpec, SectionSpec, TableSpec
from govlint.place import Flow, Span
from govlint.readers.text import document_of
from govlint.recognize.flow import EMPTY_FLOW
from govlint.recognize.passages import UNDISCLOSED
from govlint.report import (
    ABSENT_ROW,
    Cell,
    Heading,
    Report,
    Row,
    RowState,
    Section,
    SectionState,
    Status,
    Table,
    Wording,
)
from govlint.rule import Case, Check, Rule
from govlint.statements import Level, Organization, Title

LINES = {
    "blank": "",
    "title": "云溪镇2023年报告",
    "intro": "  本报告由云溪镇编制。",
    "one": "一、甲部",
    "one.text": "甲部的正文。",
    "two": "二、乙部",
    "two.a": "第一行\t1\t2",
    "two.b": "第二行\t\t4",
    "two.c": "第三行\t5\t6",
    "three": "三、丙部",
    "three.text": "丙部的正文。",
    "end": "",
}

SECTIONS = tuple(
    SectionSpec(key, number, title, (), ())
    for key, number, title in (
        ("one", "一", "甲部"),
        ("two", "二", "乙部"),
        ("three", "三", "丙部"),
    )
)
COLUMNS = tuple(
    ColumnSpec(key, label, (), "count", "") for key, label in (("x", "左列"), ("y", "右列"))
)
ROWS = tuple(
    RowSpec(key, label, (), (), (0, 1))
    for key, label in (("a", "第一行"), ("b", "第二行"), ("c", "第三行"))
)
TABLE = TableSpec("t", {"zh": "表乙", "en": "table B"}, "two", "rows", COLUMNS, ROWS, ())
FORM = Form("small-2021", {"zh": "小格式", "en": "small form"}, 2021, None, SECTIONS, (TABLE,))


class Printed(NamedTuple):
    """Where a statement stands that no text states."""

    span: Span
    line: int


def report(drop: Collection[str] = (), order: Iterable[str] = LINES) -> Report:
    """Return the report without the lines named in `drop`."""
    names = [name for name in order if name not in drop]
    document = document_of("\n".join(LINES[name] for name in names), _text(names))
    places = {
        name: Span(line.start, line.end)
        for name, line in zip(names, document.lines, strict=False)
        if line.text
    }
    numbers = {name: number for number, name in enumerate(names, 1)}
    table = _table(document, places)
    sections = tuple(_section(spec, document, places, numbers) for spec in SECTIONS)
    title = places.get("title")
    return Report(
        document=document,
        form=FORM,
        title=Title(LINES["title"], 2023, title, numbers["title"]) if title else None,
        organization=Organization("云溪镇", Level.TOWNSHIP, "镇"),
        year=2023,
        sections=sections,
        headings=tuple(section.heading for section in sections if section.heading),
        tables={"t": table} if table else {},
        preamble=EMPTY_FLOW,
        prose="\n".join(section.flow.text for section in sections),
        periods=(),
        fee=UNDISCLOSED,
        outdated=None,
    )


def unread(code: str = "empty") -> Report:
    """Return the report of a file that cannot be read."""
    document = unreadable(Fault(code))
    return report(drop=LINES)._replace(document=document, tables={}, title=None)


def rule(name: str, check: Check, *, gate: bool = False, **cases: Case) -> Rule:
    """Return a rule that says its name, with the values of `found` where they are given."""
    words = {"zh": f"{name}。", "en": f"{name}."}
    default = {"default": Case(Severity.ERROR, words, {"zh": "", "en": ""})}
    title = {"zh": f"规则{name}", "en": f"rule {name}"}
    return Rule(name, title, "wording", check, default | cases, None, None, gate, {})


def problem(**changes: Any) -> Problem:
    """Return a problem at the title, with some fields changed."""
    return Problem(AtTitle(), "default", {})._replace(**changes)


def _text(names: list[str]) -> str:
    return "\n".join(LINES[name] for name in names)


def _table(document: Document, places: dict[str, Span]) -> Table | None:
    spans = [places.get(f"two.{spec.key}") for spec in ROWS]
    there = [span for span in spans if span]
    if not there:
        return None
    rows = tuple(_row(document, span) if span else ABSENT_ROW for span in spans)
    return Table(TABLE, Span(there[0].start, there[-1].end), rows, ())


def _row(document: Document, span: Span) -> Row:
    label, *values = document.lines[document.places.position(span.start).line - 1].pieces
    cells = tuple(
        Cell(int(piece.text), piece.text, Status.READ, piece.start, piece.end)
        if piece.text
        else Cell(None, "", Status.BLANK, piece.start, piece.end)
        for piece in values
    )
    found = sum(1 for piece in values if piece.text)
    return Row(RowState.PLACED, label.text, Span(label.start, label.end), span, cells, found)


def _section(
    spec: SectionSpec, document: Document, places: dict[str, Span], numbers: dict[str, int]
) -> Section:
    body = [name for name in places if name.startswith(f"{spec.key}.")]
    lines = [numbers[name] for name in (spec.key, *body) if name in places]
    heading = None
    if spec.key in places:
        line = numbers[spec.key]
        heading = Heading(
            spec.key, spec.number, spec.title, Wording.OFFICIAL, places[spec.key], line
        )
    state = SectionState.HEADED
    if heading is None:
        only = SectionState.TABLE_ONLY if spec.key == "two" else SectionState.TEXT_ONLY
        state = only if body else SectionState.ABSENT
    text = [places[name] for name in body if spec.key != "two"]
    flow = Flow(
        "".join(document.text[a:b] for a, b in text),
        lambda: ((0,) * len(text), tuple(a for a, _ in text)),
    )
    first = min(lines, default=0)
    end = max(lines, default=0) + 1 if lines else 0
    return Section(spec, state, heading, first, end, flow, ())
