"""How a paragraph is set: size, colour and the room around it; and the words that go into one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor

from learning_event.documents.tagged.fonts import Face

BLACK = HexColor("#000000")


@dataclass(frozen=True)
class Lettering:
    """All lengths in points. `label_indent` is where a list item's number or dot stands, left of `indent`."""

    size: float = 10.5
    leading: float = 15.5
    colour: Any = BLACK
    face: Face = Face.PLAIN
    before: float = 0
    after: float = 6
    indent: float = 0
    label_indent: float = 0


@dataclass(frozen=True)
class Said:
    """Some words within a paragraph. `link` is an address, or `#name` for a place in the document; `says` is where it leads."""

    text: str
    face: Face | None = None
    colour: Any = None
    link: str = ""
    says: str = ""


Words = str | Sequence[str | Said]


def bold(text: str, colour: Any = None) -> Said:
    return Said(text, Face.BOLD, colour)


def italic(text: str, colour: Any = None) -> Said:
    return Said(text, Face.ITALIC, colour)


def said(words: Words) -> list[Said]:
    """Words in whatever form, as a list of runs."""
    if isinstance(words, str):
        return [Said(words)]
    return [run if isinstance(run, Said) else Said(run) for run in words]
