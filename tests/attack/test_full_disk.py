"""P40: the disk is full (a small tmpfs with a stone in it): 503, nothing acknowledged, and on it goes when the stone is taken out."""

import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from learning_event import store
from tests.attack.served import served
from tests.attack.writing_along import WORDS, Writing, kept
from tests.given import Given
from tests.people import Person

MOST_TRIES = 60


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Four megabytes, and no more."""
    disk = tmp_path / "small-disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("only root may mount a small disk, and this machine has to allow it")
    yield disk
    store.close()
    subprocess.run(["umount", str(disk)], check=True, timeout=20)


def test_p40_what_a_full_disk_cannot_take_is_never_acknowledged(
    given: Given, priya: Person, small_disk: Path, tmp_path: Path
) -> None:
    data, stone = small_disk / "data", small_disk / "stone"
    _moves_in(tmp_path, data)
    with served(data, given.event_id, tmp_path / "log.txt") as house:
        writing = Writing(house.seated(priya))
        before = writing.adds(10)
        _fills(stone, leaving=32 * 1024)
        meanwhile: Counter[int] = Counter()
        while meanwhile[503] < 10 and meanwhile.total() < MOST_TRIES:
            meanwhile += writing.adds(5)
        stone.unlink()
        afterwards = writing.adds(20)

    store.open_at(f"sqlite:///{data / 'learning-event.sqlite3'}")
    lost = set(writing.saved) - set(kept(given.event_id))
    print(f"full disk: before {before}, meanwhile {meanwhile}, afterwards {afterwards}; lost {len(lost)}")
    assert (before, afterwards) == ({201: 10}, {201: 20})
    assert meanwhile[503] >= 10
    assert meanwhile.keys() <= {201, 503}
    assert lost == set()
    assert WORDS.split(",")[0] not in (tmp_path / "log.txt").read_text()


def _moves_in(home: Path, data: Path) -> None:
    """The house of the test, with its keys."""
    store.truncate_log()
    store.close()
    data.mkdir(mode=0o700)
    shutil.copy(home / "learning-event.sqlite3", data)
    shutil.copytree(home / "keys", data / "keys")


def _fills(stone: Path, *, leaving: int) -> None:
    space = shutil.disk_usage(stone.parent).free - leaving
    stone.write_bytes(b"\0" * space)
