"""Compiled packs come from the cache when nothing differs, and the cache never does harm."""

import marshal
import os
import subprocess
import sys
from binascii import crc32
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from govlint import cache
from govlint.packs import load
from govlint.packs.faults import PackFaults
from govlint.packs.precompile import precompile

ROOT = Path(__file__).parent.parent
RULE = (Path(__file__).parent / "packs" / "cases" / "rule.yaml").read_bytes()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own, without what is shipped."""
    kept = tmp_path / "cache"
    monkeypatch.setenv("GOVLINT_CACHE_DIR", str(kept))
    monkeypatch.setattr(cache, "shipped_folder", lambda: str(tmp_path / "shipped"))
    return kept


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "rules.yaml"
    path.write_bytes(RULE)
    return path


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What is compiled while a test runs."""
    seen: list[list[str]] = []
    compile_packs = load.load_packs

    def watched(paths: list[str]) -> list[dict[str, Any]]:
        seen.append(paths)
        return compile_packs(paths)

    monkeypatch.setattr(load, "load_packs", watched)
    return seen


def sealed(data: bytes) -> bytes:
    return crc32(data).to_bytes(4) + data


def loaded(*paths: Path) -> list[dict[str, Any]]:
    return cache.load_compiled([str(path) for path in paths])


def test_a_pack_is_compiled_once(folder: Path, pack: Path, compilations: list[list[str]]) -> None:
    first, second = loaded(pack), loaded(pack)
    assert first == second
    assert compilations == [[str(pack)]]
    assert len(list(folder.glob("*.pack"))) == 1


def test_another_text_is_another_pack(
    folder: Path, pack: Path, compilations: list[list[str]]
) -> None:
    loaded(pack)
    pack.write_bytes(RULE.replace(b"id: no-template", b"id: no-residue"))
    assert [rule["id"] for rule in loaded(pack)[0]["rules"]] == ["sum-of-columns", "no-residue"]
    assert len(compilations) == len(list(folder.glob("*.pack"))) == 2


@pytest.mark.parametrize(
    ("name", "other"), [("__version__", "another"), ("FORMAT", cache.FORMAT + 1)]
)
def test_another_version_compiles_again(
    name: str,
    other: object,
    folder: Path,
    pack: Path,
    compilations: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loaded(pack)
    monkeypatch.setattr(cache, name, other)
    loaded(pack)
    assert len(compilations) == 2
    assert folder.is_dir()


def test_names_and_contents_cannot_be_mistaken_for_each_other(tmp_path: Path) -> None:
    digests = set()
    for at, files in enumerate([{"a.yaml": "1\nb.yaml\n2"}, {"a.yaml": "1", "b.yaml": "2"}, {}]):
        one = tmp_path / str(at)
        one.mkdir()
        for name, text in files.items():
            (one / name).write_text(text, encoding="utf-8")
        digests.add(cache.digest_of(str(one)))
    assert len(digests) == 3


def test_a_pack_without_forms_depends_on_the_national_ones(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cache.digest_of(str(pack))
    monkeypatch.setattr(cache, "national_pack_path", lambda: str(tmp_path))
    assert cache.digest_of(str(pack)) != before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\0",
        b"\0\0\0\0",
        b"\xff\xfe" * 9,
        sealed(b""),
        sealed(b"["),
        sealed(marshal.dumps([])),
        sealed(marshal.dumps(None)),
        sealed(marshal.dumps({})),
        sealed(marshal.dumps({"rules": []})),
        sealed(b"[\1\0\0\0" * 100_000),
    ],
    ids=[
        *("empty", "cut", "nothing", "binary", "sealed", "cut data"),
        *("list", "null", "no keys", "few keys", "deep"),
    ],
)
def test_a_broken_entry_is_rebuilt(
    content: bytes, folder: Path, pack: Path, compilations: list[list[str]]
) -> None:
    whole = loaded(pack)
    [entry] = folder.glob("*.pack")
    before = entry.read_bytes()
    entry.write_bytes(content)
    assert loaded(pack) == whole
    assert len(compilations) == 2
    assert entry.read_bytes() == before


