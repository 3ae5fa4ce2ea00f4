"""The contents list, with links and page numbers; and how to tell records from what people in the room said."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from learning_event.documents.look import (
    EDGE_FIRM,
    INK,
    INK_SOFT,
    KINDS,
    PINE,
    SEA,
    SECTION,
    SMALL,
    TEXT,
)
from learning_event.documents.narrative.book import Book, Entry, Panel, Rule, text
from learning_event.documents.tagged.fonts import Face
from learning_event.documents.tagged.lettering import Lettering, Said, bold
from learning_event.documents.tagged.paragraph import Paragraph, Placed
from learning_event.documents.tagged.structure import Path, Step

LINES = (
    Lettering(size=11, leading=17, colour=INK, face=Face.BOLD, before=7, after=1),
    Lettering(size=10.5, leading=16, colour=INK, indent=14, after=0),
)
ROOM_FOR_NUMBER = 40


def contents(entries: Sequence[Entry], book: Book) -> list[Flowable]:
    """Made last, since the other parts must have said their headings first."""
    base = (Step("TOC"),)
    return [
        Paragraph("Contents", SECTION, (Step("H2"),), name=book.place("contents"), outline=(1, "Contents")),
        Rule(),
        *(ContentsLine(entry, (*base, Step("TOCI"), Step("Reference"))) for entry in entries),
        Spacer(0, 14),
        *_how_to_read(),
    ]


def _how_to_read() -> list[Flowable]:
    return [
        text(
            "Two voices, never confused", Lettering(size=12, leading=17, colour=INK, face=Face.BOLD, before=8, after=6)
        ),
        Panel(
            [
                text(
                    [
                        bold("Records "),
                        "are dated facts from an agency’s own files. They stand in ruled tables, with agency and source.",
                    ]
                )
            ],
            bar=EDGE_FIRM,
        ),
        Panel(
            [
                text(
                    [
                        bold("Observations from the room ", KINDS["well"][0]),
                        "are what practitioners added on the day. They stand on tinted slips with one round corner, each with its "
                        "kind and nobody’s name: who wrote what was not recorded, and nobody can look it up.",
                    ]
                )
            ],
            bar=KINDS["well"][0],
        ),
        Panel([text([bold("The child’s ", SEA), "own words and life are set in sea blue."], TEXT)], bar=SEA),
        text("Where dates are not certain, the words before them say so. Where accounts differ, both are kept.", SMALL),
    ]


class ContentsLine(Paragraph):
    """A title that is a link, dots, and the number of its page."""

    def __init__(self, entry: Entry, path: Path) -> None:
        self.entry = entry
        lead = Said(entry.title, link=f"#{entry.name}", says=f"Go to {entry.title}")
        super().__init__([lead], LINES[entry.level], path)

    def wrap(self, available: float, height: float) -> tuple[float, float]:
        _, tall = super().wrap(available - ROOM_FOR_NUMBER, height)
        self._right = available
        return available, tall

    def _underline(self, placed: list[Placed]) -> None:
        """The dots and the number say that it leads somewhere."""

    def draw(self) -> None:
        super().draw()
        last = self._placed()[-1]
        end, y = last[0] + last[2].wide + 6, last[1]
        with self.canv.artifact():
            self.canv.setStrokeColor(EDGE_FIRM)
            self.canv.setLineWidth(0.5)
            self.canv.setDash(0.5, 3)
            if end < self._right - 24:
                self.canv.line(end, y, self._right - 24, y)
            self.canv.setDash()
        colour = PINE if self.entry.level == 0 else INK_SOFT
        with self.canv.marked(self.canv.tree.element(self.path)):
            self.canv.number_of(self.entry.name, self._right, y, size=self.lettering.size, colour=colour)
