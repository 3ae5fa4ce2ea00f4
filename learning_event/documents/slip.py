"""A slip of paper with somebody's words: tinted, one round corner, a kind and no name; never to be taken for a record."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.documents.icons import draw_icon
from learning_event.documents.look import INK, INK_SOFT, KINDS, SLIP, SUNKEN
from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.lettering import Lettering, Said, bold
from learning_event.documents.tagged.paragraph import Paragraph
from learning_event.documents.tagged.stack import Stack
from learning_event.documents.tagged.structure import Path, Step

PADDING, GAP, ICON = 9, 8, 12
ROUND, EDGE = 11, 2.5
LEAST_TALL = {True: 42, False: 14}
"""Of what stands on one page when a slip goes on over it: its kind and two lines, or one line."""
TALLEST_SIDE_BY_SIDE = 150
KIND = Lettering(size=9.25, leading=13.5, colour=INK_SOFT, indent=ICON + 5, after=2)


class Slip(Flowable):
    """One observation. Over a page it goes on in a second slip, which a reader hears as the same one."""

    canv: TaggedCanvas

    def __init__(self, tint: str, stack: Stack, *, begins: bool = True) -> None:
        super().__init__()
        self.tint, self.stack, self.begins = tint, stack, begins
        self.spaceBefore, self.spaceAfter = 0, GAP

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self.stack.height(width - 2 * PADDING) + 2 * PADDING
        return self.width, self.height

    def split(self, width: float, height: float) -> list["Slip"]:
        upper, lower = self.stack.cut(width - 2 * PADDING, height - 2 * PADDING)
        if not lower.paragraphs or upper.height(width - 2 * PADDING) < LEAST_TALL[self.begins]:
            return []
        return [Slip(self.tint, upper, begins=self.begins), Slip(self.tint, lower, begins=False)]

    def draw(self) -> None:
        colour, tint = KINDS.get(self.tint, (INK, SUNKEN))
        with self.canv.artifact():
            self.canv.setFillColor(tint)
            self.canv._code.append(f"{_outline(self.width, self.height)} f")
        if self.begins:
            draw_icon(self.canv, self.tint, PADDING, self.height - PADDING - ICON - 0.5, ICON, colour)
        self.stack.draw(self.canv, PADDING, self.height - PADDING)


class Pair(Flowable):
    """Two short slips side by side, read left before right; never split."""

    canv: TaggedCanvas

    def __init__(self, slips: tuple[Slip, Slip]) -> None:
        super().__init__()
        self.slips = slips
        self.spaceBefore, self.spaceAfter = 0, GAP

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = width, max(slip.wrap(_half(width), height)[1] for slip in self.slips)
        return self.width, self.height

    def draw(self) -> None:
        for at, slip in enumerate(self.slips):
            slip.height = self.height
            slip.drawOn(self.canv, at * (_half(self.width) + GAP), 0)


def _half(width: float) -> float:
    return (width - GAP) / 2


def slips(
    observations: Sequence[ShownObservation], width: float, base: Path = (), *, names: Sequence[str] = ()
) -> list[Flowable]:
    """A list of slips: the short ones in pairs, the long ones over the whole width. `names` are places to link to."""
    step = Step("L", numbering="None")
    made = [
        _slip(one, (*base, step, Step("LI"), Step("LBody")), name)
        for one, name in zip(observations, _padded(names), strict=False)
    ]
    return list(_paired(made, width))


def _padded(names: Sequence[str]) -> Iterator[str]:
    yield from names
    while True:
        yield ""


def _slip(observation: ShownObservation, path: Path, name: str) -> Slip:
    colour, _ = KINDS.get(observation.tint, (INK, SUNKEN))
    came = observation.came[:1].lower() + observation.came[1:]
    more = (part[:1].lower() + part[1:] for part in (observation.known, observation.usual))
    about = ", ".join(part for part in (observation.date, observation.agency, came, *more) if part)
    kind = [bold(observation.label, colour), *([Said(f" · {about}")] if about else [])]
    return Slip(
        observation.tint,
        Stack(
            [
                Paragraph(kind, KIND, (*path, Step("P")), name=name),
                Paragraph(observation.words, SLIP, (*path, Step("P"))),
            ]
        ),
    )


def _paired(made: Sequence[Slip], width: float) -> Iterator[Flowable]:
    waiting: Slip | None = None
    for slip in made:
        short = slip.wrap(_half(width), 0)[1] <= TALLEST_SIDE_BY_SIDE
        if short and waiting:
            yield Pair((waiting, slip))
            waiting = None
        elif short:
            waiting = slip
        else:
            if waiting:
                yield waiting
            waiting = None
            yield slip
    if waiting:
        yield waiting


def _outline(wide: float, tall: float) -> str:
    """A box whose upper right corner is round; the others only just."""
    corners = [(0, 0, EDGE, 1, 1), (wide, 0, EDGE, -1, 1), (wide, tall, ROUND, -1, -1), (0, tall, EDGE, 1, -1)]
    parts = []
    for at, (x, y, radius, to_x, to_y) in enumerate(corners):
        bend = radius * 0.448
        across, along = (x + to_x * radius, y), (x, y + to_y * radius)
        near_across, near_along = (x + to_x * bend, y), (x, y + to_y * bend)
        points = [along, near_along, near_across, across] if at in (0, 2) else [across, near_across, near_along, along]
        parts.append(f"{_at(points[0])} {'l' if at else 'm'} {' '.join(_at(point) for point in points[1:])} c")
    return " ".join([*parts, "h"])


def _at(point: tuple[float, float]) -> str:
    return f"{point[0]:.2f} {point[1]:.2f}"
