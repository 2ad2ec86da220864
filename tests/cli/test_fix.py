"""`govlint fix`, from words to files and exit code."""

from collections.abc import Callable
from pathlib import Path

import pytest

from govlint.cli import main
from govlint.cli.fix_words import _REASONS, _WORDS
from govlint.cli.words import LANGUAGES
from govlint.finding import MENDABLE
from govlint.fix.mend import WRITERS
from govlint.readers import READERS

SAMPLE = Path(__file__).parent.parent.parent / "rules" / "annual-report" / "samples" / "2021.md"
GOOD = SAMPLE.read_text(encoding="utf-8")
BAD = GOOD.replace("社会公益组织", "社会组织").replace("## 二、", "## 三、")
GRAVE = BAD.replace("0.85", "若干")

Fix = Callable[..., tuple[int, str, str]]


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a faultless report, one that can be mended, and one that cannot wholly be."""
    monkeypatch.chdir(tmp_path)
    for name, content in {"ok.md": GOOD, "bad.md": BAD, "grave.md": GRAVE}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


@pytest.fixture
def fix(files: Path, capfd: pytest.CaptureFixture[str]) -> Fix:
    """Run the command inside the folder."""

    def run(*words: str) -> tuple[int, str, str]:
        code = main(["fix", *words])
        out, err = capfd.readouterr()
        return code, out, err

    return run


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_the_mended_file_stands_beside_the_other(fix: Fix, files: Path) -> None:
    code, out, err = fix("bad.md")
    assert (code, err) == (0, "")
    assert text(files / "bad.md") == BAD
    assert text(files / "bad.fixed.md") == GOOD
    assert out == (
        "bad.md：改好 2 个问题，写入 bad.fixed.md\n"
        "  第 17 行  “三”改为“二”  [section-number]\n"
        "  第 40 行  “社会组织”改为“社会公益组织”  [column-label]\n"
        "共 1 个文件，改了 1 个：改好 2 个问题，没有把握改的 0 个\n"
    )


def test_the_same_in_english(fix: Fix) -> None:
    _, out, _ = fix("bad.md", "--lang", "en")
    assert "bad.md: 2 findings mended, written to bad.fixed.md\n" in out
    assert "  line 17  “三” becomes “二”  [section-number]\n" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("grave.md", "；另有 1 个问题不能自动改，用 govlint check 查看\n"),
        ("grave.md --diff", "文件都没有动；另有 1 个问题不能自动改，用 govlint check 查看\n"),
        ("grave.md --select column-label", "没有把握改的 0 个\n"),
        (". --lang en", "Others that need a person: 1; govlint check shows them\n"),
    ],
)
def test_what_no_program_can_mend_is_counted(fix: Fix, words: str, said: str) -> None:
    _, out, err = fix(*words.split())
    assert (err or out).endswith(said)


def test_in_place(fix: Fix, files: Path) -> None:
    (files / "bad.md").chmod(0o640)
    assert fix("--in-place", "bad.md")[0] == 0
    assert text(files / "bad.md") == GOOD
    assert (files / "bad.md").stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in files.iterdir()) == ["bad.md", "grave.md", "ok.md"]


def test_a_file_of_ones_choice_is_written_also_where_nothing_changes(fix: Fix, files: Path) -> None:
    assert fix("bad.md", "--output", "new.md")[0] == 0
    assert text(files / "new.md") == GOOD
    assert fix("ok.md", "--output", "same.md")[0] == 0
    assert (files / "same.md").read_bytes() == (files / "ok.md").read_bytes()


def test_the_difference_is_all_that_goes_to_standard_output(fix: Fix, files: Path) -> None:
    code, out, err = fix("bad.md", "--diff")
    lines = out.splitlines()
    assert lines[:2] == ["--- bad.md", "+++ bad.md"]
    changed = [line for line in lines[2:] if line[0] in "+-"]
    assert changed[:2] == ["-## 三、主动公开政府信息情况", "+## 二、主动公开政府信息情况"]
    assert len(changed) == 4
    assert "可以改 1 个：能改好 2 个问题" in err
    assert (code, sorted(path.name for path in files.iterdir())) == (
        0,
        ["bad.md", "grave.md", "ok.md"],
    )


# words, exit code
CODES = [
    ("ok.md", 0),
    ("bad.md", 0),
    ("bad.md --fail-on info", 0),
    ("bad.md --select column-label --fail-on error", 0),
    ("grave.md", 1),
    ("grave.md --fail-on never", 0),
    (". --diff", 1),
    ("-", 2),
    ("bad.md --output -", 2),
    ("bad.md --diff --in-place", 2),
    ("bad.md ok.md --output new.md", 2),
    ("bad.md --output bad.md", 2),
    ("nothing.md", 2),
    ("bad.md --select nothing", 2),
]


@pytest.mark.parametrize(("words", "code"), CODES)
def test_exit_codes(fix: Fix, words: str, code: int) -> None:
    assert fix(*words.split())[0] == code


def test_what_is_not_selected_stays(fix: Fix, files: Path) -> None:
    fix("bad.md", "--ignore", "section-number")
    assert text(files / "bad.fixed.md") == BAD.replace("社会组织", "社会公益组织")


def test_a_file_that_is_there_is_not_written_over(fix: Fix, files: Path) -> None:
    (files / "bad.fixed.md").write_text("手工改过", encoding="utf-8")
    code, out, err = fix("bad.md", "grave.md")
    assert code == 2
    assert "bad.fixed.md 已经存在" in err
    assert text(files / "bad.fixed.md") == "手工改过"
    assert "grave.md：改好 2 个问题" in out


def test_what_is_left_is_said_with_the_reason(fix: Fix, files: Path) -> None:
    (files / "bad.md").write_text(GOOD.replace("社会公益组织", "社会<b>组织</b>"), "utf-8")
    code, out, _ = fix("bad.md")
    assert code == 0
    assert out.startswith("bad.md\n  第 40 行  没有改：这几个字中间夹有格式标记")
    assert not (files / "bad.fixed.md").exists()


def test_findings_a_configuration_accepts_are_not_mended(fix: Fix, files: Path) -> None:
    (files / "govlint.toml").write_text('ignore = ["section-number"]\n', encoding="utf-8")
    fix("bad.md")
    assert text(files / "bad.fixed.md") == BAD.replace("社会组织", "社会公益组织")


@pytest.mark.parametrize("key", [*_WORDS, *_REASONS])
def test_every_sentence_is_there_in_every_language(key: str) -> None:
    assert set((_WORDS | _REASONS)[key]) == set(LANGUAGES)


def test_what_is_said_to_be_mendable_can_be_written_and_read() -> None:
    assert set(MENDABLE) == set(WRITERS) <= set(READERS)
