"""A table in Markdown, which reads as well on a screen."""

from collections.abc import Iterable, Sequence


def say(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Prints it; numbers stand to the right."""
    lines = [[str(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(heads))]
    ruled = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    for line in (lines[0], ruled, *lines[1:]):
        cells = [
            line[0].ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)),
        ]
        print(f"| {' | '.join(cells)} |")
    print()


def asked(reached: float, *, least: float | None = None, most: float | None = None) -> str:
    """What was asked for, and whether it is reached."""
    enough = (least is None or reached >= least) and (most is None or reached <= most)
    bound = f"≥ {least}" if least is not None else f"≤ {most}"
    return f"{bound} {'reached' if enough else 'NOT REACHED'}"
