"""What a wheel holds beside the modules as they are written."""

import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hatch_build import NATIVE, Compile

PACKAGE = Path(__file__).parent.parent / "govlint"
LIBRARIES = ("govlint/text.so", "govlint__mypyc.so")


@pytest.fixture(autouse=True)
def no_compilations(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Put two libraries where the script would put all, and compile no rules."""

    def run(command: list[str], *, check: bool) -> None:
        assert check
        assert command[:2] == [sys.executable, str(tmp_path / "native" / "compile.py")]
        profile = os.environ["GOVLINT_NATIVE"] == "profile"
        assert command[3:] == (["profile"] if profile else [])
        for name in LIBRARIES:
            library = Path(command[2], name)
            library.parent.mkdir(exist_ok=True)
            library.write_bytes(b"")

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr("govlint.packs.precompile.precompile", lambda _: None)
    monkeypatch.setattr(sys, "path", [*sys.path])


def hook(root: Path, target: str = "wheel") -> Compile:
    nothing: Any = None
    return Compile(str(root), {}, nothing, nothing, "", target)


def build_data() -> dict[str, Any]:
    return {"force_include": {}, "pure_python": True, "infer_tag": False}


@pytest.mark.parametrize(
    ("value", "native"), [("1", True), ("profile", True), ("0", False), ("", False)]
)
def test_modules_are_compiled_for_who_asks(
    value: str, native: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GOVLINT_NATIVE", value)
    build, data = hook(tmp_path), build_data()
    assert build.dependencies() == (list(NATIVE) if native else [])
    build.initialize("standard", data)
    sources = {name: Path(source) for source, name in data["force_include"].items()}
    assert sources.keys() == {"govlint/rules", *(LIBRARIES if native else ())}
    assert (data["pure_python"], data["infer_tag"]) == (not native, native)
    libraries = [source for name, source in sources.items() if name in LIBRARIES]
    assert all(library.exists() for library in libraries)
    build.finalize("standard", data, "")
    assert not any(library.exists() for library in libraries)


def test_other_ways_to_compile_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GOVLINT_NATIVE", "Profile")
    with pytest.raises(ValueError, match="GOVLINT_NATIVE is 'Profile'"):
        hook(tmp_path).dependencies()


@pytest.mark.parametrize(("version", "target"), [("editable", "wheel"), ("standard", "sdist")])
def test_the_modules_of_a_working_tree_stay_as_they_are(
    version: str, target: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GOVLINT_NATIVE", "1")
    build, data = hook(tmp_path, target), build_data()
    build.initialize(version, data)
    assert data == build_data()
    build.finalize(version, data, "")


def test_what_is_compiled() -> None:
    script = importlib.import_module("native.compile")
    modules = {path.relative_to(PACKAGE).as_posix() for path in script.native_modules(PACKAGE)}
    assert {"pipeline.py", "checks/attention.py", "readers/text.py", "recognize/rows.py"} <= modules
    assert not modules & script.INTERPRETED.keys()
    assert all((PACKAGE / name).is_file() for name in script.INTERPRETED)
    assert not [name for name in modules if name.startswith(("packs/", "cli/"))]
