"""The files of one pack to models, with every fault in any of them."""

import os
import re
from collections.abc import Iterator

from govlint.packs.alter import altered
from govlint.packs.alter_form import altered_form
from govlint.packs.axes import Data
from govlint.packs.compile_form import compile_form, form_faults
from govlint.packs.crosscheck import rule_faults
from govlint.packs.faults import Fault
from govlint.packs.files import FORMS, PACK, READING, File, national_pack_path, pack_files
from govlint.packs.forms import Form, FormChange
from govlint.packs.inherit import base_folder, profile_faults
from govlint.packs.merge import overlaid
from govlint.packs.models import Pack, Rule
from govlint.packs.others import unknown_others
from govlint.packs.reading import incomplete, reading_faults
from govlint.packs.rulefile import PlacedRule
from govlint.packs.sentences import suggestion
from govlint.packs.source import Source, read_source
from govlint.packs.validate import validated
from govlint.record import NamedTuple


class Loaded(NamedTuple):
    """A pack as read; `rules` carry the forms they are about, inherited ones first.

    `forms` and their `sources` are by key, those that are in force first; `made` are the keys of
    those that stand beside the one they are made from, by its key; `own` are the ids of the rules
    that are written or changed here, `tried` of those with examples written here; `base` is the
    folder of the pack that is extended.
    """

    files: list[str]
    pack: Pack
    source: Source | None
    forms: dict[str, Data]
    sources: dict[str, Source]
    made: dict[str, list[str]]
    reading: Source | None
    rules: list[PlacedRule]
    own: list[str]
    tried: list[str]
    base: str | None
    profiles: dict[str, Data]
    faults: list[Fault]


def read_pack(path: str, below: tuple[str, ...] = ()) -> Loaded:
    """Read the pack at `path`; `below` are the real paths of the packs that extend it."""
    try:
        files = pack_files(path)
    except OSError as error:
        fault = _inaccessible(path, error)
        return _nothing(path, fault.path, fault)
    if not files:
        fault = Fault(path, 1, 1, "这个文件夹里没有规则文件。", "No rule files are in this folder.")
        return _nothing(path, path, fault)
    faults: list[Fault] = []
    sources: dict[str, Source] = {}
    for file in files:
        source, found = read_source(file.path, file.content)
        faults += found
        if source.root is not None:
            sources[file.name] = source
    about = sources.pop(PACK, None)
    pack, found = _pack(path, about)
    faults += found
    base = None
    extends = _extended(about)
    if about and extends:
        folder, found = base_folder(path, files, about, extends, below)
        faults += found
        base = read_pack(folder, (*below, os.path.realpath(path))) if folder else None
    return _Reader(files, sources, base, faults).read(pack, about)


