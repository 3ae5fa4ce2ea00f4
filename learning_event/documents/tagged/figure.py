"""A drawing that says in words what it shows; whoever subclasses it draws, and nothing else."""

from reportlab.platypus import Flowable

from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.structure import Path, Step


class Figure(Flowable):
    """`says` is the alternative text. Override `paint`; the origin is the lower left corner."""

    canv: TaggedCanvas

    def __init__(self, width: float, height: float, says: str, base: Path = ()) -> None:
        super().__init__()
        self.width, self.height = width, height
        self.path = (*base, Step("Figure", alt=says))

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        x, y = self.canv.absolutePosition(0, 0)
        element = self.canv.tree.element(self.path)
        element.box = (x, y, x + self.width, y + self.height)
        with self.canv.marked(element):
            self.paint(self.canv)

    def paint(self, canvas: TaggedCanvas) -> None:
        raise NotImplementedError
