"""What came with a request, as form or as JSON, in one shape: names to text, nothing nested, never a 500."""

from collections.abc import Mapping

from flask import request
from werkzeug.exceptions import BadRequest

from learning_event.rules.refusals import WrongInput


def sent() -> Mapping[str, str]:
    """The fields of a form, or of a JSON object whose values are text, numbers or booleans."""
    if request.mimetype != "application/json":
        return request.form.to_dict()
    try:
        body = request.get_json()
    except (BadRequest, RecursionError) as wrong:
        raise WrongInput({"body": "This was not JSON that can be read."}) from wrong
    if not isinstance(body, dict) or not all(
        isinstance(v, str | int | float | bool) or v is None for v in body.values()
    ):
        raise WrongInput({"body": "Please send one JSON object whose values are plain text."})
    return {str(name): _text(value) for name, value in body.items()}


def sent_list(name: str) -> list[str]:
    """All values of a repeated form field; in JSON, a text with commas."""
    if request.mimetype == "application/json":
        return [part for part in sent().get(name, "").split(",") if part]
    return request.form.getlist(name)


def wants_json() -> bool:
    """Whether this is a fetch rather than a page."""
    return request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json"


def _text(value: str | int | float | bool | None) -> str:
    return "yes" if value is True else "" if value in (None, False) else str(value)
