"""Compiles the national rule pack while a wheel or an editable install is built.

Where the environment has GOVLINT_NATIVE=1, the modules of a check are compiled, too (native/), and
with GOVLINT_NATIVE=profile they are compiled by what runs in a check.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NATIVE = ("mypy>=2.4", "setuptools>=77")
"""What compiles modules."""

_PROFILE = "profile"


class Compile(BuildHookInterface[Any]):
    """Writes what is compiled into the package; a faulty rule file fails the build."""

    _libraries: tempfile.TemporaryDirectory[str] | None = None

    def dependencies(self) -> list[str]:
        """Ask for what compiles modules where they are to be compiled."""
        return [*NATIVE] if _native() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile for wheels; a source distribution carries all as it is written."""
        if self.target_name != "wheel":
            return
        sys.path.insert(0, self.root)
        from govlint.packs.precompile import precompile

        compiled = Path(self.root, "govlint", "_compiled")
        shutil.rmtree(compiled, ignore_errors=True)
        precompile(str(compiled))
        # An editable install has the rules and modules of the working tree, not copies of them.
        if version == "editable":
            return
        build_data["force_include"][str(Path(self.root, "rules"))] = "govlint/rules"
        if _native():
            self._libraries = tempfile.TemporaryDirectory()
            self._add_native_modules(Path(self._libraries.name), build_data)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the libraries that the wheel holds now."""
        if self._libraries:
            self._libraries.cleanup()

    def _add_native_modules(self, folder: Path, build_data: dict[str, Any]) -> None:
        script = Path(self.root, "native", "compile.py")
        profile = [_PROFILE] if _native() == _PROFILE else []
        subprocess.run([sys.executable, str(script), str(folder), *profile], check=True)
        for library in folder.rglob("*.*"):
            build_data["force_include"][str(library)] = library.relative_to(folder).as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True


def _native() -> str:
    """Return how modules are compiled, nothing where they are not; raise ValueError otherwise."""
    value = os.environ.get("GOVLINT_NATIVE", "")
    if value not in ("", "0", "1", _PROFILE):
        raise ValueError(f"GOVLINT_NATIVE is {value!r}, and can be 0, 1 or {_PROFILE}")
    return "" if value == "0" else value
