"""An uploaded file's text, read by a process of its own with little memory, little time, no files and no network.

Nothing of the file touches a disk. Waiting for the reader gives way to other requests (on the server the threads and pipes are gevent's).
"""

import contextlib
import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

import learning_event
from learning_event.documents.uploaded.answer import Read, agreed
from learning_event.rules.csv_cells import csv_text
from learning_event.rules.entry_file import MOST_FILE_BYTES, CannotBeRead, Unread
from learning_event.rules.entry_table import MOST_BYTES, NotPlainText
from learning_event.rules.refusals import SlowDown

LONGEST = 15.0
LONGEST_QUEUE = 20.0
AT_ONCE = threading.BoundedSemaphore(2)
# 1 MB of text, with room for the signs that JSON puts around it.
MOST_ANSWER = 4 * MOST_BYTES
# This very house, wherever it lies; everything else from where Python has it.
BEGIN = """
import sys
sys.path.insert(0, sys.argv[1])
import learning_event
del sys.path[0]
from learning_event.documents.uploaded.child import main
main()
"""
OUR_FOLDER = str(Path(learning_event.__file__).parents[1])
# defusedxml's parser, also where lxml happens to be installed.
SURROUNDINGS = {"OPENPYXL_LXML": "False"}
# Elsewhere the limits are not there, or are promised and not kept.
LIMITS_ARE_KEPT = sys.platform == "linux"
BUSY = "Other files are being read just now. Please try again in a moment."


def text_of_upload(data: bytes) -> str:
    """The rows of a workbook or a document come as the text of a plain file. CannotBeRead or NotPlainText say what to do."""
    if len(data) > MOST_FILE_BYTES:
        raise CannotBeRead(Unread.TOO_LARGE)
    if not LIMITS_ARE_KEPT:
        raise CannotBeRead(Unread.NOT_HERE)
    if not AT_ONCE.acquire(timeout=LONGEST_QUEUE):
        raise SlowDown(BUSY, retry_after=10)
    try:
        answer = _answer(asked(data))
    finally:
        AT_ONCE.release()
    if "why" in answer:
        raise CannotBeRead(answer["why"])
    if "doubt" in answer:
        raise NotPlainText(answer["doubt"], answer["text"])
    return answer["text"] if "text" in answer else csv_text(answer["rows"])


def asked(data: bytes, begin: str = BEGIN) -> bytes:
    """What the reader says; nothing when it ended otherwise. CannotBeRead when it took too long."""
    late = threading.Event()
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-I", "-B", "-W", "ignore", "-c", begin, OUR_FOLDER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=SURROUNDINGS,
        cwd="/",
    ) as reader:
        assert reader.stdin is not None
        assert reader.stdout is not None
        clock = threading.Timer(LONGEST, _too_late, (reader, late))
        hand = threading.Thread(target=_hand_over, args=(reader.stdin, data))
        clock.start()
        hand.start()
        try:
            said = reader.stdout.read(MOST_ANSWER + 1)
        finally:
            clock.cancel()
            reader.kill()
            hand.join()
    if late.is_set():
        raise CannotBeRead(Unread.TOO_LONG)
    if len(said) > MOST_ANSWER:
        raise CannotBeRead(Unread.TOO_LARGE_UNPACKED)
    return said


def _too_late(reader: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    reader.kill()


def _hand_over(pipe: IO[bytes], data: bytes) -> None:
    """A reader that has ended before it had everything has said what it had to say."""
    with contextlib.suppress(OSError):
        pipe.write(data)
    with contextlib.suppress(OSError):
        pipe.close()


def _answer(said: bytes) -> Read:
    try:
        return agreed(json.loads(said))
    except (ValueError, TypeError, KeyError, RecursionError) as wrong:
        raise CannotBeRead(Unread.DAMAGED) from wrong
