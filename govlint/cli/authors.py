"""`govlint rules kinds`, `source`, `sample` and `schema`: what people need who write rules."""

from typing import TYPE_CHECKING

from govlint.cli.faults import UsageError, nearest
from govlint.cli.shared import DrawnFaults

if TYPE_CHECKING:
    from govlint.packs.files import File


def kinds(names: list[str], lang: str) -> str:
    """Return the page of the kinds of check, or the sections of some."""
    from govlint.cache import load_compiled, national_pack_path
    from govlint.outputs.kinds import kind_sections, kinds_page
    from govlint.packs.vocabulary import kinds as all_kinds
    from govlint.packs.vocabulary import placeholder_words

    [national] = load_compiled([national_pack_path()])
    known = {kind.name: kind for kind in all_kinds(national["rules"], lang)}
    for name in names:
        if name not in known:
            raise UsageError("unknown-kind", nearest(name, known), name=name)
    glossary = placeholder_words(lang)
    if not names:
        return "".join(kinds_page(list(known.values()), glossary, lang))
    return "".join(kind_sections([known[name] for name in names], glossary, lang)).lstrip()


def source(names: list[str], packs: list[str]) -> str:
    """Return a rule or form as the files of the packs write it, what is extended first."""
    from govlint.packs.written import excerpts

    if len(names) != 1:
        raise UsageError("one-written")
    [name] = names
    known = _known(packs)
    if name not in known:
        raise UsageError("unknown-written", nearest(name, known), name=name)
    return "\n".join(
        f"# {path}:{line}\n{text}" for path, line, text in excerpts(_files(packs), name)
    )


def _known(packs: list[str]) -> list[str]:
    from govlint.cache import load_used

    with DrawnFaults():
        used = load_used(packs)
    rules = [rule["id"] for pack in used for rule in pack["rules"]]
    return rules + [form["key"] for pack in used for form in pack["forms"]]


def _files(packs: list[str]) -> list["File"]:
    """Return the files of the packs and of those they extend, each once, what is extended first."""
    from govlint.packs.files import chain, national_pack_path

    found: dict[str, File] = {}
    for path in (national_pack_path(), *packs):
        for files in reversed(chain(path)):
            found |= {file.path: file for file in files}
    return list(found.values())


def sample(names: list[str], packs: list[str]) -> str:
    """Return the faultless report that examples of rules change, of one form or the newest."""
    from govlint.cache import load_used
    from govlint.packs.examples import samples_of

    if len(names) > 1:
        raise UsageError("too-many", value=names[1])
    with DrawnFaults():
        samples = samples_of(load_used(packs)[-1])
    form = next(iter(names or samples), "")
    if form not in samples:
        raise UsageError("bad-choice", name="sample", value=form, choices=" ".join(samples))
    with open(samples[form], encoding="utf-8") as file:
        return file.read()


def schema(names: list[str], lang: str) -> str:
    """Return the JSON Schema of one kind of file of a pack."""
    from json import dumps

    from govlint.packs.schema import form_schema, pack_schema, rule_schema

    schemas = {"rule": rule_schema, "form": form_schema, "pack": pack_schema}
    name = names[0] if names else "rule"
    if name not in schemas:
        raise UsageError("bad-choice", name="schema", value=name, choices=" ".join(schemas))
    return dumps(schemas[name](lang), ensure_ascii=False, indent=2) + "\n"
