"""The pictures of docs/staff.md show what the program prints now."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from expectations import ROOT

PICTURES = ROOT / "docs" / "pictures"
STAFF = (ROOT / "docs" / "staff.md").read_text(encoding="utf-8")
MOST_BYTES = 150_000


@pytest.fixture(scope="module")
def make() -> ModuleType:
    """Return the program that makes the pictures; it needs a terminal as Unix has them."""
    pytest.importorskip("pty")
    pytest.importorskip("PIL")
    from docs.pictures import make

    return make


def names() -> list[str]:
    return re.findall(r"\]\(pictures/(\w+)\.png\)", STAFF)


@pytest.mark.parametrize("name", names())
def test_a_picture_is_fresh(make: ModuleType, name: str, tmp_path: Path) -> None:
    [picture] = [picture for picture in make.PICTURES if picture.name == name]
    make.write_reports(picture, tmp_path)
    printed = make.plain(make.seen(picture.command, tmp_path))
    kept = (PICTURES / f"{name}.txt").read_text(encoding="utf-8")
    assert printed == kept, "run: python docs/pictures/make.py"
    assert 0 < (PICTURES / f"{name}.png").stat().st_size < MOST_BYTES


def test_no_picture_is_left_over() -> None:
    assert {path.stem for path in PICTURES.glob("*.png")} == set(names())
