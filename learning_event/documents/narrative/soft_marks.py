"""Dates as they are drawn: a day is a hard dot; what is not sure has soft edges, so that no more certainty is drawn than there is.

Softness is made of thin layers laid over one another, each letting most of the ground through.
"""

import math

from learning_event.documents.look import INK, WHITE
from learning_event.documents.tagged.canvas import TaggedCanvas

FEWEST_LAYERS, POINTS_A_LAYER = 14, 2.2
LEFT_OVER = 0.07
DOT, SOFT_DOT, TALL = 3.7, 7.0, 7.0
LEAST_WIDE = 9.0


def draw_mark(canvas: TaggedCanvas, mark: str, x: float, x2: float, y: float) -> None:
    """One entry on its lane, from x to x2 (the same for one day)."""
    canvas.saveState()
    canvas.setFillColor(INK)
    if mark in SOFT_ENDS or (mark in UNSURE and x2 - x > DOT * 4):
        _soft_bar(canvas, SOFT_ENDS.get(mark, (True, True)), x, x2, y)
    elif mark in UNSURE:
        _soft_dot(canvas, (x + x2) / 2, y)
    elif x2 - x > DOT * 2:
        canvas.setStrokeColor(WHITE)
        canvas.roundRect(x, y - TALL / 2, x2 - x, TALL, 2.5, stroke=1, fill=1)
    else:
        canvas.setStrokeColor(WHITE)
        canvas.circle((x + x2) / 2, y, DOT, stroke=1, fill=1)
    canvas.restoreState()


UNSURE = frozenset({"about", "unsure"})
SOFT_ENDS = {"before": (True, False), "after": (False, True), "season": (True, True), "undated": (True, True)}
"""Which end of the bar is soft: the left, the right."""


def _soft_bar(canvas: TaggedCanvas, soft: tuple[bool, bool], x: float, x2: float, y: float) -> None:
    left, right = soft
    missing = max(0.0, LEAST_WIDE - (x2 - x)) / (left + right)
    x, x2 = x - missing * left, x2 + missing * right
    reach = (x2 - x) / (2 if left and right else 1)
    layers = max(FEWEST_LAYERS, int(reach / POINTS_A_LAYER))
    canvas.setFillAlpha(_thin(layers))
    for layer in range(layers):
        inset = reach * layer / layers
        start, end = x + inset * left, x2 - inset * right
        canvas.rect(start, y - TALL / 2, end - start, TALL, stroke=0, fill=1)


def _soft_dot(canvas: TaggedCanvas, x: float, y: float) -> None:
    canvas.setFillAlpha(_thin(FEWEST_LAYERS))
    for layer in range(FEWEST_LAYERS):
        canvas.circle(x, y, SOFT_DOT * (1 - layer / FEWEST_LAYERS), stroke=0, fill=1)


def _thin(layers: int) -> float:
    """How much one layer hides, so that all of them together let almost nothing through."""
    return round(1 - math.pow(LEFT_OVER, 1 / layers), 4)
