"""Values of two files as one: what is changed stands over what it changes, each in its place."""

from govlint.packs.nodes import Mark, Node
from govlint.packs.source import Source


def stamped(node: Node, source: Source) -> Node:
    """Return a copy of a node whose places name the file they are in."""
    copy = Node(node.data, _stamp(node.mark, source))
    copy.size = node.size
    copy.keys = {key: _stamp(mark, source) for key, mark in node.keys.items()}
    copy.below = {step: stamped(below, source) for step, below in node.below.items()}
    return copy


def _stamp(mark: Mark, source: Source) -> Mark:
    return mark if mark.source else mark._replace(source=source)


def mapping(below: dict[str, Node], keys: dict[str, Mark], mark: Mark) -> Node:
    """Return the node of a mapping made of the nodes of its values."""
    node = Node({key: value.data for key, value in below.items()}, mark)
    node.below = dict(below.items())
    node.keys = {key: keys[key] for key in below}
    return node


def sequence(items: list[Node], mark: Mark) -> Node:
    """Return the node of a list made of the nodes of its items."""
    node = Node([item.data for item in items], mark)
    node.below = dict(enumerate(items))
    return node


def items_of(node: Node) -> list[Node]:
    """Return the nodes of the items of a list."""
    return [node.below[at] for at in range(len(node.data))]


def below_of(node: Node) -> dict[str, Node]:
    """Return the nodes of the values of a mapping."""
    return {str(key): below for key, below in node.below.items()}


def without(node: Node, *names: str) -> Node:
    """Return a mapping without some of its keys."""
    below = {key: value for key, value in below_of(node).items() if key not in names}
    return mapping(below, node.keys, node.mark)


def overlaid(base: Node, over: Node) -> Node:
    """Return `base` with the values of `over`: mappings are merged, all else is replaced."""
    if not isinstance(base.data, dict) or not isinstance(over.data, dict):
        return over
    below = below_of(base)
    for key, value in below_of(over).items():
        below[key] = overlaid(below[key], value) if key in below else value
    # A fault of the whole stands at the first key of what is changed, not of what was there.
    first = {key: below[key] for key in below_of(over)}
    return mapping({**first, **below}, {**base.keys, **over.keys}, over.mark)


def extended(base: Node, over: Node) -> Node:
    """Return `base` with the items of `over` added to its lists; raise UnlikeError."""
    if isinstance(base.data, list) and isinstance(over.data, list):
        return sequence(items_of(base) + items_of(over), over.mark)
    if not isinstance(base.data, dict) or not isinstance(over.data, dict):
        raise UnlikeError(over.mark)
    below = below_of(base)
    for key, value in below_of(over).items():
        below[key] = extended(below[key], value) if key in below else value
    return mapping(below, {**base.keys, **over.keys}, over.mark)


class UnlikeError(Exception):
    """Something is to be added to what is no list."""

    def __init__(self, mark: Mark) -> None:
        """Take the place of what was to be added."""
        super().__init__()
        self.mark = mark
