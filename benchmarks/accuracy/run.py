"""Measures how right govlint reads: reports with known cells, in every form they come in.

Usage: python benchmarks/accuracy/run.py [--count N] [--renditions PATTERN…] [--write FILE]

Renditions whose programs or libraries are not installed are named and left out. What is written
replaces the rows of a page and leaves the words around them.
"""

import argparse
import sys
import tempfile
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from benchmarks.accuracy.judge import judge  # noqa: E402
from benchmarks.accuracy.page import Table, put, updated  # noqa: E402
from benchmarks.accuracy.renditions.every import renditions  # noqa: E402
from benchmarks.accuracy.renditions.rendition import Rendition  # noqa: E402
from benchmarks.accuracy.renditions.workshop import Workshop, available  # noqa: E402
from benchmarks.accuracy.reports.sample import File  # noqa: E402
from benchmarks.accuracy.score import HEADS, Score, times_by_kind  # noqa: E402


def main() -> None:
    """Make, read and judge; print a line for each rendition."""
    options = _options()
    chosen = [r for r in renditions() if any(fnmatch(r.name, p) for p in options.renditions)]
    able = [r for r in chosen if all(map(available, r.needs))]
    whole, lossy, together = Table(*HEADS), Table(*HEADS), Score()
    with tempfile.TemporaryDirectory() as folder:
        workshop = Workshop(Path(folder))
        for rendition in able:
            score = measure(rendition, workshop, options)
            table = lossy if rendition.lossy else whole
            print(table.add(*score.row(rendition.name)), flush=True)
            together.add(score)
    times = times_by_kind(together)
    print(*times, *(f"left out: {r.name}" for r in chosen if r not in able), sep="\n")
    if options.write:
        write(options.write, {"whole": whole, "lossy": lossy})
        put(options.write, {"time": times} if options.renditions == ["*"] else {})


def write(page: Path, tables: dict[str, Table]) -> None:
    """Put the tables into a page, whose rows of other renditions stay."""
    order = [rendition.name for rendition in renditions()]
    put(page, {part: updated(page, part, table, order) for part, table in tables.items()})


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=40, help="reports of each rendition")
    parser.add_argument("--renditions", nargs="+", default=["*"], help="patterns of their names")
    parser.add_argument("--write", type=Path, help="put the tables into this page")
    parser.add_argument("--details", action="store_true", help="print everything that is not right")
    parser.add_argument("--keep", type=Path, help="keep the files of which something is not right")
    return parser.parse_args()


def measure(rendition: Rendition, workshop: Workshop, options: argparse.Namespace) -> Score:
    """Judge the files of one rendition."""
    total = Score()
    count = max(4, options.count // 5) if rendition.slow else options.count
    for file in rendition.make(workshop, count):
        score = judge(file)
        total.add(score)
        if options.details:
            _tell(rendition.name, file, score)
        if options.keep and not score.clean:
            _keep(options.keep, rendition.name, file)
    return total


def _tell(name: str, file: File, score: Score) -> None:
    of = f"  {name} #{file.sample.number} {file.sample.fault}"
    for kind in ("wrong", "missed", "alarms", "misheard"):
        for said in getattr(score, kind):
            print(f"{of} {kind}: {said}")
    if score.unread:
        print(f"{of} unread {len(score.unread)}: {score.unread[0]}")


def _keep(folder: Path, name: str, file: File) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    plain = "".join(c if c.isalnum() else "-" for c in name)
    (folder / f"{plain}-{file.sample.number}-{file.name}").write_bytes(file.data)


if __name__ == "__main__":
    main()
