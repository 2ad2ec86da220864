"""YAML as plain data in which every value and every key knows where it stands."""

from collections.abc import Iterator
from typing import Any, NoReturn

from govlint.packs.scalars import plain_value
from govlint.record import NamedTuple

DEEPEST = 40
MOST_ALIASED = 1000


class Mark(NamedTuple):
    """A half-open range of code points in a text; `source` names it where texts are mixed."""

    start: int
    end: int
    source: Any = None


class Objection(Exception):
    """YAML that is well formed and still refused."""

    def __init__(self, mark: Mark, zh: str, en: str) -> None:
        """Take the place and the sentence in both languages."""
        self.mark, self.zh, self.en = mark, zh, en
        super().__init__(en)


class Node:
    """A value: its plain data, its place, and the nodes below it by key or index.

    `keys` are the places of the keys of a mapping; `size` counts the nodes from here down.
    """

    __slots__ = ("below", "data", "keys", "mark", "size")

    def __init__(self, data: Any, mark: Mark) -> None:
        """Take the data and its place."""
        self.data = data
        self.mark = mark
        self.size = 1
        self.below: dict[str | int, Node] = {}
        self.keys: dict[str, Mark] = {}


class Composer:
    """Builds one node from the events of a YAML parser; faults that need no stop are collected."""

    def __init__(self, events: Iterator[Any]) -> None:
        """Take the events."""
        self.objections: list[Objection] = []
        self._events = events
        self._anchors: dict[str, Node] = {}
        self._aliased = 0

    def compose(self) -> Node | None:
        """Return the only document of the stream, None where there is none; raise Objection."""
        root = None
        for event in self._events:
            match type(event).__name__:
                case "DocumentStartEvent" if root is not None:
                    self._refuse(
                        event,
                        "一个文件只能有一份 YAML 文档。",
                        "Only one YAML document is allowed.",
                    )
                case "DocumentStartEvent":
                    root = self._node(next(self._events), 0)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        if depth > DEEPEST:
            self._refuse(
                event, f"嵌套超过 {DEEPEST} 层。", f"Nested more than {DEEPEST} levels deep."
            )
        name = type(event).__name__
        if name == "AliasEvent":
            return self._alias(event)
        if event.tag is not None:
            self._object(
                _mark(event),
                "不接受 YAML 标签（!…），请直接写出值。",
                "YAML tags (!…) are not accepted; write the plain value.",
            )
        build = {"MappingStartEvent": self._mapping, "SequenceStartEvent": self._sequence}
        node = build.get(name, self._scalar)(event, depth)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        return node

    def _scalar(self, event: Any, _depth: int) -> Node:
        return Node(plain_value(event.value) if event.style is None else event.value, _mark(event))

    def _sequence(self, event: Any, depth: int) -> Node:
        node = Node([], _mark(event))
        while type(end := next(self._events)).__name__ != "SequenceEndEvent":
            child = self._node(end, depth + 1)
            node.below[len(node.data)] = child
            node.data.append(child.data)
            node.size += child.size
        return _closed(node, end)

    def _mapping(self, event: Any, depth: int) -> Node:
        node = Node({}, _mark(event))
        while type(end := next(self._events)).__name__ != "MappingEndEvent":
            key = self._key(end)
            child = self._node(next(self._events), depth + 1)
            node.size += child.size
            if key in node.keys:
                self._object(_mark(end), f"“{key}”写了两次。", f"`{key}` is given twice.")
                continue
            node.keys[key] = _mark(end)
            node.below[key] = child
            node.data[key] = child.data
        return _closed(node, end)

    def _key(self, event: Any) -> str:
        if type(event).__name__ != "ScalarEvent":
            self._refuse(event, "键必须是一个词。", "A key must be a plain text.")
        if event.value == "<<" and event.style is None:
            self._object(
                _mark(event), "不接受合并键“<<”，请写出各键。", "Merge keys (<<) are not accepted."
            )
        return str(event.value)

    def _alias(self, event: Any) -> Node:
        node = self._anchors.get(event.anchor)
        if node is None:
            self._refuse(
                event,
                f"没有锚点“&{event.anchor}”。",
                f"There is no anchor &{event.anchor} before this.",
            )
        self._aliased += node.size
        if self._aliased > MOST_ALIASED:
            self._refuse(
                event,
                f"别名展开后超过 {MOST_ALIASED} 个值。",
                f"Aliases expand to more than {MOST_ALIASED} values.",
            )
        return node

    def _object(self, mark: Mark, zh: str, en: str) -> None:
        self.objections.append(Objection(mark, zh, en))

    def _refuse(self, event: Any, zh: str, en: str) -> NoReturn:
        raise Objection(_mark(event), zh, en)


def _mark(event: Any) -> Mark:
    return Mark(event.start_mark.index, event.end_mark.index)


def _closed(node: Node, end: Any) -> Node:
    node.mark = Mark(node.mark.start, max(node.mark.end, end.end_mark.index))
    return node
