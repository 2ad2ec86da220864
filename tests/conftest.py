"""What tests of whole reports share: the national pack, loaded once, and one way to check."""

import os
import subprocess
import sys
from typing import Any

import pytest

from expectations import ROOT, SECONDS, Govlint, Lint, linter, quiet
from govlint.cache import national_pack_path
from govlint.ruleset import RuleSet, load_ruleset


@pytest.fixture(scope="session")
def national() -> RuleSet:
    """The rules of the national pack."""
    return load_ruleset([national_pack_path()])


@pytest.fixture(scope="session")
def lint(national: RuleSet) -> Lint:
    """Read a file and check it with the national pack."""
    return linter(national)


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of the tests, with a rule cache of its own."""
    home = str(tmp_path_factory.mktemp("home"))
    places = dict.fromkeys(["HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"], home)
    return {**os.environ, **places, "PYTHONPATH": str(ROOT)}


@pytest.fixture(scope="session")
def govlint(environment: dict[str, str]) -> Govlint:
    """Run the command; whatever happens there is no traceback and no half sentence."""

    def run(*arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "govlint", *map(str, arguments)]
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        options = {**streams, "env": environment, **options}
        done = subprocess.run(command, timeout=SECONDS, check=False, **options)
        quiet(done.stderr)
        return done

    return run
