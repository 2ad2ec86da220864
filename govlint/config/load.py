"""Configuration files to settings, or to every fault in them."""

import os
from collections.abc import Iterable, Mapping
from typing import Any

from govlint.config.accept import Acceptance
from govlint.config.find import PROJECT
from govlint.config.keys import CONFIG, EXCEPTIONS, Objection, Path, day
from govlint.config.settings import UNSET, Choice, PathChoice, Settings

Data = dict[str, Any]


class ConfigFile:
    """A configuration file that was taken apart; draws faults where they stand."""

    def __init__(self, path: str, text: str, data: Data) -> None:
        """Take the path, the text and the data of the whole file."""
        self.path = path
        self.shown = shown(path)
        self.top: Path = ("tool", "govlint") if os.path.basename(path) == PROJECT else ()
        self._text = text
        self._data = data

    @property
    def data(self) -> Data | None:
        """The part of the file that is ours, None where it has none."""
        data: Any = self._data
        for step in self.top:
            data = data.get(step, {}) if isinstance(data, dict) else {}
        return data if self._data and data != {} else None

    def refuse(self, objections: Iterable[Objection]) -> None:
        """Raise PackFaults with all objections, if there are any."""
        found = list(dict.fromkeys(objections))
        if not found:
            return
        from govlint.config.places import placed
        from govlint.packs.faults import PackFaults

        source = placed(self.shown, self._text, self._data)
        faults = [
            (source.key_fault if one.at_key else source.fault)((*self.top, *one.path), *one[1:3])
            for one in found
        ]
        raise PackFaults(sorted(faults, key=lambda fault: (fault.line, fault.column)))

    def lines_of_exceptions(self, count: int) -> list[int]:
        """Return the lines on which exceptions begin."""
        head = "[[" + ".".join((*map(str, self.top), "exceptions")) + "]]"
        lines = self._text.split("\n")
        found = [at for at, line in enumerate(lines, 1) if "".join(line.split()).startswith(head)]
        if len(found) == count:
            return found
        from govlint.config.places import placed

        source = placed(self.shown, self._text, self._data)
        paths = [(*self.top, "exceptions", at) for at in range(count)]
        return [source.fault(path, "", "").line for path in paths]


def shown(path: str) -> str:
    """Return a path as people see it: from the folder they are in, if it is below."""
    start = os.getcwd()
    inside = path.startswith(os.path.join(start, ""))
    return os.path.relpath(path, start) if inside else path


def read_file(path: str) -> ConfigFile:
    """Read a file as TOML; raise PackFaults for one that is none, OSError where it cannot be."""
    import tomllib

    with open(path, "rb") as file:
        content = file.read()
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        return ConfigFile(path, text, tomllib.loads(text))
    except UnicodeDecodeError:
        from govlint.packs.faults import Fault, PackFaults

        words = (
            "文件不是 UTF-8 编码，请另存为 UTF-8。",
            "The file is not encoded in UTF-8; save it so.",
        )
        raise PackFaults([Fault(shown(path), 1, 1, *words)]) from None
    except tomllib.TOMLDecodeError as error:
        from govlint.config.syntax import syntax_fault
        from govlint.packs.faults import PackFaults

        raise PackFaults([syntax_fault(shown(path), text, str(error))]) from None


def load_settings(path: str) -> tuple[Settings, ConfigFile | None]:
    """Return what a configuration sets, with the file for faults found later.

    A pyproject.toml without a section of ours sets nothing. Raise PackFaults.
    """
    file = read_file(path)
    if file.data is None:
        return UNSET, None
    file.refuse(CONFIG((), file.data))
    return _settings(file, file.data), file


def load_exceptions(path: str) -> tuple[tuple[Acceptance, ...], ConfigFile]:
    """Return the exceptions of a file that holds nothing else; raise PackFaults."""
    file = read_file(path)
    file.refuse(EXCEPTIONS((), file.data or {}))
    return _exceptions(file, file.data or {}), file


def _settings(file: ConfigFile, data: Data) -> Settings:
    root = os.path.dirname(os.path.abspath(file.path))
    roster = data.get("roster")
    return Settings(
        file=file.path,
        root=root,
        rules=tuple(os.path.normpath(os.path.join(root, path)) for path in data.get("rules", ())),
        choice=_choice(data),
        paths=tuple(PathChoice(one["match"], _choice(one)) for one in data.get("paths", ())),
        fail_on=data.get("fail-on"),
        lang=data.get("lang"),
        format=data.get("format"),
        limits=tuple(f"{name}={value}" for name, value in data.get("limits", {}).items()),
        roster=os.path.normpath(os.path.join(root, roster)) if roster else None,
        exceptions=_exceptions(file, data),
    )


def _choice(data: Mapping[str, Any]) -> Choice:
    return Choice(
        select=tuple(data.get("select", ())),
        ignore=tuple(data.get("ignore", ())),
        severity=data.get("severity", {}),
        profile=data.get("profile"),
    )


def _exceptions(file: ConfigFile, data: Data) -> tuple[Acceptance, ...]:
    entries = data.get("exceptions", [])
    lines = file.lines_of_exceptions(len(entries)) if entries else []
    return tuple(
        Acceptance(
            rule=entry["rule"],
            files=entry.get("file", "").replace("\\", "/"),
            cell=entry.get("cell", ""),
            passage=entry.get("passage", ""),
            fingerprint=entry.get("fingerprint", ""),
            reason=entry["reason"].strip(),
            until=day(entry["until"]) or "" if "until" in entry else "",
            source=file.shown,
            line=line,
        )
        for entry, line in zip(entries, lines, strict=True)
    )
