"""Where the keys and values of a TOML file stand; the standard parser does not say."""

from typing import Any

from govlint.packs.nodes import Mark, Node
from govlint.packs.source import Source

_SPACE = " \t"
_BARE_END = ",]}\n#"
_QUOTES = ('"""', "'''", '"', "'")


def placed(path: str, text: str, data: dict[str, Any]) -> Source:
    """Return a file that the parser took, with `data` in it, as one that can draw faults."""
    scanner = _Scanner(text)
    scanner.document()
    _fill(scanner.root, data)
    return Source(path, text, scanner.root)


def _fill(node: Node, data: Any) -> None:
    node.data = data
    for step, below in node.below.items():
        _fill(below, data[step])


class _Scanner:
    """Reads text that is known to be sound TOML."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self.root = Node(None, Mark(0, max(1, len(text))))

    def document(self) -> None:
        table = self.root
        while self.skip():
            if self.ahead("["):
                table = self.header()
            else:
                self.pair(table)

    def ahead(self, words: str) -> bool:
        return self._text.startswith(words, self._at)

    def skip(self) -> bool:
        """Pass over space, line ends and comments; tell whether anything follows."""
        while self._at < len(self._text):
            char = self._text[self._at]
            if char == "#":
                end = self._text.find("\n", self._at)
                self._at = len(self._text) if end < 0 else end
            elif char in " \t\r\n":
                self._at += 1
            else:
                return True
        return False

    def header(self) -> Node:
        start = self._at
        many = self.ahead("[[")
        self._at += 2 if many else 1
        keys = self.keys()
        self._at = self._text.index("]", self._at) + (2 if many else 1)
        mark = Mark(start, self._at)
        table = self.root
        for key, place in keys[:-1]:
            table = _last(_child(table, key, place))
        key, place = keys[-1]
        node = _child(table, key, place)
        if not many:
            return node
        item = Node(None, mark)
        node.below[len(node.below)] = item
        return item

    def pair(self, table: Node) -> None:
        keys = self.keys()
        for key, place in keys[:-1]:
            table = _child(table, key, place)
        self._at = self._text.index("=", self._at) + 1
        key, place = keys[-1]
        table.keys[key] = place
        table.below[key] = self.value()

    def keys(self) -> list[tuple[str, Mark]]:
        """Read a key with its dots, each part with its place."""
        found = []
        while True:
            self.space()
            start = self._at
            if self._text[start] in "\"'":
                self.string()
                key = _unquoted(self._text[start : self._at])
            else:
                while self._text[self._at] not in " \t.=]":
                    self._at += 1
                key = self._text[start : self._at]
            found.append((key, Mark(start, self._at)))
            self.space()
            if not self.ahead("."):
                return found
            self._at += 1

    def space(self) -> None:
        while self._text[self._at] in _SPACE:
            self._at += 1

    def value(self) -> Node:
        self.space()
        start = self._at
        node = Node(None, Mark(start, start))
        if self.ahead("["):
            self.array(node)
        elif self.ahead("{"):
            self.inline(node)
        elif self._text[start] in "\"'":
            self.string()
        else:
            while self._at < len(self._text) and self._text[self._at] not in _BARE_END:
                self._at += 1
            self._at = start + len(self._text[start : self._at].rstrip())
        node.mark = Mark(start, self._at)
        return node

    def array(self, node: Node) -> None:
        self._at += 1
        while self.skip() and not self.ahead("]"):
            if self.ahead(","):
                self._at += 1
            else:
                node.below[len(node.below)] = self.value()
        self._at += 1

    def inline(self, node: Node) -> None:
        self._at += 1
        while self.skip() and not self.ahead("}"):
            if self.ahead(","):
                self._at += 1
            else:
                self.pair(node)
        self._at += 1

    def string(self) -> None:
        quote = next(quote for quote in _QUOTES if self.ahead(quote))
        self._at += len(quote)
        while not self.ahead(quote):
            escaped = quote[0] == '"' and self.ahead("\\")
            self._at += 2 if escaped else 1
        self._at += len(quote)
        while len(quote) == 3 and self.ahead(quote[0]):
            # Up to two quotes may stand right before the closing three.
            self._at += 1


def _child(table: Node, key: str, place: Mark) -> Node:
    if key not in table.below:
        table.below[key] = Node(None, place)
        table.keys[key] = place
    return table.below[key]


def _last(node: Node) -> Node:
    """Return the last table of an array of tables, or the table itself."""
    steps = [step for step in node.below if isinstance(step, int)]
    return node.below[steps[-1]] if steps else node


def _unquoted(key: str) -> str:
    if key[0] == "'":
        return key[1:-1]
    from tomllib import loads

    return next(iter(loads(f"{key} = 0")))
