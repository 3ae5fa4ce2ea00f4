"""The house under gunicorn's gevent worker, in a process of its own: `python -m bench.under_gunicorn FOLDER`, as bench/house.py is asked.

One worker, as the house has one process, with a parser of HTTP of its own. It prints the same line of JSON, and the number of the worker's
process, which does the work.
"""

from gevent import monkey

if __name__ == "__main__":
    monkey.patch_all()

import json
import os
import socket
import sys
from pathlib import Path
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from bench.house import control_of, messages
from learning_event.application import create_app
from learning_event.settings import from_environment


class UnderGunicorn(BaseApplication):
    """gunicorn reads no file and no command line here."""

    def __init__(self, app: Flask, **wishes: Any) -> None:
        self._app, self._wishes = app, wishes
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._wishes.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return self._app


def main(folder: Path) -> None:
    """Until it is told to stop."""
    app = create_app(from_environment({**os.environ, "REQUIRE_TOTP": "no"}, data=folder))
    told: dict[str, Any] = json.loads((folder / "showings.json").read_text())
    (folder / "messages.json").write_text(json.dumps(messages(app, told)))

    def stands(worker: Any) -> None:
        app.extensions["loudspeaker"].begin()
        for listener in worker.sockets:
            listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        port = worker.sockets[0].getsockname()[1]
        print(json.dumps({"port": port, "control": control_of(app, told), "pid": os.getpid()}), flush=True)

    UnderGunicorn(
        app,
        bind="127.0.0.1:0",
        workers=1,
        worker_class="gevent",
        worker_connections=4096,
        backlog=1024,
        loglevel="error",
        post_worker_init=stands,
    ).run()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
