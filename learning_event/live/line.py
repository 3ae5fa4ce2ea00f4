"""The line over which news reaches every open page, by Socket.IO: out to the pages only, never in.

A page connects with its cookie and the learning event's id; who may hear what is decided once, at that moment. A client
that says anything else is hung up on. Clients catch up by number over HTTP, so nothing here is ever repeated.
"""

import contextlib
import logging
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs

import flask
from flask import Flask
from flask_socketio import ConnectionRefusedError as ConnectionRefused
from flask_socketio import SocketIO, join_room

from learning_event.live.fan_out import FanOut, Payload
from learning_event.live.hearers import Hearers
from learning_event.live.open_lines import OpenLines
from learning_event.live.own_pages import Environ, OwnPagesOnly, StartResponse
from learning_event.live.quiet_log import quiet_log
from learning_event.live.rooms import holder_of, rooms_for
from learning_event.live.websocket import LARGEST_MESSAGE, install, is_on_gevent
from learning_event.people import Anybody
from learning_event.rules.refusals import NotSignedIn, Refusal

CONNECT, DISCONNECT = "0", "1"
NOT_THEIRS = (403, 404, 410)
SECONDS_TO_READ_A_REFUSAL = 1
ENDED = b"This line has ended."

SETTINGS: dict[str, Any] = {
    "async_handlers": False,
    "cookie": None,
    "cors_allowed_origins": [],
    "http_compression": False,
    "manage_session": False,
    "max_http_buffer_size": LARGEST_MESSAGE,
    "ping_interval": 15,
    "ping_timeout": 10,
}

Ask = Callable[[str], Anybody]


class Line:
    """Lies in one application: `say` something to a room, `hang_up` when the server closes. `ask` says who is asking."""

    def __init__(self, app: Flask, ask: Ask) -> None:
        log = quiet_log(logging.getLogger(__name__))
        self.ask = ask
        self.fan_out = FanOut()
        self.open_lines = OpenLines()
        self.hearers = Hearers()
        self.socketio = SocketIO(
            app,
            client_manager=self.fan_out,
            async_mode="gevent" if is_on_gevent() else "threading",
            logger=log,
            engineio_logger=log,
            **SETTINGS,
        )
        self.fan_out.writers = install(self.engine)
        self._pass_on: Callable[[str, str], None] = self.engine.handlers["message"]
        self.engine.on("message", self.hear)
        self._answer: Callable[[Environ, StartResponse], Iterable[bytes]] = self.engine.handle_request
        self.engine.handle_request = self._answer_whoever_is_here
        # engineio's own way waits until the client has fetched everything, and one on long polling may never come again.
        self.engine.disconnect = self._hang_up_on
        self.socketio.on_event("connect", self.connect)
        self.socketio.on_event("disconnect", self.disconnect)
        secure = bool(app.config.get("SESSION_COOKIE_SECURE"))
        app.wsgi_app = OwnPagesOnly(app.wsgi_app, secure=secure)  # type: ignore[method-assign]

    @property
    def engine(self) -> Any:
        """engineio's server: which clients there are, below Socket.IO."""
        return self.socketio.server.eio

    def say(self, room: str, message: str, payload: Payload) -> None:
        """Send a message to everyone in a room."""
        self.socketio.emit(message, payload, to=room)

    def say_that_news_may_be_missed(self) -> None:
        """To every page that is open here, whoever's it is: look for yourself."""
        self.socketio.emit("line:missed", {})

    def hang_up(self) -> None:
        """End every client's line; each of them comes back by itself when there is a server again."""
        for client in list(self.engine.sockets.values()):
            client.close(wait=False)

    def hang_up_on_all_of(self, holder: str) -> None:
        """End the lines of a place or an account that is no longer here; nobody's answer waits for it."""
        for connection in self.open_lines.of(holder):
            self._end(connection)

    def hang_up_on_whoever_has_gone(self) -> None:
        """End the lines of everybody whose place, role or session is over, whether or not somebody has said so."""
        for connection in self.hearers.gone():
            self._end(connection)

    def hear(self, client_id: str, said: object) -> None:
        """The only way in: connecting and taking leave. Anything else a client says ends its line."""
        if self._has_gone(client_id):
            return
        if not isinstance(said, str) or said[:1] not in (CONNECT, DISCONNECT):
            self._hang_up_on(client_id)
            return
        with contextlib.ExitStack() as if_it_fails:
            if_it_fails.callback(self._hang_up_on, client_id)
            self._pass_on(client_id, said)
            if_it_fails.pop_all()

    def connect(self, auth: object) -> None:
        """Somebody wants to hear: find out who, let them into their rooms, and forget the cookie."""
        connection: str = flask.request.sid  # type: ignore[attr-defined]
        try:
            who = self.ask(_event_asked_for(auth))
            rooms = rooms_for(who, then_view=isinstance(auth, dict) and auth.get("then") == "yes")
        except Refusal as refusal:
            self._hang_up_soon(connection)
            raise ConnectionRefused(refusal.sentence, {"ended": refusal.status in NOT_THEIRS}) from refusal
        for room in rooms:
            join_room(room)
        self.hearers.open(connection, who, flask.session)
        flask.request.environ.pop("HTTP_COOKIE", None)
        for oldest in self.open_lines.open(holder_of(who), connection):
            self.socketio.server.disconnect(oldest)

    def disconnect(self, _reason: str) -> None:
        """Somebody has gone."""
        connection: str = flask.request.sid  # type: ignore[attr-defined]
        self.open_lines.close(connection)
        self.hearers.close(connection)

    def _end(self, connection: str) -> None:
        """The page is told first: to whoever is shown no news, an ended line looks like one that is down."""
        self.socketio.start_background_task(self._say_that_it_ends, connection)

    def _say_that_it_ends(self, connection: str) -> None:
        self.socketio.emit("line:ended", {}, to=connection)
        self.socketio.server.disconnect(connection)

    def _hang_up_soon(self, connection: str) -> None:
        client_id = self.fan_out.eio_sid_from_sid(connection, "/")

        def hang_up() -> None:
            self.socketio.sleep(SECONDS_TO_READ_A_REFUSAL)
            self._hang_up_on(client_id)

        self.socketio.start_background_task(hang_up)

    def _answer_whoever_is_here(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """A word by long polling after the line was ended is late, and no more; engineio would fall over it."""
        client_id = parse_qs(environ.get("QUERY_STRING", "")).get("sid", [""])[0]
        client = self.engine.sockets.get(client_id)
        if client is None or not client.closed:
            return self._answer(environ, start_response)
        self.engine.sockets.pop(client_id, None)
        start_response("400 Bad Request", [("Content-Type", "text/plain; charset=utf-8")])
        return [ENDED]

    def _has_gone(self, client_id: str) -> bool:
        """Whether its line was ended while its last words were on their way; Socket.IO would miss it with a KeyError."""
        client = self.engine.sockets.get(client_id)
        return client is None or client.closing or client.closed

    def _hang_up_on(self, client_id: str) -> None:
        connection = self.fan_out.sid_from_eio_sid(client_id, "/")
        if connection is not None:
            self.socketio.server.disconnect(connection)
        client = self.engine.sockets.get(client_id)
        if client is not None:
            client.close(wait=False)


def _event_asked_for(auth: object) -> str:
    event_id = auth.get("event") if isinstance(auth, dict) else None
    if not isinstance(event_id, str):
        raise NotSignedIn
    return event_id
