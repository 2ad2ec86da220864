"""The rules that rules name: those of the pack itself, of the one it extends, or the national."""

from collections.abc import Iterable, Iterator

from govlint.packs.faults import Fault
from govlint.packs.files import FORMS, PACK, READING, national_pack_path, pack_files
from govlint.packs.rulefile import PlacedRule
from govlint.packs.source import read_source


def unknown_others(rules: Iterable[PlacedRule], known: list[str], beside: bool) -> Iterator[Fault]:
    """Yield a fault for each rule named that is not there.

    A pack that stands `beside` the national one may name the rules of that one.
    """
    for placed in rules:
        for at, name in enumerate(placed.rule.yields_to):
            if beside and name not in known:
                known, beside = [*known, *_national()], False
            yield from placed.unknown(("yields_to", at), name, known, "规则", "rule")


def _national() -> list[str]:
    files = pack_files(national_pack_path())
    written = [f for f in files if f.name not in (PACK, READING) and not f.name.startswith(FORMS)]
    return [rule["id"] for file in written for rule in read_source(file.path, file.content)[0].data]
