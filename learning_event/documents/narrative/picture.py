"""The picture of the whole case: agency lanes, key episodes as bands, soft edges for unsure dates, the child's threads below."""

from learning_event.anonymity.shown.picture import ShownBand, ShownPicture, ShownThread
from learning_event.documents.look import BAND, BAND_OTHER, EDGE, INK, INK_SOFT, SEA, WHITE
from learning_event.documents.narrative.soft_marks import draw_mark
from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.figure import Figure
from learning_event.documents.tagged.fonts import Face
from learning_event.documents.tagged.lettering import Lettering
from learning_event.documents.tagged.lines import Line, break_lines

KEY_TALL = 26
BAND_TOP, BAND_UNDER, AXIS_UNDER, MONTHS_UNDER = 12, 36, 38, 16
EPISODE = Lettering(size=8.5, leading=10.5, colour=INK, face=Face.BOLD)
DATES = Lettering(size=7.5, leading=9.5, colour=INK_SOFT)
ABOVE_LANES = 20
NAME = Lettering(size=8.5, leading=9.5)

KEY = (
    ("exact", "one day"), ("about", "about, or not sure"), ("between", "from one date to another"),
    ("before", "some time before"), ("after", "some time after"), ("season", "a season"),
)  # fmt: skip


class CasePicture(Figure):
    """Drawn to fit the room; geometry comes in the picture's own points with y downwards, letters keep their size."""

    def __init__(self, picture: ShownPicture, width: float, height: float, says: str) -> None:
        self.picture = picture
        self.across = width / max(picture.width, 1)
        self.down = min(self.across, (height - KEY_TALL) / max(picture.height, 1))
        super().__init__(width, picture.height * self.down + KEY_TALL, says)

    def paint(self, canvas: TaggedCanvas) -> None:
        picture = self.picture
        for at, band in enumerate(picture.bands):
            self._band(canvas, band, BAND_OTHER if at % 2 else BAND)
        for lane in picture.lanes:
            self._lane(canvas, lane.name, lane.y)
        for mark in picture.marks:
            draw_mark(canvas, mark.mark, self._x(mark.x), self._x(mark.x2), self._y(mark.y))
        for thread in picture.threads:
            self._thread(canvas, thread)
        self._axis(canvas)
        self._key(canvas)

    def _x(self, x: float) -> float:
        return x * self.across

    def _y(self, y: float) -> float:
        return self.height - y * self.down

    def _band(self, canvas: TaggedCanvas, band: ShownBand, colour: object) -> None:
        x, wide = self._x(band.x), (band.x2 - band.x) * self.across
        foot = self._y(self.picture.height - BAND_UNDER)
        canvas.setFillColor(colour)
        canvas.roundRect(x, foot, max(wide, 2), self._y(BAND_TOP) - foot, 3, stroke=0, fill=1)
        y = self._y(BAND_TOP) - 11
        for line, look in self._band_lines(band, max(wide - 8, 4)):
            words = "".join(span.text for span in line.spans)
            canvas.write(x + 4, y, words, face=look.face, size=look.size, colour=look.colour)
            y -= look.leading

    def _band_lines(self, band: ShownBand, wide: float) -> list[tuple[Line, Lettering]]:
        """Title and dates where there is room for both, else the title, else the number; the words under the picture say all."""
        title = [
            (line, EPISODE)
            for line in break_lines(" ".join(band.lines) or f"{band.number}. {band.title}", EPISODE, wide)
        ]
        dates = [(line, DATES) for line in break_lines(band.dates, DATES, wide)]
        room = (min((lane.y for lane in self.picture.lanes), default=104) - BAND_TOP - ABOVE_LANES) * self.down
        for lines in (title + dates, title):
            if sum(look.leading for _, look in lines) <= room and all(line.ends_word for line, _ in lines):
                return lines
        return [(line, EPISODE) for line in break_lines(str(band.number), EPISODE, 60)]

    def _lane(self, canvas: TaggedCanvas, name: str, y: float) -> None:
        self._rule(canvas, y, EDGE, 0.6)
        self._name(canvas, name, y, INK, Face.PLAIN)

    def _name(self, canvas: TaggedCanvas, name: str, y: float, colour: object, face: Face) -> None:
        right = self._x(self.picture.left) - 7
        lines = break_lines(name, NAME, right)
        two = len(lines) == 2 and all(line.ends_word for line in lines)
        foot = self._y(y) - 3 + (NAME.leading / 2 if two else 0)
        for words in ["".join(span.text for span in line.spans) for line in lines] if two else [name]:
            canvas.write(right, foot, words, face=face, size=NAME.size, colour=colour, anchor="end", within=right)
            foot -= NAME.leading

    def _rule(self, canvas: TaggedCanvas, y: float, colour: object, thick: float) -> None:
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(thick)
        canvas.line(self._x(self.picture.left), self._y(y), self._x(self.picture.right), self._y(y))

    def _thread(self, canvas: TaggedCanvas, thread: ShownThread) -> None:
        self._name(canvas, thread.name, thread.y, SEA, Face.BOLD)
        y = self._y(thread.y)
        canvas.setStrokeColor(SEA)
        canvas.setLineWidth(0.9)
        for start, end in thread.pieces:
            canvas.line(self._x(start), y, self._x(end), y)
            for stop in (start, end):
                if self.picture.left < stop < self.picture.right:
                    canvas.line(self._x(stop), y - 4, self._x(stop), y + 4)
        for places, fill in ((thread.no, WHITE), (thread.yes, SEA)):
            for x in places:
                _square(canvas, self._x(x), y, fill)

    def _axis(self, canvas: TaggedCanvas) -> None:
        axis = self.picture.height - AXIS_UNDER
        self._rule(canvas, axis, INK, 1)
        for name, x in self.picture.months:
            canvas.setStrokeColor(INK)
            canvas.line(self._x(x), self._y(axis), self._x(x), self._y(axis) - 4)
            canvas.write(
                self._x(x) + 2, self._y(self.picture.height - MONTHS_UNDER) + 1, name, size=7.5, colour=INK_SOFT
            )

    def _key(self, canvas: TaggedCanvas) -> None:
        """How to read the marks, along the foot."""
        x, y = 0.0, 8.0
        for mark, words in KEY:
            half, reach = (7, 0) if mark in ("exact", "about") else (11, 11)
            draw_mark(canvas, mark, x + half - reach, x + half + reach, y)
            x += 2 * half + 4
            x += canvas.write(x, y - 2.6, words, size=7.5, colour=INK_SOFT) + 10
        for words, fill in (("yes", SEA), ("no", WHITE)):
            _square(canvas, x + 3, y, fill)
            x += 9 + canvas.write(x + 9, y - 2.6, words, size=7.5, colour=INK_SOFT) + 9
        canvas.write(x, y - 2.6, "gap: not recorded", size=7.5, colour=INK_SOFT)


def _square(canvas: TaggedCanvas, x: float, y: float, fill: object) -> None:
    canvas.setStrokeColor(SEA)
    canvas.setFillColor(fill)
    canvas.setLineWidth(1.1)
    canvas.roundRect(x - 2.6, y - 5, 5.2, 10, 0.8, stroke=1, fill=1)