class _Reader:
    """The files of a pack while they are read, over the pack it extends."""

    def __init__(
        self,
        files: list[File],
        sources: dict[str, Source],
        base: Loaded | None,
        faults: list[Fault],
    ) -> None:
        self._files = files
        self._sources = sources
        self._base = base
        self._faults = faults
        self._forms: dict[str, Data] = dict(base.forms) if base else {}
        self._form_sources: dict[str, Source] = dict(base.sources) if base else {}
        self._made: dict[str, list[str]] = dict(base.made) if base else {}
        self._unread = base is None and any(file.name == PACK for file in files) and bool(faults)
        self._whole = True

    def read(self, pack: Pack, about: Source | None) -> Loaded:
        """Return the whole pack; `about` is its pack.yaml."""
        base = self._base
        reading = self._reading()
        self._read_forms()
        if reading and self._forms and base is None:
            self._faults += incomplete(reading)
        forms = list(self._forms.values()) or _national_forms()
        usable = forms if self._whole else []
        changed = about if pack.changes else None
        inherited = altered(base.rules if base else [], changed, usable, self._made)
        self._faults += inherited.faults
        own = self._rules(usable)
        rules = [*inherited.rules, *own]
        loaded = Loaded(
            files=[*(file.path for file in self._files), *(base.files if base else ())],
            pack=pack,
            source=about,
            forms=self._forms,
            sources=self._form_sources,
            made=self._made,
            reading=reading,
            rules=rules,
            own=[*inherited.own, *(placed.rule.id for placed in own)],
            tried=[*_with_examples(pack), *(placed.rule.id for placed in own)],
            base=pack.extends,
            profiles={**(base.profiles if base else {}), **_profiles(pack)},
            faults=[*self._faults, *(base.faults if base else ())],
        )
        if loaded.faults:
            # A rule with faults is not there to be named.
            return loaded
        return loaded._replace(
            faults=[*profile_faults(about, rules), *self._unknown_others(loaded)]
        )

    def _unknown_others(self, loaded: Loaded) -> Iterator[Fault]:
        written = [placed for placed in loaded.rules if placed.rule.id in loaded.own]
        inherited = self._base.rules if self._base else []
        known = [placed.rule.id for placed in (*loaded.rules, *inherited)]
        return unknown_others(written, known, beside=not loaded.forms)

    def forms(self) -> list[Data]:
        """Return the forms alone."""
        self._read_forms()
        return list(self._forms.values())

    def _reading(self) -> Source | None:
        own = self._sources.pop(READING, None)
        inherited = self._base.reading if self._base else None
        if own is None:
            return inherited
        self._faults += reading_faults(own)
        if inherited is None or inherited.root is None or own.root is None:
            return own
        return Source(own.path, own.text, overlaid(inherited.root, own.root))

    def _read_forms(self) -> None:
        names = [file.name for file in self._files if file.name.startswith(f"{FORMS}/")]
        # A form that others build on comes first, whatever its file is called.
        for name in sorted(names, key=self._changes_another):
            source = self._sources.pop(name, None)
            # What a form changes cannot be judged where pack.yaml is not understood.
            unclear = self._unread and source is not None and _extends(source)
            found = self._form(source) if source and not unclear else []
            self._faults += found
            if source is None or found or unclear:
                self._whole = False

    def _changes_another(self, name: str) -> bool:
        source = self._sources.get(name)
        return source is not None and self._base is not None and _extends(source)

    def _form(self, source: Source) -> list[Fault]:
        changed = None
        if _extends(source):
            changed, found = self._changed_form(source)
            if changed is None:
                return found
        form, found = validated(Form, changed or source)
        found += form_faults(form, changed or source) if form else []
        if form is None or found:
            return found
        parent = source.data["extends"] if changed else None
        if form.key in self._forms and form.key != parent:
            return [twice(source, ("key",), form.key)]
        self._keep(compile_form(form), changed or source, parent)
        return []

    def _changed_form(self, source: Source) -> tuple[Source | None, list[Fault]]:
        change, found = validated(FormChange, source)
        if change is None:
            return None, found
        if self._base is None:
            return None, [source.fault(("extends",), *_NO_BASE)]
        base = self._form_sources.get(change.extends)
        if base is None:
            zh, en = suggestion(change.extends, list(self._form_sources))
            zh, en = f"没有版式“{change.extends}”{zh}", f"There is no form `{change.extends}`{en}"
            return None, [source.fault(("extends",), zh, en)]
        merged, found = altered_form(base, source)
        return (None if found else merged), found

    def _keep(self, form: Data, source: Source, parent: str | None) -> None:
        key = form["key"]
        if parent and key != parent:
            # Of two forms for one year the local one is in force.
            self._made[parent] = [*self._made.get(parent, ()), key]
            self._forms = {key: form, **self._forms}
            self._form_sources = {key: source, **self._form_sources}
        else:
            self._forms[key] = form
            self._form_sources[key] = source

    def _rules(self, forms: list[Data]) -> list[PlacedRule]:
        rules: list[PlacedRule] = []
        for source in self._sources.values():
            if not isinstance(source.data, list):
                zh = "规则文件应是规则的列表（每条以“- id: …”开头）。"
                en = "A rule file is a list of rules (- id: …)."
                self._faults.append(source.fault((), zh, en))
                continue
            for at in range(len(source.data)):
                rule, found = validated(Rule, source, (at,))
                self._faults += found
                if rule:
                    rules.append(PlacedRule(rule, source, (at,), forms))
                    self._faults += rule_faults(rules[-1])
        return rules


def twice(source: Source, path: tuple[str | int, ...], key: str) -> Fault:
    """Return the fault of a key that another value has already."""
    return source.fault(path, f"键“{key}”重复。", f"The key `{key}` is used twice.")


_NO_BASE = (
    "要改别的规则包的版式，请在 pack.yaml 里写 extends: annual-report。",
    "To change a form of another pack, write `extends: annual-report` in pack.yaml.",
)


def _extends(source: Source) -> bool:
    return isinstance(source.data, dict) and "extends" in source.data


def _nothing(path: str, file: str, fault: Fault) -> Loaded:
    return Loaded([file], _unnamed(path), None, {}, {}, {}, None, [], [], [], None, {}, [fault])


def _inaccessible(path: str, error: OSError) -> Fault:
    where = error.filename if isinstance(error.filename, str) else path
    if isinstance(error, FileNotFoundError):
        return Fault(where, 1, 1, "没有这个规则文件或文件夹。", "There are no rules of this name.")
    reason = error.strerror or str(error)
    return Fault(where, 1, 1, f"读不了规则文件：{reason}。", f"The rules cannot be read: {reason}.")


def _pack(path: str, source: Source | None) -> tuple[Pack, list[Fault]]:
    if source is None:
        return _unnamed(path), []
    pack, faults = validated(Pack, source)
    return pack or _unnamed(path), faults


def _extended(about: Source | None) -> str | None:
    """Return what a pack.yaml extends, even where the rest of it has faults."""
    value = about.data.get("extends") if about and isinstance(about.data, dict) else None
    return value if isinstance(value, str) else None


def _unnamed(path: str) -> Pack:
    """Return what stands for the pack.yaml of a pack without one: it is called as its file."""
    stem = os.path.splitext(os.path.basename(os.path.abspath(path)))[0]
    name = "-".join(re.findall(r"[a-z0-9]+", stem.lower())).lstrip("0123456789-")
    return Pack.model_validate({"id": name or "rules", "title": {"zh": stem, "en": stem}})


def _with_examples(pack: Pack) -> list[str]:
    changes = pack.changes.items()
    return [rule for rule, one in changes if not isinstance(one, str) and one.examples is not None]


def _profiles(pack: Pack) -> dict[str, Data]:
    return {name: profile.model_dump() for name, profile in pack.profiles.items()}


def _national_forms() -> list[Data]:
    files = [file for file in pack_files(national_pack_path()) if file.name.startswith(FORMS)]
    sources = {file.name: read_source(file.path, file.content)[0] for file in files}
    return _Reader(files, sources, None, []).forms()
