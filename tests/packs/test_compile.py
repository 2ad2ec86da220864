"""Rules compile to plain data that the checks are built from."""

import json
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytest

from govlint.cache import FORMAT
from govlint.checks import CHECKS, COMPARED
from govlint.checks.comparisons import COMPARISONS
from govlint.packs.kinds import KINDS
from govlint.packs.load import load_pack

HERE = Path(__file__).parent
HEAD = """
- id: a-rule
  title: {zh: 标题, en: Title}
  severity: error
  message: {zh: 话, en: Words}
  why: {zh: 因为, en: Because}
  basis: practice
"""
FORMS = ("annual-report-2019", "annual-report-2021")


def rule_of(folder: Path, options: str) -> dict[str, Any]:
    path = folder / "rules.yaml"
    path.write_text(HEAD + options, encoding="utf-8")
    [rule] = load_pack(str(path))["rules"]
    assert isinstance(rule, dict)
    return rule


def test_the_kinds_are_those_that_run() -> None:
    assert set(KINDS) == set(CHECKS) | set(COMPARISONS)
    assert set(COMPARISONS) == COMPARED


@pytest.mark.parametrize(
    ("options", "compiled"),
    [
        ("{kind: readable}", {}),
        ("{kind: table, expect: no-blanks}", {"expect": "no-blanks"}),
        (
            "{kind: section, expect: filled, minimum: {problems: 10}, empty_words: [无]}",
            {
                "expect": "filled",
                "minimum": {"problems": 10},
                "empty_words": ["无"],
                "unless": [],
            },
        ),
        (
            r"{kind: wording, patterns: ['(?P<year>\d{4})年将'], in: [problems], "
            "year: own, once: true}",
            {
                "patterns": [
                    {
                        "pattern": r"(?P<year>\d{4})年将",
                        "literal": "年将",
                        "within": True,
                        "alike": True,
                    }
                ],
                "in": ["problems"],
                "year": "own",
                "once": True,
                "unless": [],
            },
        ),
        (
            "{kind: statement, expect: stated, section: other_matters, empty_words: [无]}",
            {"expect": "stated", "section": "other_matters", "empty_words": ["无"]},
        ),
        ("{kind: label, of: rows}", {"of": "rows"}),
        (
            "{kind: self-reference, units: {乡: [我镇]}, levels: {township: [我县]}, "
            "except: [我镇村]}",
            {
                "units": {"乡": ["我镇"]},
                "levels": {"township": ["我县"]},
                "except": [{"pattern": "我镇村", "literal": "我镇村"}],
                "names": [],
            },
        ),
    ],
)
def test_options(options: str, compiled: dict[str, Any], tmp_path: Path) -> None:
    rule = rule_of(tmp_path, f"  check: {options}")
    assert rule["check"] == compiled
    CHECKS[rule["kind"]](rule["check"])


def test_an_equation_is_resolved_for_every_form(tmp_path: Path) -> None:
    rule = rule_of(
        tmp_path,
        """
  check:
    kind: equation
    table: applications
    for: each column
    equation: sum(not_processed.reconfirmation..outcome_total) <= carried_forward + 1
""",
    )
    check = rule["check"]
    assert (check["table"], check["over"], tuple(check["forms"])) == (
        "applications",
        "columns",
        FORMS,
    )
    keys = {
        form: [key for _, key in sides["left"]["terms"]] for form, sides in check["forms"].items()
    }
    start = "not_processed.reconfirmation"
    assert keys["annual-report-2019"] == [start, "other", "outcome_total"]
    assert keys["annual-report-2021"] == [
        start,
        "other.overdue_correction",
        "other.overdue_fee",
        "other.other",
        "outcome_total",
    ]
    for sides in check["forms"].values():
        assert sides["relation"] == "<="
        assert sides["right"] == {"terms": [[1, "carried_forward"]], "constant": 1}
    CHECKS["equation"](check)


def test_an_equation_may_be_meant_for_one_form(tmp_path: Path) -> None:
    rule = rule_of(
        tmp_path,
        """
  forms: [annual-report-2021]
  check: {kind: equation, table: disclosure, for: each row, equation: in_force >= issued - repealed}
""",
    )
    assert rule["check"]["over"] == "rows"
    assert rule["check"]["forms"] == {
        "annual-report-2021": {
            "left": {"terms": [[1, "in_force"]], "constant": 0},
            "relation": ">=",
            "right": {"terms": [[1, "issued"], [-1, "repealed"]], "constant": 0},
        }
    }


