"""Compiles the national rule pack while a wheel or an editable install is built."""

import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface[Any]):
    """Writes the compiled pack into the package; a faulty rule file fails the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile for wheels; a source distribution carries the rules as they are written."""
        if self.target_name != "wheel":
            return
        sys.path.insert(0, self.root)
        from govlint.packs.precompile import precompile

        compiled = Path(self.root, "govlint", "_compiled")
        shutil.rmtree(compiled, ignore_errors=True)
        precompile(str(compiled))
        # An editable install reads the rules of the working tree, not a copy of them.
        if version != "editable":
            build_data["force_include"][str(Path(self.root, "rules"))] = "govlint/rules"
