"""The way out of a file that passes a limit."""


class LimitError(Exception):
    """A file passes the limit called `name`."""

    def __init__(self, name: str) -> None:
        """Take the name of the limit."""
        super().__init__(name)
        self.name = name
