"""Packs that extend another: what they change, what they leave, and what is wrong with them."""

from pathlib import Path
from typing import Any

import pytest

from govlint import cache
from govlint.cache import load_compiled, load_used
from govlint.packs.examples import run_examples
from govlint.packs.faults import PackFaults
from govlint.packs.load import load_pack, load_packs
from govlint.packs.source import read_source
from govlint.readers import read
from govlint.recognize import recognize
from govlint.ruleset import ruleset_from_data
from packs.own import HEAD, Pack, rule, written

CASES = Path(__file__).parent / "cases" / "extends.yaml"
FAULTS: list[dict[str, Any]] = read_source("extends.yaml", CASES.read_bytes())[0].data["faults"]


@pytest.mark.parametrize("case", FAULTS, ids=[case["name"] for case in FAULTS])
def test_a_fault_is_drawn_under_its_cause(case: dict[str, Any], tmp_path: Path) -> None:
    extends = case.get("extends", "annual-report")
    files = {"pack.yaml": f"{HEAD}{extends}\n{case.get('pack', '')}\n"}
    if "form" in case:
        files["forms/local.yaml"] = case["form"] + "\n"
    [name] = [name for name, text in files.items() if "⟦" in text]
    before, marked, after = files[name].replace("⟧", "⟦").split("⟦")
    folder = written(tmp_path / "mine", {**files, name: before + marked + after})
    with pytest.raises(PackFaults) as caught:
        load_pack(str(folder))
    [fault] = caught.value.faults
    assert fault.path == str(folder / name)
    assert fault.line == before.count("\n") + 1, fault.render("en")
    assert fault.column == len(before) - before.rfind("\n"), fault.render("en")
    assert fault.length == len(marked)
    assert case["zh"] in fault.message_zh
    assert case["en"] in fault.message_en


def test_a_form_changes_another_only_in_a_pack_that_extends(tmp_path: Path) -> None:
    files = {
        "pack.yaml": "id: mine\ntitle: {zh: 本省, en: Mine}\n",
        "forms/local.yaml": "extends: annual-report-2021\n",
    }
    with pytest.raises(PackFaults) as caught:
        load_pack(str(written(tmp_path, files)))
    [fault] = caught.value.faults
    assert (fault.line, fault.column) == (1, 10)
    assert "在 pack.yaml 里写 extends: annual-report" in fault.message_zh
    assert "write `extends: annual-report` in pack.yaml" in fault.message_en


def test_what_is_extended_may_stand_first_in_a_file_of_notepad(
    tmp_path: Path, base: dict[str, Any]
) -> None:
    """Behind a mark of the byte order, in lines that end with two characters."""
    text = "\ufeffextends: annual-report\r\nid: mine\r\ntitle: {zh: 本省, en: Mine}\r\n"
    (tmp_path / "pack.yaml").write_bytes(text.encode())
    assert load_pack(str(tmp_path))["rules"] == base["rules"]


def test_nothing_changed_is_all_the_same(pack: Pack, base: dict[str, Any]) -> None:
    mine = pack()
    assert mine["rules"] == base["rules"]
    assert mine["forms"] == base["forms"]
    assert mine["reading"] == base["reading"]
    assert mine["pack"]["own"] == []


def test_periods_are_found_by_the_patterns_of_a_pack(pack: Pack) -> None:
    mine = pack(reading="period: {patterns: ['(?P<year>20\\d\\d)整个年份']}")
    document = read("report.txt", "所列数据为2023整个年份。".encode())
    report = recognize(document, ruleset_from_data([mine]).reading)
    assert [period.text for period in report.periods] == ["2023整个年份"]


def test_a_seal_is_told_by_the_pattern_of_a_pack(pack: Pack) -> None:
    mine = pack(reading="signature: {seal: '（盖章）。'}")
    document = read("report.txt", "一、总体情况\n按月公开。\n云溪镇人民政府（盖章）。".encode())
    signature = recognize(document, ruleset_from_data([mine]).reading).signature
    assert signature is not None
    assert signature.organization == "云溪镇人民政府"


