"""Whatever is pressed at the same moment, in however many processes: it is done once, and whole. On PostgreSQL, which has many writers.

Every process takes the same turns in the database, so fifty threads press here as fifty processes would.
"""

import secrets
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from learning_event import announcements, many_writers, store
from learning_event.actions.arriving.coming_in import Confirmed, claim_place
from learning_event.actions.desk.lenses import note_lens
from learning_event.actions.narrative.answering import NewAnswer, answer_statements
from learning_event.actions.narrative.drafting import Draft, draft_statement, put_to_the_room
from learning_event.actions.room import showings
from learning_event.actions.room.new_observation import NewObservation
from learning_event.actions.room.observations import add_observation
from learning_event.anonymity.seats import new_seat
from learning_event.models import Answer, DeskAct, Observation, Place, Room, Statement, TrayObservation
from learning_event.people import Practitioner, Reviewer
from learning_event.rules.answer import Answer as Said
from learning_event.rules.lenses import lenses
from learning_event.rules.refusals import NotNow, Refusal, StandsAlready
from learning_event.safe.scope import event_scope, open_safe
from tests.given import Given, a_learning_event
from tests.postgres import Emptied
from tests.said import turn_to

AT_ONCE = 50


@pytest.fixture
def given(emptied_postgres: Emptied, tmp_path: Path) -> Iterator[Given]:
    """An open learning event with eight places, seven of them claimed."""
    open_safe(tmp_path / "keys", tmp_path / "keys" / "key-encryption-key")
    store.open_at(emptied_postgres.empty())
    given = a_learning_event(places=8)
    with event_scope(given.event_id):
        yield given
    store.close()
    announcements.nobody_listens()


@pytest.fixture
def nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wrong twin: a house in which nobody takes turns."""
    monkeypatch.setattr(many_writers, "take_turn", lambda *_: None)


def at_once(press: Callable[[int], object], times: int = AT_ONCE) -> Counter[str]:
    """All begin together; how often each outcome came."""
    together = threading.Barrier(times)

    def one(number: int) -> str:
        together.wait(20)
        try:
            return str(press(number))
        except (Refusal, SQLAlchemyError) as refusal:
            return type(refusal).__name__

    with ThreadPoolExecutor(times) as pool:
        return Counter(pool.map(one, range(times)))


def reviewer(given: Given) -> Reviewer:
    return Reviewer(given.event_id, given.accounts[0])


def somebody(given: Given, number: int = 0, seat: bytes | None = None) -> Practitioner:
    return Practitioner(given.event_id, given.places[number], seat or new_seat())


def observation(slip: str = "") -> NewObservation:
    sent = {"kind": "happened", "words": "There was toast", "anchor": "case"}
    return NewObservation.read({"slip": slip or secrets.token_urlsafe(16), **sent})


def shelf(kind: type[TrayObservation] | type[Observation] | type[Answer] | type[Place]) -> int:
    with store.look() as rows:
        return rows.scalar(sa.select(sa.func.count()).select_from(kind)) or 0


def positions(given: Given) -> list[int]:
    with store.look(given.event_id) as rows:
        return sorted(rows.scalars(sa.select(DeskAct.position)))


def acts(given: Given, number: int) -> None:
    note_lens(reviewer(given), lenses()[number % 2].id, opened=True, note=f"Words {number}")


def test_p60_the_same_slip_sent_fifty_times_at_once_is_saved_once(given: Given) -> None:
    who, new = somebody(given), observation()

    assert at_once(lambda _: add_observation(who, new)) == {"True": 1, "False": AT_ONCE - 1}
    assert shelf(TrayObservation) == 1


def test_p60_fifty_people_who_write_at_once_are_all_saved(given: Given) -> None:
    assert at_once(lambda n: add_observation(somebody(given, n % 8), observation())) == {"True": AT_ONCE}
    assert shelf(TrayObservation) == AT_ONCE


def test_p60_a_card_that_fifty_present_at_once_lets_one_in(given: Given) -> None:
    confirmed = Confirmed(next(iter(given.contacts.values())))

    came = at_once(lambda _: claim_place(given.event_id, given.cards[0], confirmed, new_seat()))

    assert came == {"None": 1, StandsAlready.__name__: AT_ONCE - 1}


def test_p60_an_answer_pressed_fifty_times_at_once_is_one_answer(given: Given) -> None:
    add_observation(somebody(given), observation())
    showings.show(reviewer(given))
    with store.look(given.event_id) as rows:
        rests_on = rows.scalars(sa.select(Observation.id)).one()
    draft_statement(reviewer(given), Draft("It was so.", "", (f"observation:{rests_on}",)))
    put_to_the_room(reviewer(given))
    with store.look(given.event_id) as rows:
        at = rows.scalars(sa.select(Statement.id)).one()
    turn_to(given, "saying_back")
    who = somebody(given)

    at_once(lambda n: answer_statements(who, [NewAnswer(at, Said.NEARLY, f"Words {n}")]))

    assert shelf(Answer) == 1


def test_p60_a_showing_pressed_in_twenty_places_at_once_is_one_showing(given: Given) -> None:
    for number in range(6):
        add_observation(somebody(given, number), observation())

    came = at_once(lambda _: showings.show(reviewer(given)), 20)

    assert came == {"1": 1, NotNow.__name__: 19}
    assert shelf(Observation) == 6


def test_p60_nothing_that_is_written_while_it_is_shown_is_lost_or_shown_twice(given: Given) -> None:
    def writes_or_shows(number: int) -> object:
        return showings.show(reviewer(given)) if number % 5 == 0 else add_observation(somebody(given), observation())

    came = at_once(writes_or_shows)

    assert came["True"] == 40
    assert shelf(Observation) + shelf(TrayObservation) == 40


def test_p60_the_steady_rhythm_beats_once_for_all_processes(given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each process finds that it is time, and the first one shows; a card that came just then waits for the next."""
    with store.work(given.event_id) as work:
        work.rows.get_one(Room, given.event_id).rhythm = "steady"
        for place in work.rows.scalars(sa.select(Place)):
            place.state = "claimed"
    for number in range(5):
        add_observation(somebody(given, number), observation())
    monkeypatch.setattr(showings, "_seconds_since", lambda *_: 3600.0)
    both_know = [showings._due(), showings._due()]

    showings._show(both_know[0][0][0], after=both_know[0][0][1])
    add_observation(somebody(given), observation())
    showings._show(both_know[1][0][0], after=both_know[1][0][1])

    assert (shelf(Observation), shelf(TrayObservation)) == (5, 1)


def test_p60_acts_at_two_desks_follow_each_other(given: Given) -> None:
    at_once(lambda n: acts(given, n), 20)

    assert positions(given) == list(range(1, len(positions(given)) + 1))


def test_p60_without_turns_it_would_be_shown_twice_or_not_at_all(given: Given, nobody_waits: None) -> None:
    for _ in range(20):
        for number in range(6):
            add_observation(somebody(given, number), observation())
        came = at_once(lambda _: showings.show(reviewer(given)), 20)
        if came[NotNow.__name__] != 19:
            return

    raise AssertionError("the wrong twin does not go wrong, so the tests above prove nothing")
