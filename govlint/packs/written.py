"""Rules and forms as their files write them."""

from collections.abc import Iterator

from govlint.packs.files import FORMS, PACK, File
from govlint.packs.source import Source, read_source
from govlint.record import NamedTuple


class Excerpt(NamedTuple):
    """A part of a rule file, the path of that file, and the line (from 1) it begins on."""

    path: str
    line: int
    text: str


def excerpts(files: list[File], name: str) -> Iterator[Excerpt]:
    """Yield what the files of a pack write of a rule, or of a form, called `name`."""
    for file in files:
        # To take all files apart takes longer than anybody likes to wait.
        if name.encode() in file.content:
            source, _ = read_source(file.path, file.content)
            yield from (
                _of_form(source, name)
                if file.name.startswith(f"{FORMS}/")
                else (_of_pack(source, name) if file.name == PACK else _of_rules(source, name))
            )


def _of_form(source: Source, name: str) -> Iterator[Excerpt]:
    data = source.data
    if isinstance(data, dict) and name in (data.get("key"), data.get("extends")):
        yield Excerpt(source.path, 1, source.text)


def _of_pack(source: Source, name: str) -> Iterator[Excerpt]:
    changes = source.node(("changes",))
    if changes and name in changes.keys:
        yield _block(source, changes.keys[name].start)


def _of_rules(source: Source, name: str) -> Iterator[Excerpt]:
    for at in range(len(source.data) if isinstance(source.data, list) else 0):
        node = source.node((at,))
        if node and isinstance(node.data, dict) and node.data.get("id") == name:
            yield _block(source, node.mark.start)


def _block(source: Source, start: int) -> Excerpt:
    """Return the line at `start` with the lines that are indented further."""
    begin = source.text.rfind("\n", 0, start) + 1
    first, *others = source.text[begin:].splitlines(keepends=True)
    lines = [first]
    for line in others:
        if line.strip() and _indent(line) <= _indent(first):
            break
        lines.append(line)
    text = "".join(lines).rstrip() + "\n"
    return Excerpt(source.path, source.text.count("\n", 0, begin) + 1, text)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
