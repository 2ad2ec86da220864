"""Whether what a pattern matches hangs on nothing but the sentence it stands in."""

import re
import re._constants as op  # type: ignore[import-not-found]
from typing import Any

from govlint.packs.charsets import SINGLE, mask, subtrees

_EDGES = "。\n"
"""What stands around a sentence, where its text does not begin or end."""

_BOTH = mask((op.NOT_LITERAL, 0), _EDGES, False)

_TEXT_ENDS = frozenset((op.AT_BEGINNING, op.AT_BEGINNING_STRING, op.AT_END, op.AT_END_STRING))

_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)

Tree = Any
Node = tuple[Any, Any]


def stays_within(pattern: str) -> bool:
    """Tell whether each match is one as well where its sentence stands alone between line feeds.

    A sentence ends with a full stop, or with its paragraph. In doubt a pattern does not.
    """
    tree: Tree = re._parser.parse(pattern)  # type: ignore[attr-defined]
    if tree.state.flags & ~(re.UNICODE | re.VERBOSE):
        return False
    return _all_inside(tree)


def _all_inside(nodes: Any) -> bool:
    return all(_inside(node) for node in nodes)


def _inside(node: Node) -> bool:
    """Tell whether a node matches no edge of a sentence, and the same wherever that stands."""
    kind, value = node
    if kind in SINGLE:
        return not mask(node, _EDGES, False)
    if kind is op.SUBPATTERN and (value[1] or value[2]):
        return False
    if kind in (op.BRANCH, op.SUBPATTERN, op.ATOMIC_GROUP, *_REPEATS):
        return all(map(_all_inside, subtrees(kind, value)))
    if kind in (op.ASSERT, op.ASSERT_NOT):
        behind, tree = value[0] < 0, value[1]
        return _all_inside(tree) or (kind is op.ASSERT and _asks_for_edge(tree, behind))
    return kind is op.GROUPREF


def _asks_for_edge(tree: Tree, behind: bool) -> bool:
    """Tell whether an assertion that may hold at an edge holds at every edge."""
    is_branch = len(tree) == 1 and tree[0][0] is op.BRANCH
    ways = [list(way) for way in (tree[0][1][1] if is_branch else [tree])]
    parted = [_parted(way, behind) for way in ways if not _all_inside(way)]
    if None in parted:
        return False
    at_edges = [repr(rest) for rest, edge in filter(None, parted) if _is_any_edge(edge)]
    return all(repr(rest) in at_edges for rest, _ in filter(None, parted))


def _parted(way: list[Node], behind: bool) -> tuple[list[Node], Node] | None:
    """Return what an assertion asks for inside a sentence, and what at its edge."""
    edge, rest = (way[0], way[1:]) if behind else (way[-1], way[:-1])
    is_edge = edge[0] in SINGLE or (edge[0] is op.AT and edge[1] in _TEXT_ENDS)
    return (rest, edge) if is_edge and _all_inside(rest) else None


def _is_any_edge(node: Node) -> bool:
    return node[0] in SINGLE and mask(node, _EDGES, False) == _BOTH
