"""How a door says yes: JSON to a fetch, a redirect to a form."""

from typing import Any

from flask import Response, flash, jsonify, redirect

from learning_event.web.sent import wants_json


def saved(*, next_page: str, status: int = 200, say: str = "", **facts: Any) -> Response | tuple[Response, int]:
    """`facts` go into the JSON; `say` is shown once on the next page after a form."""
    if wants_json():
        return jsonify({"ok": True, **facts}), status
    if say:
        flash(say)
    answer = redirect(next_page, code=303)
    assert isinstance(answer, Response)
    return answer
