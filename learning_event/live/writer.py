"""Every byte that goes out to one websocket client: whole, in order, and never making anybody else wait.

simple-websocket sends with `socket.send` and ignores what the network did not take, so a client that reads slowly gets
a broken stream (tests/live/test_a_slow_client.py shows it). It is handed a writer in place of its socket instead. What
cannot leave at once is kept and follows when the client reads again; a client that lets too much lie is told goodbye.
"""

import contextlib
import os
import socket
from collections import deque
from typing import Protocol

import gevent

from learning_event.live.frames import TRY_AGAIN_LATER, close_frame

MOST_OWED = 512 * 1024
"""Bytes a client may leave lying before the next message parts us. One message may be larger than this: a long
showing must not throw out a room that reads well."""

KERNEL_KEEPS = 128 * 1024
"""Bytes the operating system may keep for a client; left to itself it takes up to 4 MB before we hear of a slow one."""

PARTING = 3.0
"""Seconds a client is given to take a goodbye."""


class GreenSocket(Protocol):
    """What is used of gevent's socket."""

    def fileno(self) -> int: ...
    def recv(self, size: int) -> bytes: ...
    def sendall(self, data: memoryview) -> None: ...
    def shutdown(self, how: int) -> None: ...
    def setsockopt(self, level: int, name: int, value: int) -> None: ...
    def close(self) -> None: ...


class Writer:
    """Stands where simple-websocket expects a socket. For servers on gevent, where nothing here is ever interrupted."""

    __slots__ = ("_file", "_owed", "_sending", "_socket", "_waiting", "alone", "gone", "parting")

    def __init__(self, sock: GreenSocket) -> None:
        self.alone = False
        """Whether this is the only road to the client; fan_out.py finds out."""
        self.gone = False
        self.parting = False
        self._socket = sock
        self._file = sock.fileno()
        self._owed = 0
        self._waiting: deque[memoryview] = deque()
        self._sending: gevent.Greenlet | None = None
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, KERNEL_KEEPS)

    def write(self, frame: bytes) -> None:
        """Send one whole frame, or keep what the network does not take now. Never waits, never raises."""
        if self.gone or self.parting:
            return
        if self._sending is not None:
            self._keep(memoryview(frame)) if self._owed <= MOST_OWED else self._part()
            return
        try:
            # Past gevent's own layer, a thousand times a showing: to the system a socket is a file that takes what fits now.
            sent = os.write(self._file, frame)
        except BlockingIOError:
            sent = 0
        except OSError:
            self.hang_up()
            return
        if sent < len(frame):
            self._keep(memoryview(frame)[sent:])

    send = write

    def recv(self, size: int) -> bytes:
        """Read as the socket would; simple-websocket's reader asks for it."""
        return self._socket.recv(size)

    def close(self) -> None:
        """Nothing yet: the reader has ended, but the client may be owed something. `finish` closes."""

    def finish(self) -> None:
        """Say no more; let the client have what it is owed if it takes it soon, and end our half of the stream."""
        self.parting = True
        if self._sending is not None:
            self._sending.join(PARTING)
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_WR)

    def hang_up(self) -> None:
        """End it now, whatever is owed. The reader sees the end of the stream and stops."""
        self.gone = True
        self._waiting.clear()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def release(self) -> None:
        """Give the socket back once nobody reads or writes any more."""
        self.hang_up()
        self._socket.close()

    def _keep(self, rest: memoryview) -> None:
        self._owed += len(rest)
        self._waiting.append(rest)
        if self._sending is None:
            self._sending = gevent.spawn(self._send_what_waits)

    def _send_what_waits(self) -> None:
        try:
            while self._waiting:
                self._socket.sendall(self._waiting[0])
                self._owed -= len(self._waiting.popleft())
        except OSError:
            self.hang_up()
        finally:
            self._sending = None

    def _part(self) -> None:
        """Finish the frame that has begun, drop the whole ones behind it, say goodbye and hang up soon."""
        self.parting = True
        self._waiting = deque([self._waiting[0], memoryview(close_frame(TRY_AGAIN_LATER))])
        gevent.spawn_later(PARTING, self.hang_up)
