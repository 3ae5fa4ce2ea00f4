"""The same writer for a process that was not prepared for gevent: one thread at a time, whole frames.

None of our own ways to start is like that; a house built in a test is, or one hung into another web server. There every
client has a sending thread of its own, which may wait for its client; but the reading thread answers pings too, and two
threads must not write into each other's frames. A client that takes nothing for ten seconds is hung up on.
"""

import contextlib
import socket
import struct
import sys
import threading

PATIENCE = 10


class ThreadWriter:
    """Stands where simple-websocket expects a socket; see writer.Writer for what each verb promises."""

    def __init__(self, sock: socket.socket) -> None:
        self.gone = False
        self.parting = False
        self._socket = sock
        self._turn = threading.Lock()
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if sys.platform != "win32":
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("ll", PATIENCE, 0))

    def write(self, frame: bytes) -> None:
        """Send one whole frame, waiting for the client if need be."""
        with self._turn:
            if self.gone or self.parting:
                return
            try:
                self._socket.sendall(frame)
            except OSError:
                self.hang_up()

    send = write

    def recv(self, size: int) -> bytes:
        return self._socket.recv(size)

    def close(self) -> None:
        """Nothing yet: `release` closes."""

    def finish(self) -> None:
        """Say no more, and end our half of the stream."""
        with self._turn, contextlib.suppress(OSError):
            self.parting = True
            self._socket.shutdown(socket.SHUT_WR)

    def hang_up(self) -> None:
        """End it now. The reader sees the end of the stream and stops."""
        self.gone = True
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def release(self) -> None:
        """Hang up. The socket is the web server's own, and it closes it."""
        self.hang_up()