def test_off_and_severity(pack: Pack, base: dict[str, Any]) -> None:
    """A severity holds for all cases but those the change names."""
    mine = pack("changes: {row-label: off, column-label: error, section-title: {severity: error}}")
    ids = [rule["id"] for rule in mine["rules"]]
    assert ids == [rule["id"] for rule in base["rules"] if rule["id"] != "row-label"]
    assert rule(mine, "column-label")["cases"]["default"]["severity"] == "error"
    said = {name: case["severity"] for name, case in rule(mine, "section-title")["cases"].items()}
    assert set(said.values()) == {"error"}
    assert set(mine["pack"]["own"]) == {"column-label", "section-title"}


def test_a_case_keeps_the_severity_the_change_gives_it(pack: Pack) -> None:
    mine = pack("changes: {section-title: {severity: error, cases: {accepted: {severity: info}}}}")
    cases = rule(mine, "section-title")["cases"]
    assert (cases["default"]["severity"], cases["accepted"]["severity"]) == ("error", "info")


def test_parameters(pack: Pack, base: dict[str, Any]) -> None:
    """Mappings are merged, other values replaced, and lists added to where that is asked for."""
    mine = pack(
        """changes:
  section-empty: {check: {minimum: {overview: 99}}, message: {zh: 太短。}}
  template-residue: {add: {patterns: [待定稿]}}
"""
    )
    old, new = rule(base, "section-empty"), rule(mine, "section-empty")
    assert new["check"]["minimum"] == {**old["check"]["minimum"], "overview": 99}
    assert new["check"]["empty_words"] == old["check"]["empty_words"]
    said = new["cases"]["default"]["message"]
    assert said == {**old["cases"]["default"]["message"], "zh": "太短。"}
    patterns = [
        [one["pattern"] for one in rule(each, "template-residue")["check"]["patterns"]]
        for each in (base, mine)
    ]
    assert patterns[1] == [*patterns[0], "待定稿"]


def test_examples_hold_only_as_long_as_the_check(pack: Pack, base: dict[str, Any]) -> None:
    mine = pack(
        "changes: {section-empty: {check: {minimum: {problems: 99}}}, row-label: info, "
        "column-label: {severity: info, examples: {pass: [{}]}}}"
    )
    assert rule(mine, "section-empty")["help"]["examples"] == {}
    assert rule(mine, "row-label")["help"] == rule(base, "row-label")["help"]
    assert rule(mine, "column-label")["help"]["examples"] == {"pass": [{}]}


def test_a_pack_may_extend_one_that_extends(tmp_path: Path, base: dict[str, Any]) -> None:
    written(
        tmp_path,
        {
            "province/pack.yaml": f"{HEAD}annual-report\nchanges: {{row-label: info}}\n",
            "city/pack.yaml": f"{HEAD}../province\nchanges: {{column-label: off}}\n",
        },
    )
    city = load_pack(str(tmp_path / "city"))
    assert rule(city, "row-label")["cases"]["default"]["severity"] == "info"
    assert len(city["rules"]) == len(base["rules"]) - 1
    assert city["pack"]["own"] == []


def test_all_faults_of_all_files_at_once(tmp_path: Path) -> None:
    changes = "changes: {row-labl: off, column-label: {x: 1}}\n"
    folder = written(
        tmp_path,
        {
            "pack.yaml": f"{HEAD}annual-report\n{changes}",
            "forms/a.yaml": "extends: annual-report-2021\ntables: [{key: nothing}]\n",
            "own.yaml": "- id: x\n",
        },
    )
    with pytest.raises(PackFaults) as caught:
        load_pack(str(folder))
    names = [Path(fault.path).name for fault in caught.value.faults]
    assert sorted(set(names)) == ["a.yaml", "own.yaml", "pack.yaml"]


