"""The day of the simulator, lived once for all tests that ask about it, whichever worker runs them."""

import fcntl
import json
import os
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.sim.day import live_through


@dataclass(frozen=True)
class Lived:
    """`folder` as the day left it; `day` is what its people know."""

    folder: Path
    day: dict[str, Any]

    @property
    def event_id(self) -> str:
        return str(self.day["event"])

    @property
    def database(self) -> Path:
        return self.folder / "data" / "learning-event.sqlite3"

    def after_a_kill(self, number: int) -> Path:
        """The data as the kill of this number left them."""
        return self.folder / f"after-a-kill-{number}"

    def written(self) -> list[dict[str, Any]]:
        """All observations that were acknowledged, in that order, as their authors know them at the end."""
        return sorted((one for seat in self.day["seats"] for one in seat["mine"]), key=lambda one: one["number"])

    def standing(self) -> list[dict[str, Any]]:
        """Those that nobody took back."""
        return [one for one in self.written() if not one["withdrawn"]]


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """A minute or so; the workers of one run share it, and whoever comes second waits for the first."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "one-day-of-thirty-seats"
    file, failed = folder / "day.json", folder / "failed.txt"
    folder.mkdir(exist_ok=True)
    with (shared / "one-day-of-thirty-seats.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if failed.exists():
            pytest.fail(f"The day was lived before, and failed.\n{failed.read_text(encoding='utf-8')}")
        if not file.exists():
            _live_through(folder, failed)
    return Lived(folder, json.loads(file.read_text(encoding="utf-8")))


def _live_through(folder: Path, failed: Path) -> None:
    """Whoever comes second is told what went wrong the first time, and does not live it again."""
    try:
        live_through(folder)
    except BaseException:
        failed.write_text(traceback.format_exc(), encoding="utf-8")
        raise
