"""One report in Markdown written as other formats: the same words, the same grids."""

import re
from collections.abc import Iterator
from html import escape

from readers.docx_build import docx, p, tbl, tc, tr

Block = str | list[list[str]]
"""A line, with the marks of a heading if it is one, or the rows of a table."""


def formats(markdown: str) -> dict[str, bytes]:
    """Return the report by file ending."""
    blocks = list(_blocks(markdown))
    return {
        ".md": markdown.encode(),
        ".txt": "\n".join(map(_plain, blocks)).encode(),
        ".html": f"<html><body>{''.join(map(_html, blocks))}</body></html>".encode(),
        ".docx": docx("".join(map(_docx, blocks))),
    }


def _blocks(markdown: str) -> Iterator[Block]:
    table: list[list[str]] = []
    for line in [*markdown.split("\n"), ""]:
        if line.startswith("|"):
            if not re.fullmatch(r"[|\s:-]+", line):
                table.append([cell.strip() for cell in line.strip("| ").split("|")])
            continue
        if table:
            yield table
            table = []
        if line.strip():
            yield line


def _plain(block: Block) -> str:
    if isinstance(block, str):
        return block.lstrip("# ")
    return "\n".join("\t".join(row) for row in block)


def _html(block: Block) -> str:
    if isinstance(block, str):
        name = f"h{len(block) - len(block.lstrip('#'))}" if block.startswith("#") else "p"
        return f"<{name}>{escape(block.lstrip('# '))}</{name}>\n"
    rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in block)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>\n"


def _docx(block: Block) -> str:
    if isinstance(block, str):
        return p(block.lstrip("# "))
    return tbl(*(tr(*(tc(p(cell)) for cell in row)) for row in block))
