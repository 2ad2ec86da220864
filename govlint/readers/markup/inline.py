"""What elements within a line do to the text in them: hide it, link it, set it off."""

from functools import lru_cache

from govlint.readers.markup.attributes import Sight, is_link, is_shifted, sight
from govlint.readers.markup.page import Remark
from govlint.record import NamedTuple

_UNSEEN = frozenset(
    (
        "select", "datalist", "button", "svg", "math", "canvas", "audio", "video", "template",
        "xml", "applet", "map", "rp", "rt", "del",
    )
)  # fmt: skip
_APART = frozenset(("sup", "sub", "s", "strike"))
_PICTURES = frozenset(("img", "embed", "object"))
_CHANGES = frozenset(("ins", "del"))
_TRACKED = ("cite", "datetime")


class _Look(NamedTuple):
    """What a start tag says: its text is hidden, apart from the text around, a link, or noted."""

    hides: bool
    apart: bool
    link: bool
    remark: str


_PLAIN = _Look(False, False, False, "")


@lru_cache(maxsize=1024)
def _look(name: str, attributes: str) -> _Look:
    seen = sight(attributes)
    remark = "comments-left" if seen is Sight.COMMENT else ""
    if name in _CHANGES and any(word in attributes for word in _TRACKED):
        remark = "tracked-changes"
    look = _Look(
        seen is not Sight.SHOWN or name in _UNSEEN,
        name in _APART or name in _PICTURES or is_shifted(attributes),
        name == "a" and is_link(attributes),
        remark,
    )
    return _PLAIN if look == _PLAIN else look


class _Nest:
    """An element of interest: its name, how often that is open, how deep it was opened."""

    __slots__ = ("depth", "name", "times")

    def __init__(self) -> None:
        self.name = ""
        self.times = 0
        self.depth = 0

    def open(self, name: str, depth: int) -> None:
        self.name, self.times, self.depth = name, 1, depth


class Inline:
    """The elements within lines that are open and matter; all others are passed over."""

    def __init__(self) -> None:
        """Start with none open."""
        self.veiled = False
        self.linked = False
        self.apart = False
        self.watches = False
        self.remarks: list[Remark] = []
        self._veil = _Nest()
        self._shift = _Nest()
        self._link_depth = 0

    def start(self, name: str, start: int, end: int, attributes: str, depth: int) -> None:
        """Take a start tag that stands under `depth` open blocks."""
        if self.watches:
            for nest in (self._veil, self._shift):
                if nest.times and name == nest.name:
                    nest.times += 1
            if self.veiled:
                return
        if name == "a":
            self.linked = False
        look = _look(name, attributes)
        if look is _PLAIN:
            return
        if attributes[-1:] == "/" or name in _PICTURES:
            self.apart = self.apart or look.apart
            return
        if look.link:
            self.linked = True
            self._link_depth = depth
        if look.remark:
            self.remarks.append(Remark(look.remark, start, end))
        if look.apart:
            self.apart = self.watches = True
            self._shift.open(name, depth)
        if look.hides:
            self.veiled = self.watches = True
            self._veil.open(name, depth)

    def end(self, name: str) -> None:
        """Take an end tag."""
        if name == "a":
            self.linked = False
        if not self.watches:
            return
        if name == self._veil.name and self._veil.times:
            self._veil.times -= 1
        if name == self._shift.name and self._shift.times:
            self._shift.times -= 1
            self.apart = True
        self._settle()

    def close(self, depth: int) -> None:
        """End what was opened under more than `depth` blocks."""
        if self.linked and self._link_depth > depth:
            self.linked = False
        if self.watches:
            for nest in (self._veil, self._shift):
                if nest.depth > depth:
                    nest.times = 0
            self._settle()

    def _settle(self) -> None:
        self.veiled = self._veil.times > 0
        self.watches = self.veiled or self._shift.times > 0
