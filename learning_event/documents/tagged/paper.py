"""A document on A4: upright and lying pages, what stands at their head and foot, and the bytes that come out."""

import datetime as dt
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import TimeStamp
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.fonts import Face, characters_of
from learning_event.documents.tagged.text import brief
from learning_event.documents.tagged.xmp import LANGUAGE

Furniture = Callable[[TaggedCanvas, float, float], None]
FRONT, UPRIGHT, LYING = "front", "upright", "lying"
LONGEST_FACT = 500
LONG_AGO = dt.date(2000, 1, 1)


@dataclass(frozen=True)
class Margins:
    """In points."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Paper:
    """A document's name, the day it was made (never the clock's), and what stands on every page; `front` is for the first."""

    title: str
    author: str
    subject: str
    margins: Margins
    furniture: Furniture
    front: Furniture | None = None
    made: dt.date = LONG_AGO
    identity: str = ""

    @property
    def width(self) -> float:
        """Of the words on an upright page."""
        return float(A4[0]) - self.margins.left - self.margins.right

    def printed(self, story: Sequence[Flowable]) -> bytes:
        """The document. The same story gives the same bytes."""
        characters_of(Face.PLAIN)
        file = BytesIO()
        document = BaseDocTemplate(
            file,
            pagesize=A4,
            lang=LANGUAGE,
            invariant=1,
            initialFontName=str(Face.PLAIN),
            title=brief(self.title, LONGEST_FACT),
            author=brief(self.author, LONGEST_FACT),
            subject=brief(self.subject, LONGEST_FACT),
            creator="Learning Event",
            producer="ReportLab",
            keywords="",
        )
        document.addPageTemplates(self._templates())
        document.build(list(story), canvasmaker=partial(_canvas, self))
        return file.getvalue()

    def _templates(self) -> list[PageTemplate]:
        return [
            PageTemplate(name, [self._frame(size)], onPage=partial(_furnish, furniture, size), pagesize=size)
            for name, size, furniture in (
                (FRONT, A4, self.front or self.furniture),
                (UPRIGHT, A4, self.furniture),
                (LYING, landscape(A4), self.furniture),
            )
        ]

    def _frame(self, size: tuple[float, float]) -> Frame:
        edge = self.margins
        return Frame(
            edge.left, edge.bottom, size[0] - edge.left - edge.right, size[1] - edge.top - edge.bottom, 0, 0, 0, 0
        )


def _canvas(paper: Paper, file: Any, **settings: Any) -> TaggedCanvas:
    """ReportLab would take the time and the identity from its surroundings."""
    canvas = TaggedCanvas(file, **settings)
    stamp = TimeStamp(1)
    stamp.YMDhms, stamp.t = (paper.made.year, paper.made.month, paper.made.day, 0, 0, 0), 0
    canvas._doc._timeStamp = stamp
    canvas._doc.signature = hashlib.md5(
        f"{paper.title} {paper.identity}".encode(errors="replace"), usedforsecurity=False
    )
    return canvas


def _furnish(
    furniture: Furniture | None, size: tuple[float, float], canvas: TaggedCanvas, _document: BaseDocTemplate
) -> None:
    if furniture:
        furniture(canvas, *size)