def test_figures_and_denials(tmp_path: Path) -> None:
    figures = rule_of(
        tmp_path,
        r"""
  check:
    kind: figures
    table: litigation
    in: [overview]
    unless: [上年]
    units: [件, 件次]
    fillers: 共|为
    figures:
      - before: [行政诉讼案]
        after: 左右
        when: 公开
        units: {元: 0.5}
        readings:
          - {is: direct_suit/total + suit_after_review/total, label: {zh: 诉讼总计, en: all suits}}
""",
    )["check"]
    [figure] = figures["figures"]
    total = {"terms": [[1, "direct_suit/total"], [1, "suit_after_review/total"]], "constant": 0}
    assert figure["before"] == [{"pattern": r"(?:行政诉讼案)(?:共|为)\Z", "literal": "行政诉讼案"}]
    assert figure["after"] == {"pattern": "左右", "literal": "左右"}
    assert figure["when"] == {"pattern": "公开", "literal": "公开"}
    assert figure["units"] == {"元": 0.5}
    assert figures["counting"]["units"] == ["件", "件次", "元"]
    assert "(?P<unit>件次|件|元)" in figures["counting"]["pattern"]
    assert figures["counting"]["end"]["pattern"].endswith("(?:件次|件|元)")
    assert figure["readings"] == [
        {"label": {"zh": "诉讼总计", "en": "all suits"}, "expr": dict.fromkeys(FORMS, total)}
    ]
    assert figures["in"] == ["overview"]
    assert figures["unless"] == [{"pattern": "上年", "literal": "上年"}]
    CHECKS["figures"](figures)
    none = rule_of(
        tmp_path,
        """
  check:
    kind: none
    table: litigation
    patterns:
      - {pattern: 未发生行政复议, cells: review/total}
      - {pattern: 未收到申请, cells: new_received/total, table: applications}
""",
    )["check"]
    assert [p["table"] for p in none["patterns"]] == ["litigation", "applications"]
    total = {"terms": [[1, "review/total"]], "constant": 0}
    assert none["patterns"][0]["cells"] == dict.fromkeys(FORMS, total)
    CHECKS["none"](none)


def test_cases_say_what_they_do_not_give_themselves_as_the_rule_does(tmp_path: Path) -> None:
    rule = rule_of(
        tmp_path,
        """
  check: {kind: section, expect: titled}
  years: {from: 2021, to: 2023}
  hint: {zh: 改, en: Mend}
  cases:
    accepted: {severity: info}
    unnumbered: {message: {zh: "{heading}", en: "{section}"}}
""",
    )
    words, hint = {"zh": "话", "en": "Words"}, {"zh": "改", "en": "Mend"}
    assert rule["cases"] == {
        "default": {"severity": "error", "message": words, "hint": hint},
        "accepted": {"severity": "info", "message": words, "hint": hint},
        "unnumbered": {
            "severity": "error",
            "message": {"zh": "{heading}", "en": "{section}"},
            "hint": hint,
        },
    }
    assert (rule["first_year"], rule["last_year"]) == (2021, 2023)
    assert rule["help"] == {
        "why": {"zh": "因为", "en": "Because"},
        "basis": "practice",
        "examples": {},
    }


def test_a_pack_is_plain_data(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_bytes((HERE / "cases" / "rule.yaml").read_bytes())
    (tmp_path / "pack.yaml").write_text(
        "id: mine\ntitle: {zh: 我的, en: Mine}\nversion: 2\n", encoding="utf-8"
    )
    (tmp_path / "reading.yaml").write_text("period: {patterns: ['\\d{4}年']}\n", encoding="utf-8")
    pack = load_pack(str(tmp_path))
    assert pack["pack"] == {
        "id": "mine",
        "title": {"zh": "我的", "en": "Mine"},
        "version": "2",
        "extends": None,
        "samples": {},
        "profiles": {},
        "own": ["sum-of-columns", "no-template"],
        "tried": ["sum-of-columns", "no-template"],
    }
    assert pack["forms"] == []
    assert pack["reading"] == {"period": {"patterns": [r"\d{4}年"]}}
    assert json.loads(json.dumps(pack)) == pack


PACK = r"""
- &rule
  id: an-equation
  title: &title {zh: 标题, en: Title}
  severity: error
  check: {kind: equation, table: parted, for: each row, equation: count <= amount}
  message: {zh: "{left}", en: "{right}"}
  why: *title
  basis: practice
- id: figures
  title: *title
  severity: info
  years: {from: 2021}
  check:
    kind: figures
    table: parted
    units: [件]
    figures:
      - {before: [共], readings: [{is: sum(first..third/count), label: *title}]}
  message: *title
  hint: *title
  why: *title
  basis: {document: 某办法, clause: 第一条}
  examples: {pass: [{text: 一}], fail: [{remove: [二], case: default}]}
- id: nothing
  title: *title
  severity: warning
  check: {kind: none, table: parted, patterns: [{pattern: 没有, cells: first/count - 1}]}
  message: *title
  why: *title
  basis: practice
- id: wording
  title: *title
  severity: warning
  check: {kind: wording, patterns: [甲乙?], unless: [丙]}
  message: *title
  why: *title
  basis: practice
"""


@pytest.fixture
def pack_with_a_form(tmp_path: Path) -> dict[str, Any]:
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "test.yaml").write_bytes((HERE / "cases" / "form.yaml").read_bytes())
    (tmp_path / "rules.yaml").write_text(PACK, encoding="utf-8")
    (tmp_path / "pack.yaml").write_text("{id: p, title: {zh: 包, en: Pack}}", encoding="utf-8")
    return load_pack(str(tmp_path))


def test_a_pack_with_forms_is_about_these(pack_with_a_form: dict[str, Any]) -> None:
    assert [form["key"] for form in pack_with_a_form["forms"]] == ["test-form"]
    equation, figures, *_ = pack_with_a_form["rules"]
    assert list(equation["check"]["forms"]) == ["test-form"]
    [reading] = figures["check"]["figures"][0]["readings"]
    keys = ["first/count", "second/count", "third/count"]
    assert reading["expr"]["test-form"]["terms"] == [[1, key] for key in keys]


def test_other_data_has_another_format_number(pack_with_a_form: dict[str, Any]) -> None:
    """Caches know packs by their files, the version and `FORMAT`: raise it, then change this."""
    data = json.dumps(pack_with_a_form, ensure_ascii=False, sort_keys=True)
    assert (FORMAT, blake2b(data.encode(), digest_size=8).hexdigest()) == (16, "177aa45495e5d5ef")
