"""Builds reports for tests of checks: say what differs, the rest is a faultless report.

`report(...)` lays its texts out in a real document, so `text_at(report, place)` gives back what a
passage covers. Tables are built by `table(key, {row: values})`.
"""

from collections.abc import Mapping, Sequence

from checks.forms import FORM
from govlint.document import Document, Fault
from govlint.finding import AtPassage, Place
from govlint.form import RowSpec, SectionSpec, TableSpec
from govlint.place import Flow, LineIndex, Span
from govlint.report import (
    ABSENT_ROW,
    Cell,
    HeaderLabel,
    Heading,
    OutdatedForm,
    Report,
    Row,
    RowState,
    Section,
    SectionState,
    Status,
    Table,
    Wording,
)
from govlint.statements import Date, FeeStatement, FeeStatus, Level, Organization, Period, Title
from small import Printed

Values = Sequence[int | float | str]

TEXTS = {
    "overview": "本年度我镇主动公开政府信息36条。",
    "problems": "存在的问题是更新不够及时，下一步将加强培训。",
    "other_matters": "本年度未收取信息处理费。",
}


def spec(key: str) -> SectionSpec:
    """Return the section of the form with this key."""
    return next(section for section in FORM.sections if section.key == key)


def table_spec(key: str) -> TableSpec:
    """Return the table of the form with this key."""
    found = FORM.table(key)
    assert found is not None
    return found


def flow(text: str, origin: int = 0) -> Flow:
    """Return `text` as running text that begins at `origin` of a document."""
    kept, starts, origins = "", [], []
    gap = True
    for offset, character in enumerate(text):
        if character.isspace() and character != "\n":
            gap = True
            continue
        if gap:
            starts.append(len(kept))
            origins.append(origin + offset)
            gap = False
        kept += character
    return Flow(kept, lambda: (tuple(starts), tuple(origins)))


def cell(value: int | float | str) -> Cell:
    """Return a cell: a number is read, a blank mark is blank, other words are unreadable."""
    if isinstance(value, str):
        status = Status.BLANK if value in {"", "/", "-", "—", "无"} else Status.UNREADABLE
        return Cell(None, value, status, 0, 0)
    return Cell(value, str(value), Status.READ, 0, 0)


def annotated(value: int, raw: str) -> Cell:
    """Return a cell with words around its number."""
    return Cell(value, raw, Status.ANNOTATED, 0, 0)


def row(spec: RowSpec, values: Values | None = None, label: str | None = None) -> Row:
    """Return a placed row, of zeros where no values are given."""
    cells = tuple(cell(value) for value in (values or [0] * len(spec.columns)))
    printed = spec.label if label is None else label
    found = sum(1 for each in cells if each.raw)
    return Row(RowState.PLACED, printed, Span(0, 1), Span(0, 1), cells, found)


def unreadable(found: int, label: str = "", at: int = 0) -> Row:
    """Return a row whose values could not be placed."""
    span = Span(at, at + 1)
    return Row(RowState.UNREADABLE, label, span, span, (), found)


def table(
    key: str,
    rows: Mapping[str, Values | Row | None] | None = None,
    headers: tuple[tuple[str, str], ...] = (),
    *,
    blank: bool = False,
) -> Table:
    """Return a table; a row that is None is absent, rows not named hold zeros (or are blank).

    `headers` are printed labels by the key of their column; they stand at 0–1, 1–2, ….
    """
    spec = table_spec(key)
    given = rows or {}
    built = tuple(_built(row, given, blank) for row in spec.rows)
    keys = [column.key for column in spec.columns]
    labels = tuple(
        HeaderLabel(keys.index(column), text, at, at + 1)
        for at, (column, text) in enumerate(headers)
    )
    return Table(spec, Span(0, 1), built, labels)


def _built(spec: RowSpec, given: Mapping[str, Values | Row | None], blank: bool) -> Row:
    if spec.key not in given:
        return row(spec, [""] * len(spec.columns) if blank else None)
    values = given[spec.key]
    if values is None:
        return ABSENT_ROW
    return values if isinstance(values, Row) else row(spec, values)


def heading(
    key: str,
    title: str | None = None,
    number: str | None = None,
    wording: Wording = Wording.OFFICIAL,
    at: int = 0,
) -> Heading:
    """Return a heading, with the official ordinal and title unless others are given."""
    section = spec(key)
    return Heading(
        key,
        section.number if number is None else number,
        section.title if title is None else title,
        wording,
        Span(at, at + 1),
        1,
    )


def period(start: str | None, end: str, text: str = "统计期限", at: int = 0) -> Period:
    """Return a period between two days written as `2023-1-1`."""
    first = None if start is None else Date(*map(int, start.split("-")))
    place = Printed(Span(at, at + len(text)), 1)
    return Period(first, Date(*map(int, end.split("-"))), text, place)


def report(
    *,
    year: int | None = 2023,
    title: str | None = "青石县云溪镇人民政府2023年政府信息公开工作年度报告",
    preamble: str = "",
    texts: dict[str, str] | None = None,
    states: dict[str, SectionState] | None = None,
    headings: tuple[Heading, ...] | None = None,
    subheadings: dict[str, tuple[Heading, ...]] | None = None,
    tables: tuple[Table, ...] | None = None,
    periods: tuple[Period, ...] | None = None,
    fee: FeeStatus = FeeStatus.NONE,
    unit: str = "镇",
    level: Level = Level.TOWNSHIP,
    outdated: OutdatedForm | None = None,
    fault: Fault | None = None,
) -> Report:
    """Return a report; every text has its place in the document, the title stands first."""
    given = tables if tables is not None else tuple(table(t.key) for t in FORM.tables)
    page = f"{title or ''}\n"
    opening, page = flow(preamble, len(page)), f"{page}{preamble}\n"
    sections: list[Section] = []
    for each in FORM.sections:
        state = (states or {}).get(each.key, SectionState.HEADED)
        first = heading(each.key, at=len(page)) if state is SectionState.HEADED else None
        page += f"{each.heading}\n" if first else ""
        body = {**TEXTS, **(texts or {})}.get(each.key, "")
        topics = (subheadings or {}).get(each.key, ())
        running = flow(body, len(page))
        sections.append(Section(each, state, first, 1, 2, running, topics))
        page += f"{body}\n"
    printed = tuple(s.heading for s in sections if s.heading) if headings is None else headings
    if headings is not None:
        sections = [_headed(section, headings) for section in sections]
    return Report(
        document=Document(page, page, (), _index(page), fault),
        form=FORM,
        title=None if title is None else Title(title, year, Span(0, len(title)), 1),
        organization=Organization("青石县云溪镇人民政府", level, unit),
        year=year,
        sections=tuple(sections),
        headings=printed,
        tables={each.spec.key: each for each in given},
        preamble=opening,
        prose="\n".join([opening.text, *(section.flow.text for section in sections)]),
        periods=_whole(year) if periods is None else periods,
        fee=FeeStatement(fee, None, None, None),
        outdated=outdated,
    )


def _whole(year: int | None) -> tuple[Period, ...]:
    return () if year is None else (period(f"{year}-1-1", f"{year}-12-31"),)


def _headed(section: Section, headings: tuple[Heading, ...]) -> Section:
    first = next((h for h in headings if h.section == section.spec.key), None)
    return section if first is None else section._replace(heading=first)


def _index(text: str) -> LineIndex:
    return LineIndex([0, *(at + 1 for at, character in enumerate(text) if character == "\n")])


def text_at(report: Report, place: Place) -> str:
    """Return the text of the document that a passage covers."""
    assert isinstance(place, AtPassage)
    return report.document.text[slice(*place.span)]
