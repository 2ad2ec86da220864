"""What is wrong with a rule file, and how it is drawn for the person who wrote it."""

from collections.abc import Iterable

from govlint.record import NamedTuple
from govlint.text import display_width

_WINDOW = 120
_LEAD = 40


class Fault(NamedTuple):
    """One fault of a rule file; `line` and `column` are 1-based, `length` counts code points.

    `excerpt` is the source line, empty where the fault is one of the whole file.
    """

    path: str
    line: int
    column: int
    message_zh: str
    message_en: str
    excerpt: str = ""
    length: int = 1

    def message(self, lang: str = "zh") -> str:
        """Return the sentence in `lang` (`zh` or `en`)."""
        return self.message_en if lang == "en" else self.message_zh

    def render(self, lang: str = "zh") -> str:
        """Draw the fault: place and message, then the source line with carets under the value."""
        head = f"{self.path}:{self.line}:{self.column}: {self.message(lang)}"
        return "\n".join([head, *_drawing(self)]) if self.excerpt.strip() else head


class PackFaults(Exception):
    """Rule files cannot be used; `faults` are all that were found, in the order of the files."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Take the faults; there is at least one."""
        self.faults = list(faults)
        super().__init__("\n".join(fault.render("en") for fault in self.faults))

    def render(self, lang: str = "zh") -> str:
        """Draw all faults, one after the other."""
        return "\n".join(fault.render(lang) for fault in self.faults)


def _drawing(fault: Fault) -> list[str]:
    at = fault.column - 1
    start = max(0, at - _LEAD) if len(fault.excerpt) > _WINDOW else 0
    shown = _printable(fault.excerpt[start : start + _WINDOW])
    gutter = f"{fault.line:>5} | "
    room = max(1, len(shown.rstrip()) - (at - start))
    before, under = shown[: at - start], shown[at - start : at - start + min(fault.length, room)]
    carets = "^" * max(1, display_width(under))
    return [gutter + shown.rstrip(), f"{'':>5} | {' ' * display_width(before)}{carets}"]


def _printable(text: str) -> str:
    return "".join(
        c if c.isprintable() else " " if c == "\t" else "\N{REPLACEMENT CHARACTER}" for c in text
    )
