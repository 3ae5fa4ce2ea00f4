"""How a door says yes: JSON to a fetch, a redirect to a form."""

from typing import Any

from flask import Response, flash, jsonify, redirect

from learning_event.web.sent import wants_json

UNDO = "undo:"


def saved(
    *, next_page: str, status: int = 200, say: str = "", undo: str = "", **facts: Any
) -> Response | tuple[Response, int]:
    """`facts` go into the JSON; `say` is shown once on the next page after a form. `undo` is the act at the desk that it tells of."""
    if wants_json():
        return jsonify({"ok": True, **({"undo": undo} if undo else {}), **facts}), status
    if say:
        flash(say, UNDO + undo if undo else "message")
    answer = redirect(next_page, code=303)
    assert isinstance(answer, Response)
    return answer
