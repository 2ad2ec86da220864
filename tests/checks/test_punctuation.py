"""Marks of running text."""

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS
from govlint.checks.attention import Attention
from govlint.checks.heed import parts_of
from govlint.finding import AtPassage
from govlint.text import fold

CHECK = CHECKS["punctuation"]({})
FULL = "公开，公开，公开，公开，公开，公开，公开，公开。"


def found_in(text: str) -> list[tuple[str, str, int]]:
    given = report(texts={"overview": fold(text)})
    # Flows are made of folded text; what the file printed stands in the document.
    original = given.document.text.replace(fold(text), text)
    given = given._replace(document=given.document._replace(text=original))
    problems = list(CHECK(given))
    assert all(isinstance(problem.place, AtPassage) for problem in problems)
    assert [text_at(given, p.place) for p in problems] == [p.values["found"] for p in problems]
    return [(p.case, p.values["found"], int(p.values["count"])) for p in problems]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("公开。。公开", [("default", "。。", 1)]),
        ("公开、、公开，，公开", [("default", "、、", 2)]),
        ("公开，。公开", [("default", "，。", 1)]),
        ("公开…… 公开——公开”。", []),
        (FULL + "公开,公开;公开", [("half-width", ",", 2)]),
        (FULL + "1,024 条,a:b", []),
        ("公开,公开,公开,公开，公开", []),
        (FULL + "。公开,公开", [("default", "。。", 1), ("half-width", ",", 1)]),
        (FULL, []),
    ],
)
def test_marks(text: str, found: list[tuple[str, str, int]]) -> None:
    assert found_in(text) == found


def test_other_places_are_related() -> None:
    (problem,) = CHECK(report(texts={"overview": "公开。。公开", "problems": "公开，，公开"}))
    assert [related.text for related in problem.related] == ["，，"]


def test_marks_of_tables_and_titles_are_not_those_of_running_text() -> None:
    given = report(title="青石县云溪镇人民政府,年度报告", texts={"overview": FULL})
    assert list(CHECK(given)) == []


@pytest.mark.parametrize(
    ("text", "looking"),
    [
        ("公开。。公开", 1),
        ("公开，，公开", 1),
        ("公开。，公开", 1),
        ("公开，。公开", 1),
        ("公开。\n公开。", 0),
        (FULL, 0),
    ],
)
def test_reports_without_such_marks_are_not_looked_at(text: str, looking: int) -> None:
    given = report(texts={"overview": text})
    parts = parts_of(CHECK)
    asked = Attention(parts)
    bits = asked.concerned(given)
    found = [list(part(given)) for part in parts if asked.bit(part) & bits]
    assert sum(map(bool, found)) == looking
    assert bool(list(CHECK(given))) is bool(looking)
