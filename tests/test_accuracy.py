"""A fixed part of the accuracy bench: whatever form a report comes in, no cell is wrong."""

from pathlib import Path

import pytest

from benchmarks.accuracy.judge import judge
from benchmarks.accuracy.renditions.every import renditions
from benchmarks.accuracy.renditions.rendition import Rendition
from benchmarks.accuracy.renditions.workshop import Workshop, available
from benchmarks.accuracy.score import Score

COUNT = 6
"""Reports of each rendition, every second one faultless."""

MOST = 0.9
"""So much of what a file holds is read at least."""

CONVERTERS = {"markitdown", "pandoc", "pdfplumber", "pdftotext", "soffice"}
MADE_HERE = [rendition for rendition in renditions() if not CONVERTERS & set(rendition.needs)]


@pytest.mark.parametrize("rendition", MADE_HERE, ids=lambda rendition: rendition.name)
def test_no_cell_is_wrong(rendition: Rendition, tmp_path: Path) -> None:
    """A value is the one in the file, or none is given; and that is no excuse to give none."""
    missing = [needed for needed in rendition.needs if not available(needed)]
    if missing:
        pytest.skip(f"needs {missing}")
    score = Score()
    for file in rendition.make(Workshop(tmp_path), COUNT):
        score.add(judge(file))
    assert score.files == COUNT
    assert score.wrong == []
    assert rendition.lossy or score.right > MOST * score.cells
