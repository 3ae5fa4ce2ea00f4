"""Cards to print and cut out, eight to a page: the code, what the day is, what is recorded and what is not, who supports you."""

from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable

from learning_event.documents.card import Card
from learning_event.documents.card_face import CardFace
from learning_event.documents.look import EDGE_FIRM
from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.paper import Margins, Paper

EDGE = 24
ACROSS, DOWN = 2, 4
WIDE, TALL = (A4[0] - 2 * EDGE) / ACROSS, (A4[1] - 2 * EDGE) / DOWN


def cards_pdf(cards: Sequence[Card]) -> bytes:
    """In the order given, row by row; the same cards print the same bytes."""
    title = f"Cards: {cards[0].title}" if cards else "Cards"
    paper = Paper(
        title=title,
        author="",
        subject="Cards for a learning event, one for each place",
        margins=Margins(EDGE, EDGE, EDGE, EDGE),
        furniture=_no_furniture,
    )
    return paper.printed([_Sheet(cards[at : at + ACROSS * DOWN]) for at in range(0, max(len(cards), 1), ACROSS * DOWN)])


def _no_furniture(_canvas: TaggedCanvas, _width: float, _height: float) -> None:
    """A sheet of cards has neither head nor foot."""


class _Sheet(Flowable):
    """One page of cards with the lines to cut along."""

    canv: TaggedCanvas

    def __init__(self, cards: Sequence[Card]) -> None:
        super().__init__()
        self.faces = [CardFace(card, WIDE, TALL) for card in cards]

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return ACROSS * WIDE, DOWN * TALL - 0.1

    def draw(self) -> None:
        with self.canv.artifact():
            self.canv.setStrokeColor(EDGE_FIRM)
            self.canv.setLineWidth(0.4)
            self.canv.setDash(2, 3)
            for at in range(ACROSS + 1):
                self.canv.line(at * WIDE, 0, at * WIDE, DOWN * TALL)
            for at in range(DOWN + 1):
                self.canv.line(0, at * TALL, ACROSS * WIDE, at * TALL)
            self.canv.setDash()
        for at, face in enumerate(self.faces):
            down, across = divmod(at, ACROSS)
            face.draw(self.canv, across * WIDE, (DOWN - 1 - down) * TALL)
