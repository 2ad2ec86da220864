"""Regular expressions that take very long on some text.

A pattern is hostile if a loop of its automaton can be run through in two ways on the same text:
then every round doubles the ways to fail. It is hostile too if three endless repeats of the same
characters stand side by side: then the ways to fail grow with the cube of the text.
"""

from collections import defaultdict

from govlint.packs.automaton import Automaton, TooLarge, automata

_MOST_SIDE_BY_SIDE = 2
_MOST_STEPS = 2_000_000


def is_hostile(pattern: str) -> bool:
    """Tell whether `pattern`, which compiles, can run into catastrophic backtracking.

    Raise TooLarge where that cannot be told.
    """
    return any(_ambiguous(each) or _side_by_side(each) for each in automata(pattern))


def _ambiguous(automaton: Automaton) -> bool:
    follow, masks = automaton.follow, automaton.masks
    loops = _components(follow, len(masks))
    if any(
        times > 1 and loops[source] == loops[target]
        for source, targets in follow.items()
        for target, times in targets.items()
    ):
        return True
    pairs = _steps(follow, masks, loops)
    same = [(at, at) for at in range(len(masks))]
    there = _reached(same, pairs)
    backwards: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for source, targets in pairs.items():
        for target in targets:
            backwards[target].append(source)
    back = _reached(same, backwards)
    return any(left != right for left, right in there & back)


def _side_by_side(automaton: Automaton) -> bool:
    """Tell whether more endless repeats of common characters follow each other than may."""
    follow, masks = automaton.follow, automaton.masks
    endless = [at for at in range(len(masks)) if at in follow[at]]
    chains = [(at, masks[at]) for at in endless]
    for _ in range(_MOST_SIDE_BY_SIDE):
        chains = [
            (target, shared & masks[target])
            for at, shared in chains
            for target in endless
            if target > at and target in follow[at] and shared & masks[target]
        ]
    return bool(chains)


Pair = tuple[int, int]


def _steps(
    follow: dict[int, dict[int, int]], masks: list[int], loops: list[int]
) -> dict[Pair, list[Pair]]:
    """Return how two walks over the same text move on together inside one loop."""
    steps: dict[Pair, list[Pair]] = {}
    waiting = [(at, at) for at in range(len(masks))]
    tried = 0
    while waiting:
        pair = waiting.pop()
        if pair in steps:
            continue
        left, right = pair
        tried += len(follow[left]) * len(follow[right])
        if tried > _MOST_STEPS:
            raise TooLarge
        steps[pair] = [
            (a, b)
            for a in follow[left]
            for b in follow[right]
            if masks[a] & masks[b] and loops[a] == loops[b] == loops[left]
        ]
        waiting.extend(steps[pair])
    return steps


def _reached(starts: list[Pair], steps: dict[Pair, list[Pair]]) -> set[Pair]:
    seen = set(starts)
    waiting = list(starts)
    while waiting:
        for pair in steps.get(waiting.pop(), ()):
            if pair not in seen:
                seen.add(pair)
                waiting.append(pair)
    return seen


def _components(follow: dict[int, dict[int, int]], size: int) -> list[int]:
    """Return for each position the number of the loop it lies in (Kosaraju)."""
    order: list[int] = []
    seen: set[int] = set()
    for root in range(size):
        stack = [] if root in seen else [(root, iter(list(follow[root])))]
        seen.add(root)
        while stack:
            at, targets = stack[-1]
            target = next((t for t in targets if t not in seen), None)
            if target is None:
                order.append(stack.pop()[0])
            else:
                seen.add(target)
                stack.append((target, iter(list(follow[target]))))
    sources: dict[int, list[int]] = defaultdict(list)
    for source in range(size):
        for target in follow[source]:
            sources[target].append(source)
    loops = [-1] * size
    for root in reversed(order):
        waiting = [root] if loops[root] < 0 else []
        while waiting:
            at = waiting.pop()
            if loops[at] < 0:
                loops[at] = root
                waiting.extend(s for s in sources[at] if loops[s] < 0)
    return loops
