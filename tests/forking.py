"""Forks `learning-event` from a process that has imported it, for each line on standard input.

What would take two seconds to start is there in a third of one.

A fork is what `python -m learning_event` is once it has imported: a process of its own with its own signals and exit code,
the environment that it was given, and nothing open but its three files. A line is an object: `words`, `environment`, `folder`,
`out` and `err` for a new process, answered with its number; or the number of one, answered with how it ended, or null.
"""

import gc
import json
import os
import signal
import sys
import tempfile
import time
from typing import Any

import gevent
from gevent.monkey import get_original

import learning_event.commands  # noqa: F401 - all that the program imports

fork, wait = get_original("os", "fork"), get_original("os", "waitpid")


def stand_ready() -> bool:
    """True in each fork, which then becomes the program; false in the end, when all of them are over."""
    gc.collect()
    gc.freeze()
    under_way: set[int] = set()
    for line in sys.stdin:
        said = json.loads(line)
        if isinstance(said, int):
            answer = _ended(said)
            under_way -= {said} if answer is not None else set()
        else:
            answer = fork()
            if answer == 0:
                _become(said)
                return True
            under_way.add(answer)
        print(json.dumps(answer), flush=True)
    for number in under_way:
        os.kill(number, signal.SIGKILL)
        wait(number, 0)
    return False


def _ended(number: int) -> int | None:
    which, status = wait(number, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if which else None


def _become(said: dict[str, Any]) -> None:
    """Nothing of the process that was forked is left but what it had imported."""
    gevent.reinit()
    os.chdir(said["folder"])
    os.environ.clear()
    os.environ.update(said["environment"])
    time.tzset()
    tempfile.tempdir = None
    sys.argv = ["learning-event", *said["words"]]
    writing = os.O_WRONLY | os.O_APPEND
    for number, file, how in ((0, os.devnull, os.O_RDONLY), (1, said["out"], writing), (2, said["err"], writing)):
        opened = os.open(file, how)
        os.dup2(opened, number)
        os.close(opened)
