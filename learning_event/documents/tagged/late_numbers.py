"""Page numbers that are printed before they are known: contents lists, "page 3 of 41"; filled in when the last page is done."""

from dataclasses import dataclass
from typing import Any

from learning_event.documents.tagged.fonts import Face, width


@dataclass(frozen=True)
class LateLook:
    """How a number is set; `before` are words that stand on the line before it."""

    size: float
    colour: Any
    before: str = ""


class LateNumbers:
    """Each stands in its page as a comment line until `fill`."""

    def __init__(self) -> None:
        self.pages: list[Any] = []
        self._pages_by_name: dict[str, int] = {}
        self._waiting: list[tuple[str, str, float, float, LateLook]] = []

    def found(self, name: str, page: int) -> None:
        self._pages_by_name.setdefault(name, page)

    def token(self, name: str, right: float, y: float, look: LateLook) -> str:
        """What stands in the page until then. `name` is a place in the document, or empty for how many pages there are."""
        token = f"%late number {len(self._waiting)}."
        self._waiting.append((token, name, right, y, look))
        return token

    def fill(self, canvas: Any) -> None:
        """Writes all numbers into their pages."""
        written = {token: self._written(canvas, name, right, y, look) for token, name, right, y, look in self._waiting}
        for page in self.pages:
            page.stream = "\n".join(written.get(line, line) for line in page.stream.split("\n"))

    def _written(self, canvas: Any, name: str, right: float, y: float, look: LateLook) -> str:
        number = f"{look.before}{self._pages_by_name[name] if name else len(self.pages)}"
        text = canvas.beginText()
        text.setTextOrigin(right - width(number, Face.PLAIN, look.size), y)
        text.setFont(str(Face.PLAIN), look.size)
        text.setFillColor(look.colour)
        text.textOut(number)
        return str(text.getCode())
