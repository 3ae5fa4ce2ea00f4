"""A websocket client that reads when it is told to and trusts nothing: every frame is checked to the byte."""

import json
import os
import socket
import struct
import threading
import time
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

HELLO = (
    "GET /socket.io/?EIO=4&transport=websocket{more} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n{headers}\r\n"
)
NOTHING_NEW = "6"


class OutOfStep(Exception):
    """What came is not a stream of websocket frames."""


@dataclass
class RawClient:
    """One connection. `answer` holds the head of the server's answer to the handshake."""

    port: int
    headers: dict[str, str] = field(default_factory=dict)
    receive_buffer: int | None = None
    more: str = ""

    def __post_init__(self) -> None:
        self.closed_with: int | None = None
        self.socket = socket.socket()
        if self.receive_buffer is not None:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, self.receive_buffer)
        self.socket.settimeout(10)
        self.socket.connect(("127.0.0.1", self.port))
        headers = {"Origin": f"http://127.0.0.1:{self.port}"} | self.headers
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value)
        self.socket.sendall(HELLO.format(port=self.port, headers=lines, more=self.more).encode())
        self.stream = self.socket.makefile("rb", 1 << 16)
        self.answer = b"".join(iter(self.stream.readline, b"\r\n")).decode()

    @property
    def status(self) -> int:
        return int(self.answer.split()[1])

    def join(self, event: str = "e1", **more: str) -> "RawClient":
        """Say hello to engine and line; the first message after this is news."""
        self.receive()
        self.say(f"40{json.dumps({'event': event, **more})}")
        self.welcome = self.receive()
        return self

    def say(self, words: str | bytes) -> None:
        """One masked frame, text or binary."""
        payload = words.encode() if isinstance(words, str) else words
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))
        head = bytes([0x81 if isinstance(words, str) else 0x82])
        size = bytes([0x80 | len(payload)]) if len(payload) < 126 else struct.pack("!BH", 0xFE, len(payload))
        self.socket.sendall(head + size + mask + masked)

    def receive(self) -> str | None:
        """The next text, pings answered; nothing when the server has closed, between frames or in the middle of one."""
        while True:
            head = self.stream.read(2)
            if len(head) < 2:
                return None
            if head[0] not in (0x81, 0x88) or head[1] & 0x80:
                raise OutOfStep(f"a frame that begins with {head!r}")
            payload = self.stream.read(self._length(head[1]))
            if head[0] == 0x88:
                self.closed_with = struct.unpack("!H", payload[:2])[0] if payload else 1005
                return None
            if payload == b"2":
                self.say("3")
                continue
            return self._text(payload)

    def news(self, most: int) -> list[Any]:
        """Up to so many messages; fewer when the server closed before."""
        heard: list[Any] = []
        while len(heard) < most:
            text = self.receive()
            if text is None:
                break
            if text == NOTHING_NEW:
                continue
            try:
                heard.append(json.loads(text.removeprefix("42"))[1])
            except ValueError as wrong:
                raise OutOfStep("a message that is no JSON") from wrong
        return heard

    def listens_along(self, most: int) -> "Future[list[Any]]":
        """`news`, read while other things happen."""
        heard: Future[list[Any]] = Future()
        threading.Thread(target=lambda: heard.set_result(self.news(most)), daemon=True).start()
        return heard

    def hears_silence(self, seconds: float) -> bool:
        """Whether nothing at all comes for so long."""
        self.socket.settimeout(seconds)
        try:
            self.socket.recv(1, socket.MSG_PEEK)
        except TimeoutError:
            return True
        finally:
            self.socket.settimeout(10)
        return False

    def is_hung_up_within(self, seconds: float) -> bool:
        """Whether the server ends the connection; what it says before is read and dropped."""
        until = time.monotonic() + seconds
        self.socket.settimeout(0.2)
        while time.monotonic() < until:
            try:
                if not self.socket.recv(1 << 16):
                    return True
            except TimeoutError:
                continue
            except ConnectionError:
                return True
        return False

    def close(self) -> None:
        self.stream.close()
        self.socket.close()

    def _length(self, short: int) -> int:
        if short < 126:
            return short
        size: int = (
            struct.unpack("!H", self.stream.read(2))[0] if short == 126 else struct.unpack("!Q", self.stream.read(8))[0]
        )
        if size > 1 << 24:
            raise OutOfStep(f"a frame of {size} bytes")
        return size

    def _text(self, payload: bytes) -> str:
        try:
            return payload.decode()
        except UnicodeDecodeError as wrong:
            raise OutOfStep("a text that is no UTF-8") from wrong
