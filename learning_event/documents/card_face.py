"""What stands on one card, and where; letters grow smaller where there is more to say than room."""

from collections.abc import Callable

import segno
from reportlab.lib.colors import black

from learning_event.anonymity.codes import as_printed
from learning_event.documents.card import Card
from learning_event.documents.icons import draw_icon
from learning_event.documents.look import HEATHER, HEATHER_TINT, INK, INK_SOFT, PINE, WHITE
from learning_event.documents.narrative.in_words import day
from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.figure import Figure
from learning_event.documents.tagged.fonts import Face
from learning_event.documents.tagged.lettering import Lettering, Words, bold
from learning_event.documents.tagged.paragraph import Paragraph
from learning_event.documents.tagged.stack import Stack
from learning_event.documents.tagged.structure import Path, Step

PADDING, SQUARE, HEAD, STRIP = 11, 78, 84, 41
WHAT_IT_IS = "Today we look together at how things came about and what helped, without judging anybody."
PROMISE = "We do not record who wrote what, and nobody can look it up. People may still recognise you."
SMALLEST = 0.6


class CardFace:
    """Drawn with its lower left corner at a place."""

    def __init__(self, card: Card, width: float, height: float) -> None:
        self.card, self.width, self.height = card, width, height
        self.base: Path = (Step("Sect"),)

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """In reading order: whose day it is, the code, the square, the promise, who supports you."""
        left, top = x + PADDING, y + self.height - PADDING
        beside = self.width - 2 * PADDING - SQUARE - 8
        self._put(canvas, self._day, (left, top), (beside, HEAD))
        square = Square(self.card, self.base)
        square.drawOn(canvas, x + self.width - PADDING - SQUARE, top - SQUARE)
        self._put(canvas, self._words, (left, top - HEAD - 4), (self.width - 2 * PADDING, self._room_for_words()))
        with canvas.artifact():
            canvas.setFillColor(HEATHER_TINT)
            canvas.rect(x + 5, y + 5, self.width - 10, STRIP, stroke=0, fill=1)
        draw_icon(canvas, "support", left, y + 5 + STRIP - 17, 12, HEATHER)
        self._put(canvas, self._support, (left + 18, y + 5 + STRIP - 4), (self.width - 2 * PADDING - 18, STRIP - 6))

    def _room_for_words(self) -> float:
        return self.height - PADDING - HEAD - 4 - STRIP - 8

    def _put(
        self,
        canvas: TaggedCanvas,
        words: Callable[[float], Stack],
        place: tuple[float, float],
        room: tuple[float, float],
    ) -> None:
        """As large as fits; what fits at no size is cut off at the end."""
        zoom = 1.0
        while words(zoom).height(room[0]) > room[1] and zoom > SMALLEST:
            zoom -= 0.05
        upper, _ = words(zoom).cut(*room)
        upper.height(room[0])
        upper.draw(canvas, *place)

    def _day(self, zoom: float) -> Stack:
        card = self.card
        who = ", ".join(part for part in (card.agency, card.role) if part)
        return Stack([
            Paragraph(card.title, _look(12.5, zoom, Face.BOLD), (*self.base, Step("H1"))),
            self._text([day(card.held_on)], _look(8.5, zoom, colour=INK_SOFT)),
            self._text([who], _look(8.5, zoom, colour=INK_SOFT, after=4)),
            self._text(["Your code"], _look(8, zoom, colour=INK_SOFT, after=0)),
            self._text([as_printed(card.code) if "-" not in card.code else card.code], _look(21, zoom, Face.BOLD, PINE)),
        ])  # fmt: skip

    def _words(self, zoom: float) -> Stack:
        return Stack([
            self._text(["Scan the square, or type the code at ", bold(self.card.address), "."], _look(8, zoom, after=2)),
            self._text([WHAT_IT_IS], _look(8, zoom)),
            self._text([PROMISE], _look(8, zoom)),
        ])  # fmt: skip

    def _support(self, zoom: float) -> Stack:
        card = self.card
        who = ", ".join(part for part in (card.support_contact, card.support_role) if part)
        return Stack([
            self._text([bold("Your wraparound support contact", HEATHER)], _look(8, zoom, after=0)),
            self._text([bold(who)], _look(8.5, zoom, after=0)),
            self._text([card.reach], _look(8, zoom)),
        ])  # fmt: skip

    def _text(self, words: Words, lettering: Lettering) -> Paragraph:
        return Paragraph(words, lettering, (*self.base, Step("P")))


def _look(size: float, zoom: float, face: Face = Face.PLAIN, colour: object = INK, after: float = 2.5) -> Lettering:
    return Lettering(size * zoom, size * zoom * 1.32, colour, face, after=after * zoom)


class Square(Figure):
    """The QR code, drawn square by square, so that it is sharp at any size."""

    def __init__(self, card: Card, base: Path) -> None:
        self._rows = [bytes(row) for row in segno.make(card.link or card.address, error="m", micro=False).matrix]
        super().__init__(SQUARE, SQUARE, f"QR code that opens {card.address}", base)

    def paint(self, canvas: TaggedCanvas) -> None:
        """Each run of dark squares in a row is one box."""
        side = SQUARE / len(self._rows)
        canvas.setFillColor(WHITE)
        canvas.rect(0, 0, SQUARE, SQUARE, stroke=0, fill=1)
        canvas.setFillColor(black)
        boxes = []
        for down, row in enumerate(self._rows, 1):
            start = None
            for across, dark in enumerate([*row, 0]):
                if dark and start is None:
                    start = across
                if not dark and start is not None:
                    boxes.append(
                        f"{start * side:.3f} {SQUARE - down * side:.3f} {(across - start) * side:.3f} {side + 0.02:.3f} re"
                    )
                    start = None
        canvas._code.append(" ".join([*boxes, "f"]))
