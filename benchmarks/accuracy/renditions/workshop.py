"""The programs that turn one kind of file into another, each run on a folder of its own."""

import importlib.util
import shutil
import subprocess
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

SECONDS = 600
Files = dict[int, bytes]
"""Files by the number of their report."""

Convert = Callable[["Workshop", Files, str], Files]


def available(tool: str) -> bool:
    """Tell whether a program or a library of this name is installed."""
    return shutil.which(tool) is not None or importlib.util.find_spec(tool) is not None


class Workshop:
    """A folder in which files are converted; results are kept, as many renditions share them."""

    def __init__(self, folder: Path) -> None:
        """Work in `folder`."""
        self.folder = folder
        self._kept: dict[str, Files] = {}
        self._markitdown: Any = None

    def once(self, name: str, make: Callable[[], Files]) -> Files:
        """Return what was made under a name, making it the first time."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]

    def place(self, files: Files, suffix: str) -> list[Path]:
        """Write files into an empty folder and return their paths, by number."""
        folder = self.folder / "in"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        paths = []
        for number, data in sorted(files.items()):
            path = folder / f"{number}{suffix}"
            path.write_bytes(data)
            paths.append(path)
        return paths

    def markitdown(self, path: Path) -> str:
        """Return what markitdown makes of a file."""
        if self._markitdown is None:
            from markitdown import MarkItDown

            self._markitdown = MarkItDown()
        return str(self._markitdown.convert(str(path)).text_content)


def _run(command: Sequence[str]) -> bytes:
    done = subprocess.run(
        command, check=True, timeout=SECONDS, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    return done.stdout


def _each(paths: Sequence[Path], command: Callable[[Path], list[str]]) -> Files:
    with ThreadPoolExecutor(2) as pool:
        outputs = pool.map(lambda path: _run(command(path)), paths)
        return {int(path.stem): data for path, data in zip(paths, outputs, strict=True)}


def libreoffice(target: str) -> Convert:
    """Convert with LibreOffice to a file type, all files in one run of the program."""

    def convert(workshop: Workshop, files: Files, suffix: str) -> Files:
        paths = workshop.place(files, suffix)
        out = workshop.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        profile = (workshop.folder / "profile").as_uri()
        options = [f"-env:UserInstallation={profile}", "--headless", "--convert-to", target]
        for start in range(0, len(paths), 50):
            _run(["soffice", *options, "--outdir", str(out), *map(str, paths[start : start + 50])])
        ending = target.split(":", maxsplit=1)[0]
        return {int(path.stem): path.read_bytes() for path in out.glob(f"*.{ending}")}

    return convert


def pandoc(target: str) -> Convert:
    """Convert with pandoc to one of its formats."""

    def convert(workshop: Workshop, files: Files, suffix: str) -> Files:
        return _each(
            workshop.place(files, suffix), lambda path: ["pandoc", "-t", target, str(path)]
        )

    return convert


def pdftotext(*options: str) -> Convert:
    """Take the text out of a PDF with the tool of poppler."""

    def convert(workshop: Workshop, files: Files, suffix: str) -> Files:
        return _each(
            workshop.place(files, suffix), lambda path: ["pdftotext", *options, str(path), "-"]
        )

    return convert


def markitdown(workshop: Workshop, files: Files, suffix: str) -> Files:
    """Convert to Markdown with markitdown."""
    paths = workshop.place(files, suffix)
    return {int(path.stem): workshop.markitdown(path).encode() for path in paths}


def pdfplumber(workshop: Workshop, files: Files, suffix: str) -> Files:
    """Write down the text of each page outside its tables, and the tables with pipes."""
    return {int(path.stem): _plumbed(path).encode() for path in workshop.place(files, suffix)}


def _plumbed(path: Path) -> str:
    import pdfplumber as library

    lines: list[str] = []
    with library.open(path) as pdf:
        for page in pdf.pages:
            tables = page.find_tables()
            places = [(0.0, ""), *((table.bbox[1], _piped(table.extract())) for table in tables)]
            bottoms = [0.0, *(table.bbox[3] for table in tables)]
            tops = [*(table.bbox[1] for table in tables), float(page.height)]
            for (_, text), bottom, top in zip(places, bottoms, tops, strict=True):
                lines.append(text)
                if top > bottom:
                    between = page.crop((0, bottom, page.width, top), strict=False)
                    lines.append(between.extract_text() or "")
    return "\n\n".join(line for line in lines if line)


def _piped(rows: list[list[str | None]]) -> str:
    return "\n".join(
        "| " + " | ".join((cell or "").replace("\n", "") for cell in row) + " |" for row in rows
    )
