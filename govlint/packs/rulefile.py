"""A rule that fits its model, with the place where it stands."""

from collections.abc import Iterable, Iterator

from govlint.packs.axes import Data
from govlint.packs.faults import Fault
from govlint.packs.models import Rule
from govlint.packs.sentences import suggestion
from govlint.packs.source import Path, Source
from govlint.record import NamedTuple


class PlacedRule(NamedTuple):
    """A rule, where it stands, and the compiled forms its names can mean."""

    rule: Rule
    source: Source
    path: Path
    forms: list[Data]

    def fault(self, steps: Path, zh: str, en: str) -> Fault:
        """Return a fault at a value of the rule."""
        return self.source.fault((*self.path, *steps), zh, en)

    def key_fault(self, steps: Path, zh: str, en: str) -> Fault:
        """Return a fault at a key of the rule."""
        return self.source.key_fault((*self.path, *steps), zh, en)

    def part_fault(self, steps: Path, start: int, end: int, zh: str, en: str) -> Fault:
        """Return a fault at a part of a text of the rule."""
        return self.source.part_fault((*self.path, *steps), start, end, zh, en)

    def unknown(
        self, steps: Path, name: str, known: Iterable[str], zh: str, en: str
    ) -> Iterator[Fault]:
        """Yield a fault at a value that is none of the known names."""
        names = list(known)
        if name not in names:
            yield self.fault(steps, *_nothing_called(name, names, zh, en))

    def unknown_key(self, steps: Path, known: Iterable[str], zh: str, en: str) -> Iterator[Fault]:
        """Yield a fault at a key that is none of the known names."""
        names, name = list(known), str(steps[-1])
        if name not in names:
            yield self.key_fault(steps, *_nothing_called(name, names, zh, en))


def _nothing_called(name: str, known: list[str], zh: str, en: str) -> tuple[str, str]:
    end_zh, end_en = suggestion(name, known)
    return f"没有名为“{name}”的{zh}{end_zh}", f"There is no {en} `{name}`{end_en}"
