"""What all parts of the printed narrative share: headings with bookmarks, rules, panels, and the places that links lead to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable

from learning_event.documents.look import EDGE, INK, LABEL, PART, POINT, SECTION, TEXT
from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.lettering import Lettering, Words
from learning_event.documents.tagged.paragraph import Paragraph
from learning_event.documents.tagged.stack import Stack
from learning_event.documents.tagged.structure import Path, Step
from learning_event.documents.tagged.text import brief, clean

LONGEST_TITLE = 110


@dataclass(frozen=True)
class Entry:
    """A line of the contents list: `level` 0 for a section, 1 for a part of one."""

    name: str
    level: int
    title: str


@dataclass
class Book:
    """Collects while the parts are written. `known` are the names that links may lead to, `places` those that are taken."""

    width: float
    known: frozenset[str] = frozenset()
    contents: list[Entry] = field(default_factory=list)
    places: set[str] = field(default_factory=set)
    _headings: int = 0

    def section(self, title: str, *, room: float = 190) -> list[Flowable]:
        """A heading of the second level; a page is begun when there is less than `room` left under it."""
        return [CondPageBreak(room), self._heading(title, SECTION, "H2", 0), Rule()]

    def part(self, title: str, *, listed: bool = True) -> list[Flowable]:
        """A heading of the third level; some are in the bookmarks only and not in the contents list."""
        return [CondPageBreak(120), self._heading(title, PART, "H3", 1, listed=listed)]

    def point(self, words: Words, *, name: str = "", lettering: Lettering = POINT, room: float = 84) -> list[Flowable]:
        """A heading of the fourth level, left out of contents and bookmarks."""
        return [CondPageBreak(room), Paragraph(words, lettering, (Step("H4"),), name=self.place(name))]

    def place(self, name: str) -> str:
        """The name, if nothing bears it yet; else none, since a link leads to one place only."""
        if not name or name in self.places:
            return ""
        self.places.add(name)
        return name

    def _heading(self, title: str, lettering: Lettering, tag: str, level: int, *, listed: bool = True) -> Paragraph:
        self._headings += 1
        name = f"heading-{self._headings}"
        title = " ".join(clean(title).split()) or "Untitled"
        short = brief(title, LONGEST_TITLE)
        if listed:
            self.contents.append(Entry(name, level, short))
        return Paragraph(title, lettering, (Step(tag),), name=name, outline=(level + 1, short))


def text(words: Words, lettering: Lettering = TEXT, base: Path = ()) -> Paragraph:
    return Paragraph(words, lettering, (*base, Step("P")))


def label(words: Words, *, room: float = 50) -> list[Flowable]:
    """A small line above a list, kept with what follows; `room` is for both."""
    return [CondPageBreak(room), Paragraph(words, LABEL, (Step("P"),))]


class Rule(Flowable):
    """A line under a section's heading."""

    canv: TaggedCanvas

    def __init__(self, colour: Any = INK, thick: float = 1.2) -> None:
        super().__init__()
        self.colour, self.thick = colour, thick
        self.spaceBefore, self.spaceAfter = 0, 11

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, 0

    def draw(self) -> None:
        with self.canv.artifact():
            self.canv.setStrokeColor(self.colour)
            self.canv.setLineWidth(self.thick)
            self.canv.line(0, 6, self.width, 6)


class Panel(Flowable):
    """Paragraphs on a tint, or beside a bar; over a page it goes on as the same."""

    canv: TaggedCanvas

    def __init__(
        self, paragraphs: Sequence[Paragraph], *, tint: Any = None, bar: Any = EDGE, padding: float = 12
    ) -> None:
        super().__init__()
        self.stack, self.tint, self.bar, self.padding = Stack(paragraphs), tint, bar, padding
        self.spaceBefore, self.spaceAfter = 3, 7

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        self.height = self.stack.height(width - 2 * self.padding) + 2 * self._above
        return width, self.height

    @property
    def _above(self) -> float:
        return self.padding if self.tint else 2

    def split(self, width: float, height: float) -> list["Panel"]:
        upper, lower = self.stack.cut(width - 2 * self.padding, height - 2 * self._above)
        if not upper.paragraphs or not lower.paragraphs:
            return []
        return [self._part(upper), self._part(lower)]

    def _part(self, stack: Stack) -> "Panel":
        return Panel(stack.paragraphs, tint=self.tint, bar=self.bar, padding=self.padding)

    def draw(self) -> None:
        with self.canv.artifact():
            if self.tint:
                self.canv.setFillColor(self.tint)
                self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)
            self.canv.setFillColor(self.bar)
            self.canv.rect(0, 0, 2.2, self.height, stroke=0, fill=1)
        self.stack.draw(self.canv, self.padding, self.height - self._above)
