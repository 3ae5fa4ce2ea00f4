"""P18: one live seat for each place; of many who hold the same card at the same moment one comes in, and all others are told."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.exc import IntegrityError

from learning_event import store
from learning_event.actions.arriving.coming_in import CARD_USED, Confirmed, claim_place
from learning_event.anonymity.seats import new_seat, seat_hash
from learning_event.models import Place
from learning_event.rules.refusals import StandsAlready
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.people import Person
from tests.said import FETCH

AT_ONCE = 30


def seats(given: Given) -> list[bytes]:
    with store.look(given.event_id) as rows:
        return [seat for seat in rows.scalars(sa.select(Place.seat_hash)) if seat]


def test_p18_of_thirty_at_the_same_moment_one_gets_the_place(house: Flask, given: Given) -> None:
    confirmed = Confirmed(given.contacts["Leah Bevan"])

    def claim(seat: bytes) -> bytes | None:
        try:
            claim_place(given.event_id, given.cards[0], confirmed, seat)
        except StandsAlready:
            return None
        return seat

    with ThreadPoolExecutor(AT_ONCE) as pool:
        won = [seat for seat in pool.map(claim, [new_seat() for _ in range(AT_ONCE)]) if seat]

    assert [seat_hash(seat) for seat in won] == seats(given)
    assert len(won) == 1


def test_p18_a_second_claim_is_refused_and_the_first_seat_stays(
    door: Door, house: Flask, max_: Person, given: Given
) -> None:
    first, chosen = Person("Priya", house.test_client()), {"support_contact": given.contacts["Leah Bevan"]}
    for who in (first, max_):
        assert door.send(who, "/join", code=given.cards[0]) == DONE
    assert door.send(first, f"/events/{given.event_id}/place", **chosen) == DONE
    before = seats(given)

    assert door.send(max_, f"/events/{given.event_id}/place", **chosen) == refused(CARD_USED, status=409)

    assert seats(given) == before
    assert first.browser.get(f"/events/{given.event_id}/room").status_code == 200
    assert max_.browser.get(f"/events/{given.event_id}/room").status_code == 403


def test_p18_a_new_card_ends_the_seat_that_was_there(priya: Person, ruth: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/preparing/places/{priya.place_id}/card"

    assert FETCH.send(ruth, path).status == 200

    assert seats(given) == []
    assert priya.browser.get(f"/events/{given.event_id}/room").status_code == 403


def test_p18_the_shelf_itself_holds_no_seat_twice(priya: Person, given: Given) -> None:
    with pytest.raises(IntegrityError), store.work(given.event_id) as work:
        work.rows.get_one(Place, given.places[3]).seat_hash = seat_hash(priya.seat)
