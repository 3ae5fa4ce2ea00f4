"""Words on one line that may not be long: in drawings, at the head and foot of pages."""

from learning_event.documents.tagged.fonts import Face, width
from learning_event.documents.tagged.text import safe

LONGEST = 400


def fitted(text: str, face: Face, size: float, within: float | None = None) -> tuple[tuple[str, str], ...]:
    """As (font, text), ending in … where there is no room for all."""
    text = " ".join(text[:LONGEST].split())
    pieces = safe(text, face)
    if within is None or _wide(pieces, size) <= within:
        return pieces
    least, most = 0, len(text)
    while least < most:
        middle = (least + most + 1) // 2
        if _wide(safe(f"{text[:middle]}…", face), size) <= within:
            least = middle
        else:
            most = middle - 1
    return safe(f"{text[:least].rstrip()}…", face)


def _wide(pieces: tuple[tuple[str, str], ...], size: float) -> float:
    return sum(width(part, font, size) for font, part in pieces)
