"""Somebody asks again and again whether a showing is due, whatever went wrong the time before."""

import time

from flask import Flask
from flask_socketio import SocketIO

from learning_event.live.rhythm import Rhythm
from learning_event.rules.refusals import NotSaved


def test_the_rhythm_goes_on_after_a_refusal_and_begins_only_once() -> None:
    asked: list[float] = []

    def show_when_due() -> None:
        asked.append(time.monotonic())
        if len(asked) == 1:
            raise NotSaved

    beats = Rhythm(SocketIO(Flask(__name__), async_mode="threading"), show_when_due, every=0.05)

    beats.begin()
    beats.begin()
    time.sleep(0.5)

    assert 3 <= len(asked) <= 10
    beats.every = 3600
