"""The structure tree: what each piece of a page is (heading, paragraph, table cell), in the order in which it is read.

A flowable carries a *path* of steps, from below the document down to its own element. An element is made when the first of
its pieces is drawn and found again for the next, so that a paragraph split over two pages stays one paragraph.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, eq=False)
class Step:
    """One step of a path. `scope` is for TH, `numbering` for L, `alt` for Figure; two steps are never equal."""

    tag: str
    alt: str = ""
    scope: str = ""
    numbering: str = ""


Path = tuple[Step, ...]


@dataclass(frozen=True)
class Piece:
    """Marked content number `number` on a page."""

    page: Any
    number: int


@dataclass(frozen=True)
class Annotated:
    """A link annotation on a page."""

    page: Any
    annotation: Any


@dataclass(eq=False)
class Element:
    """One structure element. `box` is where a figure stands on its page, in points from the lower left corner."""

    step: Step
    kids: list["Element | Piece | Annotated"] = field(default_factory=list)
    box: tuple[float, float, float, float] | None = None

    def add(self, step: Step) -> "Element":
        child = Element(step)
        self.kids.append(child)
        return child


class Tree:
    """All elements of one document, below its root."""

    def __init__(self) -> None:
        self.root = Element(Step("Document"))
        self._made: dict[Step, Element] = {}

    def element(self, path: Path) -> Element:
        """The element at the end of the path; what is missing on the way is made."""
        here = self.root
        for step in path:
            if step not in self._made:
                self._made[step] = here.add(step)
            here = self._made[step]
        return here

    def has(self, step: Step) -> bool:
        return step in self._made
