"""`govlint check` with configuration: what holds for which file, and what wins."""

import json
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from govlint.cli import main

SAMPLES = Path(__file__).parent.parent.parent / "rules" / "annual-report" / "samples"
TEXT = (SAMPLES / "2021.md").read_text(encoding="utf-8")
LABEL = TEXT.replace("社会公益组织", "社会组织")
CELL = TEXT.replace("0.85", "若干")

Made = Callable[[dict[str, str]], Path]
Check = Callable[..., dict[str, list[tuple[str, str]]]]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """Write files; `label` and `cell` are reports with one finding, of that rule."""
    monkeypatch.chdir(tmp_path)

    def write(files: dict[str, str]) -> Path:
        texts = {"label": LABEL, "cell": CELL, "ok": TEXT}
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(texts.get(text, text), encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def check(capfd: pytest.CaptureFixture[str]) -> Check:
    """Run the command; return rule and severity of what is found, by file."""

    def run(*words: str, code: int | None = None) -> dict[str, list[tuple[str, str]]]:
        done = main(["check", *words, "--format", "json"])
        out, err = capfd.readouterr()
        assert err == ""
        assert code in (None, done)
        files: list[dict[str, Any]] = json.loads(out)["files"]
        return {
            file["path"]: [(found["rule"], found["severity"]) for found in file["findings"]]
            for file in files
        }

    return run


def test_nothing_configured(made: Made, check: Check) -> None:
    made({"a.md": "label", "b.md": "cell"})
    assert check(".", code=1) == {
        "./a.md": [("column-label", "warning")],
        "./b.md": [("cell-not-count", "error")],
    }


# configuration, what is said of the report with a wrong column label, exit code
SETTINGS = [
    ("ignore = ['column-*']", [], 0),
    ("ignore = ['warning']", [], 0),
    ("select = ['row-label']", [], 0),
    ("fail-on = 'warning'", [("column-label", "warning")], 1),
    ("fail-on = 'never'\nseverity.column-label = 'error'", [("column-label", "error")], 0),
    ("[severity]\ncolumn-label = 'error'", [("column-label", "error")], 1),
    ("[severity]\n'column-*' = 'info'", [("column-label", "info")], 0),
    ("[[paths]]\nmatch = 'a.md'\nignore = ['column-label']", [], 0),
    ("[[paths]]\nmatch = 'b.md'\nignore = ['column-label']", [("column-label", "warning")], 0),
    (
        "severity.column-label = 'error'\n[[paths]]\nmatch = '*'\nseverity.column-label = 'info'",
        [("column-label", "info")],
        0,
    ),
    ("profile = 'township'", [("column-label", "warning")], 0),
    ("", [("column-label", "warning")], 0),
]


@pytest.mark.parametrize(("text", "found", "code"), SETTINGS)
def test_settings(
    made: Made, check: Check, text: str, found: list[tuple[str, str]], code: int
) -> None:
    made({"a.md": "label", "govlint.toml": text})
    assert check("a.md", code=code) == {"a.md": found}


@pytest.mark.parametrize(
    ("words", "found", "code"),
    [
        ("", [], 0),
        ("--no-config", [("column-label", "warning")], 0),
        ("--select column-label", [("column-label", "error")], 1),
        ("--config other.toml", [("column-label", "info")], 0),
        ("--fail-on never --select column-label", [("column-label", "error")], 0),
    ],
)
def test_the_command_line_wins(
    made: Made, check: Check, words: str, found: list[tuple[str, str]], code: int
) -> None:
    text = "ignore = ['column-label']\nseverity.column-label = 'error'\n"
    made(
        {
            "a.md": "label",
            "govlint.toml": text,
            "other.toml": "severity.column-label = 'info'",
        }
    )
    assert check("a.md", *words.split(), code=code) == {"a.md": found}


def test_what_the_command_line_ignores_is_added(made: Made, check: Check) -> None:
    made({"a.md": LABEL.replace("0.85", "若干"), "govlint.toml": "ignore = ['column-label']"})
    assert check("a.md", "--ignore", "cell-not-count") == {"a.md": []}


def test_folders_have_configurations_of_their_own(made: Made, check: Check) -> None:
    """The nearest alone holds, also for what makes a run fail."""
    made(
        {
            "govlint.toml": "ignore = ['column-label']",
            "a.md": "label",
            "x/govlint.toml": "fail-on = 'warning'",
            "x/a.md": "label",
            "x/y/a.md": "label",
            "z/a.md": "label",
        }
    )
    warned = [("column-label", "warning")]
    assert check(".", code=1) == {
        "./a.md": [],
        "./x/a.md": warned,
        "./x/y/a.md": warned,
        "./z/a.md": [],
    }


RULE = """- id: no-parks
  title: &words {zh: 不写公园, en: No parks}
  severity: warning
  check: {kind: wording, patterns: [惠农补贴]}
  message: *words
  why: *words
  basis: practice
"""


def test_rules_of_a_configuration(made: Made, check: Check) -> None:
    """Paths begin at its folder; a pack that extends takes the place of the national one."""
    extends = "id: mine\ntitle: {zh: 省, en: Mine}\nextends: annual-report\n"
    made(
        {
            "own/own.yaml": RULE,
            "pack/pack.yaml": f"{extends}changes: {{column-label: error}}\n",
            "x/govlint.toml": "rules = ['../own']",
            "y/govlint.toml": "rules = ['../pack']\n[severity]\nrow-label = 'info'",
            "x/a.md": "label",
            "y/a.md": "label",
        }
    )
    assert check("x/a.md", "y/a.md", code=1) == {
        "x/a.md": [("no-parks", "warning"), ("column-label", "warning")],
        "y/a.md": [("column-label", "error")],
    }
    assert check("x/a.md", "--rules", "pack") == {"x/a.md": [("column-label", "error")]}


def test_limits(made: Made, check: Check) -> None:
    made({"a.md": "ok", "govlint.toml": "[limits]\nbytes = 100"})
    assert [rule for rule, _ in check("a.md")["a.md"]] == ["file-unreadable"]
    assert check("a.md", "--limit", "bytes=1MB") == {"a.md": []}


def test_language_and_format(made: Made, capfd: pytest.CaptureFixture[str]) -> None:
    made({"a.md": "label", "govlint.toml": "lang = 'en'\nformat = 'json'"})
    assert main(["check", "a.md"]) == 0
    assert (
        "column label" in json.loads(capfd.readouterr().out)["files"][0]["findings"][0]["message"]
    )
    assert main(["check", "a.md", "--lang", "zh", "--format", "text"]) == 0
    assert "列名" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--config nope.toml", "nope.toml"),
        ("--config faulty.toml", "faulty.toml:1:1: "),
        ("--profile village", "township"),
        ("--today yesterday", "2026-12-31"),
        ("--select nothing", "nothing"),
    ],
)
def test_wrong_use(made: Made, capfd: pytest.CaptureFixture[str], words: str, said: str) -> None:
    made({"a.md": "ok", "faulty.toml": "ignores = 1\n", "govlint.toml": ""})
    assert main(["check", "a.md", *words.split()]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert said in err


def test_a_faulty_configuration_is_wrong_use(made: Made, capfd: pytest.CaptureFixture[str]) -> None:
    made({"x/a.md": "ok", "x/govlint.toml": "ignore = ['row-lable', 'column-lable']\n"})
    assert main(["check", "."]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert "govlint.toml:1:11: " in err
    assert "govlint.toml:1:24: " in err
    assert err.rstrip().endswith("配置文件有 2 处错误")


@pytest.mark.parametrize("name", ["govlint.toml", "govlint-exceptions.toml"])
def test_a_configuration_that_cannot_be_opened_is_named(
    made: Made, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    (made({"x/a.md": "ok"}) / "x" / name).mkdir()
    assert main(["check", "x/a.md"]) == 2
    expected = f"打不开 {Path('x', name)}：这是一个文件夹\n"
    assert capfd.readouterr().err == expected


LOCAL = """extends: annual-report-2021
tables: [{key: applications, rows: [{key: granted, variants: [悉数公开]}]}]
"""


def test_figures_are_extracted_with_the_forms_of_the_configuration(
    made: Made, capfd: pytest.CaptureFixture[str]
) -> None:
    text = TEXT.replace("（一）予以公开", "（一）悉数公开")
    extends = "id: mine\ntitle: {zh: 省, en: Mine}\nextends: annual-report\n"
    made(
        {
            "a.md": text,
            "govlint.toml": "rules = ['pack']\n[limits]\npages = 5",
            "pack/pack.yaml": extends,
            "pack/forms/local.yaml": LOCAL,
        }
    )

    def status(*words: str) -> str:
        assert main(["extract", "a.md", *words]) == 0
        data = json.loads(capfd.readouterr().out)
        return str(data["tables"]["applications"]["granted"]["total"]["status"])

    assert status() == "read"
    assert status("--no-config") != "read"


def test_rules_of_the_configuration_are_listed(
    made: Made, capfd: pytest.CaptureFixture[str]
) -> None:
    made({"own.yaml": RULE, "govlint.toml": "rules = ['own.yaml']"})
    assert main(["rules", "list"]) == 0
    assert "no-parks" in capfd.readouterr().out
    assert main(["rules", "show", "no-parks"]) == 0


def test_other_rules_may_lack_names_of_the_configuration(made: Made, check: Check) -> None:
    """With packs of the command line, names of the packs they stand for do no harm."""
    made(
        {
            "own.yaml": RULE,
            "other.yaml": RULE.replace("no-parks", "no-lakes"),
            "a.md": "ok",
            "govlint.toml": "rules = ['own.yaml']\nignore = ['no-parks']\n"
            "[severity]\nno-parks = 'error'\n",
            "govlint-exceptions.toml": "[[exceptions]]\nrule = 'no-parks'\nreason = 'x'\n",
        }
    )
    assert check("a.md") == {"a.md": []}
    assert check("a.md", "--rules", "other.yaml", "--today", "2026-01-01") == {
        "a.md": [("no-lakes", "warning")]
    }


def test_standard_input_stands_where_its_name_says(
    made: Made, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    made({"x/govlint.toml": "[[paths]]\nmatch = '/a.md'\nignore = ['column-label']"})
    for name, count in (("x/a.md", 0), ("x/b.md", 1), ("a.md", 1)):
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(LABEL.encode())))
        assert len(check("-", "--stdin-name", name)[name]) == count
