"""`govlint baseline`, and exceptions on their way through `govlint check`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from formats import formats
from govlint.cli import main
from govlint.config.write import HEAD

SAMPLES = Path(__file__).parent.parent.parent / "rules" / "annual-report" / "samples"
TEXT = (SAMPLES / "2021.md").read_text(encoding="utf-8")

CHANGES = {
    "0.85": "若干",
    "社会公益组织": "社会组织",
    "下一步，我镇将从两个方面改进": "2023年，我镇将从两个方面改进",
    "未收取信息处理费": "一切正常",
    "## 二、主动公开政府信息情况": "## 二、主动公开情况",
}
RULES = [
    "section-title",
    "cell-not-count",
    "column-label",
    "plan-in-past-year",
    "fee-statement-missing",
]
NEW = {"| 行政强制 | 3 |": "| 行政强制 | 三件 |"}
SIDE = "govlint-exceptions.toml"

Json = dict[str, Any]


def changed(*changes: dict[str, str]) -> str:
    text = TEXT
    for old, new in (pair for each in changes for pair in each.items()):
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a report that has findings, where we are."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.md").write_text(changed(CHANGES), encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def command(*words: str) -> tuple[int, str, str]:
        code = main(list(words))
        return code, *capfd.readouterr()

    return command


Run = Callable[..., tuple[int, str, str]]


def checked(run: Run, *words: str, code: int) -> Json:
    done, out, _ = run("check", ".", "--format", "json", *words)
    assert done == code
    [file] = json.loads(out)["files"]
    return {key: [found["rule"] for found in file[key]] for key in ("findings", "suppressed")}


@pytest.mark.parametrize("ending", [".md", ".txt", ".html", ".docx"])
def test_what_was_there_is_accepted_in_any_format(folder: Path, run: Run, ending: str) -> None:
    """Lines move, the format changes, and only what is new fails."""
    assert run("baseline", "write", ".")[0] == 0
    assert checked(run, code=0) == {"findings": [], "suppressed": RULES}
    (folder / "x" / "a.md").unlink()
    moved = changed(CHANGES, {"\n\n## 一、": "\n\n本报告电子版可下载。\n\n欢迎查阅。\n\n## 一、"})
    (folder / "x" / f"a{ending}").write_bytes(formats(moved)[ending])
    assert checked(run, code=0) == {"findings": [], "suppressed": RULES}
    (folder / "x" / f"a{ending}").write_bytes(formats(changed(CHANGES, NEW))[ending])
    assert checked(run, code=1) == {"findings": ["cell-not-count"], "suppressed": RULES}


def test_what_is_written(folder: Path, run: Run) -> None:
    code, out, err = run("baseline", "write", ".", "--reason", " 已报备 ", "--until", "2026-12-31")
    assert (code, out) == (0, "")
    assert err == "已写入 govlint-exceptions.toml：新接受 5 个问题，保留原有例外 0 个\n"
    text = (folder / SIDE).read_text(encoding="utf-8")
    assert text.count("[[exceptions]]\n") == 5
    assert text.count('file = "x/a"\nfingerprint = "') == 5
    assert text.count('reason = "已报备"\nuntil = 2026-12-31\n') == 5


def test_it_is_written_again(folder: Path, run: Run) -> None:
    """What no longer occurs goes; what is used, or about other files, stays with its reason."""
    run("baseline", "write", ".", "--reason", "第一次")
    hand = (
        '[[exceptions]]\nrule = "row-label"\nfile = "y/"\nreason = "别处"\n'
        '[[exceptions]]\nrule = "row-label"\nfile = "x/"\nreason = "没有用"\n'
    )
    path = folder / SIDE
    path.write_text(path.read_text(encoding="utf-8") + hand, encoding="utf-8")
    fewer = {old: new for old, new in CHANGES.items() if old != "0.85"}
    (folder / "x" / "a.md").write_text(changed(fewer, NEW), encoding="utf-8")
    assert run("baseline", "write", "x", "--reason", "第二次")[0] == 0
    text = path.read_text(encoding="utf-8")
    assert [text.count(f'reason = "{words}"') for words in ("第一次", "第二次", "别处")] == [
        4,
        1,
        1,
    ]
    assert "没有用" not in text
    assert run("check", ".")[0] == 0


def test_what_stands_above_an_exception_stays_with_it(folder: Path, run: Run) -> None:
    path = folder / SIDE
    run("baseline", "write", ".")
    first = path.read_text(encoding="utf-8")
    assert first.count("\n# ") == 1 + 5
    own = f"# 一句闲话\n\n{first}".replace("# 表三的列名", "# 县里印的表\n#再看\n# 表三的列名")
    path.write_text(own, encoding="utf-8")
    run("baseline", "write", ".")
    again = path.read_text(encoding="utf-8")
    assert again == first.replace("# 表三的列名", "# 县里印的表\n# 再看\n# 表三的列名")
    (folder / "x" / "a.md").write_text(TEXT, encoding="utf-8")
    run("baseline", "write", ".")
    assert path.read_text(encoding="utf-8") == HEAD


def test_the_file_that_holds_may_be_named(folder: Path, run: Run) -> None:
    """What it has is kept, however its path is written."""
    run("baseline", "write", ".", "--reason", "第一次")
    first = (folder / SIDE).read_text(encoding="utf-8")
    assert run("baseline", "write", ".", "--output", f"./{SIDE}")[0] == 0
    assert (folder / SIDE).read_text(encoding="utf-8") == first


def test_exceptions_that_were_not_looked_for_stay(folder: Path, run: Run) -> None:
    (folder / SIDE).write_text("# 手写\n", encoding="utf-8")
    code, _, err = run("baseline", "write", ".", "--no-config")
    assert (code, err.startswith(f"没有写入：{SIDE} 里已有例外")) == (2, True)
    assert (folder / SIDE).read_text(encoding="utf-8") == "# 手写\n"
    assert run("baseline", "write", ".", "--no-config", "--output", "other.toml")[0] == 0


def test_what_would_not_hold_is_not_written(folder: Path, run: Run) -> None:
    """One folder has exceptions of its own, which are no other's."""
    (folder / "x" / SIDE).write_text("", encoding="utf-8")
    (folder / "b.md").write_text(changed(CHANGES), encoding="utf-8")
    code, _, err = run("baseline", "write", ".")
    assert code == 2
    assert f"不归同一个例外文件管（有 {Path('x', SIDE)}）" in err
    assert [path.parent.name for path in folder.rglob(SIDE)] == ["x"]
    assert run("baseline", "write", "x")[0] == run("baseline", "write", "b.md")[0] == 0
    assert run("check", ".")[1].endswith("错误 0，警告 0，提示 0；被忽略 0，已豁免 10\n")


