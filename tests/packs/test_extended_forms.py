"""Forms of packs that extend another: labels, rows and forms of their own."""

from pathlib import Path
from typing import Any

import pytest

from govlint.packs.faults import PackFaults
from govlint.packs.load import load_pack
from packs.own import HEAD, Pack, readings, row, rule, written


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
