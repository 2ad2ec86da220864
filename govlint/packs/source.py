"""A rule file: its text, its data, and the place of every value and key in it."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from govlint.packs.faults import Fault
from govlint.packs.nodes import Composer, Mark, Node, Objection
from govlint.packs.syntax import translated

LARGEST = 1_000_000

Path = tuple[str | int, ...]
"""The keys and indexes that lead from the top of a file to a value."""


class Source:
    """One rule file; `root` is None where the file could not be read as YAML."""

    def __init__(self, path: str, text: str, root: Node | None = None) -> None:
        """Take the path as it is to be shown, the text and its node."""
        self.path = path
        self.text = text
        self.root = root
        self._starts = _line_starts(text)

    @property
    def data(self) -> Any:
        """The plain data of the file."""
        return None if self.root is None else self.root.data

    @property
    def mixed(self) -> bool:
        """Tell whether the values of several files are in it."""
        return self.root is not None and self.root.mark.source is not None

    def at(self, mark: Mark, zh: str, en: str) -> Fault:
        """Return a fault at a range of the text."""
        if mark.source not in (None, self):
            own: Fault = mark.source.at(mark, zh, en)
            return own
        line = bisect_right(self._starts, mark.start)
        start = self._starts[line - 1]
        excerpt = self._line(line)
        room = max(1, len(excerpt) - (mark.start - start))
        length = max(1, min(mark.end - mark.start, room))
        return Fault(self.path, line, mark.start - start + 1, zh, en, excerpt, length)

    def fault(self, path: Path, zh: str, en: str) -> Fault:
        """Return a fault at the value that `path` leads to."""
        return self.at(self._value(path), zh, en)

    def key_fault(self, path: Path, zh: str, en: str) -> Fault:
        """Return a fault at the last key of `path`; for items of lists, at their first key."""
        return self.at(self._key(path), zh, en)

    def part_fault(self, path: Path, start: int, end: int, zh: str, en: str) -> Fault:
        """Return a fault at a part of a text value, or at the whole if it is written otherwise."""
        mark = self._value(path)
        node = self.node(path)
        value = node.data if node is not None else None
        text = mark.source.text if mark.source else self.text
        begin = text.find(value, mark.start, mark.end) if isinstance(value, str) else -1
        if begin < 0:
            return self.at(mark, zh, en)
        part = mark._replace(start=begin + start, end=begin + max(end, start + 1))
        return self.at(part, zh, en)

    def node(self, path: Path) -> Node | None:
        """Return the node that `path` leads to, if there is one."""
        node = self.root
        for step in path:
            node = node.below.get(step) if node is not None else None
        return node

    def _value(self, path: Path) -> Mark:
        node = self.node(path)
        if node is None:
            return self._value(path[:-1]) if path else Mark(0, 1)
        if node.data in ("", None) and node.mark.start == node.mark.end and path:
            return self._key(path)
        return node.mark

    def _key(self, path: Path) -> Mark:
        parent = self.node(path[:-1]) if path else None
        if parent is not None and isinstance(path[-1], str) and path[-1] in parent.keys:
            return parent.keys[path[-1]]
        node = self.node(path)
        if node is not None and node.keys:
            return next(iter(node.keys.values()))
        return self._value(path)

    def _line(self, line: int) -> str:
        end = self._starts[line] if line < len(self._starts) else len(self.text)
        return self.text[self._starts[line - 1] : end].rstrip("\r\n")


def read_source(path: str, content: bytes) -> tuple[Source, list[Fault]]:
    """Read the bytes of a rule file; return it with all that is wrong with it as YAML."""
    if len(content) > LARGEST:
        return Source(path, ""), [
            Fault(path, 1, 1, "文件超过 1 MB。", "The file is larger than 1 MB."),
        ]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _undecodable(path, content, error.start)
    return _composed(path, text)


def _undecodable(path: str, content: bytes, at: int) -> tuple[Source, list[Fault]]:
    text = content.decode("utf-8-sig", errors="replace")
    before = len(content[:at].decode("utf-8-sig"))
    source = Source(path, text)
    zh, en = (
        "文件不是 UTF-8 编码，请另存为 UTF-8。",
        "The file is not encoded in UTF-8; save it so.",
    )
    return source, [source.at(Mark(before, before + 1), zh, en)]


def _composed(path: str, text: str) -> tuple[Source, list[Fault]]:
    source = Source(path, text)
    watch = _Watch(text)
    composer = Composer(iter(watch))
    stopped: list[Fault] = []
    try:
        source.root = composer.compose()
    except Objection as objection:
        stopped.append(source.at(objection.mark, objection.zh, objection.en))
    except _ParserError as error:
        stopped.append(source.at(*translated(error.cause, watch.last, text)))
    if not stopped and source.root is None:
        stopped.append(Fault(path, 1, 1, "文件里没有内容。", "The file has no content."))
    found = [source.at(o.mark, o.zh, o.en) for o in composer.objections]
    return source, found + stopped


class _ParserError(Exception):
    """Whatever the parser raised."""

    def __init__(self, cause: Exception) -> None:
        self.cause = cause
        super().__init__(str(cause))


class _Watch:
    """The events of a text; `last` is the place of the last one."""

    def __init__(self, text: str) -> None:
        self.last = Mark(0, 0)
        self._text = text

    def __iter__(self) -> Iterator[Any]:
        from ruamel.yaml import YAML

        events = YAML(typ="safe", pure=True).parse(self._text)
        while True:
            try:
                event = next(events)
            except StopIteration:
                return
            # The parser lets errors of many types through, as OverflowError for "\UFFFFFFFF".
            except Exception as error:
                raise _ParserError(error) from error
            self.last = Mark(event.start_mark.index, event.end_mark.index)
            yield event


def _line_starts(text: str) -> list[int]:
    """Return where lines begin; only LF, CR and CRLF end a line, as editors count them."""
    starts = [0]
    for index, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[index + 1 : index + 2] != "\n"):
            starts.append(index + 1)
    return starts
