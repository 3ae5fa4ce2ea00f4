"""Whether the process lives and whether it can work; nothing more is said."""

from flask import Blueprint

from learning_event.readings.readiness_of_house import database_answers

health = Blueprint("health", __name__)


@health.get("/healthz")
def healthz() -> tuple[str, int]:
    return "alive\n", 200


@health.get("/readyz")
def readyz() -> tuple[str, int]:
    return ("ready\n", 200) if database_answers() else ("not ready\n", 503)
