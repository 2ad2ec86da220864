"""Paths as URIs."""

from typing import Any

import pytest

from govlint.outputs.uri import Root

BASE = {"uriBaseId": "SRCROOT"}

# root, path, artifact location
LOCATIONS = [
    ("/home/x", "a.txt", {"uri": "a.txt", **BASE}),
    ("/home/x", "./a.txt", {"uri": "a.txt", **BASE}),
    ("/home/x", "报告/甲 1.txt", {"uri": "%E6%8A%A5%E5%91%8A/%E7%94%B2%201.txt", **BASE}),
    ("/home/x", "a%b#c?.txt", {"uri": "a%25b%23c%3F.txt", **BASE}),
    ("/home/x", "/home/x/sub/a.txt", {"uri": "sub/a.txt", **BASE}),
    ("/home/x", "/home/xy/a.txt", {"uri": "file:///home/xy/a.txt"}),
    ("/home/x", "../a.txt", {"uri": "file:///home/a.txt"}),
    ("/home/x", "-", {"uri": "-", **BASE}),
    ("/home/x", "a:b.txt", {"uri": "a%3Ab.txt", **BASE}),
    ("/", "/a.txt", {"uri": "a.txt", **BASE}),
    ("C:\\报告", "甲\\乙.txt", {"uri": "%E7%94%B2/%E4%B9%99.txt", **BASE}),
    ("C:\\x", "C:\\x\\a.txt", {"uri": "a.txt", **BASE}),
    ("C:\\x", "D:\\a b.txt", {"uri": "file:///D:/a%20b.txt"}),
    ("", "a.txt", {"uri": "a.txt"}),
    ("", "../a.txt", {"uri": "../a.txt"}),
    ("/home/x", "a\\b.txt", {"uri": "a%5Cb.txt", **BASE}),
    ("\\\\server\\x", "\\\\server\\y\\a.txt", {"uri": "file://server/y/a.txt"}),
    ("\\\\server\\x", "y\\a.txt", {"uri": "y/a.txt", **BASE}),
    ("", "C:\\x\\a.txt", {"uri": "file:///C:/x/a.txt"}),
    ("/home/x", "sub/a\\b.txt", {"uri": "sub/a%5Cb.txt", **BASE}),
]


@pytest.mark.parametrize(("root", "path", "location"), LOCATIONS)
def test_location(root: str, path: str, location: dict[str, Any]) -> None:
    assert Root(root).locate(path) == location


ROOTS = [
    ("/home/某 处", "file:///home/%E6%9F%90%20%E5%A4%84/"),
    ("/", "file:///"),
    ("C:\\x", "file:///C:/x/"),
    ("C:\\", "file:///C:/"),
    ("\\\\server\\x", "file://server/x/"),
    ("", ""),
]


@pytest.mark.parametrize(("root", "uri"), ROOTS)
def test_root(root: str, uri: str) -> None:
    assert Root(root).uri == uri
