"""Cells that are 0 for some organizations, and which organizations a rule is about."""

from typing import Any

import pytest

from checks.build import report, table
from govlint.checks import CHECKS
from govlint.checks.organizations import organizations_from
from govlint.finding import AtCell, Problem
from govlint.statements import Level, Organization

OPTIONS: dict[str, Any] = {"table": "disclosure", "row": "regulations", "levels": ["township"]}


def problems(values: list[int | float | str], level: Level = Level.TOWNSHIP) -> list[Problem]:
    tables = (table("disclosure", {"regulations": values}),)
    return list(CHECKS["zero"](OPTIONS)(report(tables=tables, level=level)))


def test_one_problem_names_the_first_cell_that_counts_something() -> None:
    (found,) = problems([0, 2, 3])
    assert found.place == AtCell("disclosure", "regulations", "repealed")
    assert (found.expected, found.actual) == ("0", "2")
    assert found.values["row"] == "规章"
    assert found.values["organization"] == "青石县云溪镇人民政府"
    assert [related.place for related in found.related] == [
        AtCell("disclosure", "regulations", "in_force")
    ]


@pytest.mark.parametrize("values", [[0, 0, 0], ["", "/", 0], ["无", "二", 0]])
def test_zeros_blanks_and_words_count_nothing(values: list[int | float | str]) -> None:
    assert problems(values) == []


@pytest.mark.parametrize("level", [Level.CITY, Level.DEPARTMENT, Level.UNKNOWN])
def test_other_organizations_may_count(level: Level) -> None:
    assert problems([1, 0, 1], level) == []


def test_without_the_table_nothing_is_said() -> None:
    assert list(CHECKS["zero"](OPTIONS)(report(tables=()))) == []


@pytest.mark.parametrize(
    ("options", "level", "name", "included"),
    [
        ({}, Level.UNKNOWN, "", True),
        ({"levels": ["county"]}, Level.COUNTY, "青石县人民政府", True),
        ({"levels": ["county"]}, Level.CITY, "云川市人民政府", False),
        ({"levels": ["county"], "except": ["办公室$"]}, Level.COUNTY, "青石县政府办公室", False),
        ({"names": ["县.*局$"]}, Level.DEPARTMENT, "青石县民政局", True),
        ({"names": ["县.*局$"]}, Level.DEPARTMENT, "云川市民政局", False),
        ({"levels": ["county"], "names": ["局$"]}, Level.COUNTY, "青石县人民政府", True),
        ({"names": ["局$"], "except": ["开发区"]}, Level.DEPARTMENT, "青石县开发区分局", False),
    ],
)
def test_organizations_by_level_and_name(
    options: dict[str, list[str]], level: Level, name: str, included: bool
) -> None:
    plain: dict[str, Any] = {
        key: [{"pattern": text, "literal": ""} for text in texts] if key != "levels" else texts
        for key, texts in options.items()
    }
    assert organizations_from(plain).include(Organization(name, level, "")) is included
