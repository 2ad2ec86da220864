"""LibreOffice as a converter: run alone, within a time, and ended with whatever it started."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from govlint.document import Fault
from govlint.limits import Limits
from govlint.readers.archive import exceeded

_NAMES = ("soffice", "libreoffice", "soffice.com", "soffice.exe")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
_OPTIONS = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo")
_RESULT = "docx:MS Word 2007 XML"
_STEP = 0.05
_TURNS = 20
"""How many conversions of full length another process may have to wait for."""

_ADDRESS_SPACE = 4 * 1024**3
_NOBODY = "http://127.0.0.1:9"
_OFFICE = "/org.openoffice."
# No macros, no fetching of what a document links to; what still tries is sent to a dead port.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
)
_ITEM = (
    '<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>'
    "</item>"
)
_REGISTRY = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
)


def find_program() -> str | None:
    """Return the path of LibreOffice, or None where it is not installed."""
    from shutil import which

    on_path = (which(name) for name in _NAMES)
    return next((path for path in (*on_path, *_PLACES) if path and os.path.isfile(path)), None)


def convert(program: str, data: bytes, suffix: str, kind: str, limits: Limits) -> bytes | Fault:
    """Return `data` as a Word document, or why it cannot be converted.

    `kind` is the import filter; without naming one LibreOffice reads anything as some text.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="govlint-", ignore_cleanup_errors=True) as folder:
            source = Path(folder, f"report{suffix}")
            source.write_bytes(data)
            with _alone(limits.seconds * _TURNS):
                _run(program, source, kind, limits.seconds)
            return _result(Path(folder, "out", "report.docx"), limits)
    except (TimeoutError, subprocess.TimeoutExpired):
        return Fault("timed-out", limits.said("seconds"))
    except OSError as error:
        return Fault("inaccessible", error.strerror or "")


def _result(path: Path, limits: Limits) -> bytes | Fault:
    if not path.is_file():
        return Fault("corrupt")
    return path.read_bytes() if path.stat().st_size <= limits.bytes else exceeded("bytes", limits)


def _run(program: str, source: Path, kind: str, seconds: int) -> None:
    folder = source.parent
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    registry = profile / "user" / "registrymodifications.xcu"
    registry.write_text(_registry(), encoding="utf-8")
    command = (
        *(program, f"-env:UserInstallation={profile.as_uri()}", *_OPTIONS),
        *(f"--infilter={kind}", "--convert-to", _RESULT),
        *("--outdir", str(folder / "out"), str(source)),
    )
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=_environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _bound_memory(process.pid)
        process.wait(seconds)
    finally:
        _end(process)


def _registry() -> str:
    items = (
        _ITEM.format(path=_OFFICE + path, name=name, value=value) for path, name, value in _SETTINGS
    )
    return _REGISTRY.format(items="".join(items))


def _environment(folder: Path) -> dict[str, str]:
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), _NOBODY)
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.lower() not in proxies and name.lower() not in ("no_proxy", "display")
    }
    return {**kept, **proxies, "HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp"}


def _bound_memory(pid: int) -> None:
    """A hostile file must not take the memory of the machine, where that can be had cheaply."""
    if sys.platform == "linux":
        import resource

        with suppress(OSError):
            resource.prlimit(pid, resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the program and everything it started; the program itself is often only a script."""
    if sys.platform == "win32":
        subprocess.run(
            ("taskkill", "/F", "/T", "/PID", str(process.pid)), check=False, capture_output=True
        )
    else:
        import signal

        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextmanager
def _alone(patience: int) -> Iterator[None]:
    """Wait until no other process converts; raise TimeoutError after `patience` seconds."""
    path = Path(tempfile.gettempdir(), f"govlint-office{_user()}.lock")
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(path, flags, 0o600)
    try:
        end = time.monotonic() + patience
        while not _locked(handle):
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(_STEP)
        # Closing the file gives the lock back, also where this process is killed.
        yield
    finally:
        os.close(handle)


def _user() -> str:
    """Tell users apart where they share the folder for temporary files."""
    if sys.platform == "win32":
        return ""
    return str(os.getuid())


def _locked(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
