"""Something that must be said."""

from typing import Any

import pytest

from checks.build import report
from govlint.checks import CHECKS
from govlint.finding import AtSection, AtTitle

OPTIONS: dict[str, Any] = {
    "patterns": [
        {"pattern": "公开条例", "literal": "公开条例"},
        {"pattern": "电话：\\d+", "literal": "电话："},
    ]
}
CHECK = CHECKS["mention"](OPTIONS)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("根据《公开条例》。", False),
        ("根据《公开 条例》。", False),
        ("电话：123。", False),
        ("电话：见网站。", True),
        ("根据《条例》。", True),
    ],
)
@pytest.mark.parametrize("where", ["preamble", "problems"])
def test_one_of_the_patterns_occurs_anywhere(text: str, missing: bool, where: str) -> None:
    given = {"preamble": text} if where == "preamble" else {"texts": {"problems": text}}
    assert [p.place for p in CHECK(report(**given))] == [AtTitle()] * missing


def test_two_passages_are_not_one() -> None:
    given = report(preamble="电话：", texts={"overview": "2023年。"})
    assert len(list(CHECK(given))) == 1


def test_a_problem_may_stand_at_a_section() -> None:
    (found,) = CHECKS["mention"]({**OPTIONS, "section": "overview"})(report())
    assert found.place == AtSection("overview")
