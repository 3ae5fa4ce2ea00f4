"""One whole day of thirty seats, lived at the doors of a real house that is killed twenty-five times: `live_through(folder)`.

What everybody knows afterwards is written to `day.json` in the folder, for tests to ask. Kept beside it: `data` as the last
end left it, `after-a-kill` (twice, at a moment when the tray or the answers, and the write-ahead log, were full), `logs`, `tmp`
and `papers`.
"""

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from tests.programs import PATIENCE, ROOT
from tests.sim.asking_in_vain import ask_in_vain
from tests.sim.lines import Line
from tests.sim.reviewer import STATEMENTS, Reviewer
from tests.sim.seats import OBSERVATIONS, Seat, Tally
from tests.sim.served import Served, served

SEATS = 30
KILLS_WHILE_WRITING, KILLS_WHILE_ANSWERING = 19, 6
CHANGES = 4
KEPT_AFTER = {10: "tray_observation", 23: "answer"}
SHOWN_AFTER = 3
LONGEST = 300.0


def live_through(folder: Path) -> dict[str, Any]:
    """From arriving to sealing; gives what is in day.json."""
    with served(folder, seats=SEATS) as house:
        day = _Day(folder, house)
        day.arrives()
        day.writes()
        day.answers()
        day.ends()
        said = day.said()
    (folder / "day.json").write_text(json.dumps(said), encoding="utf-8")
    return said


class _Day:
    def __init__(self, folder: Path, house: Served) -> None:
        self.folder, self.house, self.tally = folder, house, Tally()
        self.up = threading.Event()
        self.up.set()
        self.seats = [Seat(house, self.up, number, self.tally) for number in range(SEATS)]
        self.reviewer = Reviewer(house, self.up)
        self.kills = 0
        self.read: dict[str, Any] = {}

    def arrives(self) -> None:
        self.reviewer.signs_in()
        self.reviewer.gets_ready()
        self.reviewer.begins()
        for seat in self.seats:
            seat.comes_in()
        self.lines = [Line(seat) for seat in self.seats[::5]]
        for seat in self.seats[::7]:
            ask_in_vain(seat)

    def writes(self) -> None:
        deeds = SEATS * (OBSERVATIONS + CHANGES)
        self._meanwhile([seat.writes for seat in self.seats], kills=KILLS_WHILE_WRITING, deeds=deeds)
        self.reviewer.shows()
        self.cards = self.reviewer.cards()

    def answers(self) -> None:
        self.reviewer.drafts()
        ids = self.reviewer.statements()
        assert len(ids) == STATEMENTS, ids
        deeds = SEATS * (STATEMENTS + STATEMENTS // 2)
        everybody = [partial(seat.answers_all, ids) for seat in self.seats]
        self._meanwhile(everybody, kills=KILLS_WHILE_ANSWERING, deeds=deeds)
        self.read["before sealing"] = _read_back(self.house.data, self.house.facts["event"])

    def ends(self) -> None:
        self.reviewer.seals()
        self.reviewer.prints(self.folder / "papers")
        for line in self.lines:
            line.stops()
        self.exit_code = self.house.end()
        copy = self.folder / "to-read"
        shutil.copytree(self.house.data, copy)
        self.read["after sealing"] = _read_back(copy, self.house.facts["event"])
        shutil.rmtree(copy)

    def said(self) -> dict[str, Any]:
        browsers = [*(seat.browser for seat in self.seats), self.reviewer.browser]
        return {
            "event": self.house.facts["event"],
            "seats": [seat.known() for seat in self.seats],
            "agents": [browser.agent for browser in browsers],
            "cards": self.cards,
            "kills": self.kills,
            "faults": self.tally.faults,
            "lost_answers": sum(browser.lost for browser in browsers),
            "showings": self.reviewer.showings,
            "starts": self.house.starts,
            "exit_code": self.exit_code,
            "lines_opened": sum(line.opened for line in self.lines),
            "heard": [name for line in self.lines for name in line.heard],
            "read": self.read,
        }

    def _meanwhile(self, everybody: Sequence[Callable[[], None]], *, kills: int, deeds: int) -> None:
        """They all do their part at once, and the house dies at random moments in between."""
        until, before = time.monotonic() + LONGEST, self.tally.deeds
        threads = [threading.Thread(target=part, daemon=True) for part in everybody]
        for thread in threads:
            thread.start()
        for at in sorted(random.sample(range(deeds // 20, deeds - deeds // 20), kills)):
            while self.tally.deeds - before < at and time.monotonic() < until and not self.tally.faults:
                time.sleep(0.001)
            self._dies()
        for thread in threads:
            thread.join(timeout=max(0.0, until - time.monotonic()))
        assert not any(thread.is_alive() for thread in threads), self.tally.faults

    def _dies(self) -> None:
        """In two cases of three while a showing is under way."""
        showing = threading.Thread(target=self.reviewer.shows, daemon=True) if random.randrange(3) else None
        if showing is not None:
            showing.start()
        time.sleep(random.uniform(0.0, 0.03))
        self.kills += 1
        if self.kills in KEPT_AFTER:
            self._stops_with(KEPT_AFTER[self.kills])
        self.up.clear()
        self.house.kill()
        if showing is not None:
            showing.join(timeout=PATIENCE)
        if self.kills in KEPT_AFTER:
            shutil.copytree(self.house.data, self.folder / f"after-a-kill-{self.kills}")
        self.house.start()
        self.up.set()
        if self.kills % SHOWN_AFTER == 0:
            self.reviewer.shows()

    def _stops_with(self, shelf: str) -> None:
        """Stands still at a moment when something lies there and the log is full: a showing empties both, so not every moment will do."""
        until = time.monotonic() + PATIENCE
        while True:
            self.house.stand_still()
            if _holds(self.house.data, shelf):
                return
            assert time.monotonic() < until, f"nothing came into {shelf}"
            self.house.go_on()
            time.sleep(0.003)


def _holds(data: Path, shelf: str) -> bool:
    """Looked at in a copy, as it would be found."""
    with tempfile.TemporaryDirectory() as folder:
        there = [Path(shutil.copy(file, folder)) for file in data.glob("learning-event.sqlite3*")]
        if not any(file.name.endswith("-wal") and file.stat().st_size for file in there):
            return False
        with closing(sqlite3.connect(Path(folder, "learning-event.sqlite3"))) as line:
            return bool(line.execute(f"select count(*) from {shelf}").fetchone()[0])


def _read_back(data: Path, event_id: str) -> Any:
    words = [sys.executable, "-m", "tests.sim.reading_back", str(data), event_id]
    return json.loads(subprocess.run(words, cwd=ROOT, check=True, capture_output=True, timeout=PATIENCE).stdout)
