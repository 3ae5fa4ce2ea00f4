"""How a websocket is opened and read: by simple-websocket, with a writer of ours in place of its socket.

engineio has no public way to bring another websocket: it looks up `_async["websocket"]`. `install` puts ours there and
refuses to start where that place has moved. Compression is never offered (measured: 0.59 of the throughput, 211 KB a
client, and no bound on what a small message may grow to).
"""

import contextlib
import errno
import time
from collections.abc import Callable, Iterable
from importlib.metadata import version
from typing import Any, Protocol

import gevent.event
import gevent.monkey
import gevent.selectors
import simple_websocket
from engineio.async_drivers.gevent import Thread as GreenThread
from wsproto.utilities import RemoteProtocolError

from learning_event.live.frames import text_frame
from learning_event.live.thread_writer import ThreadWriter
from learning_event.live.writer import PARTING, Writer

TRIED_WITH = ("4.15.", "1.1.")
LARGEST_MESSAGE = 4096
FIRST_WORD_WITHIN = 5.0
NEXT_WORD_WITHIN = 60.0
LOOKS_ONCE_MORE = 1.0
"""When many come at once, a word may lie unread while its time runs out: gevent looks at clocks before it reads."""
MOST_SAID_AT_ONCE = 20
SAID_A_SECOND = 0.5

Environ = dict[str, Any]
StartResponse = Callable[[str, list[tuple[str, str]]], object]


class EngineSocket(Protocol):
    """What is used of engineio's view of one client."""

    sid: str
    closed: bool
    upgraded: bool
    upgrading: bool
    queue: Any


class HookGone(RuntimeError):
    """engineio or simple-websocket is not the version that this was written for."""


class Reader(simple_websocket.Server):
    """simple-websocket's handshake and reading, with the writer in place before the first byte goes out."""

    sock: Any
    writer: Writer | ThreadWriter

    def handshake(self) -> None:
        self.writer = Writer(self.sock) if is_on_gevent() else ThreadWriter(self.sock)
        self.sock = self.writer
        super().handshake()


class Websocket:
    """One client's websocket, as engineio wants it: called like a web application, then `send`, `wait`, `close`."""

    def __init__(self, conversation: Callable[["Websocket"], Iterable[bytes]], writers: dict[str, Writer]) -> None:
        self._conversation = conversation
        self._engine_socket: EngineSocket = conversation.__self__  # type: ignore[attr-defined]
        self._writers = writers
        self._opened = time.monotonic()
        self._heard = 0

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        try:
            self._reader = Reader(environ, max_message_size=LARGEST_MESSAGE, **_how_to_wait())
        except (RemoteProtocolError, simple_websocket.ConnectionError):
            start_response("400 Bad Request", [("Content-Type", "text/plain")])
            return [b"This is not a websocket handshake."]
        try:
            self._remember_writer()
            self._conversation(self)
        finally:
            self._take_leave()
        if self._reader.mode == "werkzeug":
            raise ConnectionError
        return []

    def send(self, message: str) -> None:
        """One text message. Where nobody is left to hear it, engineio expects an OSError."""
        if not self._reader.connected or self._reader.writer.gone or self._reader.writer.parting:
            raise BrokenPipeError(errno.EPIPE, "the client has gone")
        self._reader.writer.write(text_frame(message))

    def wait(self) -> str | None:
        """The next thing a client says; nothing when it is gone, silent for too long, or says what no page of ours says."""
        with contextlib.suppress(simple_websocket.ConnectionClosed):
            said = self._reader.receive(timeout=NEXT_WORD_WITHIN if self._heard else FIRST_WORD_WITHIN)
            if said is None:
                said = self._reader.receive(timeout=LOOKS_ONCE_MORE)
            self._heard += 1
            return said if self._is_sensible(said) else None
        return None

    def close(self) -> None:
        """Say goodbye, and wake whoever waits for the next word."""
        with contextlib.suppress(simple_websocket.ConnectionClosed, OSError):
            self._reader.close()
        self._reader.event.set()

    def _is_sensible(self, said: str | bytes | None) -> bool:
        allowance = MOST_SAID_AT_ONCE + SAID_A_SECOND * (time.monotonic() - self._opened)
        return isinstance(said, str) and said[:1].isdecimal() and self._heard <= allowance

    def _remember_writer(self) -> None:
        if isinstance(self._reader.writer, Writer):
            self._writers[self._engine_socket.sid] = self._reader.writer

    def _take_leave(self) -> None:
        """Whatever ended it, nothing after this may reach the client, not even the web server's error page."""
        self._writers.pop(self._engine_socket.sid, None)
        self.close()
        self._reader.writer.finish()
        self._reader.thread.join(PARTING)
        self._reader.writer.release()


def install(engine: Any) -> dict[str, Writer]:
    """Make engineio open its websockets with ours; answers with the writers of all that are open, by engineio's id."""
    ours: dict[str, Writer] = {}
    drivers = getattr(engine, "_async", None)
    if not isinstance(drivers, dict) or not callable(drivers.get("websocket")) or not _as_tried():
        raise HookGone(
            "The live line was tried with python-engineio 4.15 and simple-websocket 1.1. "
            "Please install exactly the versions that learning-event asks for."
        )
    engine._async = {**drivers, "websocket": lambda conversation, _engine: Websocket(conversation, ours)}
    return ours


def is_on_gevent() -> bool:
    """Whether this process was made for gevent at its start, or runs on threads."""
    return bool(gevent.monkey.is_module_patched("socket"))


def _as_tried() -> bool:
    found = (version("python-engineio"), version("simple-websocket"))
    return all(have.startswith(tried) for have, tried in zip(found, TRIED_WITH, strict=True))


def _how_to_wait() -> dict[str, Any]:
    if not is_on_gevent():
        return {}
    return {
        "thread_class": GreenThread,
        "event_class": gevent.event.Event,
        "selector_class": gevent.selectors.DefaultSelector,
    }
