"""Numbers of known documents."""

from typing import Any

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS

OPTIONS: dict[str, Any] = {
    "documents": [
        {
            "title": {
                "pattern": r"\A(?:国务院办公厅)?(?:关于印发)?〈?收费办法〉?",
                "literal": "收费办法",
            },
            "number": "国办函〔2020〕109号",
            "also": [{"pattern": "另文", "literal": "另文"}],
        }
    ]
}
CHECK = CHECKS["reference"](OPTIONS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("《收费办法》（国办函〔2020〕109号）", []),
        ("《收费办法》（国办函〔2020〕 109 号）", []),
        ("《收费办法》（国办函（2020）109号）", []),
        ("《收费办法》（国办函〔2020〕109号，以下简称《办法》）", []),
        ("《收费办法》（国办函〔2021〕109号）", [("default", "国办函〔2021〕109号")]),
        ("《收费办法》（国办函（2021）109号）", [("default", "国办函（2021）109号")]),
        ("《收费办法》（国办函2020109号）", [("brackets", "国办函2020109号")]),
        ("《收费办法》（国办函2020第109号）", [("brackets", "国办函2020第109号")]),
        ("《关于印发〈收费办法〉的通知》（国办函19号）", [("default", "国办函19号")]),
        ("《关于印发《收费办法》的通知》（国办函〔2020〕19号）", []),
        ("《某县转发收费办法》（某政办〔2022〕5号）", []),
        ("《收费办法》（另文〔2021〕9号）", []),
        ("《收费办法》（以下简称《办法》）", []),
        ("》（国办函〔2021〕109号）", []),
        ("国办函〔2021〕109号", []),
    ],
)  # fmt: skip
def test_a_number_that_is_not_that_of_its_document_is_a_problem(
    text: str, found: list[tuple[str, str]]
) -> None:
    given = report(texts={"overview": text})
    problems = list(CHECK(given))
    assert [(problem.case, problem.values["found"]) for problem in problems] == found
    assert [problem.expected for problem in problems] == ["国办函〔2020〕109号"] * len(found)
    assert [text_at(given, problem.place) for problem in problems] == [words for _, words in found]
