"""Tags to elements, blocks and tables, as a browser mends them; no step goes back or deeper."""

from govlint.document import Fault
from govlint.limits import Limits
from govlint.patterns import compiled
from govlint.readers.markup import attributes as said
from govlint.readers.markup.attributes import Sight
from govlint.readers.markup.characters import REFERENCE
from govlint.readers.markup.page import Meta, Page, Remark
from govlint.readers.markup.tables import OpenTables
from govlint.readers.markup.tokens import Tokenizer

PARTS_PER_CELL = 2
"""A page may have this many times as many tags and lines as its tables may have cells."""

_BLOCKS = (
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "pre",
    "search", "section", "summary", "ul",
)  # fmt: skip
_BREAKS = ("body", "br", "hr", "html")
_SIBLINGS = {"li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd")} | dict.fromkeys(
    ("h1", "h2", "h3", "h4", "h5", "h6"), ("h1", "h2", "h3", "h4", "h5", "h6")
)
_TABLE_PARTS = ("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th")
_WORD = r"\w"


class Builder:
    """Takes the tags of one page in order."""

    def __init__(self, text: str, limits: Limits) -> None:
        """Start with nothing but the page itself open."""
        self._text = text
        self._limits = limits
        self._most_parts = limits.cells * PARTS_PER_CELL
        self._open = OpenTables()
        self._titles: list[Meta] = []
        self._in_title = False
        tables = self._open
        self._starts = {
            "table": tables.start_table,
            "tr": tables.start_row,
            "td": tables.start_cell,
            "th": tables.start_cell,
            "thead": tables.start_group,
            "tbody": tables.start_group,
            "tfoot": tables.start_group,
            "caption": tables.start_caption,
            "meta": self._take_meta,
            "input": self._take_field,
            "title": self._start_title,
            **dict.fromkeys(_BLOCKS, self._start_block),
            **dict.fromkeys(_BREAKS, self._break),
        }
        self._ends = {
            **dict.fromkeys(_BLOCKS, self._end_block),
            **dict.fromkeys(_BREAKS, self._end_break),
            **dict.fromkeys(_TABLE_PARTS, tables.end_table_part),
        }

    def build(self) -> Page | Fault:
        """Return the page, or which limit it passes."""
        opened = self._open
        inline = opened.inline
        starts, ends = self._starts, self._ends
        tags = 0
        for name, closing, before, start, end, attributes in Tokenizer(self._text):
            if before < start:
                self._take_text(before, start)
            if not name:
                continue
            tags += 1
            self._in_title = False
            if closing:
                finish = ends.get(name)
                if finish:
                    finish(name)
                if inline.watches or name == "a":
                    inline.end(name)
            else:
                begin = starts.get(name)
                if begin:
                    begin(name, start, end, attributes)
                else:
                    inline.start(name, start, end, attributes, len(opened.open))
            if tags + len(opened.blocks) > self._most_parts:
                break
        opened.close_to(1)
        opened.flush()
        opened.top.last = len(opened.blocks)
        if tags + len(opened.blocks) > self._most_parts or opened.cells > self._limits.cells:
            return Fault("too-large", self._limits.said("cells"))
        if opened.deepest > self._limits.depth:
            return Fault("too-large", self._limits.said("depth"))
        return Page(
            self._text,
            opened.elements,
            opened.blocks,
            opened.all_tables,
            self._titles,
            inline.remarks,
            tags == 0,
        )

    def _start_block(self, name: str, start: int, end: int, attributes: str) -> None:
        opened = self._open
        if name == "form" and opened.top.tag in ("table", "tr"):
            # A form between table and cell holds nothing; browsers pass it over.
            return
        opened.flush()
        opened.close_named("p")
        if opened.top.tag in _SIBLINGS.get(name, ()):
            opened.close_to(len(opened.open) - 1)
        if attributes[-1:] == "/":
            return
        sight = said.sight(attributes) if attributes else Sight.SHOWN
        if sight is Sight.COMMENT:
            opened.inline.remarks.append(Remark("comments-left", start, end))
        if name != "p" or sight is not Sight.SHOWN:
            # A paragraph holds no other block, so that a break of the line says all of it.
            opened.push(name, sight is not Sight.SHOWN)

    def _end_block(self, name: str) -> None:
        self._open.flush()
        self._open.close_named(name)

    def _break(self, name: str, start: int, end: int, attributes: str) -> None:
        self._open.flush()

    def _end_break(self, name: str) -> None:
        self._open.flush()

    def _take_text(self, start: int, end: int) -> None:
        opened = self._open
        if self._in_title:
            self._titles.append(Meta("title", start, end))
        elif not opened.hidden:
            if opened.verbatim:
                self._add_verbatim(start, end)
            else:
                self._add(start, end)

    def _add_verbatim(self, start: int, end: int) -> None:
        """Take typed text, in which line breaks count."""
        while start < end and len(self._open.blocks) <= self._most_parts:
            at = self._text.find("\n", start, end)
            stop = at + 1 if at >= 0 else end
            self._add(start, stop)
            if at >= 0:
                self._open.flush()
            start = stop

    def _add(self, start: int, end: int) -> None:
        opened = self._open
        if opened.empty:
            text = self._text[start:end]
            if text.isspace():
                return
            if opened.top.tag == "tr" and compiled(_WORD).search(compiled(REFERENCE).sub("", text)):
                # The tag before a cell got lost; a browser would show its text above the table.
                opened.start_cell("td", start, start, "")
        opened.add(start, end)

    def _start_title(self, name: str, start: int, end: int, attributes: str) -> None:
        self._in_title = not self._open.inline.veiled

    def _take_meta(self, name: str, start: int, end: int, attributes: str) -> None:
        title = said.title_name(attributes)
        if title:
            low, high = said.value_of(attributes, "content")
            base = start + 1 + len(name)
            self._titles.append(Meta(title, base + low, base + high))

    def _take_field(self, name: str, start: int, end: int, attributes: str) -> None:
        """Take what is typed into a field of a form inside a table."""
        opened = self._open
        if opened.in_cell and not opened.hidden and said.is_typed_in(attributes):
            low, high = said.value_of(attributes, "value")
            base = start + 1 + len(name)
            if high > low:
                opened.inline.apart = True
                self._add(base + low, base + high)
                opened.inline.apart = True
