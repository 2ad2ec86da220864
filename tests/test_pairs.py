"""Which names are of one organization, and which files follow each other."""

from typing import Any

import pytest

from govlint.pairs import Names, chains_of
from govlint.ruleset import RuleSet
from govlint.triage import Outcome


@pytest.fixture(scope="module")
def patterns(national: RuleSet) -> dict[str, Any]:
    found: dict[str, Any] = national.reading.patterns["organization"]
    return found


def outcome(path: str, organization: str, year: int | None, form: str | None = "f") -> Outcome:
    return Outcome(path, form, year, organization, (), (), ())


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("青石县云溪镇人民政府", "云溪镇人民政府", True),
        ("青石县云溪镇人民政府", "云溪镇", True),
        ("云州市青石县云溪镇", "青石县云溪镇政府", True),
        ("云州市青石县云溪镇", "云溪镇", True),
        ("青石县人民政府", "青石县", True),
        ("青石县临溪街道办事处", "临溪街道", True),
        ("青石县水利局", "水利局", True),
        ("青石县云溪镇", "白河县云溪镇", False),
        ("云溪镇", "石桥镇", False),
        ("云溪镇", "新云溪镇", False),
        ("云溪镇", "云溪乡", False),
        ("青石县人民政府", "青石县人民政府办公室", False),
        ("青石县", "青石县云溪镇", False),
        ("青石县水利局", "青石县", False),
    ],
)
def test_names(one: str, other: str, alike: bool, patterns: dict[str, Any]) -> None:
    names = Names(patterns, [one, other])
    assert names.alike(one, other) is names.alike(other, one) is alike
    assert (names.one(one) == names.one(other)) is alike


def test_a_short_name_of_several_organizations_means_none(patterns: dict[str, Any]) -> None:
    names = Names(patterns, ["云溪镇", "青石县云溪镇", "白河县云溪镇人民政府"])
    assert names.one("云溪镇人民政府") is None
    assert names.one("青石县云溪镇人民政府") == "青石县云溪镇"
    assert names.one("") is None


LONG, SHORT, OTHER = "青石县云溪镇人民政府", "云溪镇", "白河县云溪镇"

CASES: dict[str, tuple[list[Outcome], list[list[int]]]] = {
    "two years in any order": ([outcome("b", LONG, 2023), outcome("a", SHORT, 2022)], [[1, 0]]),
    "three years": (
        [outcome("a", LONG, 2022), outcome("b", LONG, 2021), outcome("c", LONG, 2023)],
        [[1, 0, 2]],
    ),
    "a year between": ([outcome("a", LONG, 2021), outcome("b", LONG, 2023)], []),
    "the same year": ([outcome("a", LONG, 2023), outcome("b", LONG, 2023)], []),
    "no year": ([outcome("a", LONG, None), outcome("b", LONG, 2023)], []),
    "no name": ([outcome("a", "", 2022), outcome("b", "", 2023)], []),
    "no report": ([outcome("a", LONG, 2022, None), outcome("b", LONG, 2023)], []),
    "other counties": ([outcome("a", OTHER, 2022), outcome("b", LONG, 2023)], []),
    "a short name of two counties": (
        [outcome("a", SHORT, 2022), outcome("b", LONG, 2023), outcome("c", OTHER, 2023)],
        [],
    ),
    "folders of two counties": (
        [outcome("青石县/a", SHORT, 2022), outcome("白河县/b", SHORT, 2023)],
        [],
    ),
    "folders of one county": (
        [outcome("青石县/2022/a", SHORT, 2022), outcome("青石县/2023/a", SHORT, 2023)],
        [[0, 1]],
    ),
    "twice, in two kinds of file": (
        [
            outcome("22.docx", LONG, 2022),
            outcome("22.pdf", LONG, 2022),
            outcome("23.docx", LONG, 2023),
            outcome("23.pdf", LONG, 2023),
        ],
        [[0, 2], [1, 3]],
    ),
    "two for the year before": (
        [outcome("a.md", LONG, 2022), outcome("b.md", LONG, 2022), outcome("c.md", LONG, 2023)],
        [],
    ),
    "one before two, and one behind": (
        [
            outcome("a.md", LONG, 2022),
            outcome("b.md", LONG, 2023),
            outcome("b.pdf", LONG, 2023),
            outcome("c.pdf", LONG, 2024),
        ],
        [[0, 1], [0, 2], [2, 3]],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_chains(name: str, patterns: dict[str, Any]) -> None:
    outcomes, chains = CASES[name]
    assert sorted(chains_of(outcomes, patterns)) == chains


def test_without_patterns_names_are_as_they_are() -> None:
    assert chains_of([outcome("a", "甲", 2022), outcome("b", "甲", 2023)], {}) == [[0, 1]]
