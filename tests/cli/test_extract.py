"""`govlint extract`, from words to exit code."""

import json
from pathlib import Path

import pytest

from govlint.cli import main

SAMPLES = Path(__file__).parent.parent.parent / "rules" / "annual-report" / "samples"


def test_one_file_is_an_object(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(SAMPLES / "2021.md")]) == 0
    out, err = capfd.readouterr()
    data = json.loads(out)
    assert err == ""
    assert data["tables"]["applications"]["new_received"]["total"] == {
        "value": 20,
        "raw": "20",
        "status": "read",
        "line": 41,
        "column": 51,
        "page": None,
        "box": None,
    }
    assert data["processing_fee"]["status"] == "none"
    assert data["period"]["end"] == "2023-12-31"


def test_a_folder_is_an_array(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(SAMPLES)]) == 0
    data = json.loads(capfd.readouterr().out)
    assert [report["form"] for report in data] == ["annual-report-2019", "annual-report-2021"]


def test_the_text_is_the_file(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = SAMPLES / "2021.md"
    assert main(["extract", str(path), "--format", "text"]) == 0
    assert capfd.readouterr().out == path.read_text(encoding="utf-8")
    out = tmp_path / "out.txt"
    assert main(["extract", str(path), "--format", "text", "--output", str(out)]) == 0
    assert out.read_bytes() == path.read_bytes()


def test_line_breaks_stay_as_they_are(tmp_path: Path) -> None:
    path, out = tmp_path / "a.txt", tmp_path / "out.txt"
    path.write_bytes("一、总体情况\r\n甲\r\n".encode())
    assert main(["extract", str(path), "--format", "text", "--output", str(out)]) == 0
    assert out.read_bytes() == path.read_bytes()


def test_text_is_for_one_file(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(SAMPLES), "--format", "text"]) == 2
    assert "一个文件" in capfd.readouterr().err


def test_what_cannot_be_read_is_said(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    assert main(["extract", str(path), "--format", "jsonl"]) == 1
    out, err = capfd.readouterr()
    assert json.loads(out)["fault"]["code"] == "empty"
    assert "a.txt" in err
