"""All sheets in two answers, joined once at the start: what every page needs, and what only the pages of those who sign in need besides.

One file a noun for us, one request for a laptop on a poor line.
"""

from collections.abc import Iterable
from pathlib import Path

from flask import Flask

from learning_event.web.joined import keep

FIRST = ("fonts", "tokens", "base", "layout")


def join_sheets(app: Flask) -> None:
    """Reads the sheets in their order and lends the addresses, which change with their content, to the templates."""
    assert app.static_folder is not None
    folder = Path(app.static_folder) / "css"
    first = [folder / f"{name}.css" for name in FIRST]
    everywhere = _joined([*first, *sorted((folder / "components").glob("*.css"))])
    desk = _joined(sorted((folder / "desk").glob("*.css")))
    kind = {"name": "style-{}.css", "mimetype": "text/css"}
    app.jinja_env.globals["style_address"] = keep(app, everywhere, **kind)
    app.jinja_env.globals["desk_style_address"] = keep(app, desk, **kind)


def _joined(sheets: Iterable[Path]) -> str:
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return text.replace('url("../', 'url("/static/')
