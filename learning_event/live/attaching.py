"""Puts the loudspeaker into an application: the line, what is said over it, the rhythm of showings, and the outbox."""

import os

from flask import Flask

from learning_event.actions.letters.outbox import Outbox
from learning_event.actions.room.showings import show_when_due
from learning_event.actions.room.unanswered import Unanswered
from learning_event.doorstep import who_is_asking
from learning_event.gauges import Gauges
from learning_event.live.between import Between
from learning_event.live.broadcast import Broadcast
from learning_event.live.hearers import EVERY
from learning_event.live.line import Line
from learning_event.live.loudspeaker import Loudspeaker
from learning_event.live.rhythm import Rhythm
from learning_event.live.watch import Watch


def attach(app: Flask, *, redis_url: str = "") -> Loudspeaker:
    """To be called once all doors hang; `redis_url` where there are other processes.

    Under `flask run`, where no server of ours opens, the rhythm begins at once.
    """
    line = Line(app, who_is_asking)
    Broadcast(app, line).listen()
    watch = Rhythm(line.socketio, Watch(line, app.extensions["drawing"]).look, every=EVERY)
    unanswered = Rhythm(line.socketio, Unanswered().pass_on_when_due)
    mail = app.config["MAIL"]
    post = Rhythm(line.socketio, Outbox(mail).look) if mail else None
    between = None
    if redis_url:
        gauges: Gauges = app.extensions["gauges"]
        between = Between(
            line.socketio,
            redis_url,
            app.config["SECRET_KEY"],
            missed=line.say_that_news_may_be_missed,
            lost=lambda: gauges.count("Redis lost"),
        )
    _tell(app.extensions["gauges"], line, between)
    loudspeaker = Loudspeaker(line, Rhythm(line.socketio, show_when_due), watch, unanswered, post, between)
    app.extensions["loudspeaker"] = loudspeaker
    if os.environ.get("FLASK_RUN_FROM_CLI"):
        loudspeaker.begin()
    return loudspeaker


def _tell(gauges: Gauges, line: Line, between: Between | None) -> None:
    gauges.tell("lines_open", "Live lines that are open to this process", lambda: len(line.open_lines))
    if between is not None:
        gauges.tell("redis_hears", "1 while news of other processes come", lambda: float(not between.is_away))
