"""The front door: by form or fetch, the same view. A door asks one question of one action."""

from flask import Flask

from learning_event.web import after, arriving, desk, keeping, narrative, page, preparing, room, staff
from learning_event.web.authorisation import guard_doors, must_agree
from learning_event.web.headers import add_headers
from learning_event.web.health import health
from learning_event.web.in_memory import hold_in_memory
from learning_event.web.joined import joined
from learning_event.web.login import login_manager
from learning_event.web.metrics import count_troubles, metrics
from learning_event.web.openapi import openapi
from learning_event.web.pressed import press_files
from learning_event.web.refusals import answer_refusals
from learning_event.web.script import join_scripts
from learning_event.web.style import join_sheets
from learning_event.web.tokens import guard_forms

FAMILIES = (arriving, staff, preparing, room, desk, narrative, after, keeping)


def open_doors(app: Flask) -> None:
    """Hangs every door into the frame."""
    hold_in_memory(app)
    login_manager.init_app(app)
    guard_forms(app)
    guard_doors(app)
    add_headers(app)
    press_files(app)
    answer_refusals(app)
    count_troubles(app)
    page.lend_to_templates(app)
    join_sheets(app)
    join_scripts(app)
    app.register_blueprint(joined)
    app.register_blueprint(health)
    app.register_blueprint(metrics)
    app.register_blueprint(openapi)
    for family in FAMILIES:
        for door in family.doors:
            app.register_blueprint(door)
    must_agree(app)
