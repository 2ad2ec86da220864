"""What code hosts read. CI checks the schema of SARIF, with the tool that ships it."""

import json
from typing import Any

import pytest

import small
from finds import finding, outcome, related
from govlint.document import Address
from govlint.finding import Replacement, Severity
from govlint.outputs import OUTPUTS
from govlint.outputs.view import View
from govlint.rule import Case, Rule
from govlint.triage import Outcome, Suppressed

HELP = {
    "why": {"zh": "表格要求两数相等。", "en": "The table asks for it."},
    "basis": {"document": "国办公开办函〔2021〕30号", "clause": "附件"},
}
WORDS = {"zh": "", "en": ""}


def rule(name: str, severity: Severity = Severity.ERROR, **help_: Any) -> Rule:
    plain = small.rule(name, lambda _: ())
    return plain._replace(
        cases={"default": Case(severity, WORDS, WORDS)}, kind="equation", help=HELP | help_
    )


VIEW = View(rules=(rule("row-total"), rule("a-rule", Severity.INFO)), root="/home/x")


def run(*outcomes: Outcome, view: View = VIEW) -> Any:
    log = json.loads("".join(OUTPUTS["sarif"](outcomes, view)))
    assert log["version"] == "2.1.0"
    (one,) = log["runs"]
    return one


def result(found: Any, **changes: Any) -> Any:
    (one,) = run(outcome(found, **changes))["results"]
    return one


def test_the_run() -> None:
    one = run(outcome(), outcome(path="b.txt"))
    assert one["columnKind"] == "unicodeCodePoints"
    assert one["invocations"] == [{"executionSuccessful": True}]
    assert one["originalUriBaseIds"] == {"SRCROOT": {"uri": "file:///home/x/"}}
    assert one["language"] == "zh-CN"
    assert [artifact["location"]["uri"] for artifact in one["artifacts"]] == [
        "%E6%8A%A5%E5%91%8A/%E7%94%B2.txt",
        "b.txt",
    ]
    assert one["results"] == []


def test_without_a_root_nothing_names_it() -> None:
    one = run(outcome(finding()), view=VIEW._replace(root=""))
    assert "SRCROOT" not in json.dumps(one)


def test_rules_stand_by_name_with_their_reasons() -> None:
    first, second = run()["tool"]["driver"]["rules"]
    assert (first["id"], second["id"]) == ("a-rule", "row-total")
    assert second["name"] == "RowTotal"
    assert second["shortDescription"]["text"] == "规则row-total"
    assert second["fullDescription"]["text"] == "表格要求两数相等。"
    assert first["defaultConfiguration"]["level"] == "note"
    assert second["defaultConfiguration"]["level"] == "error"
    assert second["properties"]["basis"] == HELP["basis"]
    assert second["properties"]["tags"] == ["equation"]
    for text in second["help"].values():
        assert "表格要求两数相等。" in text
        assert "The table asks for it." in text
        assert text.count("国办公开办函〔2021〕30号 附件") == 2


def test_a_rule_of_one_word_needs_no_name() -> None:
    """SARIF allows none that is the identifier again."""
    (only,) = run(view=VIEW._replace(rules=(rule("typo"),)))["tool"]["driver"]["rules"]
    assert only["id"] == "typo"
    assert "name" not in only


BASES = [("practice", "审核惯例"), ("arithmetic", "勾稽关系")]


@pytest.mark.parametrize(("basis", "words"), BASES)
def test_a_basis_that_is_no_document_is_said_to_be_none(basis: str, words: str) -> None:
    view = VIEW._replace(rules=(rule("r", basis=basis),))
    assert words in run(view=view)["tool"]["driver"]["rules"][0]["help"]["text"]


def test_english_comes_first_in_an_english_log() -> None:
    one = run(view=VIEW._replace(lang="en"))
    rules = one["tool"]["driver"]["rules"]
    assert one["language"] == "en-US"
    assert rules[0]["shortDescription"]["text"] == "rule a-rule"
    assert rules[0]["help"]["text"].startswith("rule a-rule\nThe table asks for it.")


