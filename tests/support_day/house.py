"""The demo at the moment of arriving, in a process in which three minutes pass when a test says so."""

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.programs import afresh
from tests.running import Running

PATIENT = "tests.support_day.patient_house"


class PatientHouse(Running):
    """Started once; what it complained of is in `logs`."""

    def start(self, *more: str) -> None:
        """Waits until it answers requests."""
        wishes = ["--port", "0", "--data", str(self.data), "--json", *self.wishes, *more]
        self.program = afresh("-m", PATIENT, "demo", *wishes, out=self.logs / "out", err=self.logs / "err")
        self.facts = json.loads(self.program.says(r"\{.*\}\n")[0])

    def three_minutes_pass(self) -> None:
        """For every request that waits now, within two looks of the house: some seconds."""
        assert self.program is not None
        self.program.process.send_signal(signal.SIGUSR1)


@contextmanager
def patient_house(folder: Path) -> Iterator[PatientHouse]:
    """Ended at the end, whatever happened to it."""
    house = PatientHouse(folder / "data", folder, "--at", "arriving")
    try:
        house.start()
        yield house
    finally:
        if house.program is not None:
            house.program.kill()
