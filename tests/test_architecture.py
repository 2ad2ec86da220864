"""The page on the architecture leaves no part of the package out."""

from expectations import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def test_every_module_and_folder_is_named() -> None:
    parts = [path for path in (ROOT / "govlint").iterdir() if not path.name.startswith("_")]
    modules = {path.name for path in parts if path.suffix == ".py"}
    folders = {f"govlint/{path.name}/" for path in parts if path.is_dir()}
    assert [name for name in sorted(modules | folders) if name not in PAGE] == []
