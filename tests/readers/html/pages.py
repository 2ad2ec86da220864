"""What stands around a report: nothing, or the whole page of a site."""

from collections.abc import Callable
from pathlib import Path

Page = Callable[[str, str], str]
"""From the title and the markup of a report to a file."""


def fragment(title: str, report: str) -> str:
    """Nothing around."""
    return report


def one_line(title: str, report: str) -> str:
    """All on one line, as a content system keeps it."""
    return f"<html><body>{' '.join(report.split())}</body></html>"


def xhtml(title: str, report: str) -> str:
    """The older standard, with its declaration."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 '
        'Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/>'
        '<script type="text/javascript" src="a.js"/><style type="text/css">p {color: red}</style>'
        f'</head>\n<body><a name="top"/><div id="a"/>{report}</body></html>'
    )


def site(title: str, report: str) -> str:
    """A page of today: the report in an element of its own, the title above it."""
    return _around("site", title, report)


def tables(title: str, report: str) -> str:
    """A page of twenty years ago: laid out by tables within tables, its head names the site."""
    return _around("tables", title, report)


def flat(title: str, report: str) -> str:
    """Everything in one element, menus and foot as well."""
    return _around("flat", title, report)


def _around(name: str, title: str, report: str) -> str:
    page = Path(__file__).with_name(f"{name}.html").read_text(encoding="utf-8")
    return page.replace("{title}", title).replace("{report}", report)


PAGES: dict[str, Page] = {
    page.__name__: page for page in (fragment, one_line, xhtml, site, tables, flat)
}
