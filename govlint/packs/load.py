"""Folders and files of rules to compiled data, or to every fault in any of their files."""

import os
import re
from collections.abc import Iterator
from typing import NamedTuple

from govlint.packs.axes import Data
from govlint.packs.compile import compile_rule
from govlint.packs.compile_form import compile_form, form_faults
from govlint.packs.crosscheck import rule_faults
from govlint.packs.faults import Fault, PackFaults
from govlint.packs.files import FORMS, PACK, READING, File, national_pack_path, pack_files
from govlint.packs.forms import Form
from govlint.packs.models import Pack, Rule
from govlint.packs.reading import reading_faults
from govlint.packs.rulefile import PlacedRule
from govlint.packs.source import Source, read_source
from govlint.packs.validate import validated


def load_pack(path: str) -> Data:
    """Compile the pack in a folder, or a single rule file; raise PackFaults."""
    return load_packs([path])[0]


def load_packs(paths: list[str]) -> list[Data]:
    """Compile several packs that are to be used together; raise PackFaults.

    A pack without forms is about the national ones.
    """
    loaded = [_load(path) for path in paths]
    faults = [fault for pack in loaded for fault in pack.faults]
    faults += _repeated([placed for pack in loaded for placed in pack.rules])
    if faults:
        raise PackFaults(_in_order(faults, [path for pack in loaded for path in pack.files]))
    return [_compiled(pack) for pack in loaded]


class _Loaded(NamedTuple):
    """A pack as read; `forms` are its own, `rules` carry the forms they are about."""

    files: list[str]
    pack: Pack
    forms: list[Data]
    reading: Data
    rules: list[PlacedRule]
    faults: list[Fault]


def _load(path: str) -> _Loaded:
    try:
        files = pack_files(path)
    except OSError as error:
        fault = _inaccessible(path, error)
        return _Loaded([fault.path], _unnamed(path), [], {}, [], [fault])
    if not files:
        fault = Fault(path, 1, 1, "这个文件夹里没有规则文件。", "No rule files are in this folder.")
        return _Loaded([path], _unnamed(path), [], {}, [], [fault])
    faults: list[Fault] = []
    sources: dict[str, Source] = {}
    for file in files:
        source, found = read_source(file.path, file.content)
        faults += found
        if source.root is not None:
            sources[file.name] = source
    pack, found = _pack(path, sources.pop(PACK, None))
    faults += found
    reading = sources.pop(READING, None)
    faults += reading_faults(reading) if reading else []
    forms, found = _forms(files, sources)
    faults += found
    rules, found = _rules(sources, forms)
    faults += found
    read = reading.data if reading else {}
    return _Loaded([file.path for file in files], pack, forms or [], read, rules, faults)


def _inaccessible(path: str, error: OSError) -> Fault:
    where = error.filename if isinstance(error.filename, str) else path
    reason = error.strerror or str(error)
    return Fault(where, 1, 1, f"读不了规则文件：{reason}。", f"The rules cannot be read: {reason}.")


def _pack(path: str, source: Source | None) -> tuple[Pack, list[Fault]]:
    if source is None:
        return _unnamed(path), []
    pack, faults = validated(Pack, source)
    return pack or _unnamed(path), faults


def _unnamed(path: str) -> Pack:
    """Return what stands for the pack.yaml of a pack without one: it is called as its file."""
    stem = os.path.splitext(os.path.basename(os.path.abspath(path)))[0]
    name = "-".join(re.findall(r"[a-z0-9]+", stem.lower())).lstrip("0123456789-")
    return Pack.model_validate({"id": name or "rules", "title": {"zh": stem, "en": stem}})


def _forms(files: list[File], sources: dict[str, Source]) -> tuple[list[Data] | None, list[Fault]]:
    """Return the compiled forms of a pack, None where one of them has faults."""
    names = [file.name for file in files if file.name.startswith(f"{FORMS}/")]
    forms: list[Data] = []
    faults: list[Fault] = []
    for name in names:
        source = sources.pop(name, None)
        if source is None:
            continue
        form, found = validated(Form, source)
        found += form_faults(form, source) if form else []
        faults += found
        if form and not found:
            if form.key in [other["key"] for other in forms]:
                faults.append(_twice(source, ("key",), form.key))
            forms.append(compile_form(form))
    return (forms if len(forms) == len(names) else None), faults


def _rules(
    sources: dict[str, Source], own_forms: list[Data] | None
) -> tuple[list[PlacedRule], list[Fault]]:
    forms = _national_forms() if own_forms == [] else own_forms or []
    rules: list[PlacedRule] = []
    faults: list[Fault] = []
    for source in sources.values():
        if not isinstance(source.data, list):
            zh = "规则文件应是规则的列表（每条以“- id: …”开头）。"
            faults.append(source.fault((), zh, "A rule file is a list of rules (- id: …)."))
            continue
        for at in range(len(source.data)):
            rule, found = validated(Rule, source, (at,))
            faults += found
            if rule:
                rules.append(PlacedRule(rule, source, (at,), forms))
                faults += rule_faults(rules[-1])
    return rules, faults


def _national_forms() -> list[Data]:
    path = national_pack_path()
    files = [file for file in pack_files(path) if file.name.startswith(f"{FORMS}/")]
    sources = {file.name: read_source(file.path, file.content)[0] for file in files}
    return _forms(files, sources)[0] or []


def _repeated(rules: list[PlacedRule]) -> Iterator[Fault]:
    seen: dict[str, Fault] = {}
    for placed in rules:
        here = _twice(placed.source, (*placed.path, "id"), placed.rule.id)
        first = seen.setdefault(placed.rule.id, here)
        if first is not here:
            where = f"{first.path}:{first.line}"
            yield here._replace(
                message_zh=f"规则“{placed.rule.id}”已在 {where} 定义。",
                message_en=f"The rule `{placed.rule.id}` is already defined in {where}.",
            )


def _twice(source: Source, path: tuple[str | int, ...], key: str) -> Fault:
    return source.fault(path, f"键“{key}”重复。", f"The key `{key}` is used twice.")


def _in_order(faults: list[Fault], files: list[str]) -> list[Fault]:
    return sorted(dict.fromkeys(faults), key=lambda f: (files.index(f.path), f.line, f.column))


def _compiled(loaded: _Loaded) -> Data:
    pack = loaded.pack
    return {
        "pack": {
            "id": pack.id,
            "title": pack.title.model_dump(),
            "version": str(pack.version),
            "samples": pack.samples,
        },
        "forms": loaded.forms,
        "reading": loaded.reading,
        "rules": [compile_rule(placed.rule, placed.forms) for placed in loaded.rules],
    }
