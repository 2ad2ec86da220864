"""The command line as a whole: commands, languages, exit codes."""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from govlint import __version__
from govlint.cli import COMMANDS, main
from govlint.cli.baseline import parser as baseline_parser
from govlint.cli.check import parser as check_parser
from govlint.cli.extract import parser as extract_parser
from govlint.cli.faults import UsageError
from govlint.cli.fix import parser as fix_parser
from govlint.cli.help import HELP
from govlint.cli.rules import parser as rules_parser
from govlint.cli.words import LANGUAGES, WORDS
from govlint.pipeline import OwnFaultError


class Said(NamedTuple):
    """What a run said and returned."""

    code: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def run_(*words: str) -> Said:
        code = main(words)
        return Said(code, *capfd.readouterr())

    return run_


# words of the command line, what stands in the message
WRONG = [
    ((), "没有写要做什么：check（检查）、fix（改好）"),
    (("chek", "a.txt"), "是不是 check"),
    (("--formt",), "没有 --formt 这个选项"),
    (("--lang",), "--lang 后面要写一个值"),
    (("--lang", "fr", "check"), "--lang 不能是“fr”，可以是：zh en"),
    (("--lang=", "check"), "--lang 不能是“”"),
    (("check",), "没有写要处理的文件"),
    (("check", "nope.txt"), "没有这个文件或文件夹：nope.txt"),
    (("check", "."), "没有可以检查的文件"),
    (("check", "a.txt", "--formt", "json"), "没有 --formt 这个选项，是不是 --format"),
    (("check", "a.txt", "--formt=json"), "没有 --formt 这个选项，是不是 --format"),
    (("check", "a.txt", "-q"), "没有 -q 这个选项"),
    (("check", "a.txt", "--format"), "--format 后面要写一个值"),
    (("check", "a.txt", "--format", "--output"), "--format 后面要写一个值"),
    (("check", "--no-config=1", "a.txt"), "选项 --no-config 后面不写值"),
    (("check", "a.txt", "--format", "jsn"), "可以是：text json sarif，是不是 json"),
    (("check", "a.txt", "--fail-on", "fatal"), "可以是：error warning info never"),
    (("extract", "a.txt", "--format", "sarif"), "可以是：json jsonl csv text"),
    (("extract",), "没有写要处理的文件"),
    (("rules",), "没有写要做什么：list show source manual check test kinds sample schema"),
    (("rules", "lst"), "是不是 list"),
    (("rules", "list", "x"), "多余的参数：x"),
    (("rules", "show"), "要写一条规则的名称"),
    (("rules", "check"), "没有写要处理的文件"),
    (("rules", "schema", "x"), "可以是：rule form pack"),
]


@pytest.mark.parametrize(
    ("error", "zh", "en"),
    [
        (FileNotFoundError(errno.ENOENT, "x"), "没有这个文件或文件夹", "there is no such"),
        (PermissionError(errno.EACCES, "x"), "没有权限", "you may not"),
        (IsADirectoryError(errno.EISDIR, "x"), "这是一个文件夹", "it is a folder"),
        (OSError(errno.EROFS, "x"), "这个磁盘只能读", "the disk can only be read"),
        (OSError(errno.EIO, "as the system says"), "as the system says", "as the system says"),
    ],
)
def test_why_the_system_refused_is_said_in_the_language_of_the_reader(
    error: OSError, zh: str, en: str
) -> None:
    said = UsageError("cannot-write", path="结果.txt", reason=error)
    assert said.words("zh").startswith(f"不能写入 结果.txt：{zh}")
    assert said.words("en").startswith(f"cannot write 结果.txt: {en}")


@pytest.mark.parametrize(("words", "message"), WRONG, ids=[" ".join(case[0]) for case in WRONG])
def test_wrong_use(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], message: str
) -> None:
    """Exit 2, nothing on standard output, and one sentence that says what to change."""
    monkeypatch.chdir(tmp_path)
    said = run(*words)
    assert (said.code, said.out) == (2, "")
    assert message in said.err.splitlines()[0]


@pytest.mark.parametrize(("words", "message"), WRONG, ids=[" ".join(case[0]) for case in WRONG])
def test_wrong_use_in_english(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if not any(word.startswith("--lang") for word in words):
        said = run(*words, "--lang", "en")
        assert said.code == 2
        assert said.err.isascii() or "“" in said.err
        assert message not in said.err


def test_version(run: Run) -> None:
    assert run("--version") == Said(0, f"govlint {__version__}\n", "")


@pytest.mark.parametrize("option", ["--help", "-h"])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help(run: Run, command: str, lang: str, option: str) -> None:
    words = [command] if command else []
    said = run(*words, option, "--lang", lang)
    assert (said.code, said.err) == (0, "")
    assert said.out == HELP[command][lang]


PARSERS = {
    "check": check_parser,
    "fix": fix_parser,
    "extract": extract_parser,
    "baseline": baseline_parser,
    "rules": rules_parser,
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_names_every_option(command: str, lang: str) -> None:
    names = {*PARSERS[command]().names, "--lang"}
    if command == "fix":
        # It takes no standard input; the option comes with those of `check`.
        names -= {"--stdin-name"}
    lines = HELP[command][lang].splitlines()
    assert {line.split()[0] for line in lines if line.startswith("  --")} == names


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_names_the_exit_codes(command: str) -> None:
    for lang, begin in (("zh", "\n返回值：0 "), ("en", "\nExit codes: 0 ")):
        assert begin in HELP[command][lang]


def test_help_fits_a_narrow_terminal() -> None:
    from govlint.text import display_width

    lines = [
        line for texts in HELP.values() for text in texts.values() for line in text.split("\n")
    ]
    assert max(map(display_width, lines)) <= 100


def placeholders(sentence: str) -> set[str]:
    import string

    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("key", WORDS)
def test_every_sentence_is_there_in_every_language(key: str) -> None:
    assert set(WORDS[key]) == set(LANGUAGES)
    chinese, english = WORDS[key].values()
    assert placeholders(chinese) == placeholders(english)
    assert chinese != english


def failing(error: BaseException) -> Callable[..., object]:
    def fail(*_: object) -> object:
        raise error

    return fail


def test_a_fault_of_ours_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOVLINT_DEBUG", raising=False)
    monkeypatch.setitem(COMMANDS, "check", failing(KeyError("行")))
    said = run("check", "a.txt")
    assert (said.code, said.out) == (3, "")
    assert said.err.count("\n") == 1
    for part in ("KeyError: '行' (cli", __version__, "不是您的文件有错"):
        assert part in said.err


def test_a_fault_of_ours_names_the_file_it_happened_on(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(COMMANDS, "check", failing(OwnFaultError("甲.txt", "KeyError (x.py:1)")))
    said = run("check", "甲.txt", "--lang", "en")
    assert said.code == 3
    assert "(at 甲.txt)" in said.err
    assert "KeyError (x.py:1)" in said.err


def test_a_fault_of_ours_can_be_seen_whole(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOVLINT_DEBUG", "1")
    monkeypatch.setitem(COMMANDS, "check", failing(KeyError("x")))
    with pytest.raises(KeyError):
        main(["check", "a.txt"])


def test_an_interrupt_is_no_fault(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(COMMANDS, "check", failing(KeyboardInterrupt()))
    assert run("check", "a.txt") == Said(130, "", "已中断\n")
