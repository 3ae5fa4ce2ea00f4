"""The faces of the paper: Fira Sans, and Noto Sans for the characters that it lacks; both whole and free, from their packages."""

from collections import defaultdict
from enum import StrEnum
from functools import cache

import fontpkg
from reportlab.pdfbase import pdfmetrics

from learning_event.documents.tagged.repairs import SoundFont


class Face(StrEnum):
    """How words look. The names are ours, so that nothing else in the process can mean the same font."""

    PLAIN = "Paper"
    BOLD = "Paper-Bold"
    ITALIC = "Paper-Italic"


FALLBACK = "Paper-Fallback"

FILES = {
    Face.PLAIN: ("Fira Sans", 400, "normal"),
    Face.BOLD: ("Fira Sans", 600, "normal"),
    Face.ITALIC: ("Fira Sans", 400, "italic"),
    FALLBACK: ("Noto Sans", 400, "normal"),
}


@cache
def characters_of(font: str) -> frozenset[str]:
    """The characters that a font has; loads it on first asking (the fallback is large and seldom wanted)."""
    family, weight, style = FILES[font]
    loaded = SoundFont(str(font), str(fontpkg.path(family, weight, style)), asciiReadable=True)
    pdfmetrics.registerFont(loaded)
    return frozenset(chr(code) for code in loaded.face.charToGlyph)


@cache
def _widths(font: str) -> dict[str, float]:
    """In thousandths of the size; a no-break space is as wide as a space."""
    characters_of(font)
    face = pdfmetrics.getFont(str(font)).face
    widths = {chr(code): float(wide) for code, wide in face.charWidths.items()}
    return defaultdict(lambda: float(face.defaultWidth), widths | {"\u00a0": widths[" "]})


def width(text: str, font: str, size: float) -> float:
    """In points."""
    return sum(map(_widths(font).__getitem__, text)) * size / 1000
