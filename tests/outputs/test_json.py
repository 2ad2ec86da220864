"""What programs read: the shape the contract fixes."""

import json
from typing import Any

import pytest

from finds import finding, outcome, related
from govlint.document import Address
from govlint.finding import Replacement
from govlint.outputs import OUTPUTS
from govlint.outputs.view import View
from govlint.triage import Outcome, Suppressed

FINDING_KEYS = [
    "rule",
    "severity",
    "message",
    "hint",
    "line",
    "column",
    "end_line",
    "end_column",
    "page",
    "box",
    "address",
    "cell",
    "expected",
    "actual",
    "excerpt",
    "related",
    "fingerprint",
    "fix",
]


def data(*outcomes: Outcome) -> Any:
    return json.loads("".join(OUTPUTS["json"](outcomes, View())))


def test_the_shape_of_the_whole() -> None:
    whole = data(outcome(finding()), outcome(path="b", form=None, year=None, organization=""))
    assert list(whole) == ["version", "files", "summary"]
    assert whole["version"] == 1
    assert [list(file) for file in whole["files"]] == [
        ["path", "form", "year", "organization", "findings", "suppressed", "notices"]
    ] * 2
    assert whole["files"][1]["form"] is None
    assert whole["summary"] == {
        "files": 2,
        "error": 1,
        "warning": 0,
        "info": 0,
        "ignored": 0,
        "suppressed": 0,
    }


def test_the_shape_of_a_finding() -> None:
    (found,) = data(outcome(finding(related=(related(8, "第二行"),))))["files"][0]["findings"]
    assert list(found) == FINDING_KEYS
    assert found["severity"] == "error"
    assert found["page"] is found["cell"] is None
    assert found["related"] == [
        {
            "line": 8,
            "column": 1,
            "end_line": 8,
            "end_column": 2,
            "page": None,
            "box": None,
            "address": None,
            "cell": None,
            "message": "第二行",
            "path": None,
        }
    ]


def test_a_fix_is_a_list_of_replacements() -> None:
    fix = (Replacement(7, 5, 7, 6, "三", "二"), Replacement(8, 1, 8, 1, "", "附"))
    (found,) = data(outcome(finding(fix=fix)))["files"][0]["findings"]
    first = {"line": 7, "column": 5, "end_line": 7, "end_column": 6, "old": "三", "new": "二"}
    assert found["fix"][0] == first
    assert [one["new"] for one in found["fix"]] == ["二", "附"]


def test_suppressed_findings_have_their_reason() -> None:
    (file,) = data(outcome(suppressed=(Suppressed(finding(), "核实过"),)))["files"]
    assert file["findings"] == []
    assert file["suppressed"][0]["reason"] == "核实过"
    assert set(FINDING_KEYS) < set(file["suppressed"][0])


@pytest.mark.parametrize("count", [0, 1, 3])
def test_any_number_of_files(count: int) -> None:
    assert len(data(*[outcome()] * count)["files"]) == count


def test_long_lines_are_cut_around_their_place() -> None:
    long = finding(excerpt="长" * 500 + "此" + "长" * 500, column=501)
    excerpt = data(outcome(long))["files"][0]["findings"][0]["excerpt"]
    assert "此" in excerpt
    assert len(excerpt) < 200


def test_a_box_is_four_numbers_in_every_place() -> None:
    box = (72.0, 71.2, 82.0, 81.2)
    there = related(8)._replace(page=2, box=box)
    (found,) = data(outcome(finding(page=1, box=box, related=(there,))))["files"][0]["findings"]
    assert (found["page"], found["box"]) == (1, [72.0, 71.2, 82.0, 81.2])
    assert (found["related"][0]["page"], found["related"][0]["box"]) == (2, list(box))


def test_an_address_is_what_the_format_has() -> None:
    cell = finding(address=Address(table=2, row=5, column=3))
    paragraph = finding(address=Address(paragraph=12))
    found = data(outcome(cell, paragraph))["files"][0]["findings"]
    assert [each["address"] for each in found] == [
        {"table": 2, "row": 5, "column": 3},
        {"paragraph": 12},
    ]
