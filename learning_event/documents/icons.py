"""The outlines of our own icons as PDF paths in a box of 24 by 24, y upwards; the same as static/icons.svg.

They only help: the word beside each says what it means, so on paper they are decoration.
"""

from typing import Any

from learning_event.documents.tagged.canvas import TaggedCanvas

BOX = 24


PATHS = {
    "well": (
        "12 3 m 12 12 l 12 10 m 7 10 5 13 5 17 c 10 17 12 14 12 10 c h 12 13 m 12 17 14 20 19 20 c 19 16 17 13 12 "
        "13 c h"
    ),
    "possible": (
        "3 5 m 5 12 8 15 12 15 c 16 15 19 12 21 5 c 3 5 m 21 5 l 12 15 m 12 5 l 7.5 12 m 7.5 5 l 16.5 12 m 16.5 5 l"
    ),
    "happened": ("5 20 m 19 20 l 19 4 l 5 4 l h 8.5 15 m 15.5 15 l 8.5 11.5 m 15.5 11.5 l 8.5 8 m 12.5 8 l"),
    "way": ("3 15 m 21 15 l 21 9 l 3 9 l h 6 9 m 6 4 l 18 9 m 18 4 l 6 15 m 6 19 l 18 15 m 18 19 l"),
    "like": (
        "7 6 m 4.79 5.86 2.89 7.54 2.75 9.75 c 2.61 11.96 4.29 13.86 6.5 14 c 7.1 16.34 9.15 18.01 11.57 18.13 c "
        "13.98 18.24 16.18 16.77 17 14.5 c 19.1 14.18 20.65 12.37 20.65 10.25 c 20.65 8.13 19.1 6.32 17 6 c h 4 "
        "2.5 m 20 2.5 l"
    ),
    "unsure": (
        "3 16 m 6 19 9 19 12 16 c 15 13 18 13 21 16 c 3 11 m 6 14 9 14 12 11 c 15 8 18 8 21 11 c 3 6 m 6 9 9 9 12 "
        "6 c 15 3 18 3 21 6 c"
    ),
    "life": (
        "12 21 m 12 7 l 12 21 m 19 16 l 12 11 l 12 7 m 12 5.34 10.66 4 9 4 c 7.34 4 6 5.34 6 7 c 12 21 m 5 16 l 12 11 l"
    ),
    "correction": ("4 4 m 5 9 l 16 20 l 20 16 l 9 5 l h 13.5 17.5 m 17.5 13.5 l 13 4 m 20 4 l"),
    "help": (
        "9.5 6 m 14.5 6 l 10.5 3 m 13.5 3 l 12 21 m 9.38 21.02 7.05 19.33 6.25 16.83 c 5.45 14.34 6.36 11.61 8.5 "
        "10.1 c 9.2 9.5 9.5 8.9 9.5 8 c 14.5 8 l 14.5 8.9 14.8 9.5 15.5 10.1 c 17.64 11.61 18.55 14.34 17.75 "
        "16.83 c 16.95 19.33 14.62 21.02 12 21 c h"
    ),
    "question": (
        "4 19 m 20 19 l 20 8 l 11 8 l 7 4 l 7 8 l 4 8 l h 10.2 15 m 10.22 15.95 10.94 16.75 11.88 16.85 c 12.83 "
        "16.96 13.71 16.35 13.94 15.43 c 14.17 14.5 13.69 13.55 12.8 13.2 c 12.3 13 12 12.7 12 12.2 c 12 10.4 m "
        "12 10.3 l"
    ),
    "mark": ("3 8 m 7 15 10 17 12 17 c 14 17 17 15 21 8 c 7 5 m 9 9 10.5 10.5 12 10.5 c 13.5 10.5 15 9 17 5 c"),
    "support": (
        "12 3.5 m 6 7.5 3.5 11 3.5 14.5 c 3.09 16.85 4.65 19.09 7 19.5 c 9.35 19.91 11.59 18.35 12 16 c 12.41 "
        "18.35 14.65 19.91 17 19.5 c 19.35 19.09 20.91 16.85 20.5 14.5 c 20.5 11 18 7.5 12 3.5 c h"
    ),
    "differ": ("12 3 m 12 10 l 12 10 m 12 15 5 14 5 20 c 12 10 m 12 15 19 14 19 20 c"),
}


def draw_icon(canvas: TaggedCanvas, name: str, x: float, y: float, size: float, colour: Any) -> None:
    """An icon with its lower left corner at x, y; an unknown name draws nothing."""
    if name not in PATHS:
        return
    with canvas.artifact():
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(size / BOX, size / BOX)
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(1.9)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        canvas._code.append(f"{PATHS[name]} S")
        canvas.restoreState()
