"""Commands of the program, run as a person runs them on the house of a test; afterwards the house is open again."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner, Result
from flask import Flask

from learning_event import store
from learning_event.commands import learning_event
from learning_event.models import Room
from learning_event.safe.scope import open_safe
from learning_event.server.findings import Finding
from learning_event.settings import DATABASE, key_file


@dataclass(frozen=True)
class Kept:
    """A house as the commands find it: its data, its folder of keys, and a folder apart for copies."""

    data: Path
    keys: Path
    apart: Path

    def run(self, *words: str, typed: str = "") -> Result:
        """What a command said; the commands close the house behind them."""
        try:
            return CliRunner().invoke(learning_event, list(words), input=typed)
        finally:
            self.open()

    def open(self, data: Path | None = None) -> None:
        """The house of this folder, with today's keys."""
        open_safe(self.keys, key_file(os.environ, self.keys))
        store.open_at(f"sqlite:///{(data or self.data) / DATABASE}")

    @property
    def database(self) -> Path:
        return self.data / DATABASE


@pytest.fixture
def kept(house: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    """The environment names the house of this test and nothing else."""
    monkeypatch.setenv("LEARNING_EVENT_DATA", str(tmp_path))
    for name in ("DATABASE_URL", "SECRET_KEY_FILE", "KEY_FILE", "CREDENTIALS_DIRECTORY", "REDIS_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("KEYS_DIR", str(tmp_path / "keys"))
    apart = tmp_path / "apart"
    apart.mkdir()
    yield Kept(tmp_path, tmp_path / "keys", apart)
    store.close()


def kinds(found: Iterable[Finding]) -> list[tuple[str, bool]]:
    """What was found, and whether it keeps the house shut."""
    return [(finding.kind, finding.refuses) for finding in found]


def pause(event_id: str) -> None:
    """Nobody may write."""
    with store.work(event_id) as work:
        work.rows.execute(sa.update(Room).where(Room.event_id == event_id).values(activity="paused"))
