"""P49: a copy from before an erasure, laid out later with today's keys, shows that the event was erased, and no word of it."""

import datetime as dt

from flask import Flask

from learning_event import store
from learning_event.models import Observation
from learning_event.safe.scope import keyring
from tests.conftest import signed_in
from tests.given import Given, a_learning_event
from tests.keeping.said import Kept, pause
from tests.keeping.said import kept as kept

WORDS = "The tea was warm, and nobody had asked."
ERASED = "This learning event was erased on 24 March 2026. What was written in it cannot be read any more."


def test_p49_a_copy_from_before_shows_erased(kept: Kept, given: Given, house: Flask) -> None:
    other = a_learning_event(child="Kit")
    _written(given.event_id)
    _written(other.event_id)
    pause(given.event_id)
    pause(other.event_id)
    kept.run("backup", "--to", str(kept.apart / "before.zip"))
    kept.run("restore", str(kept.apart / "before.zip"), "--data", str(kept.data / "first"))
    kept.open(kept.data / "first")
    assert WORDS in _timeline(house, given), "while the keys are there, the copy opens"

    keyring().destroy_keys(given.event_id, on=dt.date(2026, 3, 24))
    said = kept.run("restore", str(kept.apart / "before.zip"), "--data", str(kept.data / "later"))
    kept.open(kept.data / "later")

    ruth = signed_in(house, "Ruth", given.reviewer_email)
    for address in ("desk", "timeline", "preparing/entries", "room"):
        shown = ruth.browser.get(f"/events/{given.event_id}/{address}")
        assert (shown.status_code, ERASED in shown.get_data(as_text=True)) == (410, True), address
    assert WORDS in _timeline(house, other), "another event of the same copy opens as before"
    assert "Erased since the copy was made: one learning event." in said.output


def test_p49_even_with_another_house_key_nothing_opens(kept: Kept, given: Given) -> None:
    """The wrapped keys are gone; the key that wrapped them is of no use any more."""
    pause(given.event_id)
    kept.run("backup", "--to", str(kept.apart / "before.zip"))
    keyring().destroy_keys(given.event_id, on=dt.date(2026, 3, 24))

    assert [file.name for file in kept.keys.iterdir() if given.event_id in file.name] == [f"{given.event_id}.erased"]
    assert b"Robin" not in (kept.apart / "before.zip").read_bytes()


def _written(event_id: str) -> None:
    with store.work(event_id) as work:
        work.rows.add(Observation(event_id=event_id, showing=1, kind="went_well", words=WORDS, anchor="case"))


def _timeline(house: Flask, event: Given) -> str:
    ruth = signed_in(house, "Ruth", event.reviewer_email)
    return ruth.browser.get(f"/events/{event.event_id}/timeline").get_data(as_text=True)
