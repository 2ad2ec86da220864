"""Bad surroundings, options and rule files: a clear message and the right exit code."""

import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from expectations import FIXTURES, SECONDS, Govlint, quiet

FAULTLESS = FIXTURES / "faultless.md"
WRONG_USE, INTERRUPTED, CLOSED_PIPE = 2, 130, 141


def _small_files_only() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))


@pytest.mark.parametrize("before", [None, b"what stood there"])
@pytest.mark.parametrize("style", ["text", "json", "sarif"])
def test_a_full_disk(
    govlint: Govlint,
    environment: dict[str, str],
    tmp_path: Path,
    style: str,
    before: bytes | None,
) -> None:
    """An output that cannot be written whole is not written; what stood there stays."""
    output = tmp_path / "result"
    if before is not None:
        output.write_bytes(before)
    done = govlint(
        "check",
        *(FIXTURES / "tabs-lost-page.txt", "--format", style, "--output", output),
        preexec_fn=_small_files_only,
        # Python takes the bytecode it can write a part of for written.
        env={**environment, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert (done.returncode, done.stdout) == (WRONG_USE, b"")
    assert "result" in done.stderr.decode()
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([before] if before else [])


@pytest.mark.parametrize("output", ["no-such-folder/result", "."])
def test_an_output_that_cannot_be_opened(govlint: Govlint, tmp_path: Path, output: str) -> None:
    """A place that cannot be written is told before anything is checked."""
    done = govlint("check", FAULTLESS, "--output", tmp_path / output)
    assert (done.returncode, done.stdout) == (WRONG_USE, b"")
    assert str(tmp_path) in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []


def test_a_full_standard_output(govlint: Govlint) -> None:
    """Standard output on a full disk is an error like any other output."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs /dev/full")
    with full.open("wb") as stream:
        done = govlint("check", FIXTURES / "tabs-lost-page.txt", stdout=stream)
    assert done.returncode == WRONG_USE
    assert done.stderr


@pytest.mark.parametrize("command", [["check", FIXTURES], ["extract", FIXTURES], ["rules", "list"]])
def test_a_closed_pipe(govlint: Govlint, command: list[object]) -> None:
    """A reader that goes away, as `head` does, ends the command without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = govlint(*command, stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (CLOSED_PIPE, b"")


@pytest.fixture
def heeded() -> Iterator[None]:
    """Tests that run in the background hand down that interrupts are to be passed over."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
@pytest.mark.parametrize("reports", [90, 3_000])
def test_an_interrupt(environment: dict[str, str], tmp_path: Path, reports: int) -> None:
    """Ctrl-C ends a run at once, alone or in several processes; no output is left behind."""
    folder = tmp_path / "reports"
    folder.mkdir()
    # A large report takes long enough to be interrupted.
    data = FAULTLESS.read_bytes() * (100 if reports < 100 else 5)
    for number in range(reports):
        (folder / f"{number:05}.md").write_bytes(data)
    output = str(tmp_path / "result")
    command = [sys.executable, "-m", "govlint", "check", str(folder), "--output", output]
    with subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        time.sleep(1.5)
        assert process.poll() is None, "the run was over before it could be interrupted"
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=SECONDS)
    quiet(errors)
    assert process.returncode == INTERRUPTED
    assert [path.name for path in tmp_path.iterdir()] == ["reports"]


RULE = """\
- id: own-rule
  title: {zh: 一条规则, en: A rule}
  severity: error
  check: CHECK
  message: {zh: 不对, en: Wrong}
  hint: {zh: 请改正, en: Mend it}
  why: {zh: 因为, en: Because}
  basis: practice
  examples: {pass: [], fail: []}
"""
SUM = "{kind: equation, table: applications, for: each column, equation: EQUATION}"
WORDING = "{kind: wording, patterns: [PATTERN]}"


def _alias_bomb() -> str:
    levels = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for inner, outer in pairwise("abcdefghi"):
        levels.append(f"{outer}: &{outer} [{', '.join([f'*{inner}'] * 9)}]")
    return "\n".join(levels)


FAULTY_RULES: dict[str, tuple[str, str]] = {
    "duplicate-key": (RULE.replace("CHECK", "{kind: numbering}\n  severity: info"), "5"),
    "unknown-kind": (RULE.replace("CHECK", "{kind: astrology}"), "4"),
    "bad-expression": (
        RULE.replace("CHECK", SUM.replace("EQUATION", '"granted + = partial"')),
        "4",
    ),
    "unknown-row": (RULE.replace("CHECK", SUM.replace("EQUATION", '"granted = parial"')), "4"),
    "backtracking": (RULE.replace("CHECK", WORDING.replace("PATTERN", '"(年+)+度"')), "4"),
    "bad-pattern": (RULE.replace("CHECK", WORDING.replace("PATTERN", '"(年"')), "4"),
    "bad-yaml": ("- id: [own-rule\n  title: {\n", "2"),
    "alias-bomb": (_alias_bomb(), r"\d"),
    "unknown-tag": ("- !!python/object/apply:os.system [echo]\n", "1"),
    "deep": ("[" * 5_000, "1"),
}


@pytest.mark.parametrize("name", FAULTY_RULES)
@pytest.mark.parametrize("command", [["rules", "check"], ["check", FAULTLESS, "--rules"]])
def test_a_faulty_rule_file(
    govlint: Govlint, tmp_path: Path, name: str, command: list[object]
) -> None:
    """A rule file with a fault is wrong use, with the place of the fault."""
    text, line = FAULTY_RULES[name]
    path = tmp_path / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    done = govlint(*command, path)
    said = done.stderr.decode()
    assert (done.returncode, done.stdout) == (WRONG_USE, b"")
    assert re.search(rf"{name}\.yaml:{line}:\d+: ", said), said


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["chek", "x"],
        ["check"],
        ["check", FAULTLESS, "--formt", "json"],
        ["check", FAULTLESS, "--format", "xml"],
        ["check", FAULTLESS, "--fail-on", "sometimes"],
        ["check", FAULTLESS, "--lang", "fr"],
        ["check", FAULTLESS, "--output"],
        ["check", FAULTLESS, "--select", "no-such-rule"],
        ["check", FAULTLESS, "--rules", "no-such-rules"],
        ["rules", "show", "no-such-rule"],
        ["rules", "check", "no-such-rules"],
    ],
    ids=lambda arguments: " ".join(map(str, arguments[:1] + arguments[2:])) or "nothing",
)
def test_wrong_use(govlint: Govlint, arguments: list[object]) -> None:
    """A wrong command line is told in words on standard error."""
    done = govlint(*arguments)
    assert (done.returncode, done.stdout) == (WRONG_USE, b"")
    assert done.stderr.strip()
