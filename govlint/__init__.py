"""Checks annual reports on government information disclosure against their official form."""

__version__ = "0.1.0"
