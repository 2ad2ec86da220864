"""Folders and files of rules to compiled data, or to every fault in any of their files."""

from collections.abc import Iterator

from govlint.packs.axes import Data
from govlint.packs.compile import compile_rule
from govlint.packs.faults import Fault, PackFaults
from govlint.packs.models import Pack
from govlint.packs.read import Loaded, read_pack, twice


def load_pack(path: str) -> Data:
    """Compile the pack in a folder, or a single rule file; raise PackFaults."""
    return load_packs([path])[0]


def load_packs(paths: list[str]) -> list[Data]:
    """Compile several packs that are to be used together; raise PackFaults.

    A pack without forms is about the national ones.
    """
    loaded = [read_pack(path) for path in paths]
    faults = [fault for pack in loaded for fault in pack.faults]
    faults += _rivals(loaded) or _repeated(loaded)
    if faults:
        raise PackFaults(_in_order(faults, [path for pack in loaded for path in pack.files]))
    return [_compiled(pack) for pack in loaded]


def _rivals(packs: list[Loaded]) -> list[Fault]:
    """Return a fault for each pack that extends what another one has extended already."""
    seen: set[str] = set()
    faults: list[Fault] = []
    for pack in packs:
        own = {file for file in pack.files if pack.base}
        if own & seen and pack.source:
            words = (
                "前面的规则包已经扩展了它；请让其中一个扩展另一个。",
                "A pack before this one extends it; let one of the two extend the other.",
            )
            faults.append(pack.source.fault(("extends",), *words))
        seen |= set(pack.files)
    return faults


def _repeated(packs: list[Loaded]) -> Iterator[Fault]:
    seen: dict[str, tuple[Loaded, Fault]] = {}
    for pack in packs:
        for placed in pack.rules:
            here = twice(placed.source, (*placed.path, "id"), placed.rule.id)
            other, first = seen.setdefault(placed.rule.id, (pack, here))
            if first is not here:
                where = f"{first.path}:{first.line}"
                zh, en = _HOW if pack.base else _BESIDE if other is not pack else ("", "")
                yield here._replace(
                    message_zh=f"规则“{placed.rule.id}”已在 {where} 定义。{zh}",
                    message_en=f"The rule `{placed.rule.id}` is already defined in {where}.{en}",
                )


_HOW = "要改它，请写在 pack.yaml 的 changes 里。", " To change it, write `changes` in pack.yaml."
_BESIDE = (
    "请换一个 id；要改原来那条，请在 pack.yaml 里写 extends 和 changes。",
    " Choose another id; to change that rule, write `extends` and `changes` in a pack.yaml.",
)


def _in_order(faults: list[Fault], files: list[str]) -> list[Fault]:
    return sorted(dict.fromkeys(faults), key=lambda f: (files.index(f.path), f.line, f.column))


def _compiled(loaded: Loaded) -> Data:
    return {
        "pack": _described(loaded.pack)
        | {"own": loaded.own, "tried": loaded.tried, "profiles": loaded.profiles},
        "forms": list(loaded.forms.values()),
        "reading": loaded.reading.data if loaded.reading else {},
        "rules": [compile_rule(placed.rule, placed.forms) for placed in loaded.rules],
    }


def _described(pack: Pack) -> Data:
    return {
        "id": pack.id,
        "title": pack.title.model_dump(),
        "version": str(pack.version),
        "extends": pack.extends,
        "samples": pack.samples,
    }
