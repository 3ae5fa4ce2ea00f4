"""P38: an observation whose answer was lost is sent again, however often and however fast, and is stored once."""

import secrets
from concurrent.futures import ThreadPoolExecutor

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.room.new_observation import NewObservation
from learning_event.actions.room.observations import add_observation
from learning_event.models import Observation, TrayObservation
from learning_event.people import Practitioner
from tests.door import Door
from tests.given import Given
from tests.people import Person
from tests.said import FETCH

AT_ONCE = 50


def stored(given: Given) -> list[str]:
    with store.look(given.event_id) as rows:
        return [*rows.scalars(sa.select(TrayObservation.words)), *rows.scalars(sa.select(Observation.words))]


def fields(slip: str) -> dict[str, str]:
    return {"slip": slip, "kind": "happened", "words": "Somebody rang back."}


def test_p38_fifty_times_at_once_is_stored_once(priya: Person, given: Given) -> None:
    who = Practitioner(given.event_id, priya.place_id, priya.seat)
    new = NewObservation.read(fields(secrets.token_urlsafe(16)))

    with ThreadPoolExecutor(AT_ONCE) as pool:
        fresh = list(pool.map(lambda _: add_observation(who, new), range(AT_ONCE)))

    assert (fresh.count(True), stored(given)) == (1, ["Somebody rang back."])


def test_p38_sent_again_before_and_after_the_showing_is_stored_once(
    door: Door, priya: Person, ruth: Person, given: Given
) -> None:
    event, sent = f"/events/{given.event_id}", fields(secrets.token_urlsafe(16))

    statuses = [door.send(priya, f"{event}/observations", **sent).status for _ in range(2)]
    FETCH.send(ruth, f"{event}/showings")
    statuses += [door.send(priya, f"{event}/observations", **sent).status for _ in range(2)]

    assert (statuses, stored(given)) == ([200] * 4, ["Somebody rang back."])


def test_p38_the_same_words_under_another_slip_are_another_observation(priya: Person, given: Given) -> None:
    """So that the promise rests on the slip: a house that told repeats by their words would lose somebody's."""
    for _ in range(2):
        FETCH.send(priya, f"/events/{given.event_id}/observations", **fields(secrets.token_urlsafe(16)))

    assert stored(given) == ["Somebody rang back."] * 2


def test_p38_the_same_slip_from_another_seat_is_another_observation(priya: Person, tom: Person, given: Given) -> None:
    sent = fields(secrets.token_urlsafe(16))

    for who in (priya, tom):
        FETCH.send(who, f"/events/{given.event_id}/observations", **sent)

    assert stored(given) == ["Somebody rang back."] * 2
