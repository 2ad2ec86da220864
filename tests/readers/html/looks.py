"""Ways in which editors and word processors write the parts of a report."""

from readers.html.render import Look, Rows, Slot, spans, text


def _table(
    rows: Rows, cell: str, row: str = "<tr>{}</tr>", table: str = "<table>{}</table>"
) -> str:
    def written(slot: Slot) -> str:
        return cell.format(spans=spans(slot), text=text(slot.text))

    return table.format("".join(row.format("".join(map(written, slots))) for slots in rows))


def _plain_table(rows: Rows) -> str:
    return _table(rows, "<td{spans}>{text}</td>")


plain = Look(
    paragraph=lambda words: f"<p>{text(words)}</p>",
    heading=lambda words: f"<h2>{text(words)}</h2>",
    table=_plain_table,
)
"""Nothing but what is needed."""


def _word_run(words: str) -> str:
    return (
        "<span lang=EN-US style='font-size:16.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:\n"
        f'"Times New Roman";mso-bidi-font-family:宋体\'>{text(words)}</span>'
    )


def _word_paragraph(words: str) -> str:
    middle = len(words) // 2
    runs = _word_run(words[:middle]) + "<o:p></o:p>" + _word_run(words[middle:])
    return f"<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>{runs}</p>\n"


def _word_heading(words: str) -> str:
    ordinal, rest = (words[:2], words[2:]) if words[1:2] == "、" else ("", words)
    if not ordinal:
        return f"<h1 align=center style='mso-pagination:widow-orphan'><b>{text(rest)}</b></h1>"
    return (
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
        f"<span style='mso-list:Ignore'>{ordinal}<span style='font:7.0pt \"Times New Roman\"'>"
        f"&nbsp;&nbsp;&nbsp; </span></span><![endif]><b>{_word_run(rest)}</b><o:p></o:p></p>"
    )


def _word_table(rows: Rows) -> str:
    cell = (
        "<td width=68 valign=top{spans} style='width:50.85pt;border:solid windowtext 1.0pt;\n"
        "  mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>\n"
        "  <p class=MsoNormal align=center><span lang=EN-US>{text}<o:p></o:p></span></p>\n"
        "  <!--[if gte mso 9]><xml><w:data>99</w:data></xml><![endif]--></td>\n"
    )
    sizes = "".join("<td width=68 style='border:none'></td>" for _ in range(10))
    return _table(
        rows,
        cell,
        " <tr style='mso-yfti-irow:1;height:25.5pt'>\n  {}<![if !supportMisalignedRows]>\n"
        "  <td style='height:25.5pt;border:none' width=0 height=34></td>\n  <![endif]></tr>\n",
        "<div align=center>\n<table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'>\n"
        "{}" + f" <![if !supportMisalignedColumns]>\n <tr height=0>{sizes}</tr>\n <![endif]>\n"
        "</table>\n</div>\n",
    )


word = Look(_word_paragraph, _word_heading, _word_table)
"""Saved as a web page by a word processor."""


def _old_table(rows: Rows) -> str:
    return _table(
        rows,
        "<TD{spans} ALIGN=center><FONT SIZE=2>{text}</FONT>\n",
        "<TR BGCOLOR=#FFFFFF>{}\n",
        "<TABLE BORDER=1 CELLSPACING=0>\n{}</TABLE>\n",
    )


old = Look(
    paragraph=lambda words: f"<P>&nbsp;&nbsp;&nbsp;&nbsp;<FONT FACE=宋体>{text(words)}\n",
    heading=lambda words: f"<P ALIGN=center><B><FONT SIZE=4>{text(words)}</FONT></B>\n",
    table=_old_table,
)
"""Upper case, nothing closed that need not be."""


def _breaks_table(rows: Rows) -> str:
    return _table(
        rows, "<td{spans}>&nbsp;{text}<br></td>", table="<table><tbody>{}</tbody></table>"
    )


breaks = Look(
    paragraph=lambda words: f"&emsp;&emsp;{text(words)}<br/>",
    heading=lambda words: f"<br /><strong>&emsp;&emsp;{text(words)}</strong><br/>",
    table=_breaks_table,
)
"""Lines parted by breaks, indented by wide spaces."""


def _split(words: str) -> str:
    return "".join(f"<span>{text(word)}</span>" for word in words)


def _split_table(rows: Rows) -> str:
    def written(slot: Slot) -> str:
        return f"<td{spans(slot)}><p><span> </span>{_split(slot.text)}</p><p></p></td>"

    lines = "".join("<tr>" + "".join(map(written, row)) + "</tr>" for row in rows)
    return f"<table>{lines}</table>"


split = Look(
    paragraph=lambda words: f"<div>{_split(words)}</div>",
    heading=lambda words: f'<h3><a name="m"></a>{_split(words)}</h3>',
    table=_split_table,
)
"""Every character in a span of its own."""


def _hidden_table(rows: Rows) -> str:
    """Merged cells stay in the file, hidden."""
    width = sum(slot.columns for slot in rows[0])
    carried: dict[int, int] = {}
    lines = []
    for row in rows:
        cells = []
        left = list(row)
        column = 0
        while column < width:
            if carried.get(column):
                carried[column] -= 1
                cells.append('<td style="display: none">7</td>')
                column += 1
                continue
            slot = left.pop(0)
            cells.append(f"<td{spans(slot)}>{text(slot.text)}</td>")
            cells += ['<td style="DISPLAY:none;"></td>'] * (slot.columns - 1)
            for at in range(column, column + slot.columns):
                carried[at] = slot.rows - 1
            column += slot.columns
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(lines)}</table>"


hidden = Look(plain.paragraph, plain.heading, _hidden_table)
"""As spreadsheets and some editors keep cells that were merged."""

LOOKS: dict[str, Look] = {
    "plain": plain,
    "word": word,
    "old": old,
    "breaks": breaks,
    "split": split,
    "hidden": hidden,
}
