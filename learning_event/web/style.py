"""All sheets in one answer, joined once at the start: one file a noun for us, one request for a laptop on a poor line."""

import hashlib
from pathlib import Path

from flask import Blueprint, Flask, Response, current_app

FIRST = ("fonts", "tokens", "base", "layout")
ONE_YEAR = "public, max-age=31536000, immutable"

style = Blueprint("style", __name__)


def join_sheets(app: Flask) -> None:
    """Reads the sheets in their order and lends the address, which changes with their content, to the templates."""
    assert app.static_folder is not None
    folder = Path(app.static_folder) / "css"
    sheets = [folder / f"{name}.css" for name in FIRST] + sorted((folder / "components").glob("*.css"))
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets).replace('url("../', 'url("/static/')
    app.config["STYLE"] = text
    app.jinja_env.globals["style_address"] = f"/style-{hashlib.sha256(text.encode()).hexdigest()[:16]}.css"
    app.register_blueprint(style)


@style.get("/style-<version>.css")
def joined(version: str) -> Response:
    return Response(current_app.config["STYLE"], mimetype="text/css", headers={"Cache-Control": ONE_YEAR})
