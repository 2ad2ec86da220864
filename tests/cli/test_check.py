"""`govlint check`, from words to exit code."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from govlint.cli import main

SAMPLE = Path(__file__).parent.parent.parent / "rules" / "annual-report" / "samples" / "2021.md"

Check = Callable[..., tuple[int, str]]


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a faultless report, one with an error, one with a warning, and another file."""
    monkeypatch.chdir(tmp_path)
    text = SAMPLE.read_text(encoding="utf-8")
    texts = {
        "ok.md": text,
        "error.md": text.replace("0.85", "若干"),
        "warning.md": text.replace("社会公益组织", "社会组织"),
        "other.xyz": "%PDF",
    }
    for name, content in texts.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


@pytest.fixture
def check(files: Path, capfd: pytest.CaptureFixture[str]) -> Check:
    """Run the command inside the folder; nothing may be said on standard error."""

    def run(*words: str) -> tuple[int, str]:
        code = main(["check", *words])
        out, err = capfd.readouterr()
        assert err == ""
        return code, out

    return run


# words, exit code
CODES = [
    ("ok.md", 0),
    ("error.md", 1),
    ("warning.md", 0),
    ("warning.md --fail-on warning", 1),
    ("warning.md --fail-on=info", 1),
    ("error.md --fail-on never", 0),
    (".", 1),
    ("ok.md error.md", 1),
    ("error.md --ignore cell-not-count", 0),
    ("error.md --ignore error", 0),
    ("error.md --select text-*,row-*", 0),
    ("error.md --select text-* --select cell-*", 1),
    ("other.xyz", 1),
    ("other.xyz --select text-*", 1),
    ("-- ok.md", 0),
    ("--fail-on warning -- warning.md ok.md", 1),
    ("ok.md --fail-on warning warning.md", 1),
]


@pytest.mark.parametrize("format_", ["text", "json", "sarif"])
@pytest.mark.parametrize(("words", "code"), CODES)
def test_exit_code(check: Check, words: str, code: int, format_: str) -> None:
    """The exit code follows from findings and options, not from the format."""
    assert check("--format", format_, *words.split())[0] == code


def loaded(text: str) -> Any:
    return json.loads(text)


def test_json_of_a_folder(check: Check) -> None:
    data = loaded(check(".", "--format", "json")[1])
    assert [(Path(file["path"]).name, len(file["findings"])) for file in data["files"]] == [
        ("error.md", 1),
        ("ok.md", 0),
        ("warning.md", 1),
    ]


def test_languages(check: Check) -> None:
    _, chinese = check("error.md")
    _, english = check("error.md", "--lang", "en")
    assert chinese.endswith("共检查 1 个文件：错误 1，警告 0，提示 0\n")
    assert english.endswith("Files checked: 1. Errors: 1, warnings: 0, info: 0\n")


def test_what_is_ignored_is_counted(check: Check) -> None:
    assert "被忽略 1" in check("error.md", "--ignore", "cell-not-count")[1]


def test_an_output_file_has_what_the_screen_would_have(check: Check, files: Path) -> None:
    for format_ in ("text", "json", "sarif"):
        _, shown = check("error.md", "--format", format_)
        assert check("error.md", "--format", format_, "--output", "out") == (1, "")
        assert (files / "out").read_bytes().decode("utf-8") == shown


def test_a_report_is_never_written_over(files: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = (files / "ok.md").read_bytes()
    assert main(["check", "error.md", "ok.md", "--output", "./ok.md"]) == 2
    assert "ok.md" in capfd.readouterr().err
    assert main(["check", ".", "--output", "ok.md"]) == 2
    assert "ok.md" in capfd.readouterr().err
    assert (files / "ok.md").read_bytes() == before


@pytest.mark.parametrize("option", ["--previous", "--roster", "--config"])
def test_nothing_that_is_read_is_written_over(
    files: Path, capfd: pytest.CaptureFixture[str], option: str
) -> None:
    (files / "read").write_text("", encoding="utf-8")
    assert main(["check", "ok.md", option, "read", "--output", "./read"]) == 2
    assert capfd.readouterr().err == "--output 不能是要读取的文件：./read\n"
    assert (files / "read").read_bytes() == b""


def test_a_report_of_last_year_that_is_not_there(
    files: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "ok.md", "--previous", "gone.md"]) == 2
    assert capfd.readouterr().err == "没有这个文件或文件夹：gone.md\n"


@pytest.mark.parametrize("format_", ["json", "sarif", "text", "text --lang en", "text --select x"])
def test_an_earlier_output_is_no_report(check: Check, files: Path, format_: str) -> None:
    words = [".", "--output", "result.txt", "--format", *format_.split()]
    words = ["column-label" if word == "x" else word for word in words]
    codes = {check(*words)[0], check(*words)[0]}
    assert len(codes) == 1 and codes <= {0, 1}
    written = (files / "result.txt").read_text(encoding="utf-8")
    assert "result.txt" not in written
    (files / "result.txt").write_bytes(b"")
    assert check(*words)[0] in codes
    assert (files / "result.txt").read_text(encoding="utf-8") == written


def test_standard_input(check: Check, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = (files / "error.md").open("rb")

    monkeypatch.setattr("sys.stdin", Input)
    code, out = check("-", "--stdin-name", "甲.md", "--format", "json")
    Input.buffer.close()
    (file,) = loaded(out)["files"]
    assert (code, file["path"], len(file["findings"])) == (1, "甲.md", 1)


def test_without_a_standard_input_there_is_nothing_to_read(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    code, out = check("-", "--format", "json")
    [found] = loaded(out)["files"][0]["findings"]
    assert (code, found["rule"], found["message"][:7]) == (1, "file-unreadable", "这个文件是空的")


@pytest.mark.parametrize(("name", "close"), [("cell-blnk", "cell-blank"), ("text-x*", "")])
def test_unknown_rules(
    files: Path, capfd: pytest.CaptureFixture[str], name: str, close: str
) -> None:
    for option in ("--select", "--ignore"):
        assert main(["check", "ok.md", option, f"cell-blank,{name}"]) == 2
        out, err = capfd.readouterr()
        assert out == ""
        assert name in err
        assert close in err


RULE = """\
- id: no-parks
  title: {zh: 不写公园, en: No parks}
  severity: warning
  check: {kind: wording, patterns: [公园]}
  message: {zh: "写了“{found}”。", en: "“{found}” is written."}
  why: {zh: 试验。, en: A trial.}
  basis: practice
"""


def test_rules_of_ones_own_add_to_the_national_ones(check: Check, files: Path) -> None:
    (files / "own.yaml").write_text(RULE, encoding="utf-8")
    text = (files / "error.md").read_text(encoding="utf-8")
    (files / "park.md").write_text(text.replace("惠农补贴", "公园"), encoding="utf-8")
    _, out = check("park.md", "--rules", "own.yaml", "--format", "json")
    assert [found["rule"] for found in loaded(out)["files"][0]["findings"]] == [
        "no-parks",
        "cell-not-count",
    ]


def test_a_pack_with_forms_stands_alone(check: Check) -> None:
    pack = SAMPLE.parent.parent
    assert check("ok.md", "--rules", str(pack))[0] == 0


def test_faulty_rules_are_told_with_their_places(
    files: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    faulty = RULE.replace("warning", "grave").replace("practice", "custom")
    (files / "own.yaml").write_text(faulty, encoding="utf-8")
    assert main(["check", "ok.md", "--rules", "own.yaml"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert "own.yaml:3:13: " in err
    assert "own.yaml:7:10: " in err
    assert "2 处错误" in err.splitlines()[-1]
