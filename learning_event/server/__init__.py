"""The server process: one listener, gevent, no access log, and a quiet end."""

from learning_event.server.checks import CannotStart
from learning_event.server.serving import serve

__all__ = ["CannotStart", "serve"]