def test_a_result() -> None:
    one = result(finding(cell="t/a/x", expected="2", actual="1"))
    assert (one["ruleId"], one["ruleIndex"], one["level"]) == ("row-total", 1, "error")
    assert one["message"]["text"] == "两数不等。\n请核实。"
    assert one["partialFingerprints"] == {"govlint/v1": "f1"}
    assert one["properties"] == {"cell": "t/a/x", "expected": "2", "actual": "1"}
    assert "relatedLocations" not in one
    (location,) = one["locations"]
    place = location["physicalLocation"]
    assert place["artifactLocation"]["uriBaseId"] == "SRCROOT"
    assert place["region"] == {
        "startLine": 7,
        "startColumn": 5,
        "endLine": 7,
        "endColumn": 6,
        "snippet": {"text": "1"},
    }
    assert place["contextRegion"]["snippet"]["text"] == "第一行\t1\t2"


def test_levels() -> None:
    levels = [result(finding(severity=severity))["level"] for severity in Severity]
    assert levels == ["note", "warning", "error"]


SNIPPETS = [
    (finding(excerpt="长" * 1000), "a long line"),
    (finding(end_line=9), "several lines"),
]


@pytest.mark.parametrize(
    "found", [case[0] for case in SNIPPETS], ids=[case[1] for case in SNIPPETS]
)
def test_no_snippet_that_would_not_be_the_whole_of_its_region(found: Any) -> None:
    place = result(found)["locations"][0]["physicalLocation"]
    assert "snippet" not in place["region"]
    assert "contextRegion" not in place


def test_related_places() -> None:
    first, second = result(finding(related=(related(8, "第二行"), related(9))))["relatedLocations"]
    assert (first["id"], second["id"]) == (1, 2)
    assert first["message"] == {"text": "第二行"}
    assert "message" not in second
    assert second["physicalLocation"]["region"]["startLine"] == 9


def test_suppressed_findings_say_so_and_why() -> None:
    (one,) = run(outcome(suppressed=(Suppressed(finding(), "上级核实过"),)))["results"]
    (suppression,) = one["suppressions"]
    assert suppression["kind"] == "external"
    assert suppression["justification"] == "上级核实过"


FIX = (Replacement(7, 5, 7, 6, "三", "二"), Replacement(8, 1, 8, 3, "多余", ""))


def test_a_fix_replaces_regions_of_the_file() -> None:
    (fix,) = result(finding(fix=FIX))["fixes"]
    assert fix["description"] == {"text": "请核实。"}
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"]["uriBaseId"] == "SRCROOT"
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 7, "startColumn": 5, "endLine": 7, "endColumn": 6},
            "insertedContent": {"text": "二"},
        },
        {"deletedRegion": {"startLine": 8, "startColumn": 1, "endLine": 8, "endColumn": 3}},
    ]


BOX = (72.0, 71.2, 82.0, 81.2)


@pytest.mark.parametrize(
    ("place", "properties"),
    [
        ({"page": 1, "box": BOX}, {"page": 1, "box": list(BOX)}),
        ({"page": 1}, {"page": 1}),
        ({}, None),
    ],
)
def test_a_place_on_a_page_is_a_property_of_its_location(
    place: dict[str, Any], properties: dict[str, Any] | None
) -> None:
    """SARIF has regions of text and of bytes, and none of a page."""
    one = result(finding(**place, related=(related(8)._replace(**place),)))
    for location in (one["locations"][0], one["relatedLocations"][0]):
        assert location["physicalLocation"].get("properties") == properties


@pytest.mark.parametrize("binary", [{"address": Address(paragraph=3)}, {"page": 2}])
def test_no_fix_where_lines_are_not_those_of_the_file(binary: dict[str, Any]) -> None:
    assert "fixes" not in result(finding(fix=FIX, **binary))
    assert "fixes" not in result(finding())


def test_a_rule_that_is_not_known_has_no_index() -> None:
    assert "ruleIndex" not in result(finding(rule="other"))


@pytest.mark.parametrize("counts", [(0, 0), (0, 2), (1, 0, 2)])
def test_any_number_of_files_and_findings(counts: tuple[int, ...]) -> None:
    outcomes = [outcome(*[finding()] * count, path=f"{at}.txt") for at, count in enumerate(counts)]
    one = run(*outcomes)
    assert len(one["results"]) == sum(counts)
    assert len(one["artifacts"]) == len(counts)
