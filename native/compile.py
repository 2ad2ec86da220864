"""Compiles the modules that a check runs through to native ones, with mypyc.

Usage: python native/compile.py FOLDER

The libraries go into FOLDER, as they belong beside the modules. Where they stand beside them, they
are imported in their place. Needs mypy, setuptools and a C compiler.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from mypyc.build import mypycify
from setuptools import setup

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
        if os.name == "posix":
            # Calls from module to module need not look for the function among all libraries.
            for extension in extensions:
                extension.extra_compile_args.append("-fvisibility=hidden")
        setup(
            name="govlint",
            packages=[],
            py_modules=[],
            ext_modules=extensions,
            script_args=["-q", "build_ext", "--build-lib", str(target), "--build-temp", work],
        )
        os.chdir(target)


def native_modules(package: Path) -> list[Path]:
    """Return the modules of the package to compile."""
    left = {package / name for name in INTERPRETED}
    return sorted({path for part in MODULES for path in package.glob(part)} - left)


if __name__ == "__main__":
    main()
