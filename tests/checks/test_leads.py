from typing import Any

import pytest

from govlint.checks import leads
from govlint.checks.leads import Leads

RECEIVED: dict[str, Any] = {
    "before": [
        {"pattern": r"收到\Z", "literal": "收到"},
        {"pattern": r"受理\Z", "literal": "受理"},
    ],
    "readings": [],
}
CARRIED: dict[str, Any] = {
    "before": [{"pattern": r"(?P<year>20\d\d)年[^，]*收到\Z", "literal": "收到"}],
    "readings": [],
    "year": -1,
}
NAMELESS: dict[str, Any] = {"before": [{"pattern": r"全年[^，]*\Z"}], "readings": [], "year": 1}


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("全年发布", [(1, 0, None)]),
        ("全年收到", [(None, 2, None), (1, 0, None)]),
        ("2022年共收到", [(None, 6, None), (-1, 0, "2022")]),
        ("，受理", [(None, 1, None)]),
        ("收到信件", []),
        ("", []),
    ],
)
def test_words_name_figures_in_the_order_of_the_rule(lead: str, found: list[object]) -> None:
    known = Leads([RECEIVED, CARRIED, NAMELESS])
    for _ in range(2):
        assert [(one.figure.year, one.start, one.year) for one in known[lead]] == found
    assert list(known) == [lead]


def test_few_and_short_words_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leads, "MOST", 2)
    known = Leads([RECEIVED])
    for lead in ("甲收到", "乙收到", "丙收到", "丁" * leads.LONGEST + "收到"):
        assert [one.start for one in known[lead]] == [len(lead) - 2]
    assert list(known) == ["丙收到"]
