"""What a plain `govlint check FILE` may load; a short command takes the time of its imports."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "rules" / "annual-report" / "samples" / "2021.md"

HEAVY = {
    "argparse",
    "asyncio",
    "click",
    "concurrent",
    "contextlib",
    "csv",
    "dataclasses",
    "decimal",
    "difflib",
    "email",
    "fractions",
    "gettext",
    "hashlib",
    "importlib.metadata",
    "importlib.resources",
    "inspect",
    "jsonschema",
    "locale",
    "logging",
    "multiprocessing",
    "pathlib",
    "platform",
    "pydantic",
    "random",
    "ruamel",
    "shutil",
    "socket",
    "subprocess",
    "tempfile",
    "threading",
    "tomllib",
    "traceback",
    "typing",
    "urllib",
    "xml",
    "yaml",
    "zipfile",
}

COLD = {
    "govlint.cli.extract",
    "govlint.cli.help",
    "govlint.cli.plans",
    "govlint.cli.progress",
    "govlint.cli.fix",
    "govlint.cli.rules",
    "govlint.config.load",
    "govlint.config.plan",
    "govlint.outputs.notices",
    "govlint.outputs.figures",
    "govlint.outputs.sarif",
    "govlint.fix",
    "govlint.packs.load",
    "govlint.packs.models",
    "govlint.pool",
}

# What the installation loads by itself before the program begins is none of its doing.
SCRIPT = """\
import atexit, sys
before = set(sys.modules)
atexit.register(lambda: print(*sorted(set(sys.modules) - before), file=sys.stderr))
from govlint.__main__ import main
sys.exit(main())
"""


def loaded(cache: Path, *words: str) -> tuple[int, set[str]]:
    """Return the exit code of a run in a process of its own, and the modules it loaded."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "GOVLINT_CACHE_DIR": str(cache)}
    command = [sys.executable, "-c", SCRIPT, *words]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    return done.returncode, set(done.stderr.decode().split())


def heavy(modules: set[str]) -> set[str]:
    """Return what is heavy among modules, with the parts of heavy packages."""
    tops = {module.partition(".")[0] for module in modules}
    return (modules | tops) & HEAVY


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a cache that holds the national pack."""
    folder = tmp_path_factory.mktemp("cache")
    environment = os.environ | {"PYTHONPATH": str(ROOT), "GOVLINT_CACHE_DIR": str(folder)}
    command = [sys.executable, "-m", "govlint", "check", str(SAMPLE)]
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return folder


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A report with one error."""
    path = tmp_path / "a.md"
    text = SAMPLE.read_text(encoding="utf-8")
    path.write_text(text.replace("0.85", "若干"), encoding="utf-8")
    return path


def test_a_faultless_report_loads_nothing_heavy(cache: Path) -> None:
    code, modules = loaded(cache, "check", str(SAMPLE))
    assert code == 0
    assert heavy(modules) == set()
    assert modules & COLD == set()
    assert "govlint.outputs.json" not in modules


def test_nor_does_one_with_findings(cache: Path, faulty: Path) -> None:
    code, modules = loaded(cache, "check", str(faulty))
    assert code == 1
    assert heavy(modules) == set()
    assert modules & COLD == set()


def test_json_loads_no_other_output(cache: Path, faulty: Path) -> None:
    code, modules = loaded(cache, "check", str(faulty), "--format", "json")
    assert code == 1
    assert heavy(modules) == set()
    assert not modules & {"govlint.outputs.text", "govlint.outputs.sarif"}


def test_the_version_loads_no_rules() -> None:
    code, modules = loaded(ROOT, "--version")
    assert code == 0
    assert not modules & {"govlint.checks", "govlint.recognize", "govlint.ruleset", "json"}


def test_the_test_can_fail(cache: Path, tmp_path: Path) -> None:
    """An empty cache is filled by the modules that a full one spares."""
    code, modules = loaded(tmp_path, "check", str(SAMPLE))
    assert code == 0
    shipped = ROOT / "govlint" / "_compiled"
    if not shipped.exists():
        assert modules & COLD
