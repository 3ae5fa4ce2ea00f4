"""P40: the disk says that it could not write (strace puts EIO into every fsync): 503, nothing acknowledged, and on it goes afterwards."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.attack.served import served
from tests.attack.writing_along import WORDS, Writing, kept
from tests.given import Given
from tests.people import Person

SYNCS = "fsync,fdatasync,sync_file_range,msync"


@contextmanager
def _every_fsync_fails(pid: int, record: Path) -> Iterator[None]:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not here: apt-get install strace")
    wishes = ["-f", "-qq", "-o", str(record), "-e", f"trace={SYNCS}", "-e", f"inject={SYNCS}:error=EIO", "-p", str(pid)]
    tracer = subprocess.Popen([strace, *wishes], stderr=subprocess.PIPE)
    until = time.monotonic() + 10
    while not _is_traced(pid) and time.monotonic() < until and tracer.poll() is None:
        time.sleep(0.05)
    if not _is_traced(pid):
        tracer.kill()
        pytest.skip("strace may not look into another process here")
    try:
        yield
    finally:
        tracer.terminate()
        tracer.communicate(timeout=15)


def _is_traced(pid: int) -> bool:
    status = Path(f"/proc/{pid}/status").read_text()
    return "TracerPid:\t0\n" not in status


def test_p40_what_fsync_refuses_is_never_acknowledged(given: Given, priya: Person, tmp_path: Path) -> None:
    record = tmp_path / "strace.txt"
    with served(tmp_path, given.event_id, tmp_path / "log.txt") as house:
        writing = Writing(house.seated(priya))
        before = writing.adds(20)
        with _every_fsync_fails(house.pid, record):
            meanwhile = writing.adds(20)
        afterwards = writing.adds(20)

    failed = record.read_text().count("(INJECTED)")
    lost = set(writing.saved) - set(kept(given.event_id))
    print(f"fsync: {failed} failed; before {before}, meanwhile {meanwhile}, afterwards {afterwards}; lost {len(lost)}")
    assert (before, meanwhile, afterwards) == ({201: 20}, {503: 20}, {201: 20})
    assert failed >= 20
    assert lost == set()
    assert len(writing.saved) == 40
    assert WORDS.split(",")[0] not in (tmp_path / "log.txt").read_text()
