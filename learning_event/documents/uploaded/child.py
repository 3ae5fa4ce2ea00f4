"""The process that reads one uploaded file: its bytes come in, one JSON answer goes out, and it can do nothing else."""

import json
import sys

from learning_event.documents.uploaded.answer import Read
from learning_event.documents.uploaded.confining import confine
from learning_event.documents.uploaded.kinds import read
from learning_event.rules.entry_file import MOST_FILE_BYTES, CannotBeRead, Unread


def main() -> None:
    """Whatever else goes wrong ends it without an answer; nothing is said to anybody about why."""
    confine()
    answer = answered(sys.stdin.buffer.read(MOST_FILE_BYTES + 1))
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8"))
    sys.stdout.flush()


def answered(data: bytes) -> Read:
    """The answer in the one shape that the house takes."""
    try:
        return read(data)
    except CannotBeRead as no:
        return {"why": no.why}
    except MemoryError:
        return {"why": Unread.TOO_LARGE_UNPACKED}
