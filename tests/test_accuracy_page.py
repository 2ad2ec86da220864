"""The page of the accuracy bench has a row for everything that is measured."""

from pathlib import Path

from benchmarks.accuracy.casebook import casebook
from benchmarks.accuracy.page import Table, marks, put, rows, updated
from benchmarks.accuracy.renditions.every import renditions
from expectations import ROOT

PAGE = ROOT / "docs" / "accuracy.md"


def test_every_rendition_has_its_row() -> None:
    """Renditions that hold the whole report stand apart from those that lost something."""
    made = renditions()
    assert list(rows(PAGE, "whole")) == [r.name for r in made if not r.lossy]
    assert list(rows(PAGE, "lossy")) == [r.name for r in made if r.lossy]


def test_every_rule_has_its_row() -> None:
    """`python benchmarks/accuracy/rules.py --write docs/accuracy.md` writes them."""
    assert list(rows(PAGE, "rules")) == list(casebook())


def test_a_part_is_replaced_and_the_rest_stays(tmp_path: Path) -> None:
    """Words around the tables are written by hand."""
    page = tmp_path / "page.md"
    begin, end = marks("part")
    page.write_text(f"before\n{begin}\nold\n{end}\nbehind\n", encoding="utf-8")
    table = Table("name", "figure")
    table.add("a | b", 1)
    put(page, {"part": table.lines})
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n") and text.endswith("\nbehind\n")
    assert "old" not in text
    assert list(rows(page, "part")) == ["a \\| b"]


def test_rows_that_were_not_measured_again_stay(tmp_path: Path) -> None:
    """Names that are gone lose their row."""
    page = tmp_path / "page.md"
    begin, end = marks("part")
    page.write_text(f"{begin}\n{end}\n", encoding="utf-8")
    old, new = Table("name", "figure"), Table("name", "figure")
    for name in ("first", "second", "gone"):
        old.add(name, 1)
    put(page, {"part": old.lines})
    new.add("second", 2)
    put(page, {"part": updated(page, "part", new, ["first", "second"])})
    assert rows(page, "part") == {"first": "| first | 1 |", "second": "| second | 2 |"}
