"""The parts of a Word package, found by their relationships."""

from collections.abc import Callable

from govlint.document import Fault
from govlint.limits import Limits
from govlint.readers.archive import MARKS_PER_CELL, Archive, exceeded, marks, open_archive
from govlint.readers.tree import Element, ParseError, TooDeepError, tree_of
from govlint.readers.word.names import ID, W

Parse = Callable[[bytes], Element]

_CHUNK = "aFChunk"
_USUAL_PLACE = "word/document.xml"
# Documents saved as Strict Open XML name the same elements in other namespaces.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)


class RefusedError(Exception):
    """A document that is not read on, and why."""

    def __init__(self, fault: Fault) -> None:
        """Take the fault to report."""
        super().__init__(fault)
        self.fault = fault


class Package:
    """The parts that hold text, or say how it is numbered."""

    def __init__(
        self, archive: Archive, limits: Limits, parse: Parse = tree_of, inside: bool = False
    ) -> None:
        """Find the parts; raise RefusedError where one cannot be read."""
        self._archive = archive
        self._limits = limits
        self._parse = parse
        self._inside = inside
        self._marks = 0
        self._inserted = 0
        self._chunks: dict[str, str] = {}
        whole = self._relations("_rels/.rels", "")
        main = whole.get("officeDocument", _USUAL_PLACE)
        self._main = main if archive.find(main) else _USUAL_PLACE
        folder, _, file = self._main.rpartition("/")
        self._parts = self._relations(f"{folder}/_rels/{file}.rels".lstrip("/"), folder)

    @property
    def main(self) -> str:
        """The name of the main part."""
        return self._main

    def document(self) -> Element:
        """Return the main part."""
        root = self._parsed(self._main)
        if root.tag != f"{W}document":
            raise RefusedError(Fault("binary"))
        return root

    def part(self, kind: str) -> Element | None:
        """Return the part of the main part's relationship `kind`, None where there is none."""
        name = self._parts.get(kind)
        # A relationship may lead to a part that is not there; Word opens such a file.
        return self._parsed(name) if name and self._archive.find(name) else None

    def chunk(self, element: Element) -> tuple[str, bytes]:
        """Return name and bytes of the document of any kind that stands in a place of this one."""
        name = self._chunks.get(element.get(ID) or "", "")
        data = self._archive.read(name) if self._archive.find(name) else b""
        if isinstance(data, Fault):
            raise RefusedError(data)
        self._inserted += len(data)
        if self._inserted > self._limits.bytes:
            raise RefusedError(exceeded("bytes", self._limits))
        return name, data

    def nested(self, data: bytes) -> "Package | Fault":
        """Return a package in this one, which must hold no other: it might hold itself."""
        if self._inside:
            return exceeded("depth", self._limits)
        archive = open_archive(data, self._limits)
        if isinstance(archive, Fault):
            return archive
        return Package(archive, self._limits, self._parse, inside=True)

    def _parsed(self, name: str) -> Element:
        data = self._archive.xml(name)
        if isinstance(data, Fault):
            raise RefusedError(data)
        self._marks += marks(data)
        if self._marks > self._limits.cells * MARKS_PER_CELL:
            raise RefusedError(exceeded("cells", self._limits))
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        try:
            return self._parse(data)
        except TooDeepError as error:
            raise RefusedError(exceeded("depth", self._limits)) from error
        except ParseError as error:
            raise RefusedError(Fault("corrupt", name)) from error

    def _relations(self, name: str, folder: str) -> dict[str, str]:
        """Return the targets inside the package by the last word of the relationship's type."""
        if not self._archive.find(name):
            return {}
        found: dict[str, str] = {}
        for relation in self._parsed(name):
            kind = (relation.get("Type") or "").rpartition("/")[2]
            if relation.get("TargetMode") == "External":
                continue
            target = _resolved(folder, relation.get("Target") or "")
            found.setdefault(kind, target)
            if kind == _CHUNK:
                self._chunks[relation.get("Id") or ""] = target
        return found


def _resolved(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            del steps[-1:]
        elif step != ".":
            steps.append(step)
    return "/".join(steps)
