"""How a door says no: a sentence beside its field and in an error summary, and nothing typed is ever lost.

`shows_again(view)` brings a refused form back with everything that was typed. Any other refusal shows the sentence on a page
of its own, with what was typed to keep or to send again.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Flask, Response, current_app, g, jsonify, make_response, render_template, request, url_for
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from learning_event.rules.refusals import NotKnown, NotSaved, Refusal, SlowDown, TooMuch
from learning_event.web.page import support_at_hand
from learning_event.web.sent import wants_json

SECRET_FIELDS = frozenset({"csrf_token", "password", "own", "code", "own_code", "start_code", "seat"})


def answer_refusals(app: Flask) -> None:
    """Every refusal, and what Werkzeug refuses by itself, is answered in our words and without detail."""
    app.register_error_handler(Refusal, refused)
    app.register_error_handler(HTTPException, _refused_by_werkzeug)
    app.register_error_handler(Exception, _went_wrong)


def shows_again(view: Callable[..., Any]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """A refusal of this door, when it came as a form, is answered by `view` (the GET page) with the typed words in it."""

    def around(door: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(door)
        def asked(**where: Any) -> Any:
            try:
                return door(**where)
            except Refusal as no:
                if wants_json() or no.status in (403, 404):
                    raise
                g.refusal, g.typed, g.page_address = no, request.form, _address_of(view, where)
                return _with_headers(make_response(view(**where)), no)

        return asked

    return around


def _address_of(view: Callable[..., Any], where: dict[str, Any]) -> str:
    """Where the page itself is to be had: a refused form stands at an address that only takes forms.

    Nothing goes into it that the page does not need: no slip ever stands in the address of a page.
    """
    for name in (name for name, function in current_app.view_functions.items() if function is view):
        needs = next(current_app.url_map.iter_rules(name)).arguments
        return url_for(name, **{part: value for part, value in where.items() if part in needs})
    return ""


def refused(no: Refusal) -> Response:
    """The answer to any refusal that no page of its own answers; the support contact stands above this page too."""
    if wants_json():
        answer = jsonify({"ok": False, "message": no.sentence, "errors": no.errors})
    else:
        answer = make_response(render_template("refusals/refused.html", no=no, kept=_kept(), **support_at_hand(no)))
    return _with_headers(answer, no)


def _with_headers(answer: Response, no: Refusal) -> Response:
    answer.status_code = no.status
    if isinstance(no, SlowDown):
        answer.headers["Retry-After"] = str(no.retry_after)
    return answer


def _kept() -> list[tuple[str, str]]:
    """Every field that was filled in, repeated ones too."""
    if request.method != "POST" or request.mimetype == "application/json":
        return []
    try:
        form = request.form
    except RequestEntityTooLarge:
        return []
    return [(name, value) for name, value in form.items(multi=True) if name not in SECRET_FIELDS and value.strip()]


def _refused_by_werkzeug(wrong: HTTPException) -> Response | HTTPException:
    if wrong.code is None or wrong.code < 400:
        return wrong
    if isinstance(wrong, RequestEntityTooLarge):
        return refused(TooMuch())
    no = NotKnown() if wrong.code == 404 else Refusal("This cannot be done in this way. Please go back and try again.")
    no.status = wrong.code
    return refused(no)


def _went_wrong(wrong: Exception) -> Response:
    current_app.logger.error("something went wrong in %s: %s", request.endpoint, type(wrong).__name__)
    if current_app.testing:
        raise wrong
    no = NotSaved("Something went wrong here. Nothing was saved by this. Please try again, or tell the lead reviewer.")
    no.status = 500
    return refused(no)
