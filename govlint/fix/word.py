"""Word documents: the text of the runs concerned changes, and nothing else in the file."""

from collections.abc import Sequence
from io import BytesIO
from xml.parsers.expat import ExpatError, ParserCreate
from xml.sax.saxutils import escape
from zipfile import ZipFile

from govlint.document import Document, Fault
from govlint.fix.change import Change, LeftError, applied
from govlint.fix.origins import Origin, Origins
from govlint.limits import Limits
from govlint.place import Span
from govlint.readers.archive import open_archive
from govlint.readers.word.package import RefusedError

_NAMES = tuple(
    f"{space} t"
    for space in (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
)
_SIGNATURES = "_xmlsignatures/"
_BREAK = "\n"


class Word:
    """A Word document (.docx)."""

    def __init__(self, data: bytes, document: Document, limits: Limits) -> None:
        """Find where the text comes from; raise LeftError where that cannot be told."""
        archive = open_archive(data, limits)
        if isinstance(archive, Fault):
            raise LeftError("kind")
        if any(name.lower().startswith(_SIGNATURES) for name in archive.names):
            raise LeftError("signed")
        self._data = data
        self._document = document
        try:
            self._origins = Origins(archive, limits, document)
        except RefusedError as error:
            raise LeftError("kind") from error
        if archive.read(self._origins.main) != archive.xml(self._origins.main):
            raise LeftError("encoding")

    def admit(self, change: Change) -> None:
        """Raise LeftError where it is not certain which runs a change is about."""
        self._parts(change)

    def expected(self, changes: Sequence[Change]) -> str:
        """Return the text that is to be read afterwards; an emptied paragraph stays."""
        return applied(self._document.text, [self._kept(change) for change in changes])

    def written(self, changes: Sequence[Change]) -> bytes:
        """Return the file with the changes."""
        texts = {at: piece.text for at, piece in enumerate(self._origins.pieces)}
        edits = sorted((edit for change in changes for edit in self._parts(change)), reverse=True)
        for (number, start), end, new in edits:
            texts[number] = texts[number][:start] + new + texts[number][end:]
        changed = {number for (number, _), _, _ in edits}
        return _rewritten(self._data, {number: texts[number] for number in changed}, self._origins)

    def _kept(self, change: Change) -> Change:
        """Deleting a line leaves the paragraph, with its properties, where it is."""
        text = self._document.text
        breaks = not change.new and change.start < change.end and text[change.start] == _BREAK
        return change._replace(start=change.start + 1) if breaks else change

    def _parts(self, change: Change) -> list[tuple[Origin, int, str]]:
        """Return the changes in text elements: the first character, the end and the new text."""
        start, end, new, anchor = self._kept(change)
        if start == end:
            origin = self._origin(anchor)
            at = origin.at + (anchor < start)
            return [(Origin(origin.element, at), at, new)]
        if self._document.text[start].isspace() or self._document.text[end - 1].isspace():
            raise LeftError("spread")
        origins = [self._origin(at) for at in range(start, end) if not self._blank(at)]
        runs: dict[int, list[int]] = {}
        for origin in origins:
            runs.setdefault(origin.element, []).append(origin.at)
        self._judge(list(runs), bool(new))
        spans = [(number, Span(runs[number][0], runs[number][-1] + 1)) for number in runs]
        if sum(span.end - span.start for _, span in spans) != end - start:
            raise LeftError("spread")
        return [
            (Origin(number, span.start), span.end, "" if at else new)
            for at, (number, span) in enumerate(spans)
        ]

    def _blank(self, at: int) -> bool:
        return self._document.text[at].isspace()

    def _origin(self, at: int) -> Origin:
        origin = self._origins.of(at)
        if origin is None:
            raise LeftError("generated")
        return origin

    def _judge(self, numbers: Sequence[int], looks: bool) -> None:
        """Raise LeftError unless text elements are of one paragraph, and if asked look the same."""
        pieces = [self._origins.pieces[number] for number in numbers]
        if len({(piece.paragraph, piece.look if looks else "") for piece in pieces}) > 1:
            raise LeftError("spread")


def _rewritten(data: bytes, texts: dict[int, str], origins: Origins) -> bytes:
    """Return the archive with other texts in some text elements of its main part."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename == origins.main:
                content = _replaced(content, texts, origins)
            new.writestr(info, content)
        new.comment = old.comment
    return out.getvalue()


def _replaced(xml: bytes, texts: dict[int, str], origins: Origins) -> bytes:
    places = _places(xml)
    if len(places) != len(origins.pieces):
        raise LeftError("spread")
    for number in sorted(texts, reverse=True):
        start, end = places[number]
        if start < 0 or b"<" in xml[start:end]:
            raise LeftError("spread")
        xml = xml[:start] + escape(texts[number]).encode() + xml[end:]
    return xml


def _places(xml: bytes) -> list[tuple[int, int]]:
    """Return where, in bytes, the content of each text element stands; -1 where it has none."""
    parser = ParserCreate(namespace_separator=" ")
    places: list[tuple[int, int]] = []
    open_at: list[int] = []

    def start(name: str, _: dict[str, str]) -> None:
        if name in _NAMES:
            open_at.append(-1)

    def text(_: str) -> None:
        if open_at and open_at[-1] < 0:
            open_at[-1] = parser.CurrentByteIndex

    def end(name: str) -> None:
        if name in _NAMES:
            places.append((open_at.pop(), parser.CurrentByteIndex))

    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.EndElementHandler = end
    try:
        parser.Parse(xml, True)
    except ExpatError as error:
        raise LeftError("spread") from error
    return places
