"""P43: a clock that jumps ten years, forwards or back, erases nothing: the house reminds, and only a person erases."""

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from flask import Flask

from learning_event import store
from learning_event.actions.keeping.erasing import finish_what_was_begun, finish_what_was_brought_back
from learning_event.actions.room.showings import show_when_due
from learning_event.application import create_app
from learning_event.migrations import bring_up_to_date
from learning_event.models import Erasure, LearningEvent
from learning_event.readings.keeping.keeping import keeping_of, reminder_of
from learning_event.rules.erasure import may_be_erased
from learning_event.rules.refusals import NotNow
from learning_event.safe.scope import keyring
from learning_event.settings import Settings
from tests.conftest import signed_in
from tests.given import Given, a_learning_event
from tests.promise.erasable import all_of, sealed_event

TEN_YEARS = dt.timedelta(days=3653)
NOW = dt.datetime(2026, 3, 10, 9, 0, tzinfo=dt.UTC)


@pytest.fixture(params=[TEN_YEARS, -TEN_YEARS], ids=["ten years on", "ten years back"])
def jumped(request: pytest.FixtureRequest) -> Iterator[dt.date]:
    """The clock of the whole process, as it stands after the jump."""
    with time_machine.travel(NOW + request.param):
        assert abs(time.time() - (NOW + request.param).timestamp()) < 60
        yield (NOW + request.param).date()


def kept(state: str, until: str) -> Given:
    given = sealed_event()[0] if state == "sealed" else a_learning_event(state=state)
    with store.work(given.event_id) as work:
        work.rows.get_one(LearningEvent, given.event_id).retention_date = until
    return given


@pytest.mark.parametrize("jump", [TEN_YEARS, -TEN_YEARS])
def test_p43_nothing_that_the_house_does_by_itself_erases_anything(
    house: Flask, tmp_path: Path, jump: dt.timedelta
) -> None:
    events = [kept(state, until) for state in ("preparing", "open", "sealed") for until in ("2026-03-09", "2031-01-01")]
    before = {given.event_id: all_of(given.event_id) for given in events}

    with time_machine.travel(NOW + jump):
        bring_up_to_date()
        assert finish_what_was_begun(data=tmp_path) == ()
        assert finish_what_was_brought_back(data=tmp_path) == ()
        show_when_due()
        for given in events:
            lead = signed_in(house, "Ruth", given.reviewer_email)
            for page in ("events", f"events/{given.event_id}/keeping", f"events/{given.event_id}/desk", "erasures"):
                assert lead.browser.get(f"/{page}").status_code == 200, page

    assert {given.event_id: all_of(given.event_id) for given in events} == before
    with store.look() as rows:
        assert rows.query(Erasure).count() == 0
    assert all(keyring().has_keys(given.event_id) for given in events)


def test_p43_a_start_of_the_house_after_the_jump_erases_nothing(house: Flask, tmp_path: Path, jumped: dt.date) -> None:
    given = kept("sealed", "2026-03-09")
    before = all_of(given.event_id)
    store.close()

    create_app(
        Settings(tmp_path, f"sqlite:///{tmp_path / 'learning-event.sqlite3'}", b"a key for tests, of 32 bytes...")
    )

    assert all_of(given.event_id) == before


def test_p43_ten_years_on_it_only_reminds_and_ten_years_back_it_refuses(house: Flask, jumped: dt.date) -> None:
    given = kept("sealed", "2027-01-01")

    later = jumped > dt.date(2027, 1, 1)
    said = reminder_of(given.event_id, today=jumped)
    assert said == (
        (
            "This learning event was to be kept until 1 January 2027, and that day has passed.",
            "Nothing is erased by itself. Please erase it, or keep it longer and say why.",
        )
        if later
        else ()
    )
    if not later:
        with pytest.raises(NotNow):
            may_be_erased(state="sealed", hold=False, retention_date="2027-01-01", today=jumped)
    assert keeping_of(given.event_id, today=jumped).kept_until == "1 January 2027"


def test_p43_before_it_is_erased_a_person_is_told_what_day_the_machine_believes_it_is(house: Flask) -> None:
    given = kept("sealed", "2027-01-01")

    with time_machine.travel(NOW + TEN_YEARS):
        lead = signed_in(house, "Ruth", given.reviewer_email)
        page = lead.browser.get(f"/events/{given.event_id}/keeping/erasing").get_data(as_text=True)

    assert "Today is 10 March 2036 by this machine’s clock" in page
    assert "if that is not so, please stop here" in page
