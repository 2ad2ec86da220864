"""What docs/repository.md shows is what happens, also what it has services for builds run."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import pages
from expectations import Govlint
from govlint.limits import DEFAULT_LIMITS

PAGE = pages.page("repository")
SERVICES = (".github/workflows/govlint.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml")
LAST_DAY = "2999-12-31"
SAMPLE = pages.SAMPLE.read_text(encoding="utf-8")


def write_reports(folder: Path) -> None:
    """Write the reports of the page."""
    bureau = SAMPLE.replace("云溪镇人民政府", "民政局").replace("云溪镇", "民政局")
    for name, text in {
        "2022/乡镇/云溪镇.md": pages.of_year_before(SAMPLE),
        "2023/乡镇/云溪镇.md": SAMPLE.replace("社会公益组织", "社会组织"),
        "2023/部门/民政局.md": bureau.replace("我镇", "我局").replace("镇机关", "局机关"),
    }.items():
        path = folder / "报告" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory, govlint: Govlint) -> Path:
    """The repository at the end of the page."""
    folder = tmp_path_factory.mktemp("repository")
    write_reports(folder)
    pages.follow(PAGE, govlint, folder)
    return folder


def scripts(folder: Path) -> dict[str, str]:
    """Return what is run in a shell, by where it stands."""
    github, gitlab, hooks = (load(folder / name) for name in SERVICES)
    steps = [step["run"] for step in github["jobs"]["govlint"]["steps"] if "run" in step]
    [hook] = hooks["repos"][0]["hooks"]
    names = [path.relative_to(folder).as_posix() for path in (folder / "报告").rglob("*.md")]
    changed = [name for name in names if re.search(hook["files"], name)]
    assert len(changed) == 3
    return {
        "github": "\n".join(step for step in steps if not step.startswith("pip install ")),
        "gitlab": "\n".join(gitlab["govlint"]["script"]),
        "sh": (folder / "检查.sh").read_text(encoding="utf-8"),
        "pre-commit": f"{hook['entry']} {shlex.join(changed)}",
    }


def load(path: Path) -> Any:
    return YAML(typ="safe", pure=True).load(path)


@pytest.mark.skipif(os.name == "nt", reason="services for builds run Unix shells")
@pytest.mark.parametrize("name", ["github", "gitlab", "sh", "pre-commit"])
@pytest.mark.parametrize("code", [0, 1])
def test_a_service_for_builds(
    repository: Path, name: str, code: int, tmp_path: Path, environment: dict[str, str]
) -> None:
    """What is there passes; a report that says nothing of the fee does not."""
    shutil.copytree(repository, tmp_path / "r")
    command = tmp_path / "govlint"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m govlint "$@"\n')
    command.chmod(0o755)
    # No service for builds stands still in time.
    exceptions = tmp_path / "r" / "govlint-exceptions.toml"
    lasting = exceptions.read_text(encoding="utf-8").replace("2026-12-31", LAST_DAY)
    exceptions.write_text(lasting, encoding="utf-8")
    path = tmp_path / "r" / "报告/2023/部门/民政局.md"
    if code:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("我局未收取信息处理费。", ""), encoding="utf-8")
    script = scripts(tmp_path / "r")[name]
    paths = {**environment, "PATH": f"{tmp_path}{os.pathsep}{environment['PATH']}"}
    shell = ["sh", "-e", "-c", script]
    done = subprocess.run(shell, cwd=tmp_path / "r", env=paths, capture_output=True, check=False)
    assert done.returncode == code, (done.stdout + done.stderr).decode()
    if name in ("github", "gitlab"):
        written = json.loads((tmp_path / "r" / "govlint.sarif").read_text(encoding="utf-8"))
        results = written["runs"][0]["results"]
        grave = [result for result in results if result["level"] == "error"]
        assert bool([one for one in grave if "suppressions" not in one]) == bool(code)


def test_the_limits_are_those_there_are() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \|", PAGE, re.MULTILINE)
    assert rows == [
        (name, DEFAULT_LIMITS.said(name).partition("=")[2]) for name in DEFAULT_LIMITS._fields
    ]
