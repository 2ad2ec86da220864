"""Options: the words of the command line taken apart."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import SimpleNamespace

from govlint.annotation import TypeVar
from govlint.cli.faults import UsageError, nearest
from govlint.cli.words import LANGUAGES

END_OF_OPTIONS = "--"

Act = TypeVar("Act")


class Options(SimpleNamespace):
    """The values of options, each by its name with `_` for `-`, and all else as `operands`."""


class Parser:
    """The options of a command, and the reading of them."""

    def __init__(self) -> None:
        """Begin without any."""
        self._unset: dict[str, str | bool | list[str] | None] = {}

    @property
    def names(self) -> list[str]:
        """The names of the options, as they are typed."""
        return list(self._unset)

    def option(self, name: str, *, many: bool = False, default: str | None = None) -> None:
        """Add an option with a value; with `many` it may stand several times."""
        self._unset[name] = [] if many else default

    def flag(self, name: str) -> None:
        """Add an option without a value."""
        self._unset[name] = False

    def take(self, words: Sequence[str]) -> Options:
        """Return the options in `words`; raise UsageError where one is unknown or lacks a value."""
        options = Options(operands=[])
        for name, value in self._unset.items():
            setattr(options, _key(name), [] if value == [] else value)
        following = iter(words)
        for word in following:
            if word == END_OF_OPTIONS:
                options.operands += following
            elif _is_option(word):
                self._set(options, word, following)
            else:
                options.operands.append(word)
        return options

    def _set(self, options: Options, word: str, following: Iterator[str]) -> None:
        name, equals, value = word.partition("=")
        if name not in self._unset:
            raise UsageError("unknown-option", nearest(name, self._unset), name=name)
        unset = self._unset[name]
        if unset is False:
            if equals:
                raise UsageError("needs-no-value", name=name)
            setattr(options, _key(name), True)
            return
        if not equals and _is_option(value := next(following, END_OF_OPTIONS)):
            raise UsageError("needs-value", name=name)
        if unset == []:
            getattr(options, _key(name)).append(value)
        else:
            setattr(options, _key(name), value)


def _is_option(word: str) -> bool:
    """Tell an option; a dash alone is a file, standard input or output."""
    return word.startswith("-") and len(word) > 1


def _key(name: str) -> str:
    return name.removeprefix("--").replace("-", "_")


def chosen(name: str, value: str | None, choices: Collection[str], default: str) -> str:
    """Return the value of an option that has few of them."""
    if value is None:
        return default
    if value not in choices:
        close = nearest(value, choices)
        raise UsageError("bad-choice", close, name=name, value=value, choices=" ".join(choices))
    return value


def action(operands: list[str], actions: Mapping[str, Act], command: str) -> tuple[Act, list[str]]:
    """Return what the first operand of a command names, and the other operands."""
    if not operands:
        raise UsageError("no-action", actions=" ".join(actions))
    name, *others = operands
    if name not in actions:
        raise UsageError("no-such-action", nearest(name, actions), command=command, name=name)
    return actions[name], others


def listed(values: Sequence[str]) -> list[str]:
    """Return the items of a repeatable option whose values are parted by commas."""
    return [item for value in values for part in value.split(",") if (item := part.strip())]


def language(words: Sequence[str]) -> tuple[str | None, list[str]]:
    """Return the value of `--lang`, wherever it stands, None without one, and the other words.

    It is looked for before anything else, for every message needs it.
    """
    lang = None
    rest: list[str] = []
    pending = list(words)
    while pending:
        word = pending.pop(0)
        name, equals, value = word.partition("=")
        if word == END_OF_OPTIONS:
            return lang, [*rest, word, *pending]
        if name != "--lang":
            rest.append(word)
            continue
        if not equals and not pending:
            raise UsageError("needs-value", name="--lang")
        lang = chosen("--lang", value if equals else pending.pop(0), LANGUAGES, LANGUAGES[0])
    return lang, rest
