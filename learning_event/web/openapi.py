"""The description of every door in OpenAPI 3.1, made from the doors themselves and from authorisation.txt; for the staff alone."""

import re
from functools import cache
from typing import Any

from flask import Blueprint, Flask, Response, current_app, jsonify
from werkzeug.routing import Rule

from learning_event.doorstep import SEAT_COOKIE, signed_in
from learning_event.web.authorisation import TABLE
from learning_event.web.joined import FOR_EVERYBODY
from learning_event.web.openapi_fields import fields_of

Json = dict[str, Any]

openapi = Blueprint("openapi", __name__)

SEAT, STAFF, TOKEN = "seat", "staff", "token"
FILES = {
    "pdf": "application/pdf",
    "csv": "text/csv",
    "svg": "image/svg+xml",
    "css": "text/css",
    "json": "application/json",
}
SAID = {
    200: "Done, or the page",
    201: "Saved",
    303: "Done; the page to go on with",
    400: "Something is to be looked at again, or the form was too old",
    401: "A token of its own is asked for",
    403: "Not theirs to see or to do",
    404: "Unknown, or not theirs to know",
    409: "Not now, or done already",
    410: "Erased",
    413: "Too large",
    429: "Too often; Retry-After says when",
    503: "Could not be saved; nothing was acknowledged",
}
OF_ALL = (200, 303, 400, 403, 404, 409, 410, 429, 503)
OF_SAVING = (201, 413)
WITH_A_TOKEN = ("/metrics",)


@openapi.get("/openapi.json")
def described() -> Response:
    signed_in()
    return jsonify(description(current_app._get_current_object()))  # type: ignore[attr-defined]


@cache
def description(app: Flask) -> Json:
    """All doors but those to files of our own; they do not change while the house stands."""
    paths: dict[str, Json] = {}
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule):
        if rule.endpoint not in FOR_EVERYBODY:
            for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
                paths.setdefault(_path(rule), {})[method.lower()] = _operation(app, rule, method)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Learning event",
            "version": "1",
            "description": "Forms and fetches go to the same addresses.",
        },
        "paths": paths,
        "components": {"securitySchemes": _ways_in(app), "schemas": {"Refusal": REFUSAL}},
    }


REFUSAL: Json = {
    "type": "object",
    "required": ["ok", "message", "errors"],
    "properties": {
        "ok": {"const": False},
        "message": {"type": "string"},
        "errors": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}


def _path(rule: Rule) -> str:
    return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)


def _operation(app: Flask, rule: Rule, method: str) -> Json:
    """One method of one address: what it is called, who may, what it reads, and what it may answer."""
    view = app.view_functions[rule.endpoint]
    about: Json = {
        "operationId": f"{rule.endpoint}.{method.lower()}",
        "tags": [rule.endpoint.partition(".")[0]],
        "parameters": [_parameter(name) for name in sorted(rule.arguments)],
        "security": _who(rule, method),
        "responses": _answers(rule, method),
    }
    if view.__doc__:
        about["summary"] = " ".join(view.__doc__.split())
    if method == "POST":
        about["requestBody"] = _body(fields_of(view))
    return about


def _parameter(name: str) -> Json:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1, "maxLength": 64}}


def _who(rule: Rule, method: str) -> list[Json]:
    """Any one of these; the token of a page goes with every change."""
    let_in = TABLE.get((method, rule.rule), frozenset())
    ways: list[Json] = [{}] if "outsider" in let_in else []
    if let_in & {"waiting", "practitioner", "closed"} and not ways:
        ways.append({SEAT: []})
    if let_in - {"outsider", "waiting", "practitioner", "closed"} and ways != [{}]:
        ways.append({STAFF: []})
    return [{**way, TOKEN: []} for way in ways] if method == "POST" else ways


def _body(fields: list[str]) -> Json:
    """Names to plain text, as a form or as one JSON object; further names are left unread."""
    value = {"type": ["string", "number", "boolean", "null"]}
    as_json = {"type": "object", "properties": dict.fromkeys(fields, value), "additionalProperties": value}
    as_form = {
        "type": "object",
        "properties": {name: {"type": "string"} for name in fields},
        "additionalProperties": {"type": "string"},
    }
    return {
        "content": {
            "application/json": {"schema": as_json},
            "application/x-www-form-urlencoded": {"schema": as_form},
        }
    }


def _answers(rule: Rule, method: str) -> dict[str, Json]:
    statuses = sorted(
        {*OF_ALL, *(OF_SAVING if method == "POST" else ()), *((401,) if rule.rule in WITH_A_TOKEN else ())}
    )
    return {str(status): _answer(rule, method, status) for status in statuses}


def _answer(rule: Rule, method: str, status: int) -> Json:
    refused = {"text/html": {}, "application/json": {"schema": {"$ref": "#/components/schemas/Refusal"}}}
    kind = FILES.get(rule.rule.rpartition(".")[2] if "." in rule.rule else "", "text/html")
    done: Json = {kind: {}, "application/json": {}} if method == "POST" or kind == "text/html" else {kind: {}}
    return {"description": SAID[status], "content": done if status < 400 else refused}


def _ways_in(app: Flask) -> Json:
    session = str(app.config["SESSION_COOKIE_NAME"])
    return {
        SEAT: {"type": "apiKey", "in": "cookie", "name": SEAT_COOKIE},
        STAFF: {"type": "apiKey", "in": "cookie", "name": session},
        TOKEN: {"type": "apiKey", "in": "header", "name": "X-CSRF-Token"},
    }
