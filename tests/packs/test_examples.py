"""Examples of rules run as their authors mean them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from govlint.packs.examples import ExampleResult, run_examples
from govlint.packs.load import load_pack

if TYPE_CHECKING:
    from govlint.ruleset import RuleSet

RULE = """
- id: {id}
  title: &title {{zh: 标题, en: Title}}
  severity: warning
  check: {{kind: wording, patterns: [此处填写, 此处略去], in: [overview]}}
  message: *title
  why: *title
  basis: practice
  examples: {{{examples}}}
"""


def results(
    folder: Path, national: "RuleSet", examples: str, pack: str = "", rule_id: str = "residue"
) -> list[ExampleResult]:
    from govlint.cache import load_compiled, national_pack_path
    from govlint.ruleset import ruleset_from_data

    (folder / "rules.yaml").write_text(RULE.format(id=rule_id, examples=examples), encoding="utf-8")
    if pack:
        (folder / "pack.yaml").write_text(pack, encoding="utf-8")
    compiled: list[dict[str, Any]] = load_compiled([national_pack_path(), str(folder)])
    assert national.packs
    return run_examples(compiled[1], ruleset_from_data(compiled))


@pytest.mark.parametrize(
    ("examples", "words"),
    [
        ("pass: [{}]", ""),
        ('pass: [{cells: {applications/granted/total: ""}}]', ""),
        ("fail: [{replace: {（一）: 此处填写（一）}}]", ""),
        ("fail: [{replace: {（一）: 此处填写（一）}, excerpt: 此处填写（一）}]", ""),
        ("fail: [{replace: {（一）: 此处填写（一）}, case: default}]", ""),
        ("fail: [{sample: annual-report-2019, replace: {（一）: 此处填写（一）}}]", ""),
        ("pass: [{replace: {（一）: 此处填写（一）}}]", "should be silent"),
        ("fail: [{}]", "is silent"),
        ("fail: [{replace: {（一）: 此处填写（一）}, excerpt: 别处}]", "No finding fits"),
        (
            "fail: [{replace: {（一）: 此处填写（一）}, cell: applications/granted/total}]",
            "No finding fits",
        ),
        ("fail: [{remove: [范本里没有的字]}]", "does not hold"),
        ("fail: [{sample: nowhere.md}]", "There is no sample"),
    ],
)
def test_examples(examples: str, words: str, tmp_path: Path, national: "RuleSet") -> None:
    *_, result = results(tmp_path, national, examples)
    assert (result.rule, result.side, result.number) == ("residue", examples[:4], 1)
    assert result.ok is (words == ""), result.message_en
    assert words in result.message_en
    assert bool(result.message_zh) is bool(words)


def test_cells_are_changed_where_recognition_finds_them(
    tmp_path: Path, national: "RuleSet"
) -> None:
    from govlint.packs.examples import _with_cells
    from govlint.readers import read
    from govlint.recognize import recognize

    table = "| 行政许可 | 7 | | |\n| 行政处罚 | 3 | | |\n| 行政强制 | | | |\n"
    text = f"二、主动公开政府信息情况\n\n| 信息内容 | 本年处理决定数量 | | |\n{table}"
    report = recognize(read("a.md", text.encode()), national.reading)
    cells = {"disclosure/penalties/decisions": "12", "disclosure/licensing/decisions": ""}
    changed = _with_cells(report, cells)
    assert "| 行政许可 |  | | |\n| 行政处罚 | 12 | | |\n" in changed


def test_samples_come_first(tmp_path: Path, national: "RuleSet") -> None:
    sides = [(r.rule, r.side, r.ok) for r in results(tmp_path, national, "pass: [{}]")]
    assert sides == [
        ("annual-report-2021", "sample", True),
        ("annual-report-2019", "sample", True),
        ("residue", "pass", True),
    ]


def test_a_sample_with_findings_is_named(tmp_path: Path, national: "RuleSet") -> None:
    (tmp_path / "own.md").write_text("一、总体情况\n\n此处填写。\n", encoding="utf-8")
    pack = "{id: own, title: {zh: 包, en: Pack}, samples: {annual-report-2021: own.md}}"
    sample, _ = results(tmp_path, national, "pass: [{text: 一}]", pack)
    assert not sample.ok
    assert "has findings itself" in sample.message_en


def test_cases_are_told_apart(tmp_path: Path, national: "RuleSet") -> None:
    (tmp_path / "rules.yaml").write_text(
        """
- id: own-titled
  title: &title {zh: 标题, en: Title}
  severity: warning
  check: {kind: section, expect: titled}
  message: *title
  cases: {accepted: {severity: info}}
  why: *title
  basis: practice
  examples:
    fail:
      - {replace: {总体情况: 工作总体情况}, case: default}
      - {replace: {存在的主要问题及改进情况: 存在问题及改进情况}, case: accepted}
      - {replace: {存在的主要问题及改进情况: 存在问题及改进情况}, case: default}
""",
        encoding="utf-8",
    )
    from govlint.cache import load_compiled, national_pack_path
    from govlint.ruleset import ruleset_from_data

    compiled = load_compiled([national_pack_path(), str(tmp_path)])
    assert load_pack(str(tmp_path))["rules"] == compiled[1]["rules"]
    found = run_examples(compiled[1], ruleset_from_data(compiled))[-3:]
    assert [result.ok for result in found] == [True, True, False]
