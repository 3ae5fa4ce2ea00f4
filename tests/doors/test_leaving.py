"""Stepping away leaves no trace, hiding shows no name, and leaving takes everything out of the browser."""

import sqlalchemy as sa

from learning_event import store
from tests.door import Door, token_for
from tests.given import Given
from tests.people import Person


def test_neither_page_names_the_case(priya: Person, given: Given) -> None:
    for path in ("hidden", "away"):
        page = priya.browser.get(f"/events/{given.event_id}/{path}").get_data(as_text=True)

        assert "<title>Paused</title>" in page
        assert "Robin" not in page


def test_stepping_away_writes_nothing(priya: Person, given: Given) -> None:
    with store.engine().connect() as line:
        before = line.execute(sa.text("select * from place")).all()
        priya.browser.get(f"/events/{given.event_id}/away")

        assert line.execute(sa.text("select * from place")).all() == before


def test_leaving_clears_the_browser(priya: Person, given: Given) -> None:
    answer = priya.browser.post(f"/events/{given.event_id}/leave", data={"csrf_token": token_for(priya)})

    assert answer.status_code == 200
    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert priya.browser.get_cookie("seat") is None
    assert priya.browser.get(f"/events/{given.event_id}/room").status_code == 403


def test_somebody_without_a_seat_cannot_leave(door: Door, max_: Person, given: Given) -> None:
    assert door.send(max_, f"/events/{given.event_id}/leave").status == 403
