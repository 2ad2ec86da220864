"""A report as HTML: a bare page, a page of a website, or what Word makes of it."""

from collections.abc import Callable
from html import escape
from random import Random

from benchmarks.accuracy.renditions.as_text import words_of
from benchmarks.accuracy.renditions.spans import Cell, merged, tables
from benchmarks.accuracy.reports.facts import phrases
from benchmarks.accuracy.reports.sample import Heading, Part, Sample, Title
from layouts.grids import Grid, Row

LABEL_COLUMNS = 3
"""Columns of table three that hold labels."""

Write = Callable[[Sample, Random], str]


def cells_of(grid: Grid, rows: list[Row]) -> tuple[list[Cell], int]:
    """Return the cells of a table, labels merged as the form has them."""
    return merged(rows, LABEL_COLUMNS if grid.table == "applications" else None)


def _table(grid: Grid, rows: list[Row], attributes: str = "") -> str:
    cells, _ = cells_of(grid, rows)
    lines: list[list[str]] = [[] for _ in rows]
    for cell in cells:
        spans = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        spans += f' colspan="{cell.columns}"' if cell.columns > 1 else ""
        lines[cell.row].append(f"<td{spans}{attributes}>{escape(cell.text)}</td>")
    body = "\n".join(f"<tr>{''.join(line)}</tr>" for line in lines)
    return f'<table border="1">\n{body}\n</table>'


def _flat_table(rows: list[Row]) -> str:
    body = "\n".join(
        f"<tr>{''.join(f'<td>{escape(entry.text)}</td>' for entry in row)}</tr>" for row in rows
    )
    return f"<table>\n{body}\n</table>"


def _blocks(sample: Sample, part: Callable[[Part], str], table: Callable[..., str]) -> str:
    blocks: list[str] = []
    for each in sample.parts:
        if not isinstance(each, Grid):
            blocks.append(part(each))
            continue
        for stretch in tables(each):
            if isinstance(stretch, str):
                blocks.append(f"<p>{escape(stretch)}</p>")
            else:
                blocks.append(table(each, stretch))
    return "\n".join(blocks)


def _plain(part: Part) -> str:
    tag = "h1" if isinstance(part, Title) else "h2" if isinstance(part, Heading) else "p"
    return "\n".join(f"<{tag}>{escape(text)}</{tag}>" for text in words_of(part))


def _document(body: str, head: str = '<meta charset="utf-8">') -> str:
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>\n{body}\n</body></html>\n"


def bare(sample: Sample, rng: Random) -> str:
    """Headings, paragraphs and merged tables, nothing else."""
    return _document(_blocks(sample, _plain, _table))


def unmerged(sample: Sample, rng: Random) -> str:
    """No cell is merged: empty ones stand in their place."""
    return _document(_blocks(sample, _plain, lambda grid, rows: _flat_table(rows)))


def one_line(sample: Sample, rng: Random) -> str:
    """The whole file on one line."""
    return bare(sample, rng).replace("\n", "")


def _of_word(part: Part) -> str:
    paragraphs = []
    for text in words_of(part):
        half = len(text) // 2
        pieces = [text[:2], text[2:half], text[half:]] if isinstance(part, Heading) else [text]
        spans = "".join(
            f'<span lang=EN-US style="font-size:16.0pt"><b>{escape(piece)}</b></span>'
            if isinstance(part, Heading)
            else f'<span style="font-size:16.0pt">{escape(piece)}<o:p></o:p></span>'
            for piece in pieces
        )
        paragraphs.append(f'<p class=MsoNormal style="text-indent:32.0pt">{spans}</p>')
    return "\n".join(paragraphs)


def _table_of_word(grid: Grid, rows: list[Row]) -> str:
    table = _table(grid, rows, ' width=90 valign=top style="border:solid windowtext 1.0pt"')
    for start, end in (('pt">', 'pt"><p class=MsoNormal align=center><span>'),):
        table = table.replace(start, end)
    return table.replace("</td>", "<o:p></o:p></span></p></td>")


def word(sample: Sample, rng: Random) -> str:
    """What Word saves: its own elements, headings split over spans, paragraphs in cells."""
    head = (
        '<meta http-equiv=Content-Type content="text/html; charset=utf-8">'
        '<meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml>'
        "<w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->"
        "<style><!-- p.MsoNormal {margin:0cm;font-size:10.5pt} --></style>"
    )
    body = f"<div class=WordSection1>{_blocks(sample, _of_word, _table_of_word)}</div>"
    return _document(body, head)


def website(sample: Sample, rng: Random) -> str:
    """A page of a website: menus, path, facts about the file, buttons, attachments, footer."""
    page = phrases()["website"]
    title = "".join(next((p.lines for p in sample.parts if isinstance(p, Title)), ()))
    full = page["organization"]
    menu = "".join(f'<li><a href="/{at}/">{name}</a></li>' for at, name in enumerate(page["menu"]))
    facts = "".join(
        f"<tr><td>{name}</td><td>{value.format(title=escape(title))}</td></tr>"
        for name, value in page["facts"].items()
    )
    body = f"""<div class="header"><ul>{menu}</ul>
<form><input value="{page["search"]}"></form></div>
<div class="path">{page["path"]}</div>
<table class="facts">{facts}</table>
<div class="article"><div class="tools"><span>{page["date"]}</span> {page["tools"]}</div>
<div class="TRS_Editor">
{_blocks(sample, _plain, _table)}
</div><div class="files"><a href="1.pdf">{page["attachment"]}</a></div></div>
<script>var title = "{page["search"]}"; function share(){{ return "<p>1</p>"; }}</script>
<div class="related"><h3>{page["related"][0]}</h3>
{"".join(f"<p><a>{line}</a></p>" for line in page["related"][1:])}</div>
<div class="footer"><p>{full}</p><p>{page["footer"]}</p></div>"""
    return _document(body, f'<meta charset="utf-8"><title>{escape(title)}-{full}</title>')


def layout_tables(sample: Sample, rng: Random) -> str:
    """A page of the old kind: the article stands in a table within a table."""
    page = phrases()["website"]
    menu = "<br>".join(page["menu"])
    article = _blocks(sample, _plain, _table)
    inner = f"<table width=100%><tr><td>{page['path']}</td></tr><tr><td>{article}</td></tr></table>"
    return _document(f"<table><tr><td width=200>{menu}</td><td>{inner}</td></tr></table>")


PAGES: dict[str, Write] = {
    page.__name__: page for page in (bare, unmerged, one_line, word, website, layout_tables)
}


def encoded(write: Write, encoding: str = "utf-8") -> Callable[[Sample, Random], bytes]:
    """Return a way to write a page as bytes, which names its encoding."""

    def page(sample: Sample, rng: Random) -> bytes:
        return write(sample, rng).replace("charset=utf-8", f"charset={encoding}").encode(encoding)

    return page
