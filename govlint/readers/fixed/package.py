"""The parts of an OFD file: its documents, their pages, templates and resources."""

from collections.abc import Iterator

from govlint.document import Fault
from govlint.limits import Limits
from govlint.readers.archive import Archive, marks
from govlint.readers.fixed.budget import Budget
from govlint.readers.fixed.elements import child, children, descendants, numbers, text_of
from govlint.readers.fixed.page import PageReader
from govlint.readers.grid.bounds import LimitError
from govlint.readers.grid.marks import Sheet
from govlint.readers.tree import Element, ParseError, TooDeepError, tree_of

ROOT = "OFD.xml"
_A4 = (210.0, 297.0)
"""The page of documents that name none (millimetres)."""


class Package:
    """Reads the pages of all documents in an archive, in their order."""

    def __init__(self, archive: Archive, limits: Limits) -> None:
        """Take an archive of which the parts are read one by one."""
        self._archive = archive
        self._limits = limits
        self._budget = Budget(limits)
        self._fault: Fault | None = None

    def sheets(self) -> list[Sheet | None] | Fault:
        """Return all pages, None for a damaged one; raise LimitError."""
        sheets: list[Sheet | None] = []
        root = self._part(ROOT)
        listed = [] if root is None else descendants(root, "DocRoot")
        # The versions of a document may name it once more.
        for place in dict.fromkeys(_joined("", text_of(held)) for held in listed):
            document = self._part(place)
            if document is None:
                sheets.append(None)
                continue
            pages = _Document(self, document, place)
            if len(sheets) + pages.count > self._limits.pages:
                raise LimitError("pages")
            sheets += pages.sheets(self._limits, self._budget)
        return sheets if any(sheets) else self._fault or Fault("corrupt", ROOT)

    def named(self, folder: str, name: str) -> Element | None:
        """Return the part that a part in `folder` names from there, or else from the root."""
        near = _joined(folder, name)
        return self._part(near if self._archive.find(near) else _joined("", name) or near)

    def _part(self, name: str) -> Element | None:
        """Return a part; keep the first reason why one cannot be had."""
        data = self._archive.xml(name)
        if isinstance(data, Fault):
            if data.code == "too-large":
                raise LimitError(data.detail.partition("=")[0])
            self._fault = self._fault or data
            return None
        self._budget.take(marks(data))
        try:
            return tree_of(data)
        except TooDeepError as error:
            raise LimitError("depth") from error
        except ParseError:
            self._fault = self._fault or Fault("corrupt", name)
            return None


class _Document:
    """One document of the package."""

    def __init__(self, package: Package, document: Element, place: str) -> None:
        self._package = package
        self._folder = place.rpartition("/")[0]
        self._common = child(document, "CommonData")
        listed = children(document, "Pages")
        self._pages = [page for pages in listed for page in children(pages, "Page")]
        self._templates = {
            page.get("ID", ""): page for page in children(self._common, "TemplatePage")
        }
        self._read: dict[str, Element | None] = {}
        self._units: dict[str, Element] | None = None

    @property
    def count(self) -> int:
        """The number of pages."""
        return len(self._pages)

    def sheets(self, limits: Limits, budget: Budget) -> Iterator[Sheet | None]:
        """Yield the pages, None for one that cannot be read."""
        for listed in self._pages:
            page = self._package.named(self._folder, listed.get("BaseLoc", ""))
            yield None if page is None else self._sheet(page, limits, budget)

    def _sheet(self, page: Element, limits: Limits, budget: Budget) -> Sheet:
        reader = PageReader(limits, budget, self._unit)
        for used in children(page, "Template"):
            template = self._template(used.get("TemplateID", ""))
            if template is not None:
                reader.add(template)
        reader.add(page)
        sizes = (_size(child(page, "Area")), _size(child(self._common, "PageArea")), _A4)
        return reader.sheet(*next(size for size in sizes if size))

    def _template(self, number: str) -> Element | None:
        if number in self._templates and number not in self._read:
            place = self._templates[number].get("BaseLoc", "")
            self._read[number] = self._package.named(self._folder, place)
        return self._read.get(number)

    def _unit(self, number: str) -> Element | None:
        """Return a composite unit of the resources, which are read where one is used."""
        if self._units is None:
            self._units = {}
            for name in ("PublicRes", "DocumentRes"):
                for listed in children(self._common, name):
                    held = self._package.named(self._folder, text_of(listed))
                    units = [] if held is None else descendants(held, "CompositeGraphicUnit")
                    self._units |= {unit.get("ID", ""): unit for unit in units}
        return self._units.get(number)


def _joined(folder: str, name: str) -> str:
    """Return the place of a part that is named from a folder."""
    steps: list[str] = []
    for step in f"{folder}/{name}".split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def _size(area: Element | None) -> tuple[float, float] | None:
    """Return width and height of the sheet of paper an area names; its corner is the origin."""
    _, _, width, height = numbers(text_of(child(area, "PhysicalBox")), 4) or (0.0, 0.0, 0.0, 0.0)
    return (width, height) if width > 0 and height > 0 else None
