"""Files that are joined at the start out of many: each at an address that changes with its content, so that a browser keeps it for good."""

import hashlib

from flask import Blueprint, Flask, Response, current_app, request
from werkzeug.exceptions import NotFound

ONE_YEAR = "public, max-age=31536000, immutable"
FOR_EVERYBODY = frozenset({"static", "joined.file"})
"""The doors behind which are only files, the same for everybody."""

joined = Blueprint("joined", __name__)


def keep(app: Flask, text: str, *, name: str, mimetype: str) -> str:
    """Gives the address of a text from now on; `name` has the place of its version ("style-{}.css")."""
    address = f"/{name.format(hashlib.sha256(text.encode()).hexdigest()[:16])}"
    app.config.setdefault("JOINED", {})[address] = (text, mimetype)
    return address


@joined.get("/style-<version>.css")
@joined.get("/script-<version>.js")
def file(version: str) -> Response:
    """NotFound for a version of before: the page that asks for it is a page of before, too."""
    if request.path not in current_app.config["JOINED"]:
        raise NotFound
    text, mimetype = current_app.config["JOINED"][request.path]
    return Response(text, mimetype=mimetype, headers={"Cache-Control": ONE_YEAR})