def test_a_changed_byte_is_noticed(folder: Path, pack: Path, compilations: list[list[str]]) -> None:
    whole = loaded(pack)
    [entry] = folder.glob("*.pack")
    content = entry.read_bytes()
    for share in range(1, 8):
        changed = bytearray(content)
        changed[len(content) * share // 8] ^= 1
        entry.write_bytes(changed)
        assert loaded(pack) == whole
    assert len(compilations) == 8


def test_any_cut_of_an_entry_is_rebuilt(
    folder: Path, pack: Path, compilations: list[list[str]]
) -> None:
    whole = loaded(pack)
    [entry] = folder.glob("*.pack")
    content = entry.read_bytes()
    for share in range(1, 8):
        entry.write_bytes(content[: len(content) * share // 8])
        assert loaded(pack) == whole
    assert len(compilations) == 8


def test_a_folder_that_cannot_be_written_is_no_cache(
    tmp_path: Path, pack: Path, compilations: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("GOVLINT_CACHE_DIR", str(blocked / "below"))
    assert loaded(pack) == loaded(pack)
    assert len(compilations) == 2


def test_a_write_that_fails_leaves_nothing(
    folder: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", full)
    assert loaded(pack)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("environment", "platform", "place"),
    [
        ({"HOME": "/h"}, "linux", "/h/.cache/govlint"),
        ({"HOME": "/h", "XDG_CACHE_HOME": "/x"}, "linux", "/x/govlint"),
        ({"HOME": "/h", "XDG_CACHE_HOME": "x"}, "linux", "/h/.cache/govlint"),
        ({"HOME": "/h", "XDG_CACHE_HOME": ""}, "linux", "/h/.cache/govlint"),
        ({"XDG_CACHE_HOME": "/x"}, "linux", "/x/govlint"),
        ({"HOME": "/h", "XDG_CACHE_HOME": "/x"}, "darwin", "/h/Library/Caches/govlint"),
        ({"HOME": "/h", "GOVLINT_CACHE_DIR": "/own"}, "linux", "/own"),
        ({"HOME": "", "GOVLINT_CACHE_DIR": ""}, "linux", None),
        ({"HOME": "h"}, "linux", None),
        ({}, "linux", None),
        ({}, "darwin", None),
        ({}, "win32", None),
        ({"LOCALAPPDATA": "/l"}, "win32", "/l/govlint"),
    ],
)
def test_where_the_cache_is(environment: dict[str, str], platform: str, place: str | None) -> None:
    assert cache.user_folder(environment, platform) == (place and place.replace("/", os.sep))


def test_what_is_shipped_is_used_first(
    folder: Path, compilations: list[list[str]], tmp_path: Path
) -> None:
    written = precompile(str(tmp_path / "shipped"))
    compilations.clear()
    [national] = cache.load_compiled([cache.national_pack_path()])
    assert compilations == []
    assert not folder.exists()
    assert marshal.loads(Path(written).read_bytes()[4:])["rules"] == national["rules"]


def test_only_missing_packs_are_compiled(
    folder: Path, pack: Path, compilations: list[list[str]], tmp_path: Path
) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(RULE.replace(b"- id: ", b"- id: my-"))
    loaded(pack)
    both = loaded(pack, other)
    assert [each["pack"]["id"] for each in both] == ["rules", "other"]
    assert [each["pack"]["path"] for each in both] == [str(pack), str(other)]
    assert compilations == [[str(pack)], [str(other)]]
    assert len(list(folder.glob("*.pack"))) == 2


def test_packs_that_clash_are_faults_from_the_cache_too(
    folder: Path, pack: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(RULE)
    loaded(pack)
    loaded(other)
    assert len(list(folder.glob("*.pack"))) == 2
    with pytest.raises(PackFaults) as caught:
        loaded(pack, other)
    assert {fault.path for fault in caught.value.faults} == {str(other)}


def test_faults_are_not_cached(folder: Path, pack: Path) -> None:
    pack.write_bytes(b"- id: x\n")
    for _ in range(2):
        with pytest.raises(PackFaults):
            loaded(pack)
    with pytest.raises(PackFaults, match="no rules of this name"):
        loaded(pack.parent / "nowhere")
    assert not folder.exists()


def test_old_entries_make_room(folder: Path, pack: Path) -> None:
    folder.mkdir()
    for age in range(cache.MOST_KEPT + 5):
        entry = folder / f"{age}.pack"
        entry.write_bytes(b"{}")
        os.utime(entry, (1000 + age, 1000 + age))
    (folder / "notes.txt").write_bytes(b"mine")
    loaded(pack)
    left = {entry.name for entry in folder.iterdir()}
    assert len(left) == cache.MOST_KEPT + 1
    assert "notes.txt" in left
    assert "0.pack" not in left
    assert f"{cache.MOST_KEPT + 4}.pack" in left


def test_many_at_once_agree(folder: Path, pack: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "import sys; from govlint.cache import load_compiled; "
        "print(len(load_compiled(sys.argv[1:])[0]['rules']))",
        str(pack),
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "GOVLINT_CACHE_DIR": str(folder)}

    def run(_: int) -> str:
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=True
        ).stdout

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(run, range(4))) == ["2\n"] * 4
    assert [entry.suffix for entry in folder.iterdir()] == [".pack"]


def test_a_warm_start_imports_nothing_heavy(folder: Path, pack: Path) -> None:
    loaded(pack)
    heavy = "json pydantic ruamel ruamel.yaml dataclasses inspect pathlib tempfile hashlib logging"
    code = (
        "import sys; before = set(sys.modules); from govlint.cache import load_compiled; "
        "load_compiled(sys.argv[1:2]); "
        "print(sorted((set(sys.modules) - before) & set(sys.argv[2].split())))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "GOVLINT_CACHE_DIR": str(folder)}
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); {code}"
    done = subprocess.run(
        [sys.executable, "-I", "-c", code, str(pack), heavy],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"
