"""Who is told before publication, on a list to tick; and support that is over, stated with a day."""

import datetime as dt
import re
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.after.afterwards import settle_days
from learning_event.actions.after.check_ins import make_calendar_link, tick
from learning_event.models import CheckInDone, LearningEvent, SupportOver, SupportRequest
from learning_event.people import Reviewer, SupportContact
from learning_event.readings.preparing.family import clashes_of
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.parts import of_the_staff
from tests.people import Person
from tests.said import FETCH, read, turn_to


def home(given: Given) -> str:
    return f"/events/{given.event_id}/publication"


@pytest.fixture
def owen(house: Flask, given: Given) -> Person:
    return of_the_staff(house, "Owen", event_id=given.event_id, role="co_ordinator")


@pytest.fixture
def leads(given: Given) -> Reviewer:
    who = Reviewer(given.event_id, given.accounts[0])
    settle_days(who, {"published_on": "2025-06-25"})
    return who


@pytest.fixture
def contact(given: Given) -> SupportContact:
    return SupportContact(given.event_id, given.accounts[1], given.contacts["Leah Bevan"])


def test_the_usual_list_is_for_an_empty_page_and_is_ticked(
    door: Door, ruth: Person, owen: Person, leads: Reviewer, given: Given
) -> None:
    assert door.send(owen, f"{home(given)}/usual") == DONE
    assert door.send(owen, f"{home(given)}/usual").status == 409
    page = read(ruth, given, "publication")
    (first, *others) = re.findall(r"publication/([0-9a-f]{24})/told", page)
    assert (len(others), page.count("Not told yet")) == (4, 5)
    assert page.index("The family") < page.index("Everybody who took part")

    assert door.send(ruth, f"{home(given)}/{first}/told", told="yes") == DONE
    assert read(owen, given, "publication").count("Not told yet") == 4
    assert door.send(ruth, f"{home(given)}/{first}/told", told="no") == DONE
    assert door.send(ruth, f"{home(given)}/{others[0]}/withdrawal") == DONE
    assert read(owen, given, "publication").count("Not told yet") == 4


def test_a_line_has_a_day_before_publication_that_the_family_did_not_ask_to_avoid(
    door: Door, ruth: Person, leads: Reviewer, given: Given
) -> None:
    assert door.send(ruth, home(given), on_day="2025-06-25") == refused(
        "Please look again at one thing", status=400, who="Please say who is to be told, in role words."
    )
    assert door.send(ruth, home(given), who="The family", on_day="2025-06-25").errors == {
        "on_day": "This is not before the day of publication. Please look at it again."
    }
    avoid = {"avoid": "2018-06-02", "why": "Robin’s birthday", "yearly": "yes"}
    assert door.send(ruth, f"/events/{given.event_id}/preparing/family/days", **avoid) == DONE
    with store.work(given.event_id) as work:
        work.rows.get_one(LearningEvent, given.event_id).state = "sealed"

    assert door.send(ruth, home(given), who="The family", by_whom="Key worker <1>", on_day="2025-06-02") == DONE

    assert clashes_of(given.event_id) == (
        "The day on which is told: The family, 2 June 2025, is a day that the family asked to avoid: Robin's birthday.",
    )
    page = read(ruth, given, "publication")
    assert "Key worker &lt;1&gt;. 2 June 2025." in page


def test_how_many_have_been_spoken_with_is_said_and_not_which(
    ruth: Person, leads: Reviewer, contact: SupportContact, given: Given
) -> None:
    tick(contact, "publication", [given.places[0]])
    tick(contact, "soon", [given.places[0], given.places[2]])

    page = read(ruth, given, "publication")

    assert "have spoken with 1 of 4 people before publication" in page
    assert given.places[0] not in page


def over(given: Given) -> str:
    return f"/events/{given.event_id}/support-over"


def asks(door: Door, who: Person, given: Given) -> int:
    return door.send(who, f"/events/{given.event_id}/support-requests", words="Could we talk?").status


def test_when_support_is_over_requests_are_gone_and_a_band_is_left(
    door: Door, ruth: Person, priya: Person, max_: Person, contact: SupportContact, given: Given
) -> None:
    for _ in range(2):
        assert asks(door, priya, given) == 200
    calendar = f"/calendar/{make_calendar_link(contact)}.ics"
    tick(contact, "soon", [given.places[0]])
    turn_to(given, "ended")

    assert door.send(ruth, over(given), over_on="2025-07-30") == DONE

    with store.look(given.event_id) as rows:
        assert rows.scalars(sa.select(SupportRequest)).all() == []
        assert rows.get_one(SupportOver, given.event_id).on_day == "2025-07-30"
        assert len(rows.scalars(sa.select(CheckInDone.place_id)).all()) == 1
    page = read(ruth, given, "support-over")
    assert "Support ended on 30 July 2025." in page
    assert "one to four" in page
    assert max_.browser.get(calendar).status_code == 404
    assert asks(door, priya, given) == 409
    assert door.send(ruth, over(given), over_on="2025-07-30") == refused("Support is over already.", status=409)


def test_nothing_of_a_request_is_left_in_the_file(house: Flask, ruth: Person, priya: Person, given: Given) -> None:
    if store.engine().dialect.name != "sqlite":
        pytest.skip("the file is SQLite's")
    asks(Door("fetch"), priya, given)
    turn_to(given, "ended")
    with store.look() as rows:
        cell = rows.scalar(sa.text("select words from support_request"))
    store.truncate_log()
    file = store.engine().url.database
    assert isinstance(file, str)
    assert cell in _bytes_of(file), "it was there"

    assert FETCH.send(ruth, over(given), over_on="2025-07-30") == DONE

    assert cell not in _bytes_of(file)


def _bytes_of(file: str) -> bytes:
    return Path(file).read_bytes()


def test_it_is_not_over_while_the_day_goes_on_or_on_a_day_to_come(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, over(given), over_on="2025-07-30") == refused(
        "The day itself is not over. Support goes on at least until it is.", status=409
    )
    turn_to(given, "ended")
    tomorrow = (dt.datetime.now(dt.UTC).date() + dt.timedelta(days=2)).isoformat()
    for day, why in (
        ("", "Please give the day on which support ended."),
        (tomorrow, "This day has not come yet. Please state it when it has."),
        ("2025-03-11", "This is before the day of the learning event. Please look at it again."),
    ):
        assert door.send(ruth, over(given), over_on=day).errors == {"over_on": why}


def test_only_the_lead_says_it(house: Flask, door: Door, owen: Person, given: Given) -> None:
    carys = of_the_staff(house, "Carys", event_id=given.event_id, role="co_reviewer")

    for who in (owen, carys):
        assert door.send(who, over(given), over_on="2025-07-30").status == 403
