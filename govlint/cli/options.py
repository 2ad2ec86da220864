"""Options: argparse takes the line apart, the sentences are ours."""

from argparse import ArgumentError, ArgumentParser, HelpFormatter, Namespace
from collections.abc import Collection, Mapping, Sequence
from typing import NoReturn, TypeVar

from govlint.cli.faults import UsageError, nearest
from govlint.cli.words import LANGUAGES

END_OF_OPTIONS = "--"

Act = TypeVar("Act")


class _Formatter(HelpFormatter):
    """A formatter with a width of its own; asking for that of the terminal loads modules."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=80)


class Parser(ArgumentParser):
    """A parser that neither exits nor speaks; it raises UsageError."""

    def __init__(self) -> None:
        """Begin with the operands and the option every command has."""
        super().__init__(
            # Working out a usage that nobody sees compiles eight patterns.
            usage="",
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
        )
        self.names: list[str] = []
        self.add_argument("operands", nargs="*")

    def option(self, name: str, *, many: bool = False, default: str | None = None) -> None:
        """Add an option with a value; with `many` it may stand several times."""
        self.names.append(name)
        if many:
            self.add_argument(name, action="append", default=[])
        else:
            self.add_argument(name, default=default)

    def flag(self, name: str) -> None:
        """Add an option without a value."""
        self.names.append(name)
        self.add_argument(name, action="store_true")

    def take(self, words: Sequence[str]) -> Namespace:
        """Return the options in `words`, with everything else as `operands`."""
        words = list(words)
        end = words.index(END_OF_OPTIONS) if END_OF_OPTIONS in words else len(words)
        try:
            options, rest = self.parse_known_intermixed_args(words[:end])
        except ArgumentError as error:
            raise UsageError("needs-value", name=error.argument_name) from None
        for word in rest:
            if word.startswith("-"):
                name = word.partition("=")[0]
                raise UsageError("unknown-option", nearest(name, self.names), name=name)
        options.operands += words[end + 1 :]
        return options

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print."""
        raise UsageError("too-many", value=message)


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
