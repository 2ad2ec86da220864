"""Makes the pictures of docs/staff.md: real output of govlint on invented reports.

Usage: python docs/pictures/make.py [CHROMIUM]. It needs python-docx, Pillow, Chromium,
and the font Noto Sans Mono CJK SC. The words of each picture are kept beside it; a test tells when
they are no longer what govlint prints. Look at each picture before keeping it.
"""

import os
import pty
import re
import subprocess
import sys
import tempfile
from fcntl import ioctl
from html import escape
from pathlib import Path
from struct import pack
from termios import TIOCSWINSZ
from typing import NamedTuple

from docx import Document
from PIL import Image, ImageChops

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SAMPLE = ROOT / "rules" / "annual-report" / "samples" / "2021.md"

COLUMNS = 92
SCALE = 1.5
COLORS = 128

REPORT = "云溪镇2023年报告.docx"
SLIPS = {
    "申请数量 | | | 11 | 4 |": "申请数量 | | | 12 | 4 |",
    "社会公益组织": "社会组织",
    "2023年度，我镇未收取信息处理费。没有其他需要报告的事项。": "没有其他需要报告的事项。",
    "\n青石县云溪镇人民政府\n\n2024年1月12日\n": "",
}


class Picture(NamedTuple):
    """What the person types, and the reports in the folder, as changes to the sample."""

    name: str
    command: str
    reports: dict[str, dict[str, str]]


PICTURES = [
    Picture("check", f"govlint check {REPORT}", {REPORT: SLIPS}),
    Picture("good", f"govlint check {REPORT}", {REPORT: {}}),
    Picture("fix", f"govlint fix {REPORT}", {REPORT: SLIPS}),
]

STYLE = """\
* { margin: 0; }
body { background: #fff; }
pre { display: inline-block; padding: 14px 18px; background: #0c0c0c; color: #d8d8d8;
      font: 15px/1.55 "Noto Sans Mono CJK SC"; white-space: pre; }
.c1 { font-weight: bold; color: #fff; } .c2 { color: #8a8a8a; } .c32 { color: #4ec94e; }
.c31 { color: #ff6b68; font-weight: bold; } .c33 { color: #f2c55c; font-weight: bold; }
.c36 { color: #5fd7e8; font-weight: bold; }
"""


def changed(changes: dict[str, str]) -> str:
    """Return the sample report with changes, of which each must be one."""
    text = SAMPLE.read_text(encoding="utf-8")
    for old, new in changes.items():
        if old not in text:
            raise SystemExit(f"not in the sample: {old}")
        text = text.replace(old, new)
    return text


def write_word(text: str, path: Path) -> None:
    """Write a report in Markdown as a Word document."""
    document = Document()
    for block in re.split(r"\n\n+", text.strip()):
        rows = [line for line in block.split("\n") if not re.fullmatch(r"[|: -]+", line)]
        if block.startswith("|"):
            cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
            table = document.add_table(len(cells), len(cells[0]))
            for row, texts in zip(table.rows, cells, strict=True):
                for cell, words in zip(row.cells, texts, strict=True):
                    cell.text = words
        else:
            document.add_paragraph(block.lstrip("# "))
    document.save(str(path))


def write_reports(picture: Picture, folder: Path) -> None:
    """Write the reports that a picture is about."""
    for report, changes in picture.reports.items():
        write_word(changed(changes), folder / report)


def seen(command: str, folder: Path) -> str:
    """Return what a command prints to a terminal, with its colours."""
    master, slave = pty.openpty()
    ioctl(slave, TIOCSWINSZ, pack("HHHH", 60, COLUMNS, 0, 0))
    words = [sys.executable, "-m", *command.split()]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm"}
    with subprocess.Popen(words, cwd=folder, env=environment, stdout=slave, stderr=slave) as done:
        os.close(slave)
        pieces = []
        try:
            while piece := os.read(master, 65536):
                pieces.append(piece)
        except OSError:
            # This is how the end of a terminal is told.
            done.wait()
    os.close(master)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def plain(printed: str) -> str:
    """Return what is printed without its colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", printed)


def page(command: str, printed: str) -> str:
    """Return a page that shows a command and what it printed."""
    body = escape(printed.rstrip("\n"))
    body = re.sub(r"\x1b\[(?:1;)?(\d+)m", r'<span class="c\1">', body.replace("\x1b[0m", "</span>"))
    prompt = f'<span class="c2">C:\\报告&gt;</span> <span class="c1">{escape(command)}</span>'
    return f'<meta charset="utf-8"><style>{STYLE}</style><pre>{prompt}\n{body}</pre>'


def draw(chromium: str, text: str, folder: Path, target: Path) -> None:
    """Draw a page and cut it to what is on it."""
    source, raw = folder / "page.html", folder / "page.png"
    source.write_text(text, encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    options += ["--window-size=1400,1600", f"--force-device-scale-factor={SCALE}"]
    command = [chromium, *options, f"--screenshot={raw}", source.as_uri()]
    subprocess.run(command, check=True, capture_output=True)
    with Image.open(raw) as image:
        picture = image.convert("RGB")
        white = Image.new("RGB", picture.size, "white")
        box = ImageChops.difference(picture, white).getbbox()
        picture.crop(box).quantize(COLORS, dither=Image.Dither.NONE).save(target, optimize=True)


def main() -> None:
    """Make every picture."""
    chromium = sys.argv[1] if len(sys.argv) > 1 else "chromium"
    for picture in PICTURES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_reports(picture, folder)
            printed = seen(picture.command, folder)
            (HERE / f"{picture.name}.txt").write_text(plain(printed), encoding="utf-8")
            target = HERE / f"{picture.name}.png"
            draw(chromium, page(picture.command, printed), folder, target)
            print(target.name, target.stat().st_size)


if __name__ == "__main__":
    main()
