"""The house as `learning-event serve` opens it, in a process of its own, with a line on which a bench asks for showings.

`python -m bench.house FOLDER`: prints one line of JSON with the port and the control's port. Each sign that comes over the control
line is announced as the next of its showings, as an action does after its commit; whatever follows is the house's own. Nothing that was
drawn before is kept, since a new showing brings cards that nobody has drawn.
"""

from gevent import monkey

if __name__ == "__main__":
    monkey.patch_all()

import itertools
import json
import os
import socket
import sys
from pathlib import Path
from typing import Any

from flask import Flask
from gevent.server import StreamServer

from learning_event import announcements
from learning_event.application import create_app
from learning_event.live.broadcast import Broadcast
from learning_event.server import serve
from learning_event.settings import from_environment


def main(folder: Path) -> None:
    """Until it is told to stop."""
    app = create_app(from_environment({**os.environ, "REQUIRE_TOTP": "no"}, data=folder))
    told: dict[str, Any] = json.loads((folder / "showings.json").read_text())
    (folder / "messages.json").write_text(json.dumps(messages(app, told)))
    serve(app, "127.0.0.1", 0, ready=lambda port: _say(port, control_of(app, told)))


def control_of(app: Flask, told: dict[str, Any]) -> int:
    """Opens the line on which showings are asked for; gives its port."""
    turns = {sign: itertools.cycle(numbers) for sign, numbers in told["numbers"].items()}

    def asked(line: socket.socket, _address: object) -> None:
        while signs := line.recv(4096):
            for sign in signs.decode():
                app.extensions["drawing"].forget()
                announcements.say(announcements.Shown(told["event"], next(turns[sign])))

    control = StreamServer(("127.0.0.1", 0), asked)
    control.start()
    return int(control.server_port)


def _say(port: int, control: int) -> None:
    print(json.dumps({"port": port, "control": control}), flush=True)


def messages(app: Flask, told: dict[str, Any]) -> dict[str, Any]:
    """What the house says for each showing, to the byte, and all its cards: for whoever is measured beside it."""
    broadcast = Broadcast(app, app.extensions["loudspeaker"].line)
    shown = {
        sign: [message.payload for message in broadcast._shown(told["event"], numbers)]
        for sign, numbers in told["numbers"].items()
    }
    cards: list[Any] = [card for payloads in shown.values() for payload in payloads for card in payload["cards"]]  # type: ignore[attr-defined]
    as_text = {sign: [json.dumps(one, separators=(",", ":")) for one in payloads] for sign, payloads in shown.items()}
    return {"shown": as_text, "snapshot": cards}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
