"""From paths to outcomes: what cannot be read is a finding, what is ours is said so."""

import os
import pickle
from pathlib import Path

import pytest

from govlint import pipeline
from govlint.limits import Limits
from govlint.pipeline import OwnFaultError, lint_bytes, lint_path, lint_paths, report_at
from govlint.ruleset import RuleSet
from govlint.triage import Outcome, Selection, choose

SAMPLE = Path(__file__).parent.parent / "rules" / "annual-report" / "samples" / "2021.md"


@pytest.fixture(scope="session")
def everything(national: RuleSet) -> Selection:
    """A selection of all rules."""
    return choose([], [], [r.id for r in national.rules], [r.id for r in national.rules if r.gate])


def rules_of(outcome: Outcome) -> list[str]:
    return [finding.rule for finding in outcome.findings]


def test_a_faultless_report(national: RuleSet, everything: Selection) -> None:
    outcome = lint_bytes("a.md", SAMPLE.read_bytes(), national, everything, "zh")
    assert outcome == Outcome(
        "a.md", "annual-report-2021", 2023, "青石县云溪镇人民政府", (), (), ()
    )


def test_a_path_is_its_bytes(national: RuleSet, everything: Selection, tmp_path: Path) -> None:
    data = SAMPLE.read_bytes().replace(b"0.85", "若干".encode())
    path = tmp_path / "a.md"
    path.write_bytes(data)
    by_path = lint_path(str(path), national, everything, "en")
    assert by_path.findings
    assert by_path == lint_bytes(str(path), data, national, everything, "en")


def test_a_file_that_is_not_read_at_once_is_all_of_its_bytes(
    national: RuleSet, everything: Selection, tmp_path: Path
) -> None:
    filler = "另有说明如下。\n".encode() * (pipeline.BYTES_AT_ONCE // 10)
    data = filler + SAMPLE.read_bytes().replace(b"0.85", "若干".encode())
    path = tmp_path / "a.md"
    path.write_bytes(data)
    by_path = lint_path(str(path), national, everything, "en")
    assert by_path.findings
    assert by_path == lint_bytes(str(path), data, national, everything, "en")


# bytes, whether a form is recognized, the rule raised
UNREADABLE = [
    (b"", "file-unreadable"),
    (b" \n\n", "file-unreadable"),
    (b"PK\x03\x04" + bytes(200), "file-unreadable"),
    ("菜单：米饭，面条。".encode(), "not-a-report"),
]


@pytest.mark.parametrize(("data", "rule"), UNREADABLE)
def test_what_is_no_report(
    national: RuleSet, everything: Selection, data: bytes, rule: str
) -> None:
    outcome = lint_bytes("a.txt", data, national, everything, "zh")
    assert rules_of(outcome) == [rule]
    assert outcome.form is None
    assert (outcome.findings[0].line, outcome.findings[0].column) == (1, 1)


def test_a_file_over_the_limit(
    national: RuleSet,
    everything: Selection,
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(SAMPLE.read_bytes())
    for room, rules in ((0, []), (-1, ["file-unreadable"])):
        limits = Limits(bytes=SAMPLE.stat().st_size + room)
        assert rules_of(lint_path(str(path), national, everything, "zh", limits=limits)) == rules


def test_a_file_that_cannot_be_opened(
    national: RuleSet, everything: Selection, tmp_path: Path
) -> None:
    path = tmp_path / "loop.txt"
    path.symlink_to(path)
    outcome = lint_path(str(path), national, everything, "zh")
    assert rules_of(outcome) == ["file-unreadable"]
    assert report_at(str(path), national.reading).document.fault


def test_names_that_are_no_text(national: RuleSet, everything: Selection, tmp_path: Path) -> None:
    """A file name of an older system is shown as far as it can be, and its file is read."""
    path = os.path.join(os.fsencode(tmp_path), "报告".encode("gb18030") + b".md")
    try:
        Path(os.fsdecode(path)).write_bytes(SAMPLE.read_bytes())
    except OSError:
        pytest.skip("this file system takes names in UTF-8 only")
    outcome = lint_path(os.fsdecode(path), national, everything, "zh")
    assert outcome.findings == ()
    assert outcome.path.encode("utf-8").endswith(b".md")


@pytest.mark.interpreted
def test_a_fault_of_ours_names_the_file(
    national: RuleSet,
    everything: Selection,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("row\nx")

    path = tmp_path / "a.txt"
    path.write_text("一、总体情况", encoding="utf-8")
    monkeypatch.setattr(pipeline, "recognize", fail)
    for run in (
        lambda: lint_path(str(path), national, everything, "zh"),
        lambda: report_at(str(path), national.reading),
    ):
        with pytest.raises(OwnFaultError) as error:
            run()
        assert error.value.path == str(path)
        assert error.value.reason.startswith("KeyError: 'row\\nx' (pipeline.py:")
        assert "\n" not in error.value.reason
        assert pickle.loads(pickle.dumps(error.value)).reason == error.value.reason


def test_many_files_say_what_each_of_them_says(
    national: RuleSet,
    everything: Selection,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Shared out among processes or not, outcomes are the same and in the order of the paths."""
    paths = [tmp_path / f"{number}.md" for number in (3, 1, 2)]
    for number, path in enumerate(paths):
        path.write_bytes(SAMPLE.read_bytes().replace(b"0.85", b"x" * number or b"0"))
    names = [str(path) for path in paths]
    one_by_one = list(lint_paths(names, national, everything, "zh"))
    monkeypatch.setattr(pipeline, "POOL_FROM", 2)
    assert list(lint_paths(names, national, everything, "zh")) == one_by_one
    assert [outcome.path for outcome in one_by_one] == names
    assert [len(outcome.findings) for outcome in one_by_one] == [0, 1, 1]


def test_rules_and_outcomes_travel_between_processes(
    national: RuleSet, everything: Selection
) -> None:
    copy = pickle.loads(pickle.dumps(national))
    data = SAMPLE.read_bytes().replace(b"| 20 |", b"| 21 |")
    outcome = lint_bytes("a.md", data, national, everything, "zh")
    assert outcome.findings
    assert lint_bytes("a.md", data, copy, everything, "zh") == outcome
    assert pickle.loads(pickle.dumps(outcome)) == outcome


def test_the_killed_file_is_a_finding(national: RuleSet, everything: Selection) -> None:
    outcome = pipeline._lost("a.docx", national, everything, "zh")
    assert (outcome.path, rules_of(outcome)) == ("a.docx", ["file-unreadable"])
