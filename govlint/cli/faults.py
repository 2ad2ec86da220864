"""Wrong use: what a person must change before anything can be done."""

import errno
from collections.abc import Iterable

from govlint.cli.words import say

OK, WRONG_USE, OWN_FAULT = 0, 2, 3
"""Exit codes; what a check found decides between 0 and 1."""

CLOSED_PIPE = 128 + 13
INTERRUPTED = 128 + 2
"""Exit codes shells give to commands that these signals ended."""


_ABOUT_USAGE = frozenset(
    (
        "no-command",
        "unknown-command",
        "unknown-option",
        "needs-value",
        "needs-no-value",
        "bad-choice",
        "no-path",
        "no-action",
        "no-such-action",
        "one-rule",
        "one-written",
        "too-many",
    )
)


_CAUSES = {
    errno.ENOENT: "not-there",
    errno.ENOTDIR: "not-there",
    errno.EISDIR: "is-folder",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "read-only",
    errno.ENOSPC: "disk-full",
}
"""What people meet; the system says it in a language of its own."""


class UsageError(Exception):
    """Something in the command line, or at a path it names, that is not right."""

    def __init__(self, key: str, close: str | None = None, **values: object) -> None:
        """Take the key of the sentence, its values, and the nearest right word if there is one."""
        super().__init__(key)
        self.key = key
        self.close = close
        self.values_ = values

    @property
    def about_usage(self) -> bool:
        """Tell whether reading the help would help."""
        return self.key in _ABOUT_USAGE

    def words(self, lang: str) -> str:
        """Return the whole sentence."""
        values = {name: _told(value, lang) for name, value in self.values_.items()}
        sentence = say(lang, self.key, **values)
        return sentence + (say(lang, "suggestion", close=self.close) if self.close else "")


def _told(value: object, lang: str) -> object:
    """Return a value as a sentence takes it: why the system refused, in the reader's language."""
    if not isinstance(value, OSError):
        return value
    key = _CAUSES.get(value.errno or 0)
    return say(lang, key) if key else value.strerror or value


class RuleFilesError(UsageError):
    """Rule files, or configuration, with faults; `drawn` shows each with its place."""

    def __init__(self, count: int, drawn: dict[str, str], about: str) -> None:
        """Take the drawing in each language, and whether it is about `rules` or `config`."""
        super().__init__(f"faulty-{about}", count=count)
        self.drawn = drawn

    def words(self, lang: str) -> str:
        """Return all faults, their number last."""
        return f"{self.drawn[lang]}\n{super().words(lang)}"


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Return the word most like `word`, if one is like it at all."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(words), n=1)), None)
