"""All kinds: built from plain options, frozen, able to travel."""

import pickle
import tomllib
from typing import Any

import pytest

from checks.build import report
from expectations import ROOT
from govlint.checks import CHECKS, COMPARED
from govlint.checks.comparisons import COMPARISONS

OPTIONS: list[tuple[str, dict[str, Any]]] = [
    ("readable", {}),
    ("recognized", {}),
    ("hidden", {}),
    *(
        ("table", {"expect": expect})
        for expect in (
            "present",
            "complete",
            "readable",
            "filled",
            "no-blanks",
            "counts",
            "annotated",
        )
    ),
    ("title", {"expect": "present"}),
    ("title", {"expect": "year"}),
    ("title", {"expect": "worded", "patterns": [{"pattern": "工作年度报告$", "literal": ""}]}),
    *(
        ("section", {"expect": expect})
        for expect in ("present", "unique", "ordered", "numbered", "titled", "filled")
    ),
    ("section", {"expect": "no-others", "unless": [{"pattern": "^附", "literal": "附"}]}),
    ("numbering", {}),
    ("zero", {"table": "disclosure", "row": "regulations", "levels": ["township"]}),
    ("topics", {"in": ["overview"], "topics": [{"name": "公开", "words": ["公开"]}]}),
    ("wording", {"patterns": [{"pattern": "X{2,}", "literal": "XX"}], "unless": ["〔"]}),
    ("period", {"expect": "stated"}),
    ("period", {"expect": "own-year"}),
    ("period", {"expect": "explicit", "words": ["统计"]}),
    ("statement", {"expect": "stated", "section": "other_matters", "empty_words": ["无"]}),
    ("statement", {"expect": "definite", "section": "other_matters"}),
    ("statement", {"expect": "placed", "section": "other_matters"}),
    ("form", {"expect": "current"}),
    ("label", {"of": "columns"}),
    ("label", {"of": "rows"}),
    ("label", {"of": "units"}),
    ("self-reference", {"units": {"镇": ["我乡"]}, "levels": {}, "except": ["我乡镇"]}),
]


@pytest.mark.parametrize(("kind", "options"), OPTIONS)
def test_a_faultless_report_raises_nothing_by_any_kind(kind: str, options: dict[str, Any]) -> None:
    assert list(CHECKS[kind](options)(report())) == []


@pytest.mark.parametrize(("kind", "options"), OPTIONS)
def test_a_check_travels_to_other_processes_and_stays_the_same(
    kind: str, options: dict[str, Any]
) -> None:
    check = CHECKS[kind](options)
    assert pickle.loads(pickle.dumps(check)) == check


@pytest.mark.parametrize("kind", ["table", "title", "section", "period"])
def test_an_unknown_expectation_fails_when_the_rule_is_built(kind: str) -> None:
    with pytest.raises(KeyError):
        CHECKS[kind]({"expect": "perfect"})


def test_every_kind_is_held_apart_from_the_others() -> None:
    """A kind that the contract does not name may know others unseen."""
    assert set(COMPARISONS) == COMPARED
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    [apart] = [one["modules"] for one in contracts if one["name"].startswith("Kinds of check")]
    homes = {check.__module__ for check in (*CHECKS.values(), *COMPARISONS.values())}
    assert apart == sorted(homes)
