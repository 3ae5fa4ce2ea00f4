"""All sheets in two answers, joined once at the start: what every page needs, and what only the pages of those who sign in need besides.

One file a noun for us, one request for a laptop on a poor line.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from flask import Blueprint, Flask, Response, current_app
from werkzeug.exceptions import NotFound

FIRST = ("fonts", "tokens", "base", "layout")
ONE_YEAR = "public, max-age=31536000, immutable"

style = Blueprint("style", __name__)


def join_sheets(app: Flask) -> None:
    """Reads the sheets in their order and lends the addresses, which change with their content, to the templates."""
    assert app.static_folder is not None
    folder = Path(app.static_folder) / "css"
    first = [folder / f"{name}.css" for name in FIRST]
    everywhere = _joined([*first, *sorted((folder / "components").glob("*.css"))])
    desk = _joined(sorted((folder / "desk").glob("*.css")))
    app.config["STYLES"] = {version_of(text): text for text in (everywhere, desk)}
    app.jinja_env.globals["style_address"] = f"/style-{version_of(everywhere)}.css"
    app.jinja_env.globals["desk_style_address"] = f"/style-{version_of(desk)}.css"
    app.register_blueprint(style)


@style.get("/style-<version>.css")
def joined(version: str) -> Response:
    """NotFound for a version of before: the page that asks for it is a page of before, too."""
    text = current_app.config["STYLES"].get(version)
    if text is None:
        raise NotFound
    return Response(text, mimetype="text/css", headers={"Cache-Control": ONE_YEAR})


def _joined(sheets: Iterable[Path]) -> str:
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return text.replace('url("../', 'url("/static/')


def version_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
