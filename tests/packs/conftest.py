"""Packs for tests."""

from pathlib import Path
from typing import Any

import pytest

from govlint.cache import load_compiled, national_pack_path
from govlint.packs.load import load_pack
from packs.own import HEAD, Pack, written


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """Compile a pack that extends the national one."""

    def compiled(changes: str = "", **files: str) -> dict[str, Any]:
        texts = {name.replace("__", "/") + ".yaml": text for name, text in files.items()}
        folder = written(
            tmp_path / "mine", {"pack.yaml": f"{HEAD}annual-report\n{changes}\n", **texts}
        )
        return load_pack(str(folder))

    return compiled


@pytest.fixture(scope="module")
def base() -> dict[str, Any]:
    return load_compiled([national_pack_path()])[0]
