"""A form as a pack that extends another changes it: labels, variants, rows, columns, sections."""

from collections.abc import Callable
from typing import Any

from govlint.packs.faults import Fault
from govlint.packs.merge import (
    below_of,
    items_of,
    mapping,
    overlaid,
    sequence,
    stamped,
    without,
)
from govlint.packs.nodes import Mark, Node
from govlint.packs.sentences import suggestion
from govlint.packs.source import Source

_ADDED = ("accepted", "keywords", "variants", "notes")
_PLACED = ("after", "remove")
_NAMED = {"label": "variants", "title": "accepted"}
"""What an item is called, and the list that keeps what it was called before."""


def altered_form(base: Source, change: Source) -> tuple[Source, list[Fault]]:
    """Return a form with the changes of a file that fits its model, and what they cannot change."""
    assert base.root is not None
    assert change.root is not None
    below = _Form(change).form(stamped(base.root, base), stamped(change.root, change))
    return Source(change.path, change.text, below[0]), below[1]


class _Form:
    """The change of one form; faults are collected."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._faults: list[Fault] = []

    def form(self, base: Node, change: Node) -> tuple[Node, list[Fault]]:
        plain = overlaid(base, without(change, "extends", "sections", "tables"))
        parts: dict[str, Node] = {}
        if "sections" in change.data:
            parts["sections"] = self.items(base.below["sections"], change.below["sections"])
        if "tables" in change.data:
            parts["tables"] = self.tables(base.below["tables"], change.below["tables"])
        return _with(plain, parts), self._faults

    def tables(self, base: Node, changes: Node) -> Node:
        tables = items_of(base)
        keys = [table.data["key"] for table in tables]
        for change in items_of(changes):
            key = change.data["key"]
            if key in keys:
                tables[keys.index(key)] = self.table(tables[keys.index(key)], change)
            else:
                self.unknown(change.below["key"], key, keys, "表", "table")
        return sequence(tables, base.mark)

    def table(self, base: Node, change: Node) -> Node:
        plain = _joined(base, without(change, "columns", "rows"))
        if "parts" not in base.data:
            return _with(plain, self.block(plain, change))
        parts = items_of(plain.below["parts"])
        for name in ("columns", "rows"):
            for one in items_of(change.below[name]) if name in change.data else []:
                parts = self.in_parts(parts, name, one)
        return _with(plain, {"parts": sequence(parts, plain.below["parts"].mark)})

    def block(self, base: Node, change: Node) -> dict[str, Node]:
        return {
            name: self.items(base.below[name], change.below[name])
            for name in ("columns", "rows")
            if name in change.data
        }

    def in_parts(self, parts: list[Node], name: str, change: Node) -> list[Node]:
        """Return the parts of a table with one column or row changed wherever it stands."""
        key, after = change.data["key"], change.data.get("after")
        wanted = key if any(key in _keys(part.below[name]) for part in parts) else after
        known = list(dict.fromkeys(key for part in parts for key in _keys(part.below[name])))
        if wanted not in known:
            place = change.below.get("after", change.below["key"])
            self.unknown(place, wanted or key, known, "行或列", "row or column")
            return parts
        one = sequence([change], change.mark)
        return [
            _with(part, {name: self.items(part.below[name], one)})
            if wanted in _keys(part.below[name])
            else part
            for part in parts
        ]

    def items(self, base: Node, changes: Node) -> Node:
        for change in items_of(changes):
            base = self.item(base, change)
        return base

    def item(self, base: Node, change: Node) -> Node:
        key = change.data["key"]
        if key in _keys(base):
            if "after" in change.data:
                self.fault(
                    change.below["after"],
                    "“after”只用于新增的项。",
                    "`after` goes with what is new only.",
                )
            return _replaced(base, key, lambda old: _renewed(old, change))
        if "remove" in change.data:
            self.unknown(change.below["key"], key, _keys(base), "项", "item")
            return base
        new = without(change, *_PLACED)
        if "after" not in change.data:
            return sequence([*items_of(base), new], base.mark)
        after = change.data["after"]
        if after not in _keys(base):
            self.unknown(change.below["after"], after, _keys(base), "项", "item")
            return base
        return _replaced(base, after, lambda old: [old, new])

    def unknown(self, node: Node, name: str, known: list[str], zh: str, en: str) -> None:
        end_zh, end_en = suggestion(name, known)
        self.fault(node, f"没有名为“{name}”的{zh}{end_zh}", f"There is no {en} `{name}`{end_en}")

    def fault(self, node: Node, zh: str, en: str) -> None:
        self._faults.append(self._source.at(node.mark, zh, en))


def _with(node: Node, parts: dict[str, Node]) -> Node:
    return mapping({**below_of(node), **parts}, node.keys, node.mark)


def _keys(items: Node) -> list[str]:
    """Return the keys of the items of a list, also of those that stand in groups."""
    found: list[str] = []
    for item in items.data:
        if "rows" in item:
            found += _keys_in(item["rows"])
        else:
            found.append(item["key"])
    return found


def _keys_in(rows: list[Any]) -> list[str]:
    return [
        key for row in rows for key in (_keys_in(row["rows"]) if "rows" in row else [row["key"]])
    ]


def _replaced(items: Node, key: str, change: Callable[[Node], list[Node]]) -> Node:
    """Return a list in which others stand for the item with this key, in whatever group."""
    changed: list[Node] = []
    for item in items_of(items):
        if "rows" in item.data:
            rows = _replaced(item.below["rows"], key, change)
            # A group without rows is none.
            changed += [_with(item, {"rows": rows})] if rows.data else []
        elif item.data["key"] == key:
            changed += change(item)
        else:
            changed.append(item)
    return sequence(changed, items.mark)


def _renewed(old: Node, change: Node) -> list[Node]:
    return [] if "remove" in change.data else [_joined(old, change)]


def _joined(old: Node, change: Node) -> Node:
    """Return an item with its lists added to; what it was called is kept in one of them."""
    lists = {
        name: sequence(items_of(old.below[name]) + items_of(change.below[name]), change.mark)
        for name in _ADDED
        if name in old.data and name in change.data
    }
    joined = _with(overlaid(old, without(change, *_PLACED)), lists)
    for name, former in _NAMED.items():
        if name in change.data and old.data.get(name, change.data[name]) != change.data[name]:
            kept = items_of(joined.below[former]) if former in joined.data else []
            joined = _also(joined, former, sequence([*kept, old.below[name]], change.mark))
    return joined


def _also(node: Node, key: str, value: Node) -> Node:
    keys: dict[str, Mark] = {**node.keys, key: value.mark}
    return mapping({**below_of(node), key: value}, keys, node.mark)