def test_a_rule_that_is_there_is_changed_not_written_again(tmp_path: Path) -> None:
    own = """- id: row-label
  title: &words {zh: 行, en: Row}
  severity: info
  check: {kind: label, of: rows}
  message: *words
  why: *words
  basis: practice
"""
    folder = written(tmp_path, {"pack.yaml": f"{HEAD}annual-report\n", "own.yaml": own})
    with pytest.raises(PackFaults, match="`changes`"):
        load_pack(str(folder))


def test_of_two_packs_that_extend_the_same_one_is_told_to_extend_the_other(
    tmp_path: Path,
) -> None:
    written(tmp_path, {f"{name}/pack.yaml": f"{HEAD}annual-report\n" for name in "ab"})
    with pytest.raises(PackFaults) as caught:
        load_packs([str(tmp_path / "a"), str(tmp_path / "b")])
    [fault] = caught.value.faults
    assert (fault.path, fault.line) == (str(tmp_path / "b" / "pack.yaml"), 3)


def test_extends_is_written_where_it_can_be_seen_without_yaml(tmp_path: Path) -> None:
    text = "{id: mine, title: {zh: 本省, en: Mine}, extends: annual-report}\n"
    with pytest.raises(PackFaults, match="line of its own"):
        load_pack(str(written(tmp_path, {"pack.yaml": text})))


def test_the_cache_knows_every_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change of the pack that is extended is a change of the pack."""
    monkeypatch.setenv("GOVLINT_CACHE_DIR", str(tmp_path / "cache"))
    name, text = "province/pack.yaml", f"{HEAD}annual-report\nchanges: {{row-label: info}}\n"
    written(tmp_path, {name: text, "city/pack.yaml": f"{HEAD}../province\n"})
    city = str(tmp_path / "city")
    assert rule(load_compiled([city])[0], "row-label")["cases"]["default"]["severity"] == "info"
    first = cache.digest_of(city)
    written(tmp_path, {name: text.replace("info", "error")})
    assert cache.digest_of(city) != first
    assert rule(load_compiled([city])[0], "row-label")["cases"]["default"]["severity"] == "error"


def test_a_pack_that_extends_is_used_alone(tmp_path: Path) -> None:
    """Any other pack without forms adds to the national rules."""
    written(tmp_path, {"mine/pack.yaml": f"{HEAD}annual-report\n"})
    assert [pack["pack"]["id"] for pack in load_used([str(tmp_path / "mine")])] == ["mine"]
    assert [pack["pack"]["id"] for pack in load_used([])] == ["annual-report"]


def test_examples_are_those_of_what_is_changed(tmp_path: Path) -> None:
    """Inherited rules that are not changed are not tried again; samples are inherited."""
    changes = """changes:
  row-label: info
  template-residue:
    add: {patterns: [待定稿]}
    examples:
      pass: [{replace: {（一）: 已定稿（一）}}]
      fail: [{replace: {（一）: 待定稿（一）}, excerpt: 待定稿}]
"""
    folder = written(tmp_path, {"pack.yaml": f"{HEAD}annual-report\n{changes}"})
    [compiled] = load_compiled([str(folder)])
    results = run_examples(compiled, ruleset_from_data([compiled]))
    assert [(r.rule, r.side, r.ok) for r in results] == [
        ("annual-report-2021", "sample", True),
        ("annual-report-2019", "sample", True),
        ("template-residue", "pass", True),
        ("template-residue", "fail", True),
    ]


def test_a_change_that_speaks_on_the_sample_is_found_out(tmp_path: Path) -> None:
    changes = "changes: {section-empty: {check: {minimum: {problems: 9999}}}}\n"
    folder = written(tmp_path, {"pack.yaml": f"{HEAD}annual-report\n{changes}"})
    [compiled] = load_compiled([str(folder)])
    wrong = [r for r in run_examples(compiled, ruleset_from_data([compiled])) if not r.ok]
    assert [r.side for r in wrong] == ["sample", "sample"]
    assert "samples" in wrong[0].message_en
