"""Figures for Prometheus, behind a token of their own; what they leave out on purpose stands in gauges.py."""

import hmac

from flask import Blueprint, Flask, Response, current_app, request
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from learning_event.gauges import Gauges
from learning_event.readings.readiness_of_house import database_answers

metrics = Blueprint("metrics", __name__)

ASKS_FOR_A_TOKEN = ("This address asks for a token of its own.\n", 401, {"WWW-Authenticate": "Bearer"})
TROUBLES = {500: "fault", 503: "not saved"}


@metrics.get("/metrics")
def figures() -> Response | tuple[str, int, dict[str, str]]:
    wanted = current_app.config["METRICS_TOKEN"]
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not wanted or not hmac.compare_digest(given.encode(), wanted.encode()):
        return ASKS_FOR_A_TOKEN
    gauges: Gauges = current_app.extensions["gauges"]
    return Response(gauges.text(), content_type=CONTENT_TYPE_LATEST)


def count_troubles(app: Flask) -> None:
    """Of all answers only those that say that something is wrong with the house."""
    gauges: Gauges = app.extensions["gauges"]
    gauges.tell("database_answers", "1 while the database answers", lambda: float(database_answers()))

    @app.after_request
    def counted(answer: Response) -> Response:
        if answer.status_code in TROUBLES:
            gauges.count(TROUBLES[answer.status_code])
        return answer
