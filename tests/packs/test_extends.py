"""Packs that extend another: what they change, what they leave, and what is wrong with them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from govlint import cache
from govlint.cache import load_compiled, load_used, national_pack_path
from govlint.packs.examples import run_examples
from govlint.packs.faults import PackFaults
from govlint.packs.load import load_pack, load_packs
from govlint.packs.source import read_source
from govlint.ruleset import ruleset_from_data

CASES = Path(__file__).parent / "cases" / "extends.yaml"
FAULTS: list[dict[str, Any]] = read_source("extends.yaml", CASES.read_bytes())[0].data["faults"]
HEAD = "id: mine\ntitle: {zh: 本省, en: Mine}\nextends: "

Pack = Callable[..., dict[str, Any]]


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """Compile a pack that extends the national one."""

    def compiled(changes: str = "", **files: str) -> dict[str, Any]:
        texts = {name.replace("__", "/") + ".yaml": text for name, text in files.items()}
        folder = written(
            tmp_path / "mine", {"pack.yaml": f"{HEAD}annual-report\n{changes}\n", **texts}
        )
        return load_pack(str(folder))

    return compiled


@pytest.fixture(scope="module")
def base() -> dict[str, Any]:
    return load_compiled([national_pack_path()])[0]


def rule(compiled: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any]
    [found] = [rule for rule in compiled["rules"] if rule["id"] == name]
    return found


def row(compiled: dict[str, Any], form: str, key: str) -> dict[str, Any]:
    found: dict[str, Any]
    [found] = [
        row
        for one in compiled["forms"]
        if one["key"] == form
        for table in one["tables"]
        for row in table["rows"]
        if row["key"] == key
    ]
    return found


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


def test_nothing_changed_is_all_the_same(pack: Pack, base: dict[str, Any]) -> None:
    mine = pack()
    assert mine["rules"] == base["rules"]
    assert mine["forms"] == base["forms"]
    assert mine["reading"] == base["reading"]
    assert mine["pack"]["own"] == []


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


def test_a_label_of_its_own(pack: Pack, base: dict[str, Any]) -> None:
    """What a row was called before is still recognized."""
    mine = pack(
        forms__local="""
extends: annual-report-2021
tables:
  - key: applications
    rows:
      - {key: denied.state_secret, label: 1.涉及国家秘密}
      - {key: granted, variants: [全部公开]}
  - key: disclosure
    columns: [{key: in_force, label: 有效件数}]
"""
    )
    assert [form["key"] for form in mine["forms"]] == [form["key"] for form in base["forms"]]
    old = row(base, "annual-report-2021", "denied.state_secret")
    new = row(mine, "annual-report-2021", "denied.state_secret")
    assert new == {
        **old,
        "label": "1.涉及国家秘密",
        "variants": [*old["variants"], old["label"]],
    }
    assert "全部公开" in row(mine, "annual-report-2021", "granted")["variants"]
    assert row(mine, "annual-report-2019", "granted") == row(base, "annual-report-2019", "granted")


def test_a_row_of_its_own_counts_in_sums(pack: Pack, base: dict[str, Any]) -> None:
    """Ranges of equations take in what stands between their ends."""
    mine = pack(
        forms__local="""
extends: annual-report-2021
tables:
  - key: applications
    rows: [{key: denied.local, label: 9.属于本省规定的情形, after: denied.query_matters}]
