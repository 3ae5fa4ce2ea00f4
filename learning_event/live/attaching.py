"""Puts the loudspeaker into an application: the line, what is said over it, the rhythm of showings, and the outbox."""

import os

from flask import Flask

from learning_event.actions.letters.outbox import Outbox
from learning_event.actions.room.showings import show_when_due
from learning_event.actions.room.unanswered import Unanswered
from learning_event.doorstep import who_is_asking
from learning_event.live.broadcast import Broadcast
from learning_event.live.hearers import EVERY
from learning_event.live.line import Line
from learning_event.live.loudspeaker import Loudspeaker
from learning_event.live.rhythm import Rhythm
from learning_event.live.watch import Watch


def attach(app: Flask) -> Loudspeaker:
    """To be called once all doors hang. Under `flask run`, where no server of ours opens, the rhythm begins at once."""
    line = Line(app, who_is_asking)
    Broadcast(app, line).listen()
    watch = Rhythm(line.socketio, Watch(line, app.extensions["drawing"]).look, every=EVERY)
    unanswered = Rhythm(line.socketio, Unanswered().pass_on_when_due)
    mail = app.config["MAIL"]
    post = Rhythm(line.socketio, Outbox(mail).look) if mail else None
    loudspeaker = Loudspeaker(line, Rhythm(line.socketio, show_when_due), watch, unanswered, post)
    app.extensions["loudspeaker"] = loudspeaker
    if os.environ.get("FLASK_RUN_FROM_CLI"):
        loudspeaker.begin()
    return loudspeaker
