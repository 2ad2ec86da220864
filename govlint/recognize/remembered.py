"""What short texts say, worked out once: the labels and headings of many reports are the same."""

from collections.abc import Callable

from govlint.annotation import TypeVar

MOST = 4096
"""So many texts are remembered."""

Answer = TypeVar("Answer")


class Remembered(dict[str, Answer | None]):
    """The answers to what was asked of texts; an answer that is there takes no call."""

    def __init__(self, ask: Callable[[str], Answer | None], longest: int) -> None:
        """Take what answers; texts of more than `longest` characters it need not be asked."""
        super().__init__()
        self._ask = ask
        self._longest = longest

    def __missing__(self, text: str) -> Answer | None:
        """Return the answer for a text that is not remembered."""
        if len(text) > self._longest:
            return None
        if len(self) >= MOST:
            self.clear()
        answer = self[text] = self._ask(text)
        return answer
