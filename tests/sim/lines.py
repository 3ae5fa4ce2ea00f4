"""A page that listens: a real websocket from a seat's own address, opened again whenever the house was away."""

import contextlib
import json
import socket
import threading

import websocket

from tests.sim.seats import Seat

PATIENCE = 3.0


class Line:
    """`heard` are the messages' names; the line is open while the house is, until it is told to stop."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        self.heard: list[str] = []
        self.opened = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._listens, daemon=True)
        self._thread.start()

    def stops(self) -> None:
        self._stop.set()
        self._thread.join(timeout=PATIENCE * 4)

    def _listens(self) -> None:
        while not self._stop.is_set():
            with contextlib.suppress(OSError, websocket.WebSocketException):
                self._until_it_breaks()
            self.seat.browser.up.wait(PATIENCE)
            self._stop.wait(0.1)

    def _until_it_breaks(self) -> None:
        browser, host = self.seat.browser, self.seat.house.url.partition("://")[2]
        name, _, port = host.partition(":")
        with socket.create_connection((name, int(port)), PATIENCE, (browser.address, 0)) as plain:
            line = websocket.create_connection(
                f"ws://{host}/socket.io/?EIO=4&transport=websocket",
                socket=plain,
                origin=self.seat.house.url,
                header={"User-Agent": browser.agent},
                cookie=f"seat={self.seat.cookie}",
            )
            line.recv()
            line.send("40" + json.dumps({"event": self.seat.house.facts["event"]}))
            self.opened += 1
            self._hears(line)

    def _hears(self, line: websocket.WebSocket) -> None:
        while not self._stop.is_set():
            try:
                said = line.recv()
            except websocket.WebSocketTimeoutException:
                continue
            if not said:
                return
            if said == "2":
                line.send("3")
            elif str(said).startswith("42"):
                self.heard.append(json.loads(str(said)[2:])[0])
