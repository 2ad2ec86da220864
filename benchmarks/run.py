"""Measures govlint: one process on one report, and thousands of reports on one core.

Usage: python benchmarks/run.py [--native [profile]] [--report FILE] [--rules PACK] [--rounds N]
[--reports N]

Times of whole processes are medians of interleaved rounds, and are given as multiples of
`python -c pass` on the same interpreter, for milliseconds depend on the machine. Many reports are
gone through by several processes; the fastest counts, as others at work only add time. POSIX only.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from benchmarks.accuracy.faults.turns import with_turns  # noqa: E402
from benchmarks.accuracy.renditions import as_text  # noqa: E402
from layouts import styles  # noqa: E402

FIXTURES = ROOT / "fixtures"
SCRIPT = "import re, sys; from govlint.__main__ import main; sys.exit(main())"
"""What the command `govlint` runs that installing puts beside the interpreter."""

WAYS = (styles.pipes, styles.tabs)

Write = Callable[[Path, int], object]
"""Writes the report with a number into a folder."""

CHECK = (sys.executable, "-c", SCRIPT, "check", "--fail-on", "never")
PASSES = 5
"""Processes that go through the same reports, one after the other."""

PRECOMPILE = "from govlint.packs.precompile import precompile; precompile('govlint/_compiled')"
SPAWN = (
    "import os, sys; pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions="
    "[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]); print(os.wait4(pid, 0)[2].ru_maxrss)"
)
"""A parent too small to matter: a process is charged with what its parent held."""


class Bench:
    """A copy of the program in a folder of its own, with its own home for the rule cache."""

    def __init__(self, folder: Path, rules: Path | None, native: list[str] | None) -> None:
        """Copy the program and compile its rules, as installing it does.

        `rules` is a pack to check with instead of the national one. Unless `native` is None
        the modules are compiled, too, with these arguments.
        """
        self.check = (*CHECK, "--rules", str(rules)) if rules else CHECK
        self.pack = (str(rules),) if rules else ()
        self.tree = folder / "tree"
        self.home = folder / "home"
        ignored = shutil.ignore_patterns("__pycache__", "_compiled", "*.so", "*.pyd")
        shutil.copytree(ROOT / "govlint", self.tree / "govlint", ignore=ignored)
        shutil.copytree(ROOT / "rules", self.tree / "rules")
        self.home.mkdir()
        places = dict.fromkeys(["HOME", "XDG_CACHE_HOME"], str(self.home))
        self.environment = {**os.environ, **places, "PYTHONPATH": str(self.tree)}
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self.run(sys.executable, "-c", PRECOMPILE)
        if native is not None:
            script = str(ROOT / "native" / "compile.py")
            self.run(sys.executable, script, str(self.tree), *native)

    def run(self, *command: str) -> bytes:
        """Run a command in the copy and return what it printed."""
        done = subprocess.run(
            command, cwd=self.tree, env=self.environment, check=True, stdout=subprocess.PIPE
        )
        return done.stdout

    def peak(self, *command: str) -> float:
        """Run a command and return its largest resident size, in megabytes."""
        largest = int(self.run(sys.executable, "-ISc", SPAWN, *command))
        return largest / (1024**2 if sys.platform == "darwin" else 1024)

    def forget_cache(self) -> None:
        """Empty the user's rule cache."""
        shutil.rmtree(self.home)
        self.home.mkdir()

    def forget_bytecode(self) -> None:
        """Remove compiled Python and the rule cache: the first run in a fresh clone."""
        self.forget_cache()
        for folder in list(self.tree.rglob("__pycache__")):
            shutil.rmtree(folder)

    def edit_rules(self) -> None:
        """Change a rule file, so that the rules are compiled from YAML."""
        with next(self.tree.glob("rules/*/pack.yaml")).open("a", encoding="utf-8") as pack:
            pack.write("# edited\n")


class Case(NamedTuple):
    """One kind of process to measure; `prepare` runs before each time and is not measured."""

    name: str
    command: tuple[str, ...]
    prepare: Callable[[], object]


def cases(bench: Bench, report: Path) -> list[Case]:
    """Return the processes to compare; the one that edits rules comes last in each round."""
    check = (*bench.check, str(report))
    return [
        Case("python -c pass", (sys.executable, "-c", "pass"), lambda: None),
        Case("check, warm", check, lambda: bench.run(*check)),
        Case("check, first run (no user cache)", check, bench.forget_cache),
        Case("check, first run (no bytecode either)", check, bench.forget_bytecode),
        Case("check, rules edited", check, bench.edit_rules),
    ]


