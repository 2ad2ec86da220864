"""Paths as URIs: relative to the root folder where they are in it, absolute elsewhere."""

from posixpath import join, normpath
from urllib.parse import quote

from govlint.annotation import Any

BASE = "SRCROOT"


class Root:
    """The folder that relative paths begin at, in the writing of either system."""

    def __init__(self, path: str) -> None:
        """Take an absolute path, empty where it is not known."""
        self._windows = _has_drive(path) or path.startswith("\\\\")
        self._folder = self._slashed(path).rstrip("/") + "/" if path else ""
        self.uri = _file_uri(self._folder) if path else ""

    @property
    def bases(self) -> dict[str, Any]:
        """The definition of the base that relative URIs name."""
        return {BASE: {"uri": self.uri}}

    def locate(self, path: str) -> dict[str, Any]:
        """Return the artifact location of a path."""
        whole = normpath(join(self._folder, self._slashed(path)))
        if self._folder and whole.startswith(self._folder):
            return {"uri": quote(whole.removeprefix(self._folder)), "uriBaseId": BASE}
        absolute = whole.startswith("/") or _has_drive(whole)
        return {"uri": _file_uri(whole) if absolute else quote(whole)}

    def _slashed(self, path: str) -> str:
        """Return a path with `/`; elsewhere than on Windows a backslash is a letter of a name."""
        windows = self._windows or _has_drive(path)
        path = path.replace("\\", "/") if windows else path
        # To posixpath only what begins with a slash is absolute.
        return f"/{path}" if _has_drive(path) else path


def _has_drive(path: str) -> bool:
    return path[1:2] == ":" and path[:1].isalpha() and path[2:3] in ("", "/", "\\")


def _file_uri(path: str) -> str:
    # A path on a Windows share begins with the name of its server, as the URI does.
    return ("file:" if path.startswith("//") else "file://") + quote(path, safe="/:")
