"""The application, for `python app.py` and for `flask --app app run`; settings come from the environment (docs/running-it.md)."""

import learning_event.__main__  # noqa: F401, I001 - gevent comes before everything else

import os

from learning_event.application import create_app
from learning_event.commands.serving import serve_at
from learning_event.settings import from_environment

app = create_app(from_environment(os.environ))

if __name__ == "__main__":
    serve_at(app, host="127.0.0.1", port=int(os.environ.get("PORT", "5000")))
