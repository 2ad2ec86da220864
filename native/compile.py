"""Compiles the modules that a check runs through to native ones, with mypyc.

Usage: python native/compile.py FOLDER [profile]

The libraries go into FOLDER, as they belong beside the modules. Where they stand beside them, they
are imported in their place. Needs mypy, setuptools and a C compiler. With `profile` GCC compiles
twice: what ran while the fixtures were checked is put together then, apart from what did not.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from mypyc.build import mypycify
from setuptools import Extension, setup

ROOT = Path(__file__).resolve().parent.parent

MODULES = (
    "*.py",
    "checks/*.py",
    "expressions/*.py",
    "outputs/*.py",
    "readers/html.py",
    "readers/markup/*.py",
    "readers/text.py",
    "recognize/*.py",
)
INTERPRETED = {
    "__init__.py": "finds what it offers when it is asked",
    "__main__.py": "is run as a program",
    "annotation.py": "has nothing to run",
    "expressions/tree.py": "has strings with attributes of their own, which mypyc does not know",
    "record.py": "makes classes, which mypyc does not do in this way",
}

WATCH = ("-fprofile-generate", "-fprofile-update=single")
HEED = ("-fprofile-use", "-fprofile-partial-training", "-Wno-missing-profile")
"""What GCC is told to count what runs, and to go by it."""

ROUNDS = 10
TRAIN = """
import sys
import govlint
for _ in range(int(sys.argv[1])):
    for path in sys.argv[2:]:
        govlint.check(path)
"""


def main() -> None:
    """Compile a copy: mypyc sees named tuples in another way, and reads no settings."""
    target = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as work:
        copy = Path(work, "govlint")
        ignored = shutil.ignore_patterns("__pycache__", "*.so", "*.pyd")
        shutil.copytree(ROOT / "govlint", copy, ignore=ignored)
        shutil.copy(ROOT / "native" / "record.pyi", copy)
        os.chdir(work)
        files = [str(path.relative_to(work)) for path in native_modules(copy)]
        extensions = mypycify(
            ["--config-file=", "--ignore-missing-imports", *files],
            opt_level="2",
            debug_level="0",
            multi_file=True,
            # In one library, yet told to be several: values without a comparison of their own
            # are compared as Python does then, not by their identity.
            separate=[(files, "govlint")],
        )
        # Calls from module to module need not look for the function among all libraries.
        flags = ["-fvisibility=hidden"] if os.name == "posix" else []
        if sys.argv[2:] == ["profile"]:
            shutil.copytree(ROOT / "rules", Path(work, "rules"))
            _build(extensions, Path(work), [*flags, *WATCH], [*WATCH])
            _train(Path(work))
            flags += HEED
        _build(extensions, target, flags, [])
        os.chdir(target)


def native_modules(package: Path) -> list[Path]:
    """Return the modules of the package to compile."""
    left = {package / name for name in INTERPRETED}
    return sorted({path for part in MODULES for path in package.glob(part)} - left)


def _build(
    extensions: list[Extension], target: Path, compile_flags: list[str], link_flags: list[str]
) -> None:
    """Build the libraries in the working folder, with these flags beside those of mypyc."""
    own = [list(extension.extra_compile_args) for extension in extensions]
    for extension in extensions:
        extension.extra_compile_args += compile_flags
        extension.extra_link_args += link_flags
    setup(
        name="govlint",
        packages=[],
        py_modules=[],
        ext_modules=extensions,
        script_args=[
            *("-q", "build_ext", "--force"),
            *("--build-lib", str(target), "--build-temp", os.curdir),
        ],
    )
    for extension, flags in zip(extensions, own, strict=True):
        extension.extra_compile_args = flags
        extension.extra_link_args = []


def _train(work: Path) -> None:
    """Check the fixtures with what was built; each library counts what runs in it."""
    reports = (path for path in sorted((ROOT / "fixtures").iterdir()) if path.suffix != ".yaml")
    fixtures = [str(path) for path in reports]
    environment = {**os.environ, "PYTHONPATH": str(work), "GOVLINT_CACHE_DIR": str(work / "cache")}
    command = [sys.executable, "-c", TRAIN, str(ROUNDS), *fixtures]
    subprocess.run(command, cwd=work, env=environment, check=True)


if __name__ == "__main__":
    main()
