"""Accepted findings: which they are, in which files, how long, and what is left over."""

from typing import Any

import pytest

from finds import finding
from govlint.config.accept import Acceptance
from govlint.config.ledger import Entries, Ledger, Settled
from govlint.finding import Finding
from govlint.triage import Notice

ONE = Acceptance("row-total", "", "", "", "", "已核对。", "", "e.toml", 3)
RULES = {"row-total", "other"}
TODAY = "2026-06-30"


def ledger(*acceptances: Acceptance, files: tuple[str, ...] = ("a.md",)) -> Ledger:
    entries = Entries("/reports", acceptances)
    return Ledger([(f"/reports/{name}", [entries]) for name in files], [".md", ".docx"], TODAY)


def settled(acceptance: Acceptance, *findings: Finding) -> Settled:
    return ledger(acceptance).settle(0, findings, RULES)


# the exception, the finding, whether it is meant
MEANT = [
    ({}, {}, True),
    ({}, {"rule": "other"}, False),
    ({"cell": "t/a/x"}, {"cell": "t/a/x"}, True),
    ({"cell": "t/a/x"}, {"cell": "t/a/y"}, False),
    ({"cell": "t/a/x"}, {"cell": None}, False),
    ({"fingerprint": "f1"}, {}, True),
    ({"fingerprint": "f1"}, {"fingerprint": "f2"}, False),
    ({"passage": "2023年，我镇将"}, {"excerpt": "　2023 年,我镇将进一步"}, True),
    ({"passage": "2023年，我镇将"}, {"excerpt": "2024年，我镇将"}, False),
    ({"passage": "第一行", "cell": "t/a/x"}, {"cell": "t/a/y"}, False),
]


@pytest.mark.parametrize(("written", "found", "meant"), MEANT)
def test_what_is_meant(written: dict[str, Any], found: dict[str, Any], meant: bool) -> None:
    accepted = settled(ONE._replace(**written), finding(**found))
    assert len(accepted.suppressed) == meant
    assert len(accepted.findings) == (not meant)
    assert [notice.kind for notice in accepted.notices] == ([] if meant else ["unused"])


# the exception's file, the file, whether it holds
FILES = [
    ("", "x/a.md", True),
    ("x/a.md", "x/a.md", True),
    ("x/a.md", "x/a.docx", True),
    ("x/a", "x/a.docx", True),
    ("x/a", "x/a.other", False),
    ("x/a.md", "x/b.md", False),
    ("x", "x/b.md", True),
    ("/a", "a.md", True),
    ("/a", "x/a.md", False),
    ("a.md", "x/a.docx", True),
    ("x/*.md", "x/a.md", True),
    ("x/*.md", "x/a.docx", True),
    ("*局*", "x/林业局2023.docx", True),
]


@pytest.mark.parametrize(("named", "file", "holds"), FILES)
def test_files(named: str, file: str, holds: bool) -> None:
    """The ending of a name does not matter: a report may come in another format."""
    run = ledger(ONE._replace(files=named), files=(file,))
    assert bool(run.settle(0, [finding()], RULES).suppressed) is holds


@pytest.mark.parametrize(
    ("until", "holds"), [("", True), ("2026-06-30", True), ("2026-06-29", False)]
)
def test_the_last_day_counts(until: str, holds: bool) -> None:
    accepted = settled(ONE._replace(until=until), finding())
    assert bool(accepted.suppressed) is holds
    expired = Notice("expired", "e.toml", 3, "row-total", "已核对。", until)
    assert accepted.notices == (() if holds else (expired,))


def test_the_reason_is_kept() -> None:
    [(found, reason)] = settled(ONE, finding()).suppressed
    assert (found, reason) == (finding(), "已核对。")


def test_an_exception_is_unused_only_after_its_last_file() -> None:
    run = ledger(ONE, files=("a.md", "b.md", "c.md"))
    notices = [run.settle(at, [], RULES).notices for at in range(3)]
    assert [len(each) for each in notices] == [0, 0, 1]


def test_one_that_was_used_once_is_used() -> None:
    run = ledger(ONE, files=("a.md", "b.md"))
    assert [run.settle(at, found, RULES).notices for at, found in enumerate([[finding()], []])] == [
        (),
        (),
    ]


def test_a_file_that_was_not_checked_says_nothing_of_exceptions() -> None:
    unread = [finding(rule="file-unreadable")]
    assert ledger(ONE).settle(0, unread, {"file-unreadable"}).notices == ()


def test_one_that_ended_and_one_that_holds() -> None:
    """The valid one accepts the finding; nothing is to be said of the other."""
    run = ledger(ONE._replace(until="2026-01-01"), ONE._replace(line=9))
    accepted = run.settle(0, [finding()], RULES)
    assert len(accepted.suppressed) == 1
    assert accepted.notices == ()
