"""The example of docs/programs.md runs as it stands."""

import re

import pytest

from expectations import ROOT


def test_the_example_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "programs.md").read_text(encoding="utf-8")
    [example] = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(ROOT)
    exec(compile(example, "docs/programs.md", "exec"), {"__name__": "example"})
    assert "applications-balance" in capsys.readouterr().out
