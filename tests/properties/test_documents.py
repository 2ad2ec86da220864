"""What holds of every document, whatever stands in it."""

import os
import random
import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from expectations import FIXTURES, ROOT, Lint, fixture_names, linter
from govlint.document import Document
from govlint.readers import read
from govlint.report import Cell, Report, RowState, Status
from govlint.ruleset import RuleSet
from layouts import dress, styles
from layouts.breaks import BREAKS
from layouts.figures import draw
from layouts.grids import keys
from layouts.render import Layout, render

# Where CI runs, the same examples every time; elsewhere new ones.
REPEATED = os.environ.get("CI") == "true"
settings.register_profile("documents", deadline=None, max_examples=150, derandomize=REPEATED)
settings.load_profile("documents")

NAMES = fixture_names()
TEXTS = {name: (FIXTURES / name).read_bytes() for name in NAMES}
FRAGMENTS = sorted({line for data in TEXTS.values() for line in data.decode().split("\n") if line})


class Anything(NamedTuple):
    """Any bytes at all."""

    data: bytes


class Patchwork(NamedTuple):
    """Lines of reports and lines of anything, in any order."""

    lines: list[str]

    @property
    def data(self) -> bytes:
        return "\n".join(self.lines).encode("utf-8", "replace")


class Damaged(NamedTuple):
    """A fixture in which stretches of bytes (start, length) are replaced one after the other."""

    fixture: str
    damages: list[tuple[int, int, bytes]]

    @property
    def data(self) -> bytes:
        data = TEXTS[self.fixture]
        for start, length, filling in self.damages:
            data = data[:start] + filling + data[start + length :]
        return data


class Rendered(NamedTuple):
    """A report in any layout, also in combinations that no converter makes."""

    layout: Layout
    seed: int

    @property
    def data(self) -> bytes:
        cells = draw(keys(self.layout.form), self.seed, 99, zeros=0.3)
        return render(self.layout, cells, self.seed).text.encode()


Source = Anything | Patchwork | Damaged | Rendered

names = st.sampled_from(["report.txt", "report.md"])
fragments = st.integers(0, len(FRAGMENTS) - 1).map(FRAGMENTS.__getitem__)
lines = st.one_of(fragments, st.text(max_size=20), st.sampled_from(["", "|", "\t"]))
damages = st.tuples(
    st.integers(0, max(map(len, TEXTS.values()))),
    st.integers(0, 400),
    st.one_of(st.binary(max_size=9), fragments.map(str.encode)),
)
layouts = st.builds(
    Layout,
    form=st.sampled_from(["2021", "2019"]),
    style=st.sampled_from(list(styles.STYLES.values())),
    cut=st.sampled_from(list(BREAKS.values())),
    number=st.sampled_from([dress.plain, *dress.NUMBERS]),
    label=st.sampled_from([dress.unchanged, *dress.LABELS]),
)
sources: st.SearchStrategy[Source] = st.one_of(
    st.builds(Anything, st.binary(max_size=300)),
    st.builds(Patchwork, st.lists(lines, max_size=60)),
    st.builds(Damaged, st.sampled_from(NAMES), st.lists(damages, max_size=4)),
    st.builds(Rendered, layouts, st.integers(0, 10**6)),
)


def _cells(report: Report) -> list[tuple[str, Cell]]:
    return [
        (f"{key}/{spec.key}/{column}", cell)
        for key, table in report.tables.items()
        for spec, row in zip(table.spec.rows, table.rows, strict=True)
        if row.state is RowState.PLACED
        for column, cell in zip(spec.columns, row.cells, strict=True)
    ]


def _values(report: Report) -> dict[str, tuple[object, Status]]:
    return {key: (cell.value, cell.status) for key, cell in _cells(report)}


def _bare(text: str) -> str:
    return "".join(character for character in text if character.isprintable() and character != " ")


@given(name=names, source=sources)
# A damaged label leaves a row of three values for a row of the form that has one.
@example(name="report.txt", source=Damaged("tabs-shifted-row.txt", [(1362, 1, b"")]))
@example(name="report.txt", source=Damaged("tabs-shifted-total.txt", [(1471, 72, b"")]))
def test_reading_never_raises(lint: Lint, name: str, source: Source) -> None:
    """Reading never fails: whatever the bytes, there is a report and a list of findings."""
    report, findings = lint(name, source.data)
    assert all(1 <= finding.line <= max(1, len(report.document.lines)) for finding in findings)


