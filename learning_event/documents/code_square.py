"""A code as a square that a telephone's camera reads, drawn for the page."""

import io

import segno


def code_square(link: str) -> bytes:
    """SVG, dark on white with its quiet edge, whatever the page's colours are."""
    drawn = io.BytesIO()
    segno.make(link, error="m", micro=False).save(
        drawn, kind="svg", border=2, dark="#222d2a", light="#ffffff", omitsize=True
    )
    return drawn.getvalue()
