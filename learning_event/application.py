"""Joins the storeys into one application; nobody below imports it."""

from pathlib import Path

from flask import Flask
from jinja2 import StrictUndefined

from learning_event import store
from learning_event.actions.keeping.erasing import finish_what_was_begun
from learning_event.drawing import Drawing
from learning_event.gauges import Gauges
from learning_event.live.attaching import attach
from learning_event.migrations import bring_up_to_date
from learning_event.safe.scope import open_safe
from learning_event.settings import Settings
from learning_event.web import open_doors
from learning_event.web.in_no_event import InNoEvent
from learning_event.web.scrub import Scrub

PACKAGE = Path(__file__).parent
MOST_BYTES = 2 * 1024 * 1024
MOST_FORM_BYTES = 256 * 1024


def create_app(settings: Settings) -> Flask:
    """The application: database open and migrated, doors hung, live line attached, and Scrub around everything."""
    app = Flask("learning_event", template_folder=str(_folder("templates")), static_folder=str(_folder("static")))
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_NAME="__Host-learning_event" if settings.secure else "learning_event",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.secure,
        MAX_CONTENT_LENGTH=MOST_BYTES,
        MAX_FORM_MEMORY_SIZE=MOST_FORM_BYTES,
        DEMO=settings.demo,
        DATA=settings.data,
        REQUIRE_TOTP=settings.require_totp,
        MAIL=settings.mail,
        METRICS_TOKEN=settings.metrics_token,
    )
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["drawing"] = Drawing(app.jinja_env)
    app.extensions["gauges"] = Gauges(settings.data)
    open_safe(settings.keys, settings.key_file)
    store.open_at(settings.database_url)
    bring_up_to_date()
    finish_what_was_begun(data=settings.data)
    open_doors(app)
    attach(app, redis_url=settings.redis_url)
    app.wsgi_app = Scrub(InNoEvent(app.wsgi_app))  # type: ignore[method-assign]
    return app


def _folder(name: str) -> Path:
    """Inside the package when installed from a wheel, beside it in the tree."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name