@given(name=names, source=sources)
def test_positions_are_born_with_the_text(name: str, source: Source) -> None:
    """Folding keeps every offset, lines cover the text, and each piece gives back its own text."""
    document = read(name, source.data)
    assert len(document.folded) == len(document.text)
    for line in document.lines:
        assert line.text in {"", document.folded[line.start : line.end]}
        for piece in line.pieces:
            assert document.folded[piece.start : piece.end] == piece.text


@given(name=names, source=sources)
def test_the_span_of_a_cell_gives_back_its_text(lint: Lint, name: str, source: Source) -> None:
    """Every cell's span holds the text of the cell, and nothing else."""
    report, _ = lint(name, source.data)
    for key, cell in _cells(report):
        if cell.status is not Status.ABSENT:
            assert (key, _bare(_within(report.document, cell))) == (key, _bare(cell.raw))


def _within(document: Document, cell: Cell) -> str:
    return document.folded[cell.start : cell.end]


@given(name=names, source=sources)
def test_equal_bytes_give_equal_findings(lint: Lint, name: str, source: Source) -> None:
    """The same bytes are told the same things again."""
    assert lint(name, source.data)[1] == lint(name, source.data)[1]


def test_output_does_not_depend_on_the_process() -> None:
    """Another process with other hash seeds prints the same bytes."""

    def output(seed: str) -> bytes:
        command = [sys.executable, "-m", "govlint", "check", "fixtures", "--format", "json"]
        env = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False).stdout

    first = output("1")
    assert first.startswith(b"{")
    assert first == output("2")


@pytest.fixture(scope="module")
def reordered(national: RuleSet) -> Callable[[int], Lint]:
    """From a seed to a way to check with the rules of the national pack in another order."""

    def shuffled(seed: int) -> Lint:
        rules = list(national.rules)
        random.Random(seed).shuffle(rules)
        return linter(national._replace(rules=tuple(rules)))

    return shuffled


@given(name=names, source=sources, seed=st.integers(0, 10**6))
def test_the_order_of_the_rules_does_not_matter(
    lint: Lint, reordered: Callable[[int], Lint], name: str, source: Source, seed: int
) -> None:
    """Rules in another order give the same findings in the same order."""
    assert reordered(seed)(name, source.data)[1] == lint(name, source.data)[1]


@given(
    style=st.sampled_from([styles.pipes, styles.bare_pipes_without_rule, styles.tabs]),
    seed=st.integers(0, 10**6),
    cuts=st.sets(st.integers(0, 60), max_size=8),
)
def test_splitting_a_table_does_not_change_the_cells(
    lint: Lint, style: styles.Style, seed: int, cuts: set[int]
) -> None:
    """Blank lines between the rows of a table, as page breaks leave them, change no cell."""
    page = render(Layout("2021", style), draw(keys("2021"), seed, 99), seed)
    first = min(page.places.values())
    split = []
    for number, line in enumerate(page.lines):
        inside = line != "" and page.lines[number - 1] != ""
        split += ["", line] if inside and number - first in cuts else [line]
    whole, _ = lint("report.txt", page.text.encode())
    parts, _ = lint("report.txt", "\n".join(split).encode())
    assert _values(parts) == _values(whole)


@pytest.mark.parametrize("name", fixture_names())
def test_joining_a_table_does_not_change_the_cells(lint: Lint, name: str) -> None:
    """Without the blank lines that page breaks left, the same cells are read."""
    text = (FIXTURES / name).read_text(encoding="utf-8")
    before, after = lint(name, text.encode())[0], lint(name, _joined(text).encode())[0]
    assert _values(after) == _values(before)


def _joined(text: str) -> str:
    """Drop blank lines between two lines that look like rows of a table."""
    lines = text.split("\n")
    kept: list[str] = []
    for number, line in enumerate(lines):
        following = next((later for later in lines[number:] if later), "")
        apart = kept and _is_row(kept[-1]) and _is_row(following)
        if line or not apart:
            kept.append(line)
    return "\n".join(kept)


def _is_row(line: str) -> bool:
    return "\t" in line or line.count("|") > 1
