"""What must be true of a process before it may serve anybody."""

from importlib.util import find_spec

from gevent import monkey

RIVALS = {
    "eventlet": "eventlet",
    "geventwebsocket": "gevent-websocket",
}


class CannotStart(Exception):
    """A server that may not start, with a sentence that says what to do."""


def may_start() -> None:
    """Raises CannotStart where gevent did not come first, or where another websocket library would push itself in."""
    if not monkey.is_module_patched("socket"):
        raise CannotStart(
            "Please start the server with “learning-event serve” or “python app.py”, which prepare gevent first."
        )
    for module, package in RIVALS.items():
        if find_spec(module) is not None:
            raise CannotStart(
                f"{package} is installed here, and it would take over the live line and break it. "
                f"Please remove it (pip uninstall {package}) and start again."
            )
