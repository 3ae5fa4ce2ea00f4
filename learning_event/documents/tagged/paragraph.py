"""A paragraph that knows what it is: heading, text, list item or cell; split over two pages it stays one element."""

from itertools import groupby

from reportlab.platypus import Flowable

from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.fonts import width
from learning_event.documents.tagged.lettering import Lettering, Said, Words
from learning_event.documents.tagged.lines import Line, Span, break_lines
from learning_event.documents.tagged.structure import Path, Step

BASELINE = 0.79
LEAST_LINES = 2
Placed = tuple[float, float, Span, bool]


class Paragraph(Flowable):
    """`name` makes it a place that links can lead to; `outline` is its level in the bookmarks, 0 the highest."""

    canv: TaggedCanvas
    width: float = 0
    height: float = 0
    keepWithNext = False  # noqa: N815 (ReportLab's name)

    def __init__(
        self,
        words: Words,
        lettering: Lettering,
        path: Path,
        *,
        name: str = "",
        outline: tuple[int, str] | None = None,
        label: str = "",
        label_path: Path = (),
    ) -> None:
        super().__init__()
        self.words, self.lettering, self.path = words, lettering, path
        self.name, self.outline, self.label, self.label_path = name, outline, label, label_path
        self.spaceBefore, self.spaceAfter = lettering.before, lettering.after
        self._lines: list[Line] | None = None

    def wrap(self, available: float, _height: float) -> tuple[float, float]:
        if self._lines is None or self.width != available:
            self.width = available
            self._lines = break_lines(self.words, self.lettering, available - self.lettering.indent)
        self.height = len(self._lines) * self.lettering.leading
        return available, self.height

    @property
    def lines(self) -> list[Line]:
        return self._lines or []

    def split(self, available: float, height: float) -> list["Paragraph"]:
        """Two parts at the height, or none when too little would stand on either page."""
        self.wrap(available, height)
        fit = int((height + 0.01) / self.lettering.leading)
        if fit >= len(self.lines):
            return [self]
        fit = min(fit, len(self.lines) - LEAST_LINES)
        return [self._part(self.lines[:fit]), self._rest(self.lines[fit:])] if fit >= LEAST_LINES else []

    def _part(self, lines: list[Line]) -> "Paragraph":
        part = Paragraph(
            self.words,
            self.lettering,
            self.path,
            name=self.name,
            outline=self.outline,
            label=self.label,
            label_path=self.label_path,
        )
        part.width, part._lines = self.width, lines
        return part

    def _rest(self, lines: list[Line]) -> "Paragraph":
        rest = Paragraph(self.words, self.lettering, self.path)
        rest.width, rest._lines = self.width, lines
        return rest

    def draw(self) -> None:
        """Draws the lines into the paragraph's element, links into elements of their own, a label before both."""
        if self.name:
            self.canv.here(self.name, self.height)
        if self.outline:
            self.canv.addOutlineEntry(self.outline[1], self.name, self.outline[0])
        if self.label:
            self._draw_label()
        element = self.canv.tree.element(self.path)
        for run, placed in groupby(self._placed(), key=lambda place: place[2].run if place[2].run.link else None):
            if run is None:
                with self.canv.marked(element):
                    self._write(list(placed))
            else:
                with self.canv.marked(element.add(Step("Link"))) as link:
                    self._write(spans := list(placed))
                self._underline(spans)
                for x, y, span, _ in spans:
                    self.canv.link(
                        link, (x, y - 3, x + span.wide, y + self.lettering.size), run.link, run.says or run.text
                    )

    def draw_again(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """The same words as an artifact, where a table's headings stand once more on the next page."""
        with canvas.artifact("Pagination"):
            canvas.saveState()
            canvas.translate(x, y)
            self.canv = canvas
            self._write(list(self._placed()))
            canvas.restoreState()

    def _placed(self) -> list[Placed]:
        placed: list[Placed] = []
        y = self.height - (self.lettering.leading - self.lettering.size) / 2 - self.lettering.size * BASELINE
        for line in self.lines:
            x = self.lettering.indent
            for at, span in enumerate(line.spans, 1):
                placed.append((x, y, span, line.ends_word and at == len(line.spans)))
                x += span.wide
            y -= self.lettering.leading
        return placed

    def _write(self, placed: list[Placed]) -> None:
        """Each line's last word is followed by a space: without it a reader hears two words as one."""
        text = self.canv.beginText()
        for x, y, span, ends in placed:
            text.setTextOrigin(x, y)
            text.setFont(str(span.font), self.lettering.size)
            text.setFillColor(span.colour)
            text.textOut(span.text + " " if ends else span.text)
        self.canv.drawText(text)

    def _underline(self, placed: list[Placed]) -> None:
        """A link is not told by its colour alone."""
        with self.canv.artifact():
            self.canv.setLineWidth(0.5)
            for x, y, span, _ in placed:
                self.canv.setStrokeColor(span.colour)
                self.canv.line(x, y - 1.8, x + span.wide, y - 1.8)

    def _draw_label(self) -> None:
        font, colour = str(self.lettering.face), self.lettering.colour
        x = self.lettering.label_indent
        y = self._placed()[0][1] if self.lines else 0.0
        span = Span(self.label, font, colour, Said(self.label), width(self.label, font, self.lettering.size))
        with self.canv.marked(self.canv.tree.element(self.label_path)):
            self._write([(x, y, span, True)])
