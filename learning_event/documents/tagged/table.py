"""A table of words: its headings are said once and drawn again on every page, and a long row goes on over the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable

from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.lettering import Lettering, Words
from learning_event.documents.tagged.paragraph import Paragraph
from learning_event.documents.tagged.stack import Stack
from learning_event.documents.tagged.structure import Path, Step

TALL_ENOUGH_TO_SPLIT = 230


@dataclass(frozen=True)
class Pile:
    """Several paragraphs in one cell, each with its lettering. `name` makes the cell a place that links can lead to."""

    paragraphs: Sequence[tuple[Words, Lettering]]
    name: str = ""


Cell = Words | Pile


@dataclass(frozen=True)
class TableLook:
    """How a table is drawn; `edge` is the colour of the rules and `tint` of the headings' ground."""

    head: Lettering
    body: Lettering
    row_head: Lettering
    edge: Any
    tint: Any
    padding: float = 5


@dataclass(frozen=True)
class Row:
    """The cells of one row; the first one names the row."""

    cells: tuple[Stack, ...]

    def height(self, widths: Sequence[float], padding: float) -> float:
        return max(cell.height(wide - 2 * padding) for cell, wide in zip(self.cells, widths, strict=True)) + 2 * padding

    def cut(self, widths: Sequence[float], padding: float, height: float) -> tuple["Row", "Row"] | None:
        """Two rows that are one to a reader, or none where a cell would have nothing on the first page."""
        halves = [
            cell.cut(wide - 2 * padding, height - 2 * padding) for cell, wide in zip(self.cells, widths, strict=True)
        ]
        if any(lower.paragraphs and not upper.paragraphs for upper, lower in halves):
            return None
        return Row(tuple(upper for upper, _ in halves)), Row(tuple(lower for _, lower in halves))


class Table(Flowable):
    """Made by `table`; its parts after a split share their structure steps."""

    canv: TaggedCanvas

    def __init__(self, head: Row, rows: Sequence[Row], widths: Sequence[float], look: TableLook, step: Step) -> None:
        super().__init__()
        self.head, self.rows, self.widths, self.look, self.step = head, list(rows), widths, look, step
        self.spaceBefore, self.spaceAfter = 4, 14

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self._heights = [row.height(self.widths, self.look.padding) for row in (self.head, *self.rows)]
        self.width, self.height = sum(self.widths), sum(self._heights)
        return self.width, self.height

    def split(self, width: float, height: float) -> list["Table"]:
        self.wrap(width, height)
        left = height - self._heights[0]
        for at, (row, tall) in enumerate(zip(self.rows, self._heights[1:], strict=True)):
            if tall > left:
                return self._split_at(at, row, left)
            left -= tall
        return [self]

    def _split_at(self, at: int, row: Row, left: float) -> list["Table"]:
        halves = None
        if self._heights[at + 1] > TALL_ENOUGH_TO_SPLIT:
            halves = row.cut(self.widths, self.look.padding, left)
        if halves:
            return [self._part([*self.rows[:at], halves[0]]), self._part([halves[1], *self.rows[at + 1 :]])]
        return [self._part(self.rows[:at]), self._part(self.rows[at:])] if at else []

    def _part(self, rows: Sequence[Row]) -> "Table":
        return Table(self.head, rows, self.widths, self.look, self.step)

    def draw(self) -> None:
        again = self.canv.tree.has(self.step)
        top = self.height
        for row, tall in zip((self.head, *self.rows), self._heights, strict=True):
            self._draw_ground(top, tall, is_head=row is self.head)
            x = 0.0
            for cell, wide in zip(row.cells, self.widths, strict=True):
                cell.draw(self.canv, x + self.look.padding, top - self.look.padding, again=again and row is self.head)
                x += wide
            top -= tall

    def _draw_ground(self, top: float, tall: float, *, is_head: bool) -> None:
        with self.canv.artifact():
            if is_head:
                self.canv.setFillColor(self.look.tint)
                self.canv.rect(0, top - tall, self.width, tall, stroke=0, fill=1)
            self.canv.setStrokeColor(self.look.edge)
            self.canv.setLineWidth(0.6)
            self.canv.line(0, top - tall, self.width, top - tall)


def table(
    headings: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[float], look: TableLook, base: Path = ()
) -> Table:
    """Headings, and rows whose first cell is the row's own heading. A cell is words or a pile of them."""
    step = Step("Table")
    path = (*base, step)
    head = _row(headings, look.head, (*path, Step("THead"), Step("TR")), [Step("TH", scope="Column") for _ in headings])
    body = Step("TBody")
    return Table(
        head,
        [
            Row(
                tuple(
                    _cell(cell, look.row_head if at == 0 else look.body, (*path, body, row, tag))
                    for at, (cell, tag) in enumerate(zip(cells, _tags(len(cells)), strict=True))
                )
            )
            for cells, row in ((cells, Step("TR")) for cells in rows)
        ],
        widths,
        look,
        step,
    )


def _tags(count: int) -> list[Step]:
    return [Step("TH", scope="Row"), *(Step("TD") for _ in range(count - 1))]


def _row(cells: Sequence[Cell], lettering: Lettering, path: Path, tags: Sequence[Step]) -> Row:
    return Row(tuple(_cell(cell, lettering, (*path, tag)) for cell, tag in zip(cells, tags, strict=True)))


def _cell(cell: Cell, lettering: Lettering, path: Path) -> Stack:
    if isinstance(cell, Pile):
        names = (cell.name, *("" for _ in cell.paragraphs))
        return Stack(
            [
                Paragraph(words, own, (*path, Step("P")), name=name)
                for (words, own), name in zip(cell.paragraphs, names, strict=False)
            ]
        )
    return Stack([Paragraph(cell, lettering, path)])
