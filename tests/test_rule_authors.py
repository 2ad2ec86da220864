"""What docs/rule-authors.md shows is what happens, and its tables name what there is."""

import re
from pathlib import Path
from typing import get_args

import pytest

import pages
from expectations import Govlint
from govlint.cache import load_compiled, national_pack_path
from govlint.expressions.parser import parse_equation
from govlint.packs.figure_kinds import Level
from govlint.packs.kinds import KINDS
from govlint.packs.models import Rule

PAGE = pages.page("rule-authors")
CHAPTERS = {part.partition(".")[0]: part for part in PAGE.split("\n## ")}
[NATIONAL] = load_compiled([national_pack_path()])


def cells(chapter: str, columns: int) -> list[list[str]]:
    """Return the rows of the tables of a chapter with so many columns."""
    rows = re.findall(r"^\| (.*) \|$", CHAPTERS[chapter], re.MULTILINE)
    return [parts for row in rows if len(parts := row.split(" | ")) == columns]


def names(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_a_walk_through_the_page(govlint: Govlint, tmp_path: Path) -> None:
    report = pages.SAMPLE.read_text(encoding="utf-8")
    for old, new in [
        ("社会公益组织", "社会组织"),
        ("（一）予以公开", "（一）全部公开"),
        ("（一）主动公开情况。", "（一）主动公开情况。举办政府开放日一次。"),
    ]:
        report = report.replace(old, new)
    (tmp_path / "报告.md").write_text(report, encoding="utf-8")
    pages.follow(PAGE, govlint, tmp_path)
    for name in ("rule", "form", "pack"):
        assert (tmp_path / "本省" / f"{name}.schema.json").stat().st_size > 1000


def test_the_table_of_kinds_has_them_all_with_a_rule_of_each() -> None:
    kind_of = {rule["id"]: rule["kind"] for rule in NATIONAL["rules"]}
    rows = [(names(kinds), names(rules)) for _, kinds, rules in cells("4", 3)[1:]]
    assert sorted(kind for kinds, _ in rows for kind in kinds) == sorted(KINDS)
    for kinds, rules in rows:
        assert {kind_of[rule] for rule in rules} == set(kinds)


def test_sections_and_levels_are_those_there_are() -> None:
    sections = {section["key"]: section for section in NATIONAL["forms"][0]["sections"]}
    shown = [(names(key), title) for key, title in cells("4", 2) if names(key)]
    assert shown == [
        ([key], f"{section['number']}、{section['title']}") for key, section in sections.items()
    ]
    [line] = [line for line in PAGE.split("\n") if line.startswith("有的省份")]
    assert set(names(line)) - {"levels"} == set(get_args(Level))


def test_what_a_rule_must_have() -> None:
    [line] = [line for line in PAGE.split("\n") if line.startswith("每条规则都要有")]
    needed = [name for name, field in Rule.model_fields.items() if field.is_required()]
    assert names(line.partition("。")[0]) == needed


@pytest.mark.parametrize("row", cells("8", 2)[1:], ids=lambda row: row[0])
def test_an_equation(row: list[str]) -> None:
    [equation] = names(row[0])
    parse_equation(equation)
