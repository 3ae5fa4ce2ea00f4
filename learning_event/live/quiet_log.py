"""A log for libraries that like to talk: it says that something went wrong and of what kind, never what was in it.

engineio and python-socketio put payloads, origins and session ids into their messages.
"""

import logging


class KindOnly(logging.Filter):
    """Keeps the kind of problem, drops the words, the values and the traceback."""

    def filter(self, record: logging.LogRecord) -> bool:
        problem = record.exc_info[0] if record.exc_info else None
        record.msg = f"the live line had a problem: {problem.__name__ if problem else 'a client was refused'}"
        record.args, record.exc_info, record.exc_text = None, None, None
        return True


KIND_ONLY = KindOnly()


def quiet_log(log: logging.Logger) -> logging.Logger:
    """The same log, with only problems in it and only their kind."""
    log.setLevel(logging.ERROR)
    log.addFilter(KIND_ONLY)
    return log
