"""A bare application with nothing but the live line, served as its own process: `line_app.py ours|stock|threads`.

`stock` takes out what we put around the libraries, to show what it is there for. The first line on standard output is the port.
"""

from gevent import monkey

if __name__ == "__main__" and "threads" not in __import__("sys").argv:
    monkey.patch_all()

import sys
from importlib import import_module
from typing import Any

from flask import Flask, jsonify, request

from learning_event.anonymity.seats import new_seat
from learning_event.live.line import Line
from learning_event.live.loudspeaker import Loudspeaker
from learning_event.live.rhythm import Rhythm
from learning_event.people import Anybody, CoOrdinator, Practitioner, Reviewer, SupportContact, Waiting
from learning_event.rules.refusals import NotSignedIn
from learning_event.server import CannotStart, serve
from learning_event.web.scrub import Scrub

EVENT = "e1"
CAST: dict[str, Anybody] = {
    "priya": Practitioner(EVENT, "place-of-priya", new_seat()),
    "tom": Practitioner(EVENT, "place-of-tom", new_seat()),
    "ruth": Reviewer(EVENT, "account-of-ruth"),
    "carys": Reviewer(EVENT, "account-of-carys", leads=False),
    "owen": CoOrdinator(EVENT, "account-of-owen"),
    "leah": SupportContact(EVENT, "account-of-leah", "contact-leah"),
    "wanda": Waiting(EVENT, "place-of-wanda"),
}

app = Flask(__name__)
seen: dict[str, dict[str, str]] = {}


def ask(event_id: str) -> Anybody:
    """Who is asking says a cookie, here in plain words."""
    seen["websocket"] = readable(request.environ)
    who = CAST.get(request.cookies.get("seat", ""))
    if who is None or who.event_id != event_id:
        raise NotSignedIn
    return who


def readable(environ: dict[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in environ.items() if not name.startswith(("wsgi.", "werkzeug."))}


line = Line(app, ask)
rhythm, watch, unanswered = (Rhythm(line.socketio, lambda: None) for _ in range(3))
app.extensions["loudspeaker"] = Loudspeaker(line, rhythm, watch, unanswered)


@app.post("/say/<room>/<int:count>/<int:size>")
def say(room: str, count: int, size: int) -> Any:
    """Sends so many messages of so many characters to a room, two milliseconds apart."""
    for number in range(count):
        line.say(room, "news", {"number": number, "words": "x" * size})
        line.socketio.sleep(0.002)
    return jsonify(said=count)


@app.post("/hang-up")
def hang_up() -> Any:
    line.hang_up()
    return jsonify()


@app.get("/seen")
def what_was_seen() -> Any:
    return jsonify(http=readable(request.environ), websocket=seen.get("websocket"))


@app.get("/lines")
def lines() -> Any:
    engine = line.engine
    return jsonify(
        clients=len(engine.sockets),
        open=len(line.open_lines),
        writers=len(line.fan_out.writers),
        cookies=sum("HTTP_COOKIE" in environ for environ in line.socketio.server.environ.values()),
    )


@app.get("/nodelay")
def nodelay() -> Any:
    connection = request.environ["wsgi.input"].rfile.raw._sock
    return jsonify(nodelay=bool(connection.getsockopt(6, 1)))


@app.get("/slow/<float:seconds>")
def slow(seconds: float) -> Any:
    line.socketio.sleep(seconds)
    return "finished"


def falls(environ: dict[str, Any], start_response: Any) -> Any:
    """Something that no application has caught."""
    if environ["PATH_INFO"] == "/fall":
        raise ValueError("words that must not be logged")
    return scrubbed(environ, start_response)


scrubbed = Scrub(app.wsgi_app)
app.wsgi_app = falls  # type: ignore[method-assign]


def main(mode: str) -> None:
    if mode == "threads":
        server = import_module("werkzeug.serving").make_server("127.0.0.1", 0, app, threaded=True)
        print(server.port, flush=True)
        server.serve_forever()
        return
    if mode == "stock":
        line.engine._async["websocket"] = import_module("engineio.async_drivers.gevent").WebSocketWSGI
        line.engine.cors_allowed_origins = None
        app.wsgi_app = line.socketio.sockio_mw  # type: ignore[method-assign]
    try:
        serve(app, "127.0.0.1", 0, ready=lambda port: print(port, flush=True))
    except CannotStart as cannot:
        print(cannot, flush=True)
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1])
