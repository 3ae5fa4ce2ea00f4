"""P34: the process that reads an upload can open no file and no socket, and has only so much memory and time."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from learning_event.documents.uploaded import reading
from learning_event.documents.uploaded.answer import agreed
from learning_event.documents.uploaded.reading import asked
from learning_event.rules.entry_file import CannotBeRead, Unread
from learning_event.rules.refusals import SlowDown
from tests.uploads import hostile

DOES = """
import os, resource, socket, sys
sys.path.insert(0, sys.argv[1])
from learning_event.documents.uploaded import confining
{before}
try:
    {deed}
except (OSError, MemoryError) as no:
    os.write(1, type(no).__name__.encode())
else:
    os.write(1, b"done")
"""
CONFINED = "confining.confine()"
DEEDS = {
    "write a file": ("open({file!r}, 'w').close()", b"OSError"),
    "read a file": ("open('/etc/passwd')", b"OSError"),
    "open a socket": ("socket.socket()", b"OSError"),
    "start a program": ("__import__('subprocess').run(['true'])", b"OSError"),
    "hold half a gigabyte": ("bytearray(512 * 1024 * 1024)", b"MemoryError"),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_p34_what_the_reader_cannot_do_once_it_is_confined(deed: str, tmp_path: Path) -> None:
    file = tmp_path / "kept"
    does, refused = DEEDS[deed]
    does = does.format(file=str(file))

    confined = asked(b"", DOES.format(before=CONFINED, deed=does))

    assert confined == refused
    assert not file.exists()
    assert asked(b"", DOES.format(before="", deed=does)) == b"done"


def test_p34_not_even_a_file_that_is_open_already_takes_a_byte(tmp_path: Path) -> None:
    def written(before: str) -> tuple[bytes, int]:
        with (tmp_path / "open").open("wb") as file:
            said = subprocess.run(
                [
                    sys.executable,
                    "-I",
                    "-c",
                    DOES.format(before=before, deed="os.write(2, b'words')"),
                    reading.OUR_FOLDER,
                ],
                stdout=subprocess.PIPE,
                stderr=file,
                check=False,
            ).stdout
        return said, (tmp_path / "open").stat().st_size

    assert written("import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); " + CONFINED) == (b"OSError", 0)
    assert written("") == (b"done", 5)


def test_p34_the_reader_ends_when_it_has_worked_too_long() -> None:
    one_second = f"confining.LIMITS[resource.RLIMIT_CPU] = 1; {CONFINED}"
    begun = time.monotonic()

    assert asked(b"", DOES.format(before=one_second, deed="exec('while True: pass')")) == b""

    assert time.monotonic() - begun < reading.LONGEST


def test_p34_the_reader_is_ended_when_it_only_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST", 0.4)
    begun = time.monotonic()

    with pytest.raises(CannotBeRead) as no:
        asked(b"x" * 2_000_000, "import time; time.sleep(60)")

    assert no.value.why is Unread.TOO_LONG
    assert time.monotonic() - begun < 10


def test_p34_a_reader_that_never_stops_talking_is_not_listened_to() -> None:
    with pytest.raises(CannotBeRead) as no:
        asked(b"", "while True: print('x' * 10_000)")

    assert no.value.why is Unread.TOO_LARGE_UNPACKED


@pytest.mark.parametrize(
    "answer", [[], {}, {"rows": [[1]]}, {"rows": 5}, {"text": None}, {"why": "no reason"}, {"doubt": "x"}]
)
def test_p34_only_an_answer_in_the_agreed_shape_is_taken(answer: object) -> None:
    with pytest.raises((TypeError, ValueError, KeyError)):
        agreed(answer)


def test_p34_where_the_kernel_keeps_no_limits_no_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LIMITS_ARE_KEPT", False)

    with pytest.raises(CannotBeRead) as no:
        reading.text_of_upload(hostile.RIGHT)

    assert no.value.why is Unread.NOT_HERE


def test_p34_only_two_files_are_read_at_once_and_others_wait_no_longer_than_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "LONGEST_QUEUE", 0.05)
    with reading.AT_ONCE, reading.AT_ONCE, pytest.raises(SlowDown) as no:
        reading.text_of_upload(hostile.RIGHT)

    assert (no.value.status, no.value.sentence) == (429, reading.BUSY)
    assert "Robin drew two houses." in reading.text_of_upload(hostile.RIGHT)
