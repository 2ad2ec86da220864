"""Claims of a wider scope."""

from typing import Any

import pytest

from checks.build import report
from govlint.checks import CHECKS
from govlint.statements import Level

OPTIONS: dict[str, Any] = {
    "claims": [
        {"levels": ["township"], "named": None, "patterns": ["全市公开", "全省公开"]},
        {"levels": ["department"], "named": "镇", "patterns": ["全镇公开"]},
        {"levels": ["department"], "named": None, "patterns": ["全省公开"]},
    ],
    "unless": ["考核"],
}


@pytest.mark.parametrize(
    ("text", "level", "found"),
    [
        ("全市公开3条。", Level.TOWNSHIP, ["全市公开"]),
        ("全市公开3条，全省公开5条。", Level.TOWNSHIP, ["全市公开", "全省公开"]),
        ("全市公开考核第一。", Level.TOWNSHIP, []),
        ("全市公开3条。", Level.CITY, []),
        ("全省公开3条。", Level.UNKNOWN, []),
        ("全镇公开3条。", Level.DEPARTMENT, ["全镇公开"]),
        ("全省公开3条。", Level.DEPARTMENT, []),
    ],
)
def test_the_first_claims_that_concern_the_organization_hold(
    text: str, level: Level, found: list[str]
) -> None:
    given = CHECKS["scope"](OPTIONS)(report(texts={"overview": text}, level=level))
    problems = list(given)
    assert [problem.values["found"] for problem in problems] == found
    assert {p.values["organization"] for p in problems} <= {"青石县云溪镇人民政府"}
