"""The page on accuracy lists all that is reported of the shared reports, each with its reason."""

import re
from collections import Counter

from benchmarks.accuracy.page import marks
from expectations import ROOT, Lint, shared
from govlint.finding import Severity

PAGE = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
FOLDERS = ("seeds", "real")
SUFFIXES = (".txt", ".md", ".pdf", ".docx")
_ROW = re.compile(r"^\| `([^`]+)` \| `([^`]+)`(?: ×(\d+))? \| ([^|]+) \|$", re.MULTILINE)


def listed() -> Counter[tuple[str, str]]:
    begin, end = marks("reported")
    part = PAGE[PAGE.index(begin) : PAGE.index(end)]
    rows = _ROW.findall(part)
    assert len(rows) == part.count("\n| `")
    return Counter({(file, rule): int(times or 1) for file, rule, times, _ in rows})


def reported(lint: Lint) -> Counter[tuple[str, str]]:
    return Counter(
        (f"{folder}/{path.name}", finding.rule)
        for folder in FOLDERS
        for path in sorted(shared("reports", folder).iterdir())
        if path.suffix in SUFFIXES
        for finding in lint(path.name, path.read_bytes())[1]
        if finding.severity >= Severity.WARNING
    )


def test_the_list_is_what_is_reported_now(lint: Lint) -> None:
    assert listed() == reported(lint)
