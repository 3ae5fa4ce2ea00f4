"""How gevent's server answers one connection, without a word about who called or what was asked."""

import logging
import select
import socket
from types import TracebackType
from typing import Any

from gevent import pywsgi
from gevent.monkey import get_original

from learning_event.still_there import asked_by

log = logging.getLogger(__name__)

LONGEST_SILENCE = 75
HAS_HUNG_UP = getattr(select, "POLLRDHUP", 0)
NOT_UNDERSTOOD = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


class Handler(pywsgi.WSGIHandler):
    """gevent's own handler prints addresses and requests when something is wrong; this one names the kind."""

    def __init__(self, sock: socket.socket, address: object, server: Any, rfile: Any = None) -> None:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.settimeout(LONGEST_SILENCE)
        super().__init__(sock, ("0.0.0.0", 0), server, rfile)  # noqa: S104

    def handle_one_response(self) -> None:
        """Counts the answers that are under way, so that a closing server can wait for them.

        Whoever has hung up before their turn came is not answered: a house with too much to do would do it for nobody, and never catch up.
        """
        if _has_hung_up(self.socket):
            self.close_connection = True
            return
        self.server.under_way += 1
        try:
            with asked_by(lambda: not _has_hung_up(self.socket)):
                super().handle_one_response()
        finally:
            self.server.under_way -= 1
        if self.status is None or self.server.closing:
            self.close_connection = True

    def log_error(self, msg: str, *args: object) -> None:
        """Called with requests that cannot be read, and with the caller's address."""
        log.warning("a request could not be understood")

    def _handle_client_error(self, ex: BaseException) -> tuple[str, bytes]:
        self.log_error("")
        return ("400", NOT_UNDERSTOOD)


def _has_hung_up(line: socket.socket) -> bool:
    """Asked without waiting, and whatever is still to be read; not known where the system cannot say so."""
    asking = get_original("select", "poll")()
    asking.register(line.fileno(), HAS_HUNG_UP)
    return bool(asking.poll(0))


def report_kind(_context: object, kind: type[BaseException], _problem: object, trace: TracebackType | None) -> None:
    """Takes the place of the hub's traceback, which would hold values, requests and addresses."""
    where = "nowhere known"
    while trace is not None:
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    log.error("something went wrong: %s at %s", kind.__name__, where)