"""
    )
    new = row(mine, "annual-report-2021", "denied.local")
    assert new["groups"] == row(base, "annual-report-2021", "denied.query_matters")["groups"]
    sums = [
        str(rule(each, "applications-outcome-total")["check"]["forms"]["annual-report-2021"])
        for each in (base, mine)
    ]
    assert "denied.local" not in sums[0]
    assert "denied.local" in sums[1]


def test_a_row_taken_away_is_missed_by_equations_that_name_it(pack: Pack) -> None:
    rows = "[{key: new_received, remove: true}]"
    local = f"extends: annual-report-2021\ntables: [{{key: applications, rows: {rows}}}]"
    with pytest.raises(PackFaults, match="new_received"):
        pack(forms__local=local)


def test_a_form_beside_the_other(pack: Pack, base: dict[str, Any]) -> None:
    """A form with a key of its own comes first, and the rules for its model are for it too."""
    mine = pack(forms__local="extends: annual-report-2021\nkey: local-2026\nyears: {from: 2026}\n")
    keys = [form["key"] for form in base["forms"]]
    assert [form["key"] for form in mine["forms"]] == ["local-2026", *keys]
    equations = [each for each in mine["rules"] if each["kind"] == "equation"]
    assert equations
    for each in equations:
        assert "local-2026" in each["check"]["forms"], each["id"]


LOCAL = "extends: {}\nkey: {}\nyears: {{from: {}}}\n"


def readings(compiled: dict[str, Any]) -> list[dict[str, Any]]:
    """Return by form what figures and growth are held against."""
    return [
        reading["expr"]
        for each in compiled["rules"]
        for part in [*each["check"].get("figures", ()), *each["check"].get("patterns", ())]
        for reading in (part.get("readings", ()) if isinstance(part, dict) else ())
    ]


def test_readings_for_one_form_are_for_those_made_from_it(pack: Pack) -> None:
    mine = pack(forms__local=LOCAL.format("annual-report-2021", "local-2026", 2026))
    found = readings(mine)
    assert any("annual-report-2019" not in reading for reading in found)
    for reading in found:
        assert ("local-2026" in reading) is ("annual-report-2021" in reading)


@pytest.mark.parametrize("change", ["info", "{severity: info}"])
def test_a_changed_rule_is_still_for_the_forms_made_from_its_own(
    tmp_path: Path, change: str
) -> None:
    """Also where the pack that changes it extends the one with the form."""
    changes = f"changes: {{in-force-stock: {change}}}\n"
    local = LOCAL.format("annual-report-2021", "local-2026", 2026)
    files = {
        "province/pack.yaml": f"{HEAD}annual-report\n{changes}",
        "province/forms/local.yaml": local,
        "city/pack.yaml": f"{HEAD}../province\n{changes}",
        "city/forms/local.yaml": LOCAL.format("local-2026", "local-2028", 2028),
    }
    written(tmp_path, files)
    forms = ["annual-report-2021", "local-2026", "local-2028"]
    for name, known in (("province", forms[:2]), ("city", forms)):
        found = rule(load_pack(str(tmp_path / name)), "in-force-stock")
        assert found["cases"]["default"]["severity"] == "info"
        assert sorted(found["check"]["forms"]) == known


def test_a_change_may_say_which_forms_a_rule_is_for(pack: Pack) -> None:
    local = LOCAL.format("annual-report-2021", "local-2026", 2026)
    changes = "changes: {in-force-stock: {forms: [annual-report-2021]}}"
    found = rule(pack(changes, forms__local=local), "in-force-stock")
    assert found["check"]["forms"].keys() == {"annual-report-2021"}


def test_rules_of_its_own_are_about_its_forms(pack: Pack) -> None:
    own = """
- id: own-sum
  title: &words {zh: 合计, en: Sum}
  severity: warning
  forms: [annual-report-2021]
  check: {kind: equation, table: applications, for: each column, equation: denied.local = granted}
  message: *words
  why: *words
  basis: practice
"""
    local = """
extends: annual-report-2021
tables:
  - key: applications
    rows: [{key: denied.local, label: 9.本省规定, after: denied.query_matters}]
"""
    mine = pack(own=own, forms__local=local)
    assert rule(mine, "own-sum")["check"]["forms"].keys() == {"annual-report-2021"}
    with pytest.raises(PackFaults, match=r"denied\.local"):
        pack(own=own, forms__local="extends: annual-report-2021\n")


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