def test_it_is_written_over_nothing_that_is_read(folder: Path, run: Run) -> None:
    text = "ignore = ['column-label']\n"
    (folder / "govlint.toml").write_text(text, encoding="utf-8")
    for name in ("govlint.toml", "x/a.md"):
        code, _, err = run("baseline", "write", ".", "--output", name)
        assert (code, err) == (2, f"--output 不能是要读取的文件：{name}\n")
    assert run("baseline", "show", ".", "--output", "govlint.toml")[0] == 2
    assert (folder / "govlint.toml").read_text(encoding="utf-8") == text


def test_it_is_written_beside_the_configuration(folder: Path, run: Run) -> None:
    (folder / "x" / "govlint.toml").write_text("ignore = ['column-label']\n", encoding="utf-8")
    assert run("baseline", "write", "x/a.md")[0] == 0
    text = (folder / "x" / SIDE).read_text(encoding="utf-8")
    assert text.count('file = "/a"') == 4
    assert "column-label" not in text
    assert run("check", "x")[0] == 0


def test_rules_may_be_chosen(folder: Path, run: Run) -> None:
    run("baseline", "write", ".", "--select", "column-label")
    assert checked(run, code=1)["suppressed"] == ["column-label"]


def test_show(folder: Path, run: Run) -> None:
    exceptions = """\
[[exceptions]]
rule = "column-label"
passage = "社会组织"
reason = "省里的格式"

[[exceptions]]
rule = "row-label"
cell = "applications/granted/total"
reason = "旧表"

[[exceptions]]
rule = "cell-not-count"
reason = "待核"
until = 2026-01-31
"""
    (folder / SIDE).write_text(exceptions, encoding="utf-8")
    code, out, err = run("baseline", "show", ".", "--today", "2026-02-01")
    assert (code, err) == (0, "")
    assert [line.split("  ")[1:] for line in out.splitlines()] == [
        ["有效", "column-label", "社会组织", "理由：省里的格式"],
        ["没有用上", "row-label", "applications/granted/total", "理由：旧表"],
        ["已到期", "cell-not-count", "到 2026-01-31", "理由：待核"],
    ]
    assert [line.split(":")[1] for line in out.splitlines()] == ["1", "6", "11"]