def measure_processes(bench: Bench, report: Path, rounds: int) -> None:
    """Print time and memory of whole processes, as multiples of a bare interpreter."""
    pristine = next(bench.tree.glob("rules/*/pack.yaml"))
    original = pristine.read_bytes()
    compared = cases(bench, report)
    times: dict[str, list[float]] = {case.name: [] for case in compared}
    peaks: dict[str, float] = {}
    for number in range(rounds):
        for case in compared:
            case.prepare()
            started = time.perf_counter()
            bench.run(*case.command)
            times[case.name].append(time.perf_counter() - started)
            if number == 0:
                case.prepare()
                peaks[case.name] = bench.peak(*case.command)
        pristine.write_bytes(original)
    bare = median(times[compared[0].name])
    print(f"whole process, {report.name}, median of {rounds}")
    print(f"{'':40}{'ms':>8}{'x bare':>8}{'peak MB':>9}")
    for name, taken in times.items():
        middle = median(taken)
        print(f"{name:40}{middle * 1000:8.1f}{middle / bare:8.1f}{peaks[name]:9.1f}")


def measure_many(bench: Bench, kinds: dict[str, Write], few: int, many: int) -> None:
    """Print milliseconds a report and memory over many reports, beside the floor."""
    print(f"\n{'one core, in one process':40}{'ms each':>8}{'x floor':>8}{'peak MB':>9}")
    for kind, write in kinds.items():
        for count in (few, many):
            folder = _folder(bench, kind, count)
            folder.mkdir()
            for number in range(count):
                write(folder, number)
            floor = 0.0
            for work, told in passes(bench, folder).items():
                each = told["seconds"] / count * 1000
                floor = floor or each
                name = f"{work}, {count} {kind}"
                print(f"{name:40}{each:8.3f}{each / floor:8.1f}{told['peak']:9.1f}")
    print(f"\n{'the command on a folder':40}{'ms each':>8}{'':8}{'peak MB':>9}")
    for kind in kinds:
        for count in (few, many):
            command = (*bench.check, "--output", os.devnull, str(_folder(bench, kind, count)))
            started = time.perf_counter()
            bench.run(*command)
            each = (time.perf_counter() - started) / count * 1000
            print(f"{f'check, {count} {kind}':40}{each:8.3f}{'':8}{bench.peak(*command):9.1f}")


def passes(bench: Bench, folder: Path) -> dict[str, Any]:
    """Return what the fastest process of each kind measured over a folder of reports."""
    fastest: dict[str, Any] = {}
    for _ in range(PASSES):
        for work in ("floor", "pipeline"):
            told = child(bench, work, folder)
            if work not in fastest or told["seconds"] < fastest[work]["seconds"]:
                fastest[work] = told
    return fastest


def _folder(bench: Bench, kind: str, count: int) -> Path:
    return bench.tree.parent / f"{kind}-{count}".replace(" ", "-")


def write_drawn(folder: Path, number: int) -> None:
    """Write a report that shares words and numbers with others only by chance.

    Every second one is faultless; tables are parted by pipes and by tabs in turn.
    """
    style = WAYS[number // 2 % len(WAYS)]
    sample = with_turns(number, empty_cells=style in as_text.KEEP_EMPTY_CELLS)
    text = as_text.write(sample, style, as_text.paragraphs)
    (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


def copies(*sources: Path) -> Write:
    """Return what writes copies of reports, in turn, each with a line of its own at the end."""
    texts = [(source.suffix, source.read_bytes()) for source in sources]

    def write(folder: Path, number: int) -> None:
        suffix, data = texts[number % len(texts)]
        (folder / f"{number:06}{suffix}").write_bytes(data + f"\n\n第{number}份\n".encode())

    return write


def child(bench: Bench, kind: str, folder: Path) -> Any:
    """Let a process of its own work through a folder and return what it measured."""
    program = str(ROOT / "benchmarks" / "children.py")
    return json.loads(bench.run(sys.executable, program, kind, str(folder), *bench.pack))


def _native_words(native: list[str] | None) -> str:
    return "" if native is None else ", ".join(["", "native modules", *native])


def median(values: list[float]) -> float:
    """Return the middle value; the statistics module would make this process larger."""
    return sorted(values)[len(values) // 2]


def main() -> None:
    """Measure and print everything in one run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--report", type=Path, help="the report to check (default: a fixture)")
    parser.add_argument("--rules", type=Path, help="a pack (default: the national one)")
    parser.add_argument("--native", nargs="*", choices=["profile"], help="measure native modules")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--reports", type=int, default=2000)
    options = parser.parse_args()
    report = options.report.resolve() if options.report else None
    rules = options.rules.resolve() if options.rules else None
    print(f"Python {sys.version.split()[0]}{_native_words(options.native)}")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder).resolve(), rules, options.native)
        measure_processes(bench, report or FIXTURES / "pipe-page-break.txt", options.rounds)
        mangled = copies(*sorted(FIXTURES.glob("*.txt")), FIXTURES / "faultless.md")
        kinds = {"drawn": write_drawn, "copies of fixtures": mangled}
        if report:
            kinds = {"copies": copies(report)}
        measure_many(bench, kinds, options.reports // 10, options.reports)


if __name__ == "__main__":
    main()
