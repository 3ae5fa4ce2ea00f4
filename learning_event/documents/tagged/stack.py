"""Paragraphs one under the other in a box of one width: what a table cell or a slip of paper holds."""

from collections.abc import Sequence

from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.paragraph import Paragraph


class Stack:
    """Knows its height at a width, can be cut at a height, and is drawn from the top."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = list(paragraphs)

    def height(self, width: float) -> float:
        tall = 0.0
        for at, paragraph in enumerate(self.paragraphs):
            tall += paragraph.wrap(width, 0)[1] + self._gap(at)
        return tall

    def cut(self, width: float, height: float) -> tuple["Stack", "Stack"]:
        """What fits in the height, and the rest; either may be empty."""
        taken = 0.0
        for at, paragraph in enumerate(self.paragraphs):
            tall = paragraph.wrap(width, 0)[1]
            gap = self._gap(at)
            if taken + gap + tall > height + 0.01:
                parts = paragraph.split(width, height - taken - gap)
                upper = self.paragraphs[:at] + parts[:-1]
                return Stack(upper), Stack([*(parts[-1:] or [paragraph]), *self.paragraphs[at + 1 :]])
            taken += gap + tall
        return self, Stack([])

    def draw(self, canvas: TaggedCanvas, x: float, top: float, *, again: bool = False) -> None:
        """`again` draws it as an artifact."""
        for at, paragraph in enumerate(self.paragraphs):
            top -= paragraph.height + self._gap(at)
            if again:
                paragraph.draw_again(canvas, x, top)
            else:
                paragraph.drawOn(canvas, x, top)

    def _gap(self, at: int) -> float:
        return float(max(self.paragraphs[at].spaceBefore, self.paragraphs[at - 1].spaceAfter)) if at else 0.0
