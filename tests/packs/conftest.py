"""Packs for tests."""

import os
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from govlint.cache import load_compiled, national_pack_path
from govlint.packs import read
from govlint.packs.compile import compile_rule
from govlint.packs.load import load_pack
from govlint.packs.read import Loaded
from packs.own import HEAD, Pack, written


@pytest.fixture(scope="session")
def extended() -> Iterator[Loaded]:
    """The national pack as packs that extend it read it; none of them may change it."""
    national = read.read_pack(national_pack_path())
    forms, rules = deepcopy(national.forms), _compiled(national)
    yield national
    assert (national.forms, _compiled(national)) == (forms, rules)


def _compiled(pack: Loaded) -> list[dict[str, Any]]:
    return [compile_rule(placed.rule, placed.forms) for placed in pack.rules]


@pytest.fixture(autouse=True)
def read_once(extended: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the pack that is extended once for all tests: it takes longer than all they do."""
    read_pack = read.read_pack

    def known(path: str, below: tuple[str, ...] = ()) -> Loaded:
        same = below and os.path.realpath(path) == os.path.realpath(national_pack_path())
        return extended if same else read_pack(path, below)

    monkeypatch.setattr(read, "read_pack", known)


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