EXCEPTIONS = """\
ignore = ["section-title"]

[[exceptions]]
rule = "cell-not-count"
reason = "待核"
until = 2026-01-31

[[exceptions]]
rule = "fee-statement-missing"
file = "x/*.md"
reason = "另行说明"

[[exceptions]]
rule = "row-label"
reason = "旧表"
"""


def test_notices(folder: Path, run: Run) -> None:
    """What ended or fits nothing is said in every output, and changes no exit code."""
    (folder / "govlint.toml").write_text(EXCEPTIONS, encoding="utf-8")
    code, out, err = run("check", ".", "--today", "2026-02-01")
    assert (code, err) == (1, "")
    assert "\ngovlint.toml:3: 例外已于 2026-01-31 到期，cell-not-count 的问题重新列出" in out
    assert "\ngovlint.toml:13: 例外没有用上：row-label" in out
    assert "被忽略 1，已豁免 1" in out
    code, out, err = run("check", ".", "--today", "2026-02-01", "--format", "json")
    assert (code, len(err.splitlines())) == (1, 2)
    [file] = json.loads(out)["files"]
    assert [(one["kind"], one["line"]) for one in file["notices"]] == [
        ("expired", 3),
        ("unused", 13),
    ]
    assert [(one["rule"], one["reason"]) for one in file["suppressed"]] == [
        ("fee-statement-missing", "另行说明")
    ]
    code, out, err = run("check", ".", "--today", "2026-01-31", "--format", "sarif", "--lang", "en")
    assert code == 0
    [sarif] = json.loads(out)["runs"]
    [notice] = sarif["invocations"][0]["toolConfigurationNotifications"]
    assert "fits nothing any more" in notice["message"]["text"]
    assert notice["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "govlint.toml"
    accepted = [result for result in sarif["results"] if "suppressions" in result]
    assert {result["suppressions"][0]["justification"] for result in accepted} == {
        "待核",
        "另行说明",
    }


def test_with_an_output_nothing_is_said_on_the_terminal(folder: Path, run: Run) -> None:
    (folder / "govlint.toml").write_text(EXCEPTIONS, encoding="utf-8")
    words = ["check", ".", "--format", "json", "--output", "out.json", "--today", "2026-01-31"]
    assert run(*words) == (0, "", "")


def test_many_files_keep_their_order_and_plans(folder: Path, run: Run) -> None:
    """Files with different configurations stand as they were found."""
    for name in "bcd":
        (folder / name).mkdir()
        (folder / name / "r.md").write_text(changed(CHANGES), encoding="utf-8")
    (folder / "c" / "govlint.toml").write_text("select = ['column-label']", encoding="utf-8")
    out = run("check", ".", "--format", "json")[1]
    files = {file["path"]: len(file["findings"]) for file in json.loads(out)["files"]}
    assert files == {"./b/r.md": 5, "./c/r.md": 1, "./d/r.md": 5, "./x/a.md": 5}
    assert list(files) == sorted(files)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("baseline", "write show"),
        ("baseline wirte", "是不是 write？"),
        ("baseline write nowhere", "nowhere"),
        ("baseline write . --until soon", "--until 不能是“soon”"),
    ],
)
def test_wrong_use(folder: Path, run: Run, words: str, said: str) -> None:
    code, out, err = run(*words.split())
    assert (code, out) == (2, "")
    assert said in err


@pytest.mark.parametrize(
    ("where", "config", "written"),
    [
        (".", None, "."),
        ("x", None, "x"),
        ("elsewhere", None, "x"),
        ("elsewhere", "govlint.toml", "."),
        ("elsewhere", "elsewhere/govlint.toml", "x"),
    ],
)
def test_what_is_written_holds(
    folder: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    where: str,
    config: str | None,
    written: str,
) -> None:
    """Exceptions are looked for from the report upward, wherever the command is run."""
    (folder / "elsewhere").mkdir()
    monkeypatch.chdir(folder / where)
    options: tuple[str, ...] = ()
    if config:
        (folder / config).write_text('lang = "zh"\n')
        options = ("--config", str(folder / config))
    report = str(folder / "x" / "a.md")
    assert run("baseline", "write", report, *options)[0] == 0
    assert [path.parent for path in folder.rglob(SIDE)] == [folder / written]
    assert run("check", report, *options)[1].endswith("已豁免 5\n")
