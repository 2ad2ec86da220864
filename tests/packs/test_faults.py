"""Every fault of a rule file stands under the very value or key, in both languages."""

from pathlib import Path
from typing import Any

import pytest

from govlint.packs.faults import Fault, PackFaults
from govlint.packs.load import load_pack, load_packs
from govlint.packs.source import read_source

CASES = Path(__file__).parent / "cases"
RULE = (CASES / "rule.yaml").read_text(encoding="utf-8")
FAULTS: list[dict[str, Any]] = read_source("faults.yaml", (CASES / "faults.yaml").read_bytes())[
    0
].data


def faults_of(folder: Path, text: str, name: str = "rules.yaml") -> list[Fault]:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    with pytest.raises(PackFaults) as caught:
        load_pack(str(path))
    return caught.value.faults


def test_the_rule_of_the_cases_is_faultless(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(RULE, encoding="utf-8")
    assert [rule["id"] for rule in load_pack(str(path))["rules"]] == [
        "sum-of-columns",
        "no-template",
    ]


@pytest.mark.parametrize("case", FAULTS, ids=[case["name"] for case in FAULTS])
def test_a_fault_is_drawn_under_its_cause(case: dict[str, Any], tmp_path: Path) -> None:
    text = RULE
    for old, new in case["replace"].items():
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    before, marked, after = text.replace("⟧", "⟦").split("⟦")
    faults = faults_of(tmp_path, before + marked + after)
    assert len(faults) == case.get("count", 1), [fault.render("en") for fault in faults]
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    fault = next((f for f in faults if (f.line, f.column) == (line, column)), faults[0])
    assert (fault.line, fault.column) == (line, column), fault.render("en")
    assert fault.length == case.get("length", len(marked))
    assert case["zh"] in fault.message_zh.replace(str(tmp_path) + "/", "")
    assert case["en"] in fault.message_en.replace(str(tmp_path) + "/", "")
    assert fault.message_zh[-1] in "。？"
    assert fault.message_en[-1] in ".?"


def test_all_faults_of_all_files_are_listed_in_order(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml"):
        (tmp_path / name).write_text(RULE.replace("kind: wording", "kind: words"), encoding="utf-8")
    (tmp_path / "c.yaml").write_bytes(b"a: [\n")
    with pytest.raises(PackFaults) as caught:
        load_pack(str(tmp_path))
    places = [(Path(fault.path).name, fault.line) for fault in caught.value.faults]
    assert places == [("a.yaml", 24), ("b.yaml", 1), ("b.yaml", 24), ("c.yaml", 1)]


def test_the_same_rule_in_two_packs_is_a_fault(tmp_path: Path) -> None:
    paths = [tmp_path / "one.yaml", tmp_path / "two.yaml"]
    for path in paths:
        path.write_text(RULE, encoding="utf-8")
    with pytest.raises(PackFaults) as caught:
        load_packs([str(path) for path in paths])
    assert [Path(fault.path).name for fault in caught.value.faults] == ["two.yaml", "two.yaml"]


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(PackFaults, match="no rules of this name"):
        load_pack(str(tmp_path / "nowhere.yaml"))


def test_a_folder_without_rules_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("- id: x", encoding="utf-8")
    (tmp_path / ".hidden.yaml").write_text("- id: x", encoding="utf-8")
    with pytest.raises(PackFaults, match="No rule files"):
        load_pack(str(tmp_path))


@pytest.mark.parametrize(
    ("fault", "drawing"),
    [
        (
            Fault("r.yaml", 3, 6, "错。", "Wrong.", "名称: 中文ab x", 3),
            ["r.yaml:3:6: 错。", "    3 | 名称: 中文ab x", "      |         ^^^^"],
        ),
        (
            Fault("r.yaml", 1, 3, "错。", "Wrong.", "a\tb\x1bc", 2),
            ["r.yaml:1:3: 错。", "    1 | a b\N{REPLACEMENT CHARACTER}c", "      |   ^^"],
        ),
        (Fault("r.yaml", 1, 1, "错。", "Wrong."), ["r.yaml:1:1: 错。"]),
        (
            Fault("r.yaml", 9, 1001, "错。", "Wrong.", "x" * 1000 + "y" * 1000, 1000),
            [
                "r.yaml:9:1001: 错。",
                f"    9 | {'x' * 40}{'y' * 80}",
                f"      | {' ' * 40}{'^' * 80}",
            ],
        ),
    ],
    ids=["wide characters", "control characters", "whole file", "long line"],
)
def test_drawing(fault: Fault, drawing: list[str]) -> None:
    assert fault.render("zh").split("\n") == drawing
