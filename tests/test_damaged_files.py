"""A few of the damaged files of benchmarks/hostile: findings, and never an exception."""

import pytest

from benchmarks.accuracy.judge import national
from benchmarks.hostile.files import KINDS, damaged, missing
from govlint.outputs.json import file_data
from govlint.pipeline import lint_bytes
from govlint.triage import choose

FILES = 25
CONVERTED = {".doc"}
"""LibreOffice starts for each of them; their tests stand with their reader."""


@pytest.mark.parametrize("suffix", [kind for kind in KINDS if kind not in CONVERTED])
def test_damaged_files_raise_nothing(suffix: str) -> None:
    """Whatever is left of a file, an outcome is given that can be written down."""
    if missing(suffix):
        pytest.skip(f"needs {missing(suffix)}")
    selection = choose([], [], [rule.id for rule in national().rules], [])
    for number, done, data in damaged(suffix, range(FILES)):
        outcome = lint_bytes(f"report{suffix}", data, national(), selection, "zh")
        assert len(file_data(outcome)["findings"]) == len(outcome.findings), (number, done)
